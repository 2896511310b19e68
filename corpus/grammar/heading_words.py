"""The patterns that find a language's words in heading lines: before their number, after it, around it. Made once each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.grammar.patterns import BLANK, any_of, plain
from corpus.languages import Language
from corpus.model import Unit

# No. 5, № 5, č. 5, thứ 5, ที่ ๕: what may stand between a word and its number.
_NUMERO = rf"(?:(?:n[.]?[º°o]\.?|no\.?|nr\.?|№|č\.|num\.|núm\.|αριθ\.|thứ|số|ที่|ទី|ke-){BLANK}*)?"


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """The patterns of a language: words before their number, after it, and what frames a number (第, 제)."""

    article: re.Pattern[str]
    article_after: re.Pattern[str]
    container: re.Pattern[str]
    container_after: re.Pattern[str]
    container_worded: re.Pattern[str]
    units: dict[str, Unit]
    frame: str


MISTAKEN = {"第": "弟"}  # a slip that pages have
FRAMES = {"ja": "第", "ko": "제", "zh": "第"}
_made: dict[tuple[int, str | None], tuple[Language, HeadingWords]] = {}


def patterns_of(words: Language, jurisdiction: str | None) -> HeadingWords:
    """The patterns of a language, made once; keyed by the record, which can't be hashed, so it is kept beside them."""
    known = _made.get((id(words), jurisdiction))
    if known is None:
        known = _made[id(words), jurisdiction] = (words, _compiled(words, jurisdiction))
    return known[1]


def _compiled(words: Language, jurisdiction: str | None) -> HeadingWords:
    own = words.article_words_of.get(jurisdiction or "", ())
    inner = {w: u for w, u in words.containers.items() if w not in own}
    after = {**words.containers_after}
    frame = FRAMES.get(words.tag, "")
    if frame:
        after = {w.lstrip(frame): u for w, u in {**inner, **after}.items()}
        articles_after = tuple(w.lstrip(frame) for w in (*words.article_words, *words.article_words_after))
        inner = {}
    else:
        articles_after = words.article_words_after
    bound = r"(?![^\W\d_])" if not frame else ""
    before = "" if not frame else r"(?!)"
    return HeadingWords(
        re.compile(
            rf"{before}(?P<word>{any_of(_naming((*words.article_words, *own)))}){bound}{BLANK}*{_NUMERO}", re.IGNORECASE
        ),
        re.compile(
            rf"{BLANK}*(?P<word>{any_of(_naming(tuple(a for a in articles_after if a)))}){bound}", re.IGNORECASE
        ),
        re.compile(rf"(?P<word>{any_of(inner)}){bound}{BLANK}*{_NUMERO}", re.IGNORECASE),
        re.compile(rf"{BLANK}*(?P<word>{any_of(w for w in after if w)}){bound}", re.IGNORECASE),
        re.compile(rf"{BLANK}*(?P<word>{any_of((*inner, *(w for w in after if w)))}){bound}", re.IGNORECASE),
        {plain(w): u for w, u in {**inner, **after}.items()},
        frame,
    )


def _naming(words: tuple[str, ...]) -> tuple[str, ...]:
    """The forms that a label can have, not those of a sentence: والمادة "and article", לסעיף "to article", 5 §:n "of §5"."""
    bound = {w for w in words for o in words if w != o and w.endswith(o) and w[: -len(o)] not in ("ال", "")}
    joined = {w for w in words if re.search(r"['’][^\W\d_]|:", w)}  # l'article, 5 §:n
    return tuple(w for w in words if w not in joined and (w not in bound or w[0] < "\u0590" or w[0] > "\u06ff"))
