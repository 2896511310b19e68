"""Names of laws in languages with capital letters that nobody may know: "the Mineral Water Act 1994", Directive 95/46/EC,
loi n° 78-17, "Codice civile", Bürgerliches Gesetzbuch.

Patterns are short and anchored at a word for a kind of law; what stands around it is read word by word, a bounded number of
them, so that reading stays linear.
"""

from __future__ import annotations

import re

_EU_KIND = (
    "regulation|directive|decision|verordnung|richtlinie|beschluss|règlement|décision|reglamento|directiva|decisión|regolamento|direttiva|decisione"
    "|regulamento|diretiva|decisão|verordening|richtlijn|besluit|förordning|direktiv|forordning|asetu|direktiivi|rozporządzeni|dyrektyw|nařízení|směrnic|nariadeni|smernic"
    "|rendelet|irányelv|regulament|directiv|uredb|direktiv|κανονισμ|οδηγ[ίι]|регламент|директив|reglament|direktyv|regul|direktīv|määru|direktiiv|regolament|rialachán|treoir"
)
NUMBERED = re.compile(
    rf"\b(?:(?:council|commission|implementing|delegated|framework|durchführungs|delegierte[rn]?)\s)*(?:{_EU_KIND})\w{{0,5}}\s"
    # dyrektywy Parlamentu Europejskiego i Rady (UE) 2015/1535
    r"(?:(?:(?:parlament|europ|evrop|ευρωπ|еврοп|европ|rad|komis|wykonaw|delegow|prováděc|delegov|парламент|съвет|комис)\w{0,12}|i|a|и|на|og|och)\s){0,7}"
    r"(?:\([^\W\d_]{2,7}(?:, ?euratom)?\)\s?)?(?:(?:no|nos|nr|n°|nº|n\.[ºo°]|n:o|n|č|št|br|nru|eil|uimh|αριθ|αριθμ|№)\.?\s?)?"
    r"\d{1,4}/\d{1,4}(?:/[^\W\d_]{2,7})?\b"
    # Hungarian has the number first: a 2000/31/EK irányelv.
    r"|\b(?:\([^\W\d_]{2,4}\)\s)?\d{1,4}/\d{1,4}(?:/[^\W\d_]{2,7})?\s(?:(?:európai|parlamenti|és|tanácsi|bizottsági|végrehajtási)\s){0,4}(?:rendelet|irányelv)\w{0,4}",
)
"""Acts of the European Union by their number, folded: Regulation (EU) 2016/679, Richtlinie 95/46/EG."""

