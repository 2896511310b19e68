"""Mongolian. The number stands before its word: "5 дугаар зүйл", "НЭГДҮГЭЭР БҮЛЭГ"; paragraphs are 5.1, items 5.1.1."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import compounds, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_UNITS = numbers("нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар/зургадугаар долоодугаар/долдугаар "
                 "наймдугаар есдүгээр аравдугаар")  # fmt: skip
_LOW = {word: value for word, value in _UNITS.items() if value < 10}

MONGOLIAN = Language(
    tag="mn",
    name="Mongolian",
    own_name="монгол",
    containers={},
    containers_after=units(
        book="хэсэг, -р хэсэг, дугаар хэсэг, дүгээр хэсэг",
        chapter="бүлэг, дугаар бүлэг, дүгээр бүлэг, -р бүлэг",
        section="дэд бүлэг, дугаар дэд бүлэг, дүгээр дэд бүлэг",
    ),
    article_words=(),
    article_words_after=words("дугаар зүйл, дүгээр зүйл, дугаар зүйлийн, дүгээр зүйлийн, -р зүйл, зүйл, зүйлийн, зүйлд"),
    ordinals=_UNITS | compounds({"арван": 10, "хорин": 20, "гучин": 30}, _LOW, " ") | {"хорьдугаар": 20, "гучдугаар": 30},
    unnumbered=said("Нийтлэг үндэслэл, Бусад зүйл, Бусад"),
    contents=said("Гарчиг, Агуулга"),
    preambles=said("Оршил"),
    annexes=("хавсралт",),
    deleted=said("хүчингүй болсон, хүчингүй болгосон, хасагдсан, хассан"),
    alphabets=letters("а б в г д е ё ж з и й к л м н о ө п р с т у ү ф х ц ч ш щ ы э ю я", "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш"),
    levels=units(paragraph="дэх хэсэг, дахь хэсэг, хэсэг, хэсгийн", item="заалт, заалтын, дэх заалт, дахь заалт"),
    common=often("болон эсхүл бол нь энэ тухай хууль хуулийн байх байна эрх хүн бүр мөн юм буюу ба гэж уг дээр бүх тэр өөрийн эрхтэй "
                 "ямар ч нэг аль хийх авах өгөх заасан хуульд этгээд иргэн дагуу тул юу"),
    citing=CitingWords(
        ands=words("ба, болон, буюу, эсхүл, мөн"),
        ranges=words("-аас, -ээс"),
        this_law=words("энэ хуулийн, энэ хууль"),
        same_law=words("мөн хуулийн, уг хуулийн"),
        measures=words("жил, сар, хоног, өдөр, цаг, төгрөг, хүн"),
    ),
)  # fmt: skip
