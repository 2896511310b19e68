"""A saved page of a law portal (China Justice Observer and its like): Chinese law whose words are spaced apart.

The page's own furniture and facts may be in any of twenty languages, so nothing here rests on their words: the law is
found by its own marks, the Chinese title above a bracket with dates, a table of contents whose headings come again,
articles in rising order, and the © that closes the page. The text is damaged by its machine (words twice or lost,
headings broken): force "damaged", rights "private", for such a page forbids copying.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.folding import fold_key
from corpus.importers.saved_pages.headings import Heading, count_sound, find_headings
from corpus.importers.saved_pages.labelled_facts import facts_begin, statements_of
from corpus.importers.saved_pages.pages import decode_page, lines_of, page_leaves, text_or_none
from corpus.importers.saved_pages.portal_body import read_body
from corpus.importers.saved_pages.portal_facts import has_date, passed_dates
from corpus.importers.saved_pages.spacing import Cleaned, clean, is_han, is_word_spaced
from corpus.importers.saved_pages.structure import container_heading, contents_end
from corpus.importers.told import furniture_told
from corpus.model import Coverage, Draft, Force, Residue, ResidueKind, Rights, Statement
from corpus.numbering import ArticleNumber
from corpus.telling import tell

_PORTAL = "China Justice Observer"
_MARK = re.compile(r"\bCJO\b|China Justice Observer")
_COPYRIGHT = re.compile(
    r"©|\(c\)\s*(?:19|20)\d\d|版权所有|版權所有|著作権所有|無断転載|Copyright|All rights reserved", re.IGNORECASE
)
# Kana and Hangul: a line that has them is the portal's, in the language of its reader.
_NOT_CHINESE = re.compile(r"[\u3041-\u30fa\u1100-\u11ff\uac00-\ud7af]")
_TITLE_END = re.compile(
    r"(?:法|法典|条例|规定|办法|决定|决议|解释|细则|规则|宪法|修正案|通则|准则|章程|公约|协定)(?:[（(].{1,20}[)）])?"
)
_YEAR_AT_END = re.compile(r"[(（][12]\d{3}[)）]\s*$")
_SENTENCE_END = re.compile(r"[。；;！？!?]")
_LONGEST_BRACKET = 40  # lines; the bracket of the Criminal Law lists twelve amendments
_FEWEST_HEADINGS = 2
_FIRST_OF_ALL = 3  # a text that begins after this article is a part of the law, not a law whose first headings broke


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the parts of a page lie, as line indexes: title lines, bracket, contents, body [start, stop)."""

    title: tuple[int, ...]
    bracket: tuple[int, ...]
    contents: tuple[int, ...]
    body: tuple[int, int]


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is Chinese law with its words spaced apart, or under a portal's mark."""
    text = text_or_none(data, name)
    if text is None or text.lstrip().startswith(("Tongwen-Text:", "{", "[", "<")):
        return False
    return claims_text(text)


def claims_text(text: str) -> bool:
    """Whether a page's text is Chinese law with its words spaced apart, or under a portal's mark."""
    head = "\n".join(text.lstrip().split("\n", 5)[:5])
    if not is_word_spaced(text) and not _MARK.search(head):
        return False
    return count_sound([clean(line) for line in lines_of(text)]) >= _FEWEST_HEADINGS


