"""Heading lines of the world: which number a line prints, and which lines only begin with a reference."""

from __future__ import annotations

import pytest

from corpus.grammar.annexes import annex_of
from corpus.grammar.headings import article_number, article_of, container_of
from corpus.languages import language_of

# language | line | number | what follows the label (heading or text), "" if it stands alone
ARTICLES = """
en | Article 5 | 5 |
en | Article 5 Scope | 5 | Scope
en | Article 5 – Definitions | 5 | Definitions
en | ARTICLE 12 | 12 |
en | Article 10-2 (Purpose) The purpose is this. | 10-2 | (Purpose)The purpose is this.
en | Article 3.01 | 3.01 |
en | Article 10 bis | 10-1 |
en | Article 35ZA | 35ZA |
en | Articles 94 to 99 [Repealed] | 94..99 | [Repealed]
en | Articles 94 and 95 [Repealed] | 94..95 | [Repealed]
en | Article Twenty-One | 21 |
en | Art. IV. General | 4 | General
de | Artikel 5 | 5 |
de | Art. 5 Zweck | 5 | Zweck
de | Art. 5a Zweck | 5A | Zweck
de | Art. 5 a Zweck | 5A | Zweck
de | Art. 94bis | 94-1 |
de | Art. 94bis Fristen | 94-1 | Fristen
de | Art. 94 bis 99 (aufgehoben) | 94..99 | (aufgehoben)
de | § 5a | 5A |
de | § 30c Rechte | 30C | Rechte
de | § 5 (1) Der Bund hilft. | 5 | (1) Der Bund hilft.
de | § 5. Die Behörde hilft. | 5 | Die Behörde hilft.
de | §5 | 5 |
fr | Article premier | 1 |
fr | article 1er | 1 |
fr | Article 1er.- Objet | 1 | Objet
fr | Article 9 bis | 9-1 |
fr | Article 9 bis A | 9-1A |
fr | Article 12-3 | 12-3 |
fr | Article 5 – Définitions | 5 | Définitions
fr | Articles 94 à 99 | 94..99 |
fr | Art. 5 quater | 5-3 |
es | Artículo 5.º bis | 5-1 |
es | ARTICULO 5 | 5 |
es | Artículo 5.- Los libros son de todos. | 5 | Los libros son de todos.
es | Artículo 1.902. Daños | 1902 | Daños
es | Artículo quinto. De los libros | 5 | De los libros
es | Artículo vigésimo primero | 21 |
es | Artículo único. | 1 |
es | Art. 1o. Los libros | 1 | Los libros
pt | Artigo 5.º-A | 5A |
pt | Art. 1º Fica criado o livro. | 1 | Fica criado o livro.
pt | Art. 1.048. O livro | 1048 | O livro
pt | Artigo 5.º | 5 |
it | Articolo 5-bis | 5-1 |
it | Art. 5 bis (Finalità) | 5-1 | (Finalità)
it | Art. 3 quinquies | 3-4 |
it | Articolo 1 Oggetto | 1 | Oggetto
nl | Artikel 5a | 5A |
nl | Artikel 6:162 | 6-162 |
nl | Artikel 12. Begrippen | 12 | Begrippen
sv | 5 § | 5 |
sv | 5 a § Denna lag gäller böcker. | 5A | Denna lag gäller böcker.
sv | Artikel 5 | 5 |
da | § 5. Loven gælder. | 5 | Loven gælder.
da | § 5 a. Loven gælder. | 5A | Loven gælder.
da | Artikel 5 | 5 |
nb | § 1-3. Formål | 1-3 | Formål
nb | § 5 a. Formål | 5A | Formål
fi | 5 § | 5 |
fi | 5 § Tarkoitus | 5 | Tarkoitus
fi | 5 a § | 5A |
fi | 5 artikla | 5 |
is | 5. gr. | 5 |
hu | 5. cikk | 5 |
hu | 5. § | 5 |
hu | 5/A. § | 5A |
hu | 5. § (1) A könyv mindenkié. | 5 | (1) A könyv mindenkié.
et | Artikkel 5 | 5 |
et | § 5. Mõisted | 5 | Mõisted
lv | 5. pants | 5 |
lv | 5. pants. Jēdzieni | 5 | Jēdzieni
lt | 5 straipsnis | 5 |
lt | 5 straipsnis. Sąvokos | 5 | Sąvokos
pl | Artykuł 5 | 5 |
pl | Art. 5a. | 5A |
pl | Art. 5. 1. Kto czyta, ten wie. | 5 | 1. Kto czyta, ten wie.
cs | Článek 5 | 5 |
cs | Čl. 5 | 5 |
cs | § 5a | 5A |
sk | Článok 5 | 5 |
sl | 5. člen | 5 |
sl | 2.a člen | 2A |
hr | Članak 5. | 5 |
hr | Članak 2.a | 2A |
ro | Articolul 5 | 5 |
ro | Art. 5. - Cartea este a tuturor. | 5 | Cartea este a tuturor.
bg | Член 5 | 5 |
bg | Чл. 5а. Книгите са за всички. | 5A | Книгите са за всички.
el | Άρθρο 5 | 5 |
el | ΑΡΘΡΟ 5 | 5 |
el | Άρθρο 5α | 5A |
el | Άρθρο 5Α | 5A |
el | Άρθρο Πρώτο | 1 |
mt | Artikolu 5 | 5 |
ga | Airteagal 5 | 5 |
ru | Статья 5 | 5 |
ru | Статья 158.1 | 158-1 |
ru | статья 158¹ | 158-1 |
ru | Статья 15а | 15A |
ru | Статья 5. Цель закона | 5 | Цель закона
ru | СТАТЬЯ ПЕРВАЯ | 1 |
uk | Стаття 5. Мета | 5 | Мета
uk | Стаття 5-1 | 5-1 |
tr | MADDE 1- | 1 |
tr | Madde 5/A – | 5A |
tr | MADDE 1 – (1) Bu Kanun kitaplar içindir. | 1 | (1) Bu Kanun kitaplar içindir.
vi | Điều 5 | 5 |
vi | Điều 5a | 5A |
vi | Điều 5đ. Phạm vi | 5DD | Phạm vi
vi | Điều thứ nhất | 1 |
id | Pasal 5 | 5 |
id | Pasal 5A | 5A |
ms | Perkara 5 | 5 |
th | มาตรา ๕ | 5 |
th | มาตรา ๑๒/๑ | 12-1 |
th | มาตรา ๑๒ ทวิ | 12-1 |
th | มาตรา 12 ตรี | 12-2 |
th | ข้อ 1 | 1 |
th | มาตรา ๕ ห้ามมิให้ผู้ใดยืมหนังสือ | 5 | ห้ามมิให้ผู้ใดยืมหนังสือ
lo | ມາດຕາ ໕ | 5 |
km | មាត្រា ៥ | 5 |
hi | अनुच्छेद १. | 1 |
hi | धारा 21क | 21A |
hi | धारा 5. संक्षिप्त नाम | 5 | संक्षिप्त नाम
ar | المادة 5 | 5 |
ar | المادة (٥) | 5 |
ar | المادة ٥: | 5 |
ar | المادة الأولى | 1 |
ar | المادّة الاولى | 1 |
ar | المادة الخامسة والعشرون | 25 |
ar | المادة 5 مكررا | 5-1 |
ar | المادة 5 مكرراً (أ) | 5-1A |
ar | المادة 5 يعار الكتاب لمدة شهر. | 5 | يعار الكتاب لمدة شهر.
fa | ماده ۵ | 5 |
he | סעיף 5 | 5 |
he | סעיף 5א | 5A |
he | סעיף טו | 15 |
he | סעיף ט"ו. | 15 |
ko | 제1조 | 1 |
ko | 제10조의2 | 10-2 |
ko | 제10조의2(목적) 이 법은 책을 위한 것이다. | 10-2 | (목적)이 법은 책을 위한 것이다.
ko | 제 1 조 (목적) 이 법은 책을 위한 것이다. | 1 | (목적)이 법은 책을 위한 것이다.
ko | 제5조부터 제7조까지 삭제 | 5..7 | 삭제
ko | 제5조 삭제 <2010. 1. 1.> | 5 | 삭제 <2010. 1. 1.>
ja | 第三条 | 3 |
ja | 第三条の二 | 3-2 |
ja | 第三条の二の三　本を貸す。 | 3-2-3 | 本を貸す。
ja | 第百十八条　本を貸す。 | 118 | 本を貸す。
ja | 第１条 | 1 |
ja | 第百七十条から第百七十四条まで　削除 | 170..174 | 削除
ja | 第五条　削除 | 5 | 削除
zh | 第一八四條 | 184 |
zh | 第廿三条 | 23 |
zh | 第一百二十条之一　借书人应当还书。 | 120-1 | 借书人应当还书。
"""

