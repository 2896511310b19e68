"""Which articles of a law an amending law changes, read from its own points: 将刑法第一百六十五条修改为：“…”。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.days.amenders import OBJECT
from corpus.days.effects import Act, effects
from corpus.folding import fold
from corpus.identification.names import stateless
from corpus.model import Law, Provision, ProvisionPath, Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral
from corpus.remembering import remembered

if TYPE_CHECKING:
    from corpus.library import Library

Points = Mapping[ProvisionPath, tuple[ProvisionPath, ...]]

_NUM = rf"[\d{HAN_NUMERAL}]{{1,12}}"
_ARTICLE = re.compile(
    rf"(?:《(?P<other>[^《》]{{1,80}})》)?(?P<to>至)?第(?P<n>{_NUM})条(?:之(?P<zhi>{_NUM}))?"
    # 第一百三十三条之一后增加一条 leaves 133-1 as it is.
    rf"(?P<after>(?:第{_NUM}款)?之?后,?增加{_NUM}条)?"
)
# What a law lists in a row (第三条至第九条); a longer range is no list of articles.
_LONGEST_RANGE = 200


def amended_articles(library: Library, law: Law, act: Act) -> Points:
    """Pages of `law` that `act` changes -> the points of the act that do; {} if that can't be read from its text.

    Args:
        library: where the amending law's text stands; what is read is kept until the library changes.
        law: the law amended.
        act: one of its amendments (corpus.days.effects).
    """
    known = _points(library)
    if (law.id, act) not in known:
        known[law.id, act] = _read(library, law, act)
    return known[law.id, act]


@remembered
def _points(_library: Library) -> dict[tuple[str, Act], Points]:
    """(law, amendment) -> what it changes; filled by `amended_articles`."""
    return {}


def _read(library: Library, law: Law, act: Act) -> Points:
    texts = [e for e in library.law(act.by).editions if e.version == act.version]
    sources = [x for e in texts for x in e.expressions if x.is_sound_source]
    chosen = next((x for x in sources if x.language.startswith("zh")), sources[0] if sources else None)
    if chosen is None:
        return {}
    pages = library.text(chosen.id).provisions
    several = sum(act in acts for acts in effects(library).amendments.values()) > 1
    if chosen.language.startswith("zh"):
        names = {stateless(title.text)[0] for title in law.titles}
        return _collected(_of_one(pages, names) if several else ((p, _said(p)) for p in pages), names)
    # Which of several laws a number is of, is read in Chinese alone.
    return {} if several else _elsewhere(pages, chosen.language)


def _of_one(pages: Sequence[Provision], names: set[str]) -> Iterator[tuple[Provision, str]]:
    """What a decision on several laws says of one of them: from 对《甲法》作出修改 on to the next law."""
    ours = False
    for point in pages:
        said = _said(point)
        # A title at the end of a line or before 作出修改 turns to that law.
        turns = [(m.start(), stateless(m["law"])[0] in names) for m in OBJECT.finditer(said)]
        places = [0, *(at for at, _ in turns), len(said)]
        states = [ours, *(mine for _, mine in turns)]
        ours = states[-1]
        words = "".join(said[a:b] for a, b, mine in zip(places, places[1:], states, strict=False) if mine)
        if words:
            yield point, words


def _collected(said: Iterable[tuple[Provision, str]], names: set[str]) -> Points:
    found: dict[ProvisionPath, dict[ProvisionPath, None]] = {}
    for point, words in said:
        if "顺序作相应" in words or "顺序相应" in words:
            return {}  # every number may be another one afterwards
        for path in _named(words, names):
            found.setdefault(path, {})[point.path] = None
    return {path: tuple(points) for path, points in found.items()}


# Language -> an article that a point names, and the words of a point that changes something.
_OTHERS = {
    "en": (r"\b(?:sections?|articles?) (?P<n>\d{1,4}[A-Z]{0,2}(?:\.\d+)?)\b",
           r"\b(?:amended|repealed|replaced|substitut|insert|added|deleted|struck|strike|revised)"),
    "de": (r"(?:\bArtikel|\bArt\.|§) (?P<n>\d{1,4}[a-z]{0,2})\b", r"geändert|gefasst|eingefügt|gestrichen|aufgehoben|ersetzt|angefügt"),
    "fr": (r"\b(?:[Ll]['’])?articles? (?P<n>\d{1,4})\b", r"modifié|remplacé|abrogé|inséré|ajouté|supprimé|rédigé"),
    "es": (r"\bartículos? (?P<n>\d{1,4})\b", r"modifica|sustituy|añad|deroga|redact|suprim"),
    "it": (r"\b(?:articolo|art\.) (?P<n>\d{1,4})\b", r"modificat|sostituit|aggiunt|inserit|abrogat|soppress"),
    "ja": (rf"第(?P<n>[\d{HAN_NUMERAL}]{{1,8}})条(?:の(?P<zhi>[\d{HAN_NUMERAL}]{{1,4}}))?", r"改め|加え|削[るり]"),
    "ko": (r"제(?P<n>\d{1,4})조(?:의(?P<zhi>\d{1,3}))?", r"(?:다음과 같이|으?로) (?:한다|하고)|신설|삭제|개정"),
}  # fmt: skip
_STARTS = re.compile(
    r"施行期日|시행일|시행한다|から施行|into force|into operation|takes? effect|in Kraft|en vigueur|en vigor|in vigore|"
    r"short title|may be cited as|kann zitiert",
    re.IGNORECASE,
)


def _elsewhere(pages: Sequence[Provision], language: str) -> Points:
    """As for Chinese, in the languages above; {} if a point changes something that isn't found, for then nothing is sure."""
    article, change = _OTHERS.get(language.partition("-")[0].lower(), ("", ""))
    if not article:
        return {}
    found: dict[ProvisionPath, dict[ProvisionPath, None]] = {}
    for point in (p for p in pages if p.unit in (Unit.ARTICLE, Unit.POINT, Unit.BODY) and p.text):
        said = re.sub(r"\s+", " ", f"{point.heading} {''.join(_outside(point.text))}")
        if _STARTS.search(said):
            continue
        numbers = [n for m in re.finditer(article, said, re.IGNORECASE) if (n := _number(m))]
        numbers = numbers if re.search(change, said) else []
        if not numbers:
            return {}
        for number in numbers:
            found.setdefault(ProvisionPath.article(number), {})[point.path] = None
    return {path: tuple(points) for path, points in found.items()}


