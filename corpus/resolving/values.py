"""What a place of a citation leads to in a library: frozen values that `places` makes and lookups, references and memos read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.days.status import EditionStatus
from corpus.model import ProvisionPath
from corpus.resolving.laws import Resolution


class ShowStatus(StrEnum):
    """How a lookup ended."""

    FOUND = "found"
    NO_SUCH_LAW = "no_such_law"
    NO_SUCH_ARTICLE = "no_such_article"
    REPEALED = "repealed"
    AMBIGUOUS = "ambiguous"

    @property
    def is_there(self) -> bool:
        """Whether what was cited can be read, in force or not."""
        return self in (ShowStatus.FOUND, ShowStatus.REPEALED)


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible reading of an ambiguous citation, best first."""

    law: str
    title: str
    version: str
    path: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The text that a citation stands in: `law` is what 本法 means, its `jurisdiction` whose laws are named first."""

    law: str = ""
    jurisdiction: str = ""


_NO_LAW = Resolution(None)


@dataclass(frozen=True, slots=True)
class Target:
    """What one place of a citation means on a day.

    Attributes:
        status: FOUND; REPEALED for a deleted article or a repealed law, whose text is here, and without `law` for one that
            isn't, with what repealed it as a choice; NO_SUCH_ARTICLE also where the
            article is there and has no such unit (`pages` then holds it), or where one end of a range is not.
        law: id of the law, None where the name means none or several.
        version: key of the edition that counts on the day, or of the citation's year.
        edition: its status on the day.
        pages: page paths, in the order of the law; several for a range; () for a law as a whole.
        units: paths of the units meant, the pages themselves where they are meant as wholes.
        container: path of the chapter or part that is cited as a whole, in the law's contents.
        choices: what an ambiguous citation may mean; for a unit that isn't there the article.
        ends: the first and the last unit of a range.
        left_out: how many articles of a long range are not in `pages`.
        resolution: how the name was read: others of it, what decided. Laws with similar names `resolving.resolve` finds.
        told: what to say of the version ("The library has no version of 公司法 of 2016").
    """

    status: ShowStatus
    law: str | None = None
    version: str | None = None
    edition: EditionStatus | None = None
    pages: tuple[ProvisionPath, ...] = ()
    units: tuple[ProvisionPath, ...] = ()
    container: ProvisionPath | None = None
    choices: tuple[Choice, ...] = ()
    ends: tuple[ProvisionPath, ...] = ()
    left_out: int = 0
    resolution: Resolution = _NO_LAW
    told: tuple[str, ...] = ()
