"""The concordance: every place once, exactly as a scan of the stored texts counts them; its filters, orders and tables."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import concordance_laws as laws
import pytest
from click.testing import CliRunner, Result

from corpus.errors import UsageError
from corpus.library import Library
from corpus.library.withdrawing import withdraw
from corpus.model import ProvisionPath, Rights
from indexer.concordance import concordance, rendering_tables
from indexer.concordance_values import Concordance, ConcordanceRequest
from indexer.opening import Index
from indexer.places import ground
from indexer.results import SearchRequest
from indexer.segmentation import group_of, is_string_language, squeeze, stem, words
from webapp.cli import main

DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("concordance")
    laws.fill(made)
    return made


@pytest.fixture(scope="module")
def index(folder: Path) -> Iterator[Index]:
    opened = Index.open(folder)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Library]:
    opened = Library.open(folder, private=False)
    yield opened
    opened.close()


def found(library: Library, index: Index, query: str, **options: object) -> Concordance:
    return concordance(library, index, ConcordanceRequest(query, DAY, **options))  # type: ignore[arg-type]


def scanned(library: Library, term: str) -> Counter[tuple[str, str]]:
    """How often a term stands in each public text, by a plain scan: (expression, path) -> count."""
    out: Counter[tuple[str, str]] = Counter()
    for law in library.laws():
        for expression in (e for edition in law.editions for e in edition.expressions):
            group = group_of(expression.language)
            for page in library.text(expression.id).provisions:
                if is_string_language(group):
                    n = squeeze(page.text).count(squeeze(term))
                else:
                    text = [stem(word, group) for word in words(page.text, group)]
                    sought = [stem(word, group) for word in words(term, group)]
                    n = sum(text[k : k + len(sought)] == sought for k in range(len(text))) if sought else 0
                if n and expression.rights is Rights.PUBLIC:
                    out[expression.id, str(page.path)] += n
    return out


@pytest.mark.parametrize(
    "term",
    [
        "守灯人",
        "守燈人",
        "lamp warden",
        "Lamp Wardens",
        "tower",
        "смотритель",
        "лампа",
        "灯台守",
        "ผู้ดูแล",
        "الحارس",
        "港务处",
        "nowhere",
    ],
)
def test_places_are_those_of_a_scan(library: Library, index: Index, term: str) -> None:
    page = found(library, index, term, limit=1000)
    assert page.places == len(page.lines) == scanned(library, term).total()
    assert Counter((line.expression, line.path) for line in page.lines) == scanned(library, term)
    assert page.provisions == len({(line.law, line.path) for line in page.lines})
    assert dict(page.languages) == Counter(line.language for line in page.lines)


def test_what_is_shown_are_stored_characters(library: Library, index: Index) -> None:
    for line in found(library, index, "守灯人 OR tower", limit=1000).lines:
        page = library.provision(line.expression, ProvisionPath.parse(line.path))
        assert page is not None
        assert page.text[line.start : line.end] == line.node
        assert page.text[line.start - len(line.left) : line.end + len(line.right)] == line.left + line.node + line.right
        assert page.text[line.row_start :].startswith(line.row)
        for beside in line.beside:
            assert beside.text in beside.row or " … " in beside.text
            if beside.highlight:
                assert beside.text[slice(*beside.highlight)] == beside.rendering


def test_quoted_words_are_taken_as_they_stand(library: Library, index: Index) -> None:
    assert found(library, index, '"lamp wardens"').places == 1
    assert found(library, index, "lamp wardens", language="en").places == 8


@pytest.mark.parametrize("typed", ["keeper's lamp", "keeper’s lamps", '"keeper\'s lamp"'])
def test_a_letter_that_an_apostrophe_cuts_off_parts_no_term(library: Library, index: Index, typed: str) -> None:
    assert [line.node for line in found(library, index, typed).lines] == ["keeper's lamp"]


def test_beside_a_place_stands_its_row(library: Library, index: Index) -> None:
    (line,) = (x for x in found(library, index, "守灯人生病").lines if x.language == "zh-Hans")
    assert line.row == "（一）守灯人生病；"
    assert [b.row for b in line.beside] == ["(1) the lamp warden is ill;"]


def test_what_lacks_words_in_the_row_or_in_the_provision(library: Library, index: Index) -> None:
    every = found(library, index, "守灯人", laws=(laws.KEEPERS,))
    rows = found(library, index, "守灯人", laws=(laws.KEEPERS,), without="lamp warden")
    assert [line.path for line in rows.lines] == ["art_7"]
    assert every.places == 8
    provisions = found(library, index, 'zh:守灯人 -en:"lamp warden"', laws=(laws.KEEPERS,))
    assert [line.path for line in provisions.lines] == ["art_4", "art_7"]  # article 4 has them in the plural


def test_renderings_of_a_term_that_no_list_knows_add_up(library: Library, index: Index) -> None:
    tables = rendering_tables(library, index, ConcordanceRequest("守灯人", DAY, laws=(laws.KEEPERS,)))
    (table,) = tables.tables
    assert [(one.text, one.count, one.counted) for one in table.renderings] == [("lamp warden", 7, True)]
    assert (table.unidentified.count, table.no_text.count, table.places) == (1, 0, 8)
    assert table.renderings[0].forms[-1] == ("Lamp Wardens", 1)
    assert table.renderings[0].translators == (("Adams", 7),)


def test_a_rendering_leads_to_its_places(library: Library, index: Index) -> None:
    for law in ((), (laws.KEEPERS,), (laws.FERRIES,)):
        asked = ConcordanceRequest("守灯人", DAY, laws=law)
        (table,) = rendering_tables(library, index, asked).tables
        for one in table.renderings:
            assert found(library, index, "守灯人", laws=law, rendering=one.text, into="en").places == one.count
        for state in ("unidentified", "no_text"):
            assert found(library, index, "守灯人", laws=law, state=state).places == getattr(table, state).count
        with_text = found(library, index, "守灯人", laws=law, state="text").places
        assert with_text == table.places - table.no_text.count
        total = sum(one.count for one in table.renderings) + table.unidentified.count + table.no_text.count
        assert total == table.places == found(library, index, "守灯人", laws=law).places
        assert all(sum(n for _, _, n in one.both) == one.count for one in table.renderings)


def test_a_translator_is_the_one_beside(library: Library, index: Index) -> None:
    page = found(library, index, "守灯人", translator="Brown", limit=1000)
    assert {b.translator for line in page.lines for b in line.beside} <= {"Brown"}
    assert page.places == 7  # Brown's translation has five articles
    (table,) = rendering_tables(library, index, ConcordanceRequest("守灯人", DAY, translator="Brown")).tables
    assert [one.text for one in table.renderings] == ["tower guard"]


def test_beside_stands_first_what_the_reader_reads(library: Library, index: Index) -> None:
    assert found(library, index, "守灯人").beside == ("en",)
    assert found(library, index, "守灯人", reader="ru").beside == ("ru", "en")
    assert found(library, index, "守灯人", reader="zh-Hant").beside == ("en",)  # the term's own language
    assert found(library, index, "守灯人", reader="sv").beside == ("en",)  # nothing here is in it
    assert found(library, index, "守灯人", reader="ru", beside=("ja",)).beside == ("ja",)


def test_what_nobody_has_is_not_kept(library: Library, index: Index) -> None:
    """Anybody may ask for names that nobody has, and for every language."""
    asked = SearchRequest("守灯人", DAY)
    kept = ground(library, index, "守灯人", "", asked).known
    found(library, index, "守灯人", order="rendering", into="en")
    before = len(kept)
    for n in range(30):
        assert found(library, index, "守灯人", translator=f"Nobody {n}", order="rendering", into="en").places == 0
        rendering_tables(library, index, ConcordanceRequest("守灯人", DAY, translator=f"Nobody {n}"))
    assert len(kept) == before
    for tag in ("en", "ru", "ja", "th", "ar", "zh-Hans", "zh-Hant"):
        for by in ("", "Adams", "Brown", "Clark"):
            found(library, index, "守灯人", translator=by, order="rendering", into=tag)
    assert sum(isinstance(key, tuple) and key[0] == "renderings" for key in kept) <= 8


def test_orders(library: Library, index: Index) -> None:
    by_right = found(library, index, "守灯人", order="right", language="zh-Hans").lines
    pages = {p.path: p.text for p in library.text(by_right[0].expression).provisions}
    behind = [squeeze(pages[ProvisionPath.parse(line.path)][line.end :]) for line in by_right]
    assert behind == sorted(behind)
    by_rendering = found(library, index, "守灯人", order="rendering").lines
    known = [bool(line.beside and line.beside[0].rendering) for line in by_rendering]
    assert known == sorted(known, reverse=True)
    assert {line.start for line in by_rendering} == {line.start for line in found(library, index, "守灯人").lines}


def test_pages_are_of_one_list(library: Library, index: Index) -> None:
    every = found(library, index, "tower", limit=1000).lines
    pages = [found(library, index, "tower", limit=3, offset=at) for at in range(0, len(every) + 3, 3)]
    assert tuple(line for page in pages for line in page.lines) == every


def test_private_texts_are_for_those_who_may_see_them(folder: Path, library: Library, index: Index) -> None:
    operator = Library.open(folder)
    try:
        assert found(library, index, laws.SECRET).places == 0
        assert found(operator, index, laws.SECRET).places == 1
        assert found(operator, index, "守灯人").places == found(library, index, "守灯人").places + 2
        strangers = rendering_tables(library, index, ConcordanceRequest("守灯人", DAY))
        assert "A Portal" not in repr(strangers)
    finally:
        operator.close()


def test_a_damaged_copy_comes_last_and_is_flagged(library: Library, index: Index) -> None:
    lines = found(library, index, "oil").lines
    assert [line.damaged for line in lines] == [False] * 4 + [True] * 2
    assert lines[-1].law == laws.MILLS


def test_what_was_withdrawn_is_gone(tmp_path: Path) -> None:
    laws.fill(tmp_path)
    library, index = Library.open(tmp_path, private=False), Index.open(tmp_path)
    rival = next(e.id for e in library.law(laws.KEEPERS).editions[0].expressions if e.translator == "Brown")
    assert found(library, index, "tower guard").places > 0
    with_rival = rendering_tables(library, index, ConcordanceRequest("守灯人", DAY, translator="Brown"))
    withdraw(Library.open(tmp_path), rival, reason="a test")
    assert found(library, index, "tower guard").places == 0
    without = rendering_tables(library, index, ConcordanceRequest("守灯人", DAY, translator="Brown"))
    assert (with_rival.places > 0, without.places) == (True, 0)
    index.close()


@pytest.mark.parametrize(
    ("query", "options"),
    [("law:cn-shoudengfa", {}), ("守灯人", {"language": "fr"}), ("守灯人", {"laws": ("cn-nosuch",)}), ("守灯人", {"order": "x"}),
     ("守灯人", {"state": "x"}), ("守灯人", {"limit": 5000}), ("守灯人", {"offset": -1}), ("守灯人", {"beside": ("fr",)}), ("。", {})],
)  # fmt: skip
def test_what_cannot_be_listed_is_refused_with_the_way_out(
    library: Library, index: Index, query: str, options: dict
) -> None:  # type: ignore[type-arg]
    with pytest.raises(UsageError) as refused:
        found(library, index, query, **options)
    assert refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    "without", ["-lamp", "law:cn-shoudengfa", "。", "lamp -oil", "lamp law:cn-shoudengfa", "lang:en"]
)
def test_what_no_row_could_lack_is_refused(library: Library, index: Index, folder: Path, without: str) -> None:
    with pytest.raises(UsageError) as refused:
        found(library, index, "守灯人", without=without)
    assert repr(without) in refused.value.message
    assert refused.value.hint
    done = run(folder, "守灯人", f"--without={without}")
    assert (done.exit_code, without in done.stderr) == (2, True)
    with pytest.raises(UsageError):
        rendering_tables(library, index, ConcordanceRequest("守灯人", DAY, without=without))


@pytest.mark.parametrize("without", ["lamp warden", '"lamp warden"', "warden OR oil", "ward*"])
def test_what_a_row_could_lack_is_taken(library: Library, index: Index, without: str) -> None:
    assert found(library, index, "守灯人", without=without).places < found(library, index, "守灯人").places


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder), "concordance", *arguments])


def test_the_command_prints_places_and_tables(folder: Path) -> None:
    done = run(folder, "守灯人", "--law", laws.KEEPERS, "--language", "zh-Hans")
    assert done.exit_code == 0
    assert done.stdout.startswith('"守灯人": 8 places in 6 provisions of 1 laws')
    assert "（一）[守灯人]生病；" in done.stdout
    table = run(folder, "守灯人", "--law", laws.KEEPERS, "--language", "zh-Hans", "--table").stdout.split()
    assert table[table.index("warden") - 2 :][:3] == ["7", "lamp", "warden"]


def test_the_command_gives_json_csv_and_a_workbook(folder: Path, tmp_path: Path) -> None:
    found = json.loads(run(folder, "tower", "--json", "--limit", "1000").stdout)
    assert found["total"] == len(found["lines"]) > 3
    rows = list(csv.DictReader(io.StringIO(run(folder, "tower", "--csv").stdout.removeprefix("\ufeff"))))
    assert [row["left"] + row["node"] + row["right"] for row in rows] == [line["row"] for line in found["lines"]]
    file = tmp_path / "tower.xlsx"
    assert run(folder, "tower", "--xlsx", str(file)).exit_code == 0
    assert file.read_bytes()[:2] == b"PK"
    assert run(folder, "tower", "--xlsx", str(tmp_path / "no" / "such.xlsx")).exit_code != 0
    assert run(folder, "tower", "--csv", "--json").exit_code != 0


def test_a_word_that_is_written_with_a_hyphen_and_without_is_one_term(tmp_path: Path) -> None:
    head = "Tongwen-Text: 1\nLaw: zz-coop\nLanguage: en\nVersion: 2020-01-01\nForce: authentic\nPublisher: Tests\nTitle: Harbour Act\n\n"
    (tmp_path / "en.law.txt").write_text(
        head
        + "Article 1 The co-operation of harbours, and all cooperation.\nArticle 2 A co-pilot leads the operation.\n"
        "Article 3 Cooperation ends.\n",
        encoding="utf-8",
    )
    for arguments in (("import", str(tmp_path / "en.law.txt")), ("index",)):
        assert CliRunner().invoke(main, ["--data", str(tmp_path / "data"), *arguments]).exit_code == 0
    with closing(Index.open(tmp_path / "data")) as index:
        found = concordance(Library.open(tmp_path / "data"), index, ConcordanceRequest("co-operation", DAY))
        assert sorted((line.path, line.node) for line in found.lines) == [
            ("art_1", "co-operation"), ("art_1", "cooperation"), ("art_3", "Cooperation"),
        ]  # fmt: skip
    searched = CliRunner().invoke(main, ["--data", str(tmp_path / "data"), "search", "co-operation", "--json"])
    assert {r["path"] for r in json.loads(searched.stdout)["results"]} == {"art_1", "art_3"}
