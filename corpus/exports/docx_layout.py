"""Paper, head and foot of a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.bundles.values import Bundle
from corpus.bundles.words import Say, for_xml, running_head
from corpus.exports.docx_table import WIDTHS, element, run, run_properties
from corpus.exports.paper import WIDE
from corpus.languages.naming import is_rtl
from corpus.telling import tell

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from lxml import etree


def new_section(document: Document) -> Section:
    """A section on a new page, whose head and foot are its own."""
    from docx.enum.section import WD_SECTION

    section: Section = document.add_section(WD_SECTION.NEW_PAGE)
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    return section


def set_page(section: Section, columns: int) -> None:
    """A4, on its side for many columns."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    wide = columns > WIDE
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if wide else (Cm(21), Cm(29.7))
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.header_distance = section.footer_distance = Cm(1)


def header(section: Section, bundle: Bundle) -> None:
    """Law and version at the head of each page."""
    tag = bundle.texts[0].language
    made = section.header.paragraphs[0]._p
    _only(made, "Header", tag)
    made.append(run(for_xml(running_head(bundle)), tag))


def footer(section: Section, bundle: Bundle, say: Say) -> None:
    """The law's id, the day, and the number of the page of how many, which Word counts."""
    made = section.footer.paragraphs[0]._p
    _only(made, "Footer", "en")
    # The style's stops are those of American paper.
    stops = element("tabs", *(element("tab", val="clear", pos=str(p)) for p in (4320, 4680, 8640, 9360)))
    stops.append(element("tab", val="right", pos=str(WIDTHS[section.orientation == 1])))
    made[0].append(stops)
    said = say(tell("as of %(day)s", day=bundle.day))
    made.append(run(f"{bundle.law_id} · {said}\t", "en"))
    made.append(_field("PAGE"))
    made.append(run(" / ", "en"))
    made.append(_field("NUMPAGES"))


def _only(made: etree._Element, style: str, tag: str) -> None:
    for child in list(made):
        made.remove(child)
    properties = element("pPr", element("pStyle", val=style))
    if is_rtl(tag):
        properties.append(element("bidi"))
    made.append(properties)


def _field(name: str) -> etree._Element:
    shown = element("t")
    shown.text = "1"
    return element("fldSimple", element("r", run_properties("en"), shown), instr=f" {name} ")
