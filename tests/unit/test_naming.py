"""Names of laws in running text: which are found, and what only looks like one."""

from __future__ import annotations

import pytest
from runaway import no_runaway

from corpus.citations.naming import Finder, shipped_names

# text | names found, separated by " + "
CHINESE = """
依照《中华人民共和国刑法》第五条和民法典处理|《中华人民共和国刑法》 + 民法典
依照矿泉水管理法第三条的规定|矿泉水管理法
違反陸海空軍刑法第三條|陸海空軍刑法
《不存在法》规定|《不存在法》
《关于〈公司法〉若干问题的解释》第二条|《关于〈公司法〉若干问题的解释》
最高人民法院关于适用《中华人民共和国民法典》某编的解释（一）第3条|最高人民法院关于适用《中华人民共和国民法典》某编的解释（一）
《公司法》司法解释（三）第12条|《公司法》司法解释（三）
婚姻法解释（三）第五条|婚姻法解释（三）
刑法修正案（十一）第三条|刑法修正案（十一）
专利法实施细则第3条|专利法实施细则
行为人触犯刑法第234条|刑法
外商投资公司法第三条|外商投资公司法
德国民法第五条|德国民法
美国的宪法第一条|美国的宪法
日本民法第709條|日本民法
輔仁大學法律系第三屆|
公司法人应当|
公司法律顾问|
刑法学研究|
劳动法规|
依民法規定|民法
民法典合同编第五百条|民法典
2018年公司法第16条|公司法
2018公司法第16条|公司法
公司法（2018修正）第16条|公司法
中华人民共和 国刑法第五条|中华人民共和 国刑法
依有关规定第三条|
按照下列方法第三条|
帮助信息网络犯罪活动罪|
宪法和法律委员会|
各国刑法|
法释〔2020〕17号第二十五条|法释〔2020〕17号
依照矿泉水法的规定处理|矿泉水法
依照矿泉水条例申请|矿泉水条例
合同法第52条|合同法
入出國及移民法第七條|入出國及移民法
職業及技術人員考試法第十條|職業及技術人員考試法
依公司法第5條及證券交易法第7條|公司法 + 證券交易法
依關稅法第五十條及同法施行細則第五條|關稅法 + 同法施行細則
「個人資料保護法」第5條|「個人資料保護法」
他说“反垄断法”很好|“反垄断法”
《公司法第十六条》|公司法
""".strip().splitlines()

OTHERS = """
en|Article 5 of the Mineral Water Act 1994|Mineral Water Act 1994
en|Law of the People's Republic of China on Guarding State Secrets and Article 7|Law of the People's Republic of China on Guarding State Secrets
en|the PRC Company Law and China's Company Law|PRC Company Law + China's Company Law
en|Company Law (2018 Amendment), the company law|Company Law
en|the German Criminal Code and the Indian Penal Code|German Criminal Code + Indian Penal Code
en|Civil Code of Japan or the Civil Code (Taiwan)|Civil Code of Japan + Civil Code (Taiwan)
en|section 8 of the Personal Data (Privacy) Ordinance (Cap. 486)|Personal Data (Privacy) Ordinance + Cap. 486
en|the Privacy Act, R.S.C. 1985, c. P-21|Privacy Act + R.S.C. 1985, c. P-21
en|the Regulations Governing Mineral Water and the Act|Regulations Governing Mineral Water
en|the Law Reform Commission and an Act of God|
en|either persons or goods; ALL persons; aml|
en|Articles 5 and 6 of Regulation (EU) 2016/679 and Directive 95/46/EC|Regulation (EU) 2016/679 + Directive 95/46/EC
en|Act No. 57 of 2003 and 18 U.S.C. § 1030|Act No. 57 of 2003 + 18 U.S.C.
en|the Competent Authority. Regulations for use|
de|Art. 6 DSGVO, § 280 des Bürgerlichen Gesetzbuchs, Richtlinie 95/46/EG|DSGVO + Bürgerlichen Gesetzbuchs + Richtlinie 95/46/EG
fr|l'article 5 du code civil et la loi n° 78-17 du 6 janvier 1978|code civil + loi n° 78-17 du 6 janvier 1978
it|art. 2043 c.c., legge 7 agosto 1990, n. 241, d.lgs. 196/2003|c.c. + legge 7 agosto 1990, n. 241 + d.lgs. 196/2003
es|la Ley Orgánica 3/2018 y el Código Civil|Ley Orgánica 3/2018 + Código Civil
ru|ст. 158 УК РФ|УК РФ
vi|Điều 5 Luật Doanh nghiệp 2020|Luật Doanh nghiệp 2020
ja|鉱泉水の管理に関する法律第三条及び民法第九条|鉱泉水の管理に関する法律 + 民法
ja|会社法第三条第一号及び同法施行規則第百条|会社法 + 同法施行規則
ko|「개인정보 보호법」 제2조 및 민법 제3조|「개인정보 보호법」 + 민법
ko|도로의 관리에 관한 법률 제5조, 도로교통법 시행령 제5조|도로의 관리에 관한 법률 + 도로교통법 시행령
""".strip().splitlines()


def _names(text: str, language: str) -> str:
    return " + ".join(named.name for named in shipped_names().names(text, language))


@pytest.mark.parametrize("line", CHINESE)
def test_names_in_chinese(line: str) -> None:
    text, expected = line.split("|")
    assert _names(text, "zh") == expected


@pytest.mark.parametrize("line", OTHERS)
def test_names_in_other_languages(line: str) -> None:
    language, text, expected = line.split("|")
    assert _names(text, language) == expected


def test_spans_are_of_the_text_as_it_stands() -> None:
    text = "依 《中 华人民共和国\n刑法》 第五条，又 刑法 。"
    for named in shipped_names().names(text, "zh"):
        assert text[named.span.start : named.span.end] == named.name


def test_only_its_own_names_are_known() -> None:
    finder = Finder([("zh-Hans", "矿泉水法"), ("en", "Mineral Water Law of the People's Republic of China")])
    assert [(n.name, n.known) for n in finder.names("矿泉水法与刑法第三条", "zh")] == [
        ("矿泉水法", True),
        ("刑法", False),
    ]
    assert [n.name for n in finder.names("the PRC Mineral Water Law", "en") if n.known] == ["PRC Mineral Water Law"]


@pytest.mark.parametrize(
    "unit",
    [
        "中华人民共和国",
        "法第三条",
        "《关于",
        "Law on Trade and ",
        "Act of the ",
        "依照及其施行细则",
        "（以下简称",
        "《刑法》（",
        "Regulation (EU) ",
    ],
)
def test_no_text_makes_the_finder_start_anew_at_every_word(unit: str) -> None:
    with no_runaway():
        shipped_names().names(unit * (400_000 // len(unit)), "")
