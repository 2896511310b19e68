"""Concepts and renderings -> the JSON of `tongwen terms` and of the API."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus.terms import Concept, Rendering
from indexer.results import Renderings, Said, Sense

Json = dict[str, Any]


def terms_json(asked: str, concepts: Iterable[Concept], learnt: Iterable[Rendering]) -> Json:
    """What a term names, and what the aligned texts render it by."""
    return {
        "term": asked,
        "concepts": [concept_json(c) for c in concepts],
        "learnt": [rendering_json(r) for r in learnt],
    }


def concept_json(concept: Concept) -> Json:
    """A concept with all its terms."""
    terms = [
        {"text": t.text, "language": t.language, "jurisdiction": t.jurisdiction, "preferred": t.preferred}
        for t in concept.terms
    ]
    return {
        "id": concept.id,
        "kind": concept.kind,
        "field": concept.field,
        "note": concept.note,
        "origin": concept.origin.value,
        "terms": terms,
    }


def rendering_json(rendering: Rendering) -> Json:
    """What a term is rendered by."""
    return {
        "text": rendering.text,
        "language": rendering.language,
        "jurisdiction": rendering.jurisdiction,
        "origin": rendering.origin.value,
        "weight": rendering.weight,
        "count": rendering.count,
    }


def renderings_json(found: Renderings) -> Json:
    """What the term of a search is called elsewhere, concept by concept, and what the texts here say."""
    return {
        "term": found.term,
        "into": found.into or None,
        "asked": found.asked,
        "found": found.found,
        "senses": [_sense_json(sense) for sense in found.senses],
    }


def _sense_json(sense: Sense) -> Json:
    return {
        "concept": sense.concept or None,
        "kind": sense.kind,
        "field": sense.field,
        "note": sense.note,
        "said": [_said_json(said) for said in sense.said],
    }


def _said_json(said: Said) -> Json:
    places = [{"jurisdiction": code, "count": count} for code, count in said.places]
    return {"text": said.text, "language": said.language, "origin": said.origin.value, "places": places}
