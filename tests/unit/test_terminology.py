"""Terms are found in queries and rendered: lists before the base, place by place."""

from __future__ import annotations

import pytest

from corpus.terms import Origin
from corpus.terms.table import concepts_of
from indexer.lexicon import Lexicon
from indexer.term_words import key_of_word, plain_pieces, words_of_place
from indexer.terminology import Terminology, script_groups

TABLE = """id,kind,zh-Hans,zh-Hant,zh-Hant-HK,en,note
lamp-duty,concept,灯税|灯捐,燈籠稅,,lamp duty|duty on lamps,
ferry-toll,concept,渡资,渡船費,船資,ferry toll|FTO|tw:crossing fee,
keeper,concept,守灯人,守燈人,,lamp keeper,
keeping,concept,守灯,守燈,,lamp keeping,
defence,concept,护灯,護燈,,lamp defence,
child-lamp,concept,童灯,童燈,,children's lamp,
gift-of-lamp,concept,送灯,送燈,,gift of lamp,
lamp-gift,concept,赠灯,贈燈,,lamp gift,
lamp-theft,charge,偷窃灯笼罪,,,theft of lamps,
"""


@pytest.fixture(scope="module")
def terms() -> Terminology:
    return Terminology(concepts_of(TABLE, "lamps", Origin.BASE), Lexicon(None, None))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lamp duty", {("灯税", "cn"), ("灯捐", "cn"), ("燈籠稅", "tw")}),
        ("Duties on lamps", {("灯税", "cn"), ("灯捐", "cn"), ("燈籠稅", "tw")}),
        ("ferry tolls", {("渡资", "cn"), ("渡船費", "tw"), ("船資", "hk")}),
        ("keepers of lamps", {("守灯人", "cn"), ("守燈人", "tw")}),
        ("Lamp Defense", {("护灯", "cn"), ("護燈", "tw")}),
        ("childrens lamp", set()),
        ("children's lamps", {("童灯", "cn"), ("童燈", "tw")}),
        ("lamp", set()),
    ],
)
def test_english_is_rendered_by_what_each_place_says(
    terms: Terminology, typed: str, expected: set[tuple[str, str]]
) -> None:
    found = {
        (r.text, r.jurisdiction)
        for r in terms.renderings(typed, "en", ("zh",))
        if r.jurisdiction != "hk" or r.text == "船資"
    }
    assert found == expected


def test_hong_kong_says_what_the_others_say_where_the_list_has_nothing_of_its_own(terms: Terminology) -> None:
    assert {r.text for r in terms.renderings("lamp keeper", "en", ("zh",)) if r.jurisdiction == "hk"} == {"守燈人"}
    assert {r.text for r in terms.renderings("ferry toll", "en", ("zh",)) if r.jurisdiction == "hk"} == {"船資"}


def test_where_the_order_of_words_decides_it_is_kept(terms: Terminology) -> None:
    assert {r.text for r in terms.renderings("lamp gifts", "en", ("zh-Hans",))} == {"赠灯"}
    assert {r.text for r in terms.renderings("gift of lamps", "en", ("zh-Hans",))} == {"送灯"}
    assert not terms.renderings("gift for lamps", "en", ("zh-Hans",))


def test_either_script_is_asked_alike(terms: Terminology) -> None:
    assert terms.renderings("燈稅", "zh-Hant", ("en",)) == terms.renderings("燈稅", "zh-Hans", ("en",))
    assert terms.renderings("灯税", "zh-Hans", ("en",))
    assert terms.concepts("渡船费")[0].id == terms.concepts("FTO", "en")[0].id == "ferry-toll"


def texts(terms: Terminology, term: str, language: str) -> set[tuple[str, str]]:
    return {(r.text, r.jurisdiction) for r in terms.elsewhere(term, language)}


def test_a_search_looks_for_the_words_of_other_places_and_for_whole_names(terms: Terminology) -> None:
    assert ("灯税", "cn") in texts(terms, "燈籠稅", "zh")
    assert ("燈籠稅", "tw") in texts(terms, "灯税", "zh")
    assert ("灯税", "cn") in texts(terms, "灯捐", "zh")
    assert ("灯捐", "cn") not in texts(terms, "灯税", "zh")
    assert ("ferry toll", "") in texts(terms, "FTO", "en")
    assert ("crossing fee", "tw") in texts(terms, "ferry toll", "en")
    assert ("duty on lamps", "") not in texts(terms, "lamp duty", "en")


def test_what_a_person_adds_is_said_first() -> None:
    mine = concepts_of("zh-Hans,en\n灯费,lamp duty\n", "mine", Origin.USER)
    joined = Terminology((*mine, *concepts_of(TABLE, "lamps", Origin.BASE)), Lexicon(None, None))
    found = joined.renderings("lamp duty", "en", ("zh-Hans",))
    assert next((r.text, r.origin) for r in found if r.jurisdiction == "cn") == ("灯费", Origin.USER)


def test_terms_are_found_among_words_and_in_runs(terms: Terminology) -> None:
    found = terms.found_in_words(["the", "lamp", "keepers", "ferry", "tolls"])
    assert [(f.start, f.end) for f in found] == [(1, 3), (3, 5)]
    assert [(f.start, f.end) for f in terms.found_in_run("若守灯人付灯税")] == [(1, 4), (5, 7)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"), ("organisations", "organization"), ("labour", "labor"), ("centres", "center"),
        ("judgement", "judgment"), ("instalment", "installment"), ("cancelled", "canceled"), ("children", "child"),
        ("parties", "party"), ("trustees", "trustee"), ("programmes", "program"), ("licence", "license"),
    ],
)  # fmt: skip
def test_spellings_and_numbers_of_one_word(one: str, other: str) -> None:
    assert key_of_word(one, "en") == key_of_word(other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("damages", "damage"), ("securities", "security"), ("customs", "custom"), ("goods", "good"),
        ("insurer", "insurance"), ("insured", "insurance"), ("abuser", "abuse"), ("employer", "employee"),
        ("process", "proces"), ("offer", "office"),
    ],
)  # fmt: skip
def test_words_that_are_two(one: str, other: str) -> None:
    assert key_of_word(one, "en") != key_of_word(other, "en")


def test_pieces_of_a_term() -> None:
    assert plain_pieces("People’s Court") == ["people", "court"]
    assert plain_pieces("cross-border transfer") == ["cross", "border", "transfer"]


def test_the_script_says_the_language() -> None:
    assert script_groups("契约") == {"zh"}
    assert script_groups("契約する") == {"ja"}
    assert script_groups("계약") == {"ko"}


def test_a_charge_is_asked_for_without_its_last_character(terms: Terminology) -> None:
    assert {r.text for r in terms.elsewhere("偷窃灯笼", "zh")} >= {"theft of lamps"}
    assert [f.text for f in terms.found_in_run("他偷窃灯笼逃走")] == ["偷窃灯笼"]
    assert terms.found_in_run("偷窃") == ()


@pytest.mark.parametrize(
    ("words", "of_place"),
    [
        ("art 56", {0, 1}), ("56", {0}), ("article 5 6", {0, 1, 2}), ("artikel 17", {0, 1}), ("56 art", {0, 1}),
        ("art", set()), ("art of war", set()), ("form 8", {1}), ("agreement 1992", {1}), ("court article 5", {1, 2}),
    ],
)  # fmt: skip
def test_words_that_only_say_where(words: str, of_place: set[int]) -> None:
    assert words_of_place(words.split()) == of_place
