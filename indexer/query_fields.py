"""What may stand before a colon, and between two words: names of fields, languages and operators, in Chinese and English.

Chinese names are kept folded (simplified), so 標題： and 标题: are one. They are those that people know from Chinese databases.
"""

from __future__ import annotations

from collections.abc import Mapping

FIELDS = (
    "law", "title", "chapter", "article", "lang", "jurisdiction", "type", "status", "year", "issuer", "date", "version",
    "effective", "promulgated", "adopted",
)  # fmt: skip
DAYS = ("date", "version", "effective", "promulgated", "adopted")
"""The fields that are days: `version` of the text, the others as its sources say; `date` is any of them."""

TEXT = "text"
"""The field that limits nothing: search looks into texts anyway."""

_CALLED = {
    "law": "法律 法规 法律法规 法律名称 法规名称 法名",
    "title": "标题 题名 名称",
    "chapter": "章 章节 章名 编",
    "article": "条 条号 条文 art",
    "lang": "语言 语种 language",
    "jurisdiction": "法域 国家或地区 place",
    "type": "类型 类别 效力级别 效力位阶 kind",
    "status": "状态 效力 效力状态 时效性 时效",
    "year": "年份 年度 年",
    "issuer": "发布机关 制定机关 颁布机关 发布部门 颁布部门 制发机关 机关",
    "date": "日期",
    "version": "版本 版本日期 修订日期 修正日期",
    "effective": "施行日期 实施日期 生效日期 施行日 生效日",
    "promulgated": "公布日期 发布日期 颁布日期 公布日",
    "adopted": "通过日期 制定日期 通过日",
    TEXT: "全文 正文 内容 content",
}
_LANGUAGES_CALLED = {
    "zh": "中文 汉语 华语 chinese",
    "zh-Hans": "简体 简体中文 简中",
    "zh-Hant": "繁体 繁体中文 正体 正体中文 繁中",
    "en": "英文 英语 english", "fr": "法文 法语 french", "de": "德文 德语 german", "ja": "日文 日语 japanese",
    "ko": "韩文 韩语 朝鲜语 korean", "ru": "俄文 俄语 russian", "es": "西班牙文 西班牙语 西文 spanish",
    "pt": "葡文 葡萄牙文 葡萄牙语 portuguese", "it": "意大利文 意大利语 italian", "ar": "阿拉伯文 阿拉伯语 arabic",
    "th": "泰文 泰语 thai", "vi": "越南文 越南语 vietnamese", "id": "印尼文 印尼语 indonesian", "ms": "马来文 马来语 malay",
}  # fmt: skip


def _by_name(called: Mapping[str, str]) -> dict[str, str]:
    return {name: meant for meant, names in called.items() for name in names.split()}


FIELD_NAMES: Mapping[str, str] = {**{name: name for name in (*FIELDS, TEXT)}, **_by_name(_CALLED)}
"""Every name of a field, folded -> the field."""

LANGUAGE_NAMES: Mapping[str, str] = _by_name(_LANGUAGES_CALLED)
"""Names of languages, folded -> their tag."""

OPERATOR_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("并且", "并", "且", "和", "与", "及", "以及"), "and"),
    **dict.fromkeys(("或", "或者", "或是"), "or"),
    **dict.fromkeys(("非", "不含", "不包含", "除了"), "not"),
}
"""Chinese words that are operators where they stand alone between two others. 排除 and 不包括 are words of the law."""
