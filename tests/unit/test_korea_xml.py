"""The importer of Korean law, on laws of our own making, Korean and English."""

from __future__ import annotations

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.east_asia import korea_xml
from corpus.importers.east_asia.korea_text import head_of
from corpus.importers.east_asia.korea_units import label_of, mark_of
from corpus.model import Draft, Force, ResidueKind, Unit

FACTS = (
    "<기본정보><법령ID>009999</법령ID><공포일자>20240102</공포일자><공포번호>12345</공포번호><언어>한글</언어>"
    "<법종구분 법종구분코드='A0002'>법률</법종구분><법령명_한글><![CDATA[공원법]]></법령명_한글><법령명_한자>公園法</법령명_한자>"
    "<법령명약칭>공원</법령명약칭><시행일자>20240301</시행일자>{more}</기본정보>"
)


def unit(number: str, text: str, inside: str = "", *, branch: str = "", heading: bool = False, title: str = "") -> str:
    kind = "전문" if heading else "조문"
    extra = f"<조문가지번호>{branch}</조문가지번호>" if branch else ""
    return (
        f"<조문단위 조문키='1'><조문번호>{number}</조문번호>{extra}<조문여부>{kind}</조문여부><조문제목><![CDATA[{title}]]></조문제목>"
        f"<조문시행일자>20240301</조문시행일자><조문내용><![CDATA[{text}]]>\n</조문내용>{inside}</조문단위>"
    )


def below(kind: str, number: str, text: str, inside: str = "", branch: str = "") -> str:
    extra = f"<{kind}가지번호>{branch}</{kind}가지번호>" if branch else ""
    return f"<{kind}><{kind}번호><![CDATA[{number}]]></{kind}번호>{extra}<{kind}내용>\n<![CDATA[{text}]]>\n</{kind}내용>{inside}</{kind}>"


def law(articles: str, after: str = "", more: str = "") -> str:
    return f"<?xml version='1.0'?>\n<법령 법령키='0099992024010212345'>{FACTS.format(more=more)}<조문>{articles}</조문>{after}</법령>"


def addenda(number: str, *lines: str) -> str:
    text = "\n".join(f"<![CDATA[{line}]]>\n<![CDATA[]]>" for line in lines)
    return f"<부칙단위><부칙공포일자>20240102</부칙공포일자><부칙공포번호>{number}</부칙공포번호><부칙내용>{text}</부칙내용></부칙단위>"


def one(source: str | bytes) -> Draft:
    data = source.encode() if isinstance(source, str) else source
    assert recognise(data, "x.xml") == "korea-xml"
    (draft,) = korea_xml.read(data, "x.xml").value
    claimed = conservation.squeezed(text for _, text in conservation.claims([draft]))
    assert claimed == conservation.squeezed(korea_xml.leaves(data, "x.xml"))
    assert conservation.unclaimed([draft]) == []
    return draft


def parts(draft: Draft, path: str) -> list[str]:
    return [str(p.path) for page in draft.text.provisions if str(page.path) == path for p in page.parts]


RICH = law(
    unit("1", "          제1장 총칙", heading=True)
    + unit("1", "제1조(목적) 이 법은 꽃을 지킨다.", title="목적")
    + unit("2", "제2조(정의(뜻) 등) 뜻은 다음과 같다.", "<항>" + below("호", "1.", "1.  꽃", below("목", "가.", "가.  흰 꽃\n  1) 작은 꽃\n  2) 큰 꽃"))
           + below("호", "1의2.", "1의2.  나무", branch="2") + "</항>", title="정의(뜻) 등")
    + unit("2", "제2조의2(책무)", below("항", "①", "① 나라는 돕는다. <개정 2024.1.2>") + below("항", "②", "② 시는 돕는다.", below("호", "1.", "1. 물")),
           branch="2", title="책무")
    + unit("3", "제3조 삭제 <2014.1.7>"),
    "<부칙>" + addenda("11111", "부칙 <제11111호,2010.1.2>", "제1조(시행일) 바로 시행한다.", "제2조(다른 법률의 개정) 숲법 일부를 고친다.",
                       "  제38조(꽃)를 고친다.", "제3조부터 제5조까지 생략")
    + addenda("12345", "부칙(숲법) <제12345호,2024.1.2>", "①(시행일) 바로 시행한다.", "②(경과조치) 그대로 둔다.") + "</부칙>"
    "<별표><별표단위><별표번호>0001</별표번호><별표가지번호>02</별표가지번호><별표구분>별표</별표구분><별표제목>과태료(제3조 관련)</별표제목>"
    "<별표서식파일링크>/LSW/flDownload.do?flSeq=1</별표서식파일링크><별표내용><![CDATA[1. 일반\n가. 꽃]]></별표내용></별표단위></별표>"
    "<개정문><개정문내용>고친다.</개정문내용></개정문>",
    "<조문시행일자문자열>20250101:제2조제1호의2,제2조의2제2항,제9조</조문시행일자문자열>",
)  # fmt: skip


