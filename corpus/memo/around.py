"""What the words around a citation say that the citation doesn't: of which text of the law it speaks, and which law's it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.citations.values import Citation, Scope
from corpus.model import Span

_YEAR = re.compile(
    r"((?:19|20)\d\d)\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?\s?(?:第[一二三四五六七八九十]次)?(?:的?(?:修正|修订|修訂|修改|公布|通过|通過|施行|颁布|頒布)(?:施行)?)?(?:版|本)?的?\s?$"
    r"|\b((?:19|20)\d\d)\s(?:version|text|wording|edition)\sof\s(?:the\s)?$"
)
_BEFORE = re.compile(
    r"(?:原|旧|舊|(?:修订|修正|修改|修訂|修法|改正)(?:之?前|以前)的?|(?:former|old|previous|pre-amendment|pre-revision)\s(?:version\sof\s(?:the\s)?)?"
    r"|a\.\s?F\.\s?des\s|ancien(?:ne)?\s|旧|구\s?)[\s「]?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s{0,2}[(（]?(?:\s?a\.\s?F\.|旧法|舊法|修订前|修正前|修訂前|(?:as )?in force before|former version)"
)
_LOOK_BACK = 32


def year_before(text: str, citation: Citation) -> int | None:
    """The year of the text that is meant, where it stands before the law's name: 2018年10月26日修正的《公司法》."""
    if citation.year is not None or citation.name_span is None:
        return None
    start = citation.name_span.start
    found = _YEAR.search(text[max(0, start - _LOOK_BACK) : start])
    return int(found[1] or found[2]) if found else None


_STATE = re.compile(r"(大陆|大陸|台湾|臺灣|台灣|香港)(?:地区|地區)?的?\s?$")


def state_before(text: str, citation: Citation) -> str:
    """The place whose law is meant, where it stands before the marks of the name: 大陸《民法典》; "" for none."""
    if citation.name_span is None or citation.name[:1] not in ("《", "「"):
        return ""
    start = citation.name_span.start
    found = _STATE.search(text[max(0, start - 8) : start])
    return found[1] if found else ""


def is_earlier_text(text: str, citation: Citation) -> bool:
    """Whether a citation speaks of a text before an amendment without saying which: 原《公司法》第十六条, 修订前的, § 5 a. F."""
    if citation.year is not None or citation.name_span is None:
        return False
    start = citation.name_span.start
    return bool(_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) or _BEHIND.match(text, citation.span.end))


# Levels that were not read: " I lit. f ", " Abs. 2 Satz 1 ".
_LEVELS = re.compile(r"[ \xa0]{0,2}(?:[\w.()°]{1,8}[ \xa0]){0,5}")


def with_names_behind(text: str, found: Sequence[Citation]) -> Iterator[tuple[Citation, bool]]:
    """Citations with the law named right behind them, and whether they were read to their end.

    §184 I 民法 is of 民法, whatever was named before; of Art. 6 I lit. f DSGVO, read as Art. 6, nothing can be said below it.
    """
    skip = -1
    for i, c in enumerate(found):
        if i == skip:
            continue
        law = found[i + 1] if i + 1 < len(found) else None
        if not is_bare(c) or law is None or law.places or law.name_span is None:
            yield c, True
            continue
        gap = text[c.span.end : law.span.start] if law.span.start - c.span.end <= 40 else "\n"
        if _LEVELS.fullmatch(gap) is None or (gap and not gap.strip() and "\n" in gap):
            yield c, True
            continue
        skip = i + 1
        span = Span(c.span.start, law.span.end)
        named = replace(
            c, span=span, text=text[span.start : span.end], name=law.name, name_span=law.name_span, scope=Scope.NAMED
        )
        yield named, not gap.strip()


def is_bare(c: Citation) -> bool:
    """Whether nothing in the words of a citation speaks of a law, though one may have been named before it."""
    return bool(c.places) and c.name_span is None and c.scope in (Scope.NONE, Scope.SAME) and (
        c.span.start == c.places[0].span.start and c.span.end == c.places[-1].span.end
    )  # fmt: skip
