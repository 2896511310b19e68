"""References kept in a library and answered from either end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, effective, store

from corpus.library import Library, merging, referring
from corpus.library.separating import separate
from corpus.library.withdrawing import withdraw
from corpus.model import Law, ProvisionPath, Rights, Statement
from corpus.references import making, updating
from corpus.references.answers import Answer, references_of
from corpus.references.cited import CitedBy, cited_by

TODAY = date(2026, 3, 1)
LAMPS = {
    "1": "为了照明，制定本法。",
    "2": "路灯应当登记。\n未登记的，罚款。\n有前款行为，情节严重的，依照本法第四条处罚。",
    "3": "依照前条的规定办理。",
    "4": "没收路灯。",
}
BULBS = {
    "1": "灯泡适用《中华人民共和国路灯法》第二条至第四条的规定。",
    "2": "《路灯法》第四条不适用于灯泡。《中华人民共和国灯丝法》第一条除外。",
    "3": "《中华人民共和国路灯法》第九条适用。",
}
TAIWAN = {"1": "依《路燈法》第四條之規定。"}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = Library.open(tmp_path, create=True)
    store(
        found,
        "cn-ludengfa",
        draft("中华人民共和国路灯法", "2020-01-01", body(LAMPS), statements=[effective("2020-02-01")]),
    )
    store(
        found,
        "cn-dengpaofa",
        draft("中华人民共和国灯泡法", "2021-01-01", body(BULBS), statements=[effective("2021-02-01")]),
    )
    store(found, "tw-X0000001", draft("燈泡條例", "2021-01-01", body(TAIWAN, "zh-Hant"), "zh-Hant", jurisdiction="tw",
          statements=[effective("2021-02-01")]))  # fmt: skip
    return found


def text_of(library: Library, law: str, version: str = "") -> str:
    editions = library.law(law).editions
    return next(e for e in editions if version in ("", e.key)).expressions[0].id


def answers(library: Library, law: str, page: str, version: str = "") -> list[Answer]:
    expression = library.expression(text_of(library, law, version))
    provision = library.provision(expression.id, ProvisionPath.parse(page))
    assert provision is not None
    return list(references_of(library, expression, provision, TODAY))


def brief(answer: Answer) -> tuple[str, str | None, str]:
    return answer.status, answer.law, " ".join(map(str, answer.paths))


def who(library: Library, law: str, path: str | None, **more: object) -> CitedBy:
    wanted: Law = library.law(law)
    return cited_by(library, wanted, ProvisionPath.parse(path) if path else None, TODAY, **more)  # type: ignore[arg-type]


def places(found: CitedBy) -> list[str]:
    return [f"{c.law}/{c.at}" for c in found.items]


@pytest.mark.parametrize(
    ("law", "page", "meant"),
    [
        ("cn-ludengfa", "art_2", [("found", "cn-ludengfa", "art_2/para_2"), ("found", "cn-ludengfa", "art_4")]),
        ("cn-ludengfa", "art_3", [("found", "cn-ludengfa", "art_2")]),
        ("cn-dengpaofa", "art_1", [("found", "cn-ludengfa", "art_2 art_3 art_4")]),
        ("cn-dengpaofa", "art_2", [("found", "cn-ludengfa", "art_4"), ("no_such_law", None, "")]),
        ("cn-dengpaofa", "art_3", [("no_such_article", "cn-ludengfa", "")]),
        # The only law of the name is the Mainland's, and a Taiwan text means Taiwan's.
        ("tw-X0000001", "art_1", [("no_such_law", None, "")]),
    ],
)
def test_what_a_page_cites(library: Library, law: str, page: str, meant: list[tuple[str, str | None, str]]) -> None:
    assert [brief(a) for a in answers(library, law, page)] == meant


def test_of_a_law_that_is_not_here_it_is_told_who_repealed_it(library: Library) -> None:
    repeals = Statement("repeals", "中华人民共和国灯丝法", "its own provision art_1")
    store(library, "cn-dengguangfa", draft("中华人民共和国灯光法", "2022-01-01", body({"1": "灯光。"}),
          statements=[effective("2022-02-01"), repeals]))  # fmt: skip
    store(library, "tw-X0000002", draft("燈光條例", "2022-01-01", body({"1": "依《燈絲法》第一條之規定。"}, "zh-Hant"), "zh-Hant",
          jurisdiction="tw", statements=[effective("2022-02-01")]))  # fmt: skip
    said = "中华人民共和国灯丝法 was repealed on 2022-02-01 by 中华人民共和国灯光法 (art_1); its text isn't here."
    assert answers(library, "cn-dengpaofa", "art_2")[1].note == said
    assert "repealed" not in answers(library, "tw-X0000002", "art_1")[0].note  # it means a law of its own place


def test_the_stretch_is_the_citation(library: Library) -> None:
    expression = library.expression(text_of(library, "cn-dengpaofa"))
    provision = library.provision(expression.id, ProvisionPath.parse("art_2"))
    assert provision is not None
    words = [provision.text[a.start : a.end] for a in references_of(library, expression, provision, TODAY)]
    assert words == ["《路灯法》第四条", "《中华人民共和国灯丝法》第一条"]


@pytest.mark.parametrize(
    ("path", "citing"),
    [
        ("art_4", ["cn-ludengfa/art_2/para_3", "cn-dengpaofa/art_1/para_1", "cn-dengpaofa/art_2/para_1"]),
        ("art_3", ["cn-dengpaofa/art_1/para_1"]),
        ("art_2", ["cn-ludengfa/art_3/para_1", "cn-dengpaofa/art_1/para_1"]),
        ("art_2/para_1", ["cn-ludengfa/art_3/para_1", "cn-dengpaofa/art_1/para_1"]),
        ("art_1", []),
        (None, ["cn-dengpaofa/art_1/para_1", "cn-dengpaofa/art_2/para_1", "cn-dengpaofa/art_3/para_1"]),
    ],
)
def test_who_cites(library: Library, path: str | None, citing: list[str]) -> None:
    found = who(library, "cn-ludengfa", path)
    assert places(found) == citing
    assert (found.total, found.superseded) == (len(citing), 0)


def test_pages_of_those_who_cite(library: Library) -> None:
    found = who(library, "cn-ludengfa", "art_4", offset=1, limit=1)
    assert (found.total, places(found)) == (3, ["cn-dengpaofa/art_1/para_1"])
    (only,) = found.items
    assert only.text[only.mark.start : only.mark.end] == "《中华人民共和国路灯法》第二条至第四条"


def test_an_article_put_in_is_of_a_range_that_is_around_it(library: Library) -> None:
    store(library, "cn-ludengfa", draft("中华人民共和国路灯法", "2020-01-01", body({**dict(list(LAMPS.items())[:3]), "3-1": "新。", "4": "没收路灯。"}),
          statements=[effective("2020-02-01")]))  # fmt: skip
    assert places(who(library, "cn-ludengfa", "art_3-1")) == ["cn-dengpaofa/art_1/para_1"]


def test_a_later_text_supersedes_what_an_earlier_one_says(library: Library) -> None:
    later = draft("中华人民共和国灯泡法", "2024-01-01", body({"1": "灯泡。"}), statements=[effective("2024-02-01")])
    store(library, "cn-dengpaofa", later, source="later")
    found = who(library, "cn-ludengfa", "art_4")
    assert (places(found), found.total, found.superseded) == (["cn-ludengfa/art_2/para_3"], 1, 2)
    everything = who(library, "cn-ludengfa", "art_4", superseded=True)
    assert len(everything.items) == 3
    assert {str(c.status.status) for c in everything.items} == {"in_force", "superseded"}


def test_a_provision_is_told_once_with_its_languages(library: Library) -> None:
    english = draft("Light Bulb Law", "2021-01-01", body({"1": "《中华人民共和国路灯法》第四条 applies."}, "en"), "en")
    store(library, "cn-dengpaofa", english, source="english")
    found = who(library, "cn-ludengfa", "art_4")
    assert [c.languages for c in found.items if c.law == "cn-dengpaofa"] == [("zh-Hans", "en"), ("zh-Hans",)]


def test_what_strangers_dont_see_doesnt_cite(library: Library, tmp_path: Path) -> None:
    private = draft("中华人民共和国灯架法", "2022-01-01", body({"1": "依照《路灯法》第四条。"}), rights=Rights.PRIVATE,
                    statements=[effective("2022-02-01")])  # fmt: skip
    store(library, "cn-dengjiafa", private)
    assert "cn-dengjiafa/art_1/para_1" in places(who(library, "cn-ludengfa", "art_4"))
    strangers = Library.open(tmp_path, private=False)
    assert "cn-dengjiafa/art_1/para_1" not in places(who(strangers, "cn-ludengfa", "art_4"))
    assert who(strangers, "cn-ludengfa", "art_4").total == 3


def test_what_is_withdrawn_doesnt_cite(library: Library) -> None:
    withdraw(library, "cn-dengpaofa", "a test", "")
    assert places(who(library, "cn-ludengfa", "art_4")) == ["cn-ludengfa/art_2/para_3"]


def test_a_law_that_arrives_later_is_found(library: Library) -> None:
    store(
        library,
        "cn-dengsifa",
        draft("中华人民共和国灯丝法", "2022-01-01", body({"1": "灯丝。"}), statements=[effective("2022-02-01")]),
    )
    assert brief(answers(library, "cn-dengpaofa", "art_2")[1]) == ("found", "cn-dengsifa", "art_1")
    assert places(who(library, "cn-dengsifa", "art_1")) == ["cn-dengpaofa/art_2/para_1"]


def test_a_law_of_the_text_s_own_place_comes_first(library: Library) -> None:
    store(library, "tw-X0000002", draft("路燈法", "2020-01-01", body({"4": "路燈。"}, "zh-Hant"), "zh-Hant", jurisdiction="tw",
          statements=[effective("2020-02-01")]))  # fmt: skip
    assert brief(answers(library, "tw-X0000001", "art_1")[0]) == ("found", "tw-X0000002", "art_4")
    assert brief(answers(library, "cn-dengpaofa", "art_2")[0]) == ("found", "cn-ludengfa", "art_4")
    assert places(who(library, "tw-X0000002", "art_4")) == ["tw-X0000001/art_1/para_1"]


def test_a_text_older_than_the_law_it_cites(library: Library) -> None:
    moved = {
        "1": LAMPS["1"],
        "2": "灯匠持证上岗，并且每年接受培训。",
        "3": LAMPS["2"],
        "4": LAMPS["3"],
        "5": "没收路灯。",
    }
    store(
        library,
        "cn-ludengfa",
        draft("中华人民共和国路灯法", "2024-01-01", body(moved), statements=[effective("2024-02-01")]),
        source="new",
    )
    answer = answers(library, "cn-dengpaofa", "art_2")[0]
    assert answer.then is not None
    assert (answer.then.version, str(answer.then.path), list(map(str, answer.then.now))) == (
        "2020-01-01",
        "art_4",
        ["art_5"],
    )
    assert "art_5" in answer.note
    # From the other end: it cites what is article 5 now, not the article that has its number.
    assert "cn-dengpaofa/art_2/para_1" not in places(who(library, "cn-ludengfa", "art_4"))
    (citing,) = [c for c in who(library, "cn-ludengfa", "art_5").items if c.path.segments == ("art_2",)]
    assert (list(map(str, citing.cites)), bool(citing.note)) == (["art_5"], True)


# -- the library ---------------------------------------------------------------------------------------------------------


def kept(library: Library) -> list[tuple[str, ...]]:
    return library.connection.execute(
        "SELECT r.expression, r.grammar, c.name, c.target, c.page FROM referring r LEFT JOIN cites c ON c.text = r.id "
        "ORDER BY 1, 3, 4, 5"
    ).fetchall()


def test_an_older_library_is_brought_up_to_date(library: Library) -> None:
    before = kept(library)
    library.connection.execute("DELETE FROM referring")
    assert library.connection.execute("SELECT count(*) FROM cites").fetchone() == (0,)
    assert updating.due(library) == 3
    told: list[tuple[int, int, str]] = []
    assert updating.bring_up_to_date(library, lambda *one: told.append(one)) == 3
    assert kept(library) == before
    assert [t[:2] for t in told] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert updating.due(library) == updating.bring_up_to_date(library) == 0


def test_another_grammar_finds_them_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    making.grammar.cache_clear()
    monkeypatch.setattr(making, "_FINDERS", ("model.py",))
    try:
        assert updating.bring_up_to_date(library) == 3
        assert {row[1] for row in kept(library)} == {making.grammar()}
    finally:
        making.grammar.cache_clear()


def test_merging_and_separating_keep_them(library: Library) -> None:
    store(library, "cn-x0123456789", draft("灯泡法", "2019-01-01", body({"1": "依照《路灯法》第四条。"})))
    merging.merge(library, "cn-x0123456789", "cn-dengpaofa")
    assert "cn-dengpaofa.2019-01-01.zh-Hans.made-up" in {row[0] for row in kept(library)}
    assert who(library, "cn-ludengfa", "art_4").superseded == 1
    separate(library, "cn-x0123456789")
    assert "cn-x0123456789.2019-01-01.zh-Hans.made-up" in {row[0] for row in kept(library)}
    assert library.check() == ()


def test_a_text_that_both_laws_had_has_its_references_twice_again(library: Library) -> None:
    same = draft("中华人民共和国灯泡法", "2021-01-01", body(BULBS), statements=[effective("2021-02-01")])
    store(library, "cn-x0123456789", same)
    merging.merge(library, "cn-x0123456789", "cn-dengpaofa")
    separate(library, "cn-x0123456789")
    texts = {row[0] for row in kept(library) if row[2]}
    assert {text_of(library, "cn-x0123456789"), text_of(library, "cn-dengpaofa")} <= texts
    assert library.check() == ()


def test_a_text_that_goes_takes_its_references_along(library: Library) -> None:
    library.connection.execute("DELETE FROM expressions WHERE law = 'cn-dengpaofa'")
    assert not [row for row in kept(library) if str(row[0]).startswith("cn-dengpaofa")]
    assert referring.citing(library.connection, ["路灯法"], ["art_4"])[0].expression.startswith("tw-")
