"""Whatever a law looks like, each citation of it that is offered leads back to the provision that it was written for."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus import lookup
from corpus.citing.pinyin import pinyin
from corpus.citing.steps import citable, without_only_paragraph
from corpus.citing.styles import cite_as
from corpus.grammar.parts import parts_of
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber, format_han

DAY = date(2026, 11, 22)
TITLES = {
    "cn": ("中华人民共和国{}管理法", "Law of the People's Republic of China on {}"),
    "tw": ("{}管理條例", "{} Management Act"),
}
NAMES = (
    ("路灯", "路燈", "Street Lamps"),
    ("桥梁", "橋梁", "Bridges"),
    ("水井", "水井", "Wells"),
    ("钟楼", "鐘樓", "Bell Towers"),
)


def words(pick: random.Random, traditional: bool) -> str:
    """Paragraphs of an article, some with items, some of those with sub-items."""
    lines = []
    for _ in range(pick.randint(1, 4)):
        if pick.random() < 0.5:
            lines.append("一般文字。" if not traditional else "一般文字為之。")
            continue
        lines.append("有下列情形之一的：" if not traditional else "有下列情形之一者：")
        for n in range(1, pick.randint(2, 12)):
            lines.append(f"{format_han(n)}、甲乙。" if traditional else f"（{format_han(n)}）甲乙；")
    return "\n".join(lines)


def made(place: str, name: tuple[str, str, str], pick: random.Random) -> Draft:
    traditional = place == "tw"
    language = "zh-Hant" if traditional else "zh-Hans"
    numbers = sorted({str(pick.randint(1, 1260)) for _ in range(12)} | {"1", "10", "110", "118"}, key=int)
    numbers = [n for base in numbers for n in (base, *(f"{base}-{i}" for i in range(1, pick.choice((1, 1, 1, 3)))))]
    pages = []
    for number in numbers:
        path, text = ProvisionPath.parse(f"art_{number}"), words(pick, traditional)
        pages.append(
            Provision(
                path, Unit.ARTICLE, ArticleNumber.parse(number), number, "", text, parts_of(text, path, language, place)
            )
        )
    chinese, english = (t.format(n) for t, n in zip(TITLES[place], (name[traditional], name[2]), strict=True))
    return Draft(chinese, language, date(2020, 1, 1), chinese, Text((), tuple(pages)), Force.AUTHENTIC, "Tests", place,
                 other_titles=(("en", english),))  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Laws of both places on the same things, so that names are alike."""
    library = Library.open(tmp_path_factory.mktemp("cited"), create=True)
    pick = random.Random(11)
    for place in TITLES:
        for i, name in enumerate(NAMES):
            draft = made(place, name, pick)
            with Writer.transaction(library, SourceRecord(f"{place}{i}", "made-up", f"{place}{i}".encode())) as writer:
                writer.add(draft, f"{place}-T{i:07}", place, "law")
    return library


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_cited_is_found(library: Library, data: st.DataObject) -> None:
    law = library.law(data.draw(st.sampled_from([x.id for x in library.laws()])))
    [edition] = law.editions
    pages = library.text(edition.expressions[0].id).provisions
    page = data.draw(st.sampled_from(pages))
    path = citable(data.draw(st.sampled_from([page.path, *(p.path for p in page.parts)])))
    assert path is not None
    found = cite_as(library, law, edition, (path,), day=DAY)
    assert {"cn": "judgment", "tw": "formal"}[law.jurisdiction] in {c.style for c in found}
    for one in found:
        shown = lookup.show(library, one.text, as_of=DAY)
        assert shown.law is not None, one.text
        assert shown.law.id == law.id, one.text
        assert shown.path is not None, one.text
        assert without_only_paragraph(shown.path, page) == without_only_paragraph(path, page), one.text
        dated = lookup.show(library, one.dated, as_of=DAY)
        assert (dated.law, dated.version, dated.path) == (shown.law, edition.key, shown.path), one.dated


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_several_that_are_cited_are_found(library: Library, data: st.DataObject) -> None:
    law = library.law(data.draw(st.sampled_from([x.id for x in library.laws()])))
    [edition] = law.editions
    pages = [p.path for p in library.text(edition.expressions[0].id).provisions]
    at = sorted(data.draw(st.sets(st.integers(0, len(pages) - 1), min_size=3, max_size=3)))
    first, last, more = (pages[i] for i in at)
    for one in cite_as(library, law, edition, [(first, last), more], day=DAY):
        shown = lookup.show(library, one.text, as_of=DAY)
        assert shown.law is not None, one.text
        assert (shown.law.id, shown.address) == (law.id, f"{first}..{last},{more}"), one.text


@given(st.text(alphabet="中华人民共和国刑法银行重长的关于《》（）第一条abc12 ,", max_size=40))
def test_pinyin_takes_any_title(title: str) -> None:
    assert not any("\u3400" <= c <= "\u9fff" for c in pinyin(title))
