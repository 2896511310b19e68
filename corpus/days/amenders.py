"""Which laws a law amends, by its title: 刑法修正案（十二）, "Privacy (Amendment) Ordinance 2027", Gesetz zur Änderung des X-Gesetzes.

The patterns are data, by language; what they give is a name as it stands in the title, which corpus.days.effects looks up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.folding import fold, fold_key
from corpus.model import Provision, Unit

_ACT = r"(?:act|law|ordinance|code|regulations?|order|statute|constitution|decree|rules?|ordinance)"
# Language -> patterns; the group `law` is what is amended, or `before` and `after` around the word that says so.
_TITLES: dict[str, tuple[re.Pattern[str], ...]] = {
    language: tuple(re.compile(p, re.IGNORECASE) for p in patterns)
    for language, patterns in {
        "en": (
            r"^(?:the )?(?P<before>.+?) ?\(?(?:miscellaneous )?amendments?\)? ?(?:\(no\.? ?\d+\) ?)?(?P<after>" + _ACT + r")\b[^a-z]*$",
            r"\bamending (?:the )?(?P<law>.+)$",
            r"\b(?:an? )?act to amend (?:the )?(?P<law>.+)$",
            r"\bamendments?(?: \([^()]*\)| [ivxlc\d]+)? (?:to|of) (?:the )?(?P<law>.+)$",
            r"\bact (?:partially|for partial) amend(?:ing|ment of) (?:the )?(?P<law>.+)$",
            r"\bpartial amendment of (?:the )?(?P<law>.+)$",
        ),
        "de": (r"\bzur (?:\w+ )?änderung (?:de[rs] )?(?P<law>.+)$", r"\büber (?:die )?änderung (?:de[rs] )?(?P<law>.+)$"),
        "fr": (r"\bmodifiant (?:la |le |l['’]|les )?(?P<law>.+)$", r"\bportant modification (?:de la |du |des |de l['’])?(?P<law>.+)$"),
        "it": (r"\bmodific(?:he|a|azioni)\b.{0,30}?\b(?:alla|al|all['’]|della|del|dell['’]) ?(?P<law>.+)$",
               r"\bche modifica (?:la |il |l['’])?(?P<law>.+)$"),
        "es": (r"\bpor (?:la|el) que se modifican? (?:la |el |las |los )?(?P<law>.+)$", r"\bde (?:reforma|modificación) de (?:la |el )?(?P<law>.+)$",
               r"\bque (?:modifica|reforma) (?:la |el )?(?P<law>.+)$"),
        "pt": (r"\baltera (?:a |o |os |as )?(?P<law>.+)$", r"\balteração (?:à|ao|da|do) (?P<law>.+)$"),
        "nl": (r"\btot wijziging van (?:de |het )?(?P<law>.+)$", r"\bwijziging van (?:de |het )?(?P<law>.+)$"),
        "sv": (r"\bom ändring (?:i|av) (?P<law>.+)$",),
        "da": (r"\bom ændring af (?P<law>.+)$",),
        "nb": (r"\bom endring(?:er)? (?:i|av) (?P<law>.+)$",),
        "fi": (r"^laki (?P<law>.+?) muuttamisesta$",),
        "pl": (r"\bo zmianie (?P<law>.+)$",),
        "cs": (r"\bkterým se mění (?:zákon )?(?P<law>.+)$",),
        "ru": (r"\bо внесении изменени[йя] в (?P<law>.+)$", r"\bоб изменении (?P<law>.+)$"),
        "uk": (r"\bпро внесення змін до (?P<law>.+)$",),
        "ja": (r"^(?P<law>.+?)(?:の一部)?を改正する(?:法律|政令|省令|条例|規則)",),
        "ko": (r"^(?P<law>.+?) ?(?:일부|전부)?개정(?:법률|령|규칙|조례)(?:안)?$",),
        "vi": (r"\bsửa đổi,? (?:bổ sung )?(?:một số điều (?:của|trong) )?(?P<law>.+)$",),
        "id": (r"\bperubahan (?:\w+ )?atas (?P<law>.+)$",),
        "zh": (
            r"^(?P<law>.+?)修正案(?:\([^()]*\))?$",
            r"^(?:《?\d{4}年)?(?P<before>.+?)\((?:修订|修正)\)(?:\([^()]*\))?(?P<after>条例|规则|规例|令)",
        ),
    }.items()
}  # fmt: skip
# A title without one of these is no amending law's: asked first, for there are thousands of titles.
_MARK = re.compile(
    "amend|änder|modif|reforma|altera|wijzig|ändring|ændring|endring|muutta|zmian|mění|изменени|змін|改正|개정|sửa|perubahan|"
    "修正|修改|修订|修訂",
    re.IGNORECASE,
)
_DECISION = re.compile(r"关于(?:修改|修订|修正)(?:和废止)?(?:《(?P<law>[^《》]+)》|部分)")
# Several laws in one title: AとBの一部を改正する法律, "the X Act and the Y Act".
_LIST = {
    "en": re.compile(r",? and (?:the )?(?=[^,]* " + _ACT + r"\b)|, (?:the )?(?=[^,]* " + _ACT + r"\b)", re.IGNORECASE),
    "ja": re.compile(r"及び|並びに|、"),
    "ko": re.compile(r" 및 "),
}
_EU = re.compile(
    r"\b(?P<kind>Regulation|Directive|Decision|Verordnung|Richtlinie|Beschluss|règlement|directive|décision|Reglamento|"
    r"Directiva|Decisión|regolamento|direttiva|decisione)\b \((?:EU|EC|EEC|UE|CE|CEE|EG|EWG)\)(?: n[o°r]\.?)? ?(?P<a>\d{2,4})/(?P<b>\d{1,4})",
    re.IGNORECASE,
)  # fmt: skip
_EU_OLD = re.compile(
    r"\b(?P<kind>Directive|Richtlinie|Directiva|direttiva) (?P<a>\d{2,4})/(?P<b>\d{1,4})/(?:EU|EC|EEC|CE|CEE|EG|EWG|UE)",
    re.IGNORECASE,
)
_EU_LETTERS = {"re": "R", "ve": "R", "rè": "R", "di": "L", "ri": "L", "de": "D", "be": "D", "dé": "D"}


def amended(title: str, language: str) -> list[str]:
    """Names of the laws that a law of this title amends, as far as the title names them; [] for any other title.

    Passes: "Personal Data (Privacy) (Amendment) Ordinance 2021" gives "personal data (privacy) ordinance".
    Fails: "Amendment of Land Records Office Rules of Procedure" isn't asked about: it names no law that is here.
    """
    if not _MARK.search(title):
        return []
    primary = language.partition("-")[0].lower()
    plain = re.sub(r"\s+", " ", fold(title)).strip()
    if primary == "zh":
        # A decision's own brackets tell the laws: 关于修改《甲》、《乙》的决定.
        unspaced = plain.replace(" ", "")
        if _DECISION.search(unspaced):
            return re.findall(r"《([^《》]+)》", unspaced)
        plain = unspaced.strip("《》")
    for pattern in _TITLES.get(primary, ()):
        match = pattern.search(plain)
        if match:
            named = match.groupdict()
            law = named.get("law") or f"{named['before']}{'' if primary == 'zh' else ' '}{named['after']}"
            return _several(law, primary)
    return []


def _several(law: str, language: str) -> list[str]:
    parts = _LIST[language].split(law) if language in _LIST else [law]
    quoted = [q for part in parts for q in re.findall(r"[\"«„“]([^\"«»„“”]{4,})[\"»“”]", part)]
    return [p.strip(" .,()") for p in (*parts, *quoted) if p.strip(" .,()")]


def amended_union_acts(title: str) -> list[str]:
    """Ids of acts of the European Union that a title says it amends: "amending Regulation (EU) 2016/679" is eu-32016R0679."""
    match = re.search(
        r"\b(?:amending|zur änderung|modifiant|por (?:la|el) que se modifica|che modifica)\b", title, re.IGNORECASE
    )
    if not match:
        return []
    return union_acts(title[match.end() :])


def union_acts(text: str) -> list[str]:
    """Ids of the acts of the European Union that a text names by their numbers."""
    found = []
    for act in (*_EU.finditer(text), *_EU_OLD.finditer(text)):
        a, b = act["a"], act["b"]
        # 2016/679 counts year first since 2015, and directives always did; No 1612/68 the other way round.
        old = act["kind"].lower().startswith(("re", "ve", "rè")) and not re.fullmatch(r"(?:19|20)\d\d", a)
        year, number = (b, a) if old else (a, b)
        year = f"19{year}" if len(year) == 2 else year
        found.append(f"eu-3{year}{_EU_LETTERS[act['kind'].lower()[:2]]}{int(number):04}")
    return found


@lru_cache(maxsize=65536)  # asked of every title whenever a law changes
def keys(name: str, language: str) -> frozenset[str]:
    """Under which keys a name is looked up: its own, and in languages whose titles are declined one of their stems."""
    found = {fold_key(re.sub(r"^(?:the|la|le|les|il|lo|el|der|die|das|de|het) ", "", fold(name).strip()))}
    without_year = re.sub(r"[\s,]*\(?(?:of )?(?:19|20)\d\d\)?$", "", fold(name)).strip()
    found.add(fold_key(without_year))
    if language.partition("-")[0].lower() in _DECLINED:
        words = re.findall(r"[^\W\d_]+", fold(name).lower())
        found.add("~" + "".join(_stem(w) for w in words))
    return frozenset(k for k in found if len(k) > 1)


_DECLINED = frozenset({"de", "ru", "uk", "pl", "cs", "fi", "sv", "da", "nb"})
_ENDINGS = re.compile(r"(?:es|en|er|em|s|e|n|ого|его|ый|ий|ой|ая|ой|а|у|ом|ы|ie|y|ę|ą|ego|n)$")


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 4 else word


# -- decisions that name more laws in their text than in their title ----------------------------------------------------

_MANY = re.compile(r"关于(?:修改|修订|修正)(?:和废止)?(?:《[^《》]+》等|部分|若干|.{0,12}等)")
# Where a decision on several laws turns to one of them; the text is folded and without white space within a line.
OBJECT = re.compile(
    r"(?:^|[对将、和删]|修改|[一二三四五六七八九十]、|\)|\d[.、])《(?P<law>[^《》]{2,60})》"
    r"(?=作(?:出)?(?:如下|以下|部分)?修[改正]|(?:中)?(?:的)?第[^。]{1,60}(?:修改为|删去|删除|增加|修改)|(?:[^。]{0,20})?修改如下|$)",
    re.MULTILINE,
)


def amends_many(title: str) -> bool:
    """Whether a decision amends laws that its title doesn't name: 关于修改《甲法》等六部法律的决定, 关于修改部分法律的决定."""
    return _MANY.search(re.sub(r"\s+", "", fold(title))) is not None


def named_in(provision: Provision) -> Iterator[str]:
    """Laws that a provision of such a decision amends: 一、对《乙法》作出修改. Not what it rests on: 根据《立法法》."""
    if provision.unit not in (Unit.ARTICLE, Unit.POINT, Unit.BODY):
        return
    for line in provision.text.splitlines():
        plain = re.sub(r"\s+", "", fold(line))
        yield from (m["law"] for m in OBJECT.finditer(re.sub(r"\"[^\"]*\"", "", plain)))
