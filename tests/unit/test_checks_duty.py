"""Duties, permissions and prohibitions that turned: made-up sentences of a made-up law, pair by pair."""

from __future__ import annotations

import re

import pytest
from made_pairs import pair_of
from runaway import no_runaway

from corpus.checks import duty
from corpus.checks.duty_marks import Kind, side
from corpus.checks.duty_pairing import partners
from corpus.checks.duty_words import DUTY_WORDS
from corpus.checks.sentences import sentences
from corpus.diagnostics import Severity


def told(ours: str, theirs: str, tags: tuple[str, str] = ("zh-Hans", "en")) -> list[Severity]:
    return [d.severity for d in duty.CHECK.look(pair_of([(ours, theirs)], tags))]


ZH, TW, EN = "zh-Hans", "zh-Hant", "en"


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("灯塔管理人不得转让许可证。", "The keeper may transfer the licence.", (ZH, EN)),
        ("灯塔管理人不得转让许可证。", "The keeper shall transfer the licence.", (ZH, EN)),
        ("管理人可以转让许可证。", "The keeper shall transfer the licence.", (ZH, EN)),
        ("管理人应当提交报告。", "The keeper may submit the report.", (ZH, EN)),
        ("管理人应当提交报告。", "The keeper shall not submit the report.", (ZH, EN)),
        ("管理人得申請許可。", "The keeper shall apply for a licence.", (TW, EN)),
        ("管理人應申請許可。", "The keeper may apply for a licence.", (TW, EN)),
        ("The keeper may apply for a licence.", "Le gardien doit demander une licence.", (EN, "fr")),
        ("Le gardien ne peut céder la licence.", "The keeper may transfer the licence.", ("fr", EN)),
        ("Der Wärter kann eine Bewilligung beantragen.", "Le gardien doit demander une autorisation.".replace("autorisation", "licence"), ("de", "fr")),
        ("灯台守は、許可を申請することができる。", "The keeper shall apply for a licence.", ("ja", EN)),
        ("등대지기는 면허를 신청할 수 있다.", "The keeper shall apply for a licence.", ("ko", EN)),
        ("Смотритель не вправе передавать лицензию.", "The keeper may transfer the licence.", ("ru", EN)),
        ("Ο φύλακας μπορεί να ζητήσει άδεια.", "The keeper shall apply for a licence.", ("el", EN)),
        ("Ο φύλακας δεν μπορεί να πωλήσει τον φάρο.", "The keeper may sell the lighthouse.", ("el", EN)),
        ("Vartija voi hakea kirjaa.", "The keeper shall apply for a book.", ("fi", EN)),
        ("Vartija ei saa myydä majakkaa.", "The keeper may sell the lighthouse.", ("fi", EN)),
        # "That" and "such" at the head of a sentence begin no clause of another word.
        ("Diese Frist muss um einen Monat verlängert werden.", "That period may be extended by a month.", ("de", EN)),
        # Among other words of duty, by its place.
        ("管理人得申請許可，並應點燈。", "The keeper shall apply for a licence and shall light the lamp.", (TW, EN)),
        ("管理人應申請許可，並得點燈。", "The keeper may apply for a licence and may light the lamp.", (TW, EN)),
        ("管理人应当提交报告，并应当点灯。", "The keeper shall submit the report and may light the lamp.", (ZH, EN)),
        ("Der Wärter kann die Lampe löschen und muss das Buch führen.", "Il guardiano deve spegnere la lampada e deve tenere il registro.", ("de", "it")),
        ("看守所得委託公會。", "The house shall entrust the guild.", (TW, EN)),
    ],
)  # fmt: skip
def test_a_duty_that_turned(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    found = told(ours, theirs, tags)
    assert found
    assert set(found) <= {Severity.ERROR, Severity.WARNING}


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("灯塔管理人不得转让许可证。", "The keeper shall not transfer the licence.", (ZH, EN)),
        ("灯塔管理人不得转让许可证。", "No keeper may transfer the licence.", (ZH, EN)),
        ("本法自公布之日起施行。", "This Law shall enter into force on the day of its promulgation.", (ZH, EN)),
        ("管理人可以转让许可证。", "The keeper is entitled to transfer the licence.", (ZH, EN)),
        ("管理人應取得許可。", "The keeper shall obtain a licence.", (TW, EN)),
        ("所得之款項歸公會。", "What is received shall go to the guild.", (TW, EN)),
        ("期限不得超过十日。", "The period shall not exceed ten days.", (ZH, EN)),
        ("The keeper may apply for a licence.", "Le gardien peut demander une licence.", (EN, "fr")),
        ("Vartijan on haettava kirjaa.", "The keeper shall apply for a book.", ("fi", EN)),
        ("Ο φύλακας πρέπει να ζητήσει βιβλίο.", "The keeper shall ask for a book.", ("el", EN)),
        ("管理人得申請許可，並應點燈。", "The keeper shall light the lamp and may apply for a licence.", (TW, EN)),
        ("無受益人者，管理人應點燈。", "If there is no beneficiary, the keeper shall light the lamp.", (TW, EN)),
        ("管理人经同意始得转让许可证。", "The keeper may transfer the licence only with consent.", (ZH, EN)),
        ("提交日期为五月。", "The report of May 5 is submitted.", (ZH, EN)),
        ("管理人可以转让许可证。", "Wanita itu wajib.", (ZH, "xx")),
    ],
)  # fmt: skip
def test_a_duty_that_stands(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    assert told(ours, theirs, tags) == []


@pytest.mark.parametrize(
    ("theirs", "tag"),
    [
        ("Nessun guardiano potrà vendere la lampada.", "it"),
        ("Niemandem darf die Lampe verkauft werden.", "de"),
        ("Nadie puede vender la lámpara.", "es"),
        ("Tampoco podrá vender la lámpara.", "es"),
        ("Nul ne peut vendre la lampe.", "fr"),
        ("Niemand zal de lamp verkopen.", "nl"),
        ("Verder zal geen lamp verkocht worden.", "nl"),
        ("Tak seorang pun boleh menjual lampu.", "id"),
        ("Tidak ada penjaga yang dapat menjual lampu.", "id"),
        ("Tiada sesiapa pun boleh menjual lampu.", "ms"),
        ("Tiada sebarang lampu boleh dijual.", "ms"),
        ("किसी को दीपक नहीं बेचा जा सकता ।", "hi"),
        ("न किसी का दीपक बेचा जा सकेगा ।", "hi"),
        ("Ninguém pode vender a lâmpada.", "pt"),
        ("Никто не может продать лампу.", "ru"),
        ("לא ימכור אדם, לא ישכיר ולא ישאיל את המנורה.", "he"),
        ("Hiç kimse lambayı satamaz, kiralayamaz veya veremez.", "tr"),
        ("لا يصح بحال بيع المصباح.", "ar"),
    ],
)
def test_what_nobody_may_is_forbidden(theirs: str, tag: str) -> None:
    assert told("No one shall sell the lamp.", theirs, (EN, tag)) == []


@pytest.mark.parametrize(
    ("theirs", "tag"),
    [
        (
            "Sólo mediante el consentimiento libre y pleno del guardián y de su ayudante podrá venderse la lámpara.",
            "es",
        ),
        ("Lampu hanya boleh dijual dengan persetujuan penjaga.", "ms"),
        ("Lampu hanya dapat dijual dengan persetujuan penjaga.", "id"),
        ("दीपक रखवाले की सहमति से ही बेचा जा सकेगा ।", "hi"),
        ("A lâmpada não pode ser vendida sem o consentimento do guarda.", "pt"),
        ("Die Lampe darf nur mit Zustimmung des Wärters verkauft werden.", "de"),
        ("La lampe ne peut être vendue qu'avec le consentement du gardien.", "fr"),
    ],
)
def test_a_restriction_is_no_permission(theirs: str, tag: str) -> None:
    assert told("The lamp shall be sold only with the consent of the keeper.", theirs, (EN, tag)) == []


@pytest.mark.parametrize(
    ("theirs", "tag"),
    [
        ("يصح بحال من الأحوال بيع المصباح.", "ar"),
        ("Ogni guardiano potrà vendere la lampada.", "it"),
        ("Setiap penjaga boleh menjual lampu.", "ms"),
        ("Cada guardián podrá vender la lámpara.", "es"),
    ],
)
def test_a_prohibition_that_lost_its_no(theirs: str, tag: str) -> None:
    assert told("No keeper may in any case sell the lamp.", theirs, (EN, tag))


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("A nadie se privará de su lámpara.", "No one shall not be deprived of his lamp.", ("es", EN)),
        ("Furthermore, no lamp shall not be lit here.", "Aucune lampe n'est allumée ici.", (EN, "fr")),
        ("任何人不得被剥夺灯火。", "Nobody may not be deprived of his lamp.", (ZH, EN)),
    ],
)
def test_what_says_no_twice_says_it_once_too_often(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    found = list(duty.CHECK.look(pair_of([(ours, theirs)], tags)))
    assert [(d.severity, "no twice" in d.message) for d in found] == [(Severity.WARNING, True)]


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("任何人不得不点灯。", "No one shall not light the lamp.", (ZH, EN)),
        ("Jeder muss die Lampe anzünden, ohne Ausnahme.", "No one shall not light the lamp.", ("de", EN)),
        ("无许可证的，不得点灯。", "A keeper with no licence shall not light the lamp.", (ZH, EN)),
        ("不仅管理人，无人可以点灯。", "Not only no one, the keeper shall not light it.", (ZH, EN)),
    ],
)
def test_two_negations_that_belong_there(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    assert not [d for d in duty.CHECK.look(pair_of([(ours, theirs)], tags)) if "no twice" in d.message]


def test_a_prohibition_that_became_a_permission_is_told_as_one() -> None:
    """Not as "may" that permits what the law has no word for."""
    ours = "財團法人或公益社團法人就第三十四條第一項訴訟，不得請求報酬。"
    theirs = "The incorporated foundation or charity may ask for remuneration for the lawsuit under paragraph 1 of Article 34."
    (found,) = duty.CHECK.look(pair_of([(ours, theirs)], ("zh-Hant", "en")))
    assert "forbids it (“不得”)" in found.message


def test_prohibitions_of_one_series_are_one() -> None:
    ours = "灯塔管理人不得重于前款规定处罚，也不得超过三年。"
    assert told(ours, "The keeper shall not punish more heavily, nor shall the keeper exceed three years.") == []
    # One of a series that turned is told all the same.
    assert told("管理人不得出售灯具，不得出租灯具。", "The keeper shall not sell the lamp and may let the lamp.")


def test_what_a_sentence_only_may_say_is_information() -> None:
    said = told("未经同意，管理人不得转让许可证。", "The keeper may transfer the licence only with consent.")
    assert set(said) <= {Severity.INFO}


def test_what_a_translator_does_again_and_again_is_a_habit() -> None:
    rows = [("須告訴乃論。", "Prosecution may be instituted only upon complaint.")] * 3
    assert list(duty.CHECK.look(pair_of(rows, (TW, EN)))) == []


def test_a_word_that_the_law_renders_otherwise_elsewhere_is_urged() -> None:
    usual = [
        (f"管理人得{a}。", f"The keeper may {b}.")
        for a, b in (("點燈", "light it"), ("收費", "charge fees"), ("記錄", "write it down"))
    ]
    turned = [("公會得收費。", "The guild shall charge fees.")]
    (found,) = duty.CHECK.look(pair_of(usual + turned, (TW, EN)))
    assert (found.path, found.severity) == ("art_4", Severity.WARNING)


def test_the_word_is_shown_where_it_stands() -> None:
    (found,) = duty.CHECK.look(pair_of([("管理人应当提交报告。", "The keeper may submit the report.")], (ZH, EN)))
    assert (found.found, found.code, found.path) == ("may", "duty-differs", "art_1")
    assert (found.start, found.end) == (11, 14)


@pytest.mark.parametrize("language", DUTY_WORDS)
def test_every_language_tells_its_words_apart(language: str) -> None:
    assert side(language, "") is not None
    assert side("xx", "may") is None
    made = side("en", "may not be, may be, shall be, need not be")
    assert made is not None
    assert [m.kind for m in made.marks] == [Kind.FORBIDS, Kind.PERMITS, Kind.OBLIGES, Kind.EXEMPTS]


def test_sentences_are_clauses_too_and_abbreviations_end_none() -> None:
    text = "Art. 5 applies. The keeper, i.e. the owner, pays; he may not leave.\nMore"
    assert [text[a:b].strip() for a, b in sentences(text)] == ["Art. 5 applies.", "The keeper, i.e. the owner, pays;", "he may not leave.", "More"]  # fmt: skip


@pytest.mark.parametrize("language", DUTY_WORDS)
def test_every_word_that_is_found_has_a_kind(language: str) -> None:
    words = DUTY_WORDS[language]
    for entry in (
        words.forbids,
        words.exempts,
        words.permits,
        words.obliges,
        words.may_be,
        words.must_be,
        words.denies,
    ):
        assert re.compile(entry).groups == 0


def test_partners_stand_at_the_same_place() -> None:
    left, right = (
        side("en", "it may go, it shall stay, it must not sing"),
        side("en", "it shall go, it may stay, it may sing"),
    )
    assert left is not None
    assert right is not None
    ours, theirs = partners(left, right)
    kinds = [p.kind for p in ours[: len(left.marks)]]
    assert kinds == [Kind.PERMITS, Kind.OBLIGES, Kind.PERMITS]
    assert [p.mark for p in theirs if p.mark] == [
        m
        for m, p in sorted(zip(left.all, ours, strict=True), key=lambda x: x[1].mark.start if x[1].mark else 0)
        if p.mark
    ]


def test_a_noun_of_power_stands_for_its_like() -> None:
    ours, theirs = (
        side("fr", "Le ministre prend toutes les mesures possibles."), side("en", "The Minister may take all possible measures."),
    )  # fmt: skip
    assert ours is not None
    assert theirs is not None
    beside = partners(theirs, ours)[0]
    assert [(m.kind, p.kind) for m, p in zip(theirs.all, beside, strict=True)] == [
        (Kind.PERMITS, None),
        (Kind.CAN, Kind.CAN),
    ]


def test_a_stretch_of_any_length_is_compared() -> None:
    for count in (150, 450, 900):
        zh = [f"第{n}号船主可以出租该船" for n in range(count)]
        en = [f"the owner of ship {n} may let it" for n in range(count)]
        assert told("，".join(zh) + "。", ", ".join(en) + ".") == []
        turned = [*en]
        turned[count // 2] = turned[count // 2].replace(" may ", " must not ")
        assert told("，".join(zh) + "。", ", ".join(turned) + ".")


def test_partners_of_a_long_stretch_take_no_more_than_its_length() -> None:
    with no_runaway():
        long = side("en", "it may go, it shall stay, " * 10_000)
        assert long is not None
        ours, theirs = partners(long, long)
        assert all(p.kind is m.kind for m, p in zip(long.all, ours, strict=True))
        assert all(p.kind is m.kind for m, p in zip(long.all, theirs, strict=True))


def test_long_text_takes_no_more_than_its_length() -> None:
    with no_runaway():
        for text in ("no " * 40_000, "hat " * 40_000, "不" * 40_000, "ne " * 40_000):
            for language in ("en", "de", "zh", "fr"):
                assert side(language, text) is not None
