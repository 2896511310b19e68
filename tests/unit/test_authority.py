"""The authority's names of laws and provisions: each file is sound, and no name means two laws of one place unsaid."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from importlib.resources import files

import pytest

from corpus import ids, titles
from corpus.folding import fold_key
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import ProvisionPath

# What the importers mint for the laws of a place.
ID = {
    "cn": r"cn-[a-z0-9-]+",
    "tw": r"tw-[A-Z]\d{7}",
    "hk": r"hk-(?:cap\d{1,4}[A-Z]{0,2}|A\d{1,3})",
    "eu": r"eu-3\d{4}[RLD]\d{4}",
    "un": r"un-[a-z]+",
    "jp": r"jp-\d{3}(?:AC|CO)\d{10}|jp-\d{3}CONSTITUTION",
    "kr": r"kr-\d{6}",
    "ca": r"ca-[A-Z]-[\d.]+",
    "ch": r"ch-\d[\d.]*",
}
# Words that many laws have and no law is called by alone.
COMMON = {"act", "law", "code", "regulation", "directive", "ordinance", "法", "法律", "条例"}


def test_the_union_has_names_in_many_languages() -> None:
    languages = {n.language for n in titles.names_of("eu-32016R0679")}
    assert {"en", "de", "fr", "es", "it", "pl", "el", "fi", "zh-Hans"} <= languages
    assert {n.language for n in titles.names_of("un-udhr")} >= {"en", "fr", "es", "ru", "zh-Hans", "ar", "de", "vi"}


@pytest.mark.parametrize("place", sorted(ID))
def test_ids_are_those_that_importers_mint(place: str) -> None:
    found = {n.law_id for n in titles.names() if n.law_id.startswith(f"{place}-")}
    assert found
    for law_id in found:
        assert ids.law_id(law_id) == law_id
        assert re.fullmatch(ID[place], law_id), law_id


def test_names_are_well_formed() -> None:
    for name in titles.names():
        assert name.text == " ".join(name.text.split()), name
        assert ids.language_tag(name.language.removesuffix("-HK").removesuffix("-Latn")), name
        assert name.kind in titles.NAME_KINDS, name
        assert not name.path, name
        assert fold_key(name.text) not in COMMON, name
        assert ids.jurisdiction_of(name.law_id) in JURISDICTIONS, name


def test_no_name_means_two_laws_of_one_place_unless_it_says_so() -> None:
    laws: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    shared = {fold_key(n.text) for n in titles.names() if n.kind == "shared"}
    for name in titles.names():
        laws[ids.jurisdiction_of(name.law_id), fold_key(name.text)].add(name.law_id)
    assert {key: found for key, found in laws.items() if len(found) > 1 and key[1] not in shared} == {}
    assert all(len(laws["cn", key]) > 1 for key in shared)


def test_a_name_stands_once_in_a_law_and_language() -> None:
    counts = Counter((n.law_id, n.language, fold_key(n.text)) for n in titles.names())
    assert [key for key, count in counts.items() if count > 1] == []


def test_official_titles_are_in_languages_that_the_place_makes_law_in() -> None:
    for name in titles.names():
        if name.kind == "official":
            own = JURISDICTIONS[ids.jurisdiction_of(name.law_id)].source_languages
            assert name.language.removesuffix("-HK") in own, name


def test_files_are_grouped_by_law() -> None:
    for file in titles._files(".names.tsv"):
        order = [n.law_id for n in titles._read_names(file)]
        assert len({*order}) == sum(1 for at, law in enumerate(order) if at == 0 or order[at - 1] != law), file


CHARGES = [
    ("帮助信息网络犯罪活动罪", ["art_287-2"]),
    ("帮信罪", ["art_287-2"]),
    ("危险驾驶罪", ["art_133-1"]),
    ("掩饰隐瞒犯罪所得罪", ["art_312"]),
    ("掩飾、隱瞞犯罪所得、犯罪所得收益罪", ["art_312"]),
    ("放火罪", ["art_114", "art_115"]),
    ("受贿罪", ["art_385", "art_388"]),
    ("偷越国(边)境罪", ["art_322"]),
    ("crime of Money Laundering", ["art_191"]),
    ("bribery", []),
    ("帮助信息网络犯罪活动", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "paths"), CHARGES)
def test_charges(text: str, paths: list[str]) -> None:
    found = titles.provisions_called(text)
    assert [n.path for n in found] == paths
    assert {n.law_id for n in found} <= {"cn-xingfa"}


def test_all_charges_of_the_criminal_law() -> None:
    rows = [n for file in titles._files(".charges.tsv") for n in titles._read_names(file)]
    official = {n.text for n in rows if n.kind == "official"}
    # 483 by the courts' rules up to amendment (XII); one of them stands in a decision on foreign exchange.
    assert len(official) == 482
    assert all(ProvisionPath.parse(n.path).page == ProvisionPath.parse(n.path) for n in rows)
    assert all(n.text.endswith("罪") for n in rows if n.language == "zh-Hans")
    named = {fold_key(n.text) for n in titles.names()}
    assert not [n for n in rows if fold_key(n.text) in named]


PROVISIONS = [
    ("离婚冷静期", {"cn-minfadian/art_1077"}),
    ("表见代理", {"cn-minfadian/art_172", "tw-B0000001/art_169"}),
    ("格式条款", {"cn-minfadian/art_496", "cn-minfadian/art_497", "cn-minfadian/art_498"}),
    ("揭开公司面纱", {"cn-gongsifa/art_23", "tw-J0080001/art_154"}),
    ("非法證據排除", {"cn-xingshisusongfa/art_56", "tw-C0010001/art_158-4"}),
    ("Right to be Forgotten", {"eu-32016R0679/art_17"}),
    ("退一赔三", {"cn-xiaofeizhequanyibaohufa/art_55"}),
    ("合同", set()),
    ("赔偿", set()),
    ("consent", set()),
]


@pytest.mark.parametrize(("text", "places"), PROVISIONS)
def test_what_lawyers_call_provisions(text: str, places: set[str]) -> None:
    assert {f"{n.law_id}/{n.path}" for n in titles.provisions_called(text)} == places


def test_names_of_provisions_are_sound() -> None:
    """No name twice at one place, none that is a law's or a charge's, none so short that it says nothing."""
    rows = [n for file in titles._files(".provisions.tsv") for n in titles._read_names(file)]
    charges = {fold_key(n.text) for file in titles._files(".charges.tsv") for n in titles._read_names(file)}
    known = {record.law_id for record in titles.records()} | {n.law_id for n in titles.names()}
    assert {n.law_id for n in rows} <= known
    assert len({(n.law_id, n.path, fold_key(n.text)) for n in rows}) == len(rows)
    assert all(ProvisionPath.parse(n.path).page == ProvisionPath.parse(n.path) for n in rows)
    taken = charges | {fold_key(n.text) for n in titles.names()}
    assert not [n for n in rows if fold_key(n.text) in taken or n.text != n.text.strip()]
    assert not [n for n in rows if len(n.text) < (2 if n.language != "en" else 4)]
    wide = {"合同", "契約", "赔偿", "賠償", "责任", "權利", "公司", "contract", "damages", "liability", "consent"}
    assert not [n for n in rows if n.text.casefold() in wide]


def test_names_of_provisions_make_no_other_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index holds no copy of them: a new one must not ask for a rebuilt index."""
    every = titles._files

    def without(ending: str) -> Callable[[str], list[str]]:
        return lambda wanted: [name for name in every(wanted) if not name.endswith(ending)]

    fingerprint = titles.authority_version.__wrapped__
    monkeypatch.setattr(titles, "_files", without(".provisions.tsv"))
    assert fingerprint() == titles.authority_version()
    monkeypatch.setattr(titles, "_files", without(".names.tsv"))
    assert fingerprint() != titles.authority_version()


