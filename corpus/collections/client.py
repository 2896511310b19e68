"""A polite HTTP client for whole collections: it resumes, asks whether anything changed, waits, and says who it is.

What was fetched lies in a folder, each file with a record beside it (`NAME.json`): where it came from, when, its checksum,
and what the server said of its version. A download that broke off stays as `NAME.part` and goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from corpus.errors import SourceError
from corpus.importers.sniffing import Family, family_of

LARGEST = 2 * 1024 * 1024 * 1024
_ATTEMPTS = 5
_LONGEST_WAIT = 120.0  # seconds that a server may make us wait before the user is told instead
_PATIENCE = httpx.Timeout(60.0, connect=20.0)
_REDIRECTS = 5
_LONGEST_NAME = 150  # characters; a file system takes 255 bytes, and `.part.mark` comes behind
_BUSY = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Resource:
    """One file to fetch.

    Attributes:
        url: where it is.
        name: what it is called in the collection's folder.
        families: kinds of bytes that it can be; anything else (an error page) is refused. Empty: whatever comes.
        headers: more request headers (Accept, Accept-Language).
        form: fields of a form to send (POST): a query in SPARQL is too long for an address.
    """

    url: str
    name: str
    families: frozenset[Family] = frozenset()
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a file that was fetched. `retrieved` is the time of the last answer, in UTC, ISO 8601."""

    url: str
    sha256: str
    size: int
    retrieved: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that is here now. `status`: new, changed, unchanged (the server said so, or the bytes are the same), kept
    (it was fetched a short while ago and nobody was asked)."""

    file: Path
    record: Record
    status: str


@dataclass(frozen=True, slots=True)
class Manners:
    """How the client behaves.

    Attributes:
        contact: an address that the server's operators can write to; part of the user agent.
        pause: seconds between two requests to one host.
        fresh_for: a file that was fetched less than this ago isn't asked for again (so that a run that was stopped
            goes on where it was).
    """

    contact: str = ""
    pause: float = 1.0
    fresh_for: timedelta = timedelta(hours=6)


class Client:
    """Fetches resources into `folder`. Use it as a context manager.

    `tell(done, total, name)` hears of every piece that arrives, in bytes; `total` is 0 where the server doesn't say.
    """

    def __init__(
        self, folder: Path, manners: Manners | None = None, tell: Callable[[int, int, str], None] = lambda *_: None
    ) -> None:
        self.folder = folder
        self._manners = manners or Manners()
        self._tell = tell
        self._last: dict[str, float] = {}
        self._http = httpx.Client(
            timeout=_PATIENCE, follow_redirects=False, headers={"User-Agent": user_agent(self._manners.contact)}
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def fetch(self, resource: Resource) -> Fetched:
        """Bring a resource here, or find that what is here is current.

        Raises:
            SourceError: it can't be had, or what came is something else; shows the address and what to do. What was
                here before stays as it was.
        """
        file = self.folder / _plain_name(resource)
        file.parent.mkdir(parents=True, exist_ok=True)
        before = _record(file)
        if before and before.url == resource.url and self._fresh(before):
            return Fetched(file, before, "kept")
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return self._attempt(resource, file, before)
            except (_BusyError, httpx.TransportError, httpx.DecodingError) as error:
                if attempt == _ATTEMPTS:
                    raise _given_up(resource, file, error) from error
                self._sleep(error, attempt)
        raise AssertionError("not reached")

    # -- one attempt ----------------------------------------------------------------------------------------------------

    def _attempt(self, resource: Resource, file: Path, before: Record | None) -> Fetched:
        part = _Part(file, resource.url)
        # Another address, a mirror's or that of another file of this name, can't say whether ours is current.
        known = before if before and before.url == resource.url else None
        headers = {"Accept-Encoding": "identity", **resource.headers}
        if known and not part.size:
            headers |= _conditions(known)
        if part.size and part.mark:
            headers |= {"Range": f"bytes={part.size}-", "If-Range": part.mark}
        with self._answer(resource, headers) as answer:
            if answer.status_code == 304 and known:
                return Fetched(file, _write_record(file, _again(known)), "unchanged")
            if answer.status_code == 416:
                part.drop()
                raise _BusyError("its length changed")
            self._refuse(answer, resource)
            self._receive(answer, resource, part)
            return _finished(resource, file, part, answer, before)

    def _receive(self, answer: httpx.Response, resource: Resource, part: _Part) -> None:
        """Write what comes to the part file, behind what is there already if the server goes on with it."""
        resumed = answer.status_code == 206 and _start_of(answer) == part.size
        if answer.status_code == 206 and not resumed:
            part.drop()
            raise _BusyError("it sent another piece than was asked for")
        if not resumed:
            part.begin(answer)
        total = int(answer.headers.get("Content-Length", 0)) + part.size if _has_length(answer) else 0
        if total > LARGEST:
            part.drop()
            raise SourceError(f"{resource.url} has {total:,} bytes; the limit is {LARGEST:,}.", "Fetch it in parts.")
        with part.file.open("ab") as out:
            for chunk in answer.iter_bytes():
                out.write(chunk)
                part.size += len(chunk)
                self._tell(part.size, total, resource.name)
                if part.size > LARGEST:
                    break
        if part.size > LARGEST:
            part.drop()
            raise SourceError(f"{resource.url} sends more than {LARGEST:,} bytes.", "Fetch it by hand.")
        if total and part.size != total:
            raise _BusyError(f"it broke off after {part.size:,} of {total:,} bytes")

    @contextmanager
    def _answer(self, resource: Resource, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The answer, redirects followed: never from https to http, never to another scheme."""
        url, form = resource.url, dict(resource.form) or None
        for _ in range(_REDIRECTS + 1):
            _refuse_scheme(url)
            self._wait(urlsplit(url).netloc)
            with self._http.stream("POST" if form else "GET", url, headers=dict(headers), data=form) as answer:
                if not answer.has_redirect_location:
                    yield answer
                    return
                target = _target(answer)
            url, form = _as_safe(url, target), None
        raise SourceError(f"{url} leads on more than {_REDIRECTS} times.", "See in a browser where it ends.")

    def _refuse(self, answer: httpx.Response, resource: Resource) -> None:
        status = answer.status_code
        if status in _BUSY:
            raise _BusyError(f"the server answered {status} {answer.reason_phrase}", _retry_after(answer))
        if status not in (200, 206):
            raise SourceError(
                f"{resource.url} can't be had: the server answered {status} {answer.reason_phrase}.",
                "See whether the address is still right; a file or a mirror goes with --from.",
            )

    # -- manners --------------------------------------------------------------------------------------------------------

    def _fresh(self, record: Record) -> bool:
        return datetime.now(UTC) - datetime.fromisoformat(record.retrieved) < self._manners.fresh_for

    def _wait(self, host: str) -> None:
        due = self._last.get(host, 0.0) + self._manners.pause
        time.sleep(max(0.0, due - time.monotonic()))
        self._last[host] = time.monotonic()

    def _sleep(self, error: Exception, attempt: int) -> None:
        asked = error.wait if isinstance(error, _BusyError) else 0.0
        if asked > _LONGEST_WAIT:
            raise SourceError(f"The server asks to come back in {asked:.0f} seconds.", "Run the command again then.")
        time.sleep(max(asked, min(self._manners.pause * 2 ** (attempt - 1), 30.0)))


