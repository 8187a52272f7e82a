"""Ordering a job, cancelling it, ordering it again: in the request's own transaction."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from regional_app import audit
from regional_app.db import db
from regional_app.errors import JobEnded
from regional_app.people.jobs.models import JobResult
from regional_app.people.jobs.queries import Job

_DEFER = sa.text("select id, is_new from jobs.defer(:task, cast(:args as jsonb))")
_CANCEL = sa.text("select jobs.cancel(:id)")
_FORGET = sa.text("select jobs.forget(:id)")


@dataclass(frozen=True)
class Ordered:
    """What the event log says was ordered."""

    id: UUID


def defer(name: str, **args: Any) -> UUID:
    """Order a job; it begins when the request's work is kept. The same order while one is under way is that one.

    Space and person come from the signed context. `args` are ids and years.
    """
    session = db.session()
    session.flush()
    id_, is_new = session.execute(_DEFER, {"task": name, "args": json.dumps(args)}).one()
    session.info["written"] = True
    job_id: UUID = id_
    if is_new:
        audit.record("job.ordered", Ordered(job_id), task=name, **args)
    return job_id


def cancel(job: Job) -> None:
    """Stop the job: at once while it waits, at its next step while it is being done."""
    if not db.session.scalar(_CANCEL, {"id": job.id}):
        raise JobEnded
    audit.record("job.cancelled", Ordered(job.id))


def order_again(job: Job) -> UUID:
    """The same order anew, whatever became of the first; JobUnderWay while that is not known."""
    job.require_ended()
    return defer(job.task.name, **job.args)


def remove(job: Job) -> None:
    """Ta bort: an ended job leaves the person's list, with its file; JobUnderWay while it may still be done."""
    job.require_ended()
    audit.record("job.removed", Ordered(job.id), task=job.task.name)
    db.session.execute(sa.delete(JobResult).where(JobResult.id == job.id))
    db.session.execute(_FORGET, {"id": job.id})
