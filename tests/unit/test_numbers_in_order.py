"""Which of the numbers of a law is the wrong one."""

from __future__ import annotations

import pytest

from corpus.inspection import TextView, inspect_text
from corpus.model import Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ((1, 2, 3, 9, 4, 5), 9),
        ((1, 2, 3, 77, 5), 77),
        ((1, 2, 3, 5, 4), 4),
        ((1, 2, 4, 3, 5), 3),
        ((1, 2, 3, 10, 9), 9),
    ],
)
def test_which_number_is_out_of_order(numbers: tuple[int, ...], wrong: int) -> None:
    pages = tuple(
        Provision(ProvisionPath((f"art_{n}",)), Unit.ARTICLE, ArticleNumber.of(n), f"Article {n}", "", "", ())
        for n in numbers
    )
    found = inspect_text(TextView(Text((), pages), "en"))
    assert [d.path for d in found if d.code == "number-out-of-order"] == [f"art_{wrong}"]
