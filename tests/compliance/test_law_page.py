"""The law page: what the law asks, met or missing as the records say, yellow in time and red too late."""

import csv
import io
from datetime import date

import pytest

from regional_app.answers.compliance.judging import QUESTIONS

PAGE, REGION = "/norrby/lagkrav", "/exempelregionen/lagkrav"


@pytest.fixture
def of_2026(on_day, exempelregionen):
    """1 February 2026, under an agreement of 2025–2027."""
    on_day(date(2026, 2, 1))
    return exempelregionen.agreement(
        "avtal", "2025–2027", kommuner=("norrby", "soderby"), purposes="Tryggare vardag."
    )


def table(client, address):
    """The file's rows, by paragraph and kommun."""
    text = client.get(f"{address}?fil=csv").response.data.decode("utf-8-sig")
    return {(one["Paragraf"], one["Kommun"]): one for one in csv.DictReader(io.StringIO(text), delimiter=";")}


def states(client, address=PAGE):
    return {section: row["Läge"] for (section, _kommun), row in table(client, address).items()}


def test_every_paragraph_has_its_row(as_leadership, of_2026):
    assert set(states(as_leadership)) == set(QUESTIONS)


def test_what_is_decided_meets_its_paragraph(as_coordinator, norrby, of_2026):
    assert states(as_coordinator)["4 §"] == "Saknas"
    norrby.picture(decided_on=date(2025, 10, 1))
    plan = norrby.plan(decided_on=date(2026, 1, 15), first_year=2026, last_year=2027)
    norrby.goal(plan)

    found = states(as_coordinator)

    assert [found[section] for section in ("4 §", "5 §", "6 §", "8 §", "9 §", "11 §")] == ["Uppfyllt"] * 6
    assert [found[section] for section in ("10 §", "12 §", "13 §")] == ["Kan ännu inte registreras"] * 3


@pytest.mark.parametrize(
    ("day", "state"),
    [(date(2026, 3, 1), "Uppfyllt"), (date(2026, 3, 20), "Snart dags"), (date(2026, 6, 16), "Tiden har gått ut")],
)
def test_the_two_year_clock_is_yellow_in_time_and_red_too_late(as_coordinator, norrby, of_2026, on_day, day, state):
    norrby.picture(decided_on=date(2024, 6, 15))
    on_day(day)

    assert states(as_coordinator)["4 §"] == state
    assert "senast 15 juni 2026" in as_coordinator.get(PAGE).words


def test_a_plan_without_a_lagesbild_does_not_meet_5(as_coordinator, norrby, of_2026):
    norrby.goal(norrby.plan(decided_on=date(2026, 1, 15), first_year=2026, last_year=2026))

    page = as_coordinator.get(PAGE)

    assert "Planen vilar inte på en fastställd lägesbild." in page.words


def test_a_draft_shows_nothing(as_coordinator, norrby, of_2026):
    norrby.picture()
    norrby.plan()

    assert states(as_coordinator)["4 §"] == states(as_coordinator)["5 §"] == "Saknas"


def test_a_restricted_lagesbild_meets_nothing(as_coordinator, norrby, of_2026):
    norrby.picture(decided_on=date(2026, 1, 10), kind="vbe")

    assert states(as_coordinator)["4 §"] == "Saknas"


def test_the_area_sees_every_kommun_with_links_into_them(as_chief, norrby, soderby, of_2026):
    picture = norrby.picture(decided_on=date(2025, 10, 1))

    page = as_chief.get(REGION)

    assert f'href="/exempelregionen/norrby/lagesbilder/{picture.id}"' in page.text
    found = table(as_chief, REGION)
    assert found["4 §", "Norrby kommun"]["Läge"] == "Uppfyllt"
    assert found["4 §", "Söderby kommun"]["Läge"] == "Saknas"


def test_a_kommun_sees_its_own_only(as_coordinator, as_neighbour, soderby, of_2026):
    soderby.picture(decided_on=date(2025, 10, 1))

    assert states(as_coordinator)["4 §"] == "Saknas"
    as_coordinator.get(REGION, expect=404)
    as_neighbour.get(PAGE, expect=404)


def test_before_the_law_the_page_says_from_when(as_coordinator, on_day):
    on_day(date(2018, 12, 14))

    assert "Lagen gäller från 1 juli 2023." in as_coordinator.get(PAGE).words


@pytest.mark.parametrize("slug", ["norrby", "exempelregionen"])
def test_the_command_writes_the_same(app, connection, norrby, soderby, of_2026, tmp_path, slug):
    norrby.picture(decided_on=date(2025, 10, 1))
    file = tmp_path / "lagkrav.csv"

    said = app.test_cli_runner().invoke(args=["compliance", slug, "--format", "csv", "-o", str(file)])

    assert said.exit_code == 0, said.output
    rows = {(one["section"], one["kommun"]): one for one in csv.DictReader(io.StringIO(file.read_text()))}
    kommuner = 1 if slug == "norrby" else len({kommun for _section, kommun in rows})
    assert len(rows) == len(QUESTIONS) * kommuner
    met = rows["4 §", "Norrby kommun"]
    assert (met["state"], met["day"], met["due"]) == ("met", "2025-10-01", "2027-10-01")
    assert "/lagesbilder/" in met["link"]


def test_the_command_knows_no_other_places(app, connection, tmp_path):
    said = app.test_cli_runner().invoke(args=["compliance", "atlantis", "-o", str(tmp_path / "x.csv")])

    assert said.exit_code != 0
    assert "there is no kommun or region 'atlantis'" in said.output
