"""The files of a Whoosh segment: postings are written so that numpy reads them, and read where they lie in the mapped file.

What is written is Whoosh's own format: Whoosh itself reads it (and does when it merges segments). Only, the numbers of long
lists are pickled as arrays instead of tuples, so that reading one is a copy of memory and not an object a document.
"""

from __future__ import annotations

import io
import pickle
import struct
import warnings
from array import array
from collections.abc import Iterator
from typing import Any, TypeAlias

from indexer.arrays import Numbers

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Whoosh 2.7.4 has invalid escapes in its own strings
    from whoosh.codec.whoosh3 import (
        WHOOSH3_HEADER_MAGIC,
        W3Codec,
        W3FieldWriter,
        W3PostingsWriter,
        W3TermsReader,
    )
    from whoosh.filedb.structfile import BufferFile
    from whoosh.util.numlists import delta_encode

Group: TypeAlias = "tuple[str, bytes, array[int], array[float]]"
# Below this a tuple takes less room, and no longer to read.
_WORTH_AN_ARRAY = 24
_HEAD, _LENGTH = len(WHOOSH3_HEADER_MAGIC), struct.Struct("!i")
# A slot of the hash table of terms: hash, position of the entry; and what an entry begins with: lengths of key and value.
_SLOT, _ENTRY = struct.Struct("!Iq"), struct.Struct("!ii")
# What a term's value is: flags, statistics; then where its postings lie and how many bytes they take.
_EXTENT = struct.Struct("!BfIBBfIIqi")


# What stands before a block's data is a pickle as well, written by hand so that it always takes the same room: a tuple of
# the number of documents, the last one, the highest weight, and three numbers that Tongwen doesn't use.
_INFO = struct.Struct("<4si1si1s8s8s")
_INFO_END = b"K\x00K\x00K\x00t."


class Codec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec without what Tongwen doesn't use."""

    # Scores don't use Whoosh's document lengths; looking each one up cost half of a build (a stat of a file a posting).
    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """Writes the terms of a segment."""
        return _FieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """Writes the postings of terms."""
        return _PostingsWriter(dbfile, self._blocklimit, byteids, self._compression, self._inlinelimit)


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes a term's postings as a whole; Whoosh's own way, one by one with checks, took half of a build."""

    def add_postings(self, schema: Any, _lengths: Any, groups: Iterator[Group]) -> None:
        current = None
        for name, token, documents, weights in groups:
            if name != current:
                if current is not None:
                    self.finish_field()
                self.start_field(name, schema[name])
                current = name
            self.start_term(token)
            writer = self._postwriter
            writer._ids, writer._weights, writer._maxweight = documents, weights, max(weights)
            self.finish_term()
        if current is not None:
            self.finish_field()


class _PostingsWriter(W3PostingsWriter):  # type: ignore[misc]
    def _write_block(self, last: bool = False) -> None:
        if not self._blockcount:
            self._postfile.write(WHOOSH3_HEADER_MAGIC)
        self._terminfo.add_block(self)
        # Protocol 3 is the first that keeps an array as bytes.
        data = pickle.dumps((self._mini_ids(), self._mini_weights(), None), 3)
        info = _INFO.pack(
            b"\x80\x02(J", len(self._ids), b"J", self._ids[-1], b"G", struct.pack(">d", self._maxweight), _INFO_END
        )
        length = len(info) + len(data)
        self._postfile.write_int(-length if last else length)
        self._postfile.write(info)
        self._postfile.write(data)
        self._blockcount += 1
        self._new_block()

    def _mini_ids(self) -> Any:
        if len(self._ids) < _WORTH_AN_ARRAY:
            return tuple(delta_encode(self._ids))
        import numpy as np

        return array("I", np.diff(np.frombuffer(self._ids, np.uintc), prepend=np.uintc(0)).tobytes())

    def _mini_weights(self) -> Any:
        first = self._weights[0]
        if self._weights.count(first) == len(self._weights):
            return None if first == 1.0 else first
        return tuple(self._weights) if len(self._weights) < _WORTH_AN_ARRAY else self._weights


class _Mapped(BufferFile):  # type: ignore[misc]
    """A part of a mapped file; Whoosh's own class copies the whole of it into memory."""

    def __init__(self, view: memoryview, name: str) -> None:
        self._buf, self._name, self.onclose = view, name, None
        self.file = _Window(view)
        self.is_real = self.is_closed = False


class _Window(io.RawIOBase):
    """A file over a part of memory, without a copy."""

    def __init__(self, view: memoryview) -> None:
        self._view, self._at = view, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + (0, self._at, len(self._view))[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, into: Any) -> int:
        part = self._view[self._at : self._at + len(into)]
        into[: len(part)] = part
        self._at += len(part)
        return len(part)


