"""Custom properties of a Word document: which law, version and texts its tables hold. python-docx has no words for them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from corpus.bundles.marks import PRIVATE, is_private
from corpus.bundles.values import Bundle

NAMES = ("tongwen.law", "tongwen.version", "tongwen.day", "tongwen.address", "tongwen.texts", "tongwen.languages",
         "tongwen.versions", "tongwen.rights")  # fmt: skip
_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_SAID = 15  # hashes in one property: 255 letters are what every program keeps
_EPOCH = (1980, 1, 1, 0, 0, 0)  # of every member: the same library gives the same bytes
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_TYPE = (b'<Override PartName="/docProps/custom.xml" '
         b'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>')  # fmt: skip
_RELATION = (b'<Relationship Id="rIdTongwen" Target="docProps/custom.xml" '
             b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"/>')  # fmt: skip


def custom_properties(package: bytes, written: Sequence[Bundle], said: Sequence[str] = ()) -> bytes:
    """The package of a document with a part of properties more: for each bundle tongwen.law, .version, .day, .address, .texts
    (ids of the columns, with blanks between; "-" for one to be filled in), .languages, .versions and .rights ("private" if a text of it is); those of the second bundle
    are tongwen.law.2 and so on. `said` are the hashes of what Tongwen says itself, for whoever reads the file again."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            data = given.read(name)
            if name == _TYPES:
                data = data.replace(b"</Types>", _TYPE + b"</Types>")
            elif name == _RELATIONS:
                data = data.replace(b"</Relationships>", _RELATION + b"</Relationships>")
            _add(made, name, data)
        _add(made, "docProps/custom.xml", _part(written, said))
    return target.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def _part(written: Sequence[Bundle], said: Sequence[str]) -> bytes:
    found = []
    for n, b in enumerate(written):
        values = (b.law_id, b.version, b.day.isoformat(), b.address, " ".join(t.id or "-" for t in b.texts),
                  " ".join(t.language for t in b.texts), " ".join(str(t.version or "undated") for t in b.texts),
                  PRIVATE if is_private(b) else "public")  # fmt: skip
        found += [(name if n == 0 else f"{name}.{n + 1}", value) for name, value in zip(NAMES, values, strict=True)]
    pieces = [" ".join(said[at : at + _SAID]) for at in range(0, len(said), _SAID)]
    found += [("tongwen.said" if n == 0 else f"tongwen.said.{n + 1}", piece) for n, piece in enumerate(pieces)]
    properties = "".join(
        f'<property fmtid="{_FORMAT}" pid="{pid}" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for pid, (name, value) in enumerate(found, 2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{properties}</Properties>"
    ).encode()