def test_a_law_with_everything() -> None:
    draft = one(RICH)
    assert [(str(p.path), p.label, p.heading) for p in draft.text.provisions] == [
        ("art_1", "제1조", "(목적)"), ("art_2", "제2조", "(정의(뜻) 등)"), ("art_2-2", "제2조의2", "(책무)"), ("art_3", "제3조", ""),
        ("suppl_1/art_1", "제1조", "(시행일)"), ("suppl_1/art_2", "제2조", "(다른 법률의 개정)"),
        ("suppl_1/art_3..5", "제3조부터 제5조까지", ""), ("suppl_12345", "부칙", "(숲법) <제12345호,2024.1.2>"),
        ("annex_1-2", "별표 1-2", "과태료(제3조 관련)"),
    ]  # fmt: skip
    assert [(str(c.path), c.label, c.heading) for c in draft.text.containers] == [
        ("chp_1", "제1장", "총칙"), ("suppl_1", "부칙", "<제11111호,2010.1.2>"),
    ]  # fmt: skip
    assert parts(draft, "art_2") == ["art_2", "art_2/item_1", "art_2/item_1/subitem_1", "art_2/item_1/subitem_1/subitem_1",
                                     "art_2/item_1/subitem_1/subitem_2", "art_2/item_1-2"]  # fmt: skip
    assert parts(draft, "art_2-2") == ["art_2-2/para_1", "art_2-2/para_2", "art_2-2/para_2/item_1"]
    assert draft.text.provisions[1].text == "뜻은 다음과 같다.\n1. 꽃\n가. 흰 꽃\n1) 작은 꽃\n2) 큰 꽃\n1의2. 나무"
    assert (draft.text.provisions[3].text, draft.text.provisions[3].deleted) == ("삭제 <2014.1.7>", True)
    assert parts(draft, "suppl_12345") == ["suppl_12345/para_1", "suppl_12345/para_2"]
    assert draft.text.provisions[5].text == "숲법 일부를 고친다.\n제38조(꽃)를 고친다."
    assert [r.text for r in draft.residue if r.kind is ResidueKind.REPEATED][:3] == ["목적", "정의(뜻) 등", "1."]


def test_facts() -> None:
    draft = one(RICH)
    assert (draft.title, draft.law_id, draft.source_key) == ("공원법", "kr-009999", "009999/2024-03-01/ko")
    assert (draft.language, draft.force, draft.is_source, draft.kind) == ("ko", Force.AUTHENTIC, True, "law")
    assert draft.other_titles == (("ko", "공원"), ("ko", "公園法"))
    assert str(draft.version) == "2024-01-02"
    facts = {s.field: s.value for s in draft.statements}
    assert (facts["promulgated"], facts["effective"], facts["number"]) == ("2024-01-02", "2024-03-01", "제12345호")
    assert facts["attachment"] == "/LSW/flDownload.do?flSeq=1"


def test_what_takes_effect_later_is_named_with_its_path() -> None:
    found = [(d.path, d.found) for d in one(RICH).diagnostics if d.code == "not-yet-in-force"]
    assert found == [("art_2/item_1-2", "제2조제1호의2"), ("art_2-2/para_2", "제2조의2제2항"), (None, "제9조")]


def test_a_note_of_a_later_day_below_an_article() -> None:
    reference = "<조문참고자료><![CDATA[[본조신설 2024.1.2]]]>\n<![CDATA[[시행일: 2024.7.1] 제1조]]></조문참고자료>"
    draft = one(law(unit("1", "제1조(목적) 갑.", reference)))
    assert draft.text.provisions[0].text == "갑."
    assert [s.value for s in draft.statements if s.field == "note"] == [
        "제1조: [본조신설 2024.1.2]",
        "제1조: [시행일: 2024.7.1] 제1조",
    ]
    assert [d.path for d in draft.diagnostics if d.code == "not-yet-in-force"] == ["art_1"]


