"""Which law a citation names. Never guesses: what several laws may be is a choice."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.citations import Citation, without_verb, without_year
from corpus.citations.names import says_earlier, without_earlier
from corpus.citations.naming_han import BOOK, stands_alone, state_before
from corpus.citations.naming_known import forms
from corpus.errors import GoneError, NotFoundError
from corpus.folding import fold, fold_key, script_of
from corpus.identification.names import plain_key, stateless, without_places
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Law, Title
from corpus.numbering import HAN_NUMERAL, parse_numeral
from corpus.remembering import remembered
from corpus.resolving.inflected import Forms, called_in_a_case, forms_of
from corpus.resolving.nearest import Nearest
from corpus.resolving.withdrawn import withdrawn_called
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Resolution:
    """The laws that a name may mean.

    Attributes:
        law: id of the law it means, or None.
        others: ids of further laws it may mean, the likeliest first; with `law` None and others, the name is ambiguous.
        decided_by: what decided between jurisdictions ("traditional characters"), "" if nothing had to.
        suggestions: (law id, title) of laws with a similar name, where no law has this one.
        otherwise: (jurisdiction, reason) where the form of the citation speaks for another one than the law's own.
    """

    law: str | None
    others: tuple[str, ...] = ()
    decided_by: str = ""
    suggestions: tuple[tuple[str, str], ...] = ()
    otherwise: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of every law of a library: as it stands, and without the name of the state, both folded; `plain` are those
    that hold figures or abbreviations, letters and digits alone (Cap. 486 -> cap486); `formed` the other forms of a name
    ("Company Law of China", "des Obligationenrechts"), `inflected` what those in other cases are told by; `near` finds similar ones; `years` are the ids of laws by their name
    without the year behind it; `heard` what was found for the names that were asked last."""

    exact: Mapping[str, tuple[tuple[str, Title], ...]]
    bare: Mapping[str, tuple[tuple[str, Title], ...]]
    laws: Mapping[str, Law]
    plain: Mapping[str, tuple[tuple[str, Title], ...]]
    formed: Mapping[str, tuple[tuple[str, Title], ...]]
    inflected: Forms
    near: Nearest
    years: Mapping[str, tuple[str, ...]]
    heard: dict[tuple[str, bool], Mapping[str, Title]] = field(default_factory=dict, compare=False)


@remembered
def names(library: Library) -> Names:
    """The names of `library`, read anew only after somebody wrote to it."""
    exact = library.title_index()
    entries = [entry for of_key in exact.values() for entry in of_key]
    held: defaultdict[str, list[tuple[str, Title]]] = defaultdict(list)
    for law_id, title in entries:
        held[stateless(title.text)[0]].append((law_id, title))
    laws = {law.id: law for law in library.laws()}
    bare = {key: tuple(of_key) for key, of_key in held.items()}
    return Names(
        exact, bare, laws, _plainly(entries), _formed(entries), forms_of(entries), Nearest(bare), _by_years(bare, laws)
    )


def _plainly(entries: Iterable[tuple[str, Title]]) -> dict[str, tuple[tuple[str, Title], ...]]:
    found: defaultdict[str, list[tuple[str, Title]]] = defaultdict(list)
    for law_id, title in entries:
        if any(c in _POINTS for c in title.text) or any("0" <= c <= "9" for c in title.text):
            found[plain_key(title.text)].append((law_id, title))
        elif number := _era_number(title.text):
            found[number].append((law_id, title))
    return {key: tuple(held) for key, held in found.items()}


_POINTS = ".·-"
_ERA = re.compile(
    rf"(?:令和|平成|昭和|大正|明治)(?:元|\d+|[{HAN_NUMERAL}]+)年(?:法律|政令|勅令)第(?:\d+|[{HAN_NUMERAL}]+)号"
)
_RUN = re.compile(rf"\d+|[{HAN_NUMERAL}]+|元(?=年)")


def _era_number(name: str) -> str:
    """令和七年法律第五十三号 and 令和7年法律第53号 as one key, "" for another name."""
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    if not _ERA.fullmatch(text):
        return ""
    return _RUN.sub(lambda m: str(parse_numeral(m[0]) or 1), text)


