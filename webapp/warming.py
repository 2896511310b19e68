"""What a service does by itself once it listens: what is found between texts is found before somebody asks for it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from corpus.checking import between
from corpus.errors import TongwenError
from webapp.opened import Opened

SECONDS = 120.0
"""The most that is spent on it: of a library of ten thousand laws the longest are done, and a short one takes no time."""


def settle() -> None:
    """Tell the collector of garbage that what was read so far stays: it looks at what requests make alone.

    Looking through all laws, terms and tables time and again took a sixth of the time of a search.
    """
    gc.collect()
    gc.freeze()


def find_again(here: Opened, seconds: float = SECONDS, rest: Callable[[float], None] = time.sleep) -> int:
    """Inspect the editions that count today, the longest law first; what was found with these rules before costs nothing.

    After new rules the first visitor of a law in eight languages would wait five seconds. Rests as long as it works, so
    that requests in the meantime have their half.

    Returns:
        How many editions it looked at.
    """
    library, done, spent = here.library(), 0, 0.0
    editions = [(s.law, s.edition) for s in here.all_summaries() if s.edition and len(s.edition.expressions) > 1]
    for law, edition in sorted(editions, key=lambda pair: -sum(x.articles for x in pair[1].expressions)):
        if spent > seconds:
            break
        start = time.monotonic()
        try:
            between(library, law, edition)
        except TongwenError:  # withdrawn, replaced or busy in the meantime: whoever asks for it finds out
            continue
        done += 1
        took = time.monotonic() - start
        spent += took
        rest(took)
    return done
