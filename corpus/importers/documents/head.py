"""What stands above and below the law in a document: its title, the note of its adoption, furniture of page and site.

Careful, for what is set aside is not searched: only what stands before the title, lines of well-known navigation, and
what follows the last article under a copyright line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from corpus.folding import fold_key
from corpus.grammar.headings import article_of, container_of, plain
from corpus.grammar.patterns import plain_set
from corpus.importers.documents.blocks import BlockKind
from corpus.importers.documents.dates import any_date
from corpus.importers.documents.languages import weight
from corpus.importers.documents.law_words import LAW_WORD
from corpus.importers.documents.lines import Line
from corpus.languages import Language, language_of

_LONGEST_TITLE = 300
_RESUMES = 3  # lines below a title in which it may go on
_WHOLE = 12  # characters of a name within a longer title
_NEAR, _LONGEST_NAME = 6, 600
# Kinds of law that stand alone on a line above the date and the name.
_KINDS = plain_set(
    frozenset(
        [
            "zákon",
            "vyhláška",
            "nařízení vlády",
            "ústavní zákon",
            "ustawa",
            "rozporządzenie",
            "obwieszczenie",
            "luật",
            "bộ luật",
            "nghị định",
            "thông tư",
            "pháp lệnh",
            "nghị quyết",
            "федеральный закон",
            "закон",
            "указ",
            "постановление",
            "พระราชบัญญัติ",
            "พระราชกำหนด",
            "พระราชกฤษฎีกา",
            "กฎกระทรวง",
            "lei",
            "decreto",
            "ley",
            "loi",
            "legge",
            "lege",
            "zakon",
            "uredba",
            "törvény",
            "likums",
            "įstatymas",
            "seadus",
            "lov",
            "lag",
            "kanun",
            "yönetmelik",
            "gesetz",
            "verordnung",
            "bundesgesetz",
            "wet",
            "besluit",
            "νόμος",
            "قانون",
            "نظام",
            "مرسوم",
            "חוק",
            "act",
            "ordinance",
            "regulation",
        ]
    )
)
_SHORTEST = 6  # letters of a title without a word for a law
_LONGEST_BRACKET = 40  # lines
_OPENS = {"(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕"}
_HEAD = 60  # lines above the first heading that are looked at
_SENTENCE_END = re.compile(r"[.;:,。；：，、]$")
_BRACKETED = re.compile(r"[(（\[【〔].*[)）\]】〕]\.?$", re.DOTALL)
_CONTINUES = re.compile(
    r"(?:on|for|of|concerning|governing|regarding|and|in|to|the|über|betreffend|zur|zum|vom|sur|relative?|portant|concernant|du|de|des"
    r"|sobre|por|que|relativ[oa]|sulla?|del|della|concernente|o|ze|om|och|van|tot|tentang|về|о|об)\b",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(
    r"\b(?:of|on|the|and|for|to|in|concerning|über|der|die|das|des|zum|zur|von|sur|de|du|la|le|et|del|sobre|y|e|di|van|het|tentang|và|về|о|об|и)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"[(（]?\s*(?:法释|主席令|国务院令|法律第|No\.?|Nr\.?|N[°º]|№|号外|Cap\.)?\s*.{0,12}(?:第\s?[〇零一二三四五六七八九十百千\d]+\s?[号號]|[〔\[（(]\d{4}[〕\])）]\s?\d+\s?[号號])\s*[)）]?$|(?:No|Nr|N[°º]|№)\.?\s?\d[\d/.\-]*$"
    r"|(?:مرسوم|قرار|قانون|أمر)[^\d]{0,30}رقم.{1,60}$|Luật số:.{1,40}$"
)
_PASSED = re.compile(
    r"^[(（\[]?\s*(?:adopted|promulgated|passed|approved|issued|amended|revised|enacted|order no|as amended|of \d{1,2} |vom \d{1,2}|du \d{1,2}|del \d{1,2}|de \d{1,2} |"
    r"von \d{1,2}|stand am|état le|stato |\d{4}年|[12]\d{3}\b|от \d{1,2}|z dnia|ze dne|kelt|annettu|dat\.|ngày)",
    re.IGNORECASE,
)
# A sentence of a decree above the title: "The Regulations on X, adopted at ... on ..., are hereby promulgated".
_PROMULGATES = re.compile(r"\b(?:adopted|promulgated|enacted|passed|approved)\b|通过|公布|發布|发布|令", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"^\s*(?:copyright\s*(?:©|\(c\)|(?:19|20)\d\d)|©|\(c\)\s*(?:19|20)\d\d|版权所有|版權所有)|\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"[<>«»‹›|\s]*(?:\d{1,3}[<>«»‹›|\s]+){1,60}\d{0,3}[<>«»‹›|\s.]*|page\s+\d{1,3}\s+(?:of|/)\s+\d{1,3}|[<«‹\s↑⇧]*(?:previous|prev|next|back|home|print|top|"
    r"share|(?:back to|return to|zum|nach|to) ?(?:the )?(?:top|anfang|oben)|haut de page|volver arriba|torna su|voltar ao topo|返回顶部|返回頂部|回頁首|回到頂端|打印|列印|關閉|关闭窗口|打印本页|related stories|more|search|menu|login|"
    r"skip to (?:main )?content|download(?: pdf)?|pdf|drucken|imprimer|imprimir|stampa|上一页|下一页|上一頁|下一頁|首页|首頁|分享|分享到.{0,12}|字体.{0,12}|字號.{0,12}|english|deutsch|français|中文)(?:\s*page)?[>»›\s]*",
    re.IGNORECASE,
)  # fmt: skip
_UPDATED = re.compile(
    r"(?:last\s+)?(?:updated|modified|posted|published|release date|date)\s*(?:on|at)?\s*[:：]", re.IGNORECASE
)


@dataclass(slots=True)
class Head:
    """Indexes of a text's lines by what they are; what stands in none of them is the law's own."""

    title: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)

    @property
    def aside(self) -> set[int]:
        """Every line that isn't the law's own."""
        return {*self.title, *self.notes, *self.numbers, *self.updated, *self.furniture}


def head_of(lines: Sequence[Line], language: str, title: str = "") -> Head:
    """Sort the lines of one text: title, notes of adoption, document numbers, furniture.

    Args:
        lines: the lines of one language.
        language: its BCP 47 tag.
        title: the title, where the format says it.
    """
    head = Head()
    first = first_heading(lines, language)
    head.notes = _brackets(lines, min(first, _HEAD))
    head.title = _title(lines, first, title, set(head.notes))
    below = head.title[-1] + 1 if head.title else 0
    for i in range(head.title[0] if head.title else 0):
        if i not in head.notes:
            _above_title(head, lines, i)
    started, notes = False, set(head.notes)
    for i in sorted(set(range(head.title[0], below)) - {*head.title, *notes} if head.title else ()):
        _below_title(head, lines[i], i)  # the date between the lines of a title
    for i in range(below, first):
        started = started or (i not in notes and not _below_title(head, lines[i], i))
    head.title += _resumed(lines, head, below, first)
    aside = head.aside
    head.furniture += [i for i, line in enumerate(lines) if line.kind is BlockKind.FURNITURE and i not in aside]
    head.furniture += _foot(lines, first, language, head.aside)
    return head


def first_heading(lines: Sequence[Line], language: str) -> int:
    """Index of the first line that heads a chapter, an article, a preamble or a table of contents; len(lines) if none."""
    words = language_of(language)
    return next((i for i, line in enumerate(lines) if _heads(line, language, words)), len(lines))


def _heads(line: Line, language: str, words: Language | None) -> bool:
    if line.kind in (BlockKind.FURNITURE, BlockKind.TITLE):
        return False
    known = words is not None and plain(line.text) in (words.preambles | words.contents)
    return known or article_of(line.text, language) is not None or container_of(line.text, language) is not None


def _brackets(lines: Sequence[Line], stop: int) -> list[int]:
    """The lines of brackets with a date that run over several lines: the history of a law below its title."""
    found: list[int] = []
    for i in range(stop):
        if i in found or lines[i].text[0] not in _OPENS or _BRACKETED.fullmatch(lines[i].text):
            continue
        close = _OPENS[lines[i].text[0]]
        end = next(
            (j for j in range(i, min(i + _LONGEST_BRACKET, stop)) if lines[j].text.rstrip(".。").endswith(close)), None
        )
        if end is not None and any(any_date(line.text) for line in lines[i : end + 1]):
            found += range(i, end + 1)
    return found


def _title(lines: Sequence[Line], first: int, said: str, notes: Collection[int]) -> list[int]:
    """The lines of the title above line `first`; `notes` are none."""
    whole = fold_key(said)
    same = [i for i in range(min(first, len(lines))) if whole and fold_key(lines[i].text) == whole]
    if same:
        return same[:1]
    above = [i for i in range(min(first, _HEAD)) if lines[i].kind is not BlockKind.FURNITURE and i not in notes]
    marked = [i for i in above if lines[i].kind is BlockKind.TITLE] or _top_headings(lines, above)
    lawful = any(LAW_WORD.search(lines[i].text) for i in marked)
    if not lawful and (within := [i for i in above if _is_part_of(lines[i], whole)]):
        return within[:1]
    if said and not lawful:
        marked = []  # the page says its title; a heading above the law is another thing's ("All articles")
    if marked and (run := _run(marked)):
        return _named_below(lines, run, first)
    if first == len(lines) and len(lines) > 1:
        above = above[:3]  # a text without any heading: its title is at its top or nowhere
    named = [i for i in above if _may_be_title(lines[i]) and LAW_WORD.search(lines[i].text)]
    if not named and not said:
        named = [
            i
            for i in above[:1]
            if _may_be_title(lines[i]) and first < len(lines) and weight(lines[i].text) >= _SHORTEST
        ]
    if not named:
        return []
    at = _nearest(lines, named, first, notes)
    return _named_below(lines, _goes_on(lines, at, first), first)


def _is_part_of(line: Line, whole: str) -> bool:
    """Whether a line is the law's name within a longer title of the page: "A-2015-1 Act of 1 May on Ferries."."""
    key = fold_key(line.text)
    return (
        len(key) >= _WHOLE
        and key in whole
        and line.kind is not BlockKind.FURNITURE
        and bool(LAW_WORD.search(line.text))
    )


