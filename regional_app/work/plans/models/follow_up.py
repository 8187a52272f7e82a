"""Uppföljning."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Required, TypedDict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.concepts.afterwards import Entered
from regional_app.concepts.exactness import Exactness, Quantity
from regional_app.concepts.year import Year
from regional_app.db import Base, TenantOwned, Told, belongs_to, searched


class FollowUpValues(TypedDict, total=False):
    """What is said in a follow-up. A goal in words is judged, another is measured, a measure is neither."""

    made_on: Required[date]
    note: Required[str]
    value: Decimal | None
    qualifier: str
    judgement: str | None


class FollowUp(Entered, Told, TenantOwned, Base):
    """Uppföljning of a measure or a goal: the day, what was seen, and perhaps a measured value (6 §).

    `written_at` settles which of two follow-ups for the same day was said last.
    """

    __table_args__: Any = (
        *belongs_to("plans", "plan_id"),
        *belongs_to("goals", "goal_id"),
        *belongs_to("measures", "measure_id"),
        sa.CheckConstraint("(goal_id is null) <> (measure_id is null)", name="follows_one"),
        sa.CheckConstraint("qualifier in ('exact', 'at_least', 'about')", name="qualifier"),
    )

    plan_id: Mapped[UUID]
    goal_id: Mapped[UUID | None]
    measure_id: Mapped[UUID | None]
    made_on: Mapped[date]
    note: Mapped[str]
    value: Mapped[Decimal | None]
    qualifier: Mapped[str] = mapped_column(server_default="exact")
    judgement: Mapped[str | None]
    made_by: Mapped[str]
    # A file in the archive that shows it; the archive may let go of it.
    document_id: Mapped[UUID | None]
    written_at: Mapped[datetime] = mapped_column(server_default=sa.text("clock_timestamp()"))
    search_vector: Mapped[str] = searched("note", "made_by")

    @property
    def about_year(self) -> Year:
        """The year of its day."""
        return Year(self.made_on.year)

    @property
    def quantity(self) -> Quantity | None:
        """What was measured, with how exact it is; None when nothing was."""
        return None if self.value is None else Quantity(self.value, Exactness(self.qualifier))
