"""A small library for tests of pages and API: laws that exist nowhere, written for the tests."""

from __future__ import annotations

from pathlib import Path

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile

LAMPS = """\
Tongwen-Text: 1
Law: cn-ludengfa
Language: zh-Hans
Version: 2018-10-26
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国路灯管理法

第一章 总则
第一条 为了规范路灯管理，制定本法。
第二条 国家实行路灯登记制度。路灯应当登记。
第二章 移管
第三条 向外国移管路灯，应当符合下列条件：
（一）路灯属于该国；
（二）路灯书面同意移管；
（三）双方同意移管。
有下列情形之一的，可以拒绝移管：
（一）路灯正在点亮；
（二）其他不宜移管的情形。
第四条 路灯损坏的，没收<script>alert(1)</script>违法所得。
第五条 本法自2019年1月1日起施行。
"""

LAMPS_ENGLISH = """\
Tongwen-Text: 1
Law: cn-ludengfa
Language: en
Version: 2018-10-26
Force: unofficial
Publisher: Tongwen tests
Translator: A. Translator
Title: Street Lamps Law of the People's Republic of China
Source-Title: 中华人民共和国路灯管理法

Chapter I General Provisions
Article 1 This Law is enacted in order to regulate street lamps.
Article 2 The State keeps a register of street lamps. Street lamps shall be registered.
Chapter II Transfer
Article 3 The transfer of street lamps to a foreign State shall meet the following conditions:
(1) the street lamp belongs to that State;
(2) the street lamp consents in writing to the transfer.
In any of the following circumstances the transfer may be refused:
(1) the street lamp is lit;
(2) other circumstances.
Article 4 Where a street lamp is damaged, the illegal gains are confiscated.
Article 5 This Law comes into force on January 1, 2019.
"""

LAMPS_NEXT = (
    LAMPS.replace("Version: 2018-10-26", "Version: 2026-06-26")
    .replace("自2019年1月1日", "自2027年1月1日")
    .replace("制定本法。", "制定本法，促进照明。")
)

LAMPS_DAMAGED = (
    LAMPS.replace("Force: authentic", "Force: damaged\nRights: private")
    .replace("zh-Hans", "zh-Hant")  # a second text of one language and format would replace the first
    .replace("测试公报", "A Portal")
    .replace("国家实行路灯登记制度", "国家实行行秘密词语登记制度")
)

SECRET = """\
Tongwen-Text: 1
Law: cn-anmenfa
Language: zh-Hans
Version: 2020-01-01
Force: unofficial
Rights: private
Publisher: A Portal
Title: 中华人民共和国暗门法

第一条 本法不得示人。
第二条 本法自公布之日起施行。
"""

BRIDGES = """\
Tongwen-Text: 1
Law: tw-T0000001
Language: zh-Hant
Version: 2021-05-05
Force: authentic
Publisher: 測試公報
Title: 橋梁法

第 1 條 為管理橋梁，特制定本法。
第 2 條 橋梁應登記。
第 2-1 條 營業秘密應保護。
第 3 條 （刪除）
第 4 條 本法自公布日施行。
"""

TEXTS = {
    "1-lamps.law.txt": LAMPS, "2-lamps-en.law.txt": LAMPS_ENGLISH, "3-lamps-next.law.txt": LAMPS_NEXT,
    "4-lamps-damaged.law.txt": LAMPS_DAMAGED, "5-secret.law.txt": SECRET, "6-bridges.law.txt": BRIDGES,
}  # fmt: skip


def fill(folder: Path) -> None:
    """Make the library in `folder`."""
    library = Library.open(folder, create=True)
    sources = [SourceFile(name, text.encode) for name, text in TEXTS.items()]
    made = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    library.close()
    failed = [(m.source, m.message) for m in made if m.status != "added"]
    assert not failed, failed
