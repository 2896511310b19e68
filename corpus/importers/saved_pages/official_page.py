"""A saved official English page of a law: title, "Updated" line, chapters, articles, page numbers, copyright line.

Such pages show a law in pieces ("< 1 2 3 4"), so the articles that stand there are what the text covers, and nothing
outside it is missing. "Updated" is the page's day, never the law's. Plain English texts of laws are read the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed
from corpus.errors import SourceError
from corpus.folding import fold_key
from corpus.importers.documents import lines as document_lines
from corpus.importers.documents.blocks import Block
from corpus.importers.documents.languages import versions
from corpus.importers.documents.markdown import looks_like
from corpus.importers.documents.page_lines import page_lines, page_width
from corpus.importers.english_dates import dates_in, first_date
from corpus.importers.saved_pages.headings import Heading, best_run
from corpus.importers.saved_pages.pages import decode_page, lines_of, page_leaves, text_or_none
from corpus.importers.saved_pages.spacing import is_han
from corpus.importers.told import furniture_told, part_told
from corpus.languages.detection import detect
from corpus.model import Coverage, Draft, Force, Residue, ResidueKind, Statement, Text, Unit
from corpus.parsing import article_of, container_of, parse_lines

_LANGUAGE = "en"
_FEWEST_ARTICLES = 2
_LAW_WORD = re.compile(
    r"\b(?:Law|Laws|Act|Code|Regulations?|Constitution|Decision|Measures|Provisions|Rules|Interpretation|Ordinance|Statute"
    r"|Amendment|Procedures|Principles|Treaty|Convention)\b"
)
_STATE = "People's Republic of China"
_NAVIGATION = re.compile(
    r"[<>«»‹›|\s]*(?:\d{1,3}[<>«»‹›|\s]+){1,60}\d{0,3}[<>«»‹›|\s.]*|page\s+\d{1,3}\s+of\s+\d{1,3}|[<«‹\s]*(?:previous|prev|next|back|home|print|top|"
    r"share|back to top|related stories|more)(?:\s*page)?[>»›\s]*",
    re.IGNORECASE,
)
_PAGES = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_UPDATED = re.compile(
    r"(?:last\s+)?(?:updated|modified|posted|published|release date|date)\s*(?:on|at)?\s*[:：]", re.IGNORECASE
)
# A notice, not a sentence of a Copyright Act: "Copyright © 2019 …", "© …", "… All rights reserved."
_COPYRIGHT = re.compile(
    r"^\s*(?:copyright\s*(?:©|\(c\)|(?:19|20)\d\d)|©|\(c\)\s*(?:19|20)\d\d)|\ball rights reserved\b\W*(?:presented by\b.*)?$",
    re.IGNORECASE,
)
# Page numbers without arrows ("1 2 3") can be a row of a table; only below the last article they are furniture.
_BARE_NUMBERS = re.compile(r"\d{1,3}(?:\s+\d{1,3})+\W*")
_OWNER = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?(.{3,160}?)\s*(?:[.,;|]\s|\.$|all rights|$)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:Congress|Council|Government|Ministry|Court|Procuratorate|Commission|Parliament|Legislat\w+|Bureau|Administration|Department"
    r"|Office|Authority)\b"
)
_PASSED = re.compile(
    r"^[(（\[]?\s*(?:adopted|promulgated|passed|approved|issued|amended|revised|order no)", re.IGNORECASE
)
_JOINS = re.compile(r"(?:on|for|of|concerning|governing|regarding|and|in|to)\s", re.IGNORECASE)
_LONGEST_TITLE = 300
_LONGEST_NAVIGATION = 120


@dataclass(slots=True)
class _Page:
    """The lines of a page by what they are; each index stands in one of them or in the body."""

    title: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
    passed: list[int] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    pages: int = 1


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is an English text with two articles or more that begin lines and rise."""
    text = text_or_none(data, name)
    if text is None or text.lstrip().startswith(("Tongwen-Text:", "{", "[", "<!", "<?", "<html")):
        return False
    letters = [c for c in text[:20_000] if c.isalpha()]
    if not letters or sum(map(is_han, letters)) * 5 > len(letters):
        return False
    # Other languages call an article so too, and lines that a page broke are put together elsewhere (plain-text).
    if detect(text) not in (_LANGUAGE, None) or looks_like(text, name) or page_width(page_lines(lines_of(text))):
        return False
    filled = [line for line in lines_of(text) if line.strip()]
    if len(_rising(lines_of(text))) < _FEWEST_ARTICLES or sum("\t" in line for line in filled) > 0.8 * len(filled):
        return False  # cells set apart by tabs are a table
    lines = document_lines.lines_of([Block(line, i) for i, line in enumerate(lines_of(text))])
    return len(versions(lines)) == 1 and not _is_plain(lines_of(text))


