"""A web server on the loopback address that behaves as badly as real ones do, for tests of what fetches."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Served:
    """What the server has at one address.

    `broken` counts answers that end half-way; `refusals` are statuses given before the first good answer; `versioned`
    says whether it sends an ETag and answers conditions; `ranges` whether it sends pieces.
    """

    body: bytes
    kind: str = "application/octet-stream"
    etag: str = '"1"'
    broken: int = 0
    refusals: list[int] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    ranges: bool = True
    redirect: str = ""


@dataclass
class Loopback:
    """The running server: its address, what it has by path (with the query), and every request that came."""

    base: str
    files: dict[str, Served] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        """The address of `path`."""
        return self.base + path.lstrip("/")

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def loopback(make: Callable[[str, dict[str, str]], Served | None] | None = None) -> Iterator[Loopback]:
    """Serve on a free port of 127.0.0.1; `make(path, headers)` answers for paths that `files` lacks (a form behind the path)."""
    state = Loopback("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.answer(state.files.get(self.path) or (make(self.path, dict(self.headers.items())) if make else None))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            path = f"{self.path} {body.decode()}"
            self.answer(state.files.get(self.path) or (make(path, dict(self.headers.items())) if make else None))

        def answer(self, found: Served | None) -> None:
            state.asked.append((self.path, dict(self.headers.items())))
            if found is None:
                self.plain(404, b"<html><title>Not here</title></html>")
            elif found.refusals:
                self.plain(found.refusals.pop(0), b"later", found.headers)
            elif found.redirect:
                self.plain(302, b"", {"Location": found.redirect})
            elif found.etag and self.headers.get("If-None-Match") == found.etag:
                self.plain(304, b"")
            else:
                self.whole_or_piece(found)

        def whole_or_piece(self, found: Served) -> None:
            wanted = self.headers.get("Range", "")
            same = self.headers.get("If-Range") in (None, found.etag)
            start = int(wanted.removeprefix("bytes=").partition("-")[0]) if wanted and found.ranges and same else 0
            if start and start >= len(found.body):
                self.plain(416, b"")
                return
            body = found.body[start:]
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(found.body) - 1}/{len(found.body)}")
            for name, value in {"Content-Type": found.kind, "ETag": found.etag, **found.headers}.items():
                if value:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if found.broken:
                found.broken -= 1
                self.wfile.write(body[: len(body) // 2])
                self.close_connection = True
            else:
                self.wfile.write(body)

        def plain(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that hangs up is what these tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    state.base = f"http://127.0.0.1:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
