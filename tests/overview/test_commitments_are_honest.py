"""A commitment is met by what the agreement says: in every fokusområde, through the year, by police and kommun."""

from datetime import date

import pytest

from regional_app.work.agreements.models import Commitment, FocusArea
from tests.overview.test_commitments import NORRBY, POLICE, REGION, row, table

YEAR = {"from_on": date(2018, 1, 1), "to_on": date(2018, 12, 31)}
COMMITMENTS = (
    ("C6", "goals"),
    ("C7", "implementation_plans"),
    ("C8", "follow_ups"),
    ("C12", "promise_revision"),
)


@pytest.fixture
def agreed(on_day, exempelregionen):
    """14 December 2018: the police and both kommuner are bound by four commitments, in two fokusområden."""
    on_day()
    agreement = exempelregionen.agreement("avtal", "2017–2018", kommuner=("norrby", "soderby"))
    exempelregionen.kept(
        FocusArea(agreement_id=agreement.id, position=2, key="andt", title="ANDT", overarching_goal="")
    )
    for position, (code, evidence) in enumerate(COMMITMENTS, 1):
        words = {"code": code, "who": "all", "evidence": evidence, "text": f"Åtagande {code}."}
        exempelregionen.kept(Commitment(agreement_id=agreement.id, position=position, **words))
    return agreement


def plan_of(kommun):
    """A decided plan for 2018 with a goal in one of the fokusområden."""
    plan = kommun.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    return plan, kommun.goal(plan)


def test_goals_are_asked_for_in_each_fokusomrade(as_coordinator, agreed, norrby):
    plan, _ = plan_of(norrby)
    assert "Saknas Mål saknas för ANDT." in row(as_coordinator.get(NORRBY), "C6")

    norrby.goal(plan, position=2, focus_area_key="andt")

    assert "Uppfyllt 2 mål" in row(as_coordinator.get(NORRBY), "C6")


def test_the_police_need_a_goal_in_each_too(as_chief, agreed, norrby, soderby):
    for kommun, owner in ((norrby, "common"), (soderby, "kommun")):
        plan, _ = plan_of(kommun)
        kommun.goal(plan, position=2, focus_area_key="andt", owner=owner)

    found = table(as_chief, REGION)

    assert {found["C6", one]["Läge"] for one in ("Norrby kommun", "Söderby kommun")} == {"Uppfyllt"}
    assert found["C6", POLICE]["Visas av"] == "1 av 2. Saknas i Söderby kommun."


def test_one_follow_up_is_not_through_the_year(as_coordinator, agreed, norrby):
    _, goal = plan_of(norrby)
    norrby.follow_up(goal, made_on=date(2018, 11, 1))
    assert "Saknas Inget är uppföljt första halvåret." in row(as_coordinator.get(NORRBY), "C8")

    norrby.follow_up(goal, made_on=date(2018, 3, 1))

    assert "Uppfyllt 2 uppföljningar" in row(as_coordinator.get(NORRBY), "C8")


def test_in_spring_nobody_is_asked_for_the_autumn(as_coordinator, agreed, norrby, on_day):
    _, goal = plan_of(norrby)
    on_day(date(2018, 5, 2))
    norrby.follow_up(goal, made_on=date(2018, 5, 1))

    assert "Uppfyllt 1 uppföljning" in row(as_coordinator.get(NORRBY), "C8")


def test_what_is_said_of_a_year_when_it_is_over_is_about_its_end(as_coordinator, agreed, norrby, on_day):
    _, goal = plan_of(norrby)
    norrby.follow_up(goal, made_on=date(2018, 3, 1))
    on_day(date(2019, 1, 20))
    norrby.follow_up(goal, made_on=date(2019, 1, 15))

    assert "Uppfyllt 2 uppföljningar" in row(as_coordinator.get(f"{NORRBY}?ar=2018"), "C8")


def test_the_police_are_judged_by_the_polices_part(as_chief, agreed, norrby, soderby):
    for kommun, done_by, police_does in ((norrby, "both", "En patrull"), (soderby, "kommun", "")):
        plan, _ = plan_of(kommun)
        measure = kommun.measure(kommun.implementation_plan(plan), done_by=done_by)
        for made_on in (date(2018, 3, 1), date(2018, 11, 1)):
            kommun.follow_up(measure, made_on=made_on)
        kommun.promise(**YEAR, given_on=date(2018, 1, 2), police_does=police_does)

    found = table(as_chief, REGION)

    for code in ("C7", "C8", "C12"):
        assert {found[code, one]["Läge"] for one in ("Norrby kommun", "Söderby kommun")} == {"Uppfyllt"}
        assert found[code, POLICE]["Visas av"] == "1 av 2. Saknas i Söderby kommun."


def test_an_older_promise_that_was_looked_over_in_dialogue_counts(as_coordinator, agreed, norrby):
    promise = norrby.promise(from_on=date(2017, 3, 1), to_on=date(2018, 12, 31), given_on=date(2017, 3, 1))
    norrby.promise_follow_up(promise, made_on=date(2018, 2, 20))
    assert "Saknas" in row(as_coordinator.get(NORRBY), "C12")
    address = f"/norrby/loften/{promise.id}"

    as_coordinator.get(f"{address}/uppfoljningar/ny")
    said = {"made_on": "2018-02-21", "note": "Står kvar.", "result": "", "dialogue": "Torgmöte i februari."}
    as_coordinator.post(f"{address}/uppfoljningar", said)

    assert "Sett över i dialog med invånarna: Torgmöte i februari." in as_coordinator.get(address).words
    page = as_coordinator.get(NORRBY)
    assert "Uppfyllt 1 löfte med dialog 21 februari 2018" in row(page, "C12")
    assert f'href="{address}"' in page.text
