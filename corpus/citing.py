"""Canonical citations: a provision as the lawyers of its jurisdiction cite it, in each language. `citations.parse` reads
them back."""

from __future__ import annotations

from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Law, ProvisionPath, Unit
from corpus.names import stateless
from corpus.numbering import ArticleNumber, format_han

_UNITS = {"para": Unit.PARAGRAPH, "item": Unit.ITEM, "subitem": Unit.SUBITEM}
_INNER = str.maketrans("《》", "〈〉")
_PAGES = {
    "zh-Hans": {"preamble": "序言", "annex": "附件", "suppl": "附则"},
    "zh-Hant": {"preamble": "前言", "annex": "附件", "suppl": "附則"},
    "en": {"preamble": "Preamble", "annex": "Annex", "suppl": "Supplementary Provisions"},
}


def canonical(law: Law, path: ProvisionPath | None, languages: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """((language, citation), ...) of a provision, in the languages that the law has titles and we have a style in.

    《中华人民共和国刑法》第一百二十条之一第二款; 《中華民國刑法》第十條之一第二項第三款 (the same levels by other names);
    "Criminal Law of the People's Republic of China, Article 120-1, paragraph 2". `path` None cites the law itself.

    Args:
        languages: put these first; then the language that prevails.
    """
    titles: dict[str, str] = {}
    for title in law.titles:
        if title.kind in ("official", "translated") and title.language in _PAGES:
            titles.setdefault(title.language, title.text)
    for title in law.titles:
        if title.language in _PAGES:
            titles.setdefault(title.language, title.text)
    prevailing = JURISDICTIONS[law.jurisdiction].prevailing if law.jurisdiction in JURISDICTIONS else None
    order = (*languages, prevailing)
    ordered = sorted(titles, key=lambda tag: order.index(tag) if tag in order else len(order))
    return tuple((tag, cite(titles[tag], path, tag, law.jurisdiction)) for tag in ordered)


def cite(title: str, path: ProvisionPath | None, language: str, jurisdiction: str) -> str:
    """One citation in one language; see `canonical`."""
    chinese = language.startswith("zh")
    # Marks inside marks are single ones: 《…关于〈中华人民共和国刑法〉第三十条的解释》.
    name = f"《{title.translate(_INNER)}》" if chinese else title
    if language == "en" and jurisdiction == "tw" and stateless(title)[1] is None:
        name += " (Taiwan)"  # "Civil Code" alone is also what the Mainland's 民法典 is called
    if path is None or path.segments == ("body",):
        return name  # a text without articles is cited by its title
    steps = [_step(segment, language, jurisdiction) for segment in path.segments]
    return name + "".join(steps) if chinese else ", ".join([name, *steps])


def _step(segment: str, language: str, jurisdiction: str) -> str:
    kind, _, label = segment.partition("~")[0].partition("_")
    if kind in ("art", "point"):
        return _article(label, language, jurisdiction, kind)
    if kind in _UNITS:
        return _level(_UNITS[kind], label, language, jurisdiction)
    word = _PAGES[language].get(kind, kind)
    if language.startswith("zh") and label.isdigit() and 0 < int(label) < 10_000:
        return word + _han(int(label), jurisdiction)  # 附件一第二条
    return word + (f" {label}" if label else "")


def _article(label: str, language: str, jurisdiction: str, kind: str) -> str:
    """第一百二十条之一, 第一百十八條 (Taiwan leaves out 一 before 十), Article 120-1; a number with letters stays as it is.

    Points of amendments are cited as articles in Chinese (刑法修正案（十一）第三十条), though printed 三十、.
    """
    if not language.startswith("zh"):
        return f"{'Article' if kind == 'art' else 'Point'} {label}"
    word = "條" if language == "zh-Hant" else "条"
    number = ArticleNumber.parse(label)
    if number.last or any(not isinstance(part, int) or not 0 < part < 10_000 for part in number.parts):
        return f"第{label}{word}"
    han = [_han(part, jurisdiction) for part in number.parts if isinstance(part, int)]
    return f"第{han[0]}{word}" + "".join(f"之{n}" for n in han[1:])


def _han(value: int, jurisdiction: str) -> str:
    return format_han(value).replace("百一十", "百十") if jurisdiction == "tw" else format_han(value)


def _level(unit: Unit, label: str, language: str, jurisdiction: str) -> str:
    words = JURISDICTIONS[jurisdiction if jurisdiction in JURISDICTIONS else "cn"].level_words
    if not language.startswith("zh"):
        word = next(w for w, u in words["en"].items() if u is unit)
        return f"{word} ({label})" if unit is not Unit.PARAGRAPH else f"{word} {label}"
    word = next(w for w, u in words["zh"].items() if u is unit and (w != "項" or language == "zh-Hant"))
    base, *inserted = label.split("-")
    if not all(n.isdigit() and 0 < int(n) < 10_000 for n in (base, *inserted)):
        return f"第{label}{word}"
    return f"第{_han(int(base), jurisdiction)}{word}" + "".join(f"之{_han(int(n), jurisdiction)}" for n in inserted)
