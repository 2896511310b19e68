"""No page shows a word of English that is no message: under a made-up language, whose every message is without a Latin letter."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from babel.support import NullTranslations
from flask.testing import FlaskClient

from indexer.ordering import SORTS
from webapp import interface, telling

LAW = "/laws/cn-ludengfa"
# An interface in a script without Latin letters: what CLDR says of languages and places isn't taken for English.
LANGUAGE = "ar"
# Names, formats and ids, which are the same in every language.
NAMES = frozenset(
    {
        "Tongwen", "tongwen", "JSON", "CSV", "RIS", "PDF", "HTML", "Markdown", "CSL", "Zotero", "MiB", "KiB", "docx", "txt", "md", "pdf", "openapi", "OR", "NOT", "AND",
        "YYYY", "MM", "DD", "Bluebook", "ff", "et", "seq", "POST", "GET", "Word", "xyzzy", "xyzzyx", "as_of", "limit", "tests", "zh",
        "Hans", "en", "Aa", "as", "of", "RTF", "TMX", "XLIFF", "Excel", "json", "Translator",
    }
)  # fmt: skip
_PLACE = re.compile(r"%\([a-z_0-9]+\)s|%%|<[^>]+>|&[a-z]+;")
_TOLD = frozenset({"aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription"})
_SILENT = frozenset({"script", "style", "code", "kbd", "samp", "template", "textarea"})
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


def foreign(message: str) -> str:
    """A message with its letters changed, its places for values kept."""
    at, out = 0, []
    for place in _PLACE.finditer(message):
        out += [re.sub("[A-Za-z]", "ж", message[at : place.start()]), place[0]]
        at = place.end()
    return "".join([*out, re.sub("[A-Za-z]", "ж", message[at:])])


class Foreign(NullTranslations):
    """Translations of every message."""

    def gettext(self, message: str) -> str:
        return foreign(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return foreign(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return foreign(message)

    def npgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        return foreign(singular if num == 1 else plural)

    ugettext, ungettext, upgettext, unpgettext = gettext, ngettext, pgettext, npgettext


class Bare(HTMLParser):
    """What a page says in the language of the interface: `said`."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []

    @property
    def ours(self) -> bool:
        return not self.open or self.open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        ours = self.ours and tag not in _SILENT
        ours = given["lang"] == LANGUAGE if given.get("lang") else ours
        self.said += [f"{tag} {k}: {v}" for k, v in given.items() if ours and v and self.told(tag, k)]
        if tag not in _VOID:
            self.open.append((tag, ours))

    @staticmethod
    def told(tag: str, attribute: str) -> bool:
        return attribute in _TOLD or (tag in ("section", "form", "p") and attribute.startswith("data-"))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.ours and data.strip():
            self.said.append(data.strip())


def english(html: str) -> list[str]:
    """Pieces of a page in which a word of English stands."""
    page = Bare()
    page.feed(html)
    return [piece for piece in page.said if any(w not in NAMES for w in _words(piece))]


def _words(piece: str) -> Iterator[str]:
    piece = re.sub(r"^[a-z]+ [a-z-]+: ", "", piece).replace("Criminal Law arts. 20-23", "")
    # A name in its own language stands between signs that keep it apart: ⁨English⁩.
    piece = re.sub("\u2068[^\u2069]*\u2069", "", piece)
    # As they are written in an address and in a query.
    piece = re.sub(r"\barticle:(?=\d)", "", piece.replace(", ".join(SORTS), ""))
    # Ids of laws and texts, paths of provisions, addresses.
    piece = re.sub(r"https?://\S+|/[\w./?=&-]+|\b[a-z]{2}-[\w.-]+|\b(?:art|para|item|point|chp)_\S+", "", piece)
    yield from re.findall(r"[A-Za-z]{2,}", piece)


@pytest.fixture
def abroad(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A reader of the made-up language."""
    for module in (interface, telling):
        monkeypatch.setattr(module, "messages", lambda tag: Foreign())
    client.set_cookie("interface", LANGUAGE)
    return client


@pytest.mark.parametrize(
    "address",
    [
        "/", "/laws", "/laws?q=路灯", "/laws?q=xyzzy", "/about", "/cite", LAW, f"{LAW}?as_of=2000-01-01", f"{LAW}/read",
        f"{LAW}/art_3", f"{LAW}/art_3?languages=zh-Hans,en&view=alternating", f"{LAW}/art_3?view=source",
        f"{LAW}/art_3/para_1", f"{LAW}/art_2..art_4", f"{LAW}/check", f"{LAW}/correspondence", f"{LAW}/cited-by",
        f"{LAW}/cited-by?path=art_1", f"{LAW}/art_999", f"{LAW}/xyzzy", f"{LAW}?version=1999-01-01", "/laws/cn-xyzzy", "/xyzzy",
        "/laws?as_of=xyzzy", "/search?q=路灯", "/search?q=路灯&limit=1&offset=1", "/search?q=路灯&all_versions=1&group=law",
        "/search?q=xyzzyx", "/search?q=路灯管理法第九百条", "/search?q=路灯&sort=xyzzy", "/search?q=路灯&limit=xyzzy", "/coverage",
        "/search?q=路灯管理法 路灯", "/search?q=路灯 xyzzyx", '/search?q="路灯 xyzzyx"', "/search?q=路灯管理法第三条 路灯",
        "/search?q=law:xyzzyx 路灯", "/concordance", "/concordance?q=路灯", "/concordance?q=路灯&table=1",
        "/compare", "/compare?left=cn-ludengfa&right=cn-ludengfa&version=2018-10-26",
    ],
)  # fmt: skip
def test_every_word_of_a_page_is_a_message(abroad: FlaskClient, address: str) -> None:
    answer = abroad.get(address, follow_redirects=True)
    html = answer.get_data(as_text=True)
    assert "ж" in html
    assert not (found := english(html)), "\n".join(found)


def test_a_checked_memo(abroad: FlaskClient) -> None:
    for text in ("《路灯管理法》第三条规定如此；《路灯管理法》第九百条；《无名法》第一条。", "", "xyzzy"):
        html = abroad.post("/cite", data={"text": text}).get_data(as_text=True)
        assert not (found := english(html)), "\n".join(found)
    answer = abroad.post(
        "/cite", data={"file": (io.BytesIO(b"{\\rtf1 x}"), "x.rtf")}, content_type="multipart/form-data"
    )
    assert not (found := english(answer.get_data(as_text=True))), "\n".join(found)
