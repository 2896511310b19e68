"""What stands in an article's text and is none of its paragraphs: annexes, notes, and lines that go on the one before.

Sources run annexes into the last article (澳门基本法 145: 57 lines), and translators set notes below an article ("Note:
Articles 1 through 343 were amended lastly on February 6, 2003."). Were they paragraphs, a citation of paragraph 2 would
lead into them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from corpus.grammar.annexes import annex_number, annex_of, is_annex_heading
from corpus.grammar.headings import plain
from corpus.grammar.markers import readings
from corpus.grammar.tables import table_runs
from corpus.languages import Language, language_of
from corpus.numbering import HAN_NUMERAL

__all__ = ["Role", "annex_number", "is_annex_heading", "roles"]


class Role(Enum):
    """What a line is to the units of its page."""

    UNIT = auto()  # a paragraph, an item, or whatever its marker makes it
    JOIN = auto()  # goes on the part before it
    TABLE = auto()  # the first line of a table
    NOTE = auto()
    ANNEX = auto()  # the heading of an annex; what follows belongs to it


# [본조신설 2010. 1. 1.], [Fassung vom 1. Januar 2010]: history, the whole line in square brackets
_BRACKETED = re.compile(r"\[(?=[^\[\]]{0,200}\d)[^\[\]]{2,300}\]\.?")
_LONGEST_HEADING = 80
_BARE_NOTE = 8  # characters of "Notes 1:"
_ENDS = "。；;：:，,"
_ZH_NOTE = re.compile(rf"[（(]?(?:备注|備註|附注|附註|注|註)[ \u3000]?[{HAN_NUMERAL}\d]{{0,3}}[ \u3000]?[：:]")
_EN_NOTE = re.compile(
    r"[（(\[*※]?\s?(?:(?:translator|editor)['’]?s?['’]? )?(?:notes?|remarks?|n\.b\.)\s?\d{0,2}\s?[:：]", re.IGNORECASE
)
_TEXT = r"(?:text|version|original|translation|edition)"
# "The Chinese text is the only authentic text", "In case of any discrepancy between the Chinese original and this English
# translation", "This English translation is for reference only": said of the translation, not in it.
_EN_ABOUT = re.compile(
    rf"[（(\[*※]?\s?(?:(?:the|this) (?:chinese|english) {_TEXT} (?:is|shall|will|has|was|serves?)\b"
    rf"|in (?:the )?(?:case|event) of (?:any |a )?(?:discrepanc|conflict|inconsisten|differen|diverg)\w{{1,4}}[^.]{{0,80}}english)"
    r"|[（(\[][^()（）]{0,160}(?:chinese\b[^()（）]{0,160}\benglish|english\b[^()（）]{0,160}\bchinese)\b[^()（）]{0,160}[)）\]]\.?$",
    re.IGNORECASE,
)
# "(Amended on May 1, 2003)", "(As last amended and promulgated by ...)": the whole line stands in brackets.
_EN_HISTORY = re.compile(
    r"[（(\[](?:as |this article |these articles |article \d{1,4} |newly |last |lastly |was |were |is |are ){0,4}"
    r"(?:amended|added|promulgated|revised|translated|deleted|abolished|adopted|announced|issued)\b[^()（）]{0,160}[)）\]]\.?",
    re.IGNORECASE,
)
# "Category 1:", "Item A:", 第一類：
_LABEL_ALONE = re.compile(
    rf"(?:[A-Z][a-z]+ (?:\d{{1,3}}|[IVX]{{1,5}}|[A-Z])|第[{HAN_NUMERAL}\d]{{1,3}}[类類级級种種组組])[ \u3000]?[:：]"
)


def roles(lines: Sequence[str], language: str, quoted: Sequence[bool]) -> list[Role]:
    """What each line of a page is.

    Args:
        lines: the lines that aren't blank, in order, indentation kept.
        language: BCP 47 tag of the text.
        quoted: for each line whether it begins inside a quotation (of an amendment); such a line is always JOIN.
    """
    words = language_of(language)
    tag = words.tag if words else ""
    found = [Role.JOIN if inside else Role.UNIT for inside in quoted]
    for run in table_runs(lines):
        if found[run.start] is Role.UNIT:
            found[run.start] = Role.TABLE
        found[run.start + 1 : run.stop] = [Role.JOIN] * (len(run) - 1)
    bodies = [line.strip() for line in lines]
    for index in range(1, len(bodies)):
        if found[index] is Role.UNIT:
            found[index] = _role(bodies, index, words, found)
    _notes(bodies, tag, found)
    return found


def _role(bodies: Sequence[str], index: int, words: Language | None, found: Sequence[Role]) -> Role:
    if _heads_annex(bodies[index], words):
        return Role.ANNEX
    before = found[index - 1]
    # -------, the ministry's ">>>" where a picture stood, "-9" and "2" that stood above a line as exponents
    wordless = not any(c.isalpha() for c in bodies[index]) and not readings(bodies[index], words)
    if wordless or (before is Role.ANNEX and _is_title(bodies, index, words)):
        return Role.JOIN
    goes_on = before is Role.UNIT and _is_label(bodies[index - 1], words) and not readings(bodies[index], words)
    return Role.JOIN if goes_on else Role.UNIT


def _heads_annex(line: str, words: Language | None) -> bool:
    if words is None or words.tag in ("zh", "en"):
        return is_annex_heading(line, words.tag if words else "")
    return annex_of(line, words) is not None


def _is_title(bodies: Sequence[str], index: int, words: Language | None) -> bool:
    """Whether a line goes on an annex's heading: its title, where the line above is no more than 附件一 or 附："""
    above, line = bodies[index - 1], bodies[index]
    bare = len(plain(above).rstrip("：:")) <= (5 if words is None or words.tag == "zh" else 14)
    return (
        bare
        and len(line) <= _LONGEST_HEADING
        and line[-1] not in _ENDS
        and not readings(line, words)
        and "|" not in line
    )


