"""The title authority: its data is sound, and look-ups give one law or none."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from importlib.resources import files

import pytest

from corpus import titles
from corpus.folding import fold_key

ID = {"cn": re.compile(r"cn-[a-z0-9]+(-[a-z0-9]+)*"), "tw": re.compile(r"tw-[A-Z][0-9]{7}")}
MINTED = re.compile(r"[a-z]+-x[0-9a-f]{10}")


def test_every_law_of_the_collections_has_a_record() -> None:
    counts = Counter(record.jurisdiction for record in titles.records())
    assert counts == {"cn": 367, "tw": 60}


def test_ids_are_unique_and_well_formed() -> None:
    ids = [record.law_id for record in titles.records()]
    assert len(set(ids)) == len(ids)
    for record in titles.records():
        assert ID[record.jurisdiction].fullmatch(record.law_id), record
        assert not MINTED.fullmatch(record.law_id), record
        assert len(record.law_id) <= 60, record


@pytest.mark.parametrize("jurisdiction", titles.JURISDICTIONS)
def test_files_are_sorted_by_id(jurisdiction: str) -> None:
    ids = [record.law_id for record in titles.records() if record.jurisdiction == jurisdiction]
    assert ids == sorted(ids)


def test_records_are_complete() -> None:
    for record in titles.records():
        assert record.official, record
        assert record.english.isascii(), record
        assert record.english, record
        assert record.kind in titles.KINDS, record
        for name in (record.official, record.short, record.english, *record.aliases, *record.english_aliases):
            assert name == name.strip(), record
        assert all((*record.aliases, *record.english_aliases)), record


@pytest.mark.parametrize("jurisdiction", titles.JURISDICTIONS)
def test_no_official_title_stands_twice(jurisdiction: str) -> None:
    keys = [fold_key(record.official) for record in titles.records() if record.jurisdiction == jurisdiction]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("jurisdiction", titles.JURISDICTIONS)
def test_a_name_means_one_law_within_a_jurisdiction(jurisdiction: str) -> None:
    laws: dict[str, set[str]] = {}
    for record in titles.records():
        if record.jurisdiction == jurisdiction:
            for name in (record.official, record.short, record.english, *record.aliases, *record.english_aliases):
                laws.setdefault(fold_key(name), set()).add(record.law_id)
    laws.pop("", None)
    assert {name: ids for name, ids in laws.items() if len(ids) > 1} == {}


def test_aliases_stand_once_in_a_record() -> None:
    for record in titles.records():
        names = [record.official, record.short, record.english, *record.aliases, *record.english_aliases]
        keys = [fold_key(name) for name in names if name]
        assert sorted(set(keys)) == sorted(keys), record


@pytest.mark.parametrize(
    ("law_id", "official", "kind"),
    [
        ("cn-xingfa", "中华人民共和国刑法", "law"),
        ("cn-xianfa", "中华人民共和国宪法", "constitution"),
        ("cn-minfadian", "中华人民共和国民法典", "law"),
        ("cn-guojixingshisifaxiezhufa", "中华人民共和国国际刑事司法协助法", "law"),
        ("cn-xingfa-xiuzhengan-12", "中华人民共和国刑法修正案（十二）", "amendment"),
        ("cn-xianfa-xiuzhengan-2018", "中华人民共和国宪法修正案（2018年）", "amendment"),
        ("cn-xingfa-jieshi-30", "全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释", "interpretation"),
        ("cn-huzhaofa", "中华人民共和国护照法", "law"),
        ("tw-C0000001", "中華民國刑法", "law"),
        ("tw-A0000002", "中華民國憲法增修條文", "constitution"),
    ],
)
def test_fixed_ids(law_id: str, official: str, kind: str) -> None:
    record = titles.by_id(law_id)
    assert record is not None
    assert (record.official, record.kind) == (official, kind)
    assert titles.record_for(official) is record


@pytest.mark.parametrize(
    ("alias", "law_id"),
    [
        ("个保法", "cn-gerenxinxibaohufa"),
        ("PIPL", "cn-gerenxinxibaohufa"),
        ("民诉法", "cn-minshisusongfa"),
        ("刑九", "cn-xingfa-xiuzhengan-9"),
        ("刑法修正案九", "cn-xingfa-xiuzhengan-9"),
        ("香港基本法", "cn-xianggang-jibenfa"),
        ("Mutual Legal Assistance Law", "cn-guojixingshisifaxiezhufa"),
        ("個資法", "tw-I0050021"),
        ("憲增", "tw-A0000002"),
        ("Banking Act", "tw-G0380001"),
    ],
)
def test_aliases_people_type(alias: str, law_id: str) -> None:
    record = titles.by_id(law_id)
    assert record is not None
    assert alias in (*record.aliases, *record.english_aliases)


@pytest.mark.parametrize(
    "title",
    [
        "中华人民共和国刑法",
        "《中华人民共和国刑法》",
        "中華人民共和國刑法",
        " 中华人民 共和国\u3000刑法\n",
        "〈中华人民共和国刑法〉",
    ],
)
def test_an_official_title_is_found_however_it_is_written(title: str) -> None:
    found = titles.record_for(title)
    assert found is not None
    assert found.law_id == "cn-xingfa"


def test_width_is_folded() -> None:
    found = titles.record_for("中华人民共和国刑法修正案(九)", "cn")
    assert found is not None
    assert found.law_id == "cn-xingfa-xiuzhengan-9"


@pytest.mark.parametrize("title", ["刑法", "个保法", "Criminal Law", "", "中华人民共和国月球法"])
def test_only_official_titles_are_found(title: str) -> None:
    assert titles.record_for(title) is None


def test_a_jurisdiction_narrows_the_search() -> None:
    assert titles.record_for("中華民國刑法", "cn") is None
    assert titles.record_for("中華民國刑法", "tw") is titles.by_id("tw-C0000001")


def test_a_title_of_two_jurisdictions_is_ambiguous(monkeypatch: pytest.MonkeyPatch) -> None:
    one = titles.TitleRecord("cn-a", "cn", "著作权法", "", "Copyright Law", (), (), "law")
    two = titles.TitleRecord("tw-b", "tw", "著作權法", "", "Copyright Act", (), (), "law")
    monkeypatch.setattr(titles, "_officials", lambda: {fold_key("著作权法"): (one, two)})
    assert titles.record_for("著作權法") is None
    assert titles.record_for("著作權法", "cn") is one
    assert titles.record_for("著作权法", "tw") is two


def test_unknown_ids_have_no_record() -> None:
    assert titles.by_id("cn-yueqiufa") is None
    assert titles.by_id("CN-XINGFA") is None


def test_a_minted_id_is_the_same_for_every_spelling() -> None:
    minted = titles.minted_id("中华人民共和国月球法", "cn")
    assert MINTED.fullmatch(minted)
    assert titles.minted_id("《中華人民共和國 月球法》", "cn") == minted
    assert titles.minted_id("中华人民共和国火星法", "cn") != minted
    assert titles.minted_id("中华人民共和国月球法", "tw") == "tw" + minted[2:]


def test_a_damaged_line_is_refused_with_its_place() -> None:
    with pytest.raises(ValueError, match=r"authority/cn\.tsv:7: expected 7 columns, found 2"):
        titles._record("cn", "cn-xingfa\t中华人民共和国刑法", "authority/cn.tsv:7")


def test_shipped_english_texts_bear_a_title_the_authority_knows() -> None:
    for path in files("corpus").joinpath("texts").iterdir():
        if not path.name.endswith(".en.law.txt"):
            continue
        head = dict(line.split(": ", 1) for line in path.read_text(encoding="utf-8").split("\n\n")[0].splitlines())
        record = titles.by_id(head["Law"])
        if record is not None:
            assert head["Title"] == record.english, path.name


def test_importing_reads_nothing() -> None:
    code = (
        "import sys, corpus.titles as t\n"
        "assert t.records.cache_info().currsize == 0, 'records were read'\n"
        "assert 'opencc' not in sys.modules, 'OpenCC was loaded'\n"
        "assert t.by_id('cn-xingfa') is t.by_id('cn-xingfa')\n"
        "assert t.records.cache_info().misses == 1, 'records were read twice'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
