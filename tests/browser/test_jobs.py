"""Somebody orders a file that takes a while and stays on the page, with the script and without."""

import re
from uuid import UUID

import pytest

from regional_app.answers.reports import file_job
from regional_app.people.jobs.running import run

pytestmark = pytest.mark.browser

REPORT = "/exempelregionen/arsrapporter/2026"
# The browser loads the page again after five seconds, unless the script has taken over.
LONGER_THAN_REFRESH = 6500


@pytest.fixture
def order(live_app, lived, logins, window, monkeypatch):
    """Torsten orders the PDF through the page; the page of the job, and the worker's part of it."""
    monkeypatch.setattr(file_job, "MOST_AT_ONCE", 1)

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
    page.wait_for_timeout(LONGER_THAN_REFRESH)
    work()

    page.get_by_role("link", name="Hämta filen").wait_for(timeout=6000)

    assert loads == [], "nothing was loaded anew"
    assert "Klart" in page.get_by_role("status").inner_text()
    assert page.get_by_role("progressbar").count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta filen").click()
    assert download.value.suggested_filename == "arsrapport-exempelregionen-2026-ej-publicerad.pdf"


def test_without_the_script_the_page_asks_again(order):
    page, work = order(java_script_enabled=False)
    work()

    page.get_by_role("link", name="Hämta filen").wait_for(timeout=LONGER_THAN_REFRESH)


def test_what_is_ordered_can_be_left_and_come_back_to(order):
    page, work = order()
    here = page.url
    page.goto("/exempelregionen/")
    work()
    page.goto("/exempelregionen/arbeten")

    page.get_by_role("link", name="Årsrapport 2026 som PDF", exact=True).first.click()

    assert page.url == here
    page.get_by_role("link", name="Hämta filen").wait_for()


def test_a_person_changes_their_mind(order):
    page, _ = order()
    page.get_by_role("button", name="Avbryt").click()

    page.get_by_text("Arbetet är avbrutet").wait_for()

    page.get_by_role("button", name="Försök igen").click()
    page.get_by_text("Arbetet väntar på sin tur").wait_for()
    page.get_by_role("button", name="Avbryt").click()
