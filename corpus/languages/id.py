"""Indonesian. "Paragraf" is a container, "ayat" the paragraph."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("kesatu/pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas "
             "keduabelas/kedua_belas ketigabelas/ketiga_belas keempatbelas/keempat_belas kelimabelas/kelima_belas "
             "keenambelas/keenam_belas ketujuhbelas/ketujuh_belas kedelapanbelas/kedelapan_belas "
             "kesembilanbelas/kesembilan_belas keduapuluh/kedua_puluh")  # fmt: skip
_CARDINALS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"

INDONESIAN = Language(
    tag="id",
    name="Indonesian",
    own_name="bahasa Indonesia",
    containers=units(book="buku", chapter="bab", section="bagian", subsection="paragraf", division="subparagraf"),
    article_words=words("pasal, pasal-pasal, ps."),
    ordinals=numbers(_ORDINALS, _CARDINALS),
    unnumbered=said("Ketentuan penutup, Ketentuan peralihan, Ketentuan umum, Aturan peralihan, Aturan tambahan"),
    supplements=said("Aturan peralihan, Aturan tambahan"),
    contents=said("Daftar isi"),
    preambles=said("Mukadimah, Pembukaan"),
    annexes=("lampiran", "penjelasan"),
    deleted=said("dihapus, dihapuskan, dicabut, (dihapus), Pasal dihapus, tidak berlaku"),
    inserted=LATIN_INSERTED,
    levels=units(paragraph="ayat", item="huruf, angka, butir, nomor", subitem="subhuruf, subangka"),
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    common=often("yang dan di dalam dengan untuk pada dari atau ini itu setiap orang tidak oleh adalah sebagaimana dimaksud ke dapat "
                 "karena bahwa berhak atas harus secara tanpa bagi serta antara sebagai tersebut akan telah lain juga maupun "
                 "pun negara bisa peraturan pemerintah undang-undang berdasarkan melalui lainnya kewajiban republik"),
    citing=CitingWords(
        articles=words("pasal-pasal, psl., ps."),
        levels=units(paragraph="ayat-ayat", item="huruf, butir, angka, nomor"),
        forms=forms("ayat ayat-ayat"),
        ordinals=numbers(_ORDINALS),
        sentences=words("kalimat, kalimat pertama, kalimat kedua"),
        ands=words("dan, atau, serta, dan/atau, juncto, jo., jo, dan dalam, atau dalam, dan pada"),
        ranges=words("sampai dengan, s.d., s/d, sampai, hingga"),
        glue=words("dalam, pada, dari, di, menurut, tentang"),
        ascending=words("dalam, pada, dari"),
        this_law=words("undang-undang ini, peraturan ini, peraturan pemerintah ini, undang-undang dasar ini, keputusan ini, perpu ini"),
        same_law=words("undang-undang tersebut, undang-undang yang sama, peraturan tersebut, undang-undang dimaksud"),
        nearby_after={"ini": 0, "sebelumnya": -1, "di atas": -1, "berikutnya": 1},
        measures=words("tahun, bulan, minggu, hari, jam, rupiah, orang, persen"),
    ),
)  # fmt: skip
