"""The files that wait: kept while somebody looks at what they would change, then written or thrown away."""

from uuid import UUID

from flask import abort
from sqlalchemy.orm.attributes import set_committed_value

from regional_app import audit
from regional_app.concepts.tables.preview import Preview
from regional_app.concepts.tables.sent_files import SentFile
from regional_app.db import db
from regional_app.work.plans import queries
from regional_app.work.plans.exchange.tables import TABLES, Table
from regional_app.work.plans.models import Plan, PlanFile


def plan_file(plan_id: UUID, plan_file_id: UUID) -> PlanFile:
    """A file that waits for this plan, with the plan and all it holds, or 404."""
    return _file_of(queries.plan(plan_id), plan_file_id)


def plan_file_to_write(plan_id: UUID, plan_file_id: UUID) -> PlanFile:
    """The same, with the plan held until the request ends."""
    return _file_of(queries.plan_to_change(plan_id), plan_file_id)


def table_of(kept: PlanFile) -> Table:
    """The table of the plan that the file would change."""
    return TABLES[kept.of_table](kept.plan)


def keep_file(table: Table, sent: SentFile) -> PlanFile:
    """Keep a file for a draft until it is written or thrown away; what has lain a day is thrown away now."""
    table.plan.require_open()
    PlanFile.forget_old()
    kept = PlanFile(plan_id=table.plan.id, of_table=table.word, name=sent.name, content=sent.content)
    db.session.add(kept)
    audit.record("plan_file.read", kept, plan=str(kept.plan_id), name=sent.name)
    return kept


def write_file(kept: PlanFile, found: Preview) -> int:
    """Write the rows that are new or changed, and throw the file away; how many they were."""
    kept.plan.require_open()
    table = table_of(kept)
    for one in found.written:
        table.write(one)
    audit.record("plan_file.written", kept, plan=str(kept.plan_id), name=kept.name, rows=len(found.written))
    forget_file(kept)
    return len(found.written)


def forget_file(kept: PlanFile) -> None:
    """Throw it away."""
    db.session.delete(kept)


def _file_of(plan: Plan, file_id: UUID) -> PlanFile:
    found = db.session.get(PlanFile, file_id)
    if found is None or found.plan_id != plan.id:
        abort(404)
    set_committed_value(found, "plan", plan)
    return found
