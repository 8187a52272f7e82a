"""When a new agreement has taken over, the old del 2 is read only; what happened in its time is still evaluated."""

from datetime import date

import pytest


@pytest.fixture
def old(norrby, exempelregionen, on_day):
    """A measure and a goal of a plan whose agreement has been followed by another, in February after it."""
    agreement = exempelregionen.agreement("gammal", "2024–2025")
    plan = norrby.plan(decided_on=date(2024, 1, 20), first_year=2024, last_year=2025, agreement_id=agreement.id)
    goal = norrby.goal(plan)
    measure = norrby.measure(norrby.implementation_plan(plan))
    exempelregionen.agreement("ny", "2026–2027", predecessor_key="gammal")
    on_day(date(2026, 2, 1))
    return {"plan": plan, "goal": goal, "measure": measure}


def at(old, word):
    return f"/norrby/planer/{old['plan'].id}/{word}"


def follow_up(client, old, day, expect):
    address = at(old, f"mal/{old['goal'].id}/uppfoljningar")
    return client.post(address, {"made_on": day, "note": "Så blev det.", "qualifier": "exact"}, expect=expect)


def test_the_pages_say_what_has_taken_over(as_coordinator, old):
    words = as_coordinator.get(f"/norrby/planer/{old['plan'].id}").words

    assert "En ny överenskommelse har tagit över, så planen är stängd." in words
    assert "Överenskommelse 2026–2027" in words


def test_no_new_work_is_written_in_it(as_coordinator, old):
    measure = old["measure"]
    progress = {"version": measure.version, "status": "done", "due_on": ""}

    as_coordinator.post(f"/norrby/atgarder/{measure.id}/lage", progress, expect=409)
    as_coordinator.post(at(old, f"atgarder/{measure.id}/aktiviteter"), {"text": "Boka"}, expect=409)
    as_coordinator.post(at(old, "revidering"), {"reason": "Ny tid"}, expect=409)
    follow_up(as_coordinator, old, "2026-01-15", 409)


def test_what_happened_in_its_time_is_told_and_evaluated(as_coordinator, old):
    follow_up(as_coordinator, old, "2025-12-31", 302)
    evaluation = {"version": "", "year": "2025", "outcome": "achieved", "why": "Fler vuxna ute."}

    as_coordinator.post(at(old, f"mal/{old['goal'].id}/utvardering"), evaluation)

    assert "Så blev det." in as_coordinator.get(at(old, f"mal/{old['goal'].id}")).words


def test_while_nothing_has_taken_over_the_work_goes_on(as_coordinator, old, on_day):
    on_day(date(2025, 12, 30))

    follow_up(as_coordinator, old, "2025-12-30", 302)
    assert "tagit över" not in as_coordinator.get(f"/norrby/planer/{old['plan'].id}").words
