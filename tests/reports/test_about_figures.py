"""Every figure says how it is counted, of what and when, and leads to the records behind it."""

import re

import pytest

from tests.reports.records import YEAR, submit

ROLLUP = f"/exempelregionen/arsrapporter/{YEAR}"


@pytest.fixture
def both_reported(as_coordinator, as_soderby, norrby_year, soderby_year):
    """Norrby and Söderby have submitted, each with words of its own."""
    submit(as_coordinator, "norrby", summary="Ett bra år i Norrby.", assessment_unga="Fler vuxna ute.")
    submit(as_soderby, "soderby", summary="Ett svårt år i Söderby.")


def _panel(text, name):
    """What the button with this name opens, and the button's row."""
    button = re.search(rf'popovertarget="([^"]+)">{re.escape(name)}</button>', text)
    panel = text.split(f'id="{button.group(1)}"')[1].split("</th>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", panel).split())


def test_a_sum_says_how_many_of_how_many_and_who_reported(as_chief, both_reported):
    panel = _panel(as_chief.get(ROLLUP).text, "Åtgärder som är klara")

    assert "med läget klar" in panel
    assert "Antal 2" in panel
    assert "Av 5 (åtgärder)" in panel
    assert "2 av 2 kommuner" in panel
    assert "som det är i dag" in panel


def test_a_published_figure_says_the_day_it_was_frozen(as_chief, as_coordinator, both_reported):
    as_chief.post(f"{ROLLUP}/publicering")

    panel = _panel(as_coordinator.get(f"/norrby/arsrapporter/{YEAR}/sammanstallning").text, "Mål")

    assert "fryst" in panel


def test_a_kommuns_number_leads_the_area_to_the_kommuns_own_records(as_chief, both_reported):
    text = as_chief.get(ROLLUP).text

    for slug in ("norrby", "soderby"):
        assert f'href="/exempelregionen/{slug}/arsrapporter/{YEAR}/underlag/goals"' in text


def test_a_kommun_is_led_to_its_own_records_only(as_chief, as_coordinator, both_reported):
    as_chief.post(f"{ROLLUP}/publicering")

    text = as_coordinator.get(f"/norrby/arsrapporter/{YEAR}/sammanstallning").text

    assert f'href="/norrby/arsrapporter/{YEAR}/underlag/goals"' in text
    assert "soderby/" not in text


def test_a_kommun_reads_the_others_words_when_they_are_published(as_chief, as_coordinator, both_reported):
    words = as_chief.get(ROLLUP).words
    for said in ("Ett bra år i Norrby.", "Fler vuxna ute.", "Ett svårt år i Söderby."):
        assert said in words
    address = f"/norrby/arsrapporter/{YEAR}/sammanstallning"
    assert "Söderby." not in as_coordinator.get(address).words

    as_chief.post(f"{ROLLUP}/publicering")

    assert "Ett svårt år i Söderby." in as_coordinator.get(address).words


def test_a_kommuns_own_figure_is_taken_apart_too(as_coordinator, norrby_year):
    text = as_coordinator.get(f"/norrby/arsrapporter/{YEAR}", most_queries=20).text

    assert "Av 3 (åtgärder)" in _panel(text, "Åtgärder som är klara")
    assert f'href="/norrby/arsrapporter/{YEAR}/underlag/measures_done">2</a>' in text
