"""How far measures have come: changed where they stand, several at once, and taken back."""

import re
from datetime import date, timedelta

import pytest

from regional_app.clock import today

DECIDED = today() - timedelta(days=30)


@pytest.fixture
def plan(norrby):
    return norrby.plan(decided_on=DECIDED)


@pytest.fixture
def one(norrby, plan):
    return norrby.implementation_plan(plan)


def act(measure, rest=""):
    return f"/norrby/atgarder/{measure.id}/lage{rest}"


def ticked(*measures):
    return [f"{one.id}.{one.version}" for one in measures]


def earlier(page):
    return re.findall(r'name="earlier" value="([^"]+)"', page.text)


def row(page, measure):
    return re.search(rf'(?s)id="atgard-{measure.id}".*?</tr>', page.text).group()


@pytest.mark.parametrize("who", ["as_coordinator", "as_contributor", "as_police"])
def test_status_and_last_day_are_changed_where_they_stand_and_the_selection_stays(request, norrby, plan, one, who):
    client = request.getfixturevalue(who)
    measure = norrby.measure(one)
    listing = client.get(f"/norrby/planer/{plan.id}/atgarder?gors=kommun&ordning=-slut")
    address = re.search(rf'action="([^"]*{measure.id}/lage[^"]*)"', listing.text).group(1).replace("&amp;", "&")

    page = client.post(address, {"status": "ongoing", "due_on": "2031-05-01", "version": measure.version})

    assert page.location.startswith(f"/norrby/planer/{plan.id}/atgarder?")
    assert page.location.endswith(f"#atgard-{measure.id}")
    assert "gors=kommun" in page.location
    assert "ordning=-slut" in page.location
    after = client.get(page.location)
    assert "är nu pågår" in after.words
    assert "Pågår" in row(after, measure)
    assert "1 maj 2031" in row(after, measure)


def test_from_the_list_of_all_one_comes_back_to_the_list_of_all(as_coordinator, norrby, one):
    measure = norrby.measure(one)

    page = as_coordinator.post(act(measure, "?sok=falt"), {"status": "done", "version": measure.version})

    assert page.location == f"/norrby/atgarder?sok=falt#atgard-{measure.id}"


def test_an_address_leads_nowhere_else(as_coordinator, norrby, one):
    measure = norrby.measure(one)

    page = as_coordinator.post(
        act(measure, "?_external=1&_scheme=ftp&_anchor=x&endpoint=start.show&lista=nonsens"),
        {"status": "done", "version": measure.version},
    )

    assert page.location == f"/norrby/atgarder#atgard-{measure.id}"


def test_whoever_saves_second_sees_both(as_coordinator, as_police, norrby, one):
    measure = norrby.measure(one)
    as_coordinator.post(act(measure), {"status": "done", "version": measure.version})

    page = as_police.post(act(measure), {"status": "cancelled", "version": measure.version}, expect=409)

    assert "Någon annan hann spara före dig" in page.words
    assert "avbruten" in page.words
    assert "klar" in page.words
    version = re.search(r'name="version"[^>]*value="(\d+)"', page.text).group(1)
    as_police.post(act(measure), {"status": "cancelled", "version": version})
    as_police.post(act(measure), {"status": "upp och ner", "version": "3"}, expect=422)


def test_a_measure_does_not_end_before_it_begins(as_coordinator, norrby, one):
    measure = norrby.measure(one, starts_on=date(2031, 5, 1))
    typed = {"status": "planned", "due_on": "2031-04-30", "version": measure.version}

    page = as_coordinator.post(act(measure), typed, expect=422)

    assert "Slutdagen måste komma efter startdagen." in page.words
    assert "2031-04-30" in page.text


def test_several_are_moved_at_once_in_all_plans(as_contributor, norrby, one):
    first, second = norrby.measure(one, text="Ett"), norrby.measure(one, text="Två", position=2)
    other = norrby.measure(norrby.implementation_plan(norrby.plan(decided_on=DECIDED)), text="Tre")
    left = norrby.measure(one, text="Fyra", position=4)

    page = as_contributor.post(
        "/norrby/atgarder/lage?gors=kommun", {"measures": ticked(first, second, other), "to": "done"}
    )

    assert page.location == "/norrby/atgarder?gors=kommun"
    after = as_contributor.get(page.location)
    assert "ändrat för 3 åtgärder" in after.words
    assert all("Klar" in row(after, measure) for measure in (first, second, other))
    assert "Planerad" in row(after, left)


def test_many_cost_no_more_questions_than_two(as_coordinator, norrby, one):
    few = [norrby.measure(one, position=n) for n in range(2)]
    many = [norrby.measure(one, position=n) for n in range(2, 32)]

    two = as_coordinator.post("/norrby/atgarder/lage", {"measures": ticked(*few), "to": "done"}, most_queries=15)
    thirty = as_coordinator.post("/norrby/atgarder/lage", {"measures": ticked(*many), "to": "done"}, most_queries=15)

    assert len(thirty.statements) == len(two.statements)
    log = as_coordinator.get("/norrby/handelser?handelse=measure.moved").words
    assert "32 händelser" in log


def test_a_whole_page_can_be_undone_and_its_earlier_states_fit_in_the_browsers_cookie(as_coordinator, norrby, one):
    whole = [norrby.measure(one, position=n, due_on=date(2031, 1, 1)) for n in range(50)]
    page = as_coordinator.post("/norrby/atgarder/lage", {"measures": ticked(*whole), "to": "cancelled"})
    assert max(len(cookie) for cookie in page.headers.getlist("Set-Cookie")) < 4000

    after = as_coordinator.get(page.location)
    undone = as_coordinator.post("/norrby/atgarder/aterstallning", {"earlier": earlier(after)}, most_queries=15)

    assert "ångrad för 50 åtgärder" in as_coordinator.get(undone.location).words
    assert "Planerad" in row(as_coordinator.get("/norrby/atgarder"), whole[-1])


