"""The citations of a text: the provisions that it cites, joined with the laws named around them, and laws cited alone.

`reading.mentions` says which provisions are named and knows no law; a `NameFinder` says where laws are named. A law's name
stands before a provision (依民法第184條), behind it ("Article 5 of the Criminal Law", § 5 BGB), or before the list that goes on
with it (刑法第232条、第234条); 同法 and "the same Act" mean the law named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from corpus.citations.gaps import (
    apposed,
    goes_on,
    left_of_place,
    letters_before,
    letters_behind,
    right_of_place,
    year_beside,
)
from corpus.citations.naming import Named, NameFinder
from corpus.citations.reading import mentions
from corpus.citations.shortening import Short, outside, short_names, short_uses
from corpus.citations.unnamed import goes_with, of_other, refers_back
from corpus.citations.values import Citation, Scope
from corpus.folding import fold_dashes, fold_key
from corpus.languages import language_of
from corpus.model import Span


def find(
    text: str,
    language: str,
    names: NameFinder,
    *,
    inside: bool = False,
    short: Mapping[str, str] | None = None,
) -> tuple[Citation, ...]:
    """All citations of a running text, in its order.

    Args:
        text: a provision, a paragraph or a whole memo.
        language: its tag, "" where it isn't known.
        names: which names of laws are known (`naming.shipped_names`, `naming.names_of`).
        inside: the text is a law's own; a provision without a law's name is then one of this law (`Scope.THIS`), also 本法
            and "this Act". Else it is of the law named before in the same paragraph (`Scope.SAME`, with its name), if one is.
        short: short names that hold from somewhere else: what a law defines in its first article ({"本法": "商標法"}); as
            `shortening.definitions` gives them. A short name that the text itself defines counts from there on.

    Returns:
        Citations with places, each with the law's name as far as one says it, and citations of laws as wholes (no places).
        A short name is given as the name that it stands for, with the span of the short one.
    """
    folded = fold_dashes(text)
    named = names.names(text, language)
    shorts = short_names(text, folded, named, short or {})
    named = short_uses(text, named, shorts)
    return _Joiner(text, folded, named, shorts, inside).join(mentions(text, language, inside=inside))


@dataclass(slots=True)
class _Law:
    """The law that was named last, and how deep in brackets that was."""

    name: str
    at: int
    depth: int


# 依公司法第五條及其施行細則第六條; 本法施行細則 in what says which law is 本法.
# An article that was named before, with its law: 同条第三项, "Paragraph 2 of the same Article".
_SAME_ARTICLE = re.compile(
    r"(?<![协共合会])同条(?![例约件文])|같은 ?조(?!례)|\b(?:the same|the said) (?:article|section)\b"
)
_OWN_RULES = re.compile(r"(?P<which>及?其|同|该|本)(?P<law>法|条例|)(?=(?:施行|实施)(?:细则|办法|条例|规则|令|法))")
_BRACKET = re.compile(r"[()\[\]]")


def _deeper(depth: int, step: int) -> int:
    return max(0, depth + step)


def _year(folded: str, named: Named) -> int | None:
    """The year beside a name, or in a short one that begins with it ("the 2018 Company Law")."""
    own = re.match(r"(?:19|20)\d\d(?=[ 年])", named.name)
    return year_beside(folded, named.span) or (int(own[0]) if own else None)


def _cut(text: str, citation: Citation, i: int) -> tuple[Citation, Citation]:
    """A citation as two, parted before its place `i`."""
    first = Span(citation.span.start, citation.places[i - 1].span.end)
    second = Span(citation.places[i].span.start, citation.span.end)
    return (
        replace(citation, text=text[first.start : first.end], span=first, places=citation.places[:i]),
        replace(citation, text=text[second.start : second.end], span=second, places=citation.places[i:]),
    )


def _has_commas(citation: Citation) -> bool:
    """Whether its parts are parted by commas, so that one may stand before the law as well: art. 4, al. 3, LPers."""
    return citation.language in ("fr", "it") and "," in citation.text


def _turns(citation: Citation, i: int) -> bool:
    """Whether one of two neighbouring places is counted from here and the other is not: "this paragraph, Article 5 of ..."."""
    return (citation.places[i - 1].relative is None) != (citation.places[i].relative is None)


def _full_names(named: Sequence[Named], full: Mapping[str, str]) -> Iterator[str]:
    """What each name stands for: a short one for the full one, 同法施行細則 for the rules of the law named before."""
    last = ""
    for each in named:
        key = fold_key(each.name)
        own = _OWN_RULES.match(key) if key not in full else None
        law = full.get("本" + own["law"]) if own and own["which"] == "本" else last
        if own and law:
            yield law.strip("《》") + each.name[own.end("law") :]
        else:
            last = full.get(key, each.name)
            yield last


class _Joiner:
    """Joins the provisions that a text cites with the names in it, from left to right. One for each text."""

    def __init__(self, text: str, folded: str, named: Sequence[Named], shorts: Sequence[Short], inside: bool) -> None:
        self._text, self._folded, self._inside = text, folded, inside
        self._named = outside(named, shorts)
        self._full = {s.key: s.full for s in shorts}
        self._starts = [n.span.start for n in self._named]
        self._ends = [n.span.end for n in self._named]
        self._names = list(_full_names(self._named, self._full))
        self._used: set[int] = set()
        self._last: list[_Law] = []
        self._first = self._firsts()
        self._brackets = [m.start() for m in _BRACKET.finditer(folded)]
        self._depths = list(accumulate((1 if folded[i] in "([" else -1 for i in self._brackets), _deeper))

    def join(self, read: Sequence[Citation]) -> tuple[Citation, ...]:
        """Citations of `read` with their laws, and the laws cited alone."""
        outer = [own for c in read if (own := self._outside_names(c))]
        followers = (*outer[1:], None)
        kept = [part for c, next_ in zip(outer, followers, strict=False) for part in self._parts(c, next_)]
        for citation in kept:
            inner = range(bisect_left(self._starts, citation.span.start), bisect_left(self._starts, citation.span.end))
            self._used.update(inner)
        joined: list[Citation] = []
        told = 0
        for i, citation in enumerate(kept):
            told = self._pass(told, citation.span.start)
            follower = kept[i + 1] if i + 1 < len(kept) else None
            joined.append(self._with_law(citation, joined[-1] if joined else None, follower))
        alone = [self._alone(n, self._names[i]) for i, n in enumerate(self._named) if i not in self._used and n.alone]
        return tuple(sorted((*joined, *alone), key=lambda c: c.span.start))

    def _firsts(self) -> list[int]:
        """Of each name the first one of the same law: of "Cap. 486" in "... Ordinance (Cap. 486)" that of the ordinance."""
        first: list[int] = []
        for i, named in enumerate(self._named):
            gap = self._folded[self._ends[i - 1] : named.span.start] if i else ""
            second = bool(i) and apposed(gap, self._folded[named.span.start : named.span.end])
            if second:
                self._used.add(i)
            first.append(first[i - 1] if second else i)
        return first

    def _outside_names(self, citation: Citation) -> Citation | None:
        """A citation without what is a law's name: none of 《…第三十条的解释》, 第52条 of 合同法第52条, where 同法 was read."""
        i = bisect_right(self._starts, citation.span.start) - 1
        end = self._ends[i] if i >= 0 else 0
        return citation if citation.span.start >= end else self._from(citation, end)

    def _from(self, citation: Citation, at: int) -> Citation | None:
        """A citation from `at` on: 第622章第5條 without the chapter that names the ordinance."""
        kept = [p for p in citation.places if p.span.end > at]
        if not kept:
            return None
        first = kept[0]
        if first.span.start < at:
            if not first.numbers:
                return None
            kept[0] = replace(first, span=Span(at, first.span.end), within=())
        scope = Scope.THIS if self._inside else Scope.NONE
        span = Span(kept[0].span.start, citation.span.end)
        return replace(citation, text=self._text[span.start : span.end], span=span, places=tuple(kept), scope=scope)

    def _parts(self, citation: Citation, follower: Citation | None) -> Iterator[Citation]:
        """A citation, or the several that stand in one list: PIPL art. 5 and art. 6 of the GDPR; 刑法第五条，第六条 inside a law."""
        for i in range(1, len(citation.places)):
            gap = self._text[citation.places[i - 1].span.end : citation.places[i].span.start]
            if self._inside and gap.strip() in ("，", "；"):
                before, after = _cut(self._text, citation, i)
                yield before
                citation = after
                yield from self._parts(citation, follower)
                return
        mixed = next((i for i in range(1, len(citation.places)) if _turns(citation, i)), 0)
        if mixed and (self._left(citation.span.start) is not None or self._right(citation.span.end, None)):
            before, after = _cut(self._text, citation, mixed)
            yield before
            yield from self._parts(after, follower)
            return
        own = self._own_word(citation)
        if own > 0 and self._between_two(citation, own, follower):
            yield from _cut(self._text, citation, own)
        else:
            yield citation

    def _own_word(self, citation: Citation) -> int:
        """Which place is the last with a word of its own: the third of "Articles 5, 6 and arts. 7, 8"; 0 for the first."""
        last = len(citation.places) - 1
        starts = (self._text[p.span.start] for p in reversed(citation.places))
        return next((last - i for i, char in enumerate(starts) if char.isalpha() or char == "§"), 0) or self._bare_last(
            citation
        )

    def _bare_last(self, citation: Citation) -> int:
        """The same for "Criminal Law Article 7 and 9 of the Company Law", where no comma parts the first law from its article."""
        left, right = self._left(citation.span.start), self._right(citation.span.end, None)
        if left is None or right is None or not right[1] or "," in self._folded[self._ends[left] : citation.span.start]:
            return 0
        return len(citation.places) - 1

    def _between_two(self, citation: Citation, own: int, follower: Citation | None) -> bool:
        """Whether the places from `own` on are of the law behind them, and those before of another: PIPL art. 17 and art. 13 GDPR."""
        left, right = self._left(citation.span.start), self._right(citation.span.end, follower)
        if right is None:
            return False
        if ";" in self._folded[citation.places[own - 1].span.end : citation.places[own].span.start]:
            return True
        # "GDPR art. 13, art. 17, PIPL ...": only what stands right behind, without a comma, says whose article it is.
        close = right[1] or "," not in self._folded[citation.span.end : self._starts[right[0]]]
        return left is not None and left != right[0] and close

    # -- the law of one citation ---------------------------------------------------------------------------------------

    def _with_law(self, citation: Citation, before: Citation | None, follower: Citation | None) -> Citation:
        if citation.scope is Scope.THIS and self._own_words(citation):
            return self._of_short(citation)
        if citation.scope is Scope.SAME:
            return self._same(citation)
        if before is not None and _SAME_ARTICLE.search(self._folded, citation.span.start, citation.span.end):
            left = self._left(citation.span.start)
            if left is not None:
                return self._named_by(citation, self._named[left], left)  # 《证券法》同条
            return replace(citation, name=before.name, year=before.year, scope=before.scope)
        if citation.places and citation.places[0].relative is not None:
            return citation
        if self._last and refers_back(self._folded, citation.span, self._last[-1].at, citation.language):
            return self._same(citation)
        found = self._beside(citation, follower)
        if found is not None:
            return self._named_by(citation, self._named[found], found)
        letters = letters_behind(self._text, citation.span.end, comma=_has_commas(citation)) or letters_before(
            self._text, citation.span.start
        )
        if letters is not None and not citation.text.isupper():
            return self._named_by(citation, Named(letters, self._text[letters.start : letters.end]), None)
        at = citation.span
        if not self._inside and of_other(self._text, self._folded, at.start, at.end, citation.language):
            return citation
        if before is not None and before.scope in (Scope.NAMED, Scope.SAME) and self._list_goes_on(before, citation):
            return replace(citation, name=before.name, year=before.year, scope=before.scope)
        if self._inside and before and before.name and goes_with(self._folded[before.span.end : citation.span.start]):
            return replace(citation, scope=Scope.NONE)
        if citation.scope is Scope.NONE and not self._inside:
            return self._same(citation, in_paragraph=True)
        return citation

    def _own_words(self, citation: Citation) -> bool:
        """Whether the citation says of which law it is (本法第五条, "of this Law"), not only where it stands."""
        if not self._inside or not citation.places:
            return True
        first, last = citation.places[0].span, citation.places[-1]
        end = (last.to or last).span.end
        around = self._folded[citation.span.start : first.start], self._folded[end : citation.span.end]
        language = language_of(citation.language)
        own = language.citing.this_law if language else ()
        return any(word in part for part in around if part for word in own)

    def _of_short(self, citation: Citation) -> Citation:
        """本法第五条 in rules that say 公司法（以下简称本法）in their first article."""
        for word in ("本法", "本条例", "this law", "this act", "dieses gesetz"):
            full = self._full.get(fold_key(word))
            if full and fold_key(word) in fold_key(citation.text):
                return replace(citation, scope=Scope.NAMED, name=full)
        return citation

    def _beside(self, citation: Citation, follower: Citation | None) -> int | None:
        """Index of the name that the citation's places belong to; tied ones behind it come first ("of the")."""
        left, right = self._left(citation.span.start), self._right(citation.span.end, follower)
        if right is not None and right[1]:
            return right[0]
        if left is not None and not (left in self._used and right is not None):
            return left
        return right[0] if right is not None else None

    def _left(self, start: int) -> int | None:
        """The name that ends right before `start`, remarks in brackets between them passed over."""
        i = bisect_right(self._ends, start) - 1
        if i < 0 or start - self._ends[i] > 200:
            return None
        if left_of_place(self._folded[self._ends[i] : start]):
            return self._first[i]
        j = self._first[i - 1] if i else i
        # A second name in the remark that follows the first: 公司法（简称公司法，见前）第五条.
        within = j < i and left_of_place(self._folded[self._ends[j] : start])
        return j if within else None

    def _right(self, end: int, follower: Citation | None) -> tuple[int, bool] | None:
        """The name that begins right behind `end`, and whether a word ties it ("of the"); None if it goes with what follows."""
        i = bisect_left(self._starts, end)
        if i >= len(self._named) or self._starts[i] - end > 40:
            return None
        tied = right_of_place(self._folded[end : self._starts[i]], self._text[self._starts[i]])
        if tied is None:
            return None
        if not tied and follower is not None and follower.span.start >= self._ends[i]:
            own = left_of_place(self._folded[self._ends[i] : follower.span.start])
            if own and self._right(follower.span.end, None) is None:
                return None
        return i, tied

    def _named_by(self, citation: Citation, named: Named, i: int | None) -> Citation:
        start, end = citation.span.start, citation.span.end
        if i is None or i not in self._used:
            start, end = min(start, named.span.start), max(end, named.span.end)
        if i is not None:
            self._used.add(i)
        name, year = named.name if i is None else self._names[i], _year(self._folded, named)
        self._say(name, citation.span.start)
        return replace(
            citation,
            text=self._text[start:end],
            span=Span(start, end),
            name=name,
            name_span=named.span,
            year=citation.year or year,
            scope=Scope.NAMED,
        )

    def _list_goes_on(self, before: Citation, citation: Citation) -> bool:
        return goes_on(self._text[before.span.end : citation.span.start].lower(), self._inside)

    # -- the law named last --------------------------------------------------------------------------------------------

    def _same(self, citation: Citation, *, in_paragraph: bool = False) -> Citation:
        # The last law that was named no deeper in brackets; `_last` goes from outside to inside.
        depth = self._depth_at(citation.span.start)
        outer = bisect_right(self._last, depth, key=lambda law: law.depth) - 1
        if not self._last:
            return citation
        law = self._last[outer]  # -1: only inside of brackets was one named
        if in_paragraph and "\n" in self._text[law.at : citation.span.start]:
            return citation
        return replace(citation, scope=Scope.SAME, name=law.name)

    def _pass(self, told: int, to: int) -> int:
        """Note the laws named before `to`; the index of the next name."""
        while told < len(self._named) and self._ends[told] <= to:
            if self._named[told].alone or self._named[told].known:
                self._say(self._names[told], self._starts[told])
            told += 1
        return told

    def _say(self, name: str, at: int) -> None:
        depth = self._depth_at(at)
        while self._last and self._last[-1].depth >= depth:
            self._last.pop()
        self._last.append(_Law(name, at, depth))

    def _depth_at(self, at: int) -> int:
        """How many brackets are open at `at`."""
        i = bisect_left(self._brackets, at)
        return self._depths[i - 1] if i else 0

    # -- laws cited alone ----------------------------------------------------------------------------------------------

    def _alone(self, named: Named, name: str) -> Citation:
        return Citation(
            text=named.name,
            span=named.span,
            name=name,
            scope=Scope.NAMED,
            name_span=named.span,
            year=_year(self._folded, named),
        )
