"""Texts that were cut off: articles that end in mid-sentence, lists that are announced and don't come.

A full stop alone is easily lost: 勞動基準法's official English lacks four, and nothing else. An article that ends without one,
and with no other sign of a cut, gets "stop-missing"; whether words are gone the other texts of its edition tell.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.languages import Language, language_of
from corpus.model import Provision, Unit
from corpus.telling import as_shown, tell

# What ends a sentence in the scripts of the languages that laws are read in.
_STOPS = frozenset(".。．!！?？;；…:：।۔؟؛።។၊။॥։·̈")
_CLOSING = " \t\n\u3000\xa0\u200b\u200e\u200f\ufeff\"'”’»›)）]］」』〕】〉》}*†‡"
_OPEN = frozenset("([（［「『〔【《〈“‘«")
_GOES_ON = frozenset(",，、،-–—")
_FEWEST, _SHARE = 8, 0.9
# Articles of Latin, Cyrillic or Greek script that end with a small word of their language were cut off.
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_JOINING = {
    "en": "and or of the a an in by to for with from under which that shall any such as at on if",
    "de": "und oder der die das des dem den von zu mit für in im bei durch nach sowie",
    "fr": "et ou de la le les des du à au aux par pour dans sur avec qui que en",
    "es": "y o de la el los las del a al por para en con que",
    "it": "e o di la il lo i gli le del della dei delle da per in con che",
    "pt": "e ou de a o os as da do das dos por para em com que",
    "nl": "en of van de het een in op te met voor door bij",
    "ru": "и или в на с по о от до для при из к",
    "pl": "i lub w na z o od do dla przez oraz",
}
_JOIN_WORDS = {tag: frozenset(words.split()) for tag, words in _JOINING.items()}
_SHORTEST = 4
_NO_PROSE = re.compile(r"[\u2500-\u259f|\t=＝÷×]")


def check_truncation(view: TextView) -> Iterator[Diagnostic]:
    """Articles that end without a stop where the articles of this text as a rule have one, or on a word that leads on.

    Fails: "The keeper shall notify the", "申请人应当提交下列材料：" without a list. Passes: an article that ends with a table
    or a formula; a text that writes no stops (Thai).
    """
    words = language_of(view.language)
    vocabulary = Vocabulary(view.text.provisions)
    asked = [p for p in view.text.provisions if p.unit is Unit.ARTICLE and _is_prose(p)]
    for listed in (False, True):  # texts that end sentences with stops may end their lists without
        group = [p for p in asked if (p.parts[-1].unit is not Unit.PARAGRAPH) == listed]
        ends = [_last(p) for p in group]
        usual = len(group) >= _FEWEST and sum(char in _STOPS for char in ends) >= _SHARE * len(group)
        for provision, char in zip(group, ends, strict=True):
            if (message := _cut(provision, char, words, usual=usual)) is not None:
                yield _told("text-truncated", provision, message)
            elif (
                usual
                and char not in _STOPS
                and (unicodedata.category(provision.text.rstrip()[-1])[0] in "LM" or words is None)
            ):
                yield _unended(provision, vocabulary)


def _unended(provision: Provision, vocabulary: Vocabulary) -> Diagnostic:
    """An article without a stop: cut off where its last word is cut, or a bracket stays open; in a script without spaces
    between words nobody can tell, and there a lost stop is rare."""
    text = provision.text.rstrip()
    last, place = _LAST_WORD.search(text), provision.label
    if last is None or _HAN.search(last[1]):
        lost = tell("%(place)s ends without a stop, unlike the others; its end may be lost.", place=place)
        return _told("text-truncated", provision, lost)
    if vocabulary.is_cut(last[1].casefold()):
        cut = tell("%(place)s ends in the middle of a word (%(words)s).", place=place, words=as_shown(last[1]))
        return _told("text-truncated", provision, cut)
    if _stays_open(text[text.rfind("\n") + 1 :]):
        inside = tell("%(place)s ends inside a bracket; its end may be lost.", place=place)
        return _told("text-truncated", provision, inside)
    return _told("stop-missing", provision, tell("%(place)s ends without a stop, unlike the others.", place=place))


def _stays_open(line: str) -> bool:
    return line.count("(") + line.count("（") > line.count(")") + line.count("）")


def _told(code: str, provision: Provision, message: str) -> Diagnostic:
    text = provision.text.rstrip()
    start = max(text.rfind("\n") + 1, len(text) - 40)
    return diagnose(
        code, message, path=str(provision.path),
        start=start, end=len(text), found=text[start:], suggestion=tell("Compare it with another copy of the law."),
    )  # fmt: skip


class Vocabulary:
    """The words of a text, to tell a word from the beginning of one. Made when it is first asked."""

    def __init__(self, provisions: Iterable[Provision]) -> None:
        self._provisions = provisions
        self._counts: Counter[str] | None = None
        self._sorted: list[str] = []

    def is_cut(self, word: str) -> bool:
        """Whether `word` stands nowhere else in the text, and begins a longer word that does: "registr"."""
        if self._counts is None:
            self._counts = Counter(w for p in self._provisions for w in _WORD.findall(p.text.casefold()))
            self._sorted = sorted(self._counts)
        at = bisect_right(self._sorted, word)
        begins = at < len(self._sorted) and self._sorted[at].startswith(word)
        return self._counts[word] < 2 and begins


def _is_prose(provision: Provision) -> bool:
    """Whether an article ends with a sentence of its own: not with a table, a note or an annex."""
    text = provision.text.rstrip()
    if len(text) < _SHORTEST or provision.deleted or not provision.parts:
        return False
    last = provision.parts[-1]
    plain = last.unit in (Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM)
    return plain and not any(s.startswith(("annex", "table", "note")) for s in last.path.segments[len(provision.path.segments) :]) and not _NO_PROSE.search(text)  # fmt: skip


def _last(provision: Provision) -> str:
    """The last character that says something of the end: closing quotes and brackets are passed over."""
    bare = provision.text.rstrip(_CLOSING)
    return bare[-1:] if bare[-1:] in _STOPS or provision.text.rstrip()[-1:] not in ")）]］" else "."


def _cut(provision: Provision, char: str, words: Language | None, *, usual: bool) -> str | None:
    """What says of an article that it was cut off; None if nothing does."""
    text, place = provision.text.rstrip(), provision.label
    if text[-1] in _OPEN:
        return tell("%(place)s ends with an opening bracket or quotation mark; its end may be lost.", place=place)
    if text[-1] in _GOES_ON and usual:
        return _ends_with(place, text[-1])
    if text[-1] in ":：" and usual:
        return tell("%(place)s announces something that doesn't follow; its end may be lost.", place=place)
    if words is not None and char not in _STOPS:
        match = _LAST_WORD.search(text)
        if match and match[1] in _JOIN_WORDS.get(words.tag, ()):
            return _ends_with(place, match[1])
    return None


def _ends_with(place: str, words: str) -> str:
    return tell("%(place)s ends with %(words)s; its end may be lost.", place=place, words=as_shown(words))
