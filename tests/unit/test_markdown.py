"""Markdown of a law, and what of Markdown is no text."""

from __future__ import annotations

import pytest
from runaway import no_runaway

from corpus.errors import NoLawTextError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.documents import markdown
from corpus.model import Draft, ResidueKind, Unit

LAW = """---
title: Lamp Act
lang: en
source: https://lamps.example/act
---
# Lamp Act

(Adopted on 4 March 2011)

## Contents

- [Article 1 Purpose](#a1)
- [Article 2 Fees](#a2)
- [Article 3 End](#a3)

## Chapter I General

### Article 1
#### Purpose
The purpose[^1] of this Act is **light**
and *warmth*.

### Article 2 Fees
The fees are:

1. ten `crowns`;
2. one lamp of [glass](https://glass.example "x").

| Lamp | Fee |
|------|-----|
| oil  | 5   |

They are due <!-- a comment --> yearly.

### Article 3 End
This Act ends &amp; lamps go out.

[^1]: Of 2011.
"""


def read(text: str, name: str = "law.md") -> tuple[Draft, ...]:
    drafts = markdown.read(text.encode(), name).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(markdown.leaves(text.encode(), name))
    assert unclaimed(drafts) == []
    return drafts


def test_a_law() -> None:
    assert recognise(LAW.encode(), "law.md") == "markdown"
    (draft,) = read(LAW)
    assert (draft.title, draft.language, str(draft.version)) == ("Lamp Act", "en", "2011-03-04")
    assert [(p.label, p.heading, p.text) for p in draft.text.provisions] == [
        ("Article 1", "Purpose", "The purpose of this Act is light\nand warmth."),
        (
            "Article 2",
            "Fees",
            "The fees are:\n1. ten crowns;\n2. one lamp of glass.\nLamp\tFee\noil\t5\nThey are due  yearly.",
        ),
        ("Article 3", "End", "This Act ends & lamps go out."),
        ("", "", "[1] Of 2011."),
    ]
    assert next(r.text for r in draft.residue if r.kind is ResidueKind.CONTENTS) == "Contents"
    assert {s.field: s.value for s in draft.statements}["url"] == "https://lamps.example/act"


def test_two_languages_line_by_line() -> None:
    text = "中华人民共和国灯塔法\n\nLighthouse Law of the People's Republic of China\n\n" + "\n".join(
        f"第{n}条　灯塔由国家管理，任何人不得损坏灯塔。\nArticle {i} The State keeps the lighthouses, and nobody may damage them.\n"
        for i, n in enumerate("一二三", 1)
    )
    drafts = read(text)
    assert {d.language: len(d.text.provisions) for d in drafts} == {"zh-Hans": 3, "en": 3}


def test_a_table_of_two_languages() -> None:
    rows = "\n".join(
        f"| 第{n}条<br>灯塔由国家管理。 | Article {i}<br>The State keeps the lighthouses. |"
        for i, n in enumerate("一二三", 1)
    )
    drafts = read(f"| 中文 | English |\n|---|---|\n{rows}\n")
    assert {d.language: [str(p.path) for p in d.text.provisions] for d in drafts} == {
        "zh-Hans": ["art_1", "art_2", "art_3"], "en": ["art_1", "art_2", "art_3"]}  # fmt: skip


def test_bold_labels() -> None:
    (draft,) = read("# 灯塔法\n\n**第一条** 灯塔由国家管理。\n\n**第二条** 任何人不得损坏灯塔。\n")
    assert [(p.label, p.text) for p in draft.text.provisions if p.unit is Unit.ARTICLE] == [
        ("第一条", "灯塔由国家管理。"), ("第二条", "任何人不得损坏灯塔。")]  # fmt: skip


def test_a_definition_of_a_link_is_no_text_lost() -> None:
    (draft,) = read("# Lamp Act\n\nArticle 1 See below.\n\n[1]: lamps\n\nArticle 2 Lamps.\n")
    assert "[1]: lamps" in draft.text.provisions[0].text


@pytest.mark.parametrize(
    "text", ["# Readme\n\nInstall it, then run it.\n", "# 某法\n\n<!-- INFO END -->\n\n第一条 xxxxx\n\n第二条 xxxxx\n"]
)
def test_other_markdown_is_declined(text: str) -> None:
    with pytest.raises(NoLawTextError):
        recognise(text.encode(), "readme.md")


@pytest.mark.parametrize(
    "piece",
    [
        "> ",
        "[",
        "![",
        "`",
        "*a ",
        "**",
        "_a_",
        "<a ",
        "<!--",
        "- ",
        "|a",
        "    ",
        "\\",
        "&",
        "[^1]",
        "1. ",
        "](",
        "#\n",
        "* * ",
    ],
)
def test_hostile_marks_take_no_long_time(piece: str) -> None:
    with no_runaway():
        read(
            "# Lamp Act\n\nArticle 1 x\n\nArticle 2 y\n\n"
            + piece * 20_000
            + "\n\n| a | b |\n|---|---|\n"
            + piece * 1000
        )
