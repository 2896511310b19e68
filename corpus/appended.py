"""What stands in an article's text and is none of its paragraphs: annexes, notes, and lines that go on the one before.

Sources run annexes into the last article (澳门基本法 145: 57 lines), and translators set notes below an article ("Note:
Articles 1 through 343 were amended lastly on February 6, 2003."). Were they paragraphs, a citation of paragraph 2 would
lead into them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from corpus.headings import plain
from corpus.languages import language_of
from corpus.markers import readings
from corpus.numbering import HAN_NUMERAL, parse_numeral, parse_roman
from corpus.tables import table_runs


class Role(Enum):
    """What a line is to the units of its page."""

    UNIT = auto()  # a paragraph, an item, or whatever its marker makes it
    JOIN = auto()  # goes on the part before it
    TABLE = auto()  # the first line of a table
    NOTE = auto()
    ANNEX = auto()  # the heading of an annex; what follows belongs to it


# 附件一 | 附： | 附表一： | 附件 (六) | 附表  专案管理费…标准表 | 附件：中华人民共和国国歌（五线谱版）, but not 附件三所列全国性法律的决定
_ZH_ANNEX = re.compile(
    rf"附(?:(?:件|表|录|錄|图|圖)[ \u3000]?(?:[（(]?[{HAN_NUMERAL}\d]{{1,3}}[）)]?)?(?:[：:].*|[ \u3000（(].*)?|[：:].*)"
)
# Annex I | Attachment: | Appendix 2: Schedule of Expenditure Classifications | Schedule
_EN_ANNEX = re.compile(
    r"(?:Annex|Appendix|Schedule|Attachment)s?(?: (?:\d{1,2}|[IVX]{1,5}|[A-Z]))?(?:\s?[:：.–-].*)?", re.IGNORECASE
)
_ANNEX_NUMBER = re.compile(
    rf"(?:附[件表录錄图圖]|[A-Za-z]{{5,10}})[ \u3000]?[（(]?([{HAN_NUMERAL}\d]{{1,3}}|[IVX]{{1,5}})(?![A-Za-z])"
)
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
            found[index] = _role(bodies, index, tag, found)
    _notes(bodies, tag, found)
    return found


def _role(bodies: Sequence[str], index: int, tag: str, found: Sequence[Role]) -> Role:
    if is_annex_heading(bodies[index], tag):
        return Role.ANNEX
    before = found[index - 1]
    # -------, the ministry's ">>>" where a picture stood, "-9" and "2" that stood above a line as exponents
    wordless = not any(c.isalpha() for c in bodies[index]) and not readings(bodies[index])
    if wordless or (before is Role.ANNEX and _is_title(bodies, index, tag)):
        return Role.JOIN
    goes_on = before is Role.UNIT and _is_label(bodies[index - 1]) and not readings(bodies[index])
    return Role.JOIN if goes_on else Role.UNIT


def is_annex_heading(line: str, tag: str) -> bool:
    """Whether a line inside an article is the heading of an annex: 附件一, 附：, "Annex I"; not 附件一所列的条例，…"""
    if len(line) > _LONGEST_HEADING or line[-1] in "。；;，,":
        return False
    pattern = _ZH_ANNEX if tag == "zh" else _EN_ANNEX if tag == "en" else None
    return pattern is not None and pattern.fullmatch(line) is not None


def annex_number(line: str) -> int | None:
    """The number that the heading of an annex prints: 附件二 -> 2, "Annex IV" -> 4; None if it prints none."""
    match = _ANNEX_NUMBER.match(line)
    if match is None:
        return None
    return int(match[1]) if match[1].isdecimal() else parse_numeral(match[1]) or parse_roman(match[1])


def _is_title(bodies: Sequence[str], index: int, tag: str) -> bool:
    """Whether a line goes on an annex's heading: its title, where the line above is no more than 附件一 or 附："""
    above, line = bodies[index - 1], bodies[index]
    bare = len(plain(above).rstrip("：:")) <= (5 if tag == "zh" else 14)
    return bare and len(line) <= _LONGEST_HEADING and line[-1] not in _ENDS and not readings(line) and "|" not in line


def _is_label(line: str) -> bool:
    """Whether a line holds a label alone, whose text follows on the next line: "Category 1:", a marker "1."."""
    marks = readings(line)
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
        about = below_word or _notes_law(bodies[index], tag) or _notes_translation(bodies[index], tag)
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
