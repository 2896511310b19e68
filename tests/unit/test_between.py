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


_LIST = (
    "渡船公司应当在三十日内提交下列文件：\n（一）九十日内的航海日志\n（二）摊位地图\n（三）二年内的维修计划\n（四）校准证明\n（五）依照第七条保存的嫁接记录",
    "The ferry company shall submit the following within {} days:\n(1) the logbook of {} days\n(2) the map of stalls\n(3) the repair plan of {} years\n(4) the calibration certificate\n(5) the grafting record kept under Article {}",
)


@pytest.mark.parametrize(
    ("lost", "renumbered", "said", "told_too"),
    [
        (2, False, (30, 90, 2, 7), set()),
        (2, True, (30, 90, 2, 7), set()),
        (2, False, (40, 80, 3, 8), {"40 days", "80 days", "3 years", "Article 8"}),
        # Which item has whose number nobody knows: what stands before the list can be compared all the same.
        (2, True, (40, 80, 3, 8), {"40 days"}),
    ],
)
def test_what_an_article_that_lacks_an_item_says_otherwise_is_told_too(
    lost: int, renumbered: bool, said: tuple[int, ...], told_too: set[str]
) -> None:
    chinese, english = bilingual(COUNT)
    lines = _LIST[1].format(*said).split("\n")
    del lines[lost]
    if renumbered:
        lines = [lines[0], *(f"({n}) {line.partition(') ')[2]}" for n, line in enumerate(lines[1:], 1))]
    flags = found(dict(chinese, **{"12": _LIST[0]}), dict(english, **{"12": "\n".join(lines)}))
    assert [d.code for d in flags].count("item-count-differs") == 1
    assert {d.found for d in flags if d.code != "item-count-differs"} == told_too


def test_what_an_article_that_lacks_a_paragraph_says_otherwise_is_told_too() -> None:
    chinese, english = bilingual(COUNT)
    chinese["12"] = "\n".join(
        ("渡船公司应当在三十日内向港务委员会提交许可证和全部文件。", "港务委员会应当将航海日志送交桥梁监督官。",
         "磨坊主保存面粉样品和维修计划不少于二年，并随时供港务委员会查阅。", "养蜂人应当向市集办公室提交蜂箱清单和年度报告。",
         "钟表匠应当保存校准证明，并且应当每年向制图师说明理由。")
    )  # fmt: skip
    lines = [
        "The ferry company shall submit the licence and all documents to the harbour board within {} days.",
        "The harbour board shall send the logbook to the bridge warden.",
        "The miller shall keep the flour sample and the repair plan for no less than 2 years and let the harbour board inspect them at any time.",
        "The beekeeper shall submit the list of hives and the annual report to the market office.",
        "The clockmaker shall keep the calibration certificate and shall give the reasons to the cartographer every year.",
    ]
    del lines[1]
    for days, more in ((30, set()), (40, {"40 days"})):
        flags = found(chinese, dict(english, **{"12": "\n".join(lines).format(days)}))
        assert [d.code for d in flags].count("paragraph-count-differs") == 1
        assert {d.found for d in flags if d.code != "paragraph-count-differs"} == more


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


def test_each_fault_of_an_article_is_told_by_itself() -> None:
    """Two periods changed in one paragraph are two faults, and so are two citations."""
    chinese, english = bilingual(COUNT)
    chinese["12"] = "渡船公司应当依照第五条的规定在三十日内提交许可证。港务委员会应当依照第七条的规定在六十日内答复。"
    right = "The ferry company shall submit the licence within {} days under Article {}. The harbour board shall answer within {} days under Article {}."
    assert told(found(chinese, dict(english, **{"12": right.format(30, 5, 60, 7)}))) == []
    wrong = found(chinese, dict(english, **{"12": right.format(40, 4, 90, 8)}))
    assert sorted((d.code, d.path, d.found) for d in wrong) == [
        ("citation-differs", "art_12", "Article 4"), ("citation-differs", "art_12", "Article 8"),
        ("period-differs", "art_12", "40 days"), ("period-differs", "art_12", "90 days"),
    ]  # fmt: skip
    text = right.format(40, 4, 90, 8)
    assert [text[d.start : d.end] for d in wrong] == [d.found for d in wrong]


def test_the_place_of_a_fault_that_all_translations_show_is_one_of_the_text_that_is_named_first() -> None:
    """The law alone says 40 days: told once; in other sentences of one article two translations are wrong each by itself."""
    chinese, english = bilingual(COUNT)
    chinese["12"] = (
        "渡船公司应当在四十日内提交许可证。港务委员会在该日之后听取其意见并作出书面答复，答复应当在六十日内送达。"
    )
    texts = {
        "en": "The ferry company shall submit the licence within {} days. The harbour board hears it after that day and answers in writing; the answer shall be served within {} days.",
        "fr": "La société doit soumettre la licence dans un délai de {} jours. Le conseil du port l'entend après ce jour et répond par écrit; la réponse doit être signifiée dans les {} jours.",
    }

    def edition(**days: tuple[int, int]) -> list[Diagnostic]:
        clean = view(chinese, english)
        pages = {tag: dict(english, **{"12": texts[tag].format(*days[tag])}) for tag in texts}
        others = [side(body(pages[tag], tag), tag, "2020-01-01", source=False) for tag in texts]
        three = type(clean)("cn-dengta", "cn", clean.version, (clean.sides[0], *others))
        return [d for d in between(three) if d.code == "period-differs"]

    (one,) = edition(en=(30, 60), fr=(30, 60))
    assert set(one.expressions) == {"zh-Hans", "en", "fr"}
    assert one.expressions[0] == "en"
    assert texts["en"].format(30, 60)[one.start : one.end] == one.found == "30 days"
    two = edition(en=(30, 60), fr=(40, 90))
    assert {(d.expressions, d.found) for d in two} == {(("en", "zh-Hans"), "30 days"), (("fr", "zh-Hans"), "90 jours")}


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
