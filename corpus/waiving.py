"""What people say of findings: that one is right as it stands (a waiver), or that a rule isn't wanted for a law.

Both are decisions (corpus.library.deciding), kept apart from what is found. A waiver names code, place and text, and holds a
hash of the words of that page in every text that the finding concerns: when they change, the finding speaks again.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from corpus.diagnostics import CODES, Diagnostic
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.library.deciding import corrections, decide, undecide
from corpus.model import Law, ProvisionPath

_WAIVED, _CHECK = "waived", "check"
WHOLE = "law"
"""How the place of a finding on a text as a whole is written."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A person's word that a finding is no fault.

    Attributes:
        path: where the finding stands; "law" for a text as a whole.
        expression: the text that it was found in.
        because: why; by: who said so, "" for somebody who didn't sign; made: when.
        words: hash of the words that it was given for, by text.
    """

    code: str
    path: str
    expression: str
    because: str
    by: str
    made: str
    words: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> dict[str, object]:
        """For the JSON of a check."""
        return {"code": self.code, "path": self.path, "expression": self.expression, "because": self.because, "by": self.by, "made": self.made}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings as they are told: `told` but for those that somebody waived, and those of rules that are off."""

    told: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    off: tuple[str, ...] = ()


NOTHING_FOUND = Sorted(())


def sort_out(library: Library, law_id: str, found: Iterable[Diagnostic]) -> Sorted:
    """Take out of the findings of a law what is waived or off."""
    off = codes_off(library, law_id)
    standing = {(w.code, w.path, w.expression): w for w in waivers(library, law_id)}
    told: list[Diagnostic] = []
    waived: list[tuple[Diagnostic, Waiver]] = []
    for diagnostic in found:
        waiver = standing.get((diagnostic.code, _place(diagnostic), _text(diagnostic)))
        if waiver is not None and _words(library, diagnostic) == waiver.words:
            waived.append((diagnostic, waiver))
        elif diagnostic.code not in off:
            told.append(diagnostic)
    return Sorted(tuple(told), tuple(waived), off)


def _place(diagnostic: Diagnostic) -> str:
    return diagnostic.path or WHOLE


def _text(diagnostic: Diagnostic) -> str:
    return diagnostic.expressions[0] if diagnostic.expressions else ""


def _words(library: Library, diagnostic: Diagnostic) -> tuple[tuple[str, str], ...]:
    """Hash of the words of the page that a finding stands on, of each text that it concerns."""
    path = ProvisionPath.parse(diagnostic.path).page if diagnostic.path else None
    return tuple((e, _hash(library, e, path)) for e in sorted(diagnostic.expressions))


def _hash(library: Library, expression: str, path: ProvisionPath | None) -> str:
    if path is None:
        text = library.text(expression)
        said = "\n".join(f"{p.path} {p.text}" for p in text.provisions)
    else:
        page = library.provision(expression, path)
        said = page.text if page else ""
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def holds(library: Library, law: Law, waiver: Waiver) -> bool:
    """Whether the words that a waiver was given for are as they were, in every text that it concerns."""
    try:
        path = None if waiver.path == WHOLE else ProvisionPath.parse(waiver.path).page
    except ValueError:  # of a file of decisions that was written by hand
        return False
    texts = {e.id for edition in law.editions for e in edition.expressions}
    return all(e in texts and _hash(library, e, path) == said for e, said in waiver.words)


# -- waivers -------------------------------------------------------------------------------------------------------------


def waivers(library: Library, law_id: str) -> tuple[Waiver, ...]:
    """All waivers of a law, those too that hold no longer; the oldest first."""
    found: list[Waiver] = []
    for kept in corrections(library, law_id, _WAIVED):
        for code, said in _read(kept.value).items():
            words = tuple((str(e), str(h)) for e, h in said["words"])
            found.append(
                Waiver(
                    code, kept.path or WHOLE, kept.expression or "", said["because"], said["by"], said["made"], words
                )
            )
    return tuple(sorted(found, key=lambda w: w.made))


def waive(
    library: Library, law: Law, found: Sequence[Diagnostic], code: str, at: str, because: str, *,
    expression: str | None = None, by: str = "",
) -> Waiver:  # fmt: skip
    """Record that a finding is right as it stands.

    Args:
        found: what is found in the law's edition now.
        at: path of the finding, as `tongwen check` prints it, or "law".
        expression: the text that it was found in; needed where findings of several texts stand there.

    Raises:
        NotFoundError: there is no such finding. UsageError: no reason, or several texts may be meant.
    """
    if not because.strip():
        raise UsageError("A waiver needs a reason.", 'Say it: --because "..."')
    meant = _meant(found, code, at, expression)
    diagnostic = meant[0]
    made = datetime.now(UTC).isoformat(timespec="seconds")
    waiver = Waiver(code, _place(diagnostic), _text(diagnostic), because.strip(), by, made, _words(library, diagnostic))
    kept = _kept(library, law.id)[waiver.path, waiver.expression]
    kept[code] = {"because": waiver.because, "by": by, "made": made, "words": [list(w) for w in waiver.words]}
    _keep(library, law.id, waiver.path, waiver.expression, kept, by)
    return waiver


