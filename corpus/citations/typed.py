"""Citations of provisions as people type them: law and place in any order, any script, every kind of numeral, any language.

    刑法第一百二十条之一   刑法 120-1   Article 120-1 of the Criminal Law   民法§184Ⅰ   Art. 17 Abs. 1 lit. a DSGVO   cn-xingfa art_120-1

`parse` reads what stands there and knows no library; `corpus.resolving` says which law and which unit it means; `corpus.citing`
writes a citation the way the jurisdiction does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.citations.alternatives import forms
from corpus.citations.composing import places
from corpus.citations.folding import folded
from corpus.citations.glossed import plainly, without_country, without_version
from corpus.citations.lexicon import Lexicon, lexicon_of
from corpus.citations.loosely import loosened, otherwise
from corpus.citations.names import cleaned, leads, year_of
from corpus.citations.pieces import Piece, Run, Source
from corpus.citations.scanning import bare_run, runs, source_of
from corpus.citations.settling import settled
from corpus.citations.tongues import leaves_units, tongues
from corpus.citations.values import Citation, Place, Scope
from corpus.model import ProvisionPath, Span
from corpus.numbering import HAN_NUMERAL, ArticleNumber

LONGEST = 500
_MOST = 6

_ADDRESS = re.compile(
    r"(?P<law>[a-z]{2}-[0-9a-z.\-]+)(?:[\s/:,]+(?P<path>[a-z]+(?:_[0-9a-z.\-]+)?(?:~\d+)?(?:/[a-z]+[^/\s]*)*))?", re.I
)

# The address of a page of this service, wherever it runs: http://localhost:8000/laws/cn-xingfa/art_120-1?lang=en#para_2.
_PAGE = re.compile(
    r"(?:(?:https?://)?[^/\s]+)?/(?:api/v1/)?laws/(?P<law>[a-z]{2}-[0-9a-z.\-]+)(?:/(?P<path>[^?#\s]*))?(?:\?[^#\s]*)?(?:#(?P<part>\S*))?",
    re.I,
)
# Taiwan's shorthand without a law, and what has a number but no place here.
_SHORTHAND = re.compile(r"§{1,2} ?\d+(?:-\d+)? ?[IVXⅠ-Ⅻ]{1,5}(?:[ ,]{0,2}\(?(?:\d{1,2}|[ivx]{1,5})\)?){0,3}")
_RECITAL = re.compile(
    r"\b(?:recitals?|erwägungsgr(?:und|ünde)s?|considérants?|considerandos?|considerando|motyw\w*|overweging(?:en)?|skäl|johdanto-osan)\b\.? ?(?:nr\.? ?)?\(?\d",
    re.I,
)


def parse(text: str) -> Citation | None:
    """Read `text` as one citation, in the likeliest way.

    Returns:
        None if it is empty or longer than any citation. A text without a place is read as the name of a law (`places` empty);
        whether there is such a law, `corpus.resolving` says.
    """
    found = readings(text)
    return found[0] if found else None


def readings(text: str) -> tuple[Citation, ...]:
    """All readings of `text` as one citation that make sense, the likeliest first.

    刑法第55-57条 is a range or one inserted article; "Article 6.1" the article 6.1 or the first paragraph of article 6; a word may
    be an article in one language and a level in the next.
    """
    if len(text) > LONGEST:
        return ()
    loose = loosened(text)
    found = tuple(map(loose.back, _readings(loose.text))) if loose else _readings(text)
    return (*found, *(other.back(read) for other in otherwise(text) for read in _readings(other.text)))


def _readings(text: str) -> tuple[Citation, ...]:
    plain = plainly(text) if len(text) <= LONGEST else text
    if plain != text:
        whole, year = Span(len(text) - len(text.lstrip()), len(text.rstrip())), without_version(text)[1]
        found_ = readings(plain)
        return tuple(replace(c, text=text, span=whole, name=_as_typed(text, c), year=year or c.year) for c in found_)
    stripped = text.strip()
    if not stripped or len(text) > LONGEST:
        return ()
    plain, country = without_country(text)
    if country and (found_ := _named_before(plain)):
        return tuple(replace(c, text=text, name=f"{c.name} ({country})") for c in found_)
    span = Span(text.index(stripped[0]), text.index(stripped[0]) + len(stripped))
    if address := _address(text, span):
        return (address,)
    if _RECITAL.search(stripped):
        return (_citation(text, span, stripped, (), ""),)
    found: list[Citation] = []
    for lex in (lexicon_of("zh"),) if _SHORTHAND.fullmatch(stripped) else tongues(stripped):
        latest = list(_worded(text, span, lex))
        found += latest
        if latest and _has_article(latest[0]) and not leaves_units(latest[0].name):
            break  # this language reads all of it, and is likelier than those that follow
    found.sort(key=lambda c: (not _has_article(c), -_covered(c), len(c.name)))
    if not found:
        found += _bare(text, span)
    unique = {(c.name, c.places, c.scope): c for c in reversed(found)}
    ordered = sorted(unique.values(), key=found.index)[:_MOST]
    return tuple(ordered) or (_citation(text, span, stripped, (), ""),)


def _named_before(text: str) -> tuple[Citation, ...]:
    """The readings of `text` if all have a law's name with its places behind it."""
    found = readings(text)
    named = all(c.name_span and c.places and c.name_span.end <= c.places[0].span.start for c in found)
    return found if named else ()


