"""Charts on the pages: the numbers are those of the records, the sentence says them, and the table repeats them."""

import re
from datetime import date, timedelta

import html5lib
import pytest

from regional_app.clock import today
from tests.reports.records import YEAR, agree, live_a_year, submit

LAST_WEEK = today() - timedelta(days=7)


@pytest.fixture
def agreement(exempelregionen):
    return agree(exempelregionen)


def tables(page):
    """The rows of every table twin, by the chart's heading."""
    root = html5lib.parse(page.text, namespaceHTMLElements=False)
    found = {}
    for section in root.iter("section"):
        if section.find("figure") is not None:
            heading = next(one for one in section.iter() if one.tag in {"h2", "h3"})
            rows = [[said(cell) for cell in row] for row in section.iter("tr")]
            found[said(heading)] = rows[1:]
    return found


def said(element):
    return " ".join("".join(element.itertext()).split())


def planned(kommun, statuses, **goal):
    plan = kommun.plan(decided_on=LAST_WEEK)
    one = kommun.goal(plan, **goal)
    way = kommun.implementation_plan(plan, goal_id=one.id)
    for position, status in enumerate(statuses, 1):
        dates = {"starts_on": date(today().year, 1, 1), "due_on": date(today().year, 1, 31)}
        kommun.measure(way, position=position, status=status, **dates)
    return plan, one


def test_the_plan_page_counts_its_own_measures_and_no_neighbours(as_coordinator, norrby, soderby):
    plan, _goal = planned(norrby, ["done", "done", "ongoing", "planned", "cancelled"])
    planned(soderby, ["planned"] * 7)

    page = as_coordinator.get(f"/norrby/planer/{plan.id}")

    found = tables(page)
    assert found["Åtgärdernas läge per fokusområde"][-1] == ["Hela planen", "2", "1", "1", "1", "5"]
    assert "5 åtgärder: 2 klara, 1 pågår, 1 planerad och 1 avbruten." in page.words
    over_time = found["Åtgärderna över tid"]
    assert [row[1:] for row in over_time if row[0] == today().isoformat()] == [["4", "4", "3", "2"]]
    assert "Av 4 åtgärder skulle 4 ha slutförts till och med" in page.words
    assert "2 har slutförts. 1 avbruten räknas inte." in page.words


def test_a_draft_shows_no_charts(as_coordinator, norrby):
    plan = norrby.plan()
    norrby.measure(norrby.implementation_plan(plan))

    assert "<figure" not in as_coordinator.get(f"/norrby/planer/{plan.id}").text


def test_a_measure_without_dates_is_said_and_not_placed(as_coordinator, norrby):
    plan, _goal = planned(norrby, ["done"])
    norrby.measure(norrby.implementation_plan(plan, position=2, title="Mer"), position=2)

    words = as_coordinator.get(f"/norrby/planer/{plan.id}").words

    assert "Av 2 åtgärder skulle 1 ha slutförts" in words
    assert "1 åtgärd saknar slutdag." in words


def test_the_goal_page_says_what_was_measured_last(as_coordinator, norrby):
    plan, goal = planned(norrby, [], target_value=40)
    norrby.follow_up(goal, made_on=date(today().year - 1, 5, 1), value=31)
    norrby.follow_up(goal, value=43, qualifier="at_least")

    page = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}")

    assert "2 mätningar. Den senaste," in page.words
    assert "minst 43 vandringar. Målet: minst 40 vandringar." in page.words
    assert [row[2:] for row in tables(page)["Så har det gått"]] == [["exakt", "31"], ["minst", "43"], ["exakt", "40"]]


def test_without_a_baseline_there_is_no_change_and_no_target_line(as_coordinator, norrby):
    plan, goal = planned(
        norrby, [], kind="change", unit="brott", target_value=None, target_percent=-10, baseline_year=2016
    )
    norrby.follow_up(goal, value=905)

    page = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}")

    assert "Startvärdet för 2016 är inte infört, så förändringen går inte att räkna ut." in page.words
    assert [row[0] for row in tables(page)["Så har det gått"]] == ["uppmätt"]
    assert "procent jämfört" not in page.words
    assert "mål:" not in page.words


def test_a_goal_that_nobody_has_measured_has_words_and_no_axis(as_coordinator, norrby):
    plan, goal = planned(norrby, [])

    page = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}")

    assert "Inget värde är uppmätt än." in page.words
    assert "<figure" not in page.text


def test_a_goal_that_is_judged_in_words_has_no_chart(as_coordinator, norrby):
    plan, goal = planned(norrby, [], kind="qualitative", unit="", target_value=None)

    assert "Så har det gått" not in as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}").words


def test_the_contribution_and_the_rollup_draw_what_was_reported(as_coordinator, as_chief, norrby, soderby, agreement):
    live_a_year(norrby, agreement)
    live_a_year(soderby, agreement, statuses=("planned",) * 9)
    preview = tables(as_coordinator.get(f"/norrby/arsrapporter/{YEAR}/forhandsgranskning", most_queries=20))
    submit(as_coordinator, "norrby")

    page = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}")
    submitted = tables(as_coordinator.get(f"/norrby/arsrapporter/{YEAR}"))

    found = tables(page)
    assert submitted == preview
    assert preview["Åtgärdernas läge per fokusområde"][-1] == ["Hela kommunen", "2", "1", "0", "0", "3"]
    assert found["Åtgärdernas läge per fokusområde"][-1] == ["Summa av 1", "2", "1", "0", "0", "3"]
    assert found["Åtgärdernas läge per kommun"] == [
        ["Norrby kommun", "2", "1", "0", "0", "3", ""],
        ["Söderby kommun", *["–"] * 5, "ej rapporterat"],
    ]
    assert page.words.count("1 av 2 kommuner har rapporterat. Ej rapporterat: Söderby kommun. 3 åtgärder") == 2


def test_the_overview_shows_plans_and_says_who_has_not_reported(as_chief, norrby, soderby, agreement):
    live_a_year(norrby, agreement)

    page = as_chief.get(f"/exempelregionen/oversikt?ar={YEAR}")

    assert tables(page)["Åtgärdernas läge per kommun"] == [
        ["Norrby kommun", "2", "1", "0", "0", "3", "ej rapporterat"],
        ["Söderby kommun", *["–"] * 5, "ingen plan att räkna ur, ej rapporterat"],
    ]
    assert "1 av 2 kommuner har en fastställd plan. 3 åtgärder: 2 klara och 1 pågår." in page.words


def test_the_drawing_keeps_its_room_and_has_the_sentence_as_its_name(as_coordinator, norrby):
    plan, _goal = planned(norrby, ["done"])

    text = as_coordinator.get(f"/norrby/planer/{plan.id}").text

    drawings = re.findall(r"<svg class=\"chart.*?</svg>", text, re.DOTALL)
    assert len(drawings) == 4
    for drawing in drawings:
        (name,) = re.findall(r'aria-labelledby="([^"]+)"', drawing)
        assert f'<figcaption id="{name}">' in text
        assert re.search(r'role="img".*width="\d+".*height="\d+".*viewBox="0 0 \d+ \d+"', drawing, re.DOTALL)
        assert '<g aria-hidden="true">' in drawing
