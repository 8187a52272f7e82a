"""What is drawn: safe for the strict page, in the page's own colours, drawn once, and nothing unknown as zero."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from flask_babel import force_locale

from regional_app.config import ROOT
from regional_app.foundation.charts import drawing
from regional_app.foundation.charts.goal_over_years import GoalYears, Point, goal_over_years
from regional_app.foundation.charts.measures_by_focus_area import measures_by_focus_area
from regional_app.foundation.charts.measures_by_kommun import measures_by_kommun
from regional_app.foundation.charts.measures_over_time import Dates, measures_over_time
from regional_app.foundation.charts.statuses import Statuses
from regional_app.foundation.charts.style import PAPER

TYPED = "</text><script>alert(1)</script> \"style='x'\" &"
STATIC = ROOT / "regional_app" / "static"


def counts(done=0, ongoing=0, planned=0, cancelled=0):
    return {"done": done, "ongoing": ongoing, "planned": planned, "cancelled": cancelled}


def by_area():
    rows = [Statuses(TYPED, counts(3, 2, 1, 1)), Statuses("Trafik", counts(1)), Statuses("Våld", counts())]
    return measures_by_focus_area(rows, total_name="Hela planen")


def by_kommun():
    rows = [Statuses("Norrby", counts(3, 2, 1, 1)), Statuses("Söderby", None, "ej rapporterat")]
    return measures_by_kommun(rows, coverage="1 av 2 kommuner har rapporterat.")


def over_time():
    measures = [
        Dates(date(2018, 1, 15), date(2018, 3, 1), has_begun=True, is_done=True),
        Dates(date(2018, 2, 1), None, has_begun=True, is_done=False),
    ]
    return measures_over_time(measures, sentence=TYPED, today=date(2018, 2, 14))


def of_goal():
    points = [
        Point(date(2017, 12, 1), 1234.5, "1 234,5", "exakt", is_exact=True),
        Point(date(2018, 12, 1), 43, "minst 43", "minst", is_exact=False),
    ]
    return goal_over_years(GoalYears("brott", points, (2016, 1500), "startvärde 1 500", 40, TYPED), sentence="")


EVERY = (by_area, by_kommun, over_time, of_goal)


@pytest.fixture(autouse=True)
def in_swedish(app):
    with app.test_request_context("/"):
        yield


def parsed(drawn):
    return list(ET.fromstring(f"<svg>{drawn.marks}</svg>").iter())


@pytest.mark.parametrize("make", EVERY)
def test_the_drawing_brings_no_style_script_id_font_or_role(make):
    for drawn in make().drawings().values():
        for element in parsed(drawn):
            assert element.tag in {"svg", "g", "path", "text", "tspan", "line", "rect"}
            assert not {"style", "id", "class", "role", "href", "font-family"} & set(element.attrib)
            assert not [name for name in element.attrib if name.startswith(("on", "aria"))]


@pytest.mark.parametrize("make", EVERY)
def test_every_colour_is_a_token_of_the_page_so_it_follows_light_and_dark(make):
    defined = "".join(path.read_text() for path in STATIC.rglob("*.css") if "vendor" not in path.parts)
    for drawn in make().drawings().values():
        for element in parsed(drawn):
            for colour in (element.get("fill"), element.get("stroke")):
                assert colour in {None, "none"} or colour in PAPER, colour
                assert colour in {None, "none"} or f"{colour[4:-1]}: " in defined


def test_the_paper_has_the_light_values_of_the_tokens():
    light = (STATIC / "css" / "10-tokens.css").read_text().split("prefers-color-scheme")[0]
    tokens = dict(re.findall(r"(--[a-z-]+): (#[0-9a-f]+);", light))

    for name in ("--ink", "--muted", "--line", "--line-strong", "--accent", "--on-accent"):
        assert PAPER[f"var({name})"] == tokens[name]


@pytest.mark.parametrize("make", EVERY)
def test_the_drawing_on_paper_has_plain_colours(make):
    assert "var(" not in make().on_paper()


def test_a_drawing_is_made_once_and_remembered_within_bounds(monkeypatch):
    made = []
    monkeypatch.setattr(drawing, "_kept", type(drawing._kept)())
    monkeypatch.setattr(drawing, "MOST_KEPT", 3)
    draw = drawing._draw
    monkeypatch.setattr(drawing, "_draw", lambda spec, **how: made.append(spec) or draw(spec, **how))

    for _again in range(2):
        by_area().drawings()
    assert len(made) == 2
    by_kommun().drawings()
    assert len(drawing._kept) == 3


def test_the_language_of_the_page_is_part_of_what_is_remembered():
    swedish = over_time().drawings()["wide"].marks
    with force_locale("en"):
        english = over_time().drawings()["wide"].marks

    assert "mars 2018" in swedish
    assert "Mar 2018" in english


def test_numbers_on_the_axis_are_swedish():
    assert ">1\N{NO-BREAK SPACE}000<" in of_goal().drawings()["wide"].marks


def test_a_kommun_that_is_not_known_has_its_reason_and_no_bar_and_no_number():
    marks = by_kommun().drawings()["wide"].marks
    texts = re.findall(r">([^<>]+)</text>", marks)

    assert texts[texts.index("Söderby") + 1] == "ej rapporterat"
    assert texts.count("klara") == 1
    assert by_kommun().rows[1] == ["Söderby", None, None, None, None, None, "ej rapporterat"]


def test_a_zero_that_is_known_is_said():
    assert "inga åtgärder" in by_area().drawings()["narrow"].marks
    assert by_area().rows[2] == ["Våld", 0, 0, 0, 0, 0]


def test_a_lower_bound_is_hollow_keeps_its_word_and_no_line_leads_to_it():
    chart = of_goal()
    marks = chart.drawings()["wide"].marks

    assert "minst 43" in marks
    assert marks.count('fill="var(--chart-ground)" stroke="var(--accent)"') == 1
    assert [row[2] for row in chart.rows if row[0] == "uppmätt"] == ["exakt", "minst"]
    lines = re.findall(r'<line[^>]*stroke="var\(--accent\)"', marks)
    assert len(lines) == 1


def test_without_data_there_is_no_empty_axis():
    nothing = (
        measures_by_focus_area([Statuses("Trafik", counts())], total_name="Hela planen"),
        measures_by_kommun([Statuses("Norrby", None, "ej rapporterat")], coverage="0 av 1 kommuner har rapporterat."),
        measures_over_time([Dates(None, None, has_begun=False, is_done=False)], sentence="", today=date(2018, 1, 1)),
        goal_over_years(GoalYears("brott", [], (2016, 1500), "", 40, ""), sentence=""),
    )

    for chart in nothing:
        assert chart.drawings() == {}
        assert chart.on_paper() is None


@pytest.mark.parametrize(("done", "said"), [(1, "1 åtgärd: 1 klar."), (2, "2 åtgärder: 2 klara.")])
def test_one_is_not_many(done, said):
    assert measures_by_focus_area([Statuses("x", counts(done))], total_name="").sentence == said


def test_the_sentence_names_every_state_there_is():
    assert by_area().sentence == "8 åtgärder: 4 klara, 2 pågår, 1 planerad och 1 avbruten."
