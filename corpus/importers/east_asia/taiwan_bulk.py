"""All laws of Taiwan in one file, as the Ministry of Justice publishes them: ChLaw.json, ChOrder.xml, EnLaw.json ...

Three shapes, of which law.moj.gov.tw has served each:

    {"UpdateDate": "...", "Laws": [{"LawName": ..., "LawArticles": [{"ArticleType": "A", "ArticleNo": ..., ...}]}]}
    <Laws UpdateDate="..."><Law><LawName>...</LawName><LawArticles><Article>...       the same as XML
    <LAWS UpdateDate="..."><法規><法規名稱>...</法規名稱><法規內容><編章節>...        the older XML

English files write EngLawURL, EngLawArticles, EngArticleNo, and LawName is the Chinese title there. ArticleType, A for an
article and C for a heading, is markup and no text. The XML misspells ArticleContent as ArticleConctent, the field of the
attachments has been spelt LawAttachements. How a record is read: corpus.importers.east_asia.taiwan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from corpus.diagnostics import Parsed
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.east_asia import taiwan_xml
from corpus.importers.east_asia.taiwan import (
    BODY,
    CHINESE_TITLE,
    CONTENT,
    DATES,
    ENGLISH_TITLE,
    HEADING,
    LABEL,
    STRAY,
    Record,
    drafts_of,
    is_bulk,
    put,
)
from corpus.importers.json_text import load_object, values
from corpus.model import Draft, Residue, ResidueKind

_FIELDS = {
    "LawLevel": "法規性質", "LawURL": "法規網址", "LawCategory": "法規類別", "LawEffectiveDate": "生效日期",
    "LawEffectiveNote": "生效內容", "LawAbandonNote": "廢止註記", "LawHasEngVersion": "是否英譯註記",
    "LawAttachements": "附件", "LawAttachments": "附件", "LawHistories": "沿革內容", "LawForeword": "前言",
    "LawArticles": CONTENT,
}  # fmt: skip
_CHINESE = {"LawName": CHINESE_TITLE, "EngLawName": ENGLISH_TITLE, "LawModifiedDate": DATES["zh-Hant"]}
_ENGLISH = {"LawName": "中文法規名稱", "EngLawName": ENGLISH_TITLE, "LawModifiedDate": DATES["en"]}
_ARTICLE = {"ArticleNo": LABEL, "ArticleContent": BODY, "ArticleConctent": BODY}
_ROOTS = {"LAWS": taiwan_xml.ROOT, "Laws": "Law"}


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is JSON that begins with UpdateDate or Laws, or XML with the root LAWS or Laws."""
    del name
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return is_bulk(data)
    try:
        found = markup.prolog(data)
    except SourceError:
        return any(f"<{root}".encode() in data[:65536] for root in _ROOTS)
    return found is not None and found.root in _ROOTS


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft a law.

    Raises:
        SourceError: damaged, no list of laws, or a law without a PCode in its address.
    """
    strays, records = _records(data, name)
    drafts = drafts_of(records, name)
    if not drafts:
        raise SourceError(f"{name} holds no law.", "Get the file anew.")
    kept = tuple(Residue(ResidueKind.FURNITURE, text, 0) for text in strays if text.strip())
    return Parsed((replace(drafts[0], residue=(*kept, *drafts[0].residue)), *drafts[1:]))


def leaves(data: bytes, name: str) -> list[str]:
    """The text values in order, without ArticleType, which says what kind of row it is."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        nodes = markup.text_nodes(markup.tree(data, name))
        return [text for e, tail, text in nodes if tail or not _is_type(markup.local(e), text)]
    return list(_json_leaves(load_object(data, name)))


def _json_leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not _is_type(key, inner):
                yield from _json_leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _json_leaves(inner)
    elif value is not None:
        yield str(value)


