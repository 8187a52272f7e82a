"""A list answers with its page, or with the same rows and columns as a file."""

from typing import Any

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import force_locale

from regional_app.clock import today
from regional_app.concepts.lists import files
from regional_app.concepts.lists.selection import Selection
from regional_app.foundation.tenant_files.slugs import slug_like
from regional_app.tenancy import current_room

FILE = "fil"


def answer(template: str, chosen: Selection, **values: Any) -> ResponseReturnValue:
    """The page; or, when the address says `fil=xlsx`, exactly its rows and columns as a file."""
    return file_of(chosen) if wants_file() else render_template(template, chosen=chosen, **values)


def wants_file() -> bool:
    """The address asks for a file that we can make."""
    return request.args.get(FILE) in files.KINDS


def file_of(chosen: Selection) -> Response:
    """The rows and columns of the selection, in its order; in Swedish, whatever the language of the page."""
    kind = files.KINDS[request.args[FILE]]
    with force_locale("sv"):
        name = str(chosen.listing.name)
        headings = [str(column.heading) for column in chosen.columns]
        rows = [[column.value(row) for column in chosen.columns] for row in chosen.rows]
        response = Response(kind.write(name, headings, rows), content_type=kind.media_type)
    file_name = f"{slug_like(name)}-{current_room().slug}-{today().isoformat()}.{kind.ending}"
    response.headers.set("Content-Disposition", "attachment", filename=file_name)
    return response
