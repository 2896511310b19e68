"""Damage that files take on their way: seeded, so that a failure can be had again. For the contract suite and real files."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

_DECLARED = re.compile(r"""(encoding|charset)(=["']?)utf-?8""", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
ENCODINGS = ("utf-16", "utf-16-be", "gb18030", "latin-1")
Damage = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(1, len(data))]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """A stretch stands twice."""
    start = chance.randrange(len(data))
    end = min(start + chance.randrange(1, 2000), len(data))
    return data[:end] + data[start:end] + data[end:]


def zeroed(data: bytes, chance: random.Random) -> bytes:
    """Zero bytes stand in it."""
    at = chance.randrange(len(data))
    return data[:at] + b"\0" * chance.choice((1, 4, 100)) + data[at + 1 :]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Two tags (or two bytes) stand in each other's place: what is well-formed often stays so."""
    found = [m.span() for m in re.finditer(rb"<[^<>]{1,100}>", data)] or [(i, i + 1) for i in range(len(data))]
    (a, b), (c, d) = sorted((chance.choice(found), chance.choice(found)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def renamed(data: bytes, chance: random.Random) -> bytes:
    """An element of another name, everywhere: still well-formed, and no longer what the format allows."""
    names = sorted(set(re.findall(rb"</([^\s<>]{1,40})>", data)))
    if len(names) < 2:
        return flipped(data, chance)
    old, new = chance.sample(names, 2)
    return re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", lambda m: m[1] + new, data)


def misnumbered(data: bytes, chance: random.Random) -> bytes:
    """A number is another, or none."""
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return flipped(data, chance)
    match = chance.choice(found)
    odd = (b"0", b"99999999999999999999", b"9" * 5000, b"-1", "٣".encode(), "²".encode(), "①".encode(), b"", b"1e9")
    return data[: match.start()] + chance.choice(odd) + data[match.end() :]


DAMAGES: tuple[Damage, ...] = (flipped, cut, doubled, zeroed, swapped, renamed, misnumbered)


def mutations(data: bytes, seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """`count` damaged copies with what was done to them."""
    chance = random.Random(seed)
    for nth in range(count):
        damage = DAMAGES[nth % len(DAMAGES)]
        yield f"{damage.__name__} {nth}", damage(data, chance) or b"x"


def cuts(data: bytes, places: int) -> Iterator[tuple[str, bytes]]:
    """The file broken off at each of `places`."""
    for nth in range(1, places + 1):
        end = max(1, len(data) * nth // (places + 1))
        yield f"cut at {end}", data[:end]


def recoded(data: bytes) -> Iterator[tuple[str, bytes]]:
    """With marks of byte order, and in other encodings, whether or not it says so; nothing for what is no text."""
    for mark in _MARKS:
        yield f"mark {mark!r}", mark + data
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return
    if "\0" in text:
        return
    for encoding in ENCODINGS:
        yield encoding, text.encode(encoding, "replace")
        yield f"{encoding}, declared", _DECLARED.sub(rf"\g<1>\g<2>{encoding}", text).encode(encoding, "replace")
