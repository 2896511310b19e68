"""Faults of a translator, planted in either text of a bilingual law: a number changed, an item dropped, a duty word turned, a term
swapped, a citation shifted, a sentence removed.

The words that are changed are found by patterns of this module's own, not by the readers whose checks are measured.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from corpus.model import Draft, Part, Provision, ProvisionPath, Span, Unit
from corpus.numbering import format_han, parse_numeral
from corpus.terms.shipped import shipped


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to a page: the characters [start, end) become `new`; `gone`: the unit that stood there is dropped;
    `term`: what stands there, which becomes `new` in all its places."""

    start: int
    end: int
    new: str
    gone: Part | None = None
    term: str = ""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A law with faults in it, one an article: (path of the article, words before, words after) each."""

    drafts: tuple[Draft, ...]
    at: int
    faults: tuple[tuple[str, str, str], ...]


def faulty(kind: str, drafts: Sequence[Draft], chance: random.Random, share: float = 0.1) -> Faulty | None:
    """The law with faults of a kind in one of its two texts, in this share of its articles at most, one at least.

    Terms are swapped in the second text alone, for in the first they are what the law says. None if it has no place for one.
    """
    at = 1 if kind == "term" else chance.randrange(2)
    draft = drafts[at]
    # "(Deleted)" beside an article that was repealed since renders nothing.
    other = {p.path: p for p in drafts[1 - at].text.provisions if not p.deleted and len(p.text) > 15}
    candidates = CHANGES[kind](draft)
    open_pages = [
        i for i, p in enumerate(draft.text.provisions)
        if p.unit is Unit.ARTICLE and not p.deleted and p.path in other and "~" not in str(p.path)
    ]  # fmt: skip
    chance.shuffle(open_pages)
    provisions = list(draft.text.provisions)
    faults: list[tuple[str, str, str]] = []
    for i in open_pages:
        if len(faults) >= max(1, round(share * len(open_pages))):
            break
        found = candidates(provisions[i])
        if kind == "citation":
            said = _numbers_said(other[provisions[i].path])
            found = [c for c in found if said is None or _value(provisions[i].text[c.start : c.end]) in said]
        if found:
            change = chance.choice(found)
            old = provisions[i].text
            provisions[i] = _changed(provisions[i], change, chance)
            faults.append((str(provisions[i].path), change.term or old[change.start : change.end], change.new))
    if not faults:
        return None
    texts = list(drafts)
    texts[at] = replace(draft, text=replace(draft.text, provisions=tuple(provisions)))
    return Faulty(tuple(texts), at, tuple(faults))


def _changed(page: Provision, change: Change, chance: random.Random) -> Provision:
    if change.gone is not None:
        return _without(page, change.gone, close_up=chance.random() < 0.5)
    while change.term and (match := _found(change.term, page.text)):
        page = edited(page, *match.span(), change.new)
    return page if change.term else edited(page, change.start, change.end, change.new)


def edited(page: Provision, start: int, end: int, new: str) -> Provision:
    """A page with other words at a place inside one of its parts."""
    longer = len(new) - (end - start)

    def moved(position: int) -> int:
        return position if position <= start else max(start, position + longer)

    parts = tuple(replace(p, span=Span(moved(p.span.start), moved(p.span.end))) for p in page.parts)
    return replace(page, text=page.text[:start] + new + page.text[end:], parts=parts)


# -- items and sentences ------------------------------------------------------------------------------------------------


def _items(_draft: Draft) -> Callable[[Provision], list[Change]]:
    return lambda page: [
        Change(p.span.start, p.span.end, "", p)
        for p in page.parts
        if p.unit in (Unit.ITEM, Unit.SUBITEM) and p.label and not _below(page, p) and len(_brothers(page, p)) > 1
    ]


def _below(page: Provision, part: Part) -> bool:
    return any(p is not part and p.path.starts_with(part.path) for p in page.parts)


def _brothers(page: Provision, part: Part) -> list[Part]:
    return [p for p in page.parts if p.path.parent == part.path.parent and p.unit is part.unit]


def _without(page: Provision, gone: Part, *, close_up: bool) -> Provision:
    """A page without a unit. `close_up`: those behind it take the number of the one before; paragraphs without one always do."""
    following = [p for p in _brothers(page, gone) if p.span.start > gone.span.start]
    span = gone.span
    end = span.end + (1 if page.text[span.end : span.end + 1].isspace() else 0)
    page = edited(replace(page, parts=tuple(p for p in page.parts if p is not gone)), span.start, end, "")
    if close_up or not gone.label:
        for old, new in zip(following, [gone, *following], strict=False):
            page = _renamed(page, old.path, new)
    kept = page.text.rstrip()
    parts = tuple(replace(p, span=Span(min(p.span.start, len(kept)), min(p.span.end, len(kept)))) for p in page.parts)
    return replace(page, text=kept, parts=parts)


def _renamed(page: Provision, path: ProvisionPath, new: Part) -> Provision:
    """A unit takes the label and the path of another, with all that stands below it."""
    old = next(p for p in page.parts if p.path == path)
    if old.label and page.text.startswith(old.label, old.span.start):
        page = edited(page, old.span.start, old.span.start + len(old.label), new.label)
    parts = []
    for part in page.parts:
        label = new.label if part.path == path else part.label
        if part.path.starts_with(path):
            part = replace(part, path=ProvisionPath((*new.path.segments, *part.path.segments[len(path.segments) :])))
        parts.append(replace(part, label=label))
    return replace(page, parts=tuple(parts))


_STOP = re.compile(r"[。！？।۔؟]|(?<=[^\W\d_]{3})[.!?](?=\s+[^\W\d_a-zà-ÿа-я]|\s*$)")
_FEWEST = {"zh": 8, "ja": 10, "ko": 12, "th": 20}


def _sentences(draft: Draft) -> Callable[[Provision], list[Change]]:
    fewest = _FEWEST.get(draft.language.partition("-")[0], 25)

    def found(page: Provision) -> list[Change]:
        places: list[Change] = []
        for part in page.parts:
            start = part.span.start + len(part.label)
            text = page.text[: part.span.end]
            # What stands in brackets ends no sentence: （…をいう。以下同じ。）
            ends = [m.end() for m in _STOP.finditer(text, start) if not _open_brackets(text[start : m.start()])]
            alone = len(ends) == 1 and ends[0] >= len(text.rstrip())
            for begin, end in zip([start, *ends], ends, strict=False):
                if len(text[begin:end].strip()) < fewest:
                    continue
                if not alone:
                    places.append(Change(begin, end, ""))
                elif part.unit is Unit.PARAGRAPH and not _below(page, part) and len(page.parts) > 1:
                    places.append(Change(begin, end, "", part))
        return places

    return found


def _open_brackets(words: str) -> bool:
    return sum(map(words.count, "（([「『")) > sum(map(words.count, "）)]」』"))


# -- citations ----------------------------------------------------------------------------------------------------------

_HAN = r"[一二三四五六七八九十百千零〇]{1,9}"
_CITED: Mapping[str, str] = {
    "zh": rf"第\s*(?P<n>{_HAN}|\d{{1,4}})\s*(?:[条條款項项目章编編節节]|分)|前(?P<m>[一二两三四五])[条條款項项]",
    "ja": rf"第(?P<n>{_HAN}|\d{{1,4}})[条項号章]|前(?P<m>[二三四])[条項号]",
    "ko": r"제\s?(?P<n>\d{1,4})\s?[조항호장](?!의)",
    "en": r"\b(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?|[Ss]ubparagraphs?|[Ss]ubsections?|[Ii]tems?|[Cc]hapters?|[Cc]lauses?|[Pp]oints?)\s(?P<n>\d{1,4})(?![\d-])(?!\.\d)"
          r"|\b(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?|[Ss]ubsections?)\s\d{0,4}\((?P<m>\d{1,2})\)"
          r"|\bthe (?:preceding|foregoing|previous) (?P<w>two|three) ",
    "de": r"\b(?:Artikeln?|Art\.|Absatz|Absatzes|Absätzen?|Abs\.|Ziffer|Nummer|§§?)\s(?P<n>\d{1,4})(?![\d.])",
    "fr": r"\b(?:articles?|art\.|paragraphes?|alinéas?|al\.|points?|chapitre)\s(?P<n>\d{1,4})(?![\d.])|\bparagraphes?\s\d{0,4}\((?P<m>\d{1,2})\)",
    "it": r"\b(?:articol[oi]|art\.|paragraf[oi]|comm[ai]|capovers[oi]|cpv\.|punt[oi])\s(?P<n>\d{1,4})(?![\d.])",
    "es": r"\b(?:artículos?|apartados?|párrafos?|puntos?)\s(?P<n>\d{1,4})(?![\d.])",
    "pt": r"\b(?:artigos?|n\.os?|números?|parágrafos?)\s(?P<n>\d{1,4})(?![\d.])",
    "nl": r"\b(?:artikel(?:en)?|lid|leden|punt)\s(?P<n>\d{1,4})(?![\d.])",
    "ru": r"\b(?:стать[а-я]{1,4}|пункт[а-я]{0,3}|част[а-я]{1,3})\s(?P<n>\d{1,4})(?![\d.])",
    "pl": r"\b(?:art\.|ust\.|pkt|artykuł\w{0,3})\s(?P<n>\d{1,4})(?![\d.])",
    "fi": r"\b(?P<n>\d{1,3})\s(?:artikla|kohda|luvu|momenti)",
    "el": r"\b(?:άρθρ\w{1,3}|παράγραφ\w{1,4}|παραγράφ\w{1,4})\s(?P<n>\d{1,4})(?![\d.])",
    "sv": r"\b(?:artiklarna|artiklar|artikel|punkt)\s(?P<n>\d{1,4})(?![\d.])",
    "id": r"\b(?:Pasal|ayat|Bab)\s\(?(?P<n>\d{1,4})(?![\d.])", "ms": r"\b(?:Perkara|perenggan|Bab)\s\(?(?P<n>\d{1,4})(?![\d.])",
    "vi": r"\b(?:Điều|điều|khoản|Chương)\s(?P<n>\d{1,4})(?![\d.])",
    "tr": r"\b(?P<n>\d{1,3})(?:'?[a-zığüşöç]{0,4} )(?:madde|fıkra|bent)", "ar": r"(?:المادة|الفقرة|المواد) (?P<n>\d{1,3})",
    "he": r"(?:סעיף|סעיפים|פסקה) (?P<n>\d{1,3})", "hi": r"(?:अनुच्छेद|धारा|पैराग्राफ) (?P<n>\d{1,3})", "th": r"(?:มาตรา|ข้อ|วรรค) ?(?P<n>\d{1,3})",
}  # fmt: skip
_WORDS = ("two", "three", "four")
_NUMERAL = re.compile(rf"\d+|{_HAN}|两|\b(?:{'|'.join(_WORDS)})\b")
_COUNTED_FROM_HERE = re.compile(
    r"(?i)[前次][一二两兩三四五\d]?[条條款項项号]|전[항조]|\b(?:preceding|previous|foregoing|above|following|next)\b|\bpr[ée]c[ée]dent"
    r"|\bvorstehend|\bvorangehend|\banterior|\bsuivant"
)


def _value(words: str) -> int | None:
    return _WORDS.index(words) + 2 if words in _WORDS else parse_numeral("二" if words == "两" else words)


def _numbers_said(page: Provision) -> frozenset[int | None] | None:
    """The numbers in a page's words, None where it counts from where it stands: then any may be meant.

    A citation that the other text leaves to the context ("a complaint", where the law says "a complaint under subsection (2)") shows
    nobody a fault who has the two texts alone.
    """
    labels = {p.span.start: p.span.start + len(p.label) for p in page.parts}
    words = "".join(
        page.text[a:b]
        for a, b in pairwise([0, *sorted({*labels, *labels.values()}), len(page.text)])
        if labels.get(a) != b
    )
    if _COUNTED_FROM_HERE.search(words):
        return None
    return frozenset(_value(m[0]) for m in _NUMERAL.finditer(words))


def _citations(draft: Draft) -> Callable[[Provision], list[Change]]:
    pattern = _CITED.get(draft.language.partition("-")[0])
    compiled = re.compile(pattern) if pattern else None

    def found(page: Provision) -> list[Change]:
        # The page's own label, left in its text, is no citation.
        return [
            change for match in (compiled.finditer(page.text) if compiled else ()) if match.start()
            for change in _shifted(match, page)
        ]  # fmt: skip

    return found


def _shifted(match: re.Match[str], page: Provision) -> Iterator[Change]:
    group = match.lastgroup or ""
    old = match[group]
    if group == "w":
        yield Change(*match.span(group), _WORDS[(_WORDS.index(old) + 1) % 3])
        return
    number = parse_numeral("二" if old == "两" else old)
    for step in (-1, 1, 2, -10, 10) if number else ():
        new = (number or 0) + step
        if new > 0 and str(new) != str(page.number) and (new > 1 or not match[0].startswith("前")):
            yield Change(*match.span(group), str(new) if old.isdecimal() else format_han(new))


# -- numbers ------------------------------------------------------------------------------------------------------------

_UNITS_EN = r"(?:calendar |working |business )?(?:days?|months?|years?|weeks?|hours?|persons?|members?|people|yuan|dollars?|per ?cent|percent|times|copies|terms?|million|thousand|hundred)"
_NUMBERED: Mapping[str, str] = {
    "zh": rf"(?<![第条條之{_HAN[1:-6]}])(?P<n>[二三四五六七八九十百千零〇]{{1,9}})(?=日|天|[个個]月|年|[週周]|小[时時]|人|[万萬]?[元圓]|倍|次|分之|以上|以下|名)|(?<=百分之)(?P<m>{_HAN})"
          r"|(?<![\d第.])(?P<d>\d{1,6})(?=\s?(?:日|天|[个個]月|年|%|％|人|元))",
    "ja": r"(?<![第条之一二三四五六七八九十百千])(?P<n>[二三四五六七八九十百千]{1,6})(?=日|月|年|人|円|以上|以下|分の)",
    "ko": r"(?<![\d제.])(?P<n>\d{1,5})(?=\s?(?:일|개월|년|명|퍼센트|%|만|천만|억))",
    "en": rf"(?i)\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)(?= {_UNITS_EN}\b)|(?<![\w.,(-])(?P<d>\d{{1,3}}(?:,\d{{3}})*)(?=\s?(?:%|{_UNITS_EN}\b))",
}  # fmt: skip
_UNITS = r"(?:%|‰|Tagen?|Monaten?|Jahren?|Wochen?|Stunden|Franken|Prozent|jours?|mois|ans|années?|semaines?|heures|francs?|giorni|mesi|anni|ore|franchi|días|meses|años|horas|dias|anos|dagen|maanden|jaar|дней|месяцев|лет|dni|miesięcy|lat|päivän|kuukauden|vuoden|dagar|månader|år|hari|bulan|tahun|ngày|tháng|năm|gün|ay|yıl|ημερών|μηνών|ετών|EUR|euros?)"
_OTHER_NUMBERED = rf"(?<![\w.,(-])(?P<d>\d{{1,4}})(?=[ \u00a0\u202f]?{_UNITS})"
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "sixty", "ninety")  # fmt: skip


def _numbers(draft: Draft) -> Callable[[Provision], list[Change]]:
    pattern = re.compile(_NUMBERED.get(draft.language.partition("-")[0], _OTHER_NUMBERED))

    def found(page: Provision) -> list[Change]:
        return [
            Change(*m.span(m.lastgroup or 0), _other_number(m[m.lastgroup or 0])) for m in pattern.finditer(page.text)
        ]

    return found


def _other_number(old: str) -> str:
    if old.lower() in _ENGLISH:
        return _ENGLISH[(_ENGLISH.index(old.lower()) + 3) % len(_ENGLISH)]
    digits = old.replace(",", "")
    if digits.isdecimal() and digits.isascii():
        more = int(digits) * 2 if int(digits) % 2 else int(digits) + (5 if len(digits) < 3 else 10 ** (len(digits) - 1))
        return f"{more:,}" if "," in old else str(more)
    value = parse_numeral(old)
    return format_han(value + 2 if value and value % 10 else (value or 0) + 10) if value else old + "五"


# -- duty words ---------------------------------------------------------------------------------------------------------

# "This Act may be cited as" says the same with "shall".
_DUTIES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": ((r"\bshall not\b", "may"), (r"\bmust not\b", "may"), (r"\bmay not\b", "may"), (r"\bmay(?! not\b)(?! be cited as\b)\b", "shall"),
           (r"\bshall(?! not\b)(?! mean)(?! refer)\b", "may"), (r"\bshall(?! not\b)(?! mean)(?! refer)\b", "shall not"), (r"\bmust(?! not\b)\b", "may"), (r"\bmay(?! not\b)\b", "may not")),
    "zh-Hans": (("应当", "可以"), ("必须", "可以"), ("不得", "可以"), ("可以", "应当"), ("可以", "不得"), ("应当", "不得"), ("有权", "无权")),
    "zh-Hant": ((r"(?<![相對適反因響回供感效])應(?![用付對])", "得"), ("不得", "得"), (r"(?<=[關構人者府會院局位])得(?![以出知])", "應"), (r"(?<=[關構人者府會院局位])得(?![以出知])", "不得")),
    "ja": (("しなければならない", "することができる"), ("することができる", "しなければならない"), ("してはならない", "することができる"), ("ものとする", "ことができる")),
    "ko": (("하여야 한다", "할 수 있다"), ("할 수 있다", "하여야 한다"), ("하여서는 아니 된다", "할 수 있다")),
    "fr": ((r"\bdoit\b", "peut"), (r"\bdoivent\b", "peuvent"), (r"(?<!ne )\bpeut\b", "doit"), (r"(?<!ne )\bpeuvent\b", "doivent")),
    "de": ((r"\bmuss\b", "kann"), (r"\bmüssen\b", "können"), (r"\bkann\b(?! nicht)", "muss"), (r"\bkönnen\b", "müssen")),
    "it": ((r"\bdeve\b", "può"), (r"\bdevono\b", "possono"), (r"(?<!non )\bpuò\b", "deve"), (r"(?<!non )\bpossono\b", "devono")),
    "es": ((r"\bdeberá\b", "podrá"), (r"\bdeberán\b", "podrán"), (r"(?<!no )\bpodrá\b", "deberá"), (r"(?<!no )\bpodrán\b", "deberán"), (r"\bno podrá\b", "podrá")),
    "pt": ((r"\bdeve\b", "pode"), (r"\bdevem\b", "podem"), (r"(?<!não )\bpode\b", "deve"), (r"(?<!não )\bpodem\b", "devem"), (r"\bnão pode\b", "pode")),
    "nl": ((r"\bmoet\b", "kan"), (r"\bmoeten\b", "kunnen"), (r"\bkan\b", "moet"), (r"\bkunnen\b", "moeten"), (r"\bmag niet\b", "mag")),
    "ru": (("(?<!не )может", "должен"), ("(?<!не )могут", "должны"), ("должен", "может"), ("должны", "могут"), ("не может", "может")),
    "pl": ((r"\bmusi\b", "może"), (r"(?<!nie )\bmoże\b", "musi"), (r"\bnie może\b", "może")),
    "sv": ((r"\bska\b(?! inte)", "får"), (r"\bfår\b(?! inte)", "ska"), (r"\bfår inte\b", "får")),
    "id": ((r"\b(?:wajib|harus)\b", "dapat"), (r"\bdapat\b", "wajib"), (r"\btidak boleh\b", "boleh")),
    "ms": ((r"\bhendaklah\b", "boleh"), (r"(?<!tidak )\bboleh\b", "hendaklah"), (r"\btidak boleh\b", "boleh")),
    "vi": (("phải", "có thể"), ("có thể", "phải"), ("không được", "được")),
    "ar": ((r"(?<!لا )يجوز", "يجب"), ("يجب", "يجوز"), ("لا يجوز", "يجوز")),
    "he": (("רשאי", "חייב"), ("חייב", "רשאי")), "th": (("ต้อง", "อาจ"), ("อาจ", "ต้อง")),
}  # fmt: skip


def _duties(draft: Draft) -> Callable[[Provision], list[Change]]:
    tag = draft.language
    table = _DUTIES.get("zh-Hant" if tag.startswith("zh-Hant") else tag, _DUTIES.get(tag.partition("-")[0], ()))
    compiled = [(re.compile(pattern), new) for pattern, new in table]
    return lambda page: [
        Change(*m.span(), new) for pattern, new in compiled for m in pattern.finditer(page.text)
        if tag != "en" or "not" in m[0] or "not" in new or not _NOBODY.search(page.text, 0, m.start())
    ]  # fmt: skip


# No one shall, no one may: the same.
_NOBODY = re.compile(r"(?i)\b(?:no|neither|nor|none|nothing|nobody)\b[^.;:\n]{1,80}$")


# -- terms --------------------------------------------------------------------------------------------------------------


@cache
def _base(language: str) -> tuple[str, ...]:
    """Terms of the shipped base in a language, of six letters at least, three in dense scripts."""
    fewest = 3 if language in ("zh", "ja", "ko") else 6
    return tuple(
        {
            t.text
            for c in shipped()
            for t in c.terms
            if t.language.partition("-")[0] == language and len(t.text) >= fewest
        }
    )


def _terms(draft: Draft) -> Callable[[Provision], list[Change]]:
    """A term of the base that comes in three articles at least is another of these, in all its places of one article.

    What takes its place isn't said in the article otherwise, and has no word in common with it. () for every page of a text
    that has fewer than three such terms: which of its words are terms nobody knows then.
    """
    pages = [p.text for p in draft.text.provisions]
    base = _base(draft.language.partition("-")[0])
    often = sorted(t for t in base if sum(t in p and _found(t, p) is not None for p in pages) >= 3)

    def found(page: Provision) -> list[Change]:
        here = [(t, m) for t in often if (m := _found(t, page.text))]
        # Of terms inside one another the longest: "public security organ" is no "security".
        longest = [x for x in here if not any(x[0] != t and x[0] in t for t, _ in here)]
        return [
            Change(*m.span(), other, term=t)
            for t, m in longest for other in often if other not in page.text and not _akin(t, other)
        ] if len(often) > 2 else []  # fmt: skip

    return found


def _found(term: str, text: str) -> re.Match[str] | None:
    """The first place of a term in a text, in English its plural too."""
    return (
        re.search(rf"(?<!\w){re.escape(term)}(?:e?s)?(?!\w)", text)
        if term.isascii()
        else re.search(re.escape(term), text)
    )


def _akin(one: str, other: str) -> bool:
    return one[:4] == other[:4] or one in other or other in one


CHANGES: dict[str, Callable[[Draft], Callable[[Provision], list[Change]]]] = {
    "number": _numbers, "item": _items, "duty": _duties, "term": _terms, "citation": _citations, "sentence": _sentences,
}  # fmt: skip
