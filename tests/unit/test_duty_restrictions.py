"""Words of duty that what stands around them makes another kind of word, or none."""

import pytest

from corpus.checks.duty_marks import Kind, side

READ = [
    # "No" of another clause, or within a word, forbids nothing of what follows.
    ("en", "In a no-fault claim the court shall decide.", [Kind.OBLIGES]),
    ("en", "For a town with little or no water supply, the council shall dig a well.", [Kind.OBLIGES]),
    ("en", "No person, firm or company shall sell it.", [Kind.FORBIDS]),
    ("en", "No keeper or, in his absence, servant may open it.", [Kind.FORBIDS]),
    # Only: neither a permission nor a prohibition.
    ("zh-Hant", "申請人僅得於期間內補正。", [Kind.ONLY]),
    ("zh-Hant", "經許可後始得營業。", [Kind.ONLY]),
    ("zh-Hant", "申請人得於期間內補正。", [Kind.PERMITS]),
    ("en", "This Act may be cited as the Wells Act.", []),
    ("en", "The Act may be cited by either party.", [Kind.PERMITS]),
    ("fr", "Il veille à ce que chacun puisse être entendu.", [Kind.MAYBE]),
    ("fr", "Nul ne puisse entrer.", [Kind.FORBIDS]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kinds"), READ)
def test_what_a_word_of_duty_says_where_it_stands(language: str, text: str, kinds: list[Kind]) -> None:
    read = side(language.partition("-")[0], text)
    assert read is not None
    assert [m.kind for m in read.marks] == kinds
