"""A law that exists nowhere, in two languages, of any length: clauses put together from a small stock of phrases."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from made_laws import body

from corpus.inspection import EditionView, Side
from corpus.model import Expression, Force, Rights, Text

_WHO = [
    ("灯塔管理人", "lighthouse keeper"), ("渡船公司", "ferry company"), ("港务委员会", "harbour board"), ("养蜂人", "beekeeper"),
    ("磨坊主", "miller"), ("桥梁监督官", "bridge warden"), ("市集办公室", "market office"), ("钟表匠", "clockmaker"),
    ("印刷所", "printing house"), ("果园合作社", "orchard cooperative"), ("滑冰场", "skating rink"), ("制图师", "cartographer"),
]  # fmt: skip
_WHAT = [
    ("许可证", "licence"), ("年度报告", "annual report"), ("保证金", "security deposit"), ("航海日志", "logbook"),
    ("蜂箱清单", "list of hives"), ("面粉样品", "flour sample"), ("维修计划", "repair plan"), ("摊位地图", "map of stalls"),
    ("校准证明", "calibration certificate"), ("嫁接记录", "grafting record"), ("冰层厚度", "thickness of the ice"), ("地名索引", "gazetteer"),
]  # fmt: skip
_HOW = [
    ("应当在{n}日内向{b}提交{c}。", "The {a} shall submit the {c} to the {b} within {n} days. "),
    ("未经{b}同意，不得更改{c}，违者处{n}元罚款。", "Without the consent of the {b}, the {a} shall not alter the {c}; the fine is {n} yuan. "),
    ("保存{c}不少于{n}年，并随时供{b}查阅。", "The {a} shall keep the {c} for no less than {n} years and let the {b} inspect it at any time. "),
]  # fmt: skip


def bilingual(articles: int, seed: int = 7) -> tuple[dict[str, str], dict[str, str]]:
    """The Chinese and the English articles by number."""
    chance = random.Random(seed)
    chinese, english = {}, {}
    for number in range(1, articles + 1):
        han, latin = "", ""
        items = chance.random() < 0.25
        for k in range(chance.randint(3, 6) if items else chance.randint(1, 4)):
            (za, ea), (zb, eb) = chance.sample(_WHO, 2)
            zc, ec = chance.choice(_WHAT)
            zh, en = chance.choice(_HOW)
            n = chance.randint(3, 900)
            head = (f"\n（{'一二三四五六'[k]}）", f"\n({k + 1}) ") if items else ("", "")
            han += head[0] + za + zh.format(b=zb, c=zc, n=n)
            latin += head[1] + en.format(a=ea, b=eb, c=ec, n=n).strip() + ("" if items else " ")
        begin = ("有下列义务：", "The following duties apply:") if items else ("", "")
        chinese[str(number)], english[str(number)] = begin[0] + han, (begin[1] + latin).strip()
    return chinese, english


def view(
    chinese: dict[str, str], english: dict[str, str], *, versions: Sequence[str] = ("2020-01-01", "2020-01-01"),
    rows: Sequence[tuple[str, str, str | None]] = (),
) -> EditionView:  # fmt: skip
    """The edition of both texts."""
    sides = (side(body(chinese), "zh-Hans", versions[0]), side(body(english, "en"), "en", versions[1], source=False))
    return EditionView("cn-dengta", "cn", date.fromisoformat(versions[0]), sides, tuple(rows))


def side(text: Text, language: str, version: str, *, source: bool = True) -> Side:
    """A text as an edition holds it; its id is its language."""
    force = Force.AUTHENTIC if source else Force.OFFICIAL_TRANSLATION
    return Side(
        Expression(language, "cn-dengta", version, language, date.fromisoformat(version), force, "", "", "", Rights.PUBLIC, None, source), text
    )  # fmt: skip
