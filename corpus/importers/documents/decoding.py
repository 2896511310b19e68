"""Bytes of a text file in any encoding -> text: by its mark, as UTF-8, else by which reading gives words.

A reading is judged by its characters that aren't ASCII: in the right one nearly all are letters that one language uses
(è à ê in French; read as windows-1250 they are č ŕ ę, which no language has together). No model, and nothing is guessed
from single bytes.
"""

from __future__ import annotations

import codecs
from functools import cache

from corpus.errors import SourceError

LARGEST = 24 * 1024 * 1024
_SAMPLE = 200_000  # bytes that are judged
_ENOUGH = 0.6  # of the characters that aren't ASCII
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_ALIKE = frozenset("“”„‘’‚«»‹›–—…•·§°ºª¹²³½¼¾€£©®™¿¡\xa0\xad\u200e\u200f×÷±¶†‡‰µ")  # says nothing of the language

# Encoding and the letters of one language, lower case, the likelier reading first among equals.
_LETTERS: tuple[tuple[str, str], ...] = (
    ("cp1252", "äöüß"), ("cp1252", "àâæçèéêëîïôùûüœÿ"), ("cp1252", "áéíñóúü"), ("cp1252", "àèéìíîòóùú"),
    ("cp1252", "áâãàçéêíóôõúü"), ("cp1252", "åäöé"), ("cp1252", "æøåéòôó"), ("cp1252", "áéíóúýþæöð"), ("cp1252", "éëïèöüáó"),
    ("iso8859-15", "àâçèéêëîïôùûüœÿ"), ("iso8859-15", "äöšžåõü"), ("cp1252", "äõöüšž"),
    ("cp1250", "áčďéěíňóřšťúůýž"), ("cp1250", "áäčďéíĺľňóôŕšťúýž"), ("cp1250", "ąćęłńóśźż"), ("cp1250", "áéíóöőúüű"),
    ("cp1250", "ăâîşţ"), ("cp1250", "čćđšž"),
    ("iso8859-2", "áčďéěíňóřšťúůýž"), ("iso8859-2", "áäčďéíĺľňóôŕšťúýž"), ("iso8859-2", "ąćęłńóśźż"), ("iso8859-2", "áéíóöőúüű"),
    ("iso8859-2", "ăâîşţ"), ("iso8859-2", "čćđšž"), ("iso8859-16", "ăâîșț"),
    ("cp1254", "çğıöşüâîû"), ("cp1257", "āčēģīķļņšūž"), ("cp1257", "ąčęėįšųūž"), ("cp1257", "äõöüšž"),
    ("iso8859-13", "āčēģīķļņšūž"), ("iso8859-13", "ąčęėįšųūž"),
    ("cp1258", "àáâãèéêìíòóôõùúýăđĩũơư\u0300\u0301\u0303\u0309\u0323₫"),
)  # fmt: skip
# Scripts that aren't Latin: encoding and letters, the commonest first. No such letter stands beside an ASCII one.
_SCRIPTS: tuple[tuple[str, str], ...] = (
    *((e, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё№") for e in ("cp1251", "koi8-r", "iso8859-5", "cp866")),
    *((e, "оаинвіетрслкпудмзяьбгйчхцюєжїшщфґ’") for e in ("cp1251", "koi8-u")),
    *((e, "аоиенртсвдлукпмзбгјчцхжшћфђљњџѓќѕ№") for e in ("cp1251", "iso8859-5")),
    *((e, "αοιετσνηυρπκμλωςδγχθφβξζψάέίήόύώϊϋΐΰ") for e in ("cp1253", "iso8859-7")),
    *((e, "יוהלאמרתבשנכםדעקחפטגסזןצךףץ־") for e in ("cp1255", "iso8859-8")),
    *((e, "اليمنورتبةدعفكهسحقأجصشطزخإضذئثغءظآىؤ،؛؟ـًٌٍَُِّْ") for e in ("cp1256", "iso8859-6")),
    ("cp1256", "انیرودهمتبسکشزگلخفقعحجچپصطضغئأآءذظژثۀؤ،؛؟"),
    ("cp874", "านรกอเงมวยลตดบสพปหะชทค่้ัิี์ึืุูจขผธศถไแโใณญซภฐฎฏษฉฆฟฝฮฌฒฑฬฤฦำๆ็ฯๅฺ๐๑๒๓๔๕๖๗๘๙"),
)  # fmt: skip
# Encodings of many characters: the commonest ones of statutes.
_COMMON: tuple[tuple[str, str], ...] = (
    ("gb18030", "的不一人有和国在法条是规定应当者或为及以第二三四五六七八九十行政机关、，。；：（）《》中华共民会部门责任之其他上下章节总则百千款项本自年月日施"),
    ("big5hkscs", "的不一人有和國在法條是規定應當者或為及以第二三四五六七八九十行政機關、，。；：（）「」中華共民會部門責任之其他上下章節總則百千款項本自年月日施得依"),
    ("cp932", "のはをにがとでしたるれさいてなもよりからこ、。第条法律一二三四五六七八九十項号又及び者規定場合日国（）すおけ本施行令大"),
    ("euc_jp", "のはをにがとでしたるれさいてなもよりからこ、。第条法律一二三四五六七八九十項号又及び者規定場合日国（）すおけ本施行令大"),
    ("cp949", "이의을를에는은및한다법조제하여가고그수있로또자정관경우대할사해인항호도"),
    ("iso2022_jp", "のはをにがとでしたるれさいてなもよりからこ、。第条法律一二三四五六七八九十項号又及び者規定場合日国（）すおけ本施行令大"),
)  # fmt: skip
_COMMON_ENOUGH = 0.3
_MOSTLY = 20  # sound characters that aren't ASCII for a broken byte
_FEW = 500  # characters for a broken byte


def decoded(data: bytes, name: str) -> str:
    """The text of a file.

    Raises:
        SourceError: too large, no text at all, damaged, or its encoding can't be told.
    """
    if len(data) > LARGEST:
        raise SourceError(f"{name} has {len(data):,} bytes, too many for a text.", f"The most is {LARGEST:,}.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if b"\0" in data[:_SAMPLE]:
        return _wide(data, name)
    if b"\x1b$" not in data[:_SAMPLE]:  # ISO-2022-JP is made of ASCII bytes
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    found = _nearly(data, _MOSTLY) or _legacy(data) or _nearly(data, 0)
    if found is None:
        raise SourceError(
            f"{name} is not in UTF-8, and its encoding can't be told.",
            "Save it as UTF-8, for example with: iconv -f GB18030 -t UTF-8.",
        )
    return found


def decoded_or_none(data: bytes, name: str) -> str | None:
    """As `decoded`, but None where that raises: for recognising."""
    try:
        return decoded(data, name)
    except SourceError:
        return None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is damaged: no {encoding.upper()} at byte {error.start + 1}.", "Get the file anew."
        ) from error


def _wide(data: bytes, name: str) -> str:
    """UTF-16 without its mark: in a text with blanks and digits every second byte is often zero."""
    even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > 8 * min(even, odd):
        try:
            return data.decode("utf-16-be" if even > odd else "utf-16-le")
        except UnicodeDecodeError:
            pass
    raise SourceError(f"{name} is no text: it has zero bytes.", "Save it as text in UTF-8.")


def _nearly(data: bytes, mostly: int) -> str | None:
    """UTF-8 with a few broken bytes, which are shown as such. Other encodings have next to no bytes that are UTF-8 too.

    `mostly`: how many sound characters that aren't ASCII there must be for each broken byte.
    """
    if b"\x1b$" in data[:_SAMPLE]:
        return None
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(c > "\x7f" for c in text) - broken
    return text if sound >= mostly * broken and broken * _FEW <= len(text) else None


def _legacy(data: bytes) -> str | None:
    """The best reading in an encoding of before Unicode; None if none gives words."""
    best: tuple[float, str] | None = None
    for encoding in _encodings():
        sample = _sampled(data, encoding)
        score = _score(encoding, sample) if sample is not None else 0.0
        if score and (best is None or score > best[0] + 1e-6):
            best = (score, encoding)
    try:
        return data.decode(best[1]) if best else None
    except UnicodeDecodeError:
        return None


@cache
def _encodings() -> tuple[str, ...]:
    return tuple(dict.fromkeys(e for e, _ in (*_COMMON, *_LETTERS, *_SCRIPTS)))


def _sampled(data: bytes, encoding: str) -> str | None:
    """The beginning of `data`; None if it can't be in `encoding`. The sample may cut a character, never more."""
    cut = data[:_SAMPLE]
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(cut, final=len(cut) == len(data))
    except UnicodeDecodeError:
        return None
    return None if any(c in "\x7f" or "\x80" <= c <= "\x9f" or "\ue000" <= c <= "\uf8ff" for c in text) else text


def _score(encoding: str, text: str) -> float:
    """How well a reading is made of the letters of one language; 0 where it isn't."""
    other = [(i, c) for i, c in enumerate(text) if c > "\x7f" and (c not in _ALIKE or _begins_word(text, i))]
    if not other:
        return _ENOUGH if encoding == "cp1252" else 0.0  # English with “quotes”
    for name, common in _COMMON:
        if name == encoding:
            share = sum(c in _set(common) for _, c in other) / len(other)
            return 1 + share if share >= _COMMON_ENOUGH else 0.0
    beside = [_beside_ascii(text, i) for i, _ in other]
    scores = [_latin(other, beside, _set(letters)) for name, letters in _LETTERS if name == encoding]
    scores += [_script(other, beside, letters) for name, letters in _SCRIPTS if name == encoding]
    return max(scores) if max(scores) >= _ENOUGH else 0.0


def _begins_word(text: str, index: int) -> bool:
    """Whether a mark stands where only a letter can: ISO 8859-7 read as windows-1253 gives ¶ρθρο for Άρθρο."""
    around = text[index - 1 : index], text[index + 1 : index + 2]
    return text[index] in "¶’±" and around[1].isalpha() and not around[0].isalpha()


def _beside_ascii(text: str, index: int) -> bool:
    """Whether an ASCII letter stands right beside a character: "für", but not "и USB"."""
    return any(c.isascii() and c.isalpha() for c in (text[index - 1 : index], text[index + 1 : index + 2]))


def _latin(other: list[tuple[int, str]], beside: list[bool], letters: frozenset[str]) -> float:
    """The share of letters of a language that stand in words of Latin letters."""
    fits = sum((1.0 if near else 0.5) for (_, c), near in zip(other, beside, strict=True) if c.lower() in letters)
    return fits / len(other)


def _script(other: list[tuple[int, str]], beside: list[bool], letters: str) -> float:
    """The share of letters of a script, its common ones before its rare ones; capitals are rare.

    KOI8-R read as windows-1251 is all capitals; ISO 8859-5 read so has the wrong letters common.
    """
    common, all_of_them = _set(letters[:14]), _set(letters)
    fits = 0.0
    for (_, c), near in zip(other, beside, strict=True):
        if not near:
            fits += 1.0 if c in common else 0.6 if c in all_of_them else 0.4 if c.lower() in all_of_them else 0.0
    return fits / len(other)


@cache
def _set(letters: str) -> frozenset[str]:
    return frozenset(letters)
