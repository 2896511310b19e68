"""Citations of running text: provisions joined with the laws named around them."""

from __future__ import annotations

import pytest

from corpus.citations import Scope, definitions, find, shipped_names
from corpus.citations.values import Citation

# language|text|law: numbers; ... in the order of the text; "=" before a law that is only the one named before, "-" for none
FOUND = """
zh|依照《中华人民共和国刑法》第五条和民法典第3条、第5条|《中华人民共和国刑法》: 5; 民法典: 3 5
zh|根据公司法的规定，同法第七条|公司法:; =公司法: 7
zh|《中华人民共和国公司法》（以下简称《公司法》）第15条；根据《公司法》第16条|《中华人民共和国公司法》: 15; 《中华人民共和国公司法》: 16
zh|《关于〈公司法〉第十六条的解释》第二条|《关于〈公司法〉第十六条的解释》: 2
zh|外商投资公司法第三条，触犯刑法第232条、第234条的（参见民法第5条），同法第3条|外商投资公司法: 3; 刑法: 232 234; 民法: 5; =刑法: 3
zh|张三犯罪（刑法第287条之二），另见第266条|刑法: 287-2; =刑法: 266
zh|违反公司法第16条及合同法第52条|公司法: 16; 合同法: 52
zh|《某解释》（法释〔2020〕17号）第二十五条|《某解释》: 25
zh|第五条规定如此|-: 5
zh-Hant|依民法第184條、第185條及第188條，德國憲法第五條|民法: 184 185 188; 德國憲法: 5
zh-Hant|依關稅法第五十條及其施行細則第五條|關稅法: 50; 關稅法施行細則: 5
zh-Hant-HK|《個人資料（私隱）條例》（第486章）第34條；《公司條例》第622章第5條|《個人資料（私隱）條例》: 34; 《公司條例》: 5
en|Article 5 of the Criminal Law, Article 7 of the Company Law and Article 9|Criminal Law: 5; Company Law: 7; Company Law: 9
en|sections 3 and 5 of the Mineral Water Act 1994 and section 7 of the Trade Act 2001|Mineral Water Act 1994: 3 5; Trade Act 2001: 7
en|the Privacy Act, R.S.C. 1985, c. P-21, s. 12 and Article 13 of the PIPL|Privacy Act: 12; PIPL: 13
en|the Mineral Water Act 1994 ("the Act"). Under section 5 of the Act|Mineral Water Act 1994:; Mineral Water Act 1994: 5
en|GDPR Art. 5; Art. 6 of Regulation (EU) 2016/679 (General Data Protection Regulation)|GDPR: 5; Regulation (EU) 2016/679: 6
en|Article 8 of Regulation (EU) No 182/2011, in conjunction with Article 5 thereof|Regulation (EU) No 182/2011: 8; =Regulation (EU) No 182/2011: 5
en|Civil Code (PRC), art. 1165; Art. 184 Civil Code (Taiwan)|Civil Code (PRC): 1165; Civil Code (Taiwan): 184
en|Art. 8 ECHR and Article 11, the CAA shall decide|ECHR: 8; ECHR: 11
en|PIPL art. 17 and art. 13 GDPR|PIPL: 17; GDPR: 13
en|PIPL art. 38(1)(3) and Articles 12-14 GDPR|PIPL: 38; GDPR: 12
en|PIPL Articles 13 and 14 and Article 6 GDPR|PIPL: 13 14; GDPR: 6
en|PIPL art. 38; arts. 12, 13 GDPR|PIPL: 38; GDPR: 12 13
en|GDPR art. 13, art. 17 PIPL|GDPR: 13; PIPL: 17
en|PIPL art. 17 and art. 18, GDPR art. 5|PIPL: 17 18; GDPR: 5
en|Criminal Law Article 7 and 9 of the Company Law|Criminal Law: 7; Company Law: 9
en|Contract Law art. 52; General Principles of the Civil Law art. 106|Contract Law: 52; General Principles of the Civil Law: 106
en|by-laws art. 12 and Article 16 of the Company Law|by-laws: 12; Company Law: 16
en|Article 16 of the Company Law and Article 9 of the contract law|Company Law: 16; -: 9
en|Company Law art. 16, Article 5 of the lease; Model Clauses art. 5|Company Law: 16; lease: 5; -: 5
en|Article 16 of the Company Law. In Meteor Article 17 was read; under Article 18|Company Law: 16; -: 17; =Company Law: 18
en|As held, Art. 6 Abs. 1 lit. f DSGVO is a basis, and Article 16 of the Company Law|DSGVO: 6; Company Law: 16
en|the court relied on art. 6, al. 2, RGPD here|RGPD: 6
zh|《公司法》第15条，参见该法第16条；《证券法》同条|《公司法》: 15; =《公司法》: 16; 《证券法》: 16
de|nach § 5 BGB und § 7 HGB, Art. 6 DSGVO|BGB: 5; HGB: 7; DSGVO: 6
fr|l'article 5 du code civil et l'article 7 de la loi n° 78-17|code civil: 5; loi n° 78-17: 7
it|art. 2043 c.c. e art. 6 del regolamento (UE) 2016/679|c.c.: 2043; regolamento (UE) 2016/679: 6
ja|民法（明治二十九年法律第八十九号）第九条及び第十条|民法: 9 10
ko|「개인정보 보호법」 제2조 및 제3조, 같은 법 제5조|「개인정보 보호법」: 2 3; =「개인정보 보호법」: 5
""".strip().splitlines()

