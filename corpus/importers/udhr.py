"""The Universal Declaration of Human Rights as XML, one file per language (the "UDHR in XML" project, http://efele.net/udhr).

The texts are those that the Office of the High Commissioner for Human Rights collected. The numbered entries of a list
(orderedlist) are the paragraphs of an article; the number itself is an attribute of the file and no text. Recitals are
paragraphs of the preamble by their place: the languages divide them in eight to eleven ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.grammar.headings import article_number
from corpus.ids import language_tag
from corpus.importers import markup
from corpus.importers.building import ContainerTree, PageBuilder
from corpus.importers.markup import local
from corpus.model import Draft, Force, Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.numbering import ArticleNumber, parse_numeral

PUBLISHER = "Office of the United Nations High Commissioner for Human Rights"
LICENCE = "The texts are those of the OHCHR's translation project, which may be used freely if the OHCHR is named as their source."
LAW = "un-udhr"
ADOPTED = date(1948, 12, 10)
_NAMESPACE = "http://efele.net/udhr"
_ARTICLES = 30
_DEEPEST = 60
# Adopted in these (General Assembly resolution 217 A (III)); Arabic is the United Nations' own later version.
_ORIGINAL = frozenset({"zh-Hans", "en", "fr", "ru", "es"})
_OFFICIAL_LATER = frozenset({"ar"})
_MACROLANGUAGES = {"zlm": "ms", "cmn": "zh", "arb": "ar"}  # BCP 47 has shorter tags in use for these
_ROOT = re.compile(rb"<udhr\s[^>]{0,2000}efele\.net/udhr")
_LONGEST_TAG = 60


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is `udhr` in the project's namespace. Its index of languages and its schema are no law texts."""
    del name
    try:
        head = markup.prolog(data)
    except SourceError:  # it declares entities; `read` refuses it by name
        return _ROOT.search(data[:65_536]) is not None
    return head is not None and (head.root, head.namespace) == ("udhr", _NAMESPACE)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> the Declaration in its language.

    Raises:
        SourceError: no well-formed XML of this kind, or a language that is no BCP 47 tag.
    """
    root = markup.tree(data, name)
    if local(root) != "udhr":
        raise SourceError(
            f"{name} is no text of the Declaration (its root is {local(root)!r}).", "Import a udhr_*.xml file."
        )
    reader = _Reader(root, _language(root, name), name)
    return Parsed((reader.draft(),))


def leaves(data: bytes, name: str) -> list[str]:
    """All text nodes of the file in order."""
    return markup.leaves(data, name)


def _language(root: etree._Element, name: str) -> str:
    """The BCP 47 tag without variants: "zh" in simplified script -> zh-Hans, "de-1996" -> de, "zlm-Latn" -> ms."""
    said = root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("iso639-3") or ""
    parts = [p for p in said.replace("_", "-").split("-") if p][:_LONGEST_TAG]
    first = parts[0].lower() if parts else ""
    first = _MACROLANGUAGES.get(first, first)
    script = next((p.title() for p in parts[1:] if re.fullmatch(r"[A-Za-z]{4}", p)), "")
    region = next((p.upper() for p in parts[1:] if re.fullmatch(r"[A-Za-z]{2}|\d{3}", p)), "")
    if first == "zh" and not script:
        script = root.get("iso15924") or ""
    tag = "-".join(p for p in (first, "" if (first, script) == ("ms", "Latn") else script, region) if p)
    try:
        return language_tag(tag)
    except ValueError as error:
        raise SourceError(
            f"{name} has a language that can't be read: {said[:40]!r}.", "See its attribute xml:lang."
        ) from error


@dataclass(slots=True)
class _Reader:
    root: etree._Element
    language: str
    name: str
    order: int = 0
    title: str = ""
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    tree: ContainerTree = field(default_factory=ContainerTree)

    def draft(self) -> Draft:
        self._stray(self.root.text)
        for child in self.root:
            self._child(child)
            self._stray(child.tail)
        text = self.tree.text(self.provisions)
        self._diagnose()
        original = self.language in _ORIGINAL
        return Draft(
            title=self.title, language=self.language, version=ADOPTED, source_key=f"udhr/{self._key()}", text=text,
            force=self._force(), publisher=PUBLISHER, jurisdiction="un", law_id=LAW, kind="declaration", licence=LICENCE,
            is_source=original, statements=(*self.statements, *self._derived()), residue=tuple(self.residue),
            diagnostics=tuple(self.diagnostics),
        )  # fmt: skip

    def _key(self) -> str:
        """The project's key of the text ("deu_1996"), which tells two texts in one language apart."""
        return self.root.get("key") or self.root.get("iso639-3") or self.language

    def _force(self) -> Force:
        if self.language in _ORIGINAL:
            return Force.AUTHENTIC
        return Force.OFFICIAL_TRANSLATION if self.language in _OFFICIAL_LATER else Force.UNOFFICIAL

    def _derived(self) -> Iterator[Statement]:
        said = "General Assembly resolution 217 A (III)"
        yield Statement("adopted", ADOPTED.isoformat(), said)
        yield Statement("issuer", "United Nations General Assembly", said)
        yield Statement("number", "217 A (III)", said)
        variety = self.root.get("n")
        if variety:
            yield Statement("note", f"Language of this text: {variety}", PUBLISHER)

    def _child(self, element: etree._Element) -> None:
        name = local(element)
        if name == "title":
            self.title = self.title or " ".join(markup_text(element).split())
            self._state("title", element)
        elif name == "note":
            self._state("adoption_note", element)
        elif name == "preamble":
            self._page(element, PageBuilder(ProvisionPath(("preamble",)), Unit.PREAMBLE))
        elif name == "article":
            self._article(element)
        elif any(True for _ in markup.text_nodes(element)):
            self._keep(element)

    def _state(self, field_name: str, element: etree._Element) -> None:
        """A title or note as a statement of what it says."""
        leaves = [text for _, _, text in markup.text_nodes(element)]
        if leaves:
            said = " ".join(" ".join("".join(block).split()) for block in _blocks(element) if "".join(block).strip())
            self.statements.append(Statement(field_name, said, PUBLISHER, "".join(leaves), order=self._next()))

    def _stray(self, text: str | None) -> None:
        if text and text.strip():
            self._unparsed(text)

    def _keep(self, element: etree._Element) -> None:
        self._unparsed("".join(text for _, _, text in markup.text_nodes(element)))

    def _unparsed(self, text: str) -> None:
        self.residue.append(Residue(ResidueKind.UNPARSED, text, self._next()))
        found = " ".join(text.split())[:80]
        self.diagnostics.append(diagnose("unparsed-text", "Text stands where this format has none.", found=found))

    def _next(self) -> int:
        self.order += 1
        return self.order

    def _article(self, element: etree._Element) -> None:
        title = next((c for c in element if local(c) == "title"), None)
        label = "" if title is None else " ".join(markup_text(title).split())
        number = self._number(element.get("number") or "", label)
        path = ProvisionPath.article(number) if number else ProvisionPath(("note",))
        self._page(element, PageBuilder(path, Unit.ARTICLE if number else Unit.NOTE, number))

    def _number(self, given: str, label: str) -> ArticleNumber | None:
        """The number that the file gives, which holds in all languages; the printed one is compared with it."""
        printed = _printed(label, self.language)
        if not re.fullmatch(r"[1-9]\d{0,2}", given):
            if printed is None:
                message = f"{label!r} has no number that can be read; its text is kept as a note."
                self.diagnostics.append(diagnose("unparsed-text", message, path="note", found=label[:80]))
            return printed
        number = ArticleNumber.of(int(given), printed=label)
        if printed is not None and printed != number:
            message = f"{label!r} is number {given} in the file; that was used."
            self.diagnostics.append(diagnose("number-disagrees", message, path=f"art_{number}", found=label[:80]))
        return number

    # --- content

    def _page(self, element: etree._Element, page: PageBuilder) -> None:
        page.order = self.order + 1
        self._content(element, page, page.path, 0)
        self.provisions.append(page.provision(self.language))

    def _content(self, element: etree._Element, page: PageBuilder, path: ProvisionPath, depth: int) -> None:
        """The paragraphs of a page or of an entry of a list. One alone is the page's own text, several are counted."""
        if depth > _DEEPEST:
            raise SourceError(f"{self.name} nests more than {_DEEPEST} lists: refused.", "See how the file was made.")
        paras = [c for c in element if local(c) not in ("title", "orderedlist")]
        counted = len(paras) > 1 and depth == 0 and not any(local(c) == "orderedlist" for c in element)
        self._inline(element.text, page)
        place = 0
        for child in element:
            name = local(child)
            if name == "title":
                self._label(child, page)
            elif name == "orderedlist":
                self._list(child, page, path, depth)
            else:
                place += 1
                self._para(child, page, _para_path(path, place, counted), depth)
            self._inline(child.tail, page)

    def _label(self, element: etree._Element, page: PageBuilder) -> None:
        for _, _, text in markup.text_nodes(element):
            page.label.add(text, self._next())

    def _para(self, element: etree._Element, page: PageBuilder, path: ProvisionPath, depth: int) -> None:
        """A paragraph; `path` may be begun already, by the entry of the list that it is the first text of."""
        unit = Unit.PARAGRAPH if depth < 2 else Unit.ITEM if depth == 2 else Unit.SUBITEM
        if any(True for _ in markup.text_nodes(element)):
            page.begin(path, unit)
            for _, _, text in markup.text_nodes(element):
                page.add(text, self._next())

    def _list(self, element: etree._Element, page: PageBuilder, path: ProvisionPath, depth: int) -> None:
        """A list: its entries are the article's paragraphs, those of a list inside an entry its items."""
        self._inline(element.text, page)
        kind = ("para", "item")[depth] if depth < 2 else "subitem"
        for place, entry in enumerate(element, 1):
            self._content(entry, page, path.child(kind, place), depth + 1)
            self._inline(entry.tail, page)

    def _inline(self, text: str | None, page: PageBuilder) -> None:
        """Text between elements, which the schema doesn't allow: part of the unit that is open."""
        if text and text.strip():
            page.gap()
            page.add(text, self._next())

    def _diagnose(self) -> None:
        have = {p.number.base for p in self.provisions if p.number is not None}
        missing = [str(n) for n in range(1, _ARTICLES + 1) if n not in have]
        if missing:
            message = f"{len(missing)} of the Declaration's {_ARTICLES} articles are not in this text."
            self.diagnostics.append(diagnose("partial-coverage", message, found=", ".join(missing)))


def _para_path(path: ProvisionPath, place: int, counted: bool) -> ProvisionPath:
    if counted:
        return path.child("para", place)
    return path if place == 1 else path.child("text", place - 1)


def _printed(label: str, language: str) -> ArticleNumber | None:
    """The number of an article's title, by the words of the language, else by its figures in any script."""
    found = article_number(label.rstrip(" .:։።"), language)
    if found is not None:
        return found
    figures = re.findall(r"\d{1,3}", label)
    value = parse_numeral(figures[0]) if len(figures) == 1 else None
    return ArticleNumber.of(value, printed=label) if value else None


def markup_text(element: etree._Element) -> str:
    """The text of an element without what follows it."""
    return "".join(text for _, _, text in markup.text_nodes(element))


def _blocks(element: etree._Element) -> list[list[str]]:
    """The texts of an element, those of each child apart."""
    return [
        [element.text or ""],
        *([*(t for _, _, t in markup.text_nodes(child)), child.tail or ""] for child in element),
    ]
