"""Makes pages with the portal's kinds of damage out of clean law: words spaced, lost, doubled; numerals split; headings broken."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.model import Draft, Provision, Unit
from corpus.numbering import ArticleNumber, format_han

_HAN_OR_NOT = re.compile(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+")
_LOST, _DOUBLED, _MARK = 0.007, 0.014, 0.08


@dataclass(slots=True)
class Damage:
    """What was done to a page."""

    rng: random.Random
    broken: dict[str, str] = field(default_factory=dict)  # number -> what stands there instead
    doubled: int = 0


def broken_label(number: int, rng: random.Random) -> str:
    """One of the ways in which a heading breaks."""
    numeral = format_han(number)
    ways = [
        f"{numeral} 条",
        "第 条",
        f"第{numeral}",
        f"第 {numeral} 修",
        f"第{numeral} 第{numeral} 条",
        f"条件 {numeral[1:] or numeral} 条",
    ]
    ways += [f"第{numeral[:-1]} 条" if len(numeral) > 1 else "第 条", f"第{format_han(max(1, number // 10))} 条"]
    return rng.choice(ways)


def label(number: ArticleNumber, rng: random.Random) -> str:
    """第 五十 六 条: a sound heading, its characters spaced at random."""
    inserted = "".join(f"之{format_han(p)}" for p in number.parts[1:] if isinstance(p, int))
    whole = f"第{format_han(number.base)}条{inserted}"
    return "".join(c + (" " if rng.random() < 0.3 else "") for c in whole)


def spaced(text: str, damage: Damage) -> str:
    """`text` cut into words with blanks between, some lost, some doubled."""
    import jieba

    out: list[str] = []
    for run in _HAN_OR_NOT.findall(text):
        if not "\u4e00" <= run[0] <= "\u9fff":
            out.append(run.replace("。", "。。", 1) if damage.rng.random() < _MARK else run)
            continue
        for word in jieba.cut(run):
            chance = damage.rng.random()
            if chance < _LOST:
                continue
            again = chance > 1 - _DOUBLED
            damage.doubled += again
            out += [word, word] if again else [word]
    return " ".join(out)


def page(draft: Draft, seed: int, rate: float) -> tuple[str, Damage]:
    """A damaged page of `draft`; `rate` is the share of articles whose headings break, never two in a row."""
    damage = Damage(random.Random(seed))
    body: list[str] = []
    last = False
    at: int | None = None
    for provision in (p for p in draft.text.provisions if p.unit is Unit.ARTICLE):
        for heading in _headings(draft, at, provision.container):
            body.append(heading)
        at = provision.container
        last = not last and damage.rng.random() < rate and len(provision.number.parts if provision.number else ()) == 1
        body += _article(provision, damage, last)
    head = ["中国法ポータル-CJO", "", "法律の種類 法律", "", draft.title, f"({_day(draft)} 全国 人民 代表 大会 通过)"]
    return "\n".join([*head, *body, "", "©2020GuodongDuおよびMengYu。全著作権所有。"]), damage


def _day(draft: Draft) -> str:
    return f"{draft.version.year} 年 {draft.version.month} 月 {draft.version.day} 日" if draft.version else ""


def _headings(draft: Draft, before: int | None, now: int | None) -> Sequence[str]:
    if now is None or now == before:
        return []
    first = 0 if before is None else before + 1
    return [f"{c.label} {c.heading}" for c in draft.text.containers[first : now + 1]]


def _article(provision: Provision, damage: Damage, breaks: bool) -> list[str]:
    number = provision.number
    assert number is not None
    lines = [spaced(line, damage) for line in provision.text.split("\n")]
    shown = broken_label(number.base, damage.rng) if breaks else label(number, damage.rng)
    if breaks:
        damage.broken[str(number)] = shown
    return [f"{shown} {lines[0]}", *lines[1:]]
