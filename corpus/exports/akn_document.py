"""One stored text -> one Akoma Ntoso 3.0 document that holds all of it (docs/akoma-ntoso.md has the mapping)."""

from __future__ import annotations

import base64
import json
import re
import zlib
from dataclasses import replace
from typing import Any

from lxml import etree

from corpus.diagnostics import Diagnostic
from corpus.given import Given, GivenSource
from corpus.model import Container, Draft, Part, Provision, Unit
from corpus.telling import Told, to_data

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TONGWEN = "urn:tongwen:exchange:1"
_CHUNK = 1_000_000  # characters of base64 in one element: XML parsers limit a text node to ten million
_CONTAINERS = {Unit.BOOK: "book", Unit.PART: "part", Unit.CHAPTER: "chapter", Unit.SECTION: "section",
               Unit.SUBSECTION: "subsection", Unit.DIVISION: "division"}  # fmt: skip
_PAGES = {Unit.ARTICLE: "article", Unit.POINT: "point"}
_PARTS = {Unit.PARAGRAPH: "paragraph", Unit.ITEM: "point", Unit.SUBITEM: "point"}
# Characters that XML 1.0 can't hold, and line breaks, which its processors may change.
_SPECIAL = re.compile("[\\x00-\\x08\\x0a-\\x1f\\ufffe\\uffff]")
_NOT_JSON = re.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufffe\\uffff]")


def document(given: Given) -> bytes:
    """The document in UTF-8."""
    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN, "tongwen": TONGWEN})
    act = _child(root, "act", name="act", contains="singleVersion")
    _meta(act, given)
    if given.titles:
        preface = _child(_child(act, "preface"), "p")
        _fill(_child(preface, "docTitle"), given.stored.title or given.titles[0].text)
    body = _child(act, "body")
    _Body(body, given.stored).write()
    if not len(body):
        _child(body, "hcontainer", name="empty")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="utf-8") + b"\n"


def own(name: str) -> str:
    """The name of an attribute or element of the project's namespace."""
    return f"{{{TONGWEN}}}{name}"


def packed(value: object) -> str:
    """A value as JSON that XML can hold: control characters are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _NOT_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """A child of Akoma Ntoso on a line of its own."""
    if parent.text is None and not len(parent):
        parent.text = "\n"
    element = etree.SubElement(parent, f"{{{AKN}}}{tag}", attributes)
    element.tail = "\n"
    return element


def _inside(parent: etree._Element, tag: str, text: str) -> etree._Element:
    """A child that holds text, exactly."""
    element = _child(parent, tag)
    _fill(element, text)
    return element


def _fill(element: etree._Element, text: str) -> None:
    """Put text into an element: a line break becomes <eol/>, what XML can't hold <inline name="character">."""
    at, last = 0, None
    for match in [*_SPECIAL.finditer(text), None]:
        run = text[at : match.start() if match else len(text)]
        if last is None:
            element.text = (element.text or "") + run or None
        else:
            last.tail = run or None
        if match is None:
            break
        if match[0] == "\n":
            last = etree.SubElement(element, f"{{{AKN}}}eol")
        else:
            last = etree.SubElement(
                element, f"{{{AKN}}}inline", {"name": "character", own("code"): f"{ord(match[0]):04X}"}
            )
        at = match.end()


# -- metadata ---------------------------------------------------------------------------------------------------------


def _meta(act: etree._Element, given: Given) -> None:
    meta = _child(act, "meta")
    draft = given.stored
    version = draft.version.isoformat() if draft.version else ""
    work = f"/akn/{_country(draft)}/act/{given.law_id}"
    expression = f"{work}/{draft.language}@{version}"
    identification = _child(meta, "identification", source="#tongwen")
    adopted = next(
        (s.value for s in draft.statements if s.field == "adopted" and re.fullmatch(r"\d{4}-\d\d-\d\d", s.value)), ""
    )
    _frbr(identification, "FRBRWork", work, adopted or version, "adopted" if adopted else "version")
    _child(identification[-1], "FRBRcountry", value=_country(draft))
    for title in given.titles:
        named = _child(identification[-1], "FRBRname", value=_plain(title.text))
        named.set("{http://www.w3.org/XML/1998/namespace}lang", title.language)
    _frbr(identification, "FRBRExpression", expression, version, "version")
    _child(identification[-1], "FRBRlanguage", language=draft.language)
    _frbr(identification, "FRBRManifestation", f"{expression}.akn", version, "version")
    references = _child(meta, "references", source="#tongwen")
    _child(references, "TLCOrganization", eId="tongwen", href="/ontology/organization/tongwen", showAs="Tongwen")
    _child(
        references,
        "TLCOrganization",
        eId="publisher",
        href="/ontology/organization/publisher",
        showAs=_plain(draft.publisher),
    )
    _proprietary(_child(meta, "proprietary", source="#tongwen"), given)


