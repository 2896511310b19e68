"""Whether what stands before a word says that it isn't so: 不受理, 未成年, "shall not be accepted"."""

from __future__ import annotations

import regex

from corpus.folding import fold
from indexer.segmentation import group_of

_BEFORE = 24
"""Characters that are looked at before a word."""
_ZH = regex.compile(r"(?:[不未非无勿]|(?:不|未)(?:予|得|能|可|经|为|应|曾|加)|并非|没有|禁止|除非|免(?:予|于|除)?)$")
_EN = regex.compile(
    r"\b(?:not|nor|never|neither|without|unless|except|cannot|fails? to|failed to|failure to|refus\w+ to|instead of|non)"
    r"(?:[\s-]+(?:be|been|have|has|had|to|a|an|any|the|yet|so|being|otherwise))*[\s-]+$|\b(?:un|in|non|dis)$"
)
_NEGATION = regex.compile(r"\b(?:not|no|non|without|never|un\w{4,}|in(?:valid|capab|capac|admis|compet|effect|nocen)\w*|reject\w*|refus\w*|den(?:y|ie)\w*|fail\w*|void\w*)\b|[不未非无免拒驳]")  # fmt: skip


def is_negated(text: str, at: int, language: str) -> bool:
    """Whether what begins at an offset of a text is negated right before it. Told of Chinese and English; of others never."""
    before = fold(text[max(0, at - _BEFORE) : at])
    match group_of(language):
        case "zh":
            return _ZH.search(before) is not None
        case "en":
            return _EN.search(before) is not None
    return False


def is_negation(term: str) -> bool:
    """Whether a term may say itself that something isn't so (未成年, invalid, rejected)."""
    return _NEGATION.search(fold(term)) is not None


_FAR = {"zh": 16, "en": 80}
_ANYWHERE = {
    "zh": regex.compile(r"[不未非无勿]|没有|禁止|除外|免除"),
    "en": regex.compile(
        r"\b(?:not|no|nor|never|neither|none|without|unless|except|cannot|fail\w*|refus\w+|prohibit\w*|forbid\w*|barred|refrain\w*|exempt\w*)\b"
    ),
}
_SENTENCE = regex.compile(r"[。；;.!?！？]")


def may_be_negated(text: str, at: int, language: str) -> bool:
    """Whether anything before an offset, in its sentence and not far, says so: "shall not, without leave, be transferred".

    True of languages that aren't known here.
    """
    group = group_of(language)
    if group not in _FAR:
        return True
    before = fold(text[max(0, at - _FAR[group]) : at])
    return _ANYWHERE[group].search(_SENTENCE.split(before)[-1]) is not None
