"""What may stand between a law's name and a provision of it, and between the members of a list. All on folded text."""

from __future__ import annotations

import re

from corpus.citations.naming_han import BEFORE_PLACE, REMARK
from corpus.model import Span

_REMARK = REMARK
_LEFT_HAN = re.compile(rf"{BEFORE_PLACE}(?:规定的?|[(\[]\s?)?")
_LEFT_LATIN = re.compile(
    rf"{_REMARK}{{0,3}}[\s\"']{{0,3}}(?:,\s{_REMARK}?)?[\s,:]{{0,4}}(?:(?:in particular|namely|notably|specifically|under|at|in its|see|insbesondere|notamment)\s)?(?:의\s?|の\s?|[(\[]\s?)?"
)
_APPOSED = re.compile(
    r",?\s?(?:r\.? ?s\.? ?c\.?|s\.? ?c\.?|l\.? ?r\.? ?c\.?|c\.? ?c\.? ?c\.?|cap\.?|chapter)[^;:\n]{0,40},?\s"
)


def left_of_place(gap: str) -> bool:
    """Whether what stands between a law's name and a provision behind it ties them: 的, " (Cap. 486), ", ", ", 总则编."""
    if not gap:
        return True
    return len(gap) <= 200 and bool(_LEFT_HAN.fullmatch(gap) or _LEFT_LATIN.fullmatch(gap) or _APPOSED.fullmatch(gap))


_TIE = (
    "of|in|under|to|from|des|der|dem|den|die|das|vom|von|zum|zur|im|nach|de|du|la|le|les|del|della|dello|dei|delle|degli|di|do|da|dos|das|el|los|las|van|het|i|av|om|den|the|said"
    "|z|ze|ustawy|zákona|törvény|lain|din|al|ale|na|του|της|от|о|của|ของ|من|daripada|dari|akta|uu|undang-undang|sayılı"
)
_RIGHT_TIED = re.compile(
    rf"(?:\.[oº])?\)?,?\s?(?:(?:{_TIE})\s){{1,4}}(?:(?:19|20)\d\d\s)?(?:l'|d'|dell'|all')?[\"'«“]?\s?|\)?,?\s(?:de\s)?(?:l'|d'|dell'|all'|nell')[\"'«“]?|\s(?:tar|tad|tal|tan|tas|tat|mir|fir)-|\s?(?:{_TIE})\s[\"'«“]\s?"
)
_RIGHT_PLAIN = re.compile(r"\)?,?\s{0,2}[(\[]?")


def right_of_place(gap: str, first: str) -> bool | None:
    """Whether a name behind a provision is its law: True where a word ties them ("of the", des), False where they only
    stand side by side (§ 5 BGB), None if not.

    Args:
        gap: what stands between them, folded.
        first: the name's first character: 第五条《公司法》 isn't how Chinese cites.
    """
    if _RIGHT_TIED.fullmatch(gap):
        return True
    return False if gap and _RIGHT_PLAIN.fullmatch(gap) and not "\u3000" <= first <= "\u9fff" else None


_AND = (
    "和|及|与|或|或者|以及|并|暨|and|or|as well as|and/or|&|und|oder|sowie|et|ou|ainsi que|e|ed|o|y|en|och|og|eller|ja|i|lub|a|nebo|és|vagy|si|sau|и|или|и/или|и также|và|hoặc|dan|atau|ve|veya"
    "|및|또는|と|及び|又は|並びに|并びに|若しくは|もしくは|ならびに|および|または|و|أو|और|และ|หรือ"
)
# 刑法第三十八條第二項、第三項之物及第三十八條之一: a word for what the provision is about may stand before the "and",
# and a crime by its whole name: 第三百八十四条挪用公款罪、第三百八十五条受贿罪. 乙法第五條所定關於第三條之補正 is all of that law.
_LIST = re.compile(
    rf"(?:(?:规定|所定|所列)?[之的][\u4e00-\u9fff]{{1,6}}?(?=[、及或与和暨])|[之的]?[\u4e00-\u9fff]{{1,24}}罪(?=[、及或与和暨])|规定|所定|的规定|(?:[规規]定|所定)(?:有[关關]|[关關][于於]|[违違]反))?[\s]*(?:[,、;·ㆍ/]\s?)?(?:(?:{_AND})\s?)?(?:(?:under|in|of|to|with|nach|de|à|依|依照|适用|的|その|此外|还有)\s?)?"
)