class Segment:
    """One segment, opened for reading by many threads: nothing in it has a position that reading would move.

    `ids` are the numbers that Tongwen gave its documents, `dead` the places of those that were taken out.
    """

    def __init__(self, segment: Any, storage: Any, id_column: Any) -> None:
        import numpy as np

        files = segment.open_compound_file(storage)
        codec = segment.codec()
        self.size: int = segment.doc_count_all()
        self.dead = np.array(sorted(segment.deleted_docs()), np.int64)
        column = codec.per_document_reader(files, segment).column_reader("id", id_column)
        self.ids = np.array(column.load(), np.int64)
        terms = self._view(files, segment.make_filename(codec.TERMS_EXT))
        self._terms = terms
        self._postings = self._view(files, segment.make_filename(codec.POSTS_EXT))
        self._reader = W3TermsReader(codec, _Mapped(terms, "terms"), len(terms), _Mapped(self._postings, "postings"))
        self._table = self._reader._tindex
        self._numbers: dict[str, bytes] = {name: struct.pack("!H", n) for name, n in self._reader._fieldmap.items()}
        self.fields = frozenset(self._numbers)

    @staticmethod
    def _view(files: Any, name: str) -> memoryview:
        offset, length = files.range(name)
        return memoryview(files._source)[offset : offset + length]

    def postings(self, field: str, token: str) -> tuple[Numbers, Numbers | None] | None:
        """Places of the documents that have a term, and its weights in them (None: all 1). None: no document has it."""
        number = self._numbers.get(field)
        if number is None:
            return None
        try:
            value = self._value(number + token.encode())
        except UnicodeEncodeError:  # half a pair of surrogates, in a query that no text can match
            return None
        return self._decoded(value) if value is not None else None

    def _value(self, key: bytes) -> int | None:
        """Where the value of a key stands in the file of terms."""
        hashed = self._table.hashfn(key)
        start, slots = self._table.tables[hashed & 255]
        for step in range(slots):
            place = start + ((hashed >> 8) + step) % slots * _SLOT.size
            found, position = _SLOT.unpack_from(self._terms, place)
            if not position:
                return None
            if found == hashed:
                length, _ = _ENTRY.unpack_from(self._terms, position)
                value: int = position + _ENTRY.size + length
                if self._terms[position + _ENTRY.size : value] == key:
                    return value
        return None

    def _decoded(self, value: int) -> tuple[Numbers, Numbers | None]:
        *_, start, length = _EXTENT.unpack_from(self._terms, value)
        blocks = list(self._blocks(start, start + length))
        if len(blocks) == 1:
            return blocks[0]
        import numpy as np

        return np.concatenate([d for d, _ in blocks]), np.concatenate(
            [np.ones(len(d), np.float32) if w is None else w for d, w in blocks]
        )

    def _blocks(self, at: int, end: int) -> Iterator[tuple[Numbers, Numbers | None]]:
        import numpy as np

        at += _HEAD
        while at < end:
            length = abs(_LENGTH.unpack_from(self._postings, at)[0])
            at += _LENGTH.size
            start = at + _INFO.size
            if bytes(self._postings[start - 1 : start + 2]) == b".\x80\x03":
                # Our own file, as all that Whoosh reads.
                ids, weights, _ = pickle.loads(self._postings[start : at + length])  # noqa: S301
            else:
                ids, weights = _block_of_another(self._postings[at : at + length])
            deltas = np.frombuffer(ids, np.uintc) if isinstance(ids, array) else np.array(ids, np.uintc)
            if isinstance(weights, float):
                weights = np.full(len(deltas), weights, np.float32)
            elif weights is not None:
                weights = np.asarray(weights, np.float32)
            yield deltas.cumsum(dtype=np.int64), weights
            at += length

    def terms(self, field: str) -> Iterator[tuple[str, int]]:
        """Every term of a field with the number of its documents."""
        key = self._numbers.get(field)
        if key is None:
            return
        for place, length, value, _ in self._table.ranges_from(key):
            found = self._terms[place : place + length]
            if found[: len(key)] != key:
                return
            yield bytes(found[len(key) :]).decode(), _EXTENT.unpack_from(self._terms, value)[2]

    def starting_with(self, field: str, prefix: str) -> Iterator[Numbers]:
        """Places of the documents of every term that starts so."""
        number = self._numbers.get(field)
        if number is None:
            return
        key = number + prefix.encode(errors="replace")
        for place, length, value, _ in self._table.ranges_from(key):
            if self._terms[place : place + length][: len(key)] != key:
                return
            yield self._decoded(value)[0]


def _block_of_another(block: memoryview) -> tuple[Any, Any]:
    """The numbers and weights of a block that Whoosh's own writer has written."""
    file = io.BytesIO(block)
    pickle.load(file)  # noqa: S301
    ids, weights, _ = pickle.load(file)  # noqa: S301
    return ids, weights
