"""`tongwen check`: what is wrong with a law's texts, as JSON or in words."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from corpus import checking
from corpus.diagnostics import Diagnostic, Severity
from corpus.errors import NotFoundError, SourceError, UsageError
from corpus.inspection.between import Compared
from corpus.library import Library
from corpus.meant import law_meant
from corpus.model import Expression, ProvisionPath
from corpus.showing import on_one_line, safe
from corpus.terms.lists import term_lists
from corpus.terms.reading import read_terms
from corpus.terms.values import Concept
from corpus.waiving import Reason
from webapp import check_files
from webapp.config import read_config, read_day
from webapp.console import OK, note, print_json, tell
from webapp.presenters import checked_json
from webapp.workbooks import save

_ORDER = [Severity.ERROR, Severity.WARNING, Severity.INFO]


def check(
    settings: dict[str, Any], law: str | None, version: str | None, as_of: str | None, all_versions: bool, as_json: bool,
    terms: str | None = None, as_csv: bool = False, xlsx: str | None = None, **deciding: Any,
) -> int:  # fmt: skip
    """`tongwen check`. 0 also when something was found: that is what it is for; 3 for no such law."""
    if sum((as_csv, xlsx is not None, as_json)) > 1:
        raise UsageError("--csv, --xlsx and --json are forms of the same findings.", "Choose one.")
    if version and all_versions:
        raise UsageError("--version and --all-versions exclude each other.", "Leave one out.")
    if version and law is None:
        raise UsageError("--version goes with a law.", "Write `tongwen check LAW --version DATE`.")
    if any(deciding[name] for name in deciding):
        if as_csv or xlsx is not None:
            raise UsageError(
                "--csv and --xlsx write findings; nothing is decided at once.", "Run `tongwen check` twice."
            )
        from webapp.waiver_commands import decided

        return decided(settings, law, version, as_of, as_json, terms=terms, **deciding)
    config = read_config(os.environ, **settings)
    day = read_day(as_of, "--as-of") if as_of else config.day()
    asked = version if version in (None, "undated") else read_day(version, "--version").isoformat()
    counts: Counter[str] = Counter()
    laws = with_findings = alone = 0
    library = Library.open(config.data)
    meant = law_meant(library, law) if law is not None else None
    if meant:
        tell(meant.told)
    query = meant.law.id if meant else None
    concepts = concepts_of(config.data, terms) if terms is not None else None

    def found() -> Iterator[checking.Checked]:
        nonlocal laws, with_findings, alone
        for checked in checking.check(library, query, day, version=asked, all_versions=all_versions, terms=concepts):
            laws += 1
            with_findings += bool(checked.diagnostics)
            alone += not checked.compared
            counts.update(d.severity for d in checked.diagnostics)
            yield checked

    if as_csv:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        sys.stdout.writelines(check_files.lines(library, found()))
    elif xlsx is not None:
        save(Path(xlsx), check_files.workbook(library, found()))
    else:
        for checked in found():
            if as_json:
                print_json(checked_json(checked))
            else:
                _print(checked, brief=law is None)
    told = ", ".join(f"{counts[s]} {_plural(s, counts[s])}" for s in _ORDER if counts[s]) or "nothing found"
    nothing = f"; {alone} with nothing to compare" if alone else ""
    note(f"{laws} version{'' if laws == 1 else 's'} checked, {with_findings} with findings: {told}{nothing}")
    return OK


def concepts_of(data: Path, terms: str) -> tuple[Concept, ...]:
    """The list of the library that is called so, else the file."""
    listed = {found.name: found for found in term_lists(data)}
    if terms in listed:
        if listed[terms].problem:
            raise SourceError(
                f"The list {terms} can't be read: {listed[terms].problem}", "tongwen terms --remove, then add it anew."
            )
        return listed[terms].concepts
    file = Path(terms)
    if not file.is_file():
        names = ", ".join(listed) or "none"
        raise NotFoundError(
            f"No list of terms and no file is called {terms!r}.",
            f"Lists: {names}. `tongwen terms --add FILE` adds one.",
        )
    return read_terms(file.read_bytes(), file.name)


def _plural(severity: Severity, count: int) -> str:
    return {"info": "for information"}.get(severity, f"{severity}{'' if count == 1 else 's'}")


def _print(checked: checking.Checked, *, brief: bool) -> None:
    """A law: how often each code was given; then, unless `brief`, each finding under its provision."""
    counts = Counter((d.severity, d.code) for d in checked.diagnostics)
    if brief and not counts and not checked.waived:
        return
    click.echo(f"{checked.law}  {checked.version}  {safe(checked.title)}")
    for severity, code in sorted(counts, key=lambda c: (_ORDER.index(c[0]), -counts[c], c[1])):
        click.echo(f"  {counts[severity, code]:>4} {severity:<7} {code}")
    if not counts:
        click.echo("  nothing found")
    click.echo(on_one_line(f"  {_compared(checked.compared)}"))
    for line in _uncompared(checked.uncompared):
        click.echo(on_one_line(f"  {line}"))
    for line in quiet(checked):
        click.echo(on_one_line(f"  {line}"))
    for page, found in [] if brief else by_page(checked.diagnostics):
        click.echo(f"\n{page or 'The text as a whole'}")
        for diagnostic in found:
            _one(diagnostic, page)


def _compared(pairs: Sequence[Compared]) -> str:
    targets = Counter(p.target.language for p in pairs)
    said = (
        f"{p.source.language} with {p.target.language}{_of(p.target) if targets[p.target.language] > 1 else ''} "
        f"({p.articles} articles{_alone(p)})"
        for p in pairs
    )
    return f"compared: {', '.join(said)}" if pairs else "compared: nothing, for there is no text in another language"


def _of(text: Expression) -> str:
    """Whose a text is, to tell it from another one of its language."""
    return f" of {text.translator or text.publisher or text.id}"


def _alone(pair: Compared) -> str:
    sides = zip((pair.source, pair.target), pair.alone, strict=True)
    return "".join(f"; {n} more in {side.language} alone" for side, n in sides if n)


_WHY = {
    checking.Why.NUMBERED_OTHERWISE: "it is numbered otherwise",
    checking.Why.SAME_LANGUAGE: "it is in the language of the text that others are held against; copies are compared word by word",
    checking.Why.ANOTHER_VERSION: "they render other versions; --version DATE checks one",
}


def _uncompared(left: Sequence[checking.Uncompared]) -> list[str]:
    """A line a text that wasn't compared, and one for all that stand under other versions."""
    lines = []
    for why in checking.Why:
        texts = [u.expression for u in left if u.why is why]
        named = ", ".join(f"{e.language} {e.version or 'undated'}" for e in texts[:_NAMED])
        more = f" and {len(texts) - _NAMED} more" if len(texts) > _NAMED else ""
        lines += [f"not compared: {named}{more}: {_WHY[why]}"] if texts else []
    return lines


