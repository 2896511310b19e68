"""The project's own Akoma Ntoso: a text with everything another library holds of it (written by corpus.exports.akn).

Texts come back to the character, with their ids, sources, statements and diagnostics. A document that somebody changed by
hand is read too: its seal doesn't fit, and it counts as another state of the same text.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from lxml import etree

from corpus import ids
from corpus.diagnostics import Diagnostic, Parsed, Severity
from corpus.errors import SourceError
from corpus.given import Correction, Given, GivenSource, Redirect, main_title
from corpus.importers import markup
from corpus.model import (
    Container,
    Coverage,
    Draft,
    Force,
    Part,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Rights,
    Span,
    Statement,
    Text,
    Title,
    Unit,
)
from corpus.numbering import ArticleNumber
from corpus.telling import from_data

NAMESPACE = "urn:tongwen:exchange:1"
_OWN = f"{{{NAMESPACE}}}"
_EXPRESSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]{0,250}")
_SHA = re.compile(r"[0-9a-f]{64}")
_LARGEST = 512 * 1024 * 1024  # an original, unpacked
_TEXTS = frozenset({"num", "heading", "p"})
_DEEPEST = 16  # sentences inside one another


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is akomaNtoso and the document carries the project's exchange namespace."""
    del name
    if NAMESPACE.encode() not in data:
        return False
    try:
        found = markup.prolog(data)
    except SourceError:
        return b"<akomaNtoso" in data[:65536]
    return found is not None and found.root == "akomaNtoso"


