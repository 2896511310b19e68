"""How a text is spelt for looking things up: what a reader doesn't see, or sees as one, is one.

On top of corpus.folding (script, width, case, quotation marks, white space) this is about whole letters and words, and
may change the length: composed and decomposed letters, ligatures, digits of every script, marks that only show how to
read a word (Arabic and Hebrew vowels), characters without a shape of their own. It never looks beyond a letter (a base
with its marks) in scripts that are searched as strings, nor beyond a word in the others, so a part of a text is spelt as
the whole text is. Accents are part of a word; `bare` takes them off for those who can't type them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from corpus.folding import fold

# Soft hyphens, zero-width spaces and joiners, marks of direction, selectors of a variant of a glyph, control characters.
_UNSEEN = regex.compile(r"[\p{Cf}\p{Variation_Selector}\u034f\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
# Short vowels and other signs of reading, tatweel (a stretched line); te'amim and niqqud.
_VOWEL_SIGNS = regex.compile(r"[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")  # fmt: skip
DROPPED = "\u00ad"
"""Stands for a character that is no part of the word around it."""
# One letter with several codes: Persian and Urdu keyboards, and Arabic ones, make each other's yeh, kaf and heh.
_ARABIC = str.maketrans("یکہۀە", "يكههه")
_PERSIAN = str.maketrans("يىكہۀە", "ییکههه")
_PERSIAN_GROUPS = frozenset({"fa", "ur", "ps", "sd", "ug", "ckb", "ku"})
_TURKISH = str.maketrans("Iİ", "ıi")
_TURKISH_GROUPS = frozenset({"tr", "az", "crh", "gag"})
# hoà and hòa are one word, written by two schools.
_VIETNAMESE = regex.compile(r"([òóỏõọ][ae]|[ùúủũụ]y)$")
_MOVED = {
    unicodedata.normalize("NFC", first + tone + second): unicodedata.normalize("NFC", first + second + tone)
    for first, second in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0309\u0303\u0323"
}
OWN_SPELLING = _PERSIAN_GROUPS | _TURKISH_GROUPS | {"vi", "ru"}
"""Languages in which a word is spelt otherwise than `spelled` says without a language."""
_ACCENTED = regex.compile(r"[\p{Latin}\p{Greek}]")
_BARE = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"})  # fmt: skip


def _seen(char: str) -> str:
    """A character as it is compared: folded, digits as 0-9; DROPPED if it isn't seen."""
    if char.isspace():
        return " "
    if _UNSEEN.match(char):
        return DROPPED
    digit = unicodedata.decimal(char, None)
    return fold(char) if digit is None else str(digit)


class _StringTable(dict[int, str | None]):
    """str.translate table of `squeeze`: white space and what isn't seen goes, every quotation mark is one."""

    def __missing__(self, code: int) -> str | None:
        seen = _seen(chr(code))
        value = None if seen in (" ", DROPPED) else '"' if seen == "'" else seen
        self[code] = value
        return value


class _WordTable(dict[int, str]):
    """str.translate table of `spoken`: keeps the length."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = value = DROPPED if _VOWEL_SIGNS.match(char) else _seen(char)
        return value


_KEYS = _StringTable()
_SPOKEN = _WordTable()
# Thai and Lao am in two pieces, Thai ae as two e: they look the same, and no normal form joins them.
_PIECES = {"\u0e40\u0e40": "\u0e41"} | {
    am + tone + "\u0e32": tone + "\u0e33" for am in "\u0e4d" for tone in ("", *"\u0e48\u0e49\u0e4a\u0e4b")
} | {am + tone + "\u0eb2": tone + "\u0eb3" for am in "\u0ecd" for tone in ("", *"\u0ec8\u0ec9\u0eca\u0ecb")}  # fmt: skip
_IN_PIECES = regex.compile(r"\L<pieces>", pieces=list(_PIECES))
_LETTER = regex.compile(r"\u0e40\u0e40|\X(?:(?<=\u0e4d[\u0e48-\u0e4b]?)\u0e32|(?<=\u0ecd[\u0ec8-\u0ecb]?)\u0eb2)?")


def squeeze(text: str) -> str:
    """Text -> the key in which literal strings of string languages are looked for.

    Script, width and case folded, white space and what isn't seen gone, every quotation mark one character: 「國家」 and
    “国 家” are one. ‘’ and 『』 stand inside the others in some places and outside in others, so single and double marks
    are one as well. Letters are composed (が, 한), digits are 0-9.
    """
    key = text.translate(_KEYS)
    if key.isascii() or not _in_pieces(key):
        return key
    return "".join(_composed(letter) for letter in _LETTER.findall(key))


def squeeze_map(text: str) -> tuple[str, list[int]]:
    """As `squeeze`, with the offset in `text` of every character of the key, to highlight what was stored.

    A letter of several characters stands where its first one stands; `letter_end` says where it ends.
    """
    offsets = [i for i, c in enumerate(text) if _KEYS[ord(c)] is not None]
    key = text.translate(_KEYS)
    if key.isascii() or not _in_pieces(key):
        return key, offsets
    out: list[str] = []
    places: list[int] = []
    for letter in _LETTER.finditer(key):
        composed = _composed(letter[0])
        out.append(composed)
        same = composed == letter[0]  # else marks may have changed places
        places += [offsets[letter.start() + (n if same else 0)] for n in range(len(composed))]
    return "".join(out), places


def letter_end(text: str, end: int) -> int:
    """`end` moved behind what belongs to the letter before it: marks, the rest of a syllable, what isn't seen."""
    found = _LETTER.match(text, max(0, end - 1))
    return max(end, found.end()) if found else end


def _in_pieces(key: str) -> bool:
    return not unicodedata.is_normalized("NFC", key) or _IN_PIECES.search(key) is not None


def _composed(letter: str) -> str:
    return unicodedata.normalize("NFC", _IN_PIECES.sub(lambda piece: _PIECES[piece[0]], letter))


def spoken(text: str, group: str = "") -> str:
    """A text with its words spelt letter by letter, for cutting it into words; as long as `text`.

    DROPPED stands inside a word for what is no part of it: con<soft hyphen>fiscation, tashkeel, niqqud.
    """
    if group in _TURKISH_GROUPS:
        text = text.translate(_TURKISH)
    return text.translate(_SPOKEN)


@lru_cache(maxsize=200_000)
def spelled(word: str, group: str = "") -> str:
    """A word out of `spoken` as it is compared: ligatures parted, letters composed, final sigma as any sigma.

    Without a language it loses nothing that a language needs, so a word that was spelt without one can be spelt again.
    """
    if word.isascii():
        return word
    word = unicodedata.normalize("NFKC", word.replace(DROPPED, "")).lower()
    word = unicodedata.normalize("NFC", _VOWEL_SIGNS.sub("", word).replace("i\u0307", "i").replace("ς", "σ"))
    word = word.translate(_PERSIAN if group in _PERSIAN_GROUPS else _ARABIC)
    if group == "vi":
        return _VIETNAMESE.sub(lambda m: _MOVED[m[0]], word)
    return word.replace("ё", "е") if group == "ru" else word


@lru_cache(maxsize=200_000)
def bare(word: str) -> str:
    """A word of Latin or Greek letters without its accents: hợp -> hop, société -> societe. Others stay (आदेश, 담보)."""
    if word.isascii() or not _ACCENTED.search(word):
        return word
    apart = unicodedata.normalize("NFD", word.translate(_BARE))
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))
