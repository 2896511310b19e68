"""Laws named beside words: which part of a query limits the search, and which is searched for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from corpus.errors import UsageError
from indexer.naming import law_beside_words, laws_called
from indexer.query import in_words, parse

NAMES = {
    "公司法": ("cn-gongsi", "tw-gongsi"), "民法典": ("cn-minfa",), "刑法": ("cn-xing",), "刑法修正案十一": ("cn-xing11",),
    "criminallaw": ("cn-xing",), "cap999": ("hk-999",), "20991": ("eu-1",), "第999章": ("hk-999",),
}  # fmt: skip
LAWS = sorted({law for laws in NAMES.values() for law in laws})


def directory() -> Any:
    return SimpleNamespace(
        names=NAMES,
        laws={law: SimpleNamespace(jurisdiction=law[:2]) for law in LAWS},
        title=str.upper,
        named=str.upper,
        entry=lambda law: f"Law: {law}",
    )


BESIDE = [
    ("公司法 担保", "担保", ("cn-gongsi",)),
    ("公司法 擔保", "擔保", ("tw-gongsi",)),
    ("担保 公司法", "担保", ("cn-gongsi",)),
    ("《公司法》担保", "担保", ("cn-gongsi",)),
    ("公司法 民法典 担保", "担保", ("cn-gongsi", "cn-minfa")),
    ("(公司法 OR 民法典) 担保", "担保", ("cn-gongsi", "cn-minfa")),
    ("(公司法 OR 担保) 决议", "(公司法 OR 担保) AND 决议", ()),
    ("criminal law seizure -fine", "seizure AND NOT fine", ("cn-xing",)),
    ("刑法修正案（十一） 没收", "没收", ("cn-xing11",)),
    ("Cap. 999 data", "data", ("hk-999",)),
    ("第999章 资料", "资料", ("hk-999",)),
    ("(EU) 2099/1 consent", "consent", ("eu-1",)),
    ("No. 2099/1 consent", "consent", ("eu-1",)),
    # With an article: of that one.
    ("民法典第五百条 诚信", "article:500 AND 诚信", ("cn-minfa",)),
    ("民法典 第五百条 诚信", "article:500 AND 诚信", ("cn-minfa",)),
    ("诚信 民法典第500条第二款", "诚信 AND article:500", ("cn-minfa",)),
    ("刑法 第一百二十条之一 恐怖", "article:120-1 AND 恐怖", ("cn-xing",)),
    ("criminal law art. 64 confiscation", "article:64 AND confiscation", ("cn-xing",)),
    # Words stay words.
    ("公司法", "公司法", ()),
    ("刑法修正案 十一", "刑法修正案 AND 十一", ()),
    ("公司法 article:5", "公司法 AND article:5", ()),
    ("公司法 -担保", "公司法 AND NOT 担保", ()),
    ('"公司法" 担保', '"公司法" AND 担保', ()),
    ("公司法 OR 担保", "公司法 OR 担保", ()),
    ("第五百条 诚信", "第五百条 AND 诚信", ()),
    ("民法典第五百条", "民法典第五百条", ()),
    # One name may be what the other law speaks of.
    ("刑法 民法典", "民法典", ("cn-xing",)),
]


@pytest.mark.parametrize(("typed", "query", "laws"), BESIDE)
def test_a_law_beside_words(typed: str, query: str, laws: tuple[str, ...]) -> None:
    found = law_beside_words(parse(typed).query, directory(), typed)
    assert (in_words(found.query), found.laws) == (query, laws)
    assert bool(laws) == any("searched in" in note for note in found.notes)


WITHIN = [
    ("公司法 担保", ("cn-gongsi",), "担保", ("cn-gongsi",)),
    # The limit says which of one name is meant, whatever the script.
    ("公司法 担保", ("tw-gongsi",), "担保", ("tw-gongsi",)),
    ("公司法 民法典 担保", ("cn-minfa",), "担保", ("cn-minfa",)),
    ("公司法 担保", ("cn-minfa",), "公司法 AND 担保", ()),
]


@pytest.mark.parametrize(("typed", "within", "query", "laws"), WITHIN)
def test_a_law_beside_words_of_a_search_that_is_limited(
    typed: str, within: tuple[str, ...], query: str, laws: tuple[str, ...]
) -> None:
    found = law_beside_words(parse(typed).query, directory(), typed, within)
    assert (in_words(found.query), found.laws) == (query, laws)


def test_what_is_said() -> None:
    said = law_beside_words(parse("民法典第五百条 诚信").query, directory(), "民法典第五百条 诚信").notes
    assert "searched in article 500" in said[1]
    other = law_beside_words(parse("公司法 担保").query, directory(), "公司法 担保")
    assert "because of its simplified characters" in other.notes[0]
    assert other.suggestions == ["Of the same name: TW-GONGSI; write law:tw-gongsi instead to search it."]
    alone = law_beside_words(parse("刑法").query, directory(), "刑法")
    assert alone.suggestions == ["Law: cn-xing"]


def test_laws_called() -> None:
    assert laws_called("公司法", directory()) == ("cn-gongsi", "tw-gongsi")
    assert laws_called("cn-xing", directory()) == ("cn-xing",)
    assert laws_called("刑", directory()) == ("cn-xing", "cn-xing11")
    with pytest.raises(UsageError, match="No law here is called") as error:
        laws_called("民法点", directory())
    assert "CN-MINFA" in error.value.hint


def test_the_place_beside_a_name_chooses_between_laws_of_one_name() -> None:
    found = law_beside_words(parse("Taiwan 公司法 担保").query, directory(), "Taiwan 公司法 担保")
    assert {directory().laws[law].jurisdiction for law in found.laws} == {"tw"}
    assert "taiwan is read as the place of the law" in found.notes
