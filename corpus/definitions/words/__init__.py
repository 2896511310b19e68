"""The formulas of each language: FORMULAS by primary subtag, PLAIN for every other language."""

from corpus.definitions.words.asia import ASIA
from corpus.definitions.words.east import EAST
from corpus.definitions.words.english import ENGLISH
from corpus.definitions.words.europe import EUROPE
from corpus.definitions.words.plain import PLAIN
from corpus.definitions.words.romance import ROMANCE

FORMULAS = {"en": ENGLISH, **EAST, **ROMANCE, **EUROPE, **ASIA}

__all__ = ["FORMULAS", "PLAIN"]
