"""What a law is called in a citation: its title in full, without the state's name, by number, by abbreviation."""

from __future__ import annotations

import re

from corpus.citing.canonical import ABBREVIATION, titles_to_cite_by
from corpus.identification.names import stateless
from corpus.model import Law

INNER = str.maketrans("《》", "〈〉")
_MAINLAND = "中华人民共和国"
_STATE = {
    "cn": re.compile(r"(?<=\S)[\s,]+(?:of )?(?:the )?People[’']s Republic of China\b", re.I),
    "tw": re.compile(r"(?<=\S)[\s,]+(?:of )?(?:the )?Republic of China\b(?: ?\(Taiwan\))?", re.I),
}
# Regulation (EU) 2016/679; Verordnung (EG) Nr. 44/2001; Rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679
_OF_THE_UNION = re.compile(r"\(?(?:EU|UE|EG|EC|CE|ΕΕ|ЕС|EÜ|ES)\)?\D{0,6}\d+/\d+")


def full(law: Law, language: str) -> str:
    """The title as it stands; "" if the law has none in `language`."""
    return titles_to_cite_by(law).get(language, "")


def marked(title: str) -> str:
    """《…》; marks inside marks are single ones."""
    return f"《{title.translate(INNER)}》"


def without_state(law: Law, language: str) -> str:
    """刑法 for 中华人民共和国刑法, "Criminal Law" for "Criminal Law of the People's Republic of China"."""
    title = full(law, language)
    if language.startswith("zh"):
        rest = title.removeprefix(_MAINLAND) if law.jurisdiction == "cn" else title
        return rest if rest and not rest.startswith("主") else title
    pattern = _STATE.get(law.jurisdiction)
    rest = pattern.sub("", title, count=1).strip(" ,") if pattern else title
    # "Constitution of the People's Republic of China" is nobody's "Constitution" alone.
    return rest if rest != title and " " in rest else title


def with_place(law: Law, title: str) -> str:
    """Civil Code (Taiwan): alone it is also what the Mainland's 民法典 is called."""
    return f"{title} (Taiwan)" if law.jurisdiction == "tw" and stateless(title)[1] is None else title


def abbreviation(law: Law, language: str) -> str:
    """GDPR, PIPL, DSG: the first there is in `language`; "" for none. Numbers (32016R0679) are none."""
    found = (t.text for t in law.titles if t.language == language and ABBREVIATION.fullmatch(t.text))
    return next((t for t in found if not re.search(r"\d{3}|\d/", t)), "")


def by_number(law: Law, language: str) -> str:
    """What the law's number makes of its name: Cap. 486, 第486章, Regulation (EU) 2016/679; "" for none."""
    for title in law.titles:
        if title.language != language or len(title.text) > 80:
            continue
        if re.fullmatch(r"Cap\. ?\d+[A-Z]*|第\d+[A-Z]*章", title.text):
            return title.text
        if law.jurisdiction == "eu" and _OF_THE_UNION.search(title.text) and title.text[:1].isupper():
            return title.text
    return ""


def statute_of_canada(law: Law, language: str) -> str:
    """RSC 1985, c P-21; LRC 1985, ch P-21: only of what the text itself says that it stands there."""
    numbers = [s.value for s in law.statements if s.field == "number" and re.fullmatch(r"[A-Z]+-\d[\d.]*", s.value)]
    said = f"R.S., 1985, c. {numbers[0]}," if numbers else ""
    if not said or not any(s.field == "history" and s.value.startswith(said) for s in law.statements):
        return ""
    return f"LRC 1985, ch {numbers[0]}" if language == "fr" else f"RSC 1985, c {numbers[0]}"
