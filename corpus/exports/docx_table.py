"""The table of a bundle in WordprocessingML. Built as XML at once: a law has thousands of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from corpus.bundles.marks import is_private, mark_of
from corpus.bundles.values import Bundle, BundleCell, BundleRow, BundleText, RowKind
from corpus.bundles.words import CellNotes, Say, for_xml, head_lines
from corpus.exports.paper import WIDE
from corpus.languages.naming import endonym, is_rtl

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WIDTHS = (9638, 14570)
"""Between the margins of A4, upright and on its side, in twentieths of a point."""
_PIN = 850  # twentieths of a point: 1.5 cm
_HEADINGS = 3  # levels of headings; what stands deeper is of the last
# Which font Word takes for the signs of East Asia and for scripts that it calls complex, by language.
_EAST_ASIA = {"zh-Hans": "SimSun", "zh-Hant": "PMingLiU", "zh": "SimSun", "ja": "MS Mincho", "ko": "Batang"}
_COMPLEX = {"ar": "Traditional Arabic", "fa": "Traditional Arabic", "ur": "Traditional Arabic", "he": "David",
            "th": "Leelawadee UI", "lo": "Leelawadee UI", "km": "Leelawadee UI", "hi": "Nirmala UI", "bn": "Nirmala UI",
            "ta": "Nirmala UI", "my": "Myanmar Text"}  # fmt: skip
# Word wants a region; the script alone means nothing to it.
_WORD_TAGS = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "zh-Hant-HK": "zh-HK", "zh-Hant-MO": "zh-MO", "zh": "zh-CN", "en": "en-GB",
              "ja": "ja-JP", "ko": "ko-KR", "ar": "ar-SA", "he": "he-IL", "th": "th-TH", "hi": "hi-IN", "de": "de-DE",
              "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "pt": "pt-PT", "ru": "ru-RU", "nl": "nl-NL", "pl": "pl-PL",
              "sv": "sv-SE", "fi": "fi-FI", "el": "el-GR", "tr": "tr-TR", "vi": "vi-VN", "id": "id-ID", "ms": "ms-MY",
              "uk": "uk-UA", "fa": "fa-IR", "ur": "ur-PK", "ta": "ta-IN", "bn": "bn-BD"}  # fmt: skip


def w(tag: str) -> str:
    """A name of WordprocessingML."""
    return f"{{{W}}}{tag}"


def element(tag: str, *children: etree._Element | None, **attributes: str) -> etree._Element:
    """An element with attributes of its namespace."""
    made = etree.Element(w(tag), {w(name): value for name, value in attributes.items()}, nsmap={"w": W})
    made.extend(child for child in children if child is not None)
    return made


def paragraph(style: str, text: str, tag: str, *, indent: int = 0, keep: bool = False) -> etree._Element:
    """A paragraph of one run, in a language; `indent` in twentieths of a point, `keep` on the page of the next one."""
    return _paragraph(style, [run(text, tag)] if text else [], tag, indent=indent, keep=keep)


def _paragraph(
    style: str, runs: Iterable[etree._Element], tag: str, *, indent: int = 0, keep: bool = False
) -> etree._Element:
    properties = element("pPr", element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if is_rtl(tag):
        properties.append(element("bidi"))
    if indent:
        properties.append(element("ind", left=str(indent)))
    made = element("p", properties)
    made.extend(runs)
    return made


def run(text: str, tag: str, style: str = "") -> etree._Element:
    """A run in a language: line breaks and tabs as Word has them, its language named, right to left where it is written so."""
    made = element("r", run_properties(tag, style))
    for n, line in enumerate(text.split("\n")):
        if n:
            made.append(element("br"))
        for m, piece in enumerate(line.split("\t")):
            if m:
                made.append(element("tab"))
            if piece:
                held = element("t")
                held.text = piece
                held.set(XML_SPACE, "preserve")
                made.append(held)
    return made


def run_properties(tag: str, style: str = "") -> etree._Element:
    """Fonts and language of a run."""
    primary, word_tag = tag.partition("-")[0], word_language(tag)
    properties = element("rPr", element("rStyle", val=style) if style else None)
    asian = next((font for start, font in _EAST_ASIA.items() if tag == start or tag.startswith(f"{start}-")), "")
    complex_font = _COMPLEX.get(primary, "")
    if asian:
        properties.append(element("rFonts", hint="eastAsia", eastAsia=asian))
    elif complex_font:
        properties.append(element("rFonts", cs=complex_font))
    if is_rtl(tag):
        properties.append(element("rtl"))
    which = "eastAsia" if asian else "bidi" if is_rtl(tag) or complex_font else "val"
    properties.append(element("lang", **{which: word_tag}))
    return properties


def word_language(tag: str) -> str:
    """A tag as Word knows it: zh-Hans is zh-CN to it."""
    return _WORD_TAGS.get(tag, tag)


class Table:
    """Writes the table of one bundle, the `number`th of the file; `next_id` is that of the next bookmark."""

    def __init__(self, bundle: Bundle, say: Say, interface: str, number: int = 0, first_id: int = 0) -> None:
        self._bundle = bundle
        self._say = say
        self._interface = interface
        self._notes = CellNotes(bundle)
        self._number = number
        self.next_id = first_id

    def element(self) -> etree._Element:
        """The whole table; its first row is repeated on every page."""
        texts = self._bundle.texts
        properties = element("tblPr", element("tblStyle", val="TongwenTable"))
        if all(is_rtl(t.language) for t in texts):
            properties.append(element("bidiVisual"))
        properties.append(element("tblW", w="5000", type="pct"))
        properties.append(element("tblLayout", type="fixed"))
        properties.append(element("tblLook", val="0420", firstRow="1", noVBand="1"))
        width = _width(len(texts))
        grid = element("tblGrid", element("gridCol", w=str(_PIN)), *(element("gridCol", w=str(width)) for _ in texts))
        table = element("tbl", properties, grid, self._head())
        table.extend(self._rows())
        return table

    def _head(self) -> etree._Element:
        cells = [_cell(_PIN, [paragraph("TongwenPin", "", self._interface)])]
        for text in self._bundle.texts:
            lines = head_lines(self._bundle, text)
            named = paragraph("TongwenColumn", endonym(text.language), text.language)
            said = [paragraph("TongwenNote", for_xml(self._say(line)), self._interface) for line in lines]
            cells.append(_cell(_width(len(self._bundle.texts)), [named, *said]))
        return element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *cells)

    def _rows(self) -> Iterator[etree._Element]:
        width = _width(len(self._bundle.texts))
        for row in self._bundle.rows:
            if not self._is_written(row):
                continue
            pin = _cell(_PIN, [paragraph("TongwenPin", row.pin, "en", keep=row.kind is not RowKind.UNIT)])
            whole = element("trPr", element("cantSplit")) if row.kind is not RowKind.UNIT else None
            cells = (_cell(width, list(self._paragraphs(row, n))) for n in range(len(row.cells)))
            yield element("tr", whole, pin, *cells)

    def _is_written(self, row: BundleRow) -> bool:
        """A page without label and heading has no row of its own, unless something is to be said of it."""
        return row.kind is RowKind.UNIT or bool(row.notes) or any(cell.words for cell in row.cells)

    def _paragraphs(self, row: BundleRow, column: int) -> Iterator[etree._Element]:
        cell, text = row.cells[column], self._bundle.texts[column]
        yield self._words(row, column, cell, text)  # without words too: who fills it in needs its name
        note = self._notes.of(column, cell)
        notes = [self._say(note)] if note and (row.kind is RowKind.UNIT or cell.words) else []
        notes += [self._say(said) for said in row.notes] if column == 0 else []
        for said in notes:
            yield paragraph("TongwenNote", for_xml(said), self._interface)

    def _words(self, row: BundleRow, column: int, cell: BundleCell, text: BundleText) -> etree._Element:
        """The words of a cell between the ends of its bookmark."""
        mark, number = mark_of(row, column, self._number, private=is_private(self._bundle)), str(self.next_id)
        self.next_id += 1
        runs = [element("bookmarkStart", id=number, name=mark)]
        if cell.apart and cell.label:
            runs.append(run(for_xml(cell.label) + (" " if cell.text else ""), text.language, "TongwenLabel"))
        if cell.text:
            runs.append(run(for_xml(cell.text), text.language))
        runs.append(element("bookmarkEnd", id=number))
        below = len(row.path.segments) - len(row.path.page.segments)
        indent = 240 * max(below - 1, 0) if row.kind is RowKind.UNIT else 0
        return _paragraph(_style(row), runs, text.language, indent=indent, keep=row.kind is not RowKind.UNIT)


def _style(row: BundleRow) -> str:
    if row.kind is RowKind.CONTAINER:
        return f"Heading{min(row.depth + 1, _HEADINGS)}"
    return "TongwenArticle" if row.kind is RowKind.PAGE else "TongwenProvision"


def _cell(width: int, inside: Sequence[etree._Element]) -> etree._Element:
    return element("tc", element("tcPr", element("tcW", w=str(width), type="dxa")), *inside)


def _width(columns: int) -> int:
    """Of a column of text."""
    return (WIDTHS[columns > WIDE] - _PIN) // max(columns, 1)
