"""Names of laws in another case than their titles."""

import pytest

from corpus.model import Title
from corpus.resolving.inflected import called_in_a_case, forms_of

TITLES = {
    "fi-1": ("fi", "vesilaki"),
    "fi-2": ("fi", "yleinen vesiasetus"),
    "fi-3": ("fi", "työsopimuslaki"),
    "ru-1": ("ru", "Водный кодекс"),
    "ru-2": ("ru", "Всеобщая декларация воды"),
    "pl-1": ("pl", "Kodeks wodny"),
    "sv-1": ("sv", "Konkurslag"),
    "tr-1": ("tr", "Su Kanunu"),
    "he-1": ("he", "חוק המים"),
    "en-1": ("en", "Patents Act"),
}
FORMS = forms_of((law, Title(language, text, "official")) for law, (language, text) in TITLES.items())


@pytest.mark.parametrize(
    ("name", "law"),
    [
        ("vesilain", "fi-1"),
        ("yleisen vesiasetuksen", "fi-2"),
        ("työsopimuslaissa", "fi-3"),
        ("Водного кодекса", "ru-1"),
        ("Всеобщей декларации воды", "ru-2"),
        ("Kodeksu wodnego", "pl-1"),
        ("konkurslagen", "sv-1"),
        ("Su Kanunu'nun", "tr-1"),
        ("Su Kanununun", "tr-1"),
        ("לחוק המים", "he-1"),
    ],
)
def test_a_name_in_another_case_is_the_titles(name: str, law: str) -> None:
    assert [found for found, _ in called_in_a_case(FORMS, name)] == [law]


@pytest.mark.parametrize("name", ["työsopimus", "vesi", "konkurs", "Водный", "Patent Act", "Kodeks wodny 2", "ה", ""])
def test_a_shorter_or_another_name_is_none(name: str) -> None:
    assert not list(called_in_a_case(FORMS, name))
