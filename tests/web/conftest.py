"""A web service over the small library, for all tests of pages and API."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import small_library
from flask import Flask
from flask.testing import FlaskClient

from corpus.library import Library
from indexer import build
from webapp import create_app
from webapp.config import Config

DAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with library and index."""
    made = tmp_path_factory.mktemp("data")
    small_library.fill(made)
    library = Library.open(made)
    build.build(library, made)
    library.close()
    return made


@pytest.fixture(scope="session")
def app(folder: Path) -> Iterator[Flask]:
    """The service as strangers see it: private texts stay private."""
    made = create_app(Config(folder, DAY))
    made.testing = True
    yield made
    made.extensions["tongwen"].close()


@pytest.fixture(scope="session")
def open_app(folder: Path) -> Iterator[Flask]:
    """The service of an operator who shows private texts."""
    made = create_app(Config(folder, DAY, show_private=True))
    made.testing = True
    yield made
    made.extensions["tongwen"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def open_client(open_app: Flask) -> FlaskClient:
    return open_app.test_client()
