"""Numbered paragraphs that one text hasn't: lost, or run on in a neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_bilingual import bilingual, view

from corpus.diagnostics import Severity
from corpus.inspection.between import between
from corpus.inspection.between.measuring import Proportion
from corpus.inspection.between.running import fits_better_without
from corpus.inspection.rules import EditionView
from corpus.model import Part, Provision, ProvisionPath, Span, Unit

_USUAL = Proportion(0.0, 0.2)
_CHINESE = (
    "船长每年向港务局报告一次航行情况。",
    "报告应当公布。",
    "港务局可以要求船长补充报告中缺少的内容和数字。",
    "没有报告的，船只不得离港。",
)
_ENGLISH = (
    "The captain reports to the harbour board on the voyages once a year.", "The report shall be published.",
    "The harbour board may ask the captain to add contents and numbers that the report lacks.", "No ship leaves port without a report.",
)  # fmt: skip


def _numbered(page: Provision, paragraphs: Sequence[tuple[str, str]]) -> Provision:
    """The page with these paragraphs: (number as printed or "", words)."""
    text, parts = "", []
    for at, (label, words) in enumerate(paragraphs, 1):
        start = len(text)
        number = label.strip("()") or str(at)
        text += f"{label} {words}" if label else words
        path = ProvisionPath((*page.path.segments, f"para_{number}"))
        parts.append(Part(path, Unit.PARAGRAPH, label, Span(start, len(text))))
        text += "\n"
    return replace(page, text=text.rstrip(), parts=tuple(parts))


def _edition(chinese: Sequence[tuple[str, str]], english: Sequence[tuple[str, str]]) -> EditionView:
    made = view(*bilingual(30))
    sides = []
    for side, paragraphs in zip(made.sides, (chinese, english), strict=True):
        pages = tuple(_numbered(p, paragraphs) if str(p.path) == "art_20" else p for p in side.text.provisions)
        sides.append(replace(side, text=replace(side.text, provisions=pages)))
    return replace(made, sides=tuple(sides))


def _labelled(words: Sequence[str], *, first: bool = True) -> list[tuple[str, str]]:
    return [(f"({n})" if n > 1 or first else "", w) for n, w in enumerate(words, 1)]


def _told(edition: EditionView) -> list[tuple[str | None, Severity]]:
    return [
        (d.found, d.severity) for d in between(edition) if d.code == "paragraph-count-differs" and d.path == "art_20"
    ]


@pytest.mark.parametrize("gone", range(4))
@pytest.mark.parametrize("close_up", [True, False])
@pytest.mark.parametrize("first", [True, False])
def test_a_numbered_paragraph_that_is_gone_is_told(gone: int, close_up: bool, first: bool) -> None:
    all_of_it = _labelled(_ENGLISH)
    left = [x for at, x in enumerate(all_of_it) if at != gone]
    if close_up:
        left = _labelled([words for _, words in left])
    codes = {
        d.code
        for d in between(_edition(_labelled(_CHINESE, first=first), left))
        if d.path == "art_20" and d.severity is not Severity.INFO
    }
    assert codes & {"paragraph-count-differs", "text-truncated"}


@pytest.mark.parametrize("joined", range(3))
def test_a_numbered_paragraph_that_runs_on_in_its_neighbour_is_for_information(joined: int) -> None:
    words = [*_ENGLISH[:joined], f"{_ENGLISH[joined]} {_ENGLISH[joined + 1]}", *_ENGLISH[joined + 2 :]]
    told = _told(_edition(_labelled(_CHINESE), _labelled(words)))
    assert all(severity is Severity.INFO for _, severity in told)


def test_the_number_that_is_missing_is_named() -> None:
    left = [x for x in _labelled(_ENGLISH) if x[0] != "(2)"]
    assert _told(_edition(_labelled(_CHINESE), left)) == [("2", Severity.WARNING)]


@pytest.mark.parametrize("gone", range(4))
def test_a_paragraph_without_a_number_that_is_gone_is_told(gone: int) -> None:
    chinese, english = ([("", words * 3) for words in text] for text in (_CHINESE, _ENGLISH))
    found = between(_edition(chinese, [x for at, x in enumerate(english) if at != gone]))
    assert any(d.path == "art_20" and d.severity is not Severity.INFO for d in found)


@settings(deadline=None)
@given(st.lists(st.floats(30, 400), min_size=2, max_size=9), st.data())
def test_what_is_left_out_fits_better_without_and_what_runs_on_does_not(
    lengths: list[float], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(lengths) - 2))
    without = [x for k, x in enumerate(lengths) if k != at]
    joined = [*lengths[:at], lengths[at] + lengths[at + 1], *lengths[at + 2 :]]
    for first in (True, False):
        assert fits_better_without(lengths, without, _USUAL, first=first)[0] >= 0
        assert fits_better_without(lengths, joined, _USUAL, first=first)[0] <= 0
