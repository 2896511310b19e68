"""Canonical citations: a provision as the lawyers of its jurisdiction cite it, in each language. `citations.parse` reads
them back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from corpus.citing.steps import number_of
from corpus.identification.names import stateless
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import language_of
from corpus.model import Law, Provision, ProvisionPath, Title, Unit
from corpus.numbering import ArticleNumber, format_han
from corpus.remembering import of_law

_UNITS = {"para": Unit.PARAGRAPH, "item": Unit.ITEM, "subitem": Unit.SUBITEM}
_INNER = str.maketrans("《》", "〈〉")
_PAGES = {
    "zh-Hans": {"preamble": "序言", "annex": "附件", "suppl": "附则"},
    "zh-Hant": {"preamble": "前言", "annex": "附件", "suppl": "附則"},
    "en": {"preamble": "Preamble", "annex": "Annex", "suppl": "Supplementary Provisions"},
}
# DSG, FADP, LPD: an abbreviation stands for a title only where there is no other.
ABBREVIATION = re.compile(r"\w[\w.\-]{0,13}[A-Z\d]")


def canonical(
    law: Law, path: ProvisionPath | None, languages: tuple[str, ...] = (), page: Provision | None = None
) -> tuple[tuple[str, str], ...]:
    """((language, citation), ...) of a provision, in the languages that the law has titles in.

    《中华人民共和国刑法》第一百二十条之一第二款; 《中華民國刑法》第十條之一第二項第三款 (the same levels by other names);
    "Criminal Law of the People's Republic of China, Article 120-1, paragraph 2"; "Privacy Act, section 8, subsection 2".
    `path` None cites the law itself. Chinese and English have a style of ours; other languages are cited in their own
    words where the law has no title in either.

    Args:
        languages: put these first; then the language that prevails.
        page: the page that `path` stands on, in a text that says how its units are marked: point (f), where the path has item_6.
    """
    titles = titles_to_cite_by(law)
    marks = letters(page) if page else {}
    styled = {tag: text for tag, text in titles.items() if style_of(tag) and not ABBREVIATION.fullmatch(text)}
    prevailing = JURISDICTIONS[law.jurisdiction].prevailing if law.jurisdiction in JURISDICTIONS else None
    order = (*languages, prevailing)
    chosen = styled or {tag: text for tag, text in titles.items() if not ABBREVIATION.fullmatch(text)} or titles
    ordered = sorted(chosen, key=lambda tag: order.index(tag) if tag in order else len(order))
    return tuple((tag, cite(titles[tag], path, tag, law.jurisdiction, marks)) for tag in ordered)


def letters(page: Provision) -> dict[tuple[str, ...], str]:
    """Units that are marked with letters, as printed: (f), (iv); by segments of their paths."""
    found = {part.path.segments: number_of(part.label) for part in page.parts if part.label}
    return {segments: mark for segments, mark in found.items() if mark.isascii() and mark.isalpha()}


def titles_to_cite_by(law: Law) -> Mapping[str, str]:
    """The title of each language: what the law is called there, never what people say, unless it is the law's only name."""
    return of_law("titles to cite by", law, _titles)


def _titles(law: Law) -> Mapping[str, str]:
    held = {e.language for edition in law.editions for e in edition.expressions}
    proper = [t for t in law.titles if t.kind in _PROPER or t.language in held] or law.titles
    titles: dict[str, str] = {}
    for title in sorted(proper, key=_rank):
        titles.setdefault(title.language, title.text)
    return titles


_PROPER = ("official", "translated", "short")


def _rank(title: Title) -> tuple[bool, bool, bool]:
    """Names before abbreviations, what the law is called before short names, capitals only where there is nothing else."""
    proper = title.kind in ("official", "translated")
    return (bool(ABBREVIATION.fullmatch(title.text)), not proper, title.text.isupper())


def style_of(language: str) -> str:
    """The style in which `language` is cited: zh-Hant for zh-Hant-HK, "" for one that we have none for."""
    parts = language.split("-")
    return next((tag for tag in ("-".join(parts[:2]), parts[0]) if tag in _PAGES), "")


def cite(
    title: str, path: ProvisionPath | None, language: str, jurisdiction: str,
    letters: Mapping[tuple[str, ...], str] = MappingProxyType({}),
) -> str:  # fmt: skip
    """One citation in one language; see `canonical`. `letters`: segments of a path -> how its last unit is marked."""
    style = style_of(language)
    chinese = style.startswith("zh")
    # Marks inside marks are single ones: 《…关于〈中华人民共和国刑法〉第三十条的解释》.
    name = f"《{title.translate(_INNER)}》" if chinese else title
    if style == "en" and jurisdiction == "tw" and stateless(title)[1] is None:
        name += " (Taiwan)"  # "Civil Code" alone is also what the Mainland's 民法典 is called
    if path is None or path.segments == ("body",):
        return name  # a text without articles is cited by its title
    marked = [_marked(path.segments[:end], letters) for end in range(1, len(path.segments) + 1)]
    if not style:
        return ", ".join([name, " ".join(in_own_words(segment, language, jurisdiction) for segment in marked)])
    if chinese and jurisdiction == "hk" and marked[0].startswith("art_"):
        return name + _in_brackets(marked)
    steps = [step_words(segment, style, jurisdiction) for segment in marked]
    return name + "".join(steps) if chinese else ", ".join([name, *steps])


