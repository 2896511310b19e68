"""What in a text speaks against its title: a page that lost a word of its title may bear another law's.

《劳动合同法》 that lost two characters is titled 《劳动法》; its articles speak of 劳动合同, most of them, and those of 劳动法
seldom do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.folding import fold_key
from corpus.identification.names import MAINLAND, stateless
from corpus.identification.shapes import Shape
from corpus.identification.title_forms import carries_out, derived_kind, form_of, own_form
from corpus.identification.title_keys import title_key
from corpus.model import Text, Unit

# Of the articles of a law, those that name its subject by all its words. In 30 pairs of laws of which one's title holds
# the other's, from 0.32 up in the law itself and 0.21 at most in the one with the shorter title.
_SHARE = 0.3
_FIRST = 3  # articles in which a law says what it is about; two of them name it
_FEWEST = 3
_FORM = re.compile(
    r"(?:法典|法律|法|条例|办法|细则|规则|规定|법률|법|법전|law|act|code|ordinance|regulations?|measures|rules|statute)$"
)
# What a law does with its subject: 海洋环境保护法 speaks of 海洋环境.
_DONE = re.compile(
    r"(?:保护|促进|防治|管理|保障|监督|发展|建设|服务|利用|(?:protection|promotion|control|administration))$"
)
_SHORTEST = 3  # of the words that a longer title names
_MANY_ARTICLES = 10
_TIMES = 2.5


@dataclass(frozen=True, slots=True)
class Rival:
    """A law whose title holds the draft's and one or more words, and what the text says of it."""

    law_id: str
    title: str
    words: str
    speaking: int
    articles: int

    @property
    def sentence(self) -> str:
        """The evidence in words."""
        return f"{self.speaking} of {self.articles} articles speak of {self.words}, as the title {self.title} does"


def against_form(title: str, text: Text, held: Sequence[Shape], *, derived: bool) -> str:
    """What in the build and the words of a text speaks against its title; "" if nothing does.

    Args:
        title: as the text has it, a law's title.
        text: of the draft.
        held: the builds of the law's editions.
        derived: whether that law is an amendment, a decision or an interpretation.

    An amendment whose title lost its number is titled as the law, and has points; regulations that lost the end of their
    title (公司法实施条例) call themselves 本条例.
    """
    called = own_form(text)
    if form_of(title) == "law" and called in ("regulation", "measures", "rules", "provisions"):
        return f"it calls itself {called}"
    counts = [len(shape.articles) for shape in held]
    least = min(counts, default=0)
    units = [p.unit for p in text.provisions]
    points, articles = units.count(Unit.POINT), units.count(Unit.ARTICLE)
    if least >= _MANY_ARTICLES and not articles and points > len(units) / 2 and not derived:
        return "it has points, and the law has articles"
    if least and (articles or points) > _TIMES * max(counts):
        return f"it has {articles or points} articles, and no version of the law more than {max(counts)}"
    return ""


def rivals(title: str, language: str, text: Text, names: Iterable[tuple[str, str, str]]) -> tuple[Rival, ...]:
    """Laws whose titles hold `title` and more words, of which the text speaks as the law itself would; the surest first.

    Args:
        title: as the text has it.
        language: the text's.
        text: of the draft; fewer than three articles tell nothing.
        names: (law id, language, title) of the laws that may be meant.
    """
    articles: list[str] | None = None
    found: dict[str, Rival] = {}
    for law_id, name, cores in _longer(title, language, names):
        if articles is None:
            articles = [fold_key(f"{p.heading} {p.text}").lower() for p in text.provisions if p.unit is Unit.ARTICLE]
        for words in cores if len(articles) >= _FEWEST else ():
            speaking = [words in article for article in articles]
            told = sum(speaking)
            if told >= _FEWEST and (told >= _SHARE * len(articles) or sum(speaking[:_FIRST]) > 1):
                best = Rival(law_id, name, words, told, len(articles))
                if law_id not in found or found[law_id].speaking < told:
                    found[law_id] = best
    return tuple(sorted(found.values(), key=lambda r: (-r.speaking, -len(r.words), r.law_id)))


def longer_titles(title: str, language: str, names: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Law id -> title of the laws whose titles hold `title` and more: what a page may have that lost a word of it."""
    return {law_id: name for law_id, name, _ in _longer(title, language, names)}


def _longer(
    title: str, language: str, names: Iterable[tuple[str, str, str]]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(law id, title, the words that stand for its subject) of each law whose title holds `title` and more."""
    own = _bare(title, language)
    short = _FORM.sub("", own)
    if not short or derived_kind(title) or carries_out(title):
        return
    letters, primary = set(own), language.partition("-")[0]
    for law_id, tag, text in names:
        if tag.partition("-")[0] != primary or len(text) <= len(short):
            continue
        name = _bare(text, tag)
        if not (len(own) < len(name) <= 2 * len(own) + 8 and letters <= set(name) and _within(own, name)):
            continue
        if derived_kind(text) or carries_out(text):
            continue
        core = _FORM.sub("", name)
        cores = dict.fromkeys((core, _DONE.sub("", core)))
        yield law_id, text, tuple(c for c in cores if len(c) >= _SHORTEST and c not in short)


def _bare(title: str, language: str) -> str:
    key = title_key(title, language)
    return key.removeprefix(MAINLAND) if language.startswith("zh") else key or stateless(title)[0]


def _within(short: str, long: str) -> bool:
    """Whether `long` is `short` with more characters put in."""
    rest = iter(long)
    return all(char in rest for char in short)
