"""How the languages bound a number: data for corpus.checks.limits. 以上 and 以下 include it, 超过 and 未满 don't.

Each entry is an alternation of a regular expression over folded text (corpus.folding.fold).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LimitWords:
    """What stands before or behind a number. The entries are tried in this order, so that "not less than" is no "less than".

    Attributes:
        at_most, at_least: the number is included. below, above: it isn't. after: when a period is over.
        *_behind: the same behind the number.
        fillers: words that may stand between the limit and the number.
        words: whether words are parted by blanks.
    """

    at_most: str = "(?!)"
    at_least: str = "(?!)"
    below: str = "(?!)"
    above: str = "(?!)"
    after: str = "(?!)"
    at_most_behind: str = "(?!)"
    at_least_behind: str = "(?!)"
    below_behind: str = "(?!)"
    above_behind: str = "(?!)"
    after_behind: str = "(?!)"
    fillers: str = "(?!)"
    words: bool = True


_NO = r"(?:not|no|nor|never|cannot)(?: be| to| to be)?(?: in any (?:case|event))?"
_EN = LimitWords(
    at_most=rf"{_NO} (?:more|later|longer|greater|higher|older|over|above|beyond)(?: than)?|{_NO} (?:exceed\w*|in excess of)|up to|at most|within|(?:a )?maximum(?: period| term| amount)?(?: of)?|as much as|as many as|does not exceed|do not exceed",
    at_least=rf"{_NO} (?:less|fewer|lower|shorter|smaller|earlier|younger|under|below)(?: than)?|at least|(?:a )?minimum(?: period| term| amount)?(?: of)?|at the least",
    below="(?:less|fewer|lower|shorter|smaller|younger) than|under|below",
    above=r"(?:more|longer|greater|higher|older|later) than|exceed\w*|in excess of|over|above|beyond",
    after="after(?: the (?:expiry|expiration|lapse|elapse|end) of)?|(?:up)?on (?:the )?(?:expiry|expiration|lapse|elapse) of",
    at_most_behind="or (?:less|fewer|below|under|shorter|lower|younger)(?! than)|and (?:below|under|less)(?! than)|at most|at the most",
    at_least_behind="(?:or|and) (?:more|above|over|upwards?|longer|older|greater|higher|beyond)(?! than)|at least",
    fillers="a|an|the|of|period|term|total|sum|amount|age|for|by|new|taiwan|dollars|nt|rmb|us|hk|any|about",
)  # fmt: skip
_ZH = LimitWords(
    at_most="[不未](?:得|应|能|应当|可)?(?:超过|逾|多于|高于|大于|长于|迟于|超出)|最高|最长|最多|至多|最迟|上限",
    at_least="至少|最低|最少|最短|不(?:得|应|能|应当|可)?(?:少于|低于|小于|短于|下于)|下限",
    below="未满|不满|不足|未达|不到|少于|低于|小于",
    above="超过|逾|超出|多于|高于|大于",
    at_most_behind="以下|以内|(?:之)?内(?![部容])",
    at_least_behind="以上|及以上",
    above_behind="以外",
    after_behind="(?:届满|期满|满)?(?:之|以)?(?<![较最然先前])后(?!代|备|续|果)",
    fillers="人民币|新台币|新台币|其|总数|总额|的|之|为|达|至|个|者",
    words=False,
)  # fmt: skip
_JA = LimitWords(
    at_least="少なくとも|最低", at_most="最大|最长|最高",
    at_most_behind="以下|以内|を超えな|を超えず|を超えては", at_least_behind="以上|を下らな", below_behind="未满|に满たな|を下回", above_behind="を超え|超|を上回",
    after_behind="后|を?经过した",
    words=False,
)  # fmt: skip
_KO = LimitWords(
    at_least="최소|적어도", at_most="최대|최장|최고",
    at_most_behind="이하|이내|[을를] ?(?:초과하지|넘지|넘을 수 없)", at_least_behind="이상", below_behind="미만", above_behind="초과|[을를] ?(?:초과|넘)", after_behind="후|이? ?(?:지난|경과한|경과된)",
    words=False,
)  # fmt: skip
_FR = LimitWords(
    at_most=r"au plus|au maximum|au plus tard|n['’]exc[èé]d\w+ pas|ne d[ée]pass\w+ pas|n['’]exc[èé]dant pas|jusqu['’]à|dans un délai de|dans les|maxim(?:um|ale?)(?: de)?|ne (?:peut|doit|peuvent|doivent|saurait) (?:être supérieure?s? à|excéder|dépasser)|inférieure?s? ou égale?s? à",
    at_least=r"au moins|au minimum|minim(?:um|ale?)(?: de)?|supérieure?s? ou égale?s? à|ne (?:peut|doit|peuvent) être inférieure?s? à|pas inférieure?s? à",
    below=r"moins de|inférieure?s? à|en dessous de|au-dessous de",
    above=r"plus de|supérieure?s? à|exc[èé]d\w+|d[ée]pass\w+|au-delà de|au-dessus de",
    after=r"après(?: un délai)?|à l['’](?:expiration|issue) (?:de|d['’]un délai de)",
    at_most_behind="au plus|au maximum|ou moins|et moins", at_least_behind="ou plus|et plus|au moins|au minimum|révolus",
    fillers="de|d|la|le|les|un|une|des|somme|délai|durée",
)  # fmt: skip
_DE = LimitWords(
    at_most="höchstens|maximal|bis zu|nicht mehr als|nicht länger als|längstens|binnen|innerhalb(?: von)?|spätestens|nicht über",
    at_least="mindestens|wenigstens|nicht weniger als|minimal|zumindest",
    below="weniger als|unter|unterhalb(?: von)?|kürzer als",
    above="mehr als|über|länger als|höher als|oberhalb(?: von)?", after="nach(?: ablauf)?",
    at_most_behind="oder weniger|nicht (?:übersteig|überschreit)\\w*", at_least_behind="oder mehr|und mehr|oder darüber|nicht unterschreit\\w*",
    below_behind="unterschreit\\w*", above_behind="übersteig\\w*|überschreit\\w*|übersteigt",
    fillers="von|der|die|das|den|einem|einer|eines|dem",
)  # fmt: skip
_ES = LimitWords(
    at_most=r"como máximo|no superior(?:es)? a|no mayor(?:es)? (?:de|a)|hasta|no más de|a lo sumo|en (?:el|un) plazo de|no (?:podrá |puede |pueda )?exced\w+(?: de)?|no (?:podrá |puede )?superar\w*|máxim[oa](?: de)?|a más tardar",
    at_least=r"al menos|como mínimo|por lo menos|no inferior(?:es)? a|no menor(?:es)? (?:de|a)|no menos de|mínim[oa](?: de)?",
    below="menos de|inferior(?:es)? a|menor(?:es)? (?:de|a|que)", above=r"más de|superior(?:es)? a|mayor(?:es)? (?:de|a|que)|exced\w+(?: de)?|super\w+(?: de)?",
    at_most_behind="o menos|como máximo|a lo sumo", at_least_behind="o más|como mínimo|al menos|por lo menos",
    fillers="de|la|el|los|las|un|una|del",
)  # fmt: skip
_IT = LimitWords(
    at_most=r"al massimo|non superior[ei] a\w*|fino a|non oltre|entro|non più di|massim[oa](?: di)?|non (?:può |deve )?(?:super\w+|ecced\w+)|al più|inferior[ei] o (?:pari|uguale) a",
    at_least=r"almeno|non inferior[ei] a\w*|non meno di|minim[oa](?: di)?|superior[ei] o (?:pari|uguale) a|come minimo",
    below=r"meno di|inferior[ei] a\w*|al di sotto di", above=r"più di|superior[ei] a\w*|oltre|ecced\w+|super\w+|al di sopra di",
    at_most_behind="o meno|al massimo", at_least_behind="o più|almeno",
    fillers="di|la|il|lo|i|gli|le|un|una|a|dei|delle",
)  # fmt: skip
_PT = LimitWords(
    at_most=r"no máximo|não superior(?:es)? a|até|não mais de|máxim[oa](?: de)?|no prazo de|não (?:pode |deve )?exced\w+|não (?:pode )?ultrapass\w+",
    at_least="pelo menos|no mínimo|não inferior(?:es)? a|não menos de|mínim[oa](?: de)?",
    below="menos de|inferior(?:es)? a|abaixo de", above=r"mais de|superior(?:es)? a|exced\w+|acima de|ultrapass\w+",
    at_most_behind="ou menos|no máximo", at_least_behind="ou mais|no mínimo|pelo menos", fillers="de|a|o|os|as|um|uma|do|da",
)  # fmt: skip
_NL = LimitWords(
    at_most="ten hoogste|hoogstens|maximaal|niet meer dan|binnen|uiterlijk|niet langer dan|tot", at_least="ten minste|tenminste|minstens|minimaal|niet minder dan",
    below="minder dan|onder|lager dan|korter dan", above="meer dan|boven|langer dan|hoger dan|over",
    at_most_behind="of minder", at_least_behind="of meer|of ouder", fillers="de|het|een|van",
)  # fmt: skip
_SV = LimitWords(
    at_most="högst|inom|maximalt|inte mer än|senast|inte längre än|inte överstig\\w*", at_least="minst|åtminstone|inte mindre än|inte understig\\w*",
    below="mindre än|under|understig\\w*", above="mer än|över|längre än|överstig\\w*", at_most_behind="eller mindre", at_least_behind="eller mer|eller äldre", fillers="en|ett|av",
)  # fmt: skip
_RU = LimitWords(
    at_most=r"не (?:более|свыше|позднее|больше|выше)(?: чем)?|не превыша\w+|в течение|до|максимум|не долее", at_least=r"не (?:менее|ниже|меньше|моложе)(?: чем)?|минимум|по крайней мере|от",
    below="менее(?: чем)?|меньше|ниже|моложе|младше", above=r"более(?: чем)?|свыше|больше|превыша\w+|выше|старше", at_most_behind="и менее|или менее", at_least_behind="и более|или более|и выше|и старше",
)  # fmt: skip
_PL = LimitWords(
    at_most=r"nie (?:więcej|dłużej|później|wyższ\w+) niż|do|najwyżej|maksymalnie|w terminie|w ciągu|nie przekracza\w*", at_least=r"co najmniej|nie (?:mniej|krócej|niższ\w+) niż|minimum|minimalnie|przynajmniej",
    below="mniej niż|poniżej|krócej niż", above=r"więcej niż|ponad|powyżej|dłużej niż|przekracza\w*", at_most_behind="lub mniej", at_least_behind="lub więcej|i więcej",
)  # fmt: skip
_VI = LimitWords(
    at_most="không (?:quá|vượt quá|muộn hơn|nhiều hơn)|tối đa|trong vòng|trong thời hạn|chậm nhất", at_least="ít nhất|tối thiểu|không dưới|không ít hơn|từ|từ đủ",
    below="dưới|ít hơn|chưa đủ|chưa đến", above="trên|quá|hơn|vượt quá|nhiều hơn", at_most_behind="trở xuống", at_least_behind="trở lên",
)  # fmt: skip
_TH = LimitWords(
    at_most="ไม่เกิน|ไม่เกินกว่า|ภายใน|อย่างมาก|สูงสุด|ไม่มากกว่า", at_least="ไม่น้อยกว่า|อย่างน้อย|ไม่ต่ำกว่า|ตั้งแต่", below="น้อยกว่า|ต่ำกว่า|ไม่ถึง", above="เกิน|มากกว่า|เกินกว่า|กว่า",
    at_most_behind="ลงมา", at_least_behind="ขึ้นไป", fillers=" |กำหนด|ระยะเวลา", words=False,
)  # fmt: skip
_ID = LimitWords(
    at_most="paling (?:banyak|lama|lambat|tinggi)|tidak (?:lebih|melebihi|lebih lama)(?: dari| daripada)?|maksimum|maksimal|dalam (?:jangka waktu|waktu|tempoh|masa)|selama-lamanya|selewat-lewatnya|sebanyak-banyaknya",
    at_least="paling (?:sedikit|singkat|rendah|kurang)|sekurang-kurangnya|setidaknya|setidak-tidaknya|minimum|minimal|tidak kurang (?:dari|daripada)",
    below="kurang (?:dari|daripada)|di bawah", above="lebih (?:dari|daripada)|melebihi|di atas|melampaui", at_most_behind="atau kurang|ke bawah", at_least_behind="atau lebih|ke atas",
)  # fmt: skip
_TR = LimitWords(
    at_most="en çok|en fazla|azami|en geç", at_least="en az|asgari",
    at_most_behind=r"\w{0,8}['’]?[dt][ae]n (?:fazla|çok|uzun) ol(?:ma|a)\w*|\w{0,4} geç(?:e)?me\w*|\w{0,4} aş(?:a)?ma\w*|içinde|içerisinde|\w{0,4} kadar", at_least_behind=r"\w{0,8}['’]?[dt][ae]n (?:az|aşağı) ol(?:ma|a)\w*|veya daha fazla",
    below_behind=r"\w{0,8}['’]?[dt][ae]n az", above_behind=r"\w{0,8}['’]?[dt][ae]n (?:fazla|çok|uzun)|\w{0,4} aşan|\w{0,4} geçen",
)  # fmt: skip
_AR = LimitWords(
    at_most=r"[وأ]?ل?ا (?:تتجاوز|يتجاوز|تزيد|يزيد)(?: على| عن)?|خلال|في غضون|أقصاه\w*|بحد أقصى", at_least=r"[وأ]?لا (?:تقل|يقل) عن|ما لا يقل عن|بحد أدنى|أدناه\w*",
    below="أقل من|تقل عن|يقل عن|دون", above=r"أكثر من|(?:تزيد|يزيد|زاد|زادت)(?: على| عن)|(?:تتجاوز|يتجاوز|تجاوز\w*)", at_most_behind="على الأكثر|فأقل|كحد أقصى", at_least_behind="على الأقل|فأكثر|كحد أدنى|أو أكثر",
)  # fmt: skip
_HE = LimitWords(
    at_most="לא יותר מ|עד|תוך|בתוך|לכל היותר|ש?לא (?:יעלה|תעלה|יעלו) על|ש?אינו עולה על", at_least="לפחות|לא פחות מ|ש?לא (?:יפחת|תפחת) מ", below="פחות מ|מתחת ל", above="יותר מ|מעל|ה?עולה על|ל?מעלה מ",
    at_most_behind="לכל היותר|או פחות", at_least_behind="לפחות|ומעלה|או יותר", fillers="-|־", words=False,
)  # fmt: skip
_HI = LimitWords(
    at_most="अधिकतम|अधिक से अधिक", at_least="कम से कम|न्यूनतम",
    at_most_behind="से अधिक न|से अनधिक|के भीतर|के अंदर|से ज्यादा न", at_least_behind="से कम न|से अन्यून|या अधिक|या उससे अधिक", below_behind="से कम", above_behind="से अधिक|से ज्यादा", words=False,
)  # fmt: skip

LIMIT_WORDS: Mapping[str, LimitWords] = {
    "zh": _ZH, "en": _EN, "ja": _JA, "ko": _KO, "fr": _FR, "de": _DE, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL, "sv": _SV,
    "ru": _RU, "pl": _PL, "vi": _VI, "th": _TH, "id": _ID, "ms": _ID, "tr": _TR, "ar": _AR, "he": _HE, "hi": _HI,
}  # fmt: skip
"""Primary subtag -> its words. A language that isn't here is not checked."""
