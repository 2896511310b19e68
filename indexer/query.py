"""What a person typed -> a query: a closed set of frozen types, and how it was read, in words.

Anything that can be typed gives a query or a UsageError with the way out. What has no meaning (a bracket too many, an OR
with nothing behind it, a lone full stop) is left out and noted.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from corpus.errors import UsageError
from corpus.languages import tag_matches
from indexer.query_tokens import FIELDS, Token, scan
from indexer.segmentation import cut, has_string_script, squeeze, words

LONGEST_QUERY = 2_000
DEEPEST_QUERY = 20


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a word language, folded; matches its stem, and as it stands in texts of string languages (WTO).

    `unmarked`: it was typed without the accents that every text has, so it matches the words that only those tell from it.
    """

    text: str
    unmarked: bool = False


@dataclass(frozen=True, slots=True)
class String:
    """A squeezed string (Chinese, Japanese, Thai ...); matches wherever it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run without spaces that was cut into words: each must stand in the text, the run as a whole ranks first."""

    text: str
    parts: tuple[String, ...]


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


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as it was read. `notes` say what was left out or taken for something else."""

    query: Query
    notes: tuple[str, ...] = ()

    @property
    def read_as(self) -> str:
        """The query in words, with the notes."""
        return "; ".join([in_words(self.query), *self.notes])


def parse(text: str, languages: Collection[str] = ()) -> Reading:
    """Read a typed query.

    Args:
        text: what was typed.
        languages: tags of the texts that there are; `fr:` is a language field if it is shaped like a tag.

    Raises:
        UsageError: too long, nested too deeply, nothing to search for, a language that isn't here.
    """
    if len(text) > LONGEST_QUERY:
        raise UsageError(
            f"The query has {len(text):,} characters; {LONGEST_QUERY:,} is the most.",
            "Search for a few words, or for one sentence in quotation marks.",
        )
    tokens, notes = scan(text)
    reader = _Reader(tokens, notes, tuple(languages))
    query = reader.whole()
    if query is None:
        raise UsageError(
            f"Nothing to search for in {_short(text)}.", 'Type words, "a phrase", or a law\'s name and an article.'
        )
    return Reading(query, tuple(dict.fromkeys(reader.notes)))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return repr(text if len(text) <= 60 else text[:57] + "...")


class _Reader:
    """Recursive descent over the tokens; every method gives None where nothing is left to search for."""

    def __init__(self, tokens: list[Token], notes: list[str], languages: tuple[str, ...]) -> None:
        self._tokens, self.notes, self._languages = tokens, notes, languages
        self._at = 0
        self._depth = 0

    def whole(self) -> Query | None:
        parts = []
        while self._at < len(self._tokens):
            found = self._any_of()
            if found is not None:
                parts.append(found)
            if self._peek("close"):
                self.notes.append("a closing bracket without an opening one was left out")
                self._at += 1
        return _all_of(parts)

    def _peek(self, *kinds: str) -> Token | None:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        return token if token and token.kind in kinds else None

    def _take(self, *kinds: str) -> Token | None:
        token = self._peek(*kinds)
        self._at += token is not None
        return token

    def _any_of(self) -> Query | None:
        parts = [self._all_of()]
        while self._take("or"):
            parts.append(self._all_of())
        found = [p for p in parts if p is not None]
        if len(found) < len(parts) and len(parts) > 1:
            self.notes.append("an OR with nothing beside it was left out")
        return AnyOf(tuple(found)) if len(found) > 1 else (found[0] if found else None)

    def _all_of(self) -> Query | None:
        parts: list[Query] = []
        while self._at < len(self._tokens) and not self._peek("or", "close"):
            if self._take("and"):
                continue
            found = self._negated()
            if found is not None:
                parts.append(found)
        return _all_of(parts)

    def _negated(self) -> Query | None:
        negative = False
        while self._take("not"):
            negative = not negative
        if negative and (self._at >= len(self._tokens) or self._peek("or", "close", "and")):
            self.notes.append("a NOT with nothing behind it was left out")
            return None
        found = self._near()
        return NoneOf(found) if negative and found is not None else found

    def _near(self) -> Query | None:
        left = self._one()
        while near := self._take("near"):
            right = self._one()
            if isinstance(left, Atom) and isinstance(right, Atom):
                left = Near(left, right, int(near.text))
            else:
                self.notes.append("NEAR stands between two words or phrases; elsewhere it is read as AND")
                left = _all_of([p for p in (left, right) if p is not None])
        return left

    def _one(self) -> Query | None:
        if self._take("open"):
            return self._bracket()
        if field := self._take("field"):
            return self._field(field)
        if quoted := self._take("quoted"):
            return literal(quoted.text)
        if named := self._take("named"):
            return Named(named.text.strip()) if squeeze(named.text) else None
        if word := self._take("word"):
            return self._chunk(word)
        if self._take("near"):
            self.notes.append("a NEAR with nothing beside it was left out")
        return None

    def _bracket(self) -> Query | None:
        self._depth += 1
        if self._depth > DEEPEST_QUERY:
            raise UsageError(
                f"The query has more than {DEEPEST_QUERY} brackets inside one another.", "Leave the inner ones out."
            )
        found = self._any_of()
        if not self._take("close"):
            self.notes.append("a bracket that was never closed was closed at the end")
        self._depth -= 1
        return found

    def _field(self, field: Token) -> Query | None:
        name = field.text
        if name.lower() in FIELDS:
            value = self._take("word", "quoted", "named")
            if value is None:
                self.notes.append(f"{name}: with nothing behind it was left out")
                return None
            return Field(name.lower(), value.text.strip())
        if not any(tag_matches(name, language) for language in self._languages):
            raise UsageError(
                f"No text here is in the language {name!r}.",
                f"Languages: {', '.join(self._languages) or 'none'}. To search for the words themselves, leave a blank "
                "after the colon.",
            )
        part = self._one()
        if part is None:
            self.notes.append(f"{name}: with nothing behind it was left out")
        return None if part is None else InLanguage(name, part)

    def _chunk(self, token: Token) -> Query | None:
        parts = chunk(token.text)
        if not parts:
            self.notes.append(f"{_short(token.text)} holds no word and was left out")
        return _all_of(list(parts))


def _all_of(parts: list[Query]) -> Query | None:
    return AllOf(tuple(parts)) if len(parts) > 1 else (parts[0] if parts else None)


def literal(typed: str) -> Literal | None:
    """Quoted text -> Literal; None if nothing is left of it once white space is gone."""
    key = squeeze(typed)
    return Literal(typed.strip(), key, tuple(words(typed))) if key else None


def chunk(typed: str) -> tuple[Query, ...]:
    """What stands between two blanks -> words and runs: "people's" -> people; 加入WTO -> one run; seiz* -> a prefix.

    A single letter that an apostrophe cut off (people's, l'article) is no word that anybody looks for.
    """
    pieces = words(typed)
    prefixed = typed.rstrip().endswith(("*", "＊"))
    if len(pieces) > 1 and any(c in typed for c in "'’‘"):
        pieces = [p for p in pieces if len(p) > 1 or has_string_script(p)] or pieces
    out: list[Query] = []
    for n, piece in enumerate(pieces, 1):
        if has_string_script(piece):
            out.append(run(piece))
        elif prefixed and n == len(pieces):
            out.append(Prefixed(piece))
        else:
            out.append(Word(piece))
    return tuple(out)


def run(piece: str) -> String | Run:
    """A stretch of string script -> its words; 移管被判刑人 is found by 移管, 被, 判刑 and 人, and as a whole first."""
    key = squeeze(piece)
    parts = tuple(dict.fromkeys(String(w) for w in cut(key)))
    return Run(key, parts) if parts and parts != (String(key),) else String(key)


def in_words(query: Query, inner: bool = False) -> str:
    """How a query is read: `没收 AND NOT "fine"`."""
    match query:
        case Word(text) | String(text):
            return text
        case Prefixed(text):
            return f"{text}*"
        case Literal(typed):
            return f'"{typed}"'
        case Run(text, parts):
            listed = " AND ".join(p.text for p in parts)
            return f"({listed}, {text} first)"
        case Near(left, right, distance):
            return f"({in_words(left)} NEAR/{distance} {in_words(right)})"
        case Field(name, value):
            return f'{name}:"{value}"' if " " in value else f"{name}:{value}"
        case Named(text):
            return f"《{text}》"
        case InLanguage(tag, part):
            return f"{tag}:{in_words(part, inner=True)}"
        case NoneOf(part):
            return f"NOT {in_words(part, inner=True)}"
        case AllOf(parts):
            joined = " AND ".join(in_words(p, inner=True) for p in parts)
        case AnyOf(parts):
            joined = " OR ".join(in_words(p, inner=True) for p in parts)
    return f"({joined})" if inner else joined
