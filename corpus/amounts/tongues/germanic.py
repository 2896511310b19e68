"""Amounts in English, German, Dutch and Swedish."""

from __future__ import annotations

from corpus.amounts.tongues.shorthand import (
    coins,
    glued,
    hundreds,
    lots,
    numbers,
    parts,
    phrases,
    units,
    valued,
)
from corpus.amounts.values import AmountWords

_SIGNS = ("$, us$ USD, nt$ TWD, hk$ HKD, rmb CNY, usd USD, ntd TWD, twd TWD, hkd HKD, cny CNY, eur EUR, € EUR, £ GBP, gbp GBP, ¥, jpy JPY, chf CHF, "
          "cad CAD, c$ CAD, ₩ KRW, krw KRW")  # fmt: skip

_EN_ORDINALS = numbers(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
) | valued(
    "thirtieth 30, fortieth 40, fiftieth 50, sixtieth 60, seventieth 70, eightieth 80, ninetieth 90, hundredth 100"
)

ENGLISH = AmountWords(
    cardinals=numbers("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
                      "eighteen nineteen twenty")
    | valued("zero 0, thirty 30, forty/fourty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90"),
    scales=valued("hundred 100, thousand 1000, million/millions 1000000, billion/billions 1000000000, lakh/lakhs 100000, "
                  "crore/crores 10000000, trillion 1000000000000"),
    ordinals=_EN_ORDINALS,
    joints=phrases("and"),
    articles=phrases("one, a, an"),
    units=units(day="day days daily", week="week weeks weekly", month="month months monthly", quarter="quarter quarters",
                year="year years yearly year-old", hour="hour hours hourly", minute="minute minutes", second="seconds",
                decade="decade decades"),
    periods=lots("fortnight 14, fortnights 14", "day") | lots("half a year 1/2, half year 1/2, half-year 1/2, annually 1, annual 1, per annum 1, "
                                                          "biennial 2, biannual 1/2, semiannual 1/2, semi-annual 1/2, half-yearly 1/2, semi-annually 1/2, semiannually 1/2, triennial 3", "year")
    | lots("quarterly 1", "quarter") | lots("a year and a half 1.5, one year and a half 1.5", "year"),
    currencies=coins(_SIGNS + ", yuan/renminbi, dollars/dollar, new taiwan dollars/new taiwan dollar TWD, hong kong dollars/hong kong dollar HKD, us dollars/us dollar/u.s. dollars USD, euro/euros EUR, pounds, yen JPY, "
                     "won KRW, francs/franc, swiss francs CHF, baht THB, rupees, rubles/roubles, new taiwanese dollars TWD, nt dollars/nt dollar TWD, silver dollars, silver yuan"),
    percent=valued("%/percent/per cent/percents/percentage points/percentum/per centum 100, ‰/per mille/per mil/permille/per thousand 1000, per ten thousand/basis points 10000"),
    parts=valued("half/halves 2, third/thirds 3, quarter/quarters/fourth/fourths 4, fifth/fifths 5, sixth/sixths 6, seventh/sevenths 7, "
                 "eighth/eighths 8, ninth/ninths 9, tenth/tenths 10, twelfth/twelfths 12, twentieth/twentieths 20, "
                 "hundredth/hundredths 100, thousandth/thousandths 1000, ten thousandth/ten thousandths 10000, hundred thousandths 100000"),
    halves=parts("half 1/2"),
    and_half=("and a half", "and one half", "and one-half"),
    fillers=phrases("calendar, working, business, trading, banking, consecutive, full, complete, additional, further, successive, more, clear, whole, natural, "
                    "new, old, work"),
    times=valued("once 1, twice 2, double 2, doubled 2, twofold 2, triple 3, treble 3, tripled 3, trebled 3, threefold 3, thrice 3, quadruple 4, "
                 "fourfold 4, fivefold 5, tenfold 10, dozen 12, both 2, couple 2"),
)  # fmt: skip

_DE_SMALL = numbers("ein zwei drei vier fünf sechs sieben acht neun")
_DE_TEENS = numbers("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", start=10)
_DE_TENS = valued(
    "zwanzig 20, dreißig/dreissig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90"
)
_DE_BELOW = _DE_SMALL | _DE_TEENS | _DE_TENS | glued(_DE_SMALL, _DE_TENS, joint="und", small_first=True)
_DE_ALL = _DE_BELOW | hundreds(_DE_BELOW, _DE_SMALL, "hundert", joints=("", "und"))
_DE_ONES = dict.fromkeys(("eins", "eine", "einen", "einem", "einer", "eines"), 1)
_DE_STEMS = numbers("erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt "
                    "siebzehnt achtzehnt neunzehnt zwanzigst") | valued("dreißigst/dreissigst 30, vierzigst 40, fünfzigst 50")  # fmt: skip
