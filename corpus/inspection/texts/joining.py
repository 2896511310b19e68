"""Words that are run together: "Chinaon", "theState", "lawand"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.inspection.texts.prose import prose_of
from corpus.model import Provision
from corpus.telling import as_shown, tell

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEFT = frozenset(["the", "of", "and", "this", "that", "which", "such", "their", "shall"])
_RIGHT = frozenset(["of", "on", "and", "the", "shall", "that", "which", "from", "with", "to", "by", "for", "is"])
_BEFORE_ARTICLE = frozenset(
    ["of", "in", "to", "on", "by", "for", "with", "and", "from", "that", "under", "at", "shall"]
)
_ARTICLES = frozenset(["the", "this", "such", "any", "their", "be"])
_SHORTEST, _LONGEST = 4, 40
_FEWEST = 2
_ENGLISH = frozenset(
    [
        "thereof",
        "hereof",
        "whereof",
        "thereon",
        "hereon",
        "whereon",
        "thereto",
        "hereto",
        "whereto",
        "hitherto",
        "thereby",
        "hereby",
        "whereby",
        "nearby",
        "standby",
        "therefor",
        "therefrom",
        "wherefrom",
        "herefrom",
        "therewith",
        "herewith",
        "wherewith",
        "forthwith",
        "within",
        "without",
        "notwithstanding",
        "upon",
        "into",
        "onto",
        "hereupon",
        "thereupon",
        "whereupon",
        "therein",
        "herein",
        "wherein",
        "maybe",
        "therefore",
        "passerby",
        "layby",
        "bylaw",
        "person",
        "persons",
        "reason",
        "reasons",
        "season",
        "seasons",
        "sometimes",
        "otherwise",
        "theirs",
        "offset",
        "offsets",
        "offshore",
        "offline",
        "offspring",
        "offhand",
        "offload",
        "oftentimes",
        "thesis",
        "this",
        "basis",
        "axis",
        "crisis",
        "analysis",
        "emphasis",
        "followon",
        "carryon",
        "hereinafter",
        "whichever",
        "whatever",
        "withstand",
        "weapon",
        "weapons",
        "wherefore",
    ]
)

# Languages that write compounds apart, so that two words that stand side by side elsewhere are never one.
_APART = frozenset(["en", "fr", "es", "pt", "it", "ca", "gl", "ro", "ru", "uk", "be", "bg", "mk", "pl", "cs", "sk"])
_SHORTEST_PART = 3
# English compounds end or begin so: landowner, daytime, webpage, abovementioned, firefighting. As one word they are sound.
_TAILS = re.compile(
    "one|body|thing|where|time|day|week|care|owners?|pages?|sites?|keeping|keeper|ship|mentioned|fighting|fighter|line|works?"
    "|workers?|places?|house|holders?|lands?|field|side|ways?|wide|hand|m[ae]n|wom[ae]n|persons?|people|member|loads?|made|point"
    "|rooms?|yard|books?|boards?|shop|stock|not|ever|like|off|feeding|proof"
)
_HEADS = re.compile("above|below|under|over|out|fore|after|back|down|self|inter|non|sub|pre|post|micro|mini|super")
# What is added to words of Romance languages: ejercerlos, personnelles.
_ENDINGS = frozenset(["los", "las", "les", "nos", "vos", "lhe", "gli", "elle", "elles", "mente", "ment"])


def check_joins(view: TextView) -> Iterator[Diagnostic]:
    """Two words without a blank between them, where each stands by itself elsewhere in the text and the two together only here.

    Fails: "the People's Republic of Chinaon matters", "theState", "ofthe", "bidwithin" where "bid within" stands elsewhere.
    Passes: compounds (German, Dutch, Finnish; landowner), "thereof", names such as "PetroChina".
    """
    pages = [(p, list(prose_of(p))) for p in view.text.provisions]
    counts: Counter[str] = Counter()
    for _, lines in pages:
        for line in lines:
            counts.update(_WORD.findall(line.text))
    folded: Counter[str] = Counter()
    for word, count in counts.items():
        folded[word.lower()] += count
    joined = {w: at for w, n in counts.items() if (at := _joint(w, n, counts, folded, view.language)) is not None}
    if view.language.partition("-")[0] in _APART:
        joined |= _side_by_side([line.text for _, lines in pages for line in lines], folded, joined)
    if not joined:
        return
    for page, lines in pages:
        for line in lines:
            for match in _WORD.finditer(line.text):
                if (at := joined.get(match[0])) is not None:
                    yield _flag(page, line.start + match.start(), match[0], at)


def _flag(page: Provision, start: int, word: str, at: int) -> Diagnostic:
    return diagnose(
        "words-joined", tell("%(words)s seems to be two words run together.", words=as_shown(word)),
        path=str(page.path), start=start, end=start + len(word), found=word,
        suggestion=tell("Read %(first)s %(then)s.", first=as_shown(word[:at]), then=as_shown(word[at:])),
    )  # fmt: skip


def _joint(word: str, count: int, counts: Counter[str], folded: Counter[str], language: str) -> int | None:
    """Where in `word` two words meet; None if it is one."""
    if (
        not _SHORTEST <= len(word) <= _LONGEST
        or count > _FEWEST
        or (not word[0].isascii() and word.lower() == word.upper())
    ):
        return None
    camel = _camel(word, counts, folded)
    if camel is not None or language.partition("-")[0] != "en" or not word.isascii():
        return camel
    return _english(word, folded)


def _side_by_side(lines: Sequence[str], folded: Counter[str], known: Collection[str]) -> dict[str, int]:
    """Words that stand once, and are two others that stand side by side elsewhere in the text: where each is cut."""
    once = [w for w, n in folded.items() if n == 1 and 2 * _SHORTEST_PART <= len(w) <= _LONGEST]
    cuts: dict[tuple[str, str], str] = {}
    for word in once:
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            left, right = word[:at], word[at:]
            sound = word in _ENGLISH or _TAILS.fullmatch(right) or right in _ENDINGS or _HEADS.fullmatch(left)
            if not sound and folded[left] >= _FEWEST and folded[right] >= _FEWEST:
                cuts[left, right] = word
    if not cuts:
        return {}
    met = {cuts[pair]: len(pair[0]) for line in lines for pair in _neighbours(line) if pair in cuts}
    forms = {w for line in lines for w in _WORD.findall(line) if w.lower() in met and w not in known}
    return {w: met[w.lower()] for w in forms if w[1:].islower()}


def _neighbours(line: str) -> Iterator[tuple[str, str]]:
    """Pairs of words with one blank between them."""
    before = None
    for match in _WORD.finditer(line):
        if before is not None and line[before.end() : match.start()] in (" ", "\xa0"):
            yield before[0].lower(), match[0].lower()
        before = match


def _camel(word: str, counts: Counter[str], folded: Counter[str]) -> int | None:
    if word[1:].islower() or word.isupper():
        return None
    inner = [
        i for i in range(2, len(word) - 1) if word[i].isupper() and word[i - 1].islower() and word[i + 1].islower()
    ]
    if len(inner) != 1 or any(c.isupper() for c in word[1 : inner[0]]):
        return None
    at = inner[0]
    left, right = word[:at], word[at:]
    known = folded[left.lower()] >= _FEWEST and (counts[right] >= 1 or folded[right.lower()] >= _FEWEST)
    return at if known and len(right) > 2 else None


def _english(word: str, folded: Counter[str]) -> int | None:
    small = word.lower()
    if small in _ENGLISH or folded[small] > _FEWEST or (word != small and word[1:] != small[1:]):
        return None
    for at in range(2, len(small) - 1):
        left, right = small[:at], small[at:]
        if left in _BEFORE_ARTICLE and right in _ARTICLES:
            return at
        joins_left = left in _LEFT and len(right) >= _SHORTEST and folded[right] >= _FEWEST
        joins_right = right in _RIGHT and len(left) >= _SHORTEST and folded[left] >= _FEWEST
        if joins_left or joins_right:
            return at
    return None
