"""Japanese. The words stand after their number and 第 before it, as in Chinese; 項 and 号 number what stands in an article."""

from __future__ import annotations

from corpus.languages.shorthand import letters, said, units, words
from corpus.languages.words import Language

JAPANESE = Language(
    tag="ja",
    name="Japanese",
    own_name="日本語",
    containers=units(book="編, 编", part="部, 部分", chapter="章", section="節, 节", subsection="款", division="目"),
    article_words=("条", "條"),
    unnumbered=said("附則, 附　則, 付則, 総則, 前文, 雑則, 罰則"),
    supplements=said("附則, 付則"),
    contents=said("目次"),
    preambles=said("前文, 序文, 〈前文〉"),
    annexes=words("別表, 別記, 別紙, 様式, 付録, 附録, 別図"),
    deleted=said("削除, 廃止"),
    joiner="",
    # Iroha, the order of the old poem, numbers what stands below 号; a-i-u the same in newer private texts.
    alphabets=letters("イ ロ ハ ニ ホ ヘ ト チ リ ヌ ル ヲ ワ カ ヨ タ レ ソ ツ ネ ナ ラ ム ウ ヰ ノ オ ク ヤ マ ケ フ コ エ テ ア サ キ ユ メ ミ シ ヱ ヒ モ セ ス",
                      "ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ヲ",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="項", item="号, 號"),
)  # fmt: skip
