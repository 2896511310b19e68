"""Swiss laws as Markdown, made up here: glued items, repeated labels, footnotes, tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.labels import ItemLabels, container_number, latin_article_number
from corpus.importers.swiss import swiss_markdown
from corpus.importers.swiss.front_matter import fields_of
from corpus.importers.swiss.glued import marks_in
from corpus.model import Draft, Force, Unit

HEAD = "---\nlanguage: {}\nsr_number: '999.1'\ntitle: {}\nversion_date: '2032-01-01'\n---\n\n"


def law(body: str, language: str = "de", title: str = "Verordnung über Drachen") -> bytes:
    return (HEAD.format(language, title) + body).encode()


def one(data: bytes) -> Draft:
    assert recognise(data, "x.md") == "swiss-markdown"
    (draft,) = swiss_markdown.read(data, "x.md").value
    assert squeezed(t for _, t in claims([draft])) == squeezed(swiss_markdown.leaves(data, "x.md"))
    assert unclaimed([draft]) == []
    return draft


def outline(body: str, language: str = "de") -> list[str]:
    pages = one(law(f"**Art. 1** Art. 1 Titel\n\n{body}\n", language)).text.provisions
    return [f"{q.path}: {p.text[q.span.start : q.span.end]}" for p in pages for q in p.parts]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Der Wind weht.", ["art_1: Der Wind weht."]),
        ("Eins.\n\nZwei.", ["art_1/para_1: Eins.", "art_1/para_2: Zwei."]),
        ("1 Eins.\n\n1bis Mehr.\n\n2 Zwei.", ["art_1/para_1: 1 Eins.", "art_1/para_1-1: 1bis Mehr.", "art_1/para_2: 2 Zwei."]),
        ("1 Eins.\n\n2032 wurde es anders.", ["art_1/para_1: 1 Eins.", "art_1/para_1/text_1: 2032 wurde es anders."]),
        ("Frei sind:a. Kinder;b. Vögel.", ["art_1: Frei sind:", "art_1/item_1: a. Kinder;", "art_1/item_2: b. Vögel."]),
        ("Frei sind:a. Kinder;abis. Enten; oderb. Vögel.",
         ["art_1: Frei sind:", "art_1/item_1: a. Kinder;", "art_1/item_abis: abis. Enten; oder", "art_1/item_2: b. Vögel."]),
        ("Frei sind: a. alle:1. Kinder,2. Alte; und b. Vögel nach Bst. c. Das gilt.",
         ["art_1: Frei sind:", "art_1/item_1: a. alle:", "art_1/item_1/subitem_1: 1. Kinder,", "art_1/item_1/subitem_2: 2. Alte; und",
          "art_1/item_2: b. Vögel nach Bst. c. Das gilt."]),
        ("Sono liberi:a. i bambini; oppureb. gli uccelli.",
         ["art_1: Sono liberi:", "art_1/item_1: a. i bambini; oppure", "art_1/item_2: b. gli uccelli."]),
        ("Es gilt: Fassung gemäss Ziff. I (AS 2031 9).a. dies;b. das.",
         ["art_1: Es gilt:", "art_1/item_1: a. dies;", "art_1/item_2: b. das.", "note_1.1: Fassung gemäss Ziff. I (AS 2031 9)."]),
        ("Es gilt:a.\n\t\t Eingefügt durch Ziff. I.\n\t dies nach der Verordnung\n\t\t SR 199.9\n\t hier;b. das.",
         ["art_1: Es gilt:", "art_1/item_1: a. dies nach der Verordnung hier;", "art_1/item_2: b. das.",
          "note_1.1: Eingefügt durch Ziff. I.", "note_1.2: SR 199.9"]),
        ("Nach Absatz 1\n\t\t Der Verweis wurde angepasst.\n\t, dann nach dem Gesetz\n\t\t SR 199.9\n\t.",
         ["art_1: Nach Absatz 1, dann nach dem Gesetz.", "note_1.1: Der Verweis wurde angepasst.", "note_1.2: SR 199.9"]),
        ("Gebühr:\n\t\t\t\n\t\t\t\tKlein\n\t\t Correzione.\n\tblau\n\t\t\t\t\n\t\t\t\t5",
         ["art_1: Gebühr:", "art_1/table_1: Klein blau 5", "note_1.1: Correzione."]),
        ("Der Plan\n\t\t Zu finden unter:\n\t\t\t\twww.example.org\n\t\t\t > A–Z.\n\t gilt.",
         ["art_1: Der Plan gilt.", "note_1.1: Zu finden unter: www.example.org > A–Z."]),
        ("Sont libres:a. Introduite par le ch. I de l’O (RO 2031 9). les enfants;b. les oiseaux.",
         ["art_1: Sont libres:", "art_1/item_1: a. les enfants;", "art_1/item_2: b. les oiseaux.",
          "note_1.1: Introduite par le ch. I de l’O (RO 2031 9)."]),
        ("Vale il testo. Nuovo testo giusta il n. I dell’O (RU 2031 9; 2032 1). Segue altro.",
         ["art_1: Vale il testo. Segue altro.", "note_1.1: Nuovo testo giusta il n. I dell’O (RU 2031 9; 2032 1)."]),
        ("Die Fassung gemäss Ziffer I gilt; Eingefügt durch Gesetz.", ["art_1: Die Fassung gemäss Ziffer I gilt; Eingefügt durch Gesetz."]),
        ("Nach der Verordnung SR 199.9 (AS 2031 9) gilt dies.", ["art_1: Nach der Verordnung SR 199.9 (AS 2031 9) gilt dies."]),
        ("Am 1. Mai und 2. Juni: nichts.", ["art_1: Am 1. Mai und 2. Juni: nichts."]),
        ("Nur: a. eins.", ["art_1: Nur: a. eins."]),
        ("Gebühr:\n\t\t\t\n\t\t\t\t\n\t\t\t\tArt\n\t\t\t\t\n\t\t\t\tFranken\n\t\t\t\n\t\t\t\n\t\t\t\tKlein\n\t\t\t\t\n\t\t\t\t5",
         ["art_1: Gebühr:", "art_1/table_1: Art Franken\nKlein 5"]),
    ],
)  # fmt: skip
def test_units(body: str, expected: list[str]) -> None:
    assert outline(body) == expected


def test_label_and_heading() -> None:
    draft = one(
        law("#### 1. Abschnitt: Allgemeines\n\n**Art. 2a** Art. 2a Pflichten\n\nEins.\n\n**Art. 3** Art. 3\n\nZwei.")
    )
    first, second = draft.text.provisions
    assert (str(first.path), first.label, first.heading, second.heading) == ("art_2A", "Art. 2a", "Pflichten", "")
    assert [(str(c.path), c.label, c.heading) for c in draft.text.containers] == [
        ("sec_1", "1. Abschnitt:", "Allgemeines")
    ]
    assert [r.text.strip() for r in draft.residue if r.kind == "repeated"] == ["Art. 2a", "Art. 3"]


def test_two_articles_with_a_word_between_them() -> None:
    body = "**Art. 4 e 5** Art. 4 e 5\n\nAbrogati\n\n**Art. 6 a 8 Disp. trans.** Art. 6 a 8 Disp. trans.\n\n**Art. 9 e** Art. 9 e\n\nTesto."
    draft = one(law(body, "it"))
    found = [str(p.path) for p in draft.text.provisions if p.unit is Unit.ARTICLE]
    assert found == ["art_4..5", "art_6..8", "art_9E"]


def test_a_footnote_on_the_label_stands_apart() -> None:
    note = "Aufgehoben durch Ziff. I der V vom 4. Apr. 2031."
    draft = one(law(f"**Art. 3 {note}** Art. 3 {note}\n\n**Art. 4\n\t\t {note}** Art. 4\n\t\t {note}\n\nText."))
    found = [(str(p.path), p.label, p.text, p.deleted) for p in draft.text.provisions]
    assert found == [
        ("art_3", "Art. 3", "", True), ("note_3.1", "", note, False), ("art_4", "Art. 4", "Text.", False), ("note_4.1", "", note, False)
    ]  # fmt: skip


def test_facts() -> None:
    draft = one(law("**Art. 1** Art. 1\n\nText.", "fr", "Ordonnance du 3 mars 2031\n  sur les cerfs-volants (OCV)"))
    assert (draft.law_id, draft.language, str(draft.version), draft.kind) == (
        "ch-999.1",
        "fr",
        "2032-01-01",
        "regulation",
    )
    assert draft.title == "Ordonnance du 3 mars 2031 sur les cerfs-volants (OCV)"
    assert (draft.force, draft.is_source) == (Force.UNOFFICIAL, True)
    assert one(law("**Art. 1** Art. 1\n\nText.", "rm")).is_source is False


def test_text_without_articles_and_glued_articles_are_kept() -> None:
    draft = one(law("Ein Abkommen ohne Artikel.\n\n# Abschnitt I:RechteArt. 2Leben(1)Jeder lebt.Art. 3Mehr"))
    assert [str(p.path) for p in draft.text.provisions] == ["body", "body~2"]
    assert "unparsed-text" in {d.code for d in draft.diagnostics}
    assert [(c.label, c.heading) for c in draft.text.containers] == [("Abschnitt I:", "Rechte")]


def test_front_matter() -> None:
    lines = ["a: plain", "b: 'it''s'", 'c: "\\xE9t\\u00e9"', "d: one", "  two", "e:", "- 'x'", "- y", "  z: 1"]
    found = {f.key: f.text for f in fields_of(lines)}
    assert found == {"a": "plain", "b": "it's", "c": "été", "d": "one two", "e": "x\ny\nz: 1"}


@pytest.mark.parametrize(
    "data",
    [b"---\nsr_number: '1'\n", b"---\nsr_number: '1'\n---\ntext", law("x", "xx"), b"---\nsr_number: ../x\ntitle: t\nlanguage: de\n---\n",
     b"---\nsr_number: '1'\n---\n\xff\xfe", b"---\nsr_number: ''\ntitle: t\nlanguage: de\n---\n"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        swiss_markdown.read(data, "x.md")


@pytest.mark.parametrize(
    ("label", "number"),
    [("Art. 5a", "5A"), ("§ 12 bis", "12-1"), ("Art. 964bis", "964-1"), ("Art. 12 und 13", "12..13"), ("Art. 2 bis 5", "2..5"), ("Art. 12-14", "12..14"), ("Art. 120-1", "120-1"),
     ("Artt. 94–99", "94..99"), ("3.01", "3.01"), ("1er", "1"), ("Art. 10a bis", "10A-1"), ("5/A", "5A"), ("Art. 5º", "5"),
     ("Art. 3 e 4", "3..4"), ("Article premier", "None"), ("35AA", "35AA"), ("Art. 1 Zweck", "1")],
)  # fmt: skip
def test_numbers_in_labels(label: str, number: str) -> None:
    assert str(latin_article_number(label)) == number


@pytest.mark.parametrize(
    ("label", "number"),
    [("1. Kapitel:", "1"), ("TITRE IV", "4"), ("Chapter IIA", "2A"), ("Part A", "A"), ("Words", "")],
)
def test_numbers_of_containers(label: str, number: str) -> None:
    assert container_number(label, "en") == number


@pytest.mark.parametrize(
    ("printed", "labels"),
    [("(a) (b) (bbis) (c)", "1 2 bbis 3"), ("(i) (ii) (iii) (iv)", "1 2 3 4"), ("g) h) i) j)", "7 8 9 10"), ("– – –", "1 2 3"),
     ("1. 1bis. 2.", "1 1-1 2"), ("(aa) (ga)", "aa ga"), ("a) a.1) b)", "1 a.1 2")],
)  # fmt: skip
def test_labels_of_items(printed: str, labels: str) -> None:
    found = ItemLabels("en")
    assert [found.next(p) for p in printed.split()] == labels.split()


@settings(deadline=None)
@given(st.text(st.sampled_from("ab1. :;\n\t*#A(rt)§–und"), max_size=200))
def test_nothing_is_lost(body: str) -> None:
    one(law(body or "x"))


def test_long_lines_take_linear_time() -> None:
    for piece in ("a. ", ":a. x;b. ", "1.", "(", "Fassung ", ": ", "und b. "):
        assert marks_in(piece * 30_000) is not None
