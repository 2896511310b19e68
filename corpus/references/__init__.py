"""What provisions cite: found once in a stored text (`of_text`), kept beside it, answered when somebody looks."""

from corpus.references.finding import of_text
from corpus.references.values import Packed, Reference

__all__ = ["Packed", "Reference", "of_text"]
