"""Italian: Italy, Switzerland and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import (
    LATIN_INSERTED,
    compounds,
    each,
    forms,
    letters,
    numbers,
    often,
    pairs,
    said,
    units,
    words,
)
from corpus.languages.words import Language

_ORDINALS = numbers("primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava "
                    "nono/nona decimo/decima undicesimo/undicesima/undecimo dodicesimo/dodicesima/duodecimo tredicesimo/tredicesima "
                    "quattordicesimo/quattordicesima quindicesimo/quindicesima sedicesimo/sedicesima diciassettesimo/diciassettesima "
                    "diciottesimo/diciottesima diciannovesimo/diciannovesima ventesimo/ventesima ventunesimo/ventunesima "
                    "ventiduesimo/ventiduesima ventitreesimo/ventitreesima ventiquattresimo/ventiquattresima "
                    "venticinquesimo/venticinquesima ventiseiesimo/ventiseiesima ventisettesimo/ventisettesima "
                    "ventottesimo/ventottesima ventinovesimo/ventinovesima trentesimo/trentesima")  # fmt: skip

_LAWS = "legge, codice, regolamento, direttiva, decreto, ordinanza, convenzione, trattato, accordo, statuto, costituzione, decisione, protocollo"

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
    citing=CitingWords(
        plurals=words("articoli, artt., commi, paragrafi, capoversi, lettere, numeri, nn., punti"),
        levels=units(paragraph="cc., parr., co", item="lett, cif"),
        forms=forms("capo capi; titolo titoli; capitolo capitoli; sezione sezioni; libro libri; articolo articoli art. artt. art l'articolo l’articolo; comma commi co. co c. cc.; paragrafo paragrafi par. parr.; capoverso capoversi cpv.; lettera lettere lett. lett let.; "
                    "numero numeri n. nn.; punto punti; cifra cifre cif.; trattino trattini"),
        ordinals=_ORDINALS,
        numbering=words("da, dal, dall', n., nn., numero"),
        sentences=words("periodo, periodi, primo periodo, secondo periodo, terzo periodo, ultimo periodo, frase, prima frase, seconda frase"),
        ands=words("e, ed, o, od, né, nonché, e/o, e all', o all', e dell', o dell', e di cui, e al, o al, e ai, o ai, e alla, o alla, e del, "
                   "o del, e della, o della, oppure, e agli, o agli, e degli, oppure sull', e l', e gli"),
        ranges=words("a, al, ad, fino a, sino a, fino al"),
        glue=words("del, della, dello, dell', dell’, dei, degli, delle, di, del d.lgs., nel, nella, al, alla, all', all’, ai, agli, da, sub"),
        ascending=words("del, della, dello, dell', dell’, dei, degli, delle, di, al, all', all’, alla, agli, di cui all', di cui al"),
        this_law=pairs("presente, questa, questo", _LAWS),
        same_law=pairs("medesima, medesimo, stessa, stesso, detta, detto, suddetta, suddetto, citata, citato, predetta, predetto", _LAWS),
        nearby=each(0, "presente") | each(-1, "precedente, precedenti"),
        nearby_after=each(-1, "precedente, precedenti, che precede") | each(1, "seguente, seguenti, successivo, successivi"),
        counts={"due": 2, "tre": 3, "quattro": 4, "cinque": 5},
        following=words("e seguenti, e ss., ss., segg., e segg."),
        measures=words("anni, anno, mesi, mese, settimane, giorni, giorno, ore, euro, lire, persone, per cento"),
    ),
)  # fmt: skip