def _named_below(lines: Sequence[Line], title: list[int], first: int) -> list[int]:
    """A title with what goes on with it below dates and numbers.

    ZÁKON / ze dne 3. února 2012 / občanský zákoník; REGULATION (EU) 2016/679 / of 27 April 2016 / on the protection of ...;
    UNDANG-UNDANG REPUBLIK INDONESIA / NOMOR 27 TAHUN 2022 / TENTANG / PELINDUNGAN DATA PRIBADI.
    """
    last = title[-1]
    if len(title) > 1 or not (plain(lines[last].text) in _KINDS or lines[last].text.isupper()):
        return title
    kind = plain(lines[last].text) in _KINDS
    found, about = list(title), False
    for i in range(last + 1, min(last + _NEAR, first)):
        line = lines[i]
        if line.kind is not lines[last].kind:
            break
        small = line.text[0].islower() and len(line.text) < _LONGEST_NAME
        if _is_note(line) or _NUMBER.fullmatch(line.text) or (kind and _PASSED.match(line.text)):
            continue
        if plain(line.text) == "tentang":
            found, about = [*range(last, i + 1)], True
        elif about or (kind and len(found) == 1 and _may_be_title(line) and not any_date(line.text)):
            return [*found, i]
        elif not kind and small and line.text[-1] not in ",;:":
            found.append(i)
        elif len(found) > 1 or kind or small:
            break
    return found if about or found[-1:] != [last] else title


