"""The year: one rule for what belongs to it, the same wherever a figure of the year is shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from regional_app.answers.reports import area
from regional_app.concepts.year import ASKED, Year, about
from regional_app.db import db
from regional_app.people.rooms.request_scope import reading_area
from regional_app.policy import Role
from regional_app.tenancy import acting_in, current_room
from regional_app.work.plans import queries
from regional_app.work.plans import reporting as plans
from regional_app.work.promises import reporting as promises
from regional_app.work.situation_pictures.queries import in_force

TODAY = date(2018, 12, 14)


@pytest.fixture
def on_14_december(on_day):
    on_day(TODAY)


def overview(as_chief, region, slug, year):
    """The area's row of a kommun, as the chief's page reads it."""
    text = as_chief.get(f"/{region}/oversikt.csv?ar={year}").text
    head, *lines = (line.split(",") for line in text.splitlines())
    return next(dict(zip(head, line, strict=True)) for line in lines if line[1] == slug)


def of_kommun(kommun, year):
    """The same counted in the kommun's own room, for its report."""
    rows = (kommun.read(lambda: plans.year(year)) or {}) | kommun.read(lambda: promises.year(year))
    keys = ("measures_planned", "measures_ongoing", "measures_done", "follow_ups", "promises")
    return {key: str(len(rows.get(key, ()))) for key in keys}


def test_a_day_a_time_and_the_day_it_is_seen_from(app, on_14_december):
    with app.app_context():
        assert date(2018, 12, 31) in Year(2018)
        assert date(2019, 1, 1) not in Year(2018)
        assert Year(2018).meets(date(2017, 5, 1), date(2018, 1, 1))
        assert Year(2018).meets(None, None)
        assert not Year(2018).meets(date(2019, 1, 1), None)
        assert not Year(2018).meets(None, date(2017, 12, 31))
        assert (Year(2017).as_of, Year(2018).as_of) == (date(2017, 12, 31), TODAY)
        assert [year.goes_on for year in (Year(2017), Year(2018))] == [False, True]
        assert about(date(2019, 1, 10), date(2018, 12, 31)) == date(2018, 12, 31)


@pytest.mark.parametrize("year", [2016, 2017, 2018, 2020, 2024])
def test_the_database_is_asked_of_the_same_year(connection, norrby, on_14_december, year):
    here = Year(year)
    asked = sa.select(ASKED.first, ASKED.last, ASKED.as_of, ASKED.contains(sa.literal(TODAY)))

    assert norrby.read(lambda: tuple(db.session.execute(asked, {"year": year}).one())) == (
        *(here.first, here.last),
        norrby.read(lambda: here.as_of),
        TODAY in here,
    )


def row_of_area(region, kommun, year):
    """The kommun's row as the area's engine reads it."""
    room = kommun.read(current_room)
    chief = {"roles": frozenset({Role.POLICE_CHIEF}), "kommuner": (room,)}
    with region.acting() as scope, acting_in(replace(scope, **chief)), reading_area():
        return area.overview([room], year)[0]


def lived(kommun):
    """Two years of work, with what makes years hard: late words, a plan that ends, something done in another year."""
    kommun.picture(decided_on=date(2016, 5, 1))
    kommun.picture(decided_on=date(2018, 3, 1))
    plan = kommun.plan(decided_on=date(2017, 2, 1), first_year=2017, last_year=2018)
    goal = kommun.goal(plan)
    kommun.goal(plan, position=2, text="Ingen har sett efter")
    part = kommun.implementation_plan(plan, goal_id=goal.id)
    done = {"status": "done", "started_on": date(2017, 3, 1), "ended_on": date(2018, 4, 1)}
    measure = kommun.measure(part, due_on=date(2018, 5, 1), **done)
    kommun.measure(part, position=2, status="ongoing", started_on=date(2018, 1, 15))
    for day in (date(2017, 11, 1), date(2018, 6, 1), date(2018, 12, 1), date(2019, 1, 8)):
        kommun.follow_up(goal, made_on=day, value=3)
    kommun.follow_up(measure, made_on=date(2017, 12, 31))
    promise = kommun.promise(from_on=date(2017, 6, 1), to_on=date(2018, 12, 31), given_on=date(2017, 6, 1))
    kommun.promise_follow_up(promise, made_on=date(2017, 12, 6), result="kept")
    return plan


@pytest.mark.parametrize("day", [date(2018, 12, 14), date(2019, 1, 10), date(2020, 2, 29), date(2018, 12, 31)])
@pytest.mark.parametrize("year", [2016, 2017, 2018, 2019])
def test_the_area_and_the_kommun_count_the_same(as_chief, norrby, soderby, on_day, day, year):
    on_day(day)
    lived(norrby)
    soderby.follow_up(soderby.goal(soderby.plan(decided_on=date(2018, 1, 1), first_year=2018, last_year=2018)))

    there, here = overview(as_chief, "exempelregionen", "norrby", year), of_kommun(norrby, year)

    has_plan = norrby.read(lambda: plans.year(year)) is not None
    assert {key: there[key] for key in here} == {
        key: "" if key.startswith("measures") and not has_plan else count for key, count in here.items()
    }
    decided_on = norrby.read(lambda: getattr(in_force(on=Year(year).as_of), "decided_on", None))
    assert there["picture_decided_on"] == (str(decided_on) if decided_on else "")


def test_a_figure_is_about_its_year(norrby, on_day):
    on_day(date(2019, 1, 10))
    lived(norrby)

    def year(number):
        return {key: len(rows) for key, rows in norrby.read(lambda: plans.year(number)).items() if key != "results"}

    goals = {"goals": 2, "goals_followed_up": 1, "goals_achieved": 1}
    # What is said in January of a plan that ended in December is about December.
    measures = {"measures": 2, "measures_ongoing": 1}
    assert year(2017) == {**goals, **measures, "measures_planned": 1, "follow_ups": 2}
    assert year(2018) == {**goals, **measures, "measures_done": 1, "follow_ups": 3}
    given = norrby.read(lambda: promises.year(2018))
    assert {key: len(rows) for key, rows in given.items()} == {
        "promises": 1,
        "promises_followed_up": 0,
        "promises_kept": 0,
    }


def test_the_area_knows_no_more_of_a_promise_than_its_year_says(exempelregionen, norrby, on_day):
    on_day(date(2019, 1, 10))
    lived(norrby)

    rows = {year: row_of_area(exempelregionen, norrby, year) for year in (2017, 2018)}

    assert (rows[2017].promises_followed_up, rows[2017].promises_kept) == (1, 1)
    assert (rows[2018].promises_followed_up, rows[2018].promises_kept, rows[2018].promises_unresolved) == (0, 0, 1)


def test_a_plan_decided_in_december_is_the_next_years(norrby, on_14_december):
    now = norrby.plan(decided_on=date(2017, 2, 1), first_year=2017, last_year=2018)
    after = norrby.plan(decided_on=TODAY - timedelta(days=4), first_year=2019, last_year=2020)

    assert norrby.read(lambda: queries.decided_for(2018).id) == now.id
    assert norrby.read(lambda: queries.decided_for(2019).id) == after.id
    assert norrby.read(lambda: queries.decided_for(2021)) is None
