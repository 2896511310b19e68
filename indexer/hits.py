"""Documents -> results: what a provision is called, which of its texts matched, and a snippet of each language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from indexer import query as q
from indexer.asked import Asked
from indexer.catalogue import StoredText
from indexer.matching import Check
from indexer.opening import Generation
from indexer.results import SearchHit, Snippet
from indexer.retrieval import Retrieval
from indexer.snippets import cut_out, spans
from indexer.tree import LeafAtom, leaves


def hits(generation: Generation, retrieval: Retrieval, asked: Asked, docs: Sequence[int]) -> Iterable[SearchHit]:
    """The results for `docs`, in their order."""
    views = dict(retrieval.views(docs))
    check = Check(asked.resolved.tree)
    for doc in docs:
        matched = check.matched(views[doc], partial(generation.catalogue.place, doc))
        yield hit(generation, asked, doc, set(matched))


def hit(generation: Generation, asked: Asked, doc: int, matched: set[int]) -> SearchHit:
    """A provision as a result; `matched` are the numbers of its texts that matched."""
    catalogue = generation.catalogue
    edition = catalogue.edition_of(doc)
    path, _, _ = catalogue.document(doc)
    stored = [t for t in catalogue.stored(doc) if t.expression in asked.directory.texts]
    labels = {catalogue.texts[t.expression].language: t.label for t in reversed(stored)}
    return SearchHit(
        law=edition.law,
        version=edition.key,
        path=path,
        status=asked.statuses[edition.id],
        titles=asked.directory.laws[edition.law].titles,
        labels=tuple(
            (tag, labels[tag]) for tag in dict.fromkeys(catalogue.texts[t.expression].language for t in stored)
        ),
        matched=tuple(catalogue.texts[t.expression].name for t in stored if t.expression in matched),
        snippets=_snippets(generation, asked, stored, matched),
        url=asked.directory.url(edition.law, edition.key, path),
        heading=next((t.heading for t in stored if t.heading), ""),
    )


def _snippets(
    generation: Generation, asked: Asked, stored: Sequence[StoredText], matched: set[int]
) -> tuple[Snippet, ...]:
    """One a language, from its best text that matched; the first text's beginning where nothing of the text was asked."""
    texts = generation.catalogue.texts
    atoms = _atoms(asked)
    out: dict[str, Snippet] = {}
    for text in stored if matched else stored[:1]:
        row = texts[text.expression]
        if (matched and text.expression not in matched) or row.language in out:
            continue
        shown, highlights, cut = cut_out(text.text, spans(atoms, text.text, row.language), row.language)
        out[row.language] = Snippet(row.name, row.language, shown, highlights, cut)
    return tuple(out.values())


def _atoms(asked: Asked) -> tuple[LeafAtom, ...]:
    """What to highlight: runs as wholes first, then every leaf that isn't excluded."""
    found = [leaf.atom for leaf in leaves(asked.resolved.tree, positive_only=True)]
    # A single character out of a run (移 of 移管) would dot the text; it is marked where the run or a word stands.
    runs = [q.String(text) for text, _ in asked.resolved.runs]
    parts = "".join(text for text, _ in asked.resolved.runs)
    kept = [a for a in found if not (isinstance(a, q.String) and len(a.text) == 1 and a.text in parts)]
    return tuple(dict.fromkeys([*runs, *(kept or found)]))