def leaves(data: bytes, name: str) -> list[str]:
    """The lines of the page that aren't blank."""
    return page_leaves(data, name)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The page's text as one draft.

    Raises:
        SourceError: the bytes are no text, or no articles stand in it.
    """
    draft = read_lines(lines_of(decode_page(data, name)), name)
    return Parsed((draft,), draft.diagnostics)


def read_lines(page: Sequence[str], name: str) -> Draft:
    """The lines of a page as one draft; orders are indexes of lines. SourceError if no articles stand in them."""
    lines = [clean(line) for line in page]
    headings = find_headings(lines)
    if not headings:
        raise SourceError(
            f"{name} has no articles (第一条 …) that can be read.", "Save the whole page of one law as text."
        )
    marked = any(_MARK.search(line) for line in page)
    return _draft(lines, _layout(lines, headings), _PORTAL if marked else "")


def _draft(lines: list[Cleaned], layout: _Layout, publisher: str) -> Draft:
    source = publisher or "law portal"
    title = "".join(lines[i].text for i in layout.title)
    body = read_body(lines, *layout.body, [lines[i] for i in layout.contents])
    header, residue = _header(lines, layout, title, source)
    dates = passed_dates("".join(lines[i].text for i in layout.bracket))
    other = tuple(("zh-Hans", s.value) for s in header if s.field == "title" and _all_han(s.value))
    return Draft(
        title=title, language="zh-Hans", version=max(dates, default=None), source_key=_key(title, publisher, lines), text=body.text,
        force=Force.DAMAGED, publisher=publisher, jurisdiction="cn", rights=Rights.PRIVATE, coverage=_coverage(body.numbers),
        other_titles=tuple(t for t in other if fold_key(t[1]) != fold_key(title)),
        statements=(*header, *_passed(lines, layout, source)),
        residue=tuple(sorted((*residue, *body.residue), key=lambda r: r.order)),
        diagnostics=(*_page_diagnostics(residue, layout), *body.diagnostics),
    )  # fmt: skip


def _key(title: str, publisher: str, lines: list[Cleaned]) -> str:
    """The page's own key. Whose page it is belongs to it: two portals' copies of one law are rivals.

    A portal that isn't known by name is told by its last copyright line, without the year, which changes.
    """
    closing = [line.text for line in lines if _COPYRIGHT.search(line.text)][-1:]
    site = publisher or "".join(c for c in "".join(closing) if not c.isdigit())
    return f"{fold_key(title)}/{fold_key(site)}"


def _layout(lines: list[Cleaned], found: list[Heading]) -> _Layout:
    """Find the title, the bracket, the contents and the body."""
    first = found[0].line
    headings = [i for i in range(first) if container_heading(lines[i])]
    start = headings[0] if headings else first
    bracket = _bracket(lines, first)
    if bracket:
        start = min([i for i in headings if i > bracket[-1]], default=first)
    title = _title(lines, bracket[0] if bracket else start)
    after = bracket[-1] + 1 if bracket else (title[-1] + 1 if title else start)
    body = contents_end(lines, after, first)
    contents = tuple(i for i in range(after, body) if lines[i].text)
    return _Layout(title, bracket, contents, (body, _foot(lines, found[-1].line)))


def _bracket(lines: list[Cleaned], stop: int) -> tuple[int, ...]:
    """The lines of the bracket with the dates of adoption: opens a line, has a date, closes again.

    A label may open with a bracket too: (Các) chủ đề.
    """
    for i in range(stop):
        if not lines[i].text.startswith(("(", "（")) or any(c.isalpha() and not is_han(c) for c in lines[i].text):
            continue
        found: list[int] = []
        for j in range(i, min(i + _LONGEST_BRACKET, stop)):
            found += [j] if lines[j].text else []
            if lines[j].text.endswith((")", "）")):
                break
        whole = "".join(lines[j].text for j in found)
        if has_date(whole) and whole.endswith((")", "）")):
            return tuple(found)
    return ()


def _title(lines: list[Cleaned], before: int) -> tuple[int, ...]:
    """The Chinese title above line `before`; 中华人民共和国 may stand on a line of its own above it."""
    chinese = [i for i in range(before) if _all_han(lines[i].text) and len(lines[i].text) <= 80]
    named = [i for i in chinese if _TITLE_END.search(lines[i].text)]
    last = named[-1] if named else None
    if last is None:
        return ()
    above = [i for i in chinese if i < last and not any(lines[j].text for j in range(i + 1, last))]
    return (above[-1], last) if above and lines[above[-1]].text == "中华人民共和国" else (last,)


def _header(lines: list[Cleaned], layout: _Layout, title: str, source: str) -> tuple[list[Statement], list[Residue]]:
    """What stands above the title, as facts or furniture; below the body, as furniture; and the contents."""
    statements = [Statement("title", title, source, lines[i].source if n == 0 else "", order=i)
                  for n, i in enumerate(layout.title[:1])]  # fmt: skip
    if len(layout.title) > 1:
        whole = "\n".join(lines[i].source for i in layout.title)
        statements = [Statement("title", title, source, whole, order=layout.title[0])]
    top = layout.title[0] if layout.title else (layout.bracket or layout.contents or layout.body)[0]
    short = next((i for i in range(top) if _is_short_title(lines[i].text, title)), None)
    begin = facts_begin(lines, top) if short is None else short + 1
    facts = [(i, lines[i]) for i in range(top if begin is None else begin, top) if lines[i].text]
    if short is not None:
        statements.append(Statement("title", lines[short].text, source, lines[short].source, order=short))
        foreign = next((i for i in range(short - 1, -1, -1) if lines[i].text), None)
        if foreign is not None and _YEAR_AT_END.search(lines[foreign].text):
            statements.append(Statement("title", lines[foreign].text, source, lines[foreign].source, order=foreign))
    statements += statements_of(facts, source)
    claimed = {s.order for s in statements} | {i for i, _ in facts} | set(layout.title) | set(layout.bracket)
    furniture = [i for i in [*range(layout.contents[0] if layout.contents else layout.body[0]), *range(layout.body[1], len(lines))]
                 if lines[i].text and i not in claimed]  # fmt: skip
    residue = [Residue(ResidueKind.FURNITURE, lines[i].source, i) for i in furniture]
    residue += [Residue(ResidueKind.CONTENTS, lines[i].source, i) for i in layout.contents]
    return statements, residue


def _is_short_title(text: str, title: str) -> bool:
    """国际刑事司法协助法 above 中华人民共和国国际刑事司法协助法: a line that the title ends with."""
    return bool(text) and _all_han(text) and len(text) >= 2 and fold_key(title).endswith(fold_key(text))


def _all_han(text: str) -> bool:
    """Whether `text` is Chinese but for marks and digits."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(is_han(c) for c in letters)


