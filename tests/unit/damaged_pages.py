"""Small pages of a law portal, made here: words spaced apart, headings split, furniture in another language."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.numbering import format_han

# Words of one meaning each, so that no two neighbours make a word that stands twice.
WORDS = (
    "国家",
    "机关",
    "应当",
    "依照",
    "法律",
    "规定",
    "保护",
    "公民",
    "合法",
    "权益",
    "组织",
    "负责",
    "监督",
    "管理",
    "工作",
    "办法",
)
FURNITURE = (
    "Portal Undang-undang China - CJO",
    "",
    "Cari undang-undang China",
    "",
    "EnglishArabicChinese (Simplified)",
    "",
)
FOOT = ("", "© 2020 Somebody dan Somebody. Hak cipta terpelihara.")


def sentence(seed: int, length: int = 6) -> str:
    """A spaced sentence of `length` words; different seeds give different sentences."""
    return " ".join(WORDS[(seed * 5 + i * 3) % len(WORDS)] for i in range(length)) + "。"


def label(number: int, cut: int = 1) -> str:
    """第五 十六 条: a heading with a blank after its first `cut` characters."""
    whole = f"第{format_han(number)}条"
    return f"{whole[:cut]} {whole[cut:]}" if 0 < cut < len(whole) else whole


def articles(count: int) -> list[str]:
    """Lines of `count` articles of one sentence each."""
    return [f"{label(n, n % 4)} {sentence(n)}" for n in range(1, count + 1)]


def page(
    body: Sequence[str],
    contents: Sequence[str] = ("第一 章 总则", "第二 章 附则"),
    title: str = "中华人民共和国 试验 法",
) -> str:
    """A whole page around the lines of a body."""
    head = [
        *FURNITURE,
        "试验 法",
        "",
        "Jenis undang-undang Undang-undang",
        "",
        "Tarikh A Oktober 26, 2018",
        "",
        "Tarikh B Januari 1, 2019",
        "",
    ]
    bracket = "(2018 年 10 月 26 日 第十 三届 全国 人民 代表 大会 常务委员会 第六 次 会议 通过)"
    listed = ["isi kandungan", *contents] if contents else []
    return "\n".join([*head, title, bracket, *listed, *body, *FOOT])


def law(count: int = 12) -> list[str]:
    """The body of a law in two chapters, the second from article 9 on."""
    lines = articles(count)
    return ["第一 章 总则", *lines[:8], "第二 章 附则", *lines[8:]]
