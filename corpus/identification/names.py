"""The state's name in the names of laws: 中华人民共和国刑法, 中華民國刑法 and 刑法 differ by it alone.

People and texts leave it out, and it stands anywhere: "Law of the People's Republic of China on Lawyers".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.folding import fold, fold_key

MAINLAND = "中华人民共和国"
"""Its name as it stands before the titles of the Mainland's laws, folded."""

# The longer name comes first, for "people's republic of china" ends in "republic of china".
_STATES = (
    (
        "cn",
        re.compile(
            rf"^{MAINLAND}(?=.)|\s*\((?:p\.?r\.?c\.?|people's republic of china)\)|(?<![\s,])[\s,]*\b(?:of )?(?:the )?(?:people's republic of china|p\.?r\.?c\b\.?)(?!\w)"
        ),
    ),
    (
        "tw",
        re.compile(
            r"^中华民国(?=.)|\s*\((?:r\.?o\.?c\.?|republic of china)\)|(?<![\s,])[\s,]*\b(?:of )?(?:the )?(?:republic of china(?: ?\(taiwan\))?|r\.?o\.?c\b\.?)"
        ),
    ),
)
# Ways in which people say whose law they mean. They may as well be part of a title (中國鋼鐵股份有限公司管理辦法), so they
# are taken off what is typed, never off titles, and only where nothing is called so.
_PLACES = (
    ("tw", re.compile(r"(?<![\s,(])[\s,(]+(?:of |in )?taiwan\)?$|\s*\((?:中华民国)?台湾(?:地区)?\)$|\s*\(中华民国\)$")),
    ("cn", re.compile(rf"\s*\((?:中国大陆|中国|大陆(?:地区)?|{MAINLAND})\)$")),
    ("cn", re.compile(r"(?<![\s,(])[\s,(]+(?:of |in )?(?:mainland )?china\)?$")),
    ("cn", re.compile(r"^(?:中国大陆|中国|大陆(?:地区)?)(?=.)|^(?:china's|chinese|china|mainland)\s+")),
    ("tw", re.compile(r"^台湾(?:地区)?(?=.)|^(?:taiwan's|taiwanese|taiwan)\s+")),
    (
        "hk",
        re.compile(
            r"^香港(?:法例|特别行政区)?(?=.)|^(?:hong kong)\s+|(?<![\s,(])[\s,(]+(?:of |in )?hong kong\)?$|\s*\(香港\)$"
        ),
    ),
    ("jp", re.compile(r"^日本国?(?=.)|^(?:japanese|japan's)\s+|(?<![\s,(])[\s,(]+(?:of |in )?japan\)?$")),
    (
        "kr",
        re.compile(
            r"^(?:韩国|大韩民国)(?=.)|^(?:korean|south korean)\s+|(?<![\s,(])[\s,(]+(?:of |in )?(?:south )?korea\)?$"
        ),
    ),
    ("ch", re.compile(r"^瑞士(?=.)|^swiss\s+|(?<![\s,(])[\s,(]+(?:of |in )?switzerland\)?$|^schweizerische[nrs]?\s+")),
    ("ca", re.compile(r"^加拿大(?=.)|^canadian\s+|(?<![\s,(])[\s,(]+(?:of |in )?canada\)?$")),
    ("eu", re.compile(r"^(?:欧盟|欧洲联盟)(?=.)|^eu\s+")),
)


# Codes that people write before an English title: "TW Civil Code", "PRC Criminal Law", "P.R.C. Civil Code". Behind a title they
# are in brackets, or the state's own abbreviation (`_STATES`).
_CODES = {"tw": "tw", "roc": "tw", "r.o.c.": "tw", "cn": "cn", "prc": "cn", "p.r.c.": "cn", "hk": "hk", "hksar": "hk", "jp": "jp", "kr": "kr",
          "rok": "kr", "ch": "ch", "ca": "ca"}  # fmt: skip
_CODE = re.compile(
    rf"^(?P<code>{'|'.join(map(re.escape, sorted(_CODES, key=len, reverse=True)))})['’]?s?\s+(?=[^\W\d_])"
)
_CODE_BEHIND = re.compile(rf"\s*\((?P<code>{'|'.join(map(re.escape, sorted(_CODES, key=len, reverse=True)))})\)$")


def plain(name: str) -> str:
    """A name folded, without the brackets of titles."""
    return re.sub(r"[《》〈〉]", "", fold(name)).strip()


def plain_key(name: str) -> str:
    """Letters and digits of a name alone, folded: people write Cap 486, CAP.486 and RSC as they like."""
    return "".join(c for c in fold_key(name) if c.isalnum())


def without_state(name: str) -> tuple[str, str | None]:
    """A folded name without the state's name, and the jurisdiction that this gives; the name itself and None without one."""
    for jurisdiction, pattern in _STATES:
        rest = pattern.sub("", name).strip()
        if rest and rest != name:
            return rest, jurisdiction
    return name, None


@lru_cache(maxsize=65536)  # asked of every title whenever a law changes
def stateless(name: str) -> tuple[str, str | None]:
    """A name's key without the state's name and without "the", and the jurisdiction that the state's name gives.

    "Criminal Law of the PRC" -> ("criminallaw", "cn"); 中華民國刑法 -> ("刑法", "tw"); 刑法 -> ("刑法", None).
    """
    rest, jurisdiction = without_state(plain(name))
    return fold_key(re.sub(r"^the\s+", "", rest)), jurisdiction


def without_places(name: str) -> Iterator[tuple[str, str]]:
    """What may be left of a name when a place is taken off, with its jurisdiction: 台湾刑法, "Civil Code (Taiwan)"."""
    text = plain(name)
    for place, pattern in _PLACES:
        rest = pattern.sub("", text)
        if rest != text:
            yield rest, place
    for pattern in (_CODE, _CODE_BEHIND):
        if (code := pattern.search(text)) and (rest := pattern.sub("", text)):
            yield rest, _CODES[code["code"]]
