"""Akoma Ntoso of several publishers' habits, made up here; and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.importers import recognise
from corpus.importers.akn import akoma_ntoso
from corpus.importers.akn.identity import day_of
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.language_codes import tag_of
from corpus.model import Draft, Force, Unit

NS = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def meta(
    country: str = "xx", uri: str = "/akn/xx/act/2031/7", language: str = "eng", more: str = "", day: str = "2032-01-01"
) -> str:
    return (
        f'<meta><identification source="#s"><FRBRWork><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/>'
        f'<FRBRdate date="2031-03-02" name="enacted"/><FRBRauthor href="#us"/><FRBRcountry value="{country}"/></FRBRWork>'
        f'<FRBRExpression><FRBRthis value="e"/><FRBRuri value="e"/><FRBRdate date="{day}" name="validFrom"/><FRBRauthor href="#us"/>'
        f'<FRBRlanguage language="{language}"/></FRBRExpression></identification>{more}</meta>'
    )


def act(
    body: str, head: str | None = None, before: str = "", after: str = "", namespace: str = NS, root: str = "act"
) -> bytes:
    inner = f'<{root} name="x">{meta() if head is None else head}{before}<body>{body}</body>{after}</{root}>'
    return f'<akomaNtoso xmlns="{namespace}">{inner}</akomaNtoso>'.encode()


def one(data: bytes) -> Draft:
    assert recognise(data, "x.xml") == "akoma-ntoso"
    (draft,) = akoma_ntoso.read(data, "x.xml").value
    held(data)
    return draft


def held(data: bytes) -> None:
    """Every text node is claimed once, and nothing stands in the text that the source doesn't have."""
    drafts = akoma_ntoso.read(data, "x.xml").value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(akoma_ntoso.leaves(data, "x.xml"))
    assert unclaimed(drafts) == []


def outline(draft: Draft) -> list[str]:
    return [
        f"{part.path}: {page.text[part.span.start : part.span.end]}"
        for page in draft.text.provisions
        for part in page.parts
    ]


def article(num: str, content: str, eid: str = "") -> str:
    return f'<article eId="{eid}"><num>{num}</num>{content}</article>'


P = "<content><p>Text.</p></content>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (article("Art. 1", f"<paragraph>{P}</paragraph>"), ["art_1: Text."]),
        (article("Art. 1", f"<paragraph>{P}</paragraph><paragraph>{P}</paragraph>"), ["art_1/para_1: Text.", "art_1/para_2: Text."]),
        (article("Art. 1", f"<paragraph><num>1</num>{P}</paragraph><paragraph><num>1bis</num>{P}</paragraph>"),
         ["art_1/para_1: 1 Text.", "art_1/para_1-1: 1bis Text."]),
        (article("Art. 5", "<content><p>A:</p><blockList><item><num>a)</num><p>x</p></item><item><num>b)</num><p>y</p></item>"
                 "<listWrapUp>z</listWrapUp></blockList></content>"),
         ["art_5: A:", "art_5/item_1: a) x", "art_5/item_2: b) y", "art_5/text_1: z"]),
        (article("Art. 5", "<list><intro><p>A:</p></intro><point><num>1.</num><list><intro><p>x</p></intro><point><num>(i)</num>"
                 "<content><p>y</p></content></point><point><num>(ii)</num><content><p>z</p></content></point></list></point></list>"),
         ["art_5: A:", "art_5/item_1: 1. x", "art_5/item_1/subitem_1: (i) y", "art_5/item_1/subitem_2: (ii) z"]),
        (article("Art. 9", "<paragraph><num>1.</num><subparagraph><content><p>One.</p></content></subparagraph><subparagraph><intro><p>Two"
                 ":</p></intro><point><num>(a)</num><content><p>x</p></content></point></subparagraph></paragraph>"),
         ["art_9/para_1: 1. One.", "art_9/para_1/text_1: Two:", "art_9/para_1/text_1/item_1: (a) x"]),
        (article("Art. 3", "<alinea><content><p>One.</p></content></alinea><alinea><content><p>Two.</p></content></alinea>"),
         ["art_3/para_1: One.", "art_3/para_2: Two."]),
        (article("Art. 3", "<content><table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td></tr></table></content>"),
         ["art_3/table_1: a b\nc"]),
        (article("Art. 3", "<content><p>New text:</p><quotedStructure><article><num>9</num><content><p>Quoted.</p></content></article>"
                 "</quotedStructure></content>"), ["art_3: New text:\n9\nQuoted."]),
        ("<section><num>4</num><subsection><num>(1)</num><paragraph><num>(a)</num><content><p>x</p></content></paragraph></subsection>"
         "</section>", ["art_4/para_1: (1)", "art_4/para_1/item_1: (a) x"]),
        ("<section><num>4</num><intro><p>Do:</p></intro><paragraph><num>1)</num><content><p>x</p></content></paragraph></section>",
         ["art_4: Do:", "art_4/item_1: 1) x"]),
        ("<paragraph><num>1.</num><content><p>Calls.</p></content></paragraph>", ["point_1: Calls."]),
    ],
)  # fmt: skip
def test_units(body: str, expected: list[str]) -> None:
    assert outline(one(act(body))) == expected


