"""Japan's laws: the bulk download of e-Gov Law Search, and its API version 2 for single laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.collections import Wanted, fetched
from corpus.collections.client import Client, Fetched, Resource
from corpus.errors import SourceError, UsageError
from corpus.importers.sniffing import Family

NAME = "jp"
DESCRIPTION = "Japan: all laws and orders in force, ja (e-Gov Law Search)"
LICENCE = "Public Data License (Japan), version 1.0, compatible with CC BY 4.0, with attribution to e-Gov; laws are not protected by copyright (Copyright Act art. 13)"
TRIED = "a loopback server; never against the live service"
BASE = "https://laws.e-gov.go.jp/"

_ALL = "bulkdownload?file_section=1&only_xml_flag=true"
_ONE = "api/2/law_file/xml/"
_LAW_ID = re.compile(r"[0-9A-Za-z_]{5,60}")


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """One archive of all laws, or single laws by their e-Gov id (507AC0000000053)."""
    if not wanted.wants("ja"):
        raise UsageError(f"{NAME} has Japanese texts alone.", "Leave --languages out.")
    base = wanted.base or BASE
    if not wanted.only:
        yield from fetched(client, [Resource(base + _ALL, "all_xml.zip", frozenset({Family.ZIP}))])
        return
    for only in wanted.only:
        if not _LAW_ID.fullmatch(only):
            raise UsageError(f"--only {only[:60]!r} is no id of e-Gov.", "One is like 507AC0000000053.")
    xml = frozenset({Family.XML})
    yield from fetched(client, (Resource(f"{base}{_ONE}{only}", f"{only}.xml", xml) for only in wanted.only))


def keeps(name: str, wanted: Wanted) -> bool:
    """The laws themselves; the archive also holds lists in CSV and pictures."""
    del wanted
    return name.lower().endswith(".xml")
