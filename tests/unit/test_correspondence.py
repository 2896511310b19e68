"""Which article of one version is which of another: laws that exist nowhere, written for the tests."""

from __future__ import annotations

import pytest

from corpus.correspondence import Kind, Table, correspond, per_cent
from corpus.correspondence.chains import backbone
from corpus.correspondence.likeness import Likeness, kept
from corpus.correspondence.words import words_of
from corpus.model import Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber

OLD = {
    "1": "为了规范路灯的设置和养护，保障夜间通行安全，制定本法。",
    "2": "国务院照明主管部门负责全国的路灯登记工作，县级照明主管部门负责本行政区域内的登记工作。",
    "3": "路灯所有人应当自路灯建成之日起三十日内申请登记，并提交所有权证明、位置图和电源说明。",
    "4": "登记机关应当自收到申请之日起十五日内审查完毕。\n对不予登记的决定不服的，申请人可以在六十日内请求复核一次。",
    "5": "任何人不得擅自熄灭、拆除、遮挡路灯。\n确需临时熄灭的，应当提前三日公告并采取替代照明措施。",
    "6": "违反本法第五条规定的，由照明主管部门责令恢复原状，处五百元以下的罚款。",
    "7": "灯泡的更换周期由国务院照明主管部门规定，但是不得超过二十四个月。",
    "8": "路灯养护人员应当取得登高作业证书，每年接受安全培训不少于十六小时。",
}


def text_of(articles: dict[str, str], headings: dict[str, str] | None = None) -> Text:
    """A text of articles without parts."""
    found = tuple(
        Provision(ProvisionPath.article(n), Unit.ARTICLE, ArticleNumber.parse(n), f"第{n}条", (headings or {}).get(n, ""), t,
                  (), deleted=t == "（删除）")
        for n, t in articles.items()
    )  # fmt: skip
    return Text((), found)


def table(new: dict[str, str], old: dict[str, str] | None = None, language: str = "zh-Hans") -> Table:
    return correspond(text_of(old or OLD), text_of(new), language)


def rows(found: Table) -> dict[str, tuple[str, str]]:
    """Old numbers -> (new numbers, kind)."""
    return {_numbers(r.old): (_numbers(r.new), str(r.kind)) for r in found.rows if r.old}


def _numbers(paths: tuple[ProvisionPath, ...]) -> str:
    return "+".join(str(p).removeprefix("art_") for p in paths)


def renumbered(articles: dict[str, str], by: int, after: int) -> dict[str, str]:
    return {str(int(n) + (by if int(n) > after else 0)): t for n, t in articles.items()}


def test_the_same_text_is_the_same() -> None:
    assert set(rows(table(OLD)).values()) == {(n, "same") for n in OLD}


def test_a_new_article_moves_the_numbers_and_the_references() -> None:
    new = renumbered(OLD, 1, 4)
    new["5"] = "国家鼓励采用节能光源，逐步淘汰高耗能灯具。"
    new["7"] = new["7"].replace("第五条", "第六条")
    found = table(dict(sorted(new.items())))
    assert rows(found)["6"] == ("7", "renumbered")
    assert rows(found)["4"] == ("4", "same")
    assert found.of_new(ProvisionPath.article("5")).kind is Kind.NEW  # type: ignore[union-attr]
    assert not any(r.moved for r in found.rows)


def test_a_reference_to_another_rule_is_a_change() -> None:
    """The words are the same but for 第五条, which still stands at 5: who breaks article 8 now pays."""
    assert rows(table({**OLD, "6": OLD["6"].replace("第五条", "第八条")}))["6"] == ("6", "changed")


def test_other_words_other_amounts() -> None:
    new = {**OLD, "6": OLD["6"].replace("五百元", "五千元"), "3": OLD["3"].replace("三十日", "六十日")}
    found = rows(table(new))
    assert found["6"] == ("6", "changed")
    assert found["3"] == ("3", "changed")


@pytest.mark.parametrize(
    "changed", [OLD["1"].replace("，", ", "), OLD["1"].replace("。", "．"), " ".join(OLD["1"]), "為了規範路燈的設置和養護，保障夜間通行安全，制定本法。"]
)  # fmt: skip
def test_marks_spaces_and_script_are_no_change(changed: str) -> None:
    assert rows(table({**OLD, "1": changed}))["1"] == ("1", "same")


def test_what_is_gone_has_no_counterpart() -> None:
    new = {n: t for n, t in OLD.items() if n != "7"}
    assert rows(table(new))["7"] == ("", "deleted")


def test_a_split_and_a_merger() -> None:
    first, second = OLD["4"].split("\n")
    new = {**{n: OLD[n] for n in "123"}, "4": first, "5": second, "6": OLD["5"], "7": OLD["6"].replace("第五条", "第六条"),
           "8": OLD["7"] + "\n" + OLD["8"]}  # fmt: skip
    found = table(new)
    assert rows(found)["4"] == ("4+5", "split")
    assert rows(found)["7+8"] == ("8", "merged")
    assert rows(found)["6"] == ("7", "renumbered")
    row = found.of_new(ProvisionPath.article("5"))
    assert row is not None
    assert (row.score, row.kept, row.added) == (1.0, 1.0, 0.0)


