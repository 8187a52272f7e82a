"""A list answers with its page, or with the same rows and columns as a file."""

from typing import Any

from flask import Response, render_template
from flask.typing import ResponseReturnValue
from flask_babel import force_locale

from regional_app.clock import today
from regional_app.tenancy import current_room
from regional_app.tenant_files.slugs import slug_like
from regional_app.web.lists import files
from regional_app.web.lists.selection import Selection

FILE = "fil"


def answer(template: str, chosen: Selection, **values: Any) -> ResponseReturnValue:
    """The page; or, when the address says `fil=xlsx`, exactly its rows and columns as a file."""
    kind = files.KINDS.get(chosen.asked.get(FILE, ""))
    if kind is None:
        return render_template(template, chosen=chosen, **values)
    # A file is a record in Swedish, whatever the language of the page it is fetched from.
    with force_locale("sv"):
        content = kind.write(str(chosen.listing.name), *_table(chosen))
        name = f"{slug_like(str(chosen.listing.name))}-{current_room().slug}-{today().isoformat()}.{kind.ending}"
    response = Response(content, content_type=kind.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _table(chosen: Selection) -> tuple[list[str], list[list[Any]]]:
    headings = [str(column.heading) for column in chosen.columns]
    return headings, [[column.value(row) for column in chosen.columns] for row in chosen.rows]
