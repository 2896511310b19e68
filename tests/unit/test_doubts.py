"""A page that lost a word of its title may bear another law's title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.identification import KnownLaw, identify, shape_of
from corpus.identification.doubts import rivals
from corpus.model import Draft, Force, Text
from corpus.parsing import parse_lines

FERRY = [("cn-ferry", "zh-Hans", "中华人民共和国渡口法"), ("cn-safety", "zh-Hans", "中华人民共和国渡口安全法"),
         ("cn-other", "zh-Hans", "中华人民共和国灯塔法"), ("cn-rules", "zh-Hans", "渡口法实施细则")]  # fmt: skip


def text(subject: str, share: int = 1, items: int = 0) -> Text:
    """Twelve articles; each `share`-th speaks of the subject."""
    lines = []
    for n in range(1, 13):
        lines.append(
            f"第{n}条　{subject if n % share == 0 else '渡口'}由主管机关负责，并应当公告。"
            + ("包括：" if items else "")
        )
        lines += [f"（{'一二三四五'[i]}）第{n}类事项；" for i in range(n % (items + 1))]
    return parse_lines(lines, "zh-Hans", "cn").value[0]


def draft(body: Text, title: str = "渡口法") -> Draft:
    return Draft(title, "zh-Hans", None, "key", body, Force.UNOFFICIAL, "Somebody", is_source=True)


def known(law_id: str, title: str, body: Text | None = None) -> KnownLaw:
    editions = {date(2031, 1, 2): shape_of(body)} if body else {}
    return KnownLaw(law_id, "cn", (("zh-Hans", title),), "law", editions)


BARE = [known(i, t) for i, _, t in FERRY]


def test_what_the_articles_speak_of_tells() -> None:
    (found,) = rivals("渡口法", "zh-Hans", text("渡口安全"), FERRY)
    assert (found.law_id, found.speaking, found.articles) == ("cn-safety", 12, 12)
    assert found.sentence == "12 of 12 articles speak of 渡口安全, as the title 中华人民共和国渡口安全法 does"


@pytest.mark.parametrize("subject", ["渡口", "渡口设施", "灯塔"])
def test_the_law_itself_has_no_rival(subject: str) -> None:
    assert rivals("渡口法", "zh-Hans", text(subject), FERRY) == ()


def test_a_word_that_a_law_speaks_of_here_and_there_is_no_rival() -> None:
    assert rivals("渡口法", "zh-Hans", text("渡口安全", share=4), FERRY) == ()


def test_in_english() -> None:
    names = [("x-a", "en", "Ferry Act"), ("x-b", "en", "Ferry Safety Act")]
    lines = [f"Article {n} The ferry safety office keeps register {n}." for n in range(1, 9)]
    body = parse_lines(lines, "en", "cn").value[0]
    assert [r.law_id for r in rivals("Ferry Act", "en", body, names)] == ["x-b"]
    assert rivals("Ferry Safety Act", "en", body, names) == ()


def test_such_a_page_is_held_with_the_other_law_first() -> None:
    found = identify(draft(text("渡口安全")), BARE, unplaced=True)
    assert found.law_id is None
    assert [c.law_id for c in found.candidates[:2]] == ["cn-safety", "cn-ferry"]


def test_it_joins_the_law_that_is_built_alike() -> None:
    body = text("渡口安全", items=3)
    laws = [known("cn-ferry", "中华人民共和国渡口法"), known("cn-safety", "中华人民共和国渡口安全法", body)]
    found = identify(draft(body), laws, unplaced=True)
    assert found.law_id == "cn-safety"
    assert found.evidence[0].startswith("it is titled 渡口法, but 12 of 12 articles speak of 渡口安全")


def test_a_page_that_is_built_like_the_law_that_it_names_is_that_law() -> None:
    body = text("渡口安全", items=3)
    laws = [known("cn-ferry", "中华人民共和国渡口法", body), known("cn-safety", "中华人民共和国渡口安全法")]
    assert identify(draft(body), laws, unplaced=True).law_id == "cn-ferry"


def test_an_official_source_is_trusted() -> None:
    official = replace(draft(text("渡口安全")), jurisdiction="cn", force=Force.AUTHENTIC)
    assert identify(official, BARE).law_id == "cn-ferry"


def test_the_state_s_name_before_a_title_that_lacks_it() -> None:
    laws = [known("cn-peace", "反某某法"), KnownLaw("tw-peace", "tw", (("zh-Hant", "反某某法"),), "law")]
    assert identify(draft(text("渡口"), "中华人民共和国反某某法"), laws, unplaced=True).law_id == "cn-peace"


@pytest.mark.parametrize(
    "title",
    [
        "渡口法（修订草案）",
        "渡口法（征求意见稿）",
        "关于《渡口法（草案）》的说明",
        "渡口法释义",
        "渡口法施行細則",
        "渡口法行細則",
    ],
)
def test_what_drafts_or_explains_a_law_is_another_text_however_it_is_built(title: str) -> None:
    body = text("渡口", items=3)
    laws = [known("cn-ferry", "中华人民共和国渡口法", body)]
    assert identify(draft(body, title), laws, unplaced=True).law_id != "cn-ferry"


@pytest.mark.parametrize("title", ["Ferry Act (Draft for Comments)", "Explanatory Notes to the Ferry Act"])
def test_in_translation_too(title: str) -> None:
    lines = [f"Article {n} The ferry {n}:" + "".join(f"\n({i}) item;" for i in range(1, n % 4)) for n in range(1, 13)]
    body = parse_lines("\n".join(lines).split("\n"), "en", "cn").value[0]
    laws = [KnownLaw("cn-ferry", "cn", (("en", "Ferry Act"),), "law", {date(2031, 1, 2): shape_of(body)})]
    page = replace(draft(body, title), language="en", is_source=False)
    assert identify(page, laws, unplaced=True).law_id is None


@pytest.mark.parametrize("title", ["渡口口法", "渡口渡口法", "中华人民共和国渡口法法"])
def test_a_title_that_says_a_stretch_twice(title: str) -> None:
    assert identify(draft(text("渡口"), title), BARE, unplaced=True).law_id == "cn-ferry"