_DE_LONG = {
    stem + ending: unit
    for stem, unit in (
        ("tägig", "day"),
        ("wöchig", "week"),
        ("monatig", "month"),
        ("jährig", "year"),
        ("stündig", "hour"),
    )
    for ending in ("", "e", "er", "en", "es", "em")
}

GERMAN = AmountWords(
    cardinals=_DE_ALL | _DE_ONES | valued("zweier/zweien 2, dreier/dreien 3, null 0"),
    scales=valued("tausend 1000, million/millionen 1000000, milliarde/milliarden 1000000000, mio 1000000, mrd 1000000000")
    | {low + "tausend": n * 1000 for low, n in _DE_ALL.items()},
    ordinals={stem + ending: n for stem, n in _DE_STEMS.items() for ending in ("e", "er", "en", "es", "em")},
    joints=phrases("und"),
    articles=phrases("ein, eine, einen, einem, einer, eines, eins"),
    units=units(day="tag tage tagen tages werktage werktagen werktag arbeitstage arbeitstagen kalendertage kalendertagen",
                week="woche wochen", month="monat monate monaten monats monates kalendermonate kalendermonaten", quarter="quartal quartale quartals",
                year="jahr jahre jahren jahres lebensjahr kalenderjahre", hour="stunde stunden", minute="minute minuten", second="sekunden")
    | {word: units(**{unit: word})[word] for word, unit in _DE_LONG.items()},
    periods={
        f"{low}{suffix}": (units(**{unit: "x"})["x"][0], units(**{unit: "x"})["x"][1] * n)
        for low, n in _DE_BELOW.items() for suffix, unit in _DE_LONG.items()
    } | lots("halbes jahr 1/2, halben jahres 1/2, halbjahr 1/2, halbjährlich 1/2, eineinhalb jahre 1.5, anderthalb jahre 1.5, eineinhalb jahren 1.5, "
             "jährlich 1, jährliche 1, jährlichen 1", "year") | lots("vierteljährlich 1", "quarter") | lots("monatlich 1", "month"),
    currencies=coins("€ EUR, eur EUR, euro EUR, franken/fr/frankens CHF, chf CHF, us-dollar USD, dollar, yuan, usd USD, yen, pfund, renminbi"),
    percent=valued("%/prozent/prozents/vom hundert/v. h./v.h./prozentpunkte/prozentpunkten 100, ‰/promille/vom tausend 1000"),
    parts=valued("halbe/halbes 2, hälfte/hälften 2, drittel/dritteln/drittels/drittelsmehrheit 3, viertel/vierteln/viertels 4, fünftel/fünfteln 5, sechstel 6, "
                 "achtel 8, zehntel/zehnteln 10, zwölftel 12, zwanzigstel 20, hundertstel 100"),
    halves=parts("hälfte/halben/halbe 1/2, drittel 1/3, viertel 1/4, zweidrittelmehrheit 2/3, dreiviertelmehrheit 3/4"),
    and_half=("und ein halb", "und eine halbe", "und ein halbes"),
    fillers=phrases("volle, vollen, voller, aufeinanderfolgende, aufeinanderfolgenden, ganze, ganzen, weitere, weiteren, weiterer"),
    times=valued("einmal 1, zweimal 2, dreimal 3, viermal 4, fünfmal 5, doppelte/doppelten/doppelt/zweifache/zweifachen 2, dreifache/dreifachen 3, vierfache/vierfachen 4, "
                 "fünffache/fünffachen 5, zehnfache/zehnfachen 10, dutzend 12, beide/beiden/beider/beides 2"),
    decimal=",",
    months=valued("febr 2, jänner 1, sept 9"),
)  # fmt: skip

