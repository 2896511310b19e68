"""French, Spanish, Portuguese, Italian, Romanian, Catalan's like."""

from __future__ import annotations

from corpus.definitions.formulas import Formulas
from corpus.definitions.values import Scope

_BARE = r"[\w][\w'’\-–/ ]{1,80}?"


def _reach(
    law: str, part: str, chapter: str, section: str, article: str, paragraph: str, this: str
) -> dict[Scope, str]:
    """The scopes of words of scope: the noun behind "this"."""
    named = (
        (Scope.LAW, law), (Scope.PART, part), (Scope.CHAPTER, chapter), (Scope.SECTION, section), (Scope.ARTICLE, article),
        (Scope.PARAGRAPH, paragraph),
    )  # fmt: skip
    return {scope: rf"(?:{this}) (?:{words})\b" for scope, words in named}


_FR_LAW = "loi|règlement|directive|code|ordonnance|décret|convention|traité|accord|décision|protocole|charte|arrêté|instrument|texte"
_FR_THIS = "la présente|le présent|du présent|de la présente|au présent|à la présente|les présents?|présente?"
FRENCH = Formulas(
    here=rf"(?:aux fins|au sens|pour l['’]application|dans|pour les besoins|en vertu) (?:{_FR_THIS}|du|de la|de l['’]) ?(?:{_FR_LAW}|partie|titre|livre|chapitre|section|article|paragraphe|alinéa)[^,:\n]{{0,60}}?|(?:au|aux|à la|à l['’]) ?(?:paragraphes?|articles?|alinéas?|sous-alinéas?) [\w(). ]{{1,40}}?",
    bare=_BARE,
    reach=_reach(
        _FR_LAW, "partie|titre|livre|annexe", "chapitre", "section", "article", "paragraphe|alinéa", "présente?"
    )
    | {Scope.CITED: r"(?:au|aux|à la|à l['’]) ?(?:paragraphes?|articles?|alinéas?|sous-alinéas?) "},
    certain=(
        r"(?:<H>,? )?(?:on|il faut|l['’]on) (?:entend|entendre) par ~(?:(?:le terme|l['’]expression) )?<T><B>~[,:]?~(?=\S)",
        r"(?:<H>,? )?(?:le terme|l['’]expression|les termes|le mot) <T><B>~,?~(?:[^,.;\n]{0,60},)?~(?:désigne|signifie|s['’]entend|vise|comprend|a le sens)(?:nt)?(?: (?:de|par|au|notamment))?~:?",
        r"(?:<H>,? )?<Q><B>~,?~(?:désigne|signifie|s['’]entend|vise|comprend|est défini|sont définis)(?:nt)?(?: (?:de|par|au|comme))?~:?",
        r"<H>,? (?:(?:le|la|les|un|une|des) |l['’])?<T> (?:désigne|signifie|s['’]entend|s['’]entendent) (?:de|des|du|d['’])?~:?",
        r"<H>,? (?:est|sont) (?:considérée?s?|réputée?s?) comme <T>[ ,:]",
        r"Par <T>,? (?:on entend|il faut entendre|s['’]entend)~:?",
        r"(?:est|sont) réputée?s? (?:comme )?(?:(?:un|une|des) )?(?P<t>(?:[\w’'-]{2,30} ){0,5}?[\w’'-]{2,30})(?::| (?=(?:l[ea]s?|l['’]\w|tou[ts]|toutes?|quiconque|celui|celle|ceux)\b))",
    ),
    opening=(
        r"(?:(?:le|la|les|un|une) |l['’])<T> (?:est|sont) (?=(?:une? |(?:l[ea] |l['’])(?=(?:contrat|convention|acte|droit|accord)\b))[^.,;:\n]{0,60}?\w,? (?:par|en vertu|au moyen|aux termes|dans|selon) ?(?:du|de la|des)? ?(?:lequel|laquelle|lesquels|lesquelles|duquel)\b)",
    ),
    listed=(
        r"<T>\u2002(?=\S)",
        r"<T><B>~(?::|désigne|s['’]entend|signifie|vise|comprend)~",
    ),
    heads=(
        r"[^.\n]{0,120}(?:définitions?|entend par|s['’]entend de|expressions? suivantes?|termes suivants)[^.\n]{0,90}[:.]?$",
        r"<H>~,?~:?$",
    ),
    headings=r"définitions?(?: .{0,40})?|interprétation|terminologie|termes",
    inside=(r"[(,]~ci-après(?:,)?[^()«»“”\"\n]{0,60}?<Q>~", r"\((?:le|la|les|l['’])?~<Q>\)"),
    joined="et|ou|,",
    includes="compren(?:d|nent)",
)