def test_an_article_that_left_its_place_is_found_and_said_to_have_moved() -> None:
    order = ["8", *(n for n in OLD if n != "8")]
    found = table({str(i): OLD[n].replace("第五条", "第六条") for i, n in enumerate(order, 1)})
    assert rows(found)["8"] == ("1", "renumbered")
    assert [r.moved for r in found.rows] == [True, *[False] * 7]


def test_a_sentence_that_grew_into_an_article() -> None:
    new = {
        **OLD,
        "8": OLD["8"] + "\n未取得证书的人员不得登高作业；单位安排其登高作业的，责令改正，并处以一万元以下的罚款。",
    }
    row = table(new).of_old(ProvisionPath.article("8"))
    assert row is not None
    assert (row.kind, row.kept) == (Kind.CHANGED, 1.0)
    assert 0.3 < row.added < 0.6


def test_boilerplate_is_no_likeness() -> None:
    old = {**OLD, "9": "本法自2001年5月1日起施行。"}
    new = {"1": "违反规定的，依法给予处分；构成犯罪的，依法追究刑事责任。", "2": "船舶进出港口应当办理签证。"}
    found = table(new, old)
    assert {r.kind for r in found.rows} == {Kind.NEW, Kind.DELETED}


def test_empty_places() -> None:
    """A deleted article keeps its number in some laws: it is gone where its text stood, and stays gone."""
    old = {**OLD, "9": "（删除）"}
    found = table({**OLD, "3": "（删除）", "9": "（删除）"}, old)
    assert rows(found)["3"] == ("3", "deleted")
    assert rows(found)["9"] == ("9", "same")
    assert rows(table({**OLD, "9": "路灯爱好者协会依照章程活动，接受民政部门监督管理。"}, old))["9"] == ("9", "new")


def test_of_a_part_of_the_law_nothing_is_said_to_be_gone() -> None:
    found = correspond(text_of(OLD), text_of({n: OLD[n] for n in "34"}), "zh-Hans", partial=(False, True))
    assert rows(found)["7"] == ("", "unknown")
    assert rows(found)["3"] == ("3", "same")


def test_headings_count_only_where_both_texts_have_them() -> None:
    titles = dict.fromkeys(OLD, "路灯")
    assert correspond(text_of(OLD), text_of(OLD, titles), "zh").rows[0].kind is Kind.SAME
    changed = correspond(text_of(OLD, titles), text_of(OLD, {**titles, "1": "立法目的"}), "zh")
    assert changed.rows[0].kind is Kind.CHANGED


ENGLISH = {
    "1": "This Act applies to street lamps on public roads and in parks that are open at night.",
    "2": "The owner of a lamp shall register it with the lighting authority within thirty days of its completion.",
    "3": "Whoever extinguishes, removes or covers a lamp without the permit under article 2 is liable to a fine.",
    "4": "The authority shall publish a map of all registered lamps once a year, with their height and power.",
}


def test_english() -> None:
    new = {"1": ENGLISH["1"], "2": "Lamps shall be designed so that they do not dazzle drivers, birds or astronomers.",
           "3": ENGLISH["2"], "4": ENGLISH["3"].replace("article 2", "article 3"), "5": ENGLISH["4"].replace("a year", "a month")}  # fmt: skip
    found = rows(table(new, ENGLISH, "en"))
    assert found == {"1": ("1", "same"), "2": ("3", "renumbered"), "3": ("4", "renumbered"), "4": ("5", "changed")}


@pytest.mark.parametrize(
    ("text", "language", "exact"),
    [
        ("依照本法第十六条、第120条之一", "zh-Hans", ["§16", "§120-1"]),
        ("本章第三节", "zh-Hans", ["§节3"]),
        ("under Articles 15 and 16", "en", ["§15", "§16"]),
        ("제16조의2", "ko", ["§16-2"]),
        ("gemäss Artikel 5", "de", ["§5"]),
        ("fined 500 pounds", "en", []),
    ],
)
def test_references_are_words_of_their_own(text: str, language: str, exact: list[str]) -> None:
    found = words_of(text, language)
    assert [w for w in found.exact if w.startswith("§")] == exact
    assert [w for w in found.plain if w.startswith("§")] == ["§"] * len(exact)
    assert len(found.exact) == len(found.plain)


def test_kept_is_the_longest_common_subsequence() -> None:
    assert kept("abcde", "xbydz") == 2
    assert kept("", "abc") == kept("abc", "") == 0
    assert kept("一二三四五", "一三五二四") == 3


def test_the_backbone_keeps_the_order_and_the_weight() -> None:
    pairs = [
        Likeness(0, 0, 1.0, 9),
        Likeness(1, 3, 0.9, 9),
        Likeness(2, 1, 0.5, 9),
        Likeness(3, 2, 0.5, 9),
        Likeness(4, 4, 1.0, 9),
    ]
    assert [(p.old, p.new) for p in backbone(pairs)] == [(0, 0), (1, 3), (4, 4)]
    assert backbone([]) == []


def test_only_the_same_words_are_all_in_common() -> None:
    assert [per_cent(1.0, k) for k in (Kind.SAME, Kind.RENUMBERED, Kind.CHANGED, Kind.MERGED)] == [100, 100, 99, 99]
    assert [per_cent(s, Kind.CHANGED) for s in (0.998, 0.404)] == [99, 40]
