"""The mark of a room: the kommun's logotype where its file names one, else its initial on its colour.

Logotypes are read at start and served like our own files: kept for ever under their digest, unable to do anything.
"""

from flask import Flask, current_app

from regional_app.foundation.tenant_files import logos
from regional_app.foundation.web import assets
from regional_app.foundation.web.colours import ink_on


def init_app(app: Flask) -> None:
    """Serve each logotype that passes the check; a kommun's slug leads to its address."""
    named = {}
    for slug, path in logos(app.config["SETTINGS"].tenants_root).items():
        named[slug] = f"logotyper/{slug}{path.suffix}"
        assets.add(app, named[slug], path)
    app.extensions["logos"] = named
    app.jinja_env.globals["logo_address"] = address
    app.jinja_env.filters["ink_on"] = ink_on


def address(slug: str) -> str | None:
    """Where the kommun's logotype is, when it has one."""
    name = current_app.extensions["logos"].get(slug)
    return assets.address(name) if name else None
