"""Korean. The words stand after their number and 제 before it: 제10조의2 제3항 제1호 가목."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
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
    citing=CitingWords(
        levels_after=units(paragraph="항, 項", item="호, 號", subitem="목, 目"),
        forms={"項": "항", "號": "호", "目": "목", "條": "조"},
        containers_after=units(book="편", chapter="장", section="절", subsection="관"),
        supplements=words("부칙, 附則"),
        numbering=("제", "第"),
        sentences=words("단서, 본문, 전단, 후단, 각 호 외의 부분, 각 호, 각호, 각 목, 전문"),
        ands=words("및, 또는, 와, 과, 이나, ㆍ, ·, ・, 또는 제, 그리고, 혹은"),
        ranges=words("부터, 내지, 에서"),
        range_ends=words("까지"),
        glue=words("의, 중, 에 따른, 에 의한, 에서 정한"),
        this_law=words("이 법, 이 영, 이 규칙, 이 법률, 본법, 이 조례, 이 규정"),
        same_law=words("같은 법, 동법, 같은 영, 동 법, 같은 법률, 같은 규칙, 동시행령, 같은 법 시행령"),
        nearby={"전": -1, "이": 0, "본": 0},
        same_unit=words("같은, 동"),
        every=("각",),
        counts={"2": 2, "3": 3},
        documents=words("법률, 대통령령, 총리령, 부령, 조약, 규칙, 고시, 훈령, 예규, 조례, 공고, 긴급명령"),
        not_after={"조": "례건약직치사합성달정문", "항": "목상구공소", "호": "수실텔", "목": "적표록차"},
    ),
)  # fmt: skip
