"""What a provision cites, as it is found in a stored text and kept beside it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.citations.values import Citation
from corpus.model import ProvisionPath


@dataclass(frozen=True, slots=True)
class Reference:
    """One citation inside a provision.

    Attributes:
        page: path of the provision that it stands in.
        at: path of the paragraph or item that it stands in; `page` itself where that has no parts.
        citation: what it says; spans are of the page's stored text.
        targets: for each place of the citation what it counts to in this very text: 前款 one path, 前两款 two, 第三条至第五条 every
            article of the range; () for a place in another law, and for one that can't be counted (前款 in the first paragraph).
    """

    page: ProvisionPath
    at: ProvisionPath
    citation: Citation
    targets: tuple[tuple[ProvisionPath, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """The references of a text as they are stored.

    Attributes:
        read_as: language, jurisdiction and what the text amends, as they were found with; another jurisdiction reads 前項 otherwise.
        grammar: version of what found them.
        pages: (path of the page, its references as JSON).
        cites: (key of the law's name, path of the page cited, path of the page that cites), each once.
    """

    read_as: tuple[str, str, str]
    grammar: str
    pages: tuple[tuple[str, str], ...] = ()
    cites: tuple[tuple[str, str, str], ...] = ()
