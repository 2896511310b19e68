"""Words beside a citation that stand in no quotation marks, but in another article than the one cited.

「根据《公司法》第十六条，公司向其他企业投资或者为他人提供担保…」 copies what is article 15 by now: that article 16 exists is no comfort.
A paraphrase, which has no long run of words in common with any article, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.memo.cases import Case, Verdict, where
from corpus.memo.comparing import Searched, searched
from corpus.memo.desk import LawWords, comparable
from corpus.memo.values import MemoStatus, Where
from corpus.memo.versions import now_in
from corpus.model import Edition, ProvisionPath, Span

# A run of so many words is copied; shorter ones are the names of authorities and what all laws say.
_RUN_HAN, _RUN_KANA, _RUN_WORDS = 12, 24, 7
# A run that more articles have tells nothing: 由县级以上人民政府市场监督管理部门责令改正.
_MOST_PAGES = 2
_LONGEST = 300
_ENDS = re.compile(r"[。！？!?；;\n]|\.(?=\s+[\"“„«(]?[A-ZÀ-ÞА-Я])")
_BRACKET = re.compile(
    r"[（(\[](?:\s*(?:参见|參見|见|見|依据|依據|根据|根據|cf\.|see|vgl\.|siehe|voir)\s*)?$", re.IGNORECASE
)
_SAYS = re.compile(r"\s*(?:的|之)(?:规定|規定)\s*[,，:：]")
_CLAUSE = re.compile(r"[,，:：;；]|$")
# What follows explains a word of the provision, in the words of whoever explains it: 第二条所称作品，是指…
_EXPLAINS = re.compile(
    r"\s*(?:[中里裡]?(?:的|之)?所?[称稱指謂谓]|[中里裡的之]?[“「\"]|(?:(?:的|之)?规定|規定)?的|にいう|に規定する|에서\s?말하는)"
)
_KANA = re.compile(r"[\u3041-\u30ff]")


def beside(text: str, citation: Span, before: int, after: int) -> str:
    """The rest of the sentence that a citation stands in; of one in brackets behind a sentence, that sentence.

    `before` and `after` are where the citation before ends and the next one begins.
    """
    stop = min(after, citation.end + _LONGEST)
    end = _ENDS.search(text, citation.end, stop)
    rest = text[citation.end : end.start() if end else stop]
    start = max(before, citation.start - _LONGEST)
    if not _BRACKET.search(text, max(start, citation.start - 12), citation.start):
        return rest
    ahead = text[start : citation.start].rstrip("（([ 。.；;")
    cuts = [m.end() for m in _ENDS.finditer(ahead)]
    return ahead[cuts[-1] if cuts else 0 :]


def said_by_another(case: Case, words: str) -> Verdict | None:
    """A verdict where a long run of `words` stands in another provision than the one cited; None where none does."""
    if _EXPLAINS.match(words) and not _SAYS.match(words):
        return None
    ours = searched(words)
    least = _least(ours.words.tokens)
    pages = {p.page for p in case.target.pages}
    if len(ours.words.tokens) < least or not pages or case.target.left_out:
        return None
    texts = comparable(case.edition)
    shared = max(
        (len(_covered(s, ours, least)) for x in texts for p in pages for s in case.desk.words(x, p)), default=0
    )
    if shared * 2 >= len(ours.words.tokens):
        return None
    for older in reversed(case.law.editions) if not shared else ():
        if older.key != case.edition.key and (found := _formerly(case, older, pages, ours, least)):
            return found
    for text in texts:
        law = case.desk.law_words(text)
        if held := _held(law, ours, least, shared):
            names = " and ".join(case.desk.called(case.law, p, text.language) for p in held)
            note = f"It exists, but words beside it are not found there; {names} {'has' if len(held) == 1 else 'have'} them."
            return Verdict(MemoStatus.NOT_CHECKED, case.where(), note, choices=_places(case, case.edition, held))
    return None


def _formerly(case: Case, edition: Edition, pages: set[ProvisionPath], ours: Searched, least: int) -> Verdict | None:
    """The cited number had the words in another version: what it is today, where that is proved."""
    for page in sorted(pages, key=str):
        if not any(_copied(s, ours, least) for x in comparable(edition) for s in case.desk.words(x, page)):
            continue
        today, told = now_in(case, edition, page)
        note = (
            f"It exists, but words beside it are not found there; the text of {edition.key} has them under this number"
        )
        if today is not None and today.path != str(page) and today.version == case.edition.key:
            return Verdict(MemoStatus.MOVED, case.where(), f"{note}; {told}.", today)
        return Verdict(MemoStatus.NOT_CHECKED, case.where(), f"{note}.", choices=_places(case, edition, [page]))
    return None


def _places(case: Case, edition: Edition, pages: Sequence[ProvisionPath]) -> tuple[Where, ...]:
    return tuple(where(case.desk, case.law, edition, page, (case.citation.language,)) for page in pages)


def _least(tokens: Sequence[str]) -> int:
    """How long a run is a copy, in words or, where words aren't parted, characters."""
    wide = sum(len(t) == 1 and t >= "\u2e80" for t in tokens)
    if wide * 2 <= len(tokens):
        return _RUN_WORDS
    return _RUN_KANA if sum(bool(_KANA.match(t)) for t in tokens) * 5 > len(tokens) else _RUN_HAN