def goes_on(gap: str, inside: bool) -> bool:
    """Whether a list of provisions goes on over `gap`: 、, 和, ", ", " and ", 及び.

    `inside` of a law's own text a new clause begins behind ，: 依民法第五條，第七條 ends with the law's own article 7.
    """
    if len(gap) > 40 or not gap.strip() or (inside and gap.strip() == "，"):
        return False
    return bool(_LIST.fullmatch(gap))


_APPOSED_BRACKET = re.compile(r"[\"'》]?\s?[(\[〔]\s?(?:the\s|即|也就是|[a-z]{0,12}:\s)?[\"'《]?")
_APPOSED_COMMA = re.compile(r",\s?")
_CHAPTER_HAN = re.compile(r"第\d+[a-z]?章")
_CHAPTER = re.compile(r"(?:r\.? ?s|s\.? ?c|l\.? ?r|l\.? ?c|caps?\b|chapter)", re.IGNORECASE)


def apposed(gap: str, name: str) -> bool:
    """Whether a name is the second one of the law named before `gap`: "... Ordinance (Cap. 486)", "Privacy Act, R.S.C. 1985"."""
    if gap in ("", " ") and _CHAPTER_HAN.match(name):
        return True  # 《公司條例》第622章
    return bool(_APPOSED_BRACKET.fullmatch(gap)) or bool(_APPOSED_COMMA.fullmatch(gap) and _CHAPTER.match(name))


_LETTERS = r"[A-ZÄÖÜ](?:[A-Za-zÄÖÜäöüß]|\.(?=[A-Z]))*(?:-[A-Z][A-Za-zÄÖÜäöü]*)?"
_LETTERS_BEHIND = re.compile(
    rf"\)? (?:(?:of|der|des|du|de|del|della|van|of the|de la|van de|van het) )?(?P<name>{_LETTERS})(?![\w-]| \d)"
)
_LETTERS_BEFORE = re.compile(rf"(?<![\w.-])(?P<name>{_LETTERS})\)?\s?,?\s?$")
_NO_LETTERS = re.compile(
    r"(?:OF|THE|AND|OR|IN|FOR|TO|AS|IS|BY|ON|NO|NOT|IF|AT|AN|II|III|IV|VI|VII|VIII|IX|XI|XII|US|UK|EU|PRC|ROC|UN|HK|USA|SHALL|MAY|NOTE|See)"
)


def letters_behind(text: str, end: int, *, comma: bool = False) -> Span | None:
    """An abbreviation right behind a provision, which nobody need know to see a law in it: § 5 BGB, Art. 8 EMRK; with `comma`
    also behind one."""
    return _letters(_LETTERS_BEHIND.match(text, end + 1 if comma and text.startswith(", ", end) else end))


def letters_before(text: str, start: int) -> Span | None:
    """The same right before one: BGB § 5, DPDPA s. 6."""
    return _letters(_LETTERS_BEFORE.search(text, max(0, start - 16), start))


def _letters(match: re.Match[str] | None) -> Span | None:
    if match is None or _NO_LETTERS.fullmatch(match["name"]):
        return None
    capitals = sum(c.isupper() for c in match["name"])
    long_enough = 2 <= len(match["name"]) <= 14 and capitals >= 2
    return Span(*match.span("name")) if long_enough else None


_YEAR_BEHIND = re.compile(
    r"\s?[(\[〔]\s?(?:[^()\[\]〔〕\n]{0,12}?)(?P<year>(?:19|20)\d\d)\s?年?\s?(?:\d{1,2}月(?:\d{1,2}日)?)?\s?(?:第.{1,2}次)?(?:修正|修订|修改|修正本|修订本|版|通过|施行|公布|文本|amended|revised|amendments?|revision|version|edition|fassung)?\s?(?:后|本)?(?:[,;，][^()\n]{0,80})?[)\]〕]"
)
_YEAR_BEFORE = re.compile(
    r"(?P<year>(?:19|20)\d\d)年?(?:版|修正|修订|修改|公布|通过|颁布|施行|实施)?(?:后|时)?的?\s?[《〈\"']{0,2}$|\b(?:the|of)\s(?P<before>(?:19|20)\d\d)\s(?:version of the\s)?$"
)


def year_beside(folded: str, name: Span) -> int | None:
    """The year beside a law's name: 公司法（2018修正）, 2018年《公司法》, "Company Law (2018 Amendment)", "the 2018 Company Law"."""
    behind = _YEAR_BEHIND.match(folded, name.end)
    if behind:
        return int(behind["year"])
    before = _YEAR_BEFORE.search(folded, max(0, name.start - 24), name.start)
    if before is None or (before["year"] and "年" not in before[0] and not "\u3000" <= folded[name.start] <= "\u9fff"):
        return None  # art. 2043 c.c.
    return int(before["year"] or before["before"])
