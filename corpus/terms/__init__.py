"""Terms of law: what ships with the project, and what people add."""

from corpus.terms.values import Concept, Meaning, Origin, Rendering, Term

__all__ = ["Concept", "Meaning", "Origin", "Rendering", "Term"]
