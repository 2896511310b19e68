"""Makes pages of a law portal out of clean law, damaged as such pages are, and keeps what was done to them.

Words are spaced apart (jieba), lost, doubled or changed; marks stand twice; the numerals of headings are split, and one
heading in sixty is broken; the law stands between the furniture of a page in any of twenty languages. All of it follows
from a seed, so a page can be made again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from page_furniture import FURNITURE, Furniture

from corpus.model import Draft, Provision, Unit
from corpus.numbering import ArticleNumber, format_han

_HAN = re.compile(r"[\u3400-\u9fff]+")
_RUN = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Rates:
    """How often each kind of damage is done: to a word, a full stop, another mark, a heading."""

    lost: float = 0.007
    doubled: float = 0.014
    changed: float = 0.002
    stops: float = 0.15
    marks: float = 0.004
    heading: float = 1 / 60


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done: `kind` lost, doubled, changed, mark; [start, end) of the article's damaged text without
    white space; `word` what stood there."""

    kind: str
    start: int
    end: int
    word: str


@dataclass(slots=True)
class Article:
    """An article of a page: its sound text, what became of it (without spaces), and how its heading was broken."""

    number: ArticleNumber
    clean: str
    broken: str = ""
    lines: list[str] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """A damaged page and the truth about it."""

    text: str
    language: str
    articles: tuple[Article, ...]


def mangle(draft: Draft, seed: int, rates: Rates | None = None, version: date | None = None) -> Page:
    """A damaged page of `draft`, with the bracket of `version` (the draft's own if it is None)."""
    rng, rates = random.Random(f"{seed} {draft.title}"), rates or Rates()
    furniture = FURNITURE[seed % len(FURNITURE)]
    body, made = _body(draft, rng, rates)
    head = _head(draft, version or draft.version, furniture, rng)
    text = "\n".join([*head, *_contents(draft, furniture, rng), *body, *_foot(furniture, rng)])
    if rng.random() < 0.15:
        text = text.replace(" ", "\u00a0" if rng.random() < 0.5 else "\u3000")
    return Page(text.replace("\n", "\r\n") if rng.random() < 0.1 else text, furniture.language, tuple(made))


def _head(draft: Draft, day: date | None, furniture: Furniture, rng: random.Random) -> list[str]:
    title = _spaced(draft.title)
    short = _spaced(draft.title.removeprefix("中华人民共和国"))
    when = day or date(2015, 1, 1)
    facts = [line for pair in zip(furniture.facts, [""] * len(furniture.facts), strict=True) for line in pair]
    bracket = (
        f"({when.year} 年 {when.month} 月 {when.day} 日 第十 二届 全国 人民 代表 大会 常务委员会 第三 次 会议 通过)"
    )
    shown = [line for line in furniture.head for line in (line, "")]
    whole = [title] if rng.random() < 0.9 else title.replace("中华人民共和国", "中华人民共和国\n", 1).split("\n")
    return [*shown, short, "", *facts, *(w.strip() for w in whole if w.strip()), bracket]


def _contents(draft: Draft, furniture: Furniture, rng: random.Random) -> list[str]:
    """The table of contents, sometimes cut, sometimes left out."""
    lines = [_heading(c.label, c.heading, rng) for c in draft.text.containers]
    how = rng.random()
    if not lines or how < 0.1:
        return []
    if how < 0.25 and len(lines) > 3:
        lines = lines[: rng.randrange(2, len(lines))]
    return [furniture.contents, *lines]


def _foot(furniture: Furniture, rng: random.Random) -> list[str]:
    return ["", furniture.foot, *(["", *furniture.head[:2]] if rng.random() < 0.3 else [])]


def _heading(label: str, heading: str, rng: random.Random) -> str:
    return f"{_split(label, rng)} {_spaced(heading)}".strip()


def _spaced(text: str) -> str:
    import jieba

    return " ".join(w for w in jieba.cut(text) if w.strip())


def _split(label: str, rng: random.Random) -> str:
    """第 五十 六 条: a label with blanks at random."""
    return "".join(c + (" " if rng.random() < 0.3 else "") for c in label).strip()


def _body(draft: Draft, rng: random.Random, rates: Rates) -> tuple[list[str], list[Article]]:
    body: list[str] = []
    made: list[Article] = []
    at: int | None = None
    for provision in (p for p in draft.text.provisions if p.unit is Unit.ARTICLE and p.number):
        containers = _containers(draft, at, provision.container)
        body += [_heading(draft.text.containers[i].label, draft.text.containers[i].heading, rng) for i in containers]
        at = provision.container if provision.container is not None else at
        article = _article(provision, rng, rates)
        sound = len(article.number.parts) == 1 and (not made or not made[-1].broken) and len(article.clean) > 12
        if sound and rng.random() < rates.heading:
            _break(body, article, rng, bool(containers) or not made)
        else:
            body += [f"{_split(label_of(article.number), rng)} {article.lines[0]}", *article.lines[1:]]
        made.append(article)
    return body, made


def _containers(draft: Draft, before: int | None, now: int | None) -> Sequence[int]:
    return () if now is None or now == before else range(0 if before is None else before + 1, now + 1)


