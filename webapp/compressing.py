"""Answers compressed with gzip, for whoever accepts it: a few lines of zlib, nothing to install or to import.

Brotli would save a seventh more of the same pages, for three packages; a proxy in front may do that.

What a page holds is no secret beside its address (no tokens, no accounts), so its length tells nobody anything.
"""

from __future__ import annotations

import gzip

from flask import Request, Response

# What is shorter hardly becomes shorter: the head of an answer alone is as long.
_SHORTEST = 600
_LEVEL, _LEVEL_ONCE = 5, 9  # pages are made for each reader, files are compressed once
_BODILESS = (204, 206, 304)
_TYPES = frozenset(
    {
        "application/json", "application/javascript", "image/svg+xml", "text/css", "text/html", "text/javascript", "text/plain",
        "application/vnd.citationstyles.csl+json", "application/x-research-info-systems",
    }
)  # fmt: skip
# Files by their ETag, which a change makes another one; there are as many as in static/.
_files: dict[str, bytes] = {}


def compress(response: Response, asking: Request) -> Response:
    """The answer, compressed if it can be and is wanted so.

    Its ETag is weak: one stands for the compressed answer and the plain one, and a browser that has either asks with it.
    """
    if response.mimetype not in _TYPES or response.headers.get("Content-Encoding"):
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code in _BODILESS or "Range" in asking.headers or not asking.accept_encodings["gzip"]:
        return response
    if asking.endpoint == "static" and response.headers.get("ETag"):
        _put(response, _file(response))
    elif not response.is_streamed and len(plain := response.get_data()) >= _SHORTEST:
        _put(response, gzip.compress(plain, _LEVEL, mtime=0))
    return response


def _put(response: Response, data: bytes) -> None:
    if not response.is_sequence:
        response.call_on_close(getattr(response.response, "close", lambda: None))  # a file that needn't be read
    response.set_data(data)
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("Accept-Ranges", None)
    tag, _ = response.get_etag()
    if tag:
        response.set_etag(tag, weak=True)


def _file(response: Response) -> bytes:
    response.direct_passthrough = False
    tag = response.get_etag()[0] or ""
    if tag not in _files:
        _files[tag] = gzip.compress(response.get_data(), _LEVEL_ONCE, mtime=0)
    return _files[tag]
