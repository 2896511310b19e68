"""Names as people write them, and the nearest where nobody has one."""

from __future__ import annotations

import pytest

from corpus.identification.names import stateless
from corpus.model import Title
from corpus.resolving.nearest import Nearest

TITLES = [
    ("cn-a", "zh-Hans", "中华人民共和国网络安全法"),
    ("cn-a", "en", "Cybersecurity Law of the People's Republic of China"),
    ("cn-b", "zh-Hans", "中华人民共和国公司法"),
    ("cn-b", "en", "Company Law of the People's Republic of China"),
    ("cn-c", "zh-Hans", "中华人民共和国刑法"),
    ("cn-d", "en", "Law of the People's Republic of China on Commercial Banks"),
]


@pytest.fixture
def nearest() -> Nearest:
    found: dict[str, tuple[tuple[str, Title], ...]] = {}
    for law, language, text in TITLES:
        key = stateless(text)[0]
        found[key] = (*found.get(key, ()), (law, Title(language, text, "official")))
    return Nearest(found)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("网洛安全法", "cn-a"),
        ("刑发", "cn-c"),
        ("Law on Company of PRC", "cn-b"),
        ("Companies Act", "cn-b"),
        ("commercial bank law", "cn-d"),
        ("公司", "cn-b"),
    ],
)
def test_the_nearest_name(nearest: Nearest, typed: str, first: str) -> None:
    assert nearest.of(typed)[0][0] == first


@pytest.mark.parametrize("typed", ["", "完全另一回事", "zzzz", "的" * 500])
def test_nothing_is_near(nearest: Nearest, typed: str) -> None:
    assert nearest.of(typed) == ()
