"""European Union: articles, paragraphs, points; 24 equal languages (Regulation No 1 of 1958; Treaty on European Union, article 55)."""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

_P, _I, _S = Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM

# A "subparagraph" is an unnumbered block of a paragraph (`para_1/text_1`); "point" is what stands in brackets.
EUROPEAN_UNION = Jurisdiction(
    code="eu",
    name="European Union",
    source_languages=("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
                      "pl", "pt", "ro", "sk", "sl", "sv"),
    prevailing=None,
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    # Plain forms; the inflected ones and abbreviations are in the languages. Words for the unnumbered blocks ("subparagraph",
    # "Unterabsatz", "alinéa") are in corpus.resolving.units.
    level_words={
        "bg": {"параграф": _P, "точка": _I, "буква": _I, "подточка": _S, "тире": _S},
        "cs": {"odstavec": _P, "písmeno": _I, "bod": _I, "odrážka": _S},
        "da": {"stykke": _P, "litra": _I, "nummer": _I, "punkt": _I, "led": _S},
        "de": {"absatz": _P, "buchstabe": _I, "litera": _I, "nummer": _I, "ziffer": _S},
        "el": {"παράγραφος": _P, "στοιχείο": _I, "σημείο": _I, "περίπτωση": _I},
        "en": {"paragraph": _P, "point": _I, "item": _I, "letter": _I, "subpoint": _S, "indent": _S},
        "es": {"apartado": _P, "letra": _I, "punto": _I, "inciso": _S, "guion": _S},
        "et": {"lõige": _P, "punkt": _I, "alapunkt": _S, "taane": _S},
        "fi": {"kohta": _P, "alakohta": _I, "luetelmakohta": _S},
        "fr": {"paragraphe": _P, "point": _I, "lettre": _I, "tiret": _S},
        "ga": {"mír": _P, "pointe": _I, "litir": _I, "fleasc": _S},
        "hr": {"stavak": _P, "točka": _I, "slovo": _I, "podtočka": _S, "alineja": _S},
        "hu": {"bekezdés": _P, "pont": _I, "alpont": _S, "francia bekezdés": _S},
        "it": {"paragrafo": _P, "lettera": _I, "punto": _I, "numero": _S, "trattino": _S},
        "lt": {"dalis": _P, "punktas": _I, "papunktis": _S, "įtrauka": _S},
        "lv": {"punkts": _P, "apakšpunkts": _I, "ievilkums": _S},
        "mt": {"paragrafu": _P, "punt": _I, "inċiż": _S},
        "nl": {"lid": _P, "punt": _I, "onder": _I, "letter": _I, "streepje": _S},
        "pl": {"ustęp": _P, "litera": _I, "punkt": _I, "tiret": _S},
        "pt": {"n.o": _P, "n.º": _P, "número": _P, "alínea": _I, "subalínea": _S, "travessão": _S},
        "ro": {"alineatul": _P, "litera": _I, "punctul": _I, "liniuța": _S},
        "sk": {"odsek": _P, "písmeno": _I, "bod": _I, "zarážka": _S},
        "sl": {"odstavek": _P, "točka": _I, "alinea": _S, "alineja": _S},
        "sv": {"punkten": _P, "led": _I, "strecksatsen": _S},
    },
    paragraphs_always=False,
    kinds={"REG": "regulation", "DIR": "directive", "DEC": "decision"},
)  # fmt: skip
