"""The past can be entered: a plan and its follow-ups for an agreement that held then, said to be entered afterwards."""

from datetime import date
from types import SimpleNamespace
from uuid import UUID

import pytest

from tests.plans.test_decision import DECISION

MARK = "Inlagd i efterhand"


@pytest.fixture
def ended(exempelregionen, on_day):
    """An agreement 2017–2018, in February 2019."""
    on_day(date(2019, 2, 1))
    return exempelregionen.agreement("gammal", "2017–2018", kommuner=("norrby",))


def begin(client, agreement, first=2017, last=2018, **over):
    years = {"first_year": str(first), "last_year": str(last)}
    return client.post(
        "/norrby/planer",
        {"title": "Del 2", "agreement_id": str(agreement.id), **years, "rests_on": "first"} | over.pop("values", {}),
        **over,
    )


def test_a_plan_for_an_agreement_that_held_then_is_written_and_decided_and_says_so(
    as_coordinator, as_chief, norrby, ended
):
    assert "Överenskommelse 2017–2018 (2017–2018), har gått ut" in as_coordinator.get("/norrby/planer/ny").words

    where = begin(as_coordinator, ended).location
    page = as_coordinator.get(where)
    assert "Det som gällde då kan läggas in" in page.words
    assert "/mal/nytt" in page.text
    plan = SimpleNamespace(id=UUID(where.rsplit("/", 1)[1]))
    norrby.goal(plan)
    norrby.measure(norrby.implementation_plan(plan))
    norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2))
    norrby.picture(decided_on=date(2016, 11, 1))

    as_coordinator.post(f"{where}/faststallande", DECISION | {"on": "2017-01-20"})

    assert MARK in as_coordinator.get(where).words
    assert MARK in as_chief.get(f"/exempelregionen{where}").words
    assert "Årsrapport 2018" in as_coordinator.get("/norrby/arsrapporter").words


def test_a_plan_is_not_for_years_when_its_agreement_did_not_hold(as_coordinator, ended):
    page = begin(as_coordinator, ended, last=2019, expect=422)

    assert "Överenskommelsen gällde inte kommunen alla de åren." in page.words


def test_who_left_in_september_writes_that_year_in_january(as_coordinator, exempelregionen, on_day):
    from regional_app.db import db
    from regional_app.work.agreements.models import Party

    on_day(date(2019, 1, 15))
    agreement = exempelregionen.agreement("lamnad", "2018–2021", kommuner=("norrby", "soderby"))
    with exempelregionen.acting():
        party = db.session.query(Party).filter_by(agreement_id=agreement.id, name="Norrby kommun").one()
        party.left_on = date(2018, 9, 30)
        db.session.flush()

    begin(as_coordinator, agreement, first=2018, last=2018)
    page = begin(as_coordinator, agreement, first=2018, last=2019, expect=422)

    assert "Överenskommelsen gällde inte kommunen alla de åren." in page.words


def test_a_follow_up_written_when_its_year_was_over_says_so(as_coordinator, norrby, on_day):
    plan = norrby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2019)
    measure = norrby.measure(norrby.implementation_plan(plan))
    page = f"/norrby/planer/{plan.id}/atgarder/{measure.id}"

    on_day(date(2018, 12, 30))
    as_coordinator.post(f"{page}/uppfoljningar", {"made_on": "2018-06-01", "note": "I tid", "status": "ongoing"})
    assert MARK not in as_coordinator.get(page).words

    on_day(date(2019, 1, 10))
    as_coordinator.post(f"{page}/uppfoljningar", {"made_on": "2018-12-31", "note": "Sent", "status": "ongoing"})
    assert as_coordinator.get(page).words.count(MARK) == 1


def test_a_promise_followed_up_when_the_year_was_over_says_so(as_coordinator, norrby, on_day):
    promise = norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2))
    on_day(date(2019, 1, 10))

    as_coordinator.post(
        f"/norrby/loften/{promise.id}/uppfoljningar", {"made_on": "2018-12-31", "note": "Hölls", "result": "kept"}
    )

    assert MARK in as_coordinator.get(f"/norrby/loften/{promise.id}").words
