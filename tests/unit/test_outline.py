"""An edition laid flat: its pages in order under their headings, and the stretches that it is read in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.model import ProvisionPath
from corpus.outline import Outline, OutlinePage, outline
from corpus.sources import SourceFile
from webapp.read_views import MOST_PAGES, stretches

CHINESE = """\
Tongwen-Text: 1
Law: cn-yuyi
Language: zh-Hans
Version: 2020-01-01
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国雨衣法

第一章 总则
第一条 雨衣应当防水。
第二条 雨衣应当登记。
第二章 使用
第一节 穿着
第三条 雨天应当穿着雨衣。
第二节 保管
第五条 雨衣应当晾干。
"""

ENGLISH = """\
Tongwen-Text: 1
Law: cn-yuyi
Language: en
Version: 2020-01-01
Force: unofficial
Publisher: Tongwen tests
Title: Raincoats Law of the People's Republic of China
Source-Title: 中华人民共和国雨衣法

Chapter I General Provisions
Article 1 Raincoats shall be waterproof.
Article 2 Raincoats shall be registered.
Chapter II Use
Section 1 Wearing
Article 3 Raincoats shall be worn when it rains.
Article 4 Umbrellas are no raincoats.
Section 2 Keeping
Article 5 Raincoats shall be dried.
"""


@pytest.fixture(scope="module")
def flat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outline]:
    folder: Path = tmp_path_factory.mktemp("outline")
    library = Library.open(folder, create=True)
    sources = [SourceFile("1.law.txt", CHINESE.encode), SourceFile("2.law.txt", ENGLISH.encode)]
    list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    yield outline(library, library.law("cn-yuyi").editions[-1])
    library.close()


def at(path: str) -> ProvisionPath:
    return ProvisionPath.parse(path)


def test_pages_stand_in_order_with_what_only_a_translation_has(flat: Outline) -> None:
    assert [str(p.path) for p in flat.pages] == ["art_1", "art_2", "art_3", "art_4", "art_5"]
    assert flat.pages[3].labels == (("en", "Article 4"),)


def test_headings_know_their_pages_and_what_they_stand_under(flat: Outline) -> None:
    ranges = {str(h.path): (h.first, h.end, h.depth) for h in flat.headings}
    assert ranges == {"chp_1": (0, 2, 0), "chp_2": (2, 5, 0), "chp_2/sec_1": (2, 4, 1), "chp_2/sec_2": (4, 5, 1)}
    assert [str(flat.headings[i].path) for i in flat.around(3)] == ["chp_2", "chp_2/sec_1"]
    assert [str(flat.headings[i].path) for i in flat.opened_by(2)] == ["chp_2", "chp_2/sec_1"]
    assert flat.opened_by(3) == ()


@pytest.mark.parametrize(
    ("path", "page"),
    [("art_3", 2), ("art_3/para_1", 2), ("chp_2", 2), ("chp_2/sec_2", 4), ("art_9", None), ("chp_9", None)],
)
def test_a_place_is_on_a_page(flat: Outline, path: str, page: int | None) -> None:
    assert flat.index(at(path)) == page


def _pages(count: int) -> Outline:
    return Outline((), tuple(OutlinePage(at(f"art_{n}"), (), (), None) for n in range(1, count + 1)))


@pytest.mark.parametrize("sizes", [[100] * 130, [9000] * 7, [100_000, 10, 10, 100_000], [1], [0] * 41])
def test_stretches_cover_a_law_once_and_in_order(sizes: list[int]) -> None:
    cuts = stretches(_pages(len(sizes)), sizes)
    assert [page for cut in cuts for page in cut] == list(range(len(sizes)))
    assert all(0 < len(cut) <= MOST_PAGES for cut in cuts)


def test_a_page_that_is_too_long_is_a_stretch_of_its_own() -> None:
    assert [len(cut) for cut in stretches(_pages(4), [10, 10, 100_000, 10])] == [2, 1, 1]


def test_a_law_without_pages_has_no_stretches() -> None:
    assert stretches(_pages(0), []) == ()
