"""Citations of Hong Kong and Canada: 58(4) is the fourth paragraph where paragraphs have printed numbers; Hong Kong writes
traditional characters too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, store

from corpus import lookup
from corpus.citations import Level
from corpus.importers.common_law import canada_xml
from corpus.library import Library
from corpus.model import Provision
from corpus.resolving.units import units

DAY = date(2026, 1, 1)
ACT = (
    b'<Statute xml:lang="en"><Identification/><Body><Section><Label>58</Label><Subsection><Label>(1)</Label><Text>One may</Text><Definition>'
    b"<Text><DefinedTermEn>kite</DefinedTermEn> means</Text><Paragraph><Label>(a)</Label><Text>a box;</Text></Paragraph></Definition>"
    b"</Subsection><Subsection><Label>(2)</Label><Text>If</Text><Paragraph><Label>(a)</Label><Text>wind;</Text></Paragraph><Paragraph>"
    b"<Label>(b)</Label><Text>rain.</Text></Paragraph></Subsection></Section><Section><Label>59</Label><Text>A kite</Text><Paragraph>"
    b"<Label>(a)</Label><Text>flies.</Text></Paragraph></Section></Body></Statute>"
)


def section(number: int) -> Provision:
    found = canada_xml.read(ACT, "x.xml").value[0].text.provisions
    return next(p for p in found if str(p.path) == f"art_{number}")


@pytest.mark.parametrize(("number", "labels", "path"), [
    (58, "1", "art_58/para_1"), (58, "2", "art_58/para_2"), (58, "2 b", "art_58/para_2/item_2"), (59, "a", "art_59/item_1"),
    (58, "2 2", ""), (59, "1", ""),
])  # fmt: skip
def test_brackets_count_paragraphs_first(number: int, labels: str, path: str) -> None:
    found = units(section(number), [Level("(", label) for label in labels.split()], "ca")
    assert [str(p) for p in found] == ([path] if path else [])


def test_traditional_characters_speak_for_hong_kong_too(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    for place in ("hk", "cn"):
        law = draft(
            f"風箏條例{place}", "2020-01-01", body({"1": "風箏可飛。"}, "zh-Hant"), "zh-Hant", jurisdiction=place
        )
        store(library, f"{place}-kites", law)
    assert lookup.show(library, "風箏條例hk第一條", as_of=DAY).warnings == ()
    assert any("law of Taiwan" in w for w in lookup.show(library, "風箏條例cn第一條", as_of=DAY).warnings)
