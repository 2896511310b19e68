"""The project's own text format: header lines "Key: value", a blank line, then the law as plain lines.

    Tongwen-Text: 1
    Law: cn-guojixingshisifaxiezhufa
    Language: en
    Version: 2018-10-26
    Force: unofficial
    Publisher: Tongwen project
    Title: Law of the People's Republic of China on ...
    Source-Title: 中华人民共和国国际刑事司法协助法

    Law of the People's Republic of China on ...

    (Adopted at ... on October 26, 2018)

    Chapter I General Provisions

    Article 1 ...

Law, Language and Title are needed; Translator, Rights, Licence, Version, Coverage (55-70) and Note may stand too. The body may begin with the
title and the note of adoption, each on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from corpus import ids
from corpus.diagnostics import Parsed
from corpus.errors import SourceError
from corpus.folding import fold_key
from corpus.importers.english_dates import first_date
from corpus.importers.saved_pages.pages import decode_page, lines_of, text_or_none
from corpus.importers.saved_pages.portal_facts import passed_dates
from corpus.model import Coverage, Draft, Force, Rights, Statement
from corpus.parsing import parse_lines

_FORMAT = "Tongwen-Text"
_NEEDED = ("Law", "Language", "Title")
# Keys whose values are words that somebody wrote; the others are identifiers and go into the draft's own fields.
_WORDS = {"Title": "title", "Source-Title": "title", "Note": "note", "Licence": "licence"}
_IDENTIFIERS = frozenset(
    {_FORMAT, "Law", "Language", "Version", "Force", "Publisher", "Translator", "Rights", "Coverage"}
)
_WRITTEN = {"Coverage": "55-70"}
_LINE = re.compile(r"([A-Z][A-Za-z-]{1,30}):[ \t]*(.*)")
_SOURCE_LANGUAGES: Mapping[str, tuple[str, ...]] = {"cn": ("zh",), "tw": ("zh",)}
_ADOPTION_LINES = 3  # the note of adoption stands among the first lines of the body
_Choice = TypeVar("_Choice", bound=StrEnum)


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` begins with the format's own first line."""
    if b"Tongwen-Text" not in data[:64]:
        return False
    text = text_or_none(data, name)
    return text is not None and text.startswith(f"{_FORMAT}:")


