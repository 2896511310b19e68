"""Amounts in Russian, Polish, Greek, Finnish and Turkish."""

from __future__ import annotations

from corpus.amounts.tongues.shorthand import coins, lots, numbers, parts, phrases, units, valued
from corpus.amounts.values import AmountWords

# ё is folded to е before comparing.
RUSSIAN = AmountWords(
    cardinals=valued(
        "один/одна/одно/одного/одной/одному/одном/одну/одним 1, два/две/двух/двум/двумя 2, три/трех/трем/тремя 3, четыре/четырех/четырем/четырьмя 4, пять/пяти/пятью 5, "
        "шесть/шести/шестью 6, семь/семи 7, восемь/восьми/восемью 8, девять/девяти/девятью 9, десять/десяти/десятью 10, "
        "одиннадцать/одиннадцати 11, двенадцать/двенадцати 12, тринадцать/тринадцати 13, четырнадцать/четырнадцати 14, "
        "пятнадцать/пятнадцати 15, шестнадцать/шестнадцати 16, семнадцать/семнадцати 17, восемнадцать/восемнадцати 18, "
        "девятнадцать/девятнадцати 19, двадцать/двадцати 20, тридцать/тридцати 30, сорок/сорока 40, пятьдесят/пятидесяти 50, "
        "шестьдесят/шестидесяти 60, семьдесят/семидесяти 70, восемьдесят/восьмидесяти 80, девяносто/девяноста 90, сто/ста 100, "
        "двести/двухсот 200, триста/трехсот 300, четыреста/четырехсот 400, пятьсот/пятисот 500, шестьсот/шестисот 600, "
        "семьсот/семисот 700, восемьсот/восьмисот 800, девятьсот/девятисот 900, ноль/нуля 0, двое/двоих 2, трое/троих 3, полутора/полторы 1"
    ),
    scales=valued("тысяча/тысячи/тысяч/тысячу/тыс/тысячам 1000, миллион/миллиона/миллионов/млн 1000000, миллиард/миллиарда/миллиардов/млрд 1000000000"),
    ordinals={stem + ending: n for stem, n in numbers("перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат "
              "четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат").items()
              for ending in ("ый", "ой", "ая", "ое", "ого", "ому", "ом", "ую", "ых", "ым", "ий", "ья", "ье", "ьего", "ьей", "ьем", "ьему", "ью")},
    articles=phrases("один, одна, одно, одного, одной, одному, одном, одну, одним"),
    units=units(day="день дня дней дню днем днях дням сутки суток", week="неделя недели недель неделю", month="месяц месяца месяцев месяцам месяцу",
                quarter="квартал квартала кварталов", year="год года лет году годов годам летнего летний летнем", hour="час часа часов часам", minute="минута минуты минут",
                second="секунд"),
    periods=lots("полгода 1/2, полугодие 1/2, полугода 1/2, ежегодно 1, ежегодный 1, полтора года 1.5, полутора лет 1.5", "year") | lots("ежемесячно 1", "month")
    | lots("ежеквартально 1", "quarter"),
    currencies=coins("руб/рублей/рубля/рубль RUB, евро EUR, долларов/доллар/доллара, юаней/юань/юаня, € EUR, $"),
    percent=valued("%/процент/процента/процентов/процентам 100, ‰/промилле 1000"),
    parts=valued("вторая/вторых/вторую/второй 2, треть/трети/третьих/третей 3, четверть/четверти/четвертых/четвертей/четвертая 4, пятая/пятых 5, десятая/десятых 10, шестая/шестых 6, восьмых 8"),
    halves=parts("половина/половины/половину/половине/половиной 1/2, треть/трети 1/3, четверть/четверти 1/4"),
    and_half=("с половиной",),
    fillers=phrases("рабочих, календарных, рабочие, календарные, календарного, полных"),
    times=valued("однократный 1, дважды 2, двойной/двойном/двукратный/двукратном/двукратного/вдвое 2, тройной/тройном/трехкратный/трехкратном/втрое 3, "
                 "пятикратный/пятикратном 5, оба/обе/обеих/обоих 2, дюжина 12, двусторонний 2"),
    decimal=",",
)  # fmt: skip

