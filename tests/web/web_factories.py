"""Hand-made results for tests of pages and JSON: a small law in Chinese and English that exists nowhere."""

from __future__ import annotations

from datetime import date

from corpus.catalogue import LawSummary
from corpus.diagnostics import diagnose
from corpus.lookup import (
    Cell,
    CellStatus,
    Choice,
    Column,
    ContentsEntry,
    EditionStatus,
    Neighbour,
    Row,
    ShowResult,
    ShowStatus,
)
from corpus.model import (
    Container,
    Coverage,
    Edition,
    Expression,
    Force,
    Law,
    ProvisionPath,
    Rights,
    Statement,
    Status,
    Title,
    Unit,
)  # fmt: skip
from corpus.numbering import ArticleNumber
from indexer.searching import ResultPage, Scope, SearchHit, Snippet

DAY = date(2026, 11, 22)
V = date(2018, 10, 26)
LAW = "cn-guandengfa"


def path(text: str) -> ProvisionPath:
    return ProvisionPath.parse(text)


def expression(language: str, **more: object) -> Expression:
    source = language.startswith("zh")
    given: dict[str, object] = {
        "id": f"{LAW}.2018-10-26.{language}.test", "law_id": LAW, "edition": "2018-10-26", "language": language,
        "version": V, "force": Force.AUTHENTIC if source else Force.UNOFFICIAL, "publisher": "测试公报" if source else "Tongwen",
        "translator": "" if source else "A. Translator", "source": "test 1.0", "rights": Rights.PUBLIC, "coverage": None,
        "is_source": source, "articles": 70,
    }  # fmt: skip
    return Expression(**{**given, **more})  # type: ignore[arg-type]


ZH, EN = expression("zh-Hans"), expression("en")
OLD_EN = expression("en", id=f"{LAW}.2014-01-01.en.old", version=date(2014, 1, 1), publisher="Old Press", translator="",
                    force=Force.OFFICIAL_TRANSLATION, coverage=Coverage(ArticleNumber.of(55), ArticleNumber.of(70)))  # fmt: skip
DAMAGED = expression("zh-Hans", id=f"{LAW}.2018-10-26.zh-Hans.portal", force=Force.DAMAGED, publisher="A Portal",
                     rights=Rights.PRIVATE, diagnostics=(diagnose("heading-repaired", "The heading of article 56 was broken.",
                     path="art_56", found="条件 十六 条 向 外国"),))  # fmt: skip

TITLES = (
    Title("zh-Hans", "中华人民共和国路灯管理法"),
    Title("zh-Hans", "路灯法", "short"),
    Title("en", "Street Lamps Law of the People's Republic of China", "translated"),
)
FACTS = (
    Statement("issuer", "全国人民代表大会常务委员会", "test 1.0"),
    Statement("adopted", "2018-10-26", "test 1.0"),
    Statement("effective", "2018-10-26", "its own provision art_70"),
    Statement("effective", "1999-01-01", "test 1.0", suspect="before its adoption on 2018-10-26"),
    Statement("status", "现行有效", "test 1.0"),
    Statement("evidence", "title and 70 of 70 articles agree", "identification"),
)
IN_FORCE = EditionStatus(
    Status.IN_FORCE, "in force since 2018-10-26 (its own provision art_70)", V, claims=("现行有效",)
)


def law(*expressions: Expression) -> Law:
    texts = expressions or (ZH, EN)
    return Law(LAW, "cn", "law", TITLES, (Edition(LAW, "2018-10-26", V, texts),), FACTS)


def summary(*expressions: Expression) -> LawSummary:
    made = law(*expressions)
    older = Edition(LAW, "2009-08-27", date(2009, 8, 27), (expression("zh-Hans", id="x.2009", edition="2009-08-27"),))
    made = Law(made.id, made.jurisdiction, made.kind, made.titles, (older, *made.editions), made.statements)
    past = EditionStatus(Status.SUPERSEDED, "superseded by the text of 2018-10-26", None, V)
    return LawSummary(made, made.editions[-1], IN_FORCE, ((older, past), (made.editions[-1], IN_FORCE)))


_ROWS = (
    ("art_56/para_1", Unit.PARAGRAPH, "向外国移管路灯，应当符合下列条件：", "The transfer of street lamps to a foreign country shall meet the following conditions:"),
    ("art_56/para_1/item_1", Unit.ITEM, "（一）路灯属于该国；", "(1) the street lamps belong to that country;"),
    ("art_56/para_1/item_2", Unit.ITEM, "（二）路灯书面同意移管，或者因路灯年龄、身体、精神等状况确有必要，经其代理人同意；", "(2) the street lamps agree in writing to the transfer, or their representative agrees where their age or condition makes it necessary;"),
    ("art_56/para_1/item_3", Unit.ITEM, "（三）双方同意移管。", None),
    ("art_56/para_2", Unit.PARAGRAPH, "有下列情形之一的，可以拒绝移管：\n路灯正在点亮。", "Transfer may be refused where the lamp is lit."),
)  # fmt: skip


