"""Sentences that remember how they were made, so that they can be said in another language.

What the law itself is told in is plain English text, and stays so for programs. A page that is shown in French takes the
template and the values of the sentence and says it in French; the templates are found by `make messages`.

>>> said = tell("No law is called %(name)s.", name="刑发")
>>> said
'No law is called 刑发.'
>>> said.template
'No law is called %(name)s.'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType


class Told(str):
    """An English sentence with its template and values; a value may be a `Told` again.

    Like any text it can be cut and joined, and the result is plain text: join with `tell`.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Told:
        """The sentence of a template in which %(name)s stands for values["name"], and %% for a per cent sign."""
        made = super().__new__(cls, template % values)
        made.template, made.values = template, MappingProxyType(dict(values))
        return made

    def __reduce__(self) -> tuple[type[Told], tuple[str, dict[str, object]]]:
        return Told, (self.template, dict(self.values))


def tell(template: str, /, **values: object) -> str:
    """A sentence of a template, which must be a literal: that is how it is found for translators."""
    return Told(template, values)


def after(first: str, then: str) -> str:
    """Two parts of a sentence, the second after a semicolon; one alone where the other is ""."""
    return tell("%(first)s; %(then)s", first=first, then=then) if first and then else first or then


def joined(sentences: Iterable[str]) -> str:
    """Sentences one behind the other; those that are "" are left out."""
    said = ""
    for sentence in sentences:
        said = tell("%(first)s %(then)s", first=said, then=sentence) if said and sentence else said or sentence
    return said


def either(choices: Iterable[str]) -> str:
    """One of several: a or b or c."""
    said = ""
    for choice in choices:
        said = tell("%(first)s or %(other)s", first=said, other=choice) if said else choice
    return said


def both(parts: Iterable[str]) -> str:
    """All of several: a and b and c."""
    said = ""
    for part in parts:
        said = tell("%(first)s and %(other)s", first=said, other=part) if said else part
    return said


def listed(parts: Iterable[str]) -> str:
    """Several: a, b, c. Halved and halved again: a list of hundreds isn't a sentence in hundreds of others."""
    several = [part for part in parts if part]
    if len(several) < 2:
        return several[0] if several else ""
    half = len(several) // 2
    return tell("%(first)s, %(then)s", first=listed(several[:half]), then=listed(several[half:]))


class Called(str):
    """The English name of a language or a jurisdiction, which has another one in other languages; or a place in a law.

    Attributes:
        kind: "language", "jurisdiction" or "place".
        key: the tag, the code, the path.
    """

    kind: str
    key: str

    def __new__(cls, english: str, kind: str, key: str) -> Called:
        made = super().__new__(cls, english)
        made.kind, made.key = kind, key
        return made

    def __reduce__(self) -> tuple[type[Called], tuple[str, str, str]]:
        return Called, (str(self), self.kind, self.key)


def place_called(path: object, label: str = "") -> str:
    """A place in a law as a sentence calls it: as the text labels it, else by its path, which a page says in words."""
    return label or Called(str(path), "place", str(path))


def as_shown(words: str) -> str:
    """Words of a text in quotation marks, which each language has its own of.

    >>> as_shown("第 条"), as_shown("the keeper's"), as_shown("a\\tb")
    ("'第 条'", '"the keeper\'s"', "'a\\\\tb'")
    """
    written = repr(words)
    if written == f"'{words}'":
        return tell("'%(words)s'", words=words)
    return tell('"%(words)s"', words=words) if written == f'"{words}"' else written


def to_data(text: object) -> object:
    """A sentence as JSON can hold it, with how it was made; anything else that a sentence holds as it is shown.

    >>> from_data(to_data(tell("It has %(count)s.", count=3))).values["count"]
    3
    """
    match text:
        case Told():
            return {"template": text.template, "values": {name: to_data(v) for name, v in text.values.items()}}
        case Called():
            return {"called": str(text), "kind": text.kind, "key": text.key}
        case bool() | int() | float() | str() | None:
            return text
    return str(text)


_NAME = re.compile(r"%\((\w+)\)s")


def _plain(template: str) -> bool:
    """Whether a template holds each of its values once, and as it is: no width, no precision."""
    names = _NAME.findall(template)
    return len(names) == len(set(names)) and "%" not in _NAME.sub("", template).replace("%%", "")


def from_data(data: object, *, deepest: int | None = None) -> object:
    """What `to_data` gave, as it was.

    Args:
        deepest: of data from strangers: how many sentences may stand inside one another. Then each value stands once, as
            it is, so that no short file makes a long sentence.

    Raises:
        ValueError: it isn't of that form: the values aren't those of the template.
    """
    match data:
        case {"template": str(template), "values": dict(values)}:
            if deepest is not None and (deepest < 1 or not _plain(template)):
                raise ValueError(f"{template[:80]!r} can't be said of {sorted(values)[:10]}.")
            below = None if deepest is None else deepest - 1
            try:
                return Told(template, {str(name): from_data(v, deepest=below) for name, v in values.items()})
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{template!r} can't be said of {sorted(values)}.") from error
        case {"called": str(english), "kind": str(kind), "key": str(key)}:
            return Called(english, kind, key)
        case dict() | list():
            raise ValueError(f"{data!r} is no part of a sentence.")
    return data
