"""Limits of numbers: made-up sentences of a made-up law, pair by pair."""

from __future__ import annotations

import pytest
from made_pairs import pair_of

from corpus.checks import limits
from corpus.checks.limit_words import LIMIT_WORDS
from corpus.checks.limits import Limit, bounds
from corpus.diagnostics import Severity

E, W = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("ours", "theirs", "tags", "severity"),
    [
        ("罚款十元以下。", "A fine of less than ten dollars.", ("zh-Hans", "en"), W),
        ("罚款十元以上。", "A fine of not more than ten dollars.", ("zh-Hans", "en"), E),
        ("未满十岁的人。", "A person of ten years or less.", ("zh-Hans", "en"), W),
        ("超过三十日的，不予受理。", "After thirty days or more it is not accepted.", ("zh-Hans", "en"), W),
        ("懲役三年以下。", "Imprisonment for more than three years.", ("ja", "en"), E),
        ("3년 이상의 징역.", "Imprisonment for more than three years.", ("ko", "en"), W),
        ("At least three members sit.", "Trois membres au plus siègent.", ("en", "fr"), E),
        ("Mindestens drei Mitglieder.", "Meno di tre membri.", ("de", "it"), E),
        ("三十日内答复。", "The answer is given after thirty days.", ("zh-Hans", "en"), W),
        ("三十日後答復。", "The answer is given within thirty days.", ("zh-Hant", "en"), W),
        ("三十日以内に答える。", "The answer is given after the expiration of thirty days.", ("ja", "en"), W),
        ("innerhalb von zehn Tagen", "après dix jours", ("de", "fr"), W),
        ("十日内答复，十日内公布。", "Answered within ten days and published after ten days.", ("zh-Hans", "en"), W),
        ("at least two copies", "超過二份", ("en", "zh-Hant"), W),
        ("three copies or more than four copies", "三份或者四份以下", ("en", "zh-Hant"), E),
        ("filed not earlier than 3 months after that day", "該日後的3個月內呈交", ("en", "zh-Hant-HK"), W),
        ("at least thirty days before the meeting", "höchstens dreißig Tage vor der Sitzung", ("en", "de"), E),
        ("罚款十元以下。", "Штраф менее десяти долларов.", ("zh-Hans", "ru"), W),
    ],
)
def test_a_limit_that_differs(ours: str, theirs: str, tags: tuple[str, str], severity: Severity) -> None:
    found = list(limits.CHECK.look(pair_of([(ours, theirs)], tags)))
    assert [(d.code, d.severity) for d in found] == [("limit-differs", severity)]


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("罚款十元以下。", "A fine of not more than ten dollars.", ("zh-Hans", "en")),
        (
            "罚款十元以上二十元以下。",
            "A fine of not less than ten and not more than twenty dollars.",
            ("zh-Hans", "en"),
        ),
        ("三人以上。", "Three or more persons.", ("zh-Hans", "en")),
        ("未满十岁的人。", "A person under the age of ten.", ("zh-Hans", "en")),
        ("三十日内答复。", "The answer is given within thirty days.", ("zh-Hans", "en")),
        ("逾十年者，消滅之。", "It lapses where it isn't used within ten years.", ("zh-Hant", "en")),
        ("不得超过十日。", "No keeper may stay for more than ten days.", ("zh-Hans", "en")),
        ("三十日後答復。", "The answer is given after thirty days.", ("zh-Hant", "en")),
        ("超过三十日的，消灭。", "After thirty days it lapses.", ("zh-Hans", "en")),
        ("三十日以上を経過したとき", "after thirty days", ("ja", "en")),
        ("六个月中较后的一日，不超过六个月。", "the later day, not later than six months", ("zh-Hans", "en")),
        (
            "累积时间不得超过四小时。",
            "Readings may not exceed the standard that this rule sets for all the works of the whole country by over four hours.",
            ("zh-Hans", "en"),
        ),
        ("At least three members sit.", "Trois membres au moins siègent.", ("en", "fr")),
        ("Mehr als zehn Tage.", "Plus de dix jours.", ("de", "fr")),
        ("罚款十元以下。", "A fine of ten dollars.", ("zh-Hans", "en")),
        ("罚款十元以下。", "A fine of less than nine dollars.", ("zh-Hans", "en")),
        ("in not less than 1 newspaper", "在1份或多於1份的報章刊登", ("en", "zh-Hant-HK")),
        ("not less than two persons", "二人或者超过二人", ("en", "zh-Hans")),
        ("at least two copies", "deux copies ou plus de deux copies", ("en", "fr")),
        ("三份以上", "three copies or more than three copies", ("zh-Hans", "en")),
        ("filed not earlier than 3 months before that day", "該日之前的3個月內呈交", ("en", "zh-Hant-HK")),
        ("at least thirty days before the meeting", "spätestens dreißig Tage vor der Sitzung", ("en", "de")),
        ("au plus tard trente jours avant la séance", "no later than thirty days before the sitting", ("fr", "en")),
    ],
)
def test_a_limit_that_stands(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    assert list(limits.CHECK.look(pair_of([(ours, theirs)], tags))) == []


def test_what_a_translator_says_all_through_a_law_is_told_and_not_urged() -> None:
    rows = [(f"罚款{n}元以下。", f"A fine of less than {n} dollars.") for n in range(20, 30)]
    found = list(limits.CHECK.look(pair_of(rows, ("zh-Hans", "en"))))
    assert [d.severity for d in found] == [Severity.INFO] * 10


def test_a_limit_that_is_turned_again_and_again_is_a_warning() -> None:
    rows = [(f"罚款{n}元以上。", f"A fine of not more than {n} dollars.") for n in range(20, 23)]
    found = list(limits.CHECK.look(pair_of(rows, ("zh-Hans", "en"))))
    assert [d.severity for d in found] == [W] * 3


def test_a_turned_limit_beside_other_numbers_is_a_warning() -> None:
    rows = [("再延长不超过二小时。", "Over two hours, though not more than four hours.")]
    found = list(limits.CHECK.look(pair_of(rows, ("zh-Hans", "en"))))
    assert [d.severity for d in found] == [W]


@pytest.mark.parametrize("language", LIMIT_WORDS)
def test_every_language_reads_a_figure(language: str) -> None:
    assert bounds("30", language) == []


def test_a_limit_with_its_words() -> None:
    text = "A fine of not less than 60 dollars."
    (bound,) = bounds(text, "en")
    assert text[bound.start : bound.end] == "not less than 60 dollars"
    assert bound.limits == {Limit.AT_LEAST}


@pytest.mark.parametrize(("source", "read"), [("应当在三十日登记。", 1), ("应当在三十日以下登记。", 2)])
def test_a_translation_is_read_only_where_the_law_bounds_a_number(
    source: str, read: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(text: str, language: str, *, republic: bool = False) -> list[limits.Bound]:
        asked.append(language)
        return bounds(text, language, republic=republic)

    monkeypatch.setattr(limits, "bounds", counted)
    list(limits.CHECK.look(pair_of([(source, "shall register within thirty days or less.")], ("zh-Hans", "en"))))
    assert asked == ["zh-Hans", "en"][:read]
