"""Laws as JSON lists of articles with their translations."""

from __future__ import annotations

import json
import random

import pytest

from corpus.errors import SourceError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.mainland import bilingual_json
from corpus.model import Draft, Force, Unit

Record = dict[str, object]


def record(number: str, **more: object) -> Record:
    return {
        "id": f"cn-lamps-art-{number}", "instrumentId": "cn-lamps", "articleNumber": number, "label": f"Article {number}",
        "originalTitle": f"第{'〇一二三四五'[int(number)]}条", "title": f"Article {number}",
        "chapter": {"id": "c1", "label": "Chapter I", "title": "General Provisions"}, "section": None,
        "paragraphs": ["灯塔由国家管理：", "（一）海上的；"], "fullText": "灯塔由国家管理：\n\n（一）海上的；", "language": "zh-CN",
        "source": "https://lamps.example", "sourceVersion": {"officialTitle": "灯塔条例", "adoptedOn": "2011-03-04", "effectiveFrom": "2011-05-06"},
        "contentSha256": "00", "translations": {"en": {
            "title": f"Article {number}", "paragraphs": ["The State keeps the lighthouses:", "(1) at sea;"],
            "fullText": "The State keeps the lighthouses:\n\n(1) at sea;", "language": "en", "status": "official-reference-translation",
            "source": {"url": "https://lamps.example/en", "label": "Ministry of Lamps"}}},
        **more,
    }  # fmt: skip


def read(*records: Record) -> tuple[Draft, ...]:
    data = json.dumps(records, ensure_ascii=False).encode()
    drafts = bilingual_json.read(data, "x.json").value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(bilingual_json.leaves(data, "x.json"))
    assert unclaimed(drafts) == []
    return drafts


def test_two_languages() -> None:
    assert recognise(json.dumps([record("1")]).encode(), "x") == "bilingual-json"
    chinese, english = read(record("1"), record("2"))
    assert (chinese.language, chinese.title, str(chinese.version)) == ("zh-Hans", "灯塔条例", "2011-03-04")
    assert (english.language, english.force, english.publisher) == (
        "en",
        Force.OFFICIAL_TRANSLATION,
        "Ministry of Lamps",
    )
    assert [(p.label, p.text) for p in chinese.text.provisions] == [
        ("第一条", "灯塔由国家管理：\n（一）海上的；"), ("第二条", "灯塔由国家管理：\n（一）海上的；")]  # fmt: skip
    assert [p.label for p in english.text.provisions] == ["Article 1", "Article 2"]
    assert [(c.label, c.heading) for c in english.text.containers] == [("Chapter I", "General Provisions")]
    assert english.other_titles == (("zh-Hans", "灯塔条例"),)


def test_a_label_inside_the_text_is_the_label() -> None:
    korean = {"id": "kr-x-1", "articleNumber": "1", "originalTitle": "제1조(목적)", "label": "Article 1", "language": "ko-KR",
              "paragraphs": ["제1조(목적) 이 법은 등대를 보호함을 목적으로 한다."]}  # fmt: skip
    (draft,) = read(korean)
    assert [(p.label, p.heading, p.text) for p in draft.text.provisions] == [
        ("제1조", "(목적)", "이 법은 등대를 보호함을 목적으로 한다.")
    ]


def test_what_is_not_in_force_is_told() -> None:
    drafts = read(record("1"), record("2", legalEffectStatus="promulgated-provision-not-in-force"))
    assert [(d.code, d.path) for d in drafts[0].diagnostics] == [("not-yet-in-force", "art_2")]


def test_numbers_that_are_none() -> None:
    (draft,) = read(
        {"articleNumber": "Annex II", "paragraphs": ["Lamps."], "language": "en"},
        {"articleNumber": "!", "paragraphs": ["x"], "language": "en"},
    )
    assert [p.unit for p in draft.text.provisions] == [Unit.ANNEX, Unit.NOTE]


@pytest.mark.parametrize("text", ["", "[", "[]", "[1]", '[{"articleNumber": 1}]', '{"articleNumber": "1", "paragraphs": []}',
                                  '[{"articleNumber": "1", "articleNumber": "2", "paragraphs": [], "language": "en"}]',
                                  '[{"articleNumber": "1", "paragraphs": [3], "language": "en"}]', "[" * 100_000,
                                  '[{"articleNumber": "1", "paragraphs": [], "language": "en", "x": ' + "[" * 500 + '"deep"' + "]" * 500 + "}]"])  # fmt: skip
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(SourceError):
        bilingual_json.read(text.encode(), "x.json")


def test_broken_bytes_give_errors_by_name() -> None:
    data = json.dumps([record("1"), record("2")], ensure_ascii=False).encode()
    chance = random.Random(5)
    for _ in range(300):
        broken = bytearray(data)
        for _ in range(chance.choice((1, 4))):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            bilingual_json.recognises(bytes(broken), "x")
            bilingual_json.read(bytes(broken), "x")
        except SourceError:
            continue
