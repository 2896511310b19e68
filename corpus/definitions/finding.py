"""A page of a text -> the definitions in it: which words are defined, by which, and how far that reaches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from corpus.definitions.formulas import Compiled, compiled
from corpus.definitions.values import Definition, Named, Scope, Sense
from corpus.model import Provision, ProvisionPath, Span

_LONGEST_LINE = 20_000  # what is longer is no line that defines; its first part is looked at
_MOST = 400  # definitions of a page
# Where a sentence ends: a full stop before a capital letter or another script's letter, never "No. 5" or "Cap. 486".
_ENDS = re.compile(
    r"[。！？।؟։](?:[”」』\"'’）)]?)|[.!?][”\"’»]?(?=\s+[\"'“‘„«»(\[]?[^\W\d_a-zа-яёα-ωäöüß])|(?<!\d)\.(?=[\u0590-\u08ff])"
)
# Where a clause may begin that defines on its own: “A” means ...; “B” means ...
_CLAUSES = re.compile(r"[;；][\s]*(?:and |or |und |et |y |e )?|[；]")
_TRAILING = " \t\u2002\u3000\xa0\n;；。.,，、"
_STOPS = " \t\u2002\u3000\xa0\n:：—–-"
_COLONS = ":：—–-"
_EDGES = " \t\u2002\u3000\xa0\"“”„«»‘’'「」『』,，、:：;；*_-–—"
_ARTICLE = re.compile(r"(?:the|an?|each|every|any) (?=\S)", re.IGNORECASE)
_LONGEST_TERM = 120
_WHOLE = regex.compile(
    r"(?P<t>[^,，:：(（]{1,120}?)(?:[\s\u2002]?[(（](?P<b>[^()（）]{1,100})[)）])?(?:[,，:：].{0,120})?"
)  # a line that is no more than the term: what it means stands in the units below
# Canada says what the other language calls a term behind its definition: (banque).
_CALLED = re.compile(r"[;.]?\s{0,3}\((?P<b>[^()\n]{1,100})\)[;.]?$")
_BESIDE = re.compile(r"(?P<t>[^()（）]+?)\s?[(（](?P<b>[^()（）]+)[)）]")
# 前條所指之合併契約 names no term 所, "consent does not include" none called does not, and 就...而言, 於...時, 股東為自然人者 are cases, no terms.
_NO_TERM = regex.compile(
    r"[所不之的其者中内內]|.*而言|[於于].*[時时]|[^以]{1,8}[為为].*者|(?:do|does|did|shall|is|are|was|were|may|must)(?: not)?",
    regex.IGNORECASE,
)
# Words of a head of a list, which are no term of it.
_HEADING = re.compile(
    r"\b(?:following|terms|expressions|words|suivant|termes|folgend|begriffe|ausdr[uü]ck|seguent|siguiente|seguinte|următo|volgende|"
    r"följande|følgende|seuraav|ακόλουθ|следующ|наступн|następuj|následuj|nasledu|следн|berikut|sau đây)|下列|下述|左列|以下|如下|次の|다음|"
    r"التالي|الآتي|ต่อไปนี้|निम्नलिखित|aşağıda|הבא",
    re.IGNORECASE,
)
# A name in brackets at the end of a unit: words alone, no number and no reference.
_NAMED_LAST = regex.compile(r"(?<=\w[\s\u2002]{0,3})\((?P<t>[^\W\d_][^()\d:;\n]{2,100})\)[;,.]?\s{0,3}$")
_NUMBER = re.compile(r"[\d\s.,%()（）—–-]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a unit without its marker. `first`: a unit may begin with it; `last`: nothing of the unit itself follows it."""

    path: ProvisionPath
    start: int
    end: int
    first: bool
    last: bool

    @property
    def listed(self) -> bool:
        """Whether it stands in an item, or on a line of a unit that isn't its first."""
        return not self.first or len(self.path.segments) > 2


