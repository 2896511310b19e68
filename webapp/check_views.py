"""What was found wrong with an edition -> what its page needs: findings by provision, counts by code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from corpus.checking import Checked, Uncompared
from corpus.diagnostics import CODES, Diagnostic, Severity
from corpus.inspection.between import Compared
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath
from corpus.quoting import Quotation, clipped
from corpus.waiving import WHOLE, Reason, Waiver
from webapp import interface
from webapp.gutters import Steps, steps_below, steps_in
from webapp.interface import direction_of
from webapp.search_views import Pager, pager
from webapp.urls import Reading, check_url, is_unit, law_url, path_of, provision_url, with_query
from webapp.views import Named, names_for

FINDINGS_A_PAGE = 200
_AROUND = 220  # characters before what was found and behind it
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text around a finding, `marked` what was found; `cut`: whether there is more before and behind. All "" where the
    text has nothing there."""

    expression: Expression
    direction: str
    before: str
    marked: str
    behind: str
    cut: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic; `language` is that of the text it was found in, `of` the texts that it concerns, `below` where in its
    provision it stands, as that is printed, `quotes` the words that it is about."""

    diagnostic: Diagnostic
    language: str
    of: tuple[Expression, ...]
    below: Steps = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """The findings of one provision; `url` and `path` are "" for those of a text as a whole."""

    path: str
    label: str
    language: str
    url: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A code with how often it was found, and the address of the page with it alone."""

    code: str
    severity: str
    meaning: str
    count: int
    url: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Waived:
    """What a person called right: how many findings of one place, its label and address ("" for a text as a whole)."""

    waiver: Waiver
    count: int
    label: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class CheckPage:
    """Everything the page of findings shows.

    `total` counts all findings, `chosen` is the one code asked for ("": all), `terms` the list that the texts are held against
    ("": none). `waived` are findings that a person called right, `off` the codes that are off for this law, with `reasons` where
    somebody gave one, `compared` the texts that were held against each other, `uncompared` those that were not.
    """

    law: Law
    names: tuple[Named, ...]
    edition: Edition
    law_address: str
    all_address: str
    total: int
    chosen: str
    kinds: tuple[Kind, ...]
    places: tuple[Place, ...]
    pager: Pager
    waived: tuple[Waived, ...] = ()
    off: tuple[str, ...] = ()
    terms: str = ""
    lists: tuple[str, ...] = ()
    compared: tuple[Compared, ...] = ()
    uncompared: tuple[Uncompared, ...] = ()
    reasons: Mapping[str, Reason] = field(default_factory=dict)


def check_page(
    law: Law, edition: Edition, checked: Checked, labels: Mapping[str, Named], reading: Reading,
    code: str = "", offset: int = 0, *, terms: str = "", lists: Sequence[str] = (),
    pages: Mapping[ProvisionPath, Provision] = MappingProxyType({}),
    quoted: Callable[[Diagnostic], Sequence[Quotation]] = lambda _: (),
) -> CheckPage:  # fmt: skip
    """The page of findings of an edition.

    Args:
        law, edition: what was checked.
        checked: all diagnostics of the edition, in any order, with what was waived.
        labels: path of a page -> its label in the law's own language; also gives the order of the pages.
        reading: how the reader reads; goes into links.
        code: only this code ("": all).
        offset: how many findings to leave out at the start.
        terms, lists: the list that the texts were held against, and those there are.
        pages: the provisions of the law's own text, whose items have the letters that it prints.
        quoted: gives the words that a finding is about.
    """
    found = checked.diagnostics
    at = reading.of_version(edition.key)
    base = with_query(check_url(law.id, at), [("terms", terms)] if terms else [])
    wanted = _ordered([d for d in found if code in ("", d.code)], labels)
    shown = wanted[offset : offset + FINDINGS_A_PAGE]

    def address(**changed: object) -> str:
        return with_query(base, [("code", code), *((k, str(v)) for k, v in changed.items())])

    return CheckPage(
        law=law, names=names_for(law, interface.current()), edition=edition, law_address=law_url(law.id, at), all_address=base,
        total=len(found), chosen=code, kinds=_kinds(found, base, code), places=_places(law.id, edition, shown, labels, at, pages, quoted),
        pager=pager(offset, FINDINGS_A_PAGE, len(wanted), address), waived=waived_of(checked.waived, labels, law.id, at),
        off=checked.off, terms=terms, lists=tuple(lists), compared=checked.compared, uncompared=checked.uncompared, reasons=dict(checked.reasons),
    )  # fmt: skip


