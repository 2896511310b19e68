"""Vietnamese. References name the smallest level first: điểm a khoản 2 Điều 5."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

VIETNAMESE = Language(
    tag="vi",
    name="Vietnamese",
    own_name="tiếng Việt",
    containers=units(book="phần thứ, phần", chapter="chương thứ, chương", section="mục", subsection="tiểu mục"),
    article_words=("điều",),
    ordinals=numbers("nhất/một hai/nhì ba tư/bốn năm sáu bảy/bẩy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm "
                     "mười_sáu mười_bảy mười_tám mười_chín hai_mươi"),
    unnumbered=said("Điều khoản thi hành, Điều khoản chuyển tiếp, Quy định chung, Những quy định chung, Điều khoản cuối cùng"),
    supplements=said("Điều khoản thi hành, Điều khoản chuyển tiếp"),
    contents=said("Mục lục"),
    preambles=said("Lời nói đầu, Lời mở đầu"),
    annexes=words("phụ lục, phụ lục số, danh mục kèm theo"),
    deleted=said("được bãi bỏ, bãi bỏ, đã bãi bỏ, bị bãi bỏ, đã bị bãi bỏ, hủy bỏ, được hủy bỏ, hết hiệu lực"),
    inserted=LATIN_INSERTED,
    # đ is a letter of its own; f, j, w and z aren't Vietnamese letters.
    alphabets=letters("a b c d đ e g h i k l m n o p q r s t u v x y", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="khoản", item="điểm", subitem="tiết, gạch đầu dòng"),
    reversed_levels=True,
    common=often("và của các có được cho trong không với những này theo là một người khi để hoặc về đến tại từ ra do đã phải mọi quyền "
                 "bị thì như cũng đều nào ai mình"),
    citing=CitingWords(
        plurals=words("các điều, các khoản, các điểm"),
        articles=words("điều số, các điều, đ."),
        levels=units(paragraph="các khoản, khoản số, k.", item="các điểm"),
        forms=forms("khoản các_khoản khoản_số k.; điểm các_điểm"),
        numbering=words("số, thứ"),
        ordinals=numbers("thứ_nhất thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy thứ_tám thứ_chín thứ_mười"),
        sentences=words("đoạn, câu"),
        ands=words("và, hoặc, hay, cùng với, và các, hoặc các"),
        ranges=words("đến, tới, cho đến"),
        glue=words("từ, của, tại, trong, theo, thuộc"),
        ascending=words("của, tại, trong, thuộc"),
        this_law=words("luật này, bộ luật này, nghị định này, thông tư này, hiến pháp này, pháp lệnh này, nghị quyết này, quy định này"),
        same_law=words("luật đó, luật nói trên, luật nêu trên, bộ luật đó, nghị định đó, cùng luật"),
        nearby_after={"này": 0, "trên": -1, "trước": -1, "nêu trên": -1, "liền trước": -1, "tiếp theo": 1, "sau": 1},
        measures=words("năm, tháng, tuần, ngày, giờ, đồng, người, phần trăm"),
    ),
)  # fmt: skip
