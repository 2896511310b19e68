"""The messages of the interface, taken from code and templates; and the files in which they are translated.

`python -m webapp.message_files` (make messages) adds new messages, empty, to every language's file and takes out those
that are gone. Nothing is guessed: a message whose English changed is a new message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from webapp.interface import DEFAULT, LANGUAGES, TRANSLATIONS, locale_of

_HERE = Path(__file__).parent
_WORDS: dict[str, Any] = {
    "_": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "tell": None,
}  # fmt: skip
# What the packages below the web say to people: sentences, and the meanings of diagnostic codes.
_BELOW: dict[str, Any] = {"tell": None, "Code": (3,)}
_OPTIONS = {"trimmed": "true", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}


def extracted() -> Catalog:
    """Every message that code and templates show, in the order of the files."""
    catalog = Catalog(project="Tongwen", charset="utf-8", fuzzy=False)
    for path, method, keywords in _sources():
        found = extract_from_file(method, str(path), keywords, ["note:"], _OPTIONS, strip_comment_tags=True)
        for line, message, comments, context in found:
            catalog.add(
                message,
                None,
                [(path.relative_to(_HERE.parent).as_posix(), line)],
                auto_comments=comments,
                context=context,
            )
    return catalog


def _sources() -> Iterator[tuple[Path, str, Mapping[str, Any]]]:
    """(file, how it is read, what marks a message in it)."""
    yield from ((p, "python", _WORDS) for p in sorted(_HERE.glob("*.py")))
    yield from ((p, "jinja2.ext:babel_extract", _WORDS) for p in sorted((_HERE / "templates").rglob("*.html")))
    below = (p for package in ("corpus", "indexer") for p in sorted((_HERE.parent / package).rglob("*.py")))
    yield from ((p, "python", _BELOW) for p in below if _speaks(p.read_text("utf-8")))


def _speaks(source: str) -> bool:
    return (
        any(mark in source for mark in ("from corpus.telling import", "def tell("))
        or "CODES: dict[str, Code]" in source
    )


def stored(tag: str) -> Catalog:
    """What is translated into a language; empty if there is no file yet."""
    path = TRANSLATIONS / f"{tag}.po"
    if not path.exists():
        return _empty(tag)
    with path.open("rb") as file:
        return read_po(file, locale=locale_of(tag))


def _empty(tag: str) -> Catalog:
    said = f"# The interface of Tongwen: {locale_of(tag).english_name}. Translated by the project, not reviewed by a native lawyer."
    return Catalog(locale=locale_of(tag), project="Tongwen", header_comment=said, charset="utf-8", fuzzy=False)


def renewed(tag: str, template: Catalog) -> bytes:
    """A language's file with the messages of `template`: new ones empty, gone ones left out."""
    old, new = stored(tag), _empty(tag)
    for message in template:
        if message.id:
            known = old.get(message.id, message.context)
            new.add(
                message.id,
                known.string if known else None,
                auto_comments=message.auto_comments,
                context=message.context,
            )
    out = BytesIO()
    write_po(out, new, width=0, no_location=True, omit_header=False, sort_output=False)
    return _without_dates(out.getvalue())


def _without_dates(text: bytes) -> bytes:
    """The header without what changes at each run."""
    gone = (
        b'"POT-Creation-Date',
        b'"PO-Revision-Date',
        b'"Generated-By',
        b'"Last-Translator',
        b'"Report-Msgid',
        b'"Language-Team',
        b'"Project-Id-Version',
    )
    return b"".join(line for line in text.splitlines(keepends=True) if not line.startswith(gone))


def update() -> None:
    """Renew every language's file."""
    template = extracted()
    TRANSLATIONS.mkdir(exist_ok=True)
    for tag in LANGUAGES:
        if tag != DEFAULT:
            (TRANSLATIONS / f"{tag}.po").write_bytes(renewed(tag, template))


if __name__ == "__main__":
    update()