def _marked(segments: tuple[str, ...], letters: Mapping[tuple[str, ...], str]) -> str:
    """The last segment, with the letter that the law prints instead of its place: item_6 -> item_f."""
    kind = segments[-1].partition("_")[0]
    return f"{kind}_{letters[segments]}" if segments in letters and kind in _UNITS else segments[-1]


def _in_brackets(segments: Sequence[str]) -> str:
    """第8(1)(g)條, as Hong Kong cites."""
    first, *below = [segment.partition("~")[0].partition("_")[2] for segment in segments]
    return f"第{first}{''.join(f'({label})' for label in below if label)}條"


def in_own_words(segment: str, language: str, jurisdiction: str) -> str:
    """Artikel 6 Absatz 1; 6 artikla 1 kohta: the language's first word for the unit, on the side where it stands."""
    kind, _, label = segment.partition("~")[0].partition("_")
    words = language_of(language)
    if words is None or kind not in ("art", *_UNITS):
        return f"{kind} {label}".strip()
    if kind == "art":
        after = words.article_words_after and not words.article_words
        word = (words.article_words or words.article_words_after or ("art.",))[0]
        return f"{label} {word}" if after else f"{word[:1].upper()}{word[1:]} {label}"
    facts = JURISDICTIONS.get(jurisdiction)
    levels = (facts.level_words.get(words.tag) if facts else None) or words.levels
    word = next((w for w, unit in levels.items() if unit is _UNITS[kind]), kind)
    return f"{word.capitalize() if words.tag == 'de' else word} {label}"


_PREAMBLES = {"de": "Präambel", "fr": "préambule", "it": "preambolo", "es": "preámbulo", "pt": "preâmbulo", "nl": "preambule",
              "ru": "преамбула", "sv": "ingressen", "pl": "preambuła", "el": "προοίμιο", "ar": "الديباجة", "vi": "Lời nói đầu",
              "id": "Pembukaan", "tr": "Başlangıç"}  # fmt: skip


def page_word(unit: Unit, language: str, label: str) -> str:
    """Preamble; Annexe 1; 附件一: what stands beside articles."""
    kind = {Unit.PREAMBLE: "preamble", Unit.ANNEX: "annex", Unit.SUPPLEMENT: "suppl"}[unit]
    style, words = style_of(language), language_of(language)
    if style:
        word = _PAGES[style][kind]
    elif unit is Unit.PREAMBLE:
        word = _PREAMBLES.get(language.partition("-")[0], "Preamble")
    else:
        own = words.annexes if words and unit is Unit.ANNEX else sorted(words.supplements) if words else ()
        word = next(iter(own), _PAGES["en"][kind]).capitalize()
    return f"{word} {label}".strip()


def step_words(segment: str, language: str, jurisdiction: str) -> str:
    """One step of a path in Chinese or English: 第二款, paragraph 2, 第（三）项."""
    kind, _, label = segment.partition("~")[0].partition("_")
    if kind in ("art", "point"):
        return article_words(label, language, jurisdiction, kind)
    if kind in _UNITS:
        return _level(_UNITS[kind], label, language, jurisdiction)
    word = _PAGES[language].get(kind, kind)
    if language.startswith("zh") and label.isdigit() and 0 < int(label) < 10_000:
        return word + _han(int(label), jurisdiction)  # 附件一第二条
    return word + (f" {label}" if label else "")


def article_words(label: str, language: str, jurisdiction: str, kind: str = "art") -> str:
    """第一百二十条之一, 第一百十八條 (Taiwan leaves out 一 before 十), Article 120-1; a number with letters stays as it is.

    Points of amendments are cited as articles in Chinese (刑法修正案（十一）第三十条), though printed 三十、.
    """
    if not language.startswith("zh"):
        facts = JURISDICTIONS.get(jurisdiction)
        own = facts.basic_unit.get(language, "Article") if facts else "Article"
        return f"{own if kind == 'art' else 'Point'} {label}"
    word = "條" if language == "zh-Hant" else "条"
    number = ArticleNumber.parse(label)
    if number.last or any(not isinstance(part, int) or not 0 < part < 10_000 for part in number.parts):
        return f"第{label}{word}"
    han = [_han(part, jurisdiction) for part in number.parts if isinstance(part, int)]
    return f"第{han[0]}{word}" + "".join(f"之{n}" for n in han[1:])


def _han(value: int, jurisdiction: str) -> str:
    return format_han(value).replace("百一十", "百十") if jurisdiction == "tw" else format_han(value)


def _level(unit: Unit, label: str, language: str, jurisdiction: str) -> str:
    known = JURISDICTIONS.get(jurisdiction)
    levels = known.level_words if known and language[:2] in known.level_words else JURISDICTIONS["cn"].level_words
    words = levels if any(u is unit for u in levels[language[:2]].values()) else JURISDICTIONS["cn"].level_words
    if not language.startswith("zh"):
        word = next(w for w, u in words["en"].items() if u is unit)
        return f"{word} ({label})" if unit is not Unit.PARAGRAPH else f"{word} {label}"
    word = next(w for w, u in words["zh"].items() if u is unit and (w != "項" or language == "zh-Hant"))
    base, *inserted = label.split("-")
    if not all(n.isdigit() and 0 < int(n) < 10_000 for n in (base, *inserted)):
        return f"第{label}{word}"
    return f"第{_han(int(base), jurisdiction)}{word}" + "".join(f"之{_han(int(n), jurisdiction)}" for n in inserted)
