"""The web service: `create_app(config)` makes it. Flask is imported inside, so that `tongwen --help` is quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from webapp.config import Config

__all__ = ["create_app"]


def create_app(config: Config) -> Flask:
    """The web service over the library and index in `config.data`.

    Neither has to be there yet: pages that need them answer with what is missing and the way out.
    """
    from webapp.application import make

    return make(config)
