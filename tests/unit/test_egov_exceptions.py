"""What a Japanese clause on commencement excepts, with the articles of its chapters and the day by which it has started."""

from __future__ import annotations

from datetime import date

import pytest
from test_egov_japan import article, law, one, paragraph

from corpus.days.partial import not_started
from corpus.model import ProvisionPath

# Made on 2003-03-31.
CHAPTERS = "".join(
    f'<Chapter Num="{n}"><ChapterTitle>第{"一二三"[n - 1]}章</ChapterTitle>'
    + "".join(article(str(a), f"第{a}条", paragraph(1, "公園を守る。")) for a in (n * 2 - 1, n * 2))
    + "</Chapter>"
    for n in (1, 2, 3)
)


def values(clause: str) -> list[str]:
    supplement = article(
        "1", "第一条", paragraph(1, f"この法律は、公布の日から施行する。{clause}"), caption="（施行期日）"
    )
    xml = law(
        CHAPTERS, f"<SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel>{supplement}</SupplProvision>"
    )
    return [s.value for s in one(xml).statements if s.field == "partly_not_in_force"]


CHAPTER = "ただし、第二章並びに附則第三条及び第四条の規定は、公布の日から起算して三月を超えない範囲内において政令で定める日から施行する。"


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("", []),
        (CHAPTER, [f"第3～4条: {CHAPTER}", "2003-06-30"]),
        ("ただし、第二章から第三章までの規定は、平成十六年四月一日から施行する。", ["第3～6条: ", "2004-04-01"]),
        ("ただし、第二条及び第五条の規定は、政令で定める日から施行する。", ["第2条、第5条: "]),
        ("ただし、附則第三条の規定は、公布の日から起算して一年を超えない範囲内において政令で定める日から施行する。", []),
        ("ただし、この限りでない。", []),
    ],
)  # fmt: skip
def test_what_a_clause_excepts(clause: str, wanted: list[str]) -> None:
    found = values(clause)
    assert len(found) == len(wanted)
    assert all(f.startswith(w) for f, w in zip(found, wanted, strict=True))


@pytest.mark.parametrize(
    ("page", "day", "told"),
    [
        ("art_3", "2003-05-01", True),
        ("art_4", "2003-05-01", True),
        ("art_1", "2003-05-01", False),
        ("art_5", "2003-05-01", False),
        (None, "2003-05-01", True),
        ("art_3", "2003-06-30", False),
    ],
)
def test_the_pages_of_a_chapter_that_starts_later_say_so(page: str | None, day: str, told: bool) -> None:
    at = ProvisionPath.parse(page) if page else None
    assert bool(not_started(values(CHAPTER), date.fromisoformat(day), at)) is told
