"""What was read of the library while it stood at one change.

A snapshot belongs to one change: only reads whose transaction saw that very change fill it, so that nothing of two
states ever stands in one. The library holds one and puts another in its place by a single assignment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from corpus.folding import fold_key
from corpus.model import Expression, Law, Provision, ProvisionPath, Text, Title
from corpus.titles import names_of

# With more laws changed than this, all are read anew: a handful of queries, where each law takes a handful of its own.
_FEW = 50

TitleIndex = Mapping[str, tuple[tuple[str, Title], ...]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The library at `change` ("" for none, or inside a write).

    Attributes:
        all_laws: all laws by id, at `change` if `whole`, else those of an earlier change.
        revisions: the revisions of all laws when `all_laws` was read.
        whole: `all_laws` and `revisions` are those of `change`.
        titles: `Library.title_index`, or None if nobody asked yet.
        laws, texts, expressions: what was asked for so far, by id.
        pages: the same of single pages, by the text's id and their path; None for one that the text hasn't got.
    """

    change: str
    all_laws: tuple[Law, ...] = ()
    revisions: Mapping[str, int] = field(default_factory=dict)
    whole: bool = False
    titles: TitleIndex | None = None
    laws: dict[str, Law] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)
    expressions: dict[str, Expression] = field(default_factory=dict)
    pages: dict[tuple[str, ProvisionPath], Provision | None] = field(default_factory=dict)

    def after(self, change: str) -> Snapshot:
        """An empty snapshot of a later change, that remembers the laws to see which need reading again."""
        return Snapshot(change, self.all_laws, self.revisions)

    def with_laws(self, revisions: Mapping[str, int], load: Callable[[str | None], dict[str, Law]]) -> Snapshot:
        """This snapshot with all laws; `load(id)` reads one, `load(None)` all, in the transaction that gave `revisions`."""
        changed = [i for i, revision in revisions.items() if self.revisions.get(i) != revision]
        if not self.revisions or len(changed) > _FEW:
            laws = load(None)
        else:
            same = {i for i, revision in revisions.items() if self.revisions.get(i) == revision}
            laws = {law.id: law for law in self.all_laws if law.id in same}
            for law_id in changed:
                laws |= load(law_id)
        ordered = tuple(laws[i] for i in sorted(laws))
        return replace(self, all_laws=ordered, revisions=dict(revisions), whole=True, laws=laws)

    def with_titles(self) -> Snapshot:
        """This snapshot with the index of titles; `whole` must hold."""
        index: defaultdict[str, list[tuple[str, Title]]] = defaultdict(list)
        for law in self.all_laws:
            elsewhere = (Title(n.language, n.text, n.kind) for n in names_of(law.id))
            for title in (*law.titles, *elsewhere):
                found = index[fold_key(title.text)]
                if all(known != law.id for known, _ in found):
                    found.append((law.id, title))
        return replace(self, titles=MappingProxyType({k: tuple(v) for k, v in index.items()}))

    def keep_text(self, expression_id: str, text: Text, limit: int) -> None:
        """Remember a text; the oldest goes where there are more than `limit`."""
        if len(self.texts) >= limit:
            self.texts.pop(next(iter(list(self.texts)), ""), None)
        self.texts[expression_id] = text

    def keep_page(self, expression_id: str, path: ProvisionPath, page: Provision | None, limit: int) -> None:
        """Remember a page; all are forgotten where there are more than `limit`, for they are read again in no time."""
        if len(self.pages) >= limit:
            self.pages.clear()
        self.pages[expression_id, path] = page
