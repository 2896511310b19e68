"""Correspondences on real law: pairs that were read, a law rewritten by chance, and laws that have nothing to do with
each other. REAL_DATA names the folder that holds data/.

The pairs were made by reading both texts, numbers only. Left out are articles of which two readers might say different
things: 公司法 23 and 76 (conditions of which one became an article), 183, 22 (its third paragraph).
"""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from rewriting import Rewritten, rewritten
from runaway import no_runaway
from shared_libraries import national_laws

from corpus import sources
from corpus.correspondence import Kind, Table, correspond
from corpus.corresponding import correspondences
from corpus.currency import Standing
from corpus.currency.versions import by_versions
from corpus.importing import import_sources
from corpus.library import Library
from corpus.model import ProvisionPath, Text

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"

# Law, versions, then "old>new" by number; "-" for no counterpart, "+" between several.
READ = {
    ("cn-gongsifa", "2018-10-26", "2023-12-29"): """
        1>1 3>3 11>5 8>7 10>8 12>9 13>10 9>12 14>13+38 15>14 16>15 17>16 18>17 19>18 5>19 20>21 21>22 63>23 7>33+36 24>42
        25>46 26>47 27>48 28>49 30>50 35>53 31>55 32>56 33>57 36>58 37>59 38>61 39>62 44>68 45>70 49>74 50>75 51>76 71>84
        72>85 75>90 96>109 133+135>151 142>162 149>188 151>189 152>190 166>210 177>224 34>227 180>229 182>231 189>238 201>254
        204>255+256 215>264 216>265 218>266 58>- 59>- 217>- ->11 ->24 ->128 ->141 ->163 ->219 ->240
    """,
    ("cn-lifafa", "2015-03-15", "2023-03-13"): """
        1>1 4>5 5>6 8>11 13>16 24>27 46>49 72>80+81 74>84 79>89 99>110 103>117 ->8 ->9 ->55 ->68 ->70 ->79 ->118
    """,
    ("cn-shangbiaofa", "2019-04-23", "2026-06-26"): """
        48>2 3>6 5>7 7>9 18>10 17>11 21>12 10>15+16 11>17 30>20+34 15>22 16>23 32>24 43>55 49>57 57>72 63>77 73>87
        ->13 ->47 ->81
    """,
    ("cn-yuyefa", "2013-12-28", "2025-12-27"): """
        3>4+5 6>6 8>13 5>14 13>18 15>20 16>22 18>25 22>30 26>36 29>41 30>45 35>50 37>52 9>61 41+42>69 43>70 50>90
        14>- ->12 ->64 ->87 ->88 ->89
    """,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made, outcomes = national_laws(tmp_path_factory)
    assert not [f for f in outcomes if f.status == "failed"]
    list(import_sources(made, sources.expand([DATA / "lawrefbook"])))
    return made


def _numbers(paths: tuple[ProvisionPath, ...]) -> str:
    return "+".join(str(p).removeprefix("art_") for p in paths)


@pytest.mark.parametrize("key", READ, ids=lambda key: key[0])
def test_a_translation_is_current_where_the_letters_are_the_same(library: Library, key: tuple[str, str, str]) -> None:
    """Told by the letters alone, wherever the article stood: exactly what stood in the older text is current."""
    found = correspondences(library, library.law(key[0]), *key[1:])
    old, new = (library.text(x.id) for x in found.texts)
    told = by_versions(old, new, key[2], found.table)
    stood = {re.sub(r"[\W_]+", "", p.text) for p in old.provisions}
    current = [p.path for p in new.provisions if told[p.path].status is Standing.CURRENT]
    assert current == [p.path for p in new.provisions if re.sub(r"[\W_]+", "", p.text) in stood]


@pytest.mark.parametrize("key", READ, ids=lambda key: key[0])
def test_pairs_that_were_read(library: Library, key: tuple[str, str, str]) -> None:
    law, old, new = key
    table = correspondences(library, library.law(law), old, new).table
    found = {f"{_numbers(r.old) or '-'}>{_numbers(r.new) or '-'}" for r in table.rows}
    assert [pair for pair in READ[key].split() if pair not in found] == []


def test_a_part_that_an_amendment_touched_alone(library: Library) -> None:
    """刑法 before and after 修正案（十二）: seven articles of 452 and their inserted ones."""
    table = correspondences(library, library.law("cn-xingfa"), "2020-12-26", "2023-12-29").table
    changed = [_numbers(r.old) for r in table.rows if r.kind is Kind.CHANGED]
    assert changed == ["165", "166", "169", "387", "390", "391", "393"]
    kinds = Counter(r.kind for r in table.rows)
    assert kinds[Kind.SAME] >= 496
    assert kinds[Kind.NEW] == 0


def _articles(text: Text) -> Text:
    kept = (p for p in text.provisions if len(p.path.segments) == 1 and p.number and p.text.strip() and not p.deleted)
    return replace(text, provisions=tuple(kept))


def _text(library: Library, law: str, version: str) -> Text:
    edition = next(e for e in library.law(law).editions if e.key == version)
    return library.text(edition.expressions[0].id)


REWRITTEN = {"cn-gongsifa": "2023-12-29", "cn-lifafa": "2023-03-13", "cn-minshisusongfa": "2023-09-01", "cn-xingfa": "2023-12-29",
             "cn-haishangfa": "2025-10-28", "cn-nongyefa": "2026-08-28", "cn-xianfa": "2018-03-11"}  # fmt: skip


def test_laws_rewritten_by_chance(library: Library) -> None:
    """Articles deleted, put in, split, merged, reworded, a chapter moved, all numbers and references anew.

    Measured: 1.0 of the same, 0.99 of the changed, 0.97 of the split and 0.99 of the merged come back whole; 0.99 and more of
    what is said is right. What is missed: halves of articles that say little but what they refer to.
    """
    strangers = [p.text for p in _text(library, "cn-yuyefa", "2025-12-27").provisions if len(p.text) > 20]
    right, there, told, told_right = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for law, version in REWRITTEN.items():
        old = _articles(_text(library, law, version))
        for seed in range(2):
            made = rewritten(old, strangers, seed)
            table = correspond(old, made.text, "zh-Hans")
            for kind, ok in _found(old, made, table):
                there[kind] += 1
                right[kind] += ok
            for kind, ok in _told(made, table):
                told[kind] += 1
                told_right[kind] += ok
    assert {k: right[k] / there[k] for k in there if right[k] < 0.95 * there[k]} == {}
    assert right["same"] == there["same"]
    assert right["changed"] >= 0.99 * there["changed"]
    assert {k: told_right[k] / told[k] for k in told if told_right[k] < 0.985 * told[k]} == {}


def _found(old: Text, made: Rewritten, table: Table) -> list[tuple[str, bool]]:
    """(kind, whether it was found whole and called so) of every old article, and of every new one without an old one."""
    found = []
    for page in old.provisions:
        kind, there = made.truth[str(page.number)]
        row = table.of_old(page.path)
        assert row is not None
        called = "same" if row.kind is Kind.RENUMBERED else str(row.kind)
        found.append((kind, {_numbers((p,)) for p in row.new} == set(there) and called == kind))
    for number in made.new:
        row = table.of_new(ProvisionPath.article(number))
        found.append(("new", row is not None and row.kind is Kind.NEW))
    return found


def _told(made: Rewritten, table: Table) -> list[tuple[str, bool]]:
    """(kind, whether it is so) of every pair of an old and a new article in the table."""
    return [
        (str(row.kind), _numbers((n,)) in made.truth[_numbers((o,))][1]) for row in table.rows for o in row.old for n in row.new
    ]  # fmt: skip


def test_laws_that_have_nothing_to_do_with_each_other_hardly_correspond(library: Library) -> None:
    """Every pair here is wrong as a correspondence, but for sentences that laws share: 构成犯罪的，依法追究刑事责任."""
    laws = [k[0] for k in READ] + ["cn-jianchafa", "cn-zhongcaifa", "cn-nongyefa", "cn-xianfa", "cn-xingfa"]
    texts = {law: _text(library, law, library.law(law).editions[-1].key) for law in laws}
    wrong = articles = 0
    for i, law in enumerate(laws):
        other = laws[(i + 1) % len(laws)]
        table = correspond(texts[law], texts[other], "zh-Hans")
        articles += len(texts[law].provisions)
        said = {p.path: p.text for p in texts[law].provisions}
        wrong += sum(
            1
            for r in table.rows
            if r.old and r.new and r.score and not re.search(r"施行。|刑事责任。$", said[r.old[0]])
        )
    assert wrong <= 0.01 * articles


def test_a_thousand_articles_do_not_run_away(library: Library) -> None:
    text = _articles(_text(library, "cn-minfadian", "2020-05-28"))
    strangers = [p.text for p in _text(library, "cn-yuyefa", "2025-12-27").provisions if len(p.text) > 20]
    made = rewritten(text, strangers, 1)
    with no_runaway():
        correspond(text, made.text, "zh-Hans")
