"""How far measures have come: one by one, several at once, and taken back; several in one question."""

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm.attributes import set_committed_value

from regional_app import audit
from regional_app.db import db
from regional_app.errors import SomeoneWasFirst
from regional_app.work.plans.models import Measure

# A measure, and the status, last day, day of start and day of end it shall have.
Change = tuple[Measure, str, date | None, date | None, date | None]

_DAYS = ("due_on", "started_on", "ended_on")
_COLUMNS = (
    sa.column("id", sa.Uuid),
    sa.column("version", sa.Integer),
    sa.column("status", sa.Text),
    *(sa.column(day, sa.Date) for day in _DAYS),
)


def update_measure(measure: Measure, status: str, due_on: date | None) -> bool:
    """Say how far a measure has come and when it shall be done; whether that was any news."""
    if is_moved := measure.status != status:
        measure.move_to(status)
    if is_rescheduled := measure.due_on != due_on:
        measure.reschedule(due_on)
    return is_moved or is_rescheduled


def move_measures(measures: Iterable[Measure], status: str) -> list[Measure]:
    """Say of several measures how far they have come; those it changed."""
    changing = [one for one in measures if one.status != status]
    audit.record_each(
        "measure.moved", _write([(one, status, one.due_on, *one.days_when(status)) for one in changing])
    )
    return changing


def restore_measures(earlier: Iterable[Change]) -> int:
    """Take back a change of several measures: each has its earlier status and days again; how many."""
    changing = [change for change in earlier if state_of(change[0]) != change]
    audit.record_each("measure.restored", _write(changing))
    return len(changing)


def state_of(one: Measure) -> Change:
    """How far the measure has come, as an undo gives it back."""
    return one, one.status, one.due_on, one.started_on, one.ended_on


def _write(changes: Sequence[Change]) -> list[tuple[Measure, dict[str, str | None]]]:
    """One question for all, and what the log shall hold. SomeoneWasFirst unless each is the version that was read."""
    if not changes:
        return []
    for plan in {one.plan_id: one.plan for one, *_new in changes}.values():
        plan.require_progress()
    told = [(change[0], _details(*change[:3])) for change in changes]
    to = sa.values(*_COLUMNS, name="told").data([(one.id, one.version, *new) for one, *new in changes])
    written = db.session.execute(
        sa.update(Measure)
        .where(Measure.id == to.c.id, Measure.version == to.c.version)
        .values(
            status=to.c.status, version=Measure.version + 1, **{day: sa.cast(to.c[day], sa.Date) for day in _DAYS}
        )
        .execution_options(synchronize_session=False)
    )
    if written.rowcount != len(changes):  # type: ignore[attr-defined]
        raise SomeoneWasFirst
    for one, status, *days in changes:
        new = {"status": status, "version": one.version + 1, **dict(zip(_DAYS, days, strict=True))}
        for name, value in new.items():
            set_committed_value(one, name, value)
    return told


def _details(measure: Measure, status: str, due_on: date | None) -> dict[str, str | None]:
    states: dict[str, str | None] = {"before": measure.status, "after": status}
    if due_on != measure.due_on:
        states["due_on"] = due_on.isoformat() if due_on else None
    return states
