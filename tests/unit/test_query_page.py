"""docs/query-language.md: what it says is read so is read so."""

from __future__ import annotations

import re
from pathlib import Path

from indexer.query import in_words, parse
from indexer.query_fields import FIELD_NAMES, FIELDS

PAGE = (Path(__file__).parents[2] / "docs" / "query-language.md").read_text(encoding="utf-8")


def test_what_is_typed_elsewhere() -> None:
    table = PAGE.split("| you type | is read as |")[1]
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \|$", table, re.M)
    assert len(rows) >= 10
    for typed, read in rows:
        assert in_words(parse(typed).query) == read


def test_every_field_is_there_and_every_name_is_one() -> None:
    table = PAGE.split("| field | in Chinese |")[1].split("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.splitlines()[2:]]
    named = {name for row in rows for cell in row for name in re.findall(r"`([^`]+):`", cell)}
    assert set(FIELDS) <= named
    assert not {n for n in named if n not in FIELD_NAMES} - {"zh", "en", "中文", "英文"}


def test_examples_are_read() -> None:
    for typed in re.findall(r"^\| `([^`]+)`(?:, `([^`]+)`)*", PAGE, re.M):
        for one in filter(None, typed):
            if not one.endswith(":"):
                assert parse(one.replace("\\|", "|"), ["zh-Hans", "en"]).read_as