@pytest.mark.parametrize(
    ("num", "eid", "path"),
    [
        ("Art. 6a", "", "art_6A"), ("Art. 6<sup>bis</sup>", "", "art_6-1"), ("<b>Art. 12 und 13</b>", "", "art_12..13"),
        ("§ 30c", "", "art_30C"), ("", "chap_1/art_6_bis", "art_6-1"), ("", "chp_II__art_9_a", "art_9A"),
        ("Article 3.01", "", "art_3.01"), ("General", "", "art"),
    ],
)  # fmt: skip
def test_numbers(num: str, eid: str, path: str) -> None:
    (page,) = one(act(article(num, P, eid))).text.provisions
    assert str(page.path) == path


def test_sections_hold_articles_or_are_them() -> None:
    civil = one(act(f"<section><num>Section 1</num><heading>Aims</heading>{article('Art. 1', P)}</section>"))
    assert [str(c.path) for c in civil.text.containers] == ["sec_1"]
    common = one(act(f"<part><num>PART I</num><section><num>1.</num>{P}</section></part>"))
    assert [str(c.path) for c in common.text.containers] == ["pt_1"]
    assert [str(p.path) for p in common.text.provisions] == ["art_1"]


def test_notes_stand_apart_and_keep_their_place() -> None:
    note = '<authorialNote marker="1"><p>See SR 1.</p></authorialNote>'
    draft = one(act(article("Art. 2" + note, f"<content><p>Before{note}, after.</p></content>")))
    assert [(str(p.path), p.text) for p in draft.text.provisions] == [
        ("art_2", "Before, after."), ("note_2.1", "See SR 1."), ("note_2.2", "See SR 1.")
    ]  # fmt: skip
    assert draft.text.provisions[1].label == "1"


def test_notes_to_notes_of_the_metadata_are_kept() -> None:
    note = "<note eId='n1'><p>first</p><note><num>2</num><p>to the first</p></note></note>"
    draft = one(act("", meta(more=f"<notes>{note}</notes>")))
    assert [p.text for p in draft.text.provisions] == ["first", "2 to the first"]


def test_deleted_and_not_yet_in_force() -> None:
    more = ('<lifecycle source="#s"><eventRef eId="e1" date="2040-01-01" source="#s"/></lifecycle>'
            '<temporalData source="#s"><temporalGroup eId="g"><timeInterval start="#e1"/></temporalGroup></temporalData>')  # fmt: skip
    body = (
        f"{article('Art. 1', '<content><p>…</p></content>')}"
        f'<article period="#g"><num>Art. 2</num>{P}</article>'
        f'<article status="removed"><num>Art. 3</num>{P}</article>'
    )
    draft = one(act(body, meta(more=more)))
    assert [p.deleted for p in draft.text.provisions] == [True, False, True]
    assert ("not-yet-in-force", "art_2") in [(d.code, d.path) for d in draft.diagnostics]


