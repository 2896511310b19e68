"""Words for the closed sets of the model, in the language of the interface. Templates look a value up here.

A word is translated when it is shown, not when this module is read.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext as pgettext

Words = Mapping[str, LazyString]

status: Words = {
    "in_force": _("in force"),
    "not_yet_in_force": _("not yet in force"),
    "superseded": _("superseded"),
    "repealed": _("repealed"),
    "deleted": _("deleted"),
    "earlier_missing": _("earlier text not here"),
    "earlier_text_missing": _("earlier text not here"),
    "unknown": _("status unknown"),
}
force: Words = {
    "authentic": _("authentic text"),
    "official_translation": _("official translation"),
    "unofficial": _("unofficial"),
    "machine": _("machine translation"),
    "damaged": _("damaged copy"),
}
# The same in a narrow column.
force_short: Words = {
    "authentic": pgettext("what a text is worth", "authentic"),
    "official_translation": pgettext("what a text is worth", "official"),
    "unofficial": pgettext("what a text is worth", "unofficial"),
    "machine": pgettext("what a text is worth", "machine"),
    "damaged": pgettext("what a text is worth", "damaged"),
}
jurisdiction: Words = {
    "cn": _("China (Mainland)"),
    "tw": _("Taiwan"),
    "hk": _("Hong Kong"),
    "mo": _("Macao"),
    "eu": _("European Union"),
    "jp": _("Japan"),
    "kr": _("Korea"),
    "ch": _("Switzerland"),
    "ca": _("Canada"),
    "un": _("United Nations"),
    "int": _("Treaties"),
    "zz": _("Not placed yet"),
}
field: Words = {
    "issuer": _("Issued by"),
    "type": _("Type"),
    "number": _("Document number"),
    "adopted": _("Adopted"),
    "promulgated": _("Promulgated"),
    "originally_effective": _("Law first took effect"),
    "effective": _("This text takes effect"),
    "repealed": _("Repealed"),
    "status": _("Status claimed by the source"),
    "repealed_by": _("Repealed by"),
    "amended_by": _("Amended by"),
    "repeals": _("Repeals"),
    "effective_for": _("Takes effect for"),
    "applies": _("Applies from"),
    "amends": _("Amends"),
    "partly_not_in_force": _("Not yet in force"),
    "department": _("Branch of law"),
    "topic": _("Topic"),
    "scope": _("Scope"),
    "history": _("History"),
    "evidence": _("How it was identified"),
    "note": _("Note"),
    "attachment": _("Attachments"),
    "adoption_note": _("Adoption note"),
    "editor": _("Editor"),
    "url": _("Address of the source"),
    "updated": _("Source page updated"),
    "retrieved": _("Retrieved"),
    "licence": _("Licence"),
}
# Facets of a search, and what their values are called.
facet: Words = {
    "law": _("Law"),
    "jurisdiction": _("Jurisdiction"),
    "type": _("Type"),
    "status": _("Status"),
    "year": _("Year of the version"),
    "issuer": _("Issued by"),
    "language": _("Found in"),
    "missing": _("Without a text in"),
    "version": _("Version"),
}
kind: Words = {
    "law": _("law"),
    "regulation": _("regulation"),
    "decision": _("decision"),
    "amendment": _("amendment"),
    "interpretation": _("interpretation"),
    "constitution": _("constitution"),
    "declaration": _("declaration"),
    "treaty": _("treaty"),
    "directive": _("directive"),
    "ordinance": _("ordinance"),
    "rule": _("rule"),
    "other": _("other"),
}
version: Words = {
    "current": _("current version"),
    "superseded": _("superseded version"),
    "repealed": _("repealed"),
    "future": _("version of a later day"),
}
sort: Words = {
    "relevance": _("relevance"),
    "newest": _("newest"),
    "oldest": _("oldest"),
    "law": _("title of the law"),
    "article": _("article number"),
}
place: Words = {
    "cn": _("Mainland"),
    "tw": _("Taiwan"),
    "hk": _("Hong Kong"),
    "mo": _("Macao"),
    "eu": _("EU"),
}
unit: Words = {
    "para": _("paragraph"),
    "item": _("item"),
    "subitem": _("sub-item"),
    "art": _("article"),
    "point": _("point"),
    "def": _("definition"),
    "note": _("note"),
    "table": _("table"),
    "text": _("text"),
    "preamble": _("preamble"),
    "body": _("text"),
    "annex": _("annex"),
    "suppl": _("supplement"),
}
cell: Words = {
    "missing": _("This text has no such unit."),
}
# What stands before the text of a cell.
flag: Words = {
    "damaged": _("damaged"),
    "machine": _("machine"),
    "extra": _("only here"),
    "merged": _("merged"),
    "split": _("split"),
    "moved": _("moved here"),
}
# What is known of a provision whose older source isn't here.
structure: Words = {
    "current": _("The source of that version isn’t here: by structure, this provision is likely unchanged."),
    "changed": _("The source of that version isn’t here: by structure, this provision was likely changed."),
    "added": _("The source of that version isn’t here."),
    "unknown": _("The source of that version isn’t here: structure doesn’t tell whether this provision changed."),
}
# What a text has of a provision, in the strip along a law.
held: Words = {
    "whole": _("there"),
    "missing": _("missing"),
    "outside": _("outside what the text claims to hold"),
    "stale": _("of another version"),
    "short": _("much shorter than usual"),
    "long": _("much longer than usual"),
    "extra": _("only in this text"),
}
correspondence: Words = {
    "same": _("same"),
    "renumbered": _("same words, other number"),
    "changed": _("changed"),
    "split": _("split into several"),
    "merged": _("merged from several"),
    "new": _("new: no counterpart found"),
    "deleted": _("gone: no counterpart found"),
    "unknown": _("outside the other text"),
}
# What a row of a comparison is, from the first text to the second.
compared: Words = {
    "same": _("the same"),
    "spelling": _("the same but for spelling"),
    "changed": _("other words"),
    "moved": _("same words, moved"),
    "renumbered": _("same words, other number"),
    "merged": _("several merged into one"),
    "split": _("split into several"),
    "left": _("only in the first text"),
    "right": _("only in the second text"),
    "outside": _("outside the other text"),
}
# Kinds of files, where their name alone says little.
file: Words = {
    "docx": _("Word (DOCX)"),
    "xlsx": _("Excel (XLSX)"),
}
mark: Words = {
    "damaged": _("Damaged copy: words may be missing or doubled. Don’t rely on it."),
    "machine": _("Machine translation."),
    "private": _("Private text: shown because the operator of this service says so."),
    "converted": _("Converted for reading, not the stored text."),
}

# Severities of findings, and what each kind of finding is called.
severity: Words = {
    "error": pgettext("severity", "error"),
    "warning": pgettext("severity", "warning"),
    "info": pgettext("severity", "for information"),
}
finding: Words = {
    "heading-repaired": _("heading repaired"),
    "number-gap": _("number gap"),
    "number-duplicate": _("number duplicate"),
    "number-out-of-order": _("number out of order"),
    "item-gap": _("item gap"),
    "word-doubled": _("word doubled"),
    "punctuation-doubled": _("punctuation doubled"),
    "spaces-removed": _("spaces removed"),
    "lines-joined": _("lines joined"),
    "furniture-removed": _("furniture removed"),
    "contents-set-aside": _("contents set aside"),
    "annex-in-article": _("annex in article"),
    "odd-characters": _("odd characters"),
    "date-suspect": _("date suspect"),
    "text-missing": _("text missing"),
    "unparsed-text": _("unparsed text"),
    "deleted-article": _("deleted article"),
    "heading-truncated": _("heading truncated"),
    "heading-missing": _("heading missing"),
    "not-yet-in-force": _("not yet in force"),
    "jurisdiction-unknown": _("jurisdiction unknown"),
    "tracked-changes": _("tracked changes"),
    "number-disagrees": _("number disagrees"),
    "figure-not-shown": _("figure not shown"),
    "partial-coverage": _("partial coverage"),
    "heading-broken": _("heading broken"),
    "heading-swallowed": _("heading swallowed"),
    "text-truncated": _("text truncated"),
    "stop-missing": _("stop missing"),
    "text-doubled": _("text doubled"),
    "words-joined": _("words joined"),
    "spaces-in-chinese": _("spaces in Chinese"),
    "lines-broken": _("lines broken"),
    "article-missing": _("article missing"),
    "article-extra": _("article extra"),
    "untranslated": _("untranslated"),
    "texts-swapped": _("texts swapped"),
    "numbers-shifted": _("numbers shifted"),
    "articles-merged": _("articles merged"),
    "paragraph-count-differs": _("paragraph count differs"),
    "item-count-differs": _("item count differs"),
    "citation-differs": _("citation differs"),
    "sentence-missing": _("sentence missing"),
    "length-unusual": _("length unusual"),
    "text-repeated": _("text repeated"),
    "brackets-differ": _("brackets differ"),
    "number-differs": _("number differs"),
    "date-differs": _("date differs"),
    "period-differs": _("period differs"),
    "money-differs": _("sum of money differs"),
    "percentage-differs": _("percentage differs"),
    "duty-differs": _("duty differs"),
    "limit-differs": _("limit differs"),
    "term-inconsistent": _("term inconsistent"),
    "term-differs": _("term differs"),
    "institution-differs": _("institution differs"),
    "pairing-uncertain": _("pairing uncertain"),
    "differs-from-another": _("differs from another"),
    "version-differs": _("version differs"),
    "translation-outdated": _("translation outdated"),
    "amendment-not-taken-up": _("amendment not taken up"),
    "source-edited": _("source text changed in a file"),
    "row-unplaced": _("words in no row"),
    "text-moved-on": _("text changed meanwhile"),
}
# What became of a citation in a memo, and what that means. docs/memos.md says it at length.
memo: Words = {
    "quote_differs": _("quotation differs"),
    "no_such_article": _("no such article"),
    "unknown_law": _("unknown law"),
    "repealed": _("repealed"),
    "moved": _("moved"),
    "superseded": _("superseded"),
    "ambiguous": _("ambiguous"),
    "not_checked": _("not checked"),
    "verified": _("verified"),
}
memo_meaning: Words = {
    "quote_differs": _("The provision exists, and the words quoted beside it are not its words."),
    "no_such_article": _("The law is here and has no such provision."),
    "unknown_law": _("No law here has this name."),
    "repealed": _("The law was repealed, or the provision deleted."),
    "moved": _("The provision, or the words quoted, stand under another number now."),
    "superseded": _("What is cited is of an older text; the text in force has other words, or nothing like it."),
    "ambiguous": _("It may be several things, and nothing in the memo decides."),
    "not_checked": _("Seen, and not judged; the note says why. It is no pass."),
    "verified": _(
        "The provision exists in the text in force on the day, and nothing beside it was found to differ. "
        "The note says whether a quotation was compared; what the memo says about the law was not."
    ),
}
# What a suggestion under the search box is.
suggestion: Words = {"law": _("Law"), "provision": _("Provision"), "term": pgettext("suggestion", "Term")}
# How far a definition reaches, and what it says of its term.
scope: Words = {
    "law": _("for the whole law"),
    "part": _("for its part"),
    "chapter": _("for its chapter"),
    "section": _("for its section"),
    "article": _("for its article"),
    "paragraph": _("for its paragraph, or the one before"),
    "cited": _("for the provision that it names"),
    "unsaid": _("its reach isn't said"),
}
sense: Words = {
    "means": _("says what it means"),
    "includes": _("says what is included"),
    "short": _("a short name"),
}
# Styles of citing.
cite_style: Words = {
    "laws": pgettext("style of citing", "As laws cite"),
    "judgment": pgettext("style of citing", "As judgments cite: full title"),
    "scholarly": pgettext("style of citing", "Scholarly: Arabic numerals"),
    "formal": pgettext("style of citing", "Formal: Chinese numerals"),
    "numerals": pgettext("style of citing", "As judgments cite: Arabic numerals"),
    "shorthand": pgettext("style of citing", "Shorthand with §"),
    "formal-hk": pgettext("style of citing", "With title and chapter"),
    "chapter": pgettext("style of citing", "By chapter"),
    "formal-ja": pgettext("style of citing", "Formal: Chinese numerals"),
    "numerals-ja": pgettext("style of citing", "Arabic numerals"),
    "formal-ko": pgettext("style of citing", "Formal"),
    "long": pgettext("style of citing", "Long"),
    "short": pgettext("style of citing", "Short"),
    "bluebook": pgettext("style of citing", "Bluebook"),
    "identifier": pgettext("style of citing", "Identifier of this service"),
}
