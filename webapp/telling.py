"""What templates say in the language of the interface: sentences of the corpus, numbers, names of languages and places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup, escape

from corpus.citing.pages import page_name, units_name
from corpus.days.stated import said_by
from corpus.model import ProvisionPath
from corpus.telling import Called, Told, tell
from webapp import words
from webapp.interface import DEFAULT, current, direction_of, holds, locale_of, messages
from webapp.views import Link
from webapp.views import language_name as english_name
from webapp.warning_views import provision_called

Linker = Callable[[str], tuple[Link, ...]]

# First-strong isolate and its end: a Chinese title inside an Arabic sentence moves nothing around it.
_ISOLATE, _END = "\u2068", "\u2069"


def told(text: object, law_id: str = "") -> Markup:
    """A sentence for a page: in the language of the interface if it is known there, else English and marked so.

    Of a sentence made of parts each part is: one note that isn't translated yet makes no English of those beside it.

    Args:
        law_id: of the law whose places it names, which has words of its own for them.
    """
    given = text if isinstance(text, str) else str(text)
    tag = current()
    if isinstance(given, Told) and (_names_place(given) if tag == DEFAULT else _known(given, tag)):
        values = {
            name: told(v, law_id) if isinstance(v, Told) else escape(_value(v, tag, law_id))
            for name, v in given.values.items()
        }
        template: str = messages(tag).gettext(given.template)
        if first := _begins_with(template, given.values):  # the name of a language begins a sentence: Français : ...
            values[first] = escape(_capital(str(_value(given.values[first], tag, law_id))))
        return Markup(str(escape(template))) % values  # noqa: S704 - escaped here
    if not given or tag == DEFAULT:
        return escape(given)
    return Markup('<span lang="en" dir="ltr">{}</span>').format(str(given))


def _names_place(text: Told) -> bool:
    """Whether a sentence calls a place by its path, which is no word of any language."""
    return any(
        _names_place(value) if isinstance(value, Told) else isinstance(value, Called) and value.kind == "place"
        for value in text.values.values()
    )


def _begins_with(template: str, values: Mapping[str, object]) -> str:
    """Which value a sentence begins with, if it is a name; "" for none."""
    name = template.removeprefix("%(").partition(")s")[0] if template.startswith("%(") else ""
    return name if isinstance(values.get(name), Called) else ""


def _capital(name: str) -> str:
    at = next((n for n, c in enumerate(name) if c.isalpha()), 0)
    return name[:at] + name[at : at + 1].upper() + name[at + 1 :]


def told_parts(text: str) -> list[str]:
    """A sentence of parts that stand behind one another (corpus.telling.after), each by itself; `told` tells each."""
    if isinstance(text, Told) and text.template == "%(first)s; %(then)s":
        return [
            part
            for name in ("first", "then")
            if isinstance(said := text.values[name], str)
            for part in told_parts(said)
        ]
    return [text]


def told_plain(text: object) -> str:
    """The same for an attribute, which holds no markup."""
    return _said(text, current()) if isinstance(text, Told) else str(text)


def told_source(source: str) -> Markup:
    """Who says a fact: the text itself, our own reading of the source, or a source by its name."""
    if source == "identification":
        return told(tell("identification"))
    return told(said) if isinstance(said := said_by(source), Told) else escape(source)


def without_nearest(text: str) -> str:
    """A sentence on a law that isn't here, without the list of those called like it, where that stands below as links."""
    if isinstance(text, Told) and str(text.values.get("then", "")).startswith(_NEAREST):
        first = text.values["first"]
        return first if isinstance(first, str) else str(first)
    return text.partition(f" {_NEAREST}")[0]


_NEAREST = "Nearest: "


