"""Which words of one stem are forms of one word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.inflection import is_form_of, kind_of
from indexer.letters import spelled
from indexer.stemming import stem

# Words of one stem; a bar stands between words that are others.
FAMILIES = {
    "en": (
        "limitation limitations | limit limits limited limiting",
        "execution executions | executive executives | execute executes executed executing",
        "arbitrator arbitrators | arbitration arbitrations | arbitral",
        "order orders ordered ordering",
        "refer refers referred referring | reference references",
        "transfer transfers transferred transferring",
        "policy policies",
        "notify notifies notified notifying",
        "measure measures measured measuring",
        "agree agrees agreed agreeing",
        "apply applies applied applying",
        "provide provides provided providing | provider providers | provident",
        "lawful | lawfully | law laws",
        "organise organises organised organized | organisation organizations",
        "authority authorities | authorize authorised authorises | authorization",
        "business businesses",
        "process processes processed processing",
    ),
    "de": (
        "Bearbeitung Bearbeitungen | bearbeiten bearbeitet bearbeitete",
        "sicher sichere sicheren | Sicherheit",
        "öffentlich öffentliche öffentlichen öffentlicher | Öffentlichkeit",
        "Gesetz Gesetze Gesetzes | gesetzlich gesetzlichen",
    ),
    "fr": (
        "traitement traitements | traiter traite traité traités traitées traitant",
        "autoriser autorisé autorisée | autorisation autorisations",
        "responsable responsables | responsabilité responsabilités",
        "tribunal tribunaux",
        "conforme conformes | conformité | conformément",
    ),
    "es": ("responsable responsables | responsabilidad responsabilidades", "informar informado informará | información informaciones"),
    "it": ("trattare trattato trattati tratta | trattamento trattamenti", "trasferire trasferita trasferiti | trasferimento trasferimenti"),
    "pt": ("declarar declararam | declaração declarações",),
    "nl": ("bepalen bepaald | bepaling bepalingen",),
    "sv": ("person personer personen | personlig personliga",),
    "pl": ("osoba osoby osobie osób",),
}  # fmt: skip
ROWS = [(group, family) for group, families in FAMILIES.items() for family in families]


@pytest.mark.parametrize(("group", "family"), ROWS, ids=[f"{g} {f.split()[0]}" for g, f in ROWS])
def test_a_family(group: str, family: str) -> None:
    kinds = [[spelled(w.lower(), group) for w in part.split()] for part in family.split("|")]
    stems = [[stem(w, group) for w in words] for words in kinds]
    for n, words in enumerate(kinds):
        for m, others in enumerate(kinds):
            for i, word in enumerate(words):
                for k, other in enumerate(others):
                    if stems[n][i] == stems[m][k]:  # others are told apart already
                        assert is_form_of(word, other, group) is (n == m), (word, other)


@given(word=st.text(min_size=1, max_size=30), group=st.sampled_from([*FAMILIES, "zh", "ar", "xx"]))
@settings(max_examples=300, deadline=None)
def test_a_word_is_a_form_of_itself(word: str, group: str) -> None:
    assert is_form_of(spelled(word, group), word, group)
    assert kind_of(word, group) == kind_of(word, group).strip()
