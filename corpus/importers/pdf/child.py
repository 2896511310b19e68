"""The program that opens a PDF, run as a process of its own: a crash or a hang of the C library ends it and no more.

In: the bytes on standard input. Out: one JSON object a line: {"pages": n}, then for each page the runs of its text, or
{"error": code}. A run is a stretch of one line, in the order in which it is read: glyphs are put in order by where they
stand, a cluster that the file says the text of (ActualText) counts once, and right-to-left text is turned around.

Start: python -m corpus.importers.pdf.child.
"""

from __future__ import annotations

import ctypes
import json
import math
import signal
import sys
import time
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from corpus.importers.pdf.bidi import MIRRORED
from corpus.importers.pdf.glyphs import Glyph, runs, turned

MEMORY = 1_000_000_000
MOST_PAGES = 20_000
MOST_CHARACTERS = 8_000_000
PATIENCE = 7.0
"""Seconds of work to begin with; each page that is read earns some more, as far as the size of the file bears it out."""
_A_PAGE = 0.25  # a sound one takes some hundredths
_BYTES_A_SECOND = 20_000
_DEEPEST_FORM = 4
_MOST_OBJECTS = 2_000_000
_PAIRED = frozenset("()[]{}<>«»‹›")
_BOLD = ("bold", "black", "heavy", "demi")


@dataclass(slots=True)
class Style:
    """What holds for all characters of a text object: its size, weight, turn, and the text the file says it has."""

    size: float
    bold: bool
    angle: float
    mark: int
    actual: str


class Page:
    """Reads the glyphs of one page."""

    def __init__(self, page: object, fonts: dict[int, bool]) -> None:
        self._page = page.raw  # type: ignore[attr-defined]
        self._text = page.get_textpage()  # type: ignore[attr-defined]
        self._fonts = fonts
        self._styles: dict[int, Style] = {}
        self._rect, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.spaces: list[tuple[float, float]] = []

    def glyphs(self) -> list[Glyph]:
        """All glyphs but white space; where spaces stand is noted in `spaces`."""
        text = self._text.raw
        found: list[Glyph] = []
        marked: dict[int, Glyph] = {}
        last: tuple[int, float, float] | None = None
        high = 0
        for at in range(raw.FPDFText_CountChars(text)):
            if raw.FPDFText_IsGenerated(text, at) == 1:
                continue
            char, high = _character(raw.FPDFText_GetUnicode(text, at), high, raw.FPDFText_IsHyphen(text, at) == 1)
            thing = raw.FPDFText_GetTextObject(text, at)
            if not char or not thing:
                continue
            address = ctypes.addressof(thing.contents)
            style = self._styles.get(address) or self._style(address, thing, at)
            raw.FPDFText_GetCharOrigin(text, at, self._x, self._y)
            x, y = self._x.value, self._y.value
            if char.isspace() and not style.actual:
                self.spaces.append((x, y))
                continue
            raw.FPDFText_GetLooseCharBox(text, at, self._rect)
            box = (self._rect.left, self._rect.bottom, self._rect.right, self._rect.top)
            if style.mark and style.mark in marked:
                _widen(marked[style.mark], box, x, y)
                continue
            if last == (address, x, y) and found and not style.mark:
                _widen(found[-1], box, x, y)
                found[-1].text += char
                continue
            glyph = _glyph(style.actual or char, box, x, y, style, at)
            if style.mark:
                marked[style.mark] = glyph
            found.append(glyph)
            last = (address, x, y)
        self._blank_objects(None, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0)
        return found

    def _style(self, address: int, thing: object, at: int) -> Style:
        raw.FPDFText_GetMatrix(self._text.raw, at, self._matrix)
        m = self._matrix
        size = abs(raw.FPDFText_GetFontSize(self._text.raw, at)) * math.hypot(m.c, m.d)
        angle = math.degrees(math.atan2(m.b, m.a))
        mark, actual = _actual_text(thing)
        self._styles[address] = Style(min(max(size, 0.5), 2000.0), self._is_bold(thing), angle, mark, actual)
        return self._styles[address]

    def _is_bold(self, thing: object) -> bool:
        font = raw.FPDFTextObj_GetFont(thing)
        if not font:
            return False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(font, buffer, 200)
            name = buffer.value.decode("utf-8", "replace").lower()
            self._fonts[key] = any(word in name for word in _BOLD)
        return self._fonts[key]

    def _blank_objects(self, form: object, outer: tuple[float, ...], depth: int) -> None:
        """Note the spaces that are text objects of their own: the library leaves them out of its text."""
        count = raw.FPDFFormObj_CountObjects(form) if form else raw.FPDFPage_CountObjects(self._page)
        for at in range(min(count, _MOST_OBJECTS)):
            thing = raw.FPDFFormObj_GetObject(form, at) if form else raw.FPDFPage_GetObject(self._page, at)
            kind = raw.FPDFPageObj_GetType(thing)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                self._blank_objects(thing, _times(self._matrix_of(thing), outer), depth + 1)
            elif kind == raw.FPDF_PAGEOBJ_TEXT and ctypes.addressof(thing.contents) not in self._styles:
                left, bottom, right, top = (ctypes.c_float() for _ in range(4))
                raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
                if (right.value - left.value) * (top.value - bottom.value) < 0.01:
                    self.spaces.append(_times(self._matrix_of(thing), outer)[4:])  # type: ignore[arg-type]

    def _matrix_of(self, thing: object) -> tuple[float, ...]:
        m = self._matrix
        raw.FPDFPageObj_GetMatrix(thing, m)
        return (m.a, m.b, m.c, m.d, m.e, m.f)