class _BusyError(Exception):
    """Worth another attempt; `wait` is what the server asks for, in seconds."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


class _Part:
    """What has arrived of a file from an address, with the mark of the version that it is a part of."""

    def __init__(self, file: Path, url: str) -> None:
        self.file = file.with_name(file.name + ".part")
        self._note = file.with_name(file.name + ".part.mark")
        self.size = self.file.stat().st_size if self.file.exists() else 0
        self._url = url
        note = self._note.read_text(encoding="utf-8") if self.size and self._note.exists() else ""
        origin, _, self.mark = note.partition("\n")
        if self.size and origin != url:
            self.drop()

    def begin(self, answer: httpx.Response) -> None:
        """Throw away what was there and note the version that comes now. A weak mark says nothing of bytes."""
        self.file.write_bytes(b"")
        self.size = 0
        etag = _mark(answer, "ETag")
        self.mark = etag if etag and not etag.startswith("W/") else _mark(answer, "Last-Modified")
        if answer.headers.get("Content-Encoding", "identity") != "identity":
            self.mark = ""  # packed on the way: a place in what we have is none in what is sent
        self._note.write_text(f"{self._url}\n{self.mark}", encoding="utf-8")

    def drop(self) -> None:
        """Throw away what was there."""
        self.file.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)
        self.size, self.mark = 0, ""

    def become(self, file: Path) -> None:
        """Put the finished file in its place."""
        os.replace(self.file, file)
        self._note.unlink(missing_ok=True)


def user_agent(contact: str) -> str:
    """What the client calls itself: the project and, where the user gave one, an address to write to."""
    plain = "".join(c for c in contact if c.isprintable() and c.isascii() and c not in "()")
    return f"Tongwen/0.1 (statute library; {plain or 'no contact given'})"


def _finished(resource: Resource, file: Path, part: _Part, answer: httpx.Response, before: Record | None) -> Fetched:
    """Check what came, and put it in its place with its record."""
    _refuse_wrong(resource, part)
    with part.file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    record = Record(resource.url, digest, part.size, now, _mark(answer, "ETag"), _mark(answer, "Last-Modified"))  # fmt: skip
    part.become(file)
    status = "new" if before is None else "unchanged" if before.sha256 == digest else "changed"
    return Fetched(file, _write_record(file, record), status)


def _refuse_wrong(resource: Resource, part: _Part) -> None:
    """SourceError if what came isn't of a kind that it should be: an error page with status 200, half an archive."""
    with part.file.open("rb") as stream:
        head = stream.read(1 << 16)
    family = family_of(head) if head else None
    broken = family is Family.ZIP and not zipfile.is_zipfile(part.file)
    if head and not broken and (not resource.families or family in resource.families):
        return
    part.drop()
    wanted = " or ".join(sorted(resource.families)) or "a file"
    came = "nothing" if not head else "a broken archive" if broken else f"{family}: {_shown(head)}"
    raise SourceError(f"{resource.url} should be {wanted}, but what came is {came}", "See in a browser what it says.")


