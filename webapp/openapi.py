"""The description of /api/v1 in OpenAPI 3.1: plain literals, held against the routes by a test."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _parameter(name: str, description: str, kind: str = "string", *, place: str = "query", **more: Any) -> Schema:
    return {
        "name": name, "in": place, "required": place == "path" or more.pop("required", False),
        "description": description, "schema": {"type": kind, **more},
    }  # fmt: skip


def _text(description: str = "", *, null: bool = False, **more: Any) -> Schema:
    return {
        "type": ["string", "null"] if null else "string",
        **({"description": description} if description else {}),
        **more,
    }


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _map(of: Schema, description: str = "") -> Schema:
    return {"type": "object", "additionalProperties": of, **({"description": description} if description else {})}


def _object(required: bool = True, **properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, **({"required": list(properties)} if required else {})}


def _also(schema: Schema, **optional: Schema) -> Schema:
    """An object with properties that it may lack."""
    return {**schema, "properties": {**schema["properties"], **optional}}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_NUMBER = {"type": "integer"}
_STATUS = _text(enum=["not_yet_in_force", "in_force", "superseded", "repealed", "unknown"])
_AMENDED_BY = _object(
    law=_text(), title=_text(), path=_text(null=True), version=_text(null=True), effective=_text(null=True)
)
_EARLIER = {
    "type": ["boolean", "null"],
    "description": "True where a text of the law that isn't here applied on the day; null where one may have. Else absent.",
}
_CHOICE = _object(law=_text(), title=_text(), version=_text(), path=_text())
_COMPARED = _object(
    law=_text(), titles={"$ref": "#/components/schemas/Titles"}, version=_text(), path=_text(null=True),
    expression={"$ref": "#/components/schemas/Expression"},
)  # fmt: skip
_PIECE = _object(
    kind=_text(enum=["equal", "spelling", "left", "right", "replaced"]), left=_text(), right=_text()
)  # fmt: skip
_KIND = _text(enum=["same", "renumbered", "changed", "split", "merged", "new", "deleted", "unknown"])
_MEMO_STATUS = _text(enum=[
    "verified", "quote_differs", "moved", "superseded", "repealed", "no_such_article", "unknown_law", "ambiguous",
    "not_checked",
])  # fmt: skip
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_AS_OF = _parameter("as_of", "The day that decides what is in force; today if left out.", format="date")
_VERSION = _parameter("version", 'Version of the law: its date, or "undated".')
_LANGUAGES = _parameter(
    "languages", "Language tags in the order wanted, with commas between: zh-Hans,en. zh means both scripts."
)
_EXPRESSIONS = _parameter("expressions", "Ids of single texts, with commas between.")
_LAW = _parameter("law_id", "Id of a law: cn-xingfa.", place="path")
_PATH = _parameter(
    "path_text",
    "Path of a provision, art_120-1/para_2/item_3, or of several: art_20..art_23, or art_3,art_9.",
    place="path",
)
_OFFSET = _parameter("offset", "How many to leave out at the start.", "integer", minimum=0, default=0)

_CITE_AS = _list(_object(
    style=_text("laws, judgment, scholarly, long, short, bluebook, ..."), language=_text(), text=_text(),
    dated=_text("With the version of the law that is cited."),
))  # fmt: skip

_SCHEMAS: Schema = {
    "Titles": _map(_list(_text()), "Titles by language tag, the preferred one first."),
    "Expression": _object(
        id=_text(), language=_text("BCP 47 tag"), version=_text(null=True),
        force=_text(enum=["authentic", "official_translation", "unofficial", "machine", "damaged"]), publisher=_text(),
        translator=_text(), source=_text(), rights=_text(enum=["public", "private"]),
        coverage=_text("Articles that the text claims to hold; null for all.", null=True),
    ),
    "Statement": _object(required=False, field=_text(), value=_text(), source=_text(), suspect=_text()),
    "Contents": _object(
        path=_text(), unit=_text(), labels=_map(_text()), headings=_map(_text()), children=_list(_ref("Contents"))
    ),
    "Law": _also(_object(
        id=_text(), titles=_ref("Titles"), jurisdiction=_text(), status=_STATUS, statements=_list(_ref("Statement")),
        expressions=_list(_ref("Expression")),
    ), earlier_text_missing=_EARLIER),
    "LawWithContents": {
        "allOf": [_ref("Law"), _object(
            required=False, as_of=_text(), basis=_text(null=True), since=_text(null=True), until=_text(null=True),
            claims=_list(_text()), version=_text(null=True), contents=_list(_ref("Contents")),
            editions=_list(_object(required=False, version=_text(), status=_STATUS, basis=_text(null=True))),
        )],
    },
    "Laws": _object(as_of=_text(), offset=_NUMBER, limit=_NUMBER, total=_NUMBER, laws=_list(_ref("Law"))),
    "Concordance": {"anyOf": [_ref("Places"), _ref("RenderingTables")]},
    "WordForms": _list(_object(word=_text(), count=_NUMBER, counted={"type": "boolean"})),
    "Places": _object(
        query=_text(), read_as=_text(), as_of=_text(), language=_text(null=True), beside=_list(_text()), order=_text(),
        total=_NUMBER, provisions=_NUMBER, laws=_NUMBER, unfiltered=_NUMBER, offset=_NUMBER, limit=_NUMBER,
        forms=_ref("WordForms"), excluded=_map(_NUMBER, "Provisions left out for their status."),
        counts=_map(_list(_object(value=_text(), count=_NUMBER)), "Places by language, jurisdiction, law and translator."),
        lines=_list(_object(
            law=_text(), title=_text(), version=_text(), path=_text(), label=_text(), expression=_text(), language=_text(),
            translator=_text(), status=_STATUS, damaged={"type": "boolean"},
            start=_NUMBER, end=_NUMBER, left=_text(), node=_text("Stored characters from start to end of the provision."),
            right=_text(), cut=_list({"type": "boolean"}), row=_text(), row_start=_NUMBER,
            beside=_list(_object(
                expression=_text(), language=_text(), translator=_text(), text=_text(),
                highlight={"type": ["array", "null"], "items": _NUMBER}, cut=_list({"type": "boolean"}),
                rendering=_text(null=True), counted={"type": "boolean"}, row=_text(),
            )),
            url=_text(),
        )),
    ),
    "RenderingTables": _object(
        query=_text(), read_as=_text(), as_of=_text(), total=_NUMBER, provisions=_NUMBER, laws=_NUMBER, unfiltered=_NUMBER,
        forms=_ref("WordForms"), excluded=_map(_NUMBER, "Provisions left out for their status."),
        tables=_list(_object(
            language=_text(), total=_NUMBER,
            renderings=_list({"allOf": [_ref("Counted"), _object(
                text=_text(), counted={"type": "boolean"}, forms=_list(_object(text=_text(), count=_NUMBER)),
            )]}),
            unidentified=_ref("Counted"), no_text=_ref("Counted"),
        )),
    ),
    "Counted": _object(
        count=_NUMBER, laws=_list(_object(law=_text(), title=_text(), count=_NUMBER)),
        translators=_list(_object(name=_text(null=True), count=_NUMBER)),
    ),
    "Coverage": _object(
        as_of=_text(), total=_NUMBER, offset=_NUMBER, limit=_NUMBER,
        languages=_list(_text("Of the laws that pass the filters, those of most laws first.")),
        laws=_list(_object(
            id=_text(), titles=_ref("Titles"), jurisdiction=_text(), version=_text(), provisions=_NUMBER,
            texts=_list({"allOf": [_ref("Expression"), _object(
                state=_text(enum=["complete", "partial"]), provisions=_NUMBER, missing=_list(_text()),
                stale={"type": "boolean", "description": "The text renders another version than `version`."},
            )]}),
        )),
    ),
    "Show": _also(_object(
        status=_text(enum=["found", "no_such_law", "no_such_article", "repealed", "ambiguous"]), as_of=_text(),
        citation=_object(law=_text(null=True), version=_text(null=True), path=_text(null=True), paths=_list(_text()),
                         canonical=_map(_text())),
        law={"type": ["object", "null"]}, expressions=_list(_ref("Expression")),
        cells=_list(_object(
            expression=_text(), language=_text(), version=_text(null=True), label=_text(), heading=_text(), text=_text(),
            references=_list(_ref("Reference")),
        )),
        rows=_list(_object(path=_text(), unit=_text(), cells=_map(_also(_object(
            label=_text(null=True), text=_text(null=True),
            status=_text(enum=["matched", "missing", "extra", "merged", "split", "moved", "stale", "outside_source"]),
        ), set_by=_text())))),
        choices=_list(_CHOICE), warnings=_list(_text()),
        correspondences=_list(_object(
            version=_text(), path=_text("Null where no counterpart was found.", null=True), kind=_KIND, score=_SHARE,
            status=_STATUS,
        )),
    ), cite_as=_CITE_AS, currency=_list(_object(
        expression=_text(), path=_text("The page of `version` of the citation."), version=_text("That the text renders."),
        status=_text(enum=["current", "changed", "added", "unknown"]), basis=_text(enum=["versions", "structure"]),
        since=_text("The first version here with other words; null where that isn't known.", null=True),
        was=_list(_text("What the page is in `version`.")),
    )), amended_by=_list(_AMENDED_BY), as_amended_by=_list(_AMENDED_BY), explained_by=_list(_CHOICE), left_out=_NUMBER, cited_by=_object(
        total=_NUMBER, superseded=_NUMBER, items=_list(_ref("Citing")),
    )),
    "Reference": _also(_object(
        start=_NUMBER, end=_NUMBER, text=_text("The characters [start, end) of the cell's text."),
        name=_text("The law's name as the text has it; empty where it speaks of its own or of one named before."),
        law=_text("Null where no law of the library is meant for sure.", null=True), title=_text(), version=_text(null=True),
        path=_text("The first of `paths`; null for a law as a whole.", null=True), paths=_list(_text()),
        to=_text("The last provision of a range.", null=True), status=_text(enum=[
            "found", "repealed", "no_such_law", "no_such_article", "ambiguous", "unresolved",
        ]), url=_text("Where it is shown; empty where it isn't here."), note=_text(), choices=_list(_CHOICE),
    ), then=_object(
        version=_text("Version of which the citation was written; null where it isn't here.", null=True),
        path=_text(null=True), now=_list(_text("Where that article stands in `version` of the citation.")),
    )),
    "Citing": _object(
        law=_text(), title=_text(), version=_text(), path=_text(), at=_text("The paragraph or item that cites."),
        label=_text(), language=_text(), languages=_list(_text("Of the texts that say so.")), text=_text("An excerpt."),
        start=_NUMBER, end=_NUMBER, cites=_list(_text()), status=_STATUS, url=_text(), note=_text(),
    ),
    "Definitions": _object(
        law=_text(), version=_text(), titles=_ref("Titles"), expressions=_list(_ref("Expression")), total=_NUMBER,
        definitions=_list(_object(
            id=_text("Its place in this version."), path=_text("The row."),
            scope=_text("How far it reaches, by its own words.", enum=["law", "part", "chapter", "section", "article", "paragraph", "cited", "unsaid"]),
            sense=_text(enum=["means", "includes", "short"]),
            texts=_list(_object(
                expression=_text(), language=_text(), page=_text("The page whose stored text the numbers count in."), path=_text(),
                label=_text(), terms=_list(_object(text=_text(), start=_NUMBER, end=_NUMBER)),
                definition=_object(text=_text(), start=_NUMBER, end=_NUMBER), scope=_text(), sense=_text(),
                beside=_text("What stands in brackets behind the term.", null=True),
            )),
        )),
    ),
    "CitedBy": _object(
        as_of=_text(), law=_text(), path=_text(null=True), offset=_NUMBER, limit=_NUMBER, total=_NUMBER,
        superseded=_NUMBER, items=_list(_ref("Citing")),
    ),
    "Search": _also(_object(
        query=_text(), read_as=_text("How the query was read."), kind=_text(enum=["keyword", "citation"]),
        total=_NUMBER, offset=_NUMBER, limit=_NUMBER,
        scope=_also(
            _object(as_of=_text(), laws=_list(_text()), excluded=_map(_NUMBER, "What was left out, by status.")),
            earlier_text_missing={**_NUMBER, "description": "Of those not yet in force, how many are of laws that applied in a text that isn't here."},
            expanded={**_NUMBER, "description": "Results that only a translation of the query reached, if there are any."},
        ),
        results=_list(_object(
            required=False, law=_text(), version=_text(), path=_text(), status=_STATUS, titles=_ref("Titles"),
            labels=_map(_text()), heading=_text(), matched=_list(_text()), url=_text(),
            expanded=_list(_map(_text())),
            snippets=_list(_also(_object(
                expression=_text(), language=_text(), text=_text(), highlights=_list(_list(_NUMBER)),
                matched={"type": "boolean", "description": "False for what stands beside a match in another language."},
            ), gaps={**_list(_list(_NUMBER)), "description": "Where an ellipsis joins two stretches, if there are two."})),
            folded_under=_text("The version of the same article that it stands under.", null=True),
            versions=_list({"type": "object", "description": "Other versions of the article, as results (group=version)."}),
            more_in_law={**_NUMBER, "description": "How many others of its law were found (group=law)."},
        )),
        facets=_map(_list(_object(value=_text(), count=_NUMBER))), suggestions=_list(_text()),
        did_you_mean=_list(_object(
            kind=_text(enum=["replaced", "spelling", "term", "words", "fewer", "any", "wider"]), why=_text("How it differs."),
            query=_text(), total=_NUMBER, url=_text(),
        )),
    ), facets_unlisted=_map(_NUMBER, "Of how many more values a facet has than it lists, if there are any."),
       nearest={"type": "object", "description":
                "Where nothing is found: the first of did_you_mean that is near it, with its first results (as in results)."},
       headings={**_list(_object(
           kind=_text(enum=["chapter", "provision"]), text=_text("The heading; a chapter's with its number."), law=_text(),
           title=_text(), version=_text(), path=_text("A provision, or the range of them: art_985..art_988."),
           first=_text("The label of the first."), last=_text(), url=_text(),
       )), "description": "Chapters that the whole query is the name of, and provisions headed so that are no results."},
       renderings={**_object(
           term=_text(), into=_text("The language that the query asks for.", null=True), asked={"type": "boolean"}, found={"type": "boolean"},
           senses=_list(_object(
               concept=_text("Its id in the term base; null: what the texts here say.", null=True), kind=_text(), field=_text(), note=_text(),
               said=_list(_object(text=_text(), language=_text(), origin=_text(enum=["user", "base", "learnt"]), places=_list(
                   _object(jurisdiction=_text(), count=_NUMBER)))),
           )),
       ), "description": "What the query is called in other languages and places, where it is a term or asks for it; only on the first page."},
       sought=_text("What was searched for where the query asks for a rendering or a meaning: its term."),
       cards={**_NUMBER, "description": "Results on all pages, where provisions are taken together (group)."}),
    "Suggest": _object(query=_text(), suggestions=_list(_object(
        kind=_text(enum=["law", "provision", "term"]), text=_text("What goes into the search box."), language=_text(),
        note=_text("The law of a provision, another name of a law, renderings of a term."),
        url=_text("Where it stands; null for what is searched for.", null=True),
    ))),
    "Diagnostic": _object(
        code=_text("Stable: docs/diagnostics.md lists them."), severity=_text(enum=["error", "warning", "info"]),
        message=_text(), path=_text("The provision that is meant; null for the whole text.", null=True),
        line={"type": ["integer", "null"]}, start={"type": ["integer", "null"]}, end={"type": ["integer", "null"]},
        found=_text(null=True), suggestion=_text(null=True), expressions=_list(_text()),
    ),
    "Check": _object(
        law=_text(), version=_text(), diagnostics=_list(_ref("Diagnostic")), waived=_NUMBER,
        waivers=_list(_object(
            code=_text(), path=_text("Where the finding stands; `law` for a text as a whole."), expression=_text(), because=_text(),
            by=_text(), made=_text("When, in UTC."),
            found={**_list(_text()), "type": ["array", "null"], "description": "What was found, of each finding that it was given for; null: for all there."},
        )),
        off=_list(_text("A code that isn't told for this law.")),
        off_because=_map(_object(because=_text(), by=_text(), made=_text("When, in UTC.")), "Why codes are off."),
        compared=_list(_object(
            source=_text(), target=_text(), articles=_NUMBER,
            alone={**_list(_NUMBER), "description": "Articles that the source has alone, and the target."},
        )),
        not_compared=_list(_object(
            expression=_text(), why=_text(enum=["numbered-otherwise", "same-language", "another-version"])
        )),
    ),
    "Correspondence": _object(
        True,
        law=_text(), titles=_ref("Titles"), language=_text(), computed={"type": "boolean"}, notes=_list(_text()),
        **{side: _object(version=_text(), expression=_text()) for side in ("from", "to")}, counts=_map(_NUMBER),
        rows=_list(_object(
            True, kind=_KIND, score=_SHARE, kept=_SHARE, added=_SHARE, moved={"type": "boolean"},
            **{side: _list(_text("Path of an article.")) for side in ("from", "to")},
        )),
    ),
    "Comparison": _object(
        True, as_of=_text(), offset=_NUMBER, limit=_NUMBER, **dict.fromkeys(("left", "right"), _COMPARED),
        beside=_list(_COMPARED), same_text={"type": "boolean"}, notes=_list(_text()), contents=_list(_PIECE),
        counts=_map(_NUMBER), total=_NUMBER,
        rows=_list(_object(
            True, kind=_text(enum=["same", "spelling", "changed", "moved", "renumbered", "merged", "split", "left", "right", "outside"]),
            moved={"type": "boolean"}, score=_SHARE,
            **{side: _list(_object(path=_text(), label=_text(), heading=_text())) for side in ("left", "right")},
            **{cut: _list(_PIECE)
               for cut in ("heading", "pieces", "beside")},
            elsewhere=_list(_object(
                side=_text(enum=["left", "right"]), start=_NUMBER, end=_NUMBER, path=_text("Where the other text has these words."),
                label=_text(), exact={"type": "boolean"},
            )),
        )),
    ),
    "Changes": _object(
        law=_text(), total=_NUMBER, offset=_NUMBER, limit=_NUMBER,
        records=_list(_object(
            law=_text(), expression=_text(), made=_text("When, in UTC."), source=_text("The source, or who decided."),
            status=_text(enum=["added", "replaced", "withdrawn", "restored", "merged", "separated", "set", "unset"]),
            against=_text("The text that it was compared with.", null=True), note=_text(),
            changes=_list(_object(True, **{
                "path": _text(), "change": _text(enum=["added", "removed", "changed", "renumbered", "heading"]),
                "from": _text("Where it stood, if it was renumbered.", null=True), "was": _text(), "now": _text(),
            })),
        )),
    ),
    "CiteAs": _object(
        law=_text(null=True), version=_text(null=True), path=_text(null=True), as_of=_text(),
        url=_text("Permanent address, with version and day."), cite_as=_CITE_AS,
    ),
    "Cite": _object(
        as_of=_text(), counts=_map(_NUMBER, "How many citations of each status."),
        citations=_list(_object(
            start=_NUMBER, end=_NUMBER, text=_text(), status=_MEMO_STATUS, law=_text(null=True), version=_text(null=True),
            path=_text(null=True), canonical=_map(_text()), note=_text("Why, in sentences."),
            now={"anyOf": [_ref("MemoPlace"), {"type": "null"}], "type": ["object", "null"]}, choices=_list(_ref("MemoPlace")),
            quotations=_list(_object(
                start=_NUMBER, end=_NUMBER, outcome=_text(enum=["agrees", "differs", "elsewhere", "not_compared"]),
                expression=_text(null=True), language=_text(), version=_text(null=True), path=_text(null=True),
                segments=_list(_object(quotation=_text(), law=_text(), same={"type": "boolean"})),
            )),
        )),
        notes=_list(_text("What of a document was not checked.")),
        text=_text("The text that start and end count in."),
    ),
    "MemoPlace": _object(law=_text(), title=_text(), version=_text(null=True), path=_text(null=True), canonical=_map(_text())),
    "Error": _object(error=_object(code=_text(), message=_text(), hint=_text())),
}  # fmt: skip


def _operation(name: str, summary: str, schema: str, parameters: list[Schema], *failures: int) -> Schema:
    answers = {"200": _answer(summary, schema)}
    answers |= {str(status): _answer(_FAILURES[status], "Error") for status in failures}
    return {"get": {"operationId": name, "summary": summary, "parameters": parameters, "responses": answers}}


_FAILURES = {
    400: "The request is wrong.",
    404: "There is no such thing here.",
    410: "It was here, and was taken out of sight or went.",
    413: "The memo is too large.",
    422: "The file can't be read.",
    503: "The index can't be used now.",
}


def _answer(description: str, schema: str) -> Schema:
    return {"description": description, "content": {"application/json": {"schema": _ref(schema)}}}


def _cite_as(name: str, summary: str, place: list[Schema]) -> Schema:
    """An operation that answers in JSON, as lines of text, or as a file for a reference manager."""
    described = _operation(name, summary, "CiteAs", [
        *place, *_READING,
        _parameter("format", "json; text: a citation a line; ris, csl: a file for a reference manager.",
                   enum=["json", "text", "ris", "csl"], default="json"),
        _parameter("style", "Only these styles, with commas between."),
    ], 400, 404, 410)  # fmt: skip
    content = described["get"]["responses"]["200"]["content"]
    for media in ("text/plain", "application/x-research-info-systems"):
        content[media] = {"schema": {"type": "string"}}
    content["application/vnd.citationstyles.csl+json"] = {"schema": {"type": "array", "items": {"type": "object"}}}
    return described


_READING = [_LANGUAGES, _EXPRESSIONS, _VERSION, _AS_OF]
_PATHS: Schema = {
    "/search": _operation("search", "Keyword search; a citation gives its provision.", "Search", [
        _parameter("q", "Words, quoted phrases, fields, or a citation.", required=True),
        _parameter("language", "Match only in these languages (zh, zh-Hant, en), with commas between."),
        _parameter("law", "Search only in these laws: ids with commas between."), _AS_OF,
        _parameter("all_versions", "1 also finds superseded, repealed and future texts.", "boolean", default=False),
        _parameter("in_law", "Keep results of these laws: ids with commas between."),
        _parameter("in_language", "Keep results that were found in one of these languages: zh, zh-Hant, en."),
        _parameter("jurisdiction", "Only of these: cn,tw. Values of one filter are alternatives, filters are all wanted."),
        _parameter("type", "Only of this type: law, decision, ..., or what sources call it; may be repeated."),
        _parameter("status", "Only with these statuses on the day: in_force,repealed; nothing else is left out then."),
        _parameter("year", "Only of versions of this year, or of years: 2018, 2018..2022, ..2018."),
        _parameter("issuer", "Only issued by this body; may be repeated."),
        _parameter("missing", "Only provisions without a text in this language: en, zh-Hant."),
        _parameter("version", "Only versions that are: current, superseded, repealed, future."),
        _parameter("sort", "Their order.", enum=["relevance", "newest", "oldest", "law", "article"], default="relevance"),
        _parameter("group", "Take results together: versions of an article, or all of a law.", enum=["version", "law"]),
        _parameter("languages", "Show the same place in these languages beside a match, two at most: zh-Hant,fr."),
        _parameter("expand", "0 doesn't look for translations of the terms.", "boolean", default=True),
        _parameter("words", "1 looks for words where the query may be a citation, or a provision's name.", "boolean", default=False),
        _parameter("limit", "Results on a page.", "integer", minimum=0, maximum=1000, default=20), _OFFSET,
    ], 400, 404, 503),
    "/concordance": _operation("concordance", "Every place of a term with the rows beside it, or how it is rendered.", "Concordance", [
        _parameter("q", "A term in the language of queries; words beside one another are one term.", required=True),
        _parameter("language", "Only places in texts of this language."),
        _parameter("beside", "Languages of the rows beside, with commas between; Chinese and English if left out."),
        _parameter("law", "Only in these laws: ids with commas between."),
        _parameter("jurisdiction", "Only in laws of these places: cn,tw."),
        _parameter("translator", "Only in or beside texts of this translator or publisher."),
        _parameter("without", "Only places with a row beside that doesn't hold this."),
        _parameter("rendering", "Only places that the text beside renders so."),
        _parameter("into", "The language of rendering and state; the first beside if left out."),
        _parameter("state", "Only places whose rendering isn't identified; without a text beside; with one.", enum=["unidentified", "no_text", "text"]),
        _parameter("order", "Their order.", enum=["law", "left", "right", "rendering"], default="law"), _AS_OF,
        _parameter("all_versions", "1 also looks into superseded, repealed and future texts.", "integer", minimum=0, maximum=1, default=0),
        _parameter("table", "1 gives the renderings, counted.", "integer", minimum=0, maximum=1, default=0),
        _parameter("limit", "Lines on a page.", "integer", minimum=0, maximum=1000, default=50), _OFFSET,
    ], 400, 503),
    "/suggest": _operation("suggest", "What may be meant while a query is typed: laws, provisions, terms.", "Suggest", [
        _parameter("q", "What is typed so far.", required=True),
    ], 503),
    "/laws": _operation("laws", "The laws that are here.", "Laws", [
        _parameter("q", "Part of a title, or an id."), _parameter("jurisdiction", "cn, tw, ..."), _AS_OF,
        _parameter("limit", "Laws on a page.", "integer", minimum=0, maximum=1000, default=100), _OFFSET,
    ], 400),
    "/coverage": _operation("coverage", "Laws by languages: which texts there are, and what each holds.", "Coverage", [
        _parameter("jurisdiction", "cn, tw, ..."), _parameter("language", "Only laws with a text in this language."),
        _parameter("missing", "Only laws without a text in this language."), _AS_OF,
        _parameter("limit", "Laws on a page.", "integer", minimum=0, maximum=200, default=40), _OFFSET,
    ], 400),
    "/laws/{law_id}": _operation("law", "One law with its table of contents.", "LawWithContents", [_LAW, *_READING], 400, 404, 410),
    "/laws/{law_id}/check": _operation(
        "check", "What was found in the texts of a law, alone and beside one another.", "Check",
        [_LAW, _parameter("terms", "Hold the texts against this list of terms of the library, and tell that alone."), *_READING],
        400, 404, 410,
    ),
    "/laws/{law_id}/definitions": _operation(
        "definitions", "What a law defines, in all its languages: found by machine, side by side by rows.", "Definitions",
        [_LAW, *_READING], 400, 404, 410,
    ),
    "/laws/{law_id}/correspondence": _operation(
        "correspondence", "Which article of one version is which of another, computed from the texts.", "Correspondence",
        [_LAW, _parameter("from", "One version; the one before that of the day if left out."),
         _parameter("to", "The other version; that of the day if left out."),
         _parameter("path", "Only the rows of this article: art_16."), _AS_OF], 400, 404, 410,
    ),
    "/compare": _operation(
        "compare", "Two texts of one language, provision by provision, cut into pieces: those of a side put together are its text.",
        "Comparison",
        [_parameter("left", "Id of a text, a law, or a citation.", required=True),
         _parameter("right", "The other one.", required=True), _parameter("at", "Only the rows of this provision: art_16."),
         _parameter("version", "The version that left means, if it is a law or a citation."),
         _parameter("to_version", "The version that right means."), _parameter("language", "The language of both texts: zh, en."),
         _parameter("beside", "Also compare the texts of this language in the same two versions."),
         _parameter("only", "1 leaves out rows that say the same.", "boolean", default=False), _AS_OF,
         _parameter("limit", "Rows on a page.", "integer", minimum=0, maximum=5000, default=200), _OFFSET],
        400, 404, 410,
    ),
    "/laws/{law_id}/changes": _operation(
        "changes", "What was done to the texts of a law and what changed by it, the latest first.", "Changes",
        [_LAW, _parameter("since", "Only what was done on this day or later.", format="date"),
         _parameter("limit", "Records on a page.", "integer", minimum=0, maximum=1000, default=100), _OFFSET],
        400, 404, 410,
    ),
    "/laws/{law_id}/cited-by": _operation(
        "cited_by", "Which provisions cite a law, or one of its provisions.", "CitedBy",
        [_LAW, _parameter("path", "What is cited: art_56, art_56/para_1; anything of the law if left out."), *_READING,
         _parameter("superseded", "1 also lists texts that don't count on the day.", "boolean", default=False),
         _parameter("limit", "Provisions on a page.", "integer", minimum=0, maximum=1000, default=50), _OFFSET],
        400, 404, 410,
    ),
    "/laws/{law_id}/{path_text}": _operation(
        "provision", "One provision, its texts side by side.", "Show", [_LAW, _PATH, *_READING], 400, 404, 410
    ),
    "/cite-as/{law_id}": _cite_as("citeLaw", "A law, cited in every style.", [_LAW]),
    "/cite-as/{law_id}/{path_text}": _cite_as("citeProvision", "A provision, cited in every style.", [_LAW, _PATH]),
    "/cite": {"post": {
        "operationId": "cite", "summary": "Check every citation of a memo. It is neither stored nor logged.",
        "parameters": [_AS_OF],
        "requestBody": {"required": True, "content": {
            "application/json": {"schema": _also(_object(text=_text("The memo.")), as_of=_text(format="date"))},
            "text/plain": {"schema": _text("The memo, in any encoding that imports read.")},
            "multipart/form-data": {"schema": _object(
                required=False, text=_text("The memo."), file=_text("A .docx, .txt, .md or .pdf file.", format="binary"),
                as_of=_text(format="date"),
            )},
        }},
        "responses": {"200": _answer("What became of each citation.", "Cite")}
        | {str(status): _answer(_FAILURES[status], "Error") for status in (400, 413, 422)},
    }},
    "/openapi.json": {"get": {
        "operationId": "openapi", "summary": "This description.", "parameters": [],
        "responses": {"200": {"description": "OpenAPI 3.1", "content": {"application/json": {"schema": {"type": "object"}}}}},
    }},
}  # fmt: skip

DOCUMENT: Schema = {
    "openapi": "3.1.0",
    "info": {
        "title": "Tongwen", "version": "1",
        "description": "One law, many languages: statutes in parallel, search, status on a day. Not legal advice.",
        "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
    },
    "servers": [{"url": "/api/v1"}],
    "paths": _PATHS,
    "components": {"schemas": _SCHEMAS},
}  # fmt: skip


def parameters_of(rule: str) -> list[str] | None:
    """Names of the query parameters of a Flask rule (/laws/<law_id>); None for a rule that isn't described."""
    path = rule.replace("<path:", "<").replace("<", "{").replace(">", "}")
    described = _PATHS.get(path)
    operation = (described.get("get") or described["post"]) if described else None
    return [p["name"] for p in operation["parameters"] if p["in"] == "query"] if operation else None
