"""The words of every language: sound records, and headings as laws of that language print them."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from corpus.grammar.headings import article_number, container_of
from corpus.languages import LANGUAGES, Language, language_of
from corpus.languages.detection import detect, languages_of_lines
from corpus.languages.shorthand import compounds, letters, numbers, said, tens, units, words
from corpus.model import Unit

# label | number
ARTICLES = """
ar | المادة 5 | 5
ar | المادة (٥) | 5
ar | المادة الخامسة والعشرون | 25
ar | المادة الثانية عشرة | 12
ar | المادة السادسة والثلاثين بعد المائة | 136
ar | المادة 5 مكررا | 5-1
ar | مادة ٧ | 7
bg | Чл. 5. | 5
bg | Член 12 | 12
bg | Чл. 5а. | 5A
bg | § 3. | 3
bn | ধারা ৫ | 5
bs | Član 5. | 5
bs | Član 5.a | 5A
cs | § 5a | 5A
cs | Článek 12 | 12
cs | Čl. 3 | 3
da | § 5 a | 5A
da | Artikel 12 | 12
de | § 5a | 5A
de | Art. 5bis | 5-1
de | Artikel 12 | 12
de | Art. 5 | 5
el | Άρθρο 5 | 5
el | ΑΡΘΡΟ 12 | 12
el | Άρθρο 5Α | 5A
el | Άρθρο πρώτο | 1
en | Article 10 bis | 10-1
es | Artículo 5.º | 5
es | Artículo 5 bis. | 5-1
es | ARTICULO 12 | 12
es | Artículo primero. | 1
es | Art. 3º | 3
et | § 5. | 5
et | Artikkel 12 | 12
fa | ماده ۵ | 5
fa | ماده پنجم | 5
fa | اصل بیست و یکم | 21
fi | 5 § | 5
fi | 5 a § | 5A
fi | 12 artikla | 12
fr | Article premier | 1
fr | Article 1er | 1
fr | Art. 9 bis | 9-1
ga | Airteagal 5 | 5
he | סעיף 5 | 5
he | סעיף 5א | 5A
he | סעיף טו. | 15
he | סעיף כה. | 25
hi | अनुच्छेद ५. | 5
hi | धारा 21क | 21A
hr | Članak 5. | 5
hr | Članak 5.a | 5A
hu | 5. § | 5
hu | 5/A. § | 5A
hu | 12. cikk | 12
id | Pasal 5A | 5A
id | Pasal 12 | 12
is | 5. gr. | 5
is | 12. grein | 12
it | Articolo 5-bis | 5-1
it | Art. 12. | 12
ja | 第三条の二 | 3-2
ja | 第１２条 | 12
km | មាត្រា ៥ | 5
ko | 제10조의2 | 10-2
ko | 제 3 조 | 3
lo | ມາດຕາ 5 | 5
lo | ມາດຕາ ໑໒ | 12
lt | 5 straipsnis | 5
lt | 12 straipsnis. | 12
lv | 5. pants | 5
mk | Член 5-а | 5A
mk | Член 12 | 12
mn | 5 дугаар зүйл. | 5
mn | 12 дугаар зүйл | 12
ms | Seksyen 5A | 5A
ms | Perkara 12 | 12
mt | Artikolu 5 | 5
my | ပုဒ်မ ၅ | 5
nb | § 5-1 | 5-1
nb | Artikkel 12 | 12
nl | Artikel 5a | 5A
nl | Art. 12 | 12
nn | § 5 a | 5A
pl | Art. 5a. | 5A
pl | Artykuł 12 | 12
pl | § 3. | 3
pt | Artigo 5.º | 5
pt | Artigo 5.º-A | 5A
pt | Art. 12. | 12
ro | Articolul 5 | 5
ru | Статья 158.1 | 158-1
ru | Статья 12. | 12
ru | Статья 158¹ | 158-1
sk | Článok 5 | 5
sk | § 5a | 5A
sl | 5. člen | 5
sl | Člen 12 | 12
sl | 5.a člen | 5A
sq | Neni 5 | 5
sr | Члан 5. | 5
sr | Član 5a | 5A
sr | Члан 12а | 12A
sv | 5 § | 5
sv | 5 a § | 5A
sv | Artikel 12 | 12
sw | Kifungu cha 5 | 5
sw | Ibara ya 12 | 12
ta | பிரிவு 5 | 5
th | มาตรา ๑๒/๑ | 12-1
th | มาตรา ๑๒ ทวิ | 12-1
th | ข้อ 5 | 5
tr | Madde 5/A – | 5A
tr | MADDE 12- | 12
uk | Стаття 5 | 5
uk | Стаття 5-1 | 5-1
uk | Стаття 5¹ | 5-1
ur | دفعہ 5 | 5
ur | آرٹیکل ۱۲ | 12
uz | 5-modda | 5
uz | 12-модда. | 12
vi | Điều 5a | 5A
vi | Điều 5đ | 5DD
vi | Điều 12. | 12
zh | 第一百二十条之一 | 120-1
"""
# heading | unit | number
CONTAINERS = """
ar | الباب الأول | part | 1
ar | الفصل الثاني | chapter | 2
ar | القسم الثالث | section | 3
ar | الكتاب الحادي عشر | book | 11
bg | ГЛАВА II | chapter | 2
bg | Глава втора | chapter | 2
bg | Дял първи | part | 1
bg | Раздел I | section | 1
bn | প্রথম অধ্যায় | chapter | 1
bs | Glava II | part | 2
cs | KAPITOLA II | chapter | 2
cs | ČÁST PRVNÍ | book | 1
cs | HLAVA I | part | 1
cs | Oddíl 1 | section | 1
cs | Díl 2 | chapter | 2
da | KAPITEL II | chapter | 2
da | Kapitel 1 a | chapter | 1A
da | AFSNIT I | part | 1
da | Afdeling 1 | section | 1
de | Erster Abschnitt | section | 1
de | KAPITEL II | chapter | 2
de | Titel III | part | 3
de | Buch 2 | book | 2
de | Dritter Teil | book | 3
de | Unterabschnitt 1 | subsection | 1
el | ΚΕΦΑΛΑΙΟ ΙΙ | chapter | 2
el | Κεφάλαιο Πρώτο | chapter | 1
el | ΜΕΡΟΣ ΠΡΩΤΟ | book | 1
el | ΤΙΤΛΟΣ III | part | 3
el | Τμήμα 1 | section | 1
el | ΠΡΩΤΟ ΚΕΦΑΛΑΙΟ | chapter | 1
en | TITLE II | part | 2
en | CHAPTER FOUR | chapter | 4
es | CAPÍTULO II | chapter | 2
es | Capítulo Segundo | chapter | 2
es | TÍTULO PRIMERO | part | 1
es | Libro Cuarto | book | 4
es | SECCIÓN 1.ª | section | 1
es | Capítulo vigésimo primero | chapter | 21
et | 1. peatükk | chapter | 1
et | II PEATÜKK | chapter | 2
et | 1. jagu | section | 1
et | ESIMENE OSA | book | 1
et | II JAOTIS | part | 2
fa | فصل دوم | chapter | 2
fa | باب اول | part | 1
fi | II LUKU | chapter | 2
fi | 2 luku | chapter | 2
fi | I OSASTO | part | 1
fi | 1 Jakso | section | 1
fi | ENSIMMÄINEN OSA | book | 1
fr | CHAPITRE PREMIER | chapter | 1
fr | TITRE Ier | part | 1
fr | Livre II | book | 2
fr | Section 1 | section | 1
fr | PREMIÈRE PARTIE | book | 1
fr | Sous-section 2 | subsection | 2
ga | CAIBIDIL II | chapter | 2
ga | Roinn 1 | section | 1
he | פרק א׳ | chapter | 1
he | פרק ב: הגדרות | chapter | 2
he | פרק שני | chapter | 2
he | סימן ג׳ | section | 3
he | חלק ראשון | book | 1
hi | अध्याय 2 | chapter | 2
hi | भाग 3 | book | 3
hr | POGLAVLJE II. | chapter | 2
hr | DIO PRVI | book | 1
hr | GLAVA I. | part | 1
hr | Odjeljak 1. | section | 1
hu | II. FEJEZET | chapter | 2
hu | ELSŐ RÉSZ | book | 1
hu | I. CÍM | part | 1
hu | 1. szakasz | section | 1
id | BAB II | chapter | 2
id | Bagian Kesatu | section | 1
id | Paragraf 2 | subsection | 2
id | BUKU KEDUA | book | 2
is | II. kafli | chapter | 2
is | III. hluti | book | 3
it | CAPO II | chapter | 2
it | TITOLO PRIMO | part | 1
it | LIBRO QUARTO | book | 4
it | Sezione I | section | 1
it | PARTE SECONDA | book | 2
ja | 第二章　総則 | chapter | 2
ja | 第一節 | section | 1
km | ជំពូកទី ២ | chapter | 2
km | ជំពូកទី១ | chapter | 1
ko | 제1장 총칙 | chapter | 1
ko | 제2절 | section | 2
lo | ໝວດທີ 2 | chapter | 2
lo | ພາກທີ I | book | 1
lt | II SKYRIUS | chapter | 2
lt | PIRMASIS SKIRSNIS | section | 1
lt | 1 skirsnis | section | 1
lt | I ANTRAŠTINĖ DALIS | part | 1
lt | ANTROJI DALIS | book | 2
lv | II NODAĻA | chapter | 2
lv | 1. iedaļa | section | 1
lv | I SADAĻA | part | 1
lv | PIRMĀ DAĻA | book | 1
mk | ГЛАВА ВТОРА | chapter | 2
mk | Глава II | chapter | 2
mn | НЭГДҮГЭЭР БҮЛЭГ | chapter | 1
mn | 2 дугаар бүлэг | chapter | 2
ms | BAHAGIAN II | book | 2
ms | Bab 3 | chapter | 3
mt | KAPITOLU II | chapter | 2
mt | Taqsima 1 | section | 1
my | အခန်း (၁) | chapter | 1
nb | Kapittel 2 | chapter | 2
nb | 2. kapittel | chapter | 2
nb | Første del | book | 1
nl | HOOFDSTUK II | chapter | 2
nl | Eerste afdeling | section | 1
nl | TITEL III | part | 3
nl | Boek 6 | book | 6
nl | Afdeling 1.2 | section | 1.2
pl | ROZDZIAŁ II | chapter | 2
pl | Rozdział 2a | chapter | 2A
pl | TYTUŁ I | part | 1
pl | Sekcja 1 | section | 1
pl | CZĘŚĆ PIERWSZA | book | 1
pl | DZIAŁ III | part | 3
pt | CAPÍTULO II | chapter | 2
pt | TÍTULO PRIMEIRO | part | 1
pt | SECÇÃO I | section | 1
pt | Seção II | section | 2
ro | CAPITOLUL II | chapter | 2
ro | Secțiunea 1 | section | 1
ro | SECŢIUNEA a 2-a | section | 2
ro | TITLUL I | part | 1
ro | PARTEA ÎNTÂI | book | 1
ru | Глава первая | chapter | 1
ru | ГЛАВА 2. Общие положения | chapter | 2
ru | Раздел III | book | 3
ru | § 2. | section | 2
ru | Глава двадцать первая | chapter | 21
sk | KAPITOLA II | chapter | 2
sk | PRVÁ ČASŤ | book | 1
sk | Oddiel 1 | section | 1
sl | POGLAVJE II | chapter | 2
sl | 2. poglavje | chapter | 2
sl | PRVI DEL | book | 1
sl | Oddelek 1 | section | 1
sq | KREU II | chapter | 2
sq | Seksioni 1 | section | 1
sr | ГЛАВА ДРУГА | chapter | 2
sr | ДЕО ПРВИ | book | 1
sr | Odeljak 1 | section | 1
sv | 1 kap. | chapter | 1
sv | KAPITEL II | chapter | 2
sv | FÖRSTA AVDELNINGEN | part | 1
sv | Avsnitt 1 | section | 1
sw | SEHEMU YA KWANZA | book | 1
sw | Sura ya Pili | chapter | 2
th | หมวด ๒ | chapter | 2
th | ส่วนที่ ๑ | section | 1
th | ลักษณะ ๓ | part | 3
th | บรรพ ๑ | book | 1
tr | BİRİNCİ BÖLÜM | chapter | 1
tr | İKİNCİ KISIM | part | 2
tr | On Birinci Bölüm | chapter | 11
tr | BÖLÜM II | chapter | 2
uk | Розділ II | part | 2
uk | Глава 2 | chapter | 2
ur | باب اول | chapter | 1
uz | II bob | chapter | 2
uz | 1-bob. | chapter | 1
vi | Chương II | chapter | 2
vi | PHẦN THỨ NHẤT | book | 1
vi | Mục 1 | section | 1
zh | 第二章　总则 | chapter | 2
"""
# A sentence of the project's own in each language.
SENTENCES = {
    "ar": "على كل ناقل أن يحتفظ بالمستندات مدة خمس سنوات من تاريخ انتهاء العقد.",
    "be": "Кожная асоба, якая ажыццяўляе перавозкі, павінна захоўваць дакументы на працягу пяці гадоў.",
    "bg": "Всяко лице, което извършва превоз, е длъжно да съхранява документите пет години от датата на изтичане на договора.",
    "bn": "প্রত্যেক পাঠক একটি বই এক মাসের জন্য ধার লইতে পারিবেন।",
    "ca": "Tota persona que fa transports ha de conservar els documents durant cinc anys.",
    "cs": "Každá osoba, která provádí přepravu, je povinna uchovávat doklady po dobu pěti let ode dne skončení smlouvy.",
    "da": "Skibets fører skal føre en journal over alle afgange og opbevare den i fem år, medmindre ministeren bestemmer andet.",
    "de": "Wer Güter befördert, hat die Unterlagen fünf Jahre lang aufzubewahren, soweit nicht durch Gesetz etwas anderes bestimmt ist.",
    "el": "Κάθε μεταφορέας φυλάσσει τα έγγραφα για πέντε έτη.",
    "en": "Every person who carries goods shall keep the documents for five years after the contract has ended.",
    "es": "Toda persona que efectúe transportes deberá conservar los documentos durante cinco años.",
    "et": "Igaüks, kes tegeleb veoga, peab säilitama dokumente viis aastat alates lepingu lõppemisest.",
    "fa": "هر شخصی که حمل و نقل انجام می‌دهد باید اسناد را تا پنج سال نگه دارد.",
    "fi": "Jokaisen, joka kuljettaa tavaroita, on säilytettävä asiakirjat viiden vuoden ajan, jollei laissa toisin säädetä.",
    "fr": "Toute personne qui effectue des transports conserve les documents pendant cinq ans à compter de la fin du contrat.",
    "ga": "Ní mór do gach duine a dhéanann iompar na doiciméid a choimeád ar feadh cúig bliana.",
    "he": "כל מוביל ישמור את המסמכים במשך חמש שנים.",
    "hi": "प्रत्येक व्यक्ति जो परिवहन का कार्य करता है, दस्तावेजों को पांच वर्ष तक रखेगा।",
    "hr": "Svatko tko se bavi prijevozom mora čuvati isprave pet godina od dana isteka ugovora.",
    "hu": "Aki fuvarozással foglalkozik, köteles az iratokat a szerződés lejártától számított öt évig megőrizni.",
    "id": "Setiap perusahaan wajib menyimpan arsip kapal selama lima tahun sejak tanggal keberangkatan.",
    "is": "Hver sá sem annast flutninga skal varðveita skjöl í fimm ár frá því að samningur rennur út.",
    "it": "Chiunque effettua trasporti conserva i documenti per cinque anni dalla data in cui il contratto è scaduto.",
    "ja": "運送人は、契約の終了の日から五年間、書類を保存しなければならない。",
    "kk": "Тасымалдаумен айналысатын әрбір адам құжаттарды бес жыл бойы сақтауға міндетті.",
    "km": "អ្នកដឹកជញ្ជូនត្រូវរក្សាទុកឯកសាររយៈពេលប្រាំឆ្នាំ។",
    "ko": "운송인은 계약이 끝난 날부터 5년간 서류를 보존하여야 한다.",
    "lo": "ຜູ້ຂົນສົ່ງຕ້ອງເກັບຮັກສາເອກະສານໄວ້ຫ້າປີ",
    "lt": "Kiekvienas asmuo, vykdantis vežimą, privalo saugoti dokumentus penkerius metus nuo sutarties pabaigos.",
    "lv": "Ikvienai personai, kas veic pārvadājumus, ir jāglabā dokumenti piecus gadus no līguma beigām.",
    "mk": "Секое лице кое врши превоз е должно да ги чува исправите пет години од денот на истекот на договорот.",
    "mn": "Тээвэр эрхэлж байгаа этгээд баримт бичгийг таван жил хадгалах бөгөөд энэ хууль хүн бүрт хамаарна.",
    "ms": "Mana-mana orang yang melanggar seksyen ini melakukan suatu kesalahan dan boleh didenda tidak melebihi lima ribu ringgit.",
    "mt": "Kull persuna li twettaq it-trasport għandha żżomm id-dokumenti għal ħames snin minn tmiem il-kuntratt.",
    "my": "သယ်ယူပို့ဆောင်သူသည် စာရွက်စာတမ်းများကို ငါးနှစ်သိမ်းဆည်းရမည်။",
    "nb": "Skipets fører skal føre en journal over alle avganger og oppbevare den i fem år, med mindre departementet bestemmer noe annet.",
    "ne": "ढुवानी गर्ने हरेक व्यक्तिले कागजात पाँच वर्षसम्म सुरक्षित राख्नु पर्नेछ।",
    "nl": "Eenieder die goederen vervoert, bewaart de documenten gedurende vijf jaar, tenzij bij wet anders is bepaald.",
    "nn": "Kvar båtførar skal føre ei bok over alle turar og ta vare på ho i fem år, om ikkje departementet avgjer noko anna.",
    "pl": "Każdy, kto wykonuje przewóz, przechowuje dokumenty przez pięć lat od dnia wygaśnięcia umowy.",
    "pt": "Toda pessoa que efetua transportes deve conservar os documentos durante cinco anos.",
    "ro": "Orice persoană care efectuează transporturi este obligată să păstreze documentele timp de cinci ani.",
    "ru": "Каждое лицо, которое осуществляет перевозки, должно хранить документы в течение пяти лет со дня окончания договора.",
    "sk": "Každá osoba, ktorá vykonáva prepravu, je povinná uchovávať doklady päť rokov odo dňa skončenia zmluvy.",
    "sl": "Vsaka oseba, ki opravlja prevoz, mora hraniti listine pet let od dneva poteka pogodbe.",
    "sq": "Çdo person që kryen transport duhet të ruajë dokumentet për pesë vjet nga data e mbarimit të kontratës.",
    "sr": "Свако ко се бави превозом мора да чува исправе пет година од дана истека уговора.",
    "sv": "Den som transporterar varor ska bevara handlingarna i fem år från det att avtalet har upphört, om inte annat följer av lag.",
    "sw": "Kila mtu anayesafirisha mizigo atatunza nyaraka kwa miaka mitano tangu tarehe ya kumalizika kwa mkataba.",
    "ta": "சரக்கு ஏற்றிச் செல்பவர் ஆவணங்களை ஐந்து ஆண்டுகள் வைத்திருக்க வேண்டும்.",
    "th": "ผู้ขนส่งต้องเก็บรักษาเอกสารไว้เป็นเวลาห้าปี",
    "tr": "Taşıma işiyle uğraşan herkes belgeleri beş yıl saklamakla yükümlüdür.",
    "uk": "Кожна особа, яка здійснює перевезення, зобов’язана зберігати документи протягом п’яти років.",
    "ur": "ہر وہ شخص جو نقل و حمل کرتا ہے دستاویزات کو پانچ سال تک محفوظ رکھے گا۔",
    "uz": "Yuk tashuvchi har bir shaxs hujjatlarni besh yil davomida saqlashi shart va bu talab hamma uchun majburiydir.",
    "uz-Cyrl": "Ҳар бир шахс ҳужжатларни беш йил давомида сақлаши шарт ва бу талаб барча учун мажбурийдир.",
    "vi": "Mọi người vận chuyển hàng hóa phải giữ giấy tờ trong năm năm kể từ ngày hợp đồng hết hạn.",
    "zh-Hans": "承运人应当自合同终止之日起保存单证五年。",
    "zh-Hant": "運送人應自契約終止之日起保存單據五年。",
}
EACH = pytest.mark.parametrize("tag", sorted(LANGUAGES))
RTL = {"ar", "fa", "he", "ur"}
RTL_LETTERS = re.compile(r"[\u0590-\u08ff]")


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("tag", "label", "number"), rows(ARTICLES))
def test_article_labels(tag: str, label: str, number: str) -> None:
    assert str(article_number(label, tag)) == number


@pytest.mark.parametrize(("tag", "line", "unit", "number"), rows(CONTAINERS))
def test_container_headings(tag: str, line: str, unit: str, number: str) -> None:
    found = container_of(line, tag)
    assert found is not None
    assert (found.unit, found.number) == (unit, number)


def test_every_language_has_rows() -> None:
    assert {tag for tag, *_ in rows(ARTICLES)} == set(LANGUAGES)


@EACH
def test_the_record_is_whole(tag: str) -> None:
    words = LANGUAGES[tag]
    assert words.tag == tag
    assert words.name
    assert words.own_name
    assert words.article_words or words.article_words_after
    assert words.containers or words.containers_after
    assert all((words.annexes, words.deleted, words.contents, words.preambles))
    assert words.levels or tag == "zh"  # the jurisdictions say what 款 and 項 are


def spoken(words: Language) -> list[str]:
    """Every word of a record that is compared with text."""
    return [
        *words.containers, *words.containers_after, *words.article_words, *words.article_words_after, *words.ordinals,
        *words.unnumbered, *words.supplements, *words.contents, *words.preambles, *words.annexes, *words.deleted,
        *words.inserted, *words.levels, *words.common, *(letter for row in words.alphabets for letter in row),
    ]  # fmt: skip


@EACH
def test_words_are_lower_case_and_trimmed(tag: str) -> None:
    # İ has no single small letter; ſ and the like don't occur.
    assert [w for w in spoken(LANGUAGES[tag]) if w != w.lower() or w != w.strip() or not w] == []


@EACH
def test_words_compared_whole_have_no_blanks(tag: str) -> None:
    words = LANGUAGES[tag]
    whole = words.unnumbered | words.supplements | words.contents | words.preambles
    assert [w for w in whole if re.search(r"\s", w)] == []


@EACH
def test_supplements_are_headings_without_a_number(tag: str) -> None:
    assert LANGUAGES[tag].supplements <= LANGUAGES[tag].unnumbered


@EACH
def test_alphabets_hold_each_letter_once(tag: str) -> None:
    assert LANGUAGES[tag].alphabets
    for alphabet in LANGUAGES[tag].alphabets:
        assert len(alphabet) == len(set(alphabet))
        assert len(alphabet) >= 10


@EACH
def test_listed_words_are_unique(tag: str) -> None:
    words = LANGUAGES[tag]
    for listed in (words.article_words, words.article_words_after, words.annexes):
        assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("tag", "article", "paragraph", "item"),
    [
        ("de", "artikel", "absatz", "nummer"), ("fr", "article", "alinéa", "point"), ("es", "artículo", "apartado", "letra"),
        ("ru", "статья", "часть", "пункт"), ("pl", "artykuł", "ustęp", "punkt"), ("vi", "điều", "khoản", "điểm"),
        ("ar", "المادة", "الفقرة", "البند"), ("th", "มาตรา", "วรรค", "อนุมาตรา"), ("id", "pasal", "ayat", "huruf"),
        ("fi", "§", "momentti", "kohta"), ("hu", "§", "bekezdés", "pont"), ("tr", "madde", "fıkra", "bent"),
    ],
)  # fmt: skip
def test_the_first_word_is_the_usual_one(tag: str, article: str, paragraph: str, item: str) -> None:
    """Citations of ours are written with it."""
    words = LANGUAGES[tag]
    first = {unit: word for word, unit in reversed(words.levels.items())}
    assert (*words.article_words, *words.article_words_after)[0] == article
    assert (first[Unit.PARAGRAPH], first[Unit.ITEM]) == (paragraph, item)


@EACH
def test_an_article_is_no_container(tag: str) -> None:
    words = LANGUAGES[tag]
    articles = {*words.article_words, *words.article_words_after}
    containers = {*words.containers, *words.containers_after}
    assert articles & containers == set()


@EACH
def test_an_annex_is_no_article_or_container(tag: str) -> None:
    words = LANGUAGES[tag]
    others = {*words.containers, *words.containers_after, *words.article_words, *words.article_words_after}
    assert set(words.annexes) & others == set()


@EACH
def test_a_word_is_one_unit_on_both_sides(tag: str) -> None:
    words = LANGUAGES[tag]
    for word in set(words.containers) & set(words.containers_after):
        assert words.containers[word] == words.containers_after[word], word


@EACH
def test_units_are_containers_above_and_parts_below(tag: str) -> None:
    words = LANGUAGES[tag]
    holders = {Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION}
    assert {*words.containers.values(), *words.containers_after.values()} <= holders
    assert set(words.levels.values()) <= {Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM}


@EACH
def test_ordinals_rise_from_one(tag: str) -> None:
    values = sorted(set(LANGUAGES[tag].ordinals.values()) - {0})
    if values:
        assert values[0] == 1
        assert all(b - a == 1 for a, b in pairwise(values[:10]))
        assert min(len(values), 10) == len([v for v in values if v <= 10])


@EACH
def test_inserted_words_rise_from_one(tag: str) -> None:
    values = sorted(set(LANGUAGES[tag].inserted.values()))
    assert values == list(range(1, len(values) + 1))


@EACH
def test_direction_is_that_of_the_script(tag: str) -> None:
    words = LANGUAGES[tag]
    assert (words.direction == "rtl") == (tag in RTL)
    assert bool(RTL_LETTERS.search(" ".join(words.article_words))) == (tag in RTL)


@EACH
def test_only_scripts_without_blanks_join_lines_without_one(tag: str) -> None:
    assert (LANGUAGES[tag].joiner == "") == (tag in {"zh", "ja", "th", "lo", "km", "my"})


@pytest.mark.parametrize(
    ("tag", "letter", "place"),
    [
        ("vi", "đ", 5), ("vi", "g", 7), ("el", "στ", 6), ("el", "ια", 11), ("he", "טו", 15), ("he", "כ", 20), ("ru", "д", 5),
        ("ru", "и", 9), ("ru", "к", 10), ("bg", "й", 10), ("uk", "ґ", 5), ("mk", "ѓ", 6), ("th", "ง", 4), ("ko", "하", 14),
        ("ja", "ヲ", 12), ("ar", "د", 4), ("fa", "الف", 1), ("hi", "ङ", 5), ("es", "ñ", 15), ("it", "l", 10), ("tr", "ç", 4),
        ("lo", "ງ", 4), ("km", "ង", 5), ("bn", "ঙ", 5), ("my", "င", 5),
    ],
)  # fmt: skip
def test_places_of_letters(tag: str, letter: str, place: int) -> None:
    assert LANGUAGES[tag].alphabets[0].index(letter) + 1 == place


@pytest.mark.parametrize(
    ("tag", "word", "value"),
    [
        ("ar", "الخامسة والعشرون", 25), ("ar", "الحادي عشر", 11), ("ar", "الثالثة بعد المائة", 103), ("es", "vigésimo primero", 21),
        ("es", "decimotercera", 13), ("pt", "trigésima segunda", 32), ("ru", "тридцать пятая", 35), ("tr", "yirmi ikinci", 22),
        ("fa", "سی و یکم", 31), ("mn", "арван хоёрдугаар", 12), ("de", "zweiundzwanzigster", 22), ("it", "decimo primo", 11),
        ("ro", "al ii-lea", 2), ("uk", "двадцять перша", 21), ("fr", "préliminaire", 0), ("he", "שתים עשרה", 12),
    ],
)  # fmt: skip
def test_compound_ordinals(tag: str, word: str, value: int) -> None:
    assert LANGUAGES[tag].ordinals[word] == value


@pytest.mark.parametrize("tag", ["cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
                                 "pl", "pt", "ro", "sk", "sl", "sv", "bg"])  # fmt: skip
def test_the_levels_of_the_european_union_agree(tag: str) -> None:
    """TITLE, CHAPTER and SECTION are one unit in all languages of the Union, so that their rows meet."""
    title, chapter, section = UNION[tag]
    assert [found.unit for line in UNION[tag] if (found := container_of(line, tag))] == ["part", "chapter", "section"]
    assert {title, chapter, section} == set(UNION[tag])


UNION = {
    "bg": ("ДЯЛ II", "ГЛАВА II", "РАЗДЕЛ 2"), "cs": ("HLAVA II", "KAPITOLA II", "ODDÍL 2"), "da": ("AFSNIT II", "KAPITEL II", "AFDELING 2"),
    "de": ("TITEL II", "KAPITEL II", "ABSCHNITT 2"), "el": ("ΤΙΤΛΟΣ II", "ΚΕΦΑΛΑΙΟ II", "ΤΜΗΜΑ 2"),
    "en": ("TITLE II", "CHAPTER II", "SECTION 2"), "es": ("TÍTULO II", "CAPÍTULO II", "SECCIÓN 2"),
    "et": ("II JAOTIS", "II PEATÜKK", "2. JAGU"), "fi": ("II OSASTO", "II LUKU", "2 JAKSO"),
    "fr": ("TITRE II", "CHAPITRE II", "SECTION 2"), "ga": ("TEIDEAL II", "CAIBIDIL II", "ROINN 2"),
    "hr": ("GLAVA II.", "POGLAVLJE II.", "ODJELJAK 2."), "hu": ("II. CÍM", "II. FEJEZET", "2. SZAKASZ"),
    "it": ("TITOLO II", "CAPO II", "SEZIONE 2"), "lt": ("II ANTRAŠTINĖ DALIS", "II SKYRIUS", "2 SKIRSNIS"),
    "lv": ("II SADAĻA", "II NODAĻA", "2. IEDAĻA"), "mt": ("TITOLU II", "KAPITOLU II", "TAQSIMA 2"),
    "nl": ("TITEL II", "HOOFDSTUK II", "AFDELING 2"), "pl": ("TYTUŁ II", "ROZDZIAŁ II", "SEKCJA 2"),
    "pt": ("TÍTULO II", "CAPÍTULO II", "SECÇÃO 2"), "ro": ("TITLUL II", "CAPITOLUL II", "SECȚIUNEA 2"),
    "sk": ("HLAVA II", "KAPITOLA II", "ODDIEL 2"), "sl": ("NASLOV II", "POGLAVJE II", "ODDELEK 2"),
    "sv": ("AVDELNING II", "KAPITEL II", "AVSNITT 2"),
}  # fmt: skip


@pytest.mark.parametrize("tag", sorted(SENTENCES))
def test_a_sentence_tells_its_language(tag: str) -> None:
    assert detect(SENTENCES[tag]) == tag


@pytest.mark.parametrize(
    "text", ["", "   ", "12", "Art. 5", "§ 5", "---", "(1) (2)", "€ 100", "\x00\x01", "𝔘", "́" * 50]
)
def test_too_little_tells_nothing(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    ("text", "among", "found"),
    [
        ("Artikel 5", {"de", "en"}, "de"), ("Article 5", {"fr", "zh-Hans"}, "fr"), ("第五条", {"zh-Hant-TW", "en"}, "zh-Hant-TW"),
        ("第一條　總則", {"zh-Hans", "zh-Hant"}, "zh-Hant"), ("Члан 5", {"sr", "en"}, "sr"), ("第五条", {"ja", "en"}, None),
        ("Der Reiter reitet", {"fr", "zh"}, "fr"), ("Kapittel 2", {"no", "en"}, "no"), ("12", {"de", "en"}, None), ("abc", set(), None),
        ("제5조", {"ko", "en"}, "ko"), ("Άρθρο 5", {"en", "el"}, "el"), ("المادة 5", {"en", "ar"}, "ar"),
    ],
)  # fmt: skip
def test_one_of_several(text: str, among: set[str], found: str | None) -> None:
    assert detect(text, among) == found


def test_lines_of_several_languages() -> None:
    lines = [
        "第一条 为了保护读者，制定本法。",
        "Article 1 This Law protects the readers of books.",
        "第二条",
        "Article 2",
        "5",
    ]
    assert languages_of_lines(lines) == ["zh-Hans", "en", "zh-Hans", "en", None]
    assert languages_of_lines([]) == []


def test_ways_to_write_words_down() -> None:
    assert words("a, abc, ab") == ("a", "abc", "ab")
    assert units(book="x", section="xyz, xy") == {"x": Unit.BOOK, "xyz": Unit.SECTION, "xy": Unit.SECTION}
    assert numbers("one/uno two_and - four", "un deux") == {
        "one": 1,
        "uno": 1,
        "two and": 2,
        "four": 4,
        "un": 1,
        "deux": 2,
    }
    assert numbers("a b", start=10) == {"a": 10, "b": 11}
    assert tens("ten twenty") == {"ten": 10, "twenty": 20}
    assert compounds({"zwanzig": 20}, {"ein": 1, "elf": 11}, "und", low_first=True) == {"einundzwanzig": 21}
    assert said("Table of Contents, (Deleted.)") == {"tableofcontents", "deleted"}
    assert letters("a b", "α β") == (("a", "b"), ("α", "β"))


def test_norwegian_is_bokmal() -> None:
    assert language_of("no") is language_of("nb-NO") is LANGUAGES["nb"]


def test_every_language_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "languages.md").read_text(encoding="utf-8")
    for known in LANGUAGES.values():
        assert f"| `{known.tag}` | {known.name} | {known.own_name} |" in text


def test_simplified_characters_that_japanese_writes_too() -> None:
    """残 stands in 残疾人 on the Mainland: an article full of it is no Japanese among the Chinese ones."""
    assert detect("为了维护残疾人的合法权益，发展残疾人事业，保障残疾人平等参与社会生活，制定本法。") == "zh-Hans"
    assert detect("茎、残茎和残留物应当清除。", {"zh-Hans", "ja"}) == "zh-Hans"
