"""Two small laws that exist nowhere, with signs that files trip over, and files of them that go out and come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus import exports
from corpus.bundles import Places
from corpus.imported import Imported
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile

DAY = date(2026, 11, 22)
LAW = "cn-lutangfa"
HEAD = f"Tongwen-Text: 1\nLaw: {LAW}\nVersion: 2018-10-26\n"
CHINESE = f"""{HEAD}Language: zh-Hans
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国鱼塘法

第一章 总则
第一条 为了管理鱼塘，制定本法。
第二条 养鱼应当符合下列条件：
（一）=1+1 尾以上；
（二）塘主书面同意。
第二章 附则
第三条 本法自2019年1月1日起施行。
"""
ENGLISH = f"""{HEAD}Language: en
Force: unofficial
Publisher: Pond Press
Translator: A. Angler
Title: Fish Ponds Law

Chapter I General Provisions
Article 1 This Law is made for *all* fish_ponds & <b>carp</b>.
Article 2 Fish may be kept where:
(1) =1+1 fish are there;
(2) the owner consents in writing.
Chapter II Supplementary Provisions
Article 3 This Law comes into force on January 1, 2019.
"""


def opened(folder: Path, *texts: str) -> Library:
    """A new library of texts."""
    made = Library.open(folder / "made", create=True)
    sources = [SourceFile(f"{n}.law.txt", text.encode) for n, text in enumerate(texts)]
    assert [m.status for m in import_sources(made, sources, ImportOptions(format="tongwen-text"))] == ["added"] * len(
        texts
    )
    return made


def written(library: Library, name: str, address: str = "", **more: object) -> str:
    """A file of the law in a format of lines."""
    asked = exports.Selection(laws=(LAW,), places=(Places(LAW, address),), day=DAY, languages=("zh-Hans", "en"))
    return "".join(exports.exporter(name).lines(library, replace(asked, **more)))  # type: ignore[union-attr, arg-type]


def back(library: Library, text: str | bytes, name: str = "pond.tmx", **options: object) -> list[Imported]:
    """What becomes of a file that comes back."""
    data = text.encode() if isinstance(text, str) else text
    return list(import_sources(library, [SourceFile(name, lambda: data)], ImportOptions(**options)))  # type: ignore[arg-type]


def said(imported: Imported) -> list[tuple[str, str, str, str]]:
    """What changed."""
    return [(c.path, c.kind, c.was, c.now) for c in imported.changes]


def codes(imported: Imported) -> list[str]:
    """What is told of the file itself."""
    return [d.code for d in imported.diagnostics if d.code in ("source-edited", "row-unplaced", "text-moved-on")]