def _meant(found: Sequence[Diagnostic], code: str, at: str, expression: str | None) -> list[Diagnostic]:
    _known(code)
    there = [d for d in found if d.code == code and _place(d) == at]
    meant = [d for d in there if expression in (None, _text(d))]
    if not meant:
        places = list(dict.fromkeys(_place(d) for d in found if d.code == code))
        has = ", ".join(places[:8]) + (f" and {len(places) - 8} more" if len(places) > 8 else "") or "nowhere"
        of = f" in {expression}" if there and expression else ""
        raise NotFoundError(f"No {code} was found at {at}{of}.", f"{code} is found at: {has}.")
    texts = list(dict.fromkeys(_text(d) for d in meant))
    if len(texts) > 1:
        raise UsageError(
            f"{code} was found at {at} in {len(texts)} texts.", f"Say which: --expression {' | '.join(texts)}"
        )
    return meant


def _known(code: str) -> None:
    if code not in CODES:
        near = ", ".join(c for c in CODES if c.partition("-")[0] == code.partition("-")[0])
        raise UsageError(
            f"{code!r} is no code of a finding.", f"Codes: {near}." if near else "docs/diagnostics.md lists the codes."
        )


def unwaive(
    library: Library, law: Law, code: str, at: str, *, expression: str | None = None, by: str = ""
) -> tuple[Waiver, ...]:  # fmt: skip
    """Take waivers back; those that stood there. NotFoundError if none did."""
    stood = [
        w for w in waivers(library, law.id) if (w.code, w.path) == (code, at) and expression in (None, w.expression)
    ]
    if not stood:
        raise NotFoundError(f"No {code} at {at} was waived.", "`tongwen check LAW --waivers` lists what was.")
    for waiver in stood:
        kept = _kept(library, law.id)[waiver.path, waiver.expression]
        kept.pop(code, None)
        _keep(library, law.id, waiver.path, waiver.expression, kept, by)
    return tuple(stood)


_FIELDS = {"because", "by", "made", "words"}


def _read(value: str) -> dict[str, dict[str, Any]]:
    """Code -> what was said of it. What isn't as it is written here -it may come with a file made by hand- says nothing."""
    try:
        said = json.loads(value)
    except ValueError:
        return {}
    given = said.items() if isinstance(said, dict) else ()
    return {c: s for c, s in given if isinstance(s, dict) and s.keys() >= _FIELDS and _are_words(s["words"])}


def _are_words(words: object) -> bool:
    return isinstance(words, list) and all(isinstance(w, list) and len(w) == 2 for w in words)


def _kept(library: Library, law_id: str) -> Mapping[tuple[str, str], dict[str, object]]:
    """What is stored of waivers, by place and text."""
    found: dict[tuple[str, str], dict[str, object]] = defaultdict(dict)
    for kept in corrections(library, law_id, _WAIVED):
        found[kept.path or WHOLE, kept.expression or ""].update(_read(kept.value))
    return found


def _keep(library: Library, law_id: str, path: str, expression: str, kept: Mapping[str, object], by: str) -> None:
    """Store the waivers of a place, a row for all of its codes."""
    at = None if path == WHOLE else path
    if kept:
        value = json.dumps(kept, ensure_ascii=False, sort_keys=True)
        decide(library, law_id, _WAIVED, value, expression=expression or None, path=at, author=by)
    else:
        undecide(library, law_id, _WAIVED, expression=expression or None, path=at, author=by)


# -- rules that are off --------------------------------------------------------------------------------------------------


def codes_off(library: Library, law_id: str) -> tuple[str, ...]:
    """The codes that nobody wants to hear of this law."""
    return tuple(code for kept in corrections(library, law_id, _CHECK) for code in kept.value.split())


def set_codes(
    library: Library, law: Law, *, off: Sequence[str] = (), on: Sequence[str] = (), by: str = ""
) -> tuple[str, ...]:
    """Switch rules off or on for a law; the codes that are off then. UsageError for a code that doesn't exist."""
    for code in (*off, *on):
        _known(code)
    now = tuple(sorted({*codes_off(library, law.id), *off} - set(on)))
    if now:
        decide(library, law.id, _CHECK, " ".join(now), author=by)
    else:
        undecide(library, law.id, _CHECK, author=by)
    return now


__all__ = [
    "NOTHING_FOUND",
    "WHOLE",
    "Sorted",
    "Waiver",
    "codes_off",
    "holds",
    "set_codes",
    "sort_out",
    "unwaive",
    "waive",
    "waivers",
]
