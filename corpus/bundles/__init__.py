"""Bundles: a law, or provisions of it, in a few texts, as the table that a reader or a translator takes away.

`values` is the table, `making` makes it of a library, `marks` are the names that its rows and cells bear in files, so that a file
that comes back is joined by them. The formats that write it are in `corpus.exports`.
"""

from corpus.bundles.making import make
from corpus.bundles.values import Bundle, BundleCell, BundleRow, BundleText, Places, RowKind, words_hash

__all__ = ["Bundle", "BundleCell", "BundleRow", "BundleText", "Places", "RowKind", "make", "words_hash"]
