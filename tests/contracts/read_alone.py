"""Reads a file as `tongwen import` would, in a process of its own, and says what it took: a line of JSON.

python read_alone.py FILE: {"outcomes": [[source, format or "", "read" or the refusal, hint]], "megabytes": ..., "seconds": ...}
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from corpus import importers
from corpus.errors import SourceError
from corpus.sources import SourceFile, expand

LIMIT = 2 << 30  # of addresses; what is measured is what is really used


def outcome(source: SourceFile) -> list[str]:
    """What becomes of one source; anything but a SourceError ends the process."""
    name = ""
    try:
        data = source.read()
        name = importers.recognise(data, source.name)
        drafts = importers.read(name, data, source.name).value
    except SourceError as error:
        return [source.name, name, error.message, error.hint]
    return [source.name, name, "read" if drafts else "nothing", ""]


def main() -> None:
    """Read the file that the command line names."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    outcomes = [outcome(source) for source in expand([Path(sys.argv[1])])]
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = sum(r.ru_utime + r.ru_stime for r in (own, children))
    print(json.dumps({"outcomes": outcomes, "megabytes": _peak() >> 10, "seconds": seconds}))


def _peak() -> int:
    """The most memory of this process in kB. What `getrusage` says holds the memory of the process that started it too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1])


if __name__ == "__main__":
    main()
