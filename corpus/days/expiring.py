"""Texts that end by themselves: 本條例施行期間，至中華民國一百十二年六月三十日止; "This Act expires at the end of 31 December 2027."

Only a clause that names the day counts. A period (试点期限为三年) may have been extended by a later decision, so it ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.days.commencing import COMMENCEMENTS, named_day


@dataclass(frozen=True, slots=True)
class _End:
    """A clause behind what a text calls itself, with the day in its group `day`; `last`: the text still holds on it."""

    clause: str
    last: bool


_ENDS: dict[str, tuple[_End, ...]] = {
    "zh": (
        # No 第 in between: 本法第五条…至2027年12月31日止 ends an article.
        _End(r"(?:及[^。;第]{1,12})?(?:的|之)?(?:施行期间|施行期限|实施期间|实施期限|有效期间?|有效期限|试行期|施行|有效)(?!前|后|之?日)[^。;第]{0,40}"
             r"(?:至|到)(?P<day>[^。;,至到]{5,24}日)(?:止|为止|期满|届满)", True),
        # 本决定自2027年5月1日起施行，有效期至2029年4月30日。
        _End(r"(?:自[^。;,第]{4,24}(?:施行|实施|生效|试行),)?(?:其)?(?:有效期限?|施行期限|实施期限|试行期限|期限)[^。;第前]{0,24}(?:至|到)"
             r"(?P<day>\d{4}年[^。;,至到]{3,8}日)(?:止|为止|届满)?(?=[。;,]|$)", True),
        _End(r"[^。;第前]{0,12}自(?P<day>[^。;,自]{5,24}日)起?(?:失效|停止施行|停止执行|废止)", False),
    ),
    "en": (
        _End(r"[^.;]{0,25}(?:expires?|ceases? to (?:have effect|be in force)|is repealed) (?:at|with) the end of (?P<day>[^.;]{6,30})", True),
        _End(r"[^.;]{0,25}(?:expires?|ceases? to (?:have effect|be in force)|is repealed) (?:up)?on (?P<day>[^.;]{6,30})", False),
    ),
    "de": (_End(r".{0,40}?mit ablauf des (?P<day>.{8,24}?) außer kraft", True),),
    "ja": (_End(r"、?(?P<day>(?:令和|平成|昭和)[^。、]{4,16}日)限り、?(?:その)?効力を失う", True),),
}  # fmt: skip


def ends(
    text: str, language: str, own: str | None = None, chinese: Callable[[str], date | None] | None = None
) -> date | None:
    """The first day on which a text that ends itself in `text` no longer holds; None if it doesn't.

    Args:
        text: a provision: Chinese folded and without white space, others as they stand.
        language: primary subtag.
        own: what a text calls itself, as a pattern; None for the words of the language.
        chinese: reads a Chinese day.
    """
    primary = language.partition("-")[0].lower()
    words = own or (COMMENCEMENTS[primary].own if primary in COMMENCEMENTS else None)
    if primary == "zh" and "延长" in text:
        return None  # 施行期間屆滿，得經立法院同意延長之: whether it was, the text doesn't tell
    lower = text if primary == "zh" else re.sub(r"\s+", " ", text).lower()
    for end in _ENDS.get(primary, ()) if words else ():
        match = re.search(rf"(?:{words}){end.clause}", lower)
        day = (chinese(match["day"]) if chinese else named_day(match["day"])) if match else None
        if day:
            return day + timedelta(days=1) if end.last else day
    return None
