"""When an act enters into force, by its own last articles: "on the twentieth day following that of its publication".

Formex has no element for it. Every act has the same few sentences, so they are read in the languages below; the act is one
in all its languages, and what one of them says holds for all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from corpus.importers.formex.facts import Facts
from corpus.model import Provision, Statement, Unit

# Language -> the sentence, with the ordinal as a group (no ordinal: the day after), and what the ordinals are.
_SENTENCES: dict[str, tuple[str, dict[str, int]]] = {
    "en": (r"enters? into force on the (?:(\w+) )?day following that of its publication", {"third": 3, "twentieth": 20}),
    "fr": (r"entre(?:nt)? en vigueur le (?:(\w+) )?jour suivant celui de (?:sa|leur) publication", {"troisième": 3, "vingtième": 20}),
    "de": (r"tritt am (?:(\w+) )?Tag nach (?:ihrer|seiner) Veröffentlichung", {"dritten": 3, "zwanzigsten": 20}),
    "es": (r"entrará en vigor (?:a los (\w+) días de|el día siguiente al de) su publicación", {"tres": 3, "veinte": 20}),
    "it": (r"entra in vigore il (?:(\w+) )?giorno successivo alla (?:sua )?pubblicazione", {"terzo": 3, "ventesimo": 20}),
}  # fmt: skip
_LAST = 3  # the sentence stands in one of the last articles


def entry_into_force(provisions: Sequence[Provision], language: str, facts: Facts) -> list[Statement]:
    """The statement of the act's entry into force, if its sentence is one of the known ones and its publication is known.

    Passes: "shall enter into force on the twentieth day following that of its publication in the Official Journal" of
    2016-05-04: 2016-05-24. A later consolidation still has the sentence; there it is the day of the first text.
    """
    if language not in _SENTENCES or facts.published is None:
        return []
    sentence, ordinals = _SENTENCES[language]
    for provision in [p for p in provisions if p.unit is Unit.ARTICLE and len(p.path.segments) == 1][-_LAST:]:
        match = re.search(sentence, provision.text)
        days = 1 if match and not match[1] else ordinals.get(match[1].lower()) if match else None
        if days:
            value = (facts.published + timedelta(days=days)).isoformat()
            first = facts.version == facts.published
            return [
                Statement(
                    "effective" if first else "originally_effective",
                    value,
                    f"its own provision {provision.path}",
                )
            ]
    return []
