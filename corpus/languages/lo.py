"""Lao: "ມາດຕາ 5", containers with ທີ before the number: "ໝວດທີ 2"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

LAO = Language(
    tag="lo",
    name="Lao",
    own_name="ລາວ",
    # ໝວດ and ຫມວດ are two spellings of one word.
    containers=units(book="ພາກທີ, ພາກ", chapter="ໝວດທີ, ຫມວດທີ, ໝວດ, ຫມວດ"),
    article_words=words("ມາດຕາ, ມາດຕາທີ"),
    ordinals=numbers("ໜຶ່ງ/ຫນຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ ສິບ"),
    unnumbered=said("ບົດບັນຍັດທົ່ວໄປ, ບົດບັນຍັດສຸດທ້າຍ"),
    supplements=said("ບົດບັນຍັດສຸດທ້າຍ"),
    contents=said("ສາລະບານ"),
    preambles=said("ອາລຳພະບົດ, ອາລໍາພະບົດ, ຄຳນຳ"),
    annexes=words("ເອກະສານຊ້ອນທ້າຍ, ເອກະສານຄັດຕິດ"),
    deleted=said("ຍົກເລີກ, ຖືກຍົກເລີກ"),
    joiner="",
    alphabets=letters("ກ ຂ ຄ ງ ຈ ສ ຊ ຍ ດ ຕ ຖ ທ ນ ບ ປ ຜ ຝ ພ ຟ ມ ຢ ຣ ລ ວ ຫ ອ ຮ", "ກ ຂ ຄ ງ ຈ ສ ຊ ຍ ດ ຕ ຖ ທ ນ ບ ປ ຜ ຝ ພ ຟ ມ ຢ ລ ວ ຫ ອ ຮ"),
    levels=units(paragraph="ວັກ, ວັກທີ", item="ຂໍ້, ຂໍ້ທີ", subitem="ຂໍ້ຍ່ອຍ"),
    citing=CitingWords(ands=words("ແລະ, ຫຼື"), ranges=words("ຫາ, ເຖິງ"), this_law=words("ກົດໝາຍນີ້")),
)  # fmt: skip
