"""How well the lexicon finds across languages: English hidden on 300 bilingual laws, which don't teach.

`LEXICON_DATA=FOLDER pytest -s tests/benchmarks/test_lexicon_ratio.py`, FOLDER a data folder with bilingual laws (the whole Taiwan
set). A Chinese article is right for an English term if the English that was hidden has the term; the other way round alike.
What is asserted is that it finds better than chance; the figures are printed. The terms were chosen before any result was seen.
"""

from __future__ import annotations

import os
import random
import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pytest

from corpus.library import Library
from corpus.terms.values import Rendering
from indexer.documents import key_of
from indexer.lexicon import files, segments
from indexer.lexicon.building import learn
from indexer.lexicon.files import Manifest
from indexer.lexicon.lexicon import Lexicon
from indexer.lexicon.segments import Pair
from indexer.lexicon.tokens import cut_atoms

HIDDEN, SEED = 300, 20260101
ENGLISH = (
    "creditor", "debtor", "copyright", "patent", "trademark", "seizure", "appeal", "mortgage", "bankruptcy", "confiscation",
    "statute of limitations", "force majeure", "power of attorney", "good faith", "gross negligence", "intent", "negligence",
    "compensation for damages", "injunction", "arbitration", "mediation", "settlement", "notary", "guardian", "minor",
    "adoption", "inheritance", "divorce", "spouse", "legal representative", "shareholder", "board of directors",
    "supervisor", "dividend", "bond", "prospectus", "insider", "merger", "liquidator", "liquidation", "dissolution",
    "money laundering", "terrorism", "bribe", "fraud", "embezzlement", "forgery", "theft", "murder", "kidnapping",
    "imprisonment", "detention", "fine", "probation", "parole", "prosecutor", "defendant", "plaintiff", "witness", "evidence",
    "search warrant", "extradition", "mutual legal assistance", "judgment", "jurisdiction", "service of process", "lease",
    "lessee", "easement", "superficies", "ownership", "co-ownership", "registration", "pledge", "lien", "guarantor",
    "insurance policy", "insured", "reinsurance", "premium", "negotiable instrument", "check", "bill of lading", "carrier",
    "salvage", "tax evasion", "withholding", "customs duty", "smuggling", "import", "national security", "state secret",
    "trade secret", "personal data", "consumer", "unfair competition", "monopoly", "collective bargaining", "strike",
    "overtime", "minimum wage", "severance pay", "occupational accident", "maternity leave", "sexual harassment",
    "environmental impact assessment", "pollutant", "hazardous waste", "nuclear", "endangered species", "genetic",
    "quarantine", "infectious disease", "organ transplant", "narcotics", "firearm", "election", "referendum", "impeachment",
    "naturalization", "passport", "refugee", "indigenous people", "cultural heritage", "expropriation", "urban planning",
)  # fmt: skip
CHINESE = (
    "債權人", "債務人", "著作權", "專利權", "商標權", "扣押", "上訴", "抗告", "訴願", "抵押權", "破產", "沒收", "沒入", "消滅時效", "不可抗力",
    "委任書", "善意", "重大過失", "故意", "過失", "損害賠償", "假扣押", "假處分", "仲裁", "調解", "和解", "公證人", "監護人", "未成年人", "收養",
    "繼承", "離婚", "配偶", "法定代理人", "股東", "董事會", "監察人", "股息", "公司債", "公開說明書", "合併", "清算人", "清算", "解散", "洗錢", "恐怖主義",
    "賄賂", "詐欺", "侵占", "偽造", "竊盜", "殺人", "有期徒刑", "拘留", "罰金", "罰鍰", "緩刑", "假釋", "檢察官", "被告", "原告", "證人", "證據",
    "搜索票", "引渡", "判決", "管轄", "送達", "租賃", "承租人", "地上權", "所有權", "共有", "質權", "留置權", "保證人", "要保人", "被保險人", "再保險",
    "保險費", "支票", "載貨證券", "運送人", "救助", "逃漏稅", "扣繳", "關稅", "走私", "國家安全", "國家機密", "營業秘密", "個人資料", "消費者", "不公平競爭",
    "獨占", "團體協約", "罷工", "延長工時", "基本工資", "資遣費", "職業災害", "產假", "性騷擾", "環境影響評估", "污染物", "有害事業廢棄物", "核子", "保育類",
    "檢疫", "傳染病", "器官移植", "毒品", "槍砲", "選舉", "公民投票", "彈劾", "歸化", "護照", "難民", "原住民族", "文化資產", "徵收", "都市計畫", "行政處分",
)  # fmt: skip

pytestmark = pytest.mark.skipif("LEXICON_DATA" not in os.environ, reason="LEXICON_DATA names a data folder")


@dataclass(frozen=True)
class Side:
    """The articles of the hidden laws in one language: the keys of their atoms, as one string each, and what is looked into."""

    language: str
    articles: list[str]
    texts: list[str]

    def having(self, term: str) -> set[int]:
        """Which articles have a term."""
        wanted = keys(term, self.language)
        return {n for n, article in enumerate(self.articles) if wanted in article}


