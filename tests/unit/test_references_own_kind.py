"""本法 and "the Act" in rules: of the act that they carry out."""

from __future__ import annotations

import pytest

from corpus.citations.finding import find
from corpus.citations.naming import shipped_names
from corpus.citations.shortening import definitions
from corpus.references.own_kind import of_parent


def law(text: str, language: str, title: str, short: dict[str, str] | None = None) -> list[tuple[str, str]]:
    found = find(text, language, shipped_names(), inside=True, short=short or {})
    return [(str(c.scope), c.name) for c in of_parent(found, text, language, title, short or {})]


@pytest.mark.parametrize(
    ("text", "language", "title", "short", "expected"),
    [
        ("依本法第五條申請", "zh-Hant", "乙法施行細則", {}, ("named", "乙法")),
        ("依本法第五條申請", "zh-Hant", "乙物管理辦法", {}, ("none", "")),
        ("依本辦法第五條申請", "zh-Hant", "乙物管理辦法", {}, ("this", "")),
        ("依第五條申請", "zh-Hant", "乙法施行細則", {}, ("this", "")),
        ("依本法第五條申請", "zh-Hant", "乙法", {}, ("this", "")),
        ("under Article 5 of this Act", "en", "Enforcement Rules of the Yard Act", {}, ("named", "Yard Act")),
        ("under Article 5 of this Act", "en", "Yard Act Enforcement Rules", {"Act": "Old Yard Act"}, ("named", "Old Yard Act")),
        ("under Article 5 of the Act", "en", "Regulations Governing Yards", {}, ("none", "")),
        ("under Article 5 of the Act", "en", "Yard Standards Act", {}, ("this", "")),
        ("under Article 5 of these Regulations", "en", "Regulations Governing Yards", {}, ("this", "")),
        ("under Article 5", "en", "Regulations Governing Yards", {}, ("this", "")),
    ],
)  # fmt: skip
def test_of_which_law(text: str, language: str, title: str, short: dict[str, str], expected: tuple[str, str]) -> None:
    assert law(text, language, title, short) == [expected]


@pytest.mark.parametrize(
    ("remark", "short"),
    [
        ("(hereinafter referred to as the Act)", "Act"),
        ("(hereafter referred as the Act)", "Act"),
        ("(here-in-after called the Act)", "Act"),
        ("(the Act)", "Act"),
        ("(the Act hereinafter)", "Act"),
        ("(referred to as the “Act” hereunder)", "Act"),
        ("(herein referred to as this Act)", "this Act"),
        ("(hereinafter referred to as this “Act”)", "this Act"),
        (", hereinafter referred to as the Act,", "Act"),
        ("(hereinafter referred to as the YA)", "YA"),
        ("(as amended by the Act)", None),
    ],
)
def test_short_names_without_marks(remark: str, short: str | None) -> None:
    found = definitions(f"These Rules are made under Article 9 of the Yard Act {remark}.", "en", shipped_names())
    assert list(found) == ([short] if short else [])
