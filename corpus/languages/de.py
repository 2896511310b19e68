"""German: Germany, Austria, Switzerland, Liechtenstein and the European Union."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_STEMS = ("erst zweit dritt viert fünft/fuenft sechst siebent/siebt acht neunt zehnt elft zwölft/zwoelft dreizehnt vierzehnt "
          "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst "
          "vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst "
          "dreißigst/dreissigst einunddreißigst/einunddreissigst zweiunddreißigst/zweiunddreissigst "
          "dreiunddreißigst/dreiunddreissigst vierunddreißigst/vierunddreissigst")  # fmt: skip

GERMAN = Language(
    tag="de",
    name="German",
    own_name="Deutsch",
    # Titel as in the European Union, Austria and Switzerland: above the chapters. In German codes it stands below the
    # Abschnitt, where the order in the text tells.
    containers=units(
        book="Buch, Bücher, Teil, Hauptteil".lower(),
        part="titel, abteilung, hauptstück, untertitel, unterteil, teilstück",
        chapter="kapitel, kap.",
        section="abschnitt, abschn.",
        subsection="unterabschnitt, unterkapitel",
    ),
    # "1. Abschnitt: Zweck", as Switzerland and Austria count them
    containers_after=units(book="buch, teil, hauptteil", part="titel, hauptstück, abteilung", chapter="kapitel",
                           section="abschnitt", subsection="unterabschnitt"),
    article_words=words("artikel, artikels, artikeln, art., art, §§, §, paragraph, paragraphen, paragraf, paragrafen"),
    ordinals={stem + ending: value for stem, value in numbers(_STEMS).items() for ending in ("er", "es", "e", "en", "em")},
    unnumbered=said("Schlussbestimmungen, Übergangs- und Schlussbestimmungen, Schlußbestimmungen, Übergangsbestimmungen, "
                    "Allgemeine Bestimmungen, Schlussvorschriften, Übergangsvorschriften"),
    supplements=said("Schlussbestimmungen, Übergangs- und Schlussbestimmungen, Schlußbestimmungen, Schlussvorschriften"),
    contents=said("Inhaltsverzeichnis, Inhaltsübersicht, Inhalt, Gesetzesübersicht"),
    preambles=said("Präambel, Eingangsformel, Ingress"),
    annexes=words("anlage, anhang, anlagen, anhänge"),
    deleted=said("aufgehoben, weggefallen, (weggefallen), gestrichen, entfällt, entfallen, gegenstandslos, außer Kraft getreten, "
                 "ausser Kraft getreten"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="absatz, absatzes, absätze, absätzen, abs., unterabsatz, unterabs., uabs.",
        item="nummer, nummern, nr., nrn., ziffer, ziffern, ziff., z, buchstabe, buchstaben, buchst., litera, lit., punkt",
        subitem="doppelbuchstabe, doppelbuchst., unterbuchstabe, sublit., ziffernpunkt",
    ),
    common=often("der die das und ist nicht von zu den dem des mit für auf im eine ein einer einem eines oder nach bei wird werden "
                 "durch sich auch als aus sind kann sowie wenn an über vom zur zum jeder hat dieser diese soweit"),
)  # fmt: skip
