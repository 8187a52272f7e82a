"""The files that wait: kept while somebody looks at what they would change."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from flask import abort

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans.models import Plan, PlanFile

_KEPT = timedelta(days=1)


def keep_file(plan: Plan, of_table: str, name: str, content: bytes) -> PlanFile:
    """Keep the file until it is written or thrown away; what has lain a day is thrown away now."""
    db.session.execute(sa.delete(PlanFile).where(PlanFile.made_at < sa.func.now() - _KEPT))
    kept = PlanFile(plan_id=plan.id, of_table=of_table, name=name, content=content)
    db.session.add(kept)
    audit.record("plan_file.read", kept, plan=str(plan.id), name=name)
    return kept


def forget_file(kept: PlanFile) -> None:
    """Throw it away."""
    db.session.delete(kept)


def file_of(plan: Plan, file_id: UUID) -> PlanFile:
    """A file that waits for this plan, or 404."""
    found = db.session.get(PlanFile, file_id)
    return found if found is not None and found.plan_id == plan.id else abort(404)
