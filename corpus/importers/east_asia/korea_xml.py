"""Korean laws as the Korean Law Information Center (law.go.kr) gives them: <법령>, and the English translations, <Law><InfSection>.

Korean: 기본정보 (facts), 조문/조문단위 (articles and headings) with 항, 호, 목, 부칙 (addenda), 별표 (annexes), 개정문 and 제개정이유
(the amending act and its reasons, which are no text of the law). English: JoSection/Jo with plain text, ArSection, BylSection.

The version of a text is the day of its promulgation: the only one that both languages name. A text that takes effect in
steps has one version for all of them; the day of the step is the statement "effective".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, Severity, diagnose
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.east_asia import source_tree
from corpus.importers.east_asia.korea_text import Reader, head_of
from corpus.importers.east_asia.source_tree import Leaf, Node
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, ProvisionPath, ResidueKind, Statement, Text
from corpus.numbering import ArticleNumber
from corpus.parsing import deleted_told
from corpus.telling import tell

_ROOT = "법령"
_JURISDICTION = "kr"
_SOURCE = "Korean Law Information Center (Ministry of Government Legislation, Korea)"
_LICENCE = {
    "ko": "Korean Law Information Center: free to reuse, name the source; statutes are not protected (Copyright Act art. 7).",
    "en": "Korean Law Information Center: free to reuse, name the source. The translation has no legal effect.",
}
_FACTS = {
    "법종구분": "type", "법령명_한글": "title", "법령명_한자": "title", "법령명_영어": "title", "법령명약칭": "title",
    "소관부처": "department", "공포일자": "promulgated", "시행일자": "effective", "제개정구분": "history",
    "조문시행일자문자열": "partly_not_in_force", "별표시행일자문자열": "partly_not_in_force", "공포번호": "number",
    "lsNmEng": "title", "ancYd": "promulgated", "ancNo": "number", "lsHwpFl": "attachment",
}  # fmt: skip
_STEPS = re.compile(r"(\d{8})\s*:([^:]*?)(?=\d{8}\s*:|$)")
_PLACE = re.compile(r"제(\d{1,5})조(?:의(\d{1,3}))?(?:제(\d{1,3})항)?(?:제(\d{1,3})호(?:의(\d{1,3}))?)?")
_NOTED = re.compile(r"\[시행일\s*:?\s*(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?\]\s*(.{0,200})")


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is 법령 with facts or articles, or Law with InfSection (the English)."""
    del name
    head = data[:65536]
    english = b"<InfSection" in head or b"<JoSection" in head
    try:
        found = markup.prolog(data)
    except SourceError:
        return f"<{_ROOT}".encode() in head or english
    return found is not None and not found.namespace and (found.root == _ROOT or (found.root == "Law" and english))


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft, Korean or English.

    Raises:
        SourceError: damaged, nested too deep, or no article in it.
    """
    root = source_tree.of_xml(data, name, by_line=True)
    language = "ko" if root.tag == _ROOT else "en"
    reader = Reader(language, _SOURCE)
    facts = _facts(reader, root)
    for child in root.children:
        if isinstance(child, Leaf):
            reader.keep(ResidueKind.UNPARSED, [child])
        else:
            _section(reader, child)
    if not reader.provisions:
        raise SourceError(f"{name} holds no text of a law.", "Ask for the whole law, not for a list.")
    return Parsed((_draft(reader, root, facts),))


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes in order."""
    return markup.leaves(data, name)


def _facts(reader: Reader, root: Node) -> dict[str, str]:
    """What 기본정보 or InfSection says of the law, as statements; what says nothing of it is set aside."""
    found: dict[str, str] = {}
    for section in root.elements:
        if section.tag not in ("기본정보", "InfSection"):
            continue
        for child in section.children:
            leaves = [child] if isinstance(child, Leaf) else child.leaves()
            tag = "" if isinstance(child, Leaf) else child.tag
            text = " ".join(leaf.text.strip() for leaf in leaves)
            found.setdefault(tag, text)
            if tag in _FACTS and leaves:
                _state(reader, tag, text, leaves)
            else:
                reader.keep(ResidueKind.FURNITURE, leaves)
    return found


def _state(reader: Reader, tag: str, text: str, leaves: list[Leaf]) -> None:
    name = _FACTS[tag]
    day = _day(text) if name in ("promulgated", "effective") else None
    value = (
        day.isoformat() if day else f"제{text}호" if tag == "공포번호" else f"No. {text}" if tag == "ancNo" else text
    )
    claimed = "\n".join(leaf.text for leaf in leaves)
    reader.statements.append(Statement(name, value, _SOURCE, claimed, order=leaves[0].order))


