"""A provision's path as the steps of a citation: article, paragraph, item, with their numbers as paths and texts have them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.model import Provision, ProvisionPath, Unit

_UNITS = {"art": Unit.ARTICLE, "point": Unit.POINT, "para": Unit.PARAGRAPH, "item": Unit.ITEM, "subitem": Unit.SUBITEM,
          "preamble": Unit.PREAMBLE, "annex": Unit.ANNEX, "suppl": Unit.SUPPLEMENT}  # fmt: skip
# A text without articles is cited by its title, and what stands in it as if it stood in an article.
_UNSAID = ("body",)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a citation.

    Attributes:
        unit: ARTICLE, POINT, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, ANNEX or SUPPLEMENT.
        label: its number as in paths ("120-1", "3"), "" for a preamble.
        printed: the number as a text prints it, without brackets and full stops ("a", "iv", "가"); "" where it prints none.
    """

    unit: Unit
    label: str
    printed: str = ""


def citable(path: ProvisionPath) -> ProvisionPath | None:
    """The unit by which `path` is cited: itself, or for what has no name of its own (words behind a list, a note, a table,
    a definition, paragraphs of a preamble or of a text without articles) the unit that holds it. None for what no citation
    can tell from something else: a number that stands twice, an annex that its source put into the last article.
    """
    kept: list[str] = []
    for segment in path.segments:
        kind = segment.partition("_")[0]
        if "~" in segment or (kind == "annex" and kept):
            return None
        if kind not in (*_UNITS, *_UNSAID) or (kept and kept[-1] in ("preamble", "body")):
            break
        kept.append(segment)
    return ProvisionPath(tuple(kept)) if kept else None


def steps(path: ProvisionPath, provision: Provision | None = None) -> tuple[Step, ...]:
    """The steps of a path that `citable` gave; numbers as printed come from `provision`, the page that holds it."""
    printed = _printed(provision) if provision else {}
    found = []
    for end, segment in enumerate(path.segments, 1):
        kind, _, label = segment.partition("_")
        if kind in _UNITS:
            found.append(Step(_UNITS[kind], label, printed.get(path.segments[:end], "")))
    return tuple(found)


def _printed(provision: Provision) -> Mapping[tuple[str, ...], str]:
    return {part.path.segments: number_of(part.label) for part in provision.parts if part.label}


def number_of(label: str) -> str:
    """(a) -> a, ① -> 1, 가. -> 가, （一） -> 一, 1° -> 1."""
    return re.sub(r"[^\w\-.]|_", "", unicodedata.normalize("NFKC", label)).strip(".-")


def without_only_paragraph(path: ProvisionPath, provision: Provision | None) -> ProvisionPath:
    """art_5/para_1/item_2 -> art_5/item_2 where the article has one paragraph, which Chinese law leaves out.

    The Supreme People's Court, 22 December 1956, on the order of 条, 款, 项 and 目: where items stand right below an
    article, 第一款 isn't written.
    """
    page = path.page
    if provision is None or len(path.segments) == len(page.segments):
        return path
    at = len(page.segments)
    paragraphs = {p.path.segments[at] for p in provision.parts if len(p.path.segments) > at}
    if path.segments[at] != "para_1" or {s for s in paragraphs if s.startswith("para_")} != {"para_1"}:
        return path
    return ProvisionPath((*path.segments[:at], *path.segments[at + 1 :]))
