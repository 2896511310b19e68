"""Books and pages of one law as one text: whatever the order in which they come, whatever is missing."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, effective, page, store

from corpus import lookup
from corpus.composing import Piece, chain, goes_on
from corpus.exports import Selection, exporter
from corpus.library import Library
from corpus.model import Container, Coverage, Draft, Expression, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber

LAW, TITLE = "cn-xdengdadian", "中华人民共和国灯大典"
DAY = date(2026, 11, 22)


def piece(identity: str, first: str, last: str, claims: bool = True) -> Piece:
    number = ArticleNumber.parse
    return Piece(identity, number(first), number(last), claims)


CHAINS = [
    ("one part is no whole", [("a", "1", "9", True)], ""),
    ("in the order of the numbers", [("b", "10", "20", True), ("a", "1", "9", True)], "ab"),
    ("with a gap", [("a", "1", "9", True), ("c", "21", "30", True)], "ac"),
    ("of two copies of a page the longer", [("a", "1", "9", True), ("b", "10", "20", True), ("c", "10", "19", True)], "ab"),
    ("a page break inside an article", [("a", "1", "9", True), ("b", "9", "20", True)], "ab"),
    ("but not for texts that say nothing", [("a", "1", "9", False), ("b", "9", "20", False)], ""),
    ("one article twice", [("a", "9", "9", True), ("b", "9", "9", True)], ""),
    ("whole texts are rivals", [("a", "1", "9", False), ("b", "1", "9", False)], ""),
    ("a text that says nothing goes on with the next number", [("a", "1", "9", False), ("b", "10", "20", False)], "ab"),
    ("and not beyond a gap", [("a", "1", "9", False), ("b", "11", "20", False)], ""),
    ("inserted numbers go on", [("a", "1", "9", False), ("b", "9-1", "20", False)], "ab"),
    ("a text joins claimed parts", [("a", "1", "9", False), ("b", "10", "20", True), ("c", "21", "30", True)], "abc"),
    ("a whole stands beside pages", [("w", "1", "30", False), ("b", "10", "20", True), ("c", "21", "30", True)], "bc"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), [c[1:] for c in CHAINS], ids=[c[0] for c in CHAINS])
def test_which_texts_make_one(given: list[tuple[str, str, str, bool]], expected: str) -> None:
    for order in itertools.permutations(given):
        assert "".join(p.id for p in chain([piece(*p) for p in order])) == expected


def test_numbers_go_on() -> None:
    assert goes_on(piece("a", "1", "9"), piece("b", "10", "12"))
    assert not goes_on(piece("a", "1", "9"), piece("b", "11", "12"))
    assert not goes_on(piece("a", "10", "12"), piece("b", "1", "9"))


# -- in a library --------------------------------------------------------------------------------------------------------


def book(name: str, first: int, last: int, version: str | None = "2020-05-28", **more: object) -> Draft:
    """A file with a book of the law, which starts with chapters of its own."""
    box = Container(ProvisionPath.parse("bk"), Unit.BOOK, name, "")
    chapter = Container(ProvisionPath.parse("bk/chp_1"), Unit.CHAPTER, "第一章", "一般规定", 0)
    pages = tuple(page(str(n), f"{name}第{n}项内容。", container=1) for n in range(first, last + 1))
    made = draft(TITLE, version, Text((box, chapter), pages), coverage=f"{first}-{last}", key=f"{TITLE}/{name}")
    return replace(made, **more)  # type: ignore[arg-type]


BOOKS = [book("甲编", 1, 4), book("乙编", 5, 9), book("丙编", 10, 12)]
END = replace(BOOKS[2], statements=(effective("2021-01-01", "its own provision art_12"),))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path, create=True)


def bring(library: Library, *drafts: Draft) -> list[str]:
    return [store(library, LAW, d, source=d.source_key)[0] for d in drafts]


def texts(library: Library) -> list[Expression]:
    return [x for e in library.law(LAW).editions for x in e.expressions]


def numbers(library: Library, expression: str) -> list[str]:
    return [str(p.number) for p in library.text(expression).provisions]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_books_are_one_text_in_whatever_order_they_come(tmp_path: Path, order: tuple[int, ...]) -> None:
    library = Library.open(tmp_path, create=True)
    given = [BOOKS[0], BOOKS[1], END]
    bring(library, *(given[i] for i in order))
    [whole] = texts(library)
    assert (whole.articles, whole.coverage) == (12, None)
    assert numbers(library, whole.id) == [str(n) for n in range(1, 13)]
    text = library.text(whole.id)
    assert [(str(c.path), c.label) for c in text.containers if c.parent is None] == [
        ("bk", "甲编"), ("bk~2", "乙编"), ("bk~3", "丙编"),
    ]  # fmt: skip
    assert [str(c.path) for c in text.containers if c.parent is not None] == ["bk/chp_1", "bk~2/chp_1", "bk~3/chp_1"]
    assert [text.containers[p.container or 0].path.segments[0] for p in text.provisions][4:6] == ["bk~2", "bk~2"]
    assert len({p.order for p in text.provisions}) >= 1
    assert library.check() == ()


def test_a_missing_book_is_told_and_nothing_is_filled_in(library: Library) -> None:
    bring(library, BOOKS[0], END)
    [whole] = texts(library)
    assert str(whole.coverage) == "1-4, 10-12"
    told = [(d.code, d.path, d.found) for d in whole.diagnostics if d.code in ("number-gap", "partial-coverage")]
    assert told == [("partial-coverage", None, "1-4, 10-12"), ("number-gap", "art_5", "5-9")]
    shown = lookup.show(library, f"{LAW} art_10", as_of=DAY)
    assert shown.status is lookup.ShowStatus.FOUND
    missing = lookup.show(library, f"{LAW} art_7", as_of=DAY)
    assert missing.status is lookup.ShowStatus.NO_SUCH_ARTICLE
    bring(library, BOOKS[1])
    [whole] = texts(library)
    assert (whole.coverage, [d.code for d in whole.diagnostics]) == (None, [])


def test_without_the_end_the_whole_claims_no_more_than_is_there(library: Library) -> None:
    bring(library, BOOKS[0], BOOKS[1])
    assert [str(t.coverage) for t in texts(library)] == ["1-9"]


def test_the_end_is_known_from_another_text_of_the_version(library: Library) -> None:
    bring(library, *BOOKS)
    assert [str(t.coverage) for t in texts(library)] == ["1-12"]
    english = body({str(n): f"Article {n}." for n in range(1, 13)}, "en")
    store(library, LAW, draft("Great Code of Lamps", "2020-05-28", english, "en"), source="english")
    assert [t.coverage for t in texts(library)] == [None, None]


def test_a_book_that_comes_anew_takes_its_own_place(library: Library) -> None:
    bring(library, BOOKS[0], BOOKS[1], END)
    [before] = texts(library)
    changed = body({"5": "改了。", "6": "六。", "7": "七。", "8": "八。", "9": "九。"})
    bring(library, replace(BOOKS[1], text=changed))
    [whole] = texts(library)
    assert whole.id == before.id
    assert library.provision(whole.id, ProvisionPath.parse("art_5")).text == "改了。"  # type: ignore[union-attr]
    longer = replace(book("甲编", 1, 3), source_key=BOOKS[0].source_key)
    [new] = bring(library, longer)
    assert [str(t.coverage) for t in texts(library)] == ["1-3, 5-12"]
    assert library.text_now(f"{LAW}.2020-05-28.zh-Hans.{BOOKS[0].source_key}-1-4".replace("/", "-")) in (None, whole.id)
    assert library.expression(new).id == whole.id


def test_a_part_s_id_leads_to_the_whole(library: Library) -> None:
    parts = bring(library, BOOKS[0], BOOKS[1])
    [whole] = texts(library)
    assert {library.expression(i).id for i in parts} == {whole.id}
    assert library.parts(whole.id) == tuple(parts)
    assert len(library.text(parts[0]).provisions) == 4  # stored as it came


DIFFERENT = [
    {"language": "zh-Hant"}, {"publisher": "Another"}, {"translator": "Ann"}, {"version": date(2021, 1, 1)},
]  # fmt: skip


@pytest.mark.parametrize("change", DIFFERENT, ids=lambda c: next(iter(c)))
def test_parts_of_two_texts_never_mix(library: Library, change: dict[str, object]) -> None:
    bring(library, BOOKS[0], replace(BOOKS[1], **change))  # type: ignore[arg-type]
    assert sorted(t.articles for t in texts(library)) == [4, 5]


def test_a_page_without_a_date_is_of_the_only_version_that_it_goes_on_in(library: Library) -> None:
    bring(library, book("甲编", 1, 4), book("乙编", 5, 9, None))
    assert [(t.articles, str(t.version)) for t in texts(library)] == [(9, "2020-05-28")]
    bring(library, book("丁编", 1, 4, "2022-01-01"))
    assert len(texts(library)) == 3  # of which version it is nobody can say now


def plain(first: int, last: int, boxes: tuple[Container, ...], inside: int | None, key: str) -> Draft:
    pages = tuple(page(str(n), f"第{n}项。", container=inside) for n in range(first, last + 1))
    return draft(TITLE, "2020-05-28", Text(boxes, pages), key=key)


def test_pages_go_on_under_the_heading_of_the_page_before(library: Library) -> None:
    part = Container(ProvisionPath.parse("pt_1"), Unit.PART, "第一编", "总则")
    one = Container(ProvisionPath.parse("pt_1/chp_1"), Unit.CHAPTER, "第一章", "灯", 0)
    first = plain(1, 3, (part, one), 1, "p1")
    two = Container(ProvisionPath.parse("chp_2"), Unit.CHAPTER, "第二章", "杆")
    pages = (page("4", "四。"), page("5", "五。"), page("6", "六。", container=0))
    second = draft(TITLE, "2020-05-28", Text((two,), pages), key="p2")
    again = Container(ProvisionPath.parse("chp_2"), Unit.CHAPTER, "第二章", "杆")
    third = plain(7, 8, (again,), 0, "p3")
    bring(library, first, second, third)
    [whole] = texts(library)
    text = library.text(whole.id)
    assert [(str(c.path), c.parent) for c in text.containers] == [("pt_1", None), ("pt_1/chp_1", 0), ("pt_1/chp_2", 0)]
    assert [p.container for p in text.provisions] == [1, 1, 1, 1, 1, 2, 2, 2]


def test_what_every_page_repeats_stands_once(library: Library) -> None:
    path = ProvisionPath(("preamble",))
    preamble = Provision(path, Unit.PREAMBLE, None, "", "", "序言。", ())
    note = replace(preamble, path=ProvisionPath(("note_1",)), unit=Unit.NOTE, text="注一。")

    def with_pages(first: int, last: int, key: str, said: str) -> Draft:
        made = plain(first, last, (), None, key)
        pages = (preamble, *made.text.provisions, replace(note, text=said))
        return replace(made, text=Text((), pages))

    bring(library, with_pages(1, 2, "p1", "注一。"), with_pages(3, 4, "p2", "别的注。"))
    [whole] = texts(library)
    paths = [str(p.path) for p in library.text(whole.id).provisions]
    assert paths == ["preamble", "art_1", "art_2", "note_1", "art_3", "art_4", "note_1~2"]


@pytest.mark.parametrize(("again", "paths", "codes"), [
    ("甲编第4项内容。", ["art_3", "art_4", "art_5"], []),
    ("后半。", ["art_3", "art_4", "art_4~2", "art_5"], ["number-duplicate"]),
])  # fmt: skip
def test_an_article_on_two_pages(library: Library, again: str, paths: list[str], codes: list[str]) -> None:
    second = body({"4": again, "5": "五。"})
    page_two = draft(TITLE, "2020-05-28", second, coverage="4-5", key="p2")
    third = replace(book("丙编", 6, 7), statements=(effective("2021-01-01", "its own provision art_7"),))
    bring(library, book("甲编", 1, 4), page_two, third)
    [whole] = texts(library)
    assert whole.coverage is None
    assert [str(p.path) for p in library.text(whole.id).provisions][2:-2] == paths
    assert [d.code for d in whole.diagnostics] == codes


def test_a_second_document_that_begins_with_part_two_lacks_no_heading(library: Library) -> None:
    from corpus.diagnostics import diagnose

    boxes = [Container(ProvisionPath.parse(f"pt_{n}"), Unit.PART, f"第{h}编", "灯") for n, h in ((1, "一"), (2, "二"))]
    missing = diagnose("heading-missing", "第一编 is not in the source.", path="pt_2", found="第二编")
    second = replace(plain(4, 6, (boxes[1],), 0, "p2"), diagnostics=(missing,))
    bring(library, plain(1, 3, (boxes[0],), 0, "p1"), second)
    assert [d.code for d in texts(library)[0].diagnostics] == []
    other = replace(second, title="另一部", source_key="p3")
    store(library, "cn-xother", plain(1, 3, (boxes[1],), 0, "q1"), other)
    [whole] = [x for e in library.law("cn-xother").editions for x in e.expressions]
    assert [d.code for d in whole.diagnostics] == ["heading-missing"]


def test_rows_that_people_set_go_with_the_text_that_is_read(library: Library) -> None:
    from corpus.library import withdrawing
    from corpus.library.deciding import corrections, decide

    [first] = bring(library, BOOKS[0])
    decide(library, LAW, "row", "-", expression=first, path="art_1")
    [second] = bring(library, BOOKS[1])
    [whole] = texts(library)
    assert [c.expression for c in corrections(library, LAW, "row")] == [whole.id]
    withdrawing.withdraw(library, second)
    assert [c.expression for c in corrections(library, LAW, "row")] == [first]


def test_a_withdrawn_book_goes_from_the_whole(library: Library) -> None:
    from corpus.library import withdrawing

    parts = bring(library, BOOKS[0], BOOKS[1], END)
    withdrawing.withdraw(library, parts[1], "wrong")
    assert [str(t.coverage) for t in texts(library)] == ["1-4, 10-12"]
    withdrawing.restore(library, parts[1])
    assert [t.articles for t in texts(library)] == [12]


def test_the_exchange_carries_the_parts_and_the_whole_comes_again(library: Library, tmp_path: Path) -> None:
    from corpus.importing import import_sources
    from corpus.sources import expand

    parts = bring(library, BOOKS[0], BOOKS[1], END)
    target = tmp_path / "out.zip"
    with target.open("wb") as stream:
        exporter("akn").save(library, Selection((LAW,), None, None, True), stream, name="out.zip")  # type: ignore[union-attr]
    other = Library.open(tmp_path / "other", create=True)
    assert {i.status for i in import_sources(other, expand([target]))} == {"added"}
    assert [t.id for t in texts(other)] == [t.id for t in texts(library)]
    assert [other.text(i) for i in parts] == [library.text(i) for i in parts]
    [whole] = texts(other)
    assert other.text(whole.id) == library.text(whole.id)


def test_lines_of_the_export_are_those_of_the_whole(library: Library) -> None:
    bring(library, BOOKS[1], BOOKS[0])
    lines = list(exporter("jsonl").lines(library, Selection((LAW,), None, None, False)))
    assert len(lines) == 9
    assert '"art_1"' in lines[0]


def test_coverage_of_a_whole_with_gaps() -> None:
    number = ArticleNumber.of
    coverage = Coverage(number(1), number(30), ((number(5), number(9)), (number(20), number(20))))
    assert str(coverage) == "1-4, 10-19, 21-30"
    assert [coverage.covers(number(n)) for n in (4, 5, 9, 10, 20, 30, 31)] == [
        True,
        False,
        False,
        True,
        False,
        True,
        False,
    ]
