"""Definitions found in the texts of a law: which term, what it means, how far the definition reaches (docs/definitions.md)."""

from corpus.definitions.finding import definitions_in
from corpus.definitions.values import Definition, Named, Scope

__all__ = ["Definition", "Named", "Scope", "definitions_in"]
