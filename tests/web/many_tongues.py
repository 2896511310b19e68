"""A law in a dozen languages that exists nowhere, for tests of how scripts stand beside one another."""

from __future__ import annotations

from corpus.sources import SourceFile

_HEAD = """\
Tongwen-Text: 1
Law: cn-fengzhengfa
Language: {tag}
Version: 2020-01-01
Force: {force}
Publisher: {publisher}
Title: {title}

"""

# Title, then an article of a paragraph with two items and a second paragraph.
_TEXTS = {
    "zh-Hans": ("中华人民共和国风筝法", "第一条 放风筝应当符合下列条件：\n（一）风筝完好；\n（二）风力适宜。\n有雷电的，不得放风筝。"),
    "en": ("Kites Law", "Article 1 A kite may be flown on these conditions:\n(1) the kite is whole;\n(2) the wind is fit.\nIn a thunderstorm no kite may be flown."),
    "ar": ("قانون الطائرات الورقية", "المادة 1 يجوز إطلاق الطائرة الورقية بالشروط الآتية:\n(1) أن تكون سليمة؛\n(2) أن تكون الريح مناسبة.\nلا يجوز إطلاقها عند البرق."),
    "he": ("חוק העפיפונים", "סעיף 1 מותר להעיף עפיפון בתנאים אלה:\n(1) העפיפון שלם;\n(2) הרוח מתאימה.\nבסופת ברקים אין להעיף עפיפון."),
    "hi": ("पतंग कानून", "अनुच्छेद 1 पतंग इन शर्तों पर उड़ाई जा सकती है:\n(1) पतंग साबुत हो;\n(2) हवा अनुकूल हो।\nबिजली कड़कने पर पतंग नहीं उड़ाई जाएगी।"),
    "th": ("กฎหมายว่าว", "มาตรา 1 การเล่นว่าวต้องเป็นไปตามเงื่อนไขต่อไปนี้\n(1) ว่าวอยู่ในสภาพดี\n(2) ลมเหมาะสม\nห้ามเล่นว่าวเมื่อมีฟ้าผ่า"),
    "ja": ("凧法", "第一条 凧を揚げるには、次に掲げる条件を満たさなければならない。\n一 凧が破れていないこと。\n二 風が適していること。\n雷のときは、凧を揚げてはならない。"),
    "ko": ("연법", "제1조 연을 날리려면 다음 각 호의 조건을 갖추어야 한다.\n1. 연이 온전할 것\n2. 바람이 알맞을 것\n번개가 칠 때에는 연을 날려서는 아니 된다."),
    "ru": ("Закон о воздушных змеях", "Статья 1 Воздушный змей запускается при следующих условиях:\n1) змей цел;\n2) ветер подходит.\nВ грозу запускать змея нельзя."),
    "vi": ("Luật Diều", "Điều 1 Việc thả diều phải đáp ứng các điều kiện sau:\n(1) diều còn nguyên vẹn;\n(2) gió phù hợp.\nKhông được thả diều khi có sấm sét."),
    "de": ("Drachengesetz", "Artikel 1 Ein Drachen darf unter folgenden Voraussetzungen steigen:\n(1) der Drachen ist heil;\n(2) der Wind ist geeignet.\nBei Gewitter darf kein Drachen steigen."),
    "zh-Hant": ("中華人民共和國風箏法", "第一條 放風箏應當符合下列條件：\n（一）風箏完好；\n（二）風力適宜。\n有雷電的，不得放風箏。"),
}  # fmt: skip
LANGUAGES = tuple(_TEXTS)


def sources() -> list[SourceFile]:
    """The texts; all but the Chinese are machine translations, so their cells are marked."""
    found = []
    for tag, (title, text) in _TEXTS.items():
        force, publisher = ("authentic", "测试公报") if tag == "zh-Hans" else ("machine", "Tongwen tests")
        head = _HEAD.format(tag=tag, force=force, publisher=publisher, title=title)
        found.append(SourceFile(f"kites-{tag}.law.txt", f"{head}{text}\n".encode))
    return found