def definitions_in(page: Provision, language: str, *, heading: str = "") -> tuple[Definition, ...]:
    """The definitions in a page, in the order of its text.

    Args:
        page: the page; spans of the answer are of its stored text.
        language: tag of the text.
        heading: what is printed over the page beside its own heading ("Definitions"), if anything.
    """
    formulas = compiled(language)
    lines = tuple(_lines(page))
    listing = _listing_at_the_head(page, heading, formulas)
    depth = 0
    found: list[Definition] = []
    for line in lines:
        if len(found) > _MOST:
            break
        text = page.text[line.start : min(line.end, line.start + _LONGEST_LINE)]
        opened = _opens(text, formulas)
        level = len(line.path.segments)
        # A list of definitions holds units of one depth: what stands below a definition is a part of it.
        inside = listing is not None and line.first and (not depth or level == depth)
        kinds = [s for s in line.path.segments if s.startswith("def_")]
        listed = (
            _listed(page, line, text, language, formulas, listing or Scope.UNSAID)
            if inside or kinds[-1:] == [line.path.segments[-1]]
            else None
        )
        if listed and not depth and not kinds and "\n" in page.text[listed.terms[0].span.end : listed.said.start]:
            listed = None  # "Inventories:" above items may be any list's
        if listed and (opened is None or depth):
            depth = level
            found.append(listed)
            found += _inside(page, line, text, language, formulas)
            continue
        if opened is not None and text.rstrip().endswith(tuple(_COLONS)):
            # What ends in a colon opens a list of definitions, unless it names a term: "Lamp, as used in this Act, means:"
            if mine := [d for d in _certain(page, line, text, language, formulas, listing) if _named(page, d)]:
                found, opened = found + mine, None
        else:
            found += _certain(page, line, text, language, formulas, listing)
        found += _inside(page, line, text, language, formulas)
        if opened is not None:
            listing, depth = opened if opened is not Scope.UNSAID or listing is None else listing, 0
    if not found:
        found = _quoted_list(page, lines, language)
    found += _bracketed_list(page, lines, language, found)
    return tuple(sorted(_once(found), key=lambda d: (d.whole.start, d.terms[0].span.start)))


def _lines(page: Provision) -> Iterator[_Line]:
    parts = [(p.path, p.span, p.label) for p in page.parts] or [(page.path, Span(0, len(page.text)), "")]
    for path, span, label in parts:
        at, rows = span.start, page.text[span.start : span.end].split("\n")
        for n, row in enumerate(rows):
            begin = at
            at += len(row) + 1
            if n == 0 and label and row.lstrip().startswith(label):
                begin += len(row) - len(row.lstrip()) + len(label)
            while begin < at - 1 and page.text[begin] in " \t\u3000\xa0.．、":
                begin += 1
            if page.text[begin : at - 1].strip():
                yield _Line(path, begin, at - 1, n == 0 or not label, n == len(rows) - 1)


def _listing_at_the_head(page: Provision, heading: str, formulas: Compiled) -> Scope | None:
    for said in (page.heading, heading):
        bare = said.strip(" \t（）()[]【】:：.—–-")
        if bare and formulas.headings is not None and formulas.headings.fullmatch(bare):
            return Scope.UNSAID
    return None


def _opens(text: str, formulas: Compiled) -> Scope | None:
    """The scope of the list of definitions that a line opens; None if it opens none."""
    line = text.strip()[-300:]
    for head in formulas.heads:
        if match := head.match(line):
            return _scope(match, line, formulas)
    return None


def _scope(match: regex.Match[str], line: str, formulas: Compiled) -> Scope:
    said = match.groupdict().get("h") or ""
    around = match[0]
    for term in match.captures("t") if "t" in match.groupdict() else ():
        around = around.replace(term, " ")
    for where in (said, "" if said else line, "" if said else around):
        for scope, pattern in formulas.reach:
            if where and pattern.search(where):
                return scope
    return Scope.UNSAID


# -- one line ---------------------------------------------------------------------------------------------------------


def _listed(
    page: Provision, line: _Line, text: str, language: str, formulas: Compiled, scope: Scope
) -> Definition | None:
    """The definition that a unit of a list is."""
    for pattern in (*formulas.certain, *formulas.listed):
        match = pattern.match(text)
        if match and (terms := _terms(page, line.start, match)):
            end = _end_of_unit(page, line)
            own = _scope(match, "", formulas)
            own = scope if own is Scope.UNSAID else own
            if made := _made(page, line, match, terms, language, own, end, formulas):
                return made
    if (
        line.path.segments[-1].startswith("def_")
        and line.last
        and _end_of_unit(page, line) > line.end
        and len(text) < _LONGEST_TERM
    ):
        match = _WHOLE.fullmatch(text.rstrip())
        if match and (terms := _terms(page, line.start, match)):
            return _made(page, line, match, terms, language, scope, _end_of_unit(page, line), formulas)
    return None


