"""A library of one made-up law in Chinese, indexed: for tests of what a query finds in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.searching import Index

DAY = date(2026, 1, 1)


def searched(folder: Path, law: str, title: str, texts: Sequence[str]) -> Iterator[tuple[Library, Index]]:
    """The law `law` whose articles 1, 2, ... are `texts`; closed again afterwards."""
    library = Library.open(folder, create=True)
    pages = tuple(
        Provision(ProvisionPath.article(str(n)), Unit.ARTICLE, ArticleNumber.of(n), f"{n}", "", text, (), None)
        for n, text in enumerate(texts, 1)
    )
    draft = Draft(title, "zh-Hans", DAY, "k", Text((), pages), Force.AUTHENTIC, "p", rights=Rights.PUBLIC)
    with Writer.transaction(library, SourceRecord("made", "made-up", b"made")) as writer:
        writer.add(draft, law, "cn", "law")
    build(library, folder)
    index = Index.open(folder)
    yield library, index
    index.close()
