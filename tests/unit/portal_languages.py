"""Facts of one made-up law as a portal would give them in each of its twenty languages, its menus and its foot beside.

Each: the portal's name, the law's title, the eight facts (type, issuer, promulgated, effective, status, scope, topics,
editor), the word for the table of contents, the foot. A fact is (label, value); the law is promulgated on 26 October
2018 and takes effect on 1 January 2019.
"""

from __future__ import annotations

from dataclasses import dataclass

from damaged_pages import law

TITLE = "中华人民共和国 试验 法"
SHORT = "试验 法"
BRACKET = "(2018 年 10 月 26 日 第十 三届 全国 人民 代表 大会 常务委员会 第六 次 会议 通过)"
LANGUAGES = "EnglishArabicChinese (Simplified)DutchFrenchGerman"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows in one language; `facts` has a line per fact, label and value divided by " = "."""

    name: str
    title: str
    facts: str
    contents: str
    foot: str

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """(label, value) of each fact."""
        return [(a, b) for a, _, b in (line.strip().partition(" = ") for line in self.facts.strip().split("\n"))]


PAGES: dict[str, Shown] = {
    "en": Shown("Laws of China Portal - CJO", "Law of Trials of China (2018)", """
        Type of laws = Law
        Issuing body = Standing Committee of the National People's Congress
        Promulgating date = October 26, 2018
        Effective date = January 1, 2019
        Validity status = Valid
        Scope of application = Nationwide
        Topic(s) = Trials
        Editor(s) = CJ Observer""", "Contents", "© 2020 A. All rights reserved."),
    "ar": Shown("بوابة قوانين الصين - CJO", "قانون التجارب في الصين (2018)", """
        نوع القوانين = قانون
        الهيئة المُصدِرة = اللجنة الدائمة للمجلس الوطني لنواب الشعب
        تاريخ الإصدار = ٢٦ أكتوبر ٢٠١٨
        تاريخ النفاذ = يناير 1، 2019
        حالة الصلاحية = صالح
        نطاق التطبيق = على الصعيد الوطني
        المواضيع = التجارب
        المحرر (المحررون) = مراقب""", "جدول المحتويات", "© 2020 جميع الحقوق محفوظة."),
    "zh": Shown("中国 法律 门户 - CJO", "中国 试验 法（2018）", """
        法律类型 = 法律
        发布机构 = 全国 人大 常委会
        颁布日期 = 2018 年 10 月 26 日
        生效日期 = 2019年1月1日
        有效状态 = 有效
        适用范围 = 全国
        主题 = 试验
        编辑 = 观察员""", "目录", "© 2020 版权所有"),
    "nl": Shown("China-wettenportaal - CJO", "Proevenwet van China (2018)", """
        Soort wetten = Wet
        Uitgevende instantie = Vast Comité van het Nationale Volkscongres
        Datum van afkondiging = 26 oktober 2018
        Ingangsdatum = januari 1, 2019
        Geldigheidsstatus = Geldig
        Toepassingsgebied = Landelijk
        Onderwerp(en) = Proeven
        Redacteur (s) = CJ-waarnemer""", "Inhoudsopgave", "© 2020 Alle rechten voorbehouden."),
    "fr": Shown("Portail des lois de Chine - CJO", "Loi chinoise sur les essais (2018)", """
        Type de lois = Loi
        Organisme émetteur = Comité permanent de l'Assemblée populaire nationale
        Date de promulgation = 26 octobre 2018
        Date d’entrée en vigueur = 1er janvier 2019
        Statut de validité = Valide
        Champ d'application = À l'échelle nationale
        Sujet(s) = Essais
        Éditeur(s) = Observateur CJ""", "Table des matières", "© 2020 Tous droits réservés."),
    "de": Shown("China-Gesetzesportal - CJO", "Chinas Versuchsgesetz (2018)", """
        Art der Gesetze = Gesetz
        Ausstellende Behörde = Ständiger Ausschuss des Nationalen Volkskongresses
        Datum der Verkündung = 26. Oktober 2018
        Datum des Inkrafttretens = Januar 1, 2019
        Gültigkeitsstatus = Gültig
        Geltungsbereich = Landesweit
        Thema (Themen) = Versuche
        Redakteur(e) = CJ-Beobachter""", "Inhaltsverzeichnis", "© 2020 Alle Rechte vorbehalten."),
    "hi": Shown("चीन कानून पोर्टल - CJO", "चीन का परीक्षण कानून (2018)", """
        कानूनों के प्रकार = कानून
        जारी करने वाला निकाय = राष्ट्रीय जन कांग्रेस की स्थायी समिति
        प्रख्यापन तिथि = अक्टूबर २६, २०१८
        प्रभावी तिथि = 1 जनवरी 2019
        वैधता की स्थिति = मान्य
        आवेदन का दायरा = राष्ट्रव्यापी
        विषय = परीक्षण
        संपादक = सीजे पर्यवेक्षक""", "विषय-सूची", "© 2020 सर्वाधिकार सुरक्षित।"),
    "it": Shown("Portale delle leggi cinesi - CJO", "Legge cinese sulle prove (2018)", """
        Tipo di leggi = Legge
        Ente emittente = Comitato permanente dell'Assemblea nazionale del popolo
        Data di promulgazione = 26 Ottobre 2018
        Data di entrata in vigore = 1º gennaio 2019
        Stato di validità = Valido
        Ambito di applicazione = A livello nazionale
        Argomento/i = Prove
        Editore/i = Osservatore CJ""", "Sommario", "© 2020 Tutti i diritti riservati."),
    "ja": Shown("中国法ポータル - CJO", "中国の試験法（2018）", """
        法律の種類 = 法律
        発行機関 = 全国人民代表大会常務委員会
        公布日 = 2018年10月26日
        発効日 = １月１日、２０１９
        有効性ステータス = 有効
        適用範囲 = 全国
        トピック = 試験
        編集者 = CJオブザーバー""", "目次", "© 2020 全著作権所有。"),
    "ko": Shown("중국 법률 포털 - CJO", "중국 시험법 (2018)", """
        법률 유형 = 법률
        발행 기관 = 전국인민대표대회 상무위원회
        공포 날짜 = 2018년 10월 26일
        발효일 = 1월 1, 2019
        유효 상태 = 유효한
        적용 범위 = 전국
        주제 = 시험
        편집자 = CJ 관찰자""", "목차", "© 2020 판권 소유."),
    "pt": Shown("Portal de Leis da China - CJO", "Lei de Ensaios da China (2018)", """
        Tipo de leis = Lei
        Órgão emissor = Comitê Permanente do Congresso Nacional do Povo
        Data de promulgação = 26 de outubro de 2018
        Data efetiva = 1º de janeiro de 2019
        Status de validade = Válido
        Âmbito de aplicação = Em todo o país
        Tópico(s) = Ensaios
        Editor(es) = Observador CJ""", "Índice", "© 2020 Todos os direitos reservados."),
    "ru": Shown("Портал законов Китая - CJO", "Закон Китая об испытаниях (2018)", """
        Типы законов = Закон
        Орган выдачи = Постоянный комитет Всекитайского собрания народных представителей
        Дата обнародования = 26 октября 2018 г.
        Дата вступления в силу = Январь 1, 2019
        Статус действия = Действительный
        Сфера применения = По всей стране
        Тема (ы) = Испытания
        Редактор (ы) = Наблюдатель""", "Содержание", "© 2020 Все права защищены."),
    "es": Shown("Portal de leyes de China - CJO", "Ley de ensayos de China (2018)", """
        Tipo de leyes = Ley
        Organismo emisor = Comité Permanente de la Asamblea Popular Nacional
        Fecha de promulgación = 26 de octubre del 2018
        Fecha de entrada en vigor = enero 1, 2019
        Estado de validez = Válido
        Ámbito de aplicación = En todo el país
        Tema(s) = Ensayos
        Editor(es) = Observador CJ""", "Tabla de contenido", "© 2020 Todos los derechos reservados."),
    "sv": Shown("Kinas lagportal - CJO", "Kinas provlag (2018)", """
        Typ av lagar = Lag
        Utfärdande organ = Nationella folkkongressens ständiga utskott
        Kungörelsedatum = 26 oktober 2018
        Ikraftträdandedatum = den 1 januari 2019
        Giltighetsstatus = Giltig
        Tillämpningsområde = Rikstäckande
        Ämne(n) = Prov
        Redaktör(er) = CJ-observatör""", "Innehållsförteckning", "© 2020 Alla rättigheter förbehållna."),
    "he": Shown("פורטל חוקי סין - CJO", "חוק הניסויים של סין (2018)", """
        סוג החוקים = חוק
        הגוף המנפיק = הוועדה המתמדת של קונגרס העם הלאומי
        תאריך פרסום = 26 באוקטובר 2018
        תאריך כניסה לתוקף = ינואר 1, 2019
        סטטוס תוקף = תקף
        היקף היישום = ארצי
        נושא(ים) = ניסויים
        עורך(ים) = משקיף""", "תוכן העניינים", "© 2020 כל הזכויות שמורות."),
    "id": Shown("Portal Hukum China - CJO", "Undang-Undang Percobaan China (2018)", """
        Jenis hukum = Hukum
        Badan penerbit = Komite Tetap Kongres Rakyat Nasional
        Tanggal pengundangan = 26 Oktober 2018
        Tanggal efektif = Januari 1, 2019
        Status validitas = Sah
        Ruang lingkup aplikasi = Nasional
        Topik = Percobaan
        Editor (s) = Pengamat CJ""", "Daftar isi", "© 2020 Hak cipta dilindungi."),
    "vi": Shown("Cổng thông tin luật Trung Quốc - CJO", "Luật Thử nghiệm của Trung Quốc (2018)", """
        Loại luật = Luật
        Cơ quan ban hành = Ủy ban Thường vụ Đại hội Đại biểu Nhân dân Toàn quốc
        Ngày ban hành = 26 Tháng Mười, 2018
        Ngày có hiệu lực = ngày 1 tháng 1 năm 2019
        Tình trạng hiệu lực = Có hiệu lực
        Phạm vi áp dụng = Toàn quốc
        (Các) chủ đề = Thử nghiệm
        Biên tập viên = Người quan sát CJ""", "Mục lục", "© 2020 Bảo lưu mọi quyền."),
    "th": Shown("พอร์ทัลกฎหมายจีน - CJO", "กฎหมายการทดลองของจีน (2018)", """
        ประเภทของกฎหมาย = กฎหมาย
        หน่วยงานที่ออก = คณะกรรมการประจำสภาประชาชนแห่งชาติ
        วันที่ประกาศใช้ = 26 ตุลาคม พ.ศ. 2561
        วันที่มีผลบังคับใช้ = 1 ม.ค. 2019
        สถานะความถูกต้อง = ถูกต้อง
        ขอบเขตการใช้งาน = ทั่วประเทศ
        หัวข้อ = การทดลอง
        บรรณาธิการ = ผู้สังเกตการณ์""", "สารบัญ", "© 2020 สงวนลิขสิทธิ์"),
    "tr": Shown("Çin Yasaları Portalı - CJO", "Çin Deney Kanunu (2018)", """
        Kanun türü = Kanun
        Veren kuruluş = Ulusal Halk Kongresi Daimi Komitesi
        İLAN TARİHİ = 26 EKİM 2018
        Yürürlük tarihi = Ocak 1, 2019
        Geçerlilik durumu = Geçerli
        Uygulama kapsamı = Ülke çapında
        Konu(lar) = Deney
        Editör(ler) = CJ Gözlemcisi""", "İçindekiler", "© 2020 Tüm hakları saklıdır."),
    "ms": Shown("Portal Undang-undang China - CJO", "Undang-Undang Percubaan China (2018)", """
        Jenis undang-undang = Undang-undang
        Badan pengeluar = Jawatankuasa Tetap Kongres Rakyat Nasional
        Tarikh yang memberangsangkan = Oktober 26, 2018
        Tarikh kuat kuasa = 1 Januari 2019
        Status sah = Sah
        Skop permohonan = Nationwide
        Topik = Percubaan
        Penyunting = Pemerhati CJ""", "isi kandungan", "© 2020 Hak cipta terpelihara."),
}  # fmt: skip


def page_in(language: str, between: str = " ", facts: list[str] | None = None, short: str = SHORT) -> str:
    """A whole page; `between` stands between labels and values; `facts` instead of the lines of the language."""
    shown = PAGES[language]
    lines = [label + between + value for label, value in shown.pairs] if facts is None else facts
    head = [shown.name, LANGUAGES, shown.title, *([short] if short else []), *lines]
    return "\n".join([*head, TITLE, BRACKET, shown.contents, "第一 章 总则", "第二 章 附则", *law(), shown.foot])
