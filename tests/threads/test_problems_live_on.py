"""A renewed lägesbild makes no loose threads: what answers a problem answers it in every version."""

from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.db import db
from regional_app.work.situation_pictures.models import Finding, SituationPicture

OLD = date(2025, 3, 1)
NEW = {"by": "KS § 2", "on": "2026-11-01", "registry_number": "KS 2"}


@pytest.fixture
def answered(norrby, on_day):
    """A problem with a goal, a measure and a promise."""
    on_day(date(2026, 11, 2))
    picture = norrby.picture(decided_on=OLD)
    finding = norrby.finding(picture, title="Droghandel vid torget")
    plan = norrby.plan(decided_on=date(2026, 1, 10), first_year=2026, last_year=2026)
    goal = norrby.goal(plan, finding_id=finding.id, text="Färre säljer på torget")
    one = norrby.implementation_plan(plan, goal_id=goal.id)
    measure = norrby.measure(one, text="Fältare på stan", cause="Få vuxna ute", finding_id=finding.id)
    norrby.promise(text="Vi är på torget", finding_id=finding.id, given_on=date(2026, 1, 10))
    return {"picture": picture, "finding": finding, "goal": goal, "measure": measure, "plan": plan}


def renewed(client, picture):
    """Its continuation, decided."""
    draft = client.post(f"/norrby/lagesbilder/{picture.id}/nasta").location
    client.post(f"{draft}/faststallande", NEW)
    return draft


def latest(norrby, title):
    query = sa.select(Finding.id).join(Finding.picture).where(Finding.title == title)
    last = query.order_by(SituationPicture.decided_on.desc().nulls_last())
    return norrby.read(lambda: db.session.scalars(last).first())


def test_what_answers_a_problem_answers_it_in_the_lagesbild_that_takes_over(as_coordinator, norrby, answered):
    renewed(as_coordinator, answered["picture"])

    assert "Problem som inget mål" not in as_coordinator.get("/norrby/losa-tradar").words
    chain = as_coordinator.get(f"/norrby/roda-traden/problem/{latest(norrby, 'Droghandel vid torget')}").words
    for said in ("Färre säljer på torget", "Fältare på stan", "Vi är på torget"):
        assert said in chain
    # From the old version, and from what answers it, the same chain.
    assert "Färre säljer" in as_coordinator.get(f"/norrby/roda-traden/problem/{answered['finding'].id}").words
    assert "Vi är på torget" in as_coordinator.get(f"/norrby/roda-traden/mal/{answered['goal'].id}").words


def test_the_goal_leads_to_the_problem_as_it_is_told_of_now(as_coordinator, norrby, answered):
    renewed(as_coordinator, answered["picture"])

    goal = as_coordinator.get(f"/norrby/planer/{answered['plan'].id}/mal/{answered['goal'].id}")

    assert f"/problem/{latest(norrby, 'Droghandel vid torget')}" in goal.text
    assert f"/problem/{answered['finding'].id}" not in goal.text


def test_a_lagesbild_begun_anew_says_which_problems_are_the_same(as_coordinator, norrby, answered):
    draft = norrby.picture(title="Skriven på nytt")
    page = as_coordinator.get(f"/norrby/lagesbilder/{draft.id}/problem/nytt")
    assert "Samma problem som i den lägesbild som gäller" in page.words

    told = {"title": "Handel med narkotika", "category": "narkotika", "source": "police", "trend": "rising"}
    as_coordinator.post(
        f"/norrby/lagesbilder/{draft.id}/problem",
        told | {"seriousness": "high", "continues": str(answered["finding"].id)},
    )
    assert "Samma problem som" not in as_coordinator.get(f"/norrby/lagesbilder/{draft.id}/problem/nytt").words
    as_coordinator.post(f"/norrby/lagesbilder/{draft.id}/faststallande", NEW)

    chain = as_coordinator.get(f"/norrby/roda-traden/problem/{latest(norrby, 'Handel med narkotika')}").words
    assert "Färre säljer på torget" in chain
