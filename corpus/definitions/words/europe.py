"""German, Dutch, the languages of the North, Slavic languages, Greek, Hungarian, and others of Europe."""

from __future__ import annotations

from corpus.definitions.formulas import Formulas
from corpus.definitions.values import Scope

_BARE = r"[\w][\w'’\-–/ ]{1,80}?"
_ANY = r"<T><B>~[:–—=-]~(?=\S|$)"


def _reach(
    this: str, law: str, part: str, chapter: str, section: str, article: str, paragraph: str
) -> dict[Scope, str]:
    """The scopes of words of scope: the noun behind "this", in any of its endings."""
    named = ((Scope.LAW, law), (Scope.PART, part), (Scope.CHAPTER, chapter), (Scope.SECTION, section), (Scope.ARTICLE, article),
             (Scope.PARAGRAPH, paragraph))  # fmt: skip
    return {scope: rf"(?:{this})~(?:{words})" for scope, words in named}


_DE_LAW = "gesetz|verordnung|richtlinie|übereinkommen|abkommen|vertrag|beschluss|satzung|kodex|statut|protokoll|reglement|vereinbarung"
_DE_THIS = "dieses|dieser|diesem|diese|des vorliegenden|der vorliegenden|vorliegende[rnms]?"
_DE_IS = (
    r"(?:ist|sind|bedeutet|bedeuten|bezeichnet|bezeichnen|gilt als|gelten als|versteht man unter|wird verstanden unter)"
)
GERMAN = Formulas(
    here=rf"(?:im sinne|für die zwecke|zum zwecke|für die anwendung|in|nach) (?:{_DE_THIS}) (?:{_DE_LAW}|teil|titel|buch|kapitel|abschnitt|artikel|absatz|paragraf|paragraph|vorschrift|bestimmung)\w{{0,4}}|im sinne (?:des|der) (?:absatz|artikel|paragraf|satz|nummer)\w{{0,4}} ?[\w., ]{{0,30}}?|im sinne (?:von|des) §{{1,2}} ?[\w., ]{{1,30}}?",
    bare=_BARE,
    reach=_reach(_DE_THIS, _DE_LAW + "|vorschrift", "teil|titel|buch|anhang", "kapitel", "abschnitt", "artikel|paragra", "absatz") | {Scope.CITED: "im sinne (?:des|der|von)"},
    certain=(
        rf"<H>,? {_DE_IS} ~(?:(?:ein|eine|der Ausdruck|der Begriff|die) )?(?!(?:der|die|das|den|ein|eine|es)\b)<T><B>[:,]?~(?=\S)",
        r"(?:der|die|das|ein|eine)? ?<T> <H>,? (?:ist|sind|bezeichnet|bedeutet|umfasst)~:?",
        r"(?:der (?:Begriff|Ausdruck) )?<Q><B>~(?:bezeichnet|bezeichnen|bedeutet|bedeuten|umfasst|meint)~:?",
        r"Unter (?:(?:einer|einem|der|dem|den) )?<T> (?:<H> )?(?:ist|sind|versteht man|wird|werden) (?=[^.\n]{3,400}(?:verst|zu verstehen))",
        r"Als (?-i:(?P<t>[A-ZÄÖÜ„«\"][^.,:;\n]{1,60}?)) (?:<H> )?(?:gilt|gelten|wird bezeichnet|werden bezeichnet)~:?",
    ),
    opening=(
        r"(?!(?:für|bei|in|im|an|am|zu[rm]?|unter|über|nach|mit|auf|aus|dies\w{0,2}|es|er|sie|soweit|wenn|ob|zuständig\w{0,2})\b)(?:(?:der|die|das|ein|eine) )?<T> (?:ist|sind) (?=(?:eine? |(?:der|die|das) (?=\w{0,30}(?:vertrag|recht|vereinbarung)\b))[^.,;:\n]{0,60}?\w, (?:(?:durch|mit|bei|in|nach|aus|kraft|unter|gemäss|gemäß) (?:den|dem|der|die|das|welche[nmrs]?)|wodurch|womit|wonach|worin|auf\s?grund (?:dessen|deren|derer))\b)",
    ),
    listed=(_ANY, r"<Q><B> (?:ist|sind|bezeichnet|bedeutet)?~", r"<T> (?:bezeichnet|bedeutet) "),
    heads=(
        r"[^.\n]{0,120}(?:bedeuten|bedeutet|bezeichnet der Ausdruck|bezeichnen die Ausdrücke|Begriffsbestimmungen|folgenden? Begriffe?|gelten als|versteht man unter)~[:.]?$",
        r"<H>~,?~:?$",
    ),
    headings="begriffsbestimmung(?:en)?|begriffe|definition(?:en)?|begriffsdefinition(?:en)?|begriff",
    inside=(r"[(,]~(?:im (?:folgenden|weiteren)|nachfolgend|nachstehend|fortan)[^()„“«»\"\n]{0,40}?<Q>", r"\(<Q>\)"),
    joined="und|oder|,|bzw.",
    includes="umfasst",
)  # fmt: skip

