"""Japanese. The words stand after their number and 第 before it, as in Chinese; 項 and 号 number what stands in an article."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
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
    citing=CitingWords(
        levels_after=units(paragraph="項", item="号, 號"),
        forms={"號": "号", "项": "項"},
        containers_after=units(book="編, 编", part="部", chapter="章", section="節, 节", subsection="款", division="目"),
        supplements=words("附則, 付則"),
        numbering=("第",),
        sentences=words("前段, 中段, 後段, ただし書, ただし書き, 但書, 但し書, 本文, 柱書, 柱書き, 各号列記以外の部分, 各号"),
        ands=words("及び, 並びに, 又は, 若しくは, または, もしくは, および, ならびに, と"),
        ranges=words("から, 乃至, ないし, より, から第"),
        range_ends=words("まで"),
        glue=words("の, のうち, における"),
        this_law=words("この法律, 本法, この政令, この省令, この条例, この規則, この憲法, この規程, この府令, 本条例, 本規則"),
        same_law=words("同法, 同令, 同規則, 同政令, 同条例, 同憲法, 同省令"),
        nearby={"前": -1, "次": 1, "本": 0, "この": 0},
        same_unit=("同",),
        every=("各",),
        documents=words("法律, 政令, 省令, 府令, 勅令, 規則, 条例, 条約, 告示, 訓令, 布告, 命令, 通達, 達, 太政官布告, ポツダム命令"),
        not_after={"条": "例件約文", "項": "目", "号": "外室機", "目": "的標次", "款": "項"},
    ),
)  # fmt: skip
