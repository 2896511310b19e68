"""Addresses of pages, and the part of an address that says how somebody reads: languages, texts, version, day.

A reader's choices travel through every link; an address names them in one fixed order, so that a page has one address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, urlencode

from corpus.errors import UsageError
from corpus.model import ProvisionPath
from corpus.telling import tell
from webapp.config import read_day

if TYPE_CHECKING:
    from corpus.lookup import ShowResult

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_EXPRESSION_ID = re.compile(r"[A-Za-z0-9.\-]{1,200}")
# How texts stand beside one another ("" is side by side), and the script that Chinese is shown in ("" as it is stored).
VIEWS = ("", "alternating", "source")
SCRIPTS = ("", "Hans", "Hant")
# Characters that paths, tags and lists are made of stay readable in an address.
_SAFE = "/,~:"


class Arguments(Protocol):
    """The query part of a request (werkzeug's MultiDict)."""

    def getlist(self, key: str) -> list[str]:
        """All values given for `key`."""

    def get(self, key: str) -> str | None:
        """The first value given for `key`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How somebody reads. Empty fields mean that they said nothing: the usual texts, the edition in force today."""

    languages: tuple[str, ...] = ()
    expressions: tuple[str, ...] = ()
    version: str | None = None
    as_of: date | None = None
    view: str = ""
    script: str = ""

    def pairs(self) -> list[tuple[str, str]]:
        """The query parameters of an address, in their fixed order."""
        given = [
            ("languages", ",".join(self.languages)),
            ("expressions", ",".join(self.expressions)),
            ("view", self.view),
            ("script", self.script),
            ("version", self.version or ""),
            ("as_of", self.as_of.isoformat() if self.as_of else ""),
        ]
        return [(k, v) for k, v in given if v]

    def of_version(self, version: str | None) -> Reading:
        """The same reader at another version; texts of the old one can't be shown there."""
        return replace(self, version=version, expressions=())

    def at_home(self) -> Reading:
        """What still holds for another law: languages and the day, not the version and texts of this one."""
        return replace(self, version=None, expressions=())

    def of_texts(self) -> Reading:
        """Without how they are shown: what JSON, files and citations go by."""
        return replace(self, view="", script="")

    def nobodys(self) -> Reading:
        """Without any choice of texts and looks: what a permanent address goes by."""
        return Reading(version=self.version, as_of=self.as_of)


def reading_of(args: Arguments) -> Reading:
    """Query parameters -> Reading. UsageError shows the parameter that can't be read and how it is written."""
    languages, expressions = tags_of(args, "languages"), many(args, "expressions")
    for identity in expressions:
        if not _EXPRESSION_ID.fullmatch(identity):
            raise UsageError(
                tell("expressions: %(identity)s is no id of a text.", identity=repr(identity[:80])),
                tell("A law's page lists its texts."),
            )
    view, script = one_of(args, "view", VIEWS), one_of(args, "script", SCRIPTS)
    return Reading(languages, expressions, version_of(args), day_of(args), view, script)


def one_of(args: Arguments, name: str, known: Sequence[str]) -> str:
    """A parameter with few values; "" if it isn't given."""
    value = (args.get(name) or "").strip()
    if value not in known:
        raise UsageError(
            tell("%(name)s: %(value)s is not known.", name=name, value=repr(value[:80])),
            tell("One of: %(list)s.", list=", ".join(filter(None, known))),
        )
    return value


def tags_of(args: Arguments, name: str) -> tuple[str, ...]:
    """A list of language tags."""
    tags = many(args, name)
    for tag in tags:
        if not _TAG.fullmatch(tag):
            raise UsageError(
                tell("%(name)s: %(tag)s is no language tag.", name=name, tag=repr(tag[:80])),
                tell("Write for example %(name)s=zh-Hans,en.", name=name),
            )
    return tags


def many(args: Arguments, name: str) -> tuple[str, ...]:
    """A list parameter, written name=a,b or (as forms send it) name=a&name=b; each value once."""
    values = (v.strip() for given in args.getlist(name) for v in given.split(","))
    return tuple(dict.fromkeys(v for v in values if v))


def day_of(args: Arguments) -> date | None:
    """The parameter as_of, or None if it isn't given."""
    value = (args.get("as_of") or "").strip()
    return read_day(value, "as_of") if value else None


def version_of(args: Arguments, name: str = "version") -> str | None:
    """A parameter that names a version: its date or "undated"; None if it isn't given."""
    value = (args.get(name) or "").strip()
    if not value or value == "undated":
        return value or None
    return read_day(value, name).isoformat()


def number_of(args: Arguments, name: str, default: int, most: int) -> int:
    """A parameter that is a number from 0 to `most`. UsageError shows what was given."""
    value = (args.get(name) or "").strip()
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) <= 9 and int(value) <= most):
        raise UsageError(
            tell("%(name)s: %(value)s is no number from 0 to %(most)s.", name=name, value=repr(value[:80]), most=most),
            tell("Leave it out for %(default)s.", default=default),
        )
    return int(value)


