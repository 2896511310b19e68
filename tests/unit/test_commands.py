"""The command line end to end, over a small library of laws that exist nowhere."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from indexer.results import ResultPage, Scope
from webapp import printing
from webapp.cli import main

CHINESE = """\
Tongwen-Text: 1
Law: cn-ludengfa
Language: zh-Hans
Version: 2018-10-26
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国路灯管理法

第一章 总则
第一条 为了规范路灯管理，制定本法。
第二条 移管路灯应当符合下列条件：
（一）路灯属于该国；
（二）路灯书面同意移管。
第二条之一 路灯损坏的，没收违法所得。
第三条 本法自2019年1月1日起施行。
"""
ENGLISH = """\
Tongwen-Text: 1
Law: cn-ludengfa
Language: en
Version: 2018-10-26
Force: unofficial
Publisher: Tests
Title: Street Lamps Law of the People's Republic of China
Source-Title: 中华人民共和国路灯管理法

Chapter I General Provisions
Article 1 This Law is enacted in order to regulate street lamps.
Article 2 The transfer of street lamps shall meet the following conditions:
(1) the street lamp belongs to that State;
(2) the street lamp consents in writing.
Article 2-1 Where a street lamp is damaged, the gains are confiscated.
Article 3 This Law comes into force on January 1, 2019.
"""


class Shell:
    """Runs `tongwen` with a data folder of its own, as a shell would."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str) -> Result:
        argv = ["--data", str(self.folder / "data"), *arguments]
        self._monkeypatch.setattr("sys.argv", ["tongwen", *argv])
        return CliRunner().invoke(main, argv, env={"TONGWEN_TODAY": "2026-11-22"})

    def json(self, *arguments: str, code: int = 0) -> Any:
        result = self(*arguments, "--json")
        assert result.exit_code == code, result.output
        return json.loads(result.stdout)

    def write(self, name: str, text: str) -> str:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return str(file)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path, monkeypatch)


@pytest.fixture
def loaded(shell: Shell) -> Shell:
    result = shell("import", shell.write("zh.law.txt", CHINESE), shell.write("en.law.txt", ENGLISH))
    assert result.exit_code == 0, result.output
    assert shell("index", "--jobs", "1").exit_code == 0
    return shell


def test_import_gives_an_object_a_text_and_twice_is_unchanged(shell: Shell) -> None:
    file = shell.write("zh.law.txt", CHINESE)
    first, second = shell.json("import", file), shell.json("import", file)
    assert first["status"] == "added"
    assert first["source"] == "zh.law.txt"
    assert first["format"] == "tongwen-text"
    assert first["law"] == "cn-ludengfa"
    assert first["version"] == "2018-10-26"
    assert first["articles"] == 4
    assert (second["status"], second["expression"]) == ("unchanged", first["expression"])


def test_a_dry_run_stores_nothing(shell: Shell) -> None:
    assert shell.json("import", shell.write("zh.law.txt", CHINESE), "--dry-run")["law"] == "cn-ludengfa"
    assert shell.json("laws")["total"] == 0


def test_what_the_user_says_overrules(shell: Shell) -> None:
    file = shell.write("zh.law.txt", CHINESE)
    given = ("--law", "cn-other", "--version", "2020-01-01", "--force", "damaged", "--rights", "private")
    report = shell.json("import", file, *given)
    assert (report["law"], report["version"]) == ("cn-other", "2020-01-01")
    [law] = shell.json("laws", "cn-other")["laws"]
    assert [(e["force"], e["rights"]) for e in law["expressions"]] == [("damaged", "private")]


def test_laws_of_one_law_have_contents(loaded: Shell) -> None:
    [law] = loaded.json("laws", "路灯管理法")["laws"]
    assert law["status"] == "in_force"
    assert law["titles"]["zh-Hans"][0] == "中华人民共和国路灯管理法"
    [chapter] = law["contents"]
    assert [c["path"] for c in chapter["children"]] == ["art_1", "art_2", "art_2-1", "art_3"]


