"""Nytt sedan sist: what others have done since one read it last."""

import re
from datetime import timedelta

import pytest
from flask import render_template_string

from regional_app.answers.reports.models import AnnualReport
from regional_app.clock import instant, today
from tests.reports.records import YEAR, agree, live_a_year, submit
from tests.search.records import write_everywhere

LAST_WEEK = today() - timedelta(days=7)


def news(client, place="norrby", **more):
    return client.get(f"/{place}/nytt", query_string=more)


def mark_read(client, place="norrby"):
    until = re.search(r'name="until" value="([^"]+)"', news(client, place).text)
    client.post(f"/{place}/nytt/lasning", {"until": until.group(1)}, audited=False)


def badge(client, place="norrby"):
    """The homes' line, as it is rendered on a page of that room."""
    with client.browser:
        client.browser.get(f"/{place}/nytt")
        return render_template_string('{% from "notices/badge.html" import notices_badge %}{{ notices_badge() }}')


@pytest.fixture
def plan(norrby):
    return norrby.plan(decided_on=LAST_WEEK, title="Del 2 om trygghet")


def test_what_others_have_decided_is_new_until_it_is_read(as_leadership, norrby, plan):
    norrby.promise(given_on=LAST_WEEK, text="Vi nattvandrar varje fredag")

    page = news(as_leadership)

    assert "Del 2 om trygghet Planen är fastställd" in page.words
    assert "Vi nattvandrar varje fredag Löftet är givet" in page.words

    mark_read(as_leadership)

    assert "Inget nytt" in news(as_leadership).words
    norrby.picture(decided_on=LAST_WEEK, title="Lägesbild om våren")
    page = news(as_leadership)
    assert "Lägesbild om våren Lägesbilden är fastställd" in page.words
    assert "Del 2 om trygghet" not in page.words


def test_a_plan_is_news_when_it_is_decided_not_when_it_is_begun(as_coordinator, as_leadership, norrby):
    draft = norrby.plan(title="Utkast till plan")
    goal = norrby.goal(draft)
    norrby.measure(norrby.implementation_plan(draft, goal_id=goal.id))
    norrby.promise(given_on=LAST_WEEK)
    norrby.picture(decided_on=LAST_WEEK)
    assert "Utkast till plan" not in news(as_coordinator).words

    as_coordinator.post(
        f"/norrby/planer/{draft.id}/faststallande",
        {"on": today().isoformat(), "by": "KS § 1", "registry_number": "KS 9"},
    )

    assert "Utkast till plan Planen är fastställd" in news(as_leadership).words


def test_what_one_does_oneself_is_no_news(as_coordinator, as_contributor, norrby, plan):
    measure = norrby.measure(norrby.implementation_plan(plan), text="Fältare ute på fredagar")
    mark_read(as_coordinator)
    mark_read(as_contributor)

    as_contributor.post(
        f"/norrby/planer/{plan.id}/atgarder/{measure.id}/uppfoljningar",
        {"made_on": today().isoformat(), "note": "Ute varje vecka", "status": "ongoing"},
    )

    assert "Fältare ute på fredagar Åtgärden är uppföljd" in news(as_coordinator).words
    assert "Inget nytt" in news(as_contributor).words


def test_another_kommuns_news_are_neither_shown_nor_counted(as_coordinator, norrby, soderby, plan):
    write_everywhere(soderby, "zebra", decided=True)

    page = news(as_coordinator)

    assert "zebra" not in page.words
    assert "1 sak är ny sedan sist" in badge(as_coordinator)


def test_drafts_are_no_news_to_anybody(as_coordinator, as_leadership, as_chief, norrby):
    norrby.plan(title="Utkast zebra")
    norrby.picture(title="Utkast zebra")
    norrby.promise(text="Utkast zebra")

    for reader, place in ((as_coordinator, "norrby"), (as_leadership, "norrby"), (as_chief, "exempelregionen")):
        assert "Inget nytt" in news(reader, place).words
        assert badge(reader, place).strip() == ""


def test_the_area_hears_what_its_kommuner_have_submitted_and_decided(
    as_chief, as_region_admin, as_neighbour_chief, as_coordinator, norrby, soderby, exempelregionen
):
    live_a_year(norrby, agree(exempelregionen))
    soderby.plan(decided_on=LAST_WEEK, title="Söderbys plan")
    submit(as_coordinator, "norrby")

    for reader in (as_chief, as_region_admin):
        page = news(reader, "exempelregionen")
        assert re.search(rf"Årsrapport {YEAR} Årsrapporten är inlämnad Norrby kommun", page.words)
        assert "Söderbys plan Planen är fastställd Söderby kommun" in page.words
        assert "uppföljd" not in page.words
        for address in re.findall(r'href="(/exempelregionen/(?:norrby|soderby)/[^"]+)"', page.text):
            reader.get(address)
        assert "5 saker är nya sedan sist" in badge(reader, "exempelregionen")
    assert "Inget nytt" in news(as_neighbour_chief, "grannregionen").words


