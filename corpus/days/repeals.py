"""Laws that a text repeals as a whole: 《婚姻法》、《继承法》同时废止; 决定：废止《甲条例》.

Only a law that is itself what ends counts. 依照《立法法》，与上位法抵触的规章应当予以废止 cites a law and repeals none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.folding import fold

# The titles stand before the verb (《甲》、《乙》同时废止), or behind it (决定：废止《甲》).
_BEFORE = re.compile(
    r"(?:同时|即行|一并|予以|起)(?:废止|失效)(?![的前])|(?<=》)(?:废止|失效)(?=[。;,]|$)", re.MULTILINE
)
# 一、废止《甲条例》; 自2027年1月1日起废止《甲条例》.
_BEHIND = re.compile(
    r"(?:决定|现|:|起,?|[。;]|^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])?)废止(?=《)", re.MULTILINE
)
_TITLE = re.compile(r"《\ue000*》")
# A line break ends a clause, but not inside a list that is set in lines.
_CLAUSE_END = re.compile(r"[。;:!?]|(?<![、,和及])\n")

_AND = r"(?:、|和|及|以及|与|暨)?"
_NOTE = r"(?:\([^()]{0,60}\))?"
# Between the list and its verb: 《甲》自本法施行之日起同时废止.
_TO_VERB = re.compile(rf"{_NOTE},?(?:均|也|亦|已|应|应当|现|将)?(?:自[^,]{{1,40}})?,?")
# Before a title: nothing, who issued it, or what was done to it when: 1988年8月6日国务院发布的《印花税暂行条例》; 现将《甲》予以废止.
_ISSUED = r"(?:通过|批准|公布|发布|颁布|颁发|印发|制定|修正|修订|施行|实施|试行)的"
_ISSUER = r"(?:国务院|委员会|政府|部|委|院|局|署|厅|会|办公室)"
_BETWEEN = re.compile(
    rf"{_NOTE}{_AND}(?P<lead>(?:[^,]{{0,120}}(?:{_ISSUED}|{_ISSUER})|\d{{4}}年|原|现行的?|我国|对|现?将)?)"
)
_ARTICLES_OF_IT = re.compile(rf"{_NOTE}第[^、,]{{1,30}}[条款项章节编目](?:的?规定)?{_AND}")
# Words that make a title the ground or the measure of something, not its subject. The one-character ones only where a
# list begins, for 由 and 与 stand in names of bodies and of laws as well.
_NO_SUBJECT = re.compile(r"^(?:与|同|由|按|依|据|为)|依照|根据|违反|按照|依据|参照|适用|比照|违背")


def repealed(text: str) -> Iterator[str]:
    """Titles of the laws that `text` repeals as a whole, as printed, without their brackets.

    A title counts if it is the subject of 同时废止, 予以废止, 自…起失效 or the object of 决定废止. A law of which only an
    article or 有关…的规定 ends isn't repealed, and neither is one that a quoted clause names.
    """
    masked = _masked(text)
    start = seen = 0
    for match in _BEFORE.finditer(masked):
        verb = match.start()
        start = max((m.end() for m in _CLAUSE_END.finditer(masked, seen, verb)), default=start)
        seen = verb
        if not _quoted(text, verb):
            yield from _subjects(text, masked, start, verb)
    for match in _BEHIND.finditer(masked):
        if not _quoted(text, match.start()):
            yield from _objects(text, masked, match.end())


def _masked(text: str) -> str:
    """Folded, line breaks kept, and every title blank: what stands inside a title says nothing of the clause."""
    folded = ["\n" if raw == "\n" else char for raw, char in zip(text, fold(text), strict=True)]
    for start, end in brackets(text):
        folded[start + 1 : end - 1] = chr(0xE000) * (end - start - 2)
    return "".join(folded)


def _quoted(text: str, at: int) -> bool:
    """Whether `at` stands inside quotation marks (an amended clause that a decision quotes)."""
    opening, closing = (max(text.rfind(mark, 0, at) for mark in marks) for marks in ("“「『", "”」』"))
    return opening > closing or text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1


def _subjects(text: str, masked: str, start: int, verb: int) -> list[str]:
    """The list of titles that ends at the verb, from its last title back to where something else stands.

    `start` is where the clause begins.
    """
    titles = list(_TITLE.finditer(masked, start, verb))
    if not titles or not _TO_VERB.fullmatch(_plain(masked[titles[-1].end() : verb])):
        return []
    found: list[str] = []
    group: list[str] = []
    for i in range(len(titles) - 1, -1, -1):
        if i == len(titles) - 1 or not _ARTICLES_OF_IT.match(_plain(masked[titles[i].end() : titles[i + 1].start()])):
            group.append(_title(text, titles[i]))
        between = _plain(masked[titles[i - 1].end() if i else start : titles[i].start()])
        if not i or "," in between:
            # A comma ends one list; 《甲》，《乙》同时废止 are two, and each must be a subject by itself.
            before, _, lead = between.rpartition(",")
            if not _leads(lead):
                break
            found, group = found + group, []
            if not re.fullmatch(_NOTE, before):
                break
        elif not _links(between):
            break
    return found[::-1]


def _leads(lead: str) -> bool:
    """Whether a list may begin with these words."""
    return not _NO_SUBJECT.search(lead) and _BETWEEN.fullmatch(lead) is not None


def _links(between: str) -> bool:
    """Whether two titles with these words between them stand in one list."""
    rest = _ARTICLES_OF_IT.sub("", between, count=1) if _ARTICLES_OF_IT.match(between) else between
    match = _BETWEEN.fullmatch(rest)
    return match is not None and not _NO_SUBJECT.search(match["lead"])


# What may follow a title behind the verb: the end or a mark, never 第三条 or 中有关…的规定.
_WHOLE = re.compile(r"$|[、和及以与,。;:!\n(《]")


def _objects(text: str, masked: str, at: int) -> Iterator[str]:
    """The list of titles that begins right behind the verb."""
    while title := _TITLE.match(masked, at):
        if _WHOLE.match(masked[title.end() :].lstrip(" ")):
            yield _title(text, title)
        following = _TITLE.search(masked, title.end())
        between = _plain(masked[title.end() : following.start()]) if following else "。"
        if not following or "," in between or _CLAUSE_END.search(between) or not _links(between):
            return
        at = following.start()


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _title(text: str, match: re.Match[str]) -> str:
    return re.sub(r"\s+", "", text[match.start() + 1 : match.end() - 1])


def brackets(text: str) -> Iterable[tuple[int, int]]:
    """(start, end) of every outermost 《…》, nested ones inside it."""
    depth, start = 0, 0
    for i, char in enumerate(text):
        if char == "《":
            start = start if depth else i
            depth += 1
        elif char == "》" and depth:
            depth -= 1
            if depth == 0:
                yield start, i + 1
