"""Turkish: Türkiye and Northern Cyprus."""

from __future__ import annotations

from corpus.languages.shorthand import compounds, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_UNITS = numbers("birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu")
_TENS = {"onuncu": 10, "yirminci": 20, "otuzuncu": 30, "kırkıncı": 40, "ellinci": 50}
# "On Birinci" and "Onbirinci".
_HIGH = {"on": 10, "yirmi": 20, "otuz": 30, "kırk": 40}

TURKISH = Language(
    tag="tr",
    name="Turkish",
    own_name="Türkçe",
    containers=units(book="kitap", part="kısım", chapter="bölüm", section="ayırım, ayrım", subsection="alt bölüm, altbölüm"),
    # "BİRİNCİ BÖLÜM"
    containers_after=units(book="kitap", part="kısım", chapter="bölüm", section="ayırım, ayrım", subsection="alt bölüm"),
    article_words=words("madde, maddesi, maddesinin, maddesine, maddesinde, maddenin, maddede, maddeye, maddeler, md., m."),
    # "5 inci madde", "5. maddesi", "5'inci maddesinin" in references.
    article_words_after=words("maddesi, maddesinin, maddesine, maddesinde, maddesinden, maddesindeki, maddesiyle"),
    ordinals=_UNITS | _TENS | compounds(_HIGH, _UNITS, " ") | compounds(_HIGH, _UNITS, ""),
    unnumbered=said("Son hükümler, Geçici hükümler, Genel hükümler, Başlangıç, Çeşitli hükümler, Geçici maddeler, Genel esaslar"),
    supplements=said("Son hükümler, Geçici hükümler, Geçici maddeler"),
    contents=said("İçindekiler, içindekiler, Fihrist"),
    preambles=said("Başlangıç, Önsöz, Dibace"),
    annexes=words("ek liste, ekler, ek, cetvel, lahika"),
    deleted=said("mülga, (mülga), yürürlükten kaldırılmıştır, kaldırılmıştır, iptal, yürürlükten kaldırıldı, madde metninden çıkarılmıştır"),
    inserted={"mükerrer": 1, "bis": 1},
    alphabets=letters("a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="fıkra, fıkrası, fıkrasının, fıkrasında, fıkrasına, fıkraları, fıkraya, fıkrada, fıkranın, f.",
        item="bent, bendi, bendinin, bendinde, bentleri, b.",
        subitem="alt bent, alt bendi, alt bendinin, alt bentleri",
    ),
    closing=("ek madde", "geçici madde"),
    common=often("ve bir bu ile için veya olan her göre olarak da de ya hakkı herkes hiç gibi kadar ancak ise edilir değil daha en kendi "
                 "onun olan olduğu haiz vardır kimse hakkında sonra dolayı üzere tarafından bulunan ki yahut"),
)  # fmt: skip
