"""What tests on real law share: imports of whole collections, without the checks of words, which some files measure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus import checks, importing

_CHECKS = dict(checks.CHECKS)
# They plant faults of words, numbers and sentences, and read what is said of sound laws: module -> the checks it measures.
_MEASURED = {
    "test_translation_faults": _CHECKS,
    "test_amount_faults": {name: _CHECKS[name] for name in ("amounts", "limits")},
}
# They read what an import tells of texts that stand beside one another, or prove that it tells it of every file.
_COMPARED = frozenset(
    {"test_books_of_one_law", "test_every_file", "test_exchange_on_real_law", "test_pages_with_known_damage"}
)


@pytest.fixture(autouse=True, scope="session")
def _imports_tell_no_checks() -> Iterator[None]:
    """An import tells what the checks find in its first texts: that took a third of the time of these tests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(checks, "CHECKS", {})
        yield


@pytest.fixture(autouse=True, scope="module")
def _checks_where_they_are_measured(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        if measured := _MEASURED.get(request.module.__name__):
            patched.setattr(checks, "CHECKS", measured)
        yield


@pytest.fixture(autouse=True, scope="module")
def _imports_compare_where_it_is_read(request: pytest.FixtureRequest) -> Iterator[None]:
    """Comparing the texts of a law takes half of the time of an import; what others begin with needs none of it."""
    with pytest.MonkeyPatch.context() as patched:
        if request.module.__name__ not in _COMPARED:
            patched.setattr(importing, "_TOLD_BESIDE", 0)
        yield
