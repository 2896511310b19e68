"""Citations that name several provisions: the first is shown, the others are offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import LIST, body, draft, store

from corpus import lookup
from corpus.citations import parse
from corpus.library import Library
from corpus.several import further


@pytest.mark.parametrize(
    ("citation", "first", "others"),
    [
        ("渔船法第3、5条", "3", ["5"]),
        ("渔船法第3条、5条", "3", ["5"]),
        ("渔船法第三条至第六条", "3", ["4", "5", "6"]),
        ("渔船法3至5条", "3", ["4", "5"]),
        ("渔船法第3条、第5条之一", "3", ["5-1"]),
        ("渔船法第3条和第5条的规定", "3", ["5"]),
        ("Fishing Law arts. 3 to 5", "3", ["4", "5"]),
        ("Fishing Law arts. 3, 7 and 9", "3", ["7", "9"]),
        ("渔船法第三条", "3", []),
    ],
)
def test_the_further_articles(citation: str, first: str, others: list[str]) -> None:
    read = parse(citation)
    assert read is not None
    assert str(read.numbers[0]) == first
    assert [str(f.numbers[0]) for f in further(read)] == others


def test_what_is_here_of_them_is_a_choice(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    text = {"3": LIST + "\n第二款。", "4": "四。\n又。", "6": "六。"}
    store(library, "cn-yuchuanfa", draft("渔船法", "2019-04-23", body(text)))

    def choices(citation: str) -> list[str]:
        found = lookup.show(library, citation, as_of=date(2026, 11, 22))
        assert found.status is lookup.ShowStatus.FOUND
        assert any("only the first is shown" in w for w in found.warnings)
        return [c.path for c in found.choices]

    assert choices("渔船法第三条至第六条") == ["art_4", "art_6"]
    assert choices("渔船法第三条第一款、第四条第二款") == ["art_4/para_2"]
    assert choices("渔船法第三条第一款第一项、第三项") == ["art_3/para_1/item_3"]


def test_no_list_is_endless() -> None:
    read = parse("渔船法第1条至第9999条")
    assert read is not None
    assert len(further(read)) == 20


@pytest.mark.parametrize("word", ["但書", "前段", "後段", "但書的"])
def test_a_unit_may_stand_behind_the_proviso(word: str) -> None:
    read = parse(f"漁船法第六條第一項{word}第二款")
    assert read is not None
    assert (read.name, [x.label for x in read.pinpoint]) == ("漁船法", ["1", "2"])
