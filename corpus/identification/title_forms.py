"""What kind of text a title makes: a law, or what amends, explains or carries out one, which is a text of its own.

刑法修正案（十一）, Decision on Amending the Criminal Law, 会社法施行令, Durchführungsverordnung and Corrigendum name a law, and
none of them is that law.
"""

from __future__ import annotations

import re
from collections import Counter

from corpus.folding import fold
from corpus.model import Text

_DERIVED = (
    ("amendment", re.compile(
        r"修正案|^amendments?\b|\bamendments? \(?(?:no\. ?)?[ivxlc\d]+\b|\(amendment\)|\bamendment (?:act|law|ordinance)\b|\b(?:act|law) (?:to amend|amending)\b"
        r"|\d{4}[, ]+amending\b|änderungsgesetz|^(?:\w+ ){0,2}(?:gesetz|verordnung) (?:.{0,40} )?zur änderung"
        r"|\d{4} (?:zur änderung|modifiant|por (?:la|el) que se modifica|che modifica)\b"
        r"|^loi (?:.{0,40} )?(?:modifiant|portant modification)|^ley (?:.{0,40} )?(?:de reforma|por la que se modifica)"
        r"|^legge (?:.{0,40} )?di modifica|의? ?일부 ?개정|개정법률|を改正する|一部改正|о внесении изменени",
        re.IGNORECASE)),
    ("decision", re.compile(
        r"关于.{1,60}的?(?:决定|决议)|^decisions?\b|^resolutions?\b|^(?:beschluss|entschließung|décision|decisión|decisione)\b",
        re.IGNORECASE)),
    ("interpretation", re.compile(
        r"关于.{1,80}(?:解释|批复|答复)$|解释$|法释|^最高人民(?:法院|检察院)|^(?:the )?(?:judicial )?interpretations?\b"
        r"|^(?:provisions?|rules?|opinions?|reply|official reply)\b.{0,40}\bsupreme people'?s (?:court|procuratorate)"
        r"|^(?:the )?supreme people'?s (?:court|procuratorate)",
        re.IGNORECASE)),
)  # fmt: skip
# What carries a law out, corrects its printing, drafts it or explains it: 公司法（修订草案）, 民法典释义, 关于《甲法（草案）》的说明.
_CARRIES_OUT = re.compile(
    r"(?:草案|征求意见稿|送审稿|审议稿|建议稿|讨论稿|试拟稿)(?:[)）》]|$|.{0,8}(?:说明|稿))|(?:说明|释义|解读|问答|解说|评注|逐条释解|条文说明|对照表|法律案)$"
    r"|^draft\b|\(.{0,30}\bdraft\b.{0,30}\)|\bdraft (?:for|law|act|bill|revision|amendment)\b|\bexplanatory (?:notes?|memorand\w+|statement)\b"
    r"|\bexplanations? (?:of|on|to)\b|\bcommentar(?:y|ies) (?:on|to|of)\b|\bannotat(?:ed|ions?)\b|entwurf|kommentar\b|begründung zu[mr]\b|erläuterung"
    r"|^(?:avant-)?projet de loi\b|exposé des motifs|^proyecto de ley\b|^disegno di legge\b|법률안|해설$"
    r"|(?:实?施|施?行)细则$|(?:实施|施行)(?:条例|细则|办法|规则|规定|法|令|ordinance)$|시행령|시행규칙|시행세칙"
    r"|\bimplement(?:ing|ation)\b|\benforcement (?:rules?|decree|act|order|ordinance|regulations?)\b|\bfor enforcement of\b"
    r"|durchführungs|ausführungs|vollziehungs|einführungsgesetz|d'exécution|d'application|de ejecución|di esecuzione|di attuazione"
    r"|corrigend|berichtigung|rectificatif|corrección de errores|rettifica|更正",
    re.IGNORECASE,
)  # fmt: skip


def derived_kind(title: str) -> str:
    """ "amendment", "decision" or "interpretation" for the title of a text that amends or explains a law; else ""."""
    plain = fold(title).strip("《》\"' ")
    return next((kind for kind, pattern in _DERIVED if pattern.search(plain)), "")


def carries_out(title: str) -> bool:
    """Whether the title is that of a text about a law: one that carries it out, corrects, drafts or explains it.

    专利法实施细则, 会社法施行令, a corrigendum, 公司法（修订草案）, 民法典释义.
    """
    return bool(_CARRIES_OUT.search(fold(title).strip("《》\"' ")))


# What a law calls itself, in classes: 本法, 本条例; "this Law", "these Regulations".
_FORMS = (
    ("law", "法典|法律|法|(?:law|act|code|ordinance|statute)"),
    ("regulation", "条例|(?:regulations?)"),
    ("measures", "办法|(?:measures)"),
    ("rules", "细则|规则|准则|(?:rules)"),
    ("provisions", "规定|(?:provisions)"),
    ("decision", "决定|决议|(?:decision|resolution)"),
)
_WORD = {word: form for form, words in _FORMS for word in re.sub(r"[(?:)]", "", words).split("|")}
_WORD |= {"regulation": "regulation"}
_OWN = re.compile(
    r"本(法典|法(?![院官庭人定学令律庫库])|条例|办法|细则|规则|准则|规定)|\b(?:this|these) (law|act|code|ordinance|regulations?|measures|rules|provisions)\b"
)
_END = re.compile(
    r"(法典|法律|法|条例|办法|细则|规则|准则|规定|决定|决议)(?:\([^()]*\))?$|^(?:the )?(law|regulations?|measures|rules|provisions) (?:on|of|for|governing|concerning)\b|\b(law|act|code|ordinance|regulations?|measures|rules|provisions)(?: of .*)?$"
)
_ENOUGH = 3


def form_of(title: str) -> str:
    """The class of the word that ends a title ("law" of 公司法, "regulation" of 著作权法实施条例), "" where none is known."""
    match = _END.search(fold(title).strip("《》\"' "))
    return _WORD.get(next((word for word in match.groups() if word), ""), "") if match else ""


def own_form(text: Text) -> str:
    """What a text calls itself nearly always ("regulation" where it says 本条例), "" where it does so too seldom to tell.

    条例 is an act in Taiwan and an ordinance in Hong Kong: the class is that of the word, never a rank.
    """
    counts: Counter[str] = Counter()
    for provision in text.provisions:
        counts.update(_WORD[next(filter(None, m.groups()))] for m in _OWN.finditer(fold(provision.text)))
    if not counts:
        return ""
    (form, most), *_ = counts.most_common(1)
    return form if most >= _ENOUGH and most >= 0.9 * counts.total() else ""