def test_the_contents_are_those_of_the_version_that_is_told(loaded: Shell) -> None:
    """A version that isn't in force yet has an article more; a list of today must not offer it."""
    later = CHINESE.replace("2018-10-26", "2026-10-26").replace("2019年1月1日", "2027年1月1日")
    loaded("import", loaded.write("later.law.txt", f"{later}第四条 新增。\n"))
    for day, version, last in (("2026-11-22", "2018-10-26", "art_3"), ("2027-01-01", "2026-10-26", "art_4")):
        [law] = loaded.json("laws", "路灯管理法", "--as-of", day)["laws"]
        assert (law["version"], law["contents"][0]["children"][-1]["path"]) == (version, last)


def test_show_puts_rows_in_step(loaded: Shell) -> None:
    shown = loaded.json("show", "路灯管理法第二条", "--languages", "zh-Hans,en")
    assert shown["status"] == "found"
    assert [r["path"] for r in shown["rows"]] == ["art_2/para_1", "art_2/para_1/item_1", "art_2/para_1/item_2"]
    assert all(cell["status"] == "matched" for row in shown["rows"] for cell in row["cells"].values())
    assert [c["language"] for c in shown["cells"]] == ["zh-Hans", "en"]


@pytest.mark.parametrize("citation", ["路灯管理法第二条之一", "Street Lamps Law art. 2-1", "路燈管理法第2條之1"])
def test_an_inserted_article_however_it_is_written(loaded: Shell, citation: str) -> None:
    assert loaded.json("show", citation)["citation"]["path"] == "art_2-1"


@pytest.mark.parametrize(
    ("citation", "status"), [("路灯管理法第九条", "no_such_article"), ("电灯管理办法第一条", "no_such_law")]
)
def test_what_is_not_there_ends_with_3(loaded: Shell, citation: str, status: str) -> None:
    assert loaded.json("show", citation, code=3)["status"] == status


@pytest.mark.parametrize(
    ("query", "total"),
    [("没收", 1), ("沒收", 1), ('"没收违法"', 1), ("lamps", 3), ('"street lamp consents"', 1), ("海洋", 0)],
)
def test_search_counts_provisions(loaded: Shell, query: str, total: int) -> None:
    assert loaded.json("search", query)["total"] == total


def test_search_says_what_it_left_out(loaded: Shell) -> None:
    page = loaded.json("search", "没收", "--as-of", "2018-12-01")
    assert page["total"] == 0
    assert page["scope"]["excluded"] == {"not_yet_in_force": 1}
    assert loaded.json("search", "没收", "--as-of", "2018-12-01", "--all-versions")["total"] == 1


@pytest.mark.parametrize(
    ("kind", "statuses", "said"),
    [
        ("keyword", {"in_force": 2}, "read as: 没收; in force on 2026-01-01\n"),
        ("keyword", {"in_force": 2, "unknown": 3}, "read as: 没收; in force on 2026-01-01 (3 of unknown status)\n"),
        ("keyword", {"in_force": 2, "repealed": 3}, "read as: 没收; status on 2026-01-01\n"),
        ("citation", {}, "read as: 没收; status on 2026-01-01\n"),
    ],
)
def test_search_says_of_how_many_the_status_is_unknown(
    capsys: pytest.CaptureFixture[str], kind: str, statuses: dict[str, int], said: str
) -> None:
    facets = (("status", tuple(statuses.items())),)
    page = ResultPage("没收", "没收", kind, 5, 0, 20, Scope(date(2026, 1, 1), (), ()), (), facets, ("Law: x",))
    printing.search(page)
    shown = capsys.readouterr()
    assert (shown.out + shown.err).count("Law: x\n") == 1
    assert shown.err.startswith(f"5 provisions; {said}")


