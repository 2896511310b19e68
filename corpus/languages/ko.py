"""Korean. The words stand after their number and 제 before it: 제10조의2 제3항 제1호 가목."""

from __future__ import annotations

from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

KOREAN = Language(
    tag="ko",
    name="Korean",
    own_name="한국어",
    containers=units(book="편, 編", part="부", chapter="장, 章", section="절, 節", subsection="관, 款", division="목"),
    article_words=("조", "條"),
    ordinals=numbers("일 이 삼 사 오 육 칠 팔 구 십"),
    unnumbered=said("부칙, 총칙, 총강, 附則"),
    supplements=said("부칙, 附則"),
    contents=said("목차, 차례"),
    preambles=said("전문, 前文"),
    annexes=words("별표, 별지, 서식, 부표, 부록, 별첨"),
    deleted=said("삭제, 폐지, 削除"),
    alphabets=letters("가 나 다 라 마 바 사 아 자 차 카 타 파 하 거 너 더 러 머 버 서 어 저 처 커 터 퍼 허",
                      "ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="항, 項", item="호, 號", subitem="목, 세목"),
)  # fmt: skip