_ES_LAW = "ley|reglamento|directiva|código|decreto|convenio|convención|tratado|acuerdo|decisión|protocolo|ordenanza|real decreto|orden|estatuto"
SPANISH = Formulas(
    here=rf"(?:a (?:los )?efectos|para los efectos|a los fines|para (?:los )?fines|en el sentido|en) (?:de(?:l)? )?(?:(?:lo dispuesto|lo previsto) en )?(?:la presente|el presente|del presente|presente|esta|este) (?:{_ES_LAW}|título|libro|parte|capítulo|sección|artículo|apartado|párrafo)[^,:\n]{{0,50}}?",
    bare=_BARE,
    reach=_reach(
        _ES_LAW, "título|libro|parte|anexo", "capítulo", "sección", "artículo", "apartado|párrafo", "presente|esta|este"
    ),
    certain=(
        r"(?:<H>,? )?se (?:entiende|entenderá|entienden|entenderán|considera|considerará|consideran|considerarán) (?:por|como) ~(?:(?:la expresión|el término) )?<T><B>~[,:]?~(?=\S)",
        r"(?:<H>,? )?por ~<T><B>,? se (?:entiende|entenderá|entienden|entenderán) ?:?~(?=\S|$)",
        r"(?:<H>,? )?(?:(?:la expresión|el término|los términos|las expresiones) )?<Q><B>~,?~(?:significan?|se refieren?(?: a)?|designan?|comprenden?|incluyen?|se entenderá(?:n)?(?: por| como)?)~:?",
    ),
    opening=(
        r"(?:el|la|los|las|un|una) <T> (?:es|son) (?=(?:una? |(?:el|la) (?=(?:contrato|convenio|acto|acuerdo|derecho)\b))[^.,;:\n]{0,60}?\w,? (?:por|mediante|en virtud|según|en) ?(?:del|de la)? ?(?:el|la|lo)? ?(?:cual|cuales|que)\b)",
    ),
    listed=(r"<T><B>~(?::|significa|se refiere a|se entiende)~",),
    heads=(
        r"[^.\n]{0,120}(?:se entender[áa]n? por|se entiende por|definiciones|siguientes términos|expresiones)[^.\n]{0,60}[:.]?$",
        r"<H>~,?~:?$",
    ),
    headings="definiciones|definición|términos|glosario|interpretación",
    inside=(
        r"[(,]~(?:en (?:lo sucesivo|adelante)|denominad[oa]s? en (?:lo sucesivo|adelante))[^()«»“”\"\n]{0,50}?<Q>",
        r"\([«“\"](?:(?:el|la|los|las) )?(?P<t>[^«»“”\"()\n]{1,120}?)[»”\"]\)",
    ),
    joined="y|o|,|e|u",
    includes="incluyen?|comprenden?",
)

_PT_LAW = "lei|regulamento|diretiva|código|decreto(?:-lei)?|convenção|tratado|acordo|decisão|protocolo|portaria|diploma"
PORTUGUESE = Formulas(
    here=rf"(?:para (?:os )?(?:efeitos|fins)|para a aplicação|na aceção|nos termos|n[ao]) (?:d?[oa] )?(?:(?:disposto|previsto) n[oa] )?(?:presente|dest[ea]|est[ea]|nest[ea]) (?:{_PT_LAW}|título|livro|parte|capítulo|secção|seção|artigo|número|parágrafo)[^,:\n]{{0,50}}?",
    bare=_BARE,
    reach=_reach(
        _PT_LAW,
        "título|livro|parte|anexo",
        "capítulo",
        "secção|seção",
        "artigo",
        "número|parágrafo",
        "presente|dest[ea]|est[ea]|nest[ea]",
    ),
    certain=(
        r"(?:<H>,? )?(?:entende-se|entendem-se|considera-se|consideram-se) (?:por )?~<T><B>~[,:]?~(?=\S)",
        r"(?:<H>,? )?por <T>,? entende(?:m)?-se ",
        r"(?:<H>,? )?(?:(?:a expressão|o termo) )?<Q><B>~,?~(?:significam?|designam?|referem?-se a|incluem?|compreendem?)~:?",
    ),
    opening=(
        r"(?:(?:o|a|os|as|um|uma) )?<T> é (?=(?:uma? |[oa] (?=(?:contrato|acordo|ato|acto|direito|convenção)\b))[^.,;:\n]{0,60}?\w,? (?:pel[oa]|n[oa]|mediante|por|em virtude d[oa]|através d[oa]) ?[oa]? ?qua(?:l|is)\b)",
    ),
    listed=(r"<T><B>~(?::|significa|designa)~",),
    heads=(
        r"[^.\n]{0,120}(?:entende-se por|considera(?:m)?-se|definições|seguintes termos)[^.\n]{0,60}[:.]?$",
        r"<H>~,?~:?$",
    ),
    headings="definições|definição|conceitos|interpretação|glossário",
    inside=(
        r"[(,]~(?:a seguir|doravante|adiante)[^()«»“”\"\n]{0,50}?<Q>",
        r"\([«“\"](?:[oa]s? )?(?P<t>[^«»“”\"()\n]{1,120}?)[»”\"]\)",
    ),
    joined="e|ou|,",
    includes="incluem?|compreendem?",
)

