"""Amounts in Arabic, Hebrew, Hindi, Vietnamese, Indonesian and Malay."""

from __future__ import annotations

from corpus.amounts.tongues.shorthand import coins, lots, numbers, parts, phrases, units, valued
from corpus.amounts.values import AmountWords

_AR_TENS = "عشرون/عشرين 20, ثلاثون/ثلاثين 30, أربعون/أربعين/اربعين 40, خمسون/خمسين 50, ستون/ستين 60, سبعون/سبعين 70, ثمانون/ثمانين 80, تسعون/تسعين 90"

# Vowel signs are left out before comparing.
ARABIC = AmountWords(
    cardinals=valued(
        "واحد/واحدة/واحدا 1, اثنان/اثنين/اثنتان/اثنتين/إثنان/إثنين 2, ثلاثة/ثلاث 3, أربعة/أربع/اربعة/اربع 4, خمسة/خمس 5, ستة/ست 6, سبعة/سبع 7, "
        "ثمانية/ثماني/ثمان 8, تسعة/تسع 9, عشرة/عشر 10, مائة/مئة/مئه 100, مائتان/مائتين/مئتان/مئتين 200, ثلاثمائة/ثلاثمئة 300, "
        "أربعمائة/أربعمئة 400, خمسمائة/خمسمئة 500, ستمائة/ستمئة 600, سبعمائة/سبعمئة 700, ثمانمائة/ثمانمئة 800, تسعمائة/تسعمئة 900, "
        "أحد عشر/إحدى عشرة 11, اثنا عشر/اثني عشر/اثنتا عشرة/اثنتي عشرة 12, ثلاثة عشر/ثلاث عشرة 13, أربعة عشر/أربع عشرة 14, خمسة عشر/خمس عشرة 15, "
        "ستة عشر/ست عشرة 16, سبعة عشر/سبع عشرة 17, ثمانية عشر/ثماني عشرة 18, تسعة عشر/تسع عشرة 19, " + _AR_TENS
    ),
    scales=valued("ألف/آلاف/ألفا/الف/الاف 1000, مليون/ملايين/مليونا 1000000, مليار/مليارات 1000000000"),
    ordinals=valued("أول/أولى/الأول/الأولى 1, ثاني/ثانية/الثاني/الثانية 2, ثالث/ثالثة/الثالث/الثالثة 3, رابع/رابعة/الرابع/الرابعة 4, خامس/خامسة/الخامس/الخامسة 5, "
                    "سادس/سادسة/السادس/السادسة 6, سابع/سابعة/السابع/السابعة 7, ثامن/ثامنة/الثامن/الثامنة 8, تاسع/تاسعة/التاسع/التاسعة 9, عاشر/عاشرة/العاشر/العاشرة 10"),
    small_first=True,
    articles=phrases("واحد, واحدة, واحدا"),
    units=units(day="يوم يوما أيام ايام اليوم", week="أسبوع أسابيع أسبوعا", month="شهر شهرا أشهر شهور اشهر", year="سنة سنوات سنين عام عاما أعوام",
                hour="ساعة ساعات", minute="دقيقة دقائق", second="ثواني"),
    periods=lots("يومان 2, يومين 2", "day") | lots("أسبوعان 2, أسبوعين 2", "week") | lots("شهران 2, شهرين 2", "month") | lots("سنتان 2, سنتين 2, عامان 2, عامين 2, نصف سنة 1/2, سنويا 1", "year")
    | lots("ساعتان 2, ساعتين 2", "hour"),
    currencies=coins("يورو EUR, دولار/دولارا/دولارات, يوان, ريال, درهم, دينار"),
    percent=valued("%/٪/في المائة/في المئة/بالمائة/بالمئة 100, ‰/في الألف 1000"),
    halves=parts("نصف/النصف 1/2, ثلث/الثلث 1/3, ثلثي/ثلثا/ثلثين/الثلثين/الثلثان 2/3, ربع/الربع 1/4"),
    and_half=("ونصف", "و نصف"),
    fillers=phrases("عمل, تقويمية"),
    times=valued("مرتين/مرتان/ضعف/ضعفي/مضاعف/كلا/كلتا 2"),
    prefixes=("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ك", "ف"),
    decimal=".",
    months=valued("كانون الثاني 1, شباط 2, آذار 3, نيسان 4, أيار 5, حزيران 6, تموز 7, آب 8, أيلول 9, تشرين الأول 10, تشرين الثاني 11, كانون الأول 12"),
)  # fmt: skip

