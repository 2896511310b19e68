"""Blanks between Chinese characters inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.inspection.texts.prose import Line, prose_of
from corpus.languages import language_of
from corpus.telling import as_shown, tell

_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
_SPACED = re.compile(rf"(?<={_HAN})[ \xa0\u2002-\u200a]+(?={_HAN})")
_SENTENCE_END = "。；："
_SHORTEST = 12
_LEVELS = "条條章节節编編款项項目"
_LONGEST_TERM = 14
_MARK = re.compile(r"[，。；：、]")
_NUMERAL = re.compile(r"^[（(]?[一二三四五六七八九十百甲乙丙丁壹貳參肆]{1,4}[）)、.]?$")


def check_spaces(view: TextView) -> Iterator[Diagnostic]:
    """Blanks between the Chinese characters of a sentence, one diagnostic a line.

    Fails: "主管 机关应当在十日内答复。". Passes: headings spaced for their looks (总　则), columns, "一 本法所称…".
    """
    words = language_of(view.language)
    if words is None or words.tag != "zh":
        return
    for provision in view.text.provisions:
        for line in prose_of(provision):
            found = list(_spaces(line))
            if not found:
                continue
            first = found[0]
            near = line.text[max(0, first.start() - 4) : first.end() + 4]
            yield diagnose(
                "spaces-in-chinese",
                tell("A blank stands between Chinese characters, and %(count)s more in this paragraph: %(words)s.",
                     count=len(found) - 1, words=as_shown(near))
                if len(found) > 1
                else tell("A blank stands between Chinese characters: %(words)s.", words=as_shown(near)),
                path=str(provision.path), start=line.start + first.start(), end=line.start + first.end(), found=near,
                suggestion=tell("Read it without blanks; see whether a mark is lost."),
            )  # fmt: skip


def _spaces(line: Line) -> Iterator[re.Match[str]]:
    if len(line.text) < _SHORTEST or line.text[-1] not in _SENTENCE_END:
        return
    for match in _SPACED.finditer(line.text):
        before = line.text[: match.start()]
        if len(match[0]) > 1 or _NUMERAL.match(before) or before[-1] in _LEVELS or line.text[match.end()] == "第":
            continue
        if (
            line.label
            and len(before) - len(line.label) <= _LONGEST_TERM
            and not _MARK.search(before[len(line.label) :])
        ):
            continue  # 二、长期负债 到期在一年以上的债务: a term and what it means
        yield match