def _named(page: Provision, made: Definition) -> bool:
    """Whether it names a term: one that is quoted, or words that aren't those of a head of a list ("the following terms")."""
    first = made.terms[0].span
    quoted = page.text[first.start - 1 : first.start] in tuple("“„«‹「『»”\"《〈″‘’'‚")
    return quoted or not _HEADING.search(page.text, made.whole.start, first.end)


def _certain(
    page: Provision, line: _Line, text: str, language: str, formulas: Compiled, listing: Scope | None
) -> list[Definition]:
    """The definitions that sentences of a line begin with, or end in."""
    found: list[Definition] = []
    ends = [m.end() for m in _ENDS.finditer(text)]
    stops = [*ends, len(text)]
    starts = sorted({0, *ends, *(m.end() for m in _CLAUSES.finditer(text))})
    sentences = {0, *ends}
    chained = False
    for n, start in enumerate(starts):
        while start < len(text) and text[start] in " \t\u3000\xa0”」":
            start += 1
        stop = stops[bisect_right(stops, start)] if start < len(text) else len(text)
        match = _first(formulas.opening if n == 0 and not line.listed else formulas.certain, text, start)
        if match is None and chained and start not in sentences:
            match = _first(formulas.listed[:1], text, start)
        terms = _terms(page, line.start, match) if match else ()
        if match is None or not terms or match.end() > stop:
            found += _behind(page, line, text, (start, stop), language, formulas)
            chained = False
            continue
        end = line.start + stop
        following = (starts[k] for k in range(n + 1, bisect_left(starts, stop)))
        if (
            cut := next((s for s in following if _first((*formulas.certain, *formulas.listed[:1]), text, s)), None)
        ) is not None:
            end = line.start + cut
        elif stop == len(text):
            end = _end_of_unit(page, line)
        scope = _scope(match, "", formulas)
        if scope is Scope.UNSAID and (found and chained):
            scope = found[-1].scope
        elif scope is Scope.UNSAID and listing:
            scope = listing
        if made := _made(page, line, match, terms, language, scope, end, formulas):
            found.append(made)
            chained = True
    return found


def _first(patterns: Sequence[regex.Pattern[str]], text: str, start: int) -> regex.Match[str] | None:
    return next((m for p in patterns if (m := p.match(text, start))), None)


def _inside(page: Provision, line: _Line, text: str, language: str, formulas: Compiled) -> Iterator[Definition]:
    """Short names in the middle of a sentence; what they stand for is the sentence before them."""
    ends = [m.end() for m in _ENDS.finditer(text)]
    for pattern in formulas.inside:
        for match in pattern.finditer(text):
            terms = _terms(page, line.start, match)
            before = ends[at - 1] if (at := bisect_right(ends, match.start())) else 0
            said = _trimmed(page.text, line.start + before, line.start + match.start())
            if terms and said.start < said.end:
                whole = Span(said.start, line.start + match.end())
                yield Definition(terms, language, page.path, line.path, said, whole, Scope.UNSAID, Sense.SHORT)


def _behind(
    page: Provision, line: _Line, text: str, sentence: tuple[int, int], language: str, formulas: Compiled
) -> Iterator[Definition]:
    """A sentence that ends in what it defines: ...的，是故意犯罪。"""
    start, stop = sentence
    for pattern in formulas.behind:
        if match := pattern.fullmatch(text, start, stop):
            terms = _terms(page, line.start, match)
            said = _trimmed(page.text, line.start + start, line.start + match.end("d"))
            if terms:
                yield Definition(terms, language, page.path, line.path, said, Span(line.start + start, line.start + stop), Scope.UNSAID)  # fmt: skip
                return


def _quoted_list(page: Provision, lines: Sequence[_Line], language: str) -> list[Definition]:
    """Three units or more of one depth that all begin with a quoted term are a list of definitions in any language."""
    formulas = compiled("und")
    groups: dict[tuple[ProvisionPath | None, int], list[tuple[_Line, Definition | None]]] = {}
    for line in lines:
        text = page.text[line.start : min(line.end, line.start + _LONGEST_LINE)]
        made = _listed(page, line, text, language, formulas, Scope.UNSAID)
        groups.setdefault((line.path.parent, len(line.path.segments)), []).append((line, made))
    found = []
    for held in groups.values():
        made_here = [d for _, d in held if d]
        if len(made_here) >= 3 and len(made_here) >= 0.8 * len(held):
            found += made_here
    return found


