"""The keys of a generation's texts (indexer.documents.key_of) in one mapped file, for exact checks of thousands of them.

    keys.bin: magic, how many documents and texts; then for every document the place of its first text, for every text its
    number and where its key begins, all as 8-byte numbers; then the keys, one after another, as UTF-8.

It is made of the rows of documents.sqlite when a generation is built. A generation without the file gets it in memory.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from indexer.arrays import Numbers

FILE = "keys.bin"
_MAGIC = b"TWKEYS1\n"
_HEAD = struct.Struct("<8sQQ")


def packed(rows: Iterable[tuple[int, int, str]], highest: int) -> bytes:
    """(document, text number, key) in the order of the documents, the last of which is `highest` -> the file."""
    import numpy as np

    docs: list[int] = []
    texts: list[int] = []
    starts = [0]
    keys = bytearray()
    for doc, text, key in rows:
        docs.append(doc)
        texts.append(text)
        keys += key.encode(errors="surrogatepass")
        starts.append(len(keys))
    first = np.searchsorted(np.array(docs, np.int64), np.arange(highest + 2))
    head = _HEAD.pack(_MAGIC, len(first), len(texts))
    arrays = (np.array(numbers, "<i8").tobytes() for numbers in (first, texts, starts))
    return b"".join((head, *arrays, bytes(keys)))


class Keys:
    """The keys, for reading by many threads."""

    def __init__(self, held: bytes | mmap.mmap) -> None:
        import numpy as np

        magic, firsts, texts = _HEAD.unpack_from(held)
        if magic != _MAGIC:
            raise ValueError("not a file of keys")
        every = np.frombuffer(held, "<i8", firsts + 2 * texts + 1, _HEAD.size)
        self._first, self._text, self._start = np.split(every, [firsts, firsts + texts])
        self._start = self._start + (_HEAD.size + every.nbytes)
        if int(self._start[-1]) != len(held):
            raise ValueError("a file of keys that was cut off")
        self._held = held

    @classmethod
    def open(cls, file: Path) -> Keys:
        """Map the file. OSError: it isn't there; ValueError: it is damaged."""
        with file.open("rb") as opened:
            return cls(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))

    def rows(self, docs: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """The texts of documents: (place of the document in `docs`, number of the text, its row) of each."""
        import numpy as np

        first = self._first[docs]
        counts = self._first[docs + 1] - first
        owner = np.repeat(np.arange(len(docs)), counts)
        rows = first[owner] + np.arange(len(owner)) - (np.cumsum(counts) - counts)[owner]
        return owner, self._text[rows], rows

    def sizes(self, docs: Numbers) -> Numbers:
        """How long the key of a text of each document is in the mean, in bytes."""
        import numpy as np

        first, behind = self._first[docs], self._first[docs + 1]
        return (self._start[behind] - self._start[first]) / np.maximum(behind - first, 1)

    def having(self, rows: Numbers, needles: Sequence[bytes]) -> list[bool]:
        """Whether the key of each row holds the needle for it."""
        held, starts, ends = self._held, self._start[rows].tolist(), self._start[rows + 1].tolist()
        return [needle in held[a:b] for needle, a, b in zip(needles, starts, ends, strict=True)]

    def bytes_of(self, rows: Numbers) -> Iterator[bytes]:
        """The key of each row, in UTF-8."""
        held, starts, ends = self._held, self._start[rows].tolist(), self._start[rows + 1].tolist()
        return (held[a:b] for a, b in zip(starts, ends, strict=True))

    def __len__(self) -> int:
        return len(self._text)

    def key(self, row: int) -> str:
        """The key of one row."""
        return self._held[int(self._start[row]) : int(self._start[row + 1])].decode(errors="surrogatepass")

    def of(self, docs: Numbers) -> Iterator[tuple[int, dict[int, str]]]:
        """(document, {text number: key}) for every one of `docs`."""
        owner, texts, rows = self.rows(docs)
        found: list[dict[int, str]] = [{} for _ in range(len(docs))]
        starts, ends = self._start[rows].tolist(), self._start[rows + 1].tolist()
        for at, text, a, b in zip(owner.tolist(), texts.tolist(), starts, ends, strict=True):
            found[at][text] = self._held[a:b].decode(errors="surrogatepass")
        yield from zip(docs.tolist(), found, strict=True)
