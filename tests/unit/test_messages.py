"""Every message of the interface is translated, into every language, with its places for values and all its plural forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from webapp.interface import DEFAULT, LANGUAGES
from webapp.message_files import extracted, stored

TRANSLATED = [tag for tag in LANGUAGES if tag != DEFAULT]
_PLACE = re.compile(r"%\((\w+)\)s")
_TAG = re.compile(r"</?[a-z][^>]*>")


@pytest.fixture(scope="module")
def template() -> Catalog:
    return extracted()


def _key(message: Message) -> tuple[str | None, str | tuple[str, ...]]:
    return message.context, tuple(message.id) if isinstance(message.id, list | tuple) else message.id


def _forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string or "",)


def _own(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


@pytest.mark.parametrize("tag", TRANSLATED)
def test_none_is_missing_and_none_is_stale(tag: str, template: Catalog) -> None:
    wanted, there = {_key(m) for m in _messages(template)}, {_key(m) for m in _messages(stored(tag))}
    assert sorted(map(str, wanted - there)) == []
    assert sorted(map(str, there - wanted)) == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_message_is_translated_in_all_its_forms(tag: str) -> None:
    catalog = stored(tag)
    assert [m.id for m in _messages(catalog) if "fuzzy" in m.flags or not all(f.strip() for f in _forms(m))] == []
    plural = [m for m in _messages(catalog) if m.pluralizable]
    assert plural
    assert [m.id for m in plural if len(_forms(m)) != catalog.num_plurals] == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_places_for_values_are_those_of_the_english(tag: str) -> None:
    """A form for one thing may leave out its number; nothing else is left out, and nothing is put in."""
    wrong = []
    for message in _messages(stored(tag)):
        wanted = set(_PLACE.findall(" ".join(_own(message))))
        for form in _forms(message):
            found = set(_PLACE.findall(form))
            bare = _PLACE.sub("", form).replace("%%", "")
            spare = {"num"} if message.pluralizable else set()
            if not wanted - spare <= found <= wanted or "%" in bare:
                wrong.append((message.id, form))
    assert wrong == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_translations_bring_no_markup_of_their_own(tag: str) -> None:
    wrong = [
        (m.id, form)
        for m in _messages(stored(tag))
        for form in _forms(m)
        if sorted(_TAG.findall(form)) != sorted(_TAG.findall(_own(m)[-1])) or form != form.strip()
    ]
    assert wrong == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_sentence_is_translated_once(tag: str) -> None:
    """Nothing is left in English but what is written alike: no long message is its own translation."""
    same = [m.id for m in _messages(stored(tag)) if len(_own(m)[0]) > 40 and _forms(m)[0] == _own(m)[0]]
    assert same == []