_NL_SMALL = numbers("een/één twee/tweeë drie vier vijf zes zeven acht negen")
_NL_TENS = valued("twintig 20, dertig 30, veertig 40, vijftig 50, zestig 60, zeventig 70, tachtig 80, negentig 90")
_NL_BELOW = _NL_SMALL | numbers("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", start=10) | _NL_TENS \
    | glued(numbers("een twee drie vier vijf zes zeven acht negen"), _NL_TENS, joint="en", small_first=True) \
    | glued(numbers("- twee drie"), _NL_TENS, joint="ën", small_first=True)  # fmt: skip
_NL_STEMS = numbers("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende "
                    "zestiende zeventiende achttiende negentiende twintigste")  # fmt: skip

_NL_ALL = _NL_BELOW | hundreds(_NL_BELOW, _NL_SMALL, "honderd", joints=("", "en"))

DUTCH = AmountWords(
    cardinals=_NL_ALL,
    scales=valued("duizend 1000, miljoen/miljoenen 1000000, miljard/miljarden 1000000000")
    | {low + "duizend": n * 1000 for low, n in _NL_ALL.items()},
    ordinals=_NL_STEMS,
    joints=phrases("en"),
    articles=phrases("een, één"),
    units=units(day="dag dagen werkdagen werkdag", week="week weken", month="maand maanden", quarter="kwartaal kwartalen", year="jaar jaren jarige",
                hour="uur uren", minute="minuut minuten", second="seconden"),
    periods=lots("half jaar 1/2, halfjaar 1/2, anderhalf jaar 1.5, jaarlijks 1, jaarlijkse 1", "year") | lots("maandelijks 1", "month"),
    currencies=coins("€ EUR, eur EUR, euro EUR, dollar, yuan, usd USD, us$ USD"),
    percent=valued("%/procent/ten honderd 100, ‰/promille 1000"),
    parts=valued("half/halve 2, derde/derden 3, vierde/vierden/kwart 4, vijfde/vijfden 5, tiende/tienden 10"),
    halves=parts("helft 1/2, kwart 1/4"),
    and_half=("en een half", "en een halve"),
    fillers=phrases("volle, opeenvolgende, hele"),
    times=valued("eenmaal 1, tweemaal 2, driemaal 3, viermaal 4, dubbele 2, beide/beiden 2, tweevoudige/tweevoud 2, drievoudige/drievoud 3, dozijn 12"),
    decimal=",",
)  # fmt: skip

_SV_SMALL = numbers("ett/en två tre fyra fem sex sju åtta nio")
_SV_TENS = valued("tjugo 20, trettio 30, fyrtio 40, femtio 50, sextio 60, sjuttio 70, åttio 80, nittio 90")
_SV_BELOW = _SV_SMALL | numbers("tio elva tolv tretton fjorton femton sexton sjutton arton/aderton nitton", start=10) | _SV_TENS \
    | glued(_SV_SMALL, _SV_TENS, joint="", small_first=False)  # fmt: skip

_SV_ALL = _SV_BELOW | hundreds(_SV_BELOW, _SV_SMALL, "hundra")

SWEDISH = AmountWords(
    cardinals=_SV_ALL,
    scales=valued("tusen 1000, miljon/miljoner 1000000, miljard/miljarder 1000000000")
    | {low + "tusen": n * 1000 for low, n in _SV_ALL.items()},
    ordinals=numbers("första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde "
                     "sextonde sjuttonde artonde nittonde tjugonde"),
    articles=phrases("en, ett"),
    units=units(day="dag dagar dagars dags arbetsdagar vardagar dagen", week="vecka veckor veckors", month="månad månader månaders månads månaden",
                quarter="kvartal", year="år års åren året", hour="timme timmar timmars", minute="minut minuter", second="sekunder"),
    periods=lots("halvår 1/2, halvt år 1/2, ett och ett halvt år 1.5, årligen 1, årlig 1", "year") | lots("dygn 1", "day"),
    currencies=coins("kronor/kr/kronors SEK, € EUR, euro EUR, dollar, yuan"),
    percent=valued("%/procent/procents 100, ‰/promille 1000"),
    parts=valued("halv/halva/halvt 2, tredjedel/tredjedelar/tredjedels 3, fjärdedel/fjärdedelar 4, femtedel/femtedelar 5, tiondel/tiondelar 10"),
    halves=parts("hälften/halva 1/2"),
    and_half=("och en halv", "och ett halvt"),
    fillers=phrases("hela, på varandra följande"),
    times=valued("dubbla/dubbelt 2, tredubbla 3, båda/bägge 2, dussin 12"),
    decimal=",",
)  # fmt: skip
