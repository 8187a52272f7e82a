"""A draft's parts in the order its writers want, and the room's own word for the plan."""

import pytest

from regional_app.clock import today


@pytest.fixture
def draft(norrby):
    return norrby.plan()


def order(client, draft, *texts):
    words = client.get(f"/norrby/planer/{draft.id}").text
    return sorted(texts, key=lambda text: words.index(f">{text}<"))


def test_goals_plans_and_measures_move_one_step(as_coordinator, norrby, draft):
    goals = [norrby.goal(draft, text=text, position=1) for text in ("Alfa", "Beta")]
    plans = [norrby.implementation_plan(draft, title=title, position=n) for n, title in enumerate(("Ett", "Två"))]
    measures = [norrby.measure(plans[0], text=text, position=n) for n, text in enumerate(("Gamma", "Delta"))]
    url = f"/norrby/planer/{draft.id}"
    first = order(as_coordinator, draft, "Alfa", "Beta")
    lower = next(goal for goal in goals if goal.text == first[1])

    as_coordinator.post(f"{url}/mal/{lower.id}/plats", {"till": "upp"})
    as_coordinator.post(f"{url}/genomforandeplaner/{plans[0].id}/plats", {"till": "ned"})
    as_coordinator.post(f"{url}/atgarder/{measures[1].id}/plats", {"till": "upp"})

    assert order(as_coordinator, draft, "Alfa", "Beta") == first[::-1]
    assert order(as_coordinator, draft, "Ett", "Två") == ["Två", "Ett"]
    assert order(as_coordinator, draft, "Gamma", "Delta") == ["Delta", "Gamma"]


def test_the_first_does_not_move_up_and_a_decided_plan_not_at_all(as_coordinator, as_contributor, norrby, draft):
    one = norrby.goal(draft)
    as_coordinator.post(f"/norrby/planer/{draft.id}/mal/{one.id}/plats", {"till": "upp"}, audited=False)
    as_contributor.post(f"/norrby/planer/{draft.id}/mal/{one.id}/plats", {"till": "upp"}, expect=403)
    decided = norrby.plan(decided_on=today())
    goal = norrby.goal(decided)

    as_coordinator.post(f"/norrby/planer/{decided.id}/mal/{goal.id}/plats", {"till": "upp"}, expect=409)


def test_each_kommun_calls_its_plan_what_it_wants(as_coordinator, as_stranger, as_police, as_chief, norrby):
    plan = norrby.plan(decided_on=today())
    as_coordinator.get("/norrby/planer/benamning")
    as_police.post("/norrby/planer/benamning", {"word": "handlingsplan"}, expect=403)
    as_coordinator.post("/norrby/planer/benamning", {"word": "påhittad"}, expect=422)

    as_coordinator.post("/norrby/planer/benamning", {"word": "verksamhetsplan"})
    as_coordinator.post("/norrby/planer/benamning", {"word": "handlingsplan"})

    assert "<h1>Handlingsplaner</h1>" in as_coordinator.get("/norrby/planer").text
    assert "<h1>Ny handlingsplan</h1>" in as_coordinator.get("/norrby/planer/ny").text
    assert "Handlingsplan Del 2" in as_coordinator.get(f"/norrby/planer/{plan.id}").words
    assert "<h1>Handlingsplaner</h1>" in as_chief.get("/exempelregionen/norrby/planer").text
    assert "<h1>Planer</h1>" in as_stranger.get("/soderby/planer").text
