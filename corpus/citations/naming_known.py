"""Known names of laws in a text, all in one pass: the longest name that begins at a place, by a sorted list of them.

Names and text are compared as keys: folded, without white space, quotation marks and 《》, so that a name is found in either
script, over the end of a line and in damaged pages. `Squeezed` leads back to the characters of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.folding import fold, fold_key
from corpus.identification.names import stateless, without_state

_DROPPED = re.compile(r"[\s\"'《》〈〉]+")
_MOST = 400  # no title is longer
_HEAD = 4  # characters of a name that are looked for first


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A folded text without what keys leave out; `at(i)` is where character i stood in the text, `index` leads there.

    `starts` are the places in `key` behind what was left out, `shifts` how much that is up to each.
    """

    key: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    @classmethod
    def of(cls, folded: str) -> Squeezed:
        starts, shifts = [0], [0]
        for gap in _DROPPED.finditer(folded):
            starts.append(gap.start() - shifts[-1])
            shifts.append(gap.end() - starts[-1])
        return cls(_DROPPED.sub("", folded) if len(starts) > 1 else folded, tuple(starts), tuple(shifts))

    def at(self, i: int) -> int:
        return i + self.shifts[bisect_right(self.starts, i) - 1]


@dataclass(frozen=True, slots=True)
class Known:
    """A known name in a text: characters [start, end), and the key that was found."""

    start: int
    end: int
    key: str


class Dictionary:
    """The names that are looked for. Made once of (language, name) pairs; holds the keys, sorted, and of each the index of
    the longest other key that it begins with (-1: none)."""

    __slots__ = ("_abbreviations", "_begins", "_heads", "_keys", "_shorter")

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Args: names: (language, name) of each, in any order."""
        keys: set[str] = set()
        self._abbreviations: dict[str, set[str]] = {}
        for language, name in names:
            if is_abbreviation(name):
                self._abbreviations.setdefault(fold_key(name), set()).add("".join(name.split()))
                continue
            keys |= {k for k in forms(name, language) if len(k) > 1 and not k.isdigit()}
        # An abbreviation that is spelt as a word of another name stays one: its own spelling tells.
        self._keys = sorted(keys | self._abbreviations.keys())
        self._heads = frozenset(key[:_HEAD] for key in self._keys if len(key) > 1)
        self._begins = _beginning(key[0] for key in self._keys)
        self._shorter: list[int] = []
        self._link()

    def _link(self) -> None:
        stack: list[int] = []
        for i, key in enumerate(self._keys):
            while stack and not key.startswith(self._keys[stack[-1]]):
                stack.pop()
            self._shorter.append(stack[-1] if stack else -1)
            stack.append(i)

    def __contains__(self, key: str) -> bool:
        i = bisect_right(self._keys, key) - 1
        return i >= 0 and self._keys[i] == key

    def is_abbreviation(self, key: str) -> bool:
        """Whether the key is that of an abbreviation (GDPR, OR)."""
        return key in self._abbreviations

    def spelled(self, key: str, spelling: str) -> bool:
        """Whether `spelling` is how an abbreviation is written: "or" isn't the Swiss OR. True for other names."""
        spellings = self._abbreviations.get(key)
        return spellings is None or spelling in spellings

    def search(self, text: str, folded: str) -> list[Known]:
        """All names in a text, overlapping ones too: at each place where a word begins the longest that ends with a word.

        Args:
            text: as it stands.
            folded: the same, folded.
        """
        squeezed = Squeezed.of(folded)
        key, heads, starts, shifts, gap = squeezed.key, self._heads, squeezed.starts, squeezed.shifts, 0
        found: list[Known] = []
        for match in self._begins.finditer(folded):
            start = match.start()
            while gap + 1 < len(starts) and starts[gap + 1] + shifts[gap + 1] <= start:
                gap += 1
            i = start - shifts[gap]
            if key[i : i + _HEAD] not in heads and key[i : i + 2] not in heads and key[i : i + 3] not in heads:
                continue
            for length in self._lengths(key, i):
                end = squeezed.at(i + length - 1) + 1
                name = key[i : i + length]
                if _word_ends(text, end) and self.spelled(name, text[start:end]):
                    found.append(Known(start, end, name))
                    break
        return found

    def _lengths(self, text: str, i: int) -> Iterable[int]:
        """Lengths of the keys that `text` has at `i`, the longest first."""
        found = bisect_right(self._keys, text[i : i + _MOST]) - 1
        while found >= 0:
            if text.startswith(self._keys[found], i):
                yield len(self._keys[found])
            found = self._shorter[found]


