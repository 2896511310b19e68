"""What texts hold of an edition: missing, outside, of another version, much shorter or longer than usual."""

from __future__ import annotations

from datetime import date

from corpus.coverage import Held, cover
from corpus.model import (
    Coverage,
    Edition,
    Expression,
    Force,
    Part,
    Provision,
    ProvisionPath,
    Rights,
    Span,
    Text,
    Unit,
)
from corpus.numbering import ArticleNumber

V = date(2020, 1, 1)


def expression(language: str, **more: object) -> Expression:
    given: dict[str, object] = {
        "id": f"x.{language}", "law_id": "cn-x", "edition": "2020-01-01", "language": language, "version": V,
        "force": Force.AUTHENTIC if language == "zh-Hans" else Force.UNOFFICIAL, "publisher": "", "translator": "",
        "source": "", "rights": Rights.PUBLIC, "coverage": None, "is_source": language == "zh-Hans",
    }  # fmt: skip
    return Expression(**{**given, **more})  # type: ignore[arg-type]


def text(lengths: dict[int, int]) -> Text:
    """Articles of so many characters."""
    pages = []
    for n, length in lengths.items():
        path = ProvisionPath.parse(f"art_{n}")
        part = Part(path.child("para", 1), Unit.PARAGRAPH, "", Span(0, length))
        pages.append(Provision(path, Unit.ARTICLE, ArticleNumber.of(n), f"Article {n}", "", "x" * length, (part,)))
    return Text((), tuple(pages))


SOURCE = (expression("zh-Hans"), text(dict.fromkeys(range(1, 11), 100)))


def held(other: Expression, lengths: dict[int, int]) -> tuple[Held, ...]:
    edition = Edition("cn-x", "2020-01-01", V, (SOURCE[0], other))
    return cover([SOURCE, (other, text(lengths))], edition).texts[1].pages


def test_a_whole_text_is_whole() -> None:
    assert set(held(expression("en"), dict.fromkeys(range(1, 11), 310))) == {Held.WHOLE}


def test_what_lacks_is_missing_and_what_is_not_claimed_is_outside() -> None:
    pages = held(expression("en"), {n: 310 for n in range(1, 11) if n != 4})
    assert pages[3] is Held.MISSING
    part = expression("en", coverage=Coverage(ArticleNumber.of(5), ArticleNumber.of(10)))
    pages = held(part, {n: 310 for n in range(5, 11) if n != 7})
    assert pages[:4] == (Held.OUTSIDE,) * 4
    assert pages[6] is Held.MISSING


def test_lengths_are_held_against_what_is_usual_for_the_text() -> None:
    pages = held(expression("en"), {**dict.fromkeys(range(1, 11), 310), 3: 90, 8: 700})
    assert pages[2] is Held.SHORT
    assert pages[7] is Held.LONG
    assert sum(h is Held.WHOLE for h in pages) == 8


def test_short_articles_tell_nothing_by_their_length() -> None:
    source = (expression("zh-Hans"), text(dict.fromkeys(range(1, 11), 12)))
    edition = Edition("cn-x", "2020-01-01", V, ())
    english = text({**dict.fromkeys(range(1, 11), 40), 3: 10})
    assert set(cover([source, (expression("en"), english)], edition).texts[1].pages) == {Held.WHOLE}


def test_a_text_of_another_version_is_stale_where_it_has_a_page_and_else_lacks_it() -> None:
    old = expression("en", version=date(2010, 1, 1))
    pages = held(old, dict.fromkeys(range(1, 9), 310))
    assert pages == (*[Held.STALE] * 8, Held.MISSING, Held.MISSING)
    strange = expression("en", version=date(2010, 1, 1), numbers_trusted=False)
    assert set(held(strange, {1: 310})) == {Held.STALE}, "its article 1 isn't this article 1"


def test_runs_join_pages_of_one_state() -> None:
    edition = Edition("cn-x", "2020-01-01", V, ())
    english = (expression("en"), text({n: 310 for n in range(1, 11) if n not in (4, 5)}))
    covered = cover([SOURCE, english], edition).texts[1]
    assert [(r.held, r.first, r.end) for r in covered.runs()] == [
        (Held.WHOLE, 0, 3), (Held.MISSING, 3, 5), (Held.WHOLE, 5, 10),
    ]  # fmt: skip
    assert (covered.held, covered.complete) == (8, False)


def test_nothing_is_covered_by_nothing() -> None:
    assert cover([], Edition("cn-x", "2020-01-01", V, ())).texts == ()
