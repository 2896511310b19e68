"""The reader's shelf: bookmarks and what was read lately. The page is the same for everybody; shelf.js fills it in the browser."""

from __future__ import annotations

from flask import Blueprint, render_template

blueprint = Blueprint("shelf", __name__)


@blueprint.get("/shelf")
def shelf() -> str:
    """The page of the shelf, which the server knows nothing about."""
    return render_template("shelf.html")
