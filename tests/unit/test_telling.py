"""Sentences of the corpus that know how they were made, and what pages make of them."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest
from babel.support import NullTranslations
from flask import Flask

from corpus.telling import Called, Told, after, both, either, joined, listed, tell
from webapp import interface, telling
from webapp.message_files import extracted
from webapp.views import Link

FRENCH = {
    "in force since %(day)s (%(source)s)": "en vigueur depuis le %(day)s (%(source)s)",
    "its own provision %(path)s": "sa propre disposition %(path)s",
    "the %(language)s text prevails": "le texte en %(language)s fait foi",
    "the text of %(day)s has it": "le texte du %(day)s l’a",
    "identification": "identification",
}


class French(NullTranslations):
    def gettext(self, message: str) -> str:
        return FRENCH.get(message) or super().gettext(message)


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> Flask:
    for module in (interface, telling):
        monkeypatch.setattr(module, "messages", lambda tag: French())
    monkeypatch.setattr(telling, "current", lambda: "fr")
    return Flask("test")


def test_a_sentence_is_its_english_and_remembers() -> None:
    said = tell("in force since %(day)s", day=date(2021, 1, 1))
    assert said == "in force since 2021-01-01"
    assert json.dumps({"basis": said}) == '{"basis": "in force since 2021-01-01"}'
    assert isinstance(said, Told)
    assert (said.template, said.values["day"]) == ("in force since %(day)s", date(2021, 1, 1))
    again = pickle.loads(pickle.dumps(said))
    assert isinstance(again, Told)
    assert (again, again.template) == (said, said.template)


def test_sentences_are_joined_without_losing_them() -> None:
    one, two = tell("one"), tell("two")
    assert (after(one, two), after(one, ""), after("", two)) == ("one; two", "one", "two")
    assert joined(("", one, "", two)) == "one two"
    assert either(["a", "b", "c"]) == "a or b or c"
    assert both(["a", "b", "c"]) == "a and b and c"
    assert listed(["a", "b", "c"]) == "a, b, c"
    assert (listed([]), listed(["a"])) == ("", "a")
    assert isinstance(after(one, two), Told)


def test_the_words_between_parts_are_messages() -> None:
    messages = {message.id for message in extracted()}
    assert {"%(first)s or %(other)s", "%(first)s and %(other)s", "also looked for %(words)s"} <= messages


def test_a_page_says_it_in_its_language(french: Flask) -> None:
    said = tell(
        "in force since %(day)s (%(source)s)", day="2021-01-01", source=tell("its own provision %(path)s", path="art_9")
    )
    assert telling.told_plain(said) == "en vigueur depuis le 2021-01-01 (sa propre disposition Article 9)"
    assert str(telling.told(said)) == telling.told_plain(said)
    assert telling.told_plain(tell("the %(language)s text prevails", language=Called("Chinese", "language", "zh"))) == (
        "le texte en chinois fait foi"
    )


def test_what_is_not_translated_is_marked_as_english(french: Flask) -> None:
    assert str(telling.told("A <b> stands twice.")) == '<span lang="en" dir="ltr">A &lt;b&gt; stands twice.</span>'
    assert str(telling.told(tell("unknown to them"))) == '<span lang="en" dir="ltr">unknown to them</span>'
    assert str(telling.told("")) == ""


def test_what_is_translated_by_the_same_words_is_no_english(french: Flask) -> None:
    assert str(telling.told(tell("identification"))) == "identification"


def test_of_joined_sentences_only_the_untranslated_one_is_english(french: Flask) -> None:
    said = after(after(tell("%(query)s", query="<x>"), tell("unknown to them")), tell("identification"))
    assert str(telling.told(said)) == '&lt;x&gt;; <span lang="en" dir="ltr">unknown to them</span>; identification'


def test_links_are_put_into_the_translated_sentence(french: Flask) -> None:
    def linked(text: str) -> tuple[Link, ...]:
        return (Link("/" + text[-10:], text),) if text.startswith(("art_", "the text of ")) else (Link("", text),)

    said = tell(
        "in force since %(day)s (%(source)s)", day="<1>", source=tell("its own provision %(path)s", path="art_9")
    )
    assert str(telling.told_linked(said, linked)) == (
        'en vigueur depuis le &lt;1&gt; (sa propre disposition <a href="/art_9">art_9</a>)'
    )
    has = tell("the text of %(day)s has it", day="2020-01-02")
    assert str(telling.told_linked(has, linked)) == 'le texte du <a href="/2020-01-02">2020-01-02</a> l’a'


def test_the_list_of_the_nearest_is_left_out_where_links_stand_below() -> None:
    said = joined((tell("No law is called %(name)s.", name="'x'"), tell("Nearest: %(titles)s.", titles="y")))
    assert telling.without_nearest(said) == "No law is called 'x'."
    assert telling.without_nearest("No law. Nearest: y.") == "No law."
