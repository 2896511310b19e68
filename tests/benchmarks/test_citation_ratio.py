"""Reading citations against one pass of `re` over the same text, in the same run: believe the ratio, not the seconds.

Each sentence is read as it stands again and again, and with other numbers each time: what was read before in the same words is
remembered within a text, so that the first figure alone would flatter.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from random import Random

import pytest

from corpus.citations import find, shipped_names

SIZE = 200_000
SENTENCES = {
    "near zh": "第三人依照约定履行的，适用第一款产品的规定；第2018号文件、本次会议、前三名和（一）（二）均不是引用。违反本法第15条第2款的，处罚。",
    "near en": "Part of an article may, in the first section, be read with this item (1) of 5 May 2018; Article 15(2) of this Law applies. ",
    "dense zh": "依照刑法第234条第2款、第19项和第191条、第3至5条，",
    "dense zh-Hant": "依民法第184條第1項前段、第12條之1及刑法第3條至第5條規定，",
    "dense en": "under Articles 3-5, 9 and 12(2) of the Criminal Law, paragraph 3 and Article 5(1) of this Law, ",
    "dense de": "nach Artikel 5 Absatz 1 Buchstabe a der Verordnung, § 3 Abs. 2 Satz 1 BGB und Art. 17, ",
}


@pytest.mark.parametrize("kind", SENTENCES)
@pytest.mark.parametrize("varied", [False, True])
def test_a_text_full_of_citations(kind: str, *, varied: bool) -> None:
    language, sentence, names = kind.split()[1], SENTENCES[kind], shipped_names()
    text = sentence * (SIZE // len(sentence.encode()))
    if varied:
        numbers = Random(1)
        text = re.sub(r"\d+", lambda _: str(numbers.randint(1, 400)), text)
    find(sentence, language, names)
    ours, found = _seconds(lambda: find(text, language, names))
    peer, parts = _seconds(lambda: re.findall(r"\w+|[^\w\s]", text))
    mb = len(text.encode()) / 1e6
    print(f"\n{kind}: {ours / mb:.2f} s/MB for {found}; re: {peer / mb:.2f} s/MB for {parts}; {ours / peer:.0f}")
    assert found >= text.count(sentence[-12:])
    assert ours < 400 * peer + 2  # a guard against the quadratic, no more


def _seconds(work: Callable[[], Sequence[object]]) -> tuple[float, int]:
    begin = time.process_time()
    found = work()
    return time.process_time() - begin, len(found)
