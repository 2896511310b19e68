"""The tree of a page -> blocks: paragraphs, headings, cells, notes, and what is furniture by its place in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from corpus.grammar.markers import readings
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.html.layout import CellTable, CountedList, counted, list_of, span_of, widest_row
from corpus.importers.html.tree import is_hidden, sup_text, tag_of

_RUN = re.compile(r"[ \t\r\n\f]+")
_WIDE = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "ruby",
        "rt",
        "rp",
        "rtc",
        "p-num",
    ]
)
_FURNITURE = frozenset(
    {"nav", "aside", "select", "button", "menu", "dialog", "textarea", "noscript", "footer", "form", "noframes"}
)
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog", "alert"}
)
_NAMES = frozenset(
    [
        "nav",
        "navbar",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "sidebar",
        "footer",
        "cookie",
        "cookies",
        "share",
        "sharing",
        "social",
        "pagination",
        "pager",
        "toolbar",
        "search",
        "login",
        "skip",
        "skiplink",
        "skip-link",
        "skiplinks",
        "accesodirecto",
        "pie",
        "rodape",
        "fusszeile",
        "voettekst",
        "related",
        "comments",
        "comment",
        "advert",
        "ads",
        "topbar",
        "crumb",
        "crumbs",
        "bottom",
        "copyright",
        "print",
        "header-nav",
        "mainmenu",
        "submenu",
        "msoheader",
        "msofooter",
    ]
)
_NOTE_ID = re.compile(
    r"(?:_?ftn|_?edn|fn|footnote|sdfootnote|sdendnote|endnote|fussnote|note)[-_:.]?[a-z]*\d+\w*", re.IGNORECASE
)
_NOTE_LINK = re.compile(
    r"#(?:_?ftn|_?edn|fn|footnote|sdfootnote|sdendnote|endnote|fussnote|note|cite_note|nota)[-_:.]?\w*$", re.IGNORECASE
)
_NOTE_NAMES = frozenset(
    {
        "footnote",
        "footnotes",
        "footnote-text",
        "msofootnotetext",
        "msoendnotetext",
        "endnote",
        "endnotes",
        "fussnote",
        "fussnoten",
    }
)
_MARK = re.compile(r"[\[(]?(?:\d{1,4}|[a-z]|[*†‡§]{1,3})[\])]?|[↩↑^⏎\ufe0e]+")
_SET_OFF = re.compile(r"\(?\d{1,4}[A-Z]{0,3}[.)]?|\([a-z]{1,4}\)")  # "5", "12A", "(1)", "(aa)"


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element stands in."""

    kind: BlockKind = BlockKind.LINE
    level: int = 0
    aside: bool = False  # in furniture by the page's own marks
    language: str = ""
    cell: tuple[int, int, int] = (-1, -1, -1)
    pre: bool = False
    link: bool = False


@dataclass(slots=True)
class PageBlocks:
    """The blocks of a page. `links`: indexes of those that are nothing but a link or a button; `aside`: indexes of those in furniture by the page's marks; `title` as its head says."""

    blocks: list[Block] = field(default_factory=list)
    aside: set[int] = field(default_factory=set)
    links: set[int] = field(default_factory=set)
    title: str = ""
    title_order: int = -1
    language: str = ""


def page_blocks(root: etree._Element) -> PageBlocks:
    """All text nodes of a page as blocks, in order; each node stands in one of them."""
    reader = _Reader()
    reader.run(root)
    return reader.out


