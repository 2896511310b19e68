"""Turkish: Türkiye and Northern Cyprus."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import compounds, each, forms, letters, numbers, often, said, units, words
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
    citing=CitingWords(
        articles=words("maddeleri, maddelerinin, md., mad., m., maddesi, maddesinin"),
        articles_after=words("madde, maddesi, maddesinin, maddesine, maddesinde, maddesini, maddesinden, maddenin, maddeye, maddede, maddeyi, "
                             "inci madde, ıncı madde, nci madde, ncı madde, uncu madde, üncü madde, ncü madde, ncu madde, "
                             "maddeler, maddeleri, maddelerinin, maddelerinde, maddelerine"),
        levels=units(paragraph="fıkraları, fıkraya, f.", item="bendini, bendine, bentler, bentleri"),
        levels_after=units(paragraph="fıkra, fıkrası, fıkrasının, fıkrasında, fıkrasına, fıkraları", item="bent, bendi, bendinin, bendinde, bentleri",
                           subitem="alt bendi, alt bent"),
        forms=forms("madde maddesi maddesinin maddesine maddesinde maddesini maddesinden maddenin maddeye maddede maddeyi; fıkra fıkrası fıkrasının fıkrasında fıkrasına fıkrasını fıkraları fıkranın fıkrada fıkraya f.; "
                    "bent bendi bendinin bendinde bendine bendini bentler bentleri b.; alt_bent alt_bendi"),
        ordinals=_UNITS | numbers("birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu"),
        sentences=words("cümle, cümlesi, cümlesinin, birinci cümlesi, ikinci cümlesi"),
        ands=words("ve, veya, ya da, ile, yahut"),
        ranges=words("ila, ilâ, dan, den"),
        glue=words("nın, nin, sayılı"),
        this_law=words("bu kanunun, bu kanun, işbu kanun, bu yönetmeliğin, bu yönetmelik, bu anayasanın, bu tüzüğün, bu kararnamenin"),
        same_law=words("aynı kanunun, anılan kanunun, söz konusu kanunun, adı geçen kanunun"),
        nearby=each(0, "bu") | each(-1, "önceki, yukarıdaki") | each(1, "sonraki, aşağıdaki"),
        measures=words("yıl, ay, hafta, gün, saat, lira, kişi"),
    ),
)  # fmt: skip
