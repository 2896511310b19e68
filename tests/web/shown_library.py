"""The library of the tests that look at every page there is: small laws, one that cites itself, one in a dozen languages."""

from __future__ import annotations

from pathlib import Path

import many_tongues
import small_library

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer import build

# A law whose articles cite one another.
LIGHTHOUSES = """\
Tongwen-Text: 1
Law: cn-dengta
Language: zh-Hans
Version: 2020-01-01
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国灯塔法

第一条 灯塔应当登记。
本法所称灯塔，是指为航行而设的灯。
第二条 未依照第一条的规定登记的灯塔，不得点亮。
第三条 本法自2020年1月1日起施行。
"""


def fill(folder: Path) -> None:
    """Make library and index in `folder`."""
    small_library.fill(folder)
    library = Library.open(folder)
    made = list(import_sources(library, [SourceFile("dengta.law.txt", LIGHTHOUSES.encode), *many_tongues.sources()]))
    failed = [(m.source, m.message) for m in made if m.status != "added"]
    assert not failed, failed
    build.build(library, folder)
    library.close()