def leaves(data: bytes, name: str) -> list[str]:
    """The texts of the body: numbers, headings, paragraphs. The metadata repeat what an earlier source said."""
    body = next((e for e in markup.tree(data, name).iter() if markup.local(e) == "body"), None)
    found = [e for e in body.iter() if markup.local(e) in _TEXTS] if body is not None else []
    return [text for e in found if (text := _string(e)).strip()]


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The document as one draft with all that its library held (`Draft.given`).

    Raises:
        SourceError: damaged, or not what this version writes.
    """
    root = markup.tree(data, name)
    try:
        given = _given(root)
    except RecursionError as error:
        raise SourceError(f"{name} is nested too deeply.", "See how the file was made.") from error
    except (
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        zlib.error,
        binascii.Error,
        OverflowError,
    ) as error:
        raise SourceError(f"{name} is no text of Tongwen's exchange: {str(error)[:200]}.", "Export it anew.") from error
    return Parsed((replace(given.stored, given=given),), given.stored.diagnostics)


def _given(root: etree._Element) -> Given:
    facts_element = next(root.iter(f"{_OWN}text"), None)
    if facts_element is None:
        raise ValueError("it doesn't say which text it is")
    facts = _json(facts_element)
    law = ids.law_id(_text(facts["law"]))
    expression = _text(facts["expression"])
    if not _EXPRESSION.fullmatch(expression):
        raise ValueError(f"not a text's id: {expression[:60]!r}")
    titles = tuple(Title(_text(a), _text(b), _text(c)) for a, b, c in _rows(root, "title"))
    draft = _draft(root, facts, law, titles)
    given = Given(expression, law, _text(facts["text_hash"]), draft, titles)
    if given.seal() != facts_element.get("seal"):
        given = replace(given, text_hash=f"edited-{given.seal()}")
    redirects = tuple(
        Redirect(ids.law_id(_text(a)), _text(b), _text(c), ids.law_id(_text(d)))
        for a, b, c, d in _rows(root, "redirect")
    )
    corrections = tuple(
        Correction(ids.law_id(_text(a)), _or_none(b), _or_none(c), *map(_text, rest))
        for a, b, c, *rest in _rows(root, "correction")
    )
    _refuse_others(law, redirects, corrections)
    return replace(
        given, redirects=redirects, corrections=corrections, sources=tuple(map(_source, root.iter(f"{_OWN}source")))
    )


def _refuse_others(law: str, redirects: tuple[Redirect, ...], corrections: tuple[Correction, ...]) -> None:
    """A document speaks of its own law: one that decides about another, or leads ids to it, is made by hand."""
    leading = {law}
    for redirect in redirects:  # nearest first
        if redirect.target not in leading:
            raise ValueError(f"it leads {redirect.law_id} to {redirect.target}, which is another law")
        leading.add(redirect.law_id)
    for correction in corrections:
        if correction.law_id != law:
            raise ValueError(f"it corrects {correction.law_id}, which is another law")


def _draft(root: etree._Element, facts: dict[str, Any], law: str, titles: tuple[Title, ...]) -> Draft:
    language = ids.language_tag(_text(facts["language"]))
    version = facts["version"]
    coverage = Coverage.parse(_text(facts["coverage"])) if facts["coverage"] else None
    return Draft(
        title=main_title(titles, language), language=language,
        version=date.fromisoformat(version) if version else None, source_key=_text(facts["source_key"]), text=_body(root),
        force=Force(facts["force"]), publisher=_text(facts["publisher"]), jurisdiction=_or_none(facts["jurisdiction"]), law_id=law,
        kind=_text(facts["kind"]), translator=_text(facts["translator"]), rights=Rights(facts["rights"]),
        licence=_text(facts["licence"]), coverage=coverage, is_source=bool(facts["is_source"]),
        statements=tuple(_statement(row) for row in _rows(root, "statement")),
        residue=tuple(Residue(ResidueKind(a), _text(b), _int(c)) for a, b, c in _rows(root, "residue")),
        diagnostics=tuple(_diagnostic(d) for d in _rows(root, "diagnostic")),
    )  # fmt: skip


def _rows(root: etree._Element, name: str) -> Iterator[Any]:
    return (_json(e) for e in root.iter(f"{_OWN}{name}"))


def _json(element: etree._Element) -> Any:
    return json.loads(element.text or "")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"not a text: {value!r}"[:100])
    value.encode()  # half a character can't be stored
    return value


def _or_none(value: Any) -> str | None:
    return None if value is None else _text(value)


def _int(value: Any) -> int:
    number = int(value)
    if not -(2**62) < number < 2**62:
        raise ValueError("a number is too large")
    return number


def _statement(row: Any) -> Statement:
    name, value, source, claimed, suspect, order = row
    return Statement(_text(name), _text(value), _text(source), _text(claimed), _text(suspect), _int(order))


def _diagnostic(fields: dict[str, Any]) -> Diagnostic:
    line, start, end = (None if fields[key] is None else _int(fields[key]) for key in ("line", "start", "end"))
    return Diagnostic(
        _text(fields["code"]), _text(_made(fields, "message")), Severity(fields["severity"]), _or_none(fields["path"]), line,
        start, end, _or_none(fields["found"]), _or_none(_made(fields, "suggestion")),
        tuple(map(_text, fields["expressions"])),
    )  # fmt: skip


def _made(fields: dict[str, Any], name: str) -> Any:
    """A sentence with how it was made, where the file says that and it gives the very sentence; else its words alone."""
    said = fields[name]
    try:
        made = from_data(fields["made"][name], deepest=_DEEPEST)
    except (KeyError, TypeError, ValueError):
        return said  # one of an older export, or one that somebody changed: it stays English
    return made if made == said else said


def _source(element: etree._Element) -> GivenSource:
    name, format_name, sha256, options, grammar, texts, linked = _json(element)
    if not _SHA.fullmatch(_text(sha256)):
        raise ValueError(f"not a SHA-256: {sha256[:80]!r}")
    original = element.find(f"{_OWN}original")
    data = None if original is None else _bytes(original, sha256)
    return GivenSource(
        _text(name), _text(format_name), sha256, _text(options), _text(grammar), _int(texts), bool(linked), data
    )


def _bytes(original: etree._Element, sha256: str) -> bytes:
    """The original's bytes; ValueError if they aren't those of its hash, or more than they say."""
    size = int(original.get("size") or -1)
    if not 0 <= size <= _LARGEST:
        raise ValueError(f"an original of {size:,} bytes is too large")
    coded = "".join("".join((e.text or "").split()) for e in original)
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(base64.b64decode(coded, validate=True), size + 1)
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError("an original is damaged")
    return data


# -- text -------------------------------------------------------------------------------------------------------------


def _body(root: etree._Element) -> Text:
    containers: dict[int, Container] = {}
    pages: dict[int, Provision] = {}
    body = next((e for e in root.iter() if markup.local(e) == "body"), None)
    for element in body.iter() if body is not None else ():
        if (index := element.get(f"{_OWN}container")) is not None:
            containers[_once(index, containers)] = _container(element)
        elif (seq := element.get(f"{_OWN}page")) is not None:
            pages[_once(seq, pages)] = _page(element)
    if sorted(containers) != list(range(len(containers))):
        raise ValueError("a container is missing")
    for above in (*(c.parent for c in containers.values()), *(p.container for p in pages.values())):
        if above is not None and above not in containers:
            raise ValueError(f"container {above} is missing")
    if len({p.path for p in pages.values()}) < len(pages):
        raise ValueError("a provision stands twice")
    return Text(tuple(containers[i] for i in sorted(containers)), tuple(pages[i] for i in sorted(pages)))


def _once(text: str, seen: dict[int, Any]) -> int:
    number = _int(text)
    if number in seen:
        raise ValueError(f"{number} stands twice")
    return number


def _attribute(element: etree._Element, name: str) -> str:
    value = element.get(f"{_OWN}{name}")
    if value is None:
        raise ValueError(f"{markup.local(element)} has no {name}")
    return value


def _number_or_none(element: etree._Element, name: str) -> int | None:
    value = element.get(f"{_OWN}{name}")
    return None if value is None else _int(value)


def _container(element: etree._Element) -> Container:
    return Container(
        ProvisionPath.parse(_attribute(element, "path")), Unit(_attribute(element, "unit")), _held(element, "num"),
        _held(element, "heading"), _number_or_none(element, "parent"), _int(_attribute(element, "order")),
    )  # fmt: skip


def _held(element: etree._Element, name: str) -> str:
    found = next((e for e in element if markup.local(e) == name), None)
    return "" if found is None else _string(found)


def _string(element: etree._Element) -> str:
    """The exact text of an element: <eol/> is a line break, <inline name="character"> what XML can't hold."""
    found = [element.text or ""]
    for inner in element:
        code = inner.get(f"{_OWN}code")
        if markup.local(inner) == "eol":
            found.append("\n")
        elif code is not None:
            found.append(_text(chr(int(code, 16))))
        else:
            found.append(_string(inner))
        found.append(inner.tail or "")
    return "".join(found)


