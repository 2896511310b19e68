"""Annexes, tables and signatures that the last article of a text swallowed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.diagnostics import Diagnostic, diagnose
from corpus.grammar.annexes import annex_of, is_annex_heading
from corpus.grammar.headings import container_of
from corpus.grammar.tables import is_rule
from corpus.inspection.rules import TextView
from corpus.inspection.texts.numbers import runs_of
from corpus.languages import Language, language_of
from corpus.model import Provision, Unit
from corpus.telling import as_shown, tell

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEADING = 80
# 本法自2020年1月1日起施行: what a Chinese law's last article says; what stands below it is no more of it.
_COMMENCES = re.compile(r"(?:本\w{1,8}|自).{0,40}(?:施行|生效|实施|實施)[。；]?")
_FEWEST_BELOW = 5
_CHINESE_PART = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[部章节節类類])")
_CAPTION = re.compile(
    r"(?:表|附图|附圖|图)[一二三四五六七八九十\d]{1,3}(?:[ \u3000：:].*)?|.{2,30}(?:税目税率表|税率表|名录|名錄|目录表|一览表|一覽表|明细表)"
)


def check_annexes(view: TextView) -> Iterator[Diagnostic]:
    """What follows a law's last article and stands in its text: an annex, a table, a form.

    Fails: the last article reads "本法自公布之日起施行。 / 附件一 / 收费标准", or "… enters into force. / ANNEX I / Fees".
    Passes: the annex is a provision of its own; "附件一所列的费用…" in a sentence.
    """
    words = language_of(view.language)
    if words is None:
        return
    for run in runs_of(view.text.provisions):
        last = run[-1]
        start = _starts(last, words)
        if last.unit is Unit.ARTICLE and start is not None:
            said = last.text[start:].partition("\n")[0].strip()
            yield diagnose(
                "annex-in-article",
                tell("%(place)s seems to hold an annex or table that follows the last article.", place=last.label),
                path=str(last.path), start=start, end=len(last.text), found=said[:80],
                suggestion=tell("From %(words)s on it is no text of %(place)s.", words=as_shown(said[:30]), place=last.label),
            )  # fmt: skip


def _starts(provision: Provision, words: Language) -> int | None:
    """Where what is none of the article's text begins; None if nothing does."""
    lines = [(m.start(), m[0].strip()) for m in _LINE.finditer(provision.text) if m[0].strip()]
    for at, (start, line) in enumerate(lines[1:], 1):
        closed = _closed(lines[at - 1][1])
        captioned = words.tag == "zh" and closed and _CAPTION.fullmatch(line) is not None
        if _heads_annex(line, words) or captioned or (closed and is_rule(line)):
            return start
    if words.tag != "zh":
        return None
    tables = [part.span.start for part in provision.parts if part.unit is Unit.TABLE]
    if tables and _closed(provision.text[: tables[0]].rstrip() or "-"):
        return tables[0]
    return _below_commencement(lines)


def _heads_annex(line: str, words: Language) -> bool:
    if len(line) > _LONGEST_HEADING:
        return False
    return is_annex_heading(line, words.tag) if words.tag in ("zh", "en") else annex_of(line, words) is not None


def _closed(line: str) -> bool:
    return line[-1] in "。."


def _below_commencement(lines: list[tuple[int, str]]) -> int | None:
    """The first line below 本法自…施行。 that heads something: a title without a stop, with many lines after it."""
    for at, (_, line) in enumerate(lines[:-_FEWEST_BELOW]):
        if len(line) > _LONGEST_HEADING or not _COMMENCES.search(line) or not _closed(line):
            continue
        start, below = lines[at + 1]
        heads = len(below) <= _LONGEST_HEADING and below[-1] not in "。；，、"
        return start if heads or container_of(below, "zh") is not None or _CHINESE_PART.match(below) else None
    return None