POLISH = AmountWords(
    cardinals=valued(
        "jeden/jedna/jedno/jednego/jednej/jedną/jednym 1, dwa/dwie/dwóch/dwu/dwoma/dwaj/dwoje 2, trzy/trzech/trzem/trzej 3, cztery/czterech/czterej 4, pięć/pięciu 5, sześć/sześciu 6, "
        "siedem/siedmiu 7, osiem/ośmiu 8, dziewięć/dziewięciu 9, dziesięć/dziesięciu 10, jedenaście/jedenastu 11, dwanaście/dwunastu 12, "
        "trzynaście/trzynastu 13, czternaście/czternastu 14, piętnaście/piętnastu 15, szesnaście/szesnastu 16, siedemnaście/siedemnastu 17, "
        "osiemnaście/osiemnastu 18, dziewiętnaście/dziewiętnastu 19, dwadzieścia/dwudziestu 20, trzydzieści/trzydziestu 30, "
        "czterdzieści/czterdziestu 40, pięćdziesiąt/pięćdziesięciu 50, sześćdziesiąt/sześćdziesięciu 60, siedemdziesiąt/siedemdziesięciu 70, "
        "osiemdziesiąt/osiemdziesięciu 80, dziewięćdziesiąt/dziewięćdziesięciu 90, sto/stu 100, dwieście/dwustu 200, trzysta/trzystu 300, "
        "czterysta/czterystu 400, pięćset/pięciuset 500, sześćset 600, siedemset 700, osiemset 800, dziewięćset 900, zero 0"
    ),
    scales=valued("tysiąc/tysiące/tysięcy/tys 1000, milion/miliony/milionów/mln 1000000, miliard/miliardy/miliardów/mld 1000000000"),
    articles=phrases("jeden, jedna, jedno, jednego, jednej, jedną, jednym"),
    units=units(day="dzień dni dnia dniach", week="tydzień tygodnie tygodni tygodnia", month="miesiąc miesiące miesięcy miesiąca", quarter="kwartał kwartału",
                year="rok roku lat lata letni letniego", hour="godzina godziny godzin", minute="minut minuty", second="sekund"),
    periods=lots("półrocze 1/2, pół roku 1/2, półtora roku 1.5, rocznie 1, roczny 1, co roku 1, raz do roku 1", "year"),
    currencies=coins("zł/złotych/złote/pln PLN, € EUR, eur EUR, euro EUR, dolarów"),
    percent=valued("%/procent/procenta/procentu 100, ‰/promili 1000"),
    parts=valued("trzecia/trzecie/trzecich 3, czwarta/czwarte/czwartych 4, piąta/piąte/piątych 5, dziesiąta/dziesiąte 10"),
    halves=parts("połowa/połowy/połowę 1/2"),
    fillers=phrases("kalendarzowych, roboczych, kolejnych, pełnych"),
    times=valued("dwukrotnie/dwukrotność/podwójna/dwukrotny 2, trzykrotnie/trzykrotność 3, oba/obie/obu/obydwu 2, tuzin 12"),
    decimal=",",
)  # fmt: skip

GREEK = AmountWords(
    cardinals=valued(
        "ένας/ένα/μία/μια/μίας/μιας/ενός/έναν 1, δύο/δυο 2, τρεις/τρία/τριών 3, τέσσερις/τέσσερα/τεσσάρων/τέσσερεις 4, πέντε 5, έξι 6, επτά/εφτά 7, οκτώ/οχτώ 8, "
        "εννέα/εννιά 9, δέκα 10, ένδεκα/έντεκα 11, δώδεκα 12, δεκατρείς/δεκατρία/δεκατριών 13, δεκατέσσερις/δεκατέσσερα 14, δεκαπέντε 15, δεκαέξι 16, "
        "δεκαεπτά 17, δεκαοκτώ 18, δεκαεννέα 19, είκοσι 20, τριάντα 30, σαράντα 40, πενήντα 50, εξήντα 60, εβδομήντα 70, ογδόντα 80, "
        "ενενήντα 90, εκατό/εκατόν 100, διακόσια/διακόσιες/διακοσίων 200, τριακόσια 300, τετρακόσια 400, πεντακόσια 500, εξακόσια 600"
    ),
    scales=valued("χίλια/χιλιάδες/χιλιάδων 1000, εκατομμύριο/εκατομμύρια/εκατομμυρίων 1000000, δισεκατομμύρια 1000000000"),
    articles=phrases("ένας, ένα, μία, μια, μίας, μιας, ενός, έναν"),
    units=units(day="ημέρα ημέρες ημερών ημέρας", week="εβδομάδα εβδομάδες εβδομάδων εβδομάδας", month="μήνας μήνα μήνες μηνών μηνός", quarter="τρίμηνο τριμήνου",
                year="έτος έτους έτη ετών χρόνια χρόνο ετής ετή", hour="ώρα ώρες ωρών", minute="λεπτά λεπτών", second="δευτερόλεπτα"),
    periods=lots("εξάμηνο 1/2, ετησίως 1, ετήσια 1, ετήσιο 1, διετία 2, πενταετή 5, πενταετής 5, τριετή 3, τετραετή 4, τριετία 3, πενταετία 5, τετραετία 4", "year") | lots("δίμηνο 2, δίμηνη 2, τρίμηνο 3", "month"),
    currencies=coins("€ EUR, eur EUR, ευρώ EUR, δολάρια"),
    percent=valued("%/τοις εκατό/τοις εκατόν 100, ‰/τοις χιλίοις 1000"),
    parts=valued("τρίτο/τρίτα/τρίτων 3, τέταρτο/τέταρτα/τετάρτων 4, πέμπτα/πέμπτο 5, δέκατα/δέκατο 10"),
    halves=parts("ήμισυ/μισό/μισά/ημίσεως 1/2"),
    fillers=phrases("εργάσιμες, εργάσιμων, εργασίμων, ημερολογιακές, ημερολογιακών"),
    times=valued("διπλάσιο/διπλάσιος 2, τριπλάσιο 3, αμφότερα/αμφότεροι/αμφοτέρων 2"),
    decimal=",",
)  # fmt: skip

