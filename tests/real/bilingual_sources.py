"""Bilingual laws of many countries, two texts at a time: what the checks of a translation are measured on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from planting import Bilingual, read

_LONGEST = 150_000  # bytes of a file: the codes take minutes, and show nothing that shorter laws don't


def taiwan(folder: Path, *, take: slice = slice(None)) -> Iterator[Bilingual]:
    """Laws of Taiwan with their English. `folder` holds FalVMingLing and Eng_FalVMingLing."""
    files = sorted((folder / "Eng_FalVMingLing").glob("*.json"))
    twins = [(folder / "FalVMingLing" / f.name, f) for f in files]
    for chinese, english in [t for t in twins if t[0].exists()][take]:
        if chinese.stat().st_size < _LONGEST:
            yield Bilingual("tw", english.stem, (*read(chinese), *read(english)))


def mainland(data: Path) -> Iterator[Bilingual]:
    """The Constitution and the network data regulations, Chinese and English."""
    for name in ("constitution_interleaved.md", "network_data_regulations.bilingual.json"):
        yield Bilingual("cn", name.partition(".")[0], read(data / "prc_bilingual" / name))


def canada(data: Path) -> Iterator[Bilingual]:
    """Acts in English and French."""
    for english in sorted((data / "canada_xml" / "eng").glob("*.xml")):
        yield Bilingual("ca", english.stem, (*read(english), *read(data / "canada_xml" / "fra" / english.name)))


def switzerland(data: Path) -> Iterator[Bilingual]:
    """Laws in German, French and Italian, two at a time."""
    for german in sorted((data / "swiss" / "md" / "de").rglob("*.md")):
        twins = [f for tag in ("fr", "it") for f in (data / "swiss" / "md" / tag).rglob(german.name)]
        yield from _by_two("ch", german.stem, [german, *twins])


def european(data: Path) -> Iterator[Bilingual]:
    """The General Data Protection Regulation in eight languages, two at a time."""
    yield from _by_two("gdpr", "gdpr", sorted((data / "gdpr_formex").glob("*.xml")))


def _by_two(origin: str, name: str, files: list[Path]) -> Iterator[Bilingual]:
    texts = [d for file in files for d in read(file)]
    for one, other in combinations(texts, 2):
        yield Bilingual(origin, f"{name}.{one.language}.{other.language}", (one, other))


def declaration(data: Path) -> Iterator[Bilingual]:
    """The Universal Declaration: English beside each of the others."""
    texts = [d for file in sorted((data / "udhr").glob("udhr_*.xml")) for d in read(file)]
    english = next(d for d in texts if d.language == "en")
    for other in texts:
        if other is not english:
            yield Bilingual("udhr", f"udhr.{other.language}", (english, other))


def east(data: Path, country: str) -> Iterator[Bilingual]:
    """An act of Hong Kong, Japan or Korea with its English."""
    folder = data / {"hk": "hk_xml", "jp": "japan_xml", "kr": "korea_xml"}[country]
    yield Bilingual(country, country, tuple(d for f in sorted(folder.glob("*.xml")) for d in read(f)))


SOURCES: Mapping[str, Callable[[Path], Iterator[Bilingual]]] = {
    "tw": lambda data: taiwan(data / "tw"),
    "cn": mainland,
    "ca": canada,
    "ch": switzerland,
    "gdpr": european,
    "udhr": declaration,
    "hk": lambda data: east(data, "hk"),
    "jp": lambda data: east(data, "jp"),
    "kr": lambda data: east(data, "kr"),
}
