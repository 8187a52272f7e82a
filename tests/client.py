"""PageClient: a test client that checks, on every answer, what nobody remembers to assert."""

import re
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.page import Page

MOST_QUERIES = 15
# What every browser of today says of a request from one of our own pages.
SENT_BY_BROWSERS = {
    "HTTP_SEC_FETCH_SITE": "same-origin",
    "HTTP_SEC_FETCH_MODE": "navigate",
    "HTTP_SEC_FETCH_DEST": "document",
    "HTTP_ORIGIN": "http://localhost",
    "HTTP_REFERER": "http://localhost/",
    "HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
}
_OUR_OWN = re.compile(r"(?i)\s*(savepoint|release|rollback|begin|commit|select set_config\('(role|app.ctx)')")


class PageClient:
    """One person's browser. `get` and `post` check the status they are told to expect, and the page itself."""

    def __init__(self, app: Flask, connection: sa.Connection, token: str | None) -> None:
        self.app, self.connection = app, connection
        self.browser: FlaskClient = app.test_client()
        self.browser.environ_base.update(SENT_BY_BROWSERS)
        if token is not None:
            with self.browser.session_transaction() as session:
                session["_user_id"] = token
                session["_fresh"] = True

    def get(self, url: str, expect: int = 200, most_queries: int = MOST_QUERIES, **options: Any) -> Page:
        """Ask for a page. Reading leaves no events, unless it is a logged read or a refusal."""
        page = self._ask("GET", url, expect, most_queries, options)
        if expect < 400 and not options.get("logged"):
            assert page.events == 0, f"GET {url} wrote {page.events} events"
        return page

    def post(
        self,
        url: str,
        data: dict[str, Any] | None = None,
        expect: int = 302,
        *,
        audited: bool = True,
        csrf: bool = True,
        most_queries: int = MOST_QUERIES + 10,
        **options: Any,
    ) -> Page:
        """Send a form, with a fresh proof. A successful act leaves an event."""
        fields = dict(data or {})
        if csrf:
            fields.setdefault("csrf_token", self.csrf_token())
        page = self._ask("POST", url, expect, most_queries, {**options, "data": fields})
        if expect < 400 and audited:
            assert page.events > 0, f"POST {url} left no event"
        return page

    def csrf_token(self) -> str:
        """A token for this browser, as the page's macro writes it."""
        with self.app.test_request_context(), self.browser.session_transaction() as session:
            from flask import session as request_session
            from flask_wtf.csrf import generate_csrf

            request_session.update(session)
            token = generate_csrf()
            session.update(request_session)
            return token

    def _ask(self, method: str, url: str, expect: int, most_queries: int, options: dict[str, Any]) -> Page:
        options.pop("logged", None)
        statements: list[str] = []

        def note(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if not _OUR_OWN.match(statement):
                statements.append(statement)

        sa.event.listen(self.connection, "before_cursor_execute", note)
        try:
            response: TestResponse = self.browser.open(url, method=method, **options)
        finally:
            sa.event.remove(self.connection, "before_cursor_execute", note)
        page = Page(response, statements)
        assert response.status_code == expect, f"{method} {url}: {response.status_code}\n{page.text[:3000]}"
        assert len(statements) <= most_queries, f"{method} {url}: {len(statements)} queries\n" + "\n".join(statements)
        _check_redirect(response)
        if response.mimetype == "text/html" and response.status_code not in {301, 302, 303, 308}:
            check_html(page.text, "en" if url.startswith("/en") else "sv")
        return page


def _check_redirect(response: TestResponse) -> None:
    if response.location:
        assert response.location.startswith("/"), f"redirect leaves the house: {response.location}"


def check_html(text: str, language: str) -> None:
    """Strict HTML, one h1 that the title repeats, unique ids, labelled fields, guarded forms, nothing inline."""
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    everything: list[Element] = list(root.iter())
    assert root.get("lang") == language
    headings = [element for element in everything if element.tag == "h1"]
    assert len(headings) == 1, f"{len(headings)} h1"
    title = _words(root.find(".//title"))
    assert _words(headings[0]) in title, f"{_words(headings[0])!r} is not in the title {title!r}"
    ids = [element.get("id") for element in everything if element.get("id")]
    assert len(ids) == len(set(ids)), f"id twice: {[one for one in ids if ids.count(one) > 1]}"
    _check_fields(everything)
    for element in everything:
        assert "style" not in element.attrib, "inline style"
        assert not [name for name in element.attrib if str(name).startswith("on")], "inline script"
        assert element.tag != "style", "inline style"
        assert element.tag != "script" or element.get("src"), "inline script"


def _check_fields(everything: list[Element]) -> None:
    labels = {element.get("for") for element in everything if element.tag == "label"}
    for element in everything:
        if element.tag in {"input", "select", "textarea"} and element.get("type") not in {"hidden", "submit"}:
            name = element.get("aria-label") or element.get("aria-labelledby")
            assert element.get("id") in labels or name, f"no label: {element.attrib}"
        if element.tag == "form" and (element.get("method") or "get").lower() == "post":
            names = [field.get("name") for field in element.iter("input")]
            assert "csrf_token" in names, f"no proof in the form: {element.attrib}"


def _words(element: Element | None) -> str:
    text = "".join(element.itertext()) if element is not None else ""
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())
