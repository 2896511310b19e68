"""What a query is made of: a closed set of frozen types. `indexer.query` reads what was typed into them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a word language, folded; matches its stem, and as it stands in texts of string languages (WTO).

    `unmarked`: it was typed without the accents that every text has, so it matches the words that only those tell from it.
    `not_in`: languages in which it isn't looked for, because it is none of their words (indexer.askers).
    """

    text: str
    unmarked: bool = False
    not_in: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class String:
    """A squeezed string (Chinese, Japanese, Thai ...); matches wherever it stands.

    `typed` is for showing (著作權), and so is `of`, the run that it was cut from.
    """

    text: str
    typed: str = field(default="", compare=False)
    of: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    """A run without spaces that was cut into words: each must stand in the text, the run as a whole ranks first."""

    text: str
    parts: tuple[String, ...]
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Literal:
    """Quoted: the squeezed string in string languages, the exact words in order in the others. `typed` is for showing."""

    typed: str
    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefixed:
    """Words that start with `text`, folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Both, with at most `distance` words (characters, in string languages) between them, in either order."""

    left: Atom
    right: Atom
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """What isn't in the text: law:cn-xingfa, article:56, status:repealed. `name` is one of FIELDS."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Named:
    """《…》: the law of that name, or the words if no law has it."""

    text: str


@dataclass(frozen=True, slots=True)
class InLanguage:
    """`part` in texts of the language `tag` (zh: both scripts)."""

    tag: str
    part: Query


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part, within one text of each language."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """`part` in no text."""

    part: Query


Atom = Word | String | Run | Literal | Prefixed
Query = Atom | Near | Field | Named | InLanguage | AllOf | AnyOf | NoneOf
