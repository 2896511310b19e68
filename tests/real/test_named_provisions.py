"""What lawyers call provisions, held against the Mainland's laws of the data package in their versions of today."""

from __future__ import annotations

from datetime import date

import pytest
from shared_libraries import national_laws

from corpus import lookup
from corpus.library import Library
from corpus.titles import provision_names

DAY = date(2026, 11, 22)
# What the provision itself says where its name doesn't: a name that slips to the next article is seen here.
SAYS = [
    ("离婚冷静期", "三十日"), ("揭开公司面纱", "滥用公司法人独立地位"), ("表见代理", "有理由相信"), ("缔约过失", "恶意进行磋商"),
    ("不安抗辩权", "经营状况严重恶化"), ("善意取得", "善意"), ("情势变更", "重大变化"), ("格式条款", "重复使用"),
    ("代位权", "代位行使"), ("撤销权", "无偿"), ("居住权", "居住权人有权"), ("好意同乘", "无偿搭乘"), ("自甘风险", "一定风险"),
    ("高空抛物", "抛掷物品"), ("非法证据排除", "予以排除"), ("认罪认罚", "接受处罚"), ("退一赔三", "三倍"), ("退一赔十", "十倍"),
    ("七天无理由退货", "七日内"), ("股东失权", "丧失"), ("累积投票制", "累积投票制"), ("双倍工资", "二倍的工资"),
    ("竞业限制", "竞业限制"), ("经济补偿", "经济补偿"), ("单独同意", "单独同意"), ("不方便法院", "明显不方便"),
]  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return national_laws(tmp_path_factory)[0]


def test_every_name_of_a_provision_opens_it(library: Library) -> None:
    tried = 0
    for name in (n for n in provision_names() if n.law_id.startswith("cn-")):
        found = lookup.show(library, name.text, as_of=DAY)
        places = {(c.law, c.path) for c in found.choices}
        places |= {(found.law.id, str(found.path))} if found.law else set()
        assert (name.law_id, name.path) in places, name
        tried += 1
    assert tried > 1_900


@pytest.mark.parametrize(("name", "words"), SAYS)
def test_a_named_provision_says_so(library: Library, name: str, words: str) -> None:
    found = lookup.show(library, name, as_of=DAY)
    assert any(words in column.text for column in found.columns)
