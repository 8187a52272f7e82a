"""How far measures have come: one by one, several at once, and taken back; several in one question."""

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm.attributes import set_committed_value

from regional_app import audit
from regional_app.db import db
from regional_app.errors import SomeoneWasFirst
from regional_app.plans.models import Measure

# A measure, and the status and last day it shall have.
Change = tuple[Measure, str, date | None]

_COLUMNS = (
    sa.column("id", sa.Uuid),
    sa.column("version", sa.Integer),
    sa.column("status", sa.Text),
    sa.column("due_on", sa.Date),
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
    audit.record_each("measure.moved", _write([(one, status, one.due_on) for one in changing]))
    return changing


def restore_measures(earlier: Iterable[Change]) -> int:
    """Take back a change of several measures: each has its earlier status and last day again; how many."""
    changing = [change for change in earlier if (change[0].status, change[0].due_on) != change[1:]]
    audit.record_each("measure.restored", _write(changing))
    return len(changing)


def _write(changes: Sequence[Change]) -> list[tuple[Measure, dict[str, str | None]]]:
    """One question for all, and what the log shall hold. SomeoneWasFirst unless each is the version that was read."""
    if not changes:
        return []
    told = [(change[0], _details(*change)) for change in changes]
    to = sa.values(*_COLUMNS, name="told").data([(one.id, one.version, *new) for one, *new in changes])
    written = db.session.execute(
        sa.update(Measure)
        .where(Measure.id == to.c.id, Measure.version == to.c.version)
        .values(status=to.c.status, due_on=sa.cast(to.c.due_on, sa.Date), version=Measure.version + 1)
        .execution_options(synchronize_session=False)
    )
    if written.rowcount != len(changes):  # type: ignore[attr-defined]
        raise SomeoneWasFirst
    for one, status, due_on in changes:
        for name, value in (("status", status), ("due_on", due_on), ("version", one.version + 1)):
            set_committed_value(one, name, value)
    return told


def _details(measure: Measure, status: str, due_on: date | None) -> dict[str, str | None]:
    states: dict[str, str | None] = {"before": measure.status, "after": status}
    if due_on != measure.due_on:
        states["due_on"] = due_on.isoformat() if due_on else None
    return states
