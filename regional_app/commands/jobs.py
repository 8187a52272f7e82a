"""`flask jobs`: the worker, what it has to do, and a failed job once more."""

from uuid import UUID

import click
import sqlalchemy as sa
from flask import current_app
from flask.cli import AppGroup

from regional_app.db import own_transaction
from regional_app.people.rooms import queries

jobs = AppGroup("jobs", help="Jobs: work, list, retry.")

_LIST = sa.text(
    "select t.id, t.space_id, t.task, coalesce(t.outcome, j.status::text) as state, coalesce(j.attempts, 0) as tries,"
    " t.error_id, t.deferred_at from jobs.tickets t left join jobs.procrastinate_jobs j on j.id = t.job_id"
    " order by t.deferred_at desc limit 100"
)
# The row stays the person's own order; only the queue gets a new one for it.
_RETRY = sa.text(
    "update jobs.tickets t set outcome = null, ended_at = null, message = '', error_id = '', is_cancelling = false,"
    " job_id = (jobs.procrastinate_defer_jobs_v1(array[row('people', 'work', 0, null, t.id::text,"
    " jsonb_build_object('ticket', t.id), null)::jobs.procrastinate_job_to_defer_v1]))[1]"
    " where t.id = :id and t.outcome = 'failed'"
)


@jobs.command()
@click.option("--until-empty", is_flag=True, help="stop when nothing waits")
def work(until_empty: bool) -> None:
    """Do jobs until SIGTERM; any number of workers may run at once."""
    # Only here: the web server has no use for the queue's own programme.
    from regional_app.people.jobs.worker import work as work_on

    work_on(current_app._get_current_object(), until_empty=until_empty)  # type: ignore[attr-defined]  # noqa: SLF001


@jobs.command("list")
def list_jobs() -> None:
    """The latest jobs: id, space, task, state, tries, error, moment. No content."""
    slugs = {space.id: space.slug for space in queries.spaces()}
    with own_transaction("jobs") as session:
        for row in session.execute(_LIST):
            words = (row.id, slugs[row.space_id], row.task, row.state, row.tries, row.error_id or "-")
            click.echo("\t".join(map(str, (*words, f"{row.deferred_at:%Y-%m-%d %H:%M}"))))


@jobs.command()
@click.argument("job_id", type=click.UUID)
def retry(job_id: UUID) -> None:
    """Do a failed job once more, for the person who ordered it."""
    with own_transaction("jobs") as session:
        found = session.execute(_RETRY, {"id": job_id}).rowcount  # type: ignore[attr-defined]
    if not found:
        raise click.ClickException(f"no failed job has the id {job_id}; see flask jobs list")
    click.echo(f"{job_id} waits again")
