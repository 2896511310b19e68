"""Mainland China: the data package, LawRefBook, bilingual JSON."""