def keys(text: str, language: str) -> str:
    """The atoms of a text as a string in which those of a term are looked for."""
    return f" {' '.join(atom.key for atom in cut_atoms(text, language))} "


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lexicon, list[tuple[str, str]]]:
    library = Library.open(Path(os.environ["LEXICON_DATA"]), private=False)
    pairs = [p for p in segments.pairs(library.laws()) if (p.one.language[:2], p.other.language[:2]) == ("en", "zh")]
    laws = sorted({p.law for p in pairs})
    hidden = set(random.Random(SEED).sample(laws, min(HIDDEN, len(laws) // 2)))
    started = time.perf_counter()
    teach = [s for p in pairs if p.law not in hidden for s in segments.segments_of(library, p)]
    print(f"\nread {len(teach)} stretches of {len(laws) - len(hidden)} laws in {time.perf_counter() - started:.0f} s")
    folder = tmp_path_factory.mktemp("lexicon")
    new = files.begin(folder)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as workers:
        files.write_pair(new, "en-zh", learn(teach, workers))
    files.finish(folder, new, Manifest({}, {}, (("en", "zh"),), len(teach), 0.0))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"learnt, {time.perf_counter() - started:.0f} s in all, peak {peak:.2f} GB in this process")
    articles = [texts for p in pairs if p.law in hidden for texts in _articles(library, p)]
    library.close()
    return Lexicon.open(folder), articles


def _articles(library: Library, pair: Pair) -> list[tuple[str, str]]:
    theirs = {p.path: p.text for p in library.text(pair.other.id).provisions}
    return [(p.text, theirs[p.path]) for p in library.text(pair.one.id).provisions if p.path in theirs]


def ranked(renderings: Sequence[Rendering], target: Side) -> list[int]:
    """Articles that have a rendering, as a plain search ranks them: by weight, how often it stands there, and length."""
    usual = sum(map(len, target.articles)) / len(target.articles)
    found: dict[int, float] = {}
    for r in renderings:
        wanted = keys(r.text, target.language)
        for n in target.having(r.text):
            often, size = target.articles[n].count(wanted), len(target.articles[n]) / usual
            found[n] = found.get(n, 0.0) + r.weight * often * 2.2 / (often + 1.2 * (0.25 + 0.75 * size))
    return sorted(found, key=lambda n: (-found[n], n))


def measured(
    terms: Sequence[str], source: Side, target: Side, ask: Callable[[str], Sequence[Rendering]], lexicon: Lexicon
) -> tuple[float, float, int]:
    """Mean precision of the first 10, mean recall within the first 50 (of at most 50), and how many terms there were."""
    precisions, recalls = [], []
    for term in terms:
        right = source.having(term)
        if not right:
            continue
        asked = ask(term)
        found = ranked(asked, target)
        texts = tuple(dict.fromkeys(r.text for r in asked))
        if context := lexicon.context(term, source.language, texts, target.language, "tw"):
            likely = {n: context.likely(target.texts[n]) for n in found}
            found.sort(key=lambda n: -likely[n])
        first = found[:10]
        precisions.append(len(right & set(first)) / len(first) if first else 0.0)
        recalls.append(len(right & set(found[:50])) / min(50, len(right)))
        if "LEXICON_VERBOSE" in os.environ:
            said = [(r.text, r.weight, r.count) for r in ask(term)][:6]
            print(f"{term:32} {len(right):5} {len(found):5} {precisions[-1]:.2f} {recalls[-1]:.2f} {said}")
    return sum(precisions) / len(precisions), sum(recalls) / len(recalls), len(precisions)


@pytest.mark.parametrize(("terms", "language", "other"), [(ENGLISH, "en", "zh"), (CHINESE, "zh", "en")])
def test_finds_across_languages(
    terms: Sequence[str], language: str, other: str, learnt: tuple[Lexicon, list[tuple[str, str]]]
) -> None:
    lexicon, articles = learnt
    place = {"en": 0, "zh": 1}
    sides = {
        tag: Side(tag, [keys(t[at], tag) for t in articles], [key_of(t[at], tag) for t in articles])
        for tag, at in place.items()
    }
    times: list[float] = []

    def ask(term: str) -> Sequence[Rendering]:
        started = time.perf_counter()
        found = lexicon.renderings(term, language, (other,))
        times.append(time.perf_counter() - started)
        return found

    ask(terms[0])  # reads the files
    times.clear()
    precision, recall, count = measured(terms, sides[language], sides[other], ask, lexicon)
    asked = f"{sum(times) / len(times) * 1e3:.1f} ms a term, longest {max(times) * 1e3:.1f}"
    print(f"{language} -> {other}: {count} terms, precision@10 {precision:.3f}, recall@50 {recall:.3f}; {asked}")
    assert precision > 0.5
    assert recall > 0.5
