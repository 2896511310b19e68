"""The labels of common-law statutes as paths have them: "35A." -> 35A, "(1.1)" -> 1.1, "a)" -> 1, "(iii)" -> 3, "94 à 99" -> 94..99.

English, French and Chinese texts of one statute print the same letters and digits, with brackets or without, so the labels
of paths are the same in all of them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus.numbering import ArticleNumber, parse_roman

_NUMBER = r"\d{1,6}(?:\.\d{1,6}){0,4}(?:[A-Za-z]{1,3}(?![A-Za-z]))?"
_WORD = r"(?:(?:sections?|articles?|art\.|ss?\.|rules?|regulations?|paragraphs?)\s*)?"
_LABEL = re.compile(rf"\W{{0,4}}{_WORD}第?(?P<first>{_NUMBER})", re.IGNORECASE)
_INSERTED_NUMBER = re.compile(r"(\d{1,6})-(\d{1,3})(?!\d)")
_TO = re.compile(
    rf"[\s).]{{0,4}}(?:to|and|à|et|au|至|及|[-\u2013\u2014])\s{{0,2}}\(?{_WORD}(?P<last>{_NUMBER})", re.IGNORECASE
)
_ROMAN_ONLY = re.compile(rf"\W{{0,4}}{_WORD}(?P<roman>[IVXLC]{{1,8}})\W{{0,3}}", re.IGNORECASE)
_EDGES = " \t\r\n\u00a0\u202f()[]（）.,:;\"'«»“”‘’*§"
_SAFE = re.compile(r"[^0-9A-Za-z.\-]+")
_SINGLE_LETTERS = "CDLM"  # Division C is the third, not the hundredth
_LONGEST = 80


def _folded(label: str) -> str:
    return unicodedata.normalize("NFKC", label[:_LONGEST]).replace("\u2010", "-").replace("\u2011", "-")


def section_number(label: str) -> ArticleNumber | None:
    """The number of a section: "3.01", "35A.", "94 to 99" and "94-99" -> 94..99, "ARTICLE IV" -> 4; None if it has none.

    Fails: "C.01.005" (the Food and Drug Regulations number so), "SCHEDULE".
    """
    text = _folded(label)
    match = _LABEL.match(text)
    if match is None:
        roman = _ROMAN_ONLY.fullmatch(text)
        value = parse_roman(roman["roman"]) if roman else None
        return ArticleNumber.of(value) if value else None
    first = _parsed(match["first"])
    to = _TO.match(text, match.end())
    last = _parsed(to["last"]) if to else None
    if first is None or last is None or last <= first:
        inserted = _INSERTED_NUMBER.match(text, match.start("first"))  # 10-1 stands after 10, 5-7 are three sections
        return ArticleNumber.of(int(inserted[1]), int(inserted[2])) if inserted else first
    return ArticleNumber.parse(f"{first}..{last}")


def _parsed(text: str) -> ArticleNumber | None:
    try:
        return ArticleNumber.parse(text.upper())
    except ValueError:
        return None


def safe_label(label: str) -> str:
    """What is left of any label for a path: ASCII letters, digits, dots and hyphens; "" if nothing."""
    plain = unicodedata.normalize("NFKD", label[:_LONGEST].strip(_EDGES))
    return re.sub(r"\.{2,}", ".", _SAFE.sub("", plain)).strip(".-")[:40]


def paragraph_label(label: str) -> str:
    """The label of a numbered paragraph: "(1)" -> 1, "(1A)" -> 1A, "(10) et (11)" -> 10..11; "" if it has none."""
    number = section_number(label)
    return str(number) if number is not None else safe_label(label).lower()


_CONTAINER = re.compile(
    r"(?P<digits>\d{1,6}(?:\.\d{1,4})*[A-Z]{0,2})|(?P<base>[IVXLCDM]{1,9}|[A-Z])(?P<letter>[A-Z]?)(?P<after>(?:\.\d{1,3})*)"
)


def container_number(label: str, last: str = "") -> str:
    """The number of a part, division or schedule: "PART IX.1" -> 9.1, "Division C" -> C, "附表3" -> 3, "PART IIIA" -> 3A;
    "" if it has none.

    `last` is that of the container before it: after H stands I, the letter.
    """
    plain = re.sub(
        r"(?<=\w )[a-z](?=(?:\.\d{1,3})*$)", lambda m: m[0].upper(), _folded(label).strip(_EDGES)
    )  # Subdivision a
    for word in re.split(r"[\s\-\u2013\u2014第]+|(?<=[\u2e80-\uffff])(?=\d)", plain):
        match = _CONTAINER.fullmatch(re.sub(r"[\u2e80-\uffff]+$", "", word.strip(_EDGES)))
        found = _container(match, last) if match else ""
        if found:
            return found
    return ""


def _container(match: re.Match[str], last: str) -> str:
    if match["digits"]:
        return str(_parsed(match["digits"]) or match["digits"])
    base, letter, after = match["base"], match["letter"], match["after"]
    if len(base) == 1 and not letter and (base in _SINGLE_LETTERS or _next_letter(base, last)):
        return base + after
    value = parse_roman(base)
    if value is not None:
        return f"{value}{letter}{after}"
    return base + after if not letter else ""


def _next_letter(letter: str, last: str) -> bool:
    return len(last) == 1 and last.isalpha() and ord(letter) == ord(last) + 1


_INSERTED = re.compile(r"([a-z]{1,6})((?:[.\-][0-9]{1,3})+)")


@dataclass(slots=True)
class ItemLabels:
    """The labels of one list in order: whether (i) is the ninth letter or the first Roman numeral depends on what came before."""

    _mode: str = ""
    _last: int = 0
    _count: int = 0

    def next(self, printed: str, usual: str = "letter") -> str:
        """The label of the next item: "(c)" -> 3, "(iv)" -> 4, "2" -> 2, "(b.1)" -> b.1, "(ga)" -> ga; its position if it has none.

        `usual` is how lists of this level are mostly numbered: "letter" or "roman".
        """
        self._count += 1
        plain = _folded(printed).strip(_EDGES).lower()
        if plain[:1].isdigit():
            number = section_number(plain)
            return str(number) if number is not None else safe_label(plain)
        if inserted := _INSERTED.fullmatch(plain):
            self._value(inserted[1], usual)
            return plain.replace("-", ".")
        value = self._value(plain, usual)
        if value is not None:
            return str(value)
        return safe_label(plain) or str(self._count)

    def _value(self, token: str, usual: str) -> int | None:
        """What a letter or Roman numeral counts here; None for "aa", "iia" and words, which stay as they are."""
        options = {"letter": ord(token) - ord("a") + 1} if len(token) == 1 and "a" <= token <= "z" else {}
        roman = parse_roman(token) if token.isascii() and token.isalpha() else None
        if roman is not None and (len(token) == 1 or usual == "roman" or self._mode == "roman" or roman == 1):
            options["roman"] = roman
        if not options:
            return None
        mode = self._choice(options, usual)
        self._mode, self._last = mode, options[mode]
        return options[mode]

    def _choice(self, options: dict[str, int], usual: str) -> str:
        following = [m for m in (self._mode, usual, *options) if options.get(m) == self._last + 1]
        if following:
            return following[0]
        if options.get("roman") == 1:  # (a), (b), then (i), (ii)
            return "roman"
        return next(m for m in (self._mode, usual, *options) if m in options)


def definition_key(term: str) -> str:
    """The key of a definition in paths: its English term in ASCII, "Prescribed Officer" -> prescribed-officer; "" if nothing is left."""
    plain = unicodedata.normalize("NFKD", term[:200].strip().lower()).replace("’", "'").replace("'", "")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^0-9a-z]+", "-", plain).strip("-")[:60].strip("-")