def _bracketed_list(
    page: Provision, lines: Sequence[_Line], language: str, found: Sequence[Definition]
) -> Iterator[Definition]:
    """Three units or more of a list that all end in a name in brackets (GDPR 5): short names, without quotation marks too."""
    if any(d.sense is Sense.SHORT for d in found) or page.text.count("(") < 3:
        return
    groups: dict[ProvisionPath | None, list[tuple[_Line, regex.Match[str] | None]]] = {}
    for line in lines:
        if line.last and not line.path.segments[-1].startswith("def_"):
            text = page.text[line.start : line.end]
            groups.setdefault(line.path.parent, []).append((line, _NAMED_LAST.search(text[-_LONGEST_TERM - 10 :])))
    if not any(len(held) >= 3 and all(m for _, m in held) for held in groups.values()):
        return
    for held in groups.values():
        for line, match in held:
            at = max(line.start, line.end - _LONGEST_TERM - 10)
            terms = _terms(page, at, match) if match else ()
            before = at + match.start() if match else line.start
            said = _trimmed(page.text, line.start, before)
            if terms and page.text.count(" ", said.start, said.end) >= 4:  # not "Part V (Language of Work)"
                whole = Span(said.start, before + len(match[0].rstrip(_TRAILING)) if match else before)
                yield Definition(terms, language, page.path, line.path, said, whole, Scope.UNSAID, Sense.SHORT)


# -- the values -------------------------------------------------------------------------------------------------------


def _terms(page: Provision, at: int, match: regex.Match[str]) -> tuple[Named, ...]:
    """The terms of a match, without marks and articles around them; () if one can't be a term."""
    found = []
    for start, end in match.spans("t"):
        start, end = start + at, end + at
        text = page.text
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        if article := _ARTICLE.match(text, start, end):
            start = article.end()
        words = text[start:end]
        if not words or _NUMBER.fullmatch(words) or _NO_TERM.fullmatch(words) or "\n" in words:
            return ()
        found.append(Named(words, Span(start, end)))
    return tuple(dict.fromkeys(found))


def _made(
    page: Provision, line: _Line, match: regex.Match[str], terms: tuple[Named, ...], language: str, scope: Scope, end: int,
    formulas: Compiled,
) -> Definition | None:  # fmt: skip
    start = line.start + match.start()
    said = _trimmed(page.text, line.start + match.end(), end)
    if said.end <= said.start or len(page.text[said.start : said.end].strip(_STOPS)) < 2:
        return None
    formula = match[0][max((e for _, e in match.spans("t")), default=match.start()) - match.start() :]
    sense = Sense.INCLUDES if formulas.includes is not None and formulas.includes.search(formula) else Sense.MEANS
    beside = (match.groupdict().get("b") or "").strip()
    if not beside and len(terms) == 1 and (named := _BESIDE.fullmatch(terms[0].text)):
        beside = named["b"].strip()
        terms = (Named(named["t"], Span(terms[0].span.start, terms[0].span.start + len(named["t"]))),)
    if not beside and line.path.segments[-1].startswith("def_"):
        called = _CALLED.search(page.text, max(said.start + 2, said.end - _LONGEST_TERM), said.end)
        if called:
            beside, said = called["b"].strip(), _trimmed(page.text, said.start, called.start())
    return Definition(terms, language, page.path, line.path, said, Span(start, said.end), scope, sense, beside)


def _end_of_unit(page: Provision, line: _Line) -> int:
    """Where a definition ends that runs to the end of its line: with the units below it, where it goes on there."""
    whole = page.whole(line.path)
    if not line.last or whole is None or line.path == page.path:
        tail = page.text[line.start : line.end].rstrip()
        if tail.endswith((":", "：", "—", "–")) and line.path == page.path and line.last and page.parts:
            return page.parts[-1].span.end
        return line.end
    return max(whole.end, line.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _STOPS + "，,、":
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, end)


def _once(found: Sequence[Definition]) -> Iterator[Definition]:
    """Each place once: what is defined in a list may hold a formula of its own."""
    taken: set[tuple[int, int]] = set()
    for made in found:
        terms = tuple(t for t in made.terms if (t.span.start, t.span.end) not in taken)
        if terms:
            taken |= {(t.span.start, t.span.end) for t in terms}
            yield replace(made, terms=terms)
