"""Taiwan's laws and orders in Chinese and English: the open API of the Ministry of Justice's Laws & Regulations Database.

Four zip archives, each with one JSON file (ChLaw.json, ChOrder.json, EngLaw.json ...), published weekly. The addresses are
those of the API's public documentation.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.collections import Wanted, fetched, whole
from corpus.collections.client import Client, Fetched, Resource
from corpus.errors import SourceError
from corpus.importers.sniffing import Family

NAME = "tw"
DESCRIPTION = "Taiwan: laws and orders, zh-Hant and en, all of them (Ministry of Justice)"
LICENCE = "Open Government Data License, version 1.0 (Taiwan), with attribution; statutes are not protected by copyright (Copyright Act art. 9)"
TRIED = "a loopback server; never against the live service"
BASE = "https://law.moj.gov.tw/api/"

_FILES = (("zh-Hant", "Ch/Law/JSON", "ChLaw.zip"), ("zh-Hant", "Ch/Order/JSON", "ChOrder.zip"),
          ("en", "En/Law/JSON", "EnLaw.zip"), ("en", "En/Order/JSON", "EnOrder.zip"))  # fmt: skip


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """The four archives, or those in the languages wanted."""
    whole(NAME, wanted)
    base = wanted.base or BASE
    families = frozenset({Family.ZIP, Family.JSON})
    yield from fetched(
        client, (Resource(base + path, name, families) for language, path, name in _FILES if wanted.wants(language))
    )


def keeps(name: str, wanted: Wanted) -> bool:
    """The data; each archive also holds a description of its columns and the terms."""
    del wanted
    return name.lower().endswith((".json", ".xml"))
