"""The demo's year: loaded once, consistent, and honest about the kommun that has not reported."""

import csv
import io
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest

from regional_app import tenancy
from regional_app.answers.reports import services
from regional_app.app import create_app
from regional_app.config import ROOT, Settings
from regional_app.people.rooms.queries import members, space
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements.queries import focus_areas_for
from regional_app.work.plans import queries as plans
from regional_app.work.plans.models import FollowUp, GoalKind, MeasureStatus, Outcome
from regional_app.work.promises.queries import promises
from regional_app.work.situation_pictures.queries import pictures
from tests import database
from tests.conftest import clone_for_tests, dispose

KOMMUNER = ["asele", "dorotea", "lycksele", "sorsele", "storuman", "vilhelmina"]
YEAR, TODAY = 2018, date(2018, 12, 14)
pytestmark = pytest.mark.committed


@pytest.fixture(scope="module")
def demo(server, worker_id):
    """The demo on a database of its own, prepared twice: what the second time said, and the application."""
    name = f"regional_demo_{worker_id}"
    clone_for_tests(server, name)
    environment = database.environment(server, name)
    environment |= {"TENANTS_ROOT": str(ROOT / "tenants"), "REGIONAL_TODAY": TODAY.isoformat()}
    app = create_app(Settings.from_environment(environment))
    with database.alone(server):
        runs = [app.test_cli_runner().invoke(args=["demo", "prepare"], catch_exceptions=False) for _ in range(2)]
    assert [run.exit_code for run in runs] == [0, 0]
    yield app, [run.output for run in runs]
    dispose(app)


@pytest.fixture
def acting(demo):
    """Act as one of the demo's rooms."""

    @contextmanager
    def acting(slug):
        with demo[0].app_context(), tenancy.acting_in(Scope(audience="tenant", room=room(space(slug)))):
            yield

    return acting


def test_a_year_that_is_there_is_left_alone(demo):
    _, (first, second) = demo

    assert all(f"{slug}: lägesbild" in first for slug in KOMMUNER)
    assert "årsrapport för demon" not in second
    assert "Demokonton" in second


def test_five_of_six_have_reported_and_the_rollup_says_so(acting):
    with acting("sodra-lappland"):
        data = services.live_rollup(YEAR).data

    assert (data["reporting"], data["of"]) == (5, 6)
    assert [one["slug"] for one in data["kommuner"] if one["status"] == "not_reported"] == ["dorotea"]
    figures = {one["key"]: one for one in data["figures"] if one["focus_area"] is None}
    assert figures["result:tillsyner"]["by_kommun"]["dorotea"] is None
    assert (figures["result:tillsyner"]["numerator"], figures["result:tillsyner"]["reporting"]) == (26, 3)
    assert figures["result:ungdomar"]["qualifiers"] == {"storuman": "at_least"}
    assert figures["result:ingripanden"]["qualifiers"] == {"asele": "about"}


@pytest.mark.parametrize("slug", KOMMUNER)
def test_each_kommun_has_the_whole_cycle(acting, slug):
    with acting(slug):
        picture, plan, given = pictures()[0], plans.decided_for(YEAR), promises()
        subjects = [*plan.goals, *plan.measures, *given]
        made = [one for subject in subjects for one in subject.follow_ups]
        people = {member.name for member in members()}

        assert len(picture.findings) in {3, 4}
        assert {one.focus_area_key for one in picture.findings} - {None} <= {one.key for one in focus_areas_for(YEAR)}
        assert len(plan.goals) in {2, 3}
        assert 3 <= len(plan.measures) <= 5
        assert {goal.finding_id for goal in plan.goals} <= {one.id for one in picture.findings}
        assert all(one.result and not one.is_draft for one in given)
        assert {one.made_by for one in made} <= people
        assert picture.decided_on < plan.decided_on
        assert all(plan.decided_on <= one.made_on <= TODAY for one in made if isinstance(one, FollowUp))


def test_every_kind_of_goal_outcome_and_status_is_shown(acting):
    kinds, outcomes, statuses = set(), set(), set()
    for slug in KOMMUNER:
        with acting(slug):
            plan = plans.decided_for(YEAR)
            kinds |= {goal.kind for goal in plan.goals}
            outcomes |= {goal.outcome(YEAR) for goal in plan.goals}
            statuses |= {measure.status for measure in plan.measures}

    assert kinds == set(GoalKind)
    assert outcomes == set(Outcome)
    assert statuses == set(MeasureStatus)


def test_production_gets_no_demo_year(demo, monkeypatch):
    monkeypatch.setitem(demo[0].config, "SETTINGS", replace(demo[0].config["SETTINGS"], mode="production"))

    refused = demo[0].test_cli_runner().invoke(args=["demo", "prepare"])

    assert refused.exit_code == 1
    assert "not for production" in refused.output


def test_the_matrix_of_the_real_agreement_is_a_file(demo, tmp_path):
    file = tmp_path / "ataganden.csv"

    run = (
        demo[0]
        .test_cli_runner()
        .invoke(
            args=["commitments", "sodra-lappland", "--year", str(YEAR), "--format", "csv", "-o", str(file)],
            catch_exceptions=False,
        )
    )

    assert run.exit_code == 0, run.output
    rows = list(csv.DictReader(io.StringIO(file.read_text())))
    states = {(one["code"], one["party"]): one["state"] for one in rows}
    assert list(rows[0]) == ["year", "code", "party", "who", "state", "evidence", "day", "link"]
    assert (len(rows), len(states)) == (12 * 7, 12 * 7)
    assert {one["code"] for one in rows if one["state"] == "not_yet"} == {"C1", "C4", "C10", "C11"}
    assert states["C9", "Dorotea kommun"] == "missing"
    assert states["C9", "Vilhelmina kommun"] == "delivered"
    # An older promise that was looked over in dialogue in the year.
    assert {states["C12", f"{name} kommun"] for name in ("Sorsele", "Vilhelmina", "Åsele")} == {"met"}
    assert states["C12", "Dorotea kommun"] == "missing"
    assert states["C2", "Lokalpolisområde södra Lappland"] == "not_applicable"
    assert all(one["link"] for one in rows if one["state"] == "met" and one["party"].endswith("kommun"))


def test_a_year_without_a_signed_agreement_has_no_matrix(demo, tmp_path):
    run = (
        demo[0]
        .test_cli_runner()
        .invoke(args=["commitments", "sodra-lappland", "--year", "2013", "-o", str(tmp_path / "ingen.csv")])
    )

    assert run.exit_code == 1
    assert "no signed agreement" in run.output
