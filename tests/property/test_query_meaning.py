"""The whole query language against its meaning: small libraries in five languages, and a judge that knows no index.

The judge takes the query types and the texts as they are: it cuts words with a regular expression, looks for strings with
`in`, and counts the characters and words between two places.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import snowballstemmer
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.errors import UsageError
from corpus.folding import fold
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from indexer import query as q
from indexer.build import build
from indexer.searching import Index, SearchRequest, search

DAY = date(2026, 1, 1)
YEARS = (2018, 2019, 2021)
SPELLINGS = {"账": "帐", "帐": "账", "记录": "纪录", "纪录": "记录"}
"""What is one word of Chinese however it is written, unless it is quoted or excluded."""
_STEMMERS = {"en": "english", "fr": "french"}


@dataclass(frozen=True)
class Made:
    """A text of one article of one law, of a year."""

    law: int
    article: int
    language: str
    text: str

    @property
    def strings(self) -> bool:
        return self.language[:2] in ("zh", "ja")

    @property
    def key(self) -> str:
        return re.sub(r"\s", "", fold(self.text))

    @property
    def words(self) -> list[str]:
        return re.findall(r"[a-z0-9]+" if self.strings else r"\w+", fold(self.text))

    def stem(self, word: str) -> str:
        name = _STEMMERS.get(self.language)
        return str(snowballstemmer.stemmer(name).stemWord(word)) if name else word


def _texts(languages: Sequence[str], pieces: Sequence[str], between: str) -> st.SearchStrategy[Made]:
    text = st.lists(st.sampled_from(pieces), min_size=1, max_size=8).map(between.join)
    return st.builds(Made, st.integers(0, 2), st.integers(1, 2), st.sampled_from(languages), text)


texts = st.lists(
    st.one_of(
        _texts(
            ["zh-Hans", "zh-Hant"],
            ["没收", "沒收", "财产", "財產", "罚金", "收", "账", "帐", "记录", "紀錄", "，", "。", " WTO ", "人"],
            "",
        ),
        _texts(["ja"], ["没収", "財産", "契約", "の", "を", "、", "収"], ""),
        _texts(["en", "fr"], ["seize", "seizing", "the", "asset", "assets", "loi", "biens", "没收", "7"], " "),
    ),
    min_size=1,
    max_size=9,
    unique_by=lambda made: (made.law, made.article, made.language),
)
atoms = st.sampled_from([
    "没收", "財產", "没收财产", "人", "收财", "没收人罚金", "契約", "没収財産", "收*", "财产*", "WTO", "wt*",
    "seized", "asset", "the", "as*", "seiz*", "loi", "7", "账人", "帐", "記錄", "收纪录", '"账"', '"seize the"', '"asset"', "“没收，财产”", "「收财」", "'seize the'", "《财产》",
])  # fmt: skip
near = st.builds(lambda a, d, b: f"{a} {d} {b}", atoms, st.sampled_from(["NEAR/0", "NEAR/1", "W/3", "~2"]), atoms)
spread = st.builds(lambda a, b, c: f"({a} OR {b}) NEAR/1 {c}", atoms, atoms, atoms)
fields = st.sampled_from([
    "article:1", "条：2", "article:1..2", "article:>1", "article:(1 OR 2)", "lang:en", "语言：中文", "year:2018", "year:>=2019",
    "年份：2018..2019", "version:<2021-01-01", "date:2018年", "law:xx-0", "law:(xx-0 OR xx-1)", "-law:xx-2",
])  # fmt: skip
leaf = st.one_of(atoms, atoms, atoms, near, spread, fields)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.sampled_from(
        ["{} {}", "{} AND {}", "{}　ＡＮＤ　{}", "{} OR {}", "({} || {})", "（{} 或 {}）", "{} NOT ({})", "({}) -({})"]
    )
    return st.one_of(
        st.builds(lambda form, a, b: form.format(a, b), joined, inner, inner),
        st.builds(lambda a: f"-({a})", inner),
        st.builds(lambda tag, a: f"{tag}:({a})", st.sampled_from(["zh", "en", "ja", "zh-Hant", "中文"]), inner),
    )


queries = st.recursive(leaf, _nested, max_leaves=6)


def stretches(atom: q.Query, made: Made) -> list[tuple[int, int]]:
    """Where an atom stands: characters of Chinese and Japanese texts, words of the others."""
    match atom:
        case q.Run(text) | q.String(text) | q.Literal(key=text) if made.strings:
            return [(m.start(), m.start() + len(text)) for m in re.finditer(f"(?={re.escape(text)})", made.key)]
        case q.Word(text) | q.Prefixed(text) if made.strings:
            return [(m.start(), m.start() + len(text)) for m in re.finditer(f"(?={re.escape(text)})", made.key)]
        case q.Word(text):
            return [(n, n + 1) for n, w in enumerate(made.words) if made.stem(w) == made.stem(text)]
        case q.Prefixed(text):
            return [(n, n + 1) for n, w in enumerate(made.words) if w.startswith(text)]
        case q.Literal(words=words):
            size = len(words)
            return [(n, n + size) for n in range(len(made.words)) if tuple(made.words[n : n + size]) == words and size]
    return []


def stands(atom: q.Query, made: Made) -> bool:
    match atom:
        case q.Word(text):
            return text in made.words if made.strings else any(made.stem(w) == made.stem(text) for w in made.words)
        case q.Prefixed(text):
            return any(w.startswith(text) for w in made.words)
        case q.String(text):
            return (made.strings or not text.isascii()) and text in made.key
        case q.Literal(key=key, words=words):
            inside = f" {' '.join(words)} " in f" {' '.join(made.words)} "
            return key in made.key if made.strings or not key.isascii() else inside
        case q.Near(left, right, distance):
            pairs = product(stretches(left, made), stretches(right, made))
            return any(0 <= c - b <= distance or 0 <= a - d <= distance for (a, b), (c, d) in pairs)
    raise AssertionError(atom)


def spelt(atom: q.Query) -> list[q.Query]:
    """An atom with its words in every spelling."""
    match atom:
        case q.Near(left, right, distance):
            return [q.Near(a, b, distance) for a, b in product(every_spelling(left), every_spelling(right))]
        case q.String() | q.Run():
            return every_spelling(atom)
    return [atom]


def every_spelling(atom: q.Query) -> list[q.Query]:
    if not isinstance(atom, q.String | q.Run):
        return [atom]
    pieces = re.split("(账|帐|记录|纪录)", atom.text)
    ways = product(*[[p, SPELLINGS[p]] if p in SPELLINGS else [p] for p in pieces])
    return [q.String("".join(way)) for way in ways]


def in_chinese(query: q.Query, keys: Sequence[str], tag: str = "") -> q.Query:
    """A query, what was typed in Japanese characters and stands in no text as Chinese too: 没収 is 没收."""
    match query:
        case q.AllOf(parts) | q.AnyOf(parts):
            return type(query)(tuple(in_chinese(part, keys, tag) for part in parts))
        case q.InLanguage(inner, part):
            return q.InLanguage(inner, in_chinese(part, keys, inner))
        case q.Run(text) | q.String(text) if "収" in text and tag != "ja" and not any(text in key for key in keys):
            return q.AnyOf((query, q.InLanguage(tag or "zh", q.run(text.replace("収", "收")))))
    return query


def lies(name: str, value: str, made: Made) -> bool:
    year, number = YEARS[made.law], made.article
    match name, value:
        case "law", law:
            return law == f"xx-{made.law}"
        case "article", "1..2":
            return True
        case "article", ">1":
            return number > 1
        case "article", one:
            return number == int(one)
        case "year", ">=2019":
            return year >= 2019
        case "year", "2018..2019":
            return year <= 2019
        case "version", "<2021-01-01":
            return year < 2021
        case _:
            return year == 2018


def meant(
    query: q.Query, chosen: Sequence[Made], every: Sequence[Sequence[Made]], tag: str = "", wanted: bool = True
) -> bool:
    """Whether a query holds of the chosen texts, one of each language; what is excluded must stand in no choice."""

    def part(inner: q.Query) -> bool:
        return meant(inner, chosen, every, tag, wanted)

    match query:
        case q.AllOf(parts):
            return all(map(part, parts))
        case q.AnyOf(parts):
            return any(map(part, parts))
        case q.NoneOf(inner):
            return not any(meant(inner, other, every, tag, False) for other in every)
        case q.InLanguage(inner_tag, inner):
            return meant(inner, chosen, every, inner_tag, wanted)
        case q.Run(text, parts):
            return all(map(part, parts)) if wanted else part(q.String(text))
        case q.Named(text):
            return part(q.literal(text) or q.String(text))
        case q.Field("lang", language):
            seen = "zh" if language == "中文" else language
            return any(m.language.startswith(seen) for m in chosen)
        case q.Field(name, value):
            return lies(name, value, chosen[0])
        case _:
            ways = spelt(query) if wanted else [query]
            return any(stands(way, m) for way in ways for m in chosen if m.language.startswith(tag))


def expected(rows: Sequence[Made], query: q.Query) -> set[tuple[str, str]]:
    found = set()
    query = in_chinese(query, [made.key for made in rows])
    for law, article in {(m.law, m.article) for m in rows}:
        own = [m for m in rows if (m.law, m.article) == (law, article)]
        groups = [[m for m in own if m.language[:2] == g] for g in ("zh", "ja", "en", "fr")]
        every = list(product(*[g for g in groups if g]))
        if any(meant(query, chosen, every) for chosen in every):
            found.add((f"xx-{law}", f"art_{article}"))
    return found


def fill(library: Library, rows: Sequence[Made]) -> None:
    with Writer.transaction(library, SourceRecord("made", "made-up", b"made")) as writer:
        for law, language in dict.fromkeys((m.law, m.language) for m in rows):
            own = sorted((m for m in rows if (m.law, m.language) == (law, language)), key=lambda m: m.article)
            pages = tuple(
                Provision(ProvisionPath.parse(f"art_{m.article}"), Unit.ARTICLE, ArticleNumber.of(m.article),
                          str(m.article), "", m.text, ())
                for m in own
            )  # fmt: skip
            day = date(YEARS[law], 3, 1)
            draft = Draft(f"Q{law}q", language, day, f"key{law}{language}", Text((), pages), Force.AUTHENTIC, "p")
            writer.add(draft, f"xx-{law}", "xx", "law")


NEAR_ACROSS = [Made(0, 1, "zh-Hans", "没收。财产"), Made(0, 1, "en", "seize the asset"), Made(0, 1, "ja", "契約の財産")]
RIVALS = [Made(1, 1, "zh-Hans", "没收人"), Made(1, 1, "zh-Hant", "罚金财产"), Made(1, 2, "fr", "loi biens 7")]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@example(
    rows=NEAR_ACROSS,
    asked=[
        "没収 人",
        "没収財産",
        "没收 NEAR/1 财产",
        "没收 NEAR/0 财产",
        "(契約 OR 没收) NEAR/1 财产",
        "-(seize NEAR/0 asset)",
    ],
)
@example(rows=RIVALS, asked=["没收 财产", "-没收人罚金", "没收人罚金", "zh:(-没收)", "-(没收 财产)", "语言：中文 -人"])
@given(rows=texts, asked=st.lists(queries, min_size=1, max_size=12))
def test_a_query_finds_what_it_means(rows: list[Made], asked: list[str]) -> None:
    """The same sets from the engine and from the meaning of the query as it was read."""
    with TemporaryDirectory() as name:
        library = Library.open(Path(name), create=True)
        fill(library, rows)
        build(library, Path(name))
        index = Index.open(Path(name))
        languages = sorted({m.language for m in rows})
        for typed in asked:
            try:
                page = search(library, index, SearchRequest(typed, DAY, all_versions=True, limit=100, expand=False))
            except UsageError as error:
                assert re.match("No (text|law) here", error.message), typed  # noqa: PT017
                continue
            found = {(hit.law, hit.path) for hit in page.results}
            assert found == expected(rows, q.parse(typed, languages).query), typed
            assert page.total == len(found)
        index.close()
        library.close()


PIECES = st.sampled_from([
    "没收", "移管被判刑人", "公司法", "seize", "of", "*", "a*", "OR", "AND", "NOT", "ＯＲ", "-", "－", "!", "+", "＋", "&&", "||", "(", ")", "（", "）",
    '"', "“", "”", "「", "」", "《", "》", "〈", "〉", "'", "‘", "’", "\\", "＼", "＂", "NEAR/5", "NEAR", "w/3", "/s", "/p", "~3", "zh:", "en:",
    "law:", "法律：", "title:", "article:", "text:", "foo:", "中文：", "或", "和", "非", "第十六条", "§ 5", "，", "\u200b", "\x00", "é", "e\u0301",
    "שלום", "ไทย", "계약을", "日本の", "😀", "\u200d", "\n", "\u3000", "2018..2020", ">=2018", '"a b"~4', "l'acte",
])  # fmt: skip
typed_anyhow = st.lists(st.one_of(PIECES, PIECES, st.text(max_size=3)), max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda blank: blank.join(pieces))
)


@settings(max_examples=600, deadline=None)
@example("\ufdfa ŀ")
@example("没收e\u0301")
@example('"\\\\" 《a〉《b》')
@example("-(-(zh:(-a)))")
@given(typed_anyhow)
def test_a_query_in_words_is_read_as_the_same_query(typed: str) -> None:
    try:
        read = q.parse(typed, ["zh-Hans", "en"]).query
    except UsageError as error:
        assert error.hint  # noqa: PT017
        return
    said = q.in_words(read)
    assert q.parse(said[: q.LONGEST_QUERY], ["zh-Hans", "en"]).query == read or len(said) > q.LONGEST_QUERY, said
    assert not any(unicodedata.category(c) == "Cs" for c in said)