_NAMED = 6


def quiet(checked: checking.Checked) -> list[str]:
    """What isn't told of a law: waived findings with their reasons, and codes that are off."""
    waived = Counter(waiver for _, waiver in checked.waived)
    lines = [
        f"{n} waived: {w.code} at {w.path}, because {w.because}{f' ({w.by})' if w.by else ''}"
        for w, n in waived.items()
    ]
    return [*lines, *off_lines(checked.off, dict(checked.reasons))]


def off_lines(off: Sequence[str], reasons: Mapping[str, Reason]) -> list[str]:
    """The codes that are off: those without a reason on one line, then each with its reason and who gave it."""
    bare = ", ".join(code for code in off if code not in reasons)
    told = [
        f"off for this law: {code}, because {r.because}{f' ({r.by})' if r.by else ''}" for code, r in reasons.items()
    ]
    return [*([f"off for this law: {bare}"] if bare else []), *told]


def by_page(diagnostics: Iterable[Diagnostic]) -> list[tuple[str, list[Diagnostic]]]:
    """Findings by page: what concerns the whole first, then in the order of the first finding of each page.

    On a page the severest come first.
    """
    groups: dict[str, list[Diagnostic]] = {"": []}
    for diagnostic in diagnostics:
        groups.setdefault(_page(diagnostic.path), []).append(diagnostic)
    ordered = sorted(groups.items(), key=lambda group: _place(group[0]))
    return [(page, sorted(g, key=lambda d: _ORDER.index(d.severity))) for page, g in ordered if g]


def _page(path: str | None) -> str:
    try:
        return str(ProvisionPath.parse(path).page) if path else ""
    except ValueError:
        return path or ""


def _place(page: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts art_2 before art_10 and art_10-1 after it; what opens a law first, what closes it last."""
    if not page:
        return ()
    out = []
    for segment in page.split("/"):
        kind, _, label = segment.partition("_")
        rank = {"preamble": 0, "suppl": 2, "annex": 3}.get(kind, 1)
        for piece in label.replace("~", "-").replace(".", "-").split("-"):
            digits = "".join(c for c in piece if c in "0123456789")[:9]
            out.append((rank, int(digits or 0), piece))
    return tuple(out)


def _one(diagnostic: Diagnostic, page: str) -> None:
    place = f"{diagnostic.path}: " if diagnostic.path and diagnostic.path != page else ""
    found = f" [{_short(diagnostic.found)}]" if diagnostic.found else ""
    click.echo(on_one_line(f"  {diagnostic.severity} {diagnostic.code}: {place}{diagnostic.message}{found}"))
    if diagnostic.suggestion:
        click.echo(on_one_line(f"      {diagnostic.suggestion}"))
    if diagnostic.expressions:
        click.echo(safe(f"      in {', '.join(_few(diagnostic.expressions))}"))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 120 else flat[:119] + "…"


def _few(names: Sequence[str]) -> list[str]:
    return [*names[:4], *([f"{len(names) - 4} more"] if len(names) > 4 else [])]
