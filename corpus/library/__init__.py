"""The library: laws, texts, statements and originals in one SQLite file. The only package that touches our database.

Reading is safe from many threads (a connection a thread); writing is one transaction a source (see `writing`).
"""

from corpus.library.reading import Library
from corpus.library.source import SourceRecord
from corpus.library.writing import Outcome, Writer

__all__ = ["Library", "Outcome", "SourceRecord", "Writer"]
