"""Hong Kong's ordinances, subsidiary legislation and instruments in English and both Chinese scripts: DATA.GOV.HK.

The Department of Justice publishes the current versions weekly, as zip archives of HKLM files: one an extent of chapters
and language (dataset hk-doj-hkel-legislation-current).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.collections import Wanted, fetched
from corpus.collections.client import Client, Fetched, Resource
from corpus.errors import SourceError
from corpus.importers.sniffing import Family

NAME = "hk"
DESCRIPTION = "Hong Kong: all current legislation, en, zh-Hant-HK and zh-Hans-HK (Department of Justice)"
LICENCE = (
    "DATA.GOV.HK terms of use: free reuse, commercial use included, with attribution to the Government of the HKSAR"
)
TRIED = "a loopback server; never against the live service"
BASE = "https://resource.data.one.gov.hk/doj/data/"

_LANGUAGES = {"en": "en", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-HK"}
_EXTENTS = (("leg_cap_1_cap_300", 1, 300), ("leg_cap_301_cap_600", 301, 600), ("leg_cap_601_cap_end", 601, 99_999))
_INSTRUMENTS = "instruments"
_NUMBER = re.compile(r"(?:cap[._ ]*)?(\d+)([A-Za-z]*)\.?", re.IGNORECASE)
_MEMBER = re.compile(r"(?:^|/)(?:cap_)?(A?\d+[A-Z]*)(?:_|!|\.)", re.IGNORECASE)


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """The archives that hold what is wanted."""
    base = wanted.base or BASE
    names = [f"hkel_c_{extent}_{tag}.zip" for tag, language in _LANGUAGES.items() if wanted.wants(language)
             for extent in _extents(wanted)]  # fmt: skip
    yield from fetched(client, (Resource(base + name, name, frozenset({Family.ZIP})) for name in names))


def keeps(name: str, wanted: Wanted) -> bool:
    """The chapters that are asked for: `486` is Cap. 486 alone, not its subsidiary legislation 486A."""
    if not wanted.only:
        return True
    found = _MEMBER.search(name.partition(".zip/")[2])
    return bool(found) and found[1].upper() in {_plain(only) for only in wanted.only}  # type: ignore[index]


def _extents(wanted: Wanted) -> list[str]:
    numbers = [int(m[1]) for only in wanted.only if (m := _NUMBER.fullmatch(only.strip()))]
    if not wanted.only:
        return [*(name for name, _, _ in _EXTENTS), _INSTRUMENTS]
    found = [name for name, first, last in _EXTENTS if any(first <= n <= last for n in numbers)]
    return found + ([_INSTRUMENTS] if len(numbers) < len(wanted.only) else [])


def _plain(only: str) -> str:
    """Cap. 486 -> 486; A101 stays."""
    match = _NUMBER.fullmatch(only.strip())
    return f"{match[1]}{match[2]}".upper() if match else only.strip().upper()
