"""What a row of an aligned text says of its article: "5", "第一百二十条之一", "Art. 35A", "art_120-1", "5(2)", "preamble"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.grammar.headings import article_of
from corpus.importers.labels import latin_article_number
from corpus.languages import language_of
from corpus.numbering import ArticleNumber, parse_numeral

_LONGEST = 60
_PATH = re.compile(r"(?:(?P<above>(?:annex|suppl)_[0-9A-Za-z.\-]+)/)?art_(?P<number>[0-9A-Za-z.\-]+)(?:[/~].*)?")
_SHORT = re.compile(r"(?:(?:art(?:icle)?s?|sec(?:tion)?s?|reg|rule|§+|s)\.?\s*)?(?P<number>\d[0-9A-Za-z.\-]*)(?P<inner>(?:\s*[(（][0-9A-Za-z]{1,4}[)）])*)", re.IGNORECASE)  # fmt: skip
_PREAMBLE = frozenset(
    {
        "preamble",
        "0",
        "序言",
        "前言",
        "préambule",
        "präambel",
        "preámbulo",
        "preambolo",
        "преамбула",
        "recital",
        "recitals",
    }
)
_TITLE = frozenset({"title", "标题", "標題", "名称", "名稱", "titre", "titel", "título", "titolo", "название", "law"})
_ANNEX = re.compile(r"(?:annex|schedule|附件|附录|附錄|annexe|anhang|anexo|allegato)[_ ]*(\d{1,3})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowNumber:
    """What a row says: `number` of an article, or the `name` of another page ("preamble", "annex_1", "title").

    Neither of them: it isn't understood. `above` are path segments above the article; `text` is as printed.
    """

    text: str
    number: ArticleNumber | None = None
    name: str = ""
    above: tuple[str, ...] = ()


def row_number(text: str, languages: Sequence[str]) -> RowNumber:
    """Read what stands in a row's number: digits of any script, a label in one of `languages`, or a path."""
    plain = unicodedata.normalize("NFKC", text).strip().rstrip(".:。：")
    plain = plain.rstrip(")") if "(" not in plain else plain
    low = plain.lower()
    if low in _PREAMBLE or any(low in words.preambles for tag in languages if (words := language_of(tag))):
        return RowNumber(text, name="preamble")
    if low in _TITLE:
        return RowNumber(text, name="title")
    if annex := _ANNEX.fullmatch(plain):
        return RowNumber(text, name=f"annex_{int(annex[1] or 1)}")
    if path := _PATH.fullmatch(plain):
        number = _canonical(path["number"])
        return RowNumber(text, number, above=(path["above"],) if path["above"] and number else ())
    return RowNumber(text, _number(plain, text, languages) if len(text) <= _LONGEST else None)


def _number(plain: str, text: str, languages: Sequence[str]) -> ArticleNumber | None:
    value = parse_numeral(plain)
    if value is not None:
        return ArticleNumber.of(value, printed=text)
    if short := _SHORT.fullmatch(plain):
        number = _canonical(short["number"].upper()) or latin_article_number(short["number"], ranges=False)
        if number is not None:
            return number
    for tag in dict.fromkeys(languages):
        found = article_of(text, tag, certain=True)
        if found is not None and not found.rest:
            return found.number
    return None


def _canonical(text: str) -> ArticleNumber | None:
    try:
        return ArticleNumber.parse(text)
    except ValueError:
        return None
