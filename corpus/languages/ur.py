"""Urdu: Pakistan. دفعہ is a section of an act, آرٹیکل an article of the Constitution."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, often, said, units, words
from corpus.languages.words import Language

URDU = Language(
    tag="ur",
    name="Urdu",
    own_name="اردو",
    containers=units(book="حصہ, کتاب", chapter="باب", section="فصل"),
    article_words=words("دفعہ, دفعات, آرٹیکل"),
    ordinals=numbers("اول/پہلا/پہلی دوم/دوسرا/دوسری سوم/تیسرا/تیسری چہارم/چوتھا/چوتھی پنجم/پانچواں/پانچویں ششم/چھٹا/چھٹی "
                     "ہفتم/ساتواں/ساتویں ہشتم/آٹھواں/آٹھویں نہم/نواں/نویں دہم/دسواں/دسویں یازدہم/گیارہواں دوازدہم/بارہواں"),
    unnumbered=said("متفرقات, عمومی احکام"),
    contents=said("فہرست, فہرست مضامین"),
    preambles=said("تمہید, دیباچہ"),
    annexes=words("ضمیمہ, جدول, گوشوارہ"),
    deleted=said("منسوخ, حذف شدہ, حذف, منسوخ شدہ, (حذف کر دی گئی)"),
    # Items of laws have abjad letters or those of the Urdu alphabet.
    alphabets=letters("الف ب ج د ہ و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
                      "الف ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ی",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="ذیلی دفعہ, ذیلی دفعات, ذیلی آرٹیکل", item="شق, شقیں, پیرا", subitem="ذیلی شق, ذیلی پیرا"),
    direction="rtl",
    common=often("کے کی کا اور میں کو سے ہے کہ یا پر اس جو نہیں ہو کسی بھی کرنے حق ہر شخص نے ہیں اپنے گا گی اسے تو جائے لیے ایک وہ یہ کیا "
                 "جس ان تمام کوئی ہوگا طور"),
    citing=CitingWords(
        ands=words("اور, یا, نیز"),
        ranges=words("تا, سے"),
        range_ends=words("تک"),
        glue=words("کی, کے, کا"),
        ascending=words("کے, کا"),
        this_law=words("اس ایکٹ, اس قانون, اس دستور"),
        same_law=words("مذکورہ ایکٹ, اسی ایکٹ, مذکورہ قانون"),
        measures=words("سال, ماہ, ہفتے, دن, گھنٹے, روپے, افراد"),
    ),
)  # fmt: skip