def _formed(entries: Iterable[tuple[str, Title]]) -> dict[str, tuple[tuple[str, Title], ...]]:
    found: defaultdict[str, list[tuple[str, Title]]] = defaultdict(list)
    for law_id, title in entries:
        for key in forms(title.text, title.language) if title.language in ("en", "de") else ():
            found[key].append((law_id, title))
    return {key: tuple(held) for key, held in found.items()}


def resolve(library: Library, citation: Citation, *, suggest: bool = True) -> Resolution:
    """Which law `citation` names, in `library`; `suggest`: with laws of similar names where none has this one.

    Exact names only (folded, the state's name dropped); similar names are suggestions, never answers. Where laws of
    several jurisdictions share the name, the state named, the order of 款 and 項, § with Roman numerals or the script of
    the whole citation decides; else the name is ambiguous.
    """
    known = names(library)
    if re.fullmatch(r"[a-z]{2}-[0-9A-Za-z.\-]+", citation.name):
        try:
            return Resolution(library.law(citation.name).id)
        except GoneError:
            raise
        except NotFoundError:
            return Resolution(None, suggestions=known.near.of(citation.name) if suggest else ())
    found = _meant(known, citation)
    plain = without_year(citation.name)
    numbered = _of_years(known, plain) if not found else ()
    if numbered:
        return Resolution(None, numbered)
    if not found and (ids := _of_id(known, plain)):
        return Resolution(ids[0]) if len(ids) == 1 else Resolution(None, ids)
    if not found:
        for law_id in withdrawn_called(library, (citation.name, plain, without_verb(plain))):
            library.law(law_id)  # GoneError says why
        return Resolution(None, suggestions=known.near.of(plain) if suggest else ())
    return _decide(known, citation, found)


def _meant(known: Names, citation: Citation) -> Mapping[str, Title]:
    """Laws of the likeliest name that was written -> the title that says so. A page says one name time and again."""
    key = (citation.name, citation.section_sign)
    found = known.heard.get(key)
    if found is None:
        found = next(filter(None, (_called(known, name) for name in _said(known, citation))), {})
        if len(known.heard) >= _MOST_HEARD:
            known.heard.clear()
        known.heard[key] = found
    return found


_MOST_HEARD = 4096

_BOOK = re.compile(rf"(?:(?<=典)|(?<=法)(?!典)|(?<=例)|[》\"'\s]+)[的之]?(?:{BOOK})$")
_OURS = re.compile(r"^我[国國](?:的|之|现行|現行)*(?=.)")
# How a statute of Canada is found, behind its title: "Privacy Act, RSC 1985, c P-21".
_REPORTED = re.compile(r",\s*(?:r\.?s\.?c|s\.?c|l\.?r\.?c|l\.?c)\.?,?\s?\(?(?:18|19|20)\d\d\)?[^;]{0,40}$")
_REMARK = re.compile(r"\s*[(\[〔][^()\[\]〔〕]*[)\]〕]$")


def _said(known: Names, citation: Citation) -> Iterator[str]:
    """What may be the law's name in what was written, the whole first: 依照刑法, 2018年公司法, 民法典合同编, 行为人触犯刑法, 民§184."""
    name = citation.name
    plain = without_year(name)
    if citation.section_sign and "\u3400" <= plain[:1] <= "\u9fff" and not plain.endswith("法"):
        yield f"{plain}法"  # before § Taiwan's lawyers leave the word for law out: 民§184, 刑訴§159-1, 勞基§84-1
    # Every state's lawyers say 我国公司法, whatever the files of names have under it.
    ours = _OURS.sub("", without_verb(plain))
    yield from dict.fromkeys((ours,) if ours != without_verb(plain) else (name, plain, without_verb(plain)))
    if says_earlier(plain):
        yield without_earlier(plain)  # which version that is, or that nobody knows, the lookup says
    folded = fold(plain).strip()
    for pattern in (_BOOK, _REPORTED, _REMARK):
        if (shorter := pattern.sub("", folded)) not in ("", folded) and (
            pattern is not _REMARK or _says_no_place(known, folded[len(shorter) :])
        ):
            yield shorter
    if (longer := _SHORT.sub(lambda m: _LONG[m[0]], folded)) != folded:
        yield longer
    folded = re.sub("[《》〈〉\"' ]", "", folded)
    if "\u3400" <= folded[:1] <= "\u9fff" and len(folded) <= _LONGEST:
        # Only what can't belong to a title is taken off: there is no 公司法 in 外商投资公司法, nor a 民法 in 德国民法.
        for start in range(1, len(folded) - 1):
            if folded[start:] in known.bare and state_before(folded, start) is None and stands_alone(folded, start):
                yield folded[start:]
                return


