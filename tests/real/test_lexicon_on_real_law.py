"""What is learnt from real laws: Taiwan's with their English, every fourth hidden, which the others have to find.

An article of a hidden law is right for an English term if the English that was hidden has it; from Chinese alike. The margins
are wide: a change that costs much is seen here, tests/benchmarks/test_lexicon_ratio.py measures. REAL_DATA holds data/.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from shared_libraries import mainland_and_taiwan

from corpus.library import Library
from indexer.documents import key_of
from indexer.lexicon import Lexicon, files, segments
from indexer.lexicon.building import learn
from indexer.lexicon.files import Manifest
from indexer.lexicon.segments import Pair
from indexer.lexicon.tokens import cut_atoms

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
pytestmark = pytest.mark.skipif(not (REAL / "data" / "tw").is_dir(), reason="REAL_DATA names no folder with data/tw")

ENGLISH = (
    "application", "applicant", "approval", "permit", "license", "fine", "penalty", "imprisonment", "court", "judge", "prosecutor",
    "defendant", "witness", "evidence", "creditor", "debtor", "contract", "property", "ownership", "registration", "copyright",
    "patent", "trademark", "trade secret", "personal data", "company", "shareholder", "director", "dividend", "insurance",
    "employer", "worker", "wage", "consumer", "tax", "election", "competent authority", "regulations", "public interest",
    "compensation", "damage", "negligence", "agent", "minor", "guardian", "spouse", "inheritance", "arbitration", "appeal",
)  # fmt: skip
CHINESE = (
    "申請", "申請人", "核准", "許可", "執照", "罰鍰", "罰金", "有期徒刑", "法院", "法官", "檢察官", "被告", "證人", "證據", "債權人", "債務人",
    "契約", "財產", "所有權", "登記", "著作權", "專利", "商標", "營業秘密", "個人資料", "公司", "股東", "董事", "股息", "保險", "雇主",
    "勞工", "工資", "消費者", "選舉", "主管機關", "公共利益", "賠償", "損害", "過失", "代理人", "監護人", "配偶", "繼承", "仲裁",
)  # fmt: skip


class Hidden:
    """The articles of the hidden laws: (English, Chinese)."""

    def __init__(self, articles: Sequence[tuple[str, str]]) -> None:
        texts = {"en": [a for a, _ in articles], "zh": [b for _, b in articles]}
        self.atoms = {language: [atoms(text, language) for text in found] for language, found in texts.items()}
        self.keys = {language: [key_of(text, language) for text in found] for language, found in texts.items()}

    def having(self, term: str, language: str) -> set[int]:
        wanted = atoms(term, language)
        return {n for n, found in enumerate(self.atoms[language]) if wanted in found}


def atoms(text: str, language: str) -> str:
    """The atoms of a text as a string in which those of a term are looked for."""
    return f" {' '.join(atom.key for atom in cut_atoms(text, language))} "


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lexicon, Hidden]:
    folder = tmp_path_factory.mktemp("lexicon")
    library = mainland_and_taiwan(tmp_path_factory, indexed=False)
    taiwan = [law for law in library.laws() if law.jurisdiction == "tw"]
    pairs = [p for p in segments.pairs(taiwan) if (p.one.language[:2], p.other.language[:2]) == ("en", "zh")]
    laws = sorted({p.law for p in pairs})
    hidden = set(laws[::4])
    teach = [s for p in pairs if p.law not in hidden for s in segments.segments_of(library, p)]
    new = files.begin(folder)
    files.write_pair(new, "en-zh", learn(teach))
    files.finish(folder, new, Manifest({}, {}, (("en", "zh"),), len(teach), 0.0))
    articles = [texts for p in pairs if p.law in hidden for texts in _articles(library, p)]
    library.close()
    return Lexicon.open(folder), Hidden(articles)


def _articles(library: Library, pair: Pair) -> Iterator[tuple[str, str]]:
    theirs = {p.path: p.text for p in library.text(pair.other.id).provisions}
    return ((p.text, theirs[p.path]) for p in library.text(pair.one.id).provisions if p.path in theirs)


def measured(
    terms: Sequence[str], language: str, other: str, lexicon: Lexicon, hidden: Hidden
) -> tuple[float, float, int]:
    """Mean precision of the first ten and recall within the first fifty, of terms that three hidden articles have."""
    precisions, recalls = [], []
    for term in terms:
        right = hidden.having(term, language)
        if len(right) < 3:
            continue
        texts = tuple(dict.fromkeys(r.text for r in lexicon.renderings(term, language, (other,))))
        found = set[int]().union(*(hidden.having(text, other) for text in texts))
        context = lexicon.context(term, language, texts, other, "tw")
        likely = {n: context.likely(hidden.keys[other][n]) if context else 0.5 for n in found}
        ordered = sorted(found, key=lambda n: (-likely[n], n))
        precisions.append(len(right & set(ordered[:10])) / max(1, len(ordered[:10])))
        recalls.append(len(right & set(ordered[:50])) / min(50, len(right)))
    return sum(precisions) / len(precisions), sum(recalls) / len(recalls), len(precisions)


@pytest.mark.parametrize(("terms", "language", "other"), [(ENGLISH, "en", "zh"), (CHINESE, "zh", "en")])
def test_hidden_laws_are_found(terms: Sequence[str], language: str, other: str, learnt: tuple[Lexicon, Hidden]) -> None:
    precision, recall, count = measured(terms, language, other, *learnt)
    print(f"{language} -> {other}: {count} terms, precision {precision:.3f}, recall {recall:.3f}")
    assert count >= 25
    assert precision >= 0.65
    assert recall >= 0.6
