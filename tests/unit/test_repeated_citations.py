"""What stands in the same words again is read as it was read the first time, at its own place."""

from __future__ import annotations

import pytest

from corpus.citations import mentions, repeats

SENTENCES = {
    "zh": "依照第三条第二款、第五至七条的规定，适用同条第一项；（一）至（三）项、本法第九条。",
    "zh-Hant": "依民法第一百八十四條第一項前段及同條第二項、第十二條之一規定（第3條），",
    "en": "under Articles 3-5 and 12(2)(a) of this Law, paragraph 3 of the same Article, points (a) to (c), ",
    "de": "nach § 3 Abs. 2 Satz 1, Artikel 5 bis 7 und Art. 17 Absatz 1 Buchstabe a dieses Gesetzes, ",
    "hu": "a 3. cikk (2) bekezdése, az 5-7. cikk és a 9. § a) pontja szerint, ",
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("inside", [False, True])
def test_a_long_text_is_read_as_without_memory(language: str, monkeypatch: pytest.MonkeyPatch, *, inside: bool) -> None:
    text = SENTENCES[language] * 120 + "第八条、" * 300 + "Article 8, " * 300 + SENTENCES[language]
    remembered = mentions(text, language, inside=inside)
    monkeypatch.setattr(repeats, "_LONG", len(text) + 1)
    assert remembered == mentions(text, language, inside=inside)
    assert len(remembered) > 120
    for citation in remembered:
        assert text[citation.span.start : citation.span.end] == citation.text