def path_of(text: str) -> ProvisionPath | None:
    """The path part of an address, or None if it is none (art_5-art_9, 第五条)."""
    try:
        return ProvisionPath.parse(text.rstrip("/"))
    except ValueError:
        return None


def with_query(address: str, pairs: Iterable[tuple[str, str]]) -> str:
    """`address` with query parameters added."""
    encoded = urlencode([(k, v) for k, v in pairs if v], safe=_SAFE)
    if not encoded:
        return address
    return f"{address}{'&' if '?' in address else '?'}{encoded}"


def law_url(law_id: str, reading: Reading | None = None) -> str:
    """Address of a law's page."""
    return with_query(f"/laws/{quote(law_id, safe='')}", reading.pairs() if reading else ())


def provision_url(law_id: str, path: ProvisionPath | str, reading: Reading | None = None) -> str:
    """Address of a provision's page."""
    address = f"/laws/{quote(law_id, safe='')}/{quote(str(path), safe=_SAFE)}"
    return with_query(address, reading.pairs() if reading else ())


def check_url(law_id: str, reading: Reading | None = None, ending: str = "") -> str:
    """What was found in the texts of an edition; `ending` "csv" or "xlsx": as a file."""
    page = f"{law_url(law_id)}/check{ending and f'.{ending}'}"
    return with_query(page, reading.pairs() if reading else ())


def definitions_url(law_id: str, reading: Reading | None = None) -> str:
    """Address of the page of what a law defines."""
    return with_query(f"{law_url(law_id)}/definitions", reading.pairs() if reading else ())


def cited_by_url(
    law_id: str, path: ProvisionPath | str | None, reading: Reading | None = None, *, superseded: bool = False,
    offset: object = "",
) -> str:  # fmt: skip
    """Address of the list of provisions that cite a law (`path` None) or a provision of it."""
    asked = [("path", str(path or "")), ("superseded", "1" if superseded else ""), ("offset", str(offset))]
    kept = [pair for pair in (reading.pairs() if reading else ()) if pair[0] in ("version", "as_of")]
    return with_query(f"{law_url(law_id)}/cited-by", [*asked, *kept])


def correspondence_url(law_id: str, old: str, new: str, reading: Reading | None = None) -> str:
    """Address of the table of which article of version `old` is which of `new` ("": left to the page)."""
    day = reading.as_of.isoformat() if reading and reading.as_of else ""
    return with_query(f"{law_url(law_id)}/correspondence", [("from", old), ("to", new), ("as_of", day)])


def cite_as_url(
    law_id: str, path: ProvisionPath | str, reading: Reading, form: str = "", styles: Iterable[str] = ()
) -> str:  # fmt: skip
    """Address of the citations of a provision ("" for the law) in a format: json, text, ris, csl."""
    address = "/api/v1/cite-as" + (provision_url(law_id, path) if path else law_url(law_id)).removeprefix("/laws")
    return with_query(address, [*reading.of_texts().pairs(), ("format", form), ("style", ",".join(styles))])


def permanent_url(result: ShowResult, path: ProvisionPath | str) -> str:
    """The address of what a lookup found with version and day written out: it means tomorrow what it means today."""
    fixed = Reading(version=result.version, as_of=result.as_of)
    law_id = result.law.id if result.law else ""
    return provision_url(law_id, path, fixed) if path else law_url(law_id, fixed)


def anchor(path: ProvisionPath | str) -> str:
    """Id of the row that shows `path`: a fragment without slashes."""
    return str(path).replace("/", ".")


def is_unit(path: ProvisionPath | str) -> bool:
    """Whether `path` is a unit inside a page: its row is what the reader wants to see first."""
    read = path_of(path) if isinstance(path, str) else path
    return read is not None and read != read.page
