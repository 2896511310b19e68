"""Words of duty bound to what stands around them, in made-up sentences: rights, restrictions, clauses, attributes."""

from __future__ import annotations

import pytest
from made_pairs import pair_of
from runaway import no_runaway

from corpus.checks import duty
from corpus.checks.duty_marks import Kind, side
from corpus.checks.duty_pairing import akin
from corpus.checks.duty_scopes import NONE_BUT, ONLY, RIGHTS
from corpus.checks.duty_words import DUTY_WORDS
from corpus.diagnostics import Severity

ZH, HK, EN, DE, FR = "zh-Hans", "zh-Hant-HK", "en", "de", "fr"


def kinds(language: str, text: str) -> list[Kind]:
    made = side(language, text)
    assert made is not None
    return [m.kind for m in made.marks]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The keeper shall have the right to object."), ("en", "The keeper shall be entitled to a copy."),
        ("en", "The guild shall also have the power to inspect."), ("en", "Members shall be free to leave."),
        ("fr", "Le gardien a le droit de s'opposer."), ("fr", "Le gardien est en droit de refuser."),
        ("de", "Der Wärter hat das Recht, die Lampe zu löschen."), ("de", "Bei Sturm hat die Gilde das Recht, zu prüfen."),
        ("de", "Die Gilde ist befugt."), ("es", "El guarda tendrá derecho a una copia."), ("it", "Il guardiano ha il diritto di opporsi."),
        ("pt", "O guarda tem o direito de se opor."), ("nl", "De wachter heeft het recht."), ("sv", "Vakten har rätt att gå."),
        ("fi", "Vartijalla on oikeus lähteä."), ("pl", "Latarnik ma prawo odejść."), ("el", "Ο φύλακας έχει το δικαίωμα να φύγει."),
        ("ru", "Смотритель имеет право уйти."), ("ko", "등대를 확충할 수 있는 방안"), ("ja", "識別することができる方式"),
    ],
)  # fmt: skip
def test_a_right_or_a_possibility_is_no_duty(language: str, text: str) -> None:
    assert kinds(language, text) == [Kind.MAYBE]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "资料不准确的", []), ("zh", "資料不準確的", []), ("zh", "不准進入燈塔", [Kind.FORBIDS]), ("zh", "不準時交付", []),
        ("ja", "認識することができない方式で作る。", []), ("ja", "立ち入ることができない。", [Kind.FORBIDS]),
        ("ja", "立ち入ることができない場合", [Kind.FORBIDS]), ("ja", "申請することができる。", [Kind.PERMITS]),
        ("ja", "申請することができる場合", [Kind.PERMITS]), ("ko", "신청할 수 있다.", [Kind.PERMITS]),
        ("de", "Die Gilde kann es zugestehen, wenn keine Lampe brennt.", [Kind.PERMITS]),
        ("de", "Der Wärter kann Helfer haben, die jedoch nicht wohnen.", [Kind.PERMITS]),
        ("de", "Kann der Wärter nachweisen, dass er nicht da war.", [Kind.PERMITS]),
        ("de", "Der Wärter darf, soweit es stürmt, nicht gehen.", [Kind.FORBIDS]),
        ("de", "Der Wärter darf die Lampe nicht löschen.", [Kind.FORBIDS]),
        ("en", "Nobody may enter.", [Kind.FORBIDS]), ("en", "Nothing in this Act may be read so.", [Kind.FORBIDS]),
        ("en", "The lamp may in no case be moved.", [Kind.FORBIDS]), ("en", "Lamps may in some cases be moved.", [Kind.PERMITS]),
        ("en", "No one may not enter.", [Kind.OBLIGES]), ("en", "No, the keeper may not enter.", [Kind.FORBIDS]),
        ("es", "Nada podrá moverse.", [Kind.FORBIDS]), ("it", "Nulla può essere spostato.", [Kind.FORBIDS]),
        ("pt", "Em caso algum a lâmpada poderá ser movida.", [Kind.FORBIDS]), ("pt", "A lâmpada pode, em caso algum, sair.", [Kind.FORBIDS]),
        ("de", "Nichts darf bewegt werden.", [Kind.FORBIDS]), ("nl", "Niets mag weg.", [Kind.FORBIDS]),
        ("sv", "Lampan må i intet fall flyttas.", [Kind.FORBIDS]), ("sv", "Ingenting får flyttas.", [Kind.FORBIDS]),
        ("zh", "期间不得迟于三十日", []),
        ("de", "Niemand kann zwei Lampen haben.", [Kind.FORBIDS]), ("de", "Niemand darf gehen.", [Kind.FORBIDS]),
        ("nl", "De gilde kan het toestaan, indien geen lamp brandt.", [Kind.PERMITS]),
        ("nl", "De wachter mag de lamp niet doven.", [Kind.FORBIDS]),
        ("de", "Die Lampe darf nur bei Sturm brennen.", [Kind.ONLY]), ("de", "Nur die Gilde darf prüfen.", [Kind.ONLY]),
        ("fr", "La lampe ne peut être éteinte que par la guilde.", [Kind.ONLY]),
        ("fr", "Les seules lampes que peut allumer le gardien", [Kind.ONLY]),
        ("fr", "Le gardien ne peut partir.", [Kind.FORBIDS]), ("fr", "Le gardien ne peut partir alors que la lampe brûle.", [Kind.FORBIDS]),
        ("en", "The lamp may be lit only at night.", [Kind.ONLY]), ("en", "Only the guild may inspect.", [Kind.ONLY]),
        ("en", "The keeper may go; only the guild stays.", [Kind.PERMITS]),
        ("en", "If no lamp is named, the keeper may choose.", [Kind.PERMITS]), ("en", "No lamp may be lit.", [Kind.FORBIDS]),
        ("en", "Rule No 12, with its notes, shall apply.", [Kind.OBLIGES]),
        ("en", "in such a way as to prohibit entry", [Kind.FORBIDS]), ("es", "El plazo no podrá ser superior a diez días.", []),
        ("fr", "Le délai ne peut être inférieur à dix jours.", []), ("it", "Il termine non può essere superiore a dieci giorni.", []),
        ("de", "Die Gilde hat Zutritt zu den Lampen.", []), ("de", "Die Gilde hat Lampen zu stellen.", [Kind.OBLIGES]),
        ("de", "Er beabsichtigt, dem nicht zu folgen.", []), ("de", "Die Lampe ist nicht zu löschen.", [Kind.FORBIDS]),
        ("zh", "專員可將職能轉授", [Kind.PERMITS]), ("zh", "许可证", []), ("zh", "可能受损", []),
    ],
)  # fmt: skip
def test_what_a_word_says_where_it_stands(language: str, text: str, expected: list[Kind]) -> None:
    assert kinds(language, text) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("Die Lampe darf nur mit Zustimmung der Gilde gelöscht werden.", "La lampe ne peut être éteinte qu'avec l'accord de la guilde.", (DE, FR)),
        ("Die Lampe darf nur bei Sturm gelöscht werden.", "The lamp shall be put out only in a storm.", (DE, EN)),
        ("No lamp shall be lit by a keeper unless it belongs to the guild.", "Les seules lampes que peut allumer le gardien sont celles qui sont à la guilde.", (EN, FR)),
        ("Niemand kann zwei Lampen haben.", "Nul ne peut avoir deux lampes.", (DE, FR)),
        ("The keeper may delegate any function subject to terms specified in the delegation.", "燈塔管理人可將任何職能轉授他人，條款須在授權書中指明。", (EN, HK)),
        ("The keeper shall have the right to object.", "Der Wärter hat das Recht, Widerspruch einzulegen.", (EN, DE)),
        ("Bei Sturm hat der Wärter das Recht, Hilfe zu verlangen.", "En caso de tormenta, el guarda tendrá derecho a pedir ayuda.", (DE, "es")),
        ("Die Gilde kann es zugestehen, wenn keine Lampe brennt.", "La guilde peut l'accorder si aucune lampe ne brûle.", (DE, FR)),
        ("이 법은 등대를 확충할 수 있는 방안을 정하여야 한다.", "This Act shall lay down a plan to extend the lighthouses.", ("ko", EN)),
        ("资料不准确的，管理人应当改正。", "Where the data are inaccurate, the keeper shall correct them.", (ZH, EN)),
    ],
)  # fmt: skip
def test_good_translations_are_told_for_nothing(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    assert list(duty.CHECK.look(pair_of([(ours, theirs)], tags))) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "tags"),
    [
        ("Niemand kann zwei Lampen haben.", "The keeper may have two lamps.", (DE, EN)),
        ("Die Gilde kann es zugestehen, wenn keine Lampe brennt.", "La guilde doit l'accorder si aucune lampe ne brûle.", (DE, FR)),
        ("The keeper may delegate a function.", "燈塔管理人須轉授職能。", (EN, HK)),
        ("申請することができる。", "The keeper shall apply for it.", ("ja", EN)),
    ],
)  # fmt: skip
def test_what_turned_is_still_told(ours: str, theirs: str, tags: tuple[str, str]) -> None:
    found = {d.severity for d in duty.CHECK.look(pair_of([(ours, theirs)], tags))}
    assert found
    assert found <= {Severity.ERROR, Severity.WARNING}


def test_a_restriction_renders_permissions_and_prohibitions_but_no_exemption() -> None:
    assert akin(Kind.PERMITS, Kind.ONLY)
    assert akin(Kind.FORBIDS, Kind.ONLY)
    assert not akin(Kind.EXEMPTS, Kind.ONLY)
    assert not akin(Kind.PERMITS, None)
    assert not akin(Kind.PERMITS, Kind.FORBIDS)


def test_tables_are_of_languages_that_are_checked() -> None:
    assert {*RIGHTS, *ONLY, *NONE_BUT} <= {*DUTY_WORDS}


def test_clauses_take_no_more_than_their_length() -> None:
    with no_runaway():
        for text in (
            "kann, wenn a, " * 10_000,
            "kan, indien a, " * 10_000,
            "may x " * 20_000,
            "nur a " * 30_000,
            "hat, " * 30_000,
        ):
            for language in ("de", "nl", "en", "fr"):
                assert side(language, text) is not None