def _country(draft: Draft) -> str:
    return draft.jurisdiction or "un"


def _frbr(identification: etree._Element, tag: str, uri: str, day: str, name: str) -> None:
    level = _child(identification, tag)
    _child(level, "FRBRthis", value=f"{uri}/!main")
    _child(level, "FRBRuri", value=uri)
    _child(level, "FRBRdate", date=day or "0001-01-01", name=name if day else "unknown")
    _child(level, "FRBRauthor", href="#publisher")


def _plain(text: str) -> str:
    """Text for an attribute that is only shown: the exact one stands elsewhere."""
    return _SPECIAL.sub(" ", text) or "-"


def _proprietary(proprietary: etree._Element, given: Given) -> None:
    """All that Akoma Ntoso has no place for. Rows are JSON lists in the order of the library's columns."""
    draft = given.stored
    facts = {
        "expression": given.expression, "law": given.law_id, "language": draft.language,
        "version": draft.version.isoformat() if draft.version else None, "force": draft.force, "publisher": draft.publisher,
        "translator": draft.translator, "source_key": draft.source_key, "rights": draft.rights, "licence": draft.licence,
        "coverage": str(draft.coverage) if draft.coverage else None, "is_source": draft.is_source,
        "jurisdiction": draft.jurisdiction, "kind": draft.kind, "text_hash": given.text_hash,
    }  # fmt: skip
    bare = replace(given, sources=(), redirects=(), corrections=())
    proprietary.text = "\n"
    text = _own(proprietary, "text", packed(facts))
    text.set("seal", bare.seal())
    _rows(proprietary, "title", [[t.language, t.text, t.kind] for t in given.titles])
    _rows(
        proprietary,
        "statement",
        [[s.field, s.value, s.source, s.claimed, s.suspect, s.order] for s in draft.statements],
    )
    _rows(proprietary, "residue", [[r.kind, r.text, r.order] for r in draft.residue])
    _rows(proprietary, "diagnostic", [_finding(d) for d in draft.diagnostics])
    _rows(proprietary, "redirect", [[r.law_id, r.jurisdiction, r.kind, r.target] for r in given.redirects])
    _rows(proprietary, "correction",
          [[c.law_id, c.expression, c.path, c.kind, c.value, c.author, c.made] for c in given.corrections])  # fmt: skip
    for source in given.sources:
        _source(proprietary, source)


def _finding(found: Diagnostic) -> dict[str, object]:
    """JSON object D; and how its sentences were made, if they remember it."""
    made = {
        name: to_data(said)
        for name, said in (("message", found.message), ("suggestion", found.suggestion))
        if isinstance(said, Told)
    }
    return found.to_json() | ({"made": made} if made else {})