def _records(data: bytes, name: str) -> tuple[list[str], Iterator[Record]]:
    """What stands above the laws, and the laws as records of one form; what stands below a law goes with it."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        root = markup.tree(data, name)
        return _xml_strays(root), _xml_records(root)
    found = load_object(data, name)
    laws = found.get("Laws")
    if not isinstance(laws, list) or not all(isinstance(law, dict) for law in laws):
        raise SourceError(f"{name} has no list of laws (Laws).", "Get the file anew.")
    at = list(found).index("Laws")
    above, below = ([list(values(v)) for v in list(found.values())[part]] for part in (slice(at), slice(at + 1, None)))
    return [text for texts in above for text in texts], _json_records(laws, [text for texts in below for text in texts])


def _json_records(laws: list[dict[str, object]], below: list[str]) -> Iterator[Record]:
    for nth, law in enumerate(laws, 1):
        record = _record(law)
        for text in below if nth == len(laws) else ():
            put(record, STRAY, text)
        yield record


def _is_law(child: etree._Element, root: etree._Element) -> bool:
    return markup.local(child) == _ROOTS.get(markup.local(root))


def _xml_strays(root: etree._Element) -> list[str]:
    """Text of a bulk XML above its first law."""
    found = [root.text or ""]
    for child in root:
        if _is_law(child, root):
            break
        found += [*(text for _, _, text in markup.text_nodes(child)), child.tail or ""]
    return found


def _xml_records(root: etree._Element) -> Iterator[Record]:
    last: Record | None = None
    for child in root:
        if _is_law(child, root):
            if last is not None:
                yield last
            last = taiwan_xml.record_of(child) if markup.local(root) == "LAWS" else _record(_fields(child))
        elif last is not None:
            for _, _, text in markup.text_nodes(child):
                put(last, STRAY, text)
        if last is not None:
            put(last, STRAY, child.tail)
    if last is not None:
        yield last


def _fields(law: etree._Element) -> Record:
    """The element Law -> what the JSON has in its place."""
    found: Record = {}
    put(found, STRAY, law.text)
    for child in law:
        if _plain(markup.local(child)) == "LawArticles":
            put(found, markup.local(child), [*_stray(child.text), *(e for row in child for e in _entry(row))])
        else:
            nested = [text for _, _, text in markup.text_nodes(child)] if len(child) else child.text
            put(found, markup.local(child), nested)
        put(found, STRAY, child.tail)
    return found


def _entry(row: etree._Element) -> Iterator[Record]:
    found: Record = {}
    put(found, STRAY, row.text)
    for child in row:
        put(found, markup.local(child), taiwan_xml.text_of(child))
        put(found, STRAY, child.tail)
    yield found
    yield from _stray(row.tail)


def _stray(text: str | None) -> list[Record]:
    return [{STRAY: text}] if text and text.strip() else []


def _plain(key: str) -> str:
    """EngLawURL -> LawURL; EngLawName, which Chinese files have too, stays."""
    return key if key == "EngLawName" else key.removeprefix("Eng")


def _is_type(key: str, value: object) -> bool:
    return _plain(key) == "ArticleType" and isinstance(value, str) and value.strip() in ("A", "C")


def _record(law: dict[str, object]) -> Record:
    """A law of the ministry's own field names -> a record of the form that corpus.importers.east_asia.taiwan reads."""
    english = any(key.startswith("EngLaw") and key != "EngLawName" for key in law)
    names = {**_FIELDS, **(_ENGLISH if english else _CHINESE)}
    found: Record = {}
    for key, value in law.items():
        name = names.get(_plain(key), key)
        if isinstance(value, list) and name == CONTENT and name not in found:
            value = [_row(entry) if isinstance(entry, dict) else entry for entry in value]
        else:
            value = _untyped(value)
        put(found, name, value)
    found.setdefault(CONTENT, [])
    return found


def _untyped(value: object) -> object:
    """A value that is no list of articles, without the ArticleType in it."""
    if isinstance(value, dict):
        return {key: _untyped(inner) for key, inner in value.items() if not _is_type(key, inner)}
    return [_untyped(inner) for inner in value] if isinstance(value, list) else value


def _row(entry: dict[str, object]) -> Record:
    """An entry of LawArticles -> {編章節: heading} or {條號: label, 條文內容: text}, with what else it has."""
    named: Record = {}
    heading = False
    for key, value in entry.items():
        if _is_type(key, value):
            heading = str(value).strip() == "C"
        else:
            put(named, _plain(key), value)
    fields = _ARTICLE
    if heading and "ArticleNo" not in named:
        fields = {"ArticleContent": HEADING, "ArticleConctent": HEADING}
    elif "ArticleNo" not in named and ("ArticleContent" in named or "ArticleConctent" in named):
        named = {"ArticleNo": "", **named}  # the number is blank: the text still is an article's
    found: Record = {}
    for key, value in named.items():
        name = fields.get(key, key)
        found[name if name not in found else key] = value
    return found
