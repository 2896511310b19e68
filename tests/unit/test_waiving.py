"""What people say of findings: waivers that hold until the words change, and rules that are off for a law."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from made_bilingual import bilingual

from corpus import checking, waiving
from corpus.diagnostics import Diagnostic, diagnose
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.library.deciding import decide
from corpus.model import ProvisionPath
from webapp.cli import main

DAY = date(2026, 11, 22)
LAW = "cn-dengta"
_HEAD = "Tongwen-Text: 1\nLaw: cn-dengta\nLanguage: {}\nVersion: 2020-01-01\nForce: {}\nPublisher: Tests\nTitle: {}\n\n"


def write(folder: Path, name: str, tag: str, force: str, title: str, lines: str) -> None:
    (folder / name).write_text(_HEAD.format(tag, force, title) + lines, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chinese, english = bilingual(20)
    english["5"], english["9"] = english["9"], english["5"]
    write(
        tmp_path, "zh.law.txt", "zh-Hans", "authentic", "灯塔法", "".join(f"第{n}条 {t}\n" for n, t in chinese.items())
    )
    write(
        tmp_path,
        "en.law.txt",
        "en",
        "unofficial",
        "Lighthouse Law",
        "".join(f"Article {n} {t}\n" for n, t in english.items()),
    )
    run(tmp_path, "import", str(tmp_path / "zh.law.txt"), str(tmp_path / "en.law.txt"))
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), *arguments])


def checked(folder: Path) -> dict[str, Any]:
    (line,) = run(folder, "check", LAW, "--json").stdout.splitlines()
    made: dict[str, Any] = json.loads(line)
    return made


def told(of: dict[str, Any]) -> set[tuple[str, str]]:
    return {(d["code"], d["path"]) for d in of["diagnostics"]}


SWAPPED = ("texts-swapped", "art_5")
WAIVE = ("check", LAW, "--waive", "texts-swapped", "--at", "art_5", "--because", "both say so", "--by", "A. Reader")


def test_a_waived_finding_is_quiet_and_counted(folder: Path) -> None:
    before = checked(folder)
    assert SWAPPED in told(before)
    assert (before["waived"], before["waivers"], before["off"]) == (0, [], [])
    assert run(folder, *WAIVE).exit_code == 0
    after = checked(folder)
    assert told(after) == told(before) - {SWAPPED}
    assert after["waived"] == 1
    (waiver,) = after["waivers"]
    assert {k: waiver[k] for k in ("code", "path", "because", "by")} == {
        "code": "texts-swapped", "path": "art_5", "because": "both say so", "by": "A. Reader",
    }  # fmt: skip
    assert "1 waived: texts-swapped at art_5, because both say so (A. Reader)" in run(folder, "check", LAW).stdout
    assert "both say so" in run(folder, "check", LAW, "--waivers").stdout
    assert run(folder, "check", LAW, "--unwaive", "texts-swapped", "--at", "art_5").exit_code == 0
    assert told(checked(folder)) == told(before)
    assert run(folder, "check", LAW, "--waivers").stdout == "nothing is waived\n"


def test_it_holds_whichever_of_its_texts_a_finding_is_told_of_first(folder: Path) -> None:
    library = Library.open(folder / "data")
    law = library.law(LAW)
    ids = tuple(e.id for e in law.editions[0].expressions)
    one = replace(diagnose("duty-differs", "It is “may” here.", path="art_3", found="may"), expressions=ids)
    waiving.waive(library, law, [one], "duty-differs", "art_3", "it is")
    assert waiving.sort_out(library, LAW, [replace(one, expressions=ids[::-1])]).told == ()
    alone = replace(one, expressions=ids[1:])
    assert waiving.sort_out(library, LAW, [alone]).told == (alone,)


@pytest.mark.parametrize("side", ["zh.law.txt", "en.law.txt"])
def test_it_speaks_again_when_the_words_of_its_page_change_in_either_text(folder: Path, side: str) -> None:
    run(folder, *WAIVE)
    file = folder / side
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    (seventh,) = [i for i, line in enumerate(lines) if line.startswith(("第7条", "Article 7 "))]
    lines[seventh] = lines[seventh].rstrip() + " 2\n"
    file.write_text("".join(lines), encoding="utf-8")
    run(folder, "import", str(file))
    assert checked(folder)["waived"] == 1
    assert "holds no longer" not in run(folder, "check", LAW, "--waivers").stdout
    (fifth,) = [i for i, line in enumerate(lines) if line.startswith(("第5条", "Article 5 "))]
    lines[fifth] = lines[fifth].rstrip() + " 2\n"
    file.write_text("".join(lines), encoding="utf-8")
    run(folder, "import", str(file))
    now = checked(folder)
    assert now["waived"] == 0
    assert SWAPPED in told(now)
    assert "both say so (A. Reader" in run(folder, "check", LAW, "--waivers").stdout
    assert "holds no longer" in run(folder, "check", LAW, "--waivers").stdout
    assert [w["holds"] for w in json.loads(run(folder, "check", LAW, "--waivers", "--json").stdout)["waivers"]] == [
        False
    ]


def test_a_rule_is_off_for_a_law_and_on_again(folder: Path) -> None:
    assert run(folder, "check", LAW, "--off", "texts-swapped").exit_code == 0
    now = checked(folder)
    assert now["off"] == ["texts-swapped"]
    assert not {code for code, _ in told(now)} & {"texts-swapped"}
    assert "off for this law: texts-swapped" in run(folder, "check", LAW).stdout
    run(folder, "check", LAW, "--on", "texts-swapped")
    assert (checked(folder)["off"], SWAPPED in told(checked(folder))) == ([], True)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--waive", "texts-swapped", "--at", "art_5"), 2, "reason"),
        (("--waive", "texts-swapped", "--because", "so"), 2, "--at"),
        (("--waive", "nonsense", "--at", "art_5", "--because", "so"), 2, "nonsense"),
        (("--waive", "texts-swapped", "--at", "art_6", "--because", "so"), 3, "art_5"),
        (("--waive", "texts-swapped", "--at", "art_5", "--expression", "x", "--because", "so"), 3, "in x"),
        (("--unwaive", "texts-swapped", "--at", "art_5"), 3, "waived"),
        (("--waive", "a", "--unwaive", "b", "--at", "art_5"), 2, "exclude"),
        (("--because", "so"), 2, "--waive"),
        (("--found", "so"), 2, "--waive"),
        (("--on", "texts-swapped", "--because", "so"), 2, "--off"),
        (("--off", "texts-swapped", "--because", " "), 2, "reason"),
        (("--waive", "texts-swapped", "--at", "art_5", "--because", "so", "--found", "y"), 3, "'y'"),
        (("--off", "nonsense"), 2, "nonsense"),
        (("--off", "texts-gone"), 2, "texts-swapped"),
        (("--terms", "nowhere"), 3, "nowhere"),
    ],
)
def test_half_a_decision_is_refused(folder: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    before = checked(folder)
    done = run(folder, "check", LAW, *arguments)
    assert (done.exit_code, said in done.output) == (status, True)
    assert checked(folder) == before


def test_without_a_law_nothing_is_waived(folder: Path) -> None:
    assert run(folder, "check", "--waivers").exit_code == 2


def test_several_texts_may_be_meant(folder: Path) -> None:
    library = Library.open(folder / "data")
    law = library.law(LAW)
    ids = [e.id for e in law.editions[0].expressions]
    found = [
        Diagnostic("text-doubled", "", diagnose("text-doubled", "").severity, "art_2", expressions=(i,)) for i in ids
    ]
    with pytest.raises(UsageError, match="2 texts"):
        waiving.waive(library, law, found, "text-doubled", "art_2", "so")
    for one in ids:
        waiving.waive(library, law, found, "text-doubled", "art_2", "so", expression=one)
    waiving.waive(library, law, found, "text-doubled", "art_2", "otherwise", expression=ids[0])
    assert {(w.expression, w.because) for w in waiving.waivers(library, LAW)} == {(ids[1], "so"), (ids[0], "otherwise")}
    assert waiving.sort_out(library, LAW, found).told == ()
    whole = [Diagnostic("partial-coverage", "", found[0].severity, None, expressions=(ids[0],))]
    waiving.waive(library, law, whole, "partial-coverage", "law", "known")
    assert waiving.sort_out(library, LAW, whole).told == ()
    with pytest.raises(NotFoundError):
        waiving.unwaive(library, law, "partial-coverage", "art_2")


@pytest.mark.parametrize(
    "value",
    [
        "no JSON",
        "[]",
        '{"texts-swapped": {"because": "so", "by": "", "made": 5, "words": []}}',
        '{"texts-swapped": 1}',
        '{"texts-swapped": {"because": "x"}}',
    ],
)
def test_a_waiver_made_by_hand_says_nothing(folder: Path, value: str) -> None:
    library = Library.open(folder / "data")
    english = next(e.id for e in library.law(LAW).editions[0].expressions if e.language == "en")
    decide(library, LAW, "waived", value, expression=english, path="art_5")
    assert waiving.waivers(library, LAW) == ()
    (after,) = checking.check(library, LAW, DAY)
    assert SWAPPED in {(d.code, d.path) for d in after.diagnostics}


def test_texts_are_held_against_a_list(folder: Path) -> None:
    (folder / "ours.csv").write_text(
        "kind,zh-Hans,en\n,渡船公司,ferry company\n,养蜂人,apiarist\ninstitution,磨坊主,mill office\n", encoding="utf-8"
    )
    run(folder, "terms", "--add", str(folder / "ours.csv"))
    for given in ("ours", str(folder / "ours.csv")):
        done = run(folder, "check", LAW, "--terms", given, "--json")
        found = json.loads(done.stdout)["diagnostics"]
        assert {d["code"] for d in found} == {"term-differs", "institution-differs"}
        assert {d["found"] for d in found if d["code"] == "term-differs"} >= {"养蜂人"}
        assert all(d["suggestion"] == "mill office" for d in found if d["code"] == "institution-differs")


def test_a_list_that_is_added_twice_is_told(folder: Path) -> None:
    (folder / "ours.csv").write_text("zh-Hans,en\n渡船公司,ferry company\n养蜂人,apiarist\n", encoding="utf-8")
    (folder / "theirs.csv").write_text("en,zh-Hans\napiarist,养蜂人\nmill,磨坊\n", encoding="utf-8")
    (folder / "apart.csv").write_text("zh-Hans,en\n灯塔,lighthouse\n", encoding="utf-8")
    first, again, other, apart = (
        run(folder, "terms", "--add", str(folder / file), "--name", name).stderr
        for file, name in (("ours.csv", "ours"), ("ours.csv", "back"), ("theirs.csv", "theirs"), ("apart.csv", "apart"))
    )
    assert "stand in" not in first + apart
    assert "2 of the 2 stand in ours too" in again
    assert "1 of the 2 stand in ours too" in other
    assert "1 of the 2 stand in back too" in other


def test_a_waiver_at_no_path_holds_nothing(folder: Path) -> None:
    library = Library.open(folder / "data")
    odd = waiving.Waiver("number-differs", "//no path", "", "because", "", "2026-11-22T00:00:00Z", ())
    assert not waiving.holds(library, library.law(LAW), odd)


def test_a_code_is_off_for_a_reason(folder: Path) -> None:
    run(folder, "check", LAW, "--off", "number-differs", "--because", "we know", "--by", "A. Reader")
    run(folder, "check", LAW, "--off", "limit-differs", "--because", "so they write")
    run(folder, "check", LAW, "--off", "stop-missing")
    for told in (run(folder, "check", LAW, "--waivers").stdout, run(folder, "check", LAW).stdout):
        assert "off for this law: number-differs, because we know (A. Reader)" in told
        assert "off for this law: limit-differs, because so they write" in told
        assert "off for this law: stop-missing\n" in told
    now = checked(folder)
    assert now["off"] == ["limit-differs", "number-differs", "stop-missing"]
    assert {code: r["because"] for code, r in now["off_because"].items()} == {
        "number-differs": "we know", "limit-differs": "so they write",
    }  # fmt: skip
    run(folder, "check", LAW, "--on", "number-differs")
    assert set(checked(folder)["off_because"]) == {"limit-differs"}
    run(folder, "check", LAW, "--off", "number-differs")
    assert set(checked(folder)["off_because"]) == {"limit-differs"}


@pytest.mark.parametrize("value", ["no JSON", "[]", '{"stop-missing": "so"}', '{"stop-missing": ["so"]}'])
def test_a_reason_made_by_hand_says_nothing(folder: Path, value: str) -> None:
    library = Library.open(folder / "data")
    waiving.set_codes(library, library.law(LAW), off=["stop-missing"])
    decide(library, LAW, "off", value)
    assert waiving.reasons_off(library, LAW) == {}
    assert waiving.codes_off(library, LAW) == ("stop-missing",)


def found_twice(library: Library, *quoted: tuple[str, str]) -> list[Diagnostic]:
    """Findings of one code at one place, each with what was found and what the other text has."""
    ids = tuple(e.id for e in library.law(LAW).editions[0].expressions)
    severity = diagnose("number-differs", "").severity
    return [
        Diagnostic("number-differs", f"The English text says “{one}” here, the Chinese text “{other}”.", severity,
                   "art_2", found=one, expressions=ids)
        for one, other in quoted
    ]  # fmt: skip


def test_a_waiver_is_for_the_finding_that_it_was_given_for(folder: Path) -> None:
    library = Library.open(folder / "data")
    law = library.law(LAW)
    five, six = found_twice(library, ("five", "四"), ("six", "七"))
    with pytest.raises(UsageError, match="2 times") as raised:
        waiving.waive(library, law, [five, six], "number-differs", "art_2", "so")
    assert raised.value.hint == "Say which: --found 'five' | 'six'"
    waiving.waive(library, law, [five, six], "number-differs", "art_2", "so", words="five")
    assert waiving.sort_out(library, LAW, [five, six]).told == (six,)
    waiving.waive(library, law, [six], "number-differs", "art_2", "six as well", quiet=[five], words="six")
    made = waiving.sort_out(library, LAW, [five, six])
    assert [(d.found, w.because) for d, w in made.waived] == [("five", "so"), ("six", "six as well")]
    # Another number found at the same words, or beside other words of the law, is another finding.
    for other in found_twice(library, ("seven", "四"), ("five", "九")):
        assert waiving.sort_out(library, LAW, [other]).told == (other,)
    assert len(waiving.unwaive(library, law, "number-differs", "art_2")) == 2
    assert waiving.waivers(library, LAW) == ()


def test_a_waiver_of_before_findings_were_named_holds_for_all_there(folder: Path) -> None:
    library = Library.open(folder / "data")
    law = library.law(LAW)
    five, six = found_twice(library, ("five", "四"), ("six", "七"))
    page = ProvisionPath.parse("art_2")
    words = [
        [e, hashlib.sha256(library.provision(e, page).text.encode()).hexdigest()[:32]] for e in sorted(five.expressions)
    ]
    stored = {"number-differs": {"because": "long ago", "by": "", "made": "2026-01-01T00:00:00+00:00", "words": words}}
    decide(library, LAW, "waived", json.dumps(stored), expression=five.expressions[0], path="art_2")
    (old,) = waiving.waivers(library, LAW)
    assert (old.because, old.findings, waiving.holds(library, law, old)) == ("long ago", None, True)
    assert waiving.sort_out(library, LAW, [five, six]).told == ()
    # A new word on one of them is the one that is told of it; the old one goes on for the other.
    waiving.waive(library, law, [], "number-differs", "art_2", "anew", quiet=[five, six], words="five")
    made = waiving.sort_out(library, LAW, [five, six])
    assert [(d.found, w.because) for d, w in made.waived] == [("five", "anew"), ("six", "long ago")]


def test_it_speaks_again_when_the_heading_changes(folder: Path) -> None:
    file = folder / "en.law.txt"
    before = file.read_text(encoding="utf-8")
    run(folder, *WAIVE)
    file.write_text(before.replace("Article 5 ", "Article 5 (Lamps) ", 1), encoding="utf-8")
    run(folder, "import", str(file))
    page = Library.open(folder / "data").provision(
        next(e.id for e in Library.open(folder / "data").law(LAW).editions[0].expressions if e.language == "en"),
        ProvisionPath.parse("art_5"),
    )
    assert page is not None
    assert "Lamps" in page.heading
    assert "Lamps" not in page.text
    now = checked(folder)
    assert (now["waived"], SWAPPED in told(now)) == (0, True)


def test_waiving_again_says_what_stood_there(folder: Path) -> None:
    run(folder, *WAIVE)
    again = run(folder, "check", LAW, "--waive", "texts-swapped", "--at", "art_5", "--because", "we asked")
    assert again.exit_code == 0
    assert "was waived already, because both say so" in again.stderr
    assert [w["because"] for w in checked(folder)["waivers"]] == ["we asked"]
    elsewhere = run(folder, "check", LAW, "--waive", "texts-swapped", "--at", "art_6", "--because", "so")
    assert elsewhere.exit_code == 3
    assert "art_5 (waived)" in elsewhere.stderr