def is_abbreviation(name: str) -> bool:
    """Whether a name is one by its capitals: PIPL, DSGVO, BGÖ, Cst., GwG."""
    return bool(_ABBREVIATION.fullmatch(name)) and sum(c.isupper() for c in name) * 2 >= sum(c.isalpha() for c in name)


_ABBREVIATION = re.compile(r"[A-ZÄÖÜÉ][A-Za-zÄÖÜäöüé.\-]{0,9}(?: ?\([A-Z]{2}\))?")


def forms(name: str, language: str) -> set[str]:
    """Keys of a name: as it is, without the state's name, without "the"; in German also in the cases of running text."""
    plain = re.sub(r"^(?:the|la|le|les|das|die|der) ", "", fold(name))
    found = {fold_key(name), fold_key(plain), stateless(name)[0]}
    if language == "en":
        found |= _orders(plain)
    if language == "de":
        found |= {fold_key(form) for form in _german(plain)}
    return found


_LAW_ON = re.compile(r"^(law|regulations?|measures|provisions) (?:on|for|governing|concerning|against) (?:the )?(.+)$")
_X_LAW = re.compile(r"^(.+?) (law|regulations?|measures|provisions)$")
_PRC = "people's republic of china"


def _orders(name: str) -> set[str]:
    """Other orders of an English name: PRC Company Law, Company Law of the PRC, Law of the PRC on X, X Law (PRC)."""
    rest, place = without_state(name)
    if place != "cn" and not _X_LAW.match(name) and not _LAW_ON.match(name):
        return set()
    on, own = _LAW_ON.match(rest), _X_LAW.match(rest)
    pairs = [(on[2], on[1])] if on else [(own[1], own[2])] if own else []
    found = set()
    for subject, word in pairs if place == "cn" else ():
        for state in (f"the {_PRC}", _PRC, "the prc", "prc", "china"):
            found |= {
                f"{subject} {word} of {state}",
                f"{word} of {state} on {subject}",
                f"{word} of {state} on the {subject}",
            }
        found |= {f"{state} {subject} {word}" for state in ("prc", "china's", "chinese", _PRC)}
        found |= {
            f"{subject} {word} (prc)",
            f"{subject} {word} ({_PRC})",
            f"{subject} {word} (china)",
            f"{word} on {subject} (prc)",
        }
    found |= {f"{subject} {word}" for subject, word in pairs if on} | {
        f"{word} on {subject}" for subject, word in pairs if not on
    }
    return {fold_key(form) for form in found}


def _german(name: str) -> set[str]:
    """Genitives and datives: Bürgerliches Gesetzbuch -> Bürgerlichen Gesetzbuch(e)s, Datenschutzgesetz -> -gesetzes."""
    head, _, tail = name.partition(" der ")
    words = head.split(" ")
    oblique = [re.sub(r"(?:es|er|e)$", "en", w) if i == 0 and len(words) > 1 else w for i, w in enumerate(words)]
    found = {" ".join(oblique)}
    if re.search(r"(?:gesetz|buch|vertrag|übereinkommen|statut|recht)$", words[-1]):
        found |= {" ".join((*some[:-1], some[-1] + end)) for some in (words, oblique) for end in ("s", "es")}
    return {f"{form} der {tail}" if tail else form for form in found}


# Words are parted by blanks in these scripts only; elsewhere (Han, kana, Thai) a name may begin anywhere.
def _letter(char: str) -> bool:
    return (char.isalpha() and (char < "\u0e00" or "\uac00" <= char <= "\ud7a3" or "\u1e00" <= char <= "\u1fff")) or (
        char.isdigit() and char.isascii()
    )


_UNSPACED = "\u0e00-\uabff"


def _beginning(firsts: Iterable[str]) -> re.Pattern[str]:
    """Where a word begins with one of the characters `firsts`; in scripts without blanks anywhere."""
    known = set(firsts)
    anywhere = "".join(sorted(c for c in known if "\u0e00" <= c < "\uac00"))
    words = "".join(sorted(known - set(anywhere)))
    inside = rf"(?:(?<![^\W_])|(?<=[{_UNSPACED}]))"
    parts = [*([f"[{re.escape(anywhere)}]"] if anywhere else []), *([f"{inside}[{re.escape(words)}]"] if words else [])]
    return re.compile("|".join(parts) or r"(?!)")


def _word_ends(text: str, end: int) -> bool:
    if end >= len(text) or not (_letter(text[end - 1]) and _letter(text[end])):
        return True
    return "\uac00" <= text[end] <= "\ud7a3" and text[end] in _PARTICLES


_PARTICLES = frozenset("은는이가을를에의와과도만로상및")
