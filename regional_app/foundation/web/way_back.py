"""The way back from an act the domain refused: the nearest page above it in the address."""

from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from regional_app.tenancy import current


def nearest_page() -> str | None:
    """`/norrby/planer/<id>` from `/norrby/planer/<id>/redigera`, and the list from what was to be added to it.

    None when nothing above is a page of the space.
    """
    if current().room is None:
        return None
    parts = request.path.strip("/").split("/")
    above = ("/" + "/".join(parts[:count]) for count in range(max(len(parts) - 1, 2), 1, -1))
    return next((request.script_root + path for path in above if _is_page(path)), None)


def _is_page(path: str) -> bool:
    adapter = current_app.create_url_adapter(request)
    try:
        return adapter is not None and bool(adapter.match(path, method="GET"))
    except (HTTPException, RequestRedirect):
        return False
