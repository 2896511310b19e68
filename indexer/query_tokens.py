"""The characters of a typed query -> tokens. Full-width forms count as what they are: （甲　ＯＲ　乙）－丙 is (甲 OR 乙) -丙."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from indexer.segmentation import has_string_script

FIELDS = ("law", "title", "chapter", "article", "lang", "type", "status", "year", "issuer")
_FIELD = re.compile(rf"({'|'.join(FIELDS)}|[a-z]{{2,3}}(?:-[a-z0-9]{{2,8}})*):(?=\S)", re.I)
_OTHER_FIELD = re.compile(r"([a-z_]{4,20}):(?=\S)", re.I)
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")
_CLOSING = {"“": "”", "„": "“”", "「": "」", "『": "』", "«": "»", "〝": "〞", "《": "》", "〈": "〉"}
_DOUBLE = '"“”„‟«»「」『』〝〞'
_DEFAULT_NEAR = 10
_SYMBOLS = {"|": "or", "&": "and"}
# What comes along when text is copied and nobody sees or types: soft hyphens, zero-width spaces and joiners of words,
# byte-order marks, marks of direction. The (non-)joiners U+200C and U+200D stay: in Persian and Hindi they are spelling.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LINE_BREAK = re.compile(r"(\S)[ \t]*(?:\r\n|[\n\r\x0b\u2028])[ \t]*(?=(\S))")


def seen(text: str) -> str:
    """What a person sees of what was typed or pasted: 没<U+200B>收 is 没收.

    A line break between two characters of a script without blanks is where a page was wrapped, so it joins; elsewhere it
    is a blank.
    """
    return _LINE_BREAK.sub(_joined, _UNSEEN.sub("", text))


def _joined(found: re.Match[str]) -> str:
    both = has_string_script(found[1]) and has_string_script(found[2])
    return found[1] if both else f"{found[1]} "


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is word, quoted, named (《…》), field, open, close, and, or, not or near."""

    kind: str
    text: str


def scan(text: str) -> tuple[list[Token], list[str]]:
    """Typed query -> tokens, and notes on what was not as it should be."""
    scanner = _Scanner(seen(text))
    while scanner.step():
        pass
    return scanner.tokens, scanner.notes


def _narrow(char: str) -> str:
    """Full width to ordinary, one character to one; case stays, for only OR in capitals is an operator."""
    wide = unicodedata.normalize("NFKC", char)
    return wide if len(wide) == 1 else " " if char.isspace() else char


class _Scanner:
    def __init__(self, text: str) -> None:
        self._typed = text
        self._text = "".join(map(_narrow, text))
        self._at = 0
        self.tokens: list[Token] = []
        self.notes: list[str] = []

    def step(self) -> bool:
        """Take one token; False at the end."""
        while self._at < len(self._text) and (self._text[self._at].isspace() or not self._text[self._at].isprintable()):
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
        elif not self._field():
            self._word()
        return True

    def _add(self, kind: str, text: str, length: int) -> None:
        self.tokens.append(Token(kind, text))
        self._at += length

    def _negates(self) -> bool:
        """A minus or exclamation mark counts before a word, at the start or after a blank, bracket or other sign."""
        before = self._text[self._at - 1] if self._at else " "
        after = self._text[self._at + 1 : self._at + 2]
        return (before.isspace() or before in "()-!|&") and bool(after) and not after.isspace() and after != ")"

    def _quoted(self) -> None:
        opening = self._typed[self._at]
        end = self._end_of_quote(opening)
        if end is None:
            self.notes.append("a quotation mark that was never closed was closed at the end")
            end = len(self._text)
        inside = self._typed[self._at + 1 : end]
        if opening not in _CLOSING:
            inside = inside.replace('\\"', '"')
        self._add("named" if opening in "《〈" else "quoted", inside, end + 1 - self._at)

    def _end_of_quote(self, opening: str) -> int | None:
        """Where the quotation closes: at its own mark, else at any double mark (“abc" is a slip of the keyboard)."""
        closing = _CLOSING.get(opening, "")
        rest = range(self._at + 1, len(self._text))
        if not closing:
            return next((i for i in rest if self._text[i] == '"' and self._text[i - 1] != "\\"), None)
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

    def _field(self) -> bool:
        found = _FIELD.match(self._text, self._at)
        # Capitals make a field of a name that only means one (LAW:), not of what may be an abbreviation (No:5).
        if found and (found[1].lower() in FIELDS or found[1][:2].islower()):
            self._add("field", found[1], found.end() - self._at)
            return True
        if (other := _OTHER_FIELD.match(self._text, self._at)) and not found:
            self.notes.append(f"{other[1]}: is no field, so it is read as a word")
        return False

    def _word(self) -> None:
        end = self._at
        while end < len(self._text) and not self._ends_word(end):
            end += 1
        typed = self._typed[self._at : max(end, self._at + 1)]
        narrow = self._text[self._at : max(end, self._at + 1)]
        near = _NEAR.fullmatch(narrow)
        if narrow in ("AND", "OR", "NOT"):
            self._add(narrow.lower(), narrow, len(narrow))
        elif near and self.tokens:
            self._add("near", near[1] or str(_DEFAULT_NEAR), len(narrow))
        else:
            self._add("word", typed, len(typed))

    def _ends_word(self, at: int) -> bool:
        char = self._text[at]
        return char.isspace() or char in '()"|&' or self._typed[at] in _CLOSING or not char.isprintable()
