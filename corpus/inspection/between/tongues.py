"""Words of the other language: untranslated.

Fails: an article of the English text that is written in Chinese, or whose words are letter by letter those of the French.
Passes: an English article that quotes a Chinese term; "(Deleted)"; figures and formulas.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from corpus.checks.lengths import sentences
from corpus.diagnostics import Diagnostic
from corpus.folding import fold_key
from corpus.inspection.between.pairs import Pair
from corpus.inspection.between.wording import words_of
from corpus.languages.detection import detect
from corpus.model import Provision, ProvisionPath, Span
from corpus.telling import tell

_FEWEST = 8  # letters of a stretch, those of dense scripts counting thrice
_MOST_OF_IT = 0.75
_LEAST_SENTENCE = 24  # of a sentence among others, weighted so
_FEWEST_FOREIGN = 4  # words, where words are written apart: "（Longitudinal Redundancy Check，LRC）" is a term
_DENSE_WORTH = 3
_FEWEST_WORDS, _SAME_WORDS, _SAME_IN_PART = 6, 0.75, 0.9


def untranslated(pair: Pair) -> Iterator[Diagnostic]:
    """Articles, and paragraphs of articles, that are written in the other text's language."""
    scripts = [_script([pages[p].text for p in pair.shared]) for pages in pair.pages]
    tags = [side.expression.language for side in pair.sides]
    if tags[0].partition("-")[0] == tags[1].partition("-")[0] or not all(scripts):
        return
    find = _by_words if scripts[0] == scripts[1] else _by_script
    for at, path, span in find(pair, scripts):
        page = pair.pages[at][path]
        whole = span.start == 0 and span.end == len(page.text)
        pair.explained.add(path)
        all_ = tell("This article of the %(one)s text is in the language of the %(other)s text.", **pair.tongues(at))
        part = tell(
            "Part of this article of the %(one)s text is in the language of the %(other)s text.", **pair.tongues(at)
        )
        said = pair.say(
            "untranslated", path, all_ if whole else part, at=at,
            found=page.text[span.start : span.end][:200], suggestion=tell("Look for its translation in another source."),
        )  # fmt: skip
        yield replace(said, start=span.start, end=span.end)


def _stretches(page: Provision) -> list[Span]:
    """The whole page, then its parts."""
    parts = [p.span for p in page.parts]
    return [Span(0, len(page.text)), *(parts if len(parts) > 1 else [])]


Stretch = tuple[int, ProvisionPath, Span]


def _by_script(pair: Pair, scripts: Sequence[str]) -> Iterator[Stretch]:
    """Languages of different scripts: a stretch whose letters are mostly the other's."""
    for path in pair.shared:
        for at in (0, 1):
            page = pair.pages[at][path]
            if _counts(page.text)[scripts[1 - at]] < _FEWEST:
                continue
            whole = (s for s in _stretches(page) if _is_in(scripts[1 - at], page.text[s.start : s.end]))
            if span := next(whole, None) or _sentence_in(scripts[1 - at], page.text):
                yield at, path, span


def _sentence_in(script: str, text: str) -> Span | None:
    """The first whole sentence that is written in the other script."""
    for start, end in sentences(text):
        words = text[start:end]
        long = _counts(words)[script] >= _LEAST_SENTENCE and len(_WORD.findall(words)) >= (1 if script in _DENSE else 6)
        if long and _is_in(script, words):
            lead = len(words) - len(words.lstrip())
            return Span(start + lead, end)
    return None


def _is_in(script: str, text: str) -> bool:
    """Whether a stretch is written in the other script: words, not a term or a formula."""
    counts = _counts(text)
    enough = max(_FEWEST, _MOST_OF_IT * counts.total())
    return counts[script] >= enough and (script in _DENSE or len(_WORD.findall(text)) >= _FEWEST_FOREIGN)


def _by_words(pair: Pair, _scripts: Sequence[str]) -> Iterator[Stretch]:
    """Languages of one script: the same words, in an article that in other places shares few with the other text."""
    tags = [side.expression.language for side in pair.sides]
    for path in pair.shared:
        texts = [pages[path].text for pages in pair.pages]
        bags = [words_of(t) for t in texts]
        told = [detect(text, tags) for text in texts]
        fewest = min(len(b) for b in bags)
        whole = fewest >= _FEWEST_WORDS and len(bags[0] & bags[1]) >= _SAME_WORDS * fewest
        found = [at for at in (1, 0) if whole and _is_copy(texts, told, tags, at)]
        if found:
            yield found[0], path, Span(0, len(texts[found[0]]))
            continue
        yield from ((at, path, span) for at in (1, 0) for span in _copied_part(pair, path, at, bags[1 - at])[:1])


def _is_copy(texts: Sequence[str], told: Sequence[str | None], tags: Sequence[str], at: int) -> bool:
    """Whether the text of side `at` is in the language of the other."""
    return told[at] == tags[1 - at] or (fold_key(texts[0]) == fold_key(texts[1]) and told[at] != tags[at])


def _copied_part(pair: Pair, path: ProvisionPath, at: int, words: frozenset[str]) -> list[Span]:
    """The paragraphs and items of a page of side `at` that are written in the other's language, with the other page's words."""
    page, tags = pair.pages[at][path], [side.expression.language for side in pair.sides]
    found = []
    for part in page.parts if len(page.parts) > 1 else ():
        own = words_of(page.text[part.span.start : part.span.end])
        if len(own) < _FEWEST_WORDS - 1 or len(own & words) < _SAME_IN_PART * len(own):
            continue
        if detect(page.text[part.span.start : part.span.end], tags) == tags[1 - at]:
            found.append(part.span)
    return found


def _script(texts: Sequence[str]) -> str:
    counts = Counter[str]()
    for text in texts[:40]:
        counts.update(_counts(text[:2000]))
    return counts.most_common(1)[0][0] if counts else ""


def _counts(text: str) -> Counter[str]:
    """How much of each script stands in a text."""
    found = Counter[str]()
    for character, n in Counter(text).items():
        if character.isalpha():
            script = _script_of(character)
            found[script] += n * (_DENSE_WORTH if script in _DENSE else 1)
    return found


_DENSE = ("CJK", "HANGUL")
_WORD = re.compile(r"[^\W\d_]{3,}")


@cache
def _script_of(letter: str) -> str:
    """The first word of its Unicode name: LATIN, CYRILLIC, CJK; full-width forms are what they are forms of."""
    return unicodedata.name(unicodedata.normalize("NFKC", letter)[0], "").partition(" ")[0]
