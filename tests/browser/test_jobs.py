"""Somebody orders a file that takes a while and stays on the page, with the script and without."""

import re
from uuid import UUID

import pytest
from playwright.sync_api import expect

from regional_app.answers.reports import file_job
from regional_app.people.jobs import views
from regional_app.people.jobs.running import run
from tests.browser.conftest import follow

pytestmark = pytest.mark.browser

REPORT = "/exempelregionen/arsrapporter/2026"


@pytest.fixture
def order(live_app, lived, logins, window, monkeypatch):
    """Torsten orders the PDF through the page; the page of the job, and the worker's part of it."""
    monkeypatch.setattr(file_job, "MOST_AT_ONCE", 1)
    monkeypatch.setattr(views, "REFRESH_SECONDS", 1)

    def order(**options):
        page = window(storage_state=logins("tor"), **options).new_page()
        page.goto(REPORT)
        page.get_by_role("button", name="Gör PDF").click()
        page.wait_for_url(re.compile("/arbeten/"))
        job = page.url.rsplit("/", 1)[1]

        def work():
            with live_app.app_context():
                run(UUID(job), is_stopping=lambda: False)

        return page, work

    return order


def test_the_page_shows_by_itself_that_the_file_is_ready(order):
    page, work = order()
    loads = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    assert "Arbetet väntar på sin tur" in page.get_by_role("status").inner_text()
    _ask_twice(page)
    work()

    page.get_by_role("link", name="Hämta filen").wait_for()

    assert loads == [], "nothing was loaded anew"
    assert "Klart" in page.get_by_role("status").inner_text()
    assert page.get_by_role("progressbar").count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta filen").click()
    assert download.value.suggested_filename == "arsrapport-exempelregionen-2026-ej-publicerad.pdf"


def _ask_twice(page):
    """The script has asked twice, and so outlived the second after which the browser would load the page again."""
    for _ in range(2):
        with page.expect_response(page.url):
            pass


def test_without_the_script_the_page_asks_again(order):
    page, work = order(java_script_enabled=False)
    work()

    page.get_by_role("link", name="Hämta filen").wait_for()


def test_what_is_ordered_can_be_left_and_come_back_to(order):
    page, work = order()
    here = page.url
    page.goto("/exempelregionen/")
    work()
    page.goto("/exempelregionen/arbeten")

    follow(page.get_by_role("link", name="Årsrapport 2026 som PDF", exact=True).first)

    expect(page).to_have_url(here)
    page.get_by_role("link", name="Hämta filen").wait_for()


def test_a_person_changes_their_mind(order):
    page, _ = order()
    page.get_by_role("button", name="Avbryt").click()

    page.get_by_text("Arbetet är avbrutet").wait_for()

    page.get_by_role("button", name="Försök igen").click()
    page.get_by_text("Arbetet väntar på sin tur").wait_for()
    page.get_by_role("button", name="Avbryt").click()
