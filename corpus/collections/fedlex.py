"""Switzerland's federal law in force: Fedlex, the Confederation's publication platform, as Akoma Ntoso.

Its SPARQL endpoint (ontology JOLux) says which consolidation of each act applies today and where its XML lies; a file's
address is taken from there and never made up, for it carries a number of the reissue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from corpus.collections import Wanted, fetched, sparql
from corpus.collections.client import Client, Fetched, Resource
from corpus.errors import SourceError, UsageError
from corpus.importers.sniffing import Family

NAME = "ch"
DESCRIPTION = "Switzerland: federal law in force, de, fr, it and where there is one rm and en (Fedlex)"
LICENCE = "Fedlex terms of use: free reuse with the source named; only the Official Compilation published there is authentic (PublA art. 14)"
TRIED = "a loopback server; never against the live service"
BASE = "https://fedlex.data.admin.ch/"

_LANGUAGES = {"DEU": "de", "FRA": "fr", "ITA": "it", "ROH": "rm", "ENG": "en"}
_NUMBER = re.compile(r"(?:SR|RS)?\s*(\d[\d.]{0,40})")
_QUERY = """PREFIX jolux: <http://data.legilux.public.lu/resource/ontology/jolux#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT ?sr ?language ?date ?url WHERE {{
  ?consolidation a jolux:Consolidation ; jolux:isMemberOf ?act ; jolux:dateApplicability ?date ;
    jolux:isRealizedBy ?expression .
  OPTIONAL {{ ?consolidation jolux:dateEndApplicability ?end }}
  FILTER(xsd:date(?date) <= xsd:date("{today}") && (!BOUND(?end) || xsd:date(?end) >= xsd:date("{today}")))
  ?act a jolux:ConsolidationAbstract ; jolux:classifiedByTaxonomyEntry/skos:notation ?notation .
  FILTER(datatype(?notation) = <https://fedlex.data.admin.ch/vocabulary/notation-type/id-systematique>)
  BIND(str(?notation) AS ?sr){only}
  ?expression jolux:language ?language ; jolux:isEmbodiedBy ?file .
  ?file jolux:userFormat <https://fedlex.data.admin.ch/vocabulary/user-format/xml> ; jolux:isExemplifiedBy ?url .
}} ORDER BY ?sr ?language ?date"""


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """The XML of every act in force in the languages wanted, or of those with the SR numbers wanted (235.1)."""
    base = wanted.base or BASE
    query = _QUERY.format(today=date.today().isoformat(), only=_only(wanted))
    try:
        found = list(_listed(sparql.rows(client, base + "sparqlendpoint", query, "index"), base, wanted))
    except SourceError as error:
        yield error
        return
    if not found:
        yield SourceError(
            f"Fedlex lists no XML for {', '.join(wanted.only) or 'anything'}.", "Write SR numbers: 235.1."
        )
    yield from fetched(client, found)


def keeps(name: str, wanted: Wanted) -> bool:
    """Everything: the index chose already."""
    del name, wanted
    return True


def _only(wanted: Wanted) -> str:
    numbers = []
    for only in wanted.only:
        match = _NUMBER.fullmatch(only.strip())
        if match is None:
            raise UsageError(f"--only {only[:60]!r} is no SR number.", "One is like 235.1.")
        numbers.append(f'"{match[1]}"')
    return f"\n  FILTER(?sr IN ({', '.join(numbers)}))" if numbers else ""


def _listed(rows: Iterator[dict[str, str]], base: str, wanted: Wanted) -> Iterator[Resource]:
    """One file an act and language: the latest, where the index has two that apply today."""
    latest: dict[tuple[str, str], Resource] = {}
    for row in rows:
        language = _LANGUAGES.get(row.get("language", "").rpartition("/")[2])
        url, number = row.get("url", ""), row.get("sr", "")
        if (
            language is None
            or not wanted.wants(language)
            or not _NUMBER.fullmatch(number)
            or not url.startswith("http")
        ):
            continue
        day = re.sub(r"\D", "", row.get("date", ""))[:8]
        address = base + url.removeprefix(BASE) if url.startswith(BASE) else url
        name = f"{number}-{day}-{language}.xml"
        latest[number, language] = Resource(address, name, frozenset({Family.XML}))
    yield from latest.values()
