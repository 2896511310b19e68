"""The rules between two languages against difflib on the same texts, in the same run: believe the ratio, not the seconds."""

from __future__ import annotations

import difflib
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from made_bilingual import bilingual, view

from corpus.inspection.between import between

ARTICLES = 1_000


def test_a_thousand_articles_in_two_languages() -> None:
    chinese, english = bilingual(ARTICLES)
    english["500"], english["700"] = english["700"], english["500"]
    edition = view(chinese, english)
    start = time.process_time()
    found = list(between(edition))
    ours = time.process_time() - start
    start = time.process_time()
    for number, text in english.items():
        difflib.SequenceMatcher(None, chinese[number], text, autojunk=False).ratio()
    peer = time.process_time() - start
    print(f"\nbetween: {ours:.2f} s; difflib: {peer:.2f} s; ratio {ours / peer:.2f}")
    assert {(d.code, d.path) for d in found} >= {("texts-swapped", "art_500"), ("texts-swapped", "art_700")}
    assert ours < 30 * peer + 5  # a guard against the quadratic, no more