def _number(match: re.Match[str]) -> ArticleNumber | None:
    inserted = match.groupdict().get("zhi")
    base, step = parse_numeral(match["n"]), parse_numeral(inserted) if inserted else None
    if base:
        return ArticleNumber.of(base, step) if step else ArticleNumber.of(base)
    try:
        return ArticleNumber.parse(match["n"])
    except ValueError:
        return None


def _said(point: Provision) -> str:
    """What a point says itself, folded and unspaced: without the new wording, which stands in quotation marks."""
    if point.unit not in (Unit.ARTICLE, Unit.POINT, Unit.BODY):
        return ""
    return re.sub(r"\s+", "", fold("".join(_outside(point.text))))


def _outside(text: str) -> Iterator[str]:
    """The characters outside quotation marks, "|" for each quotation. A quotation of several paragraphs opens anew at
    each of them and is closed once; straight marks don't tell which is which but by their place in the line."""
    inside = german = False
    for line in text.splitlines():
        for at, character in enumerate(line):
            if character in '“”"＂「」«»„':
                german, closes = character == "„", german and character == "“"
                opens = character in "“„「«" or (character not in "”」»" and (at == 0 or not inside))
                inside = opens and not closes
                if inside:
                    yield "|"
            elif not inside:
                yield character
        yield "\n"


def _named(said: str, names: set[str]) -> Iterator[ProvisionPath]:
    """Pages that `said` changes: articles, ranges of them, the preamble (宪法序言第七自然段)."""
    if "序言" in said:
        yield ProvisionPath(("preamble",))
    last: int | None = None
    for match in _ARTICLE.finditer(said):
        other, base, step = match["other"], parse_numeral(match["n"]), match["zhi"]
        inserted = parse_numeral(step) if step else None
        if not base or (step and not inserted) or match["after"] or (other and stateless(other)[0] not in names):
            last = None
            continue
        if match["to"] and last and last < base <= last + _LONGEST_RANGE:
            yield from (ProvisionPath.article(ArticleNumber.of(n)) for n in range(last + 1, base))
        yield ProvisionPath.article(ArticleNumber.of(base, inserted) if inserted else ArticleNumber.of(base))
        last = base
