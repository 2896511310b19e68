"""What people say of findings: that one is right as it stands (a waiver), or that a rule isn't wanted for a law.

Both are decisions (corpus.library.deciding), kept apart from what is found. A waiver names code, place and text, the words that
the finding quotes of either side, and holds a hash of that page -its label, its heading, its words- in every text that the finding
concerns: when they change, or when the rule finds something else there, it speaks again. Waivers that were made before findings were
named hold for every finding of their code at their place, as they did, for as long as the words of the page stay.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from corpus.diagnostics import CODES, Diagnostic
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.library.deciding import corrections, decide, undecide
from corpus.model import Law, Provision, ProvisionPath

_WAIVED, _CHECK, _OFF = "waived", "check", "off"
Quoted = tuple[str, ...]
"""What a finding says of the texts: what was found ("" for nothing), then the words that its sentence quotes of either side."""
_QUOTED = re.compile("“([^”]*)”")
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
        findings: what each finding that it was given for quotes; None for a waiver of before that was kept: it holds for all there.
    """

    code: str
    path: str
    expression: str
    because: str
    by: str
    made: str
    words: tuple[tuple[str, str], ...] = ()
    findings: tuple[Quoted, ...] | None = None

    def replaces(self, other: Waiver) -> bool:
        """Whether it says all that another one of its place says of findings that are there."""
        return other.findings is None or set(other.findings) <= set(self.findings or ())

    def to_json(self) -> dict[str, object]:
        """For the JSON of a check."""
        return {
            "code": self.code, "path": self.path, "expression": self.expression, "because": self.because, "by": self.by,
            "made": self.made, "found": None if self.findings is None else [q[0] for q in self.findings],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings as they are told: `told` but for those that somebody waived, and those of rules that are off."""

    told: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    off: tuple[str, ...] = ()
    reasons: tuple[tuple[str, Reason], ...] = ()


NOTHING_FOUND = Sorted(())


def sort_out(library: Library, law_id: str, found: Iterable[Diagnostic]) -> Sorted:
    """Take out of the findings of a law what is waived or off."""
    off = codes_off(library, law_id)
    standing: dict[tuple[str, str, str], list[Waiver]] = defaultdict(list)
    for given in waivers(library, law_id):
        standing[given.code, given.path, given.expression].append(given)
    told: list[Diagnostic] = []
    waived: list[tuple[Diagnostic, Waiver]] = []
    for diagnostic in found:
        # Under which of its texts somebody called it right doesn't matter: what several texts show may be told of another one since.
        asked = ((diagnostic.code, _place(diagnostic), text) for text in diagnostic.expressions or ("",))
        given_there = (w for key in asked for w in reversed(standing.get(key, ())))
        waiver = next((w for w in given_there if _covers(library, w, diagnostic)), None)
        if waiver is not None:
            waived.append((diagnostic, waiver))
        elif diagnostic.code not in off:
            told.append(diagnostic)
    return Sorted(tuple(told), tuple(waived), off, tuple(reasons_off(library, law_id).items()))


def _place(diagnostic: Diagnostic) -> str:
    return diagnostic.path or WHOLE


def _text(diagnostic: Diagnostic) -> str:
    return diagnostic.expressions[0] if diagnostic.expressions else ""


def _quoted(diagnostic: Diagnostic) -> Quoted:
    return (diagnostic.found or "", *_QUOTED.findall(diagnostic.message))


def _covers(library: Library, waiver: Waiver, diagnostic: Diagnostic) -> bool:
    """Whether a waiver at the place of a finding was given for it, and for the words that stand there now."""
    if waiver.findings is not None and _quoted(diagnostic) not in waiver.findings:
        return False
    return _words(library, diagnostic, headed=waiver.findings is not None) == waiver.words


def _words(library: Library, diagnostic: Diagnostic, *, headed: bool) -> tuple[tuple[str, str], ...]:
    """Hash of the words of the page that a finding stands on, of each text that it concerns; `headed`: with label and heading."""
    path = ProvisionPath.parse(diagnostic.path).page if diagnostic.path else None
    return tuple((e, _hash(library, e, path, headed=headed)) for e in sorted(diagnostic.expressions))


def _hash(library: Library, expression: str, path: ProvisionPath | None, *, headed: bool) -> str:
    if path is None:
        text = library.text(expression)
        said = "\n".join(f"{p.path} {_said(p, headed=headed)}" for p in text.provisions)
    else:
        page = library.provision(expression, path)
        said = _said(page, headed=headed) if page else ""
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _said(page: Provision, *, headed: bool) -> str:
    return "\n".join((page.label, page.heading, page.text)) if headed else page.text


def holds(library: Library, law: Law, waiver: Waiver) -> bool:
    """Whether the words that a waiver was given for are as they were, in every text that it concerns."""
    try:
        path = None if waiver.path == WHOLE else ProvisionPath.parse(waiver.path).page
    except ValueError:  # of a file of decisions that was written by hand
        return False
    texts = {e.id for edition in law.editions for e in edition.expressions}
    headed = waiver.findings is not None
    return all(e in texts and _hash(library, e, path, headed=headed) == said for e, said in waiver.words)


# -- waivers -------------------------------------------------------------------------------------------------------------


def waivers(library: Library, law_id: str) -> tuple[Waiver, ...]:
    """All waivers of a law, those too that hold no longer; the oldest first."""
    found: list[Waiver] = []
    for kept in corrections(library, law_id, _WAIVED):
        place, text = kept.path or WHOLE, kept.expression or ""
        found += (_waiver(code, place, text, said) for code, all_said in _read(kept.value).items() for said in all_said)
    return tuple(sorted(found, key=lambda w: w.made))


def _waiver(code: str, place: str, text: str, said: Mapping[str, Any]) -> Waiver:
    words = tuple((str(e), str(h)) for e, h in said["words"])
    quoted = said.get("findings")
    findings = None if quoted is None else tuple(tuple(map(str, q)) for q in quoted)
    return Waiver(code, place, text, said["because"], said["by"], said["made"], words, findings)


def waive(
    library: Library, law: Law, found: Sequence[Diagnostic], code: str, at: str, because: str, *,
    expression: str | None = None, words: str | None = None, by: str = "", quiet: Sequence[Diagnostic] = (),
) -> Waiver:  # fmt: skip
    """Record that a finding is right as it stands. One that was waived is waived anew, for this reason.

    Args:
        found: what is found in the law's edition now.
        at: path of the finding, as `tongwen check` prints it, or "law".
        expression: the text that it was found in; needed where findings of several texts stand there.
        words: what was found; needed where other words were found there too.
        quiet: what is found and was waived already.

    Raises:
        NotFoundError: there is no such finding. UsageError: no reason, or several texts or findings may be meant.
    """
    if not because.strip():
        raise UsageError("A waiver needs a reason.", 'Say it: --because "..."')
    meant = _meant((*found, *quiet), code, at, expression, words, {_place(d) for d in quiet if d.code == code})
    diagnostic = meant[0]
    made = datetime.now(UTC).isoformat(timespec="seconds")
    quoted = tuple(dict.fromkeys(map(_quoted, meant)))
    hashes = _words(library, diagnostic, headed=True)
    waiver = Waiver(code, _place(diagnostic), _text(diagnostic), because.strip(), by, made, hashes, quoted)
    kept = _kept(library, law.id)[waiver.path, waiver.expression]
    kept[code] = [*(s for s in kept.get(code, ()) if not _replaced(library, law, s, waiver)), _to_keep(waiver)]
    _keep(library, law.id, waiver.path, waiver.expression, kept, by)
    return waiver


def _to_keep(waiver: Waiver) -> dict[str, Any]:
    return {
        "because": waiver.because, "by": waiver.by, "made": waiver.made, "words": [list(w) for w in waiver.words],
        "findings": [list(q) for q in waiver.findings or ()],
    }  # fmt: skip


def _replaced(library: Library, law: Law, said: Mapping[str, Any], new: Waiver) -> bool:
    """Whether a new waiver says all that one says that stands there. One of before, which is for all findings of the place, stays
    as long as its words do, so that no other finding speaks again."""
    stood = _waiver(new.code, new.path, new.expression, said)
    if stood.findings is None:
        return not holds(library, law, stood)
    return new.replaces(stood)


def _meant(
    found: Sequence[Diagnostic], code: str, at: str, expression: str | None, words: str | None, waived: Collection[str]
) -> list[Diagnostic]:  # fmt: skip
    _known(code)
    there = [d for d in found if d.code == code and _place(d) == at]
    in_text = [d for d in there if expression in (None, _text(d))]
    meant = [d for d in in_text if words is None or _called(d, words)]
    if not in_text:
        places = list(dict.fromkeys(_place(d) for d in found if d.code == code))
        has = (
            ", ".join(f"{p} (waived)" if p in waived else p for p in places[:8])
            + (f" and {len(places) - 8} more" if len(places) > 8 else "")
            or "nowhere"
        )
        of = f" in {expression}" if there and expression else ""
        raise NotFoundError(f"No {code} was found at {at}{of}.", f"{code} is found at: {has}.")
    texts = list(dict.fromkeys(_text(d) for d in in_text))
    if len(texts) > 1:
        raise UsageError(
            f"{code} was found at {at} in {len(texts)} texts.", f"Say which: --expression {' | '.join(texts)}"
        )
    others = " | ".join(dict.fromkeys(repr(_short(d.found)) for d in in_text if d.found)) or "nothing"
    if not meant:
        raise NotFoundError(f"No {code} was found at {at} with the words {words!r}.", f"Found there: {others}.")
    if words is None and len({d.found for d in meant if d.found}) > 1:
        raise UsageError(f"{code} was found at {at} {len(meant)} times.", f"Say which: --found {others}")
    return meant


def _known(code: str) -> None:
    if code not in CODES:
        near = ", ".join(c for c in CODES if c.partition("-")[0] == code.partition("-")[0])
        raise UsageError(
            f"{code!r} is no code of a finding.", f"Codes: {near}." if near else "docs/diagnostics.md lists the codes."
        )


_LONGEST = 60


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"


def _called(diagnostic: Diagnostic, words: str) -> bool:
    """Whether somebody who typed `words` means what was found here; they may be cut off, as they are where they are printed."""
    flat, said = " ".join((diagnostic.found or "").split()), " ".join(words.split())
    return flat == said or (len(said) > 1 and said.endswith("…") and flat.startswith(said[:-1]))


def unwaive(
    library: Library, law: Law, code: str, at: str, *, expression: str | None = None, by: str = ""
) -> tuple[Waiver, ...]:  # fmt: skip
    """Take waivers back; those that stood there. NotFoundError if none did."""
    stood = [
        w for w in waivers(library, law.id) if (w.code, w.path) == (code, at) and expression in (None, w.expression)
    ]
    if not stood:
        raise NotFoundError(f"No {code} at {at} was waived.", "`tongwen check LAW --waivers` lists what was.")
    for text in dict.fromkeys(w.expression for w in stood):
        kept = _kept(library, law.id)[at, text]
        kept.pop(code, None)
        _keep(library, law.id, at, text, kept, by)
    return tuple(stood)


_FIELDS = {"because", "by", "made", "words"}
_Said = dict[str, list[dict[str, Any]]]


def _read(value: str) -> _Said:
    """Code -> what was said of it. What isn't as it is written here -it may come with a file made by hand- says nothing."""
    try:
        said = json.loads(value)
    except ValueError:
        return {}
    given = said.items() if isinstance(said, dict) else ()
    # Once a code was waived at a place once for all: an object, where a list stands now.
    listed = ((code, all_said if isinstance(all_said, list) else [all_said]) for code, all_said in given)
    return {code: sound for code, all_said in listed if (sound := [s for s in all_said if _is_sound(s)])}


def _is_sound(said: object) -> bool:
    if not isinstance(said, dict) or not said.keys() >= _FIELDS:
        return False
    if not all(isinstance(said[field], str) for field in ("because", "by", "made")):
        return False
    words, findings = said["words"], said.get("findings", [])
    pairs = isinstance(words, list) and all(isinstance(w, list) and len(w) == 2 for w in words)
    return pairs and isinstance(findings, list) and all(isinstance(q, list) and q for q in findings)


def _kept(library: Library, law_id: str) -> Mapping[tuple[str, str], _Said]:
    """What is stored of waivers, by place and text."""
    found: dict[tuple[str, str], _Said] = defaultdict(dict)
    for kept in corrections(library, law_id, _WAIVED):
        found[kept.path or WHOLE, kept.expression or ""].update(_read(kept.value))
    return found


def _keep(library: Library, law_id: str, path: str, expression: str, kept: _Said, by: str) -> None:
    """Store the waivers of a place, a row for all of its codes."""
    at = None if path == WHOLE else path
    if kept:
        value = json.dumps(kept, ensure_ascii=False, sort_keys=True)
        decide(library, law_id, _WAIVED, value, expression=expression or None, path=at, author=by)
    else:
        undecide(library, law_id, _WAIVED, expression=expression or None, path=at, author=by)


# -- rules that are off --------------------------------------------------------------------------------------------------


class Reason(NamedTuple):
    """Why a code is off: because of what, who said so ("" for nobody who signed), when."""

    because: str
    by: str
    made: str


def codes_off(library: Library, law_id: str) -> tuple[str, ...]:
    """The codes that nobody wants to hear of this law."""
    return tuple(code for kept in corrections(library, law_id, _CHECK) for code in kept.value.split())


def reasons_off(library: Library, law_id: str) -> dict[str, Reason]:
    """Why codes are off for a law; of those that somebody gave a reason for."""
    said = {code: reason for kept in corrections(library, law_id, _OFF) for code, reason in _reasons(kept.value)}
    return {code: said[code] for code in codes_off(library, law_id) if code in said}


def _reasons(value: str) -> list[tuple[str, Reason]]:
    """(code, why) as it is stored; what isn't written so -it may come with a file made by hand- says nothing."""
    try:
        said = json.loads(value)
    except ValueError:
        return []
    given = said.items() if isinstance(said, dict) else ()
    return [(code, Reason(*why)) for code, why in given if isinstance(why, list) and len(why) == 3]


def set_codes(
    library: Library, law: Law, *, off: Sequence[str] = (), on: Sequence[str] = (), because: str = "", by: str = ""
) -> tuple[str, ...]:  # fmt: skip
    """Switch rules off, for a reason if one is given, or on for a law; the codes that are off then.

    UsageError for a code that doesn't exist.
    """
    for code in (*off, *on):
        _known(code)
    now = tuple(sorted({*codes_off(library, law.id), *off} - set(on)))
    made = datetime.now(UTC).isoformat(timespec="seconds")
    said = {code: reason for code, reason in reasons_off(library, law.id).items() if code in now and code not in off}
    said |= {code: Reason(because.strip(), by, made) for code in off if because.strip() and code in now}
    _store(library, law.id, _OFF, json.dumps(said, ensure_ascii=False, sort_keys=True) if said else "", by)
    _store(library, law.id, _CHECK, " ".join(now), by)
    return now


def _store(library: Library, law_id: str, kind: str, value: str, by: str) -> None:
    if value:
        decide(library, law_id, kind, value, author=by)
    else:
        undecide(library, law_id, kind, author=by)


__all__ = [
    "NOTHING_FOUND",
    "WHOLE",
    "Reason",
    "Sorted",
    "Waiver",
    "codes_off",
    "holds",
    "reasons_off",
    "set_codes",
    "sort_out",
    "unwaive",
    "waive",
    "waivers",
]
