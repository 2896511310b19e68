"""Italian: Italy, Switzerland and the European Union."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, compounds, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = numbers("primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava "
                    "nono/nona decimo/decima undicesimo/undicesima/undecimo dodicesimo/dodicesima/duodecimo tredicesimo/tredicesima "
                    "quattordicesimo/quattordicesima quindicesimo/quindicesima sedicesimo/sedicesima diciassettesimo/diciassettesima "
                    "diciottesimo/diciottesima diciannovesimo/diciannovesima ventesimo/ventesima ventunesimo/ventunesima "
                    "ventiduesimo/ventiduesima ventitreesimo/ventitreesima ventiquattresimo/ventiquattresima "
                    "venticinquesimo/venticinquesima ventiseiesimo/ventiseiesima ventisettesimo/ventisettesima "
                    "ventottesimo/ventottesima ventinovesimo/ventinovesima trentesimo/trentesima")  # fmt: skip

ITALIAN = Language(
    tag="it",
    name="Italian",
    own_name="italiano",
    containers=units(
        book="libro, parte",
        part="titolo, sottotitolo",
        chapter="capo, capitolo, cap.",
        section="sezione, sez.",
        subsection="sottosezione",
        division="paragrafo",
    ),
    containers_after=units(book="libro, parte", section="sezione"),
    article_words=words("articolo, articoli, art., artt., art, l'articolo, l’articolo"),
    ordinals=_ORDINALS
    | compounds({"decimo": 10, "decima": 10}, _ORDINALS, " ")
    | numbers("uno/una due tre quattro cinque sei sette otto nove dieci")
    | {"unico": 1, "unica": 1},
    unnumbered=said("Disposizioni finali, Disposizioni transitorie, Disposizioni transitorie e finali, Disposizioni generali, "
                    "Disposizioni finali e transitorie, Principi fondamentali, Norme transitorie e finali"),
    supplements=said("Disposizioni finali, Disposizioni transitorie, Disposizioni transitorie e finali, "
                     "Disposizioni finali e transitorie"),
    contents=said("Indice, Sommario, Indice sommario"),
    preambles=said("Preambolo, Premessa"),
    annexes=words("allegato, allegati, appendice, tabella"),
    deleted=said("abrogato, abrogata, abrogati, abrogate, soppresso, soppressa, articolo abrogato, privo d'efficacia, "
                 "privo di oggetto, senza oggetto"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i l m n o p q r s t u v z", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="comma, commi, co., c., paragrafo, paragrafi, par., capoverso, capoversi, cpv.",
        item="lettera, lettere, lett., let., numero, numeri, n., nn., punto, punti, cifra, cifre, cif.",
        subitem="trattino, trattini, sublettera, subnumero",
    ),
    common=often("il lo la i gli le di del dello della dei degli delle e è in un una che per con non a al alla ai alle da dal dalla nel "
                 "nella si o sono su sul come ogni suo sua essere può presente ha deve anche dall'articolo"),
)  # fmt: skip
