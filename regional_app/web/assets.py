"""The browser's files: one stylesheet and one script, joined from their parts at start.

They are addressed with their content's digest, so browsers may keep them for ever, and sent compressed. Only these
are: a compressed page that holds both a secret and what a stranger has written would tell the secret (BREACH).
"""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from flask import Flask, Response, request

STATIC: Final = Path(__file__).parents[1] / "static"


@dataclass(frozen=True)
class Bundle:
    """One file for the browser: its parts in order, each a path or a pattern under static/."""

    kind: str
    parts: tuple[str, ...]

    @cached_property
    def content(self) -> bytes:
        """The parts, joined."""
        files = [file for part in self.parts for file in sorted(STATIC.glob(part))]
        return b"\n".join(file.read_bytes() for file in files)

    @cached_property
    def compressed(self) -> bytes:
        """The same, gzipped; the same bytes on every machine."""
        return gzip.compress(self.content, mtime=0)


BUNDLES: Final = {
    "samverkansrummet.css": Bundle(
        "text/css; charset=utf-8",
        ("vendor/designsystemet-theme.css", "vendor/designsystemet.css", "app.css", "css/*.css"),
    ),
    "samverkansrummet.js": Bundle("text/javascript; charset=utf-8", ("app.js", "js/*.js")),
}


def init_app(app: Flask) -> None:
    """Answer for the bundles where Flask answers for static files."""
    plain = app.view_functions["static"]

    def static(filename: str) -> Any:
        return _answer(BUNDLES[filename]) if filename in BUNDLES else plain(filename=filename)

    app.view_functions["static"] = static


@cache
def asset(name: str) -> str:
    """The address of a file, with its content's digest."""
    content = BUNDLES[name].content if name in BUNDLES else (STATIC / name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(content).hexdigest()[:12]}"


def _answer(bundle: Bundle) -> Response:
    takes_gzip = request.accept_encodings["gzip"] > 0
    response = Response(bundle.compressed if takes_gzip else bundle.content, content_type=bundle.kind)
    response.headers["Vary"] = "Accept-Encoding"
    if takes_gzip:
        response.headers["Content-Encoding"] = "gzip"
    return response
