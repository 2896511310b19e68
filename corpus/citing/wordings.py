"""How languages write a place in a law, as data: long and short, by jurisdiction where its lawyers have a way of their own.

Sources: Interinstitutional style guide of the European Union (6 Article and its parts); Gesetzestechnische Richtlinien des
Bundes (Switzerland); Guide to Styles of the Department of Justice, Hong Kong; McGill Guide (Canada); OSCOLA (short forms).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a place; "{}" is the number.

    Attributes:
        article: of one article; articles: of several ("Articles {}"), "" for the same as one.
        paragraph, item, subitem: what follows it.
        numbered: an item that is numbered where others have letters (Nr. 1, lit. a); "" for the same word.
        form: "{law}" and "{place}" in their order.
        to: between the ends of a range.
        printed: items by the letters or numerals that the text prints, not by their count.
        title: which name of the law: "full", "number" (Regulation (EU) 2016/679), "abbreviation" (GDPR); the next is taken
            where there is none.
    """

    article: str
    paragraph: str
    item: str
    subitem: str = ""
    articles: str = ""
    numbered: str = ""
    form: str = "{law}, {place}"
    to: str = "–"
    printed: bool = True
    title: str = "full"


_BRACKETS = ("({})", "({})", "({})")

LONG: dict[tuple[str, str], Wording] = {
    ("cn", "en"): Wording("Article {}", ", paragraph {}", ", item ({})", ", subitem ({})", "Articles {}", form="{place} of the {law}",
                          to=" to ", printed=False),
    ("tw", "en"): Wording("Article {}", ", paragraph {}", ", subparagraph {}", ", item {}", "Articles {}", form="{place} of the {law}",
                          to=" to ", printed=False),
    ("hk", "en"): Wording("section {}", *_BRACKETS, articles="sections {}", form="{place} of the {law}", to=" to "),
    ("ca", "en"): Wording("s {}", *_BRACKETS, articles="ss {}", title="statute"),
    ("ca", "fr"): Wording("art {}", "({})", "{})", "({})", title="statute"),
    ("eu", "en"): Wording("Article {}", *_BRACKETS, articles="Articles {}", form="{place} of {law}", to=" to ", title="number"),
    ("eu", "de"): Wording("Artikel {}", " Absatz {}", " Buchstabe {}", " Buchstabe {}", numbered=" Nummer {}",
                          form="{law}, {place}", to=" bis ", title="number"),
    ("eu", "fr"): Wording("article {}", ", paragraphe {}", ", point {})", ", point {})", "articles {}", to=" à ", title="number"),
    ("eu", "it"): Wording("articolo {}", ", paragrafo {}", ", lettera {})", ", lettera {})", "articoli {}", ", punto {}", title="number"),
    ("eu", "es"): Wording("artículo {}", ", apartado {}", ", letra {})", ", letra {})", "artículos {}", ", punto {}", to=" a ",
                          title="number"),
    ("eu", "pt"): Wording("artigo {}.º", ", n.º {}", ", alínea {})", ", alínea {})", "artigos {}", ", ponto {}", to=" a ", title="number"),
    ("eu", "nl"): Wording("artikel {}", ", lid {}", ", punt {})", ", punt {})", "artikelen {}", to=" tot en met ", title="number"),
    ("eu", "pl"): Wording("art. {}", " ust. {}", " lit. {})", " lit. {})", numbered=" pkt {}", title="number"),
    ("eu", "el"): Wording("άρθρο {}", " παράγραφος {}", " στοιχείο {})", " στοιχείο {})", "άρθρα {}", " σημείο {}", title="number"),
    ("eu", "fi"): Wording("{} artikla", " {} kohta", " {} alakohta", " {} alakohta", title="number"),
    ("ch", "de"): Wording("Artikel {}", " Absatz {}", " Buchstabe {}", " Ziffer {}", to=" bis "),
    ("ch", "fr"): Wording("article {}", ", alinéa {}", ", lettre {}", ", chiffre {}", "articles {}", to=" à "),
    ("ch", "it"): Wording("articolo {}", ", capoverso {}", ", lettera {}", ", numero {}", "articoli {}"),
    ("ch", "en"): Wording("Article {}", ", paragraph {}", ", letter {}", ", number {}", "Articles {}", to=" to "),
    ("jp", "en"): Wording("Article {}", ", paragraph ({})", ", item ({})", ", sub-item ({})", "Articles {}", form="{place} of the {law}",
                          to=" to "),
    ("kr", "en"): Wording("Article {}", ", paragraph ({})", ", subparagraph {}", ", item ({})", "Articles {}",
                          form="{place} of the {law}", to=" to "),
    ("un", "en"): Wording("Article {}", ", paragraph {}", ", subparagraph ({})", "", "Articles {}", form="{place} of the {law}",
                          to=" to ", printed=False),
    ("un", "fr"): Wording("article {}", ", paragraphe {}", ", alinéa {}", "", "articles {}", to=" à ", printed=False),
    ("un", "es"): Wording("artículo {}", ", párrafo {}", ", apartado {}", "", "artículos {}", to=" a ", printed=False),
}  # fmt: skip

