"""Tamil: Tamil Nadu, Sri Lanka, Singapore. பிரிவு is a section of an act, உறுப்பு an article."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

TAMIL = Language(
    tag="ta",
    name="Tamil",
    own_name="தமிழ்",
    containers=units(book="பகுதி, பாகம்", chapter="அத்தியாயம்"),
    article_words=words("பிரிவு, உறுப்பு, ஷரத்து, உறுப்புரை"),
    ordinals=numbers("ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது பத்து"),
    contents=said("பொருளடக்கம்"),
    preambles=said("முகவுரை, முன்னுரை"),
    annexes=words("அட்டவணை, இணைப்பு"),
    deleted=said("நீக்கப்பட்டது, நீக்கம் செய்யப்பட்டது"),
    alphabets=letters("அ ஆ இ ஈ உ ஊ எ ஏ ஐ ஒ ஓ ஔ", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="உட்பிரிவு, உட்பிரிவுகள்", item="கூறு, பத்தி", subitem="உட்கூறு"),
    citing=CitingWords(
        ands=words("மற்றும், அல்லது"),
        ranges=words("முதல்"),
        range_ends=words("வரை"),
        glue=words("இன்"),
        this_law=words("இந்தச் சட்டத்தின், இச்சட்டத்தின்"),
        measures=words("ஆண்டுகள், மாதங்கள், நாட்கள்"),
    ),
)  # fmt: skip
