"""What the formats that are read as pages share: how many texts fit beside one another, and names of files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.bundles import Bundle
from corpus.errors import UsageError

MOST_COLUMNS = 6
"""Texts beside one another on paper: a line of a seventh would hold three words."""
WIDE = 3
"""With more, the paper lies on its side."""
_NOT_IN_NAMES = re.compile(r"[^\w.\-]+", re.ASCII)


def fitting(bundle: Bundle) -> Bundle:
    """The bundle itself; UsageError if it has more texts than a page can hold."""
    if len(bundle.texts) > MOST_COLUMNS:
        tags = ", ".join(dict.fromkeys(t.language for t in bundle.texts))
        raise UsageError(
            f"{len(bundle.texts)} texts of {bundle.law_id} don't fit beside one another on paper ({MOST_COLUMNS} do).",
            f"Choose some with --languages ({tags}) or --expressions.",
        )
    return bundle


def file_name(law_id: str, address: str, version: str, languages: Sequence[str], suffix: str) -> str:
    """cn-xingfa_art_56-58_2020-12-26_zh-Hans_en.docx: law, provisions, version and languages, in ASCII."""
    where = re.sub(r"\.\.[a-z]+_", "-", address).replace("/", ".").replace("~", "-")
    parts = [law_id, where if len(where) <= 60 else "provisions", version, *dict.fromkeys(languages)]
    stem = _NOT_IN_NAMES.sub("_", "_".join(filter(None, parts)))
    return f"{stem[:150]}.{suffix}"