def _as_typed(text: str, citation: Citation) -> str:
    """The name with the characters that were blanked for reading; as read where the place was put beside it: 公司法 (Taiwan)."""
    span = citation.name_span
    typed = text[span.start : span.end] if span else citation.name
    return typed if all(a in (b, " ") for a, b in zip(citation.name, typed, strict=False)) else citation.name


def _has_article(citation: Citation) -> bool:
    """A chapter alone is less likely meant than an article: in "Cap. 486 s. 33" the first is a law's number."""
    return any(place.numbers or place.path for place in citation.places)


def _covered(citation: Citation) -> int:
    """How many characters its places account for, with what joins them: the language that reads most of a citation is that of
    the citation. "art. 13 i 14" is Polish, for elsewhere 14 is left."""
    spans = [place.span for place in citation.places]
    return max(s.end for s in spans) - min(s.start for s in spans) if spans else 0


def _address(text: str, span: Span) -> Citation | None:
    """A law id, alone or with a path: cn-xingfa, cn-xingfa art_120-1/para_2, cn-xingfa/art_56."""
    if page := _PAGE.fullmatch(text[span.start : span.end]):
        return _page(text, span, page)
    match = _ADDRESS.fullmatch(text[span.start : span.end])
    if not match:
        return None
    name_span = Span(span.start, span.start + len(match["law"]))
    if match["path"] is None:
        return Citation(text, span, match["law"], scope=Scope.NAMED, name_span=name_span)
    try:
        path = ProvisionPath.parse(match["path"])
    except ValueError:
        return None
    at = Span(span.start + match.start("path"), span.end)
    return Citation(text, span, match["law"], (Place(at, path=path),), Scope.NAMED, name_span)


def _page(text: str, span: Span, page: re.Match[str]) -> Citation | None:
    """The provision that the address of a page shows; the law where the rest of it is no path (/laws/cn-xingfa/versions)."""
    name = Span(span.start + page.start("law"), span.start + page.end("law"))
    places: tuple[Place, ...] = ()
    for group in ("part", "path"):
        try:
            path = ProvisionPath.parse(page[group] or "")
        except ValueError:
            continue
        if group == "path" or (page["path"] and str(path).startswith(f"{page['path'].rstrip('/')}/")):
            places = (Place(Span(span.start + page.start(group), span.start + page.end(group)), path=path),)
            break
    return Citation(text, span, page["law"].lower(), places, Scope.NAMED, name)


def _citation(
    text: str, span: Span, name: str, found: tuple[Place, ...], language: str, *, sign: bool = False, at: int = -1
) -> Citation:  # fmt: skip
    start = at if at >= 0 else text.find(name)
    scope = Scope.NAMED if name else Scope.NONE
    where = Span(start, start + len(name)) if name else None
    return Citation(text, span, name, found, scope, where, year_of(name), sign, language)


# -- a place with its words --------------------------------------------------------------------------------------------


def _worded(text: str, span: Span, lex: Lexicon) -> Iterator[Citation]:
    """Readings in one language: the last run whose surroundings are a name. 关于《刑法》第三十条的解释第二条 is article 2 of it."""
    source = source_of(text, lex, typed=True)
    for run in reversed(list(runs(source))):
        if run.start < span.start or _in_marks(text, run.start):
            continue
        pieces = _as_article(run.pieces)
        if not pieces:
            continue
        run = run._replace(pieces=pieces)
        around = _around(source, run, span)
        if around is None:
            continue
        name, at, scope = around
        sign = any(p.word.startswith("§") for p in pieces)
        for form in forms(pieces, lex):
            made = _citation(
                text, span, _whole(name, run, lex), _with_preamble(places(form, lex)), lex.tag, sign=sign, at=at
            )
            if made.year is None and name:
                made = replace(made, year=year_of(text[run.end : span.end]))
            yield made if scope is Scope.NAMED or name else replace(made, scope=scope)
        return


