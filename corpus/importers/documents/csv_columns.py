"""Which column of a table of aligned texts holds what: told by its header, else by what stands in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.importers.documents.aligned_numbers import row_number
from corpus.importers.documents.languages import language_of_text, weight
from corpus.languages import LANGUAGES, language_of

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?(?:[-_][A-Za-z0-9]{2,8})*")
_SPLIT = re.compile(r"[\s_\-/:.()（）\[\]]+")
_NUMBER = frozenset({"number", "no", "nr", "num", "n", "nº", "n°", "№", "#", "article", "articleno", "articlenumber", "art", "section",
                     "sec", "provision", "path", "条", "條", "条号", "條號", "条文号", "条数", "条目", "조", "조문", "unit"})  # fmt: skip
_TEXT = frozenset({"text", "content", "contents", "body", "segment", "seg", "内容", "內容", "條文內容", "条文内容", "条文", "條文", "正文", "本文", "texte",
                   "texto", "testo", "текст", "translation", "source", "target"})  # fmt: skip
_HEADING = frozenset(
    {
        "heading",
        "title",
        "caption",
        "rubric",
        "标题",
        "標題",
        "条标",
        "見出し",
        "sachüberschrift",
        "intitulé",
        "headline",
    }
)
_LANGUAGE = frozenset({"lang", "language", "locale", "langue", "sprache", "idioma", "语言", "語言", "语种", "言語"})
_CONTAINER = frozenset(
    {
        "chapter",
        "part",
        "book",
        "division",
        "章",
        "编",
        "編",
        "章节",
        "章節",
        "编章节",
        "編章節",
        "chapitre",
        "kapitel",
        "capítulo",
    }
)
_ORDER = frozenset({"id", "index", "row", "seq", "order", "序号", "序號", "line"})
_SCRIPTS = {"zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant-HK", "zh-mo": "zh-Hant", "zh-hans": "zh-Hans",
            "zh-hant": "zh-Hant"}  # fmt: skip
_NAMES = {
    "中文": "zh", "汉语": "zh", "漢語": "zh", "chinese": "zh", "简体中文": "zh-Hans", "簡體中文": "zh-Hans", "简体": "zh-Hans", "繁體中文": "zh-Hant",
    "繁体中文": "zh-Hant", "繁體": "zh-Hant", "simplified chinese": "zh-Hans", "traditional chinese": "zh-Hant", "英文": "en", "英语": "en", "英語": "en",
    "日文": "ja", "日语": "ja", "日本語": "ja", "韩文": "ko", "韓文": "ko", "法文": "fr", "法语": "fr", "德文": "de", "德语": "de", "俄文": "ru", "俄语": "ru",
    "西班牙文": "es", "阿拉伯文": "ar", "葡文": "pt", "葡萄牙文": "pt", "泰文": "th", "越南文": "vi", "马来文": "ms", "印尼文": "id",
}  # fmt: skip
_ENOUGH = 12  # what a cell of text weighs on average, in a table without a header


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: index -> language of a text or a heading ("" where a column says the row's), and the others."""

    texts: dict[int, str] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    number: int = -1
    language: int = -1
    container: int = -1
    header: bool = False


