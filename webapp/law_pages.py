"""The page of a law: what it is, how it stands, where to read it, what its texts hold, its table of contents."""

from __future__ import annotations

from collections.abc import Callable

from flask import render_template, request

from corpus.contents import ContentsEntry
from webapp import browsing, columns, correspondence_views, coverage_views, interface, law_views, liking, range_pages
from webapp.citing_views import CitePart, cite_part, whole_law
from webapp.compare_urls import texts_url
from webapp.export_pages import downloads, of_two
from webapp.read_urls import go_url, read_url
from webapp.recent import recent
from webapp.urls import Reading, check_url, definitions_url, law_url
from webapp.views import Link

_MOST_NAMES = 3  # languages of the table of contents, as in the head of the page


def show(found: browsing.FoundLaw, reading: Reading) -> str:
    """The page of a law at its edition."""
    with browsing.opened().library().at_once():
        return _shown(found, reading)


def _shown(found: browsing.FoundLaw, reading: Reading) -> str:
    law, at = found.summary.law, reading.of_version(found.edition.key)
    page = law_views.law_page(
        found.summary, found.edition, found.status, _contents(found, reading), reading, interface.current()
    )
    strip = coverage_views.strip(law, found.edition, coverage_views.cover_of(browsing.opened(), found.edition), reading)
    linked: Callable[[str], tuple[Link, ...]] = range_pages.linker(law.id, at)
    return render_template(
        "law.html",
        page=page,
        strip=strip,
        linked=linked,
        on_day=browsing.day_for(reading),
        read_address=read_url(law.id, reading),
        go_address=go_url(law.id),
        check_address=check_url(law.id, at),
        definitions_address=definitions_url(law.id, at),
        words_address=texts_url(law),
        compare_address=correspondence_views.compare_address(law, found.edition, reading),
        api_url="/api/v1" + law_url(law.id, reading.of_texts()),
        downloads=downloads(law.id, None, found.edition.key, reading) + of_two(law.id, found.edition, reading),
        cite=_cite(found, reading),
    )


def _contents(found: browsing.FoundLaw, reading: Reading) -> tuple[ContentsEntry, ...]:
    """The table of contents in the languages that the law would be read in."""
    law, edition = found.summary.law, found.edition
    chosen = columns.choose(law, edition, None, reading, liking.liked(request), interface.current())
    tags = tuple(dict.fromkeys(x.language for x in chosen.shown))[:_MOST_NAMES]
    key = ("contents", law.id, edition.key, tags)

    def made() -> tuple[ContentsEntry, ...]:
        return tuple(_in_order(entry, tags) for entry in browsing.contents_of(found, tags))

    return recent(browsing.opened()).get(key, made)


def _in_order(entry: ContentsEntry, tags: tuple[str, ...]) -> ContentsEntry:
    """With labels and headings in the order of the columns."""

    def place(pair: tuple[str, str]) -> int:
        return tags.index(pair[0]) if pair[0] in tags else len(tags)

    children = tuple(_in_order(child, tags) for child in entry.children)
    return ContentsEntry(
        entry.path,
        entry.unit,
        tuple(sorted(entry.labels, key=place)),
        tuple(sorted(entry.headings, key=place)),
        children,
    )


def _cite(found: browsing.FoundLaw, reading: Reading) -> CitePart:
    library, day = browsing.opened().library(), browsing.day_for(reading)
    return cite_part(
        library, whole_law(library, found.summary.law.id, found.edition.key, reading, day), reading, whole=True
    )