_NL_LAW = "wet|verordening|richtlijn|wetboek|besluit|verdrag|overeenkomst|regeling|protocol"
DUTCH = Formulas(
    here=rf"(?:voor de toepassing van|in|voor) (?:deze|dit|de onderhavige) (?:{_NL_LAW}|boek|titel|deel|hoofdstuk|afdeling|artikel|lid|paragraaf)(?: en [^,:\n]{{1,60}}?)?",
    bare=_BARE,
    reach=_reach("deze|dit|de onderhavige", _NL_LAW, "boek|titel|deel", "hoofdstuk", "afdeling", "artikel", "lid|paragraaf"),
    certain=(
        r"(?:<H> )(?:wordt|worden) onder ~<T><B>,? (?:mede )?verstaan~:?",
        r"onder ~<T><B> (?:wordt|worden) (?:<H> )?(?:mede )?verstaan~:?",
        r"(?:<H>,? )?(?:wordt|worden) (?:<H> )?(?:mede )?verstaan onder ~<T><B>~[,:]~(?=\S)",
        r"(?:<H>,? )?<Q><B>~(?:betekent|omvat|wordt verstaan)~:?",
    ),
    opening=(r"(?:(?:de|het|een) )?<T> is (?=(?:een |(?:de|het) (?=\w{0,30}(?:overeenkomst|recht)\b))[^.,;:\n]{0,60}?\w,? (?:waarbij|waardoor|waarin|krachtens (?:welke|hetwelk))\b)",),
    listed=(_ANY,),
    heads=(r"[^.\n]{0,120}(?:verstaan onder|wordt verstaan|gedefinieerd|definities)[^.\n]{0,60}[:.]?$", r"<H>~,?~:?$"),
    headings="definities|begripsbepaling(?:en)?|begrippen|begripsomschrijving(?:en)?",
    inside=(r"[(,]~(?:hierna|verder)[^()„”“\"‘’\n]{0,40}?<Q>", r"\(<Q>\)"),
    joined="en|of|,",
    includes="omvat|mede",
)  # fmt: skip

_NORTH_LAW = "lag|lov|forordning|förordning|direktiv|konvention|konvensjon|balk|bekendtgørelse|forskrift|överenskommelse|protokoll?"
_NORTH_THIS = "denna|detta|dette|denne|dette"
_NORTH_HERE = rf"(?:i|vid tillämpningen av|med|ved anvendelsen af|ved anvendelse af|for|for formålet med) (?:{_NORTH_THIS}) (?:{_NORTH_LAW}|avdelning|kapitel|kapittel|avsnitt|afsnit|artikel|paragraf|stycke|stk)\w{{0,4}}"
_NORTH_REACH = _reach(
    _NORTH_THIS, _NORTH_LAW, "avdelning", "kapitel|kapittel", "avsnitt|afsnit", "artikel|paragraf", "stycke|stk"
)
NORTHERN = Formulas(
    here=_NORTH_HERE,
    bare=_BARE,
    reach=_NORTH_REACH,
    certain=(
        r"(?:<H> )?(?:(?:avses|förstås|menes|forstås|menas) )?(?:<H> )?(?:med|ved) ~<T><B> (?:avses|förstås|menes|forstås|menas)(?: (?:<H>|i <H>))?~:?",
        r"(?:<H> )?(?:avses|förstås|menes|forstås|menas) (?:<H> )?(?:med|ved) ~<T><B>~[:,]?~(?=\S)",
        r"(?:<H>,? )?<Q><B>~(?:betyder|omfattar|omfatter|betyr)~:?",
    ),
    opening=(r"<T> (?:är|er) (?=(?:ett|en|et|den|det) [^.,;:\n]{0,60}?\w,? (?:varigenom|varmed|genom vilken|genom vilket|hvorved|hvorefter|hvoretter|gennem hvilken|gjennom hvilken)\b)",),
    listed=(_ANY,),
    heads=(r"[^.\n]{0,120}(?:avses med|avses|menes med|forstås ved|definitioner|definisjoner|förstås)[^.\n]{0,40}[:.]?$", r"<H>~,?~:?$"),
    headings="definition(?:er)?|definitioner|definisjon(?:er)?|begrep|begreber|ordförklaringar|uttryck[^\\n]{0,30}",
    inside=(r"[(,]~(?:nedan|herefter|i det følgende|heretter|här)[^()”“\"\n]{0,30}?<Q>", r"\(<Q>\)"),
    joined="och|eller|og|,",
)  # fmt: skip

