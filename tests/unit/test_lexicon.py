"""The lexicon: what is learnt from small made-up texts, kept in files and asked."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from made_parallel import made_stretches

from corpus.library import Library
from corpus.terms.values import Origin, Rendering
from indexer.lexicon import Lexicon, build, files
from indexer.lexicon.building import learn
from indexer.lexicon.files import Manifest
from indexer.lexicon.lexicon import spans_of
from indexer.lexicon.segments import Segment, sentences
from indexer.lexicon.sides import LONGEST, suffix_array
from indexer.lexicon.tokens import cut, cut_atoms, encode, joined, written


def made(folder: Path, stretches: Sequence[Segment]) -> Lexicon:
    new = files.begin(folder)
    files.write_pair(new, "en-zh", learn(stretches))
    files.finish(folder, new, Manifest({"tw-X": "1"}, {}, (("en", "zh"),), len(stretches), 0.0))
    return Lexicon.open(folder)


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return made(tmp_path_factory.mktemp("made"), made_stretches())


@pytest.mark.parametrize(
    ("term", "language", "into", "best"),
    [
        ("creditor", "en", "zh", "債權人"),
        ("Debtors", "en", "zh-Hant", "債務人"),
        ("force majeure", "en", "zh", "不可抗力"),
        ("trade secret", "en", "zh", "營業秘密"),
        ("營業秘密", "zh-Hant", "en", "trade secrets"),
        ("营业秘密", "zh-Hans", "en", "trade secrets"),
        ("保證人", "zh", "en", "guarantor"),
        ("保证人", "zh", "en", "guarantor"),
    ],
)
def test_what_renders_a_term(lexicon: Lexicon, term: str, language: str, into: str, best: str) -> None:
    found = lexicon.renderings(term, language, (into,))
    assert found[0].text == best
    assert (found[0].jurisdiction, found[0].origin, found[0].source) == ("tw", Origin.LEARNT, term)
    assert 0 < found[0].weight <= 1
    assert found[0].count > 1


def test_a_neighbour_is_no_translation(lexicon: Lexicon) -> None:
    assert "債務人" not in [r.text for r in lexicon.renderings("creditor", "en")]


@pytest.mark.parametrize(
    "term", ["", " ", "，", "unheard", "聞所未聞", "the", "x" * 10_000, "creditor " * 50, "債" * 300]
)
def test_what_nobody_taught_renders_nothing(lexicon: Lexicon, term: str) -> None:
    assert lexicon.renderings(term, "en") == ()
    assert lexicon.renderings(term, "zh") == ()


def test_languages_that_it_does_not_know(lexicon: Lexicon) -> None:
    assert lexicon.renderings("creditor", "en", ("fr",)) == ()
    assert lexicon.renderings("créancier", "fr") == ()


def test_where_the_other_text_renders_it(lexicon: Lexicon) -> None:
    text = "債務人應向債權人提出；債權人得拒絕。"
    found = lexicon.likely("creditors", "en", text, "zh-Hant")
    assert [text[a:b] for a, b in found] == ["債權人", "債權人"]
    assert lexicon.likely("creditor", "en", "承租人得拒絕。", "zh-Hant") == []
    also = [Rendering("creditor", "拒絕", "zh-Hant", "", Origin.USER, 1.0)]
    assert lexicon.likely("creditor", "en", "承租人得拒絕。", "zh-Hant", also) == [(4, 6)]


def test_jurisdictions_are_told_apart(tmp_path: Path) -> None:
    both = made(tmp_path, [*made_stretches(), *made_stretches("hk", "zh-Hant-HK")])
    found = both.renderings("guardian", "en")
    assert {(r.jurisdiction, r.language, r.text) for r in found} == {
        ("tw", "zh-Hant", "監護人"),
        ("hk", "zh-Hant-HK", "監護人"),
    }


def test_no_lexicon_is_an_empty_one(tmp_path: Path) -> None:
    empty = Lexicon.open(tmp_path)
    assert empty.pairs == ()
    assert empty.renderings("creditor", "en") == ()
    assert empty.likely("creditor", "en", "債權人", "zh") == []


def test_a_damaged_lexicon_renders_nothing(tmp_path: Path) -> None:
    made(tmp_path, made_stretches())
    generation = files.current(tmp_path)
    assert generation is not None
    (generation / "en-zh.bin").write_bytes(b"")
    assert Lexicon.open(tmp_path).renderings("creditor", "en") == ()
    (generation / "manifest.json").write_text("{", "utf-8")
    assert Lexicon.open(tmp_path).pairs == ()


def test_the_new_takes_the_place_of_the_old(tmp_path: Path) -> None:
    old = made(tmp_path, made_stretches())
    made(tmp_path, made_stretches("hk"))
    assert len(list(files.root(tmp_path).glob("gen-*"))) == 1
    assert old.folder != files.current(tmp_path)
    assert {r.jurisdiction for r in Lexicon.open(tmp_path).renderings("debtor", "en")} == {"hk"}


def test_threads_share_one(lexicon: Lexicon) -> None:
    expected = {w: lexicon.renderings(w, "en") for w in ("creditor", "debtor", "lessee")}
    fresh, wrong = Lexicon.open(lexicon.folder.parents[1]) if lexicon.folder else lexicon, list[str]()

    def ask() -> None:
        wrong.extend(w for w, found in expected.items() if fresh.renderings(w, "en") != found)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_very_few_texts_teach_nothing_wrong(tmp_path: Path) -> None:
    one = made(tmp_path, [Segment(("en", "zh-Hant"), "tw", ("Of water.", "水。"))])
    assert all(r.text == "水" for r in one.renderings("water", "en"))


@pytest.mark.parametrize(
    ("text", "group", "atoms"),
    [
        ("The Creditors’ rights", "en", ["the", "creditor", "right"]),
        ("policies, taxes", "en", ["policy", "tax"]),
        ("營業秘密（WTO）", "zh", ["营", "业", "秘", "密", "wto"]),
        ("개인정보를 처리", "ko", ["개", "인", "정", "보", "를", "처", "리"]),
        ("", "en", []),
    ],
)
def test_atoms(text: str, group: str, atoms: list[str]) -> None:
    assert [atom.key for atom in cut_atoms(text, group)] == atoms
    made = cut(text, group)
    assert [atom.key for atom in made.atoms] == atoms
    assert all(text[a.start : a.end].strip() for a in made.atoms)


def test_words_are_those_of_the_dictionary_and_particles_go() -> None:
    assert [w.key for w in cut("消灭时效完成", "zh").words] == ["消灭", "时效", "完成"]
    assert [w.key for w in cut("개인정보를", "ko").words] == ["개인정보", "를"]


def test_texts_that_were_encoded_apart_are_as_those_together() -> None:
    texts = ["the court, the law", "people's court", "", "非 court"]
    whole, parts = encode(texts, "en"), joined([encode(texts[:1], "en"), encode(texts[1:], "en")])

    def said(found: object) -> list[str]:
        return [parts.keys[n] for n in parts.atoms] if found is parts else [whole.keys[n] for n in whole.atoms]

    assert said(parts) == said(whole)
    assert parts.starts.tolist() == whole.starts.tolist()
    assert parts.word_first.tolist() == whole.word_first.tolist()


def test_written() -> None:
    assert written(["people", "'s", "court"], "en") == "people's court"
    assert written(["-resident", "aliens"], "en") == "resident aliens"
    assert written(["著", "作", "權"], "zh") == "著作權"
    assert written([], "en") == ""


def test_suffixes_stand_in_order() -> None:
    import numpy as np

    atoms = np.array([3, 1, 2, 0, 1, 2, 3, 0, 1, 2, 0], np.int32)
    order = suffix_array(atoms).tolist()
    assert sorted(order) == [n for n, a in enumerate(atoms) if a]
    heads = [tuple(a for a in atoms[n : n + LONGEST].tolist())[:2] for n in order]
    assert heads == sorted(heads)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("It is so. It is not so.", "如此。不如此。", 2),
        ("It is so, and it is not so.", "如此。不如此。", 1),
        (
            "No. " + "A very long sentence about a great many things indeed that goes on and on and on.",
            "否否否否否否否否否否否否否否否否否否否否否否否。是。",
            1,
        ),
    ],
)
def test_sentences_are_paired_where_both_have_as_many(one: str, other: str, count: int) -> None:
    found = sentences(one, other)
    assert len(found) == count
    assert "".join(a for a, _ in found).replace(" ", "") == one.replace(" ", "")


def test_spans_do_not_overlap() -> None:
    assert spans_of(cut_atoms("著作財產權及著作權", "zh"), "zh", ["著作權", "著作財產權", "財產"]) == [(0, 5), (6, 9)]
    assert spans_of(cut_atoms("Trade Secrets, trade secret", "en"), "en", ["trade secret"]) == [(0, 13), (15, 27)]
    assert spans_of(cut_atoms("trade, secret", "en"), "en", ["trade secret", ""]) == []


def test_one_process_learns_at_a_time(tmp_path: Path) -> None:
    with files.learning(tmp_path) as first, files.learning(tmp_path) as second:
        assert (first, second) == (True, False)
        assert not build(Library.open(tmp_path, create=True), tmp_path, rebuild=True).learnt
    with files.learning(tmp_path) as again:
        assert again