def _is_plain(lines: list[str]) -> bool:
    """Whether nothing says that it is a page of a law: no title that names one, no furniture, and it begins with article 1.

    Such a text ("Lighthouse Keeping", then its articles) is a document like any other, whose first line is its title.
    """
    first = _rising(lines)[0]
    found = article_of(lines[first], _LANGUAGE)
    if found is None or found.number.parts != (1,):
        return False
    if any(_LAW_WORD.search(line) or _STATE in line for line in lines[:first]):
        return False
    stripped = [line.strip() for line in lines if line.strip()]
    return not any(_UPDATED.match(s) or _COPYRIGHT.search(s) or _NAVIGATION.fullmatch(s) for s in stripped)


def leaves(data: bytes, name: str) -> list[str]:
    """The lines of the page that aren't blank."""
    return page_leaves(data, name)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The page's text as one draft.

    Raises:
        SourceError: the bytes are no text, or no articles stand in it.
    """
    lines = lines_of(decode_page(data, name))
    articles = _rising(lines)
    if not articles:
        raise SourceError(
            f"{name} has no articles (Article 1 ...) that can be read.", "Save the page of one law as text."
        )
    page = _sorted_lines(lines, articles)
    draft = _draft(lines, page)
    return Parsed((draft,), draft.diagnostics)


def _rising(lines: list[str]) -> list[int]:
    """Indexes of lines that begin an article: the best rising run of numbers among those that look like it."""
    found = [(i, article_of(line, _LANGUAGE)) for i, line in enumerate(lines)]
    return [h.line for h in best_run([Heading(i, 0, 0, a.number) for i, a in found if a])]


def _set_off(line: str) -> str:
    """An article's first line with a wide gap below its label, which tells the parser that its number is sure."""
    found = article_of(line, _LANGUAGE)
    return f"{found.label}  {line.strip()[len(found.label) :].strip()}" if found else line


def _sorted_lines(lines: list[str], articles: list[int]) -> _Page:
    """Tell title, dates and furniture from the body."""
    page = _Page()
    first = next((i for i in range(articles[0]) if container_of(lines[i], _LANGUAGE)), articles[0])
    page.title = _title(lines, first)
    foot = next((i for i in range(articles[-1] + 1, len(lines)) if _COPYRIGHT.search(lines[i])), len(lines))
    preamble = False  # from its first line on, what stands above the first heading is the law's own
    for i, line in enumerate(lines):
        if not line.strip() or i in page.title:
            continue
        if i >= foot:
            page.furniture.append(i)
        elif i < first and not preamble:
            preamble = not _above(page, i, line)
    page.furniture += _between(lines, page.title, set(articles), range(first, foot))
    page.pages = max((_page_count(lines[i]) for i in page.furniture if _is_navigation(lines[i])), default=1)
    return page


def _between(lines: list[str], title: list[int], articles: set[int], body: range) -> list[int]:
    """Furniture between the articles, where pages were saved one below the other: page numbers, copyright, the title again.

    Only what stands right above a heading, or at the end: text that goes on after such a line can't be told from it.
    """
    titles = {lines[i].strip() for i in title}
    found: list[int] = []
    above_heading = True
    for i in reversed(body):
        line = lines[i].strip()
        if not line:
            continue
        aside = _is_navigation(line) or line in titles or bool(_COPYRIGHT.search(line) or _UPDATED.match(line))
        aside = aside and (i > max(articles) or not _BARE_NUMBERS.fullmatch(line))
        heads = i in articles or container_of(line, _LANGUAGE)
        above_heading = bool(heads) or (above_heading and aside)
        if above_heading and not heads:
            found.append(i)
    return found


def _is_navigation(line: str) -> bool:
    """Page numbers and buttons: "< 1 2 3 4", "Next", "Page 2 of 4"."""
    return len(line.strip()) <= _LONGEST_NAVIGATION and bool(_NAVIGATION.fullmatch(line.strip()))


def _above(page: _Page, index: int, line: str) -> bool:
    """Sort a line above the first heading: a date, the note of adoption, furniture; False for the law's own preamble."""
    if _is_navigation(line):
        page.furniture.append(index)
    elif _UPDATED.match(line.strip()) and first_date(line):
        page.updated.append(index)
    elif not page.title or index < page.title[0]:
        page.furniture.append(index)
    elif _PASSED.match(line.strip()) and first_date(line):
        page.passed.append(index)
    else:
        return False
    return True


def _page_count(line: str) -> int:
    """How many pages a line of page numbers tells of: "< 1 2 3 4" and "page 4 of 4" have four."""
    return max((int(n) for n in _PAGES.findall(line)), default=1)


