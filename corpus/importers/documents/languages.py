"""Which languages a document holds, and which of its lines stand in which: one text for each language.

Three layouts are told apart: one language; tables whose columns are languages (parallel); lines of several languages
among one another, paragraph under paragraph, article under article, or one whole text after the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from corpus.grammar.headings import article_of, container_of
from corpus.importers.documents.blocks import BlockKind
from corpus.importers.documents.columns import settled
from corpus.importers.documents.lines import Line
from corpus.languages import LANGUAGES
from corpus.languages.detection import detect

_ENOUGH = 24  # letters that tell a language; Chinese, Japanese and Korean characters count three
_SHARE = 0.12  # of the document's letters: what has less is quoted, not a text of its own
_SCRIPTS = 0.4  # of the larger of two scripts of Chinese
_FURTHEST = 60  # lines below a heading that are looked at
_FEWEST = 2  # lines of a second language among the lines of a first
_SAMPLE = 20_000  # characters of a column or text that are looked at
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Version:
    """The lines of a document that stand in one language, in order."""

    language: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a parallel table: column -> language."""

    languages: dict[int, str]


def versions(lines: Sequence[Line], given: str = "") -> list[Version]:
    """The texts of a document, one for each language, in the order in which they begin.

    Args:
        lines: all lines of the document but furniture and notes of no language.
        given: BCP 47 of the text, as the user or the format says; it decides for a document of one language.

    Returns:
        One version at least, if there are lines. Each line stands in one version; "und" where nothing tells.
    """
    columns = _parallel(lines)
    lines = settled(lines, {table: c.languages for table, c in columns.items()}) if columns else lines
    outside = [line for line in lines if _column_of(line, columns) is None]
    told = set() if not columns else {tag for c in columns.values() for tag in c.languages.values()}
    tags = _mixed(outside, told) if told or not given else _mixed(outside, told, given)
    tagged: dict[int, str] = dict(zip(map(id, outside), tags, strict=True))
    streams: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        streams[_column_of(line, columns) or tagged[id(line)]].append(line)
    if len(streams) == 1 and given:
        return [Version(given, tuple(lines))]
    return [Version(tag, tuple(found)) for tag, found in streams.items()]


# --- parallel tables


def _column_of(line: Line, columns: dict[int, _Columns]) -> str | None:
    """The language of the column of a parallel table that `line` stands in; None outside, and in a merged cell."""
    block = line.block
    if block.kind is not BlockKind.CELL or block.table not in columns:
        return None
    return columns[block.table].languages.get(block.column)


