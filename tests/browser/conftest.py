"""A live server on a database of its own, and one Chromium per worker."""

import shutil
import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import make_server

from regional_app.app import create_app
from regional_app.config import Settings
from regional_app.databases.embedded import EmbeddedServer
from tests import database
from tests.cast import EMAILS, PASSWORD
from tests.conftest import clone_for_tests, dispose


@pytest.fixture(scope="session")
def live(server: EmbeddedServer, worker_id: str) -> Iterator[str]:
    """The address of a running installation whose rows are really kept."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    app = _live_app(server, f"regional_live_{worker_id}", address)
    running = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield address
    running.shutdown()
    thread.join()
    running.server_close()
    dispose(app)


def _live_app(server: EmbeddedServer, name: str, address: str) -> Flask:
    clone_for_tests(server, name)
    environment = {**database.environment(server, name), "PUBLIC_URL": address}
    return create_app(Settings.from_environment(environment))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium where it is installed, else Playwright's own."""
    path = shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser, live: str) -> Iterator[Callable[..., BrowserContext]]:
    """Open windows of people who do not know of each other."""
    opened: list[BrowserContext] = []

    def window(**options: object) -> BrowserContext:
        context = chromium.new_context(base_url=live, locale="sv-SE", **options)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield window
    for context in opened:
        context.close()


def log_in(page: Page, who: str, start: str = "/logga-in") -> None:
    """Log in as one of the cast, through the page."""
    page.goto(start)
    page.locator("#email").fill(EMAILS[who])
    page.locator("#password").fill(PASSWORD)
    page.locator("#password").press("Enter")
    page.wait_for_url(lambda url: "logga-in" not in url)
