"""Terms of law: what ships with the project, and what people add."""

from corpus.terms.values import Concept, Origin, Rendering, Term

__all__ = ["Concept", "Origin", "Rendering", "Term"]
