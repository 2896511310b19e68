"""Mainland law as the LawRefBook collection writes it."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import NoLawTextError, SourceError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.mainland import lawrefbook
from corpus.model import Draft, Unit

LAW = """# 中华人民共和国灯塔法

2001年3月4日 第九届全国人民代表大会第四次会议通过

2011年5月6日 第十一届全国人民代表大会常务委员会第九次会议修订

2011年7月1日 施行

<!-- INFO END -->

## 第一章 总 则

第一条 为了保护灯塔，制定本法。

第二条 灯塔分为：

（一）海上的；

（二）河上的。 <!-- 原文如此 -->

##### 第二章 管理
<!-- FORCE BREAK -->
第二条之一 灯塔由国家管理。

第三条 本法自公布之日起施行。
"""
PART = LAW.replace("# 中华人民共和国灯塔法\n", "# 中华人民共和国灯塔法\n\n# 河流编\n")
TEMPLATE = (
    "# 某法 <!-- 标题 -->\n\n1990年1月1日 某事\n\n<!-- INFO END -->\n\n## 第一章\n\n第一条 xxxxx\n\n第二条 xxxxx\n"
)


def read(text: str, name: str = "灯塔法.md") -> Draft:
    drafts = lawrefbook.read(text.encode(), name).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(lawrefbook.leaves(text.encode(), name))
    assert unclaimed(drafts) == []
    return drafts[0]


def test_a_law() -> None:
    assert recognise(LAW.encode(), "灯塔法.md") == "lawrefbook"
    draft = read(LAW)
    assert (draft.title, draft.version, draft.jurisdiction) == ("中华人民共和国灯塔法", date(2011, 5, 6), "cn")
    assert [(str(p.path), p.text) for p in draft.text.provisions if p.unit is Unit.ARTICLE] == [
        ("art_1", "为了保护灯塔，制定本法。"), ("art_2", "灯塔分为：\n（一）海上的；\n（二）河上的。"),
        ("art_2-1", "灯塔由国家管理。"), ("art_3", "本法自公布之日起施行。")]  # fmt: skip
    assert [str(c.path) for c in draft.text.containers] == ["chp_1", "chp_2"]
    assert {s.field: s.value for s in draft.statements}["effective"] == "2011-07-01"


def test_the_name_gives_the_version() -> None:
    assert read(LAW, "folder/灯塔法(2009-08-07).md").version == date(2009, 8, 7)


def test_a_part_of_a_law_covers_its_articles() -> None:
    draft = read(PART)
    assert (draft.title, str(draft.coverage)) == ("中华人民共和国灯塔法", "1-3")
    assert [(str(c.path), c.label) for c in draft.text.containers] == [
        ("bk", "河流编"), ("bk/chp_1", "第一章"), ("bk/chp_2", "第二章")]  # fmt: skip
    assert "partial-coverage" in {d.code for d in draft.diagnostics}


def test_the_template_is_no_law() -> None:
    with pytest.raises(NoLawTextError):
        recognise(TEMPLATE.encode(), "模版.md")
    with pytest.raises(SourceError):
        lawrefbook.read(TEMPLATE.encode(), "模版.md")


@pytest.mark.parametrize("text", ["", "# 某法\n\n第一条 一。\n", "<!-- INFO END -->\n第一条 一。\n"])
def test_without_a_head_it_is_refused(text: str) -> None:
    assert not lawrefbook.recognises(text.encode(), "x.md")
    with pytest.raises(SourceError):
        lawrefbook.read(text.encode(), "x.md")
