"""No character is lost, per source (design.md): documents made up in the formats of Japan, Korea and Taiwan."""

from __future__ import annotations

import json
from types import ModuleType
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.importers import conservation
from corpus.importers.east_asia import egov_japan, korea_xml, taiwan_bulk, taiwan_xml

TEXT = st.text(st.sampled_from("甲乙第一二条項１2 ab()（）<&>[]。 \n\t　①.가나의제조호"), max_size=24)
_CONTAINED = {
    "Law": ["LawNum", "LawBody"], "LawBody": ["LawTitle", "EnactStatement", "TOC", "Preamble", "MainProvision", "SupplProvision", "AppdxTable",
                                              "AppdxStyle", "Neu"],
    "MainProvision": ["Chapter", "Article", "Paragraph", "Neu"], "Chapter": ["ChapterTitle", "Section", "Article"],
    "Section": ["SectionTitle", "Article"], "SupplProvision": ["SupplProvisionLabel", "Article", "Paragraph", "Chapter", "SupplProvisionAppdxTable"],
    "Preamble": ["Paragraph"], "Article": ["ArticleCaption", "ArticleTitle", "Paragraph", "SupplNote", "Neu"],
    "Paragraph": ["ParagraphCaption", "ParagraphNum", "ParagraphSentence", "Item", "TableStruct", "List", "AmendProvision", "FigStruct", "Neu"],
    "ParagraphSentence": ["Sentence"], "Item": ["ItemTitle", "ItemSentence", "Subitem1", "TableStruct"], "ItemSentence": ["Sentence", "Column"],
    "Subitem1": ["Subitem1Title", "Subitem1Sentence"], "Subitem1Sentence": ["Sentence"], "Column": ["Sentence"],
    "TableStruct": ["TableStructTitle", "Table", "Remarks"], "Table": ["TableRow"], "TableRow": ["TableColumn"], "TableColumn": ["Sentence", "Item"],
    "Remarks": ["RemarksLabel", "Sentence", "Item"], "List": ["ListSentence"], "ListSentence": ["Sentence"],
    "AmendProvision": ["AmendProvisionSentence", "NewProvision"], "AmendProvisionSentence": ["Sentence"], "NewProvision": ["Article", "Item"],
    "AppdxTable": ["AppdxTableTitle", "RelatedArticleNum", "TableStruct", "Item", "Remarks"], "SupplProvisionAppdxTable": ["TableStruct"],
    "AppdxStyle": ["AppdxStyleTitle", "StyleStruct"], "StyleStruct": ["Style"], "FigStruct": ["FigStructTitle", "Fig"], "TOC": ["TOCLabel"],
    "Sentence": ["Ruby", "Sup"], "Ruby": ["Rt"], "ArticleTitle": ["Ruby"], "ChapterTitle": ["Ruby"], "LawTitle": ["Ruby"],
}  # fmt: skip


@st.composite
def japanese(draw: st.DrawFn, tag: str = "Law", depth: int = 0) -> str:
    """An element of the schema with children in any order, text anywhere."""
    children = (
        draw(st.lists(st.sampled_from(_CONTAINED.get(tag, [])), max_size=4)) if tag in _CONTAINED and depth < 8 else []
    )
    if tag == "Law":
        children = ["LawNum", "LawBody"]
    inner = escape(draw(TEXT)) if draw(st.booleans()) or tag not in _CONTAINED else ""
    for child in children:
        inner += draw(japanese(child, depth + 1)) + (escape(draw(TEXT)) if draw(st.integers(0, 9)) == 0 else "")
    number = draw(st.sampled_from(["", ' Num="1"', ' Num="2_3"', ' Num="4:6"', ' Num="x"']))
    return f"<{tag}{' Era=' + chr(34) + 'Heisei' + chr(34) if tag == 'Law' else number}>{inner}</{tag}>"


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>"


@st.composite
def korean_unit(draw: st.DrawFn, kind: str) -> str:
    below = {"항": "호", "호": "목"}.get(kind)
    inner = "".join(draw(st.lists(korean_unit(below), max_size=2))) if below else ""
    parts = [
        _element(f"{kind}번호", draw(st.one_of(TEXT, st.sampled_from(["①", "1.", "1의2.", "가."])))),
        _element(f"{kind}내용", draw(TEXT)),
    ]
    return f"<{kind}>{''.join(parts)}{inner}</{kind}>"


