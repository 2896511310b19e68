"""The styles of a Word document: the usual ones under their usual names, and a few of our own that begin with "Tongwen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import CharacterStyle, ParagraphStyle

_LATIN, _EAST_ASIA = "Times New Roman", "SimSun"
_GREY = (0x55, 0x55, 0x55)
# Style: (based on, points, bold, italic, grey, space before and after in points).
_OWN: dict[str, tuple[str, float, bool, bool, bool, float, float]] = {
    "Tongwen Provision": ("Normal", 10.5, False, False, False, 0, 3),
    "Tongwen Article": ("Normal", 10.5, True, False, False, 6, 2),
    "Tongwen Column": ("Normal", 10.5, True, False, False, 0, 0),
    "Tongwen Pin": ("Normal", 8, False, False, True, 0, 0),
    "Tongwen Citation": ("Normal", 10.5, False, False, False, 0, 2),
    "Tongwen Note": ("Normal", 8.5, False, True, True, 0, 2),
}
_USUAL = {"Title": (18.0, 0.0, 4.0), "Subtitle": (12.0, 0.0, 6.0), "Heading 1": (14.0, 10.0, 4.0),
          "Heading 2": (12.0, 8.0, 3.0), "Heading 3": (11.0, 6.0, 3.0)}  # fmt: skip


def define(document: Document) -> None:
    """Give the usual styles one sober look, and add ours."""
    from docx.enum.style import WD_STYLE_TYPE

    styles = document.styles
    _look(cast("ParagraphStyle", styles["Normal"]), 10.5, bold=False, italic=False, grey=False)
    for name, (size, before, after) in _USUAL.items():
        style = cast("ParagraphStyle", styles[name])
        _look(style, size, bold=True, italic=False, grey=False)
        _spaced(style, before, after)
        _without_ornament(style)
    for name, (base, size, bold, italic, grey, before, after) in _OWN.items():
        style = cast("ParagraphStyle", styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
        style.base_style, style.quick_style = styles[base], True
        _look(style, size, bold=bold, italic=italic, grey=grey)
        _spaced(style, before, after)
    label = cast("CharacterStyle", styles.add_style("Tongwen Label", WD_STYLE_TYPE.CHARACTER))
    label.quick_style = True
    _table_style(document)


def _look(style: ParagraphStyle, size: float, *, bold: bool, italic: bool, grey: bool) -> None:
    """Font of each kind of script, size, weight; the theme's fonts and colours would overrule them, so they go."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font = style.font
    font.name, font.size, font.bold, font.italic = _LATIN, Pt(size), bold, italic
    font.color.rgb = RGBColor(*_GREY) if grey else RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name, value in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", _EAST_ASIA)):
        fonts.set(qn(f"w:{name}"), value)
    font.cs_bold, font.cs_italic = bold, italic
    size_of_complex = properties.find(qn("w:szCs"))
    if size_of_complex is None:
        size_of_complex = properties.makeelement(qn("w:szCs"), {})
        properties.find(qn("w:sz")).addnext(size_of_complex)
    size_of_complex.set(qn("w:val"), str(round(size * 2)))


def _spaced(style: ParagraphStyle, before: float, after: float) -> None:
    from docx.shared import Pt

    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _without_ornament(style: ParagraphStyle) -> None:
    """Without the line under a title and the wide letters of a subtitle."""
    from docx.oxml.ns import qn

    for holder, name in (("w:pPr", "w:pBdr"), ("w:rPr", "w:spacing"), ("w:rPr", "w:kern")):
        properties = style.element.find(qn(holder))
        found = properties.find(qn(name)) if properties is not None else None
        if found is not None:
            properties.remove(found)


_TABLE = """<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="table" w:customStyle="1"
 w:styleId="TongwenTable"><w:name w:val="Tongwen Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr>
<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>
<w:insideH w:val="single" w:sz="2" w:space="0" w:color="BBBBBB"/><w:insideV w:val="single" w:sz="2" w:space="0" w:color="BBBBBB"/>
</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>
<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"""


def _table_style(document: Document) -> None:
    from docx.oxml import parse_xml

    document.styles.element.append(parse_xml(_TABLE))
