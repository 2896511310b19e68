"""What a person typed -> a query: a closed set of frozen types, and how it was read, in words.

Anything that can be typed gives a query or a UsageError with the way out. What has no meaning (a bracket too many, an OR
with nothing behind it, a lone full stop) is left out and noted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from corpus.errors import UsageError
from corpus.folding import fold
from corpus.languages import tag_matches
from corpus.telling import after, tell
from indexer.query_fields import TEXT
from indexer.query_tokens import Token, scan
from indexer.query_typed import as_typed
from indexer.query_types import (
    AllOf,
    AnyOf,
    Atom,
    Field,
    InLanguage,
    Literal,
    Named,
    Near,
    NoneOf,
    Prefixed,
    Query,
    Run,
    String,
    Word,
)
from indexer.query_words import balanced, cuts, in_words
from indexer.segmentation import cut, has_string_script, squeeze, words

LONGEST_QUERY = 2_000
DEEPEST_QUERY = 20
_MOST_NEAR = 64


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as it was read. `notes` say what was left out or taken for something else."""

    query: Query
    notes: tuple[str, ...] = ()

    @property
    def read_as(self) -> str:
        """The query in words, with the notes."""
        return said(self.query, self.notes)


def said(query: Query, notes: Collection[str]) -> str:
    """A query in words, how its runs were cut, and notes."""
    return reduce(after, (*cuts(query), *notes), tell("%(query)s", query=in_words(query)))


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
            tell(
                "The query has %(count)s characters; %(longest_query)s is the most.",
                count=f"{len(text):,}",
                longest_query=f"{LONGEST_QUERY:,}",
            ),
            tell("Search for a few words, or for one sentence in quotation marks."),
        )
    tokens, notes = scan(text)
    reader = _Reader(tokens, notes, tuple(languages))
    query = reader.whole()
    if query is None:
        raise UsageError(
            tell("Nothing to search for in %(short)s.", short=_short(text)),
            tell('Type words, "a phrase", or a law\'s name and an article.'),
        )
    return Reading(query, tuple(dict.fromkeys(reader.notes)))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return repr(text if len(text) <= 60 else text[:57] + "...")


