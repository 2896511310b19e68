"""What stands twice in a row: words, punctuation marks, sentences, paragraphs, whole articles.

The words of damaged Chinese pages are told by their spaces (corpus.importers.saved_pages.doubling); this is for texts whose
words stand as a printer sets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.inspection.texts.prose import Line, prose_of
from corpus.model import Provision, Unit

_WORD_TWICE = re.compile(r"(?<![\w'’.-])([^\W\d_]{2,})[ \xa0]+\1(?![\w'’-]|\.[^\W\d_])")
# Words that never stand twice in a row. Nouns may: 本保险保险费, 妥善保管保管物, 有关规定规定的 are sound.
_HAN_WORDS = ["应当", "應當", "可以", "或者", "以及", "并且", "並且", "不得", "必须", "必須", "根据", "根據", "按照", "依照", "依据", "依據", "对于", "對於", "由于", "由於", "关于", "關於", "因为", "因為", "如果", "但是", "因此", "已经", "已經", "进行", "進行", "属于", "屬於", "下列", "上述", "任何", "所有", "不应", "不應", "应该", "應該", "予以", "给予", "給予", "经过", "經過", "通过", "通過", "为了", "為了", "并不", "及其", "其中", "仍然", "需要", "至少"]  # fmt: skip
_HAN_TWICE = re.compile(rf"({'|'.join(_HAN_WORDS)})\1")
# Any other word of two or more characters: 申請申請, 主管機關主管機關. Sound are two words that meet (保險|保險費, 委員會|委員會議),
# so one that may go on with the last character is left alone; figures and 之 are no words (二分之一之一次). Of 70,000 clean
# texts 40 have another.
_HAN_ANY = re.compile(
    r"((?!保险|保險|园区|園區|电路|電路|公司|考试|考試)(?![\u4e00-\u9fff]{0,7}[一二三四五六七八九十百千之各的每或及])([\u4e00-\u9fff])(?!\2)[\u4e00-\u9fff]{1,7}?)\1"
    r"(?![费費人长長法部团團会會公债債区區所员員字式主令者书書权權率额額金税稅品物车車船机機器用业業议議科校标標后後内內路])"
)
# Words that a sentence may have twice in a row: "für die die Mitgliedstaaten", "that that", "nous nous", "det det".
_TWICE_ALLOWED = {
    "en": "that had",
    "de": "die der das dem den sie zu",
    "nl": "die dat het zij",
    "da": "det der den de",
    "nb": "det der den de",
    "nn": "det der den dei",
    "sv": "det den de som",
    "fr": "nous vous",
    "it": "via man mano poco",
    "es": "sino",
    "pt": "se",
    "hu": "az hogy egy",
    "fi": "se sen",
    "pl": "się",
    "et": "see",
}
_ALLOWED = {tag: frozenset(words.split()) for tag, words in _TWICE_ALLOWED.items()}
# Languages that double words to say "each", "various", "now and then".
_REDUPLICATING = frozenset(
    [
        "tr",
        "hi",
        "bn",
        "ur",
        "fa",
        "ta",
        "id",
        "ms",
        "vi",
        "km",
        "my",
        "th",
        "lo",
        "sw",
        "ko",
        "ja",
        "mn",
        "uz",
        "he",
        "ar",
    ]
)
_MARKS_TWICE = re.compile(
    r"([，、；：])[ \u3000]?(?=[，、；：。])[，、；：。]|。[ ]?[，、；：。](?!。)|(?<![.,;:])([,;:])[ ]?\2(?![,;:])|(?<=[^\W_.]{2})\.\.(?![.\d])"
)
_SHORTEST_SENTENCE, _SHORTEST_LINE, _SHORTEST_TEXT = 12, 8, 30
_SENTENCE = re.compile(r"[^。！？.!?；;]+(?:[。！？.!?；;]+|$)")
_LONGEST_BLOCK = 300
_MOST_SENTENCES = 5


def check_doubled_words(view: TextView) -> Iterator[Diagnostic]:
    """Words and marks that stand twice in a row.

    Fails: "the the keeper", 应当应当, "，，", "in writing..". Passes: "für die die", 常常, 目的的, "Bora Bora" in a language that
    doubles words, "……".
    """
    if view.damaged:
        return  # its reader knows the spaces of the source
    tag = view.language.partition("-")[0]
    for provision in view.text.provisions:
        for line in prose_of(provision):
            yield from _words_twice(line, provision, tag)
            yield from _marks_twice(line, provision)


def _words_twice(line: Line, provision: Provision, tag: str) -> Iterator[Diagnostic]:
    if tag in _REDUPLICATING:
        return
    found = _han_twice(line.text) if tag == "zh" else _WORD_TWICE.finditer(line.text)
    for match in found:
        word = match[1]
        if (
            word.lower() in _ALLOWED.get(tag, ())
            or word.isupper()
            or (word[0].isupper() and tag != "zh" and match.start())
        ):
            continue
        yield diagnose(
            "word-doubled", f"{word!r} stands twice in a row.", path=str(provision.path),
            start=line.start + match.start(), end=line.start + match.end(), found=match[0],
            suggestion=f"Read {word!r} once; see whether another word is lost.",
        )  # fmt: skip


def _han_twice(text: str) -> Iterator[re.Match[str]]:
    known = list(_HAN_TWICE.finditer(text))
    yield from known
    taken = {at for m in known for at in range(*m.span())}
    yield from (m for m in _HAN_ANY.finditer(text) if m.start() not in taken and m.end() - 1 not in taken)


def _marks_twice(line: Line, provision: Provision) -> Iterator[Diagnostic]:
    for match in _MARKS_TWICE.finditer(line.text):
        marks = match[0].replace(" ", "").replace("\u3000", "")
        alike = len(set(marks)) == 1
        told = f"{marks[0]!r} stands twice in a row." if alike else f"{match[0]!r}: something between may be lost."
        yield diagnose(
            "punctuation-doubled", told, path=str(provision.path), start=line.start + match.start(),
            end=line.start + match.end(), found=match[0], suggestion="See whether a word is lost between the marks.",
        )  # fmt: skip


def check_doubled_text(view: TextView) -> Iterator[Diagnostic]:
    """Sentences, paragraphs and articles that stand twice in a row.

    Fails: an article whose text was pasted twice; one whose paragraphs stand once with numbers and once without; two
    neighbours with the same text. Passes: rows of a table; short items ("deleted") that are alike.
    """
    before = ""
    for provision in view.text.provisions:
        key = _key(provision.text)
        said = len(key) >= _SHORTEST_TEXT and key[0] not in "([（［<"  # (Deleted), (see the table at the end)
        same = provision.unit is Unit.ARTICLE and said and key == before and not provision.deleted
        before = key
        if same:
            yield _twice(provision, 0, len(provision.text), "the text of the provision before it")
            continue
        lines = list(prose_of(provision))
        yield from _block_twice(provision, lines)
        for line in lines:
            yield from _sentence_twice(provision, line)


def _key(text: str) -> str:
    """Text without white space and case, for comparing."""
    return "".join(text.split()).casefold()


def _block_twice(provision: Provision, lines: Sequence[Line]) -> Iterator[Diagnostic]:
    """A stretch of lines that stands again right behind itself, its markers aside."""
    if len(lines) < 2:
        return
    keys = [_key(line.body) for line in lines]
    last: dict[str, int] = {}
    at = 0
    while at < len(keys):
        start = last.get(keys[at], -1) if keys[at] else -1
        size = at - start
        if (
            start >= 0
            and size <= _LONGEST_BLOCK
            and keys[start:at] == keys[at : at + size]
            and _says_much(lines[start:at])
        ):
            yield _twice(provision, lines[at].start, lines[at + size - 1].end, lines[at].text[:60])
            at += size
            continue
        last[keys[at]] = at
        at += 1


def _says_much(lines: Sequence[Line]) -> bool:
    """Whether a stretch of lines is more than short items that may well be alike."""
    bodies = [_key(line.body) for line in lines if line.body[:1] not in "([（［"]  # [Repealed, 2001, c. 5]
    if not bodies:
        return False
    long = sum(map(len, bodies)) >= _SHORTEST_TEXT
    return long or (len(lines) == 1 and not lines[0].label and len(lines[0].text) >= _SHORTEST_LINE)


def _sentence_twice(provision: Provision, line: Line) -> Iterator[Diagnostic]:
    if len(line.text) < 2 * _SHORTEST_SENTENCE:
        return
    found = [(m, _key(m[0])) for m in _SENTENCE.finditer(line.text)]
    at = 0
    while at < len(found):
        size = next((n for n in range(1, _MOST_SENTENCES + 1) if _stands_again(found, at, n)), 0)
        if size:
            first, last = found[at][0], found[at + size - 1][0]
            said = line.text[first.start() : last.end()].strip()[:60]
            yield _twice(provision, line.start + first.start(), line.start + last.end(), said)
        at += size or 1


def _stands_again(found: Sequence[tuple[re.Match[str], str]], at: int, size: int) -> bool:
    """Whether the `size` pieces of sentences at `at` are those that stand right before them."""
    if at < size:
        return False
    keys = [key for _, key in found[at - size : at + size]]
    return keys[:size] == keys[size:] and sum(map(len, keys[size:])) >= _SHORTEST_SENTENCE


def _twice(provision: Provision, start: int, end: int, said: str) -> Diagnostic:
    return diagnose(
        "text-doubled", f"{said!r} stands twice in a row.", path=str(provision.path), start=start, end=end,
        found=provision.text[start:end][:80], suggestion="Read it once.",
    )  # fmt: skip