class _Reader:
    """Walks the tree without recursion, collects the text of a block, ends it where a block ends."""

    def __init__(self) -> None:
        self.out = PageBlocks()
        self._places = [_Place()]
        self._tables: list[CellTable] = []
        self._lists: list[CountedList] = []
        self._made = 0
        self._order = -1
        self._label = ""
        self._begin()

    def _begin(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._first = -1
        self._stretches: list[tuple[int, int]] = []
        self._gap = ""
        self._cut = False
        self._linked = True

    def run(self, root: etree._Element) -> None:
        """Read everything below `root`."""
        todo: list[tuple[str, etree._Element, str]] = [("open", root, "")]
        while todo:
            what, element, text = todo.pop()
            if what == "text":
                self._add(text)
            elif what == "close":
                self._close(element)
            elif isinstance(element.tag, str):
                todo += reversed(list(self._open(element)))
        self._flush()

    def _open(self, element: etree._Element) -> Iterator[tuple[str, etree._Element, str]]:
        """What is to be done inside an element, in order."""
        tag = tag_of(element)
        if tag == "head":
            yield from self._head(element)
            return
        if is_hidden(element):
            return
        if self._is_mark(element, tag):
            self._mark(element)
            return
        self._enter(element, tag)
        if element.text:
            yield "text", element, sup_text(element, element.text)
        for child in element:
            yield "open", child, ""
            if child.tail:
                yield "text", element, child.tail
        yield "close", element, ""

    def _head(self, element: etree._Element) -> Iterator[tuple[str, etree._Element, str]]:
        for inner in element.iter("title"):
            if inner.text and inner.text.strip() and not self.out.title:
                self._order += 1
                self.out.title, self.out.title_order = inner.text, self._order
        return iter(())

    # --- elements

    def _enter(self, element: etree._Element, tag: str) -> None:
        place = self._places[-1]
        if tag in _INLINE:
            if tag == "span" and not self._gap and self._is_label(element):
                self._gap = " "
            inner = self._spoken(place, element, tag)
            self._places.append(replace(inner, link=True) if tag == "a" and element.get("href") is not None else inner)
            return
        if tag == "br":
            self._break()
            self._places.append(place)
            return
        self._flush()
        place = self._spoken(place, element, tag)
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6") and place.kind is BlockKind.LINE:
            place = replace(place, kind=BlockKind.HEADING, level=int(tag[1]))
        place = self._named(place, element, tag)
        if tag == "table":
            self._table(element)
        elif tag == "tr" and self._tables:
            self._tables[-1].next_row()
        elif tag in ("td", "th") and self._tables:
            place = self._cell(place, element)
        elif tag in ("ol", "ul"):
            self._lists.append(list_of(element, tag))
        elif tag == "li":
            self._item(element, place)
        self._places.append(replace(place, pre=True) if tag in ("pre", "xmp", "listing", "plaintext") else place)

    def _is_label(self, element: etree._Element) -> bool:
        """Whether the block so far is a number in a span of its own, which the page's style sets off from this one."""
        before = element.getprevious()
        alone = before is not None and tag_of(before) == "span" and not (before.tail or "") and element.get("class")
        return bool(alone) and _SET_OFF.fullmatch("".join(self._text)) is not None

    def _spoken(self, place: _Place, element: etree._Element, tag: str) -> _Place:
        said = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
        if not said:
            return place
        if tag in ("html", "body"):
            self.out.language = self.out.language or _tag(said)
            return place
        return replace(
            place, language=said if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}", said) else place.language
        )

    def _named(self, place: _Place, element: etree._Element, tag: str) -> _Place:
        """What the element's name, role, class and id make of what is inside."""
        names = {n for n in f"{element.get('class') or ''} {element.get('id') or ''}".lower().split() if n}
        role = (element.get("role") or "").lower()
        is_note = names & _NOTE_NAMES or role in ("doc-footnote", "doc-endnotes", "doc-footnotes")
        own = element.get("id") or ""
        if tag not in ("html", "body") and (
            is_note or (tag in ("li", "p", "div", "dd", "aside") and _NOTE_ID.fullmatch(own))
        ):
            return replace(place, kind=BlockKind.NOTE)
        if "msotitle" in names:
            return replace(place, kind=BlockKind.TITLE)
        if tag not in ("html", "body", "main", "article") and (tag in _FURNITURE or role in _ROLES or names & _NAMES):
            return replace(place, aside=True)
        return place

    def _table(self, element: etree._Element) -> None:
        layout = (element.get("role") or "") in ("presentation", "none") or next(
            element.iterdescendants("table"), None
        ) is not None
        if not layout and widest_row(element) > 1:
            self._tables.append(CellTable(self._made))
            self._made += 1
        else:
            self._tables.append(CellTable(-1))

    def _cell(self, place: _Place, element: etree._Element) -> _Place:
        table = self._tables[-1]
        if table.index < 0:
            return place
        column = table.next_cell(span_of(element.get("rowspan")), span_of(element.get("colspan")))
        kind = place.kind if place.kind in (BlockKind.NOTE, BlockKind.FURNITURE) else BlockKind.CELL
        return replace(place, kind=kind, level=0, cell=(table.index, max(table.row, 0), column))

    def _item(self, element: etree._Element, place: _Place) -> None:
        if not self._lists or not self._lists[-1].style or place.aside or place.kind is BlockKind.NOTE:
            return
        counting = self._lists[-1]
        value = element.get("value") or ""
        if re.fullmatch(r"-?\d{1,6}", value):
            counting.next = int(value)
        self._label = f"{counted(counting.next, counting.style)}."
        counting.next += 1

    def _close(self, element: etree._Element) -> None:
        tag = tag_of(element)
        if tag not in _INLINE and tag != "br":
            self._flush()
        self._places.pop()
        if tag == "table" and self._tables:
            self._tables.pop()
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = ""

    # --- marks of notes and readings above characters

    def _is_mark(self, element: etree._Element, tag: str) -> bool:
        """Whether an element is no part of the sentence it stands in: a note's number, a link back, a reading (ruby)."""
        if tag in ("rt", "rp", "rtc"):
            return True
        if tag not in ("a", "sup") or len(element) > 3:
            return False
        text = "".join(element.itertext()).strip()
        if not text or len(text) > 6 or not _MARK.fullmatch(text):
            return False
        links = [element] if tag == "a" else list(element.iter("a"))
        return any(
            _NOTE_LINK.search(a.get("href") or "") or (a.get("role") or "") == "doc-noteref" or text[0] in "↩↑^⏎"
            for a in links
        )

    def _mark(self, element: etree._Element) -> None:
        """Set the text of a mark aside, where it stands."""
        for text in _texts(element):
            self._order += 1
            if (
                self._places[-1].kind is BlockKind.NOTE
                and tag_of(element) not in ("rt", "rp", "rtc")
                and _MARK.fullmatch(text.strip())
                and text.strip()[0] not in "↩↑^⏎"
            ):
                self._order -= 1
                self._add(text)  # the note's own number begins it
                continue
            self.out.blocks.append(Block(text, self._order, BlockKind.FURNITURE))
            self._cut = True

    # --- text

    def _add(self, text: str) -> None:
        if not text.strip():
            self._white(text)
            return
        self._order += 1
        if self._first < 0:
            self._first = self._order
        elif self._cut:
            self._stretch()
        self._cut = False
        if self._places[-1].pre:
            self._put(text)
            return
        at = 0
        for match in _RUN.finditer(text):
            self._put(text[at : match.start()])
            self._white(match[0])
            at = match.end()
        self._put(text[at:])

    def _stretch(self) -> None:
        """What comes next stood behind something that was set aside."""
        if self._gap:
            self._out_gap("x")
        self._stretches.append((self._length, self._order))

    def _white(self, blank: str) -> None:
        if self._gap != "\n":
            self._gap = "\r" if "\n" in blank or "\r" in blank or self._gap == "\r" else " "

    def _break(self) -> None:
        self._gap = "\n"

    def _put(self, text: str) -> None:
        if not text:
            return
        self._linked = self._linked and self._places[-1].link
        if self._length and self._gap:
            self._out_gap(text[0])
        self._gap = ""
        self._text.append(text)
        self._length += len(text)

    def _out_gap(self, after: str) -> None:
        soft = self._gap == "\r" and self._text and _WIDE.match(self._text[-1][-1]) and _WIDE.match(after)
        blank = "\n" if self._gap == "\n" else "" if soft else " "
        if blank and self._text:
            self._text.append(blank)
            self._length += 1
        self._gap = ""

    def _flush(self) -> None:
        """End the block that is open."""
        if self._first < 0:
            self._gap = ""
            return
        place, text = self._places[-1], "".join(self._text)
        label = "" if readings(text) else self._label
        self._label = ""
        table, row, column = place.cell
        if self._linked:
            self.out.links.add(len(self.out.blocks))
        if place.aside:
            self.out.aside.add(len(self.out.blocks))
        self.out.blocks.append(
            Block(text, self._first, place.kind, place.level if place.kind is BlockKind.HEADING else 0, label, table, row, column,
                  place.language, tuple(self._stretches))
        )  # fmt: skip
        self._begin()


def _tag(said: str) -> str:
    """A language tag in its usual case: pages of Word say TR, older ones DE-AT."""
    first, *rest = said.strip().replace("_", "-").split("-")
    return "-".join([first.lower(), *(r.title() if len(r) == 4 else r.upper() if len(r) == 2 else r for r in rest)])


def _texts(element: etree._Element) -> Iterator[str]:
    for text in element.itertext():
        if text.strip():
            yield str(text)
