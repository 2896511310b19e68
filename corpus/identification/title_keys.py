"""Titles as keys for finding a law by its name, and how far two titles that differ are alike."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from corpus import titles
from corpus.folding import fold, fold_key
from corpus.identification.names import MAINLAND, without_state
from corpus.identification.title_forms import carries_out, derived_kind, form_of

LIKENESS = 0.75  # 国际刑事刑事司法协助法 and the title it stutters: 0.95; two laws on related matters: below 0.7

# Short for the state: "Anti-Espionage Law of China", "China's Company Law"; never part of "Republic of China".
_OF_CHINA = re.compile(r"(?<!republic )\b(?:of|in) (?:the )?china(?!\w)|^china(?:'s)? ")
# 公司法（2018修正）, 刑法(2020年修订), Extradition Law (2000), ... (as amended in 2018), (Stand: 2020): the edition.
_EDITION = re.compile(
    r"\s*[（(\[](?:as amended in\s*|stand:?\s*|version (?:of|du|vom)\s*|état (?:au|le)\s*)?(?:\d{1,2}[. ]\w{1,9}[. ]\s*)?[12]\d{3}\s*年?"
    r"\s*(?:\d{1,2}\s*月\s*\d{1,2}\s*日)?\s*(?:第.{1,2}次)?(?:修正|修订|修訂|修改|公布|施行|修正本|修订本|版|文本|text|revision|revised|amendment|version|edition)?[)）\]]\s*$",
    re.IGNORECASE,
)
# 公司法（修订）, 公司法(最新版): a mark without a year.
_MARK = re.compile(
    r"\s*[（(](?:最新|现行|修正|修订|修訂)(?:有效)?(?:版|本|文本)?[)）]\s*$|\s*[（(](?:consolidated|revised) (?:text|version)[)）]\s*$",
    re.IGNORECASE,
)
# A page that says a stretch twice: 刑事訴訟訴訟法, "Patent Patent Act".
_STUTTER = re.compile(r"([\u3400-\u9fff]{1,12})\1|\b(?=(\w+(?: \w+){0,5}) \2\b)(?:\2 )")
_LAW_ON = re.compile(
    r"^(?:the\s+)?(law|regulations?|decision|measures|provisions)\s+(?:on|for|governing|concerning|of)\s+(?:the\s+)?(.+)$"
)


@lru_cache(maxsize=65536)
def title_key(title: str, language: str) -> str:
    """A title as a key: folded; in English also without the state, and with "Law on X" as "X Law".

    "Law of the People's Republic of China on Extradition" and "Extradition Law of the PRC" have one key. The
    Republic of China stays, for it tells Taiwan's codes from others.
    """
    if not language.startswith("en"):
        return fold_key(title)
    plain = " ".join(fold(title).split())
    stateless, place = without_state(plain)
    plain = " ".join(_OF_CHINA.sub(" ", plain if place == "tw" else stateless).removeprefix("'s ").split())
    plain = plain.removeprefix("the ")
    on = _LAW_ON.match(plain)
    return fold_key(f"{on[2]} {on[1]}" if on else plain)


def keys_of(name: str, language: str, jurisdiction: str | None) -> list[tuple[str | None, str]]:
    """(jurisdiction, key): what to look for, in order, and among whose laws (None: all). A year may tell two texts apart
    (宪法修正案（1988年）), so the whole title comes first."""
    # A Chinese text may stand under its English title.
    tag = "en" if name.isascii() and not language.startswith("en") else language
    names = dict.fromkeys([name, _EDITION.sub("", name), _MARK.sub("", name), _unstuttered(name)])
    keys = [title_key(n, t) for n in names for t in dict.fromkeys((language, tag))]
    if language.startswith("zh") and jurisdiction in ("cn", None):
        keys += [MAINLAND + k for k in keys if not k.startswith(MAINLAND)]  # 国际刑事司法协助法 above the page's text
    found: list[tuple[str | None, str]] = [(jurisdiction, k) for k in dict.fromkeys(keys) if k]
    # 中华人民共和国反分裂国家法: the state's name stands before titles that lack it, too.
    return found + [
        ("cn", k.removeprefix(MAINLAND)) for _, k in found if k.startswith(MAINLAND) and jurisdiction in (None, "cn")
    ]


def _unstuttered(name: str) -> str:
    return _STUTTER.sub(lambda match: match[1] or "", name)


@cache
def laws_by_key() -> dict[str, tuple[str, ...]]:
    """Key of a title -> ids of the laws of the authority that have it."""
    found: dict[str, dict[str, None]] = {}
    for name in titles.names():
        found.setdefault(title_key(name.text, name.language), {})[name.law_id] = None
    return {key: tuple(of_key) for key, of_key in found.items()}


_STATE = re.compile(rf"^(?=中|华)[{MAINLAND}]{{5,}}")


def near(title: str, language: str, names: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, float]]:
    """(law id, likeness) of laws whose titles come near `title`, each title that does: a page may have damaged its own.

    Args:
        title: as the text has it.
        language: the text's.
        names: (law id, language, title) to compare with.

    What amends, explains or carries out a law is called nearly as it is, and so are its regulations: a title of another
    form is never near (税收征收管理法实施细则 and 税收征收管理法).
    """
    whole = title_key(title, language)
    # A slip in the state's name: 中华人民共和共和国外商投资法. Then it is taken off, slip and all, and so is that of others.
    slipped = not whole.startswith(MAINLAND) and _STATE.match(whole) is not None
    own = _STATE.sub("", whole) if slipped else whole.removeprefix(MAINLAND)
    if not own:
        return
    marks = (derived_kind(title), carries_out(title))
    form, letters = form_of(title), set(own)
    matcher = difflib.SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(own)
    for law_id, tag, text in names:
        key = title_key(text, tag)
        name = _STATE.sub("", key) if slipped else key.removeprefix(MAINLAND)
        most = 2 * min(len(name), len(own)) / (len(name) + len(own)) if name else 0
        if most <= LIKENESS or len(letters & set(name)) < (2 * LIKENESS - 1) * len(letters):
            continue
        matcher.set_seq1(name)
        if matcher.quick_ratio() <= LIKENESS or (score := matcher.ratio()) <= LIKENESS:
            continue
        if (derived_kind(text), carries_out(text)) == marks and form_of(text) in ("", form or form_of(text)):
            yield law_id, score
