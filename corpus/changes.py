"""What changed between two texts of a law, provision by provision: the report after an import.

The question is "what stands there now that didn't stand there before": equal words under another number are the same
provision renumbered. Which article of a rewritten law does the work of which old one is told by corpus.correspondence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from corpus.model import Coverage, Provision, Text

KINDS = ("added", "removed", "changed", "renumbered", "heading", "moved")
_NAMED = 12  # as many numbers stand in a sentence; --json has them all
_LONGEST_STRETCH = 80
# Spaces beside these are layout: 第 五 条 is 第五条.
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f"
_LAYOUT = re.compile(rf"(?<=[{_WIDE}]) | (?=[{_WIDE}])")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    Attributes:
        path: the provision or container, as the new text has it; of what is gone, as the old one had it.
        kind: one of KINDS.
        was: the words that stood there and no longer do: the differing stretch, the old heading, the text's beginning.
        now: the words that stand there instead.
        before: where it stood, if it was renumbered.
    """

    path: str
    kind: str
    was: str = ""
    now: str = ""
    before: str | None = None

    def to_json(self) -> dict[str, Any]:
        """An entry of "changes" in the object `import`."""
        return {"path": self.path, "change": self.kind, "from": self.before, "was": self.was, "now": self.now}

    def stored(self) -> dict[str, Any]:
        """All fields, for the library."""
        return asdict(self)


def compare(
    old: Text, new: Text, old_coverage: Coverage | None = None, new_coverage: Coverage | None = None
) -> tuple[Change, ...]:
    """What `new` has otherwise than `old`, in the order of the new text; what is gone comes last.

    White space of the layout is no change. Outside the coverage of either text nothing can be said to have changed.
    """
    before = {str(p.path): p for p in old.provisions if _inside(p, new_coverage)}
    after = {str(p.path): p for p in new.provisions if _inside(p, old_coverage)}
    old_words = {path: _plain(p.text) for path, p in before.items()}
    new_words = {path: _plain(p.text) for path, p in after.items()}
    same = {path for path, words in new_words.items() if old_words.get(path) == words}
    gone = {path: words for path, words in old_words.items() if path not in same and _counts(before[path])}
    come = {path: words for path, words in new_words.items() if path not in same and _counts(after[path])}
    once = _standing_once(gone)
    moved = {path: once[words] for words, path in _standing_once(come).items() if words in once}
    left = set(moved.values())
    found = [*_containers(old, new)] if not (old_coverage or new_coverage) else []
    for path, page in after.items():
        stood = before.get(path) if path not in left else None
        found += _of_page(path, page, stood, before.get(moved.get(path, "")))
    # What stood under a number that other words took is gone too, unless they took it from there: then it is a change.
    found += [
        Change(path, "removed", clipped(page.text))
        for path, page in before.items()
        if path not in left and path not in same and (path not in after or path in moved)
    ]
    return tuple(found)


def _of_page(path: str, page: Provision, stood: Provision | None, elsewhere: Provision | None) -> Iterable[Change]:
    """What changed at one page: `stood` is what stood under its number, `elsewhere` the same words under another one."""
    if elsewhere is not None:
        yield Change(path, "renumbered", before=str(elsewhere.path))
    elif stood is None:
        yield Change(path, "added", now=clipped(page.text))
    elif _plain(stood.text) != _plain(page.text):
        yield Change(path, "changed", *stretches(stood.text, page.text))
    known = elsewhere or stood
    if known is not None and _plain(known.heading) != _plain(page.heading):
        yield Change(path, "heading", known.heading, page.heading)


def _inside(page: Provision, coverage: Coverage | None) -> bool:
    return coverage is None or (page.number is not None and coverage.covers(page.number))


def _counts(page: Provision) -> bool:
    """Whether a page has words that can move: （删除） and the like are places."""
    return bool(page.text.strip()) and not page.deleted


def _standing_once(pages: Mapping[str, str]) -> dict[str, str]:
    """Words -> path, of those that stand under one number only."""
    counts = Counter(pages.values())
    return {words: path for path, words in pages.items() if counts[words] == 1}


def _containers(old: Text, new: Text) -> Iterable[Change]:
    """Headings of books and chapters that read otherwise, came, or went."""
    before = {str(c.path): f"{c.label} {c.heading}".strip() for c in old.containers}
    after = {str(c.path): f"{c.label} {c.heading}".strip() for c in new.containers}
    for path in (*after, *(p for p in before if p not in after)):
        was, now = before.get(path, ""), after.get(path, "")
        if _plain(was) != _plain(now):
            yield Change(path, "heading", was, now)


def _plain(text: str) -> str:
    """A text without the white space of its layout."""
    return _LAYOUT.sub("", " ".join(text.split()))


def stretches(was: str, now: str) -> tuple[str, str]:
    """What differs: the two texts without their common beginning and end, cut at words where there are spaces."""
    old, new = _plain(was), _plain(now)
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    while start and _inside_word(old, start) | _inside_word(new, start):
        start -= 1
    while end and _inside_word(old, len(old) - end) | _inside_word(new, len(new) - end):
        end -= 1
    return clipped(old[start : len(old) - end]), clipped(new[start : len(new) - end])


def _common(a: str, b: str) -> int:
    """How many characters two texts share at their beginning, found by halving."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


_LETTERS = re.compile(r"[^\W_\u2e80-\u9fff\u3040-\u30ff\uf900-\ufaff]")


def _inside_word(text: str, at: int) -> bool:
    """Whether a place is in the middle of a word of a language that separates them."""
    return 0 < at < len(text) and bool(_LETTERS.match(text[at - 1]) and _LETTERS.match(text[at]))


def clipped(text: str) -> str:
    """A text in one line, cut where a report would grow too long."""
    plain = _plain(text)
    return plain if len(plain) <= _LONGEST_STRETCH else plain[: _LONGEST_STRETCH - 1] + "…"


# -- in words ----------------------------------------------------------------------------------------------------------

_SAID = (("changed", "changed"), ("added", "new"), ("removed", "gone"), ("renumbered", "renumbered"), ("heading", "with another heading"),
         ("moved", "in another place of the file"))  # fmt: skip


def in_words(changes: Iterable[Change]) -> str:
    """ "3 articles changed (5, 7, 12), 1 new (7-1), 1 gone (20)"; "no article changed" where nothing did."""
    grouped: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        grouped[change.kind].append(change)
    if not grouped:
        return "no article changed"
    said: list[str] = []
    for kind, word in _SAID:
        of_kind = grouped.get(kind)
        if of_kind:
            noun = "" if said else f"{_noun(of_kind)} "
            listed = "" if kind == "heading" and len(of_kind) > _NAMED else f" ({_listed(of_kind)})"
            said.append(f"{len(of_kind)} {noun}{word}{listed}")
    return ", ".join(said)


def _noun(changes: list[Change]) -> str:
    word = "article" if all(c.path.startswith("art_") and "/" not in c.path for c in changes) else "provision"
    return word if len(changes) == 1 else f"{word}s"


def _listed(changes: list[Change]) -> str:
    names = [f"{_short(c.before)} → {_short(c.path)}" if c.before else _short(c.path) for c in changes]
    more = [f"and {len(names) - _NAMED} more"] if len(names) > _NAMED else []
    return ", ".join([*names[:_NAMED], *more])


def _short(path: str) -> str:
    """5 of art_5, chp_2/sec_1 as it is."""
    return path.removeprefix("art_") if "/" not in path else path
