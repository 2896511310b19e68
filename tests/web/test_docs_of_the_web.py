"""Every route is documented, and nothing is documented that isn't there."""

from __future__ import annotations

import re
from pathlib import Path

from flask import Flask

DOCS = Path(__file__).parents[2] / "docs" / "web.md"


def test_docs_name_every_route_and_no_other(app: Flask) -> None:
    routes = {re.sub(r"<(?:path:)?(\w+)>", r"{\1}", r.rule) for r in app.url_map.iter_rules() if r.endpoint != "static"}
    tables = re.findall(r"^\| (`/.+?) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name for cell in tables for name in re.findall(r"`([^`]+)`", cell)} == routes
