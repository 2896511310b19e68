"""Small Formex files, made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.formex import formex
from corpus.model import Draft, Provision

SCHEMA = "http://formex.publications.europa.eu/schema/formex-05.56-20160701.xd"


def bib(language: str = "EN", number: str = "12", year: str = "2031") -> str:
    """BIB.INSTANCE of an act; no NO.DOC if `number` is ""."""
    document = (
        f'<NO.DOC FORMAT="YN" TYPE="OJ"><NO.CURRENT>{number}</NO.CURRENT><YEAR>{year}</YEAR><COM>EU</COM></NO.DOC>'
    )
    return (
        f'<BIB.INSTANCE><DOCUMENT.REF FILE="L_2031007{language}.01000101.doc.xml"><COLL>L</COLL></DOCUMENT.REF>'
        f'<DATE ISO="20310110">20310110</DATE><LG.DOC>{language}</LG.DOC>{document if number else ""}</BIB.INSTANCE>'
    )


def act(
    terms: str, *, title: str = "Regulation (EU) 2031/12 on kites", language: str = "EN", rest: str = "", head: str = "",
    about: str | None = None,
) -> bytes:  # fmt: skip
    """An ACT with `terms` inside ENACTING.TERMS; `head` stands before them, `rest` after."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><ACT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:noNamespaceSchemaLocation="{SCHEMA}">{bib(language) if about is None else about}<TITLE><TI><P>{title}</P></TI></TITLE>'
        f"{head}<ENACTING.TERMS>{terms}</ENACTING.TERMS>{rest}</ACT>"
    ).encode()


def article(number: str, content: str, label: str = "") -> str:
    """An ARTICLE; its label is "Article N" if none is given."""
    return f'<ARTICLE IDENTIFIER="{number.zfill(3)}"><TI.ART>{label or f"Article {number}"}</TI.ART>{content}</ARTICLE>'


def points(*items: tuple[str, str], kind: str = "alpha") -> str:
    """A LIST of numbered points."""
    inner = "".join(f"<ITEM><NP><NO.P>{no}</NO.P><TXT>{text}</TXT></NP></ITEM>" for no, text in items)
    return f'<LIST TYPE="{kind}">{inner}</LIST>'


def draft(data: bytes) -> Draft:
    """The one draft of `data`; what the source has is all there, once, and nothing else."""
    drafts = formex.read(data, "act.xml").value
    assert squeezed(text for _, text in claims(drafts)) == squeezed(formex.leaves(data, "act.xml"))
    assert unclaimed(drafts) == []
    assert len(drafts) == 1
    return drafts[0]


def pages(data: bytes) -> dict[str, Provision]:
    """The provisions of `data` by path."""
    return {str(p.path): p for p in draft(data).text.provisions}


def parts(provision: Provision) -> dict[str, str]:
    """The parts of a provision: path -> text."""
    return {str(p.path): provision.text[p.span.start : p.span.end] for p in provision.parts}


def package(files: Mapping[str, bytes]) -> bytes:
    """A zip of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
