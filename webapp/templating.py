"""Templates made quickly: a page calls a hundred messages, and every one went the long way through Jinja and Flask."""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from types import FunctionType
from typing import TYPE_CHECKING, Any

from flask.templating import Environment
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from webapp.interface import current, messages

if TYPE_CHECKING:
    from flask import Flask

# Messages are written in templates, some 800 of them, in 21 languages.
_MOST = 32_768


class _Calls(Context):
    """A template's names. A stretch of a law calls two thousand macros and functions: these two kinds go straight on.

    Jinja asks of whatever is called whether it wants the context, the environment or neither; a macro wants how its text
    is escaped, a plain function nothing.
    """

    def call(self, called: Any, *args: Any, **kwargs: Any) -> Any:
        """What `called` gives; `_loop_vars` and `_block_vars` are for those that want the context."""
        if type(called) is Macro:
            args = (self.eval_ctx, *args)
        elif type(called) is not FunctionType or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class Templates(Environment):
    """Flask's environment, whose templates all see the same globals and no chain of mappings around them.

    Jinja makes such a chain for each template, and goes through it name by name whenever one imports another.
    """

    context_class = _Calls

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; `d` are those that are handed to it alone, which nobody does here."""
        return super().make_globals(d) if d else self.globals


def install(app: Flask) -> None:
    """Put the quick messages in the place of Jinja's. After the extension i18n is set up."""
    app.jinja_env.globals.update(_=gettext, gettext=gettext, ngettext=ngettext, pgettext=pgettext, npgettext=npgettext)


def gettext(message: str, **values: object) -> Markup:
    """A message in the language of the page; what is put into it is escaped, the message itself is ours."""
    tag = current()
    return _message(tag, message) % values if values else _whole(tag, message)


def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
    """The same for a number of things; the message knows it as %(num)s."""
    values.setdefault("num", number)
    return Markup(messages(current()).ungettext(one, many, number)) % values  # noqa: S704 - ours


def pgettext(context: str, message: str, **values: object) -> Markup:
    """The same for a word that means several things: `context` says which."""
    tag = current()
    return _in_context(tag, context, message) % values if values else _whole_in_context(tag, context, message)


def npgettext(context: str, one: str, many: str, number: int, **values: object) -> Markup:
    """Both."""
    values.setdefault("num", number)
    return Markup(messages(current()).unpgettext(context, one, many, number)) % values  # noqa: S704 - ours


@lru_cache(_MOST)
def _message(tag: str, message: str) -> Markup:
    return Markup(messages(tag).ugettext(message))  # noqa: S704 - ours


@lru_cache(_MOST)
def _whole(tag: str, message: str) -> Markup:
    return _message(tag, message) % {}  # %% is one sign in any message


@lru_cache(_MOST)
def _in_context(tag: str, context: str, message: str) -> Markup:
    return Markup(messages(tag).upgettext(context, message))  # noqa: S704 - ours


@lru_cache(_MOST)
def _whole_in_context(tag: str, context: str, message: str) -> Markup:
    return _in_context(tag, context, message) % {}
