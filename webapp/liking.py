"""What a reader likes, kept in the cookie `reading`: languages and texts in their order, the view, the script of Chinese.

The form of a reading page sends `keep=1` with a choice: the answer keeps it and goes on to the address without `keep`;
`keep=0` forgets. An address that says something itself is always shown as it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from flask import Request, redirect
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from corpus.errors import UsageError
from corpus.model import Expression
from webapp.columns import MOST, Worth, in_languages
from webapp.interface import A_YEAR
from webapp.urls import Reading, reading_of, with_query

COOKIE = "reading"
_LONGEST = 1500
"""Characters of a cookie that are read; browsers keep 4096."""


def liked(asking: Request) -> Reading:
    """What the browser keeps; nothing where that can't be read."""
    said = asking.cookies.get(COOKIE) or ""
    if not said or len(said) > _LONGEST:
        return Reading()
    try:
        found = reading_of(MultiDict(parse_qsl(said)))
    except (UsageError, ValueError):
        return Reading()
    return replace(found, version=None, as_of=None)


def wants_keeping(asking: Request) -> bool:
    """Whether a request chooses for good."""
    return asking.args.get("keep") in ("0", "1")


def kept(asking: Request, address: str, reading: Reading, offered: Sequence[Expression], worth: Worth) -> Response:
    """The answer to a choice: keep it, or forget it, and go on to the page.

    Args:
        address: of the page, without query.
        reading: what the address says besides the columns of the form.
        offered: the texts that could be picked; `worth` orders those of one language.
    """
    wanted = picked(asking.args.getlist("column"), offered, reading, worth)
    forget = asking.args.get("keep") == "0"
    shown = reading.nobodys() if forget else wanted
    carried = [(k, asking.args.get(k) or "") for k in ("q", "results", "from", "whole")]
    response = redirect(with_query(address, [*shown.pairs(), *carried]), code=303)
    if forget:
        response.delete_cookie(COOKIE, samesite="Lax")
    else:
        response.set_cookie(COOKIE, _said(wanted, offered), max_age=A_YEAR, httponly=True, samesite="Lax")
    response.headers["Cache-Control"] = "no-store"
    return response


def picked(columns: Sequence[str], offered: Sequence[Expression], reading: Reading, worth: Worth) -> Reading:
    """The columns of the form as a reading: by languages where these mean the same texts in the same order, else one by one."""
    by_name = {x.language: x for x in reversed(offered)} | {x.id: x for x in offered}
    texts = list(dict.fromkeys(by_name[c] for c in columns if c in by_name))
    if not texts:
        return reading
    languages = tuple(dict.fromkeys(x.language for x in texts))
    if list(in_languages(offered, languages, worth)) == texts and len(texts) <= MOST:
        return replace(reading, languages=languages, expressions=())
    return replace(reading, languages=(), expressions=tuple(x.id for x in texts))


def _said(reading: Reading, offered: Sequence[Expression]) -> str:
    """What the cookie holds. For other laws the languages are kept beside the ids of texts, as far as there is room."""
    languages = {x.id: x.language for x in offered}
    of_texts = tuple(dict.fromkeys(languages[i] for i in reading.expressions if i in languages))
    whole = Reading(reading.languages or of_texts, reading.expressions, view=reading.view, script=reading.script)
    said = urlencode(whole.pairs(), safe=",")
    return said if len(said) <= _LONGEST else urlencode(replace(whole, expressions=()).pairs(), safe=",")
