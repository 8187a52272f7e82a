"""The language of a request: Swedish, or English under `/en/…`. Addresses decide, never a cookie."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from babel.dates import format_date, format_datetime, get_timezone
from babel.numbers import format_decimal
from flask import Flask, has_request_context, request
from flask_babel import Babel, get_locale
from markupsafe import Markup

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

STOCKHOLM = get_timezone("Europe/Stockholm")
LANGUAGES = {"sv": "Svenska", "en": "English"}
Wsgi = Callable[["WSGIEnvironment", "StartResponse"], Iterable[bytes]]


class LanguagePrefix:
    """Moves `/en` from the path to the script name, so that routes and `url_for` need not know of it."""

    def __init__(self, wsgi: Wsgi) -> None:
        self.wsgi = wsgi

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer in English below /en/."""
        path = environ.get("PATH_INFO", "")
        if path == "/en" or path.startswith("/en/"):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + "/en"
            environ["PATH_INFO"] = path[3:] or "/"
            environ["regional.language"] = "en"
        return self.wsgi(environ, start_response)


def init_app(app: Flask) -> None:
    """Choose the language from the address; give templates dates the way people write them."""
    Babel(app, default_locale="sv", locale_selector=language, default_timezone="Europe/Stockholm")
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]
    app.jinja_env.filters.update(day=day, moment=moment, number=number, sv=swedish)
    app.jinja_env.globals.update(language=language, other_language_url=other_language_url)


def language() -> str:
    """`sv` or `en`."""
    return str(request.environ.get("regional.language", "sv")) if has_request_context() else "sv"


def swedish(text: str) -> Markup:
    """What is Swedish in every language of the page, marked so that it is read aloud as Swedish: `{{ name|sv }}`."""
    return Markup('<span lang="sv">{}</span>').format(text)


def other_language_url() -> str:
    """The address of this page in the other language."""
    here = request.path
    if request.query_string and request.method == "GET":
        here = f"{here}?{request.query_string.decode('ascii', 'ignore')}"
    return here if language() == "en" else f"/en{here}"


def day(value: date | None) -> str:
    """14 december 2018."""
    return format_date(value, "d MMMM y", locale=_locale()) if value else ""


def moment(value: datetime | None) -> str:
    """14 december 2018 kl. 09:05, Swedish time."""
    if value is None:
        return ""
    pattern = "d MMMM y 'kl.' HH:mm" if language() == "sv" else "d MMMM y, HH:mm"
    return format_datetime(value, pattern, tzinfo=STOCKHOLM, locale=_locale())


def number(value: Decimal | float | None, locale: str | None = None) -> str:
    """1 234,5 in Swedish, 1,234.5 in English; every decimal that is not a closing zero, and a true minus sign."""
    if value is None:
        return ""
    written = str(format_decimal(value, locale=locale or _locale(), decimal_quantization=False))
    return written.replace("-", "\N{MINUS SIGN}")


def _locale() -> Any:
    return get_locale() or "sv"
