"""Room for files, only where a page receives them; every other page keeps the small limit of the installation."""

from collections.abc import Callable
from contextlib import suppress

from flask import Flask, current_app, request

MEGABYTE = 1024 * 1024


def init_app(app: Flask) -> None:
    """Set the limit before anybody reads the form."""
    app.before_request(_make_room)


def read_ahead(reads: Callable[[bytes], object]) -> None:
    """Ask it of each file now; what it answers, or refuses, is said again when the form asks."""
    for file in request.files.values():
        content = file.stream.read()
        file.stream.seek(0)
        if content:
            with suppress(ValueError):
                reads(content)


def _make_room() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    receives = getattr(view, "receives", 0)
    if receives:
        request.max_content_length = receives * MEGABYTE
