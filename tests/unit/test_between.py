"""The rules between the languages of an edition, over a law that exists nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import reduce

import pytest
from made_bilingual import bilingual, side, view
from made_laws import body

from corpus.diagnostics import Diagnostic, Severity
from corpus.inspection.between import CODES, RULE, between
from corpus.inspection.between.pairs import numbered
from corpus.model import ProvisionPath

Pages = dict[str, str]
COUNT = 60


def found(chinese: Pages, english: Pages, **more: object) -> list[Diagnostic]:
    return [d for d in between(view(chinese, english, **more)) if d.severity is not Severity.INFO]  # type: ignore[arg-type]


def told(diagnostics: list[Diagnostic]) -> list[tuple[str, str | None, str]]:
    return sorted((d.code, d.path, d.expressions[0]) for d in diagnostics)


def test_a_clean_law_has_no_flags() -> None:
    assert told(found(*bilingual(COUNT))) == []


def deleted(_chinese: Pages, english: Pages) -> None:
    del english["12"]


def deleted_in_the_law(chinese: Pages, _english: Pages) -> None:
    del chinese["12"]


def one_too_many(_chinese: Pages, english: Pages) -> None:
    english["61"] = "A ferry may whistle."


def swapped(_chinese: Pages, english: Pages) -> None:
    english["12"], english["40"] = english["40"], english["12"]


def swapped_neighbours(chinese: Pages, _english: Pages) -> None:
    chinese["12"], chinese["13"] = chinese["13"], chinese["12"]


def merged(_chinese: Pages, english: Pages) -> None:
    english["16"] += " " + english.pop("17")


def copied(_chinese: Pages, english: Pages) -> None:
    english["13"] = english["12"]


def truncated(_chinese: Pages, english: Pages) -> None:
    longest = max(english, key=lambda n: len(english[n]) * ("\n" not in english[n]))
    english[longest] = english[longest][: len(english[longest]) // 2]


def untranslated(chinese: Pages, english: Pages) -> None:
    english["12"] = chinese["12"]


def untranslated_in_part(chinese: Pages, english: Pages) -> None:
    english["12"] += "\n" + chinese["12"]


LONGEST = max((n for n, t in bilingual(COUNT)[1].items() if "\n" not in t), key=lambda n: len(bilingual(COUNT)[1][n]))


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        (deleted, [("article-missing", "art_12", "en")]),
        (deleted_in_the_law, [("article-missing", "art_12", "zh-Hans")]),
        (one_too_many, [("article-extra", "art_61", "en")]),
        (swapped, [("texts-swapped", "art_12", "en"), ("texts-swapped", "art_40", "en")]),
        (swapped_neighbours, [("texts-swapped", "art_12", "en"), ("texts-swapped", "art_13", "en")]),
        (merged, [("article-missing", "art_17", "en"), ("articles-merged", "art_16", "en")]),
        (copied, [("text-doubled", "art_13", "en")]),
        (truncated, [("text-truncated", f"art_{LONGEST}", "en")]),
        (untranslated, [("untranslated", "art_12", "en")]),
        (untranslated_in_part, [("untranslated", "art_12", "en")]),
    ],
)
def test_a_defect_is_told_once_on_its_article(
    plant: Callable[[Pages, Pages], None], expected: list[tuple[str, str, str]]
) -> None:
    chinese, english = bilingual(COUNT)
    plant(chinese, english)
    assert told(found(chinese, english)) == sorted(expected)


def test_a_run_under_the_next_number_is_one_flag() -> None:
    chinese, english = bilingual(COUNT)
    moved = {str(int(n) - (int(n) > 20)): text for n, text in english.items() if n != "20"}
    assert told(found(chinese, moved)) == [("numbers-shifted", "art_20", "en")]


def with_items() -> str:
    return next(n for n, text in bilingual(COUNT)[1].items() if text.count("\n") >= 4)


def test_a_dropped_item_is_named() -> None:
    chinese, english = bilingual(COUNT)
    number = with_items()
    lines = english[number].split("\n")
    del lines[2]
    english[number] = "\n".join(lines)
    (one,) = found(chinese, english)
    assert (one.code, one.path, one.found) == ("item-count-differs", f"art_{number}", "2")


def test_a_list_that_is_run_on_has_lost_nothing() -> None:
    chinese, english = bilingual(COUNT)
    number = with_items()
    english[number] = english[number].replace("\n", " ")
    assert told(found(chinese, english)) == []


def test_a_lost_paragraph_is_told_and_a_joined_one_is_for_information() -> None:
    chinese, english = bilingual(COUNT)
    for pages in (chinese, english):
        pages["12"] = f"{pages['3']}\n{pages['4']}\n{pages['6']}".replace("\n", "\n")
    lost = dict(english, **{"12": english["12"].rpartition("\n")[0]})
    assert [d.code for d in found(chinese, lost) if d.path == "art_12"] in (
        ["paragraph-count-differs"],
        ["text-truncated"],
        ["item-count-differs"],
    )
    joined = dict(english, **{"12": english["12"].replace("\n", " ")})
    assert [d for d in found(chinese, joined) if d.path == "art_12"] == []


def test_what_an_amendment_explains_is_told_once_of_a_stale_translation() -> None:
    chinese, english = bilingual(COUNT)
    number = with_items()
    for grown in ("12", "13", "14"):
        chinese[grown] += "\n" + chinese["40"].replace("\n", "")
    last = max(range(1, 7), key=lambda k: (f"（{'一二三四五六'[k - 1]}）" in chinese[number]) * k)
    chinese[number] += f"\n（{'一二三四五六七'[last]}）渡船公司应当保存航海日志。"
    (one,) = between(view(chinese, english, versions=("2020-01-01", "2015-01-01")))
    assert (one.code, one.path, one.severity) == ("version-differs", None, Severity.INFO)
    assert one.found
    assert set(one.found.replace("-", ", ").split(", ")) >= {"12", "14", number}


def test_what_no_amendment_explains_is_told_of_a_stale_translation_too() -> None:
    chinese, english = bilingual(COUNT)
    number = with_items()
    english[number] = "\n".join(line for line in english[number].split("\n") if not line.startswith("(2)"))
    english["20"], english["33"] = english["33"], english["20"]
    del english["50"]
    several = between(view(chinese, english, versions=("2020-01-01", "2015-01-01")))
    assert {(d.code, d.path) for d in several} == {
        ("item-count-differs", f"art_{number}"), ("texts-swapped", "art_20"), ("texts-swapped", "art_33"),
        ("article-missing", "art_50"),
    }  # fmt: skip


def test_a_note_of_the_translator_is_no_part_of_the_last_article() -> None:
    chinese, english = bilingual(COUNT)
    chinese["60"], english["60"] = "本法自公布日施行。", "This Act takes effect on the day of promulgation."
    english["60"] += (
        "\n(In case of any discrepancy between the Chinese and the English text, the Chinese text shall govern.)"
    )
    assert found(chinese, english) == []


def test_of_a_number_that_stands_twice_the_page_in_its_place_is_meant() -> None:
    _chinese, english = bilingual(COUNT)
    side_ = side(body(english, "en"), "en", "2020-01-01", source=False)
    pages = list(side_.text.provisions)
    ten, seven = pages[9].path, pages[6]
    pages[6] = replace(seven, path=ten, number=pages[9].number)
    pages[9] = replace(pages[9], path=ProvisionPath.parse("art_10~2"))
    kept = numbered(replace(side_, text=replace(side_.text, provisions=tuple(pages))))
    assert kept[ten].text == english["10"]
    assert list(kept).index(ten) == 8


def test_what_a_stale_translation_lacks_is_told_once() -> None:
    chinese, english = bilingual(COUNT)
    older = {n: t for n, t in english.items() if int(n) <= 50}
    several = list(between(view(chinese, older, versions=("2020-01-01", "2015-01-01"))))
    assert [(d.code, d.path, d.severity) for d in several] == [("version-differs", None, Severity.INFO)]
    assert "51-60" in several[0].message
    (few,) = between(
        view(chinese, {n: t for n, t in english.items() if n != "60"}, versions=("2020-01-01", "2015-01-01"))
    )
    assert (few.code, few.path, few.severity) == ("version-differs", None, Severity.INFO)


def test_deleted_articles_and_coverage_are_respected() -> None:
    chinese, english = bilingual(COUNT)
    chinese["12"] = "（删除）"
    del english["12"]
    assert told(found(chinese, english)) == []


def test_what_a_person_decided_is_left_alone() -> None:
    chinese, english = bilingual(COUNT)
    english["12"], english["40"] = english["40"], english["12"]
    rows = (("en", "art_12", "art_40"), ("en", "art_40", "art_12"))
    assert told(found(chinese, english, rows=rows)) == []


def test_a_fault_that_all_translations_show_is_one_of_the_law() -> None:
    chinese, english = bilingual(COUNT)
    edition = view(chinese, english)
    words = {"The ": "Le ", "shall not": "ne doit pas", "shall": "doit"}
    texts = {n: reduce(lambda t, w: t.replace(*w), words.items(), t) for n, t in english.items()}
    french = side(body(texts, "fr"), "fr", "2020-01-01", source=False)
    chinese["12"], chinese["40"] = chinese["40"], chinese["12"]
    broken = view(chinese, english).sides[0]
    three = type(edition)("cn-dengta", "cn", edition.version, (broken, edition.sides[1], french))
    assert told([d for d in between(three) if d.severity is not Severity.INFO]) == [
        ("texts-swapped", "art_12", "zh-Hans"), ("texts-swapped", "art_40", "zh-Hans"),
    ]  # fmt: skip


def test_only_declared_codes_are_given() -> None:
    assert RULE.codes == CODES
    chinese, english = bilingual(COUNT)
    for plant in (deleted, one_too_many, swapped, merged, copied, truncated, untranslated):
        broken = dict(english)
        plant(chinese, broken)
        assert {d.code for d in between(view(chinese, broken))} <= set(CODES)


@pytest.mark.parametrize("articles", [0, 1, 2, 3])
def test_tiny_laws_are_no_trouble(articles: int) -> None:
    chinese, english = bilingual(articles)
    assert told(found(chinese, english)) == []


def test_a_paragraph_in_the_language_of_the_other_text_where_both_are_of_one_script() -> None:
    german = {
        str(
            n
        ): f"Die Gemeinde {n} bewilligt die Boote der Fischerei.\nDer Hafen Nummer {n} bleibt während der Nacht geschlossen."
        for n in range(1, 31)
    }
    french = {
        str(
            n
        ): f"La commune {n} autorise les bateaux de la pêche.\nLe port numéro {n} reste fermé pendant toute la nuit."
        for n in range(1, 31)
    }
    texts = [side(body(t, tag), tag, "2020-01-01", source=tag == "de") for t, tag in ((german, "de"), (french, "fr"))]
    french["12"] = french["12"].split("\n")[0] + "\n" + german["12"].split("\n")[1]
    changed = side(body(french, "fr"), "fr", "2020-01-01", source=False)
    clean = view({}, {})
    assert not [d for d in between(replace(clean, sides=tuple(texts))) if d.code == "untranslated"]
    flags = [d for d in between(replace(clean, sides=(texts[0], changed))) if d.code == "untranslated"]
    assert [d.path for d in flags] == ["art_12"]
    assert flags[0].found == german["12"].split("\n")[1]