_IT_LAW = (
    "legge|regolamento|direttiva|codice|decreto|convenzione|trattato|accordo|decisione|protocollo|ordinanza|statuto"
)
ITALIAN = Formulas(
    here=rf"(?:ai (?:fini|sensi)|agli effetti|nell?[ao]?|per (?:gli )?(?:effetti|scopi)) (?:del(?:la|l['’])? )?(?:presente|quest[oa]) (?:{_IT_LAW}|parte|titolo|libro|capo|capitolo|sezione|articolo|comma|paragrafo)[^,:\n]{{0,50}}?",
    bare=_BARE,
    reach=_reach(
        _IT_LAW,
        "parte|titolo|libro|allegato",
        "capo|capitolo",
        "sezione",
        "articolo",
        "comma|paragrafo",
        "presente|quest[oa]",
    ),
    certain=(
        r"(?:<H>,? )?(?:si|s['’]) ?(?:intende|intendono) per ~<T><B>~[,:]?~(?=\S)",
        r"(?:<H>,? )?per ~(?:(?:il|lo|la|i|gli|le) |l['’])?<T><B>,? (?:si|s['’]) ?(?:intende|intendono)~:?~(?=\S|$)",
        r"(?:<H>,? )?(?:(?:il termine|l['’]espressione) )?<Q><B>~,?~(?:significa(?:no)?|indica(?:no)?|designa(?:no)?|comprende|comprendono)~:?",
        r"<H>,? (?:è|sono) considerat[oaie] <T>[ ,:]",
        r"(?:è|sono) considerat[oaie] (?:come )?(?P<t>(?:[\w’'-]{2,30} ){0,4}?[\w’'-]{2,30})(?::| (?=(?:il|lo|la|i|gli|le|l['’]\w{1,40}|chi|ogni|chiunque|tutt[eio]|titolari|coloro)\b))",
    ),
    opening=(
        r"(?:(?:il|lo|la|i|gli|le|un|una) |l['’]|un['’])<T> (?:è|sono) (?=(?:un[ao]? |un['’]|(?:(?:il|la) |l['’])(?=(?:contratto|convenzione|atto|accordo|diritto)\b))[^.,;:\n]{0,60}?\w,? (?:con|mediante|per|in|nel|nella|in virtù|in forza|col|tramite) ?(?:del|della)? ?(?:il |la )?(?:quale|quali|cui)\b)",
        r"(?:(?:il|lo|la|i|gli|le) |l['’])<T> è (?=(?:il |la |un |l['’])contratto che ha per oggetto)",
    ),
    listed=(r"<T><B>~:~(?=\S|$)",),
    heads=(
        r"[^.\n]{0,120}(?:(?:si |s['’])intend(?:e|ono)(?: per)?|definizioni|seguenti termini)[^.\n]{0,60}[:.]?$",
        r"<H>~,?~:?$",
    ),
    headings="definizion[ei]|termini|concetti|interpretazione|glossario",
    inside=(r"[(,]~(?:di seguito|in (?:seguito|appresso)|nel seguito)[^()«»“”\"\n]{0,50}?<Q>", r"\(<Q>\)"),
    joined="e|o|,|ed|od",
    includes="comprend(?:e|ono)",
)

_RO_LAW = "lege|legi|regulament|directiv[ăe]|cod|decizi[ea]|convenți[ea]|tratat|acord|ordonanț[ăae]|hotărâr[ei]"
ROMANIAN = Formulas(
    here=rf"(?:în sensul|în scopul|în înțelesul|pentru aplicarea) (?:prezentei|prezentului|acestei|acestui) (?:{_RO_LAW}|titlu|parte|părți|capitol|secțiun[ei]|articol|alineat)\w{{0,4}}",
    bare=_BARE,
    reach=_reach(
        _RO_LAW + r")\w{0,4}(?:",
        "titlu|părți",
        "capitol",
        "secțiuni",
        "articol",
        "alineat",
        "prezentei|prezentului|acestei|acestui",
    ),
    certain=(
        r"(?:<H>,? )?prin <T><B>,? se (?:înțelege|înțeleg) ",
        r"(?:<H>,? )?(?:(?:termenul|expresia) )?<Q><B>~,?~(?:înseamnă|desemnează|reprezintă|se referă la)~",
    ),
    opening=(
        r"<T> este (?=(?:un |o )?(?:contract|convenți|acord|act)\w*[^.,;:\n]{0,40}?,? (?:prin|în temeiul|potrivit|în baza) car(?:e|eia|uia)\b)",
    ),
    listed=(r"<T><B>~(?:[:–—-]|înseamnă)~",),
    heads=(r"[^.\n]{0,120}(?:următoarele|definiții|se înțelege|semnificați)[^.\n]{0,90}[:.]?$", r"<H>~,?~:?$"),
    headings="definiții|definiţii|termeni|interpretare",
    inside=(r"[(,]~denumit[ăe]?i? în continuare[^()«»„“”\"\n]{0,40}?<Q>", r"\(<Q>\)"),
    joined="și|sau|,",
)

ROMANCE = {"fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN, "ro": ROMANIAN}