def _section(reader: Reader, section: Node) -> None:
    """One of the parts of a file."""
    if section.tag in ("조문", "JoSection"):
        read_unit = _article if section.tag == "조문" else _english_article
        _each(reader, section, ("조문단위", "Jo"), lambda unit: read_unit(reader, unit))
    elif section.tag in ("부칙", "ArSection"):
        _each(reader, section, ("부칙단위", "Ar"), lambda unit: _addenda(reader, unit))
    elif section.tag in ("별표", "BylSection"):
        _each(reader, section, ("별표단위", "Byl"), reader.annex)
    elif section.tag in ("개정문", "제개정이유"):
        reader.keep(ResidueKind.FURNITURE, section.leaves())
    elif section.tag not in ("기본정보", "InfSection"):
        reader.keep(ResidueKind.UNPARSED, section.leaves())


def _each(reader: Reader, section: Node, tags: tuple[str, ...], read_unit: Callable[[Node], None]) -> None:
    for child in section.children:
        if isinstance(child, Node) and child.tag in tags:
            read_unit(child)
        else:
            reader.keep(ResidueKind.UNPARSED, [child] if isinstance(child, Leaf) else child.leaves())


def _article(reader: Reader, unit: Node) -> None:
    """조문단위: an article, or (조문여부 전문) headings that stand before one."""
    text, titles = _of(unit, "조문내용"), _of(unit, "조문제목")
    units = [child for child in unit.elements if child.tag in ("항", "호", "목")]
    if _said(unit, "조문여부") == "전문":
        reader.keep(ResidueKind.FURNITURE, titles)
        reader.headings(text)
        for loose in units:
            reader.keep(ResidueKind.UNPARSED, loose.leaves())
    else:
        reader.article(_number(_said(unit, "조문번호"), _said(unit, "조문가지번호")), text, titles, units)
    for leaf in _of(unit, "조문참고자료"):
        label = reader.provisions[-1].label if reader.provisions else ""
        reader.statements.append(
            Statement("note", f"{label}: {leaf.text.strip()}", _SOURCE, leaf.text, order=leaf.order)
        )
    for child in unit.children:
        if isinstance(child, Leaf):
            reader.keep(ResidueKind.UNPARSED, [child])
        elif child.tag not in ("조문내용", "조문제목", "조문참고자료", "항", "호", "목"):
            reader.keep(ResidueKind.FURNITURE, child.leaves())


def _english_article(reader: Reader, unit: Node) -> None:
    """Jo: an article (joYn Y), or headings that stand before one."""
    text, titles = _of(unit, "joCts"), _of(unit, "joTtl")
    article = _said(unit, "joYn") != "N" or bool(text and head_of(text[0].text, "en"))
    if article:
        reader.article(_number(_said(unit, "joNo"), _said(unit, "joBrNo")), text, titles, [])
    else:
        reader.keep(ResidueKind.FURNITURE, titles)
        reader.headings(text)
    for child in unit.children:
        if isinstance(child, Leaf):
            reader.keep(ResidueKind.UNPARSED, [child])
        elif child.tag not in ("joCts", "joTtl"):
            reader.keep(ResidueKind.FURNITURE, child.leaves())


def _addenda(reader: Reader, unit: Node) -> None:
    reader.addenda([*_of(unit, "부칙내용"), *_of(unit, "arCts")], _said(unit, "부칙공포번호") or _said(unit, "arAncNo"))
    for child in unit.children:
        if isinstance(child, Leaf):
            reader.keep(ResidueKind.UNPARSED, [child])
        elif child.tag not in ("부칙내용", "arCts"):
            reader.keep(ResidueKind.FURNITURE, child.leaves())


def _of(node: Node, tag: str) -> list[Leaf]:
    return [leaf for child in node.elements if child.tag == tag for leaf in child.leaves()]


def _said(node: Node, tag: str) -> str:
    return "".join(leaf.text for leaf in _of(node, tag)).strip()


def _number(base: str, branch: str) -> ArticleNumber | None:
    if not base.isdecimal() or len(base) > 6 or (branch and (not branch.isdecimal() or len(branch) > 4)):
        return None
    return ArticleNumber.of(int(base), *([int(branch)] if branch and int(branch) else []))


