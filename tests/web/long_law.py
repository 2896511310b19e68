"""A law of 130 articles that exists nowhere, in Chinese and English, with chapters; the English lacks three and shortens one."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"


def han(number: int) -> str:
    """57 -> 五十七, 101 -> 一百零一, 120 -> 一百二十."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if not rest:
        return head
    middle = (
        "零"
        if hundreds and not tens
        else (("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十" if tens else "")
    )
    return head + middle + (_DIGITS[ones] if ones else "")


_CHAPTERS = {1: ("第一章 总则", "Chapter I General Provisions"), 51: ("第二章 登记", "Chapter II Registration"),
             101: ("第三章 附则", "Chapter III Supplementary Provisions")}  # fmt: skip
LACKING = (7, 8, 60)
SHORT = 30


def chinese() -> str:
    """The law itself."""
    head = (
        "Tongwen-Text: 1\nLaw: cn-qiaolianglv\nLanguage: zh-Hans\nVersion: 2019-05-01\nForce: authentic\n"
        "Publisher: 测试公报\nTitle: 中华人民共和国桥梁律\n"
    )
    lines = []
    for n in range(1, 131):
        lines += [_CHAPTERS[n][0]] if n in _CHAPTERS else []
        lines.append(
            f"第{han(n)}条 桥梁第{n}号应当依照规定向主管机关申请登记，并且应当按照有关标准定期进行检查和维护，确保安全。"
        )
    return head + "\n" + "\n".join(lines) + "\n"


def english() -> str:
    """A translation that isn't all there."""
    head = (
        "Tongwen-Text: 1\nLaw: cn-qiaolianglv\nLanguage: en\nVersion: 2019-05-01\nForce: unofficial\nPublisher: Tongwen tests\n"
        "Title: Code of Bridges of the People's Republic of China\nSource-Title: 中华人民共和国桥梁律\n"
    )
    lines = []
    for n in range(1, 131):
        lines += [_CHAPTERS[n][1]] if n in _CHAPTERS else []
        if n == SHORT:
            lines.append(f"Article {n} Bridge {n}.")
        elif n not in LACKING:
            lines.append(
                f"Article {n} Bridge number {n} shall be registered with the competent authority as provided, and shall be "
                "inspected and maintained at regular intervals under the standards, so that it is safe."
            )
    return head + "\n" + "\n".join(lines) + "\n"


TEXTS = {"7-bridges.law.txt": chinese(), "8-bridges-en.law.txt": english()}
LAW = "/laws/cn-qiaolianglv"
