"""Laws that exist nowhere, in six scripts, for tests of the concordance."""

from __future__ import annotations

from pathlib import Path

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer.build import build

_HEAD = """\
Tongwen-Text: 1
Law: {law}
Language: {tag}
Version: {version}
Force: {force}
Publisher: {publisher}
{more}Title: {title}

"""
KEEPERS = "cn-shoudengfa"
FERRIES = "tw-X0000001"
_CHINESE = (
    "第一条 守灯人应当点灯。",
    "第二条 守灯人不得离开灯塔；守灯人离开的，处以罚款。",
    "第三条 有下列情形之一的，守灯人可以熄灯：\n（一）守灯人生病；\n（二）灯塔无油。",
    "第四条 灯油由 港务处发给守灯\n人。",
    "第五条 本法所称守灯人，是指看守灯塔的人。",
    "第六条 港务处检查灯塔。",
    "第七条 守灯人的灯费由港务处承担。",
    "第八条 钟楼归市集管理。",
)
_ENGLISH = (
    "Article 1 The lamp warden shall light the lamp.",
    "Article 2 A lamp warden shall not leave the tower; where the lamp warden leaves, a fine is imposed.",
    "Article 3 The lamp warden may put out the lamp in any of the following circumstances:\n(1) the lamp warden is ill;\n(2) the tower has no oil.",
    "Article 4 Oil is issued to Lamp Wardens by the harbour office.",
    "Article 5 In this Law, lamp warden means a person who looks after the tower.",
    "Article 6 The harbour office inspects the tower and the keeper's lamp.",
    "Article 7 The harbour office bears the dues.",
    "Article 8 The clock tower belongs to the market.",
)
_RIVAL = tuple(
    text.replace("lamp warden", "tower guard").replace("Lamp Wardens", "tower guards") for text in _ENGLISH[:5]
)
_OTHERS = {
    "ar": ("قانون المنارات", ("المادة 1 يشعل الحارس المصباح.", "المادة 2 لا يغادر الحارس البرج.")),
    "ru": ("Закон о маяках", ("Статья 1 Смотритель зажигает лампу.", "Статья 2 Смотритель не покидает башню; лампы смотрителя не гаснут.")),
    "ja": ("灯台法", ("第一条 灯台守は、灯をともさなければならない。", "第二条 灯台守は、灯台を離れてはならない。")),
    "th": ("กฎหมายประภาคาร", ("มาตรา 1 ผู้ดูแลต้องจุดไฟ", "มาตรา 2 ผู้ดูแลห้ามออกจากประภาคาร")),
}  # fmt: skip
_FERRIES = {
    "zh-Hant": ("渡船法", ("第 1 條 守燈人得搭渡船。", "第 2 條 渡船費由港務處定之。")),
    "en": ("Ferries Act", ("Article 1 A lamp warden may take the ferry.", "Article 2 The ferry fee is set by the harbour office.")),
}  # fmt: skip
MILLS = "cn-mofangfa"
SECRET = "守灯人的密令"


def sources() -> list[SourceFile]:
    """The texts: a law in seven languages with two translators of English, a private copy, and another place's law."""
    found = [
        _text(KEEPERS, "zh-Hans", "守灯法", _CHINESE, "authentic"),
        _text(KEEPERS, "en", "Lamp Wardens Law", _ENGLISH, "official_translation", translator="Adams"),
        _text(KEEPERS, "en", "Lamp Wardens Law", _RIVAL, "unofficial", publisher="Rival Press", translator="Brown"),
        _text(
            KEEPERS,
            "zh-Hant",
            "守燈法",
            (f"第一条 {SECRET}，守灯人知之。",),
            "unofficial",
            publisher="A Portal",
            rights="private",
        ),
    ]
    found.append(
        _text(
            MILLS,
            "en",
            "Mills Law",
            ("Article 1 The miller keeps the oil oil.", "Article 2 The mill stands."),
            "damaged",
        )
    )
    found += [_text(KEEPERS, tag, title, texts, "machine") for tag, (title, texts) in _OTHERS.items()]
    found += [_text(FERRIES, tag, title, texts, "authentic" if tag == "zh-Hant" else "official_translation", translator="" if tag == "zh-Hant" else "Clark")
              for tag, (title, texts) in _FERRIES.items()]  # fmt: skip
    return found


def _text(
    law: str, tag: str, title: str, articles: tuple[str, ...], force: str, *, publisher: str = "Tests", translator: str = "",
    rights: str = "",
) -> SourceFile:  # fmt: skip
    more = (f"Rights: {rights}\n" if rights else "") + (f"Translator: {translator}\n" if translator else "")
    more += "Source-Title: 守灯法\n" if tag == "en" and law == KEEPERS else ""
    head = _HEAD.format(
        law=law, tag=tag, version="2020-01-01", force=force, publisher=publisher, title=title, more=more
    )
    return SourceFile(f"{law}-{tag}-{publisher}.law.txt", (head + "\n".join(articles) + "\n").encode)


def fill(folder: Path) -> None:
    """Make the library and its index in `folder`."""
    library = Library.open(folder, create=True)
    made = list(import_sources(library, sources(), ImportOptions(format="tongwen-text")))
    failed = [(m.source, m.message) for m in made if m.status != "added"]
    assert not failed, failed
    build(library, folder)
    library.close()