def test_a_preamble_stands_where_headings_do() -> None:
    draft = one(law(unit("0", "유구한 숲에 사는 우리는 이 법을 만든다.", heading=True) + unit("1", "제1조 갑.")))
    assert [(str(p.path), p.unit) for p in draft.text.provisions] == [
        ("preamble", Unit.PREAMBLE),
        ("art_1", Unit.ARTICLE),
    ]


def english(articles: str, after: str = "") -> str:
    return (
        "<?xml version='1.0'?><Law><InfSection><lsId>009999</lsId><ancYd>20240102</ancYd><ancNo>12345</ancNo><lsNmEng><![CDATA[PARKS ACT]]>"
        f"</lsNmEng><lsHwpFl></lsHwpFl></InfSection><JoSection>{articles}</JoSection><ArSection>{after}</ArSection><BylSection/></Law>"
    )


def jo(number: str, text: str, title: str = "", branch: str = "00", kind: str = "Y") -> str:
    return (
        f"<Jo No='1'><chapNo>001</chapNo><joNo>{number}</joNo><joBrNo>{branch}</joBrNo><joYn>{kind}</joYn>"
        f"<joTtl><![CDATA[{title}]]></joTtl><joCts><![CDATA[{text}]]></joCts></Jo>"
    )


def test_english() -> None:
    draft = one(english(
        jo("0001", "CHAPTER I GENERAL PROVISIONS", kind="N") + jo("0001", "Article 1 (Purpose) This Act keeps flowers.", "Purpose")
        + jo("0002", "Article 2-2 (Duties (all)) (1) The State helps:\n  1. With water;\n    (a) hot;\n    (i) very;\n    (b) cold;\n  1-2. With air;\n"
             "  Also so.\n  (2) The city helps.\n  [Enforcement Date: Jan. 1, 2025] Article 2-2", "Duties (all)", "02")
        + jo("0003", "Article 3 (Late) No number here.\n  (2) The second.", "Late") + jo("0004", "Article 4 Deleted. <by Act No. 5, Jan. 1, 2020>"),
        "<Ar No='1'><arAncYd>20240102</arAncYd><arAncNo>11111</arAncNo><arCts><![CDATA[ADDENDA <Act No. 11111, Jan. 2, 2010>\nArticle 1 (Date)\n"
        "Now.\nArticle 2 (Other)\nThen.\nADDENDUM <Act No. 12345, Jan. 2, 2024>\nThis Act enters into force now.]]></arCts></Ar>",
    ))  # fmt: skip
    assert (draft.law_id, draft.title, draft.force, draft.is_source) == (
        "kr-009999",
        "PARKS ACT",
        Force.OFFICIAL_TRANSLATION,
        False,
    )
    assert [(str(p.path), p.label, p.heading) for p in draft.text.provisions] == [
        ("art_1", "Article 1", "(Purpose)"), ("art_2-2", "Article 2-2", "(Duties (all))"), ("art_3", "Article 3", "(Late)"),
        ("art_4", "Article 4", ""), ("suppl_1/art_1", "Article 1", "(Date)"), ("suppl_1/art_2", "Article 2", "(Other)"),
        ("suppl_12345", "ADDENDUM", "<Act No. 12345, Jan. 2, 2024>"),
    ]  # fmt: skip
    assert parts(draft, "art_2-2") == [
        "art_2-2/para_1", "art_2-2/para_1/item_1", "art_2-2/para_1/item_1/subitem_1", "art_2-2/para_1/item_1/subitem_1/subitem_1",
        "art_2-2/para_1/item_1/subitem_2", "art_2-2/para_1/item_1-2", "art_2-2/para_1/text_1", "art_2-2/para_2", "art_2-2/note_1",
    ]  # fmt: skip
    assert parts(draft, "art_3") == ["art_3/para_1", "art_3/para_2"]  # the first lost its (1)
    assert [p.deleted for p in draft.text.provisions] == [False, False, False, True, False, False, False]


