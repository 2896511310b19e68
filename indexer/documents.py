"""An edition -> search documents: one per provision, with the texts that count for each language.

A damaged text counts only where no sound text of its language has the provision, so that doubled and lost words of a
mangled page are never what a search rests on. What only some may see doesn't push out what everybody may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Edition, Expression, Force, Provision, Rights, Text
from indexer.segmentation import (
    HEADINGS,
    STEMS,
    field_prefix,
    group_of,
    is_string_language,
    merged,
    squeeze,
    tokens,
    words,
)


@dataclass(frozen=True, slots=True)
class SearchText:
    """One text of a provision. `chain` is the headings above it, outermost first: "第八章 移管被判刑人".

    `private` texts have token fields of their own, so that nothing of them shows in what strangers find, or in its order.
    """

    expression: str
    language: str
    label: str
    heading: str
    chain: str
    text: str
    private: bool = False

    @property
    def fields(self) -> str:
        """The prefix of its token fields."""
        return field_prefix(self.language, self.private)


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A provision of an edition. `number` is canonical ("120-1") or ""."""

    path: str
    unit: str
    number: str
    texts: tuple[SearchText, ...]


def documents_of(edition: Edition, text_of: Callable[[str], Text]) -> list[SearchDocument]:
    """The search documents of `edition`, in the order of its first text; what only other texts have comes after.

    Public texts come first, for the order of documents decides between results that are equally good.
    `text_of` gives the text of an expression id. A provision without any text (a number whose text is gone) has none.
    """
    found: dict[str, list[tuple[Expression, Provision, str]]] = {}
    for expression in sorted(edition.expressions, key=lambda e: (e.rights is Rights.PRIVATE, e.sort_key)):
        text = text_of(expression.id)
        for provision in text.provisions:
            if provision.text.strip():
                chain = _chain(text, provision)
                found.setdefault(str(provision.path), []).append((expression, provision, chain))
    return [_document(path, rows) for path, rows in found.items()]


def _document(path: str, rows: Sequence[tuple[Expression, Provision, str]]) -> SearchDocument:
    expressions = [expression for expression, _, _ in rows]
    texts = tuple(
        SearchText(e.id, e.language, p.label, p.heading, chain, p.text, e.rights is Rights.PRIVATE)
        for e, p, chain in sorted(rows, key=lambda row: row[0].sort_key)
        if counts(e, expressions)
    )
    first = rows[0][1]
    return SearchDocument(path, first.unit.value, str(first.number) if first.number else "", texts)


def counts(expression: Expression, others: Iterable[Expression]) -> bool:
    """Whether a search looks into `expression`, given all texts that hold the provision.

    A damaged text doesn't count beside a sound one of its language; a public damaged one does beside a private sound one.
    """
    if expression.force is not Force.DAMAGED:
        return True
    return not any(
        other.force is not Force.DAMAGED
        and group_of(other.language) == group_of(expression.language)
        and (other.rights is Rights.PUBLIC or expression.rights is Rights.PRIVATE)
        for other in others
    )


def _chain(text: Text, provision: Provision) -> str:
    names: list[str] = []
    at = provision.container
    while at is not None:
        container = text.containers[at]
        names.append(f"{container.label} {container.heading}".strip())
        at = container.parent
    return "\n".join(reversed(names))


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the index keeps of a document: token fields, each joined by blanks, and a key per text for exact checks."""

    fields: dict[str, str]
    keys: tuple[str, ...]


def prepare(documents: Sequence[SearchDocument]) -> list[Prepared]:
    """Documents -> tokens and keys. The slow part of a build, and picklable: it may run in another process."""
    return [_prepared(document) for document in documents]


def _prepared(document: SearchDocument) -> Prepared:
    by_fields: dict[str, list[dict[str, list[str]]]] = {}
    for text in document.texts:
        group = group_of(text.language)
        found = tokens(text.text, group)
        found[HEADINGS] = tokens(f"{text.heading}\n{text.chain}", group)[STEMS]
        by_fields.setdefault(text.fields, []).append(found)
    fields = {
        f"{name}.{kind}": " ".join(tokens_of_kind)
        for name, parts in by_fields.items()
        for kind, tokens_of_kind in merged(parts).items()
        if tokens_of_kind
    }
    return Prepared(fields, tuple(key_of(text.text, group_of(text.language)) for text in document.texts))


def key_of(text: str, group: str) -> str:
    """What exact checks look into: the squeezed text of a string language, else its words between blanks."""
    return squeeze(text) if is_string_language(group) else f" {' '.join(words(text, group))} "
