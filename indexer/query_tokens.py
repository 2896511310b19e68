"""The characters of a typed query -> tokens. Full-width forms count as what they are: （甲　ＯＲ　乙）－丙 is (甲 OR 乙) -丙."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus.folding import fold
from corpus.languages import language_of
from corpus.telling import tell
from indexer.query_fields import FIELD_NAMES, FIELDS, LANGUAGE_NAMES, OPERATOR_WORDS
from indexer.segmentation import has_string_script

_TAG = re.compile(r"([a-z]{2,3}(?:-[a-z0-9]{2,8})*):(?=\S)", re.I)
_NAME = re.compile(r"([^\W\d]{1,20}):(?=\S)")
_NEAR = re.compile(r"NEAR(?:/?(\d+))?|(?:near|[Ww]|PRE|pre|~)/?(?<=[/~])(\d+)|/(\d+)")
_SLOP = re.compile(r"~(\d+)")
_SAME_SENTENCE = re.compile(r"(?:[Ww])?/([SPsp])")
_CLOSING = {"“": "”", "„": "“”", "「": "」", "『": "』", "«": "»", "〝": "〞", "《": "》", "〈": "〉"}
_DOUBLE = '"“”„‟«»「」『』〝〞'
_SINGLE = {"'": "'", "‘": "’", "‚": "‘’", "‛": "’", "‹": "›", "`": "'`"}
_DEFAULT_NEAR, _SENTENCE, FARTHEST = 10, 25, 1_000
_SYMBOLS = {"|": "or", "&": "and"}
_BEFORE_SIGN = "()-!|&"
_OPERANDS = ("word", "quoted", "named", "close")
_BEGINNINGS = ("word", "quoted", "named", "open", "field", "not")
# What comes along when text is copied and nobody sees or types: soft hyphens, zero-width spaces and joiners of words,
# byte-order marks, marks of direction. The (non-)joiners U+200C and U+200D stay: in Persian and Hindi they are spelling.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_JOINERS = "\u200c\u200d"
# Halves of characters, from broken programs; nothing stores or finds them.
_HALVES = re.compile("[\ud800-\udfff]")
_LINE_BREAK = re.compile(r"(\S)[ \t]*(?:\r\n|[\n\r\x0b\u2028])[ \t]*(?=(\S))")


def seen(text: str) -> str:
    """What a person sees of what was typed or pasted: 没<U+200B>收 is 没收.

    A line break between two characters of a script without blanks is where a page was wrapped, so it joins; elsewhere it
    is a blank.
    """
    return _LINE_BREAK.sub(_joined, _UNSEEN.sub("", _HALVES.sub(" ", text)))


def _joined(found: re.Match[str]) -> str:
    both = has_string_script(found[1]) and has_string_script(found[2])
    return found[1] if both else f"{found[1]} "


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is word, quoted, named (《…》), field, language, open, close, and, or, not or near.

    `distance`: of a near, and of a quoted string whose words may lie apart ("a b"~5).
    """

    kind: str
    text: str
    distance: int = 0


def scan(text: str) -> tuple[list[Token], list[str]]:
    """Typed query -> tokens, and notes on what was not as it should be."""
    scanner = _Scanner(seen(text))
    while scanner.step():
        pass
    return _with_operator_words(scanner.tokens, scanner.notes), scanner.notes


def narrow(char: str) -> str:
    """Full width to ordinary, one character to one; case stays, for only OR in capitals is an operator."""
    wide = unicodedata.normalize("NFKC", char)
    return wide if len(wide) == 1 else " " if char.isspace() else char


def _with_operator_words(tokens: list[Token], notes: list[str]) -> list[Token]:
    """没收 或 扣押 -> 没收 OR 扣押. Only between two operands: alone, first or last it is a word like others."""
    out: list[Token] = []
    for n, token in enumerate(tokens):
        after = tokens[n + 1] if n + 1 < len(tokens) else Token("end", "")
        meant = OPERATOR_WORDS.get(fold(token.text)) if token.kind == "word" else None
        before = out[-1].kind if out else ""
        between = after.kind in _BEGINNINGS and (before in _OPERANDS or (meant == "not" and before in ("and", "or")))
        if meant and between:
            notes.append(
                tell(
                    "%(text)s is read as %(upper)s; in quotation marks it is looked for",
                    text=token.text,
                    upper=meant.upper(),
                )
            )
        out.append(Token(meant, token.text) if meant and between else token)
    return out


