"""Reading citations against one pass of `re` over the same text, in the same run: believe the ratio, not the seconds."""

from __future__ import annotations

import re
import time

from corpus.citations import mentions

SIZE = 300_000
CHINESE = "第三人依照约定履行的，适用第一款产品的规定；第2018号文件、本次会议、前三名和（一）（二）均不是引用。违反本法第十五条第二款的，处罚。"
ENGLISH = "Part of an article may, in the first section, be read with this item (1) of 5 May 2018; Article 15(2) of this Law applies. "


def test_a_text_full_of_near_citations() -> None:
    for language, sentence in (("zh", CHINESE), ("en", ENGLISH)):
        text = sentence * (SIZE // len(sentence.encode()))
        mentions(sentence, language)
        begin = time.process_time()
        found = mentions(text, language, inside=True)
        ours = time.process_time() - begin
        begin = time.process_time()
        peer_found = sum(1 for _ in re.finditer(r"\w+|[^\w\s]", text))
        peer = time.process_time() - begin
        mb = len(text.encode()) / 1e6
        print(
            f"\n{language}: {ours / mb:.2f} s/MB for {len(found)}; re: {peer / mb:.2f} s/MB for {peer_found}; {ours / peer:.0f}"
        )
        assert len(found) >= text.count("Law applies") + text.count("本法第十五条")
        assert ours < 400 * peer + 2  # a guard against the quadratic, no more