class _Reader:
    """Recursive descent over the tokens; every method gives None where nothing is left to search for.

    Inside the brackets of law:(甲 OR 乙) `_naming` is law: words there are values of the field.
    """

    def __init__(self, tokens: list[Token], notes: list[str], languages: tuple[str, ...]) -> None:
        self._tokens, self.notes, self._languages = tokens, notes, languages
        self._at = 0
        self._depth = 0
        self._naming = ""

    def whole(self) -> Query | None:
        parts = []
        while self._at < len(self._tokens):
            parts.append(self._any_of())
            if self._peek("close"):
                self.notes.append(tell("a closing bracket without an opening one was left out"))
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
            self.notes.append(tell("an OR with nothing beside it was left out"))
        return _any_of(found)

    def _all_of(self) -> Query | None:
        parts: list[Query | None] = []
        while self._at < len(self._tokens) and not self._peek("or", "close"):
            if not self._take("and"):
                parts.append(self._negated())
        return _all_of(parts)

    def _negated(self) -> Query | None:
        negative = False
        while self._take("not"):
            negative = not negative
        if negative and (self._at >= len(self._tokens) or self._peek("or", "close", "and")):
            self.notes.append(tell("a NOT with nothing behind it was left out"))
            return None
        found = self._near()
        if not negative or found is None:
            return found
        return found.part if isinstance(found, NoneOf) else NoneOf(found)

    def _near(self) -> Query | None:
        """甲 NEAR/5 乙 NEAR/5 丙: each with the next. A group on a side is each of its words."""
        sides, distances = [self._one()], []
        while near := self._take("near"):
            distances.append(near.distance)
            sides.append(self._one())
        if not distances:
            return sides[0]
        sides = [_loose(side) for side in sides]
        pairs = [_near_each(a, b, d) for (a, b), d in zip(pairwise(sides), distances, strict=True)]
        if None in sides:
            self.notes.append(tell("a NEAR with nothing beside it was left out"))
            return _all_of(sides)
        if None in pairs:
            self.notes.append(
                tell("NEAR stands between two words, phrases or groups of them; elsewhere it is read as AND")
            )
            return _all_of(sides)
        if len(pairs) > 1:
            self.notes.append(tell("of several NEARs, each word is near the next"))
        return _all_of(pairs)

    def _one(self) -> Query | None:
        if self._take("open"):
            return self._bracket()
        if field := self._take("field"):
            return self._field(field)
        if language := self._take("language"):
            return self._language(language.text)
        if self._naming and (value := self._take("word", "quoted", "named")):
            return _field_of(self._naming, value)
        if quoted := self._take("quoted"):
            return _apart(quoted) if quoted.distance else literal(quoted.text)
        if named := self._take("named"):
            return _named(named.text)
        if word := self._take("word"):
            return self._chunk(word)
        if self._take("near"):
            self.notes.append(tell("a NEAR with nothing beside it was left out"))
        return None

    @contextmanager
    def _deeper(self, naming: str) -> Iterator[None]:
        """One level down, in which words are values of the field `naming`."""
        before, self._naming = self._naming, naming
        self._depth += 1
        if self._depth > DEEPEST_QUERY:
            raise UsageError(
                tell(
                    "The query has more than %(deepest_query)s brackets inside one another.",
                    deepest_query=DEEPEST_QUERY,
                ),
                tell("Leave the inner ones out."),
            )
        yield
        self._depth -= 1
        self._naming = before

    def _bracket(self) -> Query | None:
        with self._deeper(self._naming):
            found = self._any_of()
        if not self._take("close"):
            self.notes.append(tell("a bracket that was never closed was closed at the end"))
        return found

    def _field(self, field: Token) -> Query | None:
        name = field.text
        found: Query | None = None
        if name == TEXT or self._peek("open", "field", "language"):
            with self._deeper("" if name == TEXT else name):
                found = self._one()
        elif value := self._take("word", "quoted", "named"):
            found = _field_of(name, value)
        if found is None:
            self.notes.append(tell("%(name)s: with nothing behind it was left out", name=name))
        return found

    def _language(self, tag: str) -> Query | None:
        if not any(tag_matches(tag, language) for language in self._languages):
            raise UsageError(
                tell("No text here is in the language %(tag)s.", tag=repr(tag)),
                tell(
                    "Languages: %(languages)s. To search for the words themselves, leave a blank after the colon.",
                    languages=", ".join(self._languages) or tell("none"),
                ),
            )
        with self._deeper(""):
            part = self._one()
        if part is None:
            self.notes.append(tell("%(tag)s: with nothing behind it was left out", tag=tag))
        return None if part is None else InLanguage(tag, part)

    def _chunk(self, token: Token) -> Query | None:
        parts = as_typed(chunk(token.text, self.notes.append), token.text)
        if not parts:
            self.notes.append(tell("%(short)s holds no word and was left out", short=_short(token.text)))
        if affixed := _AFFIXED.fullmatch(fold(token.text)):
            apart = Near(Word(affixed[1]), Word(affixed[2]), 0)
            return AnyOf((apart, Word(affixed[1] + affixed[2])))
        return _all_of(parts)


def _all_of(parts: Collection[Query | None]) -> Query | None:
    """All of the parts, every part once; None of none."""
    flat = [p for part in parts if part for p in (part.parts if isinstance(part, AllOf) else (part,))]
    found = tuple(dict.fromkeys(flat))
    return AllOf(found) if len(found) > 1 else (found[0] if found else None)


def _any_of(parts: Collection[Query]) -> Query | None:
    found = tuple(dict.fromkeys(p for part in parts for p in (part.parts if isinstance(part, AnyOf) else (part,))))
    return AnyOf(found) if len(found) > 1 else (found[0] if found else None)


def _near_each(left: Query | None, right: Query | None, distance: int) -> Query | None:
    """Left near right. zh:甲 NEAR 乙 is both in Chinese; (甲 OR 乙) NEAR 丙 is 甲 NEAR 丙 or 乙 NEAR 丙. None: it has no meaning."""
    sides: list[Query] = []
    tags = []
    for side in (left, right):
        while isinstance(side, InLanguage):
            tags.append(side.tag)
            side = side.part
        if not isinstance(side, Atom | Named | AllOf | AnyOf):
            return None
        sides.append(side)
    if len(set(tags)) > 1 or _size(sides[0]) * _size(sides[1]) > _MOST_NEAR:
        return None
    found = _spread(sides[0], sides[1], distance)
    return InLanguage(tags[0], found) if tags and found else found


def _loose(side: Query | None) -> Query | None:
    """A word that is also written with a hyphen, beside a NEAR: both of its parts are near, for a NEAR holds no other."""
    if isinstance(side, AnyOf) and len(side.parts) == 2 and isinstance(side.parts[0], Near):
        return AllOf((side.parts[0].left, side.parts[0].right))
    return side


def _spread(left: Query, right: Query, distance: int) -> Query | None:
    for n, side in enumerate((left, right)):
        if isinstance(side, AllOf | AnyOf):
            pairs = [_spread(p, right, distance) if n == 0 else _spread(left, p, distance) for p in side.parts]
            found = [p for p in pairs if p is not None]
            if len(found) < len(pairs):
                return None
            return _all_of(found) if isinstance(side, AllOf) else _any_of(found)
    first, second = _near_atom(left), _near_atom(right)
    return Near(first, second, distance) if first and second else None


