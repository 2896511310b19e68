"""Names of laws in Japanese and Korean that nobody may know, right before an article: 鉱泉水の管理に関する法律第三条."""

from __future__ import annotations

import re

from corpus.citations.naming_han import NUM

_TIE = "の|に関する|に係る|に対する|に対し|における|のための|のために|に基づく|による|等|及び|並びに|又は|若しくは|その他|との|と|を|からの|への|にとっての"
# What goes before a name and never into it.
_BEFORE = re.compile(
    r"^.*(?:[条项号](?:及び|又は|並びに|并びに|若しくは|の|と)|^(?:及び|又は|並びに|并びに)|(?<![関关対对])する|した|される|された|は|が|で|も|や|から|まで|より|、|による|に基づく|を準用し|における)(?=[\u3400-\u9fff\u30a1-\u30ff])"
)
# 第 is in no name: it begins a number.
_JAPANESE = re.compile(
    rf"(?P<name>[\u3400-\u7b2b\u7b2d-\u9fff\u3005\u30a1-\u30ff\u30fb々ー]{{1,24}}(?:(?:{_TIE})[\u3400-\u7b2b\u7b2d-\u9fff\u3005\u30a1-\u30ff\u30fb々ー]{{1,24}}){{1,8}}"
    rf"(?<=法律|条例|规则|规程|.[法令]))(?=\s?(?:\([^()\n]{{1,60}}\))?(?:附则)?\s?第\s?{NUM}\s?[条章编节])"
)
# デジタル社会形成基本法第二章: katakana and Chinese characters without a tie.
_LETTER = r"[\u3400-\u7b2b\u7b2d-\u9fff\u3005\u30a1-\u30ff々ー]"
_KATAKANA = re.compile(
    rf"(?<!{_LETTER})(?:当该)?(?P<name>(?={_LETTER}{{0,24}}[\u30a1-\u30fa]){_LETTER}{{3,40}}(?<=法律|条例|规则|规程|.[法令]))"
    rf"(?=\s?(?:\([^()\n]{{1,60}}\))?(?:附则)?\s?第\s?{NUM}\s?[条章编节])"
)
_WORD = r"[\uac00-\ud7a3A-Za-z\u318d\u00b7]+"
_KOREAN = re.compile(
    rf"(?P<name>(?:{_WORD} ){{0,7}}(?:{_WORD})?(?:법률|법|시행령|시행규칙|규칙|조례|헌법|규정|협정))(?=\s?(?:\([^()\n]{{1,60}}\)\s?)?제\s?\d)"
)
_RELATING = re.compile(r"(?:에 관한|을 위한|를 위한|에 대한|등에 관한) ?\S*$")
_NO_NAME = re.compile(
    r"(?:이|그|같은|동|본|해당|관련|관계|다른|위|구|신|현행)? ?(?:법|법률|령|규칙|조례|규정|시행령|시행규칙)"
)


def japanese(folded: str) -> list[tuple[int, int]]:
    """Spans of names with kana in them, right before an article; those without are read as Chinese ones are."""
    found = []
    for match in (*_JAPANESE.finditer(folded), *_KATAKANA.finditer(folded)):
        before = _BEFORE.match(match["name"])
        start = match.start("name") + (before.end() if before else 0)
        if match.end("name") - start > 2:
            found.append((start, match.end("name")))
    return found


def korean(folded: str) -> list[tuple[int, int]]:
    """Spans of names without marks, right before an article: 민법 제2조, 도로의 관리에 관한 법률 제5조."""
    found = []
    for match in _KOREAN.finditer(folded):
        name = match["name"]
        words = name.split(" ")
        size = 2 if words[-1] in ("시행령", "시행규칙") and len(words) > 1 else 1
        if words[-1] in ("법률", "규칙", "규정", "조례") and _RELATING.search(name):
            size = min(len(words), 5)
        start = match.end("name") - len(" ".join(words[-size:]))
        if not _NO_NAME.fullmatch(folded[start : match.end("name")]):
            found.append((start, match.end("name")))
    return found
