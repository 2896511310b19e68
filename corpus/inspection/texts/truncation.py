"""Texts that were cut off: articles that end in mid-sentence, lists that are announced and don't come."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.languages import Language, language_of
from corpus.model import Provision, Unit

# What ends a sentence in the scripts of the languages that laws are read in.
_STOPS = frozenset(".。．!！?？;；…:：।۔؟؛።។၊။॥։·̈")
_CLOSING = " \t\n\u3000\xa0\u200b\u200e\u200f\ufeff\"'”’»›)）]］」』〕】〉》}*†‡"
_OPEN = frozenset("([（［「『〔【《〈“‘«")
_GOES_ON = frozenset(",，、،-–—")
_FEWEST, _SHARE = 8, 0.9
# Articles of Latin, Cyrillic or Greek script that end with a small word of their language were cut off.
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
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
    asked = [p for p in view.text.provisions if p.unit is Unit.ARTICLE and _is_prose(p)]
    for listed in (False, True):  # texts that end sentences with stops may end their lists without
        group = [p for p in asked if (p.parts[-1].unit is not Unit.PARAGRAPH) == listed]
        ends = [_last(p) for p in group]
        usual = len(group) >= _FEWEST and sum(char in _STOPS for char in ends) >= _SHARE * len(group)
        for provision, char in zip(group, ends, strict=True):
            if (why := _why(provision, char, words, usual=usual)) is not None:
                yield _cut_off(provision, why)


def _cut_off(provision: Provision, why: str) -> Diagnostic:
    text = provision.text.rstrip()
    start = max(text.rfind("\n") + 1, len(text) - 40)
    return diagnose(
        "text-truncated", f"{provision.label} {why}; its end may be lost.", path=str(provision.path),
        start=start, end=len(text), found=text[start:], suggestion="Compare it with another copy of the law.",
    )  # fmt: skip


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


def _why(provision: Provision, char: str, words: Language | None, *, usual: bool) -> str | None:
    text = provision.text.rstrip()
    if text[-1] in _OPEN:
        return "ends with an opening bracket or quotation mark"
    if text[-1] in _GOES_ON and usual:
        return f"ends with {text[-1]!r}"
    if text[-1] in ":：" and usual:
        return "announces something that doesn't follow"
    if words is not None and char not in _STOPS:
        match = _LAST_WORD.search(text)
        if match and match[1] in _JOIN_WORDS.get(words.tag, ()):
            return f"ends with {match[1]!r}"
    if usual and char not in _STOPS and (unicodedata.category(text[-1])[0] in "LM" or words is None):
        return "ends without a stop, unlike the others"
    return None
