"""A private text goes out to a tool that drops what it doesn't know, and comes back: still private, and held against itself."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from back_laws import CHINESE, DAY, ENGLISH, LAW, back, opened, said, written

from corpus import exports
from corpus.bundles import Places
from corpus.library import Library
from corpus.model import Force, Rights

FORMATS = ("tmx", "xliff", "xliff2")
MINE = (
    ENGLISH.replace("Translator: A. Angler", "Rights: private\nTranslator: B. Rod")
    .replace("Fish may be kept where", "Keeping fish is allowed if")
    .replace("This Law is made for *all*", "The purpose of this Law is *all*")
    .replace("This Law comes into force on", "This Law takes effect on")
)
OFFICIAL = ENGLISH.replace("Force: unofficial", "Force: official_translation")


def _library(folder: Path) -> Library:
    folder.mkdir()
    return opened(folder, CHINESE, OFFICIAL, MINE)


def _texts(library: Library) -> tuple[str, str, str]:
    """The Chinese text, the public English one, the private English one."""
    found = library.law(LAW).editions[0].expressions
    chinese = next(x for x in found if x.language == "zh-Hans")
    private = next(x for x in found if x.rights is Rights.PRIVATE)
    public = next(x for x in found if x.language == "en" and x is not private)
    assert public.force is Force.OFFICIAL_TRANSLATION
    return chinese.id, public.id, private.id


def _bare(text: str) -> str:
    """A file without whatever a tool may drop: properties, notes, contexts, metadata."""
    text = re.sub(r"<prop [^>]*>.*?</prop>\s*", "", text, flags=re.DOTALL)
    text = re.sub(r"<(notes?)[ >].*?</\1>\s*", "", text, flags=re.DOTALL)
    text = re.sub(r"<context-group.*?</context-group>\s*", "", text, flags=re.DOTALL)
    return re.sub(r"<mda:metadata.*?</mda:metadata>\s*", "", text, flags=re.DOTALL)


def _whole(text: str) -> str:
    return text


KEPT = pytest.mark.parametrize("dropped", [_whole, _bare], ids=["all kept", "all dropped"])


@KEPT
@pytest.mark.parametrize("name", FORMATS)
def test_a_private_text_comes_back_private_beside_a_public_one(
    tmp_path: Path, name: str, dropped: Callable[[str], str]
) -> None:
    library = _library(tmp_path / "a")
    chinese, _, private = _texts(library)
    text = written(library, name, expressions=(chinese, private), languages=(), include_private=True)
    [found] = back(library, dropped(text).replace("consents", "agrees"), f"pond.{name}")
    assert library.expression(found.expression or "").rights is Rights.PRIVATE
    assert found.against == private
    assert said(found) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]


@KEPT
@pytest.mark.parametrize("name", FORMATS)
def test_a_public_text_comes_back_public_beside_a_private_one(
    tmp_path: Path, name: str, dropped: Callable[[str], str]
) -> None:
    library = _library(tmp_path / "a")
    chinese, public, _ = _texts(library)
    text = written(library, name, expressions=(chinese, public), languages=())
    [found] = back(library, dropped(text).replace("consents", "agrees"), f"pond.{name}")
    assert library.expression(found.expression or "").rights is Rights.PUBLIC
    assert found.against == public
    assert said(found) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]


@KEPT
@pytest.mark.parametrize("name", FORMATS)
def test_a_library_without_the_law_takes_it_as_private(
    tmp_path: Path, name: str, dropped: Callable[[str], str]
) -> None:
    library = _library(tmp_path / "a")
    chinese, _, private = _texts(library)
    text = written(library, name, expressions=(chinese, private), languages=(), include_private=True)
    empty = Library.open(tmp_path / "empty", create=True)
    found = back(empty, dropped(text), f"pond.{name}")
    assert {empty.expression(i.expression or "").rights for i in found} == {Rights.PRIVATE}
    other = Library.open(tmp_path / "other", create=True)
    public = back(other, dropped(text), f"pond.{name}", rights=Rights.PUBLIC)
    assert {other.expression(i.expression or "").rights for i in public} == {Rights.PUBLIC}


@pytest.mark.parametrize("dropped", [False, True])
def test_word_documents_too(tmp_path: Path, dropped: bool) -> None:
    library = _library(tmp_path / "a")
    chinese, _, private = _texts(library)
    asked = exports.Selection(laws=(LAW,), places=(Places(LAW, ""),), day=DAY, expressions=(chinese, private), include_private=True)  # fmt: skip
    out = io.BytesIO()
    exports.exporter("docx").save(library, asked, out, "pond")  # type: ignore[union-attr]
    data = out.getvalue()
    empty = Library.open(tmp_path / "empty", create=True)
    found = back(empty, _without_properties(data) if dropped else data, "pond.docx")
    assert found
    assert {empty.expression(i.expression or "").rights for i in found} == {Rights.PRIVATE}


def _without_properties(data: bytes) -> bytes:
    """A document whose custom properties another program left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(made, "w") as kept:
        for name in given.namelist():
            if name == "docProps/custom.xml":
                continue
            part = given.read(name)
            if name == "_rels/.rels":
                part = re.sub(rb"<Relationship [^>]*custom-properties[^>]*/>", b"", part)
            if name == "[Content_Types].xml":
                part = re.sub(rb"<Override [^>]*custom[^>]*/>", b"", part)
            kept.writestr(name, part)
    return made.getvalue()


def test_the_language_of_a_tool_is_that_of_the_text(tmp_path: Path) -> None:
    library = _library(tmp_path / "a")
    chinese, public, _ = _texts(library)
    text = _bare(written(library, "tmx", expressions=(chinese, public), languages=()))
    [found] = back(library, text.replace('xml:lang="en"', 'xml:lang="en-US"').replace("consents", "agrees"))
    assert (found.language, found.against) == ("en", public)
