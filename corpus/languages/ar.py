"""Arabic: the Arab states and the United Nations."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import compounds, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

# Article numbers are feminine (المادة الخامسة), those of chapters masculine (الفصل الخامس).
_FEMININE = numbers("الأولى/الاولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة")
_MASCULINE = numbers("الأول/الاول الثاني/الثانى الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر")
_FEMININE_TEENS = {f"{word} عشرة": 10 + value for word, value in _FEMININE.items() if 1 < value < 10} | {
    "الحادية عشرة": 11, "الحادية عشر": 11} | {f"{word} عشر": 10 + value for word, value in _FEMININE.items() if 1 < value < 10}  # fmt: skip
_MASCULINE_TEENS = {f"{word} عشر": 10 + value for word, value in _MASCULINE.items() if 1 < value < 10} | {
    "الحادي عشر": 11,
    "الحادى عشر": 11,
}
_TENS = {word: (value + 1) * 10 for word, value in numbers(
    "العشرون/العشرين الثلاثون/الثلاثين الأربعون/الأربعين/الاربعون/الاربعين الخمسون/الخمسين الستون/الستين السبعون/السبعين "
    "الثمانون/الثمانين التسعون/التسعين"
).items()}  # fmt: skip
_ONES = _FEMININE | _MASCULINE | {"الحادية": 1, "الحادي": 1, "الحادى": 1, "الواحدة": 1, "الواحد": 1}
# The unit stands first: الخامسة والعشرون, "the fifth and twentieth".
_COMPOUNDS = compounds(_TENS, _ONES, " و", low_first=True)
_HUNDREDS = {"المائة": 100, "المئة": 100, "المائتان": 200, "المائتين": 200}
_UP_TO_99 = _FEMININE | _MASCULINE | _FEMININE_TEENS | _MASCULINE_TEENS | _TENS | _COMPOUNDS

ARABIC = Language(
    tag="ar",
    name="Arabic",
    own_name="العربية",
    containers=units(
        book="الكتاب, كتاب, الجزء, جزء",
        part="الباب, باب",
        chapter="الفصل, فصل",
        section="القسم, قسم, المبحث, مبحث",
        subsection="الفرع, فرع, المطلب, مطلب",
    ),
    article_words=words("المادة, مادة, المادتين, المادتان, المواد, للمادة, بالمادة, والمادة, الماده, ماده, م."),
    # الخامسة والعشرون بعد المائة is 125.
    ordinals=_UP_TO_99
    | _HUNDREDS
    | {f"{word} بعد {hundred}": value + more for word, value in _UP_TO_99.items() for hundred, more in _HUNDREDS.items()}
    | {"التمهيدي": 0, "تمهيدي": 0},
    unnumbered=said("أحكام عامة, أحكام ختامية, أحكام انتقالية, الأحكام العامة, الأحكام الختامية, الأحكام الانتقالية, باب تمهيدي, "
                    "الباب التمهيدي, أحكام عامة وختامية, أحكام تمهيدية"),
    supplements=said("أحكام ختامية, أحكام انتقالية, الأحكام الختامية, الأحكام الانتقالية"),
    contents=said("المحتويات, الفهرس, فهرس, جدول المحتويات, فهرس المحتويات"),
    preambles=said("الديباجة, ديباجة, التوطئة, المقدمة, تصدير"),
    annexes=words("الملحق, ملحق, المرفق, مرفق, الملاحق, الجدول, جدول, التذييل"),
    deleted=said("ملغاة, ملغى, ملغي, محذوفة, ألغيت, (ملغاة), الغيت, تلغى, نسخت"),
    inserted={"مكررا": 1, "مكرراً": 1, "مكررًا": 1, "مكرر": 1, "مكررة": 1},
    # Abjad is the usual order of items; some texts use the order of the dictionary.
    alphabets=letters("أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
                      "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
                      "ا ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="الفقرة, فقرة, الفقرتين, الفقرتان, الفقرات, للفقرة, ف.",
        item="البند, بند, البنود, البندين, النقطة, نقطة, الحرف",
        subitem="الفقرة الفرعية, البند الفرعي",
    ),
    direction="rtl",
    common=often("في من على أن إلى أو ما لا كل هذا هذه التي الذي عن مع هو وفقا بعد قبل أي لم لكل ذلك حق الحق له كما كان غير بين إذا عند"),
    citing=CitingWords(
        plurals=words("المواد, المادتين, المادتان, الفقرات, الفقرتين, الفقرتان"),
        levels=units(paragraph="فقرتين, فقرات", item="بنود, البندان, الحرفين", subitem="الفقرات الفرعية"),
        forms=forms("المادة مادة المادتين المادتان المواد للمادة بالمادة والمادة الماده ماده م.; الفقرة فقرة الفقرتين الفقرتان الفقرات للفقرة فقرتين فقرات ف.; البند بند البنود البندين البندان بنود; النقطة نقطة; الحرف الحرفين"),
        ordinals=_FEMININE | _MASCULINE,
        ands=words("و, أو, وكذلك, ومن, أو من, و من"),
        ranges=words("إلى, الى, حتى, وحتى"),
        glue=words("من, في, ل, بموجب, من أحكام, الواردة في"),
        ascending=words("من, في"),
        this_law=words("هذا القانون, هذا النظام, هذا المرسوم, هذه الاتفاقية, هذا الدستور, هذه اللائحة, هذا القرار"),
        same_law=words("القانون نفسه, ذات القانون, نفس القانون, القانون المذكور, ذلك القانون, النظام نفسه"),
        nearby={"هذه": 0, "هذا": 0},
        nearby_after={"السابقة": -1, "السابق": -1, "السابقتين": -1, "التالية": 1, "التالي": 1},
        numbering=words("رقم, من"),
        prefixes=("و", "ب", "ل", "ف", "ك", "لل", "وال", "بال"),
        measures=words("سنة, سنوات, شهر, أشهر, شهور, أسبوع, يوم, أيام, يوما, ساعة, دينار, ريال, درهم, شخص, أشخاص"),
    ),
)  # fmt: skip
