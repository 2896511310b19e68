"""The furniture of a law portal's page in twenty languages: made up here, in the form that such pages have."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Furniture:
    """`head`: lines above the law; `facts`: lines with a label and a value; `contents`: the word for it; `foot`."""

    language: str
    head: tuple[str, ...]
    facts: tuple[str, ...]
    contents: str
    foot: str


def _of(language: str, name: str, about: str, kind: str, day: str, contents: str, foot: str) -> Furniture:
    return Furniture(
        language, (f"{name} - CJO", about, "EnglishالعربيةDeutschРусский日本語한국어ไทย"), (kind, day), contents, foot
    )


FURNITURE = (
    _of("en", "China Laws Portal", "Find China's laws in English", "Type of laws Law", "Promulgating date Oct 26, 2018", "Table of Contents", "© 2020 A. Person and B. Person. All Rights Reserved."),
    _of("ms", "Portal Undang-undang", "Cari undang-undang dalam bahasa Inggeris", "Jenis undang-undang Undang-undang", "Tarikh Oktober 26, 2018", "isi kandungan", "© 2020 A. Person dan B. Person. Hak cipta terpelihara."),
    _of("ru", "Портал законов", "Найдите законы на английском языке", "Типы законов закон", "Дата 26 октября 2018", "Содержание", "© 2020 A. Person and B. Person. Все права защищены."),
    _of("de", "Gesetzesportal", "Finden Sie Gesetze auf Englisch", "Art des Gesetzes Recht", "Datum 26. Oktober 2018", "Inhaltsverzeichnis", "© 2020 A. Person und B. Person. Alle Rechte vorbehalten."),
    _of("es", "Portal de leyes", "Encuentre las leyes en inglés", "Tipo de leyes Ley", "Fecha 26 de octubre de 2018", "Tabla de contenido", "© 2020 A. Person y B. Person. Todos los derechos reservados."),
    _of("ja", "中国法ポータル", "中国の法律と公文書を英語で検索する", "法律の種類 法律", "公布日 2018年10月26日", "目次", "©2020A・PersonおよびB・Person。全著作権所有。"),
    _of("ko", "중국 법률 포털", "중국의 법률을 영어로 찾기", "법률의 종류 법률", "공포일 2018년 10월 26일", "목차", "© 2020 A. Person 및 B. Person. 판권 소유."),
    _of("zh", "中国法律门户", "查找中国的法律和官方公共文件(英文)", "法律类型 法律", "颁布日期 2018年10月26日", "目录", "© 2020 某某和某某。版权所有。未经书面许可,不得转载本法。"),
    _of("ar", "بوابة القوانين", "ابحث عن القوانين باللغة الإنجليزية", "نوع القوانين القانون", "تاريخ 26 أكتوبر 2018", "جدول المحتويات", "© 2020 A. Person و B. Person. جميع الحقوق محفوظة."),
    _of("fr", "Portail des lois", "Trouvez les lois en anglais", "Type de lois Loi", "Date 26 octobre 2018", "Table des matières", "© 2020 A. Person et B. Person. Tous les droits sont réservés."),
    _of("it", "Portale delle leggi", "Trova le leggi in inglese", "Tipo di leggi Legge", "Data 26 ottobre 2018", "Sommario", "© 2020 A. Person e B. Person. Tutti i diritti riservati."),
    _of("nl", "Wettenportaal", "Vind wetten in het Engels", "Soort wetten Wet", "Datum 26 oktober 2018", "Inhoudsopgave", "© 2020 A. Person en B. Person. Alle rechten voorbehouden."),
    _of("pt", "Portal de Leis", "Encontre as leis em inglês", "Tipo de leis Lei", "Data 26 de outubro de 2018", "Índice", "© 2020 A. Person e B. Person. Todos os direitos reservados."),
    _of("sv", "Lagportal", "Hitta lagar på engelska", "Typ av lagar Lag", "Datum 26 oktober 2018", "Innehållsförteckning", "© 2020 A. Person och B. Person. Alla rättigheter förbehållna."),
    _of("he", "פורטל החוקים", "מצא חוקים באנגלית", "סוג החוקים חוק", "תאריך 26 אוקטובר 2018", "תוכן העניינים", "© 2020 A. Person ו-B. Person. כל הזכויות שמורות."),
    _of("hi", "कानून पोर्टल", "अंग्रेजी में कानून खोजें", "कानून का प्रकार कानून", "तारीख अक्टूबर 26, 2018", "विषय - सूची", "© 2020 A. Person और B. Person. सर्वाधिकार सुरक्षित।"),
    _of("id", "Portal Hukum", "Temukan hukum dalam bahasa Inggris", "Jenis hukum Hukum", "Tanggal 26 Oktober 2018", "Daftar Isi", "© 2020 A. Person dan B. Person. Semua hak dilindungi."),
    _of("vi", "Cổng thông tin luật", "Tìm luật bằng tiếng Anh", "Loại luật Luật", "Ngày 26 Tháng 10, 2018", "Mục lục", "© 2020 A. Person và B. Person. Đã đăng ký Bản quyền."),
    _of("th", "พอร์ทัลกฎหมาย", "ค้นหากฎหมายเป็นภาษาอังกฤษ", "ประเภทของกฎหมาย กฎหมาย", "วันที่ 26 ตุลาคม 2018", "สารบัญ", "© 2020 A. Person และ B. Person สงวนลิขสิทธิ์"),
    _of("tr", "Hukuk Portalı", "Kanunları İngilizce bulun", "Kanun türü Kanun", "Tarih 26 ekim 2018", "İçindekiler", "© 2020 A. Person ve B. Person. Her hakkı saklıdır."),
)  # fmt: skip
