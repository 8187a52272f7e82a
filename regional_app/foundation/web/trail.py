"""Brödsmulor for pages that set none of their own, read from the address by what the pages above are `called`."""

from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

Crumb = tuple[str, str]


def trail() -> list[Crumb]:
    """(name, address) of every named page above this one, the outermost first; the home is not among them."""
    if request.endpoint is None:
        return []
    parts = request.path.strip("/").split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    return [crumb for place in above if (crumb := _crumb(f"/{place}")) is not None]


def _crumb(path: str) -> Crumb | None:
    adapter = current_app.create_url_adapter(request)
    try:
        endpoint = adapter.match(path, method="GET")[0] if adapter else None
    except (HTTPException, RequestRedirect):
        return None
    called = getattr(current_app.view_functions.get(endpoint or ""), "called", None)
    return (str(called), request.script_root + path) if called else None
