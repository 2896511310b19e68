"""The European Union's regulations, directives and decisions: Cellar, the repository of the Publications Office, as Formex 4.

A SPARQL query lists the acts in force and their consolidations; each is asked for by its CELEX number, with the format
and the language in the request's headers. Texts of before Formex, and some others, have none: they are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.collections import Wanted, fetched, sparql
from corpus.collections.client import Client, Fetched, Resource
from corpus.errors import SourceError, UsageError
from corpus.importers.sniffing import Family

NAME = "eu"
DESCRIPTION = "European Union: acts in force and their latest consolidations, 24 languages (Cellar)"
LICENCE = "Commission Decision 2011/833/EU: reuse permitted with the source named, © European Union; only the Official Journal is authentic"
TRIED = "a loopback server; never against the live service"
BASE = "https://publications.europa.eu/"

LANGUAGES = {"bg": "bul", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est", "fi": "fin",
             "fr": "fra", "ga": "gle", "hr": "hrv", "hu": "hun", "it": "ita", "lt": "lit", "lv": "lav", "mt": "mlt", "nl": "nld",
             "pl": "pol", "pt": "por", "ro": "ron", "sk": "slk", "sl": "slv", "sv": "swe"}  # fmt: skip
_CELEX = re.compile(r"[0-9CE]\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?(?:R\(\d{2}\))?(?:-\d{8})?")
_QUERY = """PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
PREFIX type: <http://publications.europa.eu/resource/authority/resource-type/>
SELECT DISTINCT ?celex ?consolidated WHERE {{
  ?act cdm:resource_legal_id_celex ?number ; cdm:work_has_resource-type ?type .
  FILTER(?type IN (type:REG, type:REG_IMPL, type:REG_DEL, type:DIR, type:DIR_IMPL, type:DIR_DEL, type:DEC, type:DEC_IMPL, type:DEC_DEL))
  BIND(str(?number) AS ?celex){only}
  OPTIONAL {{
    ?later cdm:act_consolidated_consolidates_resource_legal ?act ; cdm:resource_legal_id_celex ?number2 .
    BIND(str(?number2) AS ?consolidated)
  }}
}} ORDER BY ?celex ?consolidated"""
_IN_FORCE = '\n  ?act cdm:resource_legal_in-force ?force . FILTER(str(?force) IN ("1", "true"))'


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """Each act as the Official Journal has it, and its latest consolidation, in each language wanted."""
    base = wanted.base or BASE
    for only in wanted.only:
        if not _CELEX.fullmatch(only):
            raise UsageError(f"--only {only[:60]!r} is no CELEX number.", "One is like 32016R0679.")
    exact = [only for only in wanted.only if only.startswith("0")]  # consolidations of their own day
    asked = [only for only in wanted.only if not only.startswith("0")]
    try:
        query = _QUERY.format(only=_only(asked))
        listed = sparql.rows(client, base + "webapi/rdf/sparql", query, "index") if asked or not exact else iter(())
        acts = _acts(listed)
    except SourceError as error:
        yield error
        return
    for missing in sorted(set(asked) - set(acts)):
        yield SourceError(f"Cellar lists no act {missing}.", "Write CELEX numbers of acts: 32016R0679.")
    languages = [tag for tag in LANGUAGES if wanted.wants(tag)]
    numbers = exact + [number for act, latest in acts.items() for number in (act, latest) if number]
    yield from fetched(client, (_resource(base, number, tag) for number in numbers for tag in languages))


def keeps(name: str, wanted: Wanted) -> bool:
    """Texts; an archive's other files describe it."""
    del wanted
    return not name.lower().endswith((".doc.xml", ".doc.fmx.xml", ".toc.fmx.xml", ".tif", ".tiff", ".jpg", ".png"))


def _resource(base: str, number: str, language: str) -> Resource:
    headers = {"Accept": "application/zip;mtype=fmx4", "Accept-Language": LANGUAGES[language]}
    return Resource(f"{base}resource/celex/{number}", f"{number}.{language}.zip", frozenset({Family.ZIP}), headers)


def _only(asked: Sequence[str]) -> str:
    listed = ", ".join(f'"{only}"' for only in asked)
    return f"\n  FILTER(?celex IN ({listed}))" if listed else _IN_FORCE


def _acts(rows: Iterator[dict[str, str]]) -> dict[str, str]:
    """CELEX number of each act -> that of its latest consolidation ("" if it has none): 02016R0679-20160504."""
    found: dict[str, str] = {}
    for row in rows:
        act, later = row.get("celex", ""), row.get("consolidated", "")
        if _CELEX.fullmatch(act):
            found[act] = max(found.get(act, ""), later if _CELEX.fullmatch(later) else "")
    return found