class _Scanner:
    def __init__(self, text: str) -> None:
        self._typed = text
        self._text = "".join(map(narrow, text))
        self._at = 0
        self._last_closing = {mark: text.rfind(mark) for mark in "'’‘›`"}
        self.tokens: list[Token] = []
        self.notes: list[str] = []

    def step(self) -> bool:
        """Take one token; False at the end."""
        while self._at < len(self._text) and self._is_blank(self._at):
            self._at += 1
        if self._at >= len(self._text):
            return False
        char = self._text[self._at]
        if char in "()":
            self._add("open" if char == "(" else "close", char, 1)
        elif char in "-−–!" and self._negates():
            self._add("not", char, 1)
        elif char in _SYMBOLS:
            run = len(self._text[self._at :]) - len(self._text[self._at :].lstrip(char))
            self._add(_SYMBOLS[char], char * run, run)
        elif char == '"' or self._typed[self._at] in _CLOSING:
            self._quoted()
        elif self._typed[self._at] in _SINGLE and (end := self._end_of_single()):
            self._add("quoted", self._typed[self._at + 1 : end], end + 1 - self._at)
        elif not (char in "+*" and self._sign(char)) and not self._field():
            self._word()
        return True

    def _is_blank(self, at: int) -> bool:
        char = self._text[at]
        return char.isspace() or (not char.isprintable() and char not in _JOINERS)

    def _add(self, kind: str, text: str, length: int, distance: int = 0) -> None:
        self.tokens.append(Token(kind, text, distance))
        self._at += length

    def _negates(self) -> bool:
        """A minus or exclamation mark counts before a word, at the start or after a blank, bracket or other sign."""
        after = self._text[self._at + 1 : self._at + 2]
        return self._at_start() and bool(after) and not after.isspace() and after != ")"

    def _at_start(self, more: str = "") -> bool:
        """Whether a word may begin here: nothing, a blank or a sign stands before."""
        before = self._text[self._at - 1] if self._at else " "
        return before.isspace() or before in _BEFORE_SIGN + more

    def _sign(self, char: str) -> bool:
        """甲+乙 and 甲*乙 are OR and AND in Chinese databases, +word is wanted in others; +1 and C++ are words."""
        between = chinese = self._joins(self._at)
        if not between and self._at_start():
            alone = not self._text[self._at + 1 : self._at + 2].strip()
            between = bool(self.tokens) and self.tokens[-1].kind in _OPERANDS if alone else char == "+"
            after = self._text[self._at + 1 :].lstrip()[:1]
            chinese = alone and between and (has_string_script(self.tokens[-1].text) or has_string_script(after))
        if not between:
            return False
        kind = "or" if char == "+" and chinese else "and"
        if self.tokens or kind == "or":
            self.notes.append(tell("%(char)s is read as %(upper)s", char=char, upper=kind.upper()))
        self._add(kind, char, 1)
        return True

    def _joins(self, at: int) -> bool:
        """Whether the + or * at `at` stands between two words without blanks, one of them Chinese: 抵押+质押."""
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        if not after.strip() or not (before.isalnum() or before in ')”"」』》') or after in ")*+":
            return False
        either = self._text[at] == "+" or not before.isalnum()
        return has_string_script(before) or (either and has_string_script(after))

    def _quoted(self) -> None:
        opening = self._typed[self._at]
        end = self._end_of_quote(opening)
        if end is None:
            self.notes.append(tell("a quotation mark that was never closed was closed at the end"))
            end = len(self._text)
        inside = self._typed[self._at + 1 : end]
        if opening not in _CLOSING:
            inside = _unescaped(inside)
        slop = _SLOP.match(self._text, end + 1)
        length = (slop.end() if slop else end + 1) - self._at
        named = opening in "《〈"
        self._add("named" if named else "quoted", inside, length, self._distance(slop[1]) if slop and not named else 0)

    def _distance(self, digits: str) -> int:
        if len(digits) < 9 and int(digits) <= FARTHEST:
            return int(digits)
        self.notes.append(tell("NEAR reaches %(farthest)s words at most", farthest=f"{FARTHEST:,}"))
        return FARTHEST

    def _end_of_quote(self, opening: str) -> int | None:
        """Where the quotation closes: at its own mark, else at any double mark (“abc" is a slip of the keyboard)."""
        closing = _CLOSING.get(opening, "")
        rest = range(self._at + 1, len(self._text))
        if not closing:
            return self._end_of_straight()
        depth = 0
        for i in rest:
            if self._typed[i] == opening:
                depth += 1
            elif self._typed[i] in closing:
                if not depth:
                    return i
                depth -= 1
        if opening in "《〈":
            return None
        return next((i for i in rest if self._text[i] in _DOUBLE), None)

    def _end_of_straight(self) -> int | None:
        at = self._at + 1
        while at < len(self._text) and self._text[at] != '"':
            at += 2 if self._text[at] == "\\" and self._text[at + 1 : at + 2] in ("\\", '"') else 1
        return at if at < len(self._text) else None

    def _end_of_single(self) -> int | None:
        """Where 'competent authority' or ‘主管机关’ closes; None for an apostrophe, as in l'article or 'n.

        It opens where a word begins and closes where one ends; in Chinese there are no apostrophes.
        """
        opening = self._typed[self._at]
        if not self._at_start(':+*"”」』》，。；、'):
            return None
        last = max(self._last_closing.get(mark, -1) for mark in _SINGLE[opening])
        for i in range(self._at + 2, last + 1):
            if self._typed[i] not in _SINGLE[opening] or self._text[i - 1].isspace():
                continue
            after = self._text[i + 1 : i + 2]
            if not (after.isalnum() or after in "'’") or has_string_script(self._text[i - 1] + after):
                return i
        self._last_closing.update(dict.fromkeys(_SINGLE[opening], -1))
        return None

    def _field(self) -> bool:
        tag = _TAG.match(self._text, self._at)
        named = _NAME.match(self._text, self._at)
        key = fold(named[1]) if named else ""
        if named and key in FIELD_NAMES and (key in FIELDS or self._at_start()):
            self._add("field", FIELD_NAMES[key], named.end() - self._at)
        elif named and key in LANGUAGE_NAMES and self._at_start():
            self._add("language", LANGUAGE_NAMES[key], named.end() - self._at)
        # Small letters make a tag, but not of what is no language (cf:) or may be an abbreviation (No:5).
        elif tag and tag[1][:2].islower() and language_of(tag[1]):
            self._add("language", tag[1], tag.end() - self._at)
        else:
            if named and named[1].isascii() and self._at_start():
                self.notes.append(tell("%(named)s: is no field, so it is read as a word", named=named[1]))
            return False
        return True

    def _word(self) -> None:
        end = self._at
        while end < len(self._text) and not self._ends_word(end):
            end += 2 if self._text[end] == "\\" else 1
        end = min(max(end, self._at + 1), len(self._text))
        typed, text = self._typed[self._at : end], self._text[self._at : end]
        near = _NEAR.fullmatch(text)
        same = _SAME_SENTENCE.fullmatch(text)
        if text in ("AND", "OR", "NOT"):
            self._add(text.lower(), text, len(text))
        elif near and self.tokens:
            digits = near[1] or near[2] or near[3] or str(_DEFAULT_NEAR)
            self._add("near", text, len(text), self._distance(digits))
        elif same and self.tokens:
            self._same(text, same[1].lower())
        else:
            plain = re.sub(r"\\(.?)", lambda m: m[1] if m[1].isalnum() else " ", typed) if "\\" in text else typed
            self._add("word", plain, len(typed))

    def _same(self, text: str, unit: str) -> None:
        """Westlaw's /s and /p: sentences aren't told apart here, and a provision is a paragraph or a few."""
        if unit == "s":
            self.notes.append(
                tell("%(text)s (same sentence) is read as NEAR/%(sentence)s", text=text, sentence=_SENTENCE)
            )
            self._add("near", text, len(text), _SENTENCE)
        else:
            self.notes.append(tell("%(text)s (same paragraph) is read as AND, within one provision", text=text))
            self._add("and", text, len(text))

    def _ends_word(self, at: int) -> bool:
        char = self._text[at]
        if char in "+*" and at > self._at:
            return self._joins(at)
        return self._is_blank(at) or char in '()"|&' or self._typed[at] in _CLOSING


def _unescaped(text: str) -> str:
    r"""\" -> ", \\ -> \ of a string between straight marks; other backslashes stay."""
    return re.sub(r'[\\＼]([\\＼"＂])', r"\1", text) if "\\" in text or "＼" in text else text
