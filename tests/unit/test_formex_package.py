"""The zip of an act: its list says what belongs together; it is one source, and hostile ones are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_formex import act, article, draft, package

from corpus.archives import reads_as_one
from corpus.errors import SourceError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.formex import formex
from corpus.model import ResidueKind
from corpus.sources import expand

LIST = (
    b'<DOC><BIB.DOC><NO.DOC FORMAT="YN" TYPE="OJ"><NO.CURRENT>12</NO.CURRENT><YEAR>2031</YEAR></NO.DOC></BIB.DOC>'
    b'<PUBLICATION.REF FILE="L.toc.xml"><DATE ISO="20310110">20310110</DATE></PUBLICATION.REF><FMX><DOC.MAIN.PUB>'
    b'<LG.DOC>EN</LG.DOC><LEGAL.VALUE>DIR</LEGAL.VALUE><DATE ISO="20310105">20310105</DATE>'
    b'<REF.PHYS FILE="L.000101.xml" TYPE="DOC.XML"/></DOC.MAIN.PUB>'
    b'<DOC.SUB.PUB TYPE="ANNEX"><REF.PHYS FILE="L.000901.xml" TYPE="DOC.XML"/></DOC.SUB.PUB></FMX></DOC>'
)
MAIN = act(article("1", "<ALINEA>Kites fly.</ALINEA>"), title="On kites", about="<BIB.INSTANCE/>")
ANNEX = b"<ANNEX><BIB.INSTANCE/><TITLE><TI><P>ANNEX</P></TI></TITLE><CONTENTS><P>List of kites.</P></CONTENTS></ANNEX>"
FILES = {"L.doc.xml": LIST, "L.000901.xml": ANNEX, "L.000101.xml": MAIN, "L.toc.xml": b"<PUBLICATION><P>Issue 7</P></PUBLICATION>"}  # fmt: skip


def test_an_act_with_its_annex() -> None:
    data = package(FILES)
    assert recognise(data, "x.zip") == "formex"
    found = draft(data)
    assert [str(p.path) for p in found.text.provisions] == ["art_1", "annex_1"]
    assert (found.law_id, found.language, found.kind) == ("eu-32031L0012", "en", "directive")
    assert {(s.field, s.value) for s in found.statements} >= {("adopted", "2031-01-05"), ("promulgated", "2031-01-10")}
    assert [(r.kind, r.text) for r in found.residue if r.text == "Issue 7"] == [(ResidueKind.FURNITURE, "Issue 7")]


def test_several_acts_in_one_zip() -> None:
    second = {f"b/{name}": content.replace(b">12<", b">13<") for name, content in FILES.items()}
    data = package({f"a/{name}": content for name, content in FILES.items()} | second)
    drafts = formex.read(data, "x.zip").value
    assert [d.law_id for d in drafts] == ["eu-32031L0012", "eu-32031L0013"]
    assert squeezed(text for _, text in claims(drafts)) == squeezed(formex.leaves(data, "x.zip"))
    assert unclaimed(drafts) == []


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"L.doc.xml": LIST, "L.000101.xml": MAIN}, "lacks 'L.000901.xml'"),
        ({"L.doc.xml": b"<DOC><FMX/></DOC>"}, "lists no files"),
        (FILES | {"L.000101.xml": MAIN[:-20]}, "damaged"),
        (FILES | {"L.000101.xml": b"<JUDGMENT><P>x</P></JUDGMENT>"}, "no act"),
        (FILES | {"L.000101.xml": b"<ACT>" + b" " * 30_000_000 + b"</ACT>"}, "bomb"),
        ({"other.xml": MAIN}, "no list"),
    ],
)
def test_what_is_refused(files: dict[str, bytes], says: str) -> None:
    with pytest.raises(SourceError) as error:
        formex.read(package(files), "x.zip")
    assert says in str(error.value)


def test_a_cut_zip_is_damaged() -> None:
    data = package(FILES)
    for cut in range(4, len(data), 97):
        with pytest.raises(SourceError):
            formex.read(data[:cut], "x.zip")


def test_such_a_zip_stays_whole_as_a_source(tmp_path: Path) -> None:
    """Alone, in a folder, and in another zip; a zip with other things beside the act is opened as ever."""
    inner = package(FILES)
    (tmp_path / "act.zip").write_bytes(inner)
    (tmp_path / "many.zip").write_bytes(package({"one.zip": inner, "two.txt": b"Article 1"}))
    (tmp_path / "mixed.zip").write_bytes(package({f"a/{n}": c for n, c in FILES.items()} | {"b/law.md": b"# Law"}))
    names = {s.name: s.read() for s in expand([tmp_path / "act.zip", tmp_path / "many.zip"])}
    assert names["act.zip"] == names["many.zip/one.zip"] == inner
    assert set(names) == {"act.zip", "many.zip/one.zip", "many.zip/two.txt"}
    assert len(list(expand([tmp_path / "mixed.zip"]))) == 5
    assert reads_as_one(["x/L.doc.fmx.xml", "x/a.tif"])
    assert not reads_as_one([])
