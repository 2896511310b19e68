"""Laws that exist nowhere, for tests of the memo checker: renumbered, repealed, shared names, damaged, private, partial."""

from __future__ import annotations

from pathlib import Path

from made_laws import body, draft, effective, store

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile

_HEAD = "Tongwen-Text: 1\nLaw: {law}\nLanguage: {language}\nVersion: {version}\nForce: {force}\nPublisher: Tests\nTitle: {title}\n{more}\n"


def _text(
    law: str, language: str, version: str, title: str, *articles: str, force: str = "authentic", more: str = ""
) -> str:
    head = _HEAD.format(law=law, language=language, version=version, force=force, title=title, more=more)
    return head + "\n".join(articles) + "\n"


KEEPER = "灯塔管理人应当每日日落前点亮灯塔，并将点亮时间记入灯塔日志，日志保存十年。"
FUEL = "灯塔使用的燃料由港务机关统一供给，任何单位和个人不得转卖灯塔燃料。"
SIGNAL = "雾天能见度不足五百米的，灯塔管理人应当鸣放雾号，间隔不得超过二分钟。"
OLD_ONLY = "灯塔管理人可以领取煤油津贴，津贴标准由省级港务机关会同财政部门确定。"
LIST = "有下列情形之一的，吊销灯塔管理人资格：\n（一）三次未按时点亮灯塔的；\n（二）转卖灯塔燃料的；\n（三）伪造灯塔日志的。"
TWO = f"{LIST}\n有下列情形之一的，给予警告：\n（一）一次未按时点亮灯塔的；\n（二）未清洁灯室玻璃的；\n（三）丢失灯塔日志的。"

LIGHTHOUSES_2015 = _text(
    "cn-dengtafa", "zh-Hans", "2015-03-01", "中华人民共和国灯塔法",
    "第一条 为了管理灯塔，保障航行安全，制定本法。", f"第二条 {KEEPER}", f"第三条 {OLD_ONLY}", f"第四条 {FUEL}",
    f"第五条 {SIGNAL}", "第六条 灯塔的涂色为白色。", "第七条 灯塔的高度由国务院规定。", "第八条 灯室的玻璃应当每周清洁一次，并记入日志。",
    "第九条 本法自2015年6月1日起施行。",
)  # fmt: skip
LIGHTHOUSES_2021 = _text(
    "cn-dengtafa", "zh-Hans", "2021-05-01", "中华人民共和国灯塔法",
    "第一条 为了管理灯塔，保障航行安全，制定本法。", "第二条 国家保护历史灯塔，历史灯塔的名录由国务院文物主管部门公布。",
    f"第三条 {KEEPER}", f"第四条 {FUEL}", f"第五条 {SIGNAL.replace('二分钟', '一分钟')}", f"第六条 {TWO}",
    "第七条 灯塔的高度由国务院规定。", "第八条 本法自2021年9月1日起施行。《中华人民共和国灯船法》同时废止。",
)  # fmt: skip
LIGHTHOUSES_ENGLISH = _text(
    "cn-dengtafa", "en", "2021-05-01", "Lighthouse Law of the People's Republic of China",
    "Article 1 This Law is enacted to govern lighthouses and to keep navigation safe.",
    "Article 2 The State protects historic lighthouses, whose list is published by the authority for cultural relics.",
    "Article 3 The keeper shall light the lamp every day before sunset and enter the time in the log, which is kept for ten years.",
    "Article 4 Fuel is supplied by the port authority; nobody may resell it.",
    force="unofficial", more="Translator: A. Translator\nSource-Title: 中华人民共和国灯塔法\n",
)  # fmt: skip
LIGHTSHIPS = _text(
    "cn-dengchuanfa", "zh-Hans", "1999-03-01", "中华人民共和国灯船法", "第一条 为了管理灯船，制定本法。", "第二条 灯船应当锚泊。",
    "第三条 本法自1999年6月1日起施行。",
)  # fmt: skip
BUOYS = _text(
    "cn-fubiaofa", "zh-Hans", "2024-03-01", "中华人民共和国浮标法", "第一条 为了管理浮标，制定本法。", "第二条 浮标应当编号，编号应当清晰。",
    "第三条 本法自2024年6月1日起施行。《中华人民共和国航标灯法》同时废止。",
)  # fmt: skip
BUOYS_TAIWAN = _text(
    "tw-T0000009", "zh-Hant", "2020-05-05", "浮標法", "第 1 條 為管理浮標，特制定本法。", "第 2 條 浮標應編號，並應登記。", "第 3 條 （刪除）",
    "第 4 條 浮標之管理，分為下列三級：\n一、甲級。\n二、乙級。\n三、丙級。", "第 5 條 本法自公布日施行。",
)  # fmt: skip
FUTURE = _text(
    "cn-wuhaofa", "zh-Hans", "2026-06-01", "中华人民共和国雾号法", "第一条 为了管理雾号，制定本法。", "第二条 本法自2028年1月1日起施行。",
)  # fmt: skip
SECRET = _text(
    "cn-miqianfa", "zh-Hans", "2020-01-01", "中华人民共和国密签法", "第一条 本法不得示人，违者处罚。", "第二条 本法自2020年2月1日起施行。",
    force="unofficial", more="Rights: private\n",
)  # fmt: skip
DAMAGED = _text(
    "cn-posunfa", "zh-Hans", "2020-01-01", "中华人民共和国破损法", "第一条 为了管理破破损，制定本法。", "第二条 本法自2020年2月1日起施行。",
    force="damaged",
)  # fmt: skip
TEXTS = [
    LIGHTHOUSES_2015, LIGHTHOUSES_2021, LIGHTHOUSES_ENGLISH, LIGHTSHIPS, BUOYS, BUOYS_TAIWAN, FUTURE, SECRET, DAMAGED,
]  # fmt: skip


def laws(folder: Path) -> Library:
    """A library of these laws."""
    library = Library.open(folder, create=True)
    sources = [SourceFile(f"{i}.law.txt", text.encode) for i, text in enumerate(TEXTS)]
    made = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    failed = [(m.source, m.message) for m in made if m.status != "added"]
    assert not failed, failed
    partial = body({"5": "残本应当保存。", "6": "残本应当登记。"})
    days = [effective("2020-02-01")]
    store(library, "cn-canbenfa", draft("中华人民共和国残本法", "2020-01-01", partial, coverage="5-6", statements=days))
    return library
