"""Identification: which law and edition a text is of, by its titles, its build and its words."""

from corpus.identification.identifying import UNPLACED, Candidate, Identified, KnownLaw, derived_kind, identify
from corpus.identification.shapes import Shape, shape_of
from corpus.identification.title_keys import title_key

__all__ = [
    "UNPLACED",
    "Candidate",
    "Identified",
    "KnownLaw",
    "Shape",
    "derived_kind",
    "identify",
    "shape_of",
    "title_key",
]