_NO = r"(?:no|nos|nr|num|n°|nº|n\.º|n|№|number|nomor|số)\.?\s?"
_MONTHS = r"\d{1,2}(?:er|\.)?\s\w{3,9}\s(?:19|20)\d\d"
ACTS = re.compile(
    r"\b(?:"
    rf"(?:federal |constitutional |presidential |decree-)?(?:act|law|decree|ordinance|order)(?: \(?{_NO}\d[\w/-]*\)?(?:,? of (?:(?:19|20)\d\d|{_MONTHS}))?|,? \d{{1,4}} of (?:19|20)\d\d)"
    rf"|(?:loi(?: organique| constitutionnelle| fédérale)?|décret(?:-loi)?|ordonnance|arrêté) {_NO}\d{{2,4}}-\d+(?: du {_MONTHS})?"
    rf"|(?:ley(?: orgánica| foral)?|real decreto(?:-ley| legislativo)?|decreto(?:-lei| legislativo)?|lei(?: complementar| orgânica)?)(?: federal)? (?:{_NO})?\d[\d.]*(?:/|-)(?:19|20)\d\d"
    rf"|(?:legge|l\.|d\.? ?lgs\.?|d\.? ?l\.|d\.? ?p\.? ?r\.|decreto(?:-legge| legislativo)?)(?: {_MONTHS},?)? (?:{_NO})?\d{{1,4}}(?:/| del )(?:19|20)\d\d"
    rf"|(?:legge|l\.|d\.? ?lgs\.?|d\.? ?l\.|d\.? ?p\.? ?r\.|decreto(?:-legge| legislativo)?) {_MONTHS},? {_NO}\d{{1,4}}"
    r"|(?:федеральн\w+ )?закон\w{0,3} (?:от [\d.]{6,10}(?: г\.)? )?№ ?[\d\w-]+"
    r"|(?:undang-undang|uu)(?: republik indonesia)? (?:nomor|no\.?) \d+ tahun (?:19|20)\d\d"
    r"|luật (?:[\w ]{2,40} )?số \d+/(?:19|20)\d\d/qh\d\d|\d{3,5} sayılı (?:[\w ]{0,40})?kanun\w*"
    r"|r\.? ?s\.? ?c\.?,? ?\(?1985\)?,? ?(?:\(\d+\w{2} supp\.\),? ?)?(?:c|ch)\.? ?[a-z]{1,2}-[\d.]+|l\.? ?r\.? ?c\.?,? ?\(?1985\)?,? ?(?:c|ch)\.? ?[a-z]{1,2}-[\d.]+"
    r"|s\.c\.,? (?:19|20)\d\d,? c\. ?\d+|l\.c\.,? (?:19|20)\d\d,? ch?\. ?\d+"
    r"|\d{1,2} u\.? ?s\.? ?c\.?(?: ?a\.)?|\d{1,2} c\.? ?f\.? ?r\.?|caps?\.? ?\d{1,4}[a-z]{0,2}|chapter \d{1,4}[a-z]{0,2} of the laws of hong kong"
    r")(?![\w/])"
)
"""Laws of other places by their number, folded."""

_FR = (
    r"code (?:civil|pénal|du travail|de commerce|de procédure (?:civile|pénale)|général des impôts|de la (?:consommation|santé publique|propriété intellectuelle|sécurité sociale|route)"
    r"|monétaire et financier|de l'environnement|de l'urbanisme|des assurances|électoral|rural|forestier|de justice administrative|des obligations|de l'éducation|de la défense|des sociétés)(?: suisse| français)?"
    r"|constitution(?= (?:du|de la)\b)|traité (?:sur|instituant) [^.,;()]{3,60}?(?= et |[.,;()]|$)"
)
_IT = r"c\. ?p\. ?[cp]\.|c\. ?[cp]\.|cost\.|codice (?:civile|penale|di procedura (?:civile|penale)|della (?:strada|privacy|navigazione)|del (?:consumo|processo amministrativo)|delle obbligazioni|dei contratti pubblici)(?: svizzero)?|costituzione(?: federale)?"
_ES = r"código (?:civil|penal|de comercio|tributario|de trabajo|do trabalho|de processo (?:civil|penal)|del trabajo|das sociedades comerciais|de defesa do consumidor)|constitución(?: española)?|constituição(?: federal| da república portuguesa)?|ley de enjuiciamiento (?:civil|criminal)|estatuto de los trabajadores"
_DE = (
    r"(?:bürgerliche[sn]? |allgemeine[sn]? (?:bürgerliche[sn]? )?|schweizerische[sn]? )?(?:[a-zäöüß-]{0,40})(?:gesetzbuch(?:e?s)?|strafprozess?ordnung|prozessordnung|grundgesetz(?:es)?|grundverordnung|bundesverfassung|obligationenrechts?)"
    r"|[a-zäöüß-]{4,40}gesetz(?:es)?"
)
_NL = r"burgerlijk wetboek|wetboek van (?:strafrecht|strafvordering|koophandel|burgerlijke rechtsvordering)|grondwet|algemene wet bestuursrecht"
_RU = r"(?:гражданск\w+|уголовн\w+|трудов\w+|налогов\w+|семейн\w+|уголовно-процессуальн\w+|гражданск\w+ процессуальн\w+|земельн\w+|жилищн\w+) кодекс\w{0,3}(?: (?:рф|российской федерации))?|(?:гк|ук|тк|нк|упк|гпк|апк|коап|ск|зк|жк) рф|конституци[ияйюе](?: (?:рф|российской федерации))?"
_VI = r"bộ luật (?:dân sự|hình sự|lao động|hàng hải|tố tụng (?:dân sự|hình sự))(?: năm)?(?: (?:19|20)\d\d)?|hiến pháp(?: năm)?(?: (?:19|20)\d\d)?|luật [a-zà-ỹ]+(?: [a-zà-ỹ]+){0,3}(?: năm)? (?:19|20)\d\d"
CODES = {
    tag: re.compile(rf"\b(?:{words})(?!\w)")
    for tag, words in (("fr", _FR), ("it", _IT), ("es", _ES), ("pt", _ES), ("de", _DE), ("nl", _NL), ("ru", _RU), ("vi", _VI))
}  # fmt: skip
"""Names without a number, folded, by the language of the text."""

