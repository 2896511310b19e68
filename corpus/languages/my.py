"""Burmese: "ပုဒ်မ ၅", or the bare number "၅။" at the start of a line; chapters "အခန်း (၁)"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

BURMESE = Language(
    tag="my",
    name="Burmese",
    own_name="မြန်မာ",
    containers=units(book="အပိုင်း", chapter="အခန်း"),
    article_words=words("ပုဒ်မ, အပိုဒ်"),
    ordinals=numbers("ပထမ ဒုတိယ တတိယ စတုတ္ထ ပဉ္စမ ဆဋ္ဌမ သတ္တမ အဋ္ဌမ နဝမ ဒသမ"),
    unnumbered=said("အထွေထွေ"),
    contents=said("မာတိကာ"),
    preambles=said("နိဒါန်း, စကားချီး"),
    annexes=words("နောက်ဆက်တွဲ, ဇယား"),
    deleted=said("ပယ်ဖျက်သည်, ပယ်ဖျက်ပြီး, ရုပ်သိမ်းသည်, ပယ်ဖျက်"),
    joiner="",
    alphabets=letters("က ခ ဂ ဃ င စ ဆ ဇ ဈ ည ဋ ဌ ဍ ဎ ဏ တ ထ ဒ ဓ န ပ ဖ ဗ ဘ မ ယ ရ လ ဝ သ ဟ ဠ အ"),
    levels=units(paragraph="ပုဒ်မခွဲ, အပိုဒ်ခွဲ", item="အပိုဒ်ငယ်"),
    citing=CitingWords(ands=words("နှင့်, သို့မဟုတ်"), ranges=words("မှ"), this_law=words("ဤဥပဒေ")),
)  # fmt: skip
