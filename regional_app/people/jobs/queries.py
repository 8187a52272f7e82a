"""Reads about the person's own jobs. Whose they are is settled in the database (`jobs.mine`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import abort
from flask_babel import LazyString

from regional_app.db import db, own_transaction
from regional_app.errors import JobUnderWay
from regional_app.people.jobs.models import JobResult
from regional_app.people.jobs.tasks import TASKS, Task
from regional_app.policy import P

# So long a job's file can be fetched; then both are disposed of.
KEPT_FOR = timedelta(days=7)

# A worker says every ten seconds that it lives.
SILENT_AFTER = timedelta(minutes=2)

OPEN = {"waiting", "working", "retrying", "cancelling"}

_MINE = sa.text("select * from jobs.mine() limit 50")
_ONE = sa.text("select * from jobs.mine() where id = :id")
_HEARD = sa.text("select clock_timestamp() - max(last_heartbeat) < :silent from jobs.procrastinate_workers")


@dataclass(frozen=True)
class Job:
    """An order (arbete) and how far it has come, as the one who ordered it sees it."""

    id: UUID
    task: Task
    args: dict[str, Any]
    state: str
    step: int
    steps: int
    words: str
    error_id: str
    message: str
    next_try_at: datetime | None
    deferred_at: datetime
    ended_at: datetime | None
    file: JobResult | None = None

    @property
    def title(self) -> LazyString:
        """What was ordered."""
        return self.task.title(self.args)

    @property
    def permission(self) -> P:
        """What the person must still hold to have it done, and to fetch it."""
        return self.task.permission

    @property
    def is_open(self) -> bool:
        """Under way: it waits or is being done."""
        return self.state in OPEN

    def require_ended(self) -> None:
        """Raise JobUnderWay while it may still be done."""
        if self.is_open:
            raise JobUnderWay

    @property
    def passed(self) -> float:
        """How many steps have passed; half of the one it is at."""
        return max(0.0, self.step - 0.5)

    @property
    def kept_until(self) -> datetime | None:
        """When it is disposed of."""
        return self.ended_at + KEPT_FOR if self.ended_at else None


def jobs() -> list[Job]:
    """The person's latest jobs in this space, the latest first."""
    return _jobs(db.session.execute(_MINE))


def job(job_id: UUID) -> Job:
    """One of the person's own jobs in this space, or 404."""
    found = _jobs(db.session.execute(_ONE, {"id": job_id}))
    return found[0] if found else abort(404)


def result(job_id: UUID) -> JobResult | None:
    """What the job left behind."""
    return db.session.scalar(sa.select(JobResult).where(JobResult.id == job_id))


def worker_is_heard() -> bool:
    """Some worker has said lately that it lives."""
    with own_transaction("jobs") as session:
        return bool(session.scalar(_HEARD, {"silent": SILENT_AFTER}))


def _jobs(rows: Iterable[Any]) -> list[Job]:
    known = [row for row in rows if row.task in TASKS]
    found = db.session.scalars(
        sa.select(JobResult).where(JobResult.id.in_([row.id for row in known]), JobResult.name.is_not(None))
    )
    files = {one.id: one for one in found}
    return [_job(row, files.get(row.id)) for row in known]


def _job(row: Any, file: JobResult | None) -> Job:
    return Job(
        id=row.id,
        task=TASKS[row.task],
        args=row.args,
        state=row.state,
        step=row.step,
        steps=row.steps,
        words=row.words,
        error_id=row.error_id,
        message=row.message,
        next_try_at=row.next_try_at,
        deferred_at=row.deferred_at,
        ended_at=row.ended_at,
        file=file,
    )
