"""`tongwen correspond` and what `tongwen show` says of other versions, over a law that exists nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_laws import body, draft, effective, store

from corpus.library import Library
from webapp.cli import main

OLD = {
    "1": "为了规范路灯的设置和养护，保障夜间通行安全，制定本法。",
    "2": "路灯所有人应当自路灯建成之日起三十日内申请登记，并提交所有权证明。",
    "3": "任何人不得擅自熄灭、拆除、遮挡路灯，确需临时熄灭的应当提前公告。",
}
NEW = {
    "1": OLD["1"],
    "2": "国家鼓励采用节能光源，逐步淘汰高耗能灯具。",
    "3": OLD["2"],
    "4": OLD["3"] + "公告应当载明原因。",
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("data")
    made = Library.open(folder, create=True)
    for version, start, text in (("2018-10-26", "2018-12-01", OLD), ("2023-12-29", "2024-07-01", NEW)):
        store(
            made,
            "cn-gongsifa",
            draft("中华人民共和国公司法", version, body(text), statements=[effective(start)]),
            source=version,
        )
    store(made, "cn-huanjingbaohufa", draft("中华人民共和国环境保护法", "2014-04-24", body(OLD)), source="one")
    made.close()
    return folder


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(data), *words], env={"TONGWEN_TODAY": "2026-11-22"})


def test_the_table_in_words(data: Path) -> None:
    done = run(data, "correspond", "公司法")
    assert done.exit_code == 0
    assert "2018-10-26 -> 2023-12-29, computed from the texts" in done.stdout
    assert "第二条 art_2 -> 第三条 art_3: same words, other number, 100% of the words in common" in done.stdout
    assert "- -> 第二条 art_2: new: no counterpart found" in done.stdout


@pytest.mark.parametrize("article", ["2", "art_2", "第二条"])
def test_one_article(data: Path, article: str) -> None:
    found = json.loads(run(data, "correspond", "cn-gongsifa", article, "--json").stdout)
    assert [(r["from"], r["to"], r["kind"]) for r in found["rows"]] == [
        ([], ["art_2"], "new"),
        (["art_2"], ["art_3"], "renumbered"),
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("公司法", "99"), 3),
        (("没有的法",), 3),
        (("cn-huanjingbaohufa",), 3),
        (("公司法", "--from", "1999-01-01"), 3),
        (("公司法", "--from", "gestern"), 2),
    ],
)
def test_what_isnt_there(data: Path, words: tuple[str, ...], status: int) -> None:
    assert run(data, "correspond", *words).exit_code == status


def test_show_says_the_number_in_other_versions(data: Path) -> None:
    told = run(data, "show", "公司法第3条", "--as-of", "2020-01-01").stdout
    assert "In the text of 2023-12-29 (not yet in force): 第四条 (art_4): changed" in told
    found = json.loads(run(data, "show", "公司法第4条", "--json").stdout)
    assert [(c["version"], c["path"], c["kind"]) for c in found["correspondences"]] == [
        ("2018-10-26", "art_3", "changed")
    ]
