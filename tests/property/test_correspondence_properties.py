"""Every page of both texts stands in the table exactly once on its side, whatever the texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.correspondence import Kind, correspond
from corpus.correspondence.likeness import kept
from corpus.model import Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber

_SENTENCES = st.sampled_from([
    "路灯应当登记。", "桥梁应当登记，登记费由所有人承担。", "违反第二条规定的，处五百元罚款；情节严重的，吊销登记证。",
    "船舶进出港口，应当办理签证，并接受检查。", "登记机关应当在三十日内答复申请人。", "（删除）", "", "Article 2 applies to lamps.",
    "灯泡每两年更换一次，由养护人负责，费用列入年度预算。",
])  # fmt: skip
_ARTICLES = st.lists(st.lists(_SENTENCES, min_size=1, max_size=3).map("\n".join), max_size=9)


def _text(articles: list[str]) -> Text:
    return Text((), tuple(
        Provision(ProvisionPath.article(str(n)), Unit.ARTICLE, ArticleNumber.of(n), f"第{n}条", "", text, (),
                  deleted=text.strip() == "（删除）")
        for n, text in enumerate(articles, 1)
    ))  # fmt: skip


@given(_ARTICLES, _ARTICLES, st.sampled_from(["zh-Hans", "en", "xx"]))
@settings(max_examples=150, deadline=None)
def test_every_page_stands_in_one_row(old: list[str], new: list[str], language: str) -> None:
    before, after = _text(old), _text(new)
    table = correspond(before, after, language)
    assert sorted(p for r in table.rows for p in map(str, r.old)) == sorted(str(p.path) for p in before.provisions)
    assert sorted(p for r in table.rows for p in map(str, r.new)) == sorted(str(p.path) for p in after.provisions)
    for row in table.rows:
        assert 0 <= row.score <= 1
        assert 0 <= row.kept <= 1
        assert 0 <= row.added <= 1
        assert (row.kind is Kind.SPLIT) == (len(row.new) > 1)
        assert (row.kind is Kind.MERGED) == (len(row.old) > 1)
        assert all(table.of_old(p) is row for p in row.old)
        assert all(table.of_new(p) is row for p in row.new)


@given(_ARTICLES)
@settings(max_examples=50, deadline=None)
def test_a_text_beside_itself_is_the_same(articles: list[str]) -> None:
    table = correspond(_text(articles), _text(articles), "zh-Hans")
    assert {r.kind for r in table.rows} <= {Kind.SAME}
    assert all(r.old == r.new for r in table.rows)


_WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(_WORDS, _WORDS)
def test_kept_is_what_dynamic_programming_finds(old: list[str], new: list[str]) -> None:
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, a in enumerate(old):
        for j, b in enumerate(new):
            best[i + 1][j + 1] = best[i][j] + 1 if a == b else max(best[i][j + 1], best[i + 1][j])
    assert kept(old, new) == best[-1][-1]