@st.composite
def korean(draw: st.DrawFn) -> str:
    def article() -> str:
        head = draw(st.sampled_from(["제1조(목적) ", "제2조의2 ", "제1장 총칙\n", "", "제3조 삭제"]))
        kind = draw(st.sampled_from(["조문", "전문"]))
        parts = [_element("조문번호", draw(st.sampled_from(["1", "2", "x", ""]))), _element("조문여부", kind), _element("조문제목", draw(TEXT)),
                 _element("조문내용", head + draw(TEXT)), *draw(st.lists(korean_unit("항"), max_size=2)), _element("조문참고자료", draw(TEXT))]  # fmt: skip
        return f"<조문단위>{''.join(parts)}</조문단위>"

    articles = "".join(article() for _ in range(draw(st.integers(1, 4))))
    lines = draw(
        st.lists(
            st.one_of(TEXT, st.sampled_from(["부칙 <제5호,2020.1.1>", "제1조(시행일) 갑", "제2조 생략", "① 을"])),
            max_size=6,
        )
    )
    facts = (
        _element("법령ID", draw(TEXT))
        + _element("법령명_한글", draw(TEXT))
        + _element("공포일자", draw(st.sampled_from(["20200101", "x"])))
    )
    annex = _element("별표번호", "1") + _element("별표제목", draw(TEXT)) + _element("별표내용", draw(TEXT))
    return (f"<법령><기본정보>{facts}</기본정보><조문>{articles}</조문><부칙><부칙단위>{_element('부칙내용', chr(10).join(lines))}</부칙단위></부칙>"
            f"<별표><별표단위>{annex}</별표단위></별표><개정문>{escape(draw(TEXT))}</개정문></법령>")  # fmt: skip


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["第 1 條", "第 2-1 條", "Article 3", "x", ""]),
        st.sampled_from(["", "第 一 章 總則", "Chapter I"]),
        TEXT,
    ),
    max_size=6,
)


def _held(module: ModuleType, source: str) -> None:
    data = source.encode()
    assert module.recognises(data, "x")
    try:
        drafts = module.read(data, "x").value
    except SourceError:
        return
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(module.leaves(data, "x"))
    assert conservation.unclaimed(drafts) == []


@settings(max_examples=150, deadline=None)
@given(japanese())
def test_japanese_laws_lose_nothing(source: str) -> None:
    _held(egov_japan, source)


@settings(max_examples=150, deadline=None)
@given(korean())
def test_korean_laws_lose_nothing(source: str) -> None:
    _held(korea_xml, source)


@settings(max_examples=100, deadline=None)
@given(ROWS, TEXT)
def test_taiwan_in_old_xml_loses_nothing(rows: list[tuple[str, str, str]], more: str) -> None:
    content = "".join(
        (_element("編章節", heading) if heading else "")
        + f"<條文>{_element('條號', label)}{_element('條文內容', text)}</條文>"
        for label, heading, text in rows
    )
    url = "<法規網址>https://law.moj.gov.tw/?pcode=A0000009</法規網址>"
    _held(
        taiwan_xml,
        f"<法規><法規名稱>某法</法規名稱>{url}{_element('沿革內容', more)}{_element('新', more)}<法規內容>{content}</法規內容></法規>",
    )


@settings(max_examples=100, deadline=None)
@given(ROWS, TEXT)
def test_taiwan_in_bulk_loses_nothing(rows: list[tuple[str, str, str]], more: str) -> None:
    entries = []
    for label, heading, text in rows:
        entries += [{"ArticleType": "C", "ArticleNo": "", "ArticleContent": heading}] if heading else []
        entries.append({"ArticleType": "A", "ArticleNo": label, "ArticleContent": text})
    law = {
        "LawName": "某法",
        "LawURL": "https://law.moj.gov.tw/?pcode=A0000009",
        "LawHistories": more,
        "LawNew": more,
        "LawArticles": entries,
    }
    _held(taiwan_bulk, json.dumps({"UpdateDate": more, "Laws": [law, law]}, ensure_ascii=False))