HEBREW = AmountWords(
    cardinals=valued(
        "אחד/אחת 1, שניים/שני/שתיים/שתי 2, שלושה/שלוש/שלושת 3, ארבעה/ארבע/ארבעת 4, חמישה/חמש/חמשה/חמשת 5, שישה/שש/ששה/ששת 6, שבעה/שבע/שבעת 7, שמונה/שמונת 8, "
        "תשעה/תשע/תשעת 9, עשרה/עשר/עשרת 10, אחד עשר/אחת עשרה 11, שנים עשר/שניים עשר/שתים עשרה/שתיים עשרה 12, שלושה עשר/שלוש עשרה 13, ארבעה עשר/ארבע עשרה 14, "
        "חמישה עשר/חמש עשרה/חמשה עשר 15, שישה עשר/שש עשרה/ששה עשר 16, שבעה עשר/שבע עשרה 17, שמונה עשר/שמונה עשרה 18, תשעה עשר/תשע עשרה 19, "
        "עשרים 20, שלושים 30, ארבעים 40, חמישים 50, שישים/ששים 60, שבעים 70, שמונים 80, תשעים 90, מאה 100, מאתיים 200"
    ),
    scales=valued("מאות 100, אלף/אלפים/אלפי 1000, מיליון/מיליוני 1000000, מיליארד 1000000000"),
    ordinals=valued("ראשון/ראשונה 1, שנייה/שניה 2, שלישי/שלישית 3, רביעי/רביעית 4, חמישי/חמישית 5, שישי/שישית 6, שביעי/שביעית 7, שמיני/שמינית 8, תשיעי/תשיעית 9, עשירי/עשירית 10"),
    articles=phrases("אחד, אחת"),
    units=units(day="יום ימים ימי", week="שבוע שבועות", month="חודש חודשים חדשים חודשי", year="שנה שנים שנות שנת", hour="שעה שעות", minute="דקה דקות", second="שניות"),
    periods=lots("יומיים 2", "day") | lots("שבועיים 2", "week") | lots("חודשיים 2", "month") | lots("שנתיים 2, חצי שנה 1/2, שנה וחצי 1.5", "year") | lots("שעתיים 2", "hour"),
    currencies=coins("₪/שקל/שקלים/שקלים חדשים/ש״ח ILS, אירו EUR, דולר, יואן"),
    percent=valued("%/אחוז/אחוזים/למאה 100"),
    parts=valued("שליש/שלישים/שלישי 3, רבע/רבעים/רבעי 4"),
    halves=parts("מחצית/חצי/המחצית/החצי 1/2, שליש 1/3, רבע 1/4"),
    and_half=("וחצי", "ומחצה"),
    fillers=phrases("עבודה, עסקים, רצופים"),
    times=valued("פעמיים/כפול/כפליים 2, שני הצדדים 2, תריסר 12, שניהם/שתיהן 2"),
    prefixes=("וב", "וה", "מה", "שה", "ו", "ה", "ב", "ל", "כ", "מ", "ש"),
)  # fmt: skip

# From nought up: each of the hundred has a word of its own.
_HINDI = (
    "शून्य एक दो तीन चार पाँच/पांच/पाॅंच छह/छः/छ सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह/सतरह अठारह उन्नीस बीस इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस "
    "अट्ठाईस/अठाईस/अट्ठाइस उनतीस/उन्तीस तीस इकतीस/इकत्तीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस/उन्तालीस चालीस इकतालीस बयालीस तैंतालीस चौवालीस/चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास/उन्चास पचास इक्यावन बावन तिरपन/तिरेपन चौवन पचपन छप्पन "
    "सत्तावन अट्ठावन/अठावन उनसठ साठ इकसठ बासठ तिरसठ/तिरेसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर/उनसत्तर सत्तर इकहत्तर/इकत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी/उनासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी "
    "अट्ठासी/अठासी नवासी नब्बे इक्यानवे/इक्यानबे बानवे/बानबे तिरानवे/तिरानबे चौरानवे/चौरानबे पचानवे/पंचानवे/पचानबे छियानवे/छियानबे सत्तानवे/सत्तानबे अट्ठानवे/अठानवे/अट्ठानबे निन्यानवे/निन्यानबे"
)

