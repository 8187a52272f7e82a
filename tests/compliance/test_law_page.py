"""The law page: what the law asks, met or missing as the records say, yellow in time and red too late."""

import csv
import io
from datetime import date

import pytest

from regional_app.answers.compliance.requirements import REQUIREMENTS
from regional_app.answers.reports.models import Contribution

PAGE, REGION = "/norrby/lagkrav", "/exempelregionen/lagkrav"
NOT_SHOWN = "Underlag saknas här"


@pytest.fixture
def of_2026(on_day, exempelregionen):
    """1 February 2026, under an agreement of 2025–2027."""
    on_day(date(2026, 2, 1))
    return exempelregionen.agreement(
        "avtal", "2025–2027", kommuner=("norrby", "soderby"), purposes="Tryggare vardag."
    )


def table(client, address):
    """The file's rows, by duty and kommun."""
    text = client.get(f"{address}?fil=csv").response.data.decode("utf-8-sig")
    return {(one["Paragraf"], one["Kommun"]): one for one in csv.DictReader(io.StringIO(text), delimiter=";")}


def states(client, address=PAGE):
    return {name: row["Status"] for (name, _kommun), row in table(client, address).items()}


def test_every_duty_has_its_row_and_says_how_it_binds(as_leadership, of_2026):
    found = {name: row["Hur bindande"] for (name, _kommun), row in table(as_leadership, PAGE).items()}

    assert list(found) == [one.name for one in REQUIREMENTS]
    assert found["6 §, lägesbilden"] == found["6 §, åtgärdsplanen"] == found["7 §"] == found["8 §"] == "ska"
    assert found["9 §"] == found["10 §"] == "ska verka för"
    assert found["14 §"] == "får"


def test_what_is_decided_shows_its_duty(as_coordinator, norrby, of_2026):
    assert states(as_coordinator)["4 §"] == NOT_SHOWN
    norrby.picture(decided_on=date(2025, 10, 1))
    norrby.goal(norrby.plan(decided_on=date(2026, 1, 15), first_year=2026, last_year=2027))

    found = states(as_coordinator)

    shown = ("4 §", "5 §", "6 §, lägesbilden", "6 §, åtgärdsplanen", "9 §", "11 §")
    assert [found[name] for name in shown] == ["Uppfyllt"] * 6
    assert [found[name] for name in ("7 §", "8 §", "10 §", "12 §", "13 §")] == [NOT_SHOWN] * 5
    assert found["14 §"] == "Får, men behöver inte"
    assert "Underlag för 10 § saknas." in as_coordinator.get(PAGE).words


@pytest.mark.parametrize(
    ("day", "state"),
    [(date(2026, 3, 1), "Uppfyllt"), (date(2026, 3, 20), "Snart dags"), (date(2026, 6, 16), "Tiden har gått ut")],
)
def test_the_two_year_clock_belongs_to_6_and_not_to_4(as_coordinator, norrby, of_2026, on_day, day, state):
    norrby.picture(decided_on=date(2024, 6, 15))
    on_day(day)

    found = states(as_coordinator)

    assert (found["4 §"], found["6 §, lägesbilden"]) == ("Uppfyllt", state)
    assert "senast 15 juni 2026" in as_coordinator.get(PAGE).words


def test_deciding_a_new_plan_is_no_follow_up_of_the_plan(as_coordinator, norrby, of_2026, on_day):
    norrby.goal(norrby.plan(decided_on=date(2024, 6, 1), first_year=2024, last_year=2025))
    norrby.goal(norrby.plan(decided_on=date(2026, 5, 1), first_year=2026, last_year=2027))
    on_day(date(2026, 11, 30))

    row = table(as_coordinator, PAGE)["6 §, åtgärdsplanen", "Norrby kommun"]

    assert (row["Status"], row["Senast"]) == ("Tiden har gått ut", "2026-06-01")


def test_a_note_on_one_measure_is_none_either_but_the_submitted_report_is(as_coordinator, norrby, of_2026, on_day):
    norrby.picture(decided_on=date(2024, 5, 1))
    plan = norrby.plan(decided_on=date(2024, 6, 1), first_year=2024, last_year=2027)
    norrby.follow_up(norrby.measure(norrby.implementation_plan(plan)), made_on=date(2025, 12, 1))
    on_day(date(2026, 11, 30))
    assert states(as_coordinator)["6 §, åtgärdsplanen"] == "Tiden har gått ut"

    norrby.kept(Contribution(year=2025, submitted_on=date(2026, 1, 20), submitted_by="Eva Ek"))

    row = table(as_coordinator, PAGE)["6 §, åtgärdsplanen", "Norrby kommun"]
    assert (row["Status"], row["Dag"], row["Senast"]) == ("Uppfyllt", "2026-01-20", "2028-01-20")


def test_no_plan_was_asked_for_before_july_2024_and_a_plan_has_no_end(as_coordinator, norrby, on_day):
    on_day(date(2023, 10, 1))
    assert states(as_coordinator)["5 §"] == "Gäller inte än"
    assert "gäller från 1 juli 2024" in as_coordinator.get(PAGE).words

    norrby.picture(decided_on=date(2025, 1, 10))
    norrby.goal(norrby.plan(decided_on=date(2025, 1, 15), first_year=2025, last_year=2025))
    on_day(date(2026, 2, 1))
    row = table(as_coordinator, PAGE)["5 §", "Norrby kommun"]
    assert (row["Status"], row["Senast"]) == ("Uppfyllt", "")


