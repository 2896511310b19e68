"""What a quotation says about the citation that it goes with: it agrees, its words stand elsewhere, or they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.languages import language_of
from corpus.languages.detection import detect
from corpus.memo.comparing import Difference, Quoted, difference, quoted
from corpus.memo.desk import Desk, comparable, holding
from corpus.memo.values import Compared, Quotation
from corpus.model import Edition, Expression, Law, ProvisionPath

# Of words in quotation marks that nothing calls a quotation: shorter ones are taken for a term ("so-called").
_TERM = 8
_TERM_WIDE = 12
# Shorter quotations stand in many provisions: where else their words are says nothing.
_TELLING = 6
_TELLING_WIDE = 10
_RESEMBLES = 0.5
_NEARLY = 0.75


@dataclass(frozen=True, slots=True)
class Outcome:
    """A quotation held against a provision.

    Attributes:
        compared: for the report.
        said: what came out, in a sentence; "" for words that are no quotation.
        edition, page: of words that stand elsewhere, where.
    """

    compared: Compared
    said: str
    edition: Edition | None = None
    page: ProvisionPath | None = None

    @property
    def kind(self) -> str:
        """As `Compared.outcome`; "no_quotation" for a term in quotation marks that isn't in the provision."""
        return self.compared.outcome


def is_term(quote: Quoted, quotation: Quotation) -> bool:
    """Whether the words may be a name or a term ("PIPL", so-called “越权担保”) rather than a quotation."""
    return not quotation.said_aloud and quote.size < (_TERM_WIDE if _is_wide(quote) else _TERM)


def _is_telling(quote: Quoted) -> bool:
    return quote.size >= (_TELLING_WIDE if _is_wide(quote) else _TELLING)


def _is_wide(quote: Quoted) -> bool:
    return sum(c >= "\u2e80" for c in quote.said) * 2 > sum(not c.isspace() for c in quote.said)


def judged(desk: Desk, law: Law, edition: Edition, paths: Sequence[ProvisionPath], quotation: Quotation) -> Outcome:
    """What a quotation says about the provisions that are cited.

    Args:
        desk: of the memo.
        law, edition: what is cited, as it was read.
        paths: the units cited; () where the law alone is.
        quotation: the words.
    """
    quote = quoted(quotation.said)
    if not quote.size:
        return _not_compared(quotation, "the quotation has no words")
    if found := _there(desk, law, edition, paths, quotation, quote):
        return found
    elsewhere = _elsewhere(desk, law, edition, paths, quotation, quote)
    if elsewhere:
        return elsewhere
    if is_term(quote, quotation):
        return _none(quotation, "" if quotation.said_aloud else f"“{_short(quote.said)}” beside it is not found in it")
    return _differing(desk, law, edition, paths, quotation, quote)


def _there(
    desk: Desk, law: Law, edition: Edition, paths: Sequence[ProvisionPath], quotation: Quotation, quote: Quoted
) -> Outcome | None:
    """The quotation stands where it is said to stand, or in another unit of the same page."""
    texts = comparable(edition)
    for path in paths:
        if text := holding(desk, texts, path, quote):
            return _agreeing(quotation, text, path, edition)
    for path in paths:
        if path != path.page and (text := holding(desk, texts, path.page, quote)):
            unit = _unit_with(desk, text, path.page, quote)
            compared = Compared(
                quotation.span, "elsewhere", text.id, text.language, _version(text), str(unit or path.page)
            )
            whole = desk.called(law, path.page, text.language)
            where = (
                desk.called(law, unit, text.language, edition)
                if unit
                else f"{whole}, but not within one of its paragraphs"
            )
            said = f"the quoted words stand in {where}, not in {desk.called(law, path, text.language, edition)}"
            return Outcome(compared, said, edition, unit)
    if not paths:
        for text in texts:
            if pages := desk.pages_with(text, quote):
                return _agreeing(quotation, text, pages[0], edition)
    return None


def _agreeing(quotation: Quotation, text: Expression, path: ProvisionPath, edition: Edition) -> Outcome:
    compared = Compared(quotation.span, "agrees", text.id, text.language, _version(text), str(path))
    said = f"the quotation agrees with the {_name(text.language)} text"
    if text.version is not None and edition.version is not None and text.version != edition.version:
        said += f", which renders the version of {text.version}, not that of {edition.version}"
    return Outcome(compared, said, edition, path)


def _unit_with(desk: Desk, text: Expression, page: ProvisionPath, quote: Quoted) -> ProvisionPath | None:
    """The smallest unit of a page that holds the quotation."""
    provision = desk.provision(text, page)
    paths = dict.fromkeys(p.path for p in provision.parts) if provision else {}
    held = [path for path in paths if holding(desk, (text,), path, quote)]
    return max(held, key=lambda p: len(p.segments), default=None)