HINDI = AmountWords(
    cardinals=numbers(_HINDI, start=0) | valued("दोनों 2, तीनों 3"),
    scales=valued("सौ 100, हज़ार/हजार 1000, लाख 100000, करोड़/करोड 10000000, अरब 1000000000"),
    ordinals=valued("पहला/पहली/पहले/प्रथम 1, दूसरा/दूसरी/दूसरे/द्वितीय 2, तीसरा/तीसरी/तीसरे/तृतीय 3, चौथा/चौथी/चौथे/चतुर्थ 4, पाँचवाँ/पाँचवें/पांचवें/पंचम 5, छठा/छठी/छठे/षष्ठ 6, सातवाँ/सातवें 7, आठवाँ/आठवें 8, नौवाँ/नौवें 9, दसवाँ/दसवें 10"),
    articles=phrases("एक"),
    units=units(day="दिन दिनों दिवस दिवसों", week="सप्ताह सप्ताहों हफ़्ते हफ्ते", month="महीना महीने महीनों मास माह", year="वर्ष वर्षों साल सालों", hour="घंटा घंटे घंटों घण्टे घण्टों",
                minute="मिनट मिनटों"),
    periods=lots("डेढ़ वर्ष 1.5, ढाई वर्ष 2.5, छमाही 1/2, वार्षिक 1", "year") | lots("पखवाड़ा 15, पखवाड़े 15", "day") | lots("तिमाही 1", "quarter"),
    currencies=coins("₹ INR, रुपये/रुपए/रुपया/रुपयों/रूपये INR, यूरो EUR, डॉलर, युआन"),
    percent=valued("%/प्रतिशत/फीसदी 100"),
    parts=valued("तिहाई 3, चौथाई 4"),
    halves=parts("आधा/आधे/आधी 1/2, तिहाई 1/3, चौथाई 1/4"),
    fillers=phrases("कार्य, क्रमिक, कैलेंडर"),
    times=valued("दोगुना/दुगुना/दोगुनी 2, तिगुना/तीन गुना 3, दर्जन 12, दोनों 2"),
)  # fmt: skip

VIETNAMESE = AmountWords(
    cardinals=valued("một/mốt 1, hai 2, ba 3, bốn 4, năm/lăm/nhăm 5, sáu 6, bảy/bẩy 7, tám 8, chín 9, mười 10")
    | {f"mười {w}": 10 + n for w, n in numbers("một hai ba bốn lăm sáu bảy tám chín").items()}
    | {f"{ten} mươi": n * 10 for ten, n in numbers("- hai ba bốn năm sáu bảy tám chín").items()},
    scales=valued("trăm 100, nghìn/ngàn 1000, triệu 1000000, tỷ/tỉ 1000000000"),
    ordinals=valued("thứ nhất/đầu tiên 1, thứ hai 2, thứ ba 3, thứ tư 4, thứ năm 5, thứ sáu 6, thứ bảy 7, thứ tám 8, thứ chín 9, thứ mười 10"),
    joints=phrases("lẻ, linh"),
    articles=phrases("một"),
    units=units(day="ngày", week="tuần", month="tháng", quarter="quý", year="năm tuổi", hour="giờ", minute="phút", second="giây"),
    periods=lots("nửa năm 1/2, hàng năm 1, hằng năm 1, một năm rưỡi 1.5", "year") | lots("hàng tháng 1", "month") | lots("hàng quý 1", "quarter"),
    currencies=coins("đồng/vnđ VND, nhân dân tệ CNY, euro EUR, đô la"),
    percent=valued("%/phần trăm 100, ‰/phần nghìn 1000"),
    halves=parts("một nửa/nửa/phân nửa 1/2, hai phần ba 2/3, một phần ba 1/3, một phần hai 1/2, một phần tư 1/4, ba phần tư 3/4, một phần năm 1/5, một phần mười 1/10"),
    and_half=("rưỡi",),
    fillers=phrases("làm việc"),
    times=valued("gấp đôi 2, gấp ba 3, cả hai 2, hai bên 2, tá 12, song phương 2"),
    decimal=",",
)  # fmt: skip

