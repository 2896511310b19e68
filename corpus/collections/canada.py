"""Canada's consolidated acts and regulations in English and French: the XML of the Justice Laws Website.

Its index Legis.xml names every act and regulation with the address of its XML file in each language.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from corpus.collections import Wanted, fetched
from corpus.collections.client import Client, Fetched, Resource
from corpus.errors import SourceError
from corpus.importers.markup import local, tree
from corpus.importers.sniffing import Family

NAME = "ca"
DESCRIPTION = "Canada: all consolidated federal acts and regulations, en and fr (Justice Laws)"
LICENCE = "Reproduction of Federal Law Order (SI/97-5): free, with due diligence in accuracy; Open Government Licence - Canada"
TRIED = "a loopback server; never against the live service"
BASE = "https://laws-lois.justice.gc.ca/"

_INDEX = "eng/XML/Legis.xml"
_LANGUAGES = {"eng": "en", "fra": "fr"}


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """Every act and regulation that the index names, or those with the numbers wanted (O-3.01, SOR-2005-124)."""
    base = wanted.base or BASE
    try:
        index = client.fetch(Resource(base + _INDEX, "Legis.xml", frozenset({Family.XML})))
        found = list(_listed(index.file.read_bytes(), base, wanted))
    except SourceError as error:
        yield error
        return
    if not found:
        asked = ", ".join(wanted.only) or "anything"
        yield SourceError(
            f"The index of {NAME} doesn't list {asked}.", "Write numbers as it does: O-3.01, SOR-2005-124."
        )
    yield from fetched(client, found)


def keeps(name: str, wanted: Wanted) -> bool:
    """Everything: the index chose already."""
    del name, wanted
    return True


def _listed(data: bytes, base: str, wanted: Wanted) -> Iterator[Resource]:
    """The files that the index lists; its addresses are those of the site, whatever server we ask."""
    for entry in tree(data, "Legis.xml").iter():
        if local(entry) not in ("Act", "Regulation"):
            continue
        said = {local(child): (child.text or "").strip() for child in entry}
        language = _LANGUAGES.get(said.get("Language", ""))
        path = urlsplit(said.get("LinkToXML", "")).path.lstrip("/")
        if not path or language is None or not wanted.wants(language):
            continue
        numbers = {said.get("UniqueId", ""), said.get("OfficialNumber", "")}
        if not wanted.only or numbers & set(wanted.only):
            name = unquote(path.rpartition("/")[2]).replace("\\", "_").replace("/", "_")
            yield Resource(base + quote(unquote(path)), f"{language}-{name}", frozenset({Family.XML}))
