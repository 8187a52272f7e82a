"""Everybody's own order in the room, done and with a file; nobody else's is there for anybody."""

from dataclasses import replace
from functools import partial
from uuid import uuid4

from regional_app.answers.reports.file_job import ROLLUP_FILE
from regional_app.db import db
from regional_app.people.jobs import services
from regional_app.people.jobs.models import JobResult
from regional_app.tenancy import acting_in
from tests.cast import EMAILS

ORDERERS = {"norrby": ("eva", "ali", "kim", "cia", "dag", "sam"), "exempelregionen": ("sam", "tor", "rut")}


def _own(space, who, world):
    scope = replace(getattr(world, space).scope, user_id=world.people.user(EMAILS[who]).id)
    with world.app.app_context(), acting_in(scope):
        job = services.defer(ROLLUP_FILE, year=2026, number=None, kind=str(uuid4()))
        db.session.add(JobResult(id=job, name="a.json", content_type="application/json", content=b"{}", size=2))
    return job


RECORDS = {f"job@{space}:{who}": partial(_own, space, who) for space, people in ORDERERS.items() for who in people}
RECORDS["job"] = lambda _: uuid4()
