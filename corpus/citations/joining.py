"""What stands between the parts of a citation: blanks, commas, "and", "to", "of", 至, の."""

from __future__ import annotations

import re

from corpus.citations.figures import blanks
from corpus.citations.lexicon import Role, found
from corpus.citations.pieces import Join, Source

_MARK = re.compile(r" {0,3}(?:(?P<comma>[,、;·ㆍ・،؛])|(?P<dash>[-~〜]{1,2}))? {0,3}")


def separator(source: Source, end: int) -> tuple[int, int] | None:
    """How the next part is tied to what ends at `end`, and where it would begin."""
    match = _MARK.match(source.text, _past_stop(source, end))
    if match is None:
        return None
    at = match.end()
    if match["dash"]:
        return Join.RANGE, at
    join = _MARKS.get(match["comma"], Join.COMMA)
    for _ in range(2):
        word = found(source.lex.joins, source.text, at, spaced=source.lex.spaced)
        if word is None or (
            source.lex.spaced and source.text[at - 1 : at].isalnum() and not _glued(source, at, word[1])
        ):
            break
        if source.text[word[1] : word[1] + 1] == ")" and word[1] == at + 1:
            break  # the e) of "lettere c) e e)"
        role = _JOINS[word[0].role]
        if role is Join.RANGE and join is Join.COMMA and source.lex.spaced:
            role = Join.AND  # "à l'article 16, à l'article 17": a range has no comma
        join = role if _STRENGTH[role] > _STRENGTH[join] else join
        at = blanks(source.text, word[1])
    return join, at


def _glued(source: Source, at: int, end: int) -> bool:
    """Whether the blank behind a number is only missing: "Subparagraph 1of Article 3"; 5e and 12bis are numbers."""
    return source.text[at - 1].isdecimal() and end - at > 1 and source.text[end : end + 1] == " "


def _past_stop(source: Source, end: int) -> int:
    """Past the stop of a number that a small letter's word follows: članak 5. stavak 2."""
    if source.text[end : end + 2] != ". " or not source.text[end - 1 : end].isdecimal():
        return end
    if not source.original[end + 2 : end + 3].islower():
        return end
    return end + 1 if found(source.lex.before, source.text, end + 2, spaced=source.lex.spaced) else end


_JOINS = {Role.AND: Join.AND, Role.RANGE: Join.RANGE, Role.ASCENDING: Join.UP, Role.GLUE: Join.NEXT}
_STRENGTH = {Join.START: 0, Join.NEXT: 1, Join.COMMA: 2, Join.UP: 3, Join.AND: 4, Join.RANGE: 5}
# "Article 65, paragraphs 1 to 4; Article 66, paragraph 1": a semicolon ties nothing to what stands behind it.
_MARKS: dict[str | None, int] = {None: Join.NEXT, ";": Join.AND, "؛": Join.AND}