def _page(element: etree._Element) -> Provision:
    number = element.get(f"{_OWN}number")
    path = ProvisionPath.parse(_attribute(element, "path"))
    origin, source_text = json.loads(element.get(f"{_OWN}origin") or '[[],""]')
    rows = element.get(f"{_OWN}parts")
    text, parts = _Parts(path).read(element) if rows is None else _plain(element, rows)
    if any(p.span.end > len(text) or p.span.start < 0 for p in parts):
        raise ValueError("a part reaches beyond its text")
    return Provision(
        path, Unit(_attribute(element, "unit")), None if number is None else ArticleNumber.parse(number), _held(element, "num"),
        _held(element, "heading"), text, parts, _number_or_none(element, "in"), element.get("status") == "removed",
        tuple((_int(a), _int(b), _int(c)) for a, b, c in origin), _text(source_text), _int(_attribute(element, "order")),
        rows=tuple(ProvisionPath.parse(_text(laid)) for laid in json.loads(element.get(f"{_OWN}rows") or "[]")),
    )  # fmt: skip


def _plain(element: etree._Element, rows: str) -> tuple[str, tuple[Part, ...]]:
    content = next((e for e in element if markup.local(e) == "content"), None)
    parts = tuple(
        Part(ProvisionPath.parse(_text(path)), Unit(unit), _text(label), Span(_int(start), _int(end)))
        for path, unit, label, start, end in json.loads(rows)
    )
    return "" if content is None else "".join(_string(e) for e in content), parts


class _Parts:
    """Reads the parts of a page in the order of the document, which is that of the text."""

    def __init__(self, page: ProvisionPath) -> None:
        self._page = page
        self._text: list[str] = []
        self._length = 0
        self._parts: list[Part] = []

    def read(self, element: etree._Element) -> tuple[str, tuple[Part, ...]]:
        """The text of a page, and its parts."""
        if element.get(f"{_OWN}part") is not None:
            self._part(element, self._page, own=True)
        self._below(element)
        self._add(_unpacked(element, "after", ""))
        return "".join(self._text), tuple(self._parts)

    def _below(self, element: etree._Element) -> None:
        for inner in element:
            if inner.get(f"{_OWN}part") is not None:
                self._part(inner, ProvisionPath.parse(_attribute(inner, "path")), own=False)
                self._below(inner)

    def _part(self, element: etree._Element, path: ProvisionPath, *, own: bool) -> None:
        self._add(_unpacked(element, "before", "\n" if self._parts else ""))
        start = self._length
        printed = "" if own else _held(element, "num")
        self._add(printed)
        for inner in element:
            if markup.local(inner) in ("intro", "content"):
                for paragraph in inner:
                    self._add(_string(paragraph))
        label = printed or _unpacked(element, "label", "")
        self._parts.append(Part(path, Unit(_attribute(element, "part")), label, Span(start, self._length)))

    def _add(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)


def _unpacked(element: etree._Element, name: str, default: str) -> str:
    value = element.get(f"{_OWN}{name}")
    return default if value is None else _text(json.loads(value))
