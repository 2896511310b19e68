"""The day of application beside that of the entry into force."""

from __future__ import annotations

from datetime import date

import pytest
from test_status import edition, law

from corpus.days.applying import applies_from
from corpus.days.dating import statements_from_text
from corpus.days.effects import NO_EFFECTS
from corpus.days.status import status_on
from corpus.model import Provision, ProvisionPath, Statement, Status, Text, Unit
from corpus.numbering import ArticleNumber


@pytest.mark.parametrize(
    ("language", "said", "wanted"),
    [
        ("en", "It shall apply from 2 August 2031.\nHowever:\n(a) Chapter I shall apply from 2 February 2030;", "2031-08-02"),
        ("en", "Article 40 shall apply from 1 January 2031.", None),
        ("en", "The competent authority shall apply it from 1 January 2031.", None),
        ("de", "(2) Sie gilt ab dem 1. Januar 2031.", "2031-01-01"),
        ("fr", "Il est applicable à partir du 1er janvier 2031.", "2031-01-01"),
        ("es", "Será aplicable a partir del 12 de enero de 2031.", "2031-01-12"),
        ("it", "Esso si applica a decorrere dal 12 gennaio 2031.", "2031-01-12"),
        ("pt", "O presente regulamento é aplicável a partir de 12 de janeiro de 2031.", "2031-01-12"),
        ("nl", "Zij is van toepassing met ingang van 5 mei 2031.", "2031-05-05"),
        ("sv", "Den ska tillämpas från och med den 5 maj 2031.", "2031-05-05"),
        ("fi", "Sitä sovelletaan 5 päivästä toukokuuta 2031.", "2031-05-05"),
        ("pl", "2.  Niniejsze rozporządzenie ma zastosowanie od dnia 5 maja 2031 r.", "2031-05-05"),
        ("el", "Τίθεται σε εφαρμογή από τις 5 Μαΐου 2031.", "2031-05-05"),
        ("cs", "Použije se ode dne 5. května 2031.", "2031-05-05"),
        ("hu", "Ezt a rendeletet 2031. május 5-től kell alkalmazni.", "2031-05-05"),
        ("lt", "Jis taikomas nuo 2031 m. gegužės 5 d.", "2031-05-05"),
    ],
)  # fmt: skip
def test_the_day_of_application(language: str, said: str, wanted: str | None) -> None:
    assert applies_from(said, language) == (date.fromisoformat(wanted) if wanted else None)


def article(text: str) -> Text:
    return Text(
        (), (Provision(ProvisionPath(("art_9",)), Unit.ARTICLE, ArticleNumber.of(9), "Article 9", "", text, (), None),)
    )


def test_both_days_are_kept_apart() -> None:
    said = (
        "1. This Regulation shall enter into force on the twentieth day following that of its publication.\n"
        "2. This Regulation shall apply from 25 May 2031."
    )
    published = (Statement("promulgated", "2029-05-04", "the Office"),)
    own = statements_from_text(article(said), "en", date(2029, 5, 4), published)
    assert [(s.field, s.value) for s in own] == [("effective", "2029-05-24"), ("applies", "2031-05-25")]
    unknown = statements_from_text(article(said), "en", date(2029, 5, 4), ())
    assert [(s.field, s.value) for s in unknown if s.field != "note"] == [("applies", "2031-05-25")]


def test_a_repeal_has_the_day_that_it_names() -> None:
    said = "Directive 2009/46/EC is repealed with effect from 25 May 2031."
    own = statements_from_text(article(said), "en", date(2029, 5, 4), ())
    assert [(s.field, s.value) for s in own] == [
        ("repeals", "Directive 2009/46/EC"), ("effective_for", "2031-05-25 Directive 2009/46/EC"),
    ]  # fmt: skip


def test_the_sentence_tells_both() -> None:
    source = "its own provision art_9"
    text = edition(
        "2029-05-04", Statement("effective", "2029-05-24", source), Statement("applies", "2031-05-25", source)
    )
    act = law(text, law_id="eu-x", place="eu")
    told = status_on(act, text, date(2030, 1, 1), NO_EFFECTS)
    assert told.status is Status.IN_FORCE
    assert told.basis == f"in force since 2029-05-24 ({source}); applies from 2031-05-25"


def test_what_applies_is_in_force_wherever_it_began() -> None:
    text = edition("2029-05-04", Statement("applies", "2031-05-25", "its own provision art_9"))
    act = law(text, law_id="eu-x", place="eu")
    found = [status_on(act, text, date(year, 6, 1), NO_EFFECTS).status for year in (2030, 2031)]
    assert found == [Status.UNKNOWN, Status.IN_FORCE]
