"""Laws built unlike those of every day, all made up: what the pages must not stumble over."""

from __future__ import annotations


def _text(law: str, language: str, title: str, body: str, **more: str) -> str:
    given = {"Version": "2020-01-01", "Force": "authentic", "Publisher": "Tests", **more}
    head = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in given.items() if value)
    return f"Tongwen-Text: 1\nLaw: {law}\nLanguage: {language}\n{head}Title: {title}\n\n{body}\n"


DECISION = _text(
    "cn-dengtajueding",
    "zh-Hans",
    "关于灯塔问题的决定",
    "为了灯塔的安全，会议决定：\n灯塔应当发光。\n本决定自公布之日起施行。",
)

# A treaty: a preamble, and annexes whose articles begin again at 1.
_TREATY = """Preamble
The Parties, wishing to share the light, have agreed as follows:
Article 1 Each Party keeps its lighthouses lit.
Article 2 This Convention enters into force on the day of signature.
Annex I Colours
Article 1 White light marks a harbour.
Article 2 Red light marks a reef.
Annex II Sounds
Article 1 Bells are rung in fog."""
TREATY = [
    _text("int-lightconvention", "en", "Convention on Lighthouses", _TREATY),
    _text(
        "int-lightconvention", "fr", "Convention sur les phares",
        _TREATY.replace("Annex", "Annexe").replace("Preamble", "Préambule").replace("Each Party keeps its lighthouses lit.", "Chaque Partie entretient ses phares."),
    ),
]  # fmt: skip

# A law of which only translations are here, of one version each.
_HARBOUR = "Article 1 Harbours are managed by counties.\nArticle 2 Ships are registered on arrival.\nArticle 3 This Act enters into force at once."
ONLY_TRANSLATIONS = [
    _text("jp-minatoho", "en", "Harbour Act", _HARBOUR, Force="unofficial", Source_Title="港湾律"),
    _text("jp-minatoho", "de", "Hafengesetz", _HARBOUR.replace("Article", "Artikel"), Force="machine", Source_Title="港湾律"),
]  # fmt: skip

_OTHERS = "ar bg cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv ms nl pl pt ro ru sk sl sv th tr uk ur vi yi"
TONGUES = tuple(_OTHERS.split())
THIRTY = [
    _text("cn-wandengfa", "zh-Hans", "万灯法", "第一条 万灯齐明。\n第二条 本法自公布之日起施行。"),
    _text("cn-wandengfa", "en", "Law of Ten Thousand Lamps", "Article 1 All lamps are lit.\nArticle 2 This Law takes effect at once.", Force="unofficial"),
    *(
        _text("cn-wandengfa", tag, f"Lamps {tag}", "Article 1 All lamps are lit.\nArticle 2 This Law takes effect at once.", Force="machine", Source_Title="万灯法")
        for tag in TONGUES
    ),
]  # fmt: skip

DAMAGED_ALONE = _text(
    "cn-pocanfa", "zh-Hans", "破残法", "第一条 残灯应当应当修复。\n第三条 本法自公布之日起施行。", Force="damaged"
)

# The translation renders the version before, and of a law rebuilt since another translation has other numbers.
_OLD = "第一条 船舶应当挂灯。\n第二条 违反的，处五百元罚款。\n第三条 本法自2010年1月1日起施行。"
_NEW = "第一条 船舶应当挂灯。\n第二条 灯应当发光。\n第三条 违反的，处九百元罚款。\n第四条 本法自2010年1月1日起施行。"
OLDER = [
    _text("cn-chuandengfa", "zh-Hans", "船灯法", _NEW, Version="2021-06-01"),
    _text(
        "cn-chuandengfa", "en", "Ship Lamps Law",
        "Article 1 Ships carry lamps.\nArticle 2 Lamps shine.\nArticle 3 Violators are fined 900 yuan.\nArticle 4 This Law enters into force on January 1, 2010.",
        Version="2015-01-01", Force="unofficial", Source_Title="船灯法",
    ),
    _text(
        "cn-chuandengfa", "de", "Schiffslampengesetz",
        "\n".join(f"Artikel {n} Lampe {n} ist zu führen." for n in range(1, 13)),
        Version="1999-01-01", Force="unofficial", Source_Title="船灯法",
    ),
]  # fmt: skip

# Paragraphs told apart by their sums: one translation glues two, one cuts one in two, one has two of them exchanged.
_FINES = (500, 1200, 3300, 4700)
_SAID = [f"Whoever breaches rule {n} shall be fined {n:,} yuan by the harbour master of the county." for n in _FINES]
_HAN = ("五百", "一千二百", "三千三百", "四千七百")


def _fines(language: str, paragraphs: list[str]) -> str:
    article = "Artikel" if language == "de" else "Article"
    return _text(
        "cn-fakuanfa", language, f"Fines {language}", f"{article} 1 " + "\n".join(paragraphs) + f"\n{article} 2 In force at once.",
        Force="unofficial", Source_Title="罚款法",
    )  # fmt: skip


FINES = [
    _text("cn-fakuanfa", "zh-Hans", "罚款法", "第一条 " + "\n".join(f"违反规则的，由县港务主管部门处{n}元罚款。" for n in _HAN) + "\n第二条 本法自公布之日起施行。"),
    _fines("en", [_SAID[0], f"{_SAID[1]} {_SAID[2]}", _SAID[3]]),
    _fines("fr", [_SAID[0], *_SAID[1].split(" shall", 1), *_SAID[2:]]),
    _fines("de", [_SAID[1], _SAID[0], *_SAID[2:]]),
]  # fmt: skip

TEXTS = {
    f"{number:02}.law.txt": text
    for number, text in enumerate([DECISION, *TREATY, *ONLY_TRANSLATIONS, *THIRTY, DAMAGED_ALONE, *OLDER, *FINES])
}
