"""Terms of a made-up law that are rendered otherwise than elsewhere in it, or than a chosen list has them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from made_pairs import pair_of

from corpus.checks import terms
from corpus.checks.habits import features, stem
from corpus.checks.known_terms import lexicons, places, read
from corpus.checks.values import PagePair, Piece, Segment
from corpus.diagnostics import Diagnostic, Severity
from corpus.model import Span
from corpus.terms.values import Concept, Term

_SEIZED = ("办案机关扣押{n}号船只。", "The authority carries out the seizure of boat {n}.")
_TAKEN = ("人民法院没收{n}号灯塔。", "The people's court orders the confiscation of lighthouse {n}.")


def law(*more: tuple[str, str]) -> list[tuple[str, str]]:
    rows = [(zh.format(n=n), en.format(n=n)) for n in range(31, 37) for zh, en in (_SEIZED, _TAKEN)]
    return [*rows, *more]


def told(*more: tuple[str, str]) -> list[Diagnostic]:
    return list(terms.CHECK.look(pair_of(law(*more), ("zh-Hans", "en"), "cn")))


def test_a_term_that_was_swapped_is_found_by_the_habit_of_the_law() -> None:
    (found,) = told(("办案机关扣押四十号船只。", "The authority carries out the confiscation of boat forty."))
    assert (found.code, found.found, found.path) == ("term-inconsistent", "confiscation", "art_13")
    assert found.severity in (Severity.WARNING, Severity.INFO)
    assert "扣押" in found.message


@pytest.mark.parametrize(
    "row",
    [
        ("办案机关扣押四十号船只。", "The authority carries out the seizure of boat forty."),
        ("办案机关扣押四十号船只。", "The authority seizes boat forty."),
        ("办案机关扣押、没收四十号船只。", "The authority orders the confiscation of boat forty, which it holds."),
    ],
)
def test_terms_that_stand(row: tuple[str, str]) -> None:
    assert told(row) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (
            ("船员名册由公安部保存。", "The list of the crew is kept by the Ministry of Education."),
            "institution-differs",
        ),
        (("船员可以向人民检察院申诉。", "The crew may complain to the people's court."), "institution-differs"),
        (
            ("船上的赠与适用民法典。", "The Criminal Law of the People's Republic of China applies to gifts aboard."),
            "citation-differs",
        ),
        (("船员名册由公安部保存。", "The list of the crew is kept by the Ministry of Public Security."), ""),
        (("船员名册由主管机关保存。", "The list of the crew is kept by the Ministry of Education."), ""),
        (("船员名册由公安部保存。", "The list of the crew is kept by the ministry."), ""),
        (
            (
                "船上的赠与适用本法和民法典。",
                "The Criminal Law of the People's Republic of China applies to gifts aboard.",
            ),
            "",
        ),
        # Which stands for which nobody knows.
        (("由公安部和财政部保存。", "It is kept by the Ministry of Education and the Ministry of Transport."), ""),
    ],
)
def test_the_name_of_another_institution_or_law_needs_no_habit(row: tuple[str, str], code: str) -> None:
    found = [d for d in terms.CHECK.look(pair_of([row], ("zh-Hans", "en"), "cn")) if d.severity is Severity.WARNING]
    assert [d.code for d in found] == ([code] if code else [])


def test_a_word_of_the_same_stem_is_no_term() -> None:
    """`responsible` begins as `respondent` does, which 被申请人 is rendered by."""
    named = [(f"被申请人到{n}号船上。", f"The respondent comes aboard boat {n}.") for n in range(51, 57)]
    swapped = ("办案机关扣押四十号船只。", "The {} carries out the taking of boat forty.")
    assert [d.found for d in told(*named, (swapped[0], swapped[1].format("respondent")))] == ["respondent"]
    assert told(*named, (swapped[0], swapped[1].format("responsible organ"))) == []


def _concept(name: str, zh: str, en: str, kind: str = "concept") -> Concept:
    return Concept(name, kind, "", (Term(zh, "zh-Hans"), *(Term(e, "en") for e in en.split("|"))))


def test_a_chosen_list_is_held_against_each_place() -> None:
    chosen = (
        _concept("a", "灯塔", "lighthouse|beacon"), _concept("b", "渡船", "ferry"), _concept("c", "磨坊", "mill", "institution"),
        _concept("d", "灯塔管理人", "keeper of the lighthouse"),
    )  # fmt: skip
    rows = [
        ("灯塔、渡船和磨坊。", "The beacons, ferries and mills."),
        ("灯塔、渡船和磨坊。", "The towers, boats and factories."),
        # A longer term of the list is one term.
        ("灯塔管理人。", "The keeper of a lighthouse."),
    ]
    pair = replace(pair_of(rows, ("zh-Hans", "en")), terms=chosen)
    found = list(terms.CHECK.look(pair))
    assert [(d.code, d.found, d.path) for d in found] == [
        ("term-differs", "灯塔", "art_2"), ("term-differs", "渡船", "art_2"), ("institution-differs", "磨坊", "art_2"),
    ]  # fmt: skip
    assert found[0].suggestion == "lighthouse | beacon"
    assert (found[0].start, found[0].end) == (0, 2)
    assert found[0].expressions == ("zz-law.zh-Hans", "zz-law.en")


def test_a_term_that_the_article_says_elsewhere_as_often_is_for_information() -> None:
    chosen = (_concept("a", "灯塔", "lighthouse"),)
    rows = [
        ("塔上有灯。|灯塔应当发光。", "A lighthouse has a lamp.|It gives light."),
        ("塔上有灯。|灯塔应当发光。", "A tower has a lamp.|It gives light."),
    ]
    pair = pair_of(rows, ("zh-Hans", "en"))
    pair = replace(pair, terms=chosen, pages=tuple(_by_line(page) for page in pair.pages))
    found = list(terms.CHECK.look(pair))
    assert [(d.path, d.severity) for d in found] == [
        ("art_1/para_2", Severity.INFO),
        ("art_2/para_2", Severity.WARNING),
    ]


def _by_line(page: PagePair) -> PagePair:
    """A page of rows, one for what stands between bars."""
    lines = zip(
        *(list(re.finditer(r"[^|]+", side.text)) for side in (page.whole.source, page.whole.target)), strict=True
    )
    return replace(page, segments=tuple(
        Segment(page.path.child("para", n), *(Piece(m[0], (Span(*m.span()),)) for m in line), sure=True)
        for n, line in enumerate(lines, 1)
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Die Personendaten sind sicher.", ["Personendaten"]),
        ("Der Verantwortliche haftet.", ["Verantwortliche"]),
        ("Des Verantwortlichen Verantwortung.", ["Verantwortlichen"]),
        ("Die Verträge laufen.", ["Verträge"]),
        ("Viele Personen und das Personal.", []),
        ("Die Verantwortung bleibt, auch wo eine verantwortliche Stelle fehlt.", []),
        ("Die Vertrauten vertragen sich.", []),
        # A word that only begins so stands before the term.
        ("Personen geben Personendaten heraus.", ["Personendaten"]),
    ],
)
def test_only_forms_of_a_term_of_a_list_are_the_term(said: str, told: list[str]) -> None:
    chosen = tuple(
        Concept(de, "concept", "", (Term(de, "de"), Term(fr, "fr")))
        for de, fr in (
            ("Personendaten", "données"),
            ("Verantwortlicher", "responsable du traitement"),
            ("Vertrag", "contrat"),
        )
    )
    pair = replace(pair_of([(said, "Rien de tout cela.")], ("de", "fr")), terms=chosen)
    found = list(terms.CHECK.look(pair))
    assert [d.found for d in found] == told
    assert all(d.found in d.message for d in found if d.found)


@pytest.mark.parametrize(
    ("tag", "rendering", "said"),
    [
        ("it", "campo di competenze operative", "Nei relativi campi di competenze operative si applica."),
        ("it", "legge", "Le leggi sono pubbliche."),
        ("es", "ley", "Las leyes son públicas."),
        ("fr", "loi", "Les lois sont publiques."),
        ("pt", "juiz", "Os juízes decidem."),
        ("nl", "wet", "De wetten zijn openbaar."),
        ("sv", "lag", "Lagen är offentlig."),
        ("pl", "umowa", "Umowy są jawne."),
        ("ru", "закон", "Законы публикуются."),
        ("en", "seize", "It is seized."),
    ],
)
def test_any_form_of_each_word_renders_a_term_of_a_list(tag: str, rendering: str, said: str) -> None:
    concept = Concept("Sache", "concept", "", (Term("Sache", "de"), Term(rendering, tag)))
    pair = replace(pair_of([("Die Sache gilt.", said)], ("de", tag)), terms=(concept,))
    assert list(terms.CHECK.look(pair)) == []
    other = replace(pair_of([("Die Sache gilt.", "Xyzzy.")], ("de", tag)), terms=(concept,))
    assert [d.code for d in terms.CHECK.look(other)] == ["term-differs"]


@pytest.mark.parametrize(
    ("tag", "term", "said", "is_it"),
    [
        ("en", "party", "parties", True), ("en", "duty", "duties", True), ("en", "competent body", "competent bodies", True),
        ("en", "party", "part", False), ("en", "authority", "authority's", True), ("fr", "assurance", "l’assurance", True),
        ("fr", "assuré", "l'assurance", False), ("it", "autorità", "dell’autorità", True), ("es", "contrato", "contratos", True),
        ("en", "law", "lawyer", False), ("en", "law", "laws", True),
    ],
)  # fmt: skip
def test_forms_of_a_term(tag: str, term: str, said: str, is_it: bool) -> None:
    chosen = (Concept("a", "concept", "", (Term(term, tag), Term("灯塔", "zh-Hans"))),)
    pair = replace(pair_of([(f"Xxx {said} xxx.", "无。")], (tag, "zh-Hans")), terms=chosen)
    assert len(list(terms.CHECK.look(pair))) == is_it


def test_a_language_without_terms_is_not_checked() -> None:
    assert list(terms.CHECK.look(pair_of(law(), ("xx", "yy")))) == []


def test_terms_are_found_by_the_beginning_of_their_words() -> None:
    lexicon, _ = lexicons((_concept("a", "灯塔管理人", "keeper of the lighthouse"),), "en", "zh-Hans", "")
    text = "All keepers of lighthouses."
    (place,) = places(read(text, "en"), lexicon)
    assert text[place.start : place.end] == "keepers of lighthouses"
    assert stem("seizures") == stem("seizure") == "seizur"
    assert features("灯塔 fee") == {"灯塔": 0, "fee": 3}