def test_addenda_omit_articles_and_quote_others() -> None:
    """ "Article 4 Omitted" has no full stop; what is set in amends another law, though it reads 제3조 중."""
    draft = one(english(
        jo("0001", "Article 1 (Purpose) Flowers.\n  [This Article Added on Jan. 2, 2024]"),
        "<Ar No='1'><arAncYd>20240102</arAncYd><arAncNo>11111</arAncNo><arCts><![CDATA[ADDENDA <Act No. 11111, Jan. 2, 2010>\nArticle 1 (Date)\nNow.\n"
        "Articles 2 and 3 (Others)\nThen.\nArticle 2 Omitted\nArticle 3 Omitted\nArticle 4 (Last)\nLater.]]></arCts></Ar>",
    ))  # fmt: skip
    assert [str(p.path) for p in draft.text.provisions[1:]] == [f"suppl_1/art_{n}" for n in (1, 2, 3, 4)]
    assert parts(draft, "art_1") == ["art_1", "art_1/note_1"]
    lines = (
        "부칙",
        "제1조(시행일) 바로.",
        "제2조(개정) ① 숲법을 고친다.",
        "  제3조 중 갑을 을로 한다.",
        "  ② 물법을 고친다.",
        "제3조 생략",
        "제4조(경과) 끝.",
    )
    draft = one(law(unit("1", "제1조 갑."), "<부칙>" + addenda("11111", *lines) + "</부칙>"))
    assert [(str(p.path), p.text) for p in draft.text.provisions[1:]] == [
        ("suppl_1/art_1", "바로."),
        ("suppl_1/art_2", "① 숲법을 고친다.\n제3조 중 갑을 을로 한다.\n② 물법을 고친다."),
        ("suppl_1/art_3", "생략"),
        ("suppl_1/art_4", "끝."),
    ]


@pytest.mark.parametrize(("number", "inserted", "label"), [
    ("①", "", "1"), ("㉑", "", "21"), ("2의3.", "", "2-3"), ("2.", "3", "2-3"), ("가.", "", "1"), ("거.", "", "15"), ("하.", "2", "14-2"),
    ("<96>", "", "96"), ("", "", ""), ("x9", "", ""), ("1", "x", ""), ("²", "", "2"),
])  # fmt: skip
def test_labels(number: str, inserted: str, label: str) -> None:
    assert label_of(number, inserted) == label


@pytest.mark.parametrize(("line", "last", "found"), [
    ("(i) nine", {2: "8"}, (2, "9")), ("(i) one", {2: "1"}, (3, "1")), ("(v) five", {2: "1", 3: "4"}, (3, "5")), ("(v) v", {2: "21"}, (2, "22")),
    ("(1) a", {}, (0, "1")), ("12-2. a", {}, (1, "12-2")), ("1) a", {}, (4, "1")), ("2024. 1. 1.", {}, None), ("plain", {}, None),
])  # fmt: skip
def test_english_markers(line: str, last: dict[int, str], found: tuple[int, str] | None) -> None:
    mark = mark_of(line, "en", last)
    assert (mark and (mark.level, mark.label)) == found


@pytest.mark.parametrize(("line", "language", "number", "heading"), [
    ("제5조의2(정의(뜻))  갑", "ko", "5-2", "(정의(뜻))"), ("제10조 내지 제12조 삭제", "ko", "10..12", ""), ("제 5조", "ko", "5", ""),
    ("Article 5 (1) A person", "en", "5", ""), ("Articles 5 through 7 Deleted.", "en", "5..7", ""), ("제5조(열린", "ko", "5", ""),
])  # fmt: skip
def test_heads(line: str, language: str, number: str, heading: str) -> None:
    head = head_of(line, language)
    assert head is not None
    assert (str(head.number), line[slice(*head.heading)]) == (number, heading)


@pytest.mark.parametrize("data", [
    b"<Law>none</Law>", b"<Law Era='Heisei'/>", b"", b"{}", "<법규/>".encode(), b"<LawSearch><InfSection/></LawSearch>",
])  # fmt: skip
def test_other_files_are_not_claimed(data: bytes) -> None:
    assert not korea_xml.recognises(data, "x")


@pytest.mark.parametrize("data", [
    "<법령/>".encode(), RICH.encode()[:2000], b"<Law><InfSection/></Law>",
    ('<!DOCTYPE 법령 [<!ENTITY a "b">]><법령><조문>&a;</조문></법령>').encode(), ("<법령>" + "<조문>" * 150 + "</조문>" * 150 + "</법령>").encode(),
])  # fmt: skip
def test_damaged_files_are_refused(data: bytes) -> None:
    assert korea_xml.recognises(data, "x")
    with pytest.raises(SourceError):
        korea_xml.read(data, "x")


def test_odd_files_lose_nothing() -> None:
    draft = one(
        law(
            "갑<조문단위>을<항>병<항내용>정</항내용><신>무</신></항></조문단위>" + unit("x", "뜻밖의 글", title="제목"),
            "<기타>기</기타>",
        )
    )
    assert [(str(p.path), p.unit) for p in draft.text.provisions] == [("note", Unit.NOTE), ("note~2", Unit.NOTE)]
    assert [r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED] == ["갑", "병", "무", "을", "기"]
