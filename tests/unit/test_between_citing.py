"""What the two texts of an article cite, beside each other: made-up articles of a made-up law."""

from __future__ import annotations

import pytest
from made_bilingual import bilingual, view

from corpus.inspection.between import between

# (Chinese, English, what is told: "" nothing, else the English words that are wrong)
CASES = [
    ("违反本法第四十三条规定的，处以罚款。", "Whoever violates Article 43 of this Law shall be fined.", ""),
    ("违反本法第四十三条规定的，处以罚款。", "Whoever violates Article 34 of this Law shall be fined.", "Article 34"),
    ("违反第四十三条第二款规定的，处以罚款。", "Whoever violates Article 43, paragraph 3 shall be fined.", "Article 43, paragraph 3"),
    ("违反第四十三条第二款规定的，处以罚款。", "Whoever violates Article 43 shall be fined.", ""),
    ("违反第四十三条第二款第三项规定的，处以罚款。", "Whoever violates item 3 of Article 43 shall be fined.", ""),
    ("违反第四十三条第二款第三项规定的，处以罚款。", "Whoever violates item (3), paragraph 2 of Article 43 shall be fined.", ""),
    ("依照第三条至第五条办理。", "This is done under Articles 3, 4 and 5.", ""),
    ("依照第三条、第四条和第五条办理。", "This is done under Articles 3 to 5.", ""),
    ("依照第三条至第五条办理。", "This is done under Articles 3 to 6.", "Articles 3 to 6"),
    ("依照第三条至第五条、第六条办理。", "This is done under Articles 3 to 6.", ""),
    ("依照第八条办理。依照第八条收费。", "This is done and charged for under Article 8.", ""),
    ("依照第八条办理。", "This is done as stated above.", ""),
    ("依照规定办理。", "This is done as stated in Article 8.", ""),
    ("依照前条规定办理。", "This is done under Article 19.", ""),
    ("依照第十九条规定办理。", "This is done under the preceding Article.", ""),
    ("灯塔分为三级。\n前款规定的灯塔应当登记。", "Lighthouses have three classes.\nThose of paragraph 1 shall be registered.", ""),
    ("灯塔分为三级。\n渡船不分级。\n依照第二款登记。", "Lighthouses have classes.\nFerries have none.\nRegistered under the first paragraph.", "first paragraph"),
    ("依照第二十条第一款办理。", "This is done under paragraph 1 of this Article.", ""),
    ("依照《渡船法》第七条办理。", "This is done under Article 7 of the Ferry Law.", ""),
    ("依照《渡船法》第七条办理。", "This is done under Article 17 of the Ferry Law.", "Article 17"),
    ("依照第十二条之一办理。", "This is done under Article 12-1.", ""),
    ("依照第十二条之一办理。", "This is done under Article 12-2.", "Article 12-2"),
    ("依照第三章办理。", "This is done under Chapter IV.", "Chapter IV"),
    ("依照第三章办理。", "This is done under Chapter III.", ""),
    ("依照第三条第一款申请的，依照第五条、第六条办理。", "What is applied for is done under Articles 6 and 6.", "6"),
    ("依照第三条第一款申请的，依照第五条、第六条办理。", "What is applied for is done under Articles 5 and 6.", ""),
    ("依照第二条第一款和第一款办理。", "This is done under Article 4(1).", "Article 4(1)"),
    ("依照第二条第一款和第三款办理。", "This is done under Paragraphs 1 and 3 of Article 2.", ""),
    ("依照第七条第一款、第八条办理，第九条除外。", "This is done under Article 8(1) and Article 8, but otherwise not.", "Article 8(1)"),
    ("依照第七条第一款、第八条办理，第九条除外。", "This is done under Article 7(1) and Article 8, but otherwise not.", ""),
    ("依照前两条办理。", "This is done under the preceding two Articles.", ""),
    ("依照前两条办理。", "This is done under the preceding three Articles.", "the preceding three Articles"),
    ("依照前条第五款办理，第一款另有规定的除外。", "This is done under Article 9, paragraph 5.", "Article 9, paragraph 5"),
    ("依照次条第二款办理。", "This is done under paragraph (2) of the following Article.", ""),
    ("依照次条第二款办理。", "This is done under paragraph (3) of the following Article.", "paragraph (3) of the following Article"),
    ("灯塔分级。\n渡船分级。\n前两款办理登记。", "Lighthouses have classes.\nFerries have classes.\nThe above two paragraphs are registered.", ""),
    ("灯塔分级。\n渡船分级。\n前两款办理登记。", "Lighthouses have classes.\nFerries have classes.\nThe above three paragraphs are registered.", "The above three paragraphs"),
]  # fmt: skip


@pytest.mark.parametrize(("chinese", "english", "told"), CASES)
def test_citations_of_two_texts(chinese: str, english: str, told: str) -> None:
    law = bilingual(30)
    law[0]["20"], law[1]["20"] = chinese, english
    found = [d for d in between(view(*law)) if d.code == "citation-differs"]
    assert [d.path for d in found] == (["art_20"] if told else [])
    assert [d.found for d in found] == ([told] if told else [])


def test_a_translation_of_another_version_is_not_compared() -> None:
    law = bilingual(30)
    law[0]["20"], law[1]["20"] = "依照第八条办理。", "This is done under Article 9."
    found = between(view(*law, versions=("2020-01-01", "2015-01-01")))
    assert not [d for d in found if d.code == "citation-differs"]


def test_a_page_of_nothing_but_citations_is_quick() -> None:
    law = bilingual(30)
    law[0]["20"] = "、".join(f"第{n}条" for n in range(1, 3000))
    law[1]["20"] = ", ".join(f"Article {n}" for n in range(3000, 6000))
    assert not [d for d in between(view(*law)) if d.code == "citation-differs"]


def test_steps_are_named_as_they_are_printed() -> None:
    law = bilingual(30)
    law[0]["20"] = "依照第七条第二款办理。"
    law[1]["20"] = "This is done within the time limits of paragraph 8(2)(a) or (b)."
    [told] = [d for d in between(view(*law)) if d.code == "citation-differs"]
    assert "article 8(2)(a)" in told.message
    assert "(1)" not in told.message