def _elsewhere(
    desk: Desk, law: Law, edition: Edition, paths: Sequence[ProvisionPath], quotation: Quotation, quote: Quoted
) -> Outcome | None:
    """The quotation stands in another provision, or in another version: the same number first, then any."""
    if not _is_telling(quote):
        return None
    pages = list(dict.fromkeys(p.page for p in paths))
    others = [e for e in reversed(law.editions) if e.key != edition.key]
    for other in others:
        for page in pages:
            if text := holding(desk, comparable(other), page, quote):
                name = desk.called(law, page, text.language)
                return _moved(quotation, text, other, page, f"stand in {name} of the version of {other.key}")
    for other in (edition, *others):
        for text in comparable(other):
            if found := desk.pages_with(text, quote):
                where = "" if other is edition else f" of the version of {other.key}"
                listed = " and ".join(desk.called(law, page, text.language) for page in found[:3])
                return _moved(quotation, text, other, found[0], f"stand in {listed}{where}")
    return None


def _moved(quotation: Quotation, text: Expression, edition: Edition, page: ProvisionPath, said: str) -> Outcome:
    compared = Compared(quotation.span, "elsewhere", text.id, text.language, _version(text), str(page))
    return Outcome(compared, f"the quoted words {said}", edition, page)


def _differing(
    desk: Desk, law: Law, edition: Edition, paths: Sequence[ProvisionPath], quotation: Quotation, quote: Quoted
) -> Outcome:
    """How the quotation differs from the text that it is most like; not compared where there is none in its language."""
    texts = [x for x in comparable(edition) if not paths or any(desk.words(x, p.page) for p in paths)]
    language = _language(quote, texts)
    same = [x for x in texts if _primary(x.language) == language]
    if not same:
        held = ", ".join(dict.fromkeys(_name(x.language) for x in texts)) or "none that may be shown"
        name = f"a text in its language ({_name(language)})" if language else "a text in its language"
        return _not_compared(quotation, f"the quotation was not compared: {name} is not here (here: {held})")
    if not paths:
        return Outcome(Compared(quotation.span, "differs"), "the quoted words stand in no provision of it")
    best, text, path = _most_alike(desk, same, paths, quote)
    if not quotation.own_marks and best.likeness < _RESEMBLES:
        return _none(quotation, "the paragraph below it does not have its words")
    compared = Compared(quotation.span, "differs", text.id, text.language, _version(text), str(path), best.segments)
    if like := best.likeness < _RESEMBLES and _like_another_version(desk, law, edition, paths, quote):
        return Outcome(compared, f"the quotation has other words; it is like {like}, but not the same")
    if best.likeness < 0.2:
        return Outcome(compared, "the quoted words are not there, and nothing like them")
    return Outcome(compared, f"the quotation differs from the {_name(text.language)} text")


def _like_another_version(desk: Desk, law: Law, edition: Edition, paths: Sequence[ProvisionPath], quote: Quoted) -> str:
    """The provision of another version that a quotation nearly has, in words; "" if there is none."""
    for other in reversed(law.editions):
        for page in dict.fromkeys(p.page for p in paths) if other.key != edition.key else ():
            for text in comparable(other):
                words = desk.words(text, page)
                if words and difference(quote, words[0]).likeness >= _NEARLY:
                    return f"{desk.called(law, page, text.language)} of the version of {other.key}"
    return ""


def _most_alike(
    desk: Desk, texts: Iterable[Expression], paths: Sequence[ProvisionPath], quote: Quoted
) -> tuple[Difference, Expression, ProvisionPath]:
    rated = [
        (difference(quote, words[0]), text, path)
        for text in texts
        for path in paths
        if (words := desk.words(text, path) or desk.words(text, path.page))
    ]
    return max(rated, key=lambda r: r[0].likeness)


def _language(quote: Quoted, texts: Sequence[Expression]) -> str:
    """The language of the quotation; where there is too little to tell, that of the only language of the texts."""
    here = list(dict.fromkeys(_primary(x.language) for x in texts))
    found = detect(quote.said)
    if found is None and _is_wide(quote):
        found = next((tag for tag in here if tag in ("zh", "ja")), "zh")
    if found is not None and _primary(found) == "zh" and "zh" not in here and "ja" in here:
        return "ja"  # 無効 alone may be either
    return _primary(found) if found else here[0] if len(here) == 1 else ""


def _name(tag: str) -> str:
    """Chinese (simplified), English; the tag of a language that isn't known."""
    words = language_of(tag)
    script = {"Hans": " (simplified)", "Hant": " (traditional)"}
    return (words.name if words and words.name else tag) + next((script[p] for p in tag.split("-") if p in script), "")


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _version(text: Expression) -> str | None:
    return text.version.isoformat() if text.version else None


def _not_compared(quotation: Quotation, said: str) -> Outcome:
    return Outcome(Compared(quotation.span, "not_compared"), said)


def _none(quotation: Quotation, said: str) -> Outcome:
    return Outcome(Compared(quotation.span, "no_quotation"), said)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else flat[:39] + "…"
