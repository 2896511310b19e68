"""Swiss law as it is published: Akoma Ntoso of Fedlex, and the Markdown collection made of it."""

from __future__ import annotations

import json
import os
import random
import unicodedata
from pathlib import Path

import pytest

from corpus.errors import SourceError
from corpus.importers import importer, recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.model import Draft, Force, Unit

if "REAL_DATA" not in os.environ:
    pytest.skip("REAL_DATA names no folder with real law", allow_module_level=True)
DATA = Path(os.environ["REAL_DATA"]) / "data"
AKN = sorted((DATA / "swiss" / "akn").glob("*.xml"))
MARKDOWN = sorted((DATA / "swiss" / "md").rglob("*.md"))
FILES = [*((f, "akoma-ntoso") for f in AKN), *((f, "swiss-markdown") for f in MARKDOWN)]


def read(file: Path) -> Draft:
    data = file.read_bytes()
    (draft,) = importer(recognise(data, file.name)).read(data, file.name).value
    return draft


def paths(draft: Draft) -> set[str]:
    pages = draft.text.provisions
    return {str(p.path) for p in pages} | {str(q.path) for p in pages for q in p.parts}


@pytest.mark.parametrize(("file", "format_name"), FILES, ids=lambda v: v.name if isinstance(v, Path) else "")
def test_recognised_and_nothing_lost(file: Path, format_name: str) -> None:
    data = file.read_bytes()
    assert recognise(data, file.name) == format_name
    module = importer(format_name)
    drafts = module.read(data, file.name).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(module.leaves(data, file.name))
    assert unclaimed(drafts) == []


def test_the_data_protection_act_in_german_and_french() -> None:
    german, french = (read(f) for f in AKN)
    assert (german.law_id, str(german.version), german.force) == ("ch-235.1", "2025-07-07", Force.AUTHENTIC)
    assert german.title == "Bundesgesetz über den Datenschutz"
    articles = [str(p.number) for p in german.text.provisions if p.unit is Unit.ARTICLE]
    # 74 articles, and 44a, 47a, 72a that were put in.
    assert articles == [str(n) for i in range(1, 75) for n in (i, *([f"{i}A"] if i in (44, 47, 72) else []))]
    assert [p.label for p in german.text.provisions if p.unit is Unit.ANNEX] == ["Anhang 1", "Anhang 2"]
    # Only the French has a footnote that concerns its own wording of article 26.
    assert (paths(german) - paths(french), paths(french) - paths(german)) == (set(), {"note_26.1"})
    assert {str(c.path) for c in german.text.containers} == {str(c.path) for c in french.text.containers}


# What the generator's own slips make of the languages: a marker without its stop. Footnotes are each language's own.
DIFFERENT = {
    ("780.12", "fr"): {"art_13/para_1/item_dbis"},
}


@pytest.mark.parametrize("number", sorted({f.stem for f in MARKDOWN}))
def test_the_languages_of_a_law_have_the_same_paths(number: str) -> None:
    texts = {read(f).language: read(f) for f in MARKDOWN if f.stem == number}
    assert set(texts) == {"de", "fr", "it"}
    for language in ("fr", "it"):
        differ = {p for p in paths(texts["de"]) ^ paths(texts[language]) if not p.startswith("note_")}
        assert differ == DIFFERENT.get((number, language), set())


# The second opinion passes over labels that hold a footnote, and adds their text to the article before: the file shows that
# 6, 11, 21 and 31a are articles of their own. It counts footnotes as text.
TRUTH_LACKS = {"935.816.3": {"21"}, "412.101.221.25": {"6", "31A"}, "780.12": {"11"}}
TRUTH_DIFFERS = {"412.101.221.25": {"12", "31"}, "780.12": {"10"}, "412.101.221.42": set[str]()}


def test_the_second_opinion_agrees() -> None:
    truth = [json.loads(line) for line in (DATA / "truth" / "swiss_md_dev.jsonl").read_text().splitlines()]
    for record in truth:
        number = record["law_id"].rpartition("/")[2]
        for file in (f for f in MARKDOWN if f.stem == number):
            draft = read(file)
            mine = {str(p.number): p for p in draft.text.provisions if p.unit is Unit.ARTICLE}
            assert set(mine) - {a["n"] for a in record["articles"]} == TRUTH_LACKS.get(number, set())
            for article in record["articles"]:
                page = mine[article["n"]]
                assert plain(page.heading) == plain(article[f"title_{draft.language}"])
                if article["n"] not in TRUTH_DIFFERS.get(number, set()):
                    expected = plain(article[draft.language])
                    for note in draft.text.provisions:
                        if str(note.path).startswith(f"note_{article['n']}."):
                            expected = expected.replace(plain(note.text), "", 1)
                    assert plain(page.text) == expected, (number, draft.language, article["n"])


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize(("file", "format_name"), FILES, ids=lambda v: v.name if isinstance(v, Path) else "")
def test_mutated_bytes_are_refused_or_read_whole(file: Path, format_name: str) -> None:
    data, chance, module = file.read_bytes(), random.Random(file.name), importer(format_name)
    for _ in range(80):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            at, length = chance.randrange(len(changed)), chance.randint(0, 300)
            if chance.random() < 0.5:
                changed[at : at + length] = changed[chance.randrange(len(changed)) :][:length]
            else:
                changed[at] = chance.randrange(256)
        try:
            drafts = module.read(bytes(changed), file.name).value
        except SourceError:
            continue
        assert squeezed(t for _, t in claims(drafts)) == squeezed(module.leaves(bytes(changed), file.name))
