"""Brödsmulor: the pages above this one, read from its address. A route says what it is `called`."""

from typing import Any

from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

# An index page hangs directly under the navigation; only what lies deeper has a trail.
SHALLOW = 2

Crumb = tuple[str, str]


def trail() -> list[Crumb]:
    """(name, address) of every named page above this one, the outermost first; nothing on the top pages."""
    if request.endpoint is None or request.method != "GET":
        return []
    parts = request.path.strip("/").split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    crumbs = [crumb for place in above if (crumb := _crumb(place)) is not None]
    return crumbs if len(crumbs) >= SHALLOW else []


def _crumb(place: str) -> Crumb | None:
    for path in (f"/{place}", f"/{place}/"):
        found = _match(path)
        if found is not None:
            endpoint, values = found
            called = getattr(current_app.view_functions[endpoint], "called", None)
            name = called(values) if callable(called) else called
            return (str(name), request.script_root + path) if name else None
    return None


def _match(path: str) -> tuple[str, dict[str, Any]] | None:
    adapter = current_app.create_url_adapter(request)
    try:
        return adapter.match(path, method="GET") if adapter else None  # type: ignore[return-value]
    except (HTTPException, RequestRedirect):
        return None
