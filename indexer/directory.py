"""What an index knows of the laws as one kind of reader may see it: their names, editions, languages and chapters.

There are two: the operator's, with everything, and that of strangers, made of public texts alone. Everything that names
something (fields, law's names beside words, hints, facets) reads one of these, so that what only a private text says
can't come out anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote, urlencode

from corpus.identification.names import stateless
from corpus.jurisdictions import JURISDICTIONS
from corpus.telling import tell
from indexer.allowed import Allowed, allowed
from indexer.catalogue import Catalogue, LawRow
from indexer.facet_tables import FacetTables, tables
from indexer.headings import HeadingTable, heading_table
from indexer.rank_tables import RankTables, rank_tables
from indexer.segmentation import squeeze, words

_CHOICES_KEPT = 32
# 法释〔2024〕10号 and Cap. 486 name a law; 6号 alone is the number of many.
_SHORTEST_NUMBER = 5


def _without_state(title: str) -> str:
    """刑法 of 中华人民共和国刑法. European titles stay whole: "Constitution" alone is a word that people search for."""
    return title if title.isascii() else stateless(title)[0]


def name_key(name: str) -> str:
    """A law's name as it is compared: folded, letters and digits only. 刑法修正案（十一） -> 刑法修正案十一."""
    return "".join(words(name))


@dataclass(frozen=True)
class Directory:
    """The laws of a generation; with `private` also what only private texts say of them.

    `withdrawn` are ids of texts that were taken out of sight since the index was built, and with them laws without another.
    """

    catalogue: Catalogue
    private: bool
    withdrawn: frozenset[str] = frozenset()
    _allowed: dict[tuple[str, ...], Allowed] = field(default_factory=dict)

    def allowed(self, languages: tuple[str, ...] = ()) -> Allowed:
        """The texts in `languages` (none given: all) that may be looked into; the last few choices are kept."""
        found = self._allowed.get(languages)
        if found is None:
            while len(self._allowed) >= _CHOICES_KEPT:
                self._allowed.pop(next(iter(self._allowed)), None)
            found = self._allowed[languages] = allowed(self.catalogue, self.texts, languages)
        return found

    @cached_property
    def laws(self) -> Mapping[str, LawRow]:
        """Law id -> what it is called and what sources say of it."""
        found = self.catalogue.laws if self.private else self.catalogue.public_laws
        if not self.withdrawn:
            return found
        return {law_id: law for law_id, law in found.items() if law_id in self.editions_of}

    @cached_property
    def texts(self) -> frozenset[int]:
        """Numbers of the texts that may be looked into."""
        texts = self.catalogue.texts.values()
        return frozenset(t.id for t in texts if (self.private or not t.private) and t.name not in self.withdrawn)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The language tags of the texts, sorted."""
        return tuple(sorted({self.catalogue.texts[t].language for t in self.texts}))

    @cached_property
    def editions_of(self) -> Mapping[str, tuple[int, ...]]:
        """Numbers of the editions of every law, those without a text that may be looked into left out."""
        held = {self.catalogue.texts[t].edition for t in self.texts}
        found: dict[str, tuple[int, ...]] = {}
        for number, edition in self.catalogue.editions.items():
            if number in held:
                found[edition.law] = (*found.get(edition.law, ()), number)
        return found

    @cached_property
    def jurisdictions(self) -> frozenset[str]:
        """The jurisdictions of the laws."""
        return frozenset(law.jurisdiction for law in self.laws.values())

    @cached_property
    def chapters(self) -> Mapping[int, str]:
        """Number of a place in a law -> the headings above it, squeezed, to look for words in them."""
        return {
            number: squeeze("\n".join(chain for chain, public in chains if self.private or public))
            for number, chains in self.catalogue.containers.items()
        }

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Name key (see `name_key`) -> ids of the laws that go by it, with and without the state's name."""
        found: dict[str, tuple[str, ...]] = {}
        for law in self.laws.values():
            titles = [title for _, titles in law.titles for title in titles]
            keys = {name_key(t): None for t in titles} | {name_key(_without_state(t)): None for t in titles}
            numbers = map(name_key, law.facts.get("number", ()))
            keys |= {key: None for key in numbers if len(key) >= _SHORTEST_NUMBER}
            for key in keys:
                if len(key) > 2 or not key.isascii():  # OR, CO and PA are words before they are Swiss laws
                    found[key] = (*found.get(key, ()), law.id)
        return found

    @cached_property
    def title_keys(self) -> Mapping[str, str]:
        """Law id -> its titles, squeezed, to look for words in them."""
        return {
            law.id: "\n".join(squeeze(title) for _, titles in law.titles for title in titles)
            for law in self.laws.values()
        }

    @cached_property
    def issuer_keys(self) -> Mapping[str, tuple[str, ...]]:
        """Law id -> who issued it, squeezed."""
        return {law.id: tuple(map(squeeze, law.facts.get("issuer", ()))) for law in self.laws.values()}

    @cached_property
    def tables(self) -> FacetTables:
        """What results are counted and narrowed by."""
        return tables(self)

    @cached_property
    def rank_tables(self) -> RankTables:
        """What the order of results knows of the laws and chapters."""
        return rank_tables(self)

    @cached_property
    def headings(self) -> HeadingTable:
        """What provisions and chapters are headed."""
        return heading_table(self)

    def warm(self) -> None:
        """Make everything that is made once."""
        _ = self.tables, self.rank_tables, self.headings
        for made in (self.names, self.title_keys, self.editions_of, self.chapters, self.issuer_keys, self.languages):
            len(made)

    def title(self, law_id: str) -> str:
        """What to call a law in a sentence; its id if it has no name. Of languages of equal worth English goes first."""
        law = self.laws[law_id]
        place = JURISDICTIONS.get(law.jurisdiction)
        first = "en" if place and "en" in place.source_languages else ""
        titles = sorted(law.titles, key=lambda pair: pair[0] != first)
        return titles[0][1][0] if titles else law_id

    def named(self, law_id: str) -> str:
        """A law's title as it is written in its language: 《刑法》, Criminal Code."""
        title = self.title(law_id)
        return title if title.isascii() or title.startswith("《") else f"《{title}》"

    def entry(self, law_id: str) -> str:
        """A line that leads to a law."""
        return tell("Law: %(name)s %(url)s", name=self.named(law_id), url=f"/laws/{quote(law_id)}")

    def url(self, law_id: str, version: str, path: str) -> str:
        """The address of a provision; with its version where the law has several."""
        url = f"/laws/{quote(law_id)}/{quote(path)}"
        return url if len(self.editions_of[law_id]) == 1 else f"{url}?{urlencode({'version': version})}"
