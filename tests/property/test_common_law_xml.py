"""Made-up documents of Canada's and Hong Kong's XML, whole and broken: no character is lost, whatever the elements are.

The rule (docs/architecture.md): the source's text leaves in order are each claimed exactly once, and a broken file is refused by
name, never by another exception.
"""

from __future__ import annotations

from contextlib import suppress
from types import ModuleType
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.importers import conservation
from corpus.importers.common_law import canada_names, canada_xml, hklm, hklm_names
from corpus.model import Draft, ProvisionPath

CANADA = sorted({
    *canada_names.FACTS, *canada_names.HEADS, *canada_names.ITEMS, *canada_names.QUOTED, *canada_names.LINES, *canada_names.INLINE,
    "Label", "Text", "MarginalNote", "Footnote", "Body", "Schedule", "RelatedOrNotInForce", "BillPiece", "TableGroup", "table", "row",
    "entry", "Repealed", "Stages", "Date", "YYYY", "Novelty", "Identification",
})  # fmt: skip
HONG_KONG = sorted({
    *hklm_names.CONTAINERS, *hklm_names.SECTIONS, *hklm_names.SCHEDULES, *hklm_names.HEADS, *hklm_names.ITEMS, *hklm_names.INLINE,
    *hklm_names.BLOCK_QUOTES, *hklm_names.LINES, "num", "content", "leadIn", "continued", "sourceNote", "commencementNote", "meta", "main",
    "toc", "novelty",
})  # fmt: skip
WORDS = st.sampled_from(
    [
        "1",
        "2.",
        "(1)",
        "(a)",
        "(i)",
        "a)",
        "94 to 99",
        "PART I",
        "kite",
        "風箏",
        " ",
        "\n  ",
        "(",
        "tail’s",
        "3.01",
        "§",
    ]
)
ATTRIBUTES = st.sampled_from(["", ' level="2"', ' status="pending"', ' reason="repealed"', ' value="3"', ' id="NifProvs"', ' role="crossReferences"'])  # fmt: skip


def trees(names: list[str]) -> st.SearchStrategy[str]:
    """Elements of any of `names` in each other, with words between them."""
    words = st.lists(WORDS, max_size=3).map(lambda w: escape("".join(w)))

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        element = st.tuples(st.sampled_from(names), ATTRIBUTES, st.lists(inner, max_size=4).map("".join), words)
        return element.map(lambda e: f"<{e[0]}{e[1]}>{e[2]}</{e[0]}>{e[3]}")

    return st.recursive(words, around, max_leaves=25)


def sound(module: ModuleType, data: bytes) -> tuple[Draft, ...]:
    """The drafts of `data`: conserved, with paths that parse and stand once."""
    drafts: tuple[Draft, ...] = module.read(data, "x.xml").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(module.leaves(data, "x.xml"))
    assert conservation.unclaimed(drafts) == []
    for draft in drafts:
        pages = [str(p.path) for p in draft.text.provisions]
        parts = [str(x.path) for p in draft.text.provisions for x in p.parts]
        assert len(pages) == len(set(pages))
        assert all(str(ProvisionPath.parse(path)) == path for path in (*pages, *parts))
        for provision in draft.text.provisions:
            assert [p.span.start for p in provision.parts] == sorted(p.span.start for p in provision.parts)
    return drafts


@given(inside=trees(CANADA))
def test_canada_keeps_every_character(inside: str) -> None:
    sound(canada_xml, f'<Statute xml:lang="en"><Identification/>{inside}</Statute>'.encode())


@given(inside=trees(HONG_KONG))
def test_hong_kong_keeps_every_character(inside: str) -> None:
    sound(hklm, f'<ordinance xmlns="{hklm_names.NAMESPACE}" xml:lang="en"><meta/>{inside}</ordinance>'.encode())


WHOLE = {
    "canada": (canada_xml, '<Statute xml:lang="fr"><Identification/><Body><Section><Label>1</Label><Text>Un cerf-volant (<DefinedTermEn>kite'
                           "</DefinedTermEn>)</Text></Section></Body></Statute>"),
    "hong kong": (hklm, f'<ordinance xmlns="{hklm_names.NAMESPACE}" xml:lang="zh-Hant-HK"><main><section><num value="1">1.</num><content>風箏'
                        "</content></section></main></ordinance>"),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_broken_files_are_refused_by_name(name: str, data: st.DataObject) -> None:
    module, text = WHOLE[name]
    whole = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(SourceError):
        sound(module, bytes(whole))