_LONGEST = 80
# How people write the region in the names of its laws: "HK National Security Law", "Basic Law of the Hong Kong SAR".
_LONG = {"hk": "hong kong", "sar": "special administrative region", "hksar": "hong kong special administrative region"}
_SHORT = re.compile(rf"\b(?:{'|'.join(_LONG)})\b")


# What brackets behind a name say of its text, and not of whose law it is: (as amended), （试行）, (hereinafter "the Act").
_OF_TEXT = re.compile(
    r"\d|[修订改版行称]|\b(?:amend|revis|version|consolidat|hereinafter|herein|the\b|english|chinese)"
)


def _says_no_place(known: Names, remark: str) -> bool:
    """Whether what stands in brackets may be left out: (PIPL) and (as amended), never the (Kenya) of "Penal Code (Kenya)"."""
    said = remark.strip(" ()[]〔〕")
    return bool(_OF_TEXT.search(said)) or fold_key(said) in known.exact


def is_name(library: Library, text: str) -> bool:
    """Whether the whole of `text` is the name of a law (关于《刑法》第三十条的解释 is, though it holds a number)."""
    return bool(text.strip()) and fold_key(text) in names(library).exact


def called(library: Library, name: str) -> frozenset[str]:
    """Ids of the laws that have this very name; what the name is cited with decides between them (`resolve`)."""
    return frozenset(_called(names(library), name))


def _of_years(known: Names, name: str) -> tuple[str, ...]:
    """Laws that differ by the year behind one name: 宪法修正案 of 1988, 1993... of which each article has one number."""
    return known.years.get(stateless(name)[0], ())


def _of_id(known: Names, name: str) -> tuple[str, ...]:
    """Ids that are this one behind their jurisdiction: minfadian is cn-minfadian."""
    if not re.fullmatch(r"[A-Za-z][0-9A-Za-z-]{3,60}", name):
        return ()
    return tuple(sorted(law_id for law_id in known.laws if law_id.partition("-")[2].lower() == name.lower()))


_YEAR_BEHIND = re.compile(r"(?P<name>.+?)\(?(?:19|20)\d\d年?\)?")


