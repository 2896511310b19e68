"""The stemmers in C and in Python give one stem: an index that was made with the one is asked with the other."""

import importlib

import pytest
import snowballstemmer

from corpus.stems import STEMMERS

_WORDS = (
    "obligations", "generously", "gaol", "skies", "y", "ab", "ii", "relatives", "unverzüglich", "häuser", "gräßlich", "continuellement",
    "l", "règlements", "φορολογουμένων", "υπεύθυνος", "henkilötietojen", "kötelezettségek", "mahkemelerin", "osób", "обязательства",
    "अधिकारों", "żołnierze", "derechos", "direitos", "nulla", "voorwaarden", "1999", "a1b2", "naïve",
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(STEMMERS.values())))
def test_both_give_the_same_stems(name: str) -> None:
    module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    in_python = getattr(module, f"{name.title()}Stemmer")()
    used = snowballstemmer.stemmer(name)
    assert [used.stemWord(word) for word in _WORDS] == [in_python.stemWord(word) for word in _WORDS]


def test_the_stemmer_in_c_is_used() -> None:
    assert type(snowballstemmer.stemmer("english")).__module__ == "Stemmer"