def _top_headings(lines: Sequence[Line], above: Sequence[int]) -> list[int]:
    """The headings of the highest level above the first heading of the law itself."""
    headings = [i for i in above if lines[i].kind is BlockKind.HEADING and _may_be_title(lines[i])]
    headings = [i for i in headings if LAW_WORD.search(lines[i].text)] or headings
    level = min((lines[i].block.level for i in headings), default=0)
    return [i for i in headings if lines[i].block.level == level]


def _run(marked: Sequence[int]) -> list[int]:
    """The first of the marked lines and those that follow right below it."""
    out = [marked[0]]
    for i in marked[1:]:
        if i != out[-1] + 1:
            break
        out.append(i)
    return out


def _may_be_title(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_TITLE or _SENTENCE_END.search(text) or _PASSED.match(text) or _NUMBER.fullmatch(text):
        return False
    return not _BRACKETED.fullmatch(text) and any(c.isalpha() for c in text) and not _is_furniture(text)


def _nearest(lines: Sequence[Line], named: Sequence[int], first: int, notes: Collection[int]) -> int:
    """The line that the law follows: below a decree of promulgation stands the title again; else the first."""
    last = named[-1]
    between = [lines[i] for i in range(last + 1, first) if i not in notes]
    return last if first < len(lines) and all(_is_note(line) for line in between) else named[0]


def _resumed(lines: Sequence[Line], head: Head, below: int, first: int) -> list[int]:
    """The line of a title that goes on below its date: "REGULATION (EU) ..." / "of 27 April 2016" / "on the protection of ..."."""
    if not head.title:
        return []
    for i in range(below, min(below + _RESUMES, first)):
        if i in head.notes or i in head.numbers:
            continue
        lower = lines[i].text[0].islower() and _CONTINUES.match(lines[i].text) is not None
        return [i] if lower and i > below and _may_be_title(lines[i]) else []
    return []


def _goes_on(lines: Sequence[Line], at: int, first: int) -> list[int]:
    """A title of several lines: what goes on below it or leads to it from above."""
    found = [at]
    while found[0] > 0 and _leads(lines[found[0] - 1], lines[found[0]]):
        found.insert(0, found[0] - 1)
    while found[-1] + 1 < first and _leads(lines[found[-1]], lines[found[-1] + 1]):
        found.append(found[-1] + 1)
    return found


def _leads(line: Line, after: Line) -> bool:
    """Whether a title's line goes on in the line below it: "CONSTITUTION OF" / "THE PEOPLE'S REPUBLIC OF CHINA"."""
    if not _may_be_title(after) or not _may_be_title(line) or after.kind is not line.kind:
        return False
    if line.text in ("中华人民共和国", "中華民國"):
        return True
    small = _CONTINUES.match(after.text) and (after.text[0].islower() or line.text.isupper() == after.text.isupper())
    return bool(_ENDS_OPEN.search(line.text) or small)


def _above_title(head: Head, lines: Sequence[Line], index: int) -> None:
    line = lines[index]
    if line.kind is BlockKind.FURNITURE:
        return
    if _UPDATED.match(line.text):
        head.updated.append(index)
    elif (_is_note(line) or _PROMULGATES.search(line.text)) and any_date(line.text):
        head.notes.append(index)
    elif _NUMBER.fullmatch(line.text):
        head.numbers.append(index)
    else:
        head.furniture.append(index)


def _below_title(head: Head, line: Line, index: int) -> bool:
    """Sort a line between the title and the first heading; False for the law's own preamble."""
    if line.kind is BlockKind.FURNITURE:
        return True
    if _is_furniture(line.text):
        head.furniture.append(index)
    elif _UPDATED.match(line.text) and len(line.text) < 80:
        head.updated.append(index)
    elif _NUMBER.fullmatch(line.text):
        head.numbers.append(index)
    elif _is_note(line):
        head.notes.append(index)
    else:
        return False
    return True


def _is_note(line: Line) -> bool:
    """Whether a line notes how a law came about: "(Adopted at ... on October 26, 2018)", "vom 25. September 2020 (Stand …)"."""
    text = line.text
    if _BRACKETED.fullmatch(text) and text.count("\n") == 0:
        return True
    return (
        bool(_PASSED.match(text))
        and len(text) <= 1000
        and any_date(text) is not None
        and not text.endswith((";", "；", ":", "："))
    )


def _is_furniture(text: str) -> bool:
    return len(text) <= 120 and (_NAVIGATION.fullmatch(text) is not None or _COPYRIGHT.search(text) is not None)


def _foot(lines: Sequence[Line], first: int, language: str, aside: set[int]) -> list[int]:
    """Navigation and copyright lines at the end of the document."""
    found = []
    for i in range(len(lines) - 1, first, -1):
        if i in aside:
            continue
        if not _is_furniture(lines[i].text) or article_of(lines[i].text, language):
            break
        found.append(i)
    return found
