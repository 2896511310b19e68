"""Clauses on commencement in other languages than Chinese, as data: what a text calls itself, that it starts, and when.

"Dieses Gesetz tritt am 1. Januar 2027 in Kraft." names a day; "공포 후 6개월이 경과한 날부터 시행한다" counts from the
promulgation; "on a day to be appointed by order" names none, and is kept as a clause that leaves the day open.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from corpus.importers.saved_pages.portal_facts import date_in
from corpus.numbering import parse_numeral


@dataclass(frozen=True, slots=True)
class Counted:
    """A way to count from the promulgation or publication: a pattern with the number as its group `n` (none: no number).

    `unit` is "days" or "months"; `more` is added in days: 1 where the day of promulgation isn't counted and the period must
    be over (공포 후 6개월이 경과한 날 of 2026-01-20 is 2026-07-21). `words`: numbers that are written out.
    """

    pattern: str
    unit: str = "days"
    more: int = 0
    words: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Commencement:
    """The words of one language: `own` what a text calls itself, `starts` that it takes effect, in either order.

    `counted` in the order in which they are tried; `sentence_end` what ends the sentence where a full stop doesn't.
    """

    own: str
    starts: str
    counted: tuple[Counted, ...] = ()


def _day_words(*pairs: tuple[str, int]) -> dict[str, int]:
    return dict(pairs)


_IN_PUBLICATION_EN = r"(?:its |their |the )?(?:official )?(?:publication|promulgation|gazettal)"
COMMENCEMENTS: dict[str, Commencement] = {
    "en": Commencement(
        r"(?:this|the present) (?:law|act|code|decision|amendment|ordinance|order|regulation|directive|decree|statute|treaty|"
        r"constitution|proclamation|instrument)\b|these (?:regulations|rules|amendments)\b",
        r"(?:comes?|came|enters?|entered|goes|go) into (?:force|effect|operation)|takes? effect|"
        r"(?:(?:is|be|becomes?) effective|be implemented|has effect|shall apply) (?:as of|as from|from|on|upon|since)\b",
        (
            Counted(rf"on the (?:(?P<n>\w+) )?day (?:following|after) (?:that|the day|the date) of {_IN_PUBLICATION_EN}",
                    words=_day_words(("third", 3), ("seventh", 7), ("tenth", 10), ("fifteenth", 15), ("twentieth", 20))),
            Counted(rf"on the day (?:following|after) {_IN_PUBLICATION_EN}", more=1),
            Counted(r"on the day (?:on|in) which it receives (?:the )?royal assent"),
            Counted(r"(?:up)?on (?:the (?:day|date) of (?:its )?)?(?:official )?(?:publication|promulgation|royal assent)\b"),
            Counted(r"(?:from|as of) the (?:day|date) of (?:its )?(?:official )?(?:publication|promulgation)"),
        ),
    ),
    "de": Commencement(
        r"dieses (?:bundes)?gesetz|diese (?:verordnung|richtlinie|satzung)|dieser (?:beschluss|vertrag|erlass)|das gesetz|der bundesrat",
        r"tritt\b.{0,90}?in kraft|treten\b.{0,90}?in kraft|bestimmt (?:das inkrafttreten|den zeitpunkt des inkrafttretens)",
        (
            Counted(r"am (?:(?P<n>\w+) )?tage? nach (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|kundmachung)",
                    words=_day_words(("dritten", 3), ("vierzehnten", 14), ("fünfzehnten", 15), ("zwanzigsten", 20))),
            Counted(r"am tage? (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|kundmachung)|mit (?:ihrer|seiner) veröffentlichung"),
        ),
    ),
    "fr": Commencement(
        r"(?:la|le|les) présente?s? (?:loi|ordonnance|règlement|décret|code|arrêté|directive|décision|accord)s?|"
        r"l[ea] (?:loi|décret|règlement)|le conseil fédéral",
        r"entren?t?(?:ra|ront)? en vigueur|fixe la date de l.entrée en vigueur",
        (
            Counted(r"le (?:(?P<n>\w+) )?jour suivant (?:celui de )?(?:sa|leur|la) (?:publication|promulgation)",
                    words=_day_words(("troisième", 3), ("vingtième", 20))),
            Counted(r"le lendemain de (?:sa|leur|la) (?:publication|promulgation)", more=1),
            Counted(r"(?:le jour|à la date|dès) de (?:sa|leur|la) (?:publication|promulgation)|dès (?:sa|leur) publication"),
        ),
    ),
    "it": Commencement(
        r"(?:la|il) presente (?:legge|decreto|regolamento|direttiva|decisione|codice|ordinanza)|il consiglio federale",
        r"entra(?:no)? in vigore|entrerà in vigore|(?:determina|ne stabilisce) l.entrata in vigore",
        (
            Counted(r"il (?:(?P<n>\w+) )?giorno (?:successivo|seguente) (?:a quello )?(?:alla|della) (?:sua |data di )?pubblicazione",
                    words=_day_words(("terzo", 3), ("quindicesimo", 15), ("ventesimo", 20))),
            Counted(r"il giorno (?:stesso )?della (?:sua )?pubblicazione"),
        ),
    ),
    "es": Commencement(
        r"(?:la|el) presente (?:ley|real decreto|decreto|reglamento|código|directiva|decisión|orden)|est[ae] (?:ley|decreto|reglamento)",
        r"entrar[áa]n? en vigor|entra en vigor|entrar[áa] en vigencia|comenzar[áa] a regir|regir[áa]",
        (
            Counted(r"(?:el|al) día siguiente (?:al )?(?:de )?(?:la fecha de )?su publicación", more=1),
            Counted(r"a los (?P<n>\w+) días (?:naturales )?(?:siguientes )?(?:al? )?de su publicación",
                    words=_day_words(("tres", 3), ("diez", 10), ("quince", 15), ("veinte", 20), ("treinta", 30))),
            Counted(r"(?:el (?:mismo )?día|a partir|desde la fecha|en la fecha) de su publicación"),
        ),
    ),
    "pt": Commencement(
        r"(?:a|o) presente (?:lei|decreto|regulamento|decreto-lei|diretiva|decisão|portaria)|est[ae] (?:lei|decreto|código)(?: complementar)?",
        r"entra(?:rá)? em vigor|entram em vigor",
        (
            Counted(r"no (?:(?P<n>\w+) )?dia seguinte (?:ao|à) d?[ao]?\s?(?:da )?(?:sua )?publicação",
                    words=_day_words(("quinto", 5), ("vigésimo", 20))),
            Counted(r"(?:na data|no dia) d[ae] (?:sua )?publicação"),
            Counted(r"(?P<n>\d{1,3}) (?:\([^()]{1,30}\) )?dias (?:após|depois de) (?:a )?(?:sua )?publicação"),
        ),
    ),
    "nl": Commencement(
        r"deze (?:wet|verordening|richtlijn|regeling)|dit (?:besluit|wetboek|verdrag)",
        r"treedt\b.{0,90}?in werking|in werking treedt",
        (
            Counted(r"met ingang van de dag na (?:de datum van )?(?:uitgifte|bekendmaking|publicatie|de datum)", more=1),
            Counted(r"op de (?:(?P<n>\w+) )?dag (?:na|volgende op) (?:die van )?(?:de|haar) (?:bekendmaking|publicatie)",
                    words=_day_words(("derde", 3), ("twintigste", 20))),
        ),
    ),
    "sv": Commencement(
        r"denna (?:lag|förordning|balk)|detta (?:direktiv|beslut)",
        r"träder i kraft|ska träda i kraft|trädde i kraft",
        (Counted(r"den (?:(?P<n>\w+) )?dagen efter (?:det att|den då)", words=_day_words(("tjugonde", 20))),),
    ),
    "da": Commencement(r"loven|denne (?:lov|forordning)|dette direktiv|bekendtgørelsen", r"træder i kraft", (
        Counted(r"dagen efter bekendtgørelsen", more=1),)),
    "nb": Commencement(r"(?:denne )?(?:loven?|forskriften?)", r"trer i kraft|gjelder fra|tek til å gjelde"),
    "fi": Commencement(r"tämä (?:laki|asetus|päätös)", r"tulee voimaan", (
        Counted(r"kahdentenakymmenentenä päivänä sen jälkeen", more=20),)),
    "pl": Commencement(
        r"(?:niniejsza )?(?:ustawa|rozporządzenie|dyrektywa|kodeks)|(?:niniejsze )rozporządzenie",
        r"wchodzi w życie",
        (
            Counted(r"po upływie (?P<n>\d{1,3}) dni od dnia ogłoszenia", more=1),
            Counted(r"z dniem następującym po dniu ogłoszenia", more=1),
            Counted(r"z dniem ogłoszenia"),
            Counted(r"dwudziestego dnia po (?:jego |jej )?publikacji", more=20),
        ),
    ),
    "cs": Commencement(r"tento (?:ústavní )?(?:zákon|zákoník)|t(?:oto|ato) (?:nařízení|vyhláška)", r"nabývá účinnosti|vstupuje v platnost"),
    "sk": Commencement(r"tento (?:ústavný )?(?:zákon|zákonník)|toto nariadenie", r"nadobúda (?:účinnosť|platnosť)"),
    "hu": Commencement(r"ez a (?:törvény|rendelet)|e törvény", r"lép hatályba|hatályba lép"),
    "ro": Commencement(r"prezent(?:a|ul) (?:lege|regulament|ordonanță|cod)", r"intră în vigoare"),
    "el": Commencement(r"ο παρών (?:νόμος|κανονισμός)|η ισχύς (?:του παρόντος|αυτού του νόμου)", r"αρχίζει|τίθεται σε ισχύ|ισχύει από", (
        Counted(r"την εικοστή ημέρα από τη δημοσίευσή", more=20),)),
    "bg": Commencement(r"(?:този|настоящият) (?:закон|регламент|кодекс)|законът", r"влиза в сила"),
    "ru": Commencement(
        r"настоящ(?:ий|ее|ая) (?:федеральный (?:конституционный )?)?(?:закон|кодекс|постановление|указ|конституция)",
        r"вступает в (?:законную )?силу|вводится в действие",
        (
            Counted(r"по истечении (?P<n>\w+) дней (?:после дня|со дня) (?:его )?официального опубликования", more=1,
                    words=_day_words(("десяти", 10), ("тридцати", 30), ("девяноста", 90))),
            Counted(r"со дня (?:его )?(?:официального )?(?:опубликования|подписания)"),
        ),
    ),
    "uk": Commencement(r"цей (?:закон|кодекс)", r"набирає чинності|вводиться в дію", (
        Counted(r"з дня, наступного за днем (?:його )?опублікування", more=1),
        Counted(r"з дня (?:його )?опублікування"),)),
    "sr": Commencement(r"овај (?:закон|законик)|ovaj (?:zakon|zakonik)", r"ступа на снагу|stupa na snagu"),
    "hr": Commencement(r"ovaj (?:zakon|zakonik)|ova uredba", r"stupa na snagu"),
    "tr": Commencement(r"bu (?:kanun|yönetmelik|tüzük|karar)\w*", r"yürürlüğe girer", (Counted(r"yayım[ıi] tarihinde"),)),
    "id": Commencement(r"(?:undang-undang|peraturan pemerintah|peraturan) ini", r"mulai berlaku|berlaku sejak", (
        Counted(r"(?:pada|sejak) tanggal diundangkan"),)),
    "ms": Commencement(r"akta ini|enakmen ini|ordinan ini", r"(?:mula )?berkuat ?kuasa"),
    "vi": Commencement(r"(?:bộ )?luật này|nghị định này|pháp lệnh này|thông tư này", r"có hiệu lực"),
    "ja": Commencement(
        r"(?:この|本)(?:法律|法|政令|省令|府令|規則|条例|憲法|告示)は",
        r"から(?:これを)?施行する|に施行する",
        (
            Counted(r"公布の日から起算して(?P<n>[\d〇一二三四五六七八九十百]{1,5})日を経過した日"),
            Counted(r"公布の日から起算して(?P<n>[\d〇一二三四五六七八九十百]{1,5})(?:箇月|か月|ヶ月|月)を経過した日", unit="months"),
            Counted(r"公布の日から(?=施行|これを)"),
        ),
    ),
    "ko": Commencement(
        r"이 (?:법률?|영|규칙|조례|헌법|시행령|시행규칙)[은는]",
        r"부터 (?:이를 )?시행한다|에 시행한다|부터 시행한다",
        (
            Counted(r"공포 ?후 ?(?P<n>\d{1,3})개?월이 경과한 날", unit="months", more=1),
            Counted(r"공포 ?후 ?(?P<n>\d{1,3})년이 경과한 날", unit="years", more=1),
            Counted(r"공포 ?후 ?(?P<n>\d{1,3})일이 경과한 날", more=1),
            Counted(r"공포한 날"),
        ),
    ),
}  # fmt: skip
# What ends a sentence: a full stop behind a word or a year, not behind an ordinal (1. Januar).
_STOP = re.compile(r"[;。]|(?<!\d)\.(?=\s|$)|(?<=\d{4})\.(?=\s|$)(?!\s+[a-zà-ÿа-я\d])")
# Section 3 of this Act comes into force; a contract under this Act; when this Act comes into force: of something else.
_DEPENDS = re.compile(
    r"\b(?:under|of|by|in|with|to|for|if|when|after|before|that|which|where|until|once|since|than|as|and|or|"
    r"de|du|des|que|qui|lorsque|della|del|di|dalla|da|do|che|se|van|dat|als|der|dass|daß|wenn|sobald|bevor|nach|mit|"
    r"av|att|när|innan|af|at|når|że|gdy|что|когда|чем|если|если бы)\s+$"
)
# Names of months that the reader of dates lacks, in the case that a day has.
_MONTHS = {
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
          "marraskuuta joulukuuta",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}  # fmt: skip
_NEAR = 160  # between what a text calls itself and the words that it starts
_SHOWN = 200
_JAPANESE = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)(?P<y>[元\d〇一二三四五六七八九十]{1,4})年(?P<m>[\d〇一二三四五六七八九十]{1,3})月"
    r"(?P<d>[\d〇一二三四五六七八九十]{1,3})日"
)
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause found: its words, and the day it names or counts from the promulgation to (None: neither is known)."""

    words: str
    day: date | None


