"""Whether the words of a translation still render the law: what became of each article since the version that it translates."""

from corpus.currency.finding import currency, of_text, page_of
from corpus.currency.older import older_texts, strangers
from corpus.currency.values import Basis, Currency, PageCurrency, Standing, TextCurrency

__all__ = [
    "Basis",
    "Currency",
    "PageCurrency",
    "Standing",
    "TextCurrency",
    "currency",
    "of_text",
    "older_texts",
    "page_of",
    "strangers",
]