def rows(*expressions: Expression) -> tuple[Row, ...]:
    return tuple(Row(path(p), unit, tuple(_cell(x, zh, en) for x in expressions)) for p, unit, zh, en in _ROWS)


def _cell(x: Expression, zh: str, en: str | None) -> Cell:
    text = zh if x.language.startswith("zh") else en
    if text is None:
        return Cell(x.id, CellStatus.MISSING)
    return Cell(
        x.id, CellStatus.STALE if x.version != V else CellStatus.MATCHED, text[:3] if text[0] in "（(" else "", text
    )


def show(*expressions: Expression, **more: object) -> ShowResult:
    texts = expressions or (ZH, EN)
    columns = tuple(
        Column(x, "第五十六条" if x.language.startswith("zh") else "Article 56", "", "\n".join(
            (r[2] if x.language.startswith("zh") else r[3]) or "" for r in _ROWS)) for x in texts
    )  # fmt: skip
    given: dict[str, object] = {
        "status": ShowStatus.FOUND, "as_of": DAY, "citation": "路灯法第五十六条", "law": law(*texts), "version": "2018-10-26",
        "path": path("art_56"), "canonical": (("zh-Hans", "《中华人民共和国路灯管理法》第五十六条"),
        ("en", "Street Lamps Law of the People's Republic of China, Article 56")), "edition_status": IN_FORCE,
        "expressions": texts, "columns": columns, "rows": rows(*texts), "warnings": ("The English is unofficial; the Chinese prevails.",),
        "breadcrumbs": (Container(path("chp_8"), Unit.CHAPTER, "第八章", "移管路灯"), Container(path("chp_8/sec_1"), Unit.SECTION, "第一节", "向外国移管")),
        "previous": Neighbour(path("art_55"), "第五十五条"), "next": Neighbour(path("art_57"), "第五十七条"),
    }  # fmt: skip
    return ShowResult(**{**given, **more})  # type: ignore[arg-type]


AMBIGUOUS = show(status=ShowStatus.AMBIGUOUS, path=None, columns=(), rows=(), choices=(
    Choice(LAW, "路灯法", "2018-10-26", "art_5"), Choice("tw-X1", "路燈法", "2020-01-01", "art_5")))  # fmt: skip


def contents() -> tuple[ContentsEntry, ...]:
    def page(n: str, zh: str, en: str) -> ContentsEntry:
        return ContentsEntry(path(f"art_{n}"), Unit.ARTICLE, (("zh-Hans", zh), ("en", en)), ())

    section = ContentsEntry(path("chp_8/sec_1"), Unit.SECTION, (("zh-Hans", "第一节"), ("en", "Section 1")),
                            (("zh-Hans", "向外国移管"), ("en", "Transfer to a Foreign Country")), (page("56", "第五十六条", "Article 56"), page("57", "第五十七条", "Article 57")))  # fmt: skip
    return (
        ContentsEntry(path("chp_1"), Unit.CHAPTER, (("zh-Hans", "第一章"), ("en", "Chapter I")), (("zh-Hans", "总则"), ("en", "General Provisions")),
                      tuple(page(str(n), f"第{z}条", f"Article {n}") for n, z in enumerate("一二三四五", 1))),
        ContentsEntry(path("chp_8"), Unit.CHAPTER, (("zh-Hans", "第八章"), ("en", "Chapter VIII")), (("zh-Hans", "移管路灯"), ("en", "Transfer of Lamps")), (section,)),
    )  # fmt: skip


def results(total: int = 41, offset: int = 0) -> ResultPage:
    titles = (
        ("zh-Hans", ("中华人民共和国路灯管理法", "路灯法")),
        ("en", ("Street Lamps Law of the People's Republic of China",)),
    )
    hits = tuple(
        SearchHit(LAW, "2018-10-26", f"art_{n}", Status.IN_FORCE, titles, (("zh-Hans", "第五十六条"), ("en", f"Article {n}")), (ZH.id, EN.id), (
            Snippet(ZH.id, "zh-Hans", "…向外国移管路灯，应当符合下列条件：路灯属于该国；<b>不是标签</b>", ((3, 7),)),
            Snippet(EN.id, "en", "… The transfer of street lamps to a foreign country shall meet the following conditions", ((6, 14),)),
        ), f"/laws/{LAW}/art_{n}?version=2018-10-26")
        for n in range(56, 60)
    )  # fmt: skip
    return ResultPage("移管", "移管 (literal)", "keyword", total, offset, 20, Scope(DAY, (), (("superseded", 12), ("repealed", 3))), hits,
                      (("language", (("zh-Hans", 41), ("en", 17))), ("law", ((LAW, 30), ("cn-x", 11)))))  # fmt: skip
