"""Docs are tested: an undocumented command, diagnostic code, importer format or setting fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import diagnostics_page, importers
from corpus.diagnostics import CODES
from webapp.cli import main
from webapp.config import Config

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_readme_names_every_format_and_setting(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    for name in importers.IMPORTERS:
        assert f"`{name}`" in text
    for field in Config.__dataclass_fields__:
        assert f"TONGWEN_{field.upper()}" in text
    assert "make run" in text
    assert "make test" in text


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_documented(command: str) -> None:
    assert f"`tongwen {command}" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def test_every_diagnostic_code_is_documented() -> None:
    text = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    for code in CODES.values():
        assert f"| `{code.name}` | {code.severity} | {code.meaning} |" in text
    assert text == diagnostics_page.page(), "run `make docs`"


def test_every_diagnostic_code_is_given_by_something() -> None:
    code = "".join(
        f.read_text(encoding="utf-8") for f in (ROOT / "corpus").rglob("*.py") if not f.name.startswith("diagnostic")
    )
    assert [name for name in CODES if f'"{name}"' not in code] == []