def _is_label(line: str, words: Language | None) -> bool:
    """Whether a line holds a label alone, whose text follows on the next line: "Category 1:", a marker "1."."""
    marks = readings(line, words)
    return _LABEL_ALONE.fullmatch(line) is not None or any(m.label.strip() == line for m in marks)


def _notes(bodies: Sequence[str], tag: str, found: list[Role]) -> None:
    """Mark notes: below a table or another note, or at the end of the page."""
    part = Role.UNIT  # of the part that the line stands below
    for index, body in enumerate(bodies):
        if found[index] is Role.UNIT and part in (Role.TABLE, Role.NOTE) and _notes_law(body, tag):
            found[index] = Role.NOTE
        part = part if found[index] is Role.JOIN else found[index]
    for index in range(len(bodies) - 1, 0, -1):
        below_word = index == len(bodies) - 1 and index > 1 and _is_bare_note(bodies[index - 1], tag)
        bracketed = tag not in ("zh", "en") and _BRACKETED.fullmatch(bodies[index]) is not None
        about = below_word or bracketed or _notes_law(bodies[index], tag) or _notes_translation(bodies[index], tag)
        if found[index] is not Role.UNIT or not about:
            break
        found[index] = Role.NOTE
    for index in range(2, len(bodies)):
        if found[index] is found[index - 1] is Role.NOTE and _is_bare_note(bodies[index - 1], tag):
            found[index] = Role.JOIN


def _is_bare_note(line: str, tag: str) -> bool:
    """Whether a line is "Note:" and no more; what it notes stands on the next line."""
    return len(line) <= _BARE_NOTE and line[-1] in ":：" and _notes_law(line, tag)


def _notes_law(line: str, tag: str) -> bool:
    pattern = _ZH_NOTE if tag == "zh" else _EN_NOTE if tag == "en" else None
    return pattern is not None and pattern.match(line) is not None


def _notes_translation(line: str, tag: str) -> bool:
    return tag == "en" and (_EN_ABOUT.match(line) is not None or _EN_HISTORY.fullmatch(line) is not None)
