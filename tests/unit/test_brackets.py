"""What a bare bracket after a section's number means: 58(4) is the fourth paragraph where paragraphs have printed numbers."""

from __future__ import annotations

import pytest

from corpus.citations import Level
from corpus.importers import canada_xml
from corpus.model import Provision
from corpus.resolving import units

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
    (58, "1", "art_58/para_1"), (58, "2", "art_58/para_2"), (58, "2 2", "art_58/para_2/item_2"), (59, "1", "art_59/item_1"),
])  # fmt: skip
def test_brackets_count_paragraphs_first(number: int, labels: str, path: str) -> None:
    found = units(section(number), [Level("(", label) for label in labels.split()], "ca")
    assert [str(p) for p in found] == [path]
