"""What a law's id and a language's tag look like: checked wherever one comes in from outside.

Both become part of ids of texts, addresses of pages and names of files, so `../x` or `cn-a/b` must never pass.
"""

from __future__ import annotations

import re

# The jurisdiction, then what names the law there: cn-xingfa, tw-C0000001, hk-cap486, eu-32016R0679, ca-O-3.01, ch-235.1.
_LAW_ID = re.compile(r"[a-z]{2,3}-[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?=[A-Za-z0-9])){0,80}")
# BCP 47 as far as laws need it: language, script, region (letters, or UN M.49 digits as in es-419).
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


def law_id(text: str) -> str:
    """`text` itself if it is a law's id; ValueError shows it and what one looks like."""
    if not _LAW_ID.fullmatch(text):
        raise ValueError(f"not a law id: {text[:100]!r} (one is like cn-xingfa or tw-C0000001)")
    return text


def language_tag(text: str) -> str:
    """`text` itself if it is a language's tag; ValueError shows it and what one looks like."""
    if not _LANGUAGE_TAG.fullmatch(text):
        raise ValueError(f"not a language tag: {text[:100]!r} (one is like zh-Hans, zh-Hant or en)")
    return text


def jurisdiction_of(identity: str) -> str:
    """The jurisdiction that a law's id begins with: "cn" of cn-xingfa."""
    return identity.partition("-")[0]
