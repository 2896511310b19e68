"""Japan's, Korea's and Taiwan's XML on real law: REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import json
import os
import random
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from runaway import no_runaway

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.east_asia import egov_japan, korea_xml, taiwan_bulk, taiwan_json, taiwan_xml
from corpus.model import Draft

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
JAPAN = sorted((DATA / "japan_xml").glob("*.xml"))
KOREA = sorted((DATA / "korea_xml").glob("*.xml"))
TAIWAN = sorted((DATA / "tw_xml").glob("*FalVMingLing/*.xml"))
FORMATS: list[tuple[Path, ModuleType, str]] = [
    *((path, egov_japan, "japan-xml") for path in JAPAN),
    *((path, korea_xml, "korea-xml") for path in KOREA),
    *((path, taiwan_xml, "taiwan-xml") for path in TAIWAN),
]


@cache
def draft_of(path: Path, module: ModuleType) -> Draft:
    (draft,) = module.read(path.read_bytes(), path.name).value
    assert isinstance(draft, Draft)
    return draft


def flat(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def truth(name: str) -> Iterator[dict[str, Any]]:
    with (DATA / "truth" / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main_articles(draft: Draft) -> dict[str, Any]:
    return {str(p.number): p for p in draft.text.provisions if p.number and len(p.path.segments) == 1}


def paths(draft: Draft) -> dict[str, list[str]]:
    return {str(p.path): [str(part.path) for part in p.parts] for p in draft.text.provisions}


def test_every_file_is_there() -> None:
    assert (len(JAPAN), len(KOREA), len(TAIWAN)) == (2, 2, 20)


@pytest.mark.parametrize(("path", "module", "name"), FORMATS)
def test_every_character_is_kept(path: Path, module: ModuleType, name: str) -> None:
    data = path.read_bytes()
    assert recognise(data, path.name) == name
    draft = draft_of(path, module)
    claimed = conservation.squeezed(text for _, text in conservation.claims([draft]))
    assert claimed == conservation.squeezed(module.leaves(data, path.name))
    assert conservation.unclaimed([draft]) == []
    assert draft.law_id
    assert draft.version


def test_japan_agrees_with_the_second_opinion() -> None:
    for law in truth("japan_dev.jsonl"):
        draft = draft_of(DATA / "japan_xml" / law["file"], egov_japan)
        found = main_articles(draft)
        assert [a["n"] for a in law["articles"]] == list(found)
        for article in law["articles"]:
            provision = found[article["n"]]
            assert (provision.label, provision.heading) == (article["label"], article["caption"] or "")
            assert flat(provision.text) == flat(article["text"]), article["n"]


def test_japanese_and_english_have_the_same_units() -> None:
    """But for articles 3 and 4 of the supplementary provisions, which e-Gov leaves out of its text (抄), and which the
    English numbers 3, 4 and once more 4."""
    japanese, english = (draft_of(path, egov_japan) for path in JAPAN)
    assert (japanese.language, english.language) == ("ja", "en")
    assert japanese.law_id == english.law_id == "jp-507AC0000000053"
    assert str(japanese.version) == str(english.version) == "2025-06-04"
    own, other = paths(japanese), paths(english)
    assert sorted(other.keys() - own.keys()) == ["suppl_1/art_3", "suppl_1/art_4", "suppl_1/art_4~2"]
    assert own.keys() <= other.keys()
    assert all(other[path] == parts for path, parts in own.items())
    assert [c.path for c in japanese.text.containers] == [c.path for c in english.text.containers]


def test_korea_agrees_with_the_second_opinion() -> None:
    """The second opinion puts the number of each unit before the text, which begins with it too (① ①, 1. 1., 가. 가.)."""
    for law in truth("korea_dev.jsonl"):
        draft = draft_of(DATA / "korea_xml" / law["file"], korea_xml)
        found = main_articles(draft)
        assert [a["n"] for a in law["articles"]] == list(found)
        for article in law["articles"]:
            provision = found[article["n"]]
            once = re.sub(r"(?:(?<=\s)|^)([①-⑳]|\d+(?:의\d+)?\.|[가-하]\.)\s+\1", r"\1", article["text"])
            assert flat(provision.label + provision.heading + provision.text) == flat(once), article["n"]
            assert provision.heading == f"({article['title']})"


def test_korean_and_english_are_editions_of_their_own() -> None:
    korean, english = (draft_of(path, korea_xml) for path in KOREA)
    assert korean.law_id == english.law_id == "kr-014820"
    assert (str(korean.version), str(english.version)) == ("2026-01-20", "2025-01-21")
    own, other = paths(korean), paths(english)
    assert "art_22-2" in own
    assert "art_22-2" not in other
    changed = {path for path in own.keys() & other.keys() if own[path] != other[path]}
    # What the amendment of 2026 changed; all other articles have the same units in both languages.
    assert changed == {"art_2", "art_6", "art_8", "art_10", "art_16", "art_21"}
    later = [(d.path, d.found) for d in korean.diagnostics if d.code == "not-yet-in-force"]
    assert len(later) == 9
    assert ("art_6/para_2/item_7", "제6조제2항제7호") in later


@pytest.mark.parametrize("path", TAIWAN)
def test_taiwan_in_xml_is_taiwan_in_json(path: Path) -> None:
    twin = DATA / "tw" / path.parent.name / f"{path.stem}.json"
    old, new = draft_of(path, taiwan_xml), draft_of(twin, taiwan_json)
    for name in ("title", "version", "source_key", "law_id", "force", "other_titles", "diagnostics"):
        assert getattr(old, name) == getattr(new, name), name
    assert [(s.field, s.value) for s in old.statements] == [(s.field, s.value) for s in new.statements]
    assert [(p.path, p.label, p.heading, p.text, p.parts) for p in old.text.provisions] == [
        (p.path, p.label, p.heading, p.text, p.parts) for p in new.text.provisions
    ]
    assert [(c.path, c.label, c.heading) for c in old.text.containers] == [
        (c.path, c.label, c.heading) for c in new.text.containers
    ]


def test_the_old_bulk_file_holds_the_same_laws() -> None:
    chosen = [path for path in TAIWAN if path.parent.name == "FalVMingLing"]
    joined = "".join(path.read_text(encoding="utf-8") for path in chosen)
    data = f"<?xml version='1.0' encoding='UTF-8'?>\n<LAWS UpdateDate='2024/10/11'>\n{joined}</LAWS>".encode()
    assert recognise(data, "FalVMingLing.xml") == "taiwan-bulk"
    drafts = taiwan_bulk.read(data, "FalVMingLing.xml").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(taiwan_bulk.leaves(data, "FalVMingLing.xml"))
    for path, draft in zip(chosen, drafts, strict=True):
        assert [p.text for p in draft.text.provisions] == [p.text for p in draft_of(path, taiwan_xml).text.provisions]


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """Damage of a kind that a disk, a broken download or a careless editor does."""
    kind = chance.randrange(4)
    at = chance.randrange(len(data))
    if kind == 0:
        changed = bytearray(data)
        for _ in range(chance.randrange(1, 30)):
            changed[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(changed)
    if kind == 1:
        return data[:at]
    if kind == 2:
        return data[:at] + data[min(len(data), at + chance.randrange(1, 3000)) :]
    text = data.decode("utf-8-sig")
    for _ in range(chance.randrange(1, 8)):
        found = list(re.finditer(r"<([^\s/>!?<]+)([^<>]*)>([^<>]{0,200})</\1>", text))
        hit = chance.choice(found)
        swaps = (
            "",
            hit[0] * 2,
            f"<Zz>{hit[3]}</Zz>",
            f"<{hit[1]}>9999999999</{hit[1]}>",
            f"{hit[0]}外",
            f"<{hit[1]}>(i)</{hit[1]}>",
        )
        text = text[: hit.start()] + chance.choice(swaps) + text[hit.end() :]
    return text.encode()


@pytest.mark.parametrize(("path", "module", "name"), [f for f in FORMATS if f[0].stat().st_size < 160_000])
def test_damage_is_refused_or_kept_whole(path: Path, module: ModuleType, name: str) -> None:
    del name
    data, chance = path.read_bytes(), random.Random(20251122)
    for _ in range(60):
        damaged = _mutated(data, chance)
        with no_runaway():
            try:
                module.recognises(damaged, path.name)
                drafts = module.read(damaged, path.name).value
            except SourceError:
                continue
        claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
        assert claimed == conservation.squeezed(module.leaves(damaged, path.name))
