"""TBX both ways: what is written is TBX-Basic and reads back; what others write is read, and what is wrong is told by line."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree

from corpus.errors import SourceError
from corpus.terms import Concept, Origin, Term
from corpus.terms.tbx import read_tbx
from corpus.terms.tbx_writing import NAMESPACE, tbx_of

LAMPS = (
    Concept(
        "lamp-duty",
        "concept",
        "harbour-law",
        (
            Term("灯税", "zh-Hans", "cn", True),
            Term("灯捐", "zh-Hans", "cn"),
            Term("燈籠稅", "zh-Hant", "tw", True),
            Term("lamp duty", "en", "", True),
            Term("lantern & lamp due", "en", "tw"),
        ),
        "Not the <lighthouse> due.",
    ),
    Concept("7-lamps", "charge", "", (Term("破灯罪", "zh-Hans", "cn", True), Term("lamp breaking", "en", "", True))),
)


def test_what_is_written_reads_back() -> None:
    read = read_tbx(tbx_of(LAMPS, "Lamps"), "lamps", Origin.BASE)
    assert read[0] == LAMPS[0]
    assert (read[1].id, read[1].kind, read[1].terms) == ("c-7-lamps", "charge", LAMPS[1].terms)


def test_what_is_written_is_basic_tbx() -> None:
    """The elements in the order in which the dialect's schema wants them, and only its categories."""
    root = etree.fromstring(tbx_of(LAMPS, "Lamps"))
    assert {e.tag.partition("}")[0] for e in root.iter(etree.Element)} == {"{" + NAMESPACE}
    assert dict(root.attrib) == {
        "type": "TBX-Basic",
        "style": "dca",
        "{http://www.w3.org/XML/1998/namespace}lang": "en",
    }
    order = {
        "tbx": ["tbxHeader", "text"],
        "conceptEntry": ["descrip", "note", "langSec"],
        "langSec": ["termSec"],
        "termSec": ["term", "termNote"],
        "fileDesc": ["titleStmt", "sourceDesc"],
    }
    for element in root.iter(etree.Element):
        names = [etree.QName(child).localname for child in element]
        wanted = order.get(etree.QName(element).localname)
        assert wanted is None or (set(names) <= set(wanted) and names == sorted(names, key=wanted.index))
    types = {e.get("type") for e in root.iter(f"{{{NAMESPACE}}}termNote", f"{{{NAMESPACE}}}descrip")}
    assert types == {"subjectField", "administrativeStatus", "geographicalUsage"}
    ids = [e.get("id") for e in root.iter(f"{{{NAMESPACE}}}conceptEntry")]
    assert ids == ["lamp-duty", "c-7-lamps"]


DCT = """<?xml version="1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"
 type="TBX-Basic" style="dct" xml:lang="en"><tbxHeader><fileDesc><sourceDesc><p>me</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c1"><min:subjectField>harbours</min:subjectField>
<langSec xml:lang="en"><termSec><term>wharf fee</term></termSec><termSec><term>quay fee</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="zh-TW"><termSec><term>碼頭費</term><basic:geographicalUsage>HK</basic:geographicalUsage></termSec></langSec>
</conceptEntry></body></text></tbx>"""

MARTIF = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>me</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="c1"><descrip type="subjectField">harbours</descrip>
<langSet xml:lang="zh_hans"><ntig><termGrp><term>码头费</term></termGrp></ntig></langSet>
<langSet xml:lang="en-GB"><tig><term>quay fee</term></tig></langSet></termEntry></body></text></martif>"""


def test_the_other_style_is_read() -> None:
    (found,) = read_tbx(DCT.encode(), "dct")
    assert found.field == "harbours"
    assert found.origin is Origin.USER
    assert found.terms == (
        Term("wharf fee", "en", "", False),
        Term("quay fee", "en", "", True),
        Term("碼頭費", "zh-TW", "hk", True),
    )


def test_the_older_version_is_read() -> None:
    (found,) = read_tbx(MARTIF.encode(), "martif")
    assert [(t.text, t.language, t.jurisdiction) for t in found.terms] == [
        ("码头费", "zh-Hans", "cn"),
        ("quay fee", "en-GB", ""),
    ]


SCHEMA = Path(__file__).parents[1] / "schemas" / "tbx-basic-dca.rng"


def test_what_is_written_and_what_ships_keeps_the_schema() -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    shipped = (files("corpus") / "terms" / "tongwen-legal-terms.tbx").read_bytes()
    for data in (tbx_of(LAMPS, "Lamps"), shipped):
        schema.assertValid(etree.fromstring(data))


OTHER_TOOLS = """<?xml version="1.0"?>
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>me</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="IATE-1"><descripGrp><descrip type="subjectField">harbours</descrip><admin type="source">X</admin></descripGrp>
<transacGrp><transac type="transactionType">origination</transac><date>2010-04-17</date></transacGrp>
<langSet xml:lang="en"><descrip type="definition">What is paid.</descrip>
<tig><term>quay <hi type="italics">fee</hi></term><termNote type="termType">fullForm</termNote></tig>
<ntig><termGrp><term>wharf fee</term><termNote type="administrativeStatus">preferred</termNote></termGrp></ntig></langSet>
<langSet xml:lang="zh"><tig><term>码头费</term><termNote type="geographicalUsage">Mainland China</termNote></tig>
<tig><term>碼頭規費</term><termNote type="geographicalUsage">Taiwan</termNote></tig></langSet></termEntry>
<termEntry id="IATE-2"><langSet xml:lang="fr"><tig><term>droit de quai</term></tig></langSet></termEntry>
</body></text></martif>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_other_tools_write_is_read(encoding: str) -> None:
    """Groups, marked words, statuses and places in their own words; a concept of one term is no pair."""
    (found,) = read_tbx(OTHER_TOOLS.replace('1.0"?', f'1.0" encoding="{encoding}"?', 1).encode(encoding), "other")
    assert (found.id, found.field) == ("IATE-1", "harbours")
    assert [(t.text, t.language, t.jurisdiction, t.preferred) for t in found.terms] == [
        ("quay fee", "en", "", False),
        ("wharf fee", "en", "", True),
        ("码头费", "zh", "cn", True),
        ("碼頭規費", "zh", "tw", False),
    ]


BODY = '<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n{}</body></text></tbx>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<html/>", "no TBX"),
        (BODY.format(""), "holds no concept"),
        (BODY.format('<conceptEntry><langSec xml:lang="en"><termSec><term>a</term></termSec></langSec></conceptEntry>'), "line 2"),
        (BODY.format("<conceptEntry><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>"), "no language"),
        (BODY.format('<conceptEntry><langSec xml:lang="en"><termSec><term/></termSec></langSec></conceptEntry>'), "0 characters"),
        ("<tbx><text>", "damaged XML"),
        ('<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx>&a;</tbx>', "bad"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(data: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read_tbx(data.encode(), "bad")
