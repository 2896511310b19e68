"""Characters that no statute book prints: private use, replacement, control, and forms that Unicode calls compatible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from corpus.diagnostics import Diagnostic, diagnose
from corpus.model import Provision

_ODD = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\U000f0000-\U0010fffd]")
_COMPATIBLE = re.compile("[\uf900-\ufaff\u2f00-\u2fdf]")  # ideographs that another code point should stand for


def odd_characters(provisions: Iterable[Provision]) -> list[Diagnostic]:
    """One diagnostic for each provision that holds such characters, at the first of them, naming all."""
    found = []
    for provision in provisions:
        match = _ODD.search(provision.text) or _COMPATIBLE.search(provision.text)
        if match:
            every = sorted(set(_ODD.findall(provision.text)) | set(_COMPATIBLE.findall(provision.text)))
            names = ", ".join(f"U+{ord(c):04X}" for c in every[:8])
            kind = "private-use, replacement or control characters" if _ODD.match(match[0]) else "compatibility forms"
            found.append(diagnose("odd-characters", f"{provision.label or provision.path} has {kind}: {names}.",
                                  path=str(provision.path), start=match.start(), end=match.end(), found=match[0]))  # fmt: skip
        elif not unicodedata.is_normalized("NFC", provision.text):
            found.append(diagnose("odd-characters", f"{provision.label or provision.path} has characters that are not composed (NFC).",
                                  path=str(provision.path)))  # fmt: skip
    return found
