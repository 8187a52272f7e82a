"""Who reads which plan."""

from datetime import timedelta
from decimal import Decimal

from regional_app.clock import today
from regional_app.concepts.exactness import Exactness, Quantity
from regional_app.work.plans import reporting

LAST_WEEK = today() - timedelta(days=7)
YEAR = today().year


def address(plan, rest=""):
    return f"/norrby/planer/{plan.id}{rest}"


def test_a_draft_is_hidden_from_those_who_do_not_write_it(as_leadership, as_contributor, as_police, norrby):
    draft = norrby.plan(title="Halvfärdig plan")
    goal = norrby.goal(draft)
    measure = norrby.measure(norrby.implementation_plan(draft))
    norrby.plan(title="Gällande plan", decided_on=LAST_WEEK)

    for reader in (as_leadership, as_contributor):
        page = reader.get("/norrby/planer")
        assert "Gällande plan" in page.words
        assert "Halvfärdig plan" not in page.words
        for rest in ("", "/atgarder", f"/mal/{goal.id}", f"/atgarder/{measure.id}"):
            reader.get(address(draft, rest), expect=404)
    as_contributor.post(f"/norrby/atgarder/{measure.id}/lage", {"status": "done"}, expect=404)
    assert "Halvfärdig plan" in as_police.get("/norrby/planer").words


