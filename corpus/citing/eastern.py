"""Citations in Chinese, Japanese and Korean: the number stands inside 第…条, and the law before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.citing import names
from corpus.citing.canonical import page_word, style_of
from corpus.citing.steps import Step, steps, without_only_paragraph
from corpus.citing.values import Cited, Extent
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import ProvisionPath, Unit
from corpus.numbering import format_han

_PAGES = (Unit.PREAMBLE, Unit.ANNEX, Unit.SUPPLEMENT)
Numeral = Callable[[int], str]


# -- Chinese -----------------------------------------------------------------------------------------------------------


def as_laws_do(cited: Cited, language: str) -> Iterator[str]:
    """刑法第五十六条第二款第三项: a law named in another law (立法技术规范（试行）: items without brackets)."""
    title, bare = names.full(cited.law, language), names.without_state(cited.law, language)
    if not title:
        return
    # 《…关于…的决定》 needs its marks in running text; 刑法 doesn't.
    named = names.marked(bare) if re.search(r"[的和关于《》（）()]", bare) and len(bare) > 8 else bare
    yield from _with_names(cited, language, format_han, (named, names.marked(bare), names.marked(title)))


def as_judgments_do(cited: Cited, language: str) -> Iterator[str]:
    """《中华人民共和国刑法》第五十六条第二款第三项: the whole title in marks (法释〔2009〕14号 article 1; 人民法院民事裁判文书制作规范,
    2016: items in Chinese numerals, without brackets)."""
    if title := names.full(cited.law, language):
        yield from _with_names(cited, language, format_han, (names.marked(title),))


def scholarly(cited: Cited, language: str) -> Iterator[str]:
    """《刑法》第56条第2款第3项 (法学引注手册)."""
    if title := names.full(cited.law, language):
        short = names.marked(names.without_state(cited.law, language))
        yield from _with_names(cited, language, str, (short, names.marked(title)))


def taiwan_formal(cited: Cited, language: str) -> Iterator[str]:
    """民法第一百八十四條第一項第二款: Taiwan leaves out 一 before 十 behind a hundred (第一百十八條)."""
    yield from _with_names(cited, language, _taiwan_han, _unmarked(cited, language))


def taiwan_numerals(cited: Cited, language: str) -> Iterator[str]:
    """民法第184條第1項第2款, as its courts write."""
    yield from _with_names(cited, language, str, _unmarked(cited, language))


_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def taiwan_shorthand(cited: Cited, language: str) -> Iterator[str]:
    """民法§184 I (2): Roman numerals for 項, brackets for 款, small Roman numerals for 目."""
    if len(cited.extents) != 1 or cited.extents[0].last is not None:
        return
    path = cited.extents[0].first
    for kept in (_steps(cited, path, language), steps(path)):
        if written := _shorthand(kept):
            yield from (name + written for name in _unmarked(cited, language))


def _shorthand(found: tuple[Step, ...]) -> str:
    text = ""
    for step in found:
        if step.unit is Unit.ARTICLE:
            text = f"§{step.label}"
        elif not text or not step.label.isdigit() or int(step.label) > 39:
            return ""
        elif step.unit is Unit.PARAGRAPH:
            text += f" {roman(int(step.label))}"
        else:
            text += f" ({step.label})" if step.unit is Unit.ITEM else f" {roman(int(step.label)).lower()}"
    return text


def roman(value: int) -> str:
    """4 -> IV; 1 to 39."""
    text = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        text += sign * count
    return text


def hong_kong(cited: Cited, language: str) -> Iterator[str]:
    """《個人資料(私隱)條例》(第486章)第34(2)(a)條."""
    title, number = names.full(cited.law, language), names.by_number(cited.law, language)
    if not title:
        return
    place = "、".join("至".join(_in_brackets(_steps(cited, p, language)) for p in e.ends) for e in cited.extents)
    whole = names.marked(title)
    if number:
        yield f"{whole}({number}){place}"
    yield f"{whole}{place}"


def hong_kong_short(cited: Cited, language: str) -> Iterator[str]:
    """第486章第34(2)(a)條."""
    number = names.by_number(cited.law, language)
    place = "、".join("至".join(_in_brackets(_steps(cited, p, language)) for p in e.ends) for e in cited.extents)
    if number and place:
        yield f"{number}{place}"


def _in_brackets(found: tuple[Step, ...]) -> str:
    if not found or found[0].unit is not Unit.ARTICLE:
        return "".join(page_word(s.unit, "zh-Hant", s.label) for s in found if s.unit in _PAGES)
    below = "".join(f"({s.printed or s.label})" for s in found[1:])
    return f"第{found[0].label}{below}條"


def _unmarked(cited: Cited, language: str) -> tuple[str, ...]:
    """民法; 《…》 as well, where a bare name runs into the number."""
    title = names.full(cited.law, language)
    return (title, names.marked(title)) if title else ()


def _taiwan_han(value: int) -> str:
    return format_han(value).replace("百一十", "百十")


def _with_names(cited: Cited, language: str, numeral: Numeral, titles: tuple[str, ...]) -> Iterator[str]:
    place = "、".join(_extent(cited, e, language, numeral) for e in cited.extents)
    for title in dict.fromkeys(titles):
        yield title + place


def _extent(cited: Cited, extent: Extent, language: str, numeral: Numeral) -> str:
    found = [_steps(cited, p, language) for p in extent.ends]
    first = _place(found[0], language, cited.law.jurisdiction, numeral)
    if len(found) == 1:
        return first
    shared = 0
    while shared < min(len(found[0]), len(found[1])) - 1 and found[0][shared] == found[1][shared]:
        shared += 1
    return f"{first}至{_place(found[1][shared:], language, cited.law.jurisdiction, numeral)}"


def _steps(cited: Cited, path: ProvisionPath, language: str) -> tuple[Step, ...]:
    kept = steps(path, cited.page(path, language) or cited.page(path))
    if len(without_only_paragraph(path, cited.page(path)).segments) == len(path.segments):
        return kept
    return tuple(s for s in kept if s.unit is not Unit.PARAGRAPH)


def _place(found: tuple[Step, ...], language: str, jurisdiction: str, numeral: Numeral) -> str:
    text = ""
    for step in found:
        if step.unit in _PAGES:
            number = numeral(int(step.label)) if step.label.isdigit() and 0 < int(step.label) < 10_000 else step.label
            text += page_word(step.unit, language, number).replace(" ", "")
        else:
            text += _numbered(step.label, _word(step.unit, language, jurisdiction), numeral)
    return text


def _word(unit: Unit, language: str, jurisdiction: str) -> str:
    """条 or 條; 款 or 項, as the jurisdiction calls the level. Points of amendments are cited as articles."""
    traditional = style_of(language) == "zh-Hant"
    if unit in (Unit.ARTICLE, Unit.POINT):
        return "條" if traditional else "条"
    own = JURISDICTIONS[jurisdiction].level_words if jurisdiction in JURISDICTIONS else {}
    words = own.get("zh") or JURISDICTIONS["cn"].level_words["zh"]
    if unit not in words.values():
        words = JURISDICTIONS["cn"].level_words["zh"]
    unwanted = "项节" if traditional else "項節"
    return next(w for w, u in words.items() if u is unit and w not in unwanted)


def _numbered(label: str, word: str, numeral: Numeral) -> str:
    """第一百二十条之一; 第120条之一; a label with letters stays as it is."""
    base, *inserted = label.split("-")
    if not all(n.isdigit() and 0 < int(n) < 10_000 for n in (base, *inserted)):
        return f"第{label}{word}"
    simplified = word not in "條項"
    behind = format_han if numeral is str and simplified else numeral
    return f"第{numeral(int(base))}{word}" + "".join(f"之{behind(int(n))}" for n in inserted)


# -- Japanese and Korean -----------------------------------------------------------------------------------------------


def japanese(cited: Cited, language: str) -> Iterator[str]:
    """個人情報保護法第三条の二第一項第二号イ."""
    yield from _japanese(cited, language, format_han)


def japanese_numerals(cited: Cited, language: str) -> Iterator[str]:
    """個人情報保護法第3条の2第1項第2号イ, as courts and scholars write from left to right."""
    yield from _japanese(cited, language, str)


def _japanese(cited: Cited, language: str, numeral: Numeral) -> Iterator[str]:
    if title := names.full(cited.law, language):
        written = [
            "から".join(_japanese_place(steps(p, cited.page(p, language)), numeral) for p in e.ends)
            for e in cited.extents
        ]
        yield title + "、".join(w + ("まで" if "から" in w else "") for w in written)


_JAPANESE = {Unit.ARTICLE: "条", Unit.PARAGRAPH: "項", Unit.ITEM: "号"}


def _japanese_place(found: tuple[Step, ...], numeral: Numeral) -> str:
    text = ""
    for step in found:
        if step.unit in _PAGES:
            text += {Unit.PREAMBLE: "前文", Unit.ANNEX: "別表", Unit.SUPPLEMENT: "附則"}[step.unit]
            continue
        word = _JAPANESE.get(step.unit)
        base, *inserted = step.label.split("-")
        if word is None or not all(n.isdigit() and 0 < int(n) < 10_000 for n in (base, *inserted)):
            text += step.printed or step.label
        else:
            text += f"第{numeral(int(base))}{word}" + "".join(f"の{numeral(int(n))}" for n in inserted)
    return text


def korean(cited: Cited, language: str) -> Iterator[str]:
    """「개인정보 보호법」 제3조의2제1항제2호가목."""
    title = names.full(cited.law, language)
    if not title:
        return
    written = [
        " 및 ".join(_korean_place(steps(p, cited.page(p, language))) for p in e.ends)
        for e in cited.extents
        if e.last is None
    ]
    if len(written) == len(cited.extents):
        yield f"「{title}」 {', '.join(written)}".strip()


_KOREAN = {Unit.ARTICLE: "조", Unit.PARAGRAPH: "항", Unit.ITEM: "호", Unit.SUBITEM: "목"}


def _korean_place(found: tuple[Step, ...]) -> str:
    text = ""
    for step in found:
        if step.unit in _PAGES:
            text += {Unit.PREAMBLE: "전문", Unit.ANNEX: "별표", Unit.SUPPLEMENT: "부칙"}[step.unit] + " "
            continue
        base, *inserted = step.label.split("-")
        word = _KOREAN.get(step.unit, "")
        behind = "".join(f"의{n}" for n in inserted)
        text += f"{step.printed or base}{word}{behind}" if step.unit is Unit.SUBITEM else f"제{base}{word}{behind}"
    return text.strip()
