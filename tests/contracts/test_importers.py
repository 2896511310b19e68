"""What every importer keeps, whatever its format: nothing lost, nothing made up, no path twice, no crash.

Each format has a made-up law in samples.py; one without fails. `hold` is what is asked of the drafts of any source.
"""

from __future__ import annotations

import pickle
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest
from mutations import cuts, mutations, recoded
from samples import Sample, samples

from corpus import ids, importers
from corpus.diagnostics import CODES
from corpus.errors import SourceError
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importing import import_sources
from corpus.library import Library
from corpus.model import STATEMENT_FIELDS, Draft, Provision, ProvisionPath
from corpus.placing import ImportOptions
from corpus.sources import SourceFile

# A PDF is read by a process of its own, which takes a while to start.
_MUTATIONS = {"pdf": 7}
_CUTS = {"pdf": 3}
every_sample = pytest.mark.parametrize("sample", samples(), ids=str)


def read(sample: Sample, name: str | None = None) -> tuple[Draft, ...]:
    return importers.read(sample.format, sample.data, name or sample.name).value


def test_every_format_has_a_sample() -> None:
    assert set(importers.IMPORTERS) == {sample.format for sample in samples()}


@every_sample
def test_exactly_its_format_claims_it(sample: Sample) -> None:
    assert importers.recognise(sample.data, sample.name) == sample.format
    assert importers.recognise(sample.data, "unnamed") == sample.format


@every_sample
def test_nothing_is_lost_or_made_up(sample: Sample) -> None:
    drafts = read(sample)
    conserves(sample.format, sample.data, drafts)
    assert all(draft.text.provisions for draft in drafts)


@every_sample
def test_drafts_hold_together(sample: Sample) -> None:
    drafts = read(sample)
    for draft in drafts:
        hold(draft)
    keys = Counter((draft.source_key, draft.language) for draft in drafts)
    assert max(keys.values()) == 1, "two texts of a source have one key"


@every_sample
def test_reading_is_the_same_every_time_and_everywhere(sample: Sample) -> None:
    """Worker processes send drafts; a folder's name must not make another text of it."""
    drafts = read(sample)
    assert read(sample) == drafts
    assert pickle.loads(pickle.dumps(drafts)) == drafts
    moved = read(sample, f"some/other.zip/folder/{sample.name}")
    assert [d.source_key for d in moved] == [d.source_key for d in drafts]
    assert [d.text for d in moved] == [d.text for d in drafts]


