"""What the documentation says of each diagnostic code beside its meaning: its group, what to do, and examples.

The examples of rules on one text are run by the tests: the failing one gives the code, the passing one doesn't. Those of other
codes show in a few words what is meant.
"""

from __future__ import annotations

from dataclasses import dataclass

NUMBERS, HEADINGS, TEXT, READING, DATES, TRANSLATION = (
    "Numbers", "Headings", "Text", "What the reading did", "Dates and versions", "Texts side by side",
)  # fmt: skip
GROUPS = (NUMBERS, HEADINGS, TEXT, TRANSLATION, DATES, READING)


@dataclass(frozen=True, slots=True)
class Doc:
    """The documentation of a code.

    `fails` and `passes` are lines of a made-up law in `language`; where `language` is "" they are told, not run.
    """

    group: str
    suggestion: str
    fails: str
    passes: str
    language: str = ""


_ZH = "第一条　甲应当登记。\n第二条　乙应当登记。\n第三条　丙应当登记。"
_EN = "Article 1 The keeper shall register.\nArticle 2 The owner shall register.\nArticle 3 The guest shall register."
_SOUND = "\n".join(f"Article {n} Keeper number {n} shall register at once." for n in range(1, 11))

DOCS: dict[str, Doc] = {
    "number-gap": Doc(
        NUMBERS, "See whether the source has the article, or whether its text stands under another number.",
        "Article 1 The keeper shall register.\nArticle 2 The owner shall register.\nArticle 4 The guest shall register.", _EN, "en"),
    "number-duplicate": Doc(
        NUMBERS, "See which of the two has the wrong number, or whether one is a copy.",
        "第一条　甲应当登记。\n第二条　乙应当登记。\n第二条　丙应当登记。", _ZH, "zh-Hans"),
    "number-out-of-order": Doc(
        NUMBERS, "See whether it was moved, or whether its number is misread.",
        "第一条　甲应当登记。\n第三条　丙应当登记。\n第二条　乙应当登记。\n第四条　丁应当登记。", _ZH, "zh-Hans"),
    "item-gap": Doc(
        NUMBERS, "See whether an item is lost; a list of a table may have been read as items.",
        "第一条　应当提交下列材料：\n（一）申请书；\n（二）证明；\n（四）照片。",
        "第一条　应当提交下列材料：\n（一）申请书；\n（二）证明；\n（三）照片。", "zh-Hans"),
    "number-disagrees": Doc(NUMBERS, "Look at the original; the message says which number was used.",
                            "The file calls an article 6 and prints 7.", "Both say 6."),
    "heading-swallowed": Doc(
        HEADINGS, "What follows the heading is the text of the article that it names.",
        "Article 1 The keeper shall register. Article 2 The owner shall register.\nArticle 3 The guest shall register.",
        "Article 1 The keeper shall register. Article 2 applies to the owner.\nArticle 2 The owner shall register.", "en"),
    "heading-broken": Doc(
        HEADINGS, "Find out which article it heads; the missing number is most likely.",
        "Article 1 The keeper shall register.\nArtic1e 2 The owner shall register.\nArticle 3 The guest shall register.", _EN, "en"),
    "heading-repaired": Doc(HEADINGS, "Compare it with another copy: the text was set under the number that its place demands.",
                            "第土条 between 第九条 and 第十一条 of a damaged page.", "第十条 there."),
    "heading-truncated": Doc(HEADINGS, "Look the heading up in another copy.", "第三章　申请、", "第三章　申请、受理"),
    "heading-missing": Doc(HEADINGS, "Look the heading up in another copy.", "Parts are numbered 1, 3.", "Parts are numbered 1, 2, 3."),
    "annex-in-article": Doc(
        TEXT, "Read it apart from the article: it follows the law's last one.",
        "第一条　甲应当登记。\n第二条　本法自公布之日起施行。\n登记费税目税率表\n小船 | 一元\n大船 | 二元", _ZH, "zh-Hans"),
    "text-truncated": Doc(
        TEXT, "Compare it with another copy of the law.",
        _SOUND + "\nArticle 11 The keeper shall notify the owner of the", _SOUND, "en"),
    "stop-missing": Doc(
        TEXT, "Compare it with another copy of the law: a stop is easily lost, and sometimes more.",
        _SOUND + "\nArticle 11 The keeper shall notify the owner of the forest", _SOUND, "en"),
    "text-missing": Doc(TEXT, "Look at the source: an article without text is no law.", "A label 第五条 with nothing after it.", "（刪除）"),
    "text-doubled": Doc(
        TEXT, "Read it once.",
        "Article 1 The keeper shall register every boat in the book of boats.\nThe keeper shall register every boat in the book of boats.",
        "Article 1 The keeper shall register every boat in the book of boats.\nThe owner shall see to it.", "en"),
    "word-doubled": Doc(
        TEXT, "Read it once; see whether another word is lost.",
        "Article 1 The keeper of the the forest shall register.", "Article 1 The keeper said that that forest was his.", "en"),
    "punctuation-doubled": Doc(
        TEXT, "See whether a word is lost between the marks.", "第一条　申请人，，应当登记。", "第一条　申请人，应当登记……。", "zh-Hans"),
    "words-joined": Doc(
        TEXT, "Read the two words apart.",
        "Article 1 The keeper registers. The keeper counts.\nArticle 2 A book ofthe keeper is public.", _EN, "en"),
    "spaces-in-chinese": Doc(
        TEXT, "Read it without blanks; see whether a mark is lost.",
        "第一条　县级以上的主管 机关应当在十日内书面答复。", "第一条　县级以上的主管机关应当在十日内书面答复。", "zh-Hans"),
    "lines-broken": Doc(
        TEXT, "Read the two lines as one paragraph.",
        "第一条　国家对重点区域的河流和湖泊依法实行\n统一规划和统一保护。", "第一条　国家对重点区域的河流和湖泊依法实行统一规划。\n具体办法另行规定。", "zh-Hans"),
    "odd-characters": Doc(
        TEXT, "See what the printed text has there.", "Article 1 The keeper\ufffd shall register.", "Article 1 The café shall register.", "en"),
    "figure-not-shown": Doc(TEXT, "Look at the original for the figure.", "A formula that is a picture.", "A formula written in characters."),
    "deleted-article": Doc(TEXT, "None: it is no flaw, but says that nothing is missing.", "（刪除）", "An article with text."),
    "tracked-changes": Doc(TEXT, "Accept or refuse the changes in the document, and import it again.",
                           "A word processor's insertion that nobody accepted.", "A document without marked changes."),
    "article-missing": Doc(TRANSLATION, "Look for it under a neighbour's number, or in another copy of the translation.",
                           "The law has 12 articles, the translation 11.", "The translation says that it holds articles 1 to 5 alone."),
    "article-extra": Doc(TRANSLATION, "See whether the translation renders another version.",
                         "The translation has an article 12-1 that the law lacks.", "Both have it."),
    "untranslated": Doc(TRANSLATION, "Read the source text; the translation is not finished there.",
                        "主管机关 in the middle of an English sentence.", "A title in brackets beside its translation."),
    "texts-swapped": Doc(TRANSLATION, "Read each under the other's number.",
                         "Article 5 renders article 6, and article 6 renders article 5.", "Each renders its own."),
    "numbers-shifted": Doc(TRANSLATION, "Take the numbers of the translation one higher or lower from there on.",
                           "From 7 on the translation of n stands under n - 1.", "All stand under their own."),
    "articles-merged": Doc(TRANSLATION, "Read the second half under the next number.",
                           "Article 5 of the translation renders 5 and 6, and has no 6.", "A long article that renders one alone."),
    "paragraph-count-differs": Doc(TRANSLATION, "See which paragraph was left out, split or joined.", "Three paragraphs beside two.", "Two beside two."),
    "citation-differs": Doc(TRANSLATION, "See which of the two the law says; a wrong number sends readers elsewhere.", "依照第四十三条 beside \"under Article 34\".", "前款 beside \"paragraph 1\"; 第三条至第五条 beside \"Articles 3, 4 and 5\"."),
    "sentence-missing": Doc(TRANSLATION, "Look whether the sentence was lost, or added.", "名册应当公布。名册每年更新一次。 beside \"The register shall be published.\"", "One long sentence of the law in two of the translation."),
    "length-unusual": Doc(TRANSLATION, "Read both texts: something may be lost, or said that the law doesn't say.", "A paragraph of ten words beside one of a hundred.", "A terse translation of the whole."),
    "text-repeated": Doc(TRANSLATION, "Look for what belongs here in another source.", "Items (3) and (4) with the same words, where 第三项 and 第四项 have different ones.", "What the law says twice too."),
    "brackets-differ": Doc(TRANSLATION, "Look whether words were lost with the other half.", "\"the registrar (the clerk shall sign\" beside 登记员（以下简称书记）应当签字; \"It is final.\" beside 是否终局？", "《渡船法》 beside \"the Ferry Law\"; （一） beside \"(1)\"."),
    "number-differs": Doc(TRANSLATION, "Look which of the two the law says.", "三人 beside \"two members\"; \"sixty (30) copies\".", "二倍 beside \"twice\"; 双方 beside \"both parties\"."),
    "date-differs": Doc(TRANSLATION, "Look which of the two the law says.", "2018年10月26日 beside \"26 November 2018\".", "107年10月26日 in Taiwan beside \"October 26, 2018\"."),
    "period-differs": Doc(TRANSLATION, "Look which of the two the law says.", "三十日 beside \"twenty days\", or beside \"one month\".", "三十日 beside \"thirty (30) days\"; 半年 beside \"six months\"."),
    "money-differs": Doc(TRANSLATION, "Look which of the two the law says.", "五千万元 beside \"5 million yuan\".", "五千万元 beside \"RMB 50,000,000\"."),
    "percentage-differs": Doc(TRANSLATION, "Look which of the two the law says.", "百分之三十 beside \"13 %\".", "二分之一 beside \"50 per cent\"."),
    "item-count-differs": Doc(TRANSLATION, "See whether the items named are lost.", "(a) (b) (d) beside (一) (二) (三) (四).", "Four beside four."),
    "duty-differs": Doc(TRANSLATION, "Look which of the two the law says: must, may or must not.", "不得转让 beside \"may be transferred\"; 得申請 (Taiwan) beside \"shall apply\".", "应当登记 beside \"shall register\", \"is registered\"; 得申請 beside \"may apply\"."),
    "limit-differs": Doc(TRANSLATION, "See whether the number itself counts: 以上 and 以下 include it, 超过 and 未满 don't.", "十年以下 beside \"less than ten years\".", "十年以下 beside \"not more than ten years\"; 三人以上 beside \"three or more persons\"."),
    "term-inconsistent": Doc(TRANSLATION, "See which of the two words is meant; one thing should have one name.", "扣押 is \"seizure\" in nine articles and \"confiscation\" in the tenth, where 没收 doesn't stand.", "扣押 is \"seizure\" in all of them."),
    "term-differs": Doc(TRANSLATION, "Use the word of the list, or choose another list (`--terms`).", "The list says 查封 = \"sealing up\"; the translation says \"closing\".", "\"sealing up\", \"sealed up\"."),
    "institution-differs": Doc(TRANSLATION, "Look the institution's name up.", "人民检察院 beside \"people's court\".", "人民检察院 beside \"people's procuratorate\"."),
    "pairing-uncertain": Doc(TRANSLATION, "Lay the paragraphs side by side yourself: `tongwen align`.",
                             "Four paragraphs beside three without numbers to go by.", "Numbered paragraphs."),
    "differs-from-another": Doc(TRANSLATION, "Read the sound text there; nothing was filled in.",
                                "A damaged page lacks 主管机关 that an official text of that version has.", "They differ in blanks alone."),
    "version-differs": Doc(DATES, "Read the translation under its own version.", "English of 2014 beside Chinese of 2023.", "Both of 2023."),
    "translation-outdated": Doc(DATES, "Read the source of the articles that are named; the others still say what it says.",
                                "English of 2012 beside Chinese of 2018, whose articles 3 and 9 are other than in 2012.", "Both of 2018."),
    "amendment-not-taken-up": Doc(DATES, "Read the amendment beside the text.", "修正案 of 2023 beside a text of 2020.", "The text of 2023."),
    "source-edited": Doc(READING, "Change it where the law's text comes from; a translation is what a bundle brings back.",
                         "A translator mended a word of the Chinese column.", "Only the English column was worked on."),
    "row-unplaced": Doc(READING, "See which article the words belong to, and put them into its row in the file.",
                        "A row that was copied and given other words.", "All rows are those that were written."),
    "text-moved-on": Doc(READING, "Read both texts; the library still has its own.",
                         "Article 3 was imported anew while the file was out.", "The library has what the file was written of."),
    "date-suspect": Doc(DATES, "Rely on what the law itself says of its dates.",
                        "A text of 2023 that took effect in 1995.", "A text of 2023 that took effect in 2024."),
    "not-yet-in-force": Doc(DATES, "See from which day they count.", "第三章 takes effect a year later.", "All articles are in force."),
    "jurisdiction-unknown": Doc(DATES, "Import it again with `--law ID`, such as fr-code-civil.",
                                "A plain file without a word of whose law it is.", "A file with `--law`."),
    "partial-coverage": Doc(DATES, "Look for the other parts.", "A page with articles 55-70.", "The whole law."),
    "spaces-removed": Doc(READING, "None: the original is kept.", "主管 机关 应当 on a damaged page.", "主管机关应当."),
    "lines-joined": Doc(READING, "None: the original is kept.", "A typewriter's lines of 64 columns.", "A paragraph on one line."),
    "furniture-removed": Doc(READING, "None: it is kept apart.", "“Print this page” below a law.", "A page with nothing but the law."),
    "contents-set-aside": Doc(READING, "None: it is kept apart.", "目录 with the chapters before the first one.", "A law without a table of contents."),
    "unparsed-text": Doc(READING, "See whether it belongs to the law; import it in another format.",
                         "A value under a key that the format doesn't have.", "All of the source has its place."),
}  # fmt: skip
