"""The browser's files: one stylesheet and one script built at start, kept for ever under their content's digest.

Only these files are compressed. Pages are not: they hold the form guard's proof beside text that a visitor chooses,
and the length of a compressed answer would give the proof away letter by letter (BREACH).
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flask import Flask, Response, abort, current_app, request

from regional_app.config import ROOT

STATIC: Final = ROOT / "regional_app" / "static"
FOR_EVER: Final = "public, max-age=31536000, immutable"
# Designsystemet first, then our own; the parts in the order of their names.
_STYLE: Final = ("vendor/designsystemet-theme.css", "vendor/designsystemet.css", "app.css", "css/*.css")
# What a single page needs beside it (htmx) is a file of its own.
_SCRIPT: Final = ("app.js", "js/*.js")


@dataclass(frozen=True)
class Asset:
    """A file as it is sent: plain, and compressed where that is shorter."""

    content: bytes
    compressed: bytes | None
    kind: str
    digest: str


def init_app(app: Flask) -> None:
    """Build the files and register the one address that serves them."""
    assets = {"style.css": _bundle(_STYLE, "text/css"), "script.js": _bundle(_SCRIPT, "text/javascript")}
    assets.update(_other_files())
    app.extensions["assets"] = assets
    app.add_url_rule("/static/<path:filename>", "static", serve, methods=["GET"])
    app.jinja_env.globals["asset"] = address


def address(name: str) -> str:
    """The address of a file, with its digest. It needs no request: the pages that stand alone use it too."""
    asset: Asset = current_app.extensions["assets"][name]
    return f"/static/{name}?v={asset.digest}"


def add(app: Flask, name: str, path: Path) -> None:
    """Serve one more file, from outside static/."""
    app.extensions["assets"][name] = _asset(path.read_bytes(), _kind(path))


def serve(filename: str) -> Response:
    """The file; kept for ever only under its own digest, so that an old page never pins a new file to an old name."""
    asset: Asset = current_app.extensions["assets"].get(filename) or abort(404)
    shorter = asset.compressed if request.accept_encodings["gzip"] else None
    response = Response(shorter or asset.content, mimetype=asset.kind)
    response.headers["Cache-Control"] = FOR_EVER if request.args.get("v") == asset.digest else "no-cache"
    response.vary.add("Accept-Encoding")
    if shorter:
        response.headers["Content-Encoding"] = "gzip"
    return response


def _bundle(patterns: tuple[str, ...], kind: str) -> Asset:
    return _asset(b"\n".join(path.read_bytes() for path in _parts(patterns)), kind)


def _other_files() -> dict[str, Asset]:
    """Pictures, licences and the scripts of single pages; what the bundles hold is not served once more."""
    paths = {path for path in STATIC.rglob("*") if path.is_file()} - {*_parts(_STYLE), *_parts(_SCRIPT)}
    return {str(path.relative_to(STATIC)): _asset(path.read_bytes(), _kind(path)) for path in paths}


def _parts(patterns: tuple[str, ...]) -> list[Path]:
    return [path for pattern in patterns for path in sorted(STATIC.glob(pattern))]


def _kind(path: Path) -> str:
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def _asset(content: bytes, kind: str) -> Asset:
    shorter = gzip.compress(content, mtime=0)
    digest = hashlib.sha256(content).hexdigest()[:12]
    return Asset(content, shorter if len(shorter) < len(content) else None, kind, digest)
