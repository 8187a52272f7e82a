"""The worker as a process of its own, over real connections: woken, killed, stopped, and lied to."""

import asyncio
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from regional_app import tenancy
from regional_app.clock import instant
from regional_app.config import ROOT
from regional_app.db import db, own_transaction
from regional_app.errors import NotComplete
from regional_app.people.jobs import services, worker
from regional_app.people.jobs.models import JobResult
from regional_app.people.rooms.person_scope import area_scope_of
from regional_app.tenancy import Scope
from tests.cast import EMAILS
from tests.committed import Committed, committed_database
from tests.factories import People

pytestmark = pytest.mark.committed


@pytest.fixture
def committed(server, worker_id, monkeypatch):
    """A clone with an application, whose settings a worker process gets too."""
    from tests import database

    with committed_database(server, f"regional_worker_{worker_id}") as clone:
        for name, value in database.environment(server, clone.name).items():
            monkeypatch.setenv(name, value)
        yield clone


def _scope(committed: Committed, slug: str, who: str) -> Scope:
    user = People(committed.app).user(EMAILS[who])
    return Scope(audience="tenant", room=committed.rooms[slug], user_id=user.id)


def _order(committed, task, slug="norrby", who="eva", **args):
    with committed.app.app_context(), tenancy.acting_in(_scope(committed, slug, who)):
        return services.defer(task, **args)


def _ticket(committed, job):
    with committed.app.app_context(), own_transaction("jobs") as session:
        return session.execute(
            sa.text(
                "select t.outcome, t.step, t.error_id, j.status::text, coalesce(j.attempts, 0) as attempts,"
                " j.scheduled_at from jobs.tickets t left join jobs.procrastinate_jobs j on j.id = t.job_id"
                " where t.id = :id"
            ),
            {"id": job},
        ).one()


def _wait(committed, job, is_so, seconds=20.0):
    deadline = time.monotonic() + seconds
    while not is_so(ticket := _ticket(committed, job)):
        assert time.monotonic() < deadline, ticket
        time.sleep(0.1)
    return ticket


def _results(committed, slug="norrby"):
    with committed.app.app_context(), tenancy.acting_in(committed.scope(slug)):
        return db.session.execute(sa.select(JobResult.id, JobResult.size)).all()


