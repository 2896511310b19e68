"""Short names that a text gives its laws: 《…公司法》（以下简称《公司法》）, "(hereinafter "the Act")", （以下「法」という。）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.citations.naming import Named, NameFinder
from corpus.folding import fold_dashes, fold_key
from corpus.model import Span


@dataclass(frozen=True, slots=True)
class Short:
    """A short name: `full` is what it stands for, from character `since` on; `span` is what defines it, a remark that
    names no law a second time."""

    text: str
    key: str
    full: str
    since: int
    span: Span


_MOST = 60  # each is looked for in the whole text
_CALLED = r"(?:以下|下文|后文)?(?:均|统|合|或)?(?:简称|省称|略称|称作|称为|称之为|称|下称)(?:为|作|[:])?"
# "(hereinafter referred to as the Act)", "(the Act hereunder)", without marks.
_HERE = r"\b(?:t?here-?(?:in-?)?(?:after|under|below|in)?|referred|called)\b"
_KINDS = "act|law|code|statute|ordinance|regulations?|rules?|decree|constitution|convention|treaty|charter|directive|agreement"
_KIND = re.compile(rf"(?:the)?(?:{_KINDS})")
# Folded: all quotation marks are one of two.
_REMARK = re.compile(
    rf"[\"'》]?\s?(?:[(\[][^()\[\]\n]{{1,60}}[)\]]\s?)?(?:"
    rf"[(\[](?:[^()\[\]\n]{{1,40}}[,;])?\s?(?:{_CALLED})\s?[\"'《〈]{{0,3}}(?P<zh>[^\"'《》〈〉()\[\],;\n]{{1,30}})[\"'》〉]{{0,3}}(?:[;,][^()\[\]\n]{{0,40}})?[)\]]"
    rf"|,?\s?{_CALLED}\s?[\"'《〈]{{1,3}}(?P<plain>[^\"'《》〈〉()\[\],;\n]{{1,30}})[\"'》〉]{{1,3}}"
    r"|,?\s?[(\[][^\"'()\[\]\n]{0,60}[\"'](?:the\s)?(?P<quoted>[^\"()\[\]\n]{1,40})[\"'][^()\[\]\n]{0,40}[)\]]"
    rf"|,?\s?[(\[](?:{_HERE}[^\"'()\[\]\n]{{0,40}}?\s(?:the\s)?|the\s|(?=this\s))(?P<kind>(?:this\s)?(?:{_KINDS}))(?:\s{_HERE}[^()\[\]\n]{{0,20}})?[)\]]"
    rf"|,\s?{_HERE}(?:\s(?:referred|called|to|as)){{0,3}}\s[\"']?(?:the\s)?[\"']?(?P<comma>(?:this\s)?(?:{_KINDS}))[\"',]"
    rf"|\s?[(\[](?:the\s|{_HERE}\s|to as\s|in short:?\s|abbr\.?:?\s|kurz:?\s){{0,4}}(?P<letters>[a-zäöü][a-zäöü.-]{{1,9}})[)\]]"
    r")"
)


def short_names(text: str, folded: str, named: Sequence[Named], given: Mapping[str, str]) -> tuple[Short, ...]:
    """The short names that hold in a text: those `given` from outside, and those that it defines right behind a law's name."""
    nowhere = Span(0, 0)
    found = [Short(short, fold_key(short), full, 0, nowhere) for short, full in given.items()]
    full_of = {s.key: s.full for s in found}
    for name in named:
        match = _REMARK.match(folded, name.span.end)
        group = match and match.lastgroup
        if not match or not group:
            continue
        short = text[match.start(group) : match.end(group)].strip()
        if group == "letters" and not _is_letters(short):
            continue
        if group == "quoted" and short.isascii() and short.islower() and not _KIND.search(short):
            continue  # (as "domestic university") names no law
        if not (group == "quoted" or _can_be_short(short)):
            continue
        if group == "quoted" and folded.endswith("this ", match.start(), match.start(group) - 1):
            short = f"this {short}"  # (hereinafter referred to as this "Act")
        full = full_of.get(fold_key(name.name), name.name)
        full_of[fold_key(short)] = full
        found.append(Short(short, fold_key(short), full, match.end(), Span(name.span.end, match.end())))
    return tuple(found)


def outside(named: Sequence[Named], shorts: Sequence[Short]) -> list[Named]:
    """The names that don't stand in a remark that defines a short one."""
    ends = {short.span.start: short.span.end for short in shorts}
    starts = sorted(ends)
    found = []
    for name in named:
        i = bisect_right(starts, name.span.start) - 1
        if i < 0 or name.span.end > ends[starts[i]]:
            found.append(name)
    return found


def definitions(text: str, language: str, names: NameFinder) -> dict[str, str]:
    """Short name -> the law it stands for, of all that a text defines: {"本法": "商標法"} of rules whose first article says
    依商標法（以下簡稱本法）第十三條規定訂定之. For `find`, when the articles of a law are read one by one."""
    folded = fold_dashes(text)
    return {short.text: short.full for short in short_names(text, folded, names.names(text, language), {})}


def short_uses(text: str, named: Sequence[Named], shorts: Sequence[Short]) -> tuple[Named, ...]:
    """The names of a text, with the short ones among them, where nothing longer is named: "section 5 of the Act"."""
    added = [use for short in shorts[:_MOST] for use in _uses(text, short)]
    found: list[Named] = []
    for name in sorted((*named, *added), key=lambda n: (n.span.start, -n.span.end)):
        if found and name.span.start < found[-1].span.end:
            continue
        found.append(name)
    return tuple(found)


def _uses(text: str, short: Short) -> Iterator[Named]:
    # 本法 is read with its provisions (`reading.mentions`); alone it cites nothing.
    if re.match(r"本|此|this\b", short.text, re.IGNORECASE):
        return
    word = re.escape(short.text)
    bounded = (
        rf"(?<!\w){word}(?!\w)"
        if short.text[0].isascii()
        else rf"(?<![\u3400-\u9fff]){word}|(?<=[依据照反用合及与和或按]){word}"
    )
    for match in re.finditer(bounded, text):
        if match.start() >= short.since:
            # "the Act" alone is as little a citation as 本法.
            yield Named(Span(*match.span()), match[0], len(short.text) > 1 and not _KIND.fullmatch(short.key), True)


def _is_letters(short: str) -> bool:
    return short.isupper() or sum(c.isupper() for c in short) > 1


_NOT_SHORT = re.compile(r"(?:19|20)\d\d.*|\d+|.*第.{1,8}[号號条條].*")


def _can_be_short(short: str) -> bool:
    return bool(short) and not _NOT_SHORT.fullmatch(short)