def _parallel(lines: Sequence[Line]) -> dict[int, _Columns]:
    """The parallel tables of a document: those whose columns hold different languages."""
    texts: defaultdict[int, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    declared: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for line in lines:
        if line.kind is BlockKind.CELL:
            texts[line.block.table][line.block.column].append(line.text)
            declared[line.block.table, line.block.column][line.block.language] += 1
    found = {}
    for table, columns in texts.items():
        said = {c: declared[table, c].most_common(1)[0][0] for c in columns}
        if (tags := _languages_of_columns(columns, said)) is not None:
            found[table] = _Columns(tags)
    return _with_small(found, texts)


def _languages_of_columns(columns: dict[int, list[str]], declared: dict[int, str]) -> dict[int, str] | None:
    """column -> language of a table with two languages or more; None if its columns don't differ in language."""
    if len(columns) < 2:
        return None
    tags = {}
    for column, texts in columns.items():
        sample = "\n".join(texts)[:_SAMPLE]
        said = declared[column]
        tag = said or (language_of_text(sample) if weight(sample) >= _ENOUGH else None)
        if tag:
            tags[column] = tag
    return tags if len({_primary(t) for t in tags.values()}) > 1 or _scripts_differ(tags) else None


def _scripts_differ(tags: dict[int, str]) -> bool:
    """Whether a column is in Simplified and another in Traditional Chinese."""
    return {"zh-Hans", "zh-Hant"} <= set(tags.values())


def _with_small(found: dict[int, _Columns], texts: dict[int, defaultdict[int, list[str]]]) -> dict[int, _Columns]:
    """Tables too small to tell, built like a parallel one: one for each chapter, say."""
    builds = {tuple(sorted(columns)): found[table] for table, columns in texts.items() if table in found}
    for table, columns in texts.items():
        build = builds.get(tuple(sorted(columns)))
        if table not in found and build is not None and _fits(columns, build):
            found[table] = build
    return found


def _fits(columns: dict[int, list[str]], build: _Columns) -> bool:
    """Whether nothing in the columns of a small table speaks against the languages of another's."""
    for column, tag in build.languages.items():
        text = "\n".join(columns.get(column, []))
        told = detect(text, set(build.languages.values())) if weight(text) >= _ENOUGH else None
        if told and _primary(told) != _primary(tag):
            return False
    return True


# --- lines of several languages


def _mixed(lines: Sequence[Line], told: Collection[str], given: str = "") -> list[str]:
    """The language of each of `lines`. `told`: the languages that the document's parallel tables hold."""
    guesses = [_guess(line) for line in lines]
    scripts = _two_scripts(lines, guesses, told)
    weights: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for line, guess in zip(lines, guesses, strict=True):
        if guess and (key := _key(guess, scripts)):
            weights[key] += weight(line.text)
            counts[key] += 1
    total = sum(weights.values())
    kept = [k for k, w in weights.most_common() if w >= _SHARE * total and counts[k] >= _FEWEST]
    tags = {_key(t, scripts) or t: t for t in told}
    for key in kept:
        of = [line.text for line, guess in zip(lines, guesses, strict=True) if guess and _key(guess, scripts) == key]
        tags.setdefault(key, _tag_of(key, of, given))
    if not tags:
        return [given or language_of_text("\n".join(line.text for line in lines)[:_SAMPLE]) or "und"] * len(lines)
    if len(tags) == 1:
        return list(tags.values()) * len(lines)
    return _assigned(lines, [_key(g, scripts) if g else None for g in guesses], tags)


def _two_scripts(lines: Sequence[Line], guesses: Sequence[str | None], told: Collection[str]) -> bool:
    """Whether a document holds Simplified and Traditional Chinese side by side."""
    if {"zh-Hans", "zh-Hant"} <= set(told):
        return True
    found = Counter({"zh-Hans": 0, "zh-Hant": 0})
    for line, guess in zip(lines, guesses, strict=True):
        if guess is not None and guess in found:
            found[guess] += weight(line.text)
    return min(found.values()) >= _SCRIPTS * max(found.values()) > 0


def _key(tag: str, scripts: bool) -> str | None:
    """What tells the languages of a document apart: the primary subtag, Chinese by its script where both are there."""
    primary = _primary(tag)
    if primary != "zh" or not scripts:
        return primary
    return tag if tag in ("zh-Hans", "zh-Hant") else None


def _assigned(lines: Sequence[Line], guesses: Sequence[str | None], tags: dict[str, str]) -> list[str]:
    """Each line to one of the languages `tags` (key -> tag).

    A heading that reads alike in several of them ("Artikel 1") goes with the text below it; where it stands twice, the
    first with the language that comes first. What nothing else tells goes on with the line before.
    """
    heads = [_heads(line, tags) if not guess else [] for line, guess in zip(lines, guesses, strict=True)]
    told = [_tag(line, guess, own, tags) for line, guess, own in zip(lines, guesses, heads, strict=True)]
    out: list[str] = []
    last = next((tag for tag in told if tag), next(iter(tags.values())))
    run: Counter[str] = Counter()
    for i, line in enumerate(lines):
        if told[i] is None and len(heads[i]) > 1:
            below = [tag for tag in _below(told, heads, i, len(tags)) if tag in heads[i]]
            said = _said(line, heads[i])
            nth = run[said]
            run[said] += 1
            last = below[min(nth, len(below) - 1)] if below else last
        else:
            run = Counter()
            last = told[i] or last
        out.append(last)
    return out


def _said(line: Line, tags: Sequence[str]) -> str:
    """What a heading numbers, so that it is known again in the other language: 第１条 and 第一条."""
    found = next((a for tag in tags if (a := article_of(line.text, tag, certain=True))), None)
    return str(found.number) if found else "".join(line.text.split()).casefold()


def _below(told: Sequence[str | None], heads: Sequence[Sequence[str]], at: int, most: int) -> list[str]:
    """The languages of the lines below a heading, in order, as far as the next heading that could be in several."""
    found: list[str] = []
    begun = False
    for i in range(at + 1, min(at + _FURTHEST, len(told))):
        if heads[i]:
            if begun:
                break
            continue
        begun = True
        if (tag := told[i]) and tag not in found:
            found.append(tag)
        if len(found) == most:
            break
    return found


def _heads(line: Line, tags: dict[str, str]) -> list[str]:
    """Those of the languages in which a line is no more than the heading of an article or chapter."""
    if len(line.text) > _LONGEST_LABEL:
        return []
    return [t for t in tags.values() if article_of(line.text, t, certain=True) or container_of(line.text, t)]


def _tag(line: Line, guess: str | None, heads: Sequence[str], tags: dict[str, str]) -> str | None:
    if guess and guess in tags:
        return tags[guess]
    if heads and not all(tag.startswith("zh") for tag in heads):
        return heads[0] if len(heads) == 1 else None
    found = detect(line.text, set(tags.values()))
    return found if found in tags.values() else tags.get(_primary(found)) if found else None


def _guess(line: Line) -> str | None:
    """The language that a line is declared to be in, or looks like; None where there is too little of it."""
    if line.block.language and _primary(line.block.language) in LANGUAGES:
        return line.block.language
    return language_of_text(line.text) if weight(line.text) >= _ENOUGH else None


def _tag_of(key: str, texts: Iterable[str], given: str) -> str:
    """The tag of all lines of one language: the script of Chinese is told by the whole of it."""
    if "-" in key:
        return key
    if _primary(given) == key:
        return given
    return language_of_text("\n".join(texts)[:_SAMPLE]) or key


def language_of_text(text: str) -> str | None:
    """BCP 47 of a stretch of text; None where there is too little to tell."""
    return detect(text)


def language_among(text: str, tags: Collection[str]) -> str | None:
    """Which of `tags` a stretch of text is in; the only one, if there is but one."""
    return next(iter(tags)) if len(tags) == 1 else detect(text, tags)


def weight(text: str) -> int:
    """How much a text can tell of its language: its letters, those of syllables and words three times."""
    return sum((3 if c >= "\u2e80" else 1) for c in text if c.isalpha())


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
