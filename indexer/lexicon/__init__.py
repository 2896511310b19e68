"""Which terms translate which, learnt from the texts of a library that render each other: no network, no model.

How: texts are cut into stretches that stand beside each other (`segments`) and into numbers (`tokens`); their words are linked
(`linking`) and kept with an index over every run of them (`sides`, `files`), so that any term can be asked (`asking`).
"""

from indexer.lexicon.building import BuildReport, Standing, build, standing
from indexer.lexicon.lexicon import Lexicon

__all__ = ["BuildReport", "Lexicon", "Standing", "build", "standing"]
