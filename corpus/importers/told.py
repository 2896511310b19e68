"""What several importers say of a source in the same words."""

from __future__ import annotations

from corpus.diagnostics import Diagnostic, diagnose
from corpus.model import Coverage
from corpus.telling import tell


def furniture_told(count: int) -> tuple[Diagnostic, ...]:
    """That so many lines of a page (menus, dates of printing) are no text of the law; nothing for none."""
    message = tell("Lines of the page's furniture that were set aside: %(count)s.", count=count)
    return (diagnose("furniture-removed", message),) if count else ()


def joined_told(count: int) -> tuple[Diagnostic, ...]:
    """That so many lines, which a page broke, were made paragraphs again; nothing for none."""
    message = tell("Lines that the page broke, and that were joined: %(count)s.", count=count)
    return (diagnose("lines-joined", message),) if count else ()


def part_told(coverage: Coverage) -> Diagnostic:
    """That a source holds a part of its law."""
    message = tell("The source holds only articles %(numbers)s of the law.", numbers=str(coverage))
    return diagnose("partial-coverage", message, found=str(coverage))


def heading_moved_told(heading: str, path: str | None = None) -> Diagnostic:
    """That a heading of what follows stood at the end of an article; `path`: of that article."""
    message = tell(
        "The heading “%(heading)s” stood at the end of the article's text; it was set before the next one.",
        heading=heading,
    )
    return diagnose("heading-repaired", message, path=path, found=heading)