FINNISH = Formulas(
    here=r"tässä (?:laissa|asetuksessa|direktiivissä|yleissopimuksessa|sopimuksessa|luvussa|pykälässä|artiklassa|momentissa)",
    bare=_BARE,
    reach={Scope.LAW: r"tässä (?:laissa|asetuksessa|direktiivissä|yleissopimuksessa|sopimuksessa)", Scope.CHAPTER: "tässä luvussa",
           Scope.ARTICLE: r"tässä (?:pykälässä|artiklassa)", Scope.PARAGRAPH: "tässä momentissa"},
    certain=(r"(?:<H> )?tarkoitetaan ~<Q><B>~", r"(?:<H> )?<Q><B> (?:tarkoitetaan|tarkoittaa)(?: <H>)?~:?", r"<H> tarkoitetaan ~<T>:"),
    opening=(r"<T> on (?=[^.,;:\n]{0,40}?sopimus,? (?:jolla|jonka|jossa)\b)",),
    listed=(r"(?:[\w-]{2,30} ){0,3}<Q>~", _ANY, r"(?P<t>\w{3,40}(?:lla|llä|ksella|ksellä|illa|illä)) (?=\S)"),
    heads=(r"[^.\n]{0,120}(?:tarkoitetaan|määritelmä)[^.\n]{0,30}[:.]?$", r"<H>~,?~:?$"),
    headings="määritelm(?:ä|ät)|käsitteet",
    inside=(r"jäljempänä ~<Q>", r"\(<Q>\)"),
)  # fmt: skip

_RU_LAW = (
    "закон|кодекс|федеральн|указ|постановлен|положен|конвенци|договор|соглашен|регламент|директив|протокол|правил|устав"
)
RUSSIAN = Formulas(
    here=rf"(?:для целей|в|в целях|в смысле|по смыслу) (?:применения )?(?:настоящ\w{{2,4}}) (?:федерального |конституционного )?(?:{_RU_LAW}|раздел|част|глав|параграф|стать|пункт)\w{{0,6}}",
    bare=r"[\w][\w'’\- ]{1,80}?",
    reach=_reach(r"настоящ\w{2,4}(?: федерального| конституционного)?", _RU_LAW, "раздел", "глав", "параграф", "стать", "част|пункт"),
    certain=(
        r"(?:<H>,? )?под ~<T><B>,? (?:<H> )?(?:понима(?:ет|ют)ся|подразумева(?:ет|ют)ся)~:?",
        r"(?:<H>,? )?(?:(?:термин|выражение|понятие) )?<Q><B>~(?:означа(?:ет|ют)|обознача(?:ет|ют)|включа(?:ет|ют))~:?",
        r"<H>,? <T> (?:означа(?:ет|ют)|призна(?:ет|ют)ся|счита(?:ет|ют)ся)~:?",
    ),
    opening=(
        # A predicate stands in the instrumental behind the verb; what is defined, before it: Сделками признаются действия ...
        r"(?!(?:суд|закон|орган)\w{0,4} )(?P<t>(?:[\w-]{2,30} ){0,3}?[\w-]{2,30}(?:ом|ем|ём|ой|ей|ью|ами|ями)(?: [\w-]{2,30}){0,3}?) (?:призна[её]тся|признаются) (?!\w{2,30}(?:ым|им|ой|ыми|ими|ном|ном)\b)",
        r"<T>~(?:[—–-]|есть|является)~(?=(?:договор|соглашение|сделка)[^.,;:\n]{0,30},? (?:по|согласно|в силу|на основании) котор)",
    ),
    listed=(_ANY, r"<T><B> (?:означает|означают)~"),
    heads=(r"[^.\n]{0,120}(?:следующие|основные)? ?(?:понятия|термины|определения)[^.\n]{0,40}[:.]?$", r"<H>~,?~:?$"),
    headings=r"(?:основные )?(?:понятия|термины|определения)[^\n]{0,60}",
    inside=(r"\(далее[^()\n]{0,30}?[–—-]~(?:<Q>|(?P<t>[^()\n]{1,60}?))\)", r"\(<Q>\)"),
    joined="и|или|,",
    includes="включа(?:ет|ют)",
)  # fmt: skip

