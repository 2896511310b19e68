"""What may be meant while a query is typed: `/suggest` for the search box, the same under /api/v1."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request

from corpus.errors import IndexUnavailableError, LibraryError
from webapp import browsing
from webapp.presenters import Json

blueprint = Blueprint("suggest", __name__)


@blueprint.get("/suggest")
@blueprint.get("/api/v1/suggest")
def suggest() -> Response:
    """The object `suggest` of docs/web.md; nothing is offered while there is no index."""
    typed = request.args.get("q", "")[:200]
    return jsonify(suggest_json(typed))


def suggest_json(typed: str) -> Json:
    """What begins so: names of laws and of provisions, terms."""
    opened = browsing.opened()
    try:
        found = opened.completer().complete(typed)
    except (IndexUnavailableError, LibraryError):
        found = ()
    listed = [
        {"kind": c.kind, "text": c.text, "language": c.language, "note": c.note, "url": c.url or None} for c in found
    ]
    return {"query": typed, "suggestions": listed}
