"""民法典 in eight files: one text of 1,260 articles, in whatever order they come, with one missing, with one changed."""

from __future__ import annotations

import json
import os
import random
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus import exports, lookup
from corpus.importing import Imported, import_sources
from corpus.library import Library, recording
from corpus.model import Expression, ProvisionPath
from corpus.sources import SourceFile

if "REAL_DATA" not in os.environ:
    pytest.skip("REAL_DATA names no folder with real law", allow_module_level=True)
DATA = Path(os.environ["REAL_DATA"]) / "data"
FOLDER = DATA / "lawrefbook" / "民法典"
LAW, DAY = "cn-minfadian", date(2026, 11, 22)
FILES = sorted(FOLDER.glob("*.md"))
FIRST = {
    "总则": 1,
    "物权编": 205,
    "合同编": 463,
    "人格权编": 989,
    "婚姻家庭编": 1040,
    "继承编": 1119,
    "侵权责任编": 1164,
    "附则": 1259,
}


def sources(files: Sequence[Path]) -> list[SourceFile]:
    return [SourceFile(f"民法典/{file.name}", file.read_bytes) for file in files]


def bring(library: Library, files: Sequence[Path]) -> list[Imported]:
    found = [i for source in sources(files) for i in import_sources(library, [source])]
    assert {i.status for i in found} <= {"added", "replaced"}
    return found


def only(library: Library) -> Expression:
    [edition] = library.law(LAW).editions
    [whole] = edition.expressions
    return whole


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("books"), create=True)
    bring(made, FILES)
    return made


def test_one_text_of_1260_articles(library: Library) -> None:
    whole = only(library)
    assert (whole.articles, whole.coverage, str(whole.version)) == (1260, None, "2020-05-28")
    text = library.text(whole.id)
    assert [str(p.path) for p in text.provisions] == [f"art_{n}" for n in range(1, 1261)]
    tops = [c.label for c in text.containers if c.parent is None]
    assert tops == list(FIRST)
    assert len({c.path for c in text.containers}) == len(text.containers)
    starts = {}
    for page in text.provisions:
        at = page.container
        while at is not None and text.containers[at].parent is not None:
            at = text.containers[at].parent
        assert at is not None
        assert page.number is not None
        starts.setdefault(text.containers[at].label, page.number.base)
    assert starts == FIRST
    assert [d.code for d in whole.diagnostics if d.code in ("partial-coverage", "number-gap", "number-duplicate")] == []
    assert library.check() == ()


def test_every_part_keeps_what_it_held(library: Library) -> None:
    """Each container and article of each file stands in the whole; nothing else does."""
    whole = library.text(only(library).id)
    parts = [library.text(i) for i in library.parts(only(library).id)]
    assert len(parts) == 8
    assert sum(len(p.containers) for p in parts) == len(whole.containers)
    words = {str(p.path): p.text for part in parts for p in part.provisions}
    assert {str(p.path): p.text for p in whole.provisions} == words


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def test_the_words_are_those_of_the_second_opinion(library: Library) -> None:
    whole, different = only(library).id, []
    for line in (DATA / "truth" / "lrb_dev.jsonl").read_text(encoding="utf-8").splitlines():
        law = json.loads(line)
        for article in law["articles"] if law.get("file", "").startswith("民法典/") else ():
            page = library.provision(whole, ProvisionPath.article(article["n"]))
            if page is None or _plain(page.text) != _plain(article["zh"]):
                different.append(article["n"])
    assert different == []


@pytest.mark.parametrize("seed", range(2))
def test_the_order_of_import_doesn_t_matter(library: Library, tmp_path: Path, seed: int) -> None:
    shuffled = random.Random(seed).sample(FILES, len(FILES))
    other = Library.open(tmp_path, create=True)
    bring(other, shuffled)
    assert only(other) == only(library)
    assert other.text(only(other).id) == library.text(only(library).id)


@pytest.mark.parametrize(
    ("missing", "coverage", "gap"),
    [("物权编", "1-204, 463-1260", "205-462"), ("总则", "205-1260", None), ("附则", "1-1258", None)],
)
def test_one_file_missing(tmp_path: Path, missing: str, coverage: str, gap: str | None) -> None:
    library = Library.open(tmp_path, create=True)
    bring(library, [f for f in FILES if f.stem != missing])
    whole = only(library)
    assert str(whole.coverage) == coverage
    gaps = [(d.found, d.path) for d in whole.diagnostics if d.code == "number-gap"]
    assert gaps == ([(gap, "art_205")] if gap else [])
    shown = lookup.show(library, f"民法典第{FIRST[missing]}条", as_of=DAY)
    assert shown.status is lookup.ShowStatus.NO_SUCH_ARTICLE
    bring(library, [f for f in FILES if f.stem == missing])
    assert (only(library).articles, only(library).coverage) == (1260, None)


def test_one_file_imported_anew_and_changed(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    bring(library, FILES)
    before = only(library)
    file = next(f for f in FILES if f.stem == "继承编")
    changed = file.read_text(encoding="utf-8").replace("国家保护自然人的继承权", "国家保护一切自然人的继承权")
    [found] = import_sources(library, [SourceFile(f"民法典/{file.name}", changed.encode)])
    assert (found.status, [(c.path, c.kind, c.was, c.now) for c in found.changes]) == (
        "replaced", [("art_1120", "changed", "", "一切")],
    )  # fmt: skip
    assert (only(library).id, only(library).articles) == (before.id, 1260)
    cut = re.sub(r"第一千一百六十三条.*", "", changed)
    [found] = import_sources(library, [SourceFile(f"民法典/{file.name}", cut.encode)])
    assert [(c.path, c.kind) for c in found.changes] == [("art_1163", "removed")]
    assert str(only(library).coverage) == "1-1162, 1164-1260"
    assert len(recording.records(library, LAW)) == 10


def test_export_and_lookup(library: Library) -> None:
    lines = list(exports.exporter("jsonl").lines(library, exports.Selection((LAW,), None, None, False)))
    assert [json.loads(line)["number"] for line in lines] == [str(n) for n in range(1, 1261)]
    shown = lookup.show(library, "民法典第1042条", as_of=DAY)
    assert [len(row.cells) for row in shown.rows] == [1, 1, 1]
    assert [c.label for c in shown.breadcrumbs] == ["婚姻家庭编", "第一章"]
    assert (shown.previous and str(shown.previous.path), shown.next and str(shown.next.path)) == (
        "art_1041",
        "art_1043",
    )
