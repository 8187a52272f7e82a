"""A live server on a database of its own, and one Chromium per worker."""

import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from functools import cache
from uuid import UUID

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    StorageState,
    StorageStateCookie,
    expect,
    sync_playwright,
)
from werkzeug.serving import make_server

from regional_app.app import create_app
from regional_app.config import Settings
from regional_app.foundation.databases.embedded import EmbeddedServer
from regional_app.people.guidance import services as guidance
from tests import database
from tests.browser.records import TODAY, draft_agreement, live_two_years, order_files, report
from tests.cast import EMAILS, PASSWORD
from tests.conftest import clone_for_tests, dispose
from tests.factories import People, RoomFactory

# Tests wait for states. After so many milliseconds something is broken, however slow the machine is.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def live_app(server: EmbeddedServer, worker_id: str) -> Iterator[Flask]:
    """A running installation whose rows are really kept; its day stands still, a fortnight before the year ends."""
    port = free_port()
    app = _live_app(server, f"regional_live_{worker_id}", f"http://127.0.0.1:{port}")
    running = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield app
    running.shutdown()
    thread.join()
    running.server_close()
    dispose(app)


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _live_app(server: EmbeddedServer, name: str, address: str) -> Flask:
    clone_for_tests(server, name)
    environment = database.environment(server, name)
    return create_app(Settings.from_environment({**environment, "PUBLIC_URL": address, "REGIONAL_TODAY": TODAY}))


@pytest.fixture(scope="session")
def live(live_app: Flask) -> str:
    """Its address."""
    return live_app.config["SETTINGS"].public_url


@pytest.fixture(scope="session")
def lived(live_app: Flask) -> dict[str, UUID]:
    """Norrby and Söderby have decided and followed up; Söderby has reported 2026. What Norrby has, by name."""
    kept = live_two_years(RoomFactory(live_app, "norrby"))
    soderby = RoomFactory(live_app, "soderby")
    live_two_years(soderby)
    report(soderby, 2026)
    with live_app.app_context():
        shortcoming = guidance.report("Knappen läses inte upp.", "/norrby/planer", "anna@invanare.example")
    kept |= draft_agreement(RoomFactory(live_app, "exempelregionen"))
    ordered = order_files(RoomFactory(live_app, "norrby"), People(live_app).user(EMAILS["eva"]).id)
    return {**kept, **ordered, "accessibility_report": shortcoming.id}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium where it is installed, else Playwright's own."""
    path = shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def new_window(chromium: Browser, address: str, **options: object) -> BrowserContext:
    """A window of somebody's, at the installation with this address."""
    context = chromium.new_context(base_url=address, locale="sv-SE", **options)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def window(chromium: Browser, live: str) -> Iterator[Callable[..., BrowserContext]]:
    """Open windows of people who do not know of each other."""
    opened: list[BrowserContext] = []

    def window(**options: object) -> BrowserContext:
        opened.append(new_window(chromium, live, **options))
        return opened[-1]

    yield window
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def logins(live_app: Flask) -> Callable[[str | None], StorageState | None]:
    """What a browser keeps of somebody who has logged in; each person logs in once."""

    @cache
    def login(who: str | None) -> StorageState | None:
        return None if who is None else kept_of_login(live_app, EMAILS[who])

    return login


def kept_of_login(app: Flask, email: str) -> StorageState:
    """What the browser of somebody who has just logged in keeps. The way in through the page has its own journeys."""
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert serializer is not None
    value = serializer.dumps({"_user_id": People(app).log_in(email)})
    cookie: StorageStateCookie = {
        "name": app.config["SESSION_COOKIE_NAME"],
        "value": str(value),
        "domain": "127.0.0.1",
        "path": "/",
        "expires": -1,
        "httpOnly": True,
        "secure": False,
        "sameSite": "Lax",
    }
    return {"cookies": [cookie], "origins": []}


def follow(link: Locator) -> None:
    """Press what leads to another page, and be there."""
    with link.page.expect_navigation():
        link.click()


def log_in(page: Page, who: str, start: str = "/logga-in") -> None:
    """Log in as one of the cast, through the page."""
    page.goto(start)
    page.locator("#email").fill(EMAILS[who])
    page.locator("#password").fill(PASSWORD)
    page.locator("#password").press("Enter")
    page.wait_for_url(lambda url: "logga-in" not in url)