def _draft(reader: Reader, root: Node, facts: dict[str, str]) -> Draft:
    korean = reader.language == "ko"
    identity = facts.get("법령ID") or facts.get("lsId") or root.attributes.get("법령키", "")[:6]
    identity = identity if re.fullmatch(r"[0-9A-Za-z]{1,20}", identity) else ""
    version = _day(facts.get("공포일자", "") or facts.get("ancYd", ""))
    effective = _day(facts.get("시행일자", ""))
    title = facts.get("법령명_한글" if korean else "lsNmEng", "").strip()
    text = Text(tuple(reader.stack.containers), tuple(reader.provisions))
    draft = Draft(
        title=title, language=reader.language, version=version,
        source_key=f"{identity or title}/{effective or version}/{reader.language}", text=text,
        force=Force.AUTHENTIC if korean else Force.OFFICIAL_TRANSLATION, publisher=_SOURCE, jurisdiction=_JURISDICTION,
        law_id=f"kr-{identity}" if identity else None, kind=_kind(facts.get("법종구분", ""), title), licence=_LICENCE[reader.language],
        is_source=korean, other_titles=_other_titles(facts, title), statements=tuple(reader.statements),
        residue=tuple(reader.residue),
    )  # fmt: skip
    return replace(draft, diagnostics=tuple(_diagnostics(draft, facts, effective, root)))


def _kind(said: str, title: str) -> str:
    kinds = JURISDICTIONS[_JURISDICTION].kinds
    ending = next((kind for word, kind in kinds.items() if said.endswith(word)), None)
    return ending or ("regulation" if title.endswith(("령", "규칙", "DECREE", "Decree")) else "law")


def _other_titles(facts: dict[str, str], title: str) -> tuple[tuple[str, str], ...]:
    named = (("ko", "법령명약칭"), ("ko", "법령명_한자"), ("en", "법령명_영어"))
    found = ((language, facts.get(tag, "").strip()) for language, tag in named)
    return tuple(dict.fromkeys(pair for pair in found if pair[1] and pair[1] != title))


def _day(text: str) -> date | None:
    """20260122 -> the day; None if it is none."""
    if not re.fullmatch(r"\d{8}", text.strip()):
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _diagnostics(draft: Draft, facts: dict[str, str], effective: date | None, root: Node) -> list[Diagnostic]:
    unparsed = [r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED]
    found = []
    if unparsed:
        message = f"{len(unparsed)} lines stand where this format has no text; they are kept and shown apart."
        found.append(diagnose("unparsed-text", message, found=unparsed[0].strip()[:80]))
    for provision in draft.text.provisions:
        if provision.deleted:
            found.append(deleted_told(provision))
    found += _not_in_force(draft, facts, effective, root)
    return found


def _not_in_force(draft: Draft, facts: dict[str, str], effective: date | None, root: Node) -> list[Diagnostic]:
    """What takes effect later than the rest: a list among the facts (20260721:제3조제5항,...), and notes [시행일: 2026.7.21]."""
    found = []
    for step in _STEPS.finditer(facts.get("조문시행일자문자열", "")):
        day = _day(step[1])
        for place in (p.strip() for p in step[2].split(",")):
            if day and (effective is None or day > effective) and place:
                found.append(_later(draft, place, day))
    for leaf in root.leaves():
        for note in _NOTED.finditer(leaf.text):
            day = _day(f"{note[1]}{int(note[2]):02}{int(note[3]):02}")
            if day and (effective is None or day > effective):
                found.append(_later(draft, note[4].strip(), day))
    return list(dict.fromkeys(found))


def _later(draft: Draft, place: str, day: date) -> Diagnostic:
    when = day.isoformat()
    if place:
        message = tell("“%(place)s” takes effect on %(day)s, later than the rest.", place=place, day=when)
    else:
        message = tell("A part of the text takes effect on %(day)s, later than the rest.", day=when)
    path = _path_of(place, draft.text)
    return diagnose("not-yet-in-force", message, path=path, found=place or None, severity=Severity.INFO)


def _path_of(place: str, text: Text) -> str | None:
    """제6조제2항제7호 -> art_6/para_2/item_7, or as much of it as the text has; None if it has nothing of it."""
    match = _PLACE.search(place)
    number = _number(match[1], match[2] or "") if match else None
    provision = next((p for p in text.provisions if number and p.path == ProvisionPath.article(number)), None)
    if match is None or provision is None:
        return None
    path = provision.path
    item = f"{match[4]}-{match[5]}" if match[4] and match[5] else match[4]
    for kind, label in (("para", match[3]), ("item", item)):
        below = path.child(kind, label) if label else path
        path = below if any(part.path.starts_with(below) for part in provision.parts) else path
    return str(path)
