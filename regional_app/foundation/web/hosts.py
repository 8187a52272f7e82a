"""Which names of our own a request may use. A name decides where links lead, so nobody else chooses it."""

from typing import Final
from urllib.parse import urlsplit

from flask import Flask, abort, request
from werkzeug.middleware.proxy_fix import ProxyFix

# A machine's own names for itself: where it is tried, never where people come from outside.
_LOOPBACK: Final = ("localhost", "127.0.0.1")


def init_app(app: Flask) -> None:
    """Believe the proxies about who the client is, never about what we are called."""
    settings = app.config["SETTINGS"]
    address = urlsplit(settings.public_url)
    app.config["TRUSTED_HOSTS"] = [address.hostname or "", *(() if settings.is_secure else _LOOPBACK)]
    count = settings.trusted_proxies
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=0)  # type: ignore[method-assign]
    if settings.is_secure:
        app.before_request(lambda: _refuse_other_ports(address.netloc))


def _refuse_other_ports(netloc: str) -> None:
    if request.host != netloc:
        abort(400)
