"""Gallring: jobs that ended long ago go, with their files."""

from uuid import UUID

import sqlalchemy as sa

from regional_app import tenancy
from regional_app.db import db, own_transaction
from regional_app.people.jobs.models import JobResult
from regional_app.people.jobs.queries import KEPT_FOR
from regional_app.people.rooms import queries as identity
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope

_OLD = sa.text("select space_id, id from jobs.tickets where ended_at < clock_timestamp() - cast(:kept as interval)")
_FORGET = sa.text("delete from jobs.tickets where id = any (:ids)")
_FORGET_QUEUED = sa.text(
    "delete from jobs.procrastinate_jobs j where j.status not in ('todo', 'doing')"
    " and not exists (select from jobs.tickets t where t.job_id = j.id)"
)


def dispose_of_old_jobs() -> int:
    """Delete what ended more than KEPT_FOR ago, space by space; return how many jobs."""
    with own_transaction("jobs") as session:
        old: dict[UUID, list[UUID]] = {}
        for space_id, job_id in session.execute(_OLD, {"kept": KEPT_FOR}):
            old.setdefault(space_id, []).append(job_id)
    for space in identity.spaces() if old else ():
        if space.id in old:
            with tenancy.acting_in(Scope(audience="tenant", room=room(space))):
                db.session.execute(sa.delete(JobResult).where(JobResult.id.in_(old[space.id])))
    with own_transaction("jobs") as session:
        for ids in old.values():
            session.execute(_FORGET, {"ids": ids})
        session.execute(_FORGET_QUEUED)
    return sum(len(ids) for ids in old.values())