def _times(m: tuple[float, ...], n: tuple[float, ...]) -> tuple[float, ...]:
    """The matrix that does first `m`, then `n`."""
    return (m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
            m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5])  # fmt: skip


def _character(code: int, high: int, hyphen: bool) -> tuple[str, int]:
    """A code of the library -> character, and a high surrogate that waits for its other half."""
    if hyphen:
        return "-", 0
    if 0xD800 <= code < 0xDC00:
        return "", code
    if 0xDC00 <= code < 0xE000:
        return (chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else "\ufffd"), 0
    if code in (0, 0xFFFE, 0xFFFF) or code > 0x10FFFF or 0x7F <= code < 0xA0:
        return "\ufffd", 0
    return ("\ufffd" if code < 0x20 and not chr(code).isspace() else chr(code)), 0


def _actual_text(thing: object) -> tuple[int, str]:
    """The mark of a text object that says its text (PDF 32000-1, 14.9.4), as an address, and that text."""
    for at in range(min(raw.FPDFPageObj_CountMarks(thing), 50)):
        mark = raw.FPDFPageObj_GetMark(thing, at)
        length = ctypes.c_ulong()
        if not mark or not raw.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", None, 0, length):
            continue
        if not 0 < length.value <= 256:
            continue
        buffer = (ctypes.c_ubyte * length.value)()
        raw.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", buffer, length.value, length)
        text = _text_string(bytes(buffer))
        if text:
            return ctypes.addressof(mark.contents), text
    return 0, ""


def _text_string(data: bytes) -> str:
    """A PDF text string (PDF 32000-1, 7.9.2.2)."""
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace").strip("\0")
    return data.decode("latin-1")


def _glyph(text: str, box: tuple[float, ...], x: float, y: float, style: Style, at: int) -> Glyph:
    quarter = round(style.angle / 90) * 90 % 360
    angle = quarter if abs((style.angle - quarter + 180) % 360 - 180) < 3 else -1
    x0, x1, base = turned(box, x, y, max(angle, 0))
    if style.actual and text in _PAIRED:
        text = text.translate(MIRRORED)  # the file says what is meant; here stands what is seen, as for all others
    return Glyph(text, x0, x1, base, style.size, style.bold, angle, at)


def _widen(glyph: Glyph, box: tuple[float, ...], x: float, y: float) -> None:
    x0, x1, base = turned(box, x, y, max(glyph.angle, 0))
    glyph.x0, glyph.x1 = min(glyph.x0, x0), max(glyph.x1, x1)
    glyph.base = min(glyph.base, base)


def main() -> None:
    """Read standard input, write standard output."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    _limit_time(0, len(data))
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        _say({"error": "password" if "assword" in str(error) or "ecurity" in str(error) else "damaged"})
        return
    count = len(document)
    _say({"pages": count} if count <= MOST_PAGES else {"error": "pages"})
    characters = 0
    fonts: dict[int, bool] = {}
    for number in range(count if count <= MOST_PAGES else 0):
        _limit_time(number, len(data))
        try:
            reader = Page(document[number], fonts)
        except pdfium.PdfiumError:
            _say({"bad": number + 1})
            continue
        glyphs = reader.glyphs()
        characters += len(glyphs)
        if characters > MOST_CHARACTERS:
            _say({"error": "characters"})
            return
        _say({"runs": list(runs(glyphs, reader.spaces))})
    _say({"end": True})


def _say(value: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def _limit_time(pages: int, size: int) -> None:
    """End the process when it has worked too long for what it gave: also inside the library, which no exception stops."""
    if hasattr(signal, "ITIMER_PROF"):  # not on Windows
        earned = min(pages * _A_PAGE, size / _BYTES_A_SECOND)
        signal.setitimer(signal.ITIMER_PROF, max(0.1, PATIENCE + earned - time.process_time()))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
