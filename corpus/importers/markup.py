"""XML of any source, read safely: no entity is ever expanded or fetched, no DTD is ever loaded.

What every importer of XML shares: a look at the root without reading the rest, the tree, and the text leaves in order.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn
from xml.parsers import expat

from lxml import etree

from corpus.errors import SourceError

LARGEST = 256 * 1024 * 1024
MOST_ELEMENTS = 1_500_000  # an element takes a quarter of a kilobyte; the longest acts have some hundred thousand
_DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._\-]+)["'][^>]*\?>""")
_NATIVE = ("utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1")
# Of one byte a letter, where few words are UTF-8 too; in Thai and Persian more are.
_ONE_BYTE = frozenset({"ascii", *(f"iso8859-{n}" for n in range(1, 17) if n not in (11, 12)),
                       *(f"cp{n}" for n in range(1250, 1259) if n != 1256), "koi8-r", "koi8-u"})  # fmt: skip
_UNICODE = frozenset(
    {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"}
)
_ASCII = bytes(range(128))
_ENOUGH, _ENOUGH_OF_ONE_BYTE = 60, 6  # bytes beyond ASCII: of ATTACHÉ’S alone nothing is told
# Encodings to Python, and of no file: punycode takes the square of the length in time.
_OF_PYTHON = frozenset({"punycode", "idna", "undefined"})
_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Prolog:
    """What stands before the content: the root element, its attributes (names without prefix), and the DTD's address.

    `namespace` is "" where there is none; `xml:lang` is the attribute "lang" here.
    """

    namespace: str
    root: str
    attributes: dict[str, str]
    system: str = ""


class _FoundError(Exception):
    """Ends the parse at the root element."""


def prolog(data: bytes) -> Prolog | None:
    """The prolog of an XML file; None if the bytes have no root element. Reads no further than the root's start tag.

    Raises:
        SourceError: the file declares entities (an entity bomb, or a way to other files).
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    found: list[Prolog] = []
    system: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> NoReturn:
        namespace, _, local = name.rpartition(" ")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        found.append(Prolog(namespace, local, plain, system[0] if system else ""))
        raise _FoundError

    def doctype(_name: str, address: str | None, _public: str | None, _internal: int) -> None:
        system.append(address or "")

    def entity(name: str, *_rest: object) -> NoReturn:
        raise SourceError(
            f"The XML declares the entity {name[:40]!r}: refused, for entities can blow up or lead to other files.",
            "Write out what it stands for and take the declaration away, if you trust the file.",
        )

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = entity
    readable = _readable(data)
    try:
        for at in range(0, len(readable), _CHUNK):
            parser.Parse(readable[at : at + _CHUNK], False)
    except _FoundError:
        return found[0]
    except (expat.ExpatError, LookupError, ValueError):
        return None
    return None


def tree(data: bytes, name: str, *, instructions: bool = False) -> etree._Element:
    """The root element of an XML file, without comments; CDATA is text.

    Processing instructions are left out too, unless `instructions`: Formex marks with them what an amendment deleted.

    Raises:
        SourceError: no well-formed XML, too large or too deep, or it declares entities. Shows the line.
    """
    if len(data) > LARGEST:
        raise SourceError(f"{name} has {len(data):,} bytes of XML; the limit is {LARGEST:,}.", "Split it.")
    readable = _readable(data)  # in UTF-7 and its like a "<" is no "<" yet
    elements = readable.count(b"<") - readable.count(b"</")
    if elements > MOST_ELEMENTS:
        raise SourceError(f"{name} has {elements:,} elements of XML; the limit is {MOST_ELEMENTS:,}.", "Split it.")
    try:
        prolog(data)
    except SourceError as error:
        raise SourceError(f"{name}: {error.message}", error.hint) from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
                             huge_tree=False, remove_comments=True, remove_pis=not instructions, strip_cdata=True)  # fmt: skip
    try:
        root = etree.fromstring(readable, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        said = " ".join(str(getattr(error, "msg", None) or error).split())
        raise SourceError(f"{name} is damaged XML: {said[:200]}.", "Get the file anew.") from error
    for reference in root.iter(etree.Entity):
        raise SourceError(
            f"{name} uses the entity {reference.text!r} of a DTD, which is never loaded (line {reference.sourceline}).",
            "Write the character itself in its place.",
        )
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_nodes(root: etree._Element) -> Iterator[tuple[etree._Element, bool, str]]:
    """Every text node in document order as (element, tail?, text): `text` of the element, or its tail.

    Blank nodes are left out.
    """
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.text and element.text.strip():
            yield element, False, element.text
        elif event == "end" and element is not root and element.tail and element.tail.strip():
            yield element, True, element.tail


def leaves(data: bytes, name: str) -> list[str]:
    """The text leaves of an XML file in order: every text node that isn't blank. Attributes are no text."""
    return [text for _, _, text in text_nodes(tree(data, name))]


def _readable(data: bytes) -> bytes:
    """The bytes in an encoding that both parsers read (GB18030, Shift_JIS and their like are made UTF-8)."""
    declared = _DECLARED.match(data[:400])
    if declared is None:
        return data
    said = declared[1].decode("ascii")
    if _is_utf8(data, said):
        return data[declared.end() :]
    if said.lower() in _NATIVE:
        return data
    try:
        encoding = codecs.lookup(said).name
        if encoding in _OF_PYTHON:
            return data
        text = data[declared.end() :].decode(encoding)
    except (UnicodeError, LookupError):
        return data  # the parser says what is wrong with it
    return text.encode("utf-8", "replace")


def _is_utf8(data: bytes, declared: str) -> bool:
    """Whether bytes are UTF-8 that are declared to be in an older encoding: a tool wrote the file anew and kept the declaration.

    Letters of one byte that stand side by side make no UTF-8; in other encodings a few words may by chance.
    """
    try:
        name = codecs.lookup(declared).name
        if name in _UNICODE or len(data.translate(None, _ASCII)) < (
            _ENOUGH_OF_ONE_BYTE if name in _ONE_BYTE else _ENOUGH
        ):
            return False
        data.decode("utf-8")
    except (UnicodeError, LookupError):
        return False
    return True