FINNISH = AmountWords(
    cardinals=valued(
        "yksi/yhden/yhtä/yhdessä/yhdellä 1, kaksi/kahdeksi/kahden/kahta/kahdessa/kahteen/kahdella 2, kolme/kolmeksi/kolmen/kolmea/kolmessa/kolmella 3, neljä/neljäksi/neljän/neljää/neljällä 4, viisi/viideksi/viiden/viittä/viidellä 5, "
        "kuusi/kuuden/kuutta/kuudella 6, seitsemän/seitsemää/seitsemällä 7, kahdeksan/kahdeksaa/kahdeksalla 8, yhdeksän/yhdeksää/yhdeksällä 9, "
        "kymmenen/kymmentä/kymmenellä 10, "
        "yksitoista/yhdentoista 11, kaksitoista/kahdentoista 12, kolmetoista/kolmentoista 13, neljätoista/neljäntoista 14, viisitoista/viidentoista 15, "
        "kuusitoista/kuudentoista 16, kahdeksantoista 18, kaksikymmentä/kahdenkymmenen 20, kolmekymmentä/kolmenkymmenen 30, neljäkymmentä 40, "
        "viisikymmentä 50, kuusikymmentä/kuudenkymmenen 60, sata/sadan 100"
    ),
    scales=valued("tuhat/tuhannen/tuhatta 1000, miljoona/miljoonaa/miljoonan 1000000, miljardi/miljardia 1000000000"),
    articles=phrases("yksi, yhden, yhtä, yhdessä, yhdellä"),
    units=units(day="päivä päiväksi päivän päivää päivästä päivässä päivällä", week="viikko viikon viikkoa viikolla", month="kuukausi kuukaudeksi kuukauden kuukautta kuukaudessa kuukaudella",
                year="vuosi vuodella vuodeksi vuoden vuotta vuodessa vuotias vuotiaan vuotiaiden vuoteen",
                hour="tunti tunnin tuntia", minute="minuutti minuuttia minuutin", second="sekuntia"),
    periods=lots("puoli vuotta 1/2, vuosittain 1, puolivuosittain 1/2", "year"),
    currencies=coins("€ EUR, eur EUR, euro/euron/euroa EUR"),
    percent=valued("%/prosenttia/prosentin/prosentti 100, ‰/promillea 1000"),
    parts=valued("kolmasosa/kolmasosaa/kolmannes/kolmannesta/kolmanneksen/kolmasosan/kolmasosaan 3, neljäsosa/neljäsosaa/neljännes 4, viidesosa/viidesosaa 5, kymmenesosa/kymmenesosaa 10"),
    halves=parts("puolet/puolta/puolen/puoli 1/2"),
    fillers=phrases("työ, kalenteri"),
    times=valued("kaksinkertainen/kaksinkertaisen/molemmat/molempien 2, kolminkertainen/kolminkertaisen 3, kerran 1, kahdesti 2, tusina 12"),
    decimal=",",
)  # fmt: skip

_TR_SMALL = numbers("bir iki üç dört beş altı yedi sekiz dokuz")
_TR_TENS = valued("on 10, yirmi 20, otuz 30, kırk 40, elli 50, altmış 60, yetmiş 70, seksen 80, doksan 90")
_TR_STEMS = numbers("birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu")

TURKISH = AmountWords(
    cardinals=_TR_SMALL | _TR_TENS | {f"on {low}": 10 + n for low, n in _TR_SMALL.items()} | {ten + low: value + n for ten, value in _TR_TENS.items() for low, n in _TR_SMALL.items()} | {"sıfır": 0},
    scales=valued("yüz 100, bin 1000, milyon 1000000, milyar 1000000000") | {low + "yüz": n * 100 for low, n in _TR_SMALL.items() if n > 1},
    ordinals=_TR_STEMS,
    articles=phrases("bir"),
    units=units(day="gün günü gününe günlük günden gündür günde günün", week="hafta haftalık", month="ay aylık ayı aydan ayda", year="yıl yıllık sene senelik yılı yıldan yaşını yaş yılda yılın",
                hour="saat saatlik", minute="dakika", second="saniye"),
    periods=lots("altı ay 1/2, altı aylık 1/2, yarım yıl 1/2, bir buçuk yıl 1.5", "year"),
    currencies=coins("tl/lira/türk lirası TRY, € EUR, avro/euro EUR, dolar, yuan"),
    percent=valued("%/binde 100"),
    percent_first=valued("yüzde/% 100, binde/‰ 1000"),
    parts={},
    halves=parts("yarısı/yarısını/yarısından/yarısına/yarısının/yarım 1/2, üçte biri/üçte birini/üçte birinden/üçte bir 1/3, üçte ikisi/üçte iki/üçte ikisini 2/3, dörtte biri/dörtte bir 1/4, dörtte üçü 3/4"),
    and_half=("buçuk",),
    fillers=phrases("iş, takvim, tam"),
    times=valued("iki_kat 2, düzine 12, her_iki 2"),
    decimal=",",
)  # fmt: skip