def told_linked(text: str, linked: Linker, known: Sequence[Link] = ()) -> Markup:
    """A sentence with links where it names a law, a provision or a text that is here; `known` are links to try first.

    Args:
        text: the sentence.
        linked: cuts a text into pieces, some with an address.
        known: what stands at the beginning of a value of the sentence and is a link: an amending law and its point.
    """
    tag = current()
    english = tag != DEFAULT and not (isinstance(text, Told) and _known(text, tag))
    said = _linked(text, tag, linked, known) if isinstance(text, Told) else _pieces(linked(text))
    return Markup('<span lang="en" dir="ltr">{}</span>').format(said) if english and text else said


def _linked(text: Told, tag: str, linked: Linker, known: Sequence[Link]) -> Markup:
    template = messages(tag).gettext(text.template)
    values = {
        name: _linked(value, tag, linked, known)
        if isinstance(value, Told)
        else _leaf(
            _named(value) if isinstance(value, Called) else str(value),
            linked,
            known,
            f"the text of %({name})s" in text.template.lower(),
        )
        for name, value in text.values.items()
    }
    return Markup(str(escape(template))) % values  # noqa: S704 - escaped here


def _leaf(value: str, linked: Linker, known: Sequence[Link], is_text: bool) -> Markup:
    """A value of a sentence; `is_text`: it is the version of a text, which the sentence before it says."""
    first = max((x for x in known if x.text and value.startswith(x.text)), key=lambda x: len(x.text), default=None)
    if first:
        return _pieces((first, *linked(value.removeprefix(first.text))))
    if is_text:
        urls = [piece.url for piece in linked(f"the text of {value}") if piece.url]
        return _pieces([Link(urls[0] if urls else "", value)])
    inside = _pieces(linked(value))
    return Markup("<bdi>{}</bdi>").format(inside) if direction_of(current()) == "rtl" else inside


def _pieces(pieces: Sequence[Link]) -> Markup:
    link = Markup('<a href="{}">{}</a>')
    return Markup("").join(link.format(p.url, p.text) if p.url else escape(p.text) for p in pieces)


def _known(text: Told, tag: str) -> bool:
    """Whether a sentence is translated, be it by the same words: identification is French as well. One without words is."""
    same = messages(tag).gettext(text.template) == text.template
    return not same or holds(tag, text.template) or not any(c.isalpha() for c in _bare(text.template))


def _bare(template: str) -> str:
    """A template without its placeholders: "%(first)s; %(then)s" has no words to translate."""
    return "".join(part.partition(")s")[2] or ("" if ")s" in part else part) for part in template.split("%("))


def _said(text: Told, tag: str) -> str:
    values = {name: _value(value, tag) for name, value in text.values.items()}
    said: str = messages(tag).gettext(text.template)
    return said % values


def _value(value: object, tag: str, law_id: str = "") -> str:
    if isinstance(value, Told):
        return _said(value, tag)
    shown = _named(value, law_id) if isinstance(value, Called) else provision_called(str(value), law_id)
    return f"{_ISOLATE}{shown}{_END}" if direction_of(tag) == "rtl" and shown else shown


def _named(name: Called, law_id: str = "") -> str:
    """A name of the corpus in the language of the interface; in English as the corpus has it."""
    if name.kind == "place":
        return page_called(name.key, law_id)
    if current() == DEFAULT:
        return str(name)
    return language_name(name.key) if name.kind == "language" else jurisdiction_name(name.key)


def number(value: float) -> str:
    """12345 as it is written in the language of the interface: 12,345, 12.345, 12 345."""
    tag = current()
    return f"{value:,}" if tag == DEFAULT else format_decimal(value, locale=_locale(tag))


def per_cent(value: float) -> str:
    """85 -> 85 %, written as in the language of the interface; English keeps its space."""
    return f"{value} %" if current() == DEFAULT else format_percent(value / 100, locale=_locale(current()))


def language_name(tag: str) -> str:
    """The name of a text's language, in the language of the interface (Unicode's CLDR); the tag where it has none."""
    if current() == DEFAULT and (own := english_name(tag)) != tag:
        return own
    return _cldr_name(tag, current())


