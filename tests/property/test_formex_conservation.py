"""design.md: each character of a source is claimed exactly once. On made-up Formex acts and declarations of any shape."""

from __future__ import annotations

from xml.sax.saxutils import escape

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.importers import udhr
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.formex import formex

_INLINE = ("HT", "DATE", "FT", "REF.DOC.OJ", "QUOT.S", "TERM", "NOTE", "UNKNOWN", "FORMULA")
_BLOCK = ("P", "ALINEA", "LIST", "ITEM", "NP", "NO.P", "TXT", "DLIST", "DLIST.ITEM", "PREFIX", "DEFINITION", "TBL", "ROW", "CELL", "CORPUS",
          "GR.SEQ", "NO.GR.SEQ", "TITLE", "TI", "STI", "PARAG", "NO.PARAG", "ARTICLE", "TI.ART", "STI.ART", "DIVISION", "QUOT.S", "TOC",
          "PREAMBLE", "CONSID", "GR.CONSID", "VISA", "FINAL", "CONS.ANNEX", "CONTENTS", "ENACTING.TERMS", "BIB.INSTANCE", "DATE",
          "NO.CELEX", "FAM.COMP", "GR.NOTES", "NOTE", "GR.ANNOTATION", "INCL.ELEMENT")  # fmt: skip
_WORDS = st.one_of(st.sampled_from(["", "", "Wind", " (a) ", "1.", "CHAPTER IV", ";", " ", "\n  ", "στ)", "ii bis)"]),
                   st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=6))  # fmt: skip
_ATTRIBUTE = st.sampled_from(["", "", ' IDENTIFIER="001"', ' IDENTIFIER="002A"', ' SEPARATOR=":"', ' TYPE="alpha"'])
_MARKS = st.sampled_from(["", "", "", '<QUOT.START CODE="201E"/>', '<QUOT.END CODE="201C"/>', "<OP.MATH TYPE='MINUS'/>", "<?PAGE NO='3'?>",
                          '<?CLG.MDFO ID="O1" ACTION="DELETED" LEVEL="STRUCTURE" ACTIVE.DOC="32031R0001"?>', '<?CLG.MDFC IDREF="O1"?>'])  # fmt: skip


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    body = st.lists(st.tuples(children, _WORDS, _MARKS), max_size=4)
    return st.builds(_written, st.sampled_from(_BLOCK + _INLINE), _ATTRIBUTE, _WORDS, body)


def _written(name: str, attribute: str, text: str, body: list[tuple[str, str, str]]) -> str:
    inner = "".join(child + mark + escape(tail) for child, tail, mark in body)
    return f"<{name}{attribute}>{escape(text)}{inner}</{name}>"


ELEMENTS = st.recursive(st.builds(lambda text: f"<P>{escape(text)}</P>", _WORDS), _element, max_leaves=25)


@settings(max_examples=150, deadline=None)
@given(st.lists(ELEMENTS, max_size=5), st.sampled_from(["ACT", "CONS.ACT"]))
@example(["<TOC><P>I</P><NOTE>Wind</NOTE></TOC>"], "ACT")  # a footnote in a table of contents
def test_formex_claims_every_character_once(elements: list[str], root: str) -> None:
    data = f"<{root}><BIB.INSTANCE><LG.DOC>FR</LG.DOC></BIB.INSTANCE>{''.join(elements)}</{root}>".encode()
    drafts = formex.read(data, "x").value
    assert squeezed(text for _, text in claims(drafts)) == squeezed(formex.leaves(data, "x"))
    assert unclaimed(drafts) == []
    paths = [str(p.path) for d in drafts for p in d.text.provisions]
    assert len(paths) == len(set(paths))


_UDHR = ("title", "note", "preamble", "article", "para", "orderedlist", "listitem", "sup", "misc")


def _udhr(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    body = st.lists(st.tuples(children, _WORDS, st.just("")), max_size=4)
    number = st.sampled_from(["", ' number="1"', ' number="2"', ' number="x"', ' tag="(1)"'])
    return st.builds(_written, st.sampled_from(_UDHR), number, _WORDS, body)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.recursive(st.builds(lambda text: f"<para>{escape(text)}</para>", _WORDS), _udhr, max_leaves=20), max_size=5
    )
)
def test_declarations_claim_every_character_once(elements: list[str]) -> None:
    data = f'<udhr xml:lang="en" xmlns="http://efele.net/udhr">{"".join(elements)}</udhr>'.encode()
    drafts = udhr.read(data, "x").value
    assert squeezed(text for _, text in claims(drafts)) == squeezed(udhr.leaves(data, "x"))
    assert unclaimed(drafts) == []