_UK_LAW = "закон|кодекс|конвенці|договор|угод|регламент|положен|правил"
UKRAINIAN = Formulas(
    here=rf"(?:для цілей|у|в|за змістом) (?:цього|цьому|цій|цієї|дан\w{{2,3}}) (?:{_UK_LAW}|розділ|глав|статт|частин|пункт)\w{{0,6}}",
    bare=r"[\w][\w'’\- ]{1,80}?",
    reach=_reach("цього|цьому|цій|цієї|дан\\w{2,3}", _UK_LAW, "розділ", "глав", "параграф", "статт", "частин|пункт"),
    certain=(r"(?:<H>,? )?під ~<T><B>,? (?:<H> )?(?:розумі(?:є|ю)ться|слід розуміти)~:?", r"(?:<H>,? )?(?:(?:термін|поняття) )?<Q><B>~(?:означа(?:є|ють))~:?"),
    opening=(r"<T>~(?:[—–-]|це|є)~(?:це )?(?=(?:договір|угода|правочин)[^.,;:\n]{0,30},? (?:за|відповідно до|згідно з) як)",),
    listed=(_ANY,),
    heads=(r"[^.\n]{0,120}(?:терміни|поняття|визначення)[^.\n]{0,60}[:.]?$", r"<H>~,?~:?$"),
    headings=r"(?:визначення|терміни|поняття)[^\n]{0,60}",
    inside=(r"\(далі[^()\n]{0,30}?[–—-]~(?:<Q>|(?P<t>[^()\n]{1,60}?))\)", r"\(<Q>\)"),
    joined="та|і|або|,",
)  # fmt: skip

_PL_LAW = "ustaw|rozporządzeni|dyrektyw|konwencj|kodeks|umow|traktat|regulamin|decyzj"
POLISH = Formulas(
    here=rf"(?:w rozumieniu|na użytek|do celów|dla celów|na potrzeby|w) (?:niniejsz\w{{2,3}}|t\w{{2,3}}) (?:{_PL_LAW}|części|tytułu|rozdział|oddział|artykuł|ustęp)\w{{0,5}}",
    bare=_BARE,
    reach=_reach(r"niniejsz\w{2,3}|t\w{2,3}", _PL_LAW, "części|tytułu", "rozdział", "oddział", "artykuł", "ustęp"),
    certain=(
        r"(?:<H>,? )?(?:ilekroć [^.\n]{0,40}mowa o|przez) ~<T><B>~(?:[–—-]|,)? (?:(?:należy|rozumie się)(?: (?:przez to )?rozumieć)?(?: przez to)?)~",
        r"(?:<H>,? )?(?:(?:termin|określenie|wyrażenie) )?<Q><B>~(?:oznacza(?:ją)?|obejmuje)~:?",
    ),
    opening=(r"<T> (?:jest|to) (?=(?:umow[aą]|czynność|prawo)[^.,;:\n]{0,40}?,? (?:przez|w|na mocy|mocą|na podstawie) któr)",),
    listed=(_ANY, r"<T><B> (?:oznacza|oznaczają) "),
    heads=(r"[^.\n]{0,120}(?:określenia oznaczają|jest mowa o|oznaczają|definicje|rozumie się przez)[^.\n]{0,40}[:.]?$", r"<H>~,?~:?$"),
    headings="definicje|słowniczek|objaśnienie pojęć|pojęcia",
    inside=(r"[(,]~zwan\w{1,4} dalej ~<Q>", r"\(<Q>\)"),
    joined="i|lub|oraz|,",
)  # fmt: skip

