"""The trail above a page: where it lies, and the way up."""

import re
from datetime import date

import pytest


@pytest.fixture
def measure(norrby):
    return norrby.measure(norrby.implementation_plan(norrby.plan()))


@pytest.fixture
def decided(norrby):
    return norrby.plan(decided_on=date(2026, 2, 1))


def _trail(page):
    found = re.search(r'<nav class="trail wide".*?</nav>', page.text, re.DOTALL)
    return re.findall(r'<a href="([^"]+)">([^<]+)</a>', found[0]) if found else []


def test_a_deep_page_shows_the_way_up(as_coordinator, measure):
    page = as_coordinator.get(f"/norrby/planer/{measure.plan_id}/atgarder/{measure.id}/redigera")

    assert [name for _, name in _trail(page)] == ["Hem", "Planer", "Planen", "Åtgärder", "Åtgärden"]
    for address, _ in _trail(page):
        as_coordinator.get(address)


def test_the_area_stays_the_area_all_the_way_up(as_chief, decided):
    page = as_chief.get(f"/exempelregionen/norrby/planer/{decided.id}/atgarder")

    assert _trail(page) == [
        ("/exempelregionen/", "Lokalpolisområde Exempelregionen"),
        ("/exempelregionen/norrby/", "Norrby kommun"),
        ("/exempelregionen/norrby/planer", "Planer"),
        (f"/exempelregionen/norrby/planer/{decided.id}", "Planen"),
    ]
    for address, _ in _trail(page):
        as_chief.get(address)


def test_a_top_page_has_no_trail(as_coordinator):
    assert _trail(as_coordinator.get("/norrby/")) == []
    assert _trail(as_coordinator.get("/norrby/planer")) == []


def test_the_trail_speaks_the_page_s_language(as_coordinator, measure):
    trail = _trail(as_coordinator.get(f"/en/norrby/planer/{measure.plan_id}/atgarder"))

    assert trail[1] == ("/en/norrby/planer", "Plans")
