"""Days that a decision or a law appoints for single laws."""

from __future__ import annotations

from datetime import date

import pytest
from made_laws import claim
from runaway import no_runaway
from test_status import edition, law

from corpus.days.appointing import appointed, days_of
from corpus.days.effects import effects_of
from corpus.days.repeals import repealed
from corpus.days.status import status_on
from corpus.model import Provision, ProvisionPath, Statement, Status, Text, Unit
from corpus.numbering import ArticleNumber

DAY = date(2025, 4, 30)
DECISION = "常务委员会关于修改《渡口法》、《码头法》和《灯塔法》的决定"
POINTS = (
    "对《渡口法》作出修改\n将第二条修改为：“甲。”",
    "对《码头法》作出修改\n删去第三条。",
    "将《灯塔法》第四条修改为：“乙。”",
)


def decision(*sentences: str) -> Text:
    pages = [*POINTS, *sentences]
    return Text(
        (),
        tuple(
            Provision(ProvisionPath((f"point_{n}",)), Unit.POINT, ArticleNumber.of(n), f"{n}", "", text, (), None)
            for n, text in enumerate(pages, 1)
        ),
    )


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "本决定中《码头法》的修改条款自2025年11月1日起施行，其他法律的修改条款自本决定公布之日起施行。",
            {"码头法": "2025-11-01", "": "2025-04-30"},
        ),
        (
            "本决定自2025年9月1日起施行，其中第二条自2026年1月1日起施行，对《灯塔法》的修改自公布之日起施行。",
            {"码头法": "2026-01-01", "灯塔法": "2025-04-30"},
        ),
        (
            "本决定第一条、第三条自二〇二五年六月一日起施行，第二条自2025年8月1日起施行。",
            {"渡口法": "2025-06-01", "灯塔法": "2025-06-01", "码头法": "2025-08-01"},
        ),
        ("本决定自公布之日起施行。", {}),
        ("将《灯塔法》第九条修改为：“本法第二条自2027年1月1日起施行。”", {}),
    ],
)
def test_each_law_its_day(said: str, wanted: dict[str, str]) -> None:
    found = appointed(DECISION, decision(said), DAY)
    read = {law: day.isoformat() for law, day in days_of(found)}
    for statement in found:
        if statement.field == "effective":
            read[""] = statement.value
    assert read == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("本法自2025年5月1日起施行。《渡口法》同时废止，《码头法》自2026年1月1日起废止。", [("码头法", "2026-01-01")]),
        ("自2026年1月1日起，《渡口法》、《码头法》废止。", [("渡口法", "2026-01-01"), ("码头法", "2026-01-01")]),
        ("《渡口法》第三条自2026年1月1日起废止。", []),
        ("本法自2026年1月1日起施行。", []),
    ],
)
def test_a_repeal_of_its_own_day(said: str, wanted: list[tuple[str, str]]) -> None:
    found = appointed("港口法", decision(said), DAY)
    assert [(law, day.isoformat()) for law, day in days_of(found)] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("一、废止《渡口法》。", ["渡口法"]),
        ("自2026年1月1日起，《渡口法》、《码头法》废止。", ["渡口法", "码头法"]),
        ("自2026年1月1日起废止《渡口法》。", ["渡口法"]),
        ("修改、废止《渡口法》的程序，由国务院规定。", []),
        ("《渡口法》废止后，原许可继续有效。", []),
    ],
)
def test_what_is_repealed(said: str, wanted: list[str]) -> None:
    assert list(repealed(said)) == wanted


def test_the_status_of_each_law_follows() -> None:
    by = edition(
        "2025-04-30",
        Statement("effective", "2025-04-30", "its own provision point_4"),
        Statement("effective_for", "2025-11-01 码头法", "its own provision point_4"),
        law="cn-d",
    )
    act = law(by, title=DECISION, law_id="cn-d", kind="decision")
    old = Statement("originally_effective", "2001-01-01", "its own provision art_9")
    ferry = law(edition("2025-04-30", old, claim("现行有效"), law="cn-f"), title="中华人民共和国渡口法", law_id="cn-f")
    quay = law(edition("2025-04-30", old, claim("现行有效"), law="cn-q"), title="中华人民共和国码头法", law_id="cn-q")
    acts = effects_of([act, ferry, quay])
    on = date(2025, 6, 1)
    assert status_on(ferry, ferry.editions[0], on, acts).status is Status.IN_FORCE
    assert status_on(quay, quay.editions[0], on, acts).status is Status.NOT_YET_IN_FORCE
    assert status_on(quay, quay.editions[0], date(2025, 11, 1), acts).since == date(2025, 11, 1)


def test_a_long_line_takes_no_long_time() -> None:
    assert appointed(DECISION, decision("自" * 200_000 + "《渡口法》" * 20_000), DAY) == ()


def test_a_page_of_thousands_of_repeals_takes_time_in_proportion() -> None:
    with no_runaway():
        assert len(list(repealed("《甲办法》同时废止。" * 5_000))) == 5_000
