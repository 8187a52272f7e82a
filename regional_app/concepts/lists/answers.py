"""A list answers with its page, or with the same rows and columns as a file."""

from typing import Any

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import force_locale

from regional_app.clock import today
from regional_app.concepts.lists.selection import Selection
from regional_app.concepts.tables import KINDS, Table, as_file
from regional_app.tenancy import current_room

FILE = "fil"


def answer(template: str, chosen: Selection, **values: Any) -> ResponseReturnValue:
    """The page; or, when the address says `fil=xlsx`, exactly its rows and columns as a file."""
    kind = wanted_file()
    return file_of(chosen, kind) if kind else render_template(template, chosen=chosen, **values)


def wanted_file() -> str | None:
    """The kind of file that the address asks for, when it is one that we can make."""
    kind = request.args.get(FILE)
    return kind if kind in KINDS else None


def file_of(chosen: Selection, kind: str) -> Response:
    """The rows and columns of the selection, in its order; in Swedish, whatever the language of the page."""
    with force_locale("sv"):
        name = str(chosen.listing.name)
        rows = [[column.value(row) for column in chosen.columns] for row in chosen.rows]
        table = Table(name, [column.heading for column in chosen.columns], rows)
        return as_file(table, name, current_room().slug, today(), kind=kind).answer()
