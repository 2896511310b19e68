"""Encodings are told by which reading gives letters of one language."""

from __future__ import annotations

import pytest

from corpus.errors import SourceError
from corpus.importers.documents.decoding import decoded

TEXTS = {
    "de": "Artikel 1 Für die Bürger gilt: Die Häuser gehören öffentlichen Körperschaften; das Übrige regelt die Behörde. Größe und Maß.",
    "fr": "Article premier L’État protège les élèves ; la sécurité à l’école relève de l’autorité, où qu’elle siège. Très tôt, dès l’été.",
    "es": "Artículo 1 La Nación española garantiza la educación de los niños según la ley; añade el público interés. Así será.",
    "cs": "Článek 1 Každý člověk má právo na život; stát chrání děti, ženy a všechny občany před násilím. Účinnost zákona: říjen.",
    "pl": "Artykuł 1 Każdy człowiek ma prawo do życia; państwo chroni dzieci i wszystkich obywateli. Ustawę stosuje się też tu, gdzieś źle.",
    "hu": "1. cikk Minden embernek joga van az élethez; az állam védi a gyermekeket és a nőket. Törvény rendelkezik erről, őrzői működnek.",
    "tr": "Madde 1 Herkes yaşama hakkına sahiptir; devlet çocukları ve bütün yurttaşları korur. Yürürlüğe giriş günü değişmiştir, ığdır.",
    "lt": "1 straipsnis Kiekvienas žmogus turi teisę į gyvybę; valstybė saugo vaikus ir visus piliečius. Įstatymas įsigalioja čia, šiąnakt.",
    "ru": "Статья 1. Каждый человек имеет право на жизнь; государство защищает детей и всех граждан от насилия по закону.",
    "uk": "Стаття 1. Кожна людина має право на життя; держава захищає дітей і всіх громадян від насильства. Її дія є чинною, ґанок.",
    "el": "Άρθρο 1 Κάθε άνθρωπος έχει δικαίωμα στη ζωή· το κράτος προστατεύει τα παιδιά και όλους τους πολίτες από τη βία.",
    "he": "סעיף 1 לכל אדם זכות לחיים; המדינה מגינה על הילדים ועל כל האזרחים מפני אלימות לפי החוק הזה.",
    "ar": "المادة 1 لكل إنسان حق في الحياة؛ وتحمي الدولة الأطفال وجميع المواطنين من العنف وفقا لهذا القانون.",
    "th": "มาตรา 1 มนุษย์ทุกคนมีสิทธิในชีวิต รัฐย่อมคุ้มครองเด็กและพลเมืองทั้งปวงจากความรุนแรงตามกฎหมายนี้",
    "zh": "第一条　国家保护一切公民的生命，任何单位和个人不得侵犯。第二条　本法自公布之日起施行。",
    "zh-Hant": "第一條　國家保護一切公民之生命，任何機關或個人不得侵犯。第二條　本法自公布日施行。",
    "ja": "第一条　国は、すべての国民の生命を保護する。何人も、これを侵してはならない。第二条　この法律は、公布の日から施行する。",
    "ko": "제1조(목적) 국가는 모든 국민의 생명을 보호한다. 누구든지 이를 침해하여서는 아니 된다. 제2조 이 법은 공포한 날부터 시행한다.",
}
ENCODINGS = {
    "de": ["cp1252", "iso8859-1"], "fr": ["cp1252", "iso8859-1"], "es": ["cp1252"], "cs": ["cp1250", "iso8859-2"], "pl": ["cp1250", "iso8859-2"],
    "hu": ["cp1250", "iso8859-2"], "tr": ["cp1254", "iso8859-9"], "lt": ["cp1257"], "ru": ["cp1251", "koi8-r", "iso8859-5", "cp866"],
    "uk": ["cp1251", "koi8-u"], "el": ["cp1253", "iso8859-7"], "he": ["cp1255", "iso8859-8"], "ar": ["cp1256", "iso8859-6"], "th": ["cp874"],
    "zh": ["gb18030", "gbk"], "zh-Hant": ["big5"], "ja": ["cp932", "euc_jp", "iso2022_jp"], "ko": ["cp949", "euc_kr"],
}  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), [(k, e) for k, es in ENCODINGS.items() for e in es])
def test_legacy_encodings(language: str, encoding: str) -> None:
    data = (TEXTS[language] + "\n").encode(encoding, "ignore") * 3
    assert decoded(data, "x") == data.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["de", "zh", "ar"])
def test_unicode(language: str, encoding: str) -> None:
    text = TEXTS[language] + "\nArticle 1 plain words so that zero bytes show\n" * 5
    assert decoded(text.encode(encoding), "x").lstrip("\ufeff") == text


def test_quotes_alone_are_windows() -> None:
    assert (
        decoded("Article 1 “The State” keeps lighthouses".encode("cp1252"), "x")
        == "Article 1 “The State” keeps lighthouses"
    )


def test_a_broken_byte_is_shown() -> None:
    data = (TEXTS["zh"] * 30).encode()
    assert decoded(data[:100] + b"\xff" + data[102:], "x").count("\ufffd") in (1, 2)


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02" * 100, bytes(range(256)) * 20, b"\xff\xfe\x00", b"\x80\x81\x82\x83" * 50]
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(SourceError):
        decoded(data, "x")
