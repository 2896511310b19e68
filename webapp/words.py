"""Words for the closed sets of the model, in the language of the interface. Templates look a value up here.

A word is translated when it is shown, not when this module is read.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _

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
    "department": _("Department"),
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
    "language": _("Language that matches"),
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
    "future": _("not yet in force"),
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
    "extra": _("only here"),
    "merged": _("merged with a neighbouring unit"),
    "split": _("split into several units"),
    "moved": _("stands elsewhere in this text"),
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
mark: Words = {
    "damaged": _("Damaged copy: words may be missing or doubled. Don’t rely on it."),
    "machine": _("Machine translation."),
    "private": _("Private text: shown because the operator of this service says so."),
}
