"""Deciding del 2: complete or refused, frozen afterwards; its measures live on."""

from datetime import date, timedelta

import pytest

from regional_app.clock import today

DECISION = {"by": "kommunstyrelsen § 112", "on": today().isoformat(), "registry_number": "KS 2026/12"}


def address(plan, rest=""):
    return f"/norrby/planer/{plan.id}{rest}"


def complete(norrby, **over):
    """A plan that lacks nothing, with one measure."""
    plan = norrby.plan(**over)
    goal = norrby.goal(plan)
    measure = norrby.measure(norrby.implementation_plan(plan))
    norrby.promise(given_on=today())
    norrby.picture(decided_on=date(2001, 1, 1))
    return plan, goal, measure


def test_a_complete_plan_is_decided(as_coordinator, as_leadership, norrby):
    plan, _, _ = complete(norrby)
    as_coordinator.get(address(plan, "/faststallande"))

    as_coordinator.post(address(plan, "/faststallande"), DECISION)

    page = as_leadership.get(address(plan))
    assert "av kommunstyrelsen § 112" in page.words
    assert "KS 2026/12" in page.words
    assert "Fastställde en plan" in as_coordinator.get("/norrby/handelser").words


def test_an_empty_plan_says_what_is_missing_and_asks_for_a_reason(as_coordinator, norrby, soderby):
    plan = norrby.plan()
    norrby.promise()
    norrby.promise(given_on=today(), from_on=date(2001, 1, 1), to_on=date(2001, 12, 31))
    soderby.promise(given_on=today())

    page = as_coordinator.post(address(plan, "/faststallande"), DECISION, expect=422)

    for missing in (
        "En fastställd lägesbild",
        "Minst ett mål",
        "Minst en genomförandeplan",
        "Minst ett givet medborgarlöfte",
    ):
        assert missing in page.words
    assert "Utkast" in as_coordinator.get(address(plan)).words


def test_only_what_is_missing_is_asked_for(as_coordinator, norrby):
    plan = norrby.plan()
    norrby.goal(plan)

    page = as_coordinator.post(address(plan, "/faststallande"), DECISION, expect=422)

    assert "Minst ett mål" not in page.words
    assert "Minst en genomförandeplan" in page.words


def test_a_plan_decided_with_gaps_says_which_and_why_and_meets_nothing_that_rests_on_them(
    as_coordinator, as_leadership, as_chief, norrby
):
    """Seen: a plan without lägesbild was shown as 5 § and 6 § met."""
    plan = norrby.plan()
    norrby.goal(plan)
    norrby.implementation_plan(plan)

    as_coordinator.post(address(plan, "/faststallande"), DECISION | {"reason": "Lägesbilden kommer i höst."})

    for page in (as_leadership.get(address(plan)), as_chief.get(f"/exempelregionen{address(plan)}")):
        assert "Skäl: Lägesbilden kommer i höst." in page.words
        assert "En fastställd lägesbild Minst en åtgärd Minst ett givet medborgarlöfte" in page.words
        assert "Minst ett mål" not in page.words
    law = as_coordinator.get("/norrby/lagkrav").words
    assert "Planen vilar inte på en fastställd lägesbild." in law
    assert "Planen visar inte det som 5 § ber om" in law
    norrby.picture(decided_on=date(2001, 1, 1))
    assert "Planen säger inte vad kommunen tänker göra." in as_coordinator.get("/norrby/lagkrav").words


def test_a_decision_needs_organ_day_and_number(as_coordinator, norrby):
    plan, _, _ = complete(norrby)
    tomorrow = (today() + timedelta(days=1)).isoformat()

    page = as_coordinator.post(address(plan, "/faststallande"), {"by": "KS", "on": tomorrow}, expect=422)

    assert "kan inte ligga i framtiden" in page.words
    assert "Fyll i det här fältet" in page.words


def test_only_the_coordinator_decides(as_police, norrby):
    plan, _, _ = complete(norrby)

    assert "/faststallande" not in as_police.get(address(plan)).text
    as_police.post(address(plan, "/faststallande"), DECISION, expect=403)


@pytest.mark.parametrize(
    "act",
    [
        "/redigera",
        "/faststallande",
        "/mal?slag=level",
        "/mal/{goal}/redigera",
        "/mal/{goal}/borttagning",
        "/genomforandeplaner",
        "/genomforandeplaner/{one}/redigera",
        "/genomforandeplaner/{one}/borttagning",
        "/genomforandeplaner/{one}/atgarder",
        "/atgarder/{measure}/redigera",
        "/atgarder/{measure}/borttagning",
    ],
)
def test_a_decided_plan_is_frozen_and_shows_the_way_back(as_coordinator, norrby, act):
    plan, goal, measure = complete(norrby, decided_on=today())
    ids = {"goal": goal.id, "one": measure.implementation_plan_id, "measure": measure.id}

    page = as_coordinator.post(address(plan, act.format(**ids)), {"text": "Ny", "title": "Ny"}, expect=409)

    assert "redan fastställt" in page.words
    assert f'href="{address(plan)}' in page.text


@pytest.mark.parametrize("form", ["/redigera", "/faststallande", "/mal/nytt", "/genomforandeplaner/ny"])
def test_forms_of_a_decided_plan_are_closed(as_coordinator, norrby, form):
    plan = norrby.plan(decided_on=today())

    as_coordinator.get(address(plan, form), expect=409)
