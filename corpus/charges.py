"""Names of provisions: people type 帮助信息网络犯罪活动罪 or 揭开公司面纱, and no law holds these words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.resolving import called, names
from corpus.titles import Name, provisions_called

if TYPE_CHECKING:
    from corpus.library import Library

_LONGEST = 120


def provisions_named(library: Library, text: str) -> tuple[Name, ...]:
    """Provisions of laws that are here by a name of their own, with or without the law's: 帮信罪, 刑法帮信罪, "arson".

    Returns:
        The first is where the name is at home, the others are provisions that it may mean as well (放火罪: articles 114
        and 115). Those written as it was typed lead: 表見代理 is Taiwan's, 表见代理 the Mainland's. () where nothing is
        called so.
    """
    typed = text.strip()
    if not typed or len(typed) > _LONGEST:
        return ()
    here = names(library).laws
    found = [n for n in provisions_called(typed) if n.law_id in here]
    return tuple(sorted(found, key=lambda n: n.text.casefold() != typed.casefold())) or _behind_law(library, typed)


def is_own_name(library: Library, text: str) -> bool:
    """Whether the whole of `text` is the name of a provision that is here: 帮信罪 is, 刑法帮信罪 has a law's name before it."""
    here = names(library).laws
    return len(text) <= _LONGEST and any(n.law_id in here for n in provisions_called(text.strip()))


def _behind_law(library: Library, typed: str) -> tuple[Name, ...]:
    """刑法规定的洗钱罪: the charge behind the name of its law."""
    for at in range(1, len(typed) - 1):
        found = provisions_called(typed[at:])
        if not found:
            continue
        before = typed[:at].rstrip(" ,，、的").removesuffix("规定").removesuffix("規定").removesuffix("中")
        laws = called(library, before)
        return tuple(n for n in found if n.law_id in laws)
    return ()
