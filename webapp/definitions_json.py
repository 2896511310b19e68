"""The definitions of a law -> the JSON of `tongwen terms --definitions` and of the API."""

from __future__ import annotations

from typing import Any

from corpus.definitions.gathering import Defined, DefinedConcept, LawDefinitions
from webapp.presenters import expression_json, titles_json

Json = dict[str, Any]


def definitions_json(found: LawDefinitions) -> Json:
    """The object `definitions`: what an edition defines, row by row, with each text that has it there."""
    return {
        "law": found.law.id,
        "version": found.edition.key,
        "titles": titles_json(found.law.titles),
        "expressions": [expression_json(x) for x in found.texts],
        "total": len(found.concepts),
        "definitions": [_concept_json(c) for c in found.concepts],
    }


def _concept_json(concept: DefinedConcept) -> Json:
    return {
        "id": concept.id,
        "path": str(concept.path),
        "scope": str(concept.scope),
        "sense": str(concept.sense),
        "texts": [_defined_json(d) for d in concept.found],
    }


def _defined_json(defined: Defined) -> Json:
    found = defined.definition
    return {
        "expression": defined.text.id,
        "language": defined.text.language,
        "page": str(found.page),
        "path": str(found.path),
        "label": defined.label,
        "terms": [{"text": t.text, "start": t.span.start, "end": t.span.end} for t in found.terms],
        "definition": {"text": defined.said, "start": found.said.start, "end": found.said.end},
        "scope": str(found.scope),
        "sense": str(found.sense),
        "beside": found.beside or None,
    }