CZECH = Formulas(
    here=r"(?:pro účely|podle|ve smyslu|na účely|v) (?:tohoto|této|tomto|této) (?:zákon|nařízen|směrnic|úmluv|smlouv|zákoník|hlav|část|oddíl|paragraf|odstav|článk)\w{0,4}",
    bare=_BARE,
    reach=_reach("tohoto|této|tomto", "zákon|nařízen|směrnic|úmluv|smlouv|zákoník", "část", "hlav", "oddíl", "článk|paragraf", "odstav"),
    certain=(r"(?:<H>,? )?(?:se )?(?:rozumí|rozumějí|rozumie|rozumejú) (?:se |sa )?(?:pod )?~<T><B>[:,]?~(?=\S)", r"(?:<H> )?<T> (?:se|sa) (?:<H> )?(?:rozumí|rozumějí|rozumie|rozumejú)~:?",
             r"(?:<H>,? )?<Q><B>~(?:znamená|znamenají|znamenajú|označuje)~:?"),
    opening=(r"<T> je (?=(?:smlouvou|smlouva|zmluvou|zmluva|dohodou|dohoda)[^.,;:\n]{0,40}?,? (?:kterou|jíž|ktorou|na jejímž základě|na základe ktorej)\b)",),
    listed=(_ANY, r"<Q>~"),
    heads=(r"[^.\n]{0,120}(?:rozumí|rozumie|rozumějí|rozumejú|vymezení pojmů|uplatňujú|pojmy)[^.\n]{0,40}[:.]?$", r"<H>~,?~:?$"),
    headings="definice|vymezení(?: základních)? pojmů|vymedzenie pojmov|základní pojmy|základné pojmy|definície",
    inside=(r"[(,]~(?:dále|ďalej)[^()„“\"\n]{0,20}?<Q>", r"\(<Q>\)"),
    joined="a|nebo|alebo|,",
)  # fmt: skip

GREEK = Formulas(
    here=r"(?:για τους σκοπούς|κατά την έννοια|για την εφαρμογή|στον|στο|στην) (?:του παρόντος|της παρούσας|τους παρόντος|παρόντα|παρόν|παρούσα) (?:νόμου|νόμο|κανονισμού|κανονισμό|οδηγίας|σύμβασης|κώδικα|άρθρου|κεφαλαίου|τμήματος|παραγράφου|τίτλου|μέρους)",
    bare=_BARE,
    reach=_reach("παρόντος|παρούσας|παρόντα|παρόν|παρούσα", "νόμο|κανονισμο|κανονισμό|οδηγία|σύμβαση|κώδικα", "μέρους|τίτλου", "κεφαλαίου", "τμήματος", "άρθρου", "παραγράφου"),
    certain=(r"(?:<H>,? )?(?:νοείται|νοούνται) ως ~<T><B>~[:,]?~(?=\S)", r"(?:<H>,? )?(?:ως )?<Q><B>,? (?:νοείται|νοούνται|σημαίνει|θεωρείται)~:?"),
    opening=(r"(?:(?:ο|η|το|οι|τα) )?<T> είναι (?=(?:η |μια |μία )?(?:σύμβαση|συμφωνία|δικαιοπραξία)[^.,;:\n]{0,40}?,? (?:με|διά|δυνάμει|βάσει) (?:την|της|τον|του) οποί)",),
    listed=(_ANY,),
    heads=(r"[^.\n]{0,120}(?:νοείται|νοούνται|ορισμοί|νοείται ως)[^.\n]{0,30}[:.]?$", r"<H>~,?~:?$"),
    headings="ορισμο[ίι]|ορισμός|έννοιες",
    inside=(r"\((?:εφεξής|στο εξής)[^()«»\n]{0,20}?<Q>\)", r"\(<Q>\)"),
    joined="και|ή|,",
)  # fmt: skip