@every_sample
def test_the_library_takes_it_and_knows_it_again(sample: Sample, tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    source = SourceFile(sample.name, lambda: sample.data)
    first = list(import_sources(library, [source]))
    if any(f.code == "not_identified" for f in first):  # a text that doesn't say whose law it is, or what it is called
        first = list(import_sources(library, [source], ImportOptions(law="xx-sample")))
        again = list(import_sources(library, [source], ImportOptions(law="xx-sample")))
    else:
        again = list(import_sources(library, [source]))
    assert [(f.status, f.message) for f in first] == [("added", "")] * len(first)
    assert {f.format for f in first} == {sample.format}
    assert [f.status for f in again] == ["unchanged"] * len(first)
    assert [f.expression for f in again] == [f.expression for f in first]
    library.close()


@every_sample
def test_damage_is_refused_or_read_without_loss(sample: Sample) -> None:
    for said, data in damaged(sample):
        refusal(lambda data=data: importers.recognise(data, sample.name))  # type: ignore[misc]
        drafts: list[Draft] = []
        refusal(lambda data=data, drafts=drafts: drafts.extend(importers.read(sample.format, data, sample.name).value))  # type: ignore[misc]
        if drafts:
            conserves(sample.format, data, tuple(drafts), said)
        for draft in drafts:
            hold(draft, said)


def refusal(work: Callable[[], object]) -> str:
    """Do `work`; what it says if it refuses a source, which has a way out, and is no novel."""
    try:
        work()
    except SourceError as error:
        found = error
    else:
        return ""
    assert found.message
    assert found.hint
    assert len(found.message) < 1000, found.message
    return found.message


def damaged(sample: Sample) -> Iterator[tuple[str, bytes]]:
    """Damaged copies of a sample; those of a format are the same in every run."""
    seed = crc32(str(sample).encode())
    yield from mutations(sample.data, seed, _MUTATIONS.get(sample.format, 35))
    yield from cuts(sample.data, _CUTS.get(sample.format, 20))
    if sample.format != "pdf":
        yield from recoded(sample.data)


@every_sample
def test_xml_in_other_encodings_is_the_same(sample: Sample) -> None:
    if not sample.data.lstrip().startswith(b"<") or sample.format == "html":
        return
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", sample.data.decode())
    for encoding in ("utf-16", "utf-16-le", "gb18030", "utf-8-sig"):
        data = f'<?xml version="1.0" encoding="{encoding.removesuffix("-le").removesuffix("-sig")}"?>{text}'.encode(
            encoding
        )
        data = b"\xff\xfe" + data if encoding == "utf-16-le" else data
        assert importers.recognise(data, sample.name) == sample.format, encoding
        found = importers.read(sample.format, data, sample.name).value
        assert [d.text for d in found] == [d.text for d in read(sample)], encoding


@every_sample
def test_what_is_no_such_file_is_refused_by_name(sample: Sample) -> None:
    """Whatever is read as a format by force (--format) is read, or refused with a reason and a way out."""
    for data in (b"", b"\0", b"x", b"<x/>", b"{}", b"[]", b"PK\3\4", b"%PDF-1.4", b"\xff\xfe", b"SQLite format 3\0"):
        refusal(lambda data=data: importers.read(sample.format, data, "odd.bin"))  # type: ignore[misc]


# --- what is asked of drafts


def conserves(name: str, data: bytes, drafts: tuple[Draft, ...], said: str = "") -> None:
    """The claims of drafts are the leaves of their source, each once, in order."""
    own = [_bare(d) for d in drafts] if name == "tongwen-akn" else list(drafts)
    assert squeezed(text for _, text in claims(own)) == squeezed(importers.leaves(name, data, "x")), said
    assert unclaimed(drafts) == [], said


def _bare(draft: Draft) -> Draft:
    """A text of the exchange without what it keeps of its first source: that is no text of the document itself."""
    statements = tuple(replace(s, claimed="") for s in draft.statements)
    return replace(draft, statements=statements, residue=())


def hold(draft: Draft, said: str = "") -> None:
    """Paths stand once; parts follow one another and cover the text; containers, codes and fields are there."""
    assert ids.language_tag(draft.language) == draft.language, said
    assert draft.law_id is None or ids.law_id(draft.law_id) == draft.law_id, said
    assert draft.source_key, said
    assert {s.field for s in draft.statements} <= STATEMENT_FIELDS, said
    for index, container in enumerate(draft.text.containers):
        assert container.parent is None or 0 <= container.parent < index, said
        assert ProvisionPath.parse(str(container.path)) == container.path, said
    paths = Counter(str(path) for page in draft.text.provisions for path in _paths(page))
    assert [path for path, count in paths.items() if count > 1] == [], said
    for page in draft.text.provisions:
        _hold_page(page, len(draft.text.containers), said)
    placed = set(paths) | {str(container.path) for container in draft.text.containers}
    for diagnostic in draft.diagnostics:
        assert diagnostic.code in CODES, said
        assert diagnostic.path is None or diagnostic.path in placed, f"{said} {diagnostic}"


def _hold_page(page: Provision, containers: int, said: str) -> None:
    assert page.container is None or 0 <= page.container < containers, said
    end = 0
    for part in page.parts:
        assert page.text[end : part.span.start].strip() == "", f"{said} {page.path}"
        assert end <= part.span.start < part.span.end, f"{said} {page.path}"
        assert part.path.starts_with(page.path), f"{said} {part.path}"
        end = part.span.end
    assert page.text[end:].strip() == "", f"{said} {page.path}"


def _paths(page: Provision) -> Iterator[ProvisionPath]:
    for path in (page.path, *(part.path for part in page.parts if part.path != page.path)):
        assert ProvisionPath.parse(str(path)) == path
        yield path