def clauses(text: str, language: str, promulgated: date | None) -> Iterator[Clause]:
    """The clauses of `text` on its own commencement, in order.

    Args:
        text: a provision.
        language: its BCP 47 tag; one without words here has no clauses.
        promulgated: the day from which some clauses count.

    Passes: "This Act comes into operation on 1 May 2027." is 2027-05-01.
    Fails: "A contract comes into force when it is signed." speaks of something else.
    """
    words = COMMENCEMENTS.get(language.partition("-")[0].lower())
    if words is None:
        return
    plain = re.sub(r"\s+", " ", text)
    lower = plain.lower() if len(plain.lower()) == len(plain) else plain
    end = 0
    for match in re.finditer(rf"(?<!\w)(?:{words.own})(?!\w)", lower):
        if match.start() < end or _DEPENDS.search(lower[max(0, match.start() - 24) : match.start()]):
            continue
        verb = re.search(words.starts, lower[match.end() : match.end() + _NEAR])
        if verb is None or _STOP.search(plain[match.end() : match.end() + verb.start()]):
            continue
        end = _end(plain, match.end() + verb.end())
        day = _day(lower[match.start() : end], words, promulgated, language.partition("-")[0].lower())
        yield Clause(plain[match.start() : end].strip()[:_SHOWN], day)


