"""Short ways to write the words of a language down. Each takes a string of words and gives what the record wants."""

from __future__ import annotations

from corpus.model import Unit

# 10 bis is the first article that was put in after 10.
LATIN_INSERTED = {
    word: place
    for place, forms in enumerate(("bis", "ter", "quater", "quinquies quinques", "sexies", "septies", "octies",
                                   "novies nonies", "decies", "undecies", "duodecies", "terdecies", "quaterdecies",
                                   "quindecies quinquiesdecies", "sexdecies sexiesdecies"), 1)
    for word in forms.split()
}  # fmt: skip


def words(text: str) -> tuple[str, ...]:
    """Words between commas in their order: the first is the one that a citation of ours is written with."""
    return tuple(_listed(text))


def units(*, book: str = "", part: str = "", chapter: str = "", section: str = "", subsection: str = "", division: str = "",
          paragraph: str = "", item: str = "", subitem: str = "") -> dict[str, Unit]:  # fmt: skip
    """Words between commas for each unit -> word to unit, in their order; the first of a unit is its usual name."""
    given = {Unit.BOOK: book, Unit.PART: part, Unit.CHAPTER: chapter, Unit.SECTION: section, Unit.SUBSECTION: subsection,
             Unit.DIVISION: division, Unit.PARAGRAPH: paragraph, Unit.ITEM: item, Unit.SUBITEM: subitem}  # fmt: skip
    return {word: unit for unit, text in given.items() for word in _listed(text)}


def numbers(*rows: str, start: int = 1) -> dict[str, int]:
    """Rows of number words from `start` up: "first second" -> {"first": 1, "second": 2}.

    Words stand between blanks, forms of one number between strokes ("premier/première"); "_" is a blank inside a word and
    a lone "-" leaves a number out. Where a word has two values, the first stays.
    """
    found: dict[str, int] = {}
    for row in rows:
        for value, forms in enumerate(row.split(), start):
            for form in forms.split("/"):
                if form != "-":
                    found.setdefault(form.replace("_", " "), value)
    return found


def tens(row: str) -> dict[str, int]:
    """Words for 10, 20, 30 ... in the way of `numbers`."""
    return {word: value * 10 for word, value in numbers(row).items()}


def compounds(high: dict[str, int], low: dict[str, int], joint: str, *, low_first: bool = False) -> dict[str, int]:
    """Words of two numbers: {"vigésimo": 20} and {"primero": 1} with " " -> {"vigésimo primero": 21}."""
    return {
        (unit + joint + ten if low_first else ten + joint + unit): value + added
        for ten, value in high.items()
        for unit, added in low.items()
        if added < 10
    }


def said(text: str) -> frozenset[str]:
    """Texts between commas as they are compared: without white space, brackets and full stops, lower case."""
    return frozenset(
        "".join(c for c in phrase if not c.isspace() and c not in "()[].（）").lower() for phrase in _listed(text)
    )


def letters(*rows: str) -> tuple[tuple[str, ...], ...]:
    """Alphabets, each a row of letters between blanks."""
    return tuple(tuple(row.split()) for row in rows)


def often(text: str) -> frozenset[str]:
    """Function words between blanks."""
    return frozenset(text.split())


def forms(text: str) -> dict[str, str]:
    """Rows of one word's forms between semicolons, the plain word first: "absatz absatzes abs.; nummer nr." -> {"absatzes":
    "absatz", "abs.": "absatz", "nr.": "nummer"}; "_" is a blank inside a word."""
    found: dict[str, str] = {}
    for row in text.split(";"):
        plain, *others = (word.replace("_", " ") for word in row.split())
        for form in others:
            found.setdefault(form, plain)
    return found


def pairs(firsts: str, seconds: str) -> tuple[str, ...]:
    """Every word of `firsts` before every one of `seconds`: "dieses, diesem" and "gesetzes" -> "dieses gesetzes", ..."""
    return tuple(f"{first} {second}" for first in _listed(firsts) for second in _listed(seconds))


def each(value: int, text: str) -> dict[str, int]:
    """One number for all words between commas."""
    return dict.fromkeys(_listed(text), value)


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
