"""Uzbek in Latin and Cyrillic letters. The number stands before its word with a hyphen: "5-modda", "II bob", "5-модда"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("birinchi/биринчи ikkinchi/иккинчи uchinchi/учинчи to‘rtinchi/to'rtinchi/toʻrtinchi/тўртинчи beshinchi/бешинчи "
             "oltinchi/олтинчи yettinchi/еттинчи sakkizinchi/саккизинчи to‘qqizinchi/to'qqizinchi/toʻqqizinchi/тўққизинчи "
             "o‘ninchi/o'ninchi/oʻninchi/ўнинчи")  # fmt: skip

UZBEK = Language(
    tag="uz",
    name="Uzbek",
    own_name="oʻzbekcha",
    containers={},
    containers_after=units(
        book="qism, қисм, -qism, -қисм",
        part="-bo‘lim, -bo'lim, -boʻlim, -бўлим, bo‘lim, bo'lim, boʻlim, бўлим, kichik bo‘lim, kichik bo'lim, kichik boʻlim, кичик бўлим",
        chapter="bob, боб, -bob, -боб",
        section="paragraf, параграф, -paragraf, -параграф, §",
    ),
    article_words=(),
    article_words_after=words("-modda, modda, -moddasi, -moddasining, -moddasiga, -moddasida, moddasi, moddasining, -модда, модда, "
                              "-моддаси, -моддасининг, -моддасига, моддаси, моддасининг"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Umumiy qoidalar, Yakunlovchi qoidalar, Умумий қоидалар, Якунловчи қоидалар, Yakuniy qoidalar"),
    supplements=said("Yakunlovchi qoidalar, Якунловчи қоидалар, Yakuniy qoidalar"),
    contents=said("Mundarija, Мундарижа"),
    preambles=said("Muqaddima, Муқаддима, Debocha"),
    annexes=words("ilova, илова, -ilova, -илова"),
    deleted=said("chiqarib tashlangan, o‘z kuchini yo‘qotgan, o'z kuchini yo'qotgan, oʻz kuchini yoʻqotgan, чиқариб ташланган, "
                 "ўз кучини йўқотган"),
    alphabets=letters("a b d e f g h i j k l m n o p q r s t u v x y z", "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="qismi, qism, -qismi, qismining, qismida, қисми, қисм, қисмининг, қисмида",
        item="bandi, band, -bandi, bandining, банди, банд, бандининг, xatboshi, xatboshisi, хатбоши",
        subitem="kichik bandi, kichik band, кичик банди",
    ),
    common=often("va bilan uchun bu har yoki ega bir ham o‘z oʻz o'z emas ega huquqiga inson hech kerak mumkin tomonidan bo‘yicha "
                 "bo'yicha boʻyicha agar ushbu shu lozim bo‘lgan bo'lgan boʻlgan hamda asosida ва билан учун бу ҳар ёки эга бир ҳам ўз "
                 "эмас ҳуқуқига инсон ҳеч керак мумкин томонидан бўйича агар ушбу шу лозим бўлган ҳамда асосида"),
    citing=CitingWords(
        levels_after=units(paragraph="-qismi, qismi, qism, -qism, қисми", item="-bandi, bandi, band, -band, банди", subitem="-kichik bandi, kichik bandi"),
        ands=words("va, yoki, hamda, ва, ёки, ҳамда"),
        this_law=words("ushbu qonunning, mazkur qonunning, ushbu kodeksning, ушбу қонуннинг"),
        same_law=words("o‘sha qonunning, shu qonunning"),
        measures=words("yil, oy, hafta, kun, soat, so‘m, kishi"),
    ),
)  # fmt: skip
