"""Switzerland: Art., Abs. (al., cpv.), Bst. (let., lett.), Ziff. (ch., n.) (Gesetzestechnische Richtlinien des Bundes, 2013).

German, French and Italian texts are equally authentic (Publikationsgesetz, SR 170.512, art. 14); Romansh and English are
translations. The Official Compilation (AS, RO, RU) binds; the consolidated Classified Compilation (SR, RS) follows it.
"""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

_P, _I, _S = Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM

SWITZERLAND = Jurisdiction(
    code="ch",
    name="Switzerland",
    source_languages=("de", "fr", "it"),
    prevailing=None,
    levels=(Unit.ARTICLE, _P, _I, _S),
    level_words={
        "de": {"absatz": _P, "abs": _P, "buchstabe": _I, "bst": _I, "litera": _I, "lit": _I, "nummer": _S, "ziffer": _S, "ziff": _S},
        "fr": {"alinéa": _P, "al": _P, "lettre": _I, "let": _I, "chiffre": _S, "ch": _S, "numéro": _S},
        "it": {"capoverso": _P, "cpv": _P, "lettera": _I, "lett": _I, "numero": _S, "n": _S, "cifra": _S, "cif": _S},
        "en": {"paragraph": _P, "para": _P, "letter": _I, "let": _I, "number": _S, "no": _S},
    },
    paragraphs_always=False,
    version_applies=True,
    kinds={"Bundesverfassung": "constitution", "Constitution": "constitution", "Costituzione": "constitution",
           "Bundesgesetz": "law", "Loi": "law", "Legge": "law", "Lescha": "law", "Verordnung": "regulation",
           "Ordonnance": "regulation", "Ordinanza": "regulation", "Ordinaziun": "regulation", "Bundesbeschluss": "decision",
           "Arrêté": "decision", "Decreto": "decision", "Règlement": "regulation", "Reglement": "regulation",
           "Regolamento": "regulation"},
    continued_after_items=True,
)  # fmt: skip
