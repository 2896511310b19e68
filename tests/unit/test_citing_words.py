"""The words of citations hang together: forms lead to plain words, and jurisdictions know the plain ones."""

from __future__ import annotations

import pytest

from corpus.folding import fold
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import LANGUAGES, Language

TAGS = sorted(LANGUAGES)


def known(language: Language) -> set[str]:
    """All words for articles, levels and containers."""
    own = language.citing
    return {
        *language.article_words, *language.article_words_after, *own.articles, *own.articles_after, *language.levels, *own.levels,
        *own.levels_after, *language.containers, *language.containers_after, *own.containers_after,
        *(w for words in language.article_words_of.values() for w in words),
    }  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_a_form_leads_to_a_plain_word_and_not_to_another_form(tag: str) -> None:
    forms = LANGUAGES[tag].citing.forms
    assert not [form for form, plain in forms.items() if plain in forms and forms[plain] != plain]
    words = {fold(word).rstrip(".") for word in known(LANGUAGES[tag])}
    missing = [plain for plain in set(forms.values()) if fold(plain).rstrip(".") not in words]
    assert not missing


@pytest.mark.parametrize("code", sorted(JURISDICTIONS))
def test_a_jurisdiction_knows_the_plain_form_of_its_words(code: str) -> None:
    """Levels reach it in their plain form: what is only there under "abs" would never be asked for."""
    for tag, table in JURISDICTIONS[code].level_words.items():
        forms = LANGUAGES[tag].citing.forms
        for word in table:
            plain = forms.get(word) or forms.get(word + ".")
            assert plain is None or plain in table or plain.rstrip(".") in table, (tag, word, plain)


@pytest.mark.parametrize("tag", TAGS)
def test_what_joins_is_there_in_every_language(tag: str) -> None:
    own = LANGUAGES[tag].citing
    assert own.ands
    assert not set(own.ands) & set(own.ranges)
