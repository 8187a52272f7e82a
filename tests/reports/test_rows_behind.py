"""Every figure leads to exactly the rows it counts, and the parts of a year come to the whole."""

import html
import json
import re
from collections import Counter
from datetime import date

import pytest

from regional_app.work.plans.models import FollowUp, Goal
from tests.reports.records import YEAR, submit

OWN = f"/norrby/arsrapporter/{YEAR}"
ROLLUP = f"/exempelregionen/arsrapporter/{YEAR}"
LINK = re.compile(r'href="([^"]*/underlag/[^"]*)">\s*([^<]*?)\s*</a>')


@pytest.fixture
def outside(norrby, norrby_year):
    """Norrby has a goal that belongs to no focus area, followed up."""
    values = {"owner": "kommun", "kind": "at_least", "text": "Fler grannar", "unit": "vandringar", "position": 3}
    goal = norrby.kept(Goal(plan_id=norrby_year.id, focus_area_key=None, target_value=1, **values))
    norrby.kept(
        FollowUp(plan_id=norrby_year.id, goal_id=goal.id, made_on=date(YEAR, 5, 1), note="", value=7, made_by="Eva")
    )
    return goal


@pytest.fixture
def both_reported(as_coordinator, as_soderby, outside, soderby_year):
    submit(as_coordinator, "norrby")
    submit(as_soderby, "soderby")


def links(text):
    """The addresses of the rows and what stands there, each once."""
    return {html.unescape(address): said for address, said in LINK.findall(text)}


def read(client, address):
    """A page that gathers the records of a whole year."""
    return client.get(address, most_queries=20)


def rows(client, address):
    """How many rows stand on the page of a figure."""
    return client.get(address).text.count("rows__item")


def counts(found):
    """Those that are a number of records; what is measured is added."""
    return {
        address: int(number.group())
        for address, said in found.items()
        if "result:" not in address and (number := re.match(r"\d+", said))
    }


def test_every_figure_of_the_kommuns_report_has_as_many_rows_as_it_says(as_coordinator, outside, soderby_year):
    found = counts(links(read(as_coordinator, OWN).text))

    assert len(found) > 30
    assert {address: rows(as_coordinator, address) for address in found} == found


def test_every_figure_of_the_rollup_and_the_overview_leads_the_area_to_its_rows(as_chief, both_reported):
    for page in (ROLLUP, f"/exempelregionen/oversikt?ar={YEAR}"):
        found = counts(links(read(as_chief, page).text))

        assert {address.split("/")[2] for address in found} == {"norrby", "soderby"}
        assert {address: rows(as_chief, address) for address in found} == found


def test_what_is_measured_leads_to_what_was_added(as_coordinator, outside):
    page = read(as_coordinator, f"{OWN}/underlag/result:vandringar").words

    assert "2 rader." in page
    assert "Fler grannar 7" in page


def test_the_parts_come_to_the_whole_in_report_and_rollup(as_chief, as_coordinator, both_reported):
    for client, page in ((as_coordinator, OWN), (as_chief, ROLLUP)):
        shown = read(client, page)
        wholes, parts = Counter(), Counter()
        for address, number in counts(links(shown.text)).items():
            figure, _, part = address.partition("?omrade=")
            (parts if part else wholes)[figure] += number

        assert "Utanför fokusområdena" in shown.words
        assert len(+wholes) > 6
        assert +parts == +wholes


def test_what_is_outside_is_told_and_no_focus_area_of_the_data(as_chief, both_reported):
    data = json.loads(as_chief.get(f"{ROLLUP}.json").response.get_data())

    assert {figure["focus_area"] for figure in data["figures"]} == {None, "unga", "trafik"}


def test_a_report_from_before_says_what_it_said_and_what_there_is_now(as_coordinator, norrby, both_reported):
    address = f"{OWN}/underlag/findings"
    assert "I den inlämnade rapporten" not in read(as_coordinator, address).words
    goal_rows = rows(as_coordinator, f"{OWN}/underlag/goals")

    plan_id = norrby.read(lambda: _first_goal().plan_id)
    norrby.kept(Goal(plan_id=plan_id, position=9, owner="kommun", kind="at_least", text="Ny", unit="x"))

    page = read(as_coordinator, f"{OWN}/underlag/goals").words
    assert f"I den inlämnade rapporten står det {goal_rows}." in page
    assert f"{goal_rows + 1} rader." in page


def test_what_is_no_figure_has_no_rows(as_coordinator, as_stranger, norrby_year):
    as_coordinator.get(f"{OWN}/underlag/annat", expect=404)
    as_coordinator.get(f"{OWN}/underlag/goals?omrade=finnsinte", expect=404)
    as_stranger.get(f"{OWN}/underlag/goals", expect=404)


def _first_goal():
    from regional_app.db import db

    return db.session.query(Goal).first()