def test_a_summary_is_no_purpose(as_coordinator, exempelregionen, on_day):
    on_day(date(2026, 2, 1))
    exempelregionen.agreement("avtal", "2025–2027", summary="Vi gör det tillsammans.", purposes="")

    assert "Syftet saknas i överenskommelsen." in as_coordinator.get(PAGE).words


def test_what_is_kept_elsewhere_shows_the_duty_to_the_area_too(as_coordinator, as_chief, norrby, of_2026):
    start = f"{PAGE}/13/underlag"
    assert "rapporterar om det till fullmäktige" in as_coordinator.get(f"{start}/nytt").words
    told = {"title": "Fullmäktige § 12", "shown_on": "2025-11-20", "link": "https://norrby.example/kf"}

    as_coordinator.post(start, told)

    page = as_coordinator.get(PAGE)
    assert "Fullmäktige § 12" in page.words
    assert "(utanför tjänsten)" in page.words
    row = table(as_chief, REGION)["13 §", "Norrby kommun"]
    assert (row["Status"], row["Adress"]) == ("Uppfyllt", "https://norrby.example/kf")
    assert table(as_chief, REGION)["13 §", "Söderby kommun"]["Status"] == NOT_SHOWN

    removal = page.text.split("/borttagning")[0].rsplit('"', 1)[1] + "/borttagning"
    assert "Fullmäktige § 12" in as_coordinator.get(removal).words
    as_coordinator.post(removal)
    assert states(as_coordinator)["13 §"] == NOT_SHOWN


def test_a_newer_decision_elsewhere_moves_the_clock(as_coordinator, norrby, of_2026):
    norrby.picture(decided_on=date(2023, 9, 1))
    assert states(as_coordinator)["6 §, lägesbilden"] == "Tiden har gått ut"

    as_coordinator.post(f"{PAGE}/6-lagesbilden/underlag", {"title": "KS § 40", "shown_on": "2025-09-01"})

    row = table(as_coordinator, PAGE)["6 §, lägesbilden", "Norrby kommun"]
    assert (row["Status"], row["Senast"]) == ("Uppfyllt", "2027-09-01")


@pytest.mark.parametrize(
    "wrong",
    [{"title": ""}, {"shown_on": "2026-02-02"}, {"link": "javascript:alert(1)"}, {"link": "http://x.example"}],
)
def test_wrong_evidence_is_explained_and_nothing_is_kept(as_coordinator, of_2026, wrong):
    told = {"title": "KF § 12", "shown_on": "2025-11-20"} | wrong

    as_coordinator.post(f"{PAGE}/13/underlag", told, expect=422)

    assert states(as_coordinator)["13 §"] == NOT_SHOWN


def test_only_the_coordinator_shows_evidence_and_only_for_a_duty(as_coordinator, as_leadership, as_neighbour):
    as_leadership.get(f"{PAGE}/13/underlag/nytt", expect=403)
    as_neighbour.get(f"{PAGE}/13/underlag/nytt", expect=404)
    as_coordinator.get(f"{PAGE}/14/underlag/nytt", expect=404)
    as_coordinator.get(f"{PAGE}/99/underlag/nytt", expect=404)


def test_a_plan_without_a_lagesbild_does_not_meet_5(as_coordinator, norrby, of_2026):
    norrby.goal(norrby.plan(decided_on=date(2026, 1, 15), first_year=2026, last_year=2026))

    page = as_coordinator.get(PAGE)

    assert "Planen vilar inte på en fastställd lägesbild." in page.words
    assert states(as_coordinator)["5 §"] == NOT_SHOWN


def test_a_draft_shows_nothing(as_coordinator, norrby, of_2026):
    norrby.picture()
    norrby.plan()

    assert states(as_coordinator)["4 §"] == states(as_coordinator)["5 §"] == NOT_SHOWN


def test_a_restricted_lagesbild_meets_nothing(as_coordinator, norrby, of_2026):
    norrby.picture(decided_on=date(2026, 1, 10), kind="vbe")

    assert states(as_coordinator)["4 §"] == NOT_SHOWN


def test_the_area_sees_every_kommun_with_links_into_them(as_chief, norrby, soderby, of_2026):
    picture = norrby.picture(decided_on=date(2025, 10, 1))

    page = as_chief.get(REGION)

    assert f'href="/exempelregionen/norrby/lagesbilder/{picture.id}"' in page.text
    found = table(as_chief, REGION)
    assert found["4 §", "Norrby kommun"]["Status"] == "Uppfyllt"
    assert found["4 §", "Söderby kommun"]["Status"] == NOT_SHOWN


def test_a_kommun_sees_its_own_only(as_coordinator, as_neighbour, soderby, of_2026):
    soderby.picture(decided_on=date(2025, 10, 1))

    assert states(as_coordinator)["4 §"] == NOT_SHOWN
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
    rows = {(one["key"], one["kommun"]): one for one in csv.DictReader(io.StringIO(file.read_text()))}
    kommuner = 1 if slug == "norrby" else len({kommun for _key, kommun in rows})
    assert len(rows) == len(REQUIREMENTS) * kommuner
    met = rows["4", "Norrby kommun"]
    assert (met["state"], met["day"], met["due"]) == ("met", "2025-10-01", "")
    assert "/lagesbilder/" in met["link"]
    assert rows["6-lagesbilden", "Norrby kommun"]["due"] == "2027-10-01"


def test_the_command_knows_no_other_places(app, connection, tmp_path):
    said = app.test_cli_runner().invoke(args=["compliance", "atlantis", "-o", str(tmp_path / "x.csv")])

    assert said.exit_code != 0
    assert "there is no kommun or region 'atlantis'" in said.output
