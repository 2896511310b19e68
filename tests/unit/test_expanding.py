"""A search reaches what only a rendering of its terms finds: last, labelled, counted, and only where it may."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.terms import Origin, Rendering
from corpus.terms.lists import add_list
from indexer import query as q
from indexer.build import build
from indexer.expanding import expand
from indexer.lexicon import Lexicon
from indexer.results import ResultPage
from indexer.searching import Index, SearchRequest, search
from indexer.terminology import Terminology
from indexer.tree import All

DAY = date(2026, 11, 22)
LIST = """zh-Hans,zh-Hant,zh-Hant-HK,en
浮灯税|浮灯捐,漂燈稅,,floating lamp duty|FLD
守浮人,看浮人,浮標員,buoy keeper
浮台,浮台,浮台,floating stage
"""
LAWS = {
    ("cn-fu", "zh-Hans", False): (
        "浮灯税由守浮人征收。",
        "浮灯税按年缴纳。",
        "守浮人应当尽职。",
        "漂灯税与此无关。",
        "浮台须登记。",
    ),
    ("tw-fu", "zh-Hant", False): ("漂燈稅由看浮人徵收。", "看浮人之資格。"),
    ("tw-fu", "en", False): ("The float tax is collected by the buoy keeper.", "Who may keep buoys."),
    ("hk-fu", "zh-Hant-HK", False): ("浮標員徵收浮燈稅。",),
    ("hk-gao", "en", False): ("Floating lamp duties are owed.",),
    ("cn-mi", "zh-Hans", True): ("浮灯税密约。",),
}


def drafts() -> Iterator[tuple[str, Draft]]:
    for (law, language, private), articles in LAWS.items():
        pages = tuple(
            Provision(ProvisionPath.article(str(n)), Unit.ARTICLE, ArticleNumber.of(n), f"{n}", "", text, (), None)
            for n, text in enumerate(articles, 1)
        )
        rights = Rights.PRIVATE if private else Rights.PUBLIC
        source = language != "en" or law == "hk-gao"
        yield law, Draft(
            f"{law} {language}", language, date(2020, 1, 1), f"{law}{language}", Text((), pages), Force.AUTHENTIC, "p",
            is_source=source, rights=rights,
        )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    library = Library.open(made, create=True)
    with Writer.transaction(library, SourceRecord("made", "made-up", b"made")) as writer:
        for law, draft in drafts():
            writer.add(draft, law, law[:2], "law")
    listed = made / "list.csv"
    listed.write_text(LIST, "utf-8")
    add_list(made, listed, "mine")
    build(library, made)
    return made


def ask(
    folder: Path, query: str, *, private: bool = True, expand: bool = True, languages: tuple[str, ...] = (),
    laws: tuple[str, ...] = (), filters: tuple[tuple[str, str], ...] = (),
) -> ResultPage:  # fmt: skip
    library, index = Library.open(folder, private=private), Index.open(folder)
    try:
        request = SearchRequest(query, DAY, expand=expand, languages=languages, laws=laws, filters=filters)
        return search(library, index, request)
    finally:
        index.close()
        library.close()


def places(page: ResultPage) -> list[str]:
    return [f"{hit.law}/{hit.path}" for hit in page.results]


def test_a_term_of_english_finds_laws_that_have_none(folder: Path) -> None:
    page = ask(folder, "floating lamp duty")
    assert places(page)[0] == "hk-gao/art_1"
    assert set(places(page)[1:]) == {"cn-fu/art_1", "cn-fu/art_2", "hk-fu/art_1", "cn-mi/art_1"}
    assert (page.total, page.scope.expanded) == (5, 4)
    assert not page.results[0].expanded
    first = next(hit for hit in page.results if hit.law == "cn-fu")
    assert [(e.source, e.target, e.jurisdiction, e.origin) for e in first.expanded] == [
        ("floating lamp duty", "浮灯税", "cn", Origin.USER)
    ]
    snippet = first.snippets[0]
    assert {snippet.text[a:b] for a, b in snippet.highlights} == {"浮灯税"}
    assert "also looked for 浮灯税 (Mainland" in page.read_as


def test_a_law_whose_english_does_not_say_it_is_left_alone(folder: Path) -> None:
    assert not any(place.startswith("tw-fu") for place in places(ask(folder, "floating lamp duty")))


def test_a_word_of_one_place_finds_what_the_other_calls_it(folder: Path) -> None:
    page = ask(folder, "漂燈稅")
    assert places(page)[:2] == ["tw-fu/art_1", "cn-fu/art_4"] or places(page)[:2] == ["cn-fu/art_4", "tw-fu/art_1"]
    reached = {f"{h.law}/{h.path}": [(e.target, e.jurisdiction) for e in h.expanded] for h in page.results[2:]}
    assert reached["cn-fu/art_1"] == [("浮灯税", "cn")]
    assert reached["hk-gao/art_1"] == [("floating lamp duty", "")]
    back = ask(folder, "浮灯税")
    assert [(e.source, e.target, e.jurisdiction) for h in back.results if h.law == "tw-fu" for e in h.expanded] == [
        ("浮灯税", "漂燈稅", "tw")
    ]
    assert all("漂灯税" not in h.snippets[0].text for h in back.results if h.law == "cn-fu")


def test_what_every_place_says_is_told_without_places(folder: Path) -> None:
    assert ask(folder, "floating stage").read_as.endswith("also looked for 浮台")
    assert "also looked for 守浮人 (Mainland)" in ask(folder, "buoy keeper", laws=("cn-fu",)).read_as


def test_a_short_form_finds_the_whole_name(folder: Path) -> None:
    assert "cn-fu/art_2" in places(ask(folder, "浮灯捐"))
    assert "hk-gao/art_1" not in places(ask(folder, "FLD", languages=("zh",)))
    assert "cn-fu/art_2" in places(ask(folder, "FLD", languages=("zh",)))


def test_all_terms_must_be_found(folder: Path) -> None:
    page = ask(folder, "floating lamp duty buoy keepers")
    assert set(places(page)) == {"cn-fu/art_1", "hk-fu/art_1"}
    assert [e.target for hit in page.results if hit.law == "cn-fu" for e in hit.expanded] == ["浮灯税", "守浮人"]
    assert set(places(ask(folder, "守浮人 漂燈稅"))) == {"cn-fu/art_1", "tw-fu/art_1", "hk-fu/art_1"}
    mixed = places(ask(folder, "floating lamp duty 守浮人"))
    assert "cn-fu/art_1" in mixed
    assert "cn-fu/art_2" not in mixed


@pytest.mark.parametrize(
    "query", ['"floating lamp duty"', "floating* lamp duty", "en:floating lamp duty", "floating lamp duty"]
)
def test_what_is_never_rendered(folder: Path, query: str) -> None:
    plain = ask(folder, query, expand=False)
    assert plain.scope.expanded == 0
    if query != "floating lamp duty":
        assert places(ask(folder, query)) == places(plain)


def test_what_is_excluded_stays_out(folder: Path) -> None:
    assert set(places(ask(folder, "floating lamp duty -守浮人"))) == {
        "hk-gao/art_1", "cn-fu/art_2", "hk-fu/art_1", "cn-mi/art_1",
    }  # fmt: skip
    assert places(ask(folder, "floating lamp duty -law:cn-fu -law:cn-mi -law:hk-gao")) == ["hk-fu/art_1"]


def test_one_of_several(folder: Path) -> None:
    assert {"cn-fu/art_3", "cn-fu/art_2"} <= set(places(ask(folder, "buoy keeper OR floating lamp duty")))


def test_strangers_reach_what_they_may_see(folder: Path) -> None:
    page = ask(folder, "floating lamp duty", private=False)
    assert "cn-mi/art_1" not in places(page)
    assert page.scope.expanded == 3


def test_laws_beside_the_chosen_one_are_counted_with_what_a_rendering_reaches(folder: Path) -> None:
    every = dict(ask(folder, "floating lamp duty").facets)["law"]
    assert dict(every) == {"cn-fu": 2, "hk-gao": 1, "hk-fu": 1, "cn-mi": 1}
    for law, count in every:
        page = ask(folder, "floating lamp duty", filters=(("law", law),))
        assert (page.total, dict(page.facets)["law"]) == (count, every)
        limited = ask(folder, "floating lamp duty", laws=(law,))
        assert (limited.total, dict(limited.facets)["law"]) == (count, ((law, count),))


def test_of_a_pasted_page_no_more_terms_are_asked_for_than_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def elsewhere(_self: Terminology, term: str, _language: str) -> tuple[Rendering, ...]:
        asked.append(term)
        return ()

    monkeypatch.setattr(Terminology, "elsewhere", elsewhere)
    words = q.AllOf(tuple(part for n in range(300) for part in (q.Word(f"lamp{n}"), q.Run(f"灯{n}塔", ()))))
    terms = Terminology((), Lexicon(None, None))
    assert expand(words, "", ("cn",), terms, lambda _part: All(())) is None
    assert len(asked) < 60


def test_a_number_and_the_word_for_an_article_are_no_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def elsewhere(_self: Terminology, term: str, _language: str) -> tuple[Rendering, ...]:
        asked.append(term)
        return ()

    monkeypatch.setattr(Terminology, "elsewhere", elsewhere)
    monkeypatch.setattr(Terminology, "groups_of_words", frozenset({"en", "de"}))
    terms = Terminology((), Lexicon(None, None))
    for words in (("art", "56"), ("56",), ("art",), ("lamp", "56")):
        expand(q.AllOf(tuple(map(q.Word, words))), " ".join(words), ("cn",), terms, lambda _part: All(()))
    assert {"art 56", "56"}.isdisjoint(asked)
    assert {"art", "lamp", "lamp 56"} <= set(asked)