def columns_of(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table of aligned texts; None if it is none."""
    if len(rows) < 2:
        return None
    named = _by_header(rows[0], rows[1:])
    if named is not None:
        return _with_languages(named, rows[1:])
    return _by_content(rows)


def tag_of(text: str) -> str | None:
    """The language that a header or an attribute names ("en", "zh_TW", "English", "中文"); None if none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.lower() in _names():
        return _names()[plain.lower()]
    match = _TAG.fullmatch(plain) or _TAG.fullmatch(plain.lower())
    if match is None or language_of(match[1]) is None:
        return None
    tag = plain.replace("_", "-")
    return _SCRIPTS.get(tag.lower(), tag)


@cache
def _names() -> dict[str, str]:
    found = {name.lower(): tag for tag, words in LANGUAGES.items() for name in (words.name, words.own_name) if name}
    return {**found, **_NAMES}


def told(tag: str, sample: str) -> str:
    """`tag`, with the script of Chinese told by its text where the tag leaves it open."""
    if tag.lower() != "zh":
        return tag
    found = language_of_text(sample[:20_000])
    return found if found and found.startswith("zh") else "zh-Hans"


# --- by header


def _by_header(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns by their names; None if the names say nothing of texts.

    "id" and "no" are Indonesian and Norwegian where the cells below hold text.
    """
    texts: dict[int, str] = {}
    headings: dict[int, str] = {}
    single = {"number": -1, "language": -1, "container": -1}
    for at, name in enumerate(header):
        kind, tag = _named(name)
        if kind in ("order", "number") and (language := tag_of(name)) and _holds_text(rows, at):
            kind, tag = "text", language
        if kind == "text":
            texts[at] = tag
        elif kind == "heading":
            headings[at] = tag
        elif kind in single and single[kind] < 0:
            single[kind] = at
    if not texts and headings:  # "title", "number": no text at all
        return None
    known = len(texts) + sum(at >= 0 for at in single.values())
    if not texts or known < 2:
        return None
    if all(tag for tag in texts.values()) and len(texts) == 1 and single["number"] < 0:
        return None
    return Columns(texts, headings, single["number"], single["language"], single["container"], header=True)


def _named(name: str) -> tuple[str, str]:
    """What a column of this name holds, and its language: "text_en" -> ("text", "en"), "Article" -> ("number", "")."""
    plain = unicodedata.normalize("NFKC", name).strip().lower().lstrip("\ufeff")
    kind = _kind(plain)
    if kind:
        return kind, ""
    if tag := tag_of(name.strip().lstrip("\ufeff")):
        return "text", tag
    words = [w for w in _SPLIT.split(plain) if w]
    for split in range(1, len(words)):
        for one, other in ((words[:split], words[split:]), (words[split:], words[:split])):
            kind, tag = _kind("".join(one)), tag_of("-".join(other))
            if kind in ("text", "heading", "number") and tag:
                return kind, tag
    return (_kind("".join(words)), "") if words else ("", "")


def _kind(word: str) -> str:
    for kind, names in (
        ("number", _NUMBER),
        ("text", _TEXT),
        ("heading", _HEADING),
        ("language", _LANGUAGE),
        ("container", _CONTAINER),
        ("order", _ORDER),
    ):
        if word in names:
            return kind
    return "number" if any(word.rstrip(".") == w.rstrip(".").lower() for w in _article_words()) else ""


@cache
def _article_words() -> frozenset[str]:
    return frozenset(w for words in LANGUAGES.values() for w in (*words.article_words, *words.article_words_after))


def _with_languages(columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """The languages of columns whose header doesn't say them, and the script of Chinese."""
    if columns.language >= 0:
        return columns
    texts = {}
    for at, tag in columns.texts.items():
        sample = _sample(rows, at)
        texts[at] = told(tag, sample) if tag else language_of_text(sample) or "und"
    by_primary = {tag.partition("-")[0]: tag for tag in texts.values()}
    headings = {at: by_primary.get(tag.partition("-")[0], tag) if tag else next(iter(texts.values()))
                for at, tag in columns.headings.items()}  # fmt: skip
    return Columns(texts, headings, columns.number, -1, columns.container, header=True)


def _holds_text(rows: Sequence[Sequence[str]], at: int) -> bool:
    cells = [row[at] for row in rows[:100] if at < len(row) and row[at].strip()]
    return sum(map(weight, cells)) >= _ENOUGH * max(len(cells), 1)


def _sample(rows: Sequence[Sequence[str]], at: int) -> str:
    return "\n".join(row[at] for row in rows[:400] if at < len(row))[:20_000]


# --- by content


def _by_content(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table without a header: texts in known languages, and numbers before them."""
    width = max(map(len, rows))
    texts: dict[int, str] = {}
    number = -1
    for at in range(min(width, 60)):
        cells = [row[at].strip() for row in rows[:400] if at < len(row) and row[at].strip()]
        if len(cells) * 2 < min(len(rows), 400):
            continue
        if number < 0 and not texts and _are_numbers(cells):
            number = at
        elif sum(map(weight, cells)) >= _ENOUGH * len(cells):
            tag = language_of_text("\n".join(cells)[:20_000])
            if tag and language_of(tag) is not None:
                texts[at] = tag
    if not texts or (len(texts) < 2 and number < 0) or len(set(texts.values())) < len(texts):
        return None
    return Columns(texts, {}, number)


def _are_numbers(cells: Sequence[str]) -> bool:
    read = sum(row_number(cell, ("zh", "en")).number is not None for cell in cells if len(cell) <= 30)
    return read >= 0.6 * len(cells)
