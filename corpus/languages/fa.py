"""Persian: Iran and Afghanistan (Dari). ماده is an article of an act, اصل one of the Constitution."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import compounds, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_UNITS = numbers("اول/یکم/نخست دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم "
                 "هجدهم/هیجدهم نوزدهم بیستم")  # fmt: skip
_TENS = {"بیست": 20, "سی": 30, "چهل": 40, "پنجاه": 50, "شصت": 60, "هفتاد": 70, "هشتاد": 80, "نود": 90}
_LOW = {word: value for word, value in _UNITS.items() if value < 10 and word not in ("اول", "نخست")}

PERSIAN = Language(
    tag="fa",
    name="Persian",
    own_name="فارسی",
    containers=units(book="کتاب, جلد", part="باب, بخش", chapter="فصل", section="مبحث, قسمت", subsection="گفتار"),
    article_words=words("ماده, مادهٔ, مادۀ, ماده‌ی, مواد, اصل"),
    # "ماده پنجم", "بیست و یکم"
    ordinals=_UNITS | {"سی‌ام": 30, "سی ام": 30, "چهلم": 40, "پنجاهم": 50} | compounds(_TENS, _LOW, " و "),
    unnumbered=said("مقررات عمومی, احکام نهایی, مقررات مختلف, سایر مقررات"),
    contents=said("فهرست, فهرست مطالب, فهرست مندرجات"),
    preambles=said("مقدمه, دیباچه, پیشگفتار"),
    annexes=words("پیوست, ضمیمه, جدول"),
    deleted=said("منسوخ, حذف شد, نسخ شد, لغو شد, حذف گردید, ملغی, منسوخه, (منسوخ)"),
    inserted={"مکرر": 1},
    alphabets=letters("الف ب ج د ه و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
                      "الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="بند, بندهای, تبصره, فقره", item="جزء, جزءهای, شق", subitem="زیربند"),
    direction="rtl",
    common=often("و در به از که این را با است برای آن یا هر می تا شود باید خود بر هیچ نیز کند شده باشد حق دارد آنها مورد یک او بدون مگر "
                 "کس نباید می‌شود می‌تواند قانون شخص ماده"),
    citing=CitingWords(
        plurals=words("مواد, بندهای"),
        levels=units(paragraph="تبصره‌های", item="جزءهای"),
        forms=forms("بند بندهای; تبصره تبصره‌های; جزء جزءهای"),
        ands=words("و, یا, و نیز, همچنین"),
        ranges=words("تا, الی"),
        glue=words("از, در, موضوع"),
        ascending=words("از, در"),
        this_law=words("این قانون, این آیین‌نامه, قانون حاضر, این مقررات"),
        same_law=words("همان قانون, قانون مذکور, قانون یادشده"),
        numbering=words("شماره"),
        measures=words("سال, ماه, هفته, روز, ساعت, ریال, تومان, نفر"),
    ),
)  # fmt: skip