def _copied(law: Searched, ours: Searched, least: int) -> bool:
    """Whether the law has most of the words, or their first clause."""
    held = _covered(law, ours, least)
    clause = _first_clause(ours, least)
    return len(held) * 2 >= len(ours.words.tokens) or (bool(clause) and clause <= held)


def _covered(law: Searched, ours: Searched, least: int) -> set[int]:
    """The words that stand in runs that the law has."""
    held = [i for i, run in enumerate(_runs(ours.words.tokens, least)) if run in law.joined]
    return {i + n for i in held for n in range(least)}


def _runs(tokens: Sequence[str], least: int) -> Iterator[str]:
    for i in range(len(tokens) - least + 1):
        yield f"\x1f{chr(0x1F).join(tokens[i : i + least])}\x1f"


def _held(law: LawWords, ours: Searched, least: int, cited: int) -> list[ProvisionPath]:
    """The few other pages that have the words: most of the sentence, or its first clause; [] if none or many have them.

    `cited`: how many of them the cited article has.
    """
    grams = law.grams(least)
    tokens, size = ours.words.tokens, (least + 1) // 2
    longest: dict[int, int] = {}
    shared: dict[int, set[int]] = {}
    for i in range(len(tokens) - size + 1):
        for page, at in grams.get(tokens[i : i + size], ()):
            first, last = _run(tokens, i, law.searched[page].words.tokens, at, size)
            longest[page] = max(longest.get(page, 0), last - first)
            shared.setdefault(page, set()).update(range(first, last))
    most = max((len(shared[page]) for page, length in longest.items() if length >= least), default=0)
    best = [page for page, length in longest.items() if length >= least and len(shared[page]) == most]
    clause = _first_clause(ours, least)
    if cited * 2 > most:
        return []  # a sentence of both
    told = [p for p in best if most * 2 >= len(tokens) or (clause and clause <= shared[p])]
    pages = [law.pages[page] for page in told]
    return [] if len(pages) > _MOST_PAGES else pages


def _first_clause(ours: Searched, least: int) -> set[int]:
    """The words of the first clause that is long enough for a copy; none if the sentence begins with others."""
    said, ends = ours.words.text, ours.words.ends
    for cut in _CLAUSE.finditer(said):
        count = sum(end <= cut.start() for end in ends)
        if count >= least:
            return set(range(count))
        if count > 2:  # 规定，
            return set()
    return set()


def _run(ours: Sequence[str], i: int, theirs: Sequence[str], at: int, size: int) -> tuple[int, int]:
    """The words of the run that two texts share around a place where they do."""
    start = 0
    while i - start > 0 and at - start > 0 and ours[i - start - 1] == theirs[at - start - 1]:
        start += 1
    end = size
    while i + end < len(ours) and at + end < len(theirs) and ours[i + end] == theirs[at + end]:
        end += 1
    return i - start, i + end
