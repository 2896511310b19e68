"""What a language calls itself, and which way it is written."""

from __future__ import annotations

from corpus.languages import language_of
from corpus.telling import Called

_CHINESE = {"Hans": "简体", "Hant": "繁體", "HK": "香港", "MO": "澳門"}
# Languages that have no module here; those that have one say it themselves.
_RIGHT_TO_LEFT = frozenset({"arc", "ckb", "dv", "ks", "ps", "sd", "ug", "yi"})


def endonym(tag: str) -> str:
    """What its speakers call a language: 中文（繁體）, Português (PT); the tag of one that isn't known."""
    words = language_of(tag)
    if words is None or not words.own_name:
        return tag
    chinese = words.own_name == "中文"
    rest = [_CHINESE.get(part, part) if chinese else part for part in tag.split("-")[1:]]
    if not rest:
        return words.own_name
    return f"{words.own_name}（{'，'.join(rest)}）" if chinese else f"{words.own_name} ({', '.join(rest)})"


def tongue(tag: str, *beside: str) -> str:
    """The English name of the language of a text, for a sentence that may be said in another language.

    Args:
        tag: BCP 47 tag of the text.
        beside: tags of the texts that it stands beside: two scripts of one language are told apart by their tags.
    """
    words = language_of(tag)
    primary = tag.partition("-")[0]
    if words is None or not words.name or any(primary == other.partition("-")[0] for other in beside):
        return Called(tag, "language", tag)
    return Called(words.name, "language", primary)


def is_rtl(tag: str) -> bool:
    """Whether a language is written from right to left; a script in the tag decides where the language isn't known."""
    primary, *rest = tag.split("-")
    words = language_of(tag)
    return words.direction == "rtl" if words else primary in _RIGHT_TO_LEFT or bool({"Arab", "Hebr"} & set(rest))