def _own(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    element = etree.SubElement(parent, own(name))
    element.text, element.tail = text or None, "\n"
    return element


def _rows(parent: etree._Element, name: str, rows: list[Any]) -> None:
    for row in rows:
        _own(parent, name, packed(row))


def _source(parent: etree._Element, source: GivenSource) -> None:
    """A source; its bytes, if they go along, are deflated and in base64."""
    row = [source.name, source.format, source.sha256, source.options, source.grammar, source.texts, source.linked]
    element = _own(parent, "source", packed(row))
    if source.data is None:
        return
    coded = base64.b64encode(zlib.compress(source.data, 6)).decode("ascii")
    original = etree.SubElement(element, own("original"), {"size": str(len(source.data))})
    for at in range(0, len(coded), _CHUNK):
        _own(original, "bytes", coded[at : at + _CHUNK])


# -- text -------------------------------------------------------------------------------------------------------------


class _Body:
    """Writes containers and provisions in their order; each says with attributes where in the library it stands."""

    def __init__(self, body: etree._Element, draft: Draft) -> None:
        self._body = body
        self._text = draft.text
        self._open: list[tuple[int, etree._Element]] = []
        self._written = 0

    def write(self) -> None:
        """Write all; a container without provisions stands where its number places it."""
        for seq, page in enumerate(self._text.provisions):
            if page.container is not None:
                self._containers_to(page.container)
            self._close_to(page.container)
            _page(self._open[-1][1] if self._open else self._body, seq, page)
        self._containers_to(len(self._text.containers) - 1)

    def _containers_to(self, last: int) -> None:
        for index in range(self._written, last + 1):
            container = self._text.containers[index]
            self._close_to(container.parent)
            element = _container(self._open[-1][1] if self._open else self._body, index, container)
            self._open.append((index, element))
            self._written = index + 1

    def _close_to(self, index: int | None) -> None:
        """Close containers until `index` is the innermost one; all, if it is closed already."""
        while self._open and self._open[-1][0] != index:
            self._open.pop()


def _container(parent: etree._Element, index: int, container: Container) -> etree._Element:
    name = _CONTAINERS.get(container.unit)
    element = _child(parent, name) if name else _child(parent, "hcontainer", name=str(container.unit))
    element.set("eId", f"toc__{_eid(str(container.path))}-{index}")
    for key, value in (("container", index), ("path", container.path), ("unit", container.unit), ("parent", container.parent),
                       ("order", container.order)):  # fmt: skip
        if value is not None:
            element.set(own(key), str(value))
    _headed(element, container.label, container.heading)
    return element


def _headed(element: etree._Element, label: str, heading: str) -> None:
    if label:
        _inside(element, "num", label)
    if heading:
        _inside(element, "heading", heading)


def _eid(path: str) -> str:
    """A path as an eId of the standard's naming convention: art_56/para_1 -> art_56__para_1."""
    return path.replace("/", "__")


def _page(parent: etree._Element, seq: int, page: Provision) -> None:
    name = _PAGES.get(page.unit)
    element = _child(parent, name) if name else _child(parent, "hcontainer", name=str(page.unit))
    element.set("eId", _eid(str(page.path)))
    number = None if page.number is None else str(page.number)
    for key, value in (("page", seq), ("path", page.path), ("unit", page.unit), ("number", number), ("in", page.container),
                       ("order", page.order)):  # fmt: skip
        if value is not None:
            element.set(own(key), str(value))
    if page.deleted:
        element.set("status", "removed")
    if page.source_text or page.origin:
        element.set(own("origin"), packed([page.origin, page.source_text]))
    if page.rows:
        element.set(own("rows"), packed([str(path) for path in page.rows]))
    _headed(element, page.label, page.heading)
    if _nests(page):
        _Parts(element, page).write()
    else:
        _plainly(element, page)


def _nests(page: Provision) -> bool:
    """Whether the parts follow one another in the text, and each has a path and text of its own."""
    at = 0
    for part in page.parts:
        if part.span.start < at or part.span.end <= part.span.start or not part.path.starts_with(page.path):
            return False
        at = part.span.end
    return bool(page.parts) and at <= len(page.text) and len({p.path for p in page.parts}) == len(page.parts)


def _plainly(element: etree._Element, page: Provision) -> None:
    """A text whose parts don't follow one another (no importer makes such): the text as one, its parts as rows."""
    rows = [[str(p.path), p.unit, p.label, p.span.start, p.span.end] for p in page.parts]
    element.set(own("parts"), packed(rows))
    if page.text:
        _inside(_child(element, "content"), "p", page.text)


class _Parts:
    """Writes the parts of a page, each inside the one whose path it goes on with."""

    def __init__(self, element: etree._Element, page: Provision) -> None:
        self._page = page
        self._element = element
        first = page.parts[0]
        self._open: list[tuple[tuple[str, ...], etree._Element]] = [(page.path.segments, element)]
        self._own = first if first.path == page.path else None  # the page's own text stands in the page itself

    def write(self) -> None:
        """Write all parts."""
        at = 0
        for i, part in enumerate(self._page.parts):
            element = self._element if part is self._own else self._nested(part)
            before = self._page.text[at : part.span.start]
            if before != ("" if i == 0 else "\n"):
                element.set(own("before"), packed(before))
            element.set(own("part"), str(part.unit))
            following = self._page.parts[i + 1].path if i + 1 < len(self._page.parts) else None
            holds = part is self._own and following is not None
            self._text(element, part, intro=holds or (following is not None and _below(part, following.segments)))
            at = part.span.end
        if rest := self._page.text[at:]:
            self._element.set(own("after"), packed(rest))

    def _nested(self, part: Part) -> etree._Element:
        while len(self._open) > 1 and not _strictly(part.path.segments, self._open[-1][0]):
            self._open.pop()
        last = part.path.segments[-1]
        name = "subparagraph" if last.startswith("text") else _PARTS.get(part.unit)
        parent = self._open[-1][1]
        element = _child(parent, name) if name else _child(parent, "hcontainer", name=str(part.unit))
        element.set(own("path"), str(part.path))
        element.set("eId", _eid(str(part.path)) if part.path != self._page.path else f"{_eid(str(part.path))}__own")
        self._open.append((part.path.segments, element))
        return element

    def _text(self, element: etree._Element, part: Part, *, intro: bool) -> None:
        """The part's own text: its number apart, the rest as a paragraph."""
        text = self._page.text[part.span.start : part.span.end]
        if part.label and text.startswith(part.label) and part is not self._own:
            _inside(element, "num", part.label)
            text = text[len(part.label) :]
        elif part.label:
            element.set(own("label"), packed(part.label))
        if text or not intro:
            _inside(_child(element, "intro" if intro else "content"), "p", text)


def _strictly(path: tuple[str, ...], above: tuple[str, ...]) -> bool:
    return len(path) > len(above) and path[: len(above)] == above


def _below(part: Part, path: tuple[str, ...]) -> bool:
    return _strictly(path, part.path.segments)
