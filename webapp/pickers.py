"""The form that picks which texts are shown, in which order, and how: a numbered choice for each column."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from flask_babel import gettext as _
from markupsafe import Markup

from corpus.languages.naming import endonym
from corpus.model import Expression
from webapp import words
from webapp.columns import MOST
from webapp.interface import current
from webapp.urls import Reading

# (what the form sends, language, force, publisher, coverage, whether the language has another text)
_Choice = tuple[str, str, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Picker:
    """What can be picked. `shown` are the ids of the texts shown, `shown_as` how they are."""

    offered: tuple[Expression, ...]
    shown: tuple[str, ...]
    shown_as: Reading

    @property
    def slots(self) -> tuple[tuple[int, Markup], ...]:
        """The number of each column and its choices, the one that is shown selected."""
        choices = self._choices()
        options, by_id = _options(choices, current()), {x.id: c[0] for x, c in zip(self.offered, choices, strict=True)}
        chosen = [by_id.get(i, "") for i in self.shown]
        columns = [*chosen, *[""] * MOST][: min(MOST, max(len(self.offered), len(chosen)))]
        return tuple((n, _selected(options, value)) for n, value in enumerate(columns, 1))

    @property
    def scripts(self) -> bool:
        """Whether there is Chinese here, which can be shown in either script."""
        return any(x.language.partition("-")[0] == "zh" for x in self.offered)

    def _choices(self) -> tuple[_Choice, ...]:
        often = Counter(x.language for x in self.offered)
        return tuple(
            (x.id if often[x.language] > 1 else x.language, x.language, str(x.force), x.publisher,
             str(x.coverage or ""), often[x.language] > 1)
            for x in self.offered
        )  # fmt: skip


@lru_cache(maxsize=128)
def _options(choices: tuple[_Choice, ...], _interface: str) -> Markup:
    """The choices as options, made once for each language of the interface: a page has six times the same."""
    lines = [Markup('<option value="">—</option>')]
    lines += [Markup('<option value="{}">{}</option>').format(c[0], _label(c)) for c in choices]
    return Markup("").join(lines)


def _label(choice: _Choice) -> str:
    _value, language, force, publisher, coverage, rival = choice
    # An option holds no markup: the name, of whatever direction, stands between signs of isolation.
    said = [f"\u2068{endonym(language)}\u2069", str(words.force.get(force, force)), *([publisher] if rival else [])]
    if coverage:
        said.append(_("articles %(range)s only", range=coverage.replace("-", "–")))
    return " · ".join(said)


def _selected(options: Markup, value: str) -> Markup:
    return options.replace(Markup('value="{}"').format(value), Markup('value="{}" selected').format(value), 1)
