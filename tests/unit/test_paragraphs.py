"""Paragraphs and items where the law itself numbers them: everywhere but on the Mainland and in Taiwan."""

from __future__ import annotations

import pytest

from corpus.grammar.parts import item_gaps, parts_of
from corpus.model import ProvisionPath


def paths(text: str, language: str = "en", jurisdiction: str | None = "zz", page: str = "art_4") -> list[str]:
    found = parts_of(text, ProvisionPath((page,)), language, jurisdiction)
    return [str(part.path).removeprefix(page).removeprefix("/") for part in found]


CASES = {
    "one sentence": ("en", "Books are free.", [""]),
    "one paragraph with items": ("en", "Means:\n(a) x;\n(b) y.", ["", "item_1", "item_2"]),
    "two paragraphs": ("en", "Books are free.\nPapers are not.", ["para_1", "para_2"]),
    "numbered paragraphs": ("en", "1. One:\n(a) x;\n(b) y.\n2. Two.", ["para_1", "para_1/item_1", "para_1/item_2", "para_2"]),
    "flush text": ("en", "Who\n(a) reads; or\n(b) writes,\nis free.", ["", "item_1", "item_2", "text_1"]),
    "a new paragraph after a list": ("en", "Who\n(a) reads;\n(b) writes.\nAll others pay.",
                                     ["para_1", "para_1/item_1", "para_1/item_2", "para_2"]),
    "a further block of a numbered paragraph": ("en", "1. One.\nMore:\n(a) x;\n(b) y.\n2. Two.",
                                                ["para_1", "para_1/text_1", "para_1/text_1/item_1", "para_1/text_1/item_2", "para_2"]),
    "an inserted paragraph": ("en", "(1) One.\n(1A) More.\n(2) Two.", ["para_1", "para_1A", "para_2"]),
    "Canada's inserted paragraph": ("en", "(1) One.\n(1.1) More.\n(2) Two.", ["para_1", "para_1.1", "para_2"]),
    "an inserted item": ("en", "Means:\n(a) x;\n(aa) y;\n(b) z.", ["", "item_1", "item_aa", "item_2"]),
    "double letters on their own level": ("de", "Heißt:\na) x:\naa) y;\nbb) z;\nb) u.",
                                          ["", "item_1", "item_1/subitem_1", "item_1/subitem_2", "item_2"]),
    "figures below figures": ("de", "1 Eins:\na. x:\n1. y,\n2. z;\nb. u.\n2 Zwei.",
                              ["para_1", "para_1/item_1", "para_1/item_1/subitem_1", "para_1/item_1/subitem_2", "para_1/item_2", "para_2"]),
    "Greek": ("el", "Νοείται:\n" + "\n".join(f"{c}) x" for c in ["α", "β", "γ", "δ", "ε", "στ", "ζ", "ζα", "η"]),
              ["", *(f"item_{n}" for n in (1, 2, 3, 4, 5, 6, 7, "ga", 8))]),
    "a letter is lost": ("fr", "Il faut:\na) x;\nb) y;\nd) z.", ["", "item_1", "item_2", "item_4"]),
    "the first letter is lost": ("fr", "Il faut:\nb) x;\nc) y.", ["", "item_2", "item_3"]),
    "a letter far off is none": ("fr", "Il faut:\na) x;\nb) y;\nm) z.", ["", "item_1", "item_2", "text_1"]),
    "Japan": ("ja", "本を貸す。\n一　甲\nイ　乙\nロ　丙\n二　丁\n２　紙は貸さない。",
              ["para_1", "para_1/item_1", "para_1/item_1/subitem_1", "para_1/item_1/subitem_2", "para_1/item_2", "para_2"]),
    "Korea": ("ko", "① 책은 다음과 같다.\n1. 가책\n가. 나책\n나. 다책\n2. 라책\n② 종이는 아니다.",
              ["para_1", "para_1/item_1", "para_1/item_1/subitem_1", "para_1/item_1/subitem_2", "para_1/item_2", "para_2"]),
    "Arabic": ("ar", "يقصد:\nأ- كتاب.\nب- ورق.", ["", "item_1", "item_2"]),
    "Vietnam": ("vi", "1. Gồm:\n" + "\n".join(f"{c}) x" for c in "abcdđe") + "\n2. Hai.",
                ["para_1", *(f"para_1/item_{n}" for n in range(1, 7)), "para_2"]),
    "dashes": ("fr", "Sont libres :\n– les livres ;\n– les cartes.", ["", "item_1", "item_2"]),
    "numbers that name all levels": ("mn", "4.1. x\n4.1.1. y\n4.1.2. z\n4.2. u", ["para_1", "para_1/item_1", "para_1/item_2", "para_2"]),
    "Russia's inserted part": ("ru", "1. Один.\n1.1. Ещё.\n2. Два.", ["para_1", "para_1-1", "para_2"]),
    "the law's own history": ("ko", "책은 자유이다.\n[전문개정 2010. 1. 1.]", ["", "note_1"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_units(name: str) -> None:
    language, text, expected = CASES[name]
    assert paths(text, language) == expected


def test_recitals_are_items_of_the_preamble() -> None:
    assert paths("Whereas:\n(1) Books are good.\n(2) Papers are not.", page="preamble") == ["", "item_1", "item_2"]


def test_mainland_and_taiwan_keep_the_paragraph() -> None:
    assert paths("Means:\n(a) x;\n(b) y.", "en", "tw") == ["para_1", "para_1/item_1", "para_1/item_2"]
    assert paths("书籍是自由的。", "zh-Hans", None) == ["para_1"]
    assert paths("書籍是自由的。", "zh-Hant", "hk") == [""]


def test_an_inserted_letter_is_no_gap() -> None:
    parts = parts_of("Means:\n(a) x;\n(aa) y;\n(b) z.", ProvisionPath(("art_4",)), "en", "zz")
    assert not item_gaps(parts)
