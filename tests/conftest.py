"""`pytest tests/golden --update-goldens` writes the golden files anew; it refuses output that loses text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# A test says nothing of time: a machine that others use as well is slow now and then.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens", default=False))