def test_names_of_one_law_stand_in_its_order() -> None:
    for file in titles._files(".provisions.tsv"):
        of_law: dict[str, list[tuple[int, ...]]] = {}
        for n in titles._read_names(file):
            of_law.setdefault(n.law_id, []).append(tuple(map(int, n.path.removeprefix("art_").split("-"))))
        assert all(numbers == sorted(numbers) for numbers in of_law.values())


def test_a_name_of_two_provisions_stands_in_the_order_of_the_law() -> None:
    rows = [n for file in titles._files(".charges.tsv") for n in titles._read_names(file)]
    numbers = [tuple(map(int, n.path.removeprefix("art_").split("-"))) for n in rows]
    assert numbers == sorted(numbers)


def test_what_a_law_was_called_before() -> None:
    note = "1.修正公布名稱及全文 28 條（原名稱：電燈管理\n    規則；新名稱：燈火管理規則）\n2.修正發布名稱（原名稱：燈具規則）"
    assert titles.former_names(note) == ("電燈管理規則", "燈具規則")
    assert titles.former_names("修正發布全文") == ()
    assert titles.former_names("原名稱：" + "甲" * 20_000) == ()


def test_a_damaged_line_is_refused_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def joinpath(self, _name: str) -> Broken:
            return self

        def read_text(self, **_: str) -> str:
            return "id\tlanguage\tkind\ttext\tpath\ncn-a\tzh-Hans\tnickname\t甲法\t\n"

    monkeypatch.setattr(titles, "files", lambda _: Broken())
    with pytest.raises(ValueError, match=r"authority/xx\.names\.tsv:2: expected id"):
        list(titles._read_names("authority/xx.names.tsv"))


def test_every_file_of_the_folder_is_read() -> None:
    known = {f"authority/{place}.tsv" for place in titles.JURISDICTIONS}
    known |= {*titles._files(".names.tsv"), *titles._files(".charges.tsv"), *titles._files(".provisions.tsv")}
    assert known == {f"authority/{f.name}" for f in files("corpus").joinpath("authority").iterdir()}