def _near_atom(part: Query) -> Atom | None:
    return literal(part.text) if isinstance(part, Named) else part if isinstance(part, Atom) else None


def _size(part: Query) -> int:
    return sum(map(_size, part.parts)) if isinstance(part, AllOf | AnyOf) else 1


def _field_of(name: str, value: Token) -> Field | None:
    text = value.text.strip()
    return Field(name, text) if text else None


def _named(typed: str) -> Named | None:
    text = typed.strip()
    if not balanced(text, "《》") and not balanced(text, "〈〉"):
        text = re.sub("[《》〈〉]", "", text).strip()
    return Named(text) if squeeze(text) else None


def _apart(quoted: Token) -> Query | None:
    """The words of a quoted string that may lie apart, "transfer persons"~5: each near the next. Runs are cut."""
    pieces = [p for piece in words(quoted.text) for p in (cut(squeeze(piece)) if has_string_script(piece) else [piece])]
    parts = [found for piece in pieces if (found := literal(piece))]
    if len(parts) < 2:
        return literal(quoted.text)
    return _all_of([Near(a, b, quoted.distance) for a, b in pairwise(parts)])


def literal(typed: str) -> Literal | None:
    """Quoted text -> Literal; None if nothing is left of it once white space is gone."""
    key = squeeze(typed)
    return Literal(typed.strip(), key, tuple(words(typed))) if key else None


def chunk(typed: str, note: Callable[[str], object] = lambda _: None) -> tuple[Query, ...]:
    """What stands between two blanks -> words and runs: "people's" -> people; 加入WTO -> one run; seiz* -> a prefix.

    A single letter that an apostrophe cut off (people's, l'article) is no word that anybody looks for.
    """
    folded = re.sub(r"(?<=[a-z]{2})\?(?=[a-z])", "*", fold(typed))
    segments = folded.split("*")
    out: list[Query] = []
    for n, segment in enumerate(segments):
        starred = n < len(segments) - 1
        pieces = _pieces(segment)
        if n and segment[:1].isalnum() and pieces:
            pieces = _behind_star(pieces, segments[n - 1], note)
        plain = pieces[:-1] if starred and segment[-1:].isalnum() else pieces
        out += [run(p) if has_string_script(p) else Word(p) for p in plain]
        out += [_starting_with(p, note) for p in pieces[len(plain) :]]
    return tuple(out)


def _pieces(segment: str) -> list[str]:
    pieces = [p for w in words(segment) for p in words(w)]  # a ligature may stand for several words
    if len(pieces) > 1 and any(c in segment for c in "'’‘"):
        return [p for p in pieces if len(p) > 1 or has_string_script(p)] or pieces
    return pieces


# What many write with a hyphen and many without: co-operation, sub-paragraph, non-compliance, e-mail; co-propriété.
_AFFIXED = re.compile(
    r"(anti|bi|co|counter|e|extra|inter|mid|multi|non|over|post|pre|re|semi|sub|super|supra|trans|ultra|under)-([a-zà-ÿœ]{3,})"
)


def _behind_star(pieces: list[str], before: str, note: Callable[[str], object]) -> list[str]:
    """What follows a * without a blank: the rest of organi*ation goes, for words that begin with organi are looked for."""
    if before[-1:].isalnum():
        note("a * or ? inside a word is read as its end: all words that begin so are found")
        return pieces[1:]
    note("a * at the beginning of a word was left out: only beginnings of words can be looked for")
    return pieces


def _starting_with(piece: str, note: Callable[[str], object]) -> Query:
    if not has_string_script(piece):
        return Prefixed(piece)
    note(f"{piece}* is {piece}, which is found wherever it stands")
    return literal(piece) or String(piece)


def run(piece: str) -> String | Run:
    """A stretch of string script -> its words; 移管被判刑人 is found by 移管, 被, 判刑 and 人, and as a whole first."""
    key = squeeze(piece)
    parts = tuple(dict.fromkeys(String(w, of=key) for w in cut(key)))
    return Run(key, parts) if parts and parts != (String(key),) else String(key)


__all__ = [
    "DEEPEST_QUERY", "LONGEST_QUERY", "AllOf", "AnyOf", "Atom", "Field", "InLanguage", "Literal", "Named", "Near", "NoneOf",
    "Prefixed", "Query", "Reading", "Run", "String", "Word", "chunk", "cuts", "in_words", "literal", "parse", "run", "said",
]  # fmt: skip