def waived_of(
    waived: Iterable[tuple[Diagnostic, Waiver]], labels: Mapping[str, Named], law_id: str, at: Reading
) -> tuple[Waived, ...]:
    """Waivers with the places of their findings, each once."""
    counts = Counter(waiver for _, waiver in waived)
    found = []
    for waiver, count in counts.items():
        page = "" if waiver.path == WHOLE else page_path(waiver.path)
        named = labels.get(page, Named("", page))
        found.append(Waived(waiver, count, named.text, named.language, _url(law_id, page, at)))
    return tuple(found)


def page_path(path: str | None) -> str:
    """The page that a diagnostic's path stands in; "" for the text as a whole."""
    parsed = path_of(path) if path else None
    return str(parsed.page) if parsed else path or ""


def _ordered(found: Iterable[Diagnostic], labels: Mapping[str, Named]) -> list[Diagnostic]:
    """What concerns a whole text first, then by the order of the law; what matters most first within a provision."""
    places = {path: at for at, path in enumerate(labels)}

    def key(d: Diagnostic) -> tuple[bool, int, str, int, int, str]:
        page = page_path(d.path)
        return bool(page), places.get(page, len(places)), page, _RANK[d.severity], d.start or 0, d.code

    return sorted(found, key=key)


def _kinds(found: Iterable[Diagnostic], base: str, chosen: str) -> tuple[Kind, ...]:
    counts = Counter(d.code for d in found)
    gravest: dict[str, Severity] = {}
    for d in found:
        gravest[d.code] = min(gravest.get(d.code, d.severity), d.severity, key=_RANK.__getitem__)
    known = [code for code in CODES if code in counts] + sorted(code for code in counts if code not in CODES)
    kinds = [
        Kind(c, str(gravest[c]), CODES[c].meaning if c in CODES else "", counts[c],
             with_query(base, [("code", c)]), c == chosen)
        for c in known
    ]  # fmt: skip
    return tuple(sorted(kinds, key=lambda k: (list(Severity).index(Severity(k.severity)), -k.count)))


def _places(
    law_id: str, edition: Edition, found: Sequence[Diagnostic], labels: Mapping[str, Named], at: Reading,
    pages: Mapping[ProvisionPath, Provision], quoted: Callable[[Diagnostic], Sequence[Quotation]],
) -> tuple[Place, ...]:  # fmt: skip
    groups: dict[str, list[Finding]] = {}
    texts = {e.id: e for e in edition.expressions}
    for diagnostic in found:
        of = tuple(texts[i] for i in diagnostic.expressions if i in texts)
        groups.setdefault(page_path(diagnostic.path), []).append(
            Finding(
                diagnostic,
                of[0].language if len(of) == 1 else "",
                of,
                _below(diagnostic.path, pages),
                tuple(map(_quote, quoted(diagnostic))),
            )
        )
    places = []
    for path, findings in groups.items():
        named = labels.get(path, Named("", path))
        places.append(Place(path, named.text, named.language, _url(law_id, path, at), tuple(findings)))
    return tuple(places)


def _quote(words: Quotation) -> Quote:
    before, marked, behind, cut = clipped(words.text, words.start, words.end, _AROUND)
    return Quote(words.expression, direction_of(words.expression.language), before, marked, behind, cut)


def _below(path: str | None, pages: Mapping[ProvisionPath, Provision]) -> Steps:
    parsed = path_of(path) if path else None
    page = pages.get(parsed.page) if parsed else None
    return steps_in(page, parsed) if parsed and page and is_unit(parsed) else steps_below(path)


def _url(law_id: str, path: str, at: Reading) -> str:
    parsed: ProvisionPath | None = path_of(path) if path else None
    return provision_url(law_id, parsed, at) if parsed else ""