@pytest.mark.parametrize(
    ("posted", "sentence"), [({"to": "done"}, "Kryssa för minst en"), ({"to": ""}, "Välj ett läge")]
)
def test_moving_several_asks_for_what_is_missing(as_coordinator, norrby, plan, one, posted, sentence):
    measure = norrby.measure(one)
    boxes = {} if posted["to"] else {"measures": ticked(measure)}

    page = as_coordinator.post(f"/norrby/atgarder/lage?lista={plan.id}", {**posted, **boxes}, expect=422)

    assert sentence in page.words
    assert ("checked" in row(page, measure)) is bool(boxes)
    assert "Åtgärder i" in page.words


def test_everything_on_the_page_is_ticked_by_a_link(as_coordinator, norrby, one):
    measure = norrby.measure(one)
    link = re.search(r'href="([^"]*markera=alla[^"]*)"', as_coordinator.get("/norrby/atgarder").text).group(1)

    assert "checked" in row(as_coordinator.get(link), measure)


def test_if_somebody_was_first_with_one_of_several_none_is_moved(as_coordinator, as_police, norrby, one):
    first, second = norrby.measure(one, text="Ett"), norrby.measure(one, text="Två", position=2)
    as_police.post(act(first), {"status": "cancelled", "version": first.version})

    page = as_coordinator.post("/norrby/atgarder/lage", {"measures": ticked(first, second), "to": "done"}, expect=409)

    assert "Någon annan hann spara före dig" in page.words
    assert "Planerad" in row(as_coordinator.get("/norrby/atgarder"), second)
    again = re.findall(r'name="measures"\s+value="([^"]+)"[^>]*checked', page.text)
    as_coordinator.post("/norrby/atgarder/lage", {"measures": again, "to": "done"})
    after = as_coordinator.get("/norrby/atgarder")
    assert "Klar" in row(after, first)
    assert "Klar" in row(after, second)


def test_a_change_is_taken_back_with_status_and_day(as_contributor, norrby, one):
    measure = norrby.measure(one, status="ongoing", due_on=date(2031, 6, 1))
    page = as_contributor.post(act(measure), {"status": "done", "due_on": "2031-07-01", "version": measure.version})

    undone = as_contributor.post(
        "/norrby/atgarder/aterstallning?gors=kommun", {"earlier": earlier(as_contributor.get(page.location))}
    )

    assert undone.location == "/norrby/atgarder?gors=kommun"
    after = row(as_contributor.get(undone.location), measure)
    assert "Pågår" in after
    assert "1 juni 2031" in after


def test_what_somebody_has_gone_on_from_is_not_undone(as_coordinator, as_police, norrby, one):
    measure = norrby.measure(one)
    page = as_coordinator.post(act(measure), {"status": "done", "version": measure.version})
    states = earlier(as_coordinator.get(page.location))
    as_police.post(act(measure), {"status": "cancelled", "version": measure.version + 1})

    as_coordinator.post("/norrby/atgarder/aterstallning", {"earlier": states}, expect=409)

    assert "Avbruten" in row(as_coordinator.get("/norrby/atgarder"), measure)


def test_a_change_that_is_none_leaves_no_trace(as_coordinator, norrby, one):
    measure = norrby.measure(one)

    page = as_coordinator.post(act(measure), {"status": "planned", "version": measure.version}, audited=False)

    assert page.events == 0
    assert "Ingenting ändrades." in as_coordinator.get(page.location).words


def test_only_those_who_may_change_a_measure(
    as_leadership, as_contributor, as_stranger, as_chief, as_coordinator, norrby, soderby, one
):
    measure = norrby.measure(one)
    draft = norrby.measure(norrby.implementation_plan(norrby.plan()))
    own = soderby.measure(soderby.implementation_plan(soderby.plan(decided_on=DECIDED)))
    done = {"status": "done", "version": measure.version}
    several, state = {"measures": ticked(measure), "to": "done"}, {"earlier": [f"{measure.id}.1.done..."]}

    as_leadership.post(act(measure), done, expect=403)
    as_leadership.post("/norrby/atgarder/lage", several, expect=403)
    as_leadership.post("/norrby/atgarder/aterstallning", state, expect=403)
    as_contributor.post(act(draft), done, expect=404)
    as_contributor.post("/norrby/atgarder/aterstallning", {"earlier": [f"{draft.id}.1.done..."]}, expect=409)
    as_contributor.post("/norrby/atgarder/lage", {"measures": ticked(draft), "to": "done"}, expect=422)
    as_stranger.post(f"/soderby/atgarder/{measure.id}/lage", done, expect=404)
    as_stranger.post("/soderby/atgarder/lage", several, expect=422)
    as_stranger.post("/soderby/atgarder/aterstallning", state, expect=409)
    as_chief.post("/exempelregionen/norrby/atgarder/lage", several, expect=404)

    assert "Planerad" in row(as_coordinator.get("/norrby/atgarder"), measure)
    assert "Planerad" in row(as_coordinator.get("/norrby/atgarder"), draft)
    assert "Planerad" in row(as_stranger.get("/soderby/atgarder"), own)


@pytest.mark.parametrize("typed", ["nonsens", "1.2", "x.y.z.å", "....", "00000000-0000-0000-0000-000000000000.x"])
def test_nonsense_is_neither_ticked_nor_undone(as_coordinator, norrby, one, typed):
    norrby.measure(one)

    as_coordinator.post("/norrby/atgarder/lage", {"measures": typed, "to": "done"}, expect=422)
    as_coordinator.post("/norrby/atgarder/aterstallning", {"earlier": typed}, audited=False)
