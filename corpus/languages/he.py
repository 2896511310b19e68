"""Hebrew: Israel. Numbers are often letters: סעיף טו is 15."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

# The letters as numbers, with 15 and 16 written nine and six, nine and seven.
_NUMBERS = ("א ב ג ד ה ו ז ח ט י יא יב יג יד טו טז יז יח יט כ כא כב כג כד כה כו כז כח כט ל לא לב לג לד לה לו לז לח לט מ מא מב מג מד מה "
            "מו מז מח מט נ נא נב נג נד נה נו נז נח נט ס")  # fmt: skip
_FEMININE = ("ראשונה שנייה/שניה שלישית רביעית חמישית שישית/ששית שביעית שמינית תשיעית עשירית אחת_עשרה/אחת-עשרה שתים_עשרה/שתים-עשרה "
             "שלוש_עשרה/שלוש-עשרה ארבע_עשרה/ארבע-עשרה חמש_עשרה/חמש-עשרה שש_עשרה/שש-עשרה שבע_עשרה/שבע-עשרה שמונה_עשרה/שמונה-עשרה "
             "תשע_עשרה/תשע-עשרה עשרים")  # fmt: skip
_MASCULINE = ("ראשון שני שלישי רביעי חמישי שישי/ששי שביעי שמיני תשיעי עשירי אחד_עשר/אחד-עשר שנים_עשר/שנים-עשר/שניים_עשר "
              "שלושה_עשר/שלושה-עשר ארבעה_עשר/ארבעה-עשר חמישה_עשר/חמישה-עשר שישה_עשר/שישה-עשר שבעה_עשר/שבעה-עשר שמונה_עשר/שמונה-עשר "
              "תשעה_עשר/תשעה-עשר עשרים")  # fmt: skip

HEBREW = Language(
    tag="he",
    name="Hebrew",
    own_name="עברית",
    containers=units(book="ספר, חלק, כרך", part="שער", chapter="פרק", section="סימן", subsection="תת סימן, תת-סימן, סימן משנה"),
    # With the letters that stand before a noun: and, that, in, the, to, from.
    article_words=words("סעיף, סעיפים, סעיפי, הסעיף, בסעיף, לסעיף, מסעיף, וסעיף, שבסעיף, ובסעיף, לפי סעיף, ס׳, ס', סע׳, סע'"),
    ordinals=numbers(_MASCULINE, _FEMININE),
    unnumbered=said("הוראות שונות, הוראות מעבר, הוראות כלליות, תחילה, פרשנות, שונות"),
    supplements=said("הוראות מעבר"),
    contents=said("תוכן העניינים, תוכן הענינים, תוכן, מפתח סעיפים"),
    preambles=said("הקדמה, מבוא, פתיחה, מגילת היסוד"),
    annexes=words("תוספת, נספח, התוספת"),
    deleted=said("בוטל, בוטלה, בוטלו, (בוטל), נמחק, נמחקה, מבוטל, פקע"),
    alphabets=letters(_NUMBERS, "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="סעיף קטן, סעיפים קטנים, ס״ק, ס\"ק, בסעיף קטן, סעיף-קטן",
        item="פסקה, פסקאות, פסקת, פס׳, בפסקה",
        subitem="פסקת משנה, פסקאות משנה, פרט",
    ),
    lettered_paragraphs=True,
    direction="rtl",
    citing=CitingWords(
        plurals=words("סעיפים, סעיפי, סעיפים קטנים, פסקאות"),
        levels=units(paragraph="סעיף קטן, לסעיף קטן, הסעיף הקטן", item="לפסקה, פסקאות", subitem="פסקת משנה, בפסקת משנה"),
        forms={"סעיפים קטנים": "סעיף קטן", "בסעיף קטן": "סעיף קטן", "לסעיף קטן": "סעיף קטן", "סעיף-קטן": "סעיף קטן", "ס״ק": "סעיף קטן",
               'ס"ק': "סעיף קטן", "פסקאות": "פסקה", "פסקת": "פסקה", "בפסקה": "פסקה", "לפסקה": "פסקה", "פס׳": "פסקה",
               "פסקאות משנה": "פסקת משנה", "בפסקת משנה": "פסקת משנה"},
        sentences=words("רישה, סיפה, רישא, סיפא"),
        ands=words("ו, או, ו-, וכן, או ב"),
        ranges=words("עד"),
        glue=words("ל, של, לפי, ב, ה"),
        ascending=words("של, ב"),
        this_law=words("לחוק זה, חוק זה, פקודה זו, תקנות אלה, חוק-יסוד זה"),
        same_law=words("לאותו חוק, אותו חוק, החוק האמור, לחוק האמור"),
        nearby_after={"זה": 0, "זו": 0, "הקודם": -1, "הקודמת": -1, "הבא": 1},
        prefixes=("ו", "כ", "ש", "מ", "ב", "ה", "ל"),
        measures=words("שנים, שנה, חודשים, שבועות, ימים, יום, שעות, שקלים, אנשים"),
    ),
)  # fmt: skip