def test_readers_are_offered_no_act(as_leadership, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    measure = norrby.measure(norrby.implementation_plan(plan))

    for rest in ("", "/atgarder", f"/atgarder/{measure.id}"):
        page = as_leadership.get(address(plan, rest))
        assert 'method="post"' not in page.text.split("<main")[1]
        assert "/uppfoljningar/ny" not in page.text
    assert "/planer/ny" not in as_leadership.get("/norrby/planer").text
    as_leadership.post(f"/norrby/atgarder/{measure.id}/lage", {"status": "done"}, expect=403)


def test_a_neighbour_kommun_finds_nothing(as_stranger, soderby, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    goal = norrby.goal(plan)
    measure = norrby.measure(norrby.implementation_plan(plan))
    own = soderby.plan(title="Söderbys plan")

    as_stranger.get(address(plan), expect=404)
    as_stranger.get(f"/soderby/planer/{plan.id}", expect=404)
    for rest in (f"/mal/{goal.id}", f"/atgarder/{measure.id}", f"/mal/{goal.id}/redigera"):
        as_stranger.get(f"/soderby/planer/{own.id}{rest}", expect=404)
        as_stranger.get(f"/soderby/planer/{plan.id}{rest}", expect=404)
    as_stranger.post(f"/soderby/atgarder/{measure.id}/lage", {"status": "done"}, expect=404)
    as_stranger.post(f"/soderby/atgarder/lage?lista={plan.id}", {"to": "done"}, expect=404)
    words = as_stranger.get("/soderby/planer").words
    assert "Söderbys plan" in words
    assert "Norrby" not in words


def test_the_area_reads_what_is_decided_and_is_offered_no_act(as_chief, norrby):
    plan = norrby.plan(title="Fastställd i Norrby", decided_on=LAST_WEEK)
    goal = norrby.goal(plan, focus_area_key="anlagd-brand")
    measure = norrby.measure(norrby.implementation_plan(plan))
    draft = norrby.plan(title="Utkast i Norrby")
    here = "/exempelregionen/norrby/planer"

    page = as_chief.get(here)
    assert "Fastställd i Norrby" in page.words
    assert "Utkast i Norrby" not in page.words
    assert "Anlagd brand" in as_chief.get(f"{here}/{plan.id}").words
    for rest in ("", "/atgarder", f"/mal/{goal.id}", f"/atgarder/{measure.id}"):
        page = as_chief.get(f"{here}/{plan.id}{rest}")
        assert 'method="post"' not in page.text.split("<main")[1]
        assert "/uppfoljningar/ny" not in page.text
    as_chief.get(f"{here}/{draft.id}", expect=404)


def test_a_region_has_no_plans_of_its_own(as_chief):
    as_chief.get("/exempelregionen/planer", expect=404)


def test_plans_are_found_by_year_and_state(as_coordinator, norrby):
    norrby.plan(title="Gammal plan", first_year=2017, last_year=2018, decided_on=LAST_WEEK)
    norrby.plan(title="Ny plan")

    assert "Ny plan" not in as_coordinator.get("/norrby/planer?sok=2018").words.split("Visa alla")[-1]
    words = as_coordinator.get("/norrby/planer?lage=utkast").words.split("Visa alla")[-1]
    assert "Ny plan År: 2" in words
    assert "Gammal plan" not in words
    assert "Ingen plan passar" in as_coordinator.get("/norrby/planer?sok=1999").words


def test_a_missing_baseline_is_a_state_and_no_percentage_is_said(as_coordinator, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    goal = norrby.goal(
        plan,
        kind="change",
        text="Färre våldsbrott",
        unit="brott",
        baseline_year=2016,
        target_value=None,
        target_percent=-10,
    )
    norrby.follow_up(goal, value=905)

    for rest in ("", f"/mal/{goal.id}"):
        words = as_coordinator.get(address(plan, rest)).words
        assert "Baslinje saknas" in words
        assert "905 brott" in words
        assert "procent" not in words
        assert "%" not in words


def test_a_result_is_shown_with_how_exact_it_is(as_coordinator, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    ceiling = norrby.goal(plan, kind="ceiling", unit="inbrott", target_value=50)
    norrby.follow_up(ceiling, value=43, qualifier="at_least")

    words = as_coordinator.get(address(plan)).words

    assert "minst 43 inbrott" in words
    assert "Går inte att bedöma" in words


def test_the_later_of_two_follow_ups_on_one_day_counts(as_coordinator, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    goal = norrby.goal(plan)
    for value in (9, 5, 7, 1):
        norrby.follow_up(goal, value=value)

    assert f"1 vandringar under {YEAR}" in as_coordinator.get(address(plan)).words


def test_many_measures_cost_no_more_questions(as_coordinator, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    one = norrby.implementation_plan(plan)
    norrby.measure(one)
    norrby.goal(plan)
    pages = [address(plan), address(plan, "/atgarder"), "/norrby/planer"]
    few = [len(as_coordinator.get(page).statements) for page in pages]
    for number in range(20):
        norrby.measure(one, position=number, text=f"Åtgärd {number}")
        norrby.goal(plan, position=number)
        norrby.follow_up(norrby.measure(norrby.implementation_plan(plan)))

    assert [len(as_coordinator.get(page).statements) for page in pages] == few


def test_an_empty_list_says_what_a_plan_is(as_coordinator, as_leadership):
    assert "Börja med att välja överenskommelse" in as_coordinator.get("/norrby/planer").words
    assert "När kommunen har fastställt" in as_leadership.get("/norrby/planer").words


def test_the_pages_speak_english_too(as_coordinator, norrby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    goal = norrby.goal(plan, target_value="1234.5")
    measure = norrby.measure(norrby.implementation_plan(plan))

    for rest in ("", "/atgarder", f"/mal/{goal.id}", f"/atgarder/{measure.id}"):
        as_coordinator.get(f"/en{address(plan, rest)}")
    assert "1,234.5" in as_coordinator.get(f"/en{address(plan)}").words
    assert "1 234,5" in as_coordinator.get(address(plan)).words


def test_the_year_is_counted_from_the_decided_plan(norrby, soderby):
    plan = norrby.plan(decided_on=LAST_WEEK)
    goal = norrby.goal(plan)
    norrby.goal(plan, kind="ceiling", position=2, text="Högst 5", focus_area_key=None)
    norrby.follow_up(goal, value=3, qualifier="at_least")
    measure = norrby.measure(norrby.implementation_plan(plan, goal_id=goal.id), status="done")
    norrby.follow_up(measure)
    norrby.goal(norrby.plan(), focus_area_key="unga")
    soderby.goal(soderby.plan(decided_on=LAST_WEEK))

    counted = norrby.read(lambda: reporting.year(YEAR))

    assert {key: [row.area for row in rows] for key, rows in counted.items()} == {
        "goals": ["unga", None],
        "goals_followed_up": ["unga"],
        "goals_achieved": ["unga"],
        "measures": ["unga"],
        "measures_done": ["unga"],
        "follow_ups": ["unga", "unga"],
        "results": ["unga"],
    }
    [result] = counted["results"]
    assert (result.unit, result.result) == ("vandringar", Quantity(Decimal(3), Exactness.AT_LEAST))
    assert norrby.read(lambda: reporting.year(2001)) is None