_MALAY = numbers("satu/suatu dua tiga empat lima enam tujuh lapan/delapan sembilan sepuluh sebelas") | valued("kosong/nol 0") \
    | {f"{w} belas": 10 + n for w, n in numbers("- dua tiga empat lima enam tujuh lapan/delapan sembilan").items()} \
    | {f"{w} puluh": 10 * n for w, n in numbers("- dua tiga empat lima enam tujuh lapan/delapan sembilan").items()} | {"seratus": 100}  # fmt: skip
_MALAY_UNITS = units(
    day="hari",
    week="minggu pekan",
    month="bulan",
    quarter="suku_tahun triwulan kuartal",
    year="tahun",
    hour="jam",
    minute="menit minit",
    second="detik saat",
)
_MALAY_PERIODS = (
    lots(
        "setahun 1, setengah tahun 1/2, separuh tahun 1/2, tahunan 1, satu setengah tahun 1.5, satu tahun setengah 1.5",
        "year",
    )
    | lots("sebulan 1, bulanan 1", "month")
    | lots("sehari 1", "day")
    | lots("seminggu 1", "week")
    | lots("semester 1/2", "year")
)
_MALAY_PARTS = parts(
    "setengah/separuh/separo 1/2, dua pertiga/dua per tiga 2/3, sepertiga/satu pertiga/satu per tiga 1/3, seperempat/satu perempat/suku 1/4, tiga perempat 3/4, seperlima/satu perlima 1/5, dua perlima 2/5, sepersepuluh/satu persepuluh 1/10"
)

INDONESIAN = AmountWords(
    cardinals=_MALAY,
    scales=valued("ratus 100, ribu 1000, juta 1000000, miliar/milyar 1000000000, triliun 1000000000000") | {"seribu": 1000},
    ordinals=valued("pertama/kesatu 1, kedua 2, ketiga 3, keempat 4, kelima 5, keenam 6, ketujuh 7, kedelapan 8, kesembilan 9, kesepuluh 10"),
    articles=phrases("satu, suatu"),
    units=_MALAY_UNITS, periods=_MALAY_PERIODS,
    currencies=coins("rp/rupiah IDR, euro EUR, dolar, yuan"),
    percent=valued("%/persen/perseratus 100, ‰/permil/per seribu 1000"),
    halves=_MALAY_PARTS, and_half=("setengah",),
    fillers=phrases("kerja, kalender, takwim, berturut-turut"),
    times=valued("dua kali lipat 2, kedua belah 2, lusin 12"),
    decimal=",",
)  # fmt: skip

MALAY = AmountWords(
    cardinals=_MALAY,
    scales=valued("ratus 100, ribu 1000, juta 1000000, bilion 1000000000, trilion 1000000000000") | {"seribu": 1000},
    ordinals=valued("pertama/kesatu 1, kedua 2, ketiga 3, keempat 4, kelima 5, keenam 6, ketujuh 7, kelapan 8, kesembilan 9, kesepuluh 10"),
    articles=phrases("satu, suatu"),
    units=_MALAY_UNITS, periods=_MALAY_PERIODS,
    currencies=coins("rm/ringgit MYR, euro EUR, dolar, yuan"),
    percent=valued("%/peratus/per seratus 100, ‰/permil/per seribu 1000"),
    halves=_MALAY_PARTS, and_half=("setengah",),
    fillers=phrases("bekerja, kalendar, takwim, berturut-turut"),
    times=valued("dua kali ganda 2, kedua-dua 2, dozen 12"),
)  # fmt: skip
