"""Jobs from the command line: seen without content, and done once more."""

import uuid
from dataclasses import replace

import pytest
import sqlalchemy as sa

from regional_app.answers.reports.file_job import ROLLUP_FILE
from regional_app.db import own_transaction
from regional_app.people.jobs import services
from regional_app.tenancy import acting_in
from tests.cast import EMAILS
from tests.factories import People, RoomFactory

pytestmark = pytest.mark.committed


@pytest.fixture
def run(committed_app):
    runner = committed_app.test_cli_runner()
    return lambda *words: runner.invoke(args=list(words))


@pytest.fixture
def job(committed_app):
    """Eva has ordered a file."""
    eva = People(committed_app).user(EMAILS["eva"])
    scope = replace(RoomFactory(committed_app, "norrby").scope, user_id=eva.id)
    with committed_app.app_context(), acting_in(scope):
        return services.defer(ROLLUP_FILE, year=2026, number=None, kind="json")


def test_the_list_says_where_what_and_how_it_goes(run, job):
    assert run("jobs", "list").output.startswith(f"{job}\tnorrby\treports.rollup_file\ttodo\t0\t-")


def test_a_worker_can_stop_when_nothing_waits(run, job):
    assert run("jobs", "work", "--until-empty").exit_code == 0

    assert "\tdone\t" in run("jobs", "list").output


def test_only_what_has_failed_is_done_once_more(run, job, committed_app):
    assert "no failed job" in run("jobs", "retry", str(job)).output
    assert "no failed job" in run("jobs", "retry", str(uuid.uuid4())).output
    with committed_app.app_context(), own_transaction("jobs") as session:
        session.execute(sa.text("update jobs.tickets set outcome = 'failed', ended_at = now()"))
        session.execute(sa.text("delete from jobs.procrastinate_jobs"))

    assert "waits again" in run("jobs", "retry", str(job)).output
    run("jobs", "work", "--until-empty")

    assert "\tdone\t" in run("jobs", "list").output
