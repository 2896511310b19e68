"""Names that no law here has: one that was repealed before its text could be here, a foreign law, a contract, or unknown."""

from __future__ import annotations

import re
from typing import Any

from corpus.citations.values import Citation
from corpus.identification.names import plain
from corpus.memo.desk import Desk
from corpus.memo.values import MemoStatus, Where
from corpus.resolving.repealed import repealed_name

# Whose name begins so is a law of a country that may not be here.
_FOREIGN = re.compile(
    r"德国|德國|美国|美國|英国|英國|法国|法國|日本|韩国|韓國|俄罗斯|俄羅斯|意大利|義大利|西班牙|瑞士|奥地利|奧地利|加拿大|澳大利亚|澳洲|新加坡|印度|越南|泰国|泰國|欧盟|歐盟|荷兰|荷蘭|瑞典|巴西"
    r"|\b(?:us|u\.s\.|uk|u\.k\.|german|french|american|english|british|italian|spanish|swiss|austrian|indian|australian|russian|dutch|delaware|new york|california)\b|\bbgb\b|\bu\.?s\.?c\.?\b",
)
# What has articles or clauses and is no law, by the end of its name: 《股权转让合同》, not the 解释 of a book on contracts.
_NO_LAW = re.compile(
    r"(?:合同|协议书?|协议|契约|章程|备忘录|招股说明书|意向书|承诺书|说明书|保单|租约)[^\w]*$"
    r"|\b(?:agreement|contract|deed|lease|memorandum|articles of association|by-?laws|policy|vertrags?|contrat|statuts|satzung)[^\w]*$"
    r"|^(?:the )?(?:spa|sha|nda|msa|lpa|jva|apa|ssa|mou)$",
)


def unheard_of(desk: Desk, citation: Citation) -> dict[str, Any]:
    """Fields of the verdict on a citation whose law is not here."""
    name = citation.name.strip()
    if not name:
        return {"status": MemoStatus.NOT_CHECKED, "note": "Nothing says of which law."}
    if gone := _repealed(desk, name):
        return gone
    nearest = desk.nearest(citation)
    if isinstance(nearest, str):
        return {"status": MemoStatus.NOT_CHECKED, "note": nearest}
    folded = plain(name)
    if _NO_LAW.search(folded):
        return {"status": MemoStatus.NOT_CHECKED, "note": f"{name} is no law by its name."}
    if _FOREIGN.search(folded):
        return {
            "status": MemoStatus.NOT_CHECKED,
            "note": f"{name} is not here: by its name it is a law of another country.",
        }
    choices = tuple(Where(law_id, title, None, None) for law_id, title in nearest)
    told = f" Nearest: {', '.join(title for _, title in nearest)}." if nearest else ""
    return {"status": MemoStatus.UNKNOWN_LAW, "note": f"No law here is called {name}.{told}", "choices": choices}


def _repealed(desk: Desk, name: str) -> dict[str, Any] | None:
    """A law that isn't here, and that a law which is says it repeals: 合同法, by 民法典."""
    gone = repealed_name(desk.library, name, desk.day)
    if gone is None:
        return None
    by = Where(gone.by, gone.title, gone.version, gone.path or None)
    return {"status": MemoStatus.REPEALED, "note": f"{gone.words()}. Its own text is not here.", "now": by}
