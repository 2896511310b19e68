"""Counts beside which words the words of duty stand: what corpus/checks/duty_usage.tsv holds.

python tests/real/usage_counted.py FOLDER > corpus/checks/duty_usage.tsv, where FOLDER holds FalVMingLing and Eng_FalVMingLing with a
JSON file a law (unpack REAL_DATA/data/tw_full.tar.xz).
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from corpus.checks.duty_habits import neighbours
from corpus.checks.duty_marks import Kind, side

FOLDERS = {"en": "Eng_FalVMingLing", "zh": "FalVMingLing"}
_COUNTED = (Kind.PERMITS, Kind.FORBIDS, Kind.OBLIGES)
# Of one law at most so many of a kind count; of fewer in all, or from fewer laws, nothing is said, nor of what differs less.
_MOST, _FEWEST, _LAWS, _SAYS, _ENDS = 20, 40, 5, 0.5, 3.0
_ADDED = 5

Words = tuple[str, str]


def of_law(language: str, file: Path) -> Counter[tuple[Words, Kind]]:
    """(Place, words) and kind of word of duty -> how often in a law."""
    found: Counter[tuple[Words, Kind]] = Counter()
    for row in json.loads(file.read_text(encoding="utf-8-sig")).get("法規內容", ()):
        said = side(language, (row.get("條文內容") or "").replace("\r", ""))
        for mark in said.marks if said else ():
            if said and mark.kind in _COUNTED:
                for words in neighbours(said, mark):
                    found[words, mark.kind] += 1
    return found


def usage(laws: Iterable[Mapping[tuple[Words, Kind], int]]) -> dict[Words, tuple[float, float]]:
    """(Place, words) -> the logarithms for a permission and for a prohibition, where either says something."""
    counts: defaultdict[Words, Counter[Kind]] = defaultdict(Counter)
    holding: Counter[Words] = Counter()
    for law in laws:
        for (words, kind), n in law.items():
            counts[words][kind] += min(n, _MOST)
        holding.update({words for words, _ in law})
    total = Counter[Kind]()
    for (place, _), kinds in counts.items():
        if place == "next":
            total.update(kinds)
    out = {}
    for words, kinds in counts.items():
        text = words[1].strip()
        if (
            holding[words] >= _LAWS
            and text
            and not any(c.isdigit() for c in text)
            and (words[0] != "two" or " " in text)
        ):
            says = tuple(_says(kinds, total, kind) for kind in _COUNTED[:2])
            if any(says):
                out[words] = (says[0], says[1])
    return out


def _says(kinds: Counter[Kind], total: Counter[Kind], kind: Kind) -> float:
    one, other = kinds[kind], kinds[Kind.OBLIGES]
    if one + other < _FEWEST:
        return 0.0
    share = total[kind] / (total[kind] + total[Kind.OBLIGES])
    says = math.log((one + _ADDED * share) / (other + _ADDED * (1 - share))) - math.log(share / (1 - share))
    return round(max(-_ENDS, min(_ENDS, says)), 1) if abs(says) > _SAYS else 0.0


def main() -> None:
    """Write the table."""
    root = Path(sys.argv[1])
    named = {file.name for file in (root / FOLDERS["en"]).glob("*.json")}
    for language, folder in FOLDERS.items():
        laws = (of_law(language, f) for f in sorted((root / folder).glob("*.json")) if f.name in named)
        for (place, words), (permits, forbids) in sorted(usage(laws).items()):
            print(f"{language}\t{place}\t{words}\t{permits:g}\t{forbids:g}")


if __name__ == "__main__":
    main()
