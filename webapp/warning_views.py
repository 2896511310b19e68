"""What stands above texts: which warnings of a lookup, with links to the laws and provisions that they name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from corpus.citing.pages import page_name, units_name
from corpus.days.untaken import AmendedBy
from corpus.days.untaken import place as point_words
from corpus.lookup.warnings import TOLD_OF_OLDER
from corpus.model import ProvisionPath
from webapp.interface import current
from webapp.urls import Reading, law_url, provision_url
from webapp.views import Link

# Sentences of the use cases name laws by id and provisions by path: cn-xingfa-xiuzhengan-12, art_1260/para_1.
_NAMED = re.compile(
    r"(?<![\w.\-/])(?:the text of \d{4}-\d\d-\d\d|[a-z]{2,3}-[A-Za-z0-9\-]{1,80}|art_[0-9A-Za-z\-]{1,12}(?:/[a-z]{1,8}_[0-9A-Za-z]{1,6}){0,3})(?![\w\-])"
)


_BETWEEN = {"zh": "", "ja": "", "ko": " ", "ar": "، "}


def provision_called(text: str, law_id: str = "") -> str:
    """What an address in a sentence (art_70/para_1) is called on a page: Article 70, paragraph 1; anything else is left as it is."""
    if not text.startswith("art_") or _NAMED.fullmatch(text) is None:
        return text
    path, language, place = ProvisionPath.parse(text), current(), law_id.partition("-")[0]
    page, below = page_name(path.page, language, place), path.segments[len(path.page.segments) :]
    units = units_name(below, language, place)
    between = _BETWEEN.get(language.partition("-")[0], ", ")
    return f"{page}{between}{units}" if page and units else page or text


def amending_links(found: Iterable[AmendedBy], reading: Reading) -> tuple[Link, ...]:
    """Links to points that amend the page shown."""
    return tuple(
        Link(provision_url(a.law, a.path, reading.at_home()), f"{a.title}{point_words(a.path)}")
        for a in found
        if a.path is not None
    )


# The head of a column says these of its text; the templates are those of `corpus.lookup.warnings`.
_SAID_BY_COLUMNS = frozenset(
    {
        "Translations are for reference; the %(language)s text prevails.",
        "%(text)s renders %(version)s, not that of %(shown)s.",
        *TOLD_OF_OLDER,
        "%(text)s renders %(version)s, which is numbered otherwise; read it under its own version (%(key)s).",
    }
)


def worth_saying(warnings: Iterable[str]) -> tuple[str, ...]:
    """The warnings above a text: not what the head of each column says."""
    return tuple(w for w in warnings if getattr(w, "template", "") not in _SAID_BY_COLUMNS)


AMENDED = "Amended by "  # how the warnings of amendments begin that a text lacks


def linked(sentence: str, law_id: str, known: Container[str], reading: Reading) -> tuple[Link, ...]:
    """A sentence in pieces, with links where it names a law that is here, or a text or a provision of this one."""
    pieces: list[Link] = []
    at = 0
    for match in _NAMED.finditer(sentence):
        name = match[0]
        if name.startswith("art_"):
            url = provision_url(law_id, name, reading)
        elif name.startswith("the text of "):
            url = law_url(law_id, reading.of_version(name[-10:]))
        elif name in known and name != law_id:
            url = law_url(name, reading.at_home())
        else:
            continue
        pieces += [Link("", sentence[at : match.start()]), Link(url, provision_called(name, law_id))]
        at = match.end()
    return (*pieces, Link("", sentence[at:]))
