"""What the Union's 24 languages call the parts and the kinds of its acts: data that Formex has only as printed text.

The words of headings are those of the Interinstitutional Style Guide; they aren't the words of national law (Danish
"afsnit" is a title here). Everything is compared without case and accents.
"""

from __future__ import annotations

import re
import unicodedata

from corpus.model import Unit

# Codes of LG.DOC that aren't the language's tag in lower case: those of old files are codes of countries.
_CODES = {"GR": "el", "DK": "da", "SE": "sv", "CZ": "cs", "EE": "et", "SI": "sl", "GB": "en", "UK": "en", "IE": "ga"}
LANGUAGES = ("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt", "nl",
             "no", "pl", "pt", "ro", "sk", "sl", "sv")  # fmt: skip

# A part of the Treaties stands above their titles.
_HEADINGS: tuple[tuple[Unit, str], ...] = (
    (Unit.SUBSECTION, "subsection unterabschnitt sous-section subseccion sottosezione subseccao subsecao onderafdeling underafdeling "
     "underafsnit underavsnitt alajakso υποτμημα υποενοτητα подраздел pododdil pododdiel podsekcja pododdelek pododjeljak alszakasz "
     "subsectiunea alajagu apaksiedala poskirsnis subtaqsima fo-roinn foroinn"),
    (Unit.SECTION, "section abschnitt seccion sezione seccao secao afdeling avsnitt jakso τμημα ενοτητα раздел oddil oddiel sekcja "
     "oddzial oddelek odjeljak szakasz sectiunea jagu iedala skirsnis taqsima roinn"),
    (Unit.CHAPTER, "chapter kapitel chapitre capitulo capo hoofdstuk luku κεφαλαιο глава kapitola rozdzial poglavje poglavlje "
     "fejezet capitolul peatukk nodala skyrius kapitolu caibidil"),
    (Unit.PART, "title titel titre titulo titolo afsnit avdelning osasto τιτλος дял hlava tytul naslov glava cim titlul jaotis "
     "sadala antrastine titolu teideal"),
    (Unit.BOOK, "part teil partie parte deel del osa μερος част cast czesc dio resz partea dala dalis parti cuid"),
)  # fmt: skip
_KINDS: tuple[tuple[str, str], ...] = (
    ("R", "regulation verordnung reglement reglamento regolamento regulamento verordening forordning asetus κανονισμ регламент "
     "narizeni nariadenie rozporzadzeni uredb rendelet regulament maarus regula reglament rialachan"),
    ("L", "directive richtlinie directiva direttiva diretiva richtlijn direktiv οδηγι директив smernic dyrektyw iranyelv direktyv "
     "treoir"),
    ("D", "decision beschluss entscheidung decisione decisao besluit beschikking afgorelse beslutning beslut paatos αποφαση решени "
     "rozhodnuti decyzj sklep odluk hatarozat deciz otsus lemum sprendim dezizjon decizjoni deċizjoni cinneadh"),
    ("H", "recommendation empfehlung recommandation recomendacion raccomandazione recomendacao aanbeveling henstilling "
     "rekommendation suositus συσταση препорък doporuceni odporucani zaleceni priporocil preporuk ajanlas recomandare soovitus "
     "ieteikum rekomendacij rakkomandazzjoni moladh"),
)  # fmt: skip
KIND_OF_LETTER = {"R": "regulation", "L": "directive", "D": "decision", "H": "recommendation", "E": "treaty", "M": "treaty",
                  "F": "decision", "A": "agreement", "Q": "regulation"}  # fmt: skip
# LEG.VAL and LEGAL.VALUE of the files: REG, REG.IMPL and so on; framework decisions are F in a CELEX number.
_LEGAL_VALUES = (
    ("REG", "R"),
    ("DIR", "L"),
    ("DECFRAM", "F"),
    ("DEC.FRAM", "F"),
    ("DEC", "D"),
    ("RECOM", "H"),
    ("TREATY", "E"),
)


def folded(text: str) -> str:
    """Lower case without accents: "ΚΕΦΆΛΑΙΟ" -> "κεφαλαιο". For comparing only; the length may change."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.lower().replace("ς", "σ").replace("ł", "l").replace("ø", "o")


_UNITS = {folded(word): unit for unit, words in _HEADINGS for word in words.split()}
_STEMS = tuple((folded(word), letter) for letter, words in _KINDS for word in words.split())


def language_tag(code: str) -> str | None:
    """The value of LG.DOC -> BCP 47; None if it is no language of the Union or the EEA."""
    code = code.strip().upper()
    tag = _CODES.get(code, code.lower())
    return tag if tag in LANGUAGES else None


def unit_of(label: str) -> Unit | None:
    """The unit that a division's label names: "KAPITEL IV" -> chapter, "II. SZAKASZ" -> section; None if it names none.

    Lithuanian has two words for a title, "ANTRAŠTINĖ DALIS", and "DALIS" alone for a part.
    """
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", folded(label)[:200]):
        if word in _UNITS:
            return _UNITS[word]
    return None


def letter_of_value(value: str) -> str | None:
    """LEG.VAL -> the letter of the CELEX number; None where the value doesn't say."""
    return next((letter for start, letter in _LEGAL_VALUES if value.upper().startswith(start)), None)


def letter_of_title(title: str) -> str | None:
    """The letter of the CELEX number by the first word for a kind of act that the title has; None if there is none."""
    text = folded(title[:600])
    found = [(at, letter) for stem, letter in _STEMS if (at := text.find(stem)) >= 0]
    return min(found)[1] if found else None


def names_an_act(text: str) -> bool:
    """Whether `text` has a word for a kind of act: "General Data Protection Regulation", "Digital Services Act"."""
    return (
        letter_of_title(text) is not None
        or re.search(r"\b(?:act|akt|acte|atto|ato|acta|code|kodex)\b", folded(text)) is not None
    )
