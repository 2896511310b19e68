"""Reading citations: any text gives an answer, in time that grows as the text does, and spans stand where they say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runaway import no_runaway

from corpus.citations import Citation, Place, mentions, parse, readings
from corpus.citations.loosely import loosened
from corpus.citing import cite
from corpus.languages import LANGUAGES
from corpus.lookup.likely import unread
from corpus.model import ProvisionPath

WORDS = (
    "第", "条", "條", "款", "项", "項", "目", "之", "至", "、", "和", "本", "前", "同", "该", "各", "两", "一", "百", "十", "〇", "附件", "附则", "章",
    "Article ", "articles ", "art. ", "section ", "s. ", "paragraph ", "(1)", "(a)", "(iv)", "（三）", "§", "§§ ", " of ", " and ", " to ", ", ",
    "this ", "the preceding ", "first ", "Schedule ", "Part ", "bis", "1", "2", "12", "2018", "-", "—", ".", "/", ":", " ", "\n", "Ⅰ", "②", "¹", "٥", "५",
    "Abs. ", "Nr. ", "lit. ", "alinéa ", "comma ", "lid ", "ст. ", "ч. ", "п. ", "khoản ", "Điều ", "المادة ", "סעיף ", "มาตรา", "제", "조", "항", "号", "の",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)


def spans(citation: Citation) -> list[Place]:
    return [p for place in citation.places for p in (place, place.to) if p is not None]


@given(TEXTS | st.text(max_size=80), st.sampled_from(sorted(LANGUAGES)), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_spans_stand_in_it(text: str, language: str, inside: bool) -> None:
    end = 0
    for citation in mentions(text, language, inside=inside):
        assert citation.places
        assert citation.text == text[citation.span.start : citation.span.end]
        assert citation.span.start >= end
        end = citation.span.end
        for place in spans(citation):
            assert citation.span.start <= place.span.start < place.span.end <= citation.span.end


@given(TEXTS | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_has_an_answer(text: str) -> None:
    found = readings(text)
    assert bool(found) == bool(text.strip())
    assert found[:1] == tuple(c for c in (parse(text),) if c)
    for citation in found:
        assert citation.text == text
        assert (
            not citation.name or citation.name in text or loosened(text)
        )  # 2016/679 is read as Regulation (EU) 2016/679


@given(
    st.integers(1, 1500), st.integers(0, 30), st.integers(0, 12), st.integers(0, 30), st.integers(0, 9),
    st.sampled_from([("cn", "zh-Hans"), ("tw", "zh-Hant"), ("cn", "en"), ("tw", "en"), ("hk", "en"), ("eu", "de"), ("eu", "fr")]),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_a_canonical_citation_parses_back(
    article: int, inserted: int, para: int, item: int, subitem: int, place: tuple[str, str]
) -> None:
    path = ProvisionPath.article(f"{article}-{inserted}" if inserted else str(article))
    for kind, number in (("para", para), ("item", item), ("subitem", subitem)):
        if not number:
            break
        path = path.child(kind, number)
    written = cite("某某法" if place[1].startswith("zh") else "Some Act", path, place[1], place[0])
    labels = [segment.partition("_")[2] for segment in path.segments]
    read = [[str(c.numbers[0]), *(level.label for level in c.pinpoint)] for c in readings(written) if c.numbers]
    assert labels in read, written
    if not inserted or inserted <= article:
        assert read[0] == labels


NEAR = (
    "第1条。", "第1，第2", "第一百二十条之一、", "前款和本条。", "Article 5(1) of this Law. ", "art. x of 5 (1) ", "Article 5, 6 and ", "(1)(2)", "1、",
    "第1、", "first and second ", "§ 5 Abs. 2 Nr. 3 ", "paragraph (1) of ", "5 ", "本前次", "the this of ", "第一百二十条", "同条、", "Article 5 of ",
)  # fmt: skip


@pytest.mark.parametrize("unit", NEAR)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_makes_the_reader_start_anew_at_every_word(unit: str, language: str) -> None:
    """A rule that starts anew at every word would take minutes here."""
    with no_runaway():
        mentions(unit * (100_000 // len(unit)), language, inside=True)


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
PINPOINTS = (
    "GDPR art. {n}.{p}.{l}", "GDPR {n}.{p}.{l}", "RGPD article {n}, {p}, {l}", "DSG {n} {r} {l}", "DSG Art. {n} {r} {l}",
    "Art. {n} {r} {l} DSG", "DSG Art. {n} Abs. {p} {l}", "GDPR Art. {n}({p}){l}", "GDPR {n} {p} {l}",
)  # fmt: skip


@given(st.integers(1, 999), st.integers(1, 10), st.sampled_from("abcdefgh"), st.sampled_from(PINPOINTS))
@settings(max_examples=200, deadline=None)
def test_every_way_to_write_a_point_of_a_paragraph_names_all_three(n: int, p: int, letter: str, form: str) -> None:
    """No reading of it drops a step in silence, and one has the article, the paragraph and the point."""
    typed = form.format(n=n, p=p, l=letter, r=ROMAN[p - 1])
    read = [(str(c.numbers[0]), [x.label for x in c.pinpoint]) for c in readings(typed) if c.numbers and not unread(c)]
    assert (str(n), [str(p), letter]) in read


@given(st.integers(1, 999), st.integers(1, 10), st.sampled_from(["", "前段", "後段", "但書"]))
@settings(max_examples=100, deadline=None)
def test_roman_paragraphs_of_taiwan_need_no_sign(n: int, p: int, half: str) -> None:
    read = parse(f"燈塔法{n}{ROMAN[p - 1]}{half}")
    assert read is not None
    assert (read.name, str(read.numbers[0]), [(x.word, x.label) for x in read.pinpoint]) == (
        "燈塔法",
        str(n),
        [("I", str(p))],
    )


@given(st.integers(1, 999), st.integers(1, 300))
@settings(max_examples=100, deadline=None)
def test_a_figure_behind_the_word_is_a_range_or_an_article_that_was_put_in(first: int, second: int) -> None:
    read = parse(f"灯塔法第{first}条-{second}")
    assert read is not None
    to = read.places[0].to
    told = (str(read.numbers[0]), str(to.numbers[0]) if to else "")
    assert told == ((str(first), str(second)) if second > first else (f"{first}-{second}", ""))
