"""The list of measures as a board and as a time line, with the same filters; templates to start from."""

import re
from datetime import date

import pytest

from regional_app.clock import today
from regional_app.work.plans.measures.starters import STARTERS


@pytest.fixture
def one(norrby, soderby):
    soderby.measure(soderby.implementation_plan(soderby.plan(decided_on=today())), text="Grannens")
    return norrby.implementation_plan(norrby.plan(decided_on=today()))


def column(page, status):
    return re.search(rf'(?s)aria-labelledby="kolumn-{status}".*?</section>', page.text).group()


def test_a_measure_is_moved_on_the_board_and_one_stays_there(as_contributor, norrby, one):
    measure = norrby.measure(one, text="Fält", due_on=date(2031, 5, 1))
    norrby.measure(one, text="Polisens", done_by="police", position=2)
    page = as_contributor.get("/norrby/atgarder?vy=tavla&gors=kommun")
    assert "Fält" in column(page, "planned")
    assert "Polisens" not in page.words
    assert "Grannens" not in page.words
    form = re.search(r'(?s)<form class="board__moves".*?</form>', page.text).group()
    address = re.search(r'action="([^"]+)"', form).group(1).replace("&amp;", "&")
    hidden = dict(re.findall(r'name="(version|due_on)" value="([^"]*)"', form))

    back = as_contributor.post(address, hidden | {"status": "ongoing"}).location

    assert "vy=tavla" in back
    assert "gors=kommun" in back
    after = as_contributor.get(back)
    assert "Fält" in column(after, "ongoing")
    assert "1 maj 2031" in after.words
    assert "Ångra" in after.words
    assert measure.headline


def test_the_board_moves_nothing_for_those_who_read(as_leadership, norrby, one):
    norrby.measure(one)

    assert "board__moves" not in as_leadership.get("/norrby/atgarder?vy=tavla").text


def test_the_time_line_says_the_days_in_words_and_draws_what_is_known(as_coordinator, norrby, one):
    norrby.measure(one, text="Alfa", starts_on=date(2018, 1, 1), due_on=date(2018, 7, 1), started_on=date(2018, 2, 1))
    norrby.measure(one, text="Utan dag", position=2)

    page = as_coordinator.get(f"/norrby/planer/{one.plan_id}/atgarder?vy=tidslinje")

    assert "1 januari 2018 till 1 juli 2018" in page.words
    assert "inte börjat" in page.words
    assert page.text.count("timeline__planned") == 1
    assert "Utan dag" in page.words


def test_without_days_the_time_line_says_so(as_coordinator, norrby, one):
    norrby.measure(one)

    assert "inget att visa på en tidslinje" in as_coordinator.get("/norrby/atgarder?vy=tidslinje").words


@pytest.mark.parametrize("key", STARTERS)
def test_a_template_begins_a_genomforandeplan(as_police, norrby, key):
    plan = norrby.plan()
    as_police.get(f"/norrby/planer/{plan.id}/mallar")

    as_police.post(f"/norrby/planer/{plan.id}/mallar", {"mall": key})

    words = as_police.get(f"/norrby/planer/{plan.id}").words
    assert str(STARTERS[key].title) in words
    assert words.count("inte utsedd") == 1 + len(STARTERS[key].steps)
    as_police.post(f"/norrby/planer/{plan.id}/mallar", {"mall": "påhittad"}, expect=400)
