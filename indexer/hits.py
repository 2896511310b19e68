"""Documents -> results: what a provision is called, which of its texts matched, and a snippet of each language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from corpus.languages import tag_matches
from indexer import query as q
from indexer.asked import Asked, Effort
from indexer.catalogue import Catalogue, StoredText, TextRow
from indexer.counterparts import Likely, likely_marks, place
from indexer.cutting import Excerpt, Marked, excerpt
from indexer.headed import NOT_HEADED, Headed
from indexer.matching import Check
from indexer.opening import Generation
from indexer.resolving import Resolved
from indexer.results import SearchHit, Snippet
from indexer.retrieval import Retrieval
from indexer.segmentation import group_of
from indexer.snippets import marks
from indexer.term_words import GRAMMAR
from indexer.tree import Leaf, LeafAtom, leaves


def hits(
    generation: Generation, retrieval: Retrieval, asked: Asked, docs: Sequence[int], so: Headed = NOT_HEADED
) -> Iterable[SearchHit]:
    """The results for `docs`, in their order; `so`: which of them are called as the query."""
    views = dict(retrieval.views(docs))
    check = Check(asked.resolved.tree)
    for doc in docs:
        matched = check.matched(views[doc], partial(generation.catalogue.place, doc))
        yield hit(generation, asked, doc, matched, so)


def hit(
    generation: Generation, asked: Asked, doc: int, matched: Mapping[int, Collection[Leaf]], so: Headed = NOT_HEADED
) -> SearchHit:
    """A provision as a result; `matched` are the numbers of its texts that matched, with what each holds. A heading that is
    the query is shown."""
    catalogue = generation.catalogue
    edition = catalogue.edition_of(doc)
    path, _, _ = catalogue.document(doc)
    stored = [t for t in catalogue.stored(doc) if t.expression in asked.directory.texts]
    if called := so.texts.get(doc):
        stored.sort(key=lambda t: t.expression not in called)
    heading = (
        next((t for t in stored if t.heading), None) if called else _heading(stored, catalogue, asked.lead, matched)
    )
    labels = {catalogue.texts[t.expression].language: t.label for t in reversed(stored)}
    languages = dict.fromkeys(catalogue.texts[t.expression].language for t in stored)
    return SearchHit(
        law=edition.law,
        version=edition.key,
        path=path,
        status=asked.statuses[edition.id],
        earlier_text_missing=asked.statuses.earlier_missing(edition.id),
        titles=asked.directory.laws[edition.law].titles,
        labels=tuple((tag, labels[tag]) for tag in sorted(languages, key=lambda tag: group_of(tag) != asked.lead)),
        matched=tuple(catalogue.texts[t.expression].name for t in stored if t.expression in matched),
        snippets=_snippets(generation, asked, stored, matched, catalogue.laws[edition.law].jurisdiction),
        url=asked.directory.url(edition.law, edition.key, path),
        heading=heading.heading if heading else "",
        heading_highlights=_marked(so.text, heading.heading, catalogue.texts[heading.expression].language)
        if heading and called
        else (),
    )


def _heading(
    stored: Sequence[StoredText], catalogue: Catalogue, lead: str, matched: Collection[int]
) -> StoredText | None:
    """The text whose heading is shown: one in the language of the query, else one that matched, else the first."""

    def apart(text: StoredText) -> tuple[bool, bool]:
        return group_of(catalogue.texts[text.expression].language) != lead, text.expression not in matched

    return min((text for text in stored if text.heading), key=apart, default=None)


def _marked(text: str, heading: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the query stands in a heading."""
    name = q.literal(text)
    return tuple((mark.start, mark.end) for mark in marks([name] if name else [], heading, language))


def _snippets(
    generation: Generation,
    asked: Asked,
    stored: Sequence[StoredText],
    matched: Mapping[int, Collection[Leaf]],
    jurisdiction: str,
) -> tuple[Snippet, ...]:
    """One a language from its best text that matched, that of the query first, and beside them the same place in languages
    that didn't match.

    Where nothing of the text was asked (its name was), the beginning of the first text instead of a match.
    """
    shown: dict[str, _Shown] = {}
    for text in stored if matched else stored[:1]:
        row = generation.catalogue.texts[text.expression]
        if row.language not in shown and (not matched or text.expression in matched):
            found = marks(_wanted(asked, row.language, matched.get(text.expression, ())), text.text, row.language)
            shown[row.language] = _Shown(row, text, found, excerpt(text.text, found, row.language))
    if any(
        one.found for one in shown.values()
    ):  # a text that has but a word of grammar (of, in Dutch: or) shows nothing
        shown = {language: one for language, one in shown.items() if one.found}
    if not shown:
        return ()
    shown = dict(sorted(shown.items(), key=lambda pair: group_of(pair[0]) != asked.lead))
    out = [_snippet(one.row, one.cut_out, matched=bool(matched)) for one in shown.values()]
    first = next(iter(shown.values()))
    likely = Likely(asked.terminology(), jurisdiction, asked.looked_up) if asked.terminology and first.found else None
    for row, other in _counterparts(generation, asked, stored, tuple(shown)):
        out.append(_snippet(row, _beside(first, row, other, likely, asked.effort), matched=False))
    return tuple(out)