BULGARIAN = Formulas(
    here=r"(?:за целите на|по смисъла на|в) (?:настоящ\w{1,3}|този|тази) (?:закон|регламент|директива|конвенция|кодекс|глава|раздел|член|параграф|алинея)\w{0,3}",
    bare=_BARE,
    reach=_reach(r"настоящ\w{1,3}|този|тази", "закон|регламент|директива|конвенция|кодекс", "дял", "глава", "раздел", "член|параграф", "алинея"),
    certain=(r"(?:<H>,? )?<Q><B>~(?:е|са|означава|означават|се разбира)~:?(?=\s)",),
    opening=(r"<T> е (?=(?:договор|съглашение|сделка)[^.,;:\n]{0,40}?,? (?:с|по|чрез|въз основа на) ко)",),
    listed=(_ANY,),
    heads=(r"[^.\n]{0,120}(?:определения|следните|смисъла)[^.\n]{0,60}[:.]?$", r"<H>~,?~:?$"),
    headings="определения|допълнителни разпоредби|дефиниции",
    inside=(r"\((?:наричан\w{0,3}[^()„“\"\n]{0,30}?)?<Q>\)",),
    joined="и|или|,",
)  # fmt: skip

HUNGARIAN = Formulas(
    here=r"(?:e|ezen|jelen) (?:törvény|rendelet|irányelv|egyezmény|fejezet|szakasz|cikk|cím)\w{0,6}(?: alkalmazásában)?",
    bare=_BARE,
    reach=_reach("e|ezen|jelen", "törvény|rendelet|irányelv|egyezmény", "rész|cím", "fejezet", "szakasz", "cikk", "bekezdés"),
    certain=(r"(?:<H>,? )?<Q><B>~(?:jelenti|jelent|minősül)~:?",),
    opening=(r"(?:az? )?<T>,? olyan (?=[^.,;:\n]{0,40}(?:szerződés|megállapodás|jogügylet),? (?:amely|mely))",),
    listed=(_ANY,),
    heads=(r"[^.\n]{0,120}(?:alkalmazásában|fogalommeghatározás)[^.\n]{0,40}[:.]?$",),
    headings="fogalommeghatározások|fogalmak|értelmező rendelkezések|meghatározások",
    inside=(r"\(a továbbiakban:? ~(?:<Q>|(?P<t>[^()\n]{1,60}?))\)", r"\(<Q>\)"),
    joined="és|vagy|,",
)  # fmt: skip

TURKISH = Formulas(
    here=r"bu (?:kanun|yönetmelik|sözleşme|tüzük|kararname|bölüm|madde|fıkra|kısım|yönerge|anlaşma)\w{0,6}",
    bare=_BARE,
    reach=_reach("bu", "kanun|yönetmelik|sözleşme|tüzük|kararname|yönerge|anlaşma", "kısım", "bölüm", "ayırım", "madde", "fıkra"),
    certain=(
        r"(?:<H>(?: (?:geçen|uygulanmasında|bakımından|anlamında))?,? )?<Q><B>~(?:deyimi|terimi|ifadesi|kavramı)?[,;:]? ~(?=[^.\n]{3,600}(?:ifade eder|anlamına gelir|anlaşılır|kapsar|demektir|denir))",
        r"<H>(?: (?:geçen|uygulanmasında|bakımından))?,? <T>[;,:] ?(?=[^.\n]{3,600}(?:ifade eder|anlamına gelir|anlaşılır|demektir))",
    ),
    opening=(r"<T>, (?=[^.\n]{10,800}(?:sözleşmedir|sözleşmesidir|anlaşmadır)\.)",),
    listed=(_ANY, r"<T><B>[:;,] ?(?=\S)"),
    heads=(r"[^.\n]{0,100}(?:geçen|uygulanmasında|tanımlar)[^.\n]{0,40}[;:,.]?$",),
    headings="tanımlar|tanım|kısaltmalar|tanımlar ve kısaltmalar",
    inside=(r"\((?:bundan (?:böyle|sonra))[^()“”\"\n]{0,40}?<Q>[^()\n]{0,30}\)",),
    joined="ve|veya|,",
)  # fmt: skip

EUROPE = {
    "de": GERMAN, "nl": DUTCH, "sv": NORTHERN, "da": NORTHERN, "nb": NORTHERN, "no": NORTHERN, "fi": FINNISH, "ru": RUSSIAN,
    "uk": UKRAINIAN, "pl": POLISH, "cs": CZECH, "sk": CZECH, "el": GREEK, "bg": BULGARIAN, "hu": HUNGARIAN, "tr": TURKISH,
}  # fmt: skip