def label_of(number: ArticleNumber) -> str:
    inserted = "".join(f"之{format_han(p)}" for p in number.parts[1:] if isinstance(p, int))
    return f"第{format_han(number.base)}条{inserted}"


def _break(body: list[str], article: Article, rng: random.Random, below: bool) -> None:
    """Write `article` to the body with a heading that is broken in one of many ways."""
    ways = [w for w in WAYS if not (below and w == "run in")]
    article.broken = rng.choice(ways)
    first, rest = article.lines[0], article.lines[1:]
    numeral = format_han(article.number.base)
    if article.broken == "run in":
        body[-1] += f" {_split(f'第{numeral}条', rng)} {first}"
        body += rest
    elif article.broken == "own line":
        body += [_split(f"第{numeral}条", rng), first, *rest]
    elif article.broken == "gone":
        body += article.lines
    else:
        body += [f"{broken_label(article.broken, numeral, rng)} {first}", *rest]


# "run in": at the end of the paragraph before; "own line": alone on its line; "gone": nothing is left of it.
WAYS = (
    "no 第", "no 条", "条 changed", "no numeral", "last digit lost", "first digit lost", "middle lost", "head changed",
    "stutter", "doubled", "garbled", "wrong digit", "arabic", "第 changed", "run in", "own line", "gone",
)  # fmt: skip


def broken_label(way: str, numeral: str, rng: random.Random) -> str:
    """What is left of 第<numeral>条."""
    middle = rng.randrange(len(numeral))
    return {
        "no 第": f"{numeral} 条",
        "no 条": f"第{numeral}",
        "条 changed": f"第{numeral} {rng.choice('修管者款法')}",
        "no numeral": "第 条",
        "last digit lost": f"第{numeral[:-1]} 条",
        "first digit lost": f"第{numeral[1:]} 条",
        "middle lost": f"第{numeral[:middle]}{numeral[middle + 1 :]} 条",
        "head changed": f"{rng.choice(('条件', '管', '有关', '请求'))} {numeral[-2:]} 条",
        "stutter": f"第{numeral} 第{numeral} 条",
        "doubled": f"第{numeral}条 第{numeral}条",
        "garbled": f"第{numeral[:middle]}{rng.choice('士土干入')}{numeral[middle + 1 :]} 条",
        "wrong digit": f"第{numeral[:-1]}{rng.choice([c for c in '一二三四五六七八九' if c != numeral[-1]])} 条",
        "arabic": f"第 {rng.choice(('', ' '))}{_arabic(numeral)} 条",
        "第 changed": f"{rng.choice('笫弟等')}{numeral} 条",
    }[way]


def _arabic(numeral: str) -> int:
    from corpus.numbering import parse_numeral

    return parse_numeral(numeral) or 0


# --- words


def _article(provision: Provision, rng: random.Random, rates: Rates) -> Article:
    assert provision.number is not None
    article = Article(provision.number, provision.text)
    at = 0
    for line in provision.text.split("\n"):
        words = list(_damaged(line, rng, rates))
        out: list[str] = []
        for word, kind, was in words:
            plain = word.replace(" ", "")
            if kind:
                article.events.append(Event(kind, at, at + len(plain), was))
            at += len(plain)
            out.append(word)
        article.lines.append(_joined(out, rng))
    return article


def _joined(words: Sequence[str], rng: random.Random) -> str:
    """Words with blanks between; now and then two are run together, as the portal does (或者 或者协助)."""
    return "".join(w + ("" if rng.random() < 0.01 else " ") for w in words).strip()


def _damaged(line: str, rng: random.Random, rates: Rates) -> Iterator[tuple[str, str, str]]:
    """(what stands there, what was done, what stood there) for each word and mark of a line."""
    import jieba

    for run in _RUN.findall(line):
        if not _HAN.match(run):
            yield from _marks(run, rng, rates)
            continue
        for word in jieba.cut(run):
            yield from _word(word, rng, rates)


def _word(word: str, rng: random.Random, rates: Rates) -> Iterator[tuple[str, str, str]]:
    chance = rng.random()
    if chance < rates.lost:
        yield "", "lost", word
    elif chance < rates.lost + rates.changed:
        other = rng.choice([w for w in ("条件", "请求", "管", "充分", "机关", "的") if w != word])
        yield other, "changed", word
    elif chance > 1 - rates.doubled:
        times = 2 if rng.random() < 0.9 else rng.choice((3, 5))
        yield " ".join([word] * times), "doubled", word
    else:
        yield word, "", word


def _marks(run: str, rng: random.Random, rates: Rates) -> Iterator[tuple[str, str, str]]:
    """Marks, each on its own; commas in full width or not."""
    for mark in run:
        if mark.isspace() or (mark.isascii() and mark.isalnum()):
            yield mark, "", mark
            continue
        shown = {"，": ",", "；": ";"}.get(mark, mark) if rng.random() < 0.6 else mark
        rate = rates.stops if mark == "。" else rates.marks if mark in "，；、" else 0
        if rng.random() < rate:
            yield f"{shown}{rng.choice(('', ' '))}{shown}", "mark", mark
        else:
            yield shown, "", mark
