"""What a person had typed in a form that we could not receive."""

from urllib.parse import urlsplit

from flask import current_app, request

from regional_app.web.plain_text import plain

# Never written down or shown again, wherever they are typed.
SECRETS = {"password", "new_password", "csrf_token"}


def typed() -> dict[str, list[str]]:
    """Every field of the posted form but the secret ones."""
    return {name: [plain(value) for value in values] for name, values in request.form.lists() if name not in SECRETS}


def is_same_site() -> bool:
    """The post came from one of our own pages."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    public: str = current_app.config["SETTINGS"].public_url
    return urlsplit(origin)[:2] == urlsplit(public)[:2]
