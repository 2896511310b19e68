"""Provisions that running text cites: which, of which law, and what only looks like one."""

from __future__ import annotations

import pytest

from corpus.citations import Place, mentions

# language | text | places found, with the law's scope
FOUND = """
zh|依照本法第五条第二款的规定处理。|this 5/款2
zh|违反基本法第六条。|none 6
zh|适用同法第七条、第八条第一款。|same 7 8/款1
zh|有前款规定的行为。|none @款-1
zh|依照前两款的规定。|none @款-2..-1
zh|前各项所列。|none @项*..-1
zh|依前條第一項第二款及第七條之一規定|none @条-1/项1/款2 7-1
zh|該條所定|none @条0
zh|前二項、次條|none @项-2..-1 @条1
zh|依第十七條第一項及同條第三項|none 17/项1 17/项3
zh|本条例第8(2)(a)條|this 8/(2/(a
zh|第二十条至第二十三条、第二十五条|none 20..23 25
zh|第三条第一款第（一）至（三）项|none 3/款1/项1..3/款1/项3
zh|第五条例外|none 5
zh|第三十条约定的期限|none 30
zh|附件一第二条|none <annex_1>2
zh|《某法》1254条|none 1254
en|Subject to Article 5 of this Law, they act.|this 5
en|paragraph 2 of the preceding Article applies|none @article-1/paragraph2
en|in the two preceding paragraphs|none @paragraph-2..-1
en|under section 3 of that Act|same 3
en|Articles 5, 7 and 9 apply|none 5 7 9
en|points (a) and (b) of paragraph 1 of Article 6|none 6/paragraph1/pointa 6/paragraph1/pointb
en|item (3), paragraph 2 of Article 56 and Article 57|none 56/paragraph2/item3 57
en|Article 15 and subparagraph 5, paragraph 1 of Article 19|none 15 19/paragraph1/subparagraph5
en|Article 5, paragraph 2 of Article 6|none 5 6/paragraph2
en|Paragraph 4 to Article 12|none 12/paragraph4
en|paragraph 19(1)(a) or (b) or section 21|none 19/(1/(a 19/(1/(b 21
en|paragraph (a) of subsection (2) of section 8|none 8/subsection2/paragrapha
en|Section 2 of Chapter III|none <chp_3/sec_2>
de|nach § 5 Absatz 2 Satz 1 Nummer 3 Buchstabe a|none 5/absatz2/nummer3/buchstabea
fr|au premier alinéa de l'article 5|none 5/alinéa1
ru|согласно п. 2 ч. 1 ст. 158|none 158/часть1/пункт2
vi|theo điểm a khoản 2 Điều 5|none 5/khoản2/điểma
ja|第三条の二第一項第二号の規定|none 3-2/項1/号2
ko|제10조의2제3항제1호가목에 따라|none 10-2/항3/호1/목가
""".strip().splitlines()


def written(place: Place) -> str:
    one = f"<{'/'.join(place.within)}>" if place.within else ""
    if place.relative:
        first = "*" if place.relative.first is None else str(place.relative.first)
        last = f"..{place.relative.last}" if first != str(place.relative.last) else ""
        one += f"@{place.relative.word}{first}{last}"
    steps = [str(place.numbers[0])] if place.numbers else []
    one += (
        "/".join([*steps, *(f"{level.word}{level.label}" for level in place.levels)])
        if not place.relative
        else "".join(f"/{level.word}{level.label}" for level in place.levels)
    )
    return f"{one}..{written(place.to)}" if place.to else one


@pytest.mark.parametrize("line", FOUND)
def test_what_is_cited(line: str) -> None:
    language, text, wanted = line.split("|")
    found = mentions(text, language)
    assert len(found) == 1
    assert " ".join([found[0].scope.value, *(written(place) for place in found[0].places)]) == wanted


NONE = """
zh|全国人民代表大会第三次会议
zh|主席令第四十五号
zh|法释〔2024〕10号
zh|2018年10月26日第十三届
zh|第三人应当承担责任
zh|第一款产品上市
zh|第二项目部
zh|提出三条建议和五项措施
zh|罚款五百元以上一千元以下
zh|以前条件较差，目前款项已付
zh|（一）甲；（二）乙
en|on 5 May 2018, 3 persons
en|a person who pays 500 yuan (3) times
en|in paragraph a person may
en|the following items are listed
en|article 5 years later
en|part of the first section
de|Verordnung (EU) Nr. 910/2014
""".strip().splitlines()


@pytest.mark.parametrize("line", NONE)
def test_what_only_looks_like_a_citation(line: str) -> None:
    language, text = line.split("|")
    assert mentions(text, language) == ()


def test_inside_a_law_what_has_no_name_is_its_own() -> None:
    [found] = mentions("依照第五条处理", "zh-Hans", inside=True)
    assert (found.scope.value, found.text, found.span.start) == ("this", "第五条", 2)


def test_the_article_named_last_is_repeated() -> None:
    first, again = mentions("依某法第十條規定申請者，準用同條第二項。", "zh-Hant")
    assert (written(first.places[0]), written(again.places[0])) == ("10", "10/项2")


def test_languages_mix() -> None:
    text = "参见 GDPR Article 17(1) 与第五条"
    assert [c.text for c in mentions(text, "zh-Hans")] == ["Article 17(1)", "第五条"]
    assert [c.text for c in mentions("see 刑法第二十条 and Article 3", "en")] == ["第二十条", "Article 3"]
