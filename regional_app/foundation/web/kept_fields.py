"""What a person had typed in a form that we could not receive."""

from urllib.parse import urlsplit

from flask import current_app, g, has_request_context, request
from werkzeug.datastructures import MultiDict

from regional_app.foundation.web.plain_text import plain

# Never written down or shown again, wherever they are typed.
SECRETS = {"password", "new_password", "csrf_token"}

# Ours, not the person's.
OF_THE_FORM = {"submission", "version", "before", "next", "kept", "draft", "preview"}


def typed() -> dict[str, list[str]]:
    """Every field of the posted form but the secret ones."""
    return {name: [plain(value) for value in values] for name, values in request.form.lists() if name not in SECRETS}


def written() -> dict[str, list[str]]:
    """What the person wrote in a post from our own site that was refused; for the page that says so.

    A body that nobody has read is left alone: it may be the very reason for the refusal.
    """
    if request.method != "POST" or not is_same_site() or "form" not in vars(request):
        return {}
    there = {name: [value for value in values if value] for name, values in typed().items()}
    return {name: values for name, values in there.items() if values and name not in OF_THE_FORM}


def sent_to() -> str:
    """Where the form was sent, with all that its address said."""
    return request.script_root + request.full_path.rstrip("?")


def is_same_site() -> bool:
    """The post came from one of our own pages."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    public: str = current_app.config["SETTINGS"].public_url
    return urlsplit(origin)[:2] == urlsplit(public)[:2]


def restore(fields: dict[str, list[str]]) -> None:
    """Let the form of this page begin with these fields."""
    g.restored_fields = MultiDict(fields)


def restored() -> "MultiDict[str, str] | None":
    """What the form of this page begins with, when a draft is restored."""
    return g.get("restored_fields") if has_request_context() else None