# A sentence, a reference, a word of another language: nothing of this opens an article.
SENTENCES = """
en | Article 5 of this Law shall apply.
en | Article 5, paragraph 2
en | Article 5(2) applies to books.
en | Articles
en | The Article 5
en | Article 7 is amended as follows:
en | Articles 94 to 99 apply to books.
en | Article 5 paragraph 2 governs loans.
de | Artikel 5 Absatz 2 gilt für Bücher.
de | § 5 Abs. 2 gilt für Bücher.
de | Artikel 5(2) gilt.
de | §§ 12 ff. gelten entsprechend.
de | Artikel 5 und 6 gelten nicht.
de | Art. 5 dieses Gesetzes
de | Nach Artikel 5
fr | L'article 5 est modifié.
fr | Article 5 du code
fr | article 5 de la présente loi
fr | Articles 94 à 99 du code
fr | Les articles 5 et 6
es | Artículo 5 de la ley
es | El artículo 5 se aplica.
es | artículo 5, apartado 2
pt | Artigo 5.º da lei
it | Articolo 5 della legge
it | L'articolo 5
nl | Artikel 5 van deze wet
nl | artikel 5, tweede lid
sv | 5 § 2 st. gäller inte.
sv | 5 § jordabalken
da | § 5, stk. 2, gælder ikke.
fi | 5 §:n mukaan
fi | 5 §:ssä
fi | 5 artiklan mukaan
hu | 5. § (1) bekezdése szerint
hu | 5. cikkének megfelelően
pl | art. 5 ust. 1 stosuje się
cs | § 5 odst. 2 platí
lt | 5 straipsnio 2 dalis
ru | Статья 5 настоящего Закона
ru | статьи 5 и 6 закона
uk | Стаття 5 цього Закону
el | Άρθρο 5 του νόμου
tr | Madde 5'inci fıkra
tr | 5 inci maddenin
vi | Điều 5 của Luật này
vi | Điều này
id | Pasal 5 ayat (2)
id | Pasal 5 dan Pasal 6
ms | Perkara 5 dan 6
th | มาตรา ๕ แห่งพระราชบัญญัตินี้
th | มาตรา ๕ วรรคสอง
th | มาตรา ๕ และมาตรา ๖
hi | अनुच्छेद 5 के अनुसार
ar | المادة 5 من هذا القانون
ar | والمادة 6 من هذا القانون
ar | المادة 5 أو المادة 6
ar | وفقا للمادة 5
he | סעיף 5 לחוק
he | סעיף 5 ו-6
he | לפי סעיף 5
ko | 제5조에 따라
ko | 제5조제2항
ko | 제5조 제2항에 따라
ko | 제5조(정의)에 따라
ko | 제5조 및 제6조
ja | 第五条の規定により
ja | 第五条第二項
ja | 第五条及び第六条
zh | 第五条的规定
zh | 第七条第一款规定的行为
xx | Article 5
"""

