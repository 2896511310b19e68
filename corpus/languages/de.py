"""German: Germany, Austria, Switzerland, Liechtenstein and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_STEMS = ("erst zweit dritt viert fünft/fuenft sechst siebent/siebt acht neunt zehnt elft zwölft/zwoelft dreizehnt vierzehnt "
          "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst "
          "vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst "
          "dreißigst/dreissigst einunddreißigst/einunddreissigst zweiunddreißigst/zweiunddreissigst "
          "dreiunddreißigst/dreiunddreissigst vierunddreißigst/vierunddreissigst")  # fmt: skip

_LAWS = "gesetzes, gesetz, gesetze, gesetzbuches, gesetzbuchs, verordnung, richtlinie, satzung, verfassung, übereinkommens, abkommens, vertrags, vertrages, ordnung, erlasses, beschlusses"

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
    citing=CitingWords(
        roman_paragraphs=True,
        hyphens_join=False,
        plurals=words("artikeln, §§, absätze, absätzen, nummern, nrn., ziffern, buchstaben"),
        levels=units(paragraph="absätze", item="bst., bstn., litt., ziff", subitem="aufzählungsstrich, gedankenstrich"),
        forms=forms("kapitel kapitels kapiteln; titel titels; abschnitt abschnitts abschnittes abschnitte abschnitten; teil teils teiles; buch buches buchs; artikel artikels artikeln art. art; absatz absatzes absätze absätzen abs.; unterabsatz unterabsatzes unterabsätze unterabs. uabs.; nummer nummern nr. nrn.; "
                    "ziffer ziffern ziff. ziff z; buchstabe buchstaben buchst. bst. bstn.; litera lit. litt.; punkt punkte punkten; "
                    "doppelbuchstabe doppelbuchst."),
        ordinals={stem + ending: n for stem, n in numbers(_STEMS).items() for ending in ("er", "es", "e", "en", "em")},
        sentences=words("satz, satzes, sätze, s., halbsatz, halbs., hs., alternative, alt., variante, var., einleitungssatz, spiegelstrich"),
        ands=words("und, oder, noch, sowie, bzw., beziehungsweise, und/oder, u., i.v.m., iv.m., i. v. m., ivm, in verbindung mit, wie auch, "
                   "und des, oder des, und der, oder der, und den, oder den, und nach, oder nach, und in, oder in"),
        ranges=words("bis, bis zu, bis zum, bis und mit, bis einschließlich, bis einschliesslich"),
        glue=words("des, der, dem, den, von, vom, im, in, in der, in dem, zu, zum, zur, aus, aus dem, nach, unter"),
        ascending=words("des, der, dem, von, vom, im, in, in der"),
        this_law=pairs("dieses, dieser, diesem, diese, vorliegenden, vorliegende, vorliegender", _LAWS),
        same_law=pairs("desselben, derselben, demselben, genannten, jenes, jener, erwähnten, besagten", _LAWS),
        nearby=each(0, "dieses, dieser, diesem, vorliegenden, vorliegende")
        | each(-1, "vorstehenden, vorstehende, vorhergehenden, vorhergehende, vorigen, vorangehenden, voranstehenden, vorangegangenen")
        | each(1, "nachfolgenden, nachstehenden, folgenden, nächsten"),
        counts={"beiden": 2, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5},
        following=words("ff., f., folgende, fortfolgende"),
        measures=words("jahre, jahren, jahr, monate, monaten, wochen, tage, tagen, stunden, euro, personen, prozent, teile, teilen"),
    ),
)  # fmt: skip
