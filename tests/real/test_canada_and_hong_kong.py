"""Canada's three acts and Hong Kong's Cap. 486: REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import json
import os
import random
import re
import unicodedata
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.common_law import canada_xml, hklm
from corpus.model import Draft, ResidueKind, Unit

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
ACTS = ("I-21", "O-3.01", "P-21")
FILES = {
    **{f"canada/{folder}/{act}": (canada_xml, DATA / "canada_xml" / folder / f"{act}.xml") for folder in ("eng", "fra") for act in ACTS},
    **{f"hk/{tag}": (hklm, DATA / "hk_xml" / f"hk-pdpo-cap486-20221001-{tag}.parts1-5.xml") for tag in ("en", "zh-Hant-HK")},
}  # fmt: skip


@cache
def draft(name: str) -> Draft:
    module, path = FILES[name]
    (found,) = module.read(path.read_bytes(), path.name).value
    return found


def flat(text: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def paths(name: str) -> set[str]:
    return {str(part.path) for p in draft(name).text.provisions for part in p.parts}


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_of_one_format_and_keeps_every_character(name: str) -> None:
    module, path = FILES[name]
    data = path.read_bytes()
    assert recognise(data, path.name) == ("hklm" if module is hklm else "canada-xml")
    claimed = conservation.squeezed(text for _, text in conservation.claims([draft(name)]))
    assert claimed == conservation.squeezed(module.leaves(data, path.name))
    assert conservation.unclaimed([draft(name)]) == []
    assert [r for r in draft(name).residue if r.kind is ResidueKind.UNPARSED] == []
    unexpected = {d.code for d in draft(name).diagnostics} - {"not-yet-in-force"}
    assert unexpected == set()


@pytest.mark.parametrize(("name", "articles", "whole"), [
    ("canada/eng/I-21", 50, 52), ("canada/eng/O-3.01", 129, 136), ("canada/eng/P-21", 91, 107), ("hk/en", 32, 33),
])  # fmt: skip
def test_counts(name: str, articles: int, whole: int) -> None:
    provisions = draft(name).text.provisions
    assert sum(p.unit is Unit.ARTICLE for p in provisions) == articles
    assert len(provisions) == whole


def canada_truth() -> dict[str, dict[str, Any]]:
    with (DATA / "truth" / "canada_dev.jsonl").open(encoding="utf-8") as lines:
        return {law["law_id"].partition(":")[2]: law for law in map(json.loads, lines)}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(("folder", "language"), [("eng", "en"), ("fra", "fr")])
def test_canada_agrees_with_the_second_opinion(act: str, folder: str, language: str) -> None:
    """Number, text, marginal note and repeal of every section. One honest difference: section 110 of O-3.01 carries the mark of
    a footnote in its label (`<FootnoteRef>*</FootnoteRef>110`), which the second opinion takes for part of the number."""
    sections = {str(p.number): p for p in draft(f"canada/{folder}/{act}").text.provisions if p.unit is Unit.ARTICLE}
    articles = canada_truth()[act]["articles"]
    assert [a["n"].lstrip("*") for a in articles] == list(sections)
    assert [a["n"] for a in articles if a["n"].startswith("*")] == (["*110"] if act == "O-3.01" else [])
    for article in articles:
        section = sections[article["n"].lstrip("*")]
        assert flat(section.text) == flat(article[language]), article["n"]
        assert flat(section.heading) == flat(article[f"marginal_{language}"]), article["n"]
        assert section.deleted == article["repealed"], article["n"]


# What one language has and the other lacks, counted by kind. English breaks sentences into lettered paragraphs, and goes on after
# them, where French writes one sentence (O-3.01 art. 58); a definition that only one version needs, or that was repealed, has no
# counterpart ("herein"; "cour de comté" is "county court" in a text of its own). Subsections and sections never differ.
ONE_SIDED = {
    "I-21": ({"def": 10, "item": 4, "subitem": 2, "text": 3}, {"def": 5}),
    "O-3.01": ({"item": 44, "subitem": 8, "text": 3}, {"text": 1}),
    "P-21": ({"item": 2, "subitem": 2, "text": 6}, {}),
}


def by_kind(found: set[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for path in sorted(found):
        kind = re.split(r"[_~]", path.rpartition("/")[2])[0]
        counts[kind] = counts.get(kind, 0) + 1
    return counts


@pytest.mark.parametrize("act", ACTS)
def test_canadas_languages_have_the_same_paths(act: str) -> None:
    english, french = draft(f"canada/eng/{act}"), draft(f"canada/fra/{act}")
    assert [p.path for p in english.text.provisions] == [p.path for p in french.text.provisions]
    assert [c.path for c in english.text.containers] == [c.path for c in french.text.containers]
    ours, theirs = paths(f"canada/eng/{act}"), paths(f"canada/fra/{act}")
    assert (by_kind(ours - theirs), by_kind(theirs - ours)) == ONE_SIDED[act]
    assert len(ours & theirs) / len(ours | theirs) > 0.91


def test_hong_kongs_languages_have_the_same_paths() -> None:
    """All but the flush text after a list, which the Chinese puts before it where its grammar wants so (and the other way round):
    "subsection (9) ... the Commissioner shall" stands after the paragraphs in English and before them in Chinese."""
    english, chinese = draft("hk/en"), draft("hk/zh-Hant-HK")
    assert [p.path for p in english.text.provisions] == [p.path for p in chinese.text.provisions]
    assert [c.path for c in english.text.containers] == [c.path for c in chinese.text.containers]
    ours, theirs = paths("hk/en"), paths("hk/zh-Hant-HK")
    assert by_kind(ours ^ theirs) == {"text": 16}
    definitions = {p for p in ours if "/def_" in p}
    assert len({p for p in definitions if p.rpartition("/")[2].startswith("def_")}) == 56
    assert not any("~" in p for p in ours | theirs)


def test_no_note_on_an_amendment_is_in_the_text_of_hong_kong() -> None:
    for name in ("hk/en", "hk/zh-Hant-HK"):
        text = "\n".join(p.text for p in draft(name).text.provisions)
        assert not re.search(r"\((?:Added|Amended|Replaced|Repealed) |\(由\d{4}年第\d+號", text)
        assert sum(s.field == "history" for s in draft(name).statements) > 80


@pytest.mark.parametrize("name", FILES)
def test_damage_is_refused_by_name(name: str) -> None:
    """Bytes changed, cut out and put in at random: read soundly or refused, never another exception."""
    module, path = FILES[name]
    data = path.read_bytes()
    chance = random.Random(486)
    for _ in range(60):
        damaged = damage(bytearray(data), chance)
        with suppress(SourceError):
            read_soundly(module, damaged)


def damage(data: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 3)):
        at, width = chance.randrange(len(data)), chance.randint(1, 40)
        kind = chance.randrange(4)
        if kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at : at + width]
        elif kind == 2:
            data[at:at] = data[(start := chance.randrange(len(data))) : start + width]
        elif match := re.compile(rb"<(/?)(\w+)").search(bytes(data[at : at + 4000])):
            data[at + match.start(2) : at + match.end(2)] = chance.choice(
                [b"Text", b"num", b"Section", b"Label", b"def"]
            )
    return bytes(data)


def read_soundly(module: ModuleType, data: bytes) -> None:
    drafts = module.read(data, "damaged.xml").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(module.leaves(data, "damaged.xml"))