def test_annexes_have_articles_of_their_own_or_are_one_page() -> None:
    document = "<doc name='annex'><meta/><preface><p><docNumber>Annex II</docNumber></p></preface><mainBody>{}</mainBody></doc>"
    after = (
        f"<attachments><attachment><heading>Schedule 1</heading><subheading>Forms</subheading>"
        f"<doc name='s'><meta/><mainBody>{article('1', P)}</mainBody></doc></attachment>"
        f"<component>{document.format('<p>Only text.</p>')}</component></attachments>"
    )
    draft = one(act(article("1", P), after=after))
    assert [(str(p.path), p.unit) for p in draft.text.provisions] == [
        ("art_1", Unit.ARTICLE), ("annex_1/art_1", Unit.ARTICLE), ("annex_2", Unit.ANNEX)
    ]  # fmt: skip
    assert draft.text.containers[0].heading == "Forms"
    assert draft.text.provisions[2].label == "Annex II"


def test_recitals_are_items_of_the_preamble() -> None:
    before = "<preamble><recitals><recital><num>(1)</num><p>Whereas.</p></recital><recital><num>(2)</num><p>And.</p></recital></recitals></preamble>"
    assert outline(one(act(article("1", P), before=before)))[:2] == [
        "preamble/item_1: (1) Whereas.",
        "preamble/item_2: (2) And.",
    ]


def test_identity() -> None:
    swiss = meta("CH", "https://fedlex.data.admin.ch/eli/cc/2031/1/20320101", "de")
    draft = one(
        act(
            article("Art. 1", P),
            swiss,
            "<preface><p><docNumber>999.1 </docNumber></p><p><docTitle>Drachen<br/>gesetz</docTitle></p></preface>",
        )
    )
    assert (draft.law_id, draft.title, draft.language, str(draft.version)) == (
        "ch-999.1",
        "Drachen gesetz",
        "de",
        "2032-01-01",
    )
    assert (draft.force, draft.is_source, draft.jurisdiction) == (Force.AUTHENTIC, True, "ch")
    english = one(act(article("Art. 1", P), meta("CH", "https://fedlex.data.admin.ch/eli/cc/2031/1/20320101", "en")))
    assert (english.force, english.is_source) == (Force.OFFICIAL_TRANSLATION, False)
    union = one(act(article("Art. 1", P), meta("eu", "http://data.europa.eu/eli/reg/2016/679/oj")))
    assert union.law_id == "eu-32016R0679"
    local = one(act(article("Art. 1", P), meta("za-cpt", "/akn/za-cpt/act/by-law/2031/kites")))
    assert (local.law_id, local.jurisdiction, local.force) == ("za-cpt-act-by-law-2031-kites", "za", Force.UNOFFICIAL)


@pytest.mark.parametrize(("code", "country", "tag"), [("deu", "", "de"), ("EN", "", "en"), ("zho", "tw", "zh-Hant"), ("zho", "cn", "zh-Hans"),
                                                     ("por-BR", "", "pt"), ("", "", "und"), ("english", "", "und")])  # fmt: skip
def test_language_codes(code: str, country: str, tag: str) -> None:
    assert tag_of(code, country, "") == tag


def test_days() -> None:
    assert str(day_of("2025-07-07T00:00:00Z")) == "2025-07-07"
    assert [day_of(x) for x in ("0001-01-01", "2025-13-01", "9999-12-31", "2030", "", None)] == [None] * 6


@pytest.mark.parametrize(
    "namespace", [NS, "http://www.akomantoso.org/2.0", NS + "/WD17", "http://Inhaltsdaten.LegalDocML.de/1.6/"]
)
def test_versions_of_the_standard(namespace: str) -> None:
    assert outline(one(act(article("Art. 1", P), namespace=namespace))) == ["art_1: Text."]