# language | line | unit | number | heading
CONTAINERS = """
en | Chapter VIII. Transfer | chapter | 8 | Transfer
en | PART ONE | book | 1 |
en | Part A | book | A |
de | Erster Abschnitt | section | 1 |
de | ERSTER TEIL Allgemeines | book | 1 | Allgemeines
de | 2. Abschnitt: Zweck | section | 2 | Zweck
de | Kapitel I Allgemeine Bestimmungen | chapter | 1 | Allgemeine Bestimmungen
fr | CHAPITRE PREMIER | chapter | 1 |
fr | TITRE Ier | part | 1 |
fr | PREMIÈRE PARTIE | book | 1 |
fr | Chapitre II : Des droits | chapter | 2 | Des droits
es | Capítulo Segundo | chapter | 2 |
es | CAPITULO II De los libros | chapter | 2 | De los libros
it | CAPO I Disposizioni generali | chapter | 1 | Disposizioni generali
sv | 1 kap. Inledande bestämmelser | chapter | 1 | Inledande bestämmelser
sv | FÖRSTA AVDELNINGEN | part | 1 |
fi | II LUKU | chapter | 2 |
fi | 2 luku Oikeudet | chapter | 2 | Oikeudet
hu | II. FEJEZET | chapter | 2 |
sl | 2. poglavje | chapter | 2 |
pl | Rozdział 1 | chapter | 1 |
el | Κεφάλαιο Πρώτο | chapter | 1 |
el | ΚΕΦΑΛΑΙΟ Α΄ | chapter | 1 |
el | ΚΕΦΑΛΑΙΟ ΙΑ΄ | chapter | 11 |
el | ΚΕΦΑΛΑΙΟ ΙΙ | chapter | 2 |
ru | Глава первая | chapter | 1 |
ru | ГЛАВА 2. ПРАВА | chapter | 2 | ПРАВА
tr | BİRİNCİ BÖLÜM | chapter | 1 |
tr | İKİNCİ BÖLÜM Haklar | chapter | 2 | Haklar
id | Bagian Kesatu | section | 1 |
id | BAB XIVA | chapter | 14A |
vi | Chương I | chapter | 1 |
vi | Chương thứ nhất | chapter | 1 |
vi | Mục 1. Quyền | section | 1 | Quyền
th | หมวด ๑ บททั่วไป | chapter | 1 | บททั่วไป
hi | अध्याय १ | chapter | 1 |
ar | الفصل الأول | chapter | 1 |
ar | الباب الثاني أحكام عامة | part | 2 | أحكام عامة
he | פרק א': כללי | chapter | 1 | כללי
he | פרק ראשון | chapter | 1 |
ko | 제1장 총칙 | chapter | 1 | 총칙
ko | 제2장의3 벌칙 | chapter | 2-3 | 벌칙
ko | 부칙 <제1호, 2020. 1. 1.> | supplement |  | <제1호, 2020. 1. 1.>
ja | 第一章　総則 | chapter | 1 | 総則
ja | 第二章の二　貸出し | chapter | 2-2 | 貸出し
ja | 附　則　（平成十年法律第百一号）　抄 | supplement |  | （平成十年法律第百一号）　抄
zh | 第1分部　查閱 | part | 1 | 查閱
"""

