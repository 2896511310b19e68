"""Typed settings, read once: the command line, then environment variables TONGWEN_*, then defaults."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from corpus.telling import tell

PREFIX = "TONGWEN_"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a command or of the web service.

    Attributes:
        data: the data folder: library, originals, index.
        today: the day that counts as today; None means the real one.
        host: address the web service listens on.
        port: port the web service listens on; 0 lets the system choose.
        contact: an address that goes to servers which collections are fetched from; "" for none.
        show_private: the web service shows texts whose rights are private. Off unless the operator says so.
    """

    data: Path = Path("data")
    today: date | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    show_private: bool = False
    contact: str = ""

    def day(self) -> date:
        """The day that decides what is in force: `today` if it is set, else the real day."""
        return self.today or date.today()


def read_config(environ: Mapping[str, str], **given: object) -> Config:
    """Settings of `given` (the command line; None means not given), then `environ`, then the defaults.

    Raises:
        UsageError: an unknown TONGWEN_* name (with the nearest known one) or a value that can't be read.
    """
    _refuse_unknown(environ)
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        value, origin = given.get(name), f"--{name.replace('_', '-')}"
        if value is None:
            value, origin = environ.get(PREFIX + name.upper()), PREFIX + name.upper()
        if value not in (None, ""):
            values[name] = read(str(value), origin)
    return Config(**values)


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    """A misspelt setting must not be passed over in silence: TONGWEN_DATE would leave the library where it is not."""
    known = [PREFIX + name.upper() for name in _READERS]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
            meant = f"Did you mean {near[0]}? " if near else ""
            raise UsageError(f"Unknown setting {name}.", f"{meant}Settings: {', '.join(known)}.")


def read_day(value: str, origin: str) -> date:
    """An ISO date -> date; UsageError shows what was given and by what option, variable or parameter (`origin`)."""
    try:
        # fromisoformat alone also takes 20270101 and 2027-W01-1: two spellings more than anybody is told of.
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise UsageError(
            tell("%(name)s: %(given)s is no date.", name=origin, given=repr(value)),
            tell("Write it as YYYY-MM-DD, for example 2027-01-01."),
        )
    return day


def _path(value: str, _origin: str) -> Path:
    return Path(value).expanduser()


def _text(value: str, _origin: str) -> str:
    return value


def _port(value: str, origin: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 5 and int(value) <= 65535):
        raise UsageError(f"{origin}: {value!r} is no port.", "Write a number from 1 to 65535, for example 8000.")
    return int(value)


def _switch(value: str, origin: str) -> bool:
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    if value.lower() not in words:
        raise UsageError(f"{origin}: {value!r} is neither yes nor no.", "Write 1 or 0.")
    return words[value.lower()]


# Every setting has a reader here; its name is the field of Config, the option and (in capitals) the variable.
_READERS: dict[str, Callable[[str, str], object]] = {
    "data": _path,
    "today": read_day,
    "host": _text,
    "port": _port,
    "show_private": _switch,
    "contact": _text,
}
