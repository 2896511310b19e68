"""Malay: Malaysia, Brunei, Singapore. A seksyen of an act and a perkara of the constitution are articles here."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("pertama kedua ketiga keempat kelima keenam ketujuh kelapan kesembilan kesepuluh kesebelas kedua_belas ketiga_belas "
             "keempat_belas kelima_belas keenam_belas ketujuh_belas kelapan_belas kesembilan_belas kedua_puluh")  # fmt: skip

MALAY = Language(
    tag="ms",
    name="Malay",
    own_name="bahasa Melayu",
    containers=units(book="bahagian, buku", part="penggal", chapter="bab", section="seksyen"),
    article_words=words("perkara, perkara-perkara, artikel"),
    article_words_of=dict.fromkeys(("", "my", "sg", "bn"), words("seksyen, seksyen-seksyen, s.")),
    ordinals=numbers(_ORDINALS, "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas"),
    unnumbered=said("Peruntukan am, Peruntukan peralihan, Pelbagai"),
    contents=said("Susunan seksyen, Isi kandungan, Kandungan, Susunan perkara"),
    preambles=said("Mukadimah, Mukaddimah, Muqaddimah, Mukaddumah"),
    annexes=words("jadual, lampiran"),
    deleted=said("dipotong, dimansuhkan, (dipotong), [dipotong], telah dipotong, dibatalkan"),
    inserted=LATIN_INSERTED,
    levels=units(
        paragraph="subseksyen, subseksyen-subseksyen, fasal, fasal-fasal, subperkara",
        item="perenggan, perenggan-perenggan, butiran",
        subitem="subperenggan, subperenggan-subperenggan",
    ),
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    common=often("yang dan di dalam dengan untuk pada dari daripada atau ini itu setiap orang tidak oleh adalah ialah hendaklah boleh "
                 "mana-mana berhak tanpa bagi serta antara sebagai tersebut akan telah lain juga mahupun kerana bahawa kepada terhadap "
                 "seseorang sesuatu maka hak semua kebebasan di bawah suatu kecuali jika apa-apa ertinya seksyen mengikut undang-undang"),
    citing=CitingWords(
        articles=words("seksyen-seksyen, s., ss., per."),
        levels=units(paragraph="subseksyen-subseksyen", item="perenggan-perenggan"),
        forms=forms("subseksyen subseksyen-subseksyen; perenggan perenggan-perenggan"),
        ordinals=numbers(_ORDINALS),
        ands=words("dan, atau, serta, dan/atau"),
        ranges=words("hingga, sehingga, sampai"),
        glue=words("dalam, kepada, daripada, di bawah, bagi, pada"),
        ascending=words("dalam, kepada, daripada, bagi, pada"),
        this_law=words("akta ini, ordinan ini, perlembagaan ini, peraturan-peraturan ini, kod ini, undang-undang ini"),
        same_law=words("akta itu, akta yang sama, akta tersebut, ordinan itu"),
        nearby_after={"ini": 0, "terdahulu": -1, "yang terdahulu": -1, "sebelum ini": -1, "berikutnya": 1},
        measures=words("tahun, bulan, minggu, hari, jam, ringgit, orang, peratus"),
    ),
)  # fmt: skip
