"""Röda tråden: from a figure in the rollup back to the note behind it, and the ends that hang loose."""

import re
from datetime import date

import pytest

from tests.reports.records import YEAR, submit


@pytest.fixture
def chain(norrby, agreement_of_years):
    """A problem, its goal, a genomförandeplan, a measure with its follow-up, and a promise."""
    picture = norrby.picture(decided_on=date(YEAR - 1, 3, 1))
    finding = norrby.finding(picture, title="Droghandel vid torget", focus_area_key="unga")
    years = {"first_year": YEAR, "last_year": YEAR, "agreement_id": agreement_of_years.id}
    plan = norrby.plan(decided_on=date(YEAR, 1, 20), **years)
    goal = norrby.goal(plan, text="Färre säljer på torget", finding_id=finding.id, focus_area_key="unga")
    one = norrby.implementation_plan(plan, goal_id=goal.id, title="Trygga kvällar")
    measure = norrby.measure(one, text="Fältare på stan", status="done", cause="Få vuxna ute")
    norrby.follow_up(measure, note="Tolv kvällar blev det", made_on=date(YEAR, 11, 1))
    promise = norrby.promise(
        finding_id=finding.id, given_on=date(YEAR, 1, 10), from_on=date(YEAR, 1, 1), to_on=date(YEAR, 12, 31)
    )
    return {"problem": finding, "mal": goal, "genomforandeplan": one, "atgard": measure, "lofte": promise}


@pytest.fixture
def agreement_of_years(exempelregionen):
    return exempelregionen.agreement("avtal", f"{YEAR - 1}–{YEAR + 1}")


def thread(client, chain, kind, room="norrby"):
    return client.get(f"/{room}/roda-traden/{kind}/{chain[kind].id}")


def follow(client, page, part):
    """The page of the first link whose address holds `part`."""
    links = re.findall(r'href="([^"#?]+)', page.text)
    return client.get(next(link for link in links if part in link))


@pytest.mark.parametrize("kind", ["problem", "mal", "genomforandeplan", "atgard", "lofte"])
def test_from_every_step_the_whole_chain_is_seen(as_leadership, chain, kind):
    words = thread(as_leadership, chain, kind).words

    steps = (
        "Droghandel vid torget",
        "Färre säljer",
        "Trygga kvällar",
        "Fältare på stan",
        "Få vuxna ute",
        "Tolv kvällar",
    )
    places = [words.index(step) for step in steps]
    assert places == sorted(places)
    assert words.count("du kom härifrån") == 1


def test_a_goal_without_a_problem_begins_its_own_chain(as_leadership, norrby, chain):
    alone = norrby.goal(norrby.plan(decided_on=date(YEAR, 1, 21)), text="Något annat")

    words = as_leadership.get(f"/norrby/roda-traden/mal/{alone.id}").words

    assert "Något annat" in words
    assert "Droghandel" not in words


def test_the_walk_from_a_figure_in_the_rollup_to_the_note_behind_it(as_coordinator, as_chief, chain):
    submit(as_coordinator, "norrby")
    rollup = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}")

    rows = follow(as_chief, rollup, f"/exempelregionen/norrby/arsrapporter/{YEAR}/underlag/measures")
    page = follow(as_chief, rows, str(chain["atgard"].id))
    assert "Tolv kvällar blev det" in page.words

    walked = thread(as_chief, chain, "atgard", room="exempelregionen/norrby")
    assert f"Årsrapport {YEAR}" in walked.words


def test_another_kommun_and_region_see_nothing(as_neighbour, as_neighbour_chief, chain):
    as_neighbour.get(f"/norrby/roda-traden/mal/{chain['mal'].id}", expect=404)
    as_neighbour_chief.get(f"/exempelregionen/norrby/roda-traden/mal/{chain['mal'].id}", expect=404)


def test_a_draft_is_in_no_thread_of_those_who_may_not_read_it(as_contributor, norrby):
    goal = norrby.goal(norrby.plan())

    as_contributor.get(f"/norrby/roda-traden/mal/{goal.id}", expect=404)


def test_nothing_hangs_loose_in_a_whole_chain(as_coordinator, norrby, chain):
    norrby.follow_up(chain["mal"], note="Färre", made_on=date(YEAR, 12, 1))
    norrby.promise_follow_up(chain["lofte"], made_on=date(YEAR, 12, 1))

    assert "Inga lösa trådar" in as_coordinator.get("/norrby/losa-tradar").words


def test_what_hangs_loose_is_listed_with_how_it_is_tied(as_coordinator, as_chief, norrby, chain):
    picture = norrby.picture(decided_on=date(YEAR, 3, 1))
    norrby.finding(picture, title="Buskörning")
    plan = norrby.plan(decided_on=date(YEAR, 1, 22))
    norrby.measure(norrby.implementation_plan(plan), text="Fler lampor", cause="")
    norrby.implementation_plan(plan, title="Tom plan")

    for page in (as_coordinator.get("/norrby/losa-tradar"), as_chief.get("/exempelregionen/norrby/losa-tradar")):
        for end in ("Buskörning", "Fler lampor", "Tom plan", "Färre säljer på torget"):
            assert end in page.words
    assert "Droghandel vid torget" not in as_coordinator.get("/norrby/losa-tradar").words
