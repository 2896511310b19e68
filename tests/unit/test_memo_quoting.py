"""Quotations in a memo, and which citation each goes with."""

from __future__ import annotations

import plain_finder
import pytest
from runaway import no_runaway

from corpus.memo.quoting import attribute, paragraph_said, quotations


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("他说“甲乙”，又说「丙」。", ["甲乙", "丙"]),
        ("It says \"one two\" and 'not this'.", ["one two"]),
        ("It’s the dogs’ “bowl”.", ["bowl"]),
        ("« un » et „zwei“ und „drei” und »vier«.", [" un ", "zwei", "drei", "vier"]),
        ("外“内‘再内’外”止", ["内‘再内’外"]),
        ("“没有结尾", []),
        ("”没有开头", []),
        ("text\n> first line\n> second line\nrest", ["first line\nsecond line"]),
        ("『条文』", ["条文"]),
        ("“第一段\n第二段”", ["第一段\n第二段"]),
        ('"open\n\n\n\nclose"', []),
        ("“”", []),
    ],
)
def test_quotations(text: str, said: list[str]) -> None:
    found = quotations(text)
    assert [q.said for q in found] == said
    for q in found:
        assert 0 <= q.span.start < q.span.end <= len(text)


def _attributed(text: str, language: str = "zh") -> list[tuple[str, str, bool]]:
    cited = plain_finder.find(text, language)
    found = attribute(text, quotations(text), [c.span for c in cited])
    return [(a.quotation.said, cited[a.citation].text, a.quotation.said_aloud) for a in found]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("《甲法》第五条规定：“乙丙。”", "zh", [("乙丙。", "《甲法》第五条", True)]),
        ("《甲法》第五条所称“乙丙”是指", "zh", [("乙丙", "《甲法》第五条", False)]),
        ("“乙丙丁”（《甲法》第五条）", "zh", [("乙丙丁", "《甲法》第五条", True)]),
        ("《甲法》第四条。“乙丙丁”（参见《甲法》第五条）", "zh", [("乙丙丁", "《甲法》第五条", True)]),
        ("《甲法》第五条规定“乙”，并规定“丙”。", "zh", [("乙", "《甲法》第五条", True), ("丙", "《甲法》第五条", True)]),
        ("《甲法》第五条适用于本案。对方称“乙丙”。", "zh", []),
        ("《甲法》（以下简称“甲”）第五条", "zh", []),
        ("《甲法》第五条规定：“乙”。《甲法》第六条规定：“丙”。", "zh",
         [("乙", "《甲法》第五条", True), ("丙", "《甲法》第六条", True)]),
        ('Article 5 of the Lamp Law provides that "all lamps".', "en", [("all lamps", "Article 5 of the Lamp Law", True)]),
        ('"All lamps" (Lamp Law, art. 5) and Article 6 of the Lamp Law.', "en", []),
        ('"All lamps" (see Article 5 of the Lamp Law).', "en", [("All lamps", "Article 5 of the Lamp Law", True)]),
        ('"All lamps", Article 5 of the Lamp Law reads.', "en", []),
    ],
)  # fmt: skip
def test_attribution(text: str, language: str, found: list[tuple[str, str, bool]]) -> None:
    assert _attributed(text, language) == found


def test_a_citation_inside_a_quotation_introduces_nothing() -> None:
    assert _attributed("《甲法》第五条规定：“依照第六条规定办理”，“乙”") == [
        ("依照第六条规定办理", "《甲法》第五条", True),
        ("乙", "《甲法》第五条", True),
    ]


def test_the_paragraph_below_a_lead() -> None:
    text = "《甲法》第五条规定：\n路灯应当登记。\n另起一段。"
    span = plain_finder.find(text, "zh")[0].span
    found = paragraph_said(text, span, ())
    assert found is not None
    assert (found.said, found.own_marks) == ("路灯应当登记。", False)
    assert paragraph_said("《甲法》第五条。\n路灯。", span, ()) is None


@pytest.mark.parametrize(
    "piece", ["“", "“\n", "”", '"', "「", "«", "»", "“‘", "> a\n", "’", "“a”", "《甲法》第五条规定：“"]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    with no_runaway():
        quotes = quotations(text)
        attribute(text, quotes, ())
