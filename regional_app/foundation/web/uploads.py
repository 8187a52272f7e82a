"""Room for files, only where a page receives them; every other page keeps the small limit of the installation."""

from flask import Flask, current_app, request

MEGABYTE = 1024 * 1024


def init_app(app: Flask) -> None:
    """Set the limit before anybody reads the form."""
    app.before_request(_make_room)


def _make_room() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    receives = getattr(view, "receives", 0)
    if receives:
        request.max_content_length = receives * MEGABYTE
