"""What needs no words: a unit that begins with a quoted term, or with one and a wide space (Canada), under a head of definitions."""

from __future__ import annotations

from corpus.definitions.formulas import Formulas

PLAIN = Formulas(
    here=r"(?!)",
    bare=r"[^\n]{1,80}?",
    reach={},
    listed=(r"(?:(?:the|der Ausdruck|el|la|l['’]|le|il|o|a) )?<Q><B>~[:：\-–—,，=]{0,2}~(?=\S|$)",),
)
