"""Which words count as one when they aren't quoted, and how runs of scripts without blanks are cut."""

from __future__ import annotations

import pytest

from indexer.query import Run, String, parse
from indexer.segmentation import answers, cut, ranking_words, stem

SAME = {
    "en": [("labour", "labor"), ("organisations", "organization"), ("licence", "licensed"), ("judgement", "judgments"),
           ("centres", "center"), ("fulfilment", "fulfillment"), ("travelled", "traveling"), ("practise", "practice"),
           ("defence", "defenses"), ("analysed", "analyze"), ("supervise", "supervision"), ("gaol", "jail")],
    "ar": [("قانون", "القانون"), ("والقانون", "بالقانون"), ("المحكمة", "محكمة"), ("أشخاص", "الاشخاص"), ("مسؤولية", "المسئولية")],
    "he": [("חוזה", "והחוזה"), ("חוזה", "שבחוזה"), ("החוזה", "חוזה"), ("בית", "בית")],
    "de": [("Verträge", "Vertrag"), ("Aenderung", "Änderung"), ("Straße", "Strasse")],
    "fr": [("sociétés", "societe"), ("contrats", "contrat")],
    "el": [("ΝΌΜΟΣ", "νόμου")],
    "sr": [("закон", "zakona")],
    "hr": [("zakon", "zakonom")],
    "ru": [("законов", "закон")],
}  # fmt: skip
OTHER = {
    "en": [("court", "count"), ("hour", "horror"), ("precise", "precious")],
    "he": [("בית", "ית"), ("חוזה", "מחזה")],
    "ar": [("عقد", "عقوبة")],
}


@pytest.mark.parametrize(("group", "asked", "found"), [(g, *pair) for g, pairs in SAME.items() for pair in pairs])
def test_forms_of_one_word(group: str, asked: str, found: str) -> None:
    assert answers(asked.lower(), group)(found.lower())


@pytest.mark.parametrize(("group", "asked", "found"), [(g, *pair) for g, pairs in OTHER.items() for pair in pairs])
def test_other_words(group: str, asked: str, found: str) -> None:
    assert not answers(asked, group)(found)


def test_a_stem_is_of_its_language() -> None:
    assert stem("labour", "fr") == "labour"
    assert stem("合同", "zh") == "合同"


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("移管被判刑人", ["移管", "被", "判刑", "人"]),
        ("계약을", ["계약"]),
        ("해지한", ["해지"]),
        ("회의", ["회의"]),
        ("国가", ["国", "가"]),
        ("제5조", ["제5조"]),
        ("契约の解除", ["契约", "解除"]),
        ("取り消す", ["取", "消"]),
        ("わいせつ物", ["わいせつ", "物"]),
        ("これは", ["これは"]),
        ("データの提供", ["データ", "提供"]),
        ("สิทธิในการทำงาน", ["สิทธิ", "ใน", "การ", "ทำงาน"]),
        ("wto规则", ["wto", "规则"]),
    ],
)
def test_runs_are_cut_into_words(run: str, parts: list[str]) -> None:
    assert cut(run) == parts


def test_a_noun_with_its_particle_is_found_without_it() -> None:
    assert parse("계약을").query == Run("계약을", (String("계약"),))


def test_scripts_without_a_dictionary_are_ranked_by_pairs() -> None:
    assert ranking_words("データ") == ["デー", "ータ"]
    assert ranking_words("データ保护")[:2] == ["デー", "ータ"]
    assert "保护" in ranking_words("データ保护")
    assert ranking_words("wto") == ["wto"]