def test_unknown_elements_keep_their_text() -> None:
    draft = one(
        act(
            article("Art. 1", "<content><p>A <odd>b</odd> c</p></content><strange>More <em>text</em></strange>")
            + "<weird>Loose</weird>"
        )
    )
    assert "A b c" in " ".join(p.text for p in draft.text.provisions)
    assert "More text" in " ".join(p.text for p in draft.text.provisions)
    assert "Loose" in " ".join(p.text for p in draft.text.provisions)


def test_deleted_words_are_kept_apart() -> None:
    draft = one(act(article("Art. 1", "<content><p><del>old</del> <ins>new</ins> words</p></content>")))
    assert draft.text.provisions[0].text == "new words"
    assert [r.text for r in draft.residue] == ["old"]
    assert "unparsed-text" in {d.code for d in draft.diagnostics}


BOMB = (
    b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><akomaNtoso xmlns="'
    + NS.encode()
    + b'"><act><body>&b;</body></act></akomaNtoso>'
)


@pytest.mark.parametrize(
    "data",
    [
        b"<akomaNtoso", act(article("1", P))[:-40], BOMB, act(article("1", P), root="judgment"), act(""), act("<article/>"),
        f'<akomaNtoso xmlns="{NS}"/>'.encode(), f'<akomaNtoso xmlns="{NS}"><debate><body><p>x</p></body></debate></akomaNtoso>'.encode(),
        f'<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><akomaNtoso xmlns="{NS}"><act><body>&x;</body></act></akomaNtoso>'.encode(),
        act("<section>" * 300 + "</section>" * 300), b"\x00\x01\x02", "<akomaNtoso>\udcff".encode("utf-8", "surrogatepass"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        akoma_ntoso.read(data, "x.xml")


def test_recognition() -> None:
    assert akoma_ntoso.recognises(BOMB, "x")
    assert not akoma_ntoso.recognises(b'<akomaNtoso xmlns="urn:other"/>', "x")
    assert not akoma_ntoso.recognises(b"<html/>", "x")
    assert not akoma_ntoso.recognises(
        f'<akomaNtoso xmlns="{NS}" xmlns:t="{akoma_ntoso.EXCHANGE_NAMESPACE}"/>'.encode(), "x"
    )


WORDS = st.text(st.sampled_from("abc ()1.§é\u00a0\n-"), min_size=1, max_size=8)
INLINE = st.one_of(WORDS, st.builds("<i>{}</i>".format, WORDS), st.builds("<authorialNote><p>{}</p></authorialNote>".format, WORDS),
                   st.builds("<del>{}</del>".format, WORDS), st.just("<br/>"))  # fmt: skip
BLOCK = st.lists(INLINE, max_size=3).map(lambda xs: f"<p>{''.join(xs)}</p>")
TREE = st.recursive(
    BLOCK,
    lambda inner: st.builds(
        "<{0}><num>{1}</num><heading>{2}</heading>{3}</{0}>{4}".format,
        st.sampled_from(["article", "section", "paragraph", "point", "chapter", "content", "blockList", "item", "table", "quotedStructure",
                         "intro", "wrapUp", "subsection", "hcontainer", "authorialNote", "toc", "meta", "preamble", "attachment"]),
        WORDS, WORDS, st.lists(inner, max_size=3).map("".join), st.one_of(st.just(""), WORDS),
    ),
    max_leaves=12,
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(TREE, min_size=1, max_size=4).map("".join))
def test_nothing_is_lost_whatever_the_structure(body: str) -> None:
    data = act(f"{article('Art. 1', P)}{body}")
    held(data)
    paths = [p.path for d in akoma_ntoso.read(data, "x").value for p in d.text.provisions]
    assert len(set(paths)) == len(paths)
