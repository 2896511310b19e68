"""What stands twice in a row: words, punctuation marks, sentences, paragraphs, whole articles.

The words of damaged Chinese pages are told by their spaces (corpus.importers.saved_pages.doubling); this is for texts whose
words stand as a printer sets them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.inspection.texts.prose import Line, prose_of
from corpus.model import Provision, Unit
from corpus.telling import as_shown, tell

_WORD_TWICE = re.compile(r"(?<![\w'’.-])([^\W\d_]{2,})[ \xa0]+\1(?![\w'’-]|\.[^\W\d_])")
# Words that never stand twice in a row. Nouns may: 本保险保险费, 妥善保管保管物, 有关规定规定的 are sound.
_HAN_WORDS = ["应当", "應當", "可以", "或者", "以及", "并且", "並且", "不得", "必须", "必須", "根据", "根據", "按照", "依照", "依据", "依據", "对于", "對於", "由于", "由於", "关于", "關於", "因为", "因為", "如果", "但是", "因此", "已经", "已經", "进行", "進行", "属于", "屬於", "下列", "上述", "任何", "所有", "不应", "不應", "应该", "應該", "予以", "给予", "給予", "经过", "經過", "通过", "通過", "为了", "為了", "并不", "及其", "其中", "仍然", "需要", "至少"]  # fmt: skip
_HAN_TWICE = re.compile(rf"({'|'.join(_HAN_WORDS)})\1")
# Any other word of two or more characters: 申請申請, 主管機關主管機關. Sound are two words that meet (保險|保險費, 委員會|委員會議),
# so one that may go on with the last character is left alone; figures and 之 are no words (二分之一之一次). Of 70,000 clean
# texts 40 have another.
_HAN_ANY = re.compile(
    r"((?!保险|保險|园区|園區|电路|電路|公司|考试|考試|组织|組織)(?![\u4e00-\u9fff]{0,7}[一二三四五六七八九十百千之各的每或及])([\u4e00-\u9fff])(?!\2)[\u4e00-\u9fff]{1,7}?)\1"
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
# Languages that double words to say "each", "various", "now and then": how long a word must be there that never is.
_NEVER = 99
_ALWAYS_TWICE = ["tr", "hi", "bn", "ur", "fa", "ta", "id", "ms", "vi", "km", "my", "th", "lo", "sw", "ja", "mn", "uz"]
_REDUPLICATING = dict.fromkeys(_ALWAYS_TWICE, _NEVER) | {"ko": 3, "ar": 4, "he": 4}
_FEWEST_ALONE = 2  # a word with a capital that stands so often alone is no name that is doubled
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKS_TWICE = re.compile(
    r"([，、；：])[ \u3000]?(?=[，、；：。])[，、；：。]|。[ ]?[，、；：。](?!。)|(?<![.,;:])([,;:،؛।])[ ]?\2(?![,;:])|(?<=[^\W_.]{2})\.\.(?![.\d])"
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
    # Words that stand alone, where a name may be meant: Bora Bora; but not "Busse Busse" where a "Busse" stands elsewhere.
    words: Counter[str] = Counter()
    terms = _terms(view) if tag == "zh" else frozenset[str]()
    for provision in view.text.provisions:
        for line in prose_of(provision):
            for match in _words_twice(line, tag, terms):
                name = match[1][0].isupper()
                if name and not words:
                    words.update(w for p in view.text.provisions for w in _WORD.findall(_WORD_TWICE.sub(" ", p.text)))
                if not name or words[match[1]] + words[match[1].lower()] >= _FEWEST_ALONE:
                    yield _word_twice(line, provision, match)
            yield from _marks_twice(line, provision)


def _terms(view: TextView) -> frozenset[str]:
    """What seems to be a word twice, and stands so in several places: 集装箱装箱 is a term of its law."""
    lines = (line.text for p in view.text.provisions for line in prose_of(p))
    return frozenset(w for w, n in Counter(m[0] for text in lines for m in _HAN_ANY.finditer(text)).items() if n > 1)


def _words_twice(line: Line, tag: str, terms: frozenset[str]) -> Iterator[re.Match[str]]:
    """Words that stand twice in a row and are none of those that may."""
    shortest = _REDUPLICATING.get(tag, 2)
    found = _han_twice(line.text, terms) if tag == "zh" else _WORD_TWICE.finditer(line.text)
    for match in found:
        word = match[1]
        if len(word) >= shortest and word.lower() not in _ALLOWED.get(tag, ()) and not word.isupper():
            yield match


def _word_twice(line: Line, provision: Provision, match: re.Match[str]) -> Diagnostic:
    word = as_shown(match[1])
    return diagnose(
        "word-doubled", tell("%(words)s stands twice in a row.", words=word), path=str(provision.path),
        start=line.start + match.start(), end=line.start + match.end(), found=match[0],
        suggestion=tell("Read %(words)s once; see whether another word is lost.", words=word),
    )  # fmt: skip


def _han_twice(text: str, terms: frozenset[str]) -> Iterator[re.Match[str]]:
    known = list(_HAN_TWICE.finditer(text))
    yield from known
    taken = {at for m in known for at in range(*m.span())}
    yield from (m for m in _HAN_ANY.finditer(text) if not {m.start(), m.end() - 1} & taken and m[0] not in terms)


def _marks_twice(line: Line, provision: Provision) -> Iterator[Diagnostic]:
    for match in _MARKS_TWICE.finditer(line.text):
        marks = match[0].replace(" ", "").replace("\u3000", "")
        alike = len(set(marks)) == 1
        told = (
            tell("%(words)s stands twice in a row.", words=as_shown(marks[0]))
            if alike
            else tell("%(words)s: something between may be lost.", words=as_shown(match[0]))
        )
        yield diagnose(
            "punctuation-doubled", told, path=str(provision.path), start=line.start + match.start(),
            end=line.start + match.end(), found=match[0], suggestion=tell("See whether a word is lost between the marks."),
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
            yield _twice(
                provision, 0, len(provision.text), tell("'the text of the provision before it' stands twice in a row.")
            )
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
            yield _twice(provision, lines[at].start, lines[at + size - 1].end, _words_again(lines[at].text[:60]))
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
            yield _twice(provision, line.start + first.start(), line.start + last.end(), _words_again(said))
        at += size or 1


def _stands_again(found: Sequence[tuple[re.Match[str], str]], at: int, size: int) -> bool:
    """Whether the `size` pieces of sentences at `at` are those that stand right before them."""
    if at < size:
        return False
    keys = [key for _, key in found[at - size : at + size]]
    return keys[:size] == keys[size:] and sum(map(len, keys[size:])) >= _SHORTEST_SENTENCE


def _words_again(said: str) -> str:
    return tell("%(words)s stands twice in a row.", words=as_shown(said))


def _twice(provision: Provision, start: int, end: int, message: str) -> Diagnostic:
    return diagnose(
        "text-doubled", message, path=str(provision.path), start=start, end=end, found=provision.text[start:end][:80],
        suggestion=tell("Read it once."),
    )  # fmt: skip