NO_CONTAINERS = """
en | Section 5 of this Chapter
en | Chapters
en | Part of the law
de | Kapitel 2 dieser Verordnung
de | Teil der Bücher
fr | Chapitre II du code
es | Capítulo II de la ley
sv | En del av lagen
sv | 1 kap. 3 § jordabalken
ru | главы 2 и 3 закона
ar | الفصل الثاني من هذا القانون
ko | 제1장에 따라
ja | 第一章の規定
th | หมวด ๑ แห่งพระราชบัญญัตินี้
"""

# language | line | number
ANNEXES = """
en | ANNEX IV | 4
en | Schedule 1 | 1
en | Annex A | A
en | Appendix 2: Fees | 2
de | Anhang 1 | 1
de | Anlage | 0
fr | ANNEXE II | 2
es | ANEXO I | 1
fi | LIITE 1 | 1
hu | 1. melléklet | 1
hu | II. MELLÉKLET | 2
hr | Prilog 1. | 1
ru | ПРИЛОЖЕНИЕ № 2 | 2
pl | Załącznik nr 3 | 3
cs | Příloha č. 1 | 1
vi | PHỤ LỤC I | 1
ja | 別表第一（第四条関係） | 1
ko | [별표 1] | 1
ar | الملحق 1 | 1
el | ΠΑΡΑΡΤΗΜΑ I | 1
"""

NO_ANNEXES = """
en | Annex I to this Regulation applies to books.
en | Schedules of fees are set by the Minister
de | Anlagen der Bücherei werden geschützt
fr | Annexe II du code
ru | Приложение 2 к закону
ja | 別表第一に掲げる本
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("tag", "line", "number", "rest"), rows(ARTICLES))
def test_the_label_of_an_article(tag: str, line: str, number: str, rest: str) -> None:
    found = article_of(line, tag)
    assert found is not None
    assert (str(found.number), found.heading + found.rest) == (number, rest)
    assert "".join((found.label + found.heading + found.rest).split()) == "".join(line.split())
    if not rest:
        assert str(article_number(line, tag)) == number


@pytest.mark.parametrize(("tag", "line"), rows(SENTENCES))
def test_a_sentence_opens_no_article(tag: str, line: str) -> None:
    assert article_of(line, tag) is None


@pytest.mark.parametrize(("tag", "line", "unit", "number", "heading"), rows(CONTAINERS))
def test_the_heading_of_a_container(tag: str, line: str, unit: str, number: str, heading: str) -> None:
    found = container_of(line, tag)
    assert found is not None
    assert (str(found.unit), found.number, found.heading) == (unit, number, heading)
    assert "".join((found.label + found.heading).split()) == "".join(line.split())


@pytest.mark.parametrize(("tag", "line"), rows(NO_CONTAINERS))
def test_a_sentence_opens_no_container(tag: str, line: str) -> None:
    assert container_of(line, tag) is None


@pytest.mark.parametrize(("tag", "line", "number"), rows(ANNEXES))
def test_the_heading_of_an_annex(tag: str, line: str, number: str) -> None:
    words = language_of(tag)
    assert words is not None
    found = annex_of(line, words)
    assert found is not None
    assert (found.number or "0") == number


@pytest.mark.parametrize(("tag", "line"), rows(NO_ANNEXES))
def test_a_sentence_opens_no_annex(tag: str, line: str) -> None:
    words = language_of(tag)
    assert words is not None
    assert annex_of(line, words) is None


def test_the_section_is_the_article_of_the_common_law() -> None:
    assert article_of("Section 5 Interpretation", "en") is None
    found = article_of("Section 5 Interpretation", "en", jurisdiction="hk")
    assert found is not None
    assert (str(found.number), found.rest) == ("5", "Interpretation")
    assert container_of("Section 5 Interpretation", "en", jurisdiction="hk") is None