def test_export_gives_the_stored_characters(loaded: Shell, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert loaded("export", "--all", "--format", "jsonl", "-o", str(target)).exit_code == 0
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    chinese = [x for x in lines if x["language"] == "zh-Hans"]
    assert [x["number"] for x in chinese] == ["1", "2", "2-1", "3"]
    assert chinese[1]["text"] == "移管路灯应当符合下列条件：\n（一）路灯属于该国；\n（二）路灯书面同意移管。"
    assert chinese[2]["label"] == "第二条之一"
    assert [p.name for p in tmp_path.glob("*.partial")] == []


def test_export_of_one_provision(loaded: Shell) -> None:
    result = loaded("export", "路灯管理法第一条", "--format", "jsonl")
    assert [json.loads(line)["path"] for line in result.stdout.splitlines()] == ["art_1", "art_1"]


def test_private_texts_stay_here(shell: Shell) -> None:
    shell("import", shell.write("zh.law.txt", CHINESE), "--rights", "private")
    assert shell("export", "--all", "--format", "jsonl").stdout == ""
    assert len(shell("export", "--all", "--format", "jsonl", "--include-private").stdout.splitlines()) == 4


def test_index_brings_a_library_of_before_up_to_date(loaded: Shell) -> None:
    with sqlite3.connect(loaded.folder / "data" / "library.sqlite") as connection:
        for table in ("cites", "refs", "referring"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("ALTER TABLE provisions DROP COLUMN rows")
        connection.execute("PRAGMA user_version = 3")
    connection.close()
    assert "tongwen index" in loaded("doctor").stdout
    loaded("index")
    assert [c["name"] for c in loaded.json("doctor")["checks"]] == [
        "library",
        "references",
        "index",
        "engine",
        "lexicon",
    ]


def test_text_is_written_into_no_archive(loaded: Shell, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    result = loaded("export", "--all", "--format", "jsonl", "-o", str(target))
    assert result.exit_code == 2
    assert "all.zip" in result.stderr
    assert "all.jsonl" in result.stderr
    assert not target.exists()


def test_the_language_of_a_term_is_its_own(shell: Shell) -> None:
    assert shell("terms", "仲裁人").exit_code == 0
    result = shell("terms", "仲裁人", "--language", "en")
    assert result.exit_code == 3
    assert "--language is the language of TERM itself" in result.stderr
    assert "Did you mean" not in result.stderr


def test_doctor_tells_of_references_that_are_due(loaded: Shell) -> None:
    with sqlite3.connect(loaded.folder / "data" / "library.sqlite") as connection:
        connection.execute("UPDATE referring SET grammar = '0'")
    connection.close()
    due = next(c for c in loaded.json("doctor", code=1)["checks"] if c["name"] == "references")
    assert (due["sound"], due["hint"]) == (False, "Run `tongwen index`.")


def test_doctor(loaded: Shell) -> None:
    assert loaded.json("doctor")["sound"] is True
    loaded("import", loaded.write("zh2.law.txt", CHINESE.replace("2018-10-26", "2020-10-26")))
    report = loaded.json("doctor", code=1)
    assert [c["name"] for c in report["checks"] if not c["sound"]] == ["index"]


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (("show", "刑法第一条"), "library", 1),
        (("search", "x"), "library", 1),
        (("import", "nowhere.txt"), "usage", 2),
        (("import", "nowhere.txt", "--law", "no id"), "usage", 2),
        (("import", "nowhere.txt", "--version", "tomorrow"), "usage", 2),
        (("import", "nowhere.txt", "--force", "brute"), "usage", 2),
        (("import", "nowhere.txt", "--rights", "mine"), "usage", 2),
        (("fetch", "nothing"), "usage", 2),
        (("search",), "usage", 2),
    ],
)
def test_wrong_requests_are_one_json_error(shell: Shell, arguments: tuple[str, ...], code: str, exit_code: int) -> None:
    error = shell.json(*arguments, code=exit_code)["error"]
    assert error["code"] == code
    assert error["message"]
    assert error["hint"]


def test_wrong_requests_on_a_library(loaded: Shell) -> None:
    assert "10000" in loaded.json("search", "a" * 10_000, code=2)["error"]["message"].replace(",", "")
    assert loaded.json("search", "x", "--law", "cn-nowhere", code=3)["error"]["code"] == "not_found"
    assert "xx" in loaded.json("show", "路灯管理法第一条", "--languages", "xx", code=2)["error"]["message"]
    assert loaded.json("export", "--all", "--format", "punchcard", code=2)["error"]["code"] == "usage"
    assert loaded.json("export", "nowhere", "--format", "jsonl", code=3)["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("news.txt", b"Nothing about law.\n" * 20),
        ("bytes.bin", bytes(range(256)) * 8),
        ("law.json", b'{"a": 1'),
        ("x.whl", b"PK\3\4"),
    ],
)
def test_what_is_no_law_is_declined_and_leaves_nothing(shell: Shell, name: str, data: bytes) -> None:
    (shell.folder / name).write_bytes(data)
    report = shell.json("import", str(shell.folder / name), code=1)
    assert report["status"] == "failed"
    assert name in report["error"]["message"]
    assert report["error"]["hint"]
    assert shell.json("laws")["total"] == 0