def _shown(head: bytes) -> str:
    return repr(" ".join(head[:400].decode("utf-8", "replace").split())[:120])


def _conditions(before: Record) -> dict[str, str]:
    """Headers that ask for the file only if it isn't the one of `before`."""
    found = {"If-None-Match": before.etag} if before.etag else {}
    return found | ({"If-Modified-Since": before.last_modified} if before.last_modified else {})


def _record(file: Path) -> Record | None:
    """The record of a file that is here and whole; None if either is missing, or the file isn't what was fetched."""
    note = file.with_name(file.name + ".json")
    try:
        record = Record(**json.loads(note.read_text(encoding="utf-8")))
        with file.open("rb") as stream:
            same = hashlib.file_digest(stream, "sha256").hexdigest() == record.sha256
    except (OSError, ValueError, TypeError):
        return None
    return record if same else None


def _write_record(file: Path, record: Record) -> Record:
    note = file.with_name(file.name + ".json")
    fresh = note.with_name(note.name + ".new")
    fresh.write_text(json.dumps(asdict(record), indent=1) + "\n", encoding="utf-8")
    os.replace(fresh, note)
    return record


def _again(record: Record) -> Record:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Record(record.url, record.sha256, record.size, now, record.etag, record.last_modified)


def _mark(answer: httpx.Response, header: str) -> str:
    """A version's mark that can be sent back; "" for one that no header may hold."""
    said = str(answer.headers.get(header, ""))
    return said if said.isascii() and said.isprintable() else ""


def _start_of(answer: httpx.Response) -> int:
    """Where the piece that a 206 sends begins; -1 if it doesn't say."""
    unit, _, rest = answer.headers.get("Content-Range", "").partition(" ")
    start = rest.partition("-")[0]
    return int(start) if unit == "bytes" and start.isdecimal() else -1


def _has_length(answer: httpx.Response) -> bool:
    """Whether the length that the server says is that of the bytes we get: not if it packs them on the way."""
    packed = answer.headers.get("Content-Encoding", "identity") != "identity"
    return not packed and str(answer.headers.get("Content-Length", "")).isdecimal()


def _retry_after(answer: httpx.Response) -> float:
    """Seconds that a Retry-After asks for (a number, or a date); 0 if there is none."""
    said = answer.headers.get("Retry-After", "").strip()
    if said.isdecimal():
        return float(said[:9])
    try:
        return max(0.0, (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds()) if said else 0.0
    except (TypeError, ValueError):
        return 0.0


def _plain_name(resource: Resource) -> str:
    """The file's name; SourceError for one that leads out of the folder: some come from a server's list."""
    name = resource.name
    if name in ("", ".", "..") or len(name) > _LONGEST_NAME or not name.isprintable() or set(name) & set("/\\"):
        raise SourceError(f"{name[:80]!r} of {resource.url[:200]} is no name of a file: refused.", "Fetch it by hand.")
    return name


def _target(answer: httpx.Response) -> str:
    try:
        return str(answer.url.join(answer.headers["Location"]))
    except (httpx.InvalidURL, ValueError) as error:
        said = answer.headers["Location"][:120]
        raise SourceError(
            f"{answer.url} leads to {said!r}, which is no address: {error}.", "Fetch it by hand."
        ) from error


def _as_safe(url: str, target: str) -> str:
    """Where a redirect leads. The EU's Cellar answers https with its own addresses in http: they are taken as https."""
    if not url.startswith("https:") or target.startswith("https:"):
        return target
    if urlsplit(url).hostname != urlsplit(target).hostname:
        raise SourceError(f"{url} leads from https to {target[:80]}: refused.", "Fetch it by hand.")
    return "https:" + target.partition(":")[2]


def _refuse_scheme(url: str) -> None:
    try:
        known = httpx.URL(url).scheme in ("http", "https")
    except (httpx.InvalidURL, ValueError):
        known = False
    if not known:
        raise SourceError(f"{url[:120]!r} is no address of the web.", "Write one that begins with https://.")


def _given_up(resource: Resource, file: Path, error: Exception) -> SourceError:
    part = _Part(file, resource.url)
    here = f" {part.size:,} bytes of it are here." if part.size else ""
    said = str(error) or type(error).__name__
    return SourceError(
        f"{resource.url} can't be had after {_ATTEMPTS} attempts: {said}.{here}",
        "Run the command again: it goes on where it stopped. A file or a mirror goes with --from.",
    )
