"""The term base that ships with the project."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from corpus.terms.table import concepts_of
from corpus.terms.values import Concept, Origin


@cache
def shipped() -> tuple[Concept, ...]:
    """Every concept of `corpus/terms/base`, one file a field of law, in the order of files and rows. Read once."""
    folder = files("corpus") / "terms" / "base"
    tables = sorted((f for f in folder.iterdir() if f.name.endswith(".csv")), key=lambda f: f.name)
    return tuple(
        concept
        for table in tables
        for concept in concepts_of(table.read_text("utf-8"), table.name, Origin.BASE, table.name.removesuffix(".csv"))
    )
