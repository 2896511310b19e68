"""Which terms translate which, learnt from the texts of a library that render each other: no network, no model.

How: texts are cut into stretches that stand beside each other (`segments`) and into numbers (`tokens`); their words are linked
(`linking`) and kept with an index over every run of them (`sides`, `files`), so that any term can be asked (`asking`).
"""

from typing import TYPE_CHECKING

from indexer.lexicon.lexicon import Lexicon

if TYPE_CHECKING:
    from indexer.lexicon.building import BuildReport, Standing, build, standing

__all__ = ["BuildReport", "Lexicon", "Standing", "build", "standing"]


def __getattr__(name: str) -> object:
    """What learns a lexicon is imported when it is asked for: a search doesn't wait for what aligns texts."""
    if name not in __all__:
        raise AttributeError(name)
    from indexer.lexicon import building

    return getattr(building, name)