@lru_cache(maxsize=4096)
def _cldr_name(tag: str, interface: str) -> str:
    try:
        read, shown = Locale.parse(tag, sep="-"), _locale(interface)
    except (ValueError, UnknownLocaleError):
        return tag
    name = Locale(read.language).get_display_name(shown) or read.language
    script = shown.scripts.get(read.script or "", "")
    if read.script:
        # "Vereinfacht", where the list of scripts has "Vereinfachtes Chinesisch".
        inside = Locale(read.language, script=read.script).get_display_name(shown) or ""
        script = inside.partition("(")[2].rstrip(")") or script
    region = jurisdiction_name(read.territory.lower()) if read.territory else ""
    more = comma().join(filter(None, (script, region)))
    brackets = "（{}）" if comma() == "、" else " ({})"
    return name + brackets.format(more) if more else name


def units_called(steps: Sequence[tuple[str, str]], law_id: str, language: str = "") -> str:
    """Units below a page in words: paragraph 1, item (2).

    Args:
        steps: (kind, label) of each, the label as it is printed.
        law_id: of the law: its jurisdiction has words of its own.
        language: the language to say it in; that of the page for none.
    """
    tag = language or current()
    named = units_name(tuple(f"{kind}_{label}" for kind, label in steps), tag, law_id.partition("-")[0])
    return named or comma().join(f"{words.unit.get(kind, kind)} {label}".strip() for kind, label in steps)


def page_called(path: ProvisionPath | str, law_id: str) -> str:
    """A page or a unit of one that no text labels, in the language of the interface: Note annex-1.1, Preamble."""
    page, *units = str(path).split("/")
    name = page_name(ProvisionPath((page,)), current(), law_id.partition("-")[0])
    steps = [(step.partition("_")[0], step.partition("_")[2]) for step in (*(() if name else (page,)), *units)]
    below = units_called(steps, law_id)
    return comma().join(filter(None, (name, below[:1].upper() + below[1:] if not name else below)))


def units_by_column(steps: Sequence[tuple[str, str]], law_id: str, languages: Sequence[str]) -> str:
    """The same in the language of each column, for what is copied: 第一款|paragraph 1."""
    return "|".join(units_called(steps, law_id, language) for language in languages) if steps else ""


def comma() -> str:
    """What stands between the things of a list in the language of the page."""
    return _COMMAS.get(current().partition("-")[0], ", ")


_COMMAS = {"zh": "、", "ja": "、", "ar": "، "}

_locale = cache(locale_of)  # Babel looks each up anew, and a page of results has a hundred numbers


def jurisdiction_name(code: str) -> str:
    """The name of a jurisdiction in the language of the interface: our word for it, else CLDR's name of the country."""
    if code in words.jurisdiction:
        return str(words.jurisdiction[code])
    named: str = _locale(current()).territories.get(code.upper(), code)
    return named


def finding_name(code: str) -> str:
    """What a diagnostic is called: number gap. One of a plug-in is called by its code."""
    return str(words.finding.get(code, code.replace("-", " ")))


def meaning(text: str) -> Markup:
    """One sentence on what a diagnostic code means; the table of codes is read by `make messages`."""
    return told(Told(text.replace("%", "%%"), {})) if text else Markup()


def cite_style(style: str, label: str) -> str:
    """What a style of citing is called; one of a plug-in by its own label."""
    return str(words.cite_style.get(style, label))


GLOBALS = {
    "told": told, "told_plain": told_plain, "told_source": told_source, "told_linked": told_linked, "number": number,
    "per_cent": per_cent, "language_name": language_name, "jurisdiction_name": jurisdiction_name,
    "finding_name": finding_name, "without_nearest": without_nearest, "meaning": meaning, "cite_style": cite_style,
    "comma": comma, "page_called": page_called, "units_called": units_called,
    "units_by_column": units_by_column,
}  # fmt: skip
"""What templates may call."""
