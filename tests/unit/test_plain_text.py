"""Plain text: what is a law, lines that a page broke, page numbers, encodings."""

from __future__ import annotations

import pytest
from runaway import no_runaway

from corpus.errors import NoLawTextError, SourceError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.documents import plain_text
from corpus.importers.documents.page_lines import page_lines, page_width
from corpus.importers.hints import Hints
from corpus.model import Draft, ResidueKind, Unit

WRAPPED = """                 Regulations on the Keeping of Lamps

                    Chapter I   General Provisions

      Article 1 These Regulations are made in order to regulate the
keeping of lamps, to secure the lighting of roads and harbours, and to
protect the legitimate rights and interests of all keepers of lamps in
the country.
      Article 2 These Regulations apply to all lamps, whatever they are
made of, under Article 3 of the Lamp Act and the rules that were made
under it.
      They don't apply to candles.

                                    1
\f      Article 3 The State encourages the keepers of lamps to light them
at dusk, to put them out at dawn, and to keep the glass clean, accord-
ing to the rules of the authority in whose area the lamps are kept, and
                                    2
\fsubject to paragraph 2 of Article 2; nobody may break a lamp without
the written leave of the authority.
      Article 4 Lamps fall into two classes:
      (1) oil lamps, whose keepers have a licence of the authority and
who pay the fee;
      (2) gas lamps.
                                    3
"""


def read(text: str | bytes, name: str = "law.txt", hints: Hints | None = None) -> tuple[Draft, ...]:
    data = text.encode() if isinstance(text, str) else text
    drafts = plain_text.read(data, name, hints or Hints()).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(plain_text.leaves(data, name))
    assert unclaimed(drafts) == []
    return drafts


def articles(draft: Draft) -> dict[str, str]:
    return {str(p.path): p.text for p in draft.text.provisions if p.unit is Unit.ARTICLE}


def test_lines_that_a_page_broke() -> None:
    (draft,) = read(WRAPPED)
    found = articles(draft)
    assert draft.title == "Regulations on the Keeping of Lamps"
    assert list(found) == ["art_1", "art_2", "art_3", "art_4"]
    assert found["art_1"].endswith("of all keepers of lamps in the country.")
    assert found["art_2"].split("\n") == [
        "These Regulations apply to all lamps, whatever they are made of, under Article 3 of the Lamp Act and the rules that were made under it.",
        "They don't apply to candles.",
    ]
    assert "kept, and subject to paragraph 2 of Article 2; nobody" in found["art_3"]
    assert "according to the rules" in found["art_3"]
    assert found["art_4"].split("\n")[1:] == [
        "(1) oil lamps, whose keepers have a licence of the authority and who pay the fee;", "(2) gas lamps."]  # fmt: skip
    aside = [r.text for r in draft.residue if r.kind is ResidueKind.FURNITURE]
    assert sorted(aside) == ["-", "1", "2", "3"]


def test_the_joining_is_told() -> None:
    assert "lines-joined" in {d.code for d in plain_text.read(WRAPPED.encode(), "x").diagnostics}


def test_a_paragraph_a_line_is_not_wrapped() -> None:
    lines = [f"Article {n} " + "The keeper lights the lamps. " * (n % 7 + 1) for n in range(1, 40)]
    assert page_width(page_lines(lines)) == 0


def test_chinese_articles_without_any_mark() -> None:
    (draft,) = read(
        "第一条　灯塔由国家管理。\n第二条　任何人不得损坏灯塔。\n第三条　本法自公布之日起施行。\n".encode("gb18030")
    )
    assert (draft.language, list(articles(draft))) == ("zh-Hans", ["art_1", "art_2", "art_3"])


@pytest.mark.parametrize(
    "text",
    [
        "Notes on lighthouses\n\nLighthouses are old. They stand by the sea.\n\n1. First point.\n2. Second point.\n",
        "# A heading\n\nSome words in Markdown, and no law at all.\n",
        "def article(number):\n    return number\n\nArticle 1 = article(1)\n",
        '{"Article 1": "x", "Article 2": "y"}',
        "2031-01-01 10:00:00 INFO Article 1 read\n2031-01-01 10:00:01 INFO Article 2 read\n",
        "",
        "   \n",
    ],
)
def test_what_is_no_law_is_declined(text: str) -> None:
    with pytest.raises(NoLawTextError):
        recognise(text.encode(), "notes.txt")


def test_what_is_no_law_can_be_forced() -> None:
    (draft,) = read("Lighthouses are old. They stand by the sea and warn the ships of the rocks.\n")
    assert [p.unit for p in draft.text.provisions] == [Unit.BODY]


def test_other_languages_are_recognised() -> None:
    texts = {
        "de": "Leuchtturmgesetz\n\n§ 1 Zweck\nDieses Gesetz schützt die Leuchttürme.\n\n§ 2 Aufsicht\nDie Behörde führt die Aufsicht.\n",
        "ru": "Закон о маяках\n\nСтатья 1\nМаяки охраняются государством.\n\nСтатья 2\nНикто не вправе повреждать маяк.\n",
        "ar": "قانون المنارات\n\nالمادة 1\nتحمي الدولة المنارات جميعها.\n\nالمادة 2\nلا يجوز لأحد أن يتلف منارة.\n",
        "th": "พระราชบัญญัติประภาคาร\n\nมาตรา ๑ ให้รัฐคุ้มครองประภาคารทั้งปวง\n\nมาตรา ๒ ห้ามผู้ใดทำลายประภาคาร\n",
    }
    for language, text in texts.items():
        assert recognise(text.encode(), "law.txt") == "plain-text"
        (draft,) = read(text)
        assert (draft.language, list(articles(draft))) == (language, ["art_1", "art_2"])


def test_hints_name_the_language() -> None:
    (draft,) = read("Lamp Act\nArticle 1 Lamps are lit.\nArticle 2 Lamps are put out.\n", hints=Hints("en-AU", "au"))
    assert (draft.language, draft.jurisdiction) == ("en-AU", "au")


@pytest.mark.parametrize("data", [b"\x00" * 50, b"\x89PNG\r\n\x1a\n\0\0\0" + bytes(200), bytes(range(256)) * 4])
def test_no_text_is_refused(data: bytes) -> None:
    assert not plain_text.recognises(data, "x")
    with pytest.raises(SourceError):
        plain_text.read(data, "x")


@pytest.mark.parametrize("piece", ["(", "第", "1 ", "Article ", "。", "-\n", "\f1\n", "a b ", "（一）\n", "\t"])
def test_hostile_lines_take_no_long_time(piece: str) -> None:
    with no_runaway():
        read("Lamp Act\nArticle 1 x\nArticle 2 y\n" + piece * 10_000)


def test_sections_of_an_act_without_articles() -> None:
    (draft,) = read(
        "Lighthouse Act\n\nPart 1 Preliminary\n\nSection 1 Short title\nThis Act may be cited so.\n\nSection 2 Lamps\n(1) Lamps are lit.\n"
    )
    assert [(str(p.path), p.label) for p in draft.text.provisions] == [("art_1", "Section 1"), ("art_2", "Section 2")]
