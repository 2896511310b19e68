"""Jurisdictions: how the law of a place is built and what its words mean, as data. One module per jurisdiction."""

from __future__ import annotations

from corpus.jurisdictions.ca import CANADA
from corpus.jurisdictions.ch import SWITZERLAND
from corpus.jurisdictions.cn import MAINLAND
from corpus.jurisdictions.eu import EUROPEAN_UNION
from corpus.jurisdictions.facts import Jurisdiction
from corpus.jurisdictions.hk import HONG_KONG
from corpus.jurisdictions.jp import JAPAN
from corpus.jurisdictions.kr import KOREA
from corpus.jurisdictions.tw import TAIWAN
from corpus.jurisdictions.un import UNITED_NATIONS

# One line each, by the first part of a law's id.
JURISDICTIONS: dict[str, Jurisdiction] = {
    "ca": CANADA,
    "ch": SWITZERLAND,
    "cn": MAINLAND,
    "hk": HONG_KONG,
    "jp": JAPAN,
    "kr": KOREA,
    "eu": EUROPEAN_UNION,
    "tw": TAIWAN,
    "un": UNITED_NATIONS,
}

__all__ = ["JURISDICTIONS", "Jurisdiction"]
