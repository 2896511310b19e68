"""How the languages say that something must, may or must not be done: data for corpus.checks.duty.

Each entry is an alternation of a regular expression over folded text (corpus.folding.fold: lower case, simplified characters).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DutyWords:
    """What a language has for duties.

    Attributes:
        forbids, exempts, permits, obliges: what says it in a law's own words, told apart in this order, so that "may not" is no
            "may".
        may_be: what else may render a permission ("is able to", "at its discretion"), or a mere possibility.
        nots: the plain negations.
        denies: every word that denies, stops or is without something: one of them may render a prohibition, and the reverse.
        excepts: what takes out of a rule ("unless"): it may render a prohibition where the other side has no exception.
        must_be: what else may render a duty.
        words: whether words are parted by blanks, so that an entry is a whole word.
    """

    forbids: str
    exempts: str
    permits: str
    obliges: str
    may_be: str
    nots: str
    denies: str
    excepts: str = "(?!)"
    must_be: str = ""
    words: bool = True


# Not in words that deny nothing: 无论, 不动产, 非常, 未来, 没收, 是否.
_NOT_ZH = "不(?![论管仅但]|动产|同意见)|无(?![论线])|非(?!常)|未(?!来|成年)|没(?!收)|(?<![是可能应])否"
_ZH = DutyWords(
    forbids="不得(?!已)|无权|禁止|严禁|不准(?![确时])|不许|不可(?![抗能撤分替避归或])|(?<![法])不应当?",
    exempts="[毋无]须|不须|不必|[无毋]需|[毋无]庸|得不(?!经)|可以不|免于?(?=[除缴纳附经予])",
    permits="可以|(?<![许认核不无切方始才均皆尽非])可(?![能靠见燃再归分观塑溶耕供行得])|(?:(?<=[务究验征疗分诊训指业]所)|(?<=看守所)|(?<![不取所获难值觉求变使记应心免征未购分测可查算计赢习认懂售只必已舍领换利应]))得(?![到失益票知意罪否]|奖(?!励)|利(?!用)|标(?!明|示)|分(?![别期次批割年部配派])|出(?![席租售具示借国口资])|主(?![张动管])|当(?![场庭])|税|数)(?![^，。；]{0,14}同意)|(?<![所占持])有权(?![人属状利之益限])",
    obliges="应当|必须|(?<![相对反供适响效因回呼不一])应(?![用对急收付税届试考募邀聘诉变允答征得有])|(?<![必无毋不急])须(?!知)|(?<=务)必",
    may_be="(?<![许认核])可(?![靠见燃再归分观塑溶耕])|(?<![取所获难值觉求记征购测查计赢习懂售])得(?![失益票知意罪税])|(?<![功机效职性智技本动产])能(?![源力量耗够人])|能够|准许|准予|允许|有权|自行|任意|宜|酌|自愿|选择|得以|或许|也许|不妨|足以|之虞|容许|许其|听任",
    nots=_NOT_ZH + "|[禁勿毋]",
    excepts="以外|之外|例外|除|不在此限|另有|仅|只|为限|始|方[可得能]",
    denies=_NOT_ZH + "|[禁勿莫毋免拒缺违失绝止撤废]",
    must_be="应|须|必|需|责|务|令|该|负|要求|一律|均|得",
    words=False,
)  # fmt: skip
# No one may not: everyone shall. Other languages say no twice and mean it once, or don't say it so.
_TWICE_NO_EN = (
    r"(?:(?<!\w )no(?! \d)|no one|nobody|(?<!\w )nothing|(?<!\w )none)\b"
    r"(?:(?! (?:shall|may|must|can|will|should)\b)[^.;:,\n]){0,60} (?:shall|may|must|can|will|should) not\b(?! only)"
)
# What still belongs to the subject of "no …": "if there is no notice, the court shall" forbids nothing.
_SUBJECT_EN = r"(?:[^.;:,\n]|,(?! (?:the|an?|any|every|each|all|such|this|that|he|she|it|they|there|then)\b))"
_EN = DutyWords(
    forbids=r"(?:shall|must|may|should|will)(?: [a-z]+ly| also| in no (?:case|event))?,? (?:not|never|neither|no)\b(?! only)|(?:shall|must|may|can|will),? (?:in|under|at|on) no (?:case|event|circumstances?|way|time|account)\b|cannot|can not|(?:is|are|be) (?:strictly )?(?:prohibited|forbidden)|prohibited from|prohibit(?:s|ing)?"
            r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!has )(?<!have )(?<!had )(?<!if )(?<!where )(?<!when )(?:no(?! \d|-)|neither|nor|none|nobody|nothing)\b"
            rf"{_SUBJECT_EN}{{1,80}}?\b(?:shall|may|must|can|will|should)(?! not\b)",
    exempts=r"need not|(?:is|are|be) not (?:required|obliged|necessary)|not be (?:required|obliged|necessary)|no need|exempt(?:ed)? from",
    permits=r"may(?! \d)(?! not\b)(?! be cited as\b)",
    obliges=rf"{_TWICE_NO_EN}|shall|must|should(?! not\b)|(?:is|are|be) (?:required|obliged|obligated|bound) to|ha(?:s|ve) to",
    may_be=r"can|could|might|able|entitled|entitle[sd]?|rights?|authori[sz]\w*|allow\w*|permi\w*|discretion\w*|option\w*|eligible|empower\w*|free|liberty|possib\w*|power|voluntar\w*|"
           r"elect|choose|choos\w+|likely|potential\w*|available|privilege\w*|capab\w*|waive\w*|appropriate|competen\w*|accessible|subject to|dee?m\w*|as well as",
    nots="not|no|nor|never|neither|none|cannot|without|prohibited|forbidden",
    excepts=r"unless|except\w*|otherwise|other than|only|outside|notwithstanding|save|until|before",
    denies=r"not|no|nor|never|neither|none|without|cannot|non|fail\w*|refus\w*|void|null|prohibit\w*|prohibition\w*|forbid\w*|exempt\w*|lack\w*|absen\w*|free|in\w+ible|"
           r"(?!under|until|uni[tqvof]|unanim|unto|unless)un\w+|dis(?:allow|qualif|miss|regard|approv|continu|charg)\w*|nothing|nobody|rather than|instead|prevent\w*|preclud\w*|restrain\w*|avoid\w*|cease\w*|stop\w*|waive\w*|remov\w*|exclu\w*|less than|irrespective|invalid\w*|ineffective|ineligible|"
           r"impossib\w*|in(?:sufficient|complete|adequate|accurate|correct|definite|alienable|violable|capable|ability)\w*|limited|restrict\w*|regardless|illegal\w*|irre\w+|immun\w*|den[iy]\w*|banned|bar(?:red)?|reject\w*|refrain\w*|abstain\w*",
    must_be=r"shall|must|should|will|ought|requir\w*|oblig\w*|dut(?:y|ies)|responsib\w*|need\w*|necessary|mandatory|bound|liable|to be|is to|are to|has to|have to|order\w*",
)  # fmt: skip
_FR = DutyWords(
    forbids=r"ne (?:\w+ )?(?:peut|peuvent|pourra|pourront|puisse|puissent|doit|doivent|devra|devront|saurait|sauraient)|n['’]est (?:pas )?(?:permis|autorise|autorisé)|(?:est|sont|soit) (?:interdite?s?|prohibée?s?|défendue?s?)|interdit de|il est interdit",
    exempts=r"n['’](?:est|a|ont|sont) pas (?:tenue?s?|à|obligée?s?|nécessaire)|dispensée?s? de|sans devoir",
    permits=r"peut|peuvent|pourra|pourront|(?:est|sont) (?:autorisée?s?|habilitée?s?|fondée?s?) à|a le droit de|ont le droit de|a la faculté de|il est loisible|(?:est|sont) permise?s?|(?:a|ont) qualité pour",
    obliges=r"doit|doivent|devra|devront|(?:est|sont) (?:tenue?s?|obligée?s?) (?:de|d['’])|il incombe|il faut|est à|sont à|incombe",
    may_be=r"peut|peuvent|puisse\w*|pouvoirs?|pouvai\w*|pourrai\w*|pouvant|pourra|pourront|possib\w*|droits?|autoris\w*|habilit\w*|permet\w*|permis\w*|facult\w*|loisible|libre\w*|choi\w+|éventuel\w*|susceptible\w*|admis\w*|compétent\w*|au besoin|est à même|capable\w*|en mesure|appréciation|discrétion\w*|recevab\w*",
    nots="ne|n(?=['’])|ni|sans|aucune?s?|non",
    excepts=r"sauf|hormis|excep\w*|à moins|seul\w*|autre que|dérog\w*|hors",
    denies=r"n['’e]|ni|non|sans|aucune?s?|interdi\w*|jamais|exclu\w*|refus\w*|empêch\w*|dispens\w*|exempt\w*|défen\w*|prohib\w*|priv\w*|pas|nul\w*|in\w+ble|défaut|limit\w*|cesse\w*|impossib\w*|illégal\w*|illicit\w*|évit\w*|absence|abst\w+|secret",
    must_be=r"doi\w+|dev\w+|tenu\w*|oblig\w*|incomb\w*|faut|nécess\w*|requi\w*|exig\w*|responsab\w*|impos\w*|est à|sont à",
)  # fmt: skip
# What still belongs to the clause of a verb: "kann …, wenn keine …" permits, "kann …, soweit …, nicht …" forbids.
_SUB_DE = r"(?:wenn|falls|sofern|soweit|solange|sobald|dass|daß|weil|obwohl|damit|bevor|bis|indem|wobei|ob|(?:\w+ )?(?:der|die|das|den|dem|deren|dessen|welche\w?))\b"
_SAME_DE = rf"(?:[^.;:,\n]|,(?! (?:{_SUB_DE}))|, {_SUB_DE}[^.;:,\n]{{1,80}},(?= (?:nicht|kein\w*)\b))"
_DE = DutyWords(
    forbids=rf"(?:darf|dürfen|kann|können|soll|sollen)\b{_SAME_DE}{{0,100}}?\b(?:nicht(?! nur)|kein\w*|nie|niemals|weder)|(?:nichts?(?! nur)|kein\w*|niemand(?:e[mns])?|weder)\b[^.;:,\n]{{0,60}}?\b(?:darf|dürfen|kann|können)"
            r"|nicht zulässig|unzulässig|(?:ist|sind|wird|werden) (?:\w+ ){0,3}?(?:verboten|untersagt)|verboten|untersagt|ist nicht (?:gestattet|erlaubt)|(?:ist|sind|hat|haben)\b[^.;:,\n]{0,60}?\bnicht zu|nicht zu \w+ (?:ist|sind|hat|haben)",
    exempts=r"(?:muss|müssen|braucht|brauchen)\b[^.;:,\n]{0,60}?\bnicht|nicht verpflichtet|nicht erforderlich|befreit",
    permits=r"darf|dürfen|kann|können|(?:ist|sind) (?:\w+ ){0,3}?(?:berechtigt|befugt|ermächtigt)|hat das recht|haben das recht",
    obliges=r"muss|müssen|soll|sollen|(?:ist|sind) (?:\w+ ){0,4}?verpflichtet|(?:hat|haben)\b[^.;:\n]{1,120}?\bzu(?! de[nmr]\b| eine[mr]\b)|(?:ist|sind)\b[^.;:\n]{1,100}?\bzu(?! de[nmr]\b| eine[mr]\b)",
    may_be=r"darf|dürf\w*|kann|könn\w*|konnte\w*|könnte\w*|berechtig\w*|befug\w*|ermächtig\w*|recht\w*|möglich\w*|zulässig\w*|gestatte\w*|erlaub\w*|zugelass\w*|freiwillig|ermessen|wahl\w*|wähl\w*|fähig\w*|bar|\w+bar\w*|allenfalls|gegebenenfalls|vorseh\w*|geeignet\w*|in der lage|imstande|zuständig\w*|lassen|lässt|läßt|mag|frei\w*",
    nots=r"nicht|kein\w*|niemand\w*|ohne|weder|untersagt|verboten",
    excepts=r"sofern|ausgenommen|außer\w*|ausser\w*|ausnahm\w*|nur|lediglich|andere?\w*|es sei denn|soweit|sonst\w*",
    denies=r"nicht\w*|kein\w*|nie\w*|ohne|weder|unzulässig\w*|verbot\w*|verbiet\w*|untersag\w*|(?!und\b|unter|uns|uni)un\w+|ausgeschlossen\w*|verweiger\w*|befrei\w*|entfällt|entfallen|\w+los\w*|ausschl\w+|ablehn\w*|abgelehnt|fehl\w*|verhinder\w*|vermeid\w*|unterlass\w*|nichtig\w*|gehindert|frei",
    must_be=r"muss|müss\w*|soll\w*|verpflicht\w*|pflicht\w*|hat|haben|zu|erforderlich\w*|notwendig\w*|zwingend|obliegt",
)  # fmt: skip
_ES = DutyWords(
    forbids=r"no (?:se )?(?:podrá|podrán|puede|pueden|deberá|deberán|debe|deben|pueda|puedan|cabe|se permit\w+)|(?:queda|quedan|está|están|estará|estarán) (?:\w+ )?prohibid[oa]s?|se prohíbe|prohibid[oa]s?|ni (?:podrá|podrán)|(?:ningún|ninguna|ninguno|nadie|nada|tampoco)\b[^.;:\n]{0,80}?\b(?:podrán?|pueden?|puedan?|deberán?)",
    exempts=r"no (?:será|es|sea) (?:necesari\w+|obligatori\w+|precis\w+)|no (?:estará|estarán|está|están) obligad\w+|exent[oa]s? de|sin necesidad",
    permits=r"podrán?|puede[n]?|(?:está|están|estará|estarán) (?:facultad\w+|autorizad\w+|habilitad\w+)|(?:tendrá|tendrán|tiene|tienen) derecho a",
    obliges=r"deberán?|debe[n]?|habrán? de|ha de|han de|(?:está|están|estará|estarán) obligad\w+|tiene[n]? que|tendrán? que",
    may_be=r"pod\w+|pued\w+|pudie\w+|posib\w*|derechos?|facult\w*|autoriz\w*|habilit\w*|permit\w*|permis\w*|libre\w*|opci\w+|capa\w*|cabe|discrecional\w*|eventual\w*|suscept\w*|competent\w*|admi\w+|eleg\w+|elig\w+|potestad\w*",
    nots=r"no|ni|sin|ningun[oa]s?|ningún|nadie|nada|nunca|prohibid\w+",
    excepts=r"salvo|excep\w*|solo|sólo|únic\w+|a menos|fuera",
    denies=r"no|ni|nunca|ningun[oa]s?|ningún|nadie|sin|prohib\w*|exclu\w*|deneg\w*|exent\w*|exen\w*|impid\w*|imped\w*|in\w+ble\w*|neg\w+|nul\w+|tampoco|limit\w*|ilegal\w*|ilícit\w*|evit\w*|ausencia|falta|abst\w+",
    must_be=r"deb\w+|habrá\w*|oblig\w*|necesari\w*|requ\w+|exig\w+|tiene\w* que|preceptiv\w*|responsab\w*",
)  # fmt: skip
_IT = DutyWords(
    forbids=r"non (?:si )?(?:può|possono|potrà|potranno|possa|possano|deve|devono|dovrà|dovranno|debba|debbano|è consentit\w+|sono consentit\w+|è ammess\w+|sono ammess\w+)|(?:è|sono|sia|siano) (?:\w+ )?(?:vietat\w+|proibit\w+)|né (?:può|possono)|(?:nessun\w*|alcun\w*|nulla|niente)\b[^.;:\n]{0,80}?\b(?:può|possono|potrà|potranno|possa|possano|deve|devono|dovrà|dovranno|debba)",
    exempts=r"non (?:è|sono) (?:tenut\w+|obbligat\w+|necessari\w+|richiest\w+)|esentat\w+|esonerat\w+",
    permits=r"può|possono|potrà|potranno|(?:è|sono) (?:autorizzat\w+|abilitat\w+|legittimat\w+)|(?:ha|hanno) (?:il diritto|diritto|facoltà) di",
    obliges=r"deve|devono|dovrà|dovranno|(?:è|sono) (?:tenut\w+|obbligat\w+)|va|vanno|spetta|occorre",
    may_be=r"può|poss\w+|pot\w+|diritt\w*|autorizz\w*|abilit\w*|consent\w*|permes\w*|permett\w*|facolt\w*|liber\w*|scelt\w*|scegl\w*|eventual\w*|suscettibil\w*|competent\w*|ammess\w*|ammett\w*|capac\w*|in grado|discrezional\w*|legittim\w*|idone\w*",
    nots=r"non|né|senza|nessun\w*|vietat\w+",
    excepts=r"salvo|tranne|ecce\w*|solo|soltanto|unicamente|a meno|eccett\w*|divers\w*|fuori",
    denies=r"non|né|senza|nessun\w*|alcun\w*|vieta\w*|proibi\w*|mai|esclu\w*|rifiut\w*|imped\w*|esent\w*|esoner\w*|in\w+bil\w*|null\w*|illecit\w*|illegal\w*|mancat\w*|mancanz\w*|assenz\w*|evit\w*|limit\w*|priv\w+|rispars\w*|asten\w*|astien\w*",
    must_be=r"dev\w+|dov\w+|tenut\w*|obblig\w*|necessari\w*|richied\w*|richiest\w*|spetta\w*|occorr\w*|va|vanno|responsab\w*",
)  # fmt: skip
_PT = DutyWords(
    forbids=r"não (?:se )?(?:pode|podem|poderá|poderão|possa|possam|deve|devem|deverá|deverão|é permitid\w+|são permitid\w+)|(?:é|são|fica|ficam|sendo) (?:\w+ )?(?:proibid\w+|vedad\w+|interdit\w+)|nem (?:pode|podem|poderá)|(?:nenhum\w*|ninguém|nada|(?:em caso|de modo) algum)\b[^.;:\n]{0,80}?\b(?:podem?|poderá|poderão|deve)|(?:podem?|poderá|poderão|devem?|deverão?),? (?:em caso|de modo) algum",
    exempts=r"não (?:é|são|está|estão) (?:necessári\w+|obrigad\w+|obrigatóri\w+)|dispensad\w+ de|isent\w+ de",
    permits=r"pode[m]?|poderá|poderão|(?:está|estão|é|são) (?:autorizad\w+|habilitad\w+)|(?:tem|têm) (?:o )?direito (?:a|de)",
    obliges=r"deve[m]?|deverá|deverão|(?:é|são|está|estão|fica|ficam) obrigad\w+|tem de|têm de|há de|tem que",
    may_be=r"pod\w+|poss\w+|direit\w*|autoriz\w*|habilit\w*|permit\w*|facult\w*|livre\w*|opç\w*|capaz\w*|capac\w*|eventual\w*|suscet\w*|competent\w*|admi\w+|escolh\w*|discricion\w*|cabe\w*|lícit\w*",
    nots=r"não|nem|ninguém|sem|nenhu\w+|caso algum|modo algum|proibid\w+|vedad\w+",
    excepts=r"salvo|exce\w+|só|somente|apenas|a menos|fora|diverso|outr\w+",
    denies=r"não|nem|nunca|nenhu\w+|ninguém|caso algum|modo algum|sem|proib\w*|veda\w*|interdi\w*|exclu\w*|recus\w*|impe\w+|isen\w*|dispens\w*|in\w+vel|im\w+vel|nul\w+|ilícit\w*|ilegal\w*|evit\w*|falta|ausência|limit\w*|abst\w+",
    must_be=r"dev\w+|obrig\w*|necess\w*|exig\w*|requ\w+|tem de|têm de|responsab\w*|cumpre|incumb\w*",
)  # fmt: skip
_SUB_NL = r"(?:indien|als|wanneer|mits|tenzij|dat|die|omdat|zodat|zolang|voor zover|waar\w*)\b"
_SAME_NL = rf"(?:[^.;:,\n]|,(?! {_SUB_NL})|, {_SUB_NL}[^.;:,\n]{{1,80}},(?= (?:niet|geen)\b))"
_NL = DutyWords(
    forbids=rf"(?:mag|mogen|kan|kunnen|moet|moeten)\b{_SAME_NL}{{0,80}}?\b(?:niet|geen|nooit|noch)|"
            r"(?:niets?|geen|niemand|evenmin)\b[^.;:\n]{0,60}?\b(?:mag|mogen|kan|kunnen)|(?:geen|niemand|evenmin)\b[^.,;:\n]{0,60}?\b(?:zal|zullen)|(?:zal|zullen) (?:\w+ ){0,2}?(?:geen|niemand)\b|(?:is|zijn|wordt|worden) (?:\w+ )?verboden|verboden|niet toegestaan|niet te",
    exempts=r"(?:hoeft|hoeven|behoeft|behoeven)\b[^.;:\n]{0,60}?\bniet|niet verplicht|niet vereist|vrijgesteld",
    permits=r"mag|mogen|kan|kunnen|(?:is|zijn) (?:\w+ )?(?:bevoegd|gerechtigd|gemachtigd)|heeft het recht|hebben het recht",
    obliges=r"moet|moeten|dient|dienen|(?:is|zijn) (?:\w+ )?verplicht|behoort|behoren",
    may_be=r"mag|mogen|kan|kunnen|kon|konden|zou\w*|bevoegd\w*|gerechtigd\w*|gemachtigd\w*|recht\w*|mogelijk\w*|toegestaan|toegelaten|toestemming|vrij\w*|keuze\w*|kiezen|eventue\w*|in staat|discretion\w*|\w+baar\w*",
    nots="niet|geen|niemand|zonder|noch|nooit|verboden",
    excepts=r"tenzij|behalve|behoudens|uitgezonderd|uitzonder\w*|slechts|alleen|ander\w*|uitsluitend",
    denies=r"niet\w*|geen|nooit|noch|zonder|verbo\w*|verbied\w*|(?!onder|ons\b|ont)on\w+|niemand|uitgeslot\w*|uitsluit\w*|geweigerd|weiger\w*|vrijgesteld\w*|nietig\w*|belet\w*|voorkom\w*|afgewezen|afwijz\w*|hoeft|hoeven",
    must_be=r"moet\w*|dien\w*|verplicht\w*|behoort|behoren|vereis\w*|noodzakelijk\w*|te|verantwoordelijk\w*",
)  # fmt: skip
_RU = DutyWords(
    forbids=r"не (?:может|могут|вправе|должен|должна|должно|должны|допуска\w+|разреша\w+|следует|подлежит|подлежат)|запреща\w+|запрещен\w*|запрещён\w*|недопустим\w*|нельзя",
    exempts=r"не (?:обязан\w*|требуется|требуются|нужно)|освобожда\w+ от",
    permits=r"может|могут|вправе|имеет право|имеют право|допускается|разрешается|можно",
    obliges=r"должен|должна|должно|должны|обязан\w*|следует|необходимо|подлежит|подлежат|надлежит",
    may_be=r"мо[гж]\w*|вправе|прав\w*|допуска\w*|допустим\w*|разреш\w*|возмож\w*|способ\w*|полномоч\w*|свобод\w*|выбор\w*|выбира\w*|усмотрен\w*|позвол\w*|уполномоч\w*|компетент\w*",
    nots=r"не|ни|без|нет|запре\w+",
    excepts=r"кроме|исключ\w*|лишь|только|вне",
    denies=r"не|ни|нет|без|запре\w*|недопуст\w*|нельзя|никт\w*|ничт\w*|отказ\w*|освобож\w*|не\w{4,}|бес\w{3,}|без\w{3,}|никак\w*|препятств\w*|ин\w{1,3}|прекращ\w*|отсутств\w*|избег\w*|отклон\w*",
    must_be=r"долж\w*|обяз\w*|следует|необходим\w*|подлеж\w*|надлеж\w*|требу\w*|ответствен\w*",
)  # fmt: skip
_PL = DutyWords(
    forbids=r"nie (?:może|mogą|można|powinien|powinna|powinno|powinny|wolno|należy)|zabrania się|zabronion\w+|zakazuje|zakazan\w+|(?:jest|są) niedozwolon\w+",
    exempts=r"nie (?:musi|muszą|jest obowiązan\w+|jest zobowiązan\w+|ma obowiązku|trzeba)|zwolnion\w+ z",
    permits=r"może|mogą|można|(?:jest|są) (?:uprawnion\w+|upoważnion\w+)|ma prawo|mają prawo",
    obliges=r"musi|muszą|powinien|powinna|powinno|powinny|należy|(?:jest|są) (?:obowiązan\w+|zobowiązan\w+)|ma obowiązek|mają obowiązek",
    may_be=r"moż\w*|mog\w*|mógł\w*|praw\w*|uprawni\w*|upoważni\w*|zezw\w*|zezwol\w*|pozw\w*|dozwol\w*|dopuszcz\w*|swobod\w*|wybór\w*|wybier\w*|ewentualn\w*|zdoln\w*|właściw\w*|w stanie|dobrowoln\w*",
    nots=r"nie|bez|ani|żad\w+|zakaz\w+|zabron\w+",
    excepts=r"oprócz|chyba|z wyjątkiem|wyjąt\w*|tylko|jedynie|inn\w+|poza",
    denies=r"nie\w*|ani|bez\w*|nigdy|żad\w+|nikt|zakaz\w*|zabron\w*|zabran\w*|wyłącz\w*|odm\w+|zwoln\w*|brak\w*|zapobieg\w*|uniemożliw\w*",
    must_be=r"musi\w*|muszą|powin\w*|należy|obowiąz\w*|zobowiąz\w*|wymag\w*|koniecz\w*|niezbędn\w*|odpowiedzialn\w*",
)  # fmt: skip
_JA = DutyWords(
    forbids="てはならない|ではならない|ことができない(?![\u3400-\u9fff\u30a1-\u30fa])|ことができない(?=场合|旨)|ことはできない|(?<!ことが)できない(?![\u3400-\u9fff\u30a1-\u30fa])|禁止|禁ずる|禁じ|してはならず|ことができず|得ない|てはならず",
    exempts="ことを要しない|要しない|なくてもよい|必要はない|必要がない|妨げない|しないことができる|免除",
    permits="ことができ(?!な|ず)|できる|て(?:も)?よい|権利を有|得る",
    obliges="なければならな|なければならず|ねばならな|ものとする|べき|要する|必要がある|义务を负",
    may_be="でき|よい|可|得|许|権|权|能|认め|妨げ|任意|自由|うる|おそれ",
    nots="ない|なけ|なく|ず(?!れ|つ)|禁|不|无|非|未",
    excepts="除|限り|のみ|以外|外",
    denies="ない|なけ|なく|ず|禁|不|无|非|未|ぬ|拒|免|妨げ|否|まい",
    must_be="なければ|ねば|ものとする|べき|要|义务|责|必|する",
    words=False,
)  # fmt: skip
_KO = DutyWords(
    forbids="아니 ?된다|안 ?된다|아니 ?되며|안 ?되며|아니 ?되고|수 ?없다|수 ?없으며|수 ?없고|금지|못한다|못하며",
    exempts="아니할 ?수|아니하여도|하지 ?않아도|필요가 ?없|면제",
    permits="수 ?있다|수 ?있으며|수 ?있고|수 ?있는|권리를 ?가진|권리가 ?있|도 ?된다",
    obliges="(?:하여야|해야|되어야|어야|아야|여야) ?(?:한다|하며|하고|할|함)|의무가 ?있|의무를 ?진",
    may_be="수 ?있|수도|가능|권리|권한|허용|허가|허락|자유|임의|할 ?수|능력|우려",
    nots="아니|않|없|못|금지",
    excepts="외에|제외|만",
    denies="아니|않|없|못|금지|안 ?된|불가|불허|불법|불이행|미만|미달|미납|무효|비공개|면제|거부|거절",
    must_be="야 ?한|야 ?하|야 ?할|의무|필요|책임|여야|해야",
    words=False,
)  # fmt: skip
_AR = DutyWords(
    forbids=r"لا (?:يجوز|تجوز|يحق|يمكن|يسمح|يُسمح|ينبغي|يجب|تجب|(?:يصح|تصح)(?= (?:أن|بحال|بأي)))|ولا (?:يجوز|تجوز|يحق|يمكن)|يحظر|تحظر|يُحظر|تُحظر|محظور|يمتنع|يمنع|يُمنع|ليس ل",
    exempts=r"لا (?:يلزم|يشترط|يُشترط)|يعفى|يُعفى|تعفى|دون حاجة",
    permits=r"يجوز|تجوز|(?:يصح|تصح)(?= (?:أن|بحال|بأي))|يحق|ويجوز|يمكن|ويمكن|له أن|لها أن|لهم أن|للسلط\w+ أن",
    obliges=r"يجب|تجب|ويجب|يتعين|تتعين|ويتعين|يلتزم|تلتزم|يلزم|ينبغي|وينبغي|على \w+ أن|عليه أن|عليها أن",
    may_be=r"[وفل]?ل?(?:يجوز|تجوز|يحق|يمكن|تمكن|إمكان\w*|حق\w*|الحق\w*|أن|السماح|يسمح|تسمح|الإذن|إذن|قد|صلاحي\w*|اختيار\w*|حر\w*|قادر\w*|يخول|مخول\w*|تقدير\w*)",
    nots=r"[وف]?(?:لا|غير|دون|بدون|ليس\w*|لم|لن|عدم)",
    excepts="[وفل]?ل?(?:إلا|سوى|عدا|باستثناء|استثناء|فقط|خلاف|خارج)",
    denies=r"[وفل]?ل?(?:لا|غير|دون|بدون|ليس\w*|لم|لن|ما|يحظر|تحظر|يُحظر|محظور\w*|حظر|منع|يمنع|امتن\w*|رفض\w*|يرفض|عدم|بعدم|لعدم|وعدم|ألا|يعفى|إعفاء)",
    must_be=r"[وفل]?ل?(?:يجب|يتعين|تتعين|ي?لتزم|تلتزم|يلزم|ينبغي|واجب\w*|على|عليه\w*|التزام\w*|ضرور\w*|مسؤول\w*)",
)  # fmt: skip
_HE = DutyWords(
    forbids=r"[ושה]?(?:אסור|אסורה|י?יאסר\w*|תיאסר\w*|נאסר\w*|לא י\w+|לא ת\w+|אין ל\w+|אינו רשאי|אינה רשאית|אינם רשאים|אין \w+ רשאי\w*)",
    exempts=r"[ושה]?(?:אינו חייב|אינה חייבת|אינם חייבים|אין חובה|פטור\w*|אין צורך)",
    permits=r"[ושה]?(?:רשאי|רשאית|רשאים|רשאיות|מותר|ניתן|יכול|יכולה|יכולים|זכאי|זכאית|זכאים|בסמכות\w*)",
    obliges=r"[ושה]?(?:חייב|חייבת|חייבים|חייבות|יש ל\w+|על \w+ ל\w+|צריך|צריכה|מחויב\w*)",
    may_be=r"[ושהלב]?(?:רשאי\w*|מותר\w*|ניתן|יכול\w*|זכאי\w*|זכות\w*|סמכות\w*|אפשר\w*|מוסמ\w*|הרשא\w*|בחיר\w*|עשוי\w*|חופשי\w*|שיקול|היתר\w*|מאפשר\w*)",
    nots=r"[ושה]?(?:לא|אין|אינ\w+|בלי|ללא|אסור\w*)",
    excepts="[ושהלבמ]?(?:למעט|זולת|אלא|רק|בלבד|מלבד|חוץ)",
    denies=r"[ושהלבמ]?(?:לא|אין|אינ\w+|אסור\w*|איסור\w*|בלי|ללא|בלתי|אל|פטור\w*|סירוב\w*|סירב\w*|מבלי|העדר|היעדר|שלא)",
    must_be=r"[ושה]?(?:חייב\w*|חוב\w*|יש|על|צריך\w*|מחויב\w*|נדרש\w*|אחראי\w*)",
)  # fmt: skip
_HI = DutyWords(
    forbids="नहीं(?: [^ ।]{1,12}){0,4}? सक[^ ।]*|(?<![^ ।,])न(?: [^ ।,]{1,14}){1,10}? सक[^ ।]*|नहीं (?:कर सक|दे सक|ले सक|हो सक|किया जा|जा सक|करेग|करेंग|दिया जा|की जा|दी जा|लिया जा|हों?गा?)|नहीं किए जा|न (?:करे|किया जा|की जा)|निषिद्ध|वर्जित|प्रतिबंधित|नहीं सक|सकता नहीं|नहीं [^ ।]{1,12} जा(?:एगा|एगी|एंगे)",
    exempts="आवश्यक नहीं|आवश्यकता नहीं|अनिवार्य नहीं|बाध्य नहीं|छूट",
    permits="सकता|सकती|सकते|सकेग|सकेंगे|अधिकार होगा|हकदार|अनुमति है",
    obliges="करेगा|करेगी|करेंगे|चाहिए|चाहिये|होगा|होगी|होंगे|जाएगा|जाएगी|जाएंगे|जाएँगे|बाध्य|अनिवार्य|करना होगा",
    may_be="सक|अधिकार|हकदार|अनुमति|अनुज्ञा|स्वतंत्र|स्वतन्त्र|विकल्प|विवेक|संभव|सक्षम|योग्य",
    nots="नहीं|न |बिना|निषिद्ध",
    excepts="सिवाय|अतिरिक्त|छोड़|केवल|मात्र",
    denies="नहीं|न |बिना|निषिद्ध|वर्जित|प्रतिबंध|इनकार|इंकार|अस्वीकार|छूट|वंचित|मुक्त|रोक",
    must_be="करेग|करें|चाहिए|होग|जाए|बाध्य|अनिवार्य|आवश्यक|दायि|कर्तव्य",
    words=False,
)  # fmt: skip
_TH = DutyWords(
    forbids="ห้าม|มิให้|ต้องไม่|จะไม่|ไม่อาจ|ไม่ได้|ไม่สามารถ|จะ[^ ]{1,30}มิได้|มิได้",
    exempts="ไม่ต้อง|ไม่จำเป็นต้อง|มิต้อง|ยกเว้น",
    permits="(?<!ไม่)อาจ(?!ารย์)|สามารถ|มีสิทธิ|มีอำนาจ|ย่อม[^ ]{1,30}ได้",
    obliges="(?<!ไม่)(?<!จำเป็น)ต้อง(?!ไม่|ห้าม|สงสัย|หา|โทษ)|พึง|ให้ถือ|จะต้อง|มีหน้าที่",
    may_be="อาจ|สามารถ|ได้|สิทธิ|อำนาจ|อนุญาต|ยินยอม|เสรี|เลือก|ดุลพินิจ|ควร",
    nots="ไม่|มิ(?!ใช่ทาง)|ห้าม",
    excepts="เว้น|นอกจาก|ยกเว้น|เพียง|เฉพาะ",
    denies="ไม่|มิ|ห้าม|ปราศจาก|ปฏิเสธ|งด|โดยไร้|ไร้|พ้น|ผิด",
    must_be="ต้อง|ให้|พึง|หน้าที่|จำเป็น|ควร|จะ",
    words=False,
)  # fmt: skip
_VI = DutyWords(
    forbids=r"không được|không thể|cấm|nghiêm cấm|bị cấm|không có quyền|không cho phép",
    exempts=r"không (?:cần|phải|bắt buộc|nhất thiết)|miễn",
    permits=r"có thể|được phép|có quyền|được quyền",
    obliges=r"phải|có nghĩa vụ|có trách nhiệm|cần phải|bắt buộc",
    may_be=r"có thể|được|quyền|cho phép|khả năng|tự do|lựa chọn|tùy|đủ",
    nots="không|chưa|cấm|chẳng",
    excepts="trừ|ngoại|ngoài|chỉ",
    denies=r"không|chưa|chẳng|cấm|từ chối|miễn|vô|bất|phi|thiếu|tránh|ngăn|trái",
    must_be=r"phải|nghĩa vụ|trách nhiệm|cần|bắt buộc|yêu cầu",
)  # fmt: skip
_ID = DutyWords(
    forbids=r"tidak (?:boleh|dapat|dibenarkan|diperbolehkan|diizinkan|berhak)|dilarang|jangan|(?:(?:tidak|tak) (?:ada|seorang ?pun|satu ?pun)|tiada)\b[^.;:\n]{0,80}?\b(?:boleh|dapat)|(?:tidak|tak) seorang ?pun|tak boleh",
    exempts=r"tidak (?:wajib|perlu|harus|diwajibkan)|dikecualikan dari|dibebaskan dari",
    permits=r"dapat|boleh|berhak|berwenang|diperbolehkan|diizinkan",
    obliges=r"harus|wajib|diwajibkan|berkewajiban|perlu",
    may_be=r"dapat|boleh|hak|berhak|berwenang|\w*wenang\w*|\w*boleh\w*|\w*izin\w*|mungkin|kemungkinan|mampu|bebas\w*|pilihan|memilih|bisa|kuasa",
    nots="tidak|tak|bukan|tanpa|dilarang",
    excepts=r"kecuali|\w*kecuali\w*|hanya|selain|luar",
    denies=r"tidak|tak|bukan|tanpa|dilarang|larangan|jangan|belum|tolak|\w*tolak\w*|bebas\w*|non|cegah|\w*cegah\w*|henti\w*",
    must_be=r"harus|wajib|\w*wajib\w*|perlu|\w*perlu\w*|tanggung|\w*mesti\w*",
)  # fmt: skip
_MS = DutyWords(
    forbids=r"tidak (?:boleh|dapat|dibenarkan|berhak)|tidaklah boleh|hendaklah tidak|dilarang|jangan|(?:tiada|tidak seorang ?pun)\b[^.;:\n]{0,80}?\b(?:boleh|dapat)|tiada (?:seorang|sesiapa)\w*",
    exempts=r"tidak (?:wajib|perlu|dikehendaki)|dikecualikan daripada",
    permits=r"boleh|dapat|berhak|diberi kuasa|dibenarkan",
    obliges=r"hendaklah|mesti|wajib|harus|dikehendaki|perlu",
    may_be=r"boleh|dapat|hak|berhak|\w*kuasa\w*|\w*benar\w*|mungkin|kemungkinan|mampu|bebas\w*|pilihan|memilih|\w*izin\w*",
    nots=r"tidak\w*|tak|bukan|tanpa|dilarang|tiada",
    excepts=r"kecuali|\w*kecuali\w*|hanya|selain|luar|melainkan",
    denies=r"tidak\w*|tak|bukan|tanpa|dilarang|larangan|jangan|belum|\w*tolak\w*|tiada|enggan|keengganan|henti\w*|\w*cegah\w*",
    must_be=r"hendaklah|mesti|wajib|\w*wajib\w*|harus|dikehendaki|perlu|\w*perlu\w*|tanggung\w*",
)  # fmt: skip
_TR = DutyWords(
    forbids=r"\w+(?:amaz|emez|amazlar|emezler|ılamaz|ilemez|ulamaz|ülemez|nemez|namaz)|yasaktır|yasak\w*|\w+m[ae]m[ae]lıdır|\w+mamalı\w*|\w+memeli\w*|yapılamaz|caiz değildir|mümkün değildir",
    exempts=r"(?:zorunlu|gerekli|mecbur|yükümlü) değildir\w*|gerekmez|muaf\w*|\w+m[ae]y[ae]bilir\w*",
    permits=r"\w+(?:abilir|ebilir|abilirler|ebilirler)|yetkili(?:dir|dirler)|hakkına sahip\w*|hakkı vardır|serbesttir",
    obliges=r"\w+(?:malıdır|melidir|malı|meli|malıdırlar|melidirler)|zorunda\w*|zorunlu\w*|zorundadır\w*|gerekir|gereklidir|yükümlü\w*|mecbur\w*|şarttır",
    may_be=r"\w*(?:abil|ebil)\w*|yetki\w*|hak\w*|izin\w*|izn\w*|serbest\w*|mümkün\w*|olanak\w*|seç\w*|uygun\w*|takdir\w*|muhtemel\w*",
    nots=r"\w*(?:amaz|emez|maz|mez|madan|meden|mayan|meyen|madık|medik)\w*|değil\w*|yok\w*|yasak\w*",
    excepts=r"hariç|dışında|istisna\w*|ancak|sadece|yalnız\w*|başka",
    denies=r"\w*(?:amaz|emez|maz|mez|madan|meden|mayan|meyen|mama|meme|madık|medik|mayıp|meyip|mayacak|meyecek|masız|siz|sız|suz|süz)\w*|yasak\w*|değil\w*|yok\w*|olmaksızın|muaf\w*|ret|red\w*|hiç\w*|ne|önle\w*",
    must_be=r"\w*(?:malı|meli)\w*|zorun\w*|gerek\w*|yükümlü\w*|mecbur\w*|şart\w*|sorumlu\w*|görev\w*",
)  # fmt: skip
_SV = DutyWords(
    forbids=r"(?:får|kan|ska|skall|må|bör)(?: \w+){0,3}? (?:inte|ej|icke|aldrig|varken|i (?:inget|intet) fall)|(?:inte|ej|ingen|inget|intet|ingenting|inga)\b[^.;:\n]{0,60}?\b(?:får|kan|må|ska|skall)|(?:är|vara) förbjud\w+|förbjud\w+|förbjuds",
    exempts=r"(?:behöver|måste) (?:inte|ej)|inte (?:skyldig\w*|nödvändig\w*)|undantag\w+ från",
    permits=r"får|kan|må|har rätt att|(?:är|vara) (?:berättigad\w*|behörig\w*)",
    obliges=r"ska|skall|måste|bör|(?:är|vara) skyldig\w*|åligger",
    may_be=r"får|fick|kan|kunna|kunde|må|rätt\w*|berättig\w*|behör\w*|möjlig\w*|tillåt\w*|tillstånd\w*|frivillig\w*|fri\w*|val\w*|välj\w*|eventuell\w*|i stånd|förmå\w*|befog\w*",
    nots=r"inte|ej|icke|utan|ingen|ingenting|inget|intet|inga|aldrig|förbjud\w*",
    excepts=r"om inte|utom|undanta\w*|endast|bara|annan|annat|andra",
    denies=r"inte|ej|icke|aldrig|ingen|ingenting|inget|intet|inga|utan|förbjud\w*|förbud\w*|o(?:giltig|laglig|tillåt|behörig|möjlig|skälig)\w*|varken|vägra\w*|avslå\w*|utesl\w*|hindra\w*|befri\w*|saknas?",
    must_be=r"ska|skall|måste|bör|skyld\w*|ålig\w*|nödvänd\w*|kräv\w*|ansvar\w*|behöv\w*",
)  # fmt: skip

_EL = DutyWords(
    forbids=r"δεν (?:\w+ )?(?:μπορεί|μπορούν|δύναται|δύνανται|επιτρέπεται|επιτρέπονται|πρέπει|δικαιούται|δικαιούνται)|απαγορεύ\w+|ουδείς\b[^.;:\n]{0,80}?\b(?:μπορεί|δύναται)",
    exempts=r"δεν (?:απαιτείται|απαιτούνται|υποχρεούται|υποχρεούνται|χρειάζεται|οφείλει)|απαλλάσσ\w+ από",
    permits=r"μπορεί|μπορούν|δύναται|δύνανται|επιτρέπεται|επιτρέπονται|δικαιούται|δικαιούνται|(?:έχει|έχουν) (?:το )?δικαίωμα",
    obliges=r"πρέπει|οφείλει|οφείλουν|υποχρεούται|υποχρεούνται|απαιτείται να",
    may_be=r"μπορ\w+|δύνα\w+|δυνατ\w+|επιτρ\w+|επιτράπ\w+|δικαι\w+|εξουσ\w+|ευχέρ\w+|ελεύθερ\w+|επιλέ\w+|επιλογ\w+|ενδεχ\w+|ενδέχ\w+|αρμόδι\w+|ικαν\w+|άδεια\w*",
    nots=r"δεν|μην?|χωρίς|κανέν\w*|καμία\w*|ουδ\w+|ούτε|απαγορ\w+",
    excepts=r"εκτός|εξαιρ\w+|μόνο\w*|αποκλειστικά|εφόσον δεν|άλλ\w+|πλην",
    denies=r"δεν|μην?|μη|όχι|χωρίς|άνευ|κανέν\w*|καμία\w*|κανείς|ουδ\w+|ούτε|απαγορ\w+|αρν\w+|άρν\w+|απορρ\w+|αποκλεί\w+|εμποδ\w+|απαλλ\w+|άκυρ\w+|παράνομ\w+|αδύνατ\w+|έλλειψ\w+|αποφ\w+|παύ\w+",
    must_be=r"πρέπει|οφείλ\w+|υποχρε\w+|απαιτ\w+|αναγκ\w+|ευθύν\w+|καθήκ\w+",
)  # fmt: skip
_FI = DutyWords(
    forbids=r"(?:ei|eivät|eikä|eivätkä|älköön) (?:\w+ ){0,2}?(?:saa|voi|voida|voisi|saisi|tule|pidä)|(?:on|ovat) kielletty\w*|kielletään",
    exempts=r"(?:ei|eivät|eikä) (?:\w+ ){0,2}?(?:tarvitse|edellytetä|vaadita|velvoiteta|ole velvollinen|ole velvollisia|ole pakko)|vapautetaan",
    permits=r"(?<!ei )(?<!eivät )(?<!eikä )(?:saa|saavat|voi|voivat|voidaan|voitaisiin|saadaan)|(?:on|ovat) (?:oikeutettu\w*|oikeus)|(?:on|ovat) valtuutet\w+",
    obliges=r"(?<!ei )(?:on|ovat) \w+(?:ttava|ttävä|tava|tävä)|täytyy|pitää|tulee|(?:on|ovat) velvollinen|(?:on|ovat) velvollisia|(?:on|ovat) velvoitettu\w*|on pakko",
    may_be=r"saa\w*|voi\w*|oikeu\w+|oikeut\w+|mahdolli\w+|sallit\w*|salli\w*|lupa\w*|luva\w*|valtuu\w+|toimival\w+|vapaa\w*|valin\w+|valita\w*|harkin\w+|kyke\w+|kykene\w*",
    nots=r"ei|eivät|eikä|eivätkä|ilman|kiellet\w+|älköön",
    excepts=r"paitsi|lukuun ottamatta|poikke\w+|ainoastaan|vain|ellei|jollei|elleivät|jolleivat|muu\w*|muut\w*",
    denies=r"ei|eivät|eikä|eivätkä|älköön|ilman|kiel\w+|estä\w*|esty\w*|epää\w*|evä\w+|hylä\w+|hylk\w+|mitätö\w+|vapau\w+|lopet\w+|puut\w+|\w+maton|\w+mätön|\w+mattom\w+|\w+mättöm\w+|epä\w+",
    must_be=r"\w+ttava|\w+ttävä|täyty\w+|pitää|tulee|velvo\w+|velvol\w+|vaadit\w+|edellyt\w+|vastuu\w*|tarpe\w+",
)  # fmt: skip

DUTY_WORDS: Mapping[str, DutyWords] = {
    "zh": _ZH, "en": _EN, "fr": _FR, "de": _DE, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL, "ru": _RU, "pl": _PL, "ja": _JA,
    "ko": _KO, "ar": _AR, "he": _HE, "hi": _HI, "th": _TH, "vi": _VI, "id": _ID, "ms": _MS, "tr": _TR, "sv": _SV, "el": _EL, "fi": _FI,
}  # fmt: skip
"""Primary subtag -> its words. A language that isn't here is not checked."""

TWICE_NO: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(_TWICE_NO_EN),
    "zh": re.compile("不[得能可]不|[无莫]不|非[^，。；]{1,12}不"),
}
"""What says no twice, and so makes a duty of a prohibition."""
