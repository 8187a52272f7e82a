"""The trail above a page that sets none of its own: where it lies, and the way up."""

import re

import pytest

from regional_app.clock import today


@pytest.fixture
def draft(exempelregionen):
    year = today().year
    return exempelregionen.agreement("ny", f"{year}–{year}", unsigned=2, origin="room")


def _trail(page):
    found = re.search(r'<nav class="wide trail".*?</nav>', page.text, re.DOTALL)
    return re.findall(r'<a href="([^"]+)">\s*([^<]+?)\s*</a>', found[0]) if found else []


def test_a_deep_page_shows_the_way_up(as_region_admin, draft):
    page = as_region_admin.get(f"/exempelregionen/overenskommelser/{draft.id}/avsnitt/ny")

    assert [name for _, name in _trail(page)] == [
        "Lokalpolisområde Exempelregionen",
        "Överenskommelser",
        "Överenskommelsen",
    ]
    for address, _ in _trail(page):
        as_region_admin.get(address)


def test_the_trail_speaks_the_page_s_language(as_region_admin, draft):
    page = as_region_admin.get(f"/en/exempelregionen/overenskommelser/{draft.id}/avsnitt/ny")

    assert _trail(page)[1] == ("/en/exempelregionen/overenskommelser", "Agreements")


def test_a_top_page_has_no_trail(as_coordinator):
    assert _trail(as_coordinator.get("/norrby/")) == []
    assert _trail(as_coordinator.get("/norrby/planer")) == []
