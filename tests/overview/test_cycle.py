"""The wheel of the year: five steps, each told by the records; and what has happened lately."""

import re
from datetime import date

import pytest

from regional_app.clock import today
from regional_app.desk.overview.wheel import wheel


def states(page):
    return re.findall(r"steps__state--(\w+)", page.text)


def test_an_empty_room_has_everything_before_it(as_coordinator, year_2018):
    page = as_coordinator.get("/norrby/")

    assert states(page) == ["missing"] * 5
    assert "0 av 5" in page.words


def test_every_step_shows_its_evidence(as_coordinator, norrby, implementation_2018):
    picture = norrby.picture(decided_on=date(2018, 1, 10))
    norrby.finding(picture)
    norrby.measure(implementation_2018, status="done")
    open_ = norrby.measure(implementation_2018, position=2)
    norrby.follow_up(open_, made_on=date(2018, 9, 9))

    page = as_coordinator.get("/norrby/")

    assert states(page) == ["done", "done", "done", "now", "now"]
    assert "1 problem beskrivet, från 1 källa." in page.words
    assert "1 av 2 åtgärder är klara." in page.words
    assert "1 av 2 mål och åtgärder är uppföljda i år. 9 september 2018" in page.words
    assert f"/norrby/lagesbilder/{picture.id}" in page.text
    assert re.search(r'aria-current="step".*?Arbetet under året', page.text, re.DOTALL)


def test_the_report_closes_the_year(as_coordinator, norrby, plan_2018):
    as_coordinator.post("/norrby/arsrapporter/2018", {"version": "0", "summary": "Ett år."})
    page = as_coordinator.get("/norrby/")
    assert states(page)[-1] == "now"
    assert "Årsrapporten är påbörjad." in page.words

    as_coordinator.post("/norrby/arsrapporter/2018/inlamning", {"version": "1"})

    page = as_coordinator.get("/norrby/")
    assert states(page)[-1] == "done"
    assert "Årsrapporten är inlämnad. 14 december 2018" in page.words


def test_a_picture_older_than_two_years_is_missing_again(as_coordinator, norrby, year_2018):
    norrby.finding(norrby.picture(decided_on=date(2016, 12, 13)))

    page = as_coordinator.get("/norrby/")

    assert states(page)[:2] == ["done", "missing"]
    assert "äldre än två år" in page.words


def test_a_draft_is_under_way_for_those_who_write_it_and_not_there_for_others(
    as_coordinator, as_leadership, norrby, year_2018
):
    norrby.finding(norrby.picture())
    norrby.plan(first_year=2018, last_year=2018)

    assert states(as_coordinator.get("/norrby/"))[:3] == ["now", "now", "now"]
    assert states(as_leadership.get("/norrby/"))[:3] == ["missing"] * 3


def test_the_picture_has_words_for_those_who_do_not_see_it(as_coordinator, year_2018):
    text = as_coordinator.get("/norrby/").text

    assert 'role="img"' in text
    assert "Årshjul: 0 av 5 steg är klara den 14 december 2018." in text


@pytest.mark.parametrize(("day", "x", "y"), [(date(2018, 1, 1), 220, 44), (date(2018, 7, 2), 221.5, 396)])
def test_the_year_begins_at_the_top_and_goes_with_the_sun(app, day, x, y):
    with app.test_request_context():
        drawn = wheel([], day, [date(2018, 12, 31), date(2019, 1, 1)])

    assert (drawn.today.x, drawn.today.y) == (pytest.approx(x, abs=2), pytest.approx(y, abs=1))
    assert len(drawn.due) == 1
    assert [month.text for month in drawn.months][:3] == ["jan", "feb", "mars"]


def test_changes_are_told_to_those_who_may_read_what_they_are_about(as_coordinator, as_contributor, norrby):
    as_coordinator.post("/norrby/lagesbilder", {"title": "Hemligt utkast", "period": "2026"})
    promise = norrby.promise(text="Ett löfte")
    as_coordinator.post(f"/norrby/loften/{promise.id}/givande", {"on": today().isoformat(), "version": "1"})

    assert "Skapade en lägesbild Eva Ek" in as_coordinator.get("/norrby/").words
    page = as_contributor.get("/norrby/").words
    assert "Skapade en lägesbild" not in page
    assert "Gav ett löfte Eva Ek" in page


def test_another_kommun_s_changes_are_not_told(as_coordinator, as_stranger):
    as_coordinator.post("/norrby/lagesbilder", {"title": "Bild", "period": "2026"})

    assert "Skapade en lägesbild" not in as_stranger.get("/soderby/").words
