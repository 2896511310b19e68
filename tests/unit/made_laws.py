"""Small laws written for the tests, and a library of them. Their ids are real, so that they carry their real names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from corpus.grammar.parts import parts_of
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Container, Coverage, Draft, Force, Provision, ProvisionPath, Rights, Statement, Text, Unit
from corpus.numbering import ArticleNumber, format_han


def page(
    number: str, text: str, language: str = "zh-Hans", *, kind: str = "art", container: int | None = None
) -> Provision:
    """An article (or, with kind "point", a point of an amendment)."""
    path = ProvisionPath.parse(f"{kind}_{number}")
    unit = Unit.ARTICLE if kind == "art" else Unit.POINT
    label = f"Article {number}" if language == "en" else f"第{_han(number)}条"
    deleted = text in ("（删除）", "（刪除）")
    parts = parts_of(text, path, language, "cn")
    return Provision(path, unit, ArticleNumber.parse(number), label, "", text, parts, container, deleted)


def _han(number: str) -> str:
    return "之".join(format_han(int(n)) for n in number.split("-"))


def body(
    pages: Mapping[str, str], language: str = "zh-Hans", *, kind: str = "art", chapters: Sequence[str] = ()
) -> Text:
    """A text of `pages` (number -> text), all of them in the last of `chapters`."""
    boxes = tuple(
        Container(ProvisionPath.parse(f"chp_{i}"), Unit.CHAPTER, f"第{format_han(i)}章", heading)
        for i, heading in enumerate(chapters, 1)
    )
    inside = len(boxes) - 1 if boxes else None
    return Text(boxes, tuple(page(n, t, language, kind=kind, container=inside) for n, t in pages.items()))


def draft(
    title: str, version: str | None, text: Text, language: str = "zh-Hans", *, jurisdiction: str = "cn",
    force: Force | None = None, statements: Sequence[Statement] = (), is_source: bool | None = None,
    rights: Rights = Rights.PUBLIC, coverage: str = "", kind: str = "law", key: str = "",
) -> Draft:  # fmt: skip
    """A draft with the facts that matter to lookups."""
    source = language.startswith("zh") if is_source is None else is_source
    worth = force or (Force.AUTHENTIC if source else Force.UNOFFICIAL)
    first, _, last = coverage.partition("-")
    covered = Coverage(ArticleNumber.parse(first), ArticleNumber.parse(last)) if coverage else None
    return Draft(
        title, language, date.fromisoformat(version) if version else None, key or f"{title}/{version}/{language}", text,
        worth, "Tests", jurisdiction, kind=kind, rights=rights, coverage=covered, is_source=source,
        statements=tuple(statements),
    )  # fmt: skip


def claim(value: str) -> Statement:
    """A source's word on the status."""
    return Statement("status", value, "the source")


def effective(day: str, source: str = "its own provision art_9", suspect: str = "") -> Statement:
    """A day of commencement."""
    return Statement("effective", day, source, suspect=suspect)


def store(library: Library, law_id: str, *drafts: Draft, kind: str = "law", source: str = "") -> list[str]:
    """Store `drafts` as texts of `law_id`; their expression ids."""
    record = SourceRecord(source or f"{law_id}.txt", source or "made-up", law_id.encode())
    with Writer.transaction(library, record) as writer:
        return [writer.add(d, law_id, law_id[:2], kind)[0] for d in drafts]


LIST = "有下列情形之一的，依照规定处理：\n（一）甲；\n（二）乙；\n（三）丙。"


def laws(folder: Path) -> Library:
    """Same-named laws of two places, inserted articles, versions, translations, an amendment, an interpretation."""
    library = Library.open(folder, create=True)
    code = {str(n): f"第{n}项内容。" for n in range(1, 131)}
    code |= {
        "17": "第一款。\n第二款。",
        "56": LIST,
        "57": LIST + "\n前款以外的，适用本款：\n（一）丁；\n（二）戊；\n（三）己。",
    }
    code |= {"120-1": "第一款内容。\n第二款内容。"}
    ordered = dict(sorted(code.items(), key=lambda item: ArticleNumber.parse(item[0])))
    store(library, "cn-xingfa",
          draft("中华人民共和国刑法", "2020-12-26", body(ordered, chapters=["总则", "分则"]), statements=[claim("已被修改")]))  # fmt: skip
    english = {"56": "Any of the following:\n(1) a;\n(2) b;\n(3) c.", "120-1": "First.\nSecond."}
    store(library, "cn-xingfa",
          draft("Criminal Law of the People's Republic of China", "2020-12-26", body(english, "en"), "en"), source="english")  # fmt: skip
    store(library, "cn-xingfa-xiuzhengan-12", draft("中华人民共和国刑法修正案（十二）", "2023-12-29",
          body({"1": "修改。", "8": "本修正案自2024年3月1日起施行。"}, kind="point"), kind="amendment",
          statements=[effective("2024-03-01", "its own provision point_8")]), kind="amendment")  # fmt: skip
    store(library, "cn-xingfa-jieshi-30", draft("全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释", "2014-04-24",
          body({"1": "解释。", "2": "第二条。"}), kind="interpretation"), kind="interpretation")  # fmt: skip
    taiwan = {
        "1": "行為之處罰。",
        "10-1": "第一項。\n第二項：\n一、甲。\n二、乙：\n（一）子。\n（二）丑。",
        "17": "（刪除）",
        "118": "末條。",
    }
    store(library, "tw-C0000001", draft("中華民國刑法", "2024-07-31", body(taiwan, "zh-Hant"), "zh-Hant", jurisdiction="tw"))  # fmt: skip
    store(library, "tw-J0080001",
          draft("公司法", "2021-12-29", body({"1": "公司。", "16": "一。"}, "zh-Hant"), "zh-Hant", jurisdiction="tw"))  # fmt: skip
    for version, text in (("2018-10-26", "旧。"), ("2023-12-29", "新。")):
        start = "2018-10-26" if version.startswith("2018") else "2024-07-01"
        store(library, "cn-gongsifa", draft("中华人民共和国公司法", version, body({"15": text, "16": text}),
              statements=[effective(start)]), source=version)  # fmt: skip
    store(library, "cn-gerenxinxibaohufa",
          draft("中华人民共和国个人信息保护法", "2021-08-20", body({"13": LIST}), statements=[effective("2021-11-01")]))  # fmt: skip
    return library