def _by_years(bare: Mapping[str, tuple[tuple[str, Title], ...]], laws: Mapping[str, Law]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, entries in bare.items():
        if match := _YEAR_BEHIND.fullmatch(key):
            found[match["name"]] |= {law_id for law_id, _ in entries if law_id in laws}
    return {name: tuple(sorted(ids)) for name, ids in found.items() if ids}


def _called(known: Names, name: str) -> dict[str, Title]:
    """Laws of this very name -> the title that says so; of each jurisdiction only the best."""
    key, state = stateless(name)
    exact = known.exact.get(fold_key(name), ())
    found = _in_place(known, (*exact, *known.bare.get(key, ())), state)
    found |= {law_id: title for law_id, title in exact if law_id in known.laws}
    if not found:
        found = _called_with_place(known, name) or _called_plainly(known, name) or _called_otherwise(known, name, state)
    by_place: defaultdict[str, list[str]] = defaultdict(list)
    for law_id in found:
        by_place[known.laws[law_id].jurisdiction].append(law_id)
    best = {law_id for ids in by_place.values() for law_id in _best(known, found, ids, name)}
    return {law_id: title for law_id, title in found.items() if law_id in best}


def _called_with_place(known: Names, name: str) -> dict[str, Title]:
    """Laws of the name that is left when a place is taken off: 台湾刑法, "Civil Code (Taiwan)"."""
    for rest, place in without_places(name):
        found = _in_place(known, known.bare.get(stateless(rest)[0], ()), place)
        if found:
            return found
    return {}


def _called_plainly(known: Names, name: str) -> dict[str, Title]:
    """Laws whose number or abbreviation this is, however it is written: Cap 486, RSC 1985 c P-21."""
    key = plain_key(name)
    key = _era_number(name) or key
    found = _in_place(known, known.plain.get(key, ()), None) if len(key) > 2 else {}
    hong_kong = _OF_HONG_KONG.fullmatch(fold(name).strip())
    if hong_kong and not found:
        found = _in_place(known, known.plain.get(f"cap{hong_kong[1]}", ()), "hk")
    chapter = _CHAPTER.fullmatch(fold(name).strip())
    law = known.laws.get(f"ca-{chapter[1].upper()}") if chapter and not found else None
    return {law.id: law.titles[0]} if law and law.titles else found


def _called_otherwise(known: Names, name: str, state: str | None) -> dict[str, Title]:
    """Laws of which this is another form ("Company Law of China", "des Obligationenrechts") or that have its number."""
    key = fold_key(re.sub(r"^the ", "", fold(name)))
    found = _in_place(known, known.formed.get(key, ()), state)
    found = found or _in_place(known, called_in_a_case(known.inflected, name), state)
    return found or {law.id: law.titles[0] for law in _of_union(known, fold(name)) if law.titles}


_EU_NUMBER = re.compile(r"(?<![\d/])(?P<first>\d{1,4})/(?P<second>\d{1,4})(?![\d])")
# What stands before an act's number is its kind, no place: not the "sous h), " of ", sous h), du règlement (UE) 2016/679".
_NO_KIND = re.compile(r"[\d;]|,(?! ?euratom)|(?<![\w(])\w{1,2}\)")
_DIRECTIVE = re.compile(r"dire[ck]ti|richtli|smernic|směrnic|dyrektyw|irányelv|οδηγ|директив")


def _of_union(known: Names, name: str) -> Iterator[Law]:
    """The Union's act of this number, by its CELEX id: "Verordnung (EU) 2016/679", "Richtlinie 95/46/EG", "No 1215/2012"."""
    number = _EU_NUMBER.search(name)
    if number is None or _NO_KIND.search(name, 0, number.start()):
        return
    first, second = int(number["first"]), int(number["second"])
    year_first = first > 1950 or (len(number["first"]) == 2 and not second > 1950)
    year, count = (first, second) if year_first else (second, first)
    for kind in "L" if _DIRECTIVE.search(name) else "RD":
        law = known.laws.get(f"eu-3{year if year > 99 else year + 1900}{kind}{count:04d}")
        if law is not None:
            yield law


_OF_HONG_KONG = re.compile(
    r"(?:chapter|cap\.?) ?(\d{1,4}[a-z]{0,2}),?(?: of)?(?: the)? (?:laws of hong kong|hong kong)"
)
# How a statute of Canada is cited: R.S.C. 1985, c. P-21; L.R.C. (1985), ch. P-21.
_CHAPTER = re.compile(
    r"(?:r\.? ?s\.? ?c|l\.? ?r\.? ?c|r\.? ?s)\.?,? ?\(?1985\)?,? ?(?:c|ch|chap)\.? ?([a-z]{1,2}-[0-9.]+)"
)


def _in_place(known: Names, entries: Iterable[tuple[str, Title]], place: str | None) -> dict[str, Title]:
    found: dict[str, Title] = {}
    for law_id, title in entries:
        if law_id in known.laws and place in (None, known.laws[law_id].jurisdiction):
            found.setdefault(law_id, title)
    return found


# What explains or changes a law never answers for it (law.md).
_SECONDARY = ("interpretation", "decision", "amendment")


def _best(known: Names, found: Mapping[str, Title], ids: Sequence[str], name: str) -> list[str]:
    """Of laws of one place that share a name: its owners by right before those that are only called so, and then those
    that are called so to the letter (總台 and 總臺 fold to one key, and are two bodies)."""

    def rank(law_id: str) -> tuple[bool, bool, bool, bool]:
        title = found[law_id]
        return (
            known.laws[law_id].kind in _SECONDARY,
            title.kind not in ("official", "short"),
            fold_key(title.text) != fold_key(name),
            title.text != name.strip("《》 "),
        )

    top = min(rank(i) for i in ids)
    return [i for i in ids if rank(i) == top]


def _decide(known: Names, citation: Citation, found: Mapping[str, Title]) -> Resolution:
    ids = sorted(found, key=lambda i: (*_likelihood(known, citation, found[i], i), i))
    if len(ids) == 1:
        return Resolution(ids[0], otherwise=_otherwise(known, citation, ids[0]))
    place, reason = _place(citation)
    here = [i for i in ids if known.laws[i].jurisdiction == place]
    if len(here) == 1:
        return Resolution(here[0], tuple(i for i in ids if i != here[0]), reason)
    return Resolution(None, (*here, *(i for i in ids if i not in here)))


def _otherwise(known: Names, citation: Citation, law_id: str) -> tuple[str, str] | None:
    """The jurisdiction that a citation speaks for, if it isn't that of the only law of the name: 保險法第54條 where only
    the Mainland's 保险法 is here. A name that says whose law it is (香港基本法, 中国保险法) leaves no doubt."""
    place, reason = _place(citation)
    own = known.laws[law_id].jurisdiction
    if own not in _SHARE_NAMES:
        return None  # the declaration of the United Nations has a Chinese title in either script, as Japan's laws have
    if (
        place is None
        or _says_whose(citation.name)
        or place == own
        or (reason == _TRADITIONAL and _writes(own, "zh-Hant"))
    ):
        return None
    return place, reason


@lru_cache(maxsize=2048)
def _says_whose(written: str) -> bool:
    name = fold(written)
    named = stateless(name)[1] or any(True for _ in without_places(name)) or _REGIONS.match(name.strip("《 "))
    return bool(named)


def _writes(jurisdiction: str, language: str) -> bool:
    """Whether laws are enacted in `language` there: traditional characters speak for Hong Kong as for Taiwan."""
    return jurisdiction in JURISDICTIONS and language in JURISDICTIONS[jurisdiction].source_languages


# Where laws of one subject have one name, and the script tells them apart.
_SHARE_NAMES = ("cn", "tw")
# Parts of the Mainland's state that write in traditional characters.
_REGIONS = re.compile(r"香港|澳门")


def _likelihood(known: Names, citation: Citation, title: Title, law_id: str) -> tuple[bool, bool]:
    name = citation.name.strip("《》 ")
    return (title.text != name, known.laws[law_id].jurisdiction != "cn")


def _place(citation: Citation) -> tuple[str | None, str]:
    """The jurisdiction that the form of a citation speaks for, and the reason in words."""
    words = [level.word for level in citation.pinpoint]
    if "款" in words and "项" in words:
        # The Mainland goes from 款 down to 项, Taiwan from 項 down to 款.
        first = min(words.index("款"), words.index("项"))
        return ("cn", "the order 款, 项") if words[first] == "款" else ("tw", "the order 項, 款")
    if citation.language in _LANGUAGE_OF:
        return _LANGUAGE_OF[citation.language], "its language"
    place, reason = place_of_script(citation.text)
    if place:
        return place, reason
    if citation.section_sign and not citation.name.isascii():
        return "tw", "the sign §"
    return None, ""


# 民法 and 刑法 are Japan's laws too.
_LANGUAGE_OF = {"ja": "jp", "ko": "kr"}
_TRADITIONAL = tell("its traditional characters")


def place_of_script(text: str) -> tuple[str | None, str]:
    """The jurisdiction that the script of a citation or query speaks for, and the reason in words; None and "" if none."""
    script = script_of(text)
    if script is None:
        return None, ""
    return ("cn", tell("its simplified characters")) if script == "Hans" else ("tw", _TRADITIONAL)