@contextmanager
def _worker():
    process = subprocess.Popen([sys.executable, "-m", "tests.jobs.slow_worker"], cwd=ROOT, start_new_session=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _heard(committed):
    with committed.app.app_context(), own_transaction("jobs") as session:
        return session.scalar(sa.text("select count(*) from jobs.procrastinate_workers"))


def _wait_for_worker(committed):
    deadline = time.monotonic() + 20
    while not _heard(committed):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    time.sleep(0.5)


def _begun(ticket):
    return ticket.step > 2


def _ended(ticket):
    return ticket.outcome is not None


def test_an_order_wakes_the_worker(committed):
    with _worker():
        _wait_for_worker(committed)
        began = time.monotonic()
        job = _order(committed, "test.names")

        # Without being woken it would look after fifteen seconds.
        assert _wait(committed, job, _ended).outcome == "done"
        assert time.monotonic() - began < 5
        assert committed.app.test_client().get("/halsa").json["worker"]["state"] == "ok"


def test_what_is_undone_leaves_no_job(committed):
    with (
        pytest.raises(NotComplete),
        committed.app.app_context(),
        tenancy.acting_in(_scope(committed, "norrby", "eva")),
    ):
        services.defer("test.names")
        raise NotComplete

    with committed.connect("postgres") as admin:
        for table in ("tickets", "procrastinate_jobs", "procrastinate_events"):
            assert admin.execute(f"select count(*) from jobs.{table}").fetchone() == (0,)


def test_a_job_whose_worker_is_killed_is_done_once_by_the_next(committed, monkeypatch):
    job = _order(committed, "test.slow", seconds=2)
    with _worker() as first:
        _wait(committed, job, _begun)
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert _ticket(committed, job).status == "doing"
    assert _results(committed) == []

    monkeypatch.setattr(worker, "LOST_AFTER", 0.0)
    asyncio.run(_take_up(committed.app))
    with _worker():
        _wait(committed, job, _ended)
    assert _ticket(committed, job).outcome == "done"
    assert [one.id for one in _results(committed)] == [job]


def test_a_job_that_kills_every_worker_is_given_up(committed, monkeypatch):
    job = _order(committed, "test.names")
    monkeypatch.setattr(worker, "LOST_AFTER", 0.0)
    for _ in range(worker.MOST_TRIES):
        with committed.connect("postgres", autocommit=True) as admin:
            admin.execute("update jobs.procrastinate_jobs set status = 'doing', worker_id = null")
        asyncio.run(_take_up(committed.app))

    assert _ticket(committed, job).outcome == "failed"


async def _take_up(app):
    queue = worker.queue_of(app)
    async with queue.open_async():
        await worker.take_up_dropped_jobs(queue)


def test_a_job_that_was_done_when_its_worker_died_is_not_done_again(committed):
    job = _order(committed, "test.names")
    with _worker():
        _wait(committed, job, _ended)
    with committed.connect("postgres", autocommit=True) as admin:
        admin.execute("update jobs.tickets set outcome = null, ended_at = null")
        admin.execute(
            "update jobs.tickets set job_id = (jobs.procrastinate_defer_jobs_v1(array[row('people', 'work', 0, null,"
            " null, jsonb_build_object('ticket', id), null)::jobs.procrastinate_job_to_defer_v1]))[1]"
        )
        before = admin.execute("select seq from audit.heads where stream = 'acts'").fetchall()
    with _worker():
        assert _wait(committed, job, _ended).outcome == "done"

    assert len(_results(committed)) == 1
    with committed.connect("postgres") as admin:
        assert admin.execute("select seq from audit.heads where stream = 'acts'").fetchall() == before


def test_a_worker_that_is_stopped_lets_the_next_one_go_on(committed):
    job = _order(committed, "test.slow", seconds=20)
    with _worker() as first:
        _wait(committed, job, _begun)
        began = time.monotonic()
        first.terminate()
        assert first.wait(timeout=12) == 0
        assert time.monotonic() - began < 12

    ticket = _ticket(committed, job)
    assert (ticket.outcome, ticket.status) == (None, "todo")


def test_a_running_job_is_cancelled_at_its_next_step(committed):
    job = _order(committed, "test.slow", seconds=20)
    with _worker():
        _wait(committed, job, _begun)
        with committed.connect("tenant", _scope(committed, "norrby", "eva"), autocommit=False) as connection:
            assert connection.execute("select jobs.cancel(%s)", [job]).fetchone() == (True,)
            connection.commit()

        assert _wait(committed, job, _ended, seconds=5).outcome == "cancelled"
    assert _results(committed) == []


def test_an_error_is_tried_again_later_and_later(committed):
    job = _order(committed, "test.away")
    with _worker():
        ticket = _wait(committed, job, lambda ticket: ticket.error_id and ticket.status == "todo")

    assert ticket.attempts == 1
    assert timedelta(0) < ticket.scheduled_at - instant() < timedelta(seconds=10)


def test_a_mistake_is_not_tried_again(committed):
    job = _order(committed, "test.broken")
    with _worker():
        ticket = _wait(committed, job, _ended)

    assert (ticket.outcome, ticket.attempts) == ("failed", 0)
    assert ticket.error_id


def test_forged_notifications_neither_stop_a_job_nor_the_worker(committed):
    job = _order(committed, "test.slow", seconds=3)
    with _worker() as process:
        _wait(committed, job, _begun)
        with committed.connect("tenant", committed.scope("soderby"), autocommit=True) as connection:
            for said in ('{"type": "abort_job_requested", "job_id": 1}', "no json", "{}", ""):
                for channel in ("procrastinate_any_queue_v1", '"procrastinate_queue_v1#people"'):
                    connection.execute(f"notify {channel}, '{said}'")

        assert _wait(committed, job, _ended).outcome == "done"
        assert process.poll() is None


def test_the_area_orders_what_it_may_read_and_finds_it_in_its_own_room(committed):
    tor = People(committed.app).user(EMAILS["tor"])
    with committed.app.app_context():
        scope = area_scope_of(tor.id, committed.id("exempelregionen"), None)
    assert scope is not None
    with committed.connect("area", scope) as connection:
        job = connection.execute("select id from jobs.defer('test.overview', '{}')").fetchone()[0]
        connection.commit()

    with _worker():
        assert _wait(committed, job, _ended).outcome == "done"

    with committed.app.app_context(), tenancy.acting_in(committed.scope("exempelregionen")):
        names = db.session.scalars(sa.select(JobResult.content).where(JobResult.id == job)).one().decode()
    assert {"Eva Ek", "Stina Sten"} <= set(names.splitlines())
    assert not {"Vera Vik", "Cia Ceder"} & set(names.splitlines())


def test_two_orders_at_the_same_moment_are_one(committed):
    scope = _scope(committed, "norrby", "eva")
    order = "select id, is_new from jobs.defer('test.names', %s)"
    args = f'{{"number": "{uuid4()}"}}'
    second = []
    with committed.connect("tenant", scope) as one, committed.connect("tenant", scope) as other:
        first = one.execute(order, [args]).fetchone()
        ordering = threading.Thread(target=lambda: second.append(other.execute(order, [args]).fetchone()))
        ordering.start()
        time.sleep(0.3)
        assert second == [], "the second waits until the first is kept"
        one.commit()
        ordering.join(timeout=10)

    assert second == [(first[0], False)]
