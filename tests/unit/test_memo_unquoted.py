"""Words beside a citation, in no quotation marks, that another article has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import memo_laws
import plain_finder
import pytest

from corpus.citations.values import Citation, Scope
from corpus.library import Library
from corpus.memo.around import state_before
from corpus.memo.checking import check_memo
from corpus.memo.unquoted import beside
from corpus.memo.values import Finding
from corpus.model import Span

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = memo_laws.laws(tmp_path_factory.mktemp("laws"))
    yield made
    made.close()


def first(library: Library, text: str) -> Finding:
    return check_memo(library, text, DAY, finder=plain_finder.find).findings[0]


@pytest.mark.parametrize(
    ("text", "status", "note"),
    [
        # another article of the same text has the words
        (f"根据《灯塔法》第七条，{memo_laws.FUEL}", "not_checked", "《中华人民共和国灯塔法》第四条 has them"),
        (f"{memo_laws.FUEL[:-1]}（参见《灯塔法》第七条）。", "not_checked", "第四条 has them"),
        ("Under Article 3 of the Lighthouse Law, fuel is supplied by the port authority and no other.", "not_checked",
         "Article 4 has them"),
        # the number had them once
        (f"根据《灯塔法》第二条，{memo_laws.KEEPER}", "moved", "第三条"),
        (f"根据《灯塔法》第三条，{memo_laws.OLD_ONLY}", "not_checked", "the text of 2015-03-01 has them"),
        # the cited article has them, or nobody has a long run of them
        (f"根据《灯塔法》第四条，{memo_laws.FUEL}", "verified", "not compared"),
        (f"根据《灯塔法》第六条第一款，{memo_laws.KEEPER[:9]}，否则吊销资格", "verified", "not compared"),
        ("根据《灯塔法》第七条，灯塔有多高由国务院说了算，燃料则由港务机关供给", "verified", "not compared"),
        (f"《灯塔法》第七条不适用。{memo_laws.FUEL}", "verified", "not compared"),
        # a word of the provision is explained
        (f"《灯塔法》第七条所称高度，是指{memo_laws.FUEL}", "verified", "not compared"),
        # a long run, but little of the sentence, and not its beginning
        (f"根据《灯塔法》第七条，本案灯塔过高，有碍港区航行安全，理应降低，至于{memo_laws.FUEL[:14]}一节，容后另议，此处不赘", "verified",
         "not compared"),
    ],
)  # fmt: skip
def test_words_of_another_article(library: Library, text: str, status: str, note: str) -> None:
    found = first(library, text)
    assert (found.status, note in found.note) == (status, True), found.note


def test_what_has_the_words_is_offered(library: Library) -> None:
    found = first(library, f"根据《灯塔法》第七条，{memo_laws.FUEL}")
    assert [c.path for c in found.choices] == ["art_4"]
    moved = first(library, f"根据《灯塔法》第二条，{memo_laws.KEEPER}")
    assert moved.now is not None
    assert moved.now.path == "art_3"


def test_the_words_beside_are_those_of_the_sentence() -> None:
    text = "甲乙。依第三条，丙丁；戊己。"
    assert beside(text, Span(4, 7), 0, len(text)) == "，丙丁"
    text = "甲乙。丙丁（第三条）。戊己"
    assert beside(text, Span(6, 9), 0, len(text)) == "丙丁"
    assert beside(text, Span(6, 9), 4, len(text)) == "丁"


def test_a_place_before_the_marks_of_a_name_says_whose_it_is() -> None:
    text = "大陸《灯塔法》第三條"
    cited = Citation(text[2:], Span(2, len(text)), "《灯塔法》", (), Scope.NAMED, Span(2, 7))
    assert state_before(text, cited) == "大陸"
    assert state_before(text.replace("大陸", "依据"), cited) == ""
