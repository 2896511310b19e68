"""Bengali: Bangladesh and West Bengal. ধারা is a section of an act, অনুচ্ছেদ an article of the Constitution."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

BENGALI = Language(
    tag="bn",
    name="Bengali",
    own_name="বাংলা",
    containers=units(book="ভাগ", chapter="অধ্যায়, অধ্যায়", section="পরিচ্ছেদ"),
    # "প্রথম অধ্যায়"
    containers_after=units(book="ভাগ", chapter="অধ্যায়, অধ্যায়", section="পরিচ্ছেদ"),
    article_words=words("ধারা, অনুচ্ছেদ"),
    ordinals=numbers("প্রথম দ্বিতীয়/দ্বিতীয় তৃতীয়/তৃতীয় চতুর্থ পঞ্চম ষষ্ঠ সপ্তম অষ্টম নবম দশম একাদশ দ্বাদশ ত্রয়োদশ/ত্রয়োদশ চতুর্দশ পঞ্চদশ"),
    unnumbered=said("বিবিধ, প্রারম্ভিক"),
    contents=said("সূচি, সূচিপত্র, সূচীপত্র, ধারাসমূহ"),
    preambles=said("প্রস্তাবনা"),
    annexes=words("তফসিল, পরিশিষ্ট, তফসীল"),
    deleted=said("বিলুপ্ত, বাতিল, রহিত, [বিলুপ্ত]"),
    alphabets=letters("ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ", "অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="উপ-ধারা, উপধারা, দফা", item="উপ-দফা, উপদফা, প্রকরণ"),
    citing=CitingWords(
        ands=words("ও, এবং, বা, অথবা"),
        ranges=words("হইতে, থেকে, হতে"),
        range_ends=words("পর্যন্ত"),
        glue=words("এর, র"),
        this_law=words("এই আইনের, এই আইন"),
        same_law=words("উক্ত আইনের, একই আইনের"),
        measures=words("বছর, বৎসর, মাস, সপ্তাহ, দিন, ঘণ্টা, টাকা, জন"),
    ),
)  # fmt: skip
