"""Settings: precedence, and refusals that show the way out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UsageError
from webapp.config import Config, read_config


def test_defaults() -> None:
    assert read_config({}) == Config(Path("data"), None, "127.0.0.1", 8000, False)


def test_the_command_line_goes_before_the_environment() -> None:
    environ = {"TONGWEN_DATA": "/env", "TONGWEN_PORT": "9000", "OTHER": "x"}
    config = read_config(environ, data="/line", port=None)
    assert config.data == Path("/line")
    assert config.port == 9000


def test_an_empty_variable_counts_as_not_set() -> None:
    assert read_config({"TONGWEN_TODAY": ""}).today is None


def test_today_decides_the_day() -> None:
    assert read_config({"TONGWEN_TODAY": "2027-01-01"}).day() == date(2027, 1, 1)
    assert read_config({}).day() == date.today()


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({"TONGWEN_DATE": "x"}, "TONGWEN_DATA"),
        ({"TONGWEN_TODAY": "20270101"}, "20270101"),
        ({"TONGWEN_TODAY": "2027-02-30"}, "2027-02-30"),
        ({"TONGWEN_PORT": "http"}, "http"),
        ({"TONGWEN_PORT": "70000"}, "70000"),
        ({"TONGWEN_PORT": "８０００"}, "８０００"),
        ({"TONGWEN_SHOW_PRIVATE": "maybe"}, "maybe"),
    ],
)
def test_refused_with_the_input_and_a_way_out(environ: dict[str, str], shown: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_config(environ)
    assert next(iter(environ)) in caught.value.message
    assert shown in caught.value.message + caught.value.hint
    assert caught.value.hint
