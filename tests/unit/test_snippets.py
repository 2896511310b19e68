"""What is marked in a text: where the atoms of a query stand, in stored characters."""

from __future__ import annotations

import pytest

from indexer.query import Literal, Near, Prefixed, String, Word
from indexer.segmentation import squeeze, words
from indexer.snippets import marks
from indexer.tree import LeafAtom


def quoted(typed: str) -> Literal:
    return Literal(typed, squeeze(typed), tuple(words(typed)))


@pytest.mark.parametrize(
    ("atom", "language", "text", "marked"),
    [
        (String("国家"), "zh-Hant", "凡「國 家」之事", ["國 家"]),
        (quoted("“国家”"), "zh-Hant", "凡「國\n家」之事", ["「國\n家」"]),
        (String("abc股"), "zh-Hans", "发行ＡＢＣ股", ["ＡＢＣ股"]),
        (String("が"), "ja", "権利\u304b\u3099ある", ["\u304b\u3099"]),
        (Word("seize"), "en", "Seizing what was SEIZED; seizure", ["Seizing", "SEIZED"]),
        (Prefixed("seiz"), "en", "Seizing a seizure", ["Seizing", "seizure"]),
        (Word("straße"), "de", "Auf der Straße und auf Straßen", ["Straße", "Straßen"]),
        (Word("حق"), "ar", "لَهُ حَقٌّ", ["حَقٌّ"]),
        (quoted("people's court"), "en", "a People’s  Court; courts", ["People’s  Court"]),
        (Word("a"), "zh-Hans", "加入A类", ["A"]),
        # The Latin letter of a run means nothing in an English text.
        (String("a"), "en", "A share", []),
        (Word("wto"), "zh-Hans", "加入ＷＴＯ后", ["ＷＴＯ"]),
    ],
)
def test_an_atom_is_marked_as_it_stands(atom: LeafAtom, language: str, text: str, marked: list[str]) -> None:
    assert [text[m.start : m.end] for m in marks([atom], text, language)] == marked


def test_only_those_that_are_near_are_marked_of_near() -> None:
    text = "The court may hear it. " + "Nothing else stands here at all. " * 3 + "A judge asks the court."
    found = marks([Near(Word("judge"), Word("court"), 3)], text, "en")
    assert [text[m.start : m.end] for m in found] == ["judge", "court"]
    assert found[0].start > 100
    found = marks([Near(String("法院"), String("审判"), 2)], "法院甲乙丙丁审判，审判庭法院", "zh-Hans")
    assert [(m.start, m.end) for m in found] == [(9, 11), (12, 14)]


def test_what_touches_is_one_mark_for_all_that_it_stands_for() -> None:
    [one] = marks([String("营业秘密"), String("营业"), String("秘密")], "甲营业秘密乙", "zh-Hans")
    assert (one.start, one.end, one.asked) == (1, 5, 0b111)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("第三項之善意第三人，第三款，不知情之善意人，善意第三人", ["善意第三人", "善意第三人"]),
        # Without the whole its parts are all there is.
        ("第三項善意之人", ["第三", "善意"]),
    ],
)
def test_parts_of_a_run_are_marked_in_the_whole_where_it_stands(text: str, marked: list[str]) -> None:
    whole = "善意第三人"
    atoms = [String(whole), String("善意", of=whole), String("第三", of=whole)]
    assert [text[m.start : m.end] for m in marks(atoms, text, "zh-Hant")] == marked


def test_what_was_asked_beside_a_run_is_marked_wherever_it_stands() -> None:
    found = marks([String("善意第三人"), String("第三")], "第三項之善意第三人", "zh-Hant")
    assert [(m.start, m.end) for m in found] == [(0, 2), (4, 9)]