def test_a_published_rollup_is_news_in_every_kommun_of_the_area_and_in_no_other(
    as_coordinator, as_stranger, as_neighbour, as_region_admin, exempelregionen
):
    data = {"region": "exempelregionen", "year": YEAR, "reporting": 0, "of": 2, "kommuner": [], "figures": []}
    exempelregionen.kept(AnnualReport(year=YEAR, number=1, data=data, sha256="0" * 64, published_on=today()))

    for reader, place in ((as_coordinator, "norrby"), (as_stranger, "soderby"), (as_region_admin, "exempelregionen")):
        assert f"Sammanställning {YEAR}, version 1 Sammanställningen är publicerad" in news(reader, place).words
    assert "Inget nytt" in news(as_neighbour, "vasterby").words


def test_each_person_has_read_for_oneself_and_in_each_room_for_itself(
    as_police, as_leadership, norrby, soderby, plan
):
    soderby.plan(decided_on=LAST_WEEK, title="Söderbys plan")

    mark_read(as_police)

    assert "Inget nytt" in news(as_police).words
    assert "Söderbys plan" in news(as_police, "soderby").words
    assert "Del 2 om trygghet" in news(as_leadership).words


def test_what_came_while_one_read_is_still_new(as_leadership, norrby, plan):
    until = re.search(r'name="until" value="([^"]+)"', news(as_leadership).text).group(1)
    norrby.promise(given_on=LAST_WEEK, text="Vi nattvandrar varje fredag")

    as_leadership.post("/norrby/nytt/lasning", {"until": until}, audited=False)

    page = news(as_leadership)
    assert "Vi nattvandrar" in page.words
    assert "Del 2 om trygghet" not in page.words


def test_a_mark_moves_neither_back_nor_into_the_future(as_leadership, norrby, plan):
    for until in (instant() + timedelta(days=900), instant() - timedelta(days=900)):
        as_leadership.post("/norrby/nytt/lasning", {"until": until.isoformat()}, audited=False)
    assert "Inget nytt" in news(as_leadership).words

    norrby.promise(given_on=LAST_WEEK, text="Vi nattvandrar varje fredag")

    assert "Vi nattvandrar" in news(as_leadership).words


@pytest.mark.parametrize("until", ["", "i går", "2026-01-01T00:00:00", "x" * 5000, "9" * 40])
def test_a_moment_that_cannot_be_read_is_refused(as_leadership, until):
    as_leadership.post("/norrby/nytt/lasning", {"until": until}, expect=400)


def test_what_has_been_read_can_be_looked_up(as_leadership, plan):
    mark_read(as_leadership)

    assert "Del 2 om trygghet" in news(as_leadership, visa="tidigare").words


def test_one_kind_can_be_chosen(as_leadership, norrby, plan):
    norrby.promise(given_on=LAST_WEEK, text="Vi nattvandrar varje fredag")

    page = news(as_leadership, slag="loften")

    assert "Vi nattvandrar" in page.words
    assert "Del 2 om trygghet" not in page.words
    assert "Planer 1" in page.words


def test_a_long_list_is_turned_and_the_questions_stay_as_many(as_leadership, norrby, plan):
    few = len(news(as_leadership).statements)
    for number in range(60):
        norrby.promise(given_on=LAST_WEEK, text=f"Löfte nummer {number:02}")

    page = news(as_leadership, sida=2)

    assert "Sida 2 av 2" in page.words
    assert page.words.count("Löfte nummer") + page.words.count("Del 2 om trygghet") == 11
    assert len(page.statements) == few
    assert "61 saker är nya sedan sist" in badge(as_leadership)


def test_others_read_no_news_here(as_stranger, as_citizen, as_neighbour_chief):
    as_stranger.get("/norrby/nytt", expect=404)
    as_neighbour_chief.get("/exempelregionen/nytt", expect=404)
    as_citizen.get("/norrby/nytt", expect=302)
    as_stranger.post("/norrby/nytt/lasning", {"until": instant().isoformat()}, expect=404)
