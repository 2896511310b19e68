"""`tongwen changes`, `withdraw`, `merge` as a shell runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_commands import CHINESE, Shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    made = Shell(tmp_path, monkeypatch)
    assert made("import", made.write("zh.law.txt", CHINESE)).exit_code == 0
    return made


TEXT = "cn-ludengfa.2018-10-26.zh-Hans.tongwen-text"


def test_changes_of_a_text_that_came_anew(shell: Shell) -> None:
    changed = CHINESE.replace("没收违法所得", "处以罚款").replace("第三条 本法", "第四条 本法")
    result = shell("import", shell.write("zh.law.txt", changed))
    assert "1 article changed (2-1), 1 renumbered (3 → 4), against what stood there before" in result.stdout
    assert "1 law: 1 changed" in result.stderr
    [latest, first] = [line for line in shell("changes").stdout.splitlines() if line.startswith("20")]
    assert "replaced" in latest
    assert "added" in first
    shown = shell("changes", "路灯管理法").stdout
    assert "changed    art_2-1: 没收违法所得 → 处以罚款" in shown
    assert "renumbered art_3 → art_4" in shown
    assert shell("changes", "--since", "2999-01-01").stdout == ""
    assert shell("changes", "cn-none").exit_code == 3


def test_the_json_of_an_import_and_of_changes(shell: Shell) -> None:
    report = shell.json("import", shell.write("zh.law.txt", CHINESE.replace("书面", "口头")))
    expected = [{"path": "art_2", "change": "changed", "from": None, "was": "书面", "now": "口头"}]
    assert (report["against"], report["changes"], report["note"], report["part_of"]) == (TEXT, expected, "", None)
    lines = shell("changes", "cn-ludengfa", "--json").stdout.splitlines()
    assert len(lines) == 2


def test_totals_count_laws_once(shell: Shell) -> None:
    other = CHINESE.replace("cn-ludengfa", "cn-lumingfa").replace("路灯管理法", "路名法")
    same, new = shell.write("zh.law.txt", CHINESE), shell.write("other.law.txt", other)
    second = shell.write("second.law.txt", other.replace("2018-10-26", "2023-01-01"))
    assert "2 laws: 1 new, 1 as before" in shell("import", same, new, second).stderr


def test_withdraw_and_back(shell: Shell) -> None:
    done = shell.json("withdraw", TEXT, "--reason", "a bad copy", "--by", "Ann")
    assert done == {
        "law": "cn-ludengfa",
        "expression": TEXT,
        "status": "withdrawn",
        "reason": "a bad copy",
        "texts": [TEXT],
    }
    assert shell.json("laws")["total"] == 0
    gone = shell("show", "cn-ludengfa art_1")
    assert gone.exit_code == 3
    assert "a bad copy" in gone.stderr
    assert shell.json("export", "cn-ludengfa", "--format", "jsonl", code=3)["error"]["code"] == "gone"
    again = shell.json("import", str(shell.folder / "zh.law.txt"))
    assert again["status"] == "unchanged"
    assert "a bad copy" in again["note"]
    assert shell("withdraw", TEXT).exit_code == 2
    assert "Ann" in shell("changes", "cn-ludengfa").stdout
    assert shell("withdraw", "cn-none").exit_code == 3
    assert shell("doctor").stdout.startswith("ok   library: 0 laws, 0 texts, 1 withdrawn")
    assert shell("withdraw", TEXT, "--undo").exit_code == 0
    assert shell.json("laws")["total"] == 1


def test_a_law_is_withdrawn_by_its_whole_name_never_by_a_piece_of_it(shell: Shell) -> None:
    assert shell("withdraw", "路灯").exit_code == 3
    assert shell("withdraw", "中华人民共和国路灯管理法").exit_code == 0
    assert shell.json("laws")["total"] == 0


def test_merge(shell: Shell) -> None:
    other = CHINESE.replace("cn-ludengfa", "cn-xaaaaaaaaaa").replace("2018-10-26", "2010-01-01")
    shell("import", shell.write("other.law.txt", other))
    assert shell("merge", "cn-ludengfa", "cn-ludengfa").exit_code == 2
    assert shell("merge", "cn-none", "cn-ludengfa").exit_code == 3
    done = shell.json("merge", "cn-xaaaaaaaaaa", "cn-ludengfa")
    assert done["texts"] == ["cn-ludengfa.2010-01-01.zh-Hans.tongwen-text"]
    assert shell.json("laws")["total"] == 1
    assert shell.json("laws", "cn-xaaaaaaaaaa")["laws"][0]["id"] == "cn-ludengfa"
    assert shell.json("show", "cn-xaaaaaaaaaa art_1")["law"]["id"] == "cn-ludengfa"
    assert shell.json("import", str(shell.folder / "other.law.txt"))["law"] == "cn-ludengfa"


def test_changed_articles_come_first_and_many_headings_are_one_line(shell: Shell) -> None:
    lines = CHINESE.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("第一条"))
    body = [f"第{n}章 章{n}\n第十{n}条 灯{n}。" for n in "一二三四五六七"]
    first = "\n".join([*lines[:at], *body, ""])
    shell("import", shell.write("zh.law.txt", first))
    changed = first.replace("灯七。", "路灯七。")
    for n in "一二三四五六七":
        changed = changed.replace(f"章 章{n}", f"章 新{n}")
    shell("import", shell.write("zh.law.txt", changed))
    shown = [line.strip() for line in shell("changes", "路灯管理法").stdout.splitlines()][1:3]
    assert shown[0].startswith("changed")
    assert shown[1] == "heading    7 headings are others (--json shows all)"


def test_a_merge_that_nothing_speaks_for_and_its_undoing(shell: Shell) -> None:
    other = CHINESE.replace("cn-ludengfa", "cn-xaaaaaaaaaa").replace("路灯管理法", "甲乙示范条例")
    other = "\n".join(line for line in other.splitlines() if not line.startswith("第三条"))
    shell("import", shell.write("other.law.txt", other))
    refused = shell("merge", "cn-xaaaaaaaaaa", "cn-ludengfa")
    assert refused.exit_code == 2
    assert "--anyway" in refused.stderr
    assert shell("merge", "cn-xaaaaaaaaaa").exit_code == 2
    assert shell("merge", "cn-xaaaaaaaaaa", "cn-ludengfa", "--anyway").exit_code == 0
    assert shell.json("laws")["total"] == 1
    done = shell.json("merge", "cn-xaaaaaaaaaa", "--undo")
    assert (done["law"], done["out_of"], len(done["texts"])) == ("cn-xaaaaaaaaaa", "cn-ludengfa", 1)
    assert shell.json("laws")["total"] == 2
    assert shell("merge", "cn-xaaaaaaaaaa", "--undo").exit_code == 2


def test_of_several_files_each_line_says_which_it_is_of(shell: Shell) -> None:
    second = shell.write("second.law.txt", CHINESE.replace("2018-10-26", "2023-01-01"))
    files = [str(shell.folder / "zh.law.txt"), second]
    shell("import", *files)
    again = shell("import", *files).stdout.splitlines()
    assert [line.split()[0] for line in again] == ["unchanged", "unchanged"]
    assert [line.rpartition("  ")[2] for line in again] == ["[zh.law.txt]", "[second.law.txt]"]
    assert "[" not in shell("import", files[0]).stdout.splitlines()[0]