def _end(text: str, at: int) -> int:
    """Where the sentence that runs past `at` ends: a full stop behind a word, no ordinal's (1. Januar) or date's."""
    match = re.search(rf"{_STOP.pattern}|$", text[at : at + _SHOWN])
    return at + (match.start() if match else min(_SHOWN, len(text) - at))


def _day(sentence: str, words: Commencement, promulgated: date | None, language: str) -> date | None:
    for way in words.counted:
        match = re.search(way.pattern, sentence)
        if match:
            return _counted(promulgated, way, match) if promulgated else None
    return in_words(sentence, language) or named_day(sentence)


def _counted(promulgated: date, way: Counted, match: re.Match[str]) -> date | None:
    said = match.groupdict().get("n")
    number = 0 if "n" not in match.groupdict() else 1 if said is None else way.words.get(said) or _number(said)
    if number is None:
        return None
    start = promulgated if way.unit == "days" else months_on(promulgated, number * (12 if way.unit == "years" else 1))
    return start + timedelta(days=way.more + (number if way.unit == "days" else 0))


def _number(said: str) -> int | None:
    return parse_numeral(said) if not said.isalpha() or not said.isascii() else None


def months_on(day: date, months: int) -> date:
    """The same day of a later month, or its last day: 2026-08-31 and six months is 2027-02-28."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def in_words(sentence: str, language: str) -> date | None:
    """A day whose month is written out: z dniem 1 stycznia 2027 r., 2027. január 1-jén."""
    names = _MONTHS.get(language, "").split()
    for match in re.finditer(r"(\d{1,4})\.? (?:päiv(?:änä|ästä) |m\. )?([^\W\d_]+) (\d{1,4})(?!\d)", sentence):
        if match[2] in names:
            first, second = int(match[1]), int(match[3])
            return _made(max(first, second), names.index(match[2]) + 1, min(first, second))
    return None


def named_day(sentence: str) -> date | None:
    """The day that a sentence names; None where it names none, or several."""
    if match := _JAPANESE.search(sentence):
        year = 1 if match["y"] == "元" else parse_numeral(match["y"])
        month, day = parse_numeral(match["m"]), parse_numeral(match["d"])
        return _made(_ERAS[match["era"]] + year, month, day) if year and month and day else None
    if match := re.search(r"(?<!\d)(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.", sentence):
        return _made(*(int(g) for g in match.groups()))
    numeric = re.findall(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)", sentence)
    if len(numeric) == 1:
        return _made(int(numeric[0][2]), int(numeric[0][1]), int(numeric[0][0]))
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th|er|ère|º|°)(?![a-z])|\b(?:of|the|day)\b", " ", sentence)
    # Of several numbers those of the day stand together: unter Vorbehalt von Absatz 2 am 1. April 2015.
    together = re.search(
        r"\d{1,2}\.?\s+(?:de )?[^\W\d_]{3,12}\.? (?:de |del )?\d{4}(?!\d)|[^\W\d_]{3,9} \d{1,2}, ?\d{4}", plain
    )
    return (date_in(together[0]) if together else None) or date_in(plain)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
