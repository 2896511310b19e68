"""Names of laws between marks: 《公司法》, 《关于〈公司法〉的解释》, 「個人資料保護法」, 「개인정보 보호법」, “反垄断法”."""

from __future__ import annotations

import re

from corpus.citations.naming_han import LAW_WORD, NUM, derived_end, is_name

_OPEN, _CLOSE = "《〈", "》〉"
_MOST = 240
_MARK = re.compile("[《〈》〉]")
_ENDS_LIKE_LAW = re.compile(
    rf"(?P<word>{LAW_WORD}|법률|법|령|규칙|조례|헌법|규정|협정|협약|条约)(?:\s?\([^()]{{1,30}}\)){{0,2}}$"
)
# What is in quotation marks is a name only if it is short, of one piece and ends as names do.
_QUOTED = re.compile(r"(?P<open>[「『“])(?P<inside>[^「」『』“”‘’《》，。；：！？,;\n]{2,60})[」』”]")
# 最高人民法院关于适用《民法典》婚姻家庭编的解释（一）: marks inside of a name that has none.
_BODY = r"(?:最高人民法院|最高人民检察院|全国人民代表大会常务委员会|全国人大常委会|国务院|[、和]){1,3}"
_AROUND = re.compile(
    rf"(?:{_BODY})?关于(?:适用|审理|办理|执行|实施|修改|贯彻)?(?=《)(?P<title>《[^《》\n]{{2,60}}》)[^《》。,;:\n]{{0,60}}?"
    rf"(?:(?:若干)?问题的(?:规定|意见|解释)|的(?:解释|决定|批复|答复|规定(?!第)))(?:\((?:{NUM}|试行)\))?"
)


def marked(folded: str) -> list[tuple[int, int]]:
    """Spans of titles in 《》 or 〈〉, the marks included; of nested ones the outermost. A mark without its other is none."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _MARK.finditer(folded):
        if match[0] in _OPEN:
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if not opened and match.end() - start <= _MOST:
                found.append((start, match.end()))
        # A mark that is never closed mustn't swallow all that follows.
        while opened and match.end() - opened[0] > _MOST:
            opened.pop(0)
    return [(start, derived_end(folded, end)) for start, end in found]


_PLACE = re.compile(rf"第\s?{NUM}\s?条[^《》〈〉]{{0,20}}[》〉]$")


def before_place(folded: str, start: int, end: int) -> int:
    """Where the title of a mark ends: before the provision in 《公司法第十六条》, which has no other place for its mark."""
    match = _PLACE.search(folded, start, end)
    return match.start() if match and like_law(folded[start + 1 : match.start()]) else end


def around_marks(folded: str) -> list[tuple[int, int]]:
    """Spans of titles that hold a marked one and have no marks of their own: 关于适用《公司法》若干问题的规定（三）."""
    return [m.span() for m in _AROUND.finditer(folded) if not re.search(rf"》第{NUM}条.*规定$", m[0])]


def quoted(text: str, folded: str) -> list[tuple[int, int]]:
    """Spans of what may be names in quotation marks, the marks included.

    Args:
        text: as it stands, for folding makes all quotation marks one.
        folded: the same folded.
    """
    return [m.span() for m in _QUOTED.finditer(text) if like_law(folded[m.start("inside") : m.end("inside")])]


def like_law(title: str) -> bool:
    """Whether a folded title ends as those of laws do: 矿泉水管理法, 개인정보 보호법; not 人民日报."""
    match = _ENDS_LIKE_LAW.search(title)
    if match is None or re.search(r"第\s?\d", title):
        return False
    name = re.sub(r"[《》〈〉\s\"']", "", title[: match.end("word")])
    return is_name(name, match["word"]) if "\u3400" <= title[0] <= "\u9fff" else len(name) > 1