def _passed(lines: list[Cleaned], layout: _Layout, source: str) -> list[Statement]:
    """What the bracket below the title says: the day of adoption, and the bracket itself."""
    if not layout.bracket:
        return []
    at = layout.bracket[0]
    claimed = "\n".join(lines[i].source for i in layout.bracket)
    words = "".join(lines[i].text for i in layout.bracket)
    dates = passed_dates(words)
    note = Statement("adoption_note", words, source, claimed, order=at)
    return [note, *([Statement("adopted", dates[0].isoformat(), source, order=at)] if dates else [])]


def _foot(lines: list[Cleaned], last: int) -> int:
    """Where the body ends: at the © below the last article, and above lines without Chinese before it."""
    stop = next((i for i in range(last + 1, len(lines)) if _COPYRIGHT.search(lines[i].text)), len(lines))
    while stop > last + 1 and (
        not any(is_han(c) for c in lines[stop - 1].text) or _NOT_CHINESE.search(lines[stop - 1].text)
    ):
        stop -= 1
    return stop


def _coverage(numbers: list[int]) -> Coverage | None:
    """Partial where the page begins well after article 1."""
    if not numbers or numbers[0] <= _FIRST_OF_ALL:
        return None
    return Coverage(ArticleNumber.of(numbers[0]), ArticleNumber.of(numbers[-1]))


def _page_diagnostics(residue: list[Residue], layout: _Layout) -> list[Diagnostic]:
    """What was set aside, and that spaces were taken out."""
    out = [diagnose("spaces-removed", tell("Spaces between Chinese characters were removed; the original is kept."))]
    furniture = sum(r.kind is ResidueKind.FURNITURE for r in residue)
    out += furniture_told(furniture)
    if layout.contents:
        line = layout.contents[0] + 1
        out.append(
            diagnose(
                "contents-set-aside",
                tell("Lines of contents that were set aside: %(count)s.", count=len(layout.contents)),
                line=line,
            )
        )
    return out
