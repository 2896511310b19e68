"""Questions for a rendering among what people type: "how is 扣押 translated in English", 扣押用英语怎么说, "traducción de 扣押".

A form is sure if nobody looks for an article with these words; "扣押 英文" or "translation of judgments" may be just that, so
the words themselves are tried first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from corpus.folding import fold
from corpus.languages import LANGUAGES
from indexer.glued import names_of_places
from indexer.query_fields import LANGUAGE_NAMES
from indexer.term_words import GRAMMAR

_LONGEST = 160
"""Characters; no question for a term is longer."""


@dataclass(frozen=True, slots=True)
class Question:
    """A rendering of `term` is asked for, in the language `into` (a tag; "" in any), or what it is called in `place`.

    `sure`: it can't well be anything else. `told`: somebody is told to translate.
    """

    term: str
    into: str
    sure: bool
    place: str = ""
    told: bool = False


def question_of(typed: str) -> Question | None:
    """What a query asks the rendering of; None for every other query."""
    key = fold(typed)
    if len(typed) > _LONGEST or len(key) != len(typed):
        return None
    start, end = bare(key, 0, len(key))
    if end - start == len(key.strip()) - 2 and not set('"“”「」') & set(key[start:end]) and key.strip()[0] in '"「':
        return None  # quoted as a whole: a string of a text
    if key.startswith("请问", start):
        start += 2
    if not _hint().search(key):
        return None
    for pattern, sure, told in _patterns():
        if found := pattern.fullmatch(key, start, end):
            if _cuts_a_quotation(key, found.span("x"), start, end):
                return None
            first, last = bare(key, *found.span("x"))
            term = without_article(typed[first:last])
            language, place = (" ".join((found.groupdict().get(n) or "").split()) for n in "lp")
            if term.casefold() not in GRAMMAR and not any(c in term for c in ':()*"“”'):
                into = _languages()[language] if language else ""
                return Question(term, into, sure, names_of_places()[place] if place else "", told)
    return None


def _cuts_a_quotation(key: str, span: tuple[int, int], start: int, end: int) -> bool:
    """Whether the term ends inside quotation marks: 罰金 "英文" has a word that is meant as such."""
    first, last = 0 if span[0] == start else span[0], len(key) if span[1] == end else span[1]
    return sum(c in '"“”「」' for c in key[first:last]) % 2 == 1


def bare(key: str, start: int, end: int) -> tuple[int, int]:
    """Without the blanks, quotation marks and question marks around."""
    while start < end and key[start] in _AROUND:
        start += 1
    while start < end and key[end - 1] in _AROUND:
        end -= 1
    return start, end


_AROUND = frozenset(" \t\u3000\"'“”‘’«»„「」『』《》?？!！。.،؟¿¡,，:：;")
_ARTICLE = regex.compile(
    r"(?:(?:the )?(?:word|term|phrase) |an? |the |(?:el|la|los|las|le|les|der|die|das|o|a|os|as|il|lo) )", regex.I
)


def without_article(term: str) -> str:
    """A term without "the", "the word", "la" in front, unless nothing else is there."""
    found = _ARTICLE.match(term)
    rest = term[found.end() :].strip(" \"'“”‘’«»") if found else term
    return rest or term


@cache
def _languages() -> dict[str, str]:
    """Names of languages, folded -> tag: in English, in Chinese, by themselves, and the commonest in other languages."""
    named = {fold(name): tag for tag, words in LANGUAGES.items() for name in (words.name, words.own_name)}
    named |= dict(LANGUAGE_NAMES)
    for tag, names in _CALLED.items():
        named |= {fold(name): tag for name in names.split("|")}
    return {name: tag for name, tag in named.items() if name}


_CALLED = {
    "en": "英|inglés|anglais|englisch|englischen|englische|inglese|inglês|engels|angielski|angielsku|английский|английском|английски|"
    "الإنجليزية|الانجليزية|英語|영어|tiếng anh|ingilizce|ingilizcesi|ingilizceye|engelska|engelsk|englanniksi|ภาษาอังกฤษ|अंग्रेजी|अंग्रेज़ी|אנגלית|bahasa inggeris|bahasa inggris|inglese",
    "zh": "中|汉|漢|华文|国语|普通话|chino|chinois|chinesisch|chinesischen|chinesische|cinese|chinês|chinees|chiński|chińsku|китайский|"
    "китайском|китайски|الصينية|中国語|중국어|tiếng trung|çince|çincesi|çinceye|mandarin|kinesiska|kiinaksi|ภาษาจีน|चीनी|סינית|bahasa cina|bahasa tionghoa|bahasa mandarin",
    "zh-Hans": "simplified chinese|chinese simplified|mainland chinese|简体字",
    "zh-Hant": "traditional chinese|chinese traditional|taiwanese|繁体字|正体字",
    "fr": "法|法文|法语|francés|französisch|französischen|francese|francês|французский|français|フランス語|프랑스어",
    "de": "德|德文|德语|alemán|allemand|tedesco|alemão|немецкий|deutsch|deutschen|ドイツ語|독일어",
    "es": "西|西语|espagnol|spanisch|spanischen|spagnolo|espanhol|испанский|español|スペイン語|스페인어",
    "it": "意|意语|italiano|italien|italienisch|итальянский|イタリア語",
    "pt": "葡|葡语|portugués|portugais|portugiesisch|portoghese|português|португальский",
    "ru": "俄|俄语|俄文|ruso|russe|russisch|russo|русский|русском|русски|ロシア語|러시아어",
    "ja": "日|日语|日文|日本语|japonés|japonais|japanisch|giapponese|japonês|японский|日本語|일본어",
    "ko": "韩|韩语|韩文|coreano|coréen|koreanisch|корейский|韓国語|한국어",
    "el": "希腊语|希腊文|griego|grec|griechisch", "fi": "芬兰语|芬兰文|finnisch|finlandés|finnois",
    "pl": "波兰语|波兰文|polnisch|polaco|polonais|polsku", "ar": "阿拉伯语|阿拉伯文|árabe|arabe|arabisch|арабский",
    "nl": "荷兰语|荷兰文|néerlandais|niederländisch|neerlandés", "vi": "越语|越文", "th": "泰语|泰文", "he": "希伯来语|希伯来文",
}  # fmt: skip

_SURE = (
    # English
    r"how (?:is|are|was|should|would|to|do|does|can|could)(?: (?:you|one|we|i))?(?: (?:say|translate|render|express|put|call))? X"
    r"(?: be)?(?: (?:say|said|translated|rendered|called|put|expressed|written))? (?:in|into|to) L",
    r"how (?:is|are|was|were) X (?:translated|rendered)",
    r"how (?:do|does|to|would|should|can)(?: (?:you|one|we|i))? (?:translate|render) X",
    r"what(?:'s| is| are|s) (?:the )?L (?:translation|rendering|equivalent|counterpart|term|word|expression|name)s? (?:of|for) X",
    r"what(?:'s| is| are|s) X(?: called)? (?:in|into) L",
    r"what does X mean in L",
    r"what(?:'s| is) (?:the )?L for X",
    r"what(?:'s| is| are|s) (?:the )?(?:translation|rendering)s? (?:of|for) X(?: (?:in|into|to) L)?",
    r"(?:the )?L (?:translation|rendering|equivalent|counterpart|term|word)s? (?:of|for) X",
    r"(?:translate|render) X (?:in|into|to) L",
    r"(?:the )?(?:translation|rendering|equivalent|counterpart|term|word)s? (?:of|for) X (?:in|into|to) L",
    r"X (?:->|→|=>) L",
    r"what (?:do|does) (?:the )?P(?: laws?)? call X", r"(?:what|how) (?:is|are) X (?:called|named|known) (?:in|under|by)(?: the)? P(?: laws?)?",
    r"how (?:do|does) (?:the )?P(?: laws?)? (?:call|say|name|translate) X", r"what(?:'s| is|s) (?:the )?P (?:term|word|name|equivalent|counterpart)s? (?:of|for) X",
    r"(?:the )?P (?:term|word|name|equivalent|counterpart)s? (?:of|for) X",
    # Chinese
    r"P(?:法律|法)?(?:里|中|上)?(?:把|将|对|管)? ?X ?(?:叫做|叫作|叫|称为|称作|称|说成)(?:什么|啥|何)", r"P(?:法律|法)?(?:里|中|上)?(?:把|将|对|管)? ?X ?(?:怎么|如何|怎样)(?:说|叫|称呼|称)",
    r"P(?:法律|法)?(?:怎么|如何|怎样)(?:说|叫|称呼|称) ?X", r"X ?在? ?P(?:法律|法)?(?:里|中|上)?(?:叫做|叫作|叫|称为|称作|称)(?:什么|啥|何)",
    r"X ?在? ?P(?:法律|法)?(?:里|中|上)?(?:怎么|如何|怎样)(?:说|叫|称呼|称|表述)", r"X ?(?:的|在)? ?P(?:的)? ?(?:说法|叫法|称呼|对应词|对应术语)",
    r"X(?:一词|这个词|这个术语|术语)? ?(?:在|用|的)? ?L(?:里|中|里面)?的?(?:应该|应当|应|该|要)?(?:怎么|怎样|如何|怎麼|咋)(?:说|讲|译|翻译|表达|表述|写|叫)",
    r"X(?:一词|这个词|这个术语|术语)? ?(?:在|用|的)? ?L(?:里|中|里面)?(?:的?(?:翻译|译法|译文|译名|表达|说法|对应词|术语|名称))?(?:叫做|叫作|叫|是|为|称为|称)(?:什么|啥|何)",
    r"X ?的 ?L ?(?:翻译|译法|译文|译名|译|表达|说法|对应词|对应术语|术语|怎么说)", r"X ?的 ?S译(?:是什么|为何)?",
    r"X ?(?:应该|应|该|可以)?(?:怎么|怎样|如何|怎麼)?(?:翻译|译)(?:成|为|作|到) ?L",
    r"X ?(?:应该|应|该)?(?:怎么|怎样|如何|怎麼)(?:翻译|译)",
    r"(?:怎么|怎样|如何|怎麼) ?(?:翻译|译) ?X",
    r"(?:怎么|怎样|如何|怎麼) ?(?:用|以) ?L ?(?:说|讲|表达|翻译|表述) ?X", r"(?:把|将) ?X ?(?:翻译|译)(?:成|为|作) ?L",
    # French, Spanish, Italian, Portuguese
    r"comment (?:dit-on|dire|traduit-on|traduire|se dit|se traduit|appelle-t-on) X (?:en|vers l'|au|dans) ?L",
    r"comment (?:traduit-on|traduire|se traduit) X",
    r"(?:la )?traduction (?:L )?(?:de |d'|du |des |de la |de l')X (?:en|vers l') ?L", r"(?:la )?traduction L (?:de |d'|du |des )X",
    r"c[oó]mo se (?:dice|traduce|llama) X (?:en|al|a) L", r"c[oó]mo (?:se traduce|traducir) X",
    r"(?:la )?traducci[oó]n (?:al L )?de X (?:al|en|a) L", r"(?:la )?traducci[oó]n al L de X",
    r"come si (?:dice|traduce|chiama) X in L", r"come si traduce X", r"(?:la )?traduzione (?:di|del|della) X in L",
    r"como se (?:diz|traduz|chama) X em L", r"como (?:se traduz|traduzir) X", r"(?:a )?tradu[cç][aã]o (?:de|do|da) X (?:para|em)(?: o)? L",
    # German, Dutch, Polish, Russian
    r"(?:wie|was) (?:hei[sß]s?t|sagt man|nennt man|übersetzt man|lautet|ist) X (?:auf|ins|in) L", r"wie (?:übersetzt man|wird) X(?: übersetzt)?",
    r"wie wird X (?:auf|ins|in) L(?: übersetzt)?", r"(?:die )?(?:L )?übersetzung (?:von|für|des|der) X (?:auf|ins|in) L",
    r"(?:die )?L übersetzung (?:von|für|des|der) X", r"(?:hoe zeg je|wat is|hoe vertaal je|hoe heet) X in het L",
    r"jak (?:jest|powiedzieć|przetłumaczyć|się mówi) X (?:po|na) L",
    r"как (?:будет|сказать|перевести|переводится|переводят) X (?:на|по)[ -]?L(?: язык)?", r"как (?:перевести|переводится) X",
    r"перевод (?:слова |термина )?X на L(?: язык)?",
    r"(?:übersetzen?|übersetz) X (?:auf|ins|in) L", r"X (?:auf|ins) L übersetzen", r"vertaal X naar(?: het)? L", r"przetłumacz X na L", r"tłumaczenie X na L",
    r"(?:переведи|переведите|перевести) X на L(?: язык)?", r"(?:traduire|traduis|traduisez) X (?:en|vers l') ?L", r"(?:traducir|traduce|traduzca) X (?:al|a) L",
    r"(?:tradurre|traduci) X in L", r"(?:traduzir|traduza|traduz) X (?:para|em)(?: o)? L",
    # Swedish, Turkish, Indonesian, Malay, Vietnamese, Thai, Hindi, Hebrew
    r"(?:hur säger man|vad heter|vad är|hvad hedder|hva heter) X på L", r"översätt X till L", r"L X (?:ne demek|nasıl denir|nasıl söylenir)",
    r"X L (?:ne demek|nasıl denir|nedir|nasıl söylenir|karşılığı)(?: nedir)?", r"X kelimesinin L(?: karşılığı)?", r"(?:apa )?(?:terjemahan|terjemahkan) X (?:ke|dalam|ke dalam) L",
    r"apa(?:kah)? L(?:nya)? X", r"X (?:trong |bằng )?L (?:là gì|gọi là gì|nói thế nào|dịch là gì)", r"dịch X sang L",
    r"X ?(?:ใน|เป็น)? ?L ?(?:คืออะไร|ว่าอะไร|เรียกว่าอะไร|พูดว่าอย่างไร|แปลว่าอะไร)", r"แปล ?X ?เป็น ?L",
    r"X (?:को|का|की) L (?:में )?(?:क्या कहते हैं|अनुवाद|क्या है|कैसे कहें)", r"(?:איך|כיצד) (?:אומרים|מתרגמים|לומר|לתרגם) X [בל]-?L", r"(?:תרגום|תרגם|לתרגם) (?:של )?X [בל]-?L",
    # Japanese, Korean, Arabic
    r"X ?を ?L ?(?:に|へ|で) ?(?:訳す|訳して|翻訳|翻訳する|翻訳して)", r"X ?(?:을|를)? ?L ?(?:로|으로) ?번역.{0,6}",
    r"X ?(?:は|を|って) ?L(?:で|に)は?(?:何|なん|どう)(?:と|って)?(?:言う|いう|言います|いいます|訳す|訳します|訳す)?(?:の|か|のか|ですか)?", r"X ?の ?L ?(?:訳|訳語|译|译语)(?:は|は何(?:です)?か?)?",
    r"X ?(?:은|는|을|를|의|이|가)? ?L(?:로|으로)(?:는)? ?(?:무엇|뭐|뭐라고|어떻게).{0,12}", r"X ?의 ?L ?(?:번역|번역어)",
    r"(?:ما )?(?:هي )?ترجمة X (?:إلى|الى|في) ?L", r"كيف (?:نقول|يقال|تترجم) X (?:ب|في) ?L",
)  # fmt: skip
_TOLD = (
    r"(?:please )?translate X",
    r"(?:traduire|traduis|traduisez|traducir|traduzca|tradurre|traduci|traduzir|traduza) X",
    r"übersetzen? X",
    r"(?:vertaal|vertalen) X",
    r"(?:przetłumacz|tłumaczenie) X",
    r"(?:переведи|переведите|перевести) X",
    r"(?:översätt|käännä|çevir|terjemahkan|dịch) X",
    r"แปล ?X",
    r"(?:תרגם|אנא תרגם) X",
    r"翻訳[::]? ?X",
    r"번역[::]? ?X",
    r"ترجم X",
    r"(?:翻译|译)[::]? ?T",
    r"X का अनुवाद",
)
_PERHAPS = (
    r"(?:the )?(?:translation|rendering|equivalent|counterpart)s? (?:of|for) X", r"X (?:in|into|to) L", r"L for X",
    r"X (?:en|auf|ins|em|in het|på|po|по|dalam|trong|bằng) L", r"X ?(?:ใน|เป็น) ?L", r"X [בל]-?L", r"X L में", r"X ب ?L", r"X ?(?:を|は) ?L(?:で|に)?", r"X ?L(?:로|으로)",
    r"X L(?: (?:translation|rendering|equivalent|term|word))?", r"X (?:translation|rendering)",
    r"X ?の ?(?:訳語|訳|L)", r"X ?的? ?L ?(?:翻译|译法|译文|译名|译)?", r"H ?(?:翻译|译法|译文|译名)? X", r"X ?S译", r"X ?的? ?(?:翻译|译法|译名|译文)",
    r"(?:la )?traduction (?:de |d'|du |des |de la |de l')X", r"(?:la )?traducci[oó]n de X", r"traduzione (?:di|del|della) X",
    r"tradu[cç][aã]o (?:de|do|da) X", r"übersetzung (?:von|für|des|der) X", r"перевод (?:слова |термина )?X",
    r"X ?(?:번역|L ?번역)", r"ترجمة X",
)  # fmt: skip


_HINT = "dịch|แปล|תרג|अनुवाद|terjemah|çevir|käännä|översätt|译|翻|訳|번역|ترجم|تقال|نقول|translat|render|equivalent|counterpart|tradu|übersetz|перев|tłumacz|vertaal"


@cache
def _patterns() -> tuple[tuple[regex.Pattern[str], bool, bool], ...]:
    """Forms with whether they are sure, and whether they tell somebody to translate."""
    return tuple(
        (_compiled(form), forms is _SURE, forms is _TOLD) for forms in (_SURE, _TOLD, _PERHAPS) for form in forms
    )


@cache
def _hint() -> regex.Pattern[str]:
    """What every question has: hardly any other query has to be held against the forms."""
    return regex.compile(f"{fold(_HINT)}|{_any_of(n for n in (*_languages(), *names_of_places()) if len(n) > 1)}")


def _compiled(form: str) -> regex.Pattern[str]:
    names = [name for name in _languages() if len(name) > 1]
    meant = {
        "X": "(?P<x>.{1,80}?)",
        "L": f"(?P<l>{_any_of(names)})",
        "H": f"(?P<l>{_any_of(n for n in names if not n.isascii())})",
        "P": f"(?P<p>{_any_of(names_of_places())})",
        "T": "(?P<x>[ -~]{2,80}?)",
        "S": f"(?P<l>{_any_of(n for n in _languages() if len(n) == 1)})",
    }
    # fold() is what the query went through as well: 怎麼 and 怎么.
    pieces = (meant.get(piece) or fold(piece) for piece in regex.split(r"([XLHSPT])", form))
    return regex.compile("".join(piece if piece.startswith("(?P") else _blanks(piece) for piece in pieces))


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(regex.escape, names), key=len, reverse=True))


def _blanks(piece: str) -> str:
    return piece.replace(" ?", r"\s*").replace(" ", r"\s+")
