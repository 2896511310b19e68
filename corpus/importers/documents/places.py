"""Whose law a document is: told by the names of states in its title and opening; None where nothing is sure."""

from __future__ import annotations

import re

from corpus.jurisdictions import JURISDICTIONS

# In order: 中华人民共和国香港特别行政区基本法 is a law of the Mainland, though it names Hong Kong.
_STATES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern))
    for code, pattern in (
        ("cn", r"中[华華]人民共和[国國]|People['’]?s Republic of China|République populaire de Chine|Volksrepublik China"
               r"|República Popular (?:de )?China|Repubblica [Pp]opolare [Cc]inese|Китайской Народной Республик|中華人民共和国"),
        ("tw", r"中[華华]民[國国]|(?<!People['’]s )(?<!Peoples )Republic of China|臺灣|R\.O\.C\.|民國\s?\d{1,3}\s?年"),
        ("hk", r"^第?\s?\d{1,4}[A-Z]{0,2}\s?章\s*《?.{1,40}條例|\bCap\.? ?\d{1,4}[A-Z]{0,2}\b|[Cc]hapter \d{1,4}[A-Z]? of the Laws of Hong Kong|香港法例"),
        ("eu", r"(?:REGULATION|DIRECTIVE|DECISION|Regulation|Directive|Decision) \((?:EU|EC|EEC|Euratom)[,)]|\b(?:Regulation|Directive) \d{2,4}/\d{1,4}/(?:EU|EC|EEC)"
               r"|\((?:EU|UE|ES|ЕС|ΕΕ|EL|UE/Euratom)\) (?:2\d{3}/\d{1,4}|[Nn][ro°º.]{1,2} ?\d{1,4}/2\d{3})"),
        ("ch", r"Schweizerische[rn]? Eidgenossenschaft|Confédération suisse|Confederazione [Ss]vizzera|Schweizerische[rn]? (?:Bundesrat|Zivilgesetzbuch)|Swiss Confederation"
               r"|Conseil fédéral suisse|Consiglio federale svizzero"),
        ("de", r"Bundesrepublik Deutschland|\bBGBl\. I\b|Federal Republic of Germany"),
        ("kr", r"대한민국|\[?법률 ?제 ?\d{3,6} ?호|Republic of Korea|大韓民國"),
        ("jp", r"日本国|(?:平成|令和|昭和|大正|明治).{1,4}年(?:法律|政令)第|\bof Japan\b"),
        ("th", r"ราชอาณาจักรไทย|พระราชบัญญัติ|Kingdom of Thailand"),
        ("vn", r"CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Socialist Republic of Viet ?[Nn]am"),
        ("id", r"REPUBLIK INDONESIA|Republik Indonesia|Republic of Indonesia"),
        ("my", r"Undang-Undang Malaysia|UNDANG-UNDANG MALAYSIA|Laws of Malaysia|LAWS OF MALAYSIA"),
        ("ca", r"S\.C\. \d{4}, c\.|R\.S\.C\.|L\.R\.C\.|L\.C\. \d{4}, ch\.|Justice Canada|Parliament of Canada"),
        ("ru", r"Российск(?:ая|ой) Федераци[яи]|РОССИЙСКАЯ ФЕДЕРАЦИЯ|Russian Federation"),
        ("fr", r"République française|French Republic|Légifrance"),
        ("it", r"Repubblica [Ii]taliana|REPUBBLICA ITALIANA|Gazzetta Ufficiale"),
        ("es", r"Boletín Oficial del Estado|Rey de España|REY DE ESPAÑA|Jefatura del Estado"),
        ("pt", r"Diário da República|Assembleia da República"),
        ("br", r"Presidência da República|República Federativa do Brasil|CONGRESSO NACIONAL"),
        ("nl", r"Koninkrijk der Nederlanden|Koning der Nederlanden|Koningin der Nederlanden"),
        ("se", r"\bSFS \d{4}:\d+|Svensk författningssamling"),
        ("fi", r"Suomen (?:perustuslaki|säädöskokoelma)|Finlands (?:grundlag|författningssamling)"),
        ("pl", r"Rzeczypospolitej Polskiej|Dz\. ?U\."),
        ("tr", r"Türkiye Cumhuriyeti|TÜRKİYE CUMHURİYETİ|Resm[iî] Gazete"),
        ("gr", r"Ελληνική Δημοκρατία|ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ"),
        ("uk", r"Be it enacted by the (?:Queen|King)[’']s most Excellent Majesty|BE IT ENACTED by the (?:Queen|King)|\b(?:1[5-9]|20)\d\d CHAPTER \d|England and Wales"),
        ("ie", r"Be it (?:therefore )?enacted by the Oireachtas|Houses of the Oireachtas"),
        ("il", r"מדינת ישראל|State of Israel"),
        ("in", r"भारत का संविधान|Parliament in the .{3,40} Year of the Republic of India|भारत गणराज्य|Republic of India"),
        ("sa", r"المملكة العربية السعودية|Kingdom of Saudi Arabia"),
        ("ae", r"الإمارات العربية المتحدة|United Arab Emirates"),
        ("eg", r"جمهورية مصر العربية|Arab Republic of Egypt"),
        ("ua", r"Верховна Рада України|України"),
        ("un", r"Universal Declaration of Human Rights|United Nations|Nations Unies|Naciones Unidas|Vereinte[n]? Nationen|联合国|聯合國"),
    )
)  # fmt: skip
_EU_AT_START = re.compile(
    r"^[^\W\d_]{4,20}[ \w'’]{0,80}\((?:EU|EC|EEC|Euratom|UE|ES|ЕС|ΕΕ|EL)[,)]"
    r"|(?:EUROPEAN UNION|EUROPEAN PARLIAMENT|EUROPEAN COMMISSION|EUROPÄISCHEN UNION|UNION EUROPÉENNE|UNIÓN EUROPEA|UNIONE EUROPEA)",
    re.MULTILINE,
)
_WEAK = frozenset({"un"})
_OPENING = 3_000


def place_of(title: str, opening: str) -> str | None:
    """The code of the jurisdiction ("cn", "eu"), or None.

    Args:
        title: the law's title.
        opening: what stands around it, before the first article.

    The language of the text says little, for a translation may be in it: None rather than a guess.
    """
    for at, text in enumerate((title, opening[:_OPENING])):
        for code, pattern in _STATES:
            if code == "eu" and at and not _EU_AT_START.search(text):
                continue  # a law of a member state cites the regulation that it carries out
            if pattern.search(text):
                return None if code in _WEAK else code
    return None


def is_source(jurisdiction: str | None, language: str, first: bool) -> bool:
    """Whether a text in `language` is the law itself: the jurisdiction makes law in it; where it isn't known, the first text."""
    facts = JURISDICTIONS.get(jurisdiction or "")
    if facts is None:
        return first
    primary = {tag.partition("-")[0] for tag in facts.source_languages}
    return language.partition("-")[0] in primary