def leaves(data: bytes, name: str) -> list[str]:
    """The header values that are words (title, note, licence), and the lines of the body."""
    lines = lines_of(decode_page(data, name))
    end = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    words = [line.partition(":")[2] for line in lines[:end] if line.partition(":")[0] not in _IDENTIFIERS]
    return [leaf for leaf in [*words, *lines[end:]] if leaf.strip()]


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The text as one draft.

    Raises:
        SourceError: a header line is none, a needed key is missing, or a value can't be read; names the line.
    """
    lines = lines_of(decode_page(data, name))
    end = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    header = _header(lines[:end], name)
    law, language = _checked(header, "Law", name, ids.law_id), _checked(header, "Language", name, ids.language_tag)
    jurisdiction = ids.jurisdiction_of(law)
    statements = [*_words(header), *_opening(lines, end, header["Title"][1])]
    claimed = {s.order for s in statements if s.order >= end}
    parsed = parse_lines(
        ["" if i < end or i in claimed else line for i, line in enumerate(lines)], language, jurisdiction
    )
    draft = Draft(
        title=header["Title"][1], language=language, version=_value(header, "Version", name, date.fromisoformat),
        source_key=_key(header), text=parsed.value[0], residue=parsed.value[1], diagnostics=parsed.diagnostics,
        force=_choice(header, "Force", name, Force) or Force.UNOFFICIAL, publisher=_text(header, "Publisher"),
        translator=_text(header, "Translator"), rights=_choice(header, "Rights", name, Rights) or Rights.PUBLIC,
        licence=_text(header, "Licence"), coverage=_value(header, "Coverage", name, Coverage.parse), law_id=law, jurisdiction=jurisdiction, is_source=_is_source(header, jurisdiction, language),
        other_titles=(("zh", _text(header, "Source-Title")),) if "Source-Title" in header else (), statements=tuple(statements),
    )  # fmt: skip
    return Parsed((draft,), draft.diagnostics)


_Header = dict[str, tuple[int, str]]


def _header(lines: list[str], name: str) -> _Header:
    """Key -> (line index, value)."""
    header: _Header = {}
    for i, line in enumerate(lines):
        match = _LINE.fullmatch(line.rstrip())
        if not match:
            raise SourceError(
                f"{name}, line {i + 1}: {line[:60]!r} is no header line.",
                'Write "Key: value", and a blank line below the header.',
            )
        if match[1] in header:
            raise SourceError(f"{name}, line {i + 1}: {match[1]} stands twice.", "Leave one of them.")
        header[match[1]] = (i, match[2].strip())
    if header.get(_FORMAT, (0, ""))[1] != "1":
        raise SourceError(
            f"{name} is of version {_text(header, _FORMAT)[:40]!r} of the format.", "This Tongwen reads version 1."
        )
    missing = [k for k in _NEEDED if not _text(header, k)]
    if missing:
        raise SourceError(f"{name} lacks {', '.join(missing)} in its header.", 'Add a line such as "Language: en".')
    return header


def _text(header: _Header, key: str) -> str:
    return header[key][1] if key in header else ""


_Read = TypeVar("_Read")


def _value(header: _Header, key: str, name: str, read_value: Callable[[str], _Read]) -> _Read | None:
    if not _text(header, key):
        return None
    index, value = header[key]
    try:
        return read_value(value)
    except ValueError as error:
        raise SourceError(
            f"{name}, line {index + 1}: {key} can't be {value!r}.", f"It is written {_WRITTEN.get(key, '2018-10-26')}."
        ) from error


def _checked(header: _Header, key: str, name: str, check: Callable[[str], str]) -> str:
    index, value = header[key]
    try:
        return check(value)
    except ValueError as error:
        raise SourceError(
            f"{name}, line {index + 1}: {error}.", f"Correct the line that begins with {key}:."
        ) from error


def _key(header: _Header) -> str:
    """The text's own key. Who made it belongs to it: two people's translations of one law are rivals, not versions."""
    makers = (_text(header, "Publisher"), _text(header, "Translator"))
    return "/".join((_text(header, "Law"), _text(header, "Language"), *map(fold_key, makers)))


def _choice(header: _Header, key: str, name: str, kind: type[_Choice]) -> _Choice | None:
    try:
        return _value(header, key, name, kind)
    except SourceError as error:
        raise SourceError(error.message, f"One of: {', '.join(kind)}.") from error


def _is_source(header: _Header, jurisdiction: str, language: str) -> bool:
    """A text is its law's source unless it names a source title, or the jurisdiction makes law in other languages."""
    own = _SOURCE_LANGUAGES.get(jurisdiction)
    return "Source-Title" not in header and (own is None or language.partition("-")[0] in own)


def _words(header: _Header) -> list[Statement]:
    """Every header value that is words as a statement; an unknown key becomes a note."""
    out = []
    for key, (index, value) in header.items():
        if key not in _IDENTIFIERS and value:
            out.append(Statement(_WORDS.get(key, "note"), value, "Tongwen text", value, order=index))
    return out


def _opening(lines: list[str], start: int, title: str) -> list[Statement]:
    """The title and the note of adoption at the beginning of the body."""
    out: list[Statement] = []
    first = [i for i in range(start, len(lines)) if lines[i].strip()][:_ADOPTION_LINES]
    for i in first:
        line = lines[i].strip()
        if fold_key(line) == fold_key(title) and not out:
            out.append(Statement("title", line, "Tongwen text", lines[i], order=i))
        elif line[0] in "(（" and line[-1] in ")）":
            day = first_date(line) or next(iter(passed_dates(line)), None)
            out.append(Statement("adoption_note", line, "Tongwen text", lines[i], order=i))
            out += [Statement("adopted", day.isoformat(), "Tongwen text", order=i)] if day else []
        else:
            break
    return out
