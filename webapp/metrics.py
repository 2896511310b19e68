"""Counts of requests and how long they took, in the text format of Prometheus. No client library is needed for three lines."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Counters of one application. Safe to use from many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._buckets: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(BUCKETS) + 1))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """One request to `route` (the rule, not the address: /laws/<law_id>) has been answered."""
        slot = next((i for i, most in enumerate(BUCKETS) if seconds <= most), len(BUCKETS))
        # What stands where the method belongs is the sender's to choose; every new word would be a new counter.
        known = method if method in METHODS else "other"
        with self._lock:
            self._requests[route, known, status] += 1
            self._buckets[route][slot] += 1
            self._seconds[route] += seconds

    def text(self) -> str:
        """Everything counted so far."""
        with self._lock:
            requests = sorted(self._requests.items())
            buckets = {route: list(counts) for route, counts in sorted(self._buckets.items())}
            seconds = dict(self._seconds)
        lines = ["# HELP tongwen_requests_total Requests answered.", "# TYPE tongwen_requests_total counter"]
        for (route, method, status), n in requests:
            lines.append(
                f'tongwen_requests_total{{route="{_escaped(route)}",method="{_escaped(method)}",status="{status}"}} {n}'
            )
        name = "tongwen_request_seconds"
        lines += [f"# HELP {name} Time to answer.", f"# TYPE {name} histogram"]
        for route, counts in buckets.items():
            lines += _histogram(name, _escaped(route), counts, seconds[route])
        return "\n".join(lines) + "\n"


def _histogram(name: str, route: str, counts: list[int], seconds: float) -> list[str]:
    lines, total = [], 0
    for most, n in zip((*map(str, BUCKETS), "+Inf"), counts, strict=True):
        total += n
        lines.append(f'{name}_bucket{{route="{route}",le="{most}"}} {total}')
    return [*lines, f'{name}_sum{{route="{route}"}} {seconds:.6f}', f'{name}_count{{route="{route}"}} {total}']


def _escaped(label: str) -> str:
    return label.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