def _title(lines: list[str], stop: int) -> list[int]:
    """The lines of the title: the last before the body that names a law, and one that it goes on in."""
    named = [
        i
        for i in range(stop)
        if _LAW_WORD.search(lines[i]) and len(lines[i]) <= _LONGEST_TITLE and not lines[i].rstrip().endswith((".", ";", ":"))
        and not _of_a_note(lines[i].strip()) and not _PASSED.match(lines[i].strip())
    ]  # fmt: skip
    if not named:
        return []
    whole = [i for i in named if _STATE in lines[i].replace("\u2019", "'")]
    at = whole[0] if whole else named[-1]
    after = next((i for i in range(at + 1, stop) if lines[i].strip()), None)
    goes_on = after is not None and _JOINS.match(lines[after].strip()) and not lines[after].rstrip().endswith(".")
    return [at, after] if after is not None and goes_on else [at]


def _of_a_note(line: str) -> bool:
    """Whether a line is a note in brackets or the end of one; "Ferry Act (as amended in 2018)" is a title."""
    return line.endswith(")") and (line.startswith("(") or line.count("(") != line.count(")"))


def _draft(lines: list[str], page: _Page) -> Draft:
    set_aside = {*page.title, *page.updated, *page.passed, *page.furniture}
    articles = set(_rising(lines))
    body = ["" if i in set_aside else _set_off(line) if i in articles else line for i, line in enumerate(lines)]
    title = " ".join(" ".join(lines[i].split()) for i in page.title)
    owner = _owner(lines, page)
    jurisdiction = "cn" if _STATE in f"{title} {owner}".replace("\u2019", "'") else None
    parsed = parse_lines(body, _LANGUAGE, jurisdiction)
    text, residue = parsed.value
    source = owner or "saved page"
    coverage = _coverage(text, page)
    return Draft(
        title=title, language=_LANGUAGE, version=_version(lines, page), source_key=_key(title, owner, coverage),
        text=text, force=Force.OFFICIAL_TRANSLATION if _OFFICE.search(owner) else Force.UNOFFICIAL, publisher=owner,
        jurisdiction=jurisdiction, coverage=coverage, is_source=False, statements=_statements(lines, page, title, source),
        residue=tuple(sorted((*residue, *(Residue(ResidueKind.FURNITURE, lines[i], i) for i in page.furniture)), key=lambda r: r.order)),
        diagnostics=(*_diagnostics(page, coverage), *parsed.diagnostics),
    )  # fmt: skip


def _key(title: str, owner: str, coverage: Coverage | None) -> str:
    """The page's own key. Whose page it is belongs to it: two sites' translations of one law are rivals."""
    return "/".join((fold_key(title), fold_key(owner), *([str(coverage)] if coverage else [])))


def _owner(lines: list[str], page: _Page) -> str:
    """Who publishes the page, from its copyright line; "" if it has none."""
    for i in page.furniture:
        match = _OWNER.search(lines[i])
        if match and re.search(r"[A-Za-z]{3}", match[1]) and not re.match(r"all rights", match[1], re.IGNORECASE):
            return " ".join(match[1].split())
    return ""


def _version(lines: list[str], page: _Page) -> date | None:
    """The last day on which the law was passed or amended, from the note below its title; never the page's own date."""
    return max((d for i in page.passed for d in dates_in(lines[i])), default=None)


def _statements(lines: list[str], page: _Page, title: str, source: str) -> tuple[Statement, ...]:
    out = []
    if page.title:
        claimed = "\n".join(lines[i] for i in page.title)
        out.append(Statement("title", title, source, claimed, order=page.title[0]))
    for i in page.updated:
        day = first_date(lines[i])
        out.append(Statement("updated", day.isoformat() if day else lines[i].strip(), source, lines[i], order=i))
    for i in page.passed:
        out.append(Statement("adoption_note", lines[i].strip(), source, lines[i], order=i))
    days = [d for i in page.passed for d in dates_in(lines[i])]
    if days:
        out.append(Statement("adopted", days[0].isoformat(), source, order=page.passed[0]))
    return tuple(sorted(out, key=lambda s: s.order))


def _coverage(text: Text, page: _Page) -> Coverage | None:
    """The articles that stand on the page, where it is one of several or doesn't begin with the first."""
    numbers = [p.number for p in text.provisions if p.unit is Unit.ARTICLE and p.number is not None]
    if not numbers or (page.pages == 1 and min(numbers).base == 1):
        return None
    return Coverage(min(numbers), max(numbers))


def _diagnostics(page: _Page, coverage: Coverage | None) -> list[Diagnostic]:
    return [*furniture_told(len(page.furniture)), *([part_told(coverage)] if coverage else [])]
