"""The language of the interface: which there are, which one a reader gets, and its messages.

It is apart from the languages of the texts. A reader's choice is kept in a cookie; without one the browser's
Accept-Language decides. It is part of no address, so a link shows everybody their own language.

Messages are `webapp/translations/<tag>.po` (gettext, written by hand, `make messages` adds what is new) and are read
when a language is first asked for: nothing has to be compiled. Plural forms are those that Babel knows for gettext.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from copy import copy
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, Request, Response, g, has_request_context, redirect, request
from flask_babel import Babel, Domain
from werkzeug.wrappers import Response as BaseResponse

from corpus.errors import UsageError
from corpus.languages.naming import is_rtl
from corpus.telling import tell
from webapp import words

COOKIE = "interface"
A_YEAR = 365 * 24 * 3600
DEFAULT = "en"
TRANSLATIONS = Path(__file__).parent / "translations"

# Tag -> what its speakers call it. English, the 19 other languages of the portal that Tongwen learns from, and Traditional Chinese.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "en": "English", "zh-Hans": "中文（简体）", "zh-Hant": "中文（繁體）", "ar": "العربية", "de": "Deutsch", "es": "Español",
        "fr": "Français", "he": "עברית", "hi": "हिन्दी", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語",
        "ko": "한국어", "ms": "Bahasa Melayu", "nl": "Nederlands", "pt": "Português", "ru": "Русский", "sv": "Svenska",
        "th": "ไทย", "tr": "Türkçe", "vi": "Tiếng Việt",
    }
)  # fmt: skip
# Chinese is asked for by place as often as by script; `in` and `iw` are what old systems call Indonesian and Hebrew.
_CALLED = {
    "zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-my": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant", "in": "id", "iw": "he",
}  # fmt: skip


def known(tag: str) -> str | None:
    """The interface language that a BCP 47 tag asks for: zh-HK -> zh-Hant, de-AT -> de; None if there is none."""
    parts = tag.strip().replace("_", "-").split("-")
    by_tag = {name.lower(): name for name in LANGUAGES}
    for length in range(len(parts), 0, -1):
        start = "-".join(parts[:length]).lower()
        if found := by_tag.get(start) or _CALLED.get(start):
            return found
    return None


def asked(asking: Request) -> str:
    """The language of a reader: the one chosen, else the first that the browser asks for and that is here."""
    if (chosen := known(asking.cookies.get(COOKIE) or "")) is not None:
        return chosen
    wanted = (known(tag) for tag, quality in asking.accept_languages if quality > 0)
    return next((tag for tag in wanted if tag), DEFAULT)


def current() -> str:
    """The tag of the language that the page being made is in; English outside a request."""
    try:
        found: str = g.interface  # asked a hundred times a page
    except (AttributeError, RuntimeError):  # not yet, or there is no request
        if not has_request_context():
            return DEFAULT
        found = g.interface = asked(request)
    return found


def direction_of(tag: str) -> str:
    """ "rtl" or "ltr"."""
    return "rtl" if is_rtl(tag) else "ltr"


def locale_of(tag: str) -> Locale:
    """Babel's locale for a language of the interface."""
    return Locale.parse(tag, sep="-")


def safe_return(address: str) -> str:
    """Where to go back to: a path of this service, never another site (//host, https:, \\\\host)."""
    own = address.startswith("/") and not address.startswith("//")
    return address if own and "\\" not in address and address.isprintable() else "/"


@cache
def messages(tag: str) -> NullTranslations:
    """The messages of a language; those of English are the texts in the code."""
    path = TRANSLATIONS / f"{tag}.po"
    if tag == DEFAULT or not path.exists():
        return NullTranslations()
    with path.open("rb") as file:
        catalog = read_po(file, locale=locale_of(tag))
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


class _Lacking(NullTranslations):
    """What is asked for a message that a catalogue lacks: "", which no translation is."""

    def gettext(self, message: str) -> str:  # noqa: ARG002 - its signature
        return ""


def holds(tag: str, message: str) -> bool:
    """Whether a message is translated into a language, be it by the same words."""
    alone = copy(messages(tag))
    alone.add_fallback(_Lacking())
    return bool(alone.gettext(message))


class _Messages(Domain):  # type: ignore[misc]
    """Flask-Babel's domain, with messages read from where they are written."""

    def get_translations(self) -> NullTranslations:
        return messages(current())


class _Babel(Babel):  # type: ignore[misc]
    @cached_property
    def domain_instance(self) -> Domain:
        return _Messages()


def register(app: Flask) -> None:
    """Give an application its languages: gettext in code and templates, and what templates ask about the language."""
    _Babel(app, locale_selector=lambda: locale_of(current()))
    from webapp import templating  # they ask this module for the language
    from webapp.telling import GLOBALS

    templating.install(app)
    app.jinja_env.globals.update(words=words, interface_languages=LANGUAGES, **GLOBALS)
    app.context_processor(_template_words)
    app.after_request(_varies)
    app.add_url_rule("/interface", "interface", choose)


def _template_words() -> dict[str, object]:
    tag = current()
    here = request.full_path.rstrip("?") if has_request_context() else "/"
    return {"interface": tag, "interface_direction": direction_of(tag), "here": here}


def choose() -> BaseResponse:
    """`/interface?language=fr&next=/laws`: keep the reader's language and go back. An unknown one is refused."""
    given = request.args.get("language") or ""
    tag = known(given)
    if tag is None:
        raise UsageError(
            tell("language: %(given)s is no language of the interface.", given=repr(given[:80])),
            tell("One of: %(list)s.", list=", ".join(LANGUAGES)),
        )
    response = redirect(safe_return(request.args.get("next") or "/"), code=303)
    response.set_cookie(COOKIE, tag, max_age=A_YEAR, httponly=True, samesite="Lax")
    response.headers["Cache-Control"] = "no-store"
    return response


def _varies(response: Response) -> Response:
    if response.mimetype == "text/html":
        response.vary.update(("Cookie", "Accept-Language"))
        response.headers.setdefault("Content-Language", current())
    return response
