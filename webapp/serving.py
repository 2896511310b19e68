"""Serving the application with waitress."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from corpus.errors import TongwenError, UsageError
from webapp.cite_request import MOST_BYTES
from webapp.config import Config

if TYPE_CHECKING:
    from flask import Flask

# Requests are short and mostly wait for SQLite or the index; more threads than this only fight for the interpreter.
THREADS = 8
# A body that is somewhat too large is read all the same, so that its sender gets an answer and no broken connection.
_LARGEST_BODY = 4 * MOST_BYTES
_LARGEST_ANSWER = 256 * 1024 * 1024


def serve(config: Config) -> None:
    """Serve until interrupted.

    Raises:
        UsageError: the address can't be listened on (taken, or not ours).
    """
    from waitress.server import create_server

    from webapp import create_app

    app = create_app(config)
    _warm(app)
    try:
        server = create_server(
            app,
            host=config.host,
            port=config.port,
            threads=THREADS,
            ident="tongwen",
            clear_untrusted_proxy_headers=True,
            # A memo, and the page that shows it again, are held in memory; by default both would go to temporary files.
            max_request_body_size=_LARGEST_BODY,
            inbuf_overflow=2 * _LARGEST_BODY,
            outbuf_overflow=_LARGEST_ANSWER,
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"Can't listen on {config.host}:{config.port}: {reason}.", "Choose another port: --port 8001."
        ) from error
    port = getattr(server, "effective_port", config.port)
    print(f"Tongwen is on http://{_shown(config.host)}:{port}/ (stop with Ctrl-C)", file=sys.stderr, flush=True)  # noqa: T201
    try:
        server.run()
    finally:
        server.close()
        app.extensions["tongwen"].close()


def _shown(host: str) -> str:
    if host in ("", "0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _warm(app: Flask) -> None:
    """Load in the background what the first visitor would wait for, and make the first page.

    The dictionary first: it takes longest, and whoever searches in the meantime waits for it and not for the rest.
    """
    import threading

    def load() -> None:
        from indexer import segmentation
        from webapp.warming import find_again, settle

        segmentation.load()
        try:
            app.extensions["tongwen"].warm()
            app.test_client().get("/")
            settle()
            find_again(app.extensions["tongwen"])
        except TongwenError:
            return

    threading.Thread(target=load, daemon=True, name="warm").start()