# Where brackets leave a doubt: (1)a) in French.
SPELT: dict[tuple[str, str], Wording] = {
    ("ca", "fr"): Wording("article {}", ", paragraphe ({})", ", alinéa {})", ", sous-alinéa ({})", "articles {}", to=" à "),
    ("ca", "en"): Wording("section {}", ", subsection ({})", ", paragraph ({})", ", subparagraph ({})", "sections {}", to=" to "),
}  # fmt: skip

SHORT: dict[tuple[str, str], Wording] = {
    ("cn", "en"): Wording("art. {}", *_BRACKETS, articles="arts. {}", form="{law} {place}", printed=False, title="stateless"),
    ("tw", "en"): Wording("art. {}", *_BRACKETS, articles="arts. {}", form="{law} {place}", printed=False, title="stateless"),
    ("hk", "en"): Wording("s. {}", *_BRACKETS, articles="ss. {}", title="number"),
    ("ca", "en"): Wording("s. {}", *_BRACKETS, articles="ss. {}"),
    ("ca", "fr"): Wording("art. {}", "({})", "{})", "({})"),
    ("eu", "en"): Wording("art {}", *_BRACKETS, articles="arts {}", title="abbreviation"),
    ("eu", "de"): Wording("Art. {}", " Abs. {}", " lit. {}", " lit. {}", numbered=" Nr. {}", form="{place} {law}", title="abbreviation"),
    ("eu", "fr"): Wording("art. {}", ", par. {}", ", point {})", ", point {})", title="abbreviation"),
    ("eu", "it"): Wording("art. {}", ", par. {}", ", lett. {})", ", lett. {})", numbered=", punto {}", title="abbreviation"),
    ("eu", "es"): Wording("art. {}", ", apdo. {}", ", letra {})", ", letra {})", numbered=", punto {}", title="abbreviation"),
    ("eu", "pt"): Wording("art. {}.º", ", n.º {}", ", al. {})", ", al. {})", title="abbreviation"),
    ("eu", "nl"): Wording("art. {}", " lid {}", " onder {}", " onder {}", form="{place} {law}", title="abbreviation"),
    ("eu", "pl"): Wording("art. {}", " ust. {}", " lit. {}", " lit. {}", numbered=" pkt {}", form="{place} {law}", title="abbreviation"),
    ("ch", "de"): Wording("Art. {}", " Abs. {}", " Bst. {}", " Ziff. {}", form="{place} {law}", title="abbreviation"),
    ("ch", "fr"): Wording("art. {}", ", al. {}", ", let. {}", ", ch. {}", form="{place} {law}", title="abbreviation"),
    ("ch", "it"): Wording("art. {}", " cpv. {}", " lett. {}", " n. {}", form="{place} {law}", title="abbreviation"),
    ("ch", "en"): Wording("Art. {}", " para. {}", " let. {}", " no. {}", form="{place} {law}", title="abbreviation"),
    ("jp", "en"): Wording("art. {}", *_BRACKETS, articles="arts. {}", form="{law}, {place}", title="abbreviation"),
    ("kr", "en"): Wording("art. {}", *_BRACKETS, articles="arts. {}", form="{law}, {place}", title="abbreviation"),
    ("un", "en"): Wording("art. {}", *_BRACKETS, articles="arts. {}", printed=False, title="abbreviation"),
    ("un", "fr"): Wording("art. {}", ", par. {}", ", al. {}", printed=False, title="abbreviation"),
}  # fmt: skip
