"""A PDF -> the runs of its text, page by page, read by a process of its own (corpus.importers.pdf.child)."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SourceError

_ROOT = Path(__file__).parents[3]
SILENCE = 60.0
"""Seconds without a page: the process ends itself after some seconds of work, so that it waits for the machine."""
_ERRORS = {
    "password": ("is encrypted and asks for a password.", "Save it without the password, then import it again."),
    "damaged": ("is a damaged PDF.", "Get the file anew."),
    "pages": ("has more pages than can be read.", "Split it."),
    "characters": ("has more text than can be read.", "Split it."),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line of a page, in reading order.

    Attributes:
        text: its characters; a space at its end stands in the file.
        x0, x1, y: left, right and base line, in points, from the left and from below.
        size: of the letters, in points.
        bold: most of it is.
        aside: it stands askew on the page (a stamp, a watermark).
        page: from 0.
        order: its place among all runs of the document.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    aside: bool
    page: int
    order: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """The runs of all pages, and the numbers (from 1) of pages that couldn't be read."""

    pages: tuple[tuple[Run, ...], ...]
    bad: tuple[int, ...]


def decoded(data: bytes, name: str) -> Decoded:
    """Decode a PDF.

    Raises:
        SourceError: encrypted, damaged beyond reading, too large, or it takes too long.
    """
    pages: list[tuple[Run, ...]] = []
    bad: list[int] = []
    order = 0
    for message in _messages(data, name):
        if "error" in message:
            said, hint = _ERRORS[str(message["error"])]
            raise SourceError(f"{name} {said}", hint)
        if "bad" in message:
            bad.append(len(pages) + 1)
            pages.append(())
        elif "runs" in message:
            runs = tuple(_run(one, len(pages), order + i) for i, one in enumerate(message["runs"]))  # type: ignore[arg-type, var-annotated]
            order += len(runs)
            pages.append(runs)
    return Decoded(tuple(pages), tuple(bad))


def _run(one: dict[str, object], page: int, order: int) -> Run:
    number: Callable[[str], float] = lambda key: float(one[key])  # type: ignore[arg-type]  # noqa: E731
    return Run(str(one["t"]), number("x0"), number("x1"), number("y"), number("s"), bool(one["b"]), bool(one["a"]), page, order)  # fmt: skip


def _messages(data: bytes, name: str) -> Iterator[dict[str, object]]:
    """What the child says, line by line; it is ended when it falls silent."""
    child = subprocess.Popen(  # its own program, no shell
        [sys.executable, "-P", "-m", "corpus.importers.pdf.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    lines: queue.Queue[bytes] = queue.Queue()
    threads = [threading.Thread(target=_feed, args=(child, data), daemon=True),
               threading.Thread(target=_listen, args=(child, lines), daemon=True)]  # fmt: skip
    for thread in threads:
        thread.start()
    try:
        yield from _lines(lines, name)
    finally:
        child.kill()
        child.wait()
        for thread in threads:
            thread.join()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def _lines(lines: queue.Queue[bytes], name: str) -> Iterator[dict[str, object]]:
    while True:
        try:
            line = lines.get(timeout=SILENCE)
        except queue.Empty:
            raise SourceError(f"{name} takes too long to read.", "Print it to a new PDF, or split it.") from None
        if not line.endswith(b"\n"):
            raise SourceError(
                f"{name} is a damaged PDF: a page of it can't be read, or not in time.", "Print it to a new PDF."
            )
        message = json.loads(line)
        if "end" in message:
            return
        yield message
        if "error" in message:
            return


def _feed(child: subprocess.Popen[bytes], data: bytes) -> None:
    if child.stdin is not None:
        with suppress(OSError):  # it ended before it had read all
            child.stdin.write(data)
            child.stdin.close()


def _listen(child: subprocess.Popen[bytes], lines: queue.Queue[bytes]) -> None:
    """Pass on what the child says, then an empty line; a line that was broken off comes without its end."""
    if child.stdout is not None:
        with suppress(OSError, ValueError):
            for line in child.stdout:
                lines.put(line)
    lines.put(b"")