INSIDE = """
zh|依本法第五條、民法第五條及第六條，第七條|-: 5; 民法: 5 6; -: 7
zh|刑法第三十八條第二項、第三項之物及第三十八條之一第一項|刑法: 38 38; 刑法: 38-1
zh|不受票券金融管理法第十一條第三項前段規定之限制|票券金融管理法: 11
es|el artículo 8 del Reglamento (UE) n.o 182/2011, en relación con su artículo 5|Reglamento (UE) n.o 182/2011: 8; =Reglamento (UE) n.o 182/2011: 5
es|los principios del presente Reglamento de conformidad con su artículo 98|-: 98
fr|sans préjudice de la directive 2000/31/CE, et notamment de ses articles 12 à 15|directive 2000/31/CE:; =directive 2000/31/CE: 12
fi|asetuksen (EU) N:o 182/2011 5 artiklaa|asetuksen (EU) N:o 182/2011: 5
el|το άρθρο 5 του κανονισμού (ΕΕ) αριθ. 182/2011|κανονισμού (ΕΕ) αριθ. 182/2011: 5
hu|a 182/2011/EU rendelet 5. cikke|182/2011/EU rendelet: 5
et|Määruse (EL) nr 182/2011 artikkel 5|Määruse (EL) nr 182/2011: 5
pt|o artigo 5.o do Regulamento (UE) n.o 182/2011|Regulamento (UE) n.o 182/2011: 5
mt|l-Artikolu 5 tar-Regolament (UE) Nru 182/2011|Regolament (UE) Nru 182/2011: 5
pl|art. 1 dyrektywy Parlamentu Europejskiego i Rady (UE) 2015/1535|dyrektywy Parlamentu Europejskiego i Rady (UE) 2015/1535: 1
en|this paragraph, Article 5 of Regulation (EU) No 182/2011 shall apply|-: ?; Regulation (EU) No 182/2011: 5
""".strip().splitlines()


def _told(citation: Citation) -> str:
    law = f"={citation.name}" if citation.scope is Scope.SAME else citation.name or "-"
    numbers = " ".join(str(p.numbers[0]) if p.numbers else "?" for p in citation.places)
    return f"{law}: {numbers}".rstrip()


@pytest.mark.parametrize("line", FOUND)
def test_what_a_memo_cites(line: str) -> None:
    language, text, expected = line.split("|")
    assert "; ".join(_told(c) for c in find(text, language, shipped_names())) == expected


@pytest.mark.parametrize("line", INSIDE)
def test_what_a_provision_cites(line: str) -> None:
    language, text, expected = line.split("|")
    found = find(text, language, shipped_names(), inside=True)
    assert "; ".join(_told(c) for c in found) == expected
    assert all(c.scope is Scope.THIS for c in found if not c.name)


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("公司法（2018修正）第16条", "zh", 2018),
        ("2018年《公司法》第16条", "zh", 2018),
        ("2018年修正的《公司法》第16条", "zh", 2018),
        ("《公司法》（2018年修正，以下简称《公司法》）第16条", "zh", 2018),
        ("Article 16 of the Company Law (2018 Amendment)", "en", 2018),
        ("Article 16 of the 2018 Company Law", "en", 2018),
        ("公司法第16条", "zh", None),
        ("art. 2043 c.c.", "it", None),
    ],
)
def test_a_year_beside_the_name(text: str, language: str, year: int | None) -> None:
    assert [c.year for c in find(text, language, shipped_names())] == [year]


def test_spans_hold_what_they_say() -> None:
    text = "依照《公司法》第十六条、第二十条，及\n刑法 第五条的规定，见民法典。"
    for citation in find(text, "zh", shipped_names()):
        assert text[citation.span.start : citation.span.end] == citation.text
        if citation.name_span:
            assert text[citation.name_span.start : citation.name_span.end] == citation.name


def test_another_paragraph_goes_on_with_no_law() -> None:
    assert [_told(c) for c in find("刑法第五条。\n第六条另有规定。", "zh", shipped_names())] == ["刑法: 5", "-: 6"]


def test_short_names_from_the_first_article_hold_in_the_others() -> None:
    first = "本細則依商標法（以下簡稱本法）第十三條規定訂定之。"
    short = definitions(first, "zh-Hant", shipped_names())
    assert short == {"本法": "商標法"}
    found = find("依本法第五條及第六條，適用本細則第三條。", "zh-Hant", shipped_names(), inside=True, short=short)
    assert [(c.name, c.scope) for c in found] == [("商標法", Scope.NAMED), ("", Scope.THIS)]