_KINDS = (
    "Act|Law|Code|Ordinance|Constitution|Convention|Treaty|Charter|Directive|Statut?e|Covenant|Regulations?|Rules|Measures|Provisions|Decree|Order"
    "|Protocol|Declaration|Agreement|Interpretations?|Decisions?|Amendments?|Standards|Guidelines|Charter|Bill|Bylaws?|Principles"
)
# In "Labor Standards Act" it is the last that counts.
_KIND = re.compile(
    rf"\b(?:{_KINDS})\b(?!')(?!\s(?:(?!Governing|Concerning|Regarding|Relating|Ensuring)[A-Z][\w'-]*\s){{0,2}}(?:{_KINDS})\b)"
)
_ROMAN = re.compile(r"[IVX]{1,5}")
_IS_KIND = re.compile(_KINDS)
_CAPITAL = re.compile(r"[A-Z][\w'\u2019-]*")
_SURE = frozenset(
    {"Act", "Law", "Code", "Ordinance", "Constitution", "Convention", "Covenant", "Regulations", "Treaty", "Charter"}
)
_WORD_BEFORE = re.compile(r"([A-Za-zÀ-ž][\w'\u2019&/.-]*|&|\([A-Z][\w ,'\u2019-]{1,40}\)),?\s+$")
_WORD_AFTER = re.compile(r"\s+([A-Za-zÀ-ž][\w'\u2019-]*|\d{1,3}(?![\d(]))")
_TIES = frozenset({
    "of", "a", "an", "and", "for", "on", "to", "in", "against", "with", "over", "between", "from", "into", "at", "by", "its",
    "as", "or", "the", "&", "relating", "governing", "concerning"
})  # fmt: skip
_FIRST = frozenset({
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    "The", "This", "That", "These", "Those", "Such", "Any", "Each", "Every", "No", "All", "Some", "Under", "In",
    "If", "When", "Where", "See", "Pursuant", "According", "By", "Per", "And", "Or", "But", "For", "To", "Of", "As",
    "Both", "Either", "An", "A", "Article", "Articles", "Art", "Arts", "Section", "Sections", "Sec", "Paragraph",
    "Paragraphs", "Item", "Items", "Chapter", "Part", "Clause", "Clauses", "Schedule", "Annex", "Title", "Book",
    "Point", "Subparagraph", "Our", "Their", "His", "Its", "Said", "Same",
    "Preceding", "Other", "Relevant",
    "Applicable", "Current", "Old", "New", "Since", "While", "After", "Before", "Unless", "Whether", "Violating",
    "Violates", "Applying", "Hereinafter", "Also", "However", "Therefore", "Thus", "Then", "Besides", "Considering"
})  # fmt: skip
_PLAIN = re.compile(
    r"(?:\w+ )?Principles|"
    r"(?:Supplementary|General|Final|Special|Transitional|Common|Penal|Additional|Miscellaneous|Other) (?:Provisions|Rules|Regulations|Measures|Order|Law)|Acts? of (?:God|War|Parliament|Congress|State)|Codes? of (?:Conduct|Practice)|(?:Category|Postal|Zip|ZIP|Source|Bar|Area|Country|Dress) Code|(?:Public|Private|Common|International|Domestic|Local|Foreign|National|Case|Civil|Criminal|Administrative|Customary|Statutory|Religious|Natural|Municipal|European|Union|EU|Federal|State|Provincial|Rule of|Rules of) Law"
    r"|(?:\w+ )?(?:Court|Protection|Executive|Administrative|Purchase|Work|Protective|Public) Order|(?:Interim|Security|Provisional|Protective|Implementing|Technical|Control|Special|Urgent) Measures"
    r"|(?:\w+ )?(?:Loan|Share|Purchase|Service|License|Arbitration|Lease|Facility|Shareholders'?|Framework|Master|Subscription) Agreement"
)
_STATE = (
    r"(?:the\s)?(?:people's\srepublic\sof\schina|p\.?r\.?c\b\.?|(?:mainland\s)?china|republic\sof\schina(?:\s\(taiwan\))?|r\.?o\.?c\b\.?|taiwan|hong\skong(?:\ssar|\sspecial\sadministrative\sregion)?|maca[ou]"
    r"|republic\sof\s[a-z]+|kingdom\sof\s[a-z]+|federal\srepublic\sof\sgermany|united\s(?:states(?:\sof\samerica)?|kingdom|nations)|swiss\sconfederation|european\sunion|new\szealand|south\s(?:korea|africa)"
    r"|japan|korea|germany|france|italy|spain|portugal|canada|switzerland|austria|russia|russian\sfederation|vietnam|viet\snam|singapore|malaysia|indonesia|thailand|india|england(?:\sand\swales)?|australia|brazil|mexico|turkey|israel|québec|quebec|california|louisiana|the\snetherlands)\b"
)
# "Article 8 of the Guns, Ammunition and Knives Act": a title with commas, where a word ties its first one to a place.
_LISTED = re.compile(r"\d\)? of the (?P<name>(?:[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,3}, ){1,3})$")
_OF_STATE = re.compile(rf"\s+of\s{_STATE}", re.I)
_SUBJECT = re.compile(
    r"\s+(?:[Oo]n|[Ff]or|[Aa]gainst|[Gg]overning|[Cc]oncerning|(?:[Rr]elating|[Pp]ertaining)\s[Tt]o|[Rr]egarding|Ensuring|Restricting"
    r"|Prohibiting|Promoting|Regulating|Establishing|Implementing|Preventing)\s+(?:the\s)?(?=[A-Z])"
    r"|\s+[Tt]o\s+(?=(?:Govern|Regulate|Promote|Prevent|Establish|Provide|Implement|Protect|Encourage|Combat|Control|Ensure|Restrict|Prohibit)\b)"
)
_OF = re.compile(r"\s+of\s+(?:the\s)?(?=[A-Z])")
_YEAR = re.compile(
    rf"(?:,| of)?\s(?:19|20)\d\d\b(?![-/.])|\s\(?No\.?\s?\d+\)?(?:\sof\s(?:19|20)\d\d)?|\s\((?:PRC|ROC|Taiwan|China|Japan|Korea|{_STATE})\)"
)
_MOST = 16


