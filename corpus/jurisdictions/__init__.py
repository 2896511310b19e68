"""Jurisdictions: how the law of a place is built and what its words mean, as data. One module per jurisdiction."""

from __future__ import annotations

from corpus.jurisdictions.ch import SWITZERLAND
from corpus.jurisdictions.cn import MAINLAND
from corpus.jurisdictions.facts import Jurisdiction
from corpus.jurisdictions.jp import JAPAN
from corpus.jurisdictions.kr import KOREA
from corpus.jurisdictions.tw import TAIWAN

# One line each, by the first part of a law's id.
JURISDICTIONS: dict[str, Jurisdiction] = {
    "ch": SWITZERLAND,
    "cn": MAINLAND,
    "jp": JAPAN,
    "kr": KOREA,
    "tw": TAIWAN,
}

__all__ = ["JURISDICTIONS", "Jurisdiction"]
