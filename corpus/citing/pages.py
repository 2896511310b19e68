"""What a page of a law is called in a language that the law may have no text in: Article 56, 第五十六条, المادة 56.

For readers, not for citing: a citation follows the style of its jurisdiction (corpus.citing.styles).
"""

from __future__ import annotations

from functools import lru_cache

from corpus.citing.canonical import article_words, in_own_words, page_word, step_words, style_of
from corpus.model import ProvisionPath, Unit

_WORDS = {"preamble": Unit.PREAMBLE, "annex": Unit.ANNEX, "suppl": Unit.SUPPLEMENT}
# 第56条の2, 제56조의2: written around the number, what was inserted behind it.
_AROUND = {"ja": ("第{}条", "の"), "ko": ("제{}조", "의")}
_BELOW = {
    "ja": {"para": "第{}項", "item": "第{}号", "subitem": "{}"},
    "ko": {"para": "제{}항", "item": "제{}호", "subitem": "{}목"},
}
_BETWEEN = {"zh": "", "ja": "", "ko": " ", "ar": "، "}
# Beside those that citations are written with (corpus.citing.canonical).
_PREAMBLES = {"ja": "前文", "ko": "전문", "he": "מבוא", "hi": "प्रस्तावना", "th": "คำปรารภ", "ms": "Mukadimah"}


def page_name(path: ProvisionPath, language: str, jurisdiction: str) -> str:
    """A page in the words of a language: "Section 26" of a law of Hong Kong; "" for what has no name of its own there.

    Args:
        path: of a page; of one that restarts its numbers (annex_1/art_2) nothing is said, for the number alone misleads.
        language: BCP 47.
        jurisdiction: whose law it is; "" for one that isn't known.
    """
    if len(path.segments) != 1:
        return ""
    kind, _, label = path.segments[0].partition("~")[0].partition("_")
    tongue = language.partition("-")[0]
    if kind in _WORDS:
        own = _PREAMBLES.get(tongue) if kind == "preamble" else None
        return own or page_word(_WORDS[kind], language, label)
    # A range of deleted articles (art_94..99) is called what its text calls it.
    if kind != "art" or not label or ".." in label:
        return ""
    if style := style_of(language):
        name = article_words(label, style, jurisdiction)
        return name[:1].upper() + name[1:]
    if around := _AROUND.get(tongue):
        first, *inserted = label.split("-")
        return around[0].format(first) + "".join(f"{around[1]}{n}" for n in inserted)
    return in_own_words(path.segments[0], language, jurisdiction)


@lru_cache(8192)
def units_name(segments: tuple[str, ...], language: str, jurisdiction: str) -> str:
    """Units below a page, the larger ones first as in its own language: 第一款第（二）项, paragraph 1, item (2).

    Args:
        segments: of the path, behind those of the page: ("para_1", "item_2").
        language: BCP 47.
        jurisdiction: whose law it is.

    Returns:
        "" for no segments, or one that has no word in that language (a table, a note).
    """
    tongue = language.partition("-")[0]
    found = [_unit_name(s.partition("~")[0], language, jurisdiction) for s in segments]
    return _BETWEEN.get(tongue, ", ").join(found) if all(found) else ""


def _unit_name(segment: str, language: str, jurisdiction: str) -> str:
    kind, _, label = segment.partition("_")
    if kind not in ("para", "item", "subitem"):
        return ""
    if style := style_of(language):
        return step_words(segment, style, jurisdiction)
    if around := _BELOW.get(language.partition("-")[0]):
        return around[kind].format(label)
    return in_own_words(segment, language, jurisdiction)