def english(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, sure) of names in English prose, known or not: "the Mineral Water Act 1994", "Law of ... on ...".

    `sure` is False where the words may as well be no law ("Protection Order"): such a name counts beside a provision only.
    """
    found: list[tuple[int, int, bool]] = []
    floor = 0
    for match in _KIND.finditer(text):
        if match.start() < floor:
            continue
        start = _begin(text, match.start(), floor)
        end = _end(text, match.end())
        words = " ".join(text[start:end].split())
        qualified = start < match.start() or end > match.end() or match[0] == "Constitution"
        own = start == match.start() and _THIS.search(text, max(0, start - 10), start)
        if qualified and not own and not _PLAIN.fullmatch(words) and not is_part(text, end):
            sure = match[0] in _SURE or "Principles of" in words or bool(re.search(r"\d{4}$", words))
            found.append((start, end, sure and not _ANY.search(text, max(0, start - 16), start)))
            floor = end
    return found


# "the New Company Law" is the Company Law; a New Town Act is about new towns.
_NEW = re.compile(
    r"\s(?:Towns?|York|Taipei|Zealand|Territor(?:y|ies)|Drugs?|Plants?|Business|Energy|Jersey|Delhi|Brunswick|Wales|South)\b"
)
_THIS = re.compile(r"\b(?:[Tt]his|[Tt]hese|present)\s+$")
_ANY = re.compile(r"\b(?:applicable|relevant|related|other|any|such|pertinent|various|following)\s+$")
_CAPITAL_BEHIND = re.compile(r"(?: and| &)? (?P<word>[A-Z][a-z]+)")


def is_part(text: str, end: int) -> bool:
    """Whether an English name that ends at `end` goes on as that of something else: "Law Reform Commission"."""
    behind = _CAPITAL_BEHIND.match(text, end)
    if behind is None or behind["word"] in _FIRST:
        return False
    # "the Company Law and Securities Law" are two laws; "Constitution and Law Committee" is none.
    return (
        " and" not in behind[0]
        or re.match(rf"{behind['word']} (?:Committee|Commission|Council|Society)", text[behind.start("word") :])
        is not None
    )


def _begin(text: str, at: int, floor: int) -> int:
    """Where the capital words before a kind of law begin."""
    begin, tied = at, False
    for _ in range(_MOST):
        word = _WORD_BEFORE.search(text, max(floor, at - 60), at)
        if word is None or text[word.end(1)] == ",":
            break
        plain = word[1].strip("()")
        if plain.endswith(".") and len(plain) > 4:
            break  # a sentence ends
        capital = plain[:1].isupper() or plain == "&"
        # "the Company Law and the Securities Law" are two, "Labor Standards Act" is one.
        if (
            (plain in _FIRST and not (plain == "New" and _NEW.match(text, word.end(1))))
            or (tied and _IS_KIND.fullmatch(plain))
            or not (capital or plain in _TIES - {"the", "a", "an"})
        ):
            break
        at = word.start(1)
        begin, tied = (at, False) if capital and word[1][0] != "(" else (begin, True)
    listed = _LISTED.search(text, max(floor, begin - 80), begin) if " and " in text[begin : begin + 60] else None
    return listed.start("name") if listed and not _IS_KIND.search(listed["name"]) else begin


def _end(text: str, at: int) -> int:
    """Where a name ends behind its kind: " of the People's Republic of China on Lawyers", " of Criminal Procedure", " 1994"."""
    state = _OF_STATE.match(text, at)
    at = state.end() if state else at
    subject = _SUBJECT.match(text, at) or (None if state else _OF.match(text, at))
    if subject:
        at = _capitals(text, subject.end(), at)
        state = _OF_STATE.match(text, at)
        at = state.end() if state else at
    while year := _YEAR.match(text, at):
        at = year.end()
    return at


def _capitals(text: str, at: int, otherwise: int) -> int:
    """Behind the last capital word of a subject that begins at `at`; `otherwise` if it is none ("of the Article")."""
    first = _CAPITAL.match(text, at)
    if first is None or first[0] in _FIRST:
        return otherwise
    end = position = first.end()
    before = ""
    for _ in range(_MOST):
        word = _WORD_AFTER.match(text, position)
        if word is None or word[1] in _FIRST or not (word[1][0].isupper() or word[1] in _TIES):
            break
        # A number of a list ("IX."), or the next law: "... or the Social Order Maintenance Act".
        if _ROMAN.fullmatch(word[1]) or (word[1] == "the" and before in ("and", "or")):
            break
        position, before = word.end(), word[1]
        if word[1][0].isupper():
            end = position
    return end