def test_one_bad_file_leaves_the_others_standing(shell: Shell) -> None:
    result = shell("import", shell.write("zh.law.txt", CHINESE), shell.write("bad.txt", "no law at all"), "--json")
    assert result.exit_code == 1
    assert sorted(json.loads(line)["status"] for line in result.stdout.splitlines()) == ["added", "failed"]
    assert shell.json("laws")["total"] == 1


def test_a_readme_beside_the_laws_is_skipped(shell: Shell) -> None:
    folder = shell.folder / "laws"
    folder.mkdir()
    (folder / "zh.law.txt").write_text(CHINESE, encoding="utf-8")
    (folder / "README.md").write_text("About these files.")
    result = shell("import", str(folder))
    assert result.exit_code == 0, result.output
    assert "README.md" in result.stderr


def test_words_for_people(loaded: Shell) -> None:
    shown = loaded("show", "路灯管理法第二条").stdout
    assert "《中华人民共和国路灯管理法》第二条" in shown
    assert "[1]" in shown
    assert "unofficial translation" in shown
    assert "没收" in loaded("search", "没收").stdout
    assert "cn-ludengfa  [in force]" in loaded("laws").stdout


def test_a_damaged_file_in_a_folder_is_a_failure(shell: Shell) -> None:
    folder = shell.folder / "laws"
    folder.mkdir()
    (folder / "zh.law.txt").write_text(CHINESE, encoding="utf-8")
    (folder / "empty.law.txt").touch()
    result = shell("import", str(folder))
    assert result.exit_code == 1
    assert "empty.law.txt is empty" in result.stderr


def test_one_language_is_not_said_of_two(shell: Shell) -> None:
    files = shell.write("zh.law.txt", CHINESE), shell.write("en.law.txt", ENGLISH)
    error = shell.json("import", *files, "--language", "en", code=2)["error"]
    assert "en, zh-Hans" in error["message"]
    assert shell.json("laws")["total"] == 0


def test_nothing_takes_the_place_of_a_sound_text(shell: Shell) -> None:
    law = {"法規名稱": "橋梁法", "法規網址": "https://x/?pcode=T0000001", "最新異動日期": "20200101",
           "法規內容": [{"條號": "第 1 條", "條文內容": "橋梁應登記。"}]}  # fmt: skip
    file = shell.write("law.json", json.dumps(law, ensure_ascii=False))
    assert shell.json("import", file)["articles"] == 1
    for broken in ({**law, "法規內容": []}, {**law, "法規名稱": "橋\ud800法"}):
        shell.write("law.json", json.dumps(broken))
        assert shell.json("import", file, code=1)["status"] == "failed"
    assert len(shell("export", "--all", "--format", "jsonl").stdout.splitlines()) == 1


def test_a_dry_run_fails_where_the_import_would(shell: Shell) -> None:
    page = "\n".join(f"Article {n} The lamp number {n} shall be lit." for n in range(1, 6))
    assert shell.json("import", shell.write("page.txt", page), "--dry-run", code=1)["status"] == "failed"


def test_the_first_line_of_a_page_that_is_told_by_its_build_names_no_law(loaded: Shell) -> None:
    articles = ENGLISH.partition("Chapter I")[2].replace("2-1", "3", 1)
    loaded("import", loaded.write("page.txt", "Laws & Regulations\n\nChapter I" + articles), "--law", "cn-ludengfa")
    loaded("import", loaded.write("page2.txt", "Laws & Regulations\n\nChapter I" + articles))
    [law] = loaded.json("laws", "cn-ludengfa")["laws"]
    assert "Laws & Regulations" not in law["titles"]["en"]


def test_an_article_without_text_is_told(shell: Shell) -> None:
    law = {"法規名稱": "橋梁法", "法規網址": "https://x/?pcode=T0000001", "最新異動日期": "20200101",
           "法規內容": [{"條號": "第 1 條", "條文內容": "橋梁應登記。"}, {"條號": "第 2 條", "條文內容": ""}]}  # fmt: skip
    report = shell.json("import", shell.write("law.json", json.dumps(law, ensure_ascii=False)))
    assert [(d["code"], d["path"]) for d in report["diagnostics"]] == [("text-missing", "art_2")]
