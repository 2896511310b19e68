"""What is known of a jurisdiction: a frozen record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.model import Unit


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The structure and the words of one jurisdiction's law.

    Attributes:
        code: "cn", "tw".
        name: English name.
        source_languages: languages in which its texts are enacted.
        prevailing: the language whose text prevails, or None where several are equal.
        levels: order of units below the article.
        level_words: primary language subtag -> {word: unit} for the levels below the article. The same character means
            another level in the next jurisdiction: 款 is a paragraph on the Mainland and an item in Taiwan.
        paragraphs_always: paths name the paragraph even where there is only one (`art_5/para_1/item_2`).
        kinds: what a source calls a text -> our word for its kind (constitution, law, interpretation, amendment,
            decision, regulation).
        kind_suffixes: endings of titles that decide the kind whatever the source calls the text; the longest first.
        basic_unit: what an article is called, by language, where it isn't the language's usual word (Hong Kong: section).
        version_applies: the date of a version is the day from which it applies (Fedlex, Hong Kong, Canada), so that the
            version's own date starts it.
        continued_after_items: words after a list go on with the paragraph that the list stands in (Hong Kong, Canada, EU);
            False where they are a paragraph of their own (Mainland, Taiwan).
    """

    code: str
    name: str
    source_languages: tuple[str, ...]
    prevailing: str | None
    levels: tuple[Unit, ...]
    level_words: Mapping[str, Mapping[str, Unit]]
    paragraphs_always: bool
    kinds: Mapping[str, str] = field(default_factory=dict)
    kind_suffixes: Mapping[str, str] = field(default_factory=dict)
    basic_unit: Mapping[str, str] = field(default_factory=dict)
    version_applies: bool = False
    continued_after_items: bool = True
