"""The styles in which a provision can be cited, and the citations of one: each is read back before it is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.citing import eastern, western
from corpus.citing.bluebook import bluebook
from corpus.citing.canonical import titles_to_cite_by
from corpus.citing.facts import chinese, english, facts_of
from corpus.citing.reading_back import means
from corpus.citing.steps import citable
from corpus.citing.values import Cited, Extent, StyledCitation
from corpus.model import Edition, Law, Provision, ProvisionPath
from corpus.resolving.places import deciding

if TYPE_CHECKING:
    from corpus.library import Library

Writer = Callable[[Cited, str], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Style:
    """One way to cite.

    Attributes:
        id: "judgment", "long": what addresses and JSON name.
        label: what it is, for people.
        write: (what is cited, language) -> variants, the one that is wanted first; the first that reads back is taken.
        languages: primary subtags that it is for, with "-Hant" where the script decides; () for every language.
        jurisdictions: whose laws; () for all.
    """

    id: str
    label: str
    write: Writer
    languages: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()


def _identifier(cited: Cited, _language: str) -> Iterator[str]:
    if all(e.last is None for e in cited.extents) and len(cited.extents) < 2:
        yield " ".join([cited.law.id, *(str(e.first) for e in cited.extents)])


# In the order in which they are offered.
STYLES: dict[str, Style] = {
    style.id: style
    for style in (
        Style("laws", "As laws cite", eastern.as_laws_do, ("zh",), ("cn",)),
        Style("judgment", "As judgments cite: full title", eastern.as_judgments_do, ("zh",), ("cn", "un")),
        Style("scholarly", "Scholarly: Arabic numerals", eastern.scholarly, ("zh",), ("cn", "un")),
        Style("formal", "Formal: Chinese numerals", eastern.taiwan_formal, ("zh",), ("tw",)),
        Style("numerals", "As judgments cite: Arabic numerals", eastern.taiwan_numerals, ("zh",), ("tw",)),
        Style("shorthand", "Shorthand with §", eastern.taiwan_shorthand, ("zh",), ("tw",)),
        Style("formal-hk", "With title and chapter", eastern.hong_kong, ("zh",), ("hk",)),
        Style("chapter", "By chapter", eastern.hong_kong_short, ("zh",), ("hk",)),
        Style("formal-ja", "Formal: Chinese numerals", eastern.japanese, ("ja",)),
        Style("numerals-ja", "Arabic numerals", eastern.japanese_numerals, ("ja",)),
        Style("formal-ko", "Formal", eastern.korean, ("ko",)),
        Style("long", "Long", western.long),
        Style("short", "Short", western.short),
        Style("bluebook", "Bluebook", bluebook, ("zh",), ("cn", "tw")),
        Style("identifier", "Identifier of this service", _identifier),
    )
}
_EASTERN = ("zh", "ja", "ko")


def cite_as(
    library: Library,
    law: Law,
    edition: Edition,
    places: Sequence[ProvisionPath | tuple[ProvisionPath, ProvisionPath]] = (),
    *,
    languages: Sequence[str] = (),
    day: date,
    styles: Sequence[str] = (),
    only: Sequence[str] = (),
) -> tuple[StyledCitation, ...]:
    """Citations of provisions of `law` in every style of its place and in every language in which it has a text.

    Each was read back: parsed and resolved in `library` it means these provisions, with `edition` given. A style whose
    every variant would mean something else, or several things, isn't offered; of one provision the identifier always is.

    Args:
        places: paths, or (first, last) of a range; () cites the law as a whole. What has no name of its own (words behind
            a list, a note) is cited by the unit that holds it.
        languages: put these first; then the law's own languages.
        day: on which it is cited; decides between laws only by what is in force.
        styles: ids of the styles wanted; () for all.
        only: the languages wanted; () for all.
    """
    extents = _extents(places)
    if extents is None:
        return _identified(law, places) if not styles or "identifier" in styles else ()
    cited = Cited(law, edition, extents, _pages(library, edition, extents))
    found: dict[tuple[str, str], StyledCitation] = {}
    for style in (STYLES[i] for i in styles) if styles else STYLES.values():
        for language in _languages(cited, style, languages, only):
            text = _first(library, cited, style, language, day)
            if text and (style.id, text) not in found:
                shown = "" if style.id == "identifier" else language
                found[style.id, text] = StyledCitation(style.id, shown, text, _dated(cited, style, language, text))
    return tuple(found.values())


def _identified(
    law: Law, places: Sequence[ProvisionPath | tuple[ProvisionPath, ProvisionPath]]
) -> tuple[StyledCitation, ...]:
    """What has no citation still has a name in this service: cn-ludengfa art_33~2."""
    if len(places) != 1 or isinstance(places[0], tuple):
        return ()
    text = f"{law.id} {places[0]}"
    return (StyledCitation("identifier", "", text, text),)


def section_of(
    library: Library, law: Law, edition: Edition, places: Sequence[ProvisionPath | tuple[ProvisionPath, ProvisionPath]],
    language: str,
) -> str:  # fmt: skip
    """The provisions alone, as the first style of `language` writes them: 第五十六条第二款, "Article 56, paragraph 2"."""
    extents = _extents(places)
    if not extents:
        return ""
    cited, law_alone = Cited(law, edition, extents, _pages(library, edition, extents)), Cited(law, edition)
    for style in STYLES.values():
        if style.id in ("identifier", "bluebook") or language not in _languages(cited, style, ()):
            continue
        whole, alone = next(style.write(cited, language), ""), next(style.write(law_alone, language), "")
        if whole and alone and alone in whole:
            return whole.replace(alone, "", 1).strip(" ,").removesuffix(" of the").removesuffix(" of")
    return ""


def _extents(places: Sequence[ProvisionPath | tuple[ProvisionPath, ProvisionPath]]) -> tuple[Extent, ...] | None:
    found = []
    for place in places:
        ends = [citable(p) for p in (place if isinstance(place, tuple) else (place,))]
        kept = [p for p in ends if p is not None]
        if len(kept) != len(ends):
            return None
        if kept[0].segments != ("body",):
            found.append(Extent(kept[0], kept[1] if len(kept) > 1 and kept[1] != kept[0] else None))
    return tuple(found)


def _pages(
    library: Library, edition: Edition, extents: Sequence[Extent]
) -> Mapping[str, Mapping[ProvisionPath, Provision]]:
    """The pages in each language, from its soundest text."""
    found: dict[str, dict[ProvisionPath, Provision]] = {}
    for expression in sorted(deciding(edition), key=lambda e: e.sort_key):
        held = found.setdefault(expression.language, {})
        for path in {p.page for e in extents for p in e.ends} - held.keys():
            if provision := library.provision(expression.id, path):
                held[path] = provision
    return found


def _languages(cited: Cited, style: Style, first: Sequence[str], only: Sequence[str] = ()) -> list[str]:
    """Languages to write `style` in: those of the texts and, where the law has a title in it, English."""
    if style.jurisdictions and cited.law.jurisdiction not in style.jurisdictions:
        return []
    titled = titles_to_cite_by(cited.law)
    tags = [t for t in titled if t in cited.pages or t == "en"] or list(titled)
    if style.id == "identifier":
        return tags[:1]
    tags = [t for t in tags if t in only] if only else tags
    if style.languages:
        tags = [t for t in tags if t.partition("-")[0] in style.languages]
    else:
        tags = [t for t in tags if t.partition("-")[0] not in _EASTERN]
    return sorted(tags, key=lambda t: list(first).index(t) if t in first else len(first))


def _first(library: Library, cited: Cited, style: Style, language: str, day: date) -> str:
    """The first variant that reads back to what is cited, "" for none."""
    texts = dict.fromkeys(style.write(cited, language))
    return next((t for t in texts if means(library, t, cited, day)), "")


def _dated(cited: Cited, style: Style, language: str, text: str) -> str:
    """With the version that is cited: "(as amended on 26 December 2020)", （2020年12月26日文本）."""
    facts = facts_of(cited.law, cited.edition)
    if facts.version is None or style.id in ("bluebook", "identifier"):
        return text
    tag = language.partition("-")[0]
    if tag == "zh":
        word = "文本" if language == "zh-Hans" else "版本"
        return f"{text}（{chinese(facts.version)}{word}）"
    if tag == "en":
        return f"{text} ({'as amended on' if facts.amended else 'version of'} {english(facts.version)})"
    return f"{text}（{chinese(facts.version)}版）" if tag == "ja" else f"{text} ({facts.version.isoformat()})"
