"""Which article of one version of a law is which article of another, found from the texts.

公司法 of 2018, article 16 is article 15 of 2023: across versions a number says nothing, the words do. Pure functions; nothing
here is more than a computed likeness, and what falls short of it is said to have no counterpart.
"""

from corpus.correspondence.table import Correspondence, Kind, Table, correspond, per_cent

__all__ = ["Correspondence", "Kind", "Table", "correspond", "per_cent"]
