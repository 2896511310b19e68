"""French: France, Belgium, Switzerland, Luxembourg, Canada, the Maghreb and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("premier/première/premiere deuxième/deuxieme/second/seconde troisième/troisieme quatrième/quatrieme "
             "cinquième/cinquieme sixième/sixieme septième/septieme huitième/huitieme neuvième/neuvieme dixième/dixieme "
             "onzième/onzieme douzième/douzieme treizième/treizieme quatorzième/quatorzieme quinzième/quinzieme "
             "seizième/seizieme dix-septième/dix-septieme dix-huitième/dix-huitieme dix-neuvième/dix-neuvieme "
             "vingtième/vingtieme vingt_et_unième/vingt-et-unième/vingt_et_unieme vingt-deuxième vingt-troisième "
             "vingt-quatrième vingt-cinquième vingt-sixième vingt-septième vingt-huitième vingt-neuvième trentième")  # fmt: skip
_CARDINALS = ("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf "
              "vingt vingt_et_un/vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit "
              "vingt-neuf trente")  # fmt: skip

_LAWS = "loi, code, règlement, directive, ordonnance, décret, convention, traité, accord, arrêté, statut, constitution, charte, décision, protocole"

FRENCH = Language(
    tag="fr",
    name="French",
    own_name="français",
    containers=units(
        book="livre, partie, tome",
        part="titre, sous-titre",
        chapter="chapitre, sous-chapitre, chap.",
        section="section, sect.",
        subsection="sous-section, sous section",
        division="paragraphe, sous-paragraphe",
    ),
    # "PREMIÈRE PARTIE", "DEUXIÈME PARTIE": the ordinal stands before the word.
    containers_after=units(book="partie, livre", section="section", subsection="sous-section"),
    article_words=words("article, articles, art., art, arts., l'article, l’article"),
    ordinals=numbers(_ORDINALS, _CARDINALS) | {"1er": 1, "1re": 1, "1ère": 1, "ier": 1, "ière": 1, "unique": 1, "préliminaire": 0},
    unnumbered=said("Dispositions finales, Dispositions transitoires, Dispositions générales, Dispositions transitoires et finales, "
                    "Dispositions diverses, Titre préliminaire, Chapitre préliminaire, Livre préliminaire, Partie législative, "
                    "Partie réglementaire"),
    supplements=said("Dispositions finales, Dispositions transitoires, Dispositions transitoires et finales"),
    contents=said("Table des matières, Sommaire, Table analytique"),
    preambles=said("Préambule, Preambule"),
    annexes=words("annexe, annexes, appendice"),
    deleted=said("abrogé, abrogée, abrogés, abrogées, supprimé, supprimée, article abrogé, sans objet, Abrogé(e), périmé, périmée"),
    inserted=LATIN_INSERTED,
    levels=units(
        paragraph="alinéa, alinéas, al., alinea, paragraphe, paragraphes, par.",
        item="point, points, numéro, numéros, no, n°, chiffre, chiffres, ch., lettre, lettres, let., litt., lit.",
        subitem="sous-alinéa, sous-alinéas, tiret, tirets, division, sous-point, sous-paragraphe",
    ),
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    common=often("le la les de des du et est en un une dans que qui par pour sur au aux à ce cette ou avec sont ne pas son sa ses leur "
                 "il elle être toute tout ainsi peut lorsque sans été aucun"),
    citing=CitingWords(
        plurals=words("articles, arts., alinéas, paragraphes, points, lettres, chiffres, numéros"),
        levels=units(paragraph="alinéa, al, par", item="pt, pts, litt, chif., chiffre", subitem="tirets"),
        forms=forms("chapitre chapitres; titre titres; section sections; livre livres; partie parties; article articles art. art arts. l'article l’article; alinéa alinéas alinea alineas al. al; paragraphe paragraphes par. par; point points pt pts; lettre lettres let. litt. litt lit.; "
                    "chiffre chiffres ch. chif.; numéro numéros n° no; sous-alinéa sous-alinéas; tiret tirets; sous-paragraphe sous-paragraphes"),
        ordinals=numbers(_ORDINALS) | {"1er": 1, "1re": 1, "1ère": 1},
        sentences=words("phrase, phrases, première phrase, deuxième phrase, seconde phrase, dernière phrase, in fine, in limine"),
        ands=words("et, ou, ni, ainsi que, et/ou, et à, ou à, et de, ou de, et du, ou du, et au, ou au, et aux, ou aux, et des, ou des, et le, "
                   "ou le, et la, ou la, et les, ou les, et sur, ou sur, et par, ou par"),
        ranges=words("à, au, jusqu'à, jusqu'au, à la"),
        glue=words("de la, du, de, de l', de l’, d', d’, des, dans, dans le, dans la, à, au, aux, à la, en, le, la, les, l', l’"),
        ascending=words("de, de la, du, de l', de l’, d', d’, des, à, au, visé à, visée à, visés à, visées à"),
        this_law=pairs("présente, présent", _LAWS),
        same_law=pairs("ladite, ledit, dudit, cette, ce, cet, même", _LAWS),
        nearby=each(0, "présent, présente") | each(-1, "précédent, précédente, précédents, précédentes"),
        nearby_after=each(-1, "précédent, précédente, précédents, précédentes") | each(1, "suivant, suivante, suivants, suivantes"),
        same_unit=words("ledit, dudit, le même, la même, du même, de la même"),
        counts={"deux": 2, "trois": 3, "quatre": 4, "cinq": 5},
        following=words("et s., et ss., et suiv., et suivants, s., ss., ss"),
        measures=words("an, ans, années, mois, semaines, jours, heures, euros, francs, personnes, pour cent"),
    ),
)  # fmt: skip
