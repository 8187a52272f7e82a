"""The lägesbild that holds: one rule, asked of the database by every room."""

from typing import Any

import sqlalchemy as sa

from regional_app.concepts.year import TODAY
from regional_app.work.situation_pictures.models.kinds import ORDINARY
from regional_app.work.situation_pictures.models.picture import SituationPicture


def spans() -> sa.Subquery:
    """From which day to which each decided lägesbild holds: until the next is decided; `last_on` null of the latest.

    One that speaks of violent extremism takes nobody else's place, so each restricted kind is a line of its own. Of
    two decided for the same day the one decided last holds.
    """
    line = sa.case((SituationPicture.kind.in_(ORDINARY), ""), else_=SituationPicture.kind)
    order = (SituationPicture.decided_on, SituationPicture.told_at.nulls_first(), SituationPicture.id)
    after = sa.func.lead(SituationPicture.decided_on).over(
        partition_by=(SituationPicture.tenant_id, line), order_by=order
    )
    return (
        sa.select(
            SituationPicture.tenant_id,
            SituationPicture.id,
            SituationPicture.decided_on.label("first_on"),
            sa.type_coerce(after - 1, sa.Date).label("last_on"),
        )
        .where(SituationPicture.decided_on.is_not(None))
        .subquery()
    )


def in_force(on: Any = TODAY) -> sa.Select[Any]:
    """The ids of those that hold on the day: one of each kommun, and of each restricted kind its own."""
    held = spans()
    return sa.select(held.c.id).where(held.c.first_on <= on, sa.or_(held.c.last_on.is_(None), held.c.last_on >= on))
