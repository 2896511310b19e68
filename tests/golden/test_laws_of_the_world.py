"""A small made-up law in every language, read line by line: containers, articles, headings, paragraphs, items, annexes.

The first line of `law.txt` is the title; `law.json` beside it holds what is made of the rest.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from corpus.languages import LANGUAGES
from corpus.languages.detection import detect
from corpus.parsing import parse_lines

HERE = Path(__file__).parent / "languages"
LAWS = sorted(HERE.glob("*/law.txt"))
TOLD = {"zh": "zh-Hans"}
# What the golden file says and the reading doesn't yet: letters as paragraphs; chapters in the numbers of articles.
NOT_YET: dict[str, str] = {}


def outline(lines: list[str], tag: str) -> dict[str, object]:
    """What must not move unseen; the texts themselves stand in the input."""
    (text, residue), diagnostics = (parsed := parse_lines(lines, tag, None)).value, parsed.diagnostics
    return {
        "containers": [f"{c.path} | {c.unit} | {c.label} | {c.heading}" for c in text.containers],
        "provisions": {
            str(p.path): {
                "label": p.label,
                "heading": p.heading,
                "deleted": p.deleted,
                "parts": [f"{q.path} {q.label}".rstrip() for q in p.parts],
            }
            for p in text.provisions
        },
        "residue": [f"{r.kind}: {r.text}" for r in residue],
        "diagnostics": [f"{d.code} {d.path or ''}".rstrip() for d in diagnostics],
    }


def kept(lines: list[str], tag: str) -> Counter[str]:
    """The characters of all that is made of the lines, without white space."""
    text, residue = parse_lines(lines, tag, None).value
    made = [
        *(t for c in text.containers for t in (c.label, c.heading)),
        *(t for p in text.provisions for t in (p.label, p.heading, p.text)),
        *(r.text for r in residue),
    ]
    return Counter("".join("".join(made).split()))


@pytest.mark.parametrize("law", LAWS, ids=lambda p: p.parent.name)
def test_golden(law: Path, update: bool, request: pytest.FixtureRequest) -> None:
    tag, lines = law.parent.name, law.read_text(encoding="utf-8").splitlines()[1:]
    if tag in NOT_YET:
        request.applymarker(pytest.mark.xfail(reason=NOT_YET[tag], strict=False))
    assert kept(lines, tag) == Counter("".join("".join(lines).split())), (
        "text is lost; goldens are not written from that"
    )
    found = outline(lines, tag)
    golden = law.with_suffix(".json")
    if update and tag not in NOT_YET:
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("law", LAWS, ids=lambda p: p.parent.name)
def test_the_law_is_told_to_be_in_its_language(law: Path) -> None:
    tag = law.parent.name
    assert detect(law.read_text(encoding="utf-8")) == TOLD.get(tag, tag)


@pytest.mark.parametrize("law", LAWS, ids=lambda p: p.parent.name)
def test_the_law_has_its_articles(law: Path) -> None:
    """Five articles, the third repealed, whatever the language."""
    tag = law.parent.name
    text, residue = parse_lines(law.read_text(encoding="utf-8").splitlines()[1:], tag, None).value
    articles = [p for p in text.provisions if str(p.path).startswith("art_")]
    names = [str(p.path) for p in articles if "-" not in str(p.path) and not str(p.path)[-1].isalpha()]
    assert names == (["art_1", "art_2", "art_3", "art_4", "art_5"] if tag != "nb" else [])
    assert [p.deleted for p in articles].count(True) == 1
    assert residue == ()


def test_every_language_has_a_law() -> None:
    assert {law.parent.name for law in LAWS} == set(LANGUAGES) - {"nn", "bs"}
