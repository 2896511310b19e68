"""Citations in the languages that name the law beside the place: English, French, German and the rest of Europe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.citing import names
from corpus.citing.canonical import in_own_words, page_word
from corpus.citing.steps import Step, steps, without_only_paragraph
from corpus.citing.values import Cited, Extent
from corpus.citing.wordings import LONG, SHORT, SPELT, Wording
from corpus.model import ProvisionPath, Unit


def long(cited: Cited, language: str) -> Iterator[str]:
    """Article 56, paragraph 2, item (3) of the Criminal Law of the People's Republic of China."""
    tongue = language.partition("-")[0]
    # In the languages of the Union its words serve elsewhere too: the Declaration of Human Rights in German.
    wording = LONG.get((cited.law.jurisdiction, tongue)) or (LONG.get(("eu", tongue)) if tongue != "en" else None)
    if wording:
        yield from _written(cited, language, wording)
        if spelt := SPELT.get((cited.law.jurisdiction, tongue)):
            yield from _written(cited, language, spelt)
    else:
        yield from _own_words(cited, language)


def short(cited: Cited, language: str) -> Iterator[str]:
    """Criminal Law art. 56(2)(3); then, where the brackets leave a doubt, the words of the long form."""
    key = (cited.law.jurisdiction, language.partition("-")[0])
    wording = SHORT.get(key)
    if wording is None:
        return
    yield from _written(cited, language, wording)
    full = SPELT.get(key) or LONG.get(key)
    if full and wording.paragraph == "({})" != full.paragraph:
        spelt = Wording(wording.article, full.paragraph, full.item, full.subitem, wording.articles, full.numbered,
                        wording.form, wording.to, full.printed, wording.title)  # fmt: skip
        yield from _written(cited, language, spelt)


def _written(cited: Cited, language: str, wording: Wording) -> Iterator[str]:
    """With each name of the law that the wording may take, the one it wants first."""
    place = places(cited, language, wording)
    for law in _names(cited, language, wording.title):
        yield wording.form.format(law=law, place=place) if place else law


def _names(cited: Cited, language: str, wanted: str) -> list[str]:
    law = cited.law
    whole = names.full(law, language)
    if not whole:
        return []
    placed = names.with_place(law, whole) if language == "en" else whole
    statute = names.statute_of_canada(law, language)
    number = names.by_number(law, language)
    choices = {
        "abbreviation": [names.abbreviation(law, language), number],
        "number": [number],
        "statute": [f"{whole}, {statute}" if statute else ""],
        "stateless": [names.with_place(law, names.without_state(law, language))],
        "full": [f"{placed} ({number})" if number.startswith("Cap.") else ""],
    }
    return list(dict.fromkeys(name for name in (*choices[wanted], placed, whole) if name))


def places(cited: Cited, language: str, wording: Wording) -> str:
    """The places alone, without the law: "Article 56, paragraph 2"; "Articles 20 to 23"; "Articles 3 and 5"."""
    if not cited.extents:
        return ""
    only_articles = all(
        len(p.segments) == 1 and p.segments[0].startswith("art_") for e in cited.extents for p in e.ends
    )
    several = len(cited.extents) > 1 or cited.extents[0].last is not None
    if several and only_articles:
        numbers = [wording.to.join(_label(p) for p in e.ends) for e in cited.extents]
        return (wording.articles or wording.article).format(_listed(numbers))
    return _listed([_extent(cited, e, language, wording) for e in cited.extents])


def _label(path: ProvisionPath) -> str:
    return path.segments[-1].partition("_")[2]


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(texts)


def _extent(cited: Cited, extent: Extent, language: str, wording: Wording) -> str:
    found = [_place(_steps(cited, p, language), language, wording) for p in extent.ends]
    found = [_in_cases(place) for place in found] if language == "fi" else found
    return wording.to.join(found)


_GENITIVES = {"artikla": "artiklan", "kohta": "kohdan", "alakohta": "alakohdan"}


def _in_cases(place: str) -> str:
    """6 artiklan 1 kohta: in Finnish what holds another unit stands in the genitive."""
    *holding, last = place.split(" ")
    return " ".join([*(_GENITIVES.get(w, w) for w in holding), last])


def _steps(cited: Cited, path: ProvisionPath, language: str) -> tuple[Step, ...]:
    short_path = without_only_paragraph(path, cited.page(path))
    kept = steps(path, cited.page(path, language) or cited.page(path))
    if len(short_path.segments) == len(path.segments):
        return kept
    return tuple(s for i, s in enumerate(kept) if i != len(path.page.segments))


def _place(found: Sequence[Step], language: str, wording: Wording) -> str:
    text = ""
    for step in found:
        number = step.printed if wording.printed and step.printed else step.label
        if step.unit in (Unit.PREAMBLE, Unit.ANNEX, Unit.SUPPLEMENT):
            text += ("" if not text else ", ") + page_word(step.unit, language, number)
        elif step.unit in (Unit.ARTICLE, Unit.POINT):
            # Points of amendments are cited as articles, as in Chinese.
            text += ("" if not text else ", ") + wording.article.format(number)
        else:
            text += _template(step, wording).format(number)
    return text.strip(", ")


def _template(step: Step, wording: Wording) -> str:
    if step.unit is Unit.PARAGRAPH:
        return wording.paragraph
    own = wording.item if step.unit is Unit.ITEM else wording.subitem
    if wording.numbered and (step.printed or step.label).isdigit() and step.unit is Unit.ITEM:
        return wording.numbered
    return own or wording.item


def _own_words(cited: Cited, language: str) -> Iterator[str]:
    """A language that has no wording here: its own first words for the units."""
    title = names.by_number(cited.law, language) or names.full(cited.law, language)
    if not title:
        return
    written = []
    for extent in cited.extents:
        if extent.last is not None:
            return
        kept = [s for s in extent.first.segments if s != "body"]
        written.append(" ".join(in_own_words(s, language, cited.law.jurisdiction) for s in kept))
    yield ", ".join([title, *filter(None, written)])
