"""Security headers on every answer: nothing inline, nothing from other hosts, nothing cached when signed in."""

from typing import Final
from uuid import uuid4

from flask import Flask, Response, g, request, session
from secure import Secure
from secure.headers import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    StrictTransportSecurity,
    XContentTypeOptions,
    XFrameOptions,
)

from regional_app.tenancy import current

# A file opened by itself may do nothing; a logotype may hold its own colours.
_FILES: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def init_app(app: Flask) -> None:
    """Number every request and dress every answer."""
    dress = _headers(is_secure=app.config["SETTINGS"].is_secure)

    @app.before_request
    def number() -> None:
        g.request_id = uuid4().hex

    @app.after_request
    def set_headers(response: Response) -> Response:
        dress.set_headers(response)
        if request.endpoint == "static":
            # Flask-Login looks into every request's cookie; the files are the same for everybody.
            session.accessed = False
            response.headers["Content-Security-Policy"] = _FILES
        if current().user_id is not None or request.method != "GET" or "Set-Cookie" in response.headers:
            response.headers["Cache-Control"] = "no-store"
        else:
            response.headers.setdefault("Cache-Control", "no-cache")
        return response


def _headers(*, is_secure: bool) -> Secure:
    policy = (
        ContentSecurityPolicy()
        .default_src("'none'")
        .script_src("'self'")
        .style_src("'self'")
        .img_src("'self'", "data:")
        .font_src("'self'")
        .connect_src("'self'")
        .form_action("'self'")
        .base_uri("'none'")
        .frame_ancestors("'none'")
    )
    return Secure(
        csp=policy,
        coop=CrossOriginOpenerPolicy().same_origin(),
        hsts=StrictTransportSecurity().max_age(63072000).include_subdomains() if is_secure else None,
        permissions=PermissionsPolicy().geolocation().camera().microphone(),
        # same-origin, not no-referrer: the form guard compares the referrer over https.
        referrer=ReferrerPolicy().same_origin(),
        xcto=XContentTypeOptions().nosniff(),
        xfo=XFrameOptions().deny(),
    )
