"""Characters that no statute book prints: private use, replacement, control; forms that Unicode calls compatible; text that
was decoded wrongly; letters of another alphabet inside a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from corpus.diagnostics import Diagnostic, Severity, diagnose
from corpus.inspection.rules import TextView
from corpus.model import Provision
from corpus.telling import as_shown, place_called, tell

_ODD = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\U000f0000-\U0010fffd]")
_COMPATIBLE = re.compile(
    "[\uf900-\ufaff\u2f00-\u2fdf\u2e80-\u2eff]"
)  # ideographs that another code point should stand for
# A joiner is a letter of Persian, Urdu, Indian scripts and Khmer; a soft hyphen, a mark of direction or a word joiner is none.
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
_JOINERS = re.compile("[\u200c\u200d]")
_JOINED = frozenset(
    [
        "fa",
        "ur",
        "ar",
        "hi",
        "bn",
        "ta",
        "my",
        "km",
        "lo",
        "th",
        "ml",
        "te",
        "kn",
        "gu",
        "pa",
        "mr",
        "ne",
        "si",
        "he",
        "ku",
        "ps",
    ]
)
# é read as two bytes is Ã©, ’ is â€™, я is ÑÂ: letters that follow one another in no language.
_MISREAD = re.compile(r"Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\xa0-\xbf]|â€[\x9c\x9d™œ“”˜\x93\x94¦¢]|ï»¿|[ÐÑ][\x80-\xbf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]{1}[ÐÑ]|[äåæçèé][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]{2}")  # fmt: skip
_MIXED_WORD = re.compile(r"[A-Za-z\u0400-\u04ff\u0370-\u03ff]{3,}")
_LATIN, _CYRILLIC, _GREEK = re.compile(r"[A-Za-z]"), re.compile(r"[\u0400-\u04ff]"), re.compile(r"[\u0370-\u03ff]")
# Letters that look alike: only these can have slipped into a word of the other alphabet ("cтатья" with a Latin c).
_ALIKE = frozenset("aceopxyijsBCEHKMOPTXAIJSy" + "асеорхуіјѕВСЕНКМОРТХАІЈЅ" + "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧνυ")


def check_characters(view: TextView) -> Iterator[Diagnostic]:
    """Odd characters, one diagnostic for each kind in a provision, at the first of them.

    Fails: a private-use character, U+FFFD, a zero-width blank, "Ã©" for é, a Latin c in a Cyrillic word, ⾒ for 見. Passes:
    the joiners of Persian, "α-radiation", CO₂.
    """
    tag = view.language.partition("-")[0]
    for provision in view.text.provisions:
        text = provision.text
        if text.isascii() and not _ODD.search(text):
            continue
        yield from _first(provision, _ODD, _odd)
        yield from _first(provision, _COMPATIBLE, _compatible)
        yield from _first(provision, _UNSEEN, _unseen)
        if tag not in _JOINED:
            yield from _first(provision, _JOINERS, _unseen)
        yield from _first(provision, _MISREAD, _misread)
        yield from _mixed(provision)
    yield from _decomposed(view)


def _odd(place: str, characters: str) -> str:
    return tell(
        "%(place)s has private-use, replacement or control characters: %(characters)s.",
        place=place, characters=characters,
    )  # fmt: skip


def _compatible(place: str, characters: str) -> str:
    return tell("%(place)s has compatibility forms: %(characters)s.", place=place, characters=characters)


def _unseen(place: str, characters: str) -> str:
    return tell("%(place)s has characters that can't be seen: %(characters)s.", place=place, characters=characters)


def _misread(place: str, characters: str) -> str:
    return tell(
        "%(place)s has characters that look like text decoded wrongly: %(characters)s.",
        place=place, characters=characters,
    )  # fmt: skip


def _first(provision: Provision, pattern: re.Pattern[str], told: Callable[[str, str], str]) -> Iterator[Diagnostic]:
    match = pattern.search(provision.text)
    if match is None:
        return
    every = sorted(set(pattern.findall(provision.text)))
    names = ", ".join(f"U+{ord(c):04X}" if len(c) == 1 else repr(c) for c in every[:8])
    yield diagnose(
        "odd-characters", told(place_called(provision.path, provision.label), names), path=str(provision.path),
        start=match.start(), end=match.end(), found=match[0], suggestion=tell("See what the printed text has there."),
    )  # fmt: skip


def _decomposed(view: TextView) -> Iterator[Diagnostic]:
    """Letters whose signs stand beside them (e and an accent for é), told once for the whole text.

    Unicode's own exceptions are no fault: the Hindi ड़ that NFC takes apart, the Greek ά that has two code points.
    """
    found = []
    for provision in view.text.provisions:
        text = provision.text
        if not unicodedata.is_normalized("NFC", text) and len(unicodedata.normalize("NFC", text)) < len(text):
            found.append(provision)
    if found:
        message = tell(
            "%(count)s provisions have letters that are not composed (NFC), the first %(place)s.",
            count=len(found), place=place_called(found[0].path, found[0].label),
        )  # fmt: skip
        yield diagnose(
            "odd-characters",
            message,
            severity=Severity.INFO,
            suggestion=tell("Search and comparing read them all the same."),
        )


def _mixed(provision: Provision) -> Iterator[Diagnostic]:
    """The first word that mixes alphabets whose letters look alike."""
    text = provision.text
    if not (_CYRILLIC.search(text) or _GREEK.search(text)) or not _LATIN.search(text):
        return
    for match in _MIXED_WORD.finditer(text):
        word = match[0]
        kinds = [k for k in (_LATIN, _CYRILLIC, _GREEK) if k.search(word)]
        if len(kinds) < 2:
            continue
        fewest = min((k.findall(word) for k in kinds), key=len)
        if len(fewest) * 2 < len(word) and all(c in _ALIKE for c in fewest):
            yield diagnose(
                "odd-characters", tell("%(words)s mixes letters of two alphabets that look alike.", words=as_shown(word)), path=str(provision.path),
                start=match.start(), end=match.end(), found=word, suggestion=tell("It can't be found by searching as it stands."),
            )  # fmt: skip
            return
