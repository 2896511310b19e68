"""How the command line speaks: errors as words or as JSON, exit codes, progress on standard error."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from corpus.errors import TongwenError

OK, FAILED, WRONG_USAGE, NOT_FOUND = 0, 1, 2, 3
Progress = Callable[[int, int, str], None]


def guarded(run: Callable[[], Any]) -> Any:
    """Run a command; a TongwenError or wrong usage becomes a message (JSON with --json) and an exit code."""
    try:
        return run()
    except click.UsageError as error:
        if "--json" not in sys.argv:
            raise
        hint = f"See `{error.ctx.command_path} --help`." if error.ctx else ""
        sys.exit(_say("usage", error.format_message(), hint, WRONG_USAGE))
    except BrokenPipeError:
        # The reader (head, less) has gone: no error of ours. Python must not complain again while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(OK)
    except Exception as error:
        from corpus.errors import TongwenError

        if not isinstance(error, TongwenError):
            raise
        sys.exit(_say(error.code, error.message, error.hint, exit_code(error)))


def exit_code(error: TongwenError) -> int:
    """2 for a wrong request, 3 for what isn't there, else 1."""
    from corpus.errors import NotFoundError, UsageError

    return WRONG_USAGE if isinstance(error, UsageError) else NOT_FOUND if isinstance(error, NotFoundError) else FAILED


def _say(code: str, message: str, hint: str, status: int) -> int:
    if "--json" in sys.argv:
        print_json({"error": {"code": code, "message": message, "hint": hint}})
    else:
        click.echo(f"tongwen: {message}" + (f"\n  {hint}" if hint else ""), err=True)
    return status


def tell(said: str) -> None:
    """What a reader must know beside the answer, on standard error; nothing for ""."""
    if said:
        note(f"! {said}")


def print_json(value: object) -> None:
    """One JSON value on a line of standard output."""
    click.echo(json.dumps(value, ensure_ascii=False))


def note(text: str) -> None:
    """A message for the person, on standard error."""
    click.echo(text, err=True)


@contextmanager
def progress(title: str, *, of_bytes: bool = False) -> Iterator[Progress]:
    """A progress bar on standard error for work that tells (done, total, what); silent where nobody watches.

    `of_bytes` counts in bytes, each file anew, and shows the speed.
    """
    if not sys.stderr.isatty():
        note(f"{title} ...")
        yield lambda _done, _total, _what: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    count = DownloadColumn() if of_bytes else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), count, TimeElapsedColumn(),
               TextColumn("{task.fields[what]}"))  # fmt: skip
    with Bar(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=None, what="")
        yield lambda done, total, what: bar.update(task, completed=done, total=total or None, what=what[:40])


def author_of(by: str | None) -> str:
    """Whose decision it is: what was said with --by, else the user of this machine; "" where there is none."""
    if by is not None:
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container without users
        return ""