_FEW = 12


def _wanted(asked: Asked, language: str, held: Collection[Leaf]) -> Sequence[LeafAtom]:
    """What to look for in a text: of many atoms those that the check of it found there, and runs."""
    key, known = (id(asked.resolved), language), asked.effort.atoms
    if key not in known:
        known[key] = asked.resolved, atoms(asked.resolved, language)
    every = known[key][1]
    if len(every) <= _FEW:
        return every
    found = {leaf.atom for leaf in held} | {q.String(text) for text, _ in asked.resolved.runs}
    return [atom for atom in every if atom in found or isinstance(atom, q.Near)]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text of a result, with what is marked in it and what is shown of it."""

    row: TextRow
    text: StoredText
    found: Sequence[Marked]
    cut_out: Excerpt


def _snippet(row: TextRow, cut_out: Excerpt, *, matched: bool) -> Snippet:
    return Snippet(row.name, row.language, cut_out.text, cut_out.highlights, cut_out.cut, matched, cut_out.gaps)


_COUNTERPARTS = 2
_NEAR = 200
"""Characters beside what is shown, whose translations may be shown beside it."""


def _counterparts(
    generation: Generation, asked: Asked, stored: Sequence[StoredText], shown: Sequence[str]
) -> list[tuple[TextRow, StoredText]]:
    """The best text of each language to be shown beside those `shown`.

    Those that the reader wants; else Chinese and English; else, where the match would stand alone, the first one there is.
    """
    groups = {group_of(language) for language in shown}
    others: dict[str, tuple[TextRow, StoredText]] = {}
    for text in stored:
        row = generation.catalogue.texts[text.expression]
        if group_of(row.language) not in groups:
            others.setdefault(row.language, (row, text))
    wanted = asked.request.beside
    order = [tag for want in wanted or ("zh", "en") for tag in others if tag_matches(want, tag)]
    if not order and not wanted and len(shown) == 1:
        order = list(others)[:1]
    # Chinese in both scripts is shown in one.
    best = {want: tag for tag in reversed(order) for want in (tag if wanted else group_of(tag),)}
    return [others[tag] for tag in dict.fromkeys(order) if tag in best.values()][:_COUNTERPARTS]


def _beside(shown: _Shown, row: TextRow, other: StoredText, likely: Likely | None, effort: Effort) -> Excerpt:
    """The place of a counterpart that corresponds to what is shown, with what surely renders the words that matched."""
    text, stretches = shown.text.text, shown.cut_out.stretches
    found = [[one for one in shown.found if a <= one.start and one.end <= b] for a, b in stretches]
    near = [one for one in shown.found if any(a - _NEAR <= one.start <= b + _NEAR for a, b in stretches)]
    if likely and effort.take(len(near)):
        marked = likely_marks(likely, text, near, shown.row.language, other.text, row.language)
    else:
        marked = []
    around = [place(text, other.text, (inside[0].start, inside[-1].end)) for inside in found if inside]
    return excerpt(other.text, [one for one, _ in marked], row.language, around or [(0, 0)])


def atoms(resolved: Resolved, language: str) -> tuple[LeafAtom, ...]:
    """What to highlight in a text of a language: runs as wholes first, then every leaf that isn't excluded."""
    here = [leaf for leaf in leaves(resolved.tree, positive_only=True) if _is_of(leaf.tag, language)]
    found = [leaf.atom for leaf in here]
    # A single character out of a run (移 of 移管) would dot the text; it is marked where the run or a word stands.
    runs = [q.String(text) for text, tag in resolved.runs if _is_of(tag, language)]
    parts = "".join(text for text, _ in resolved.runs)
    kept = [a for a in found if not (isinstance(a, q.String) and len(a.text) == 1 and a.text in parts)]
    # Words of grammar (of) stand everywhere; a quotation marks them as well.
    said = [a for a in kept if not (isinstance(a, q.Word) and a.text in GRAMMAR)]
    return tuple(dict.fromkeys([*runs, *(said or kept or found)]))


def _is_of(tag: str | None, language: str) -> bool:
    return tag is None or tag_matches(tag, language)