def _whole(name: str, run: Run, lex: Lexicon) -> str:
    """The law without its part: 刑法分则第三章 is chapter 3 of 刑法."""
    if lex.downward and run.pieces[0].kind == "container":
        part = next((w for w in lex.words.unnumbered if folded(name).endswith(folded(w)) and len(name) > len(w)), "")
        return name[: len(name) - len(part)].rstrip("的之· ") if part else name
    return name


def _like_name(name: str) -> bool:
    return not name or any(c.isalpha() for c in name)


def _in_marks(text: str, at: int) -> bool:
    """Whether a place stands in the marks of a title: the 第三十条 of 《…第三十条的解释》."""
    return text.count("《", 0, at) > text.count("》", 0, at)


_POINTS = frozenset({"point", "пункт", "punkt", "punto", "ponto"})


def _as_article(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Points of an amendment are cited as its articles are: "Point 30"."""
    first = pieces[0]
    if len(pieces) == 1 and first.kind == "level" and first.word in _POINTS and first.label.isdecimal():
        return (first._replace(kind="article", numbers=(ArticleNumber.of(int(first.label)),), label=""),)
    return pieces


def _with_preamble(found: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(_preamble(p) if p.within == ("preamble",) and not p.numbers else p for p in found)


def _preamble(place: Place) -> Place:
    """A preamble is a page: 宪法序言第七自然段 is its seventh paragraph."""
    below = tuple(f"para_{level.label}" for level in place.levels[:1] if level.label.isdecimal())
    return replace(place, within=(), levels=(), path=ProvisionPath(("preamble", *below)))


def _around(source: Source, run: Run, span: Span) -> tuple[str, int, Scope] | None:
    """The name beside a run, where it stands, and whose law it is; None if what stands there is no name."""
    text, lex = source.original, source.lex
    before, after = text[span.start : run.start], text[run.end : span.end]
    left, left_at = cleaned(before, lex, ends=True)
    right, right_at = cleaned(after, lex, ends=False)
    if right and left and leads(left, lex):
        left = ""
    if right and left and year_of(right) and right[0] in "(（":
        right = ""  # 公司法第16条（2018修正）; the year is read with the citation
    if (left and right) or not _like_name(left or right):
        return None
    if (left or right) and all(p.kind in ("level", "bracket") for p in settled(run.pieces, lex)):
        return None
    if right and run.pieces[-1].behind and lex.downward and not re.match(r"[\s,，、（(《]|of\b|in\b", after):
        return None  # 第三十条的解释: the number belongs to a name
    key = folded(left or right)
    for words in (lex.this_law, lex.same_law):
        if any(key == e.word for e in words.get(key[:1], ())):
            return "", -1, Scope.THIS if words is lex.this_law else Scope.SAME
    return (
        (left, span.start + left_at, Scope.NAMED)
        if left
        else (right, run.end + right_at, Scope.NONE if not right else Scope.NAMED)
    )


# -- a number alone ----------------------------------------------------------------------------------------------------

# What a number behind belongs to a law's own name: Cap. 486, Law No. 5, c. P-21.
_OF_NAME = re.compile(
    r"(?:\b(?:cap|chap|chapter|ch|c|no|nos|nr|number|num|núm|n|nº|n°|№|vol|part|pt|book)\b\.?|№|n[º°]|号|第|/|[.:\-(（〔\[])\s*$",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_STARTS = re.compile(rf"第 ?(?=[{HAN_NUMERAL}\d])|\d+")


def _bare(text: str, span: Span) -> Iterator[Citation]:
    """刑法 120-1, PIPL 13(3), 刑法第五十六: a number at the end, without a word."""
    lex = lexicon_of("zh" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en")
    source = source_of(text, lex, typed=True)
    end = len(source.text.rstrip(" .)）。"))
    for match in _STARTS.finditer(source.text, span.start, span.end):
        marked = match[0].startswith("第")
        if not marked and _OF_NAME.search(source.text, max(0, match.start() - 12), match.start()):
            continue
        run = bare_run(source, match.end() if marked else match.start())
        if (
            run is None
            or "/" in text[run.start : run.end]
            or (run.end < end and source.text[run.end :].strip(" .)）。"))
        ):
            continue
        name, at = cleaned(text[span.start : match.start()], lex, ends=True)
        if lex.spaced and name and _YEAR.fullmatch(text[run.start : run.end]):
            yield _citation(text, span, text[span.start : span.end], (), "")  # Water Act 1999
        for form in forms(run.pieces, lex):
            yield _citation(text, span, name, places(form, lex), "", at=span.start + at)
        return


__all__ = ["LONGEST", "parse", "readings"]
