"""A file with goals or measures that has been read and shown, and is not yet written."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, relationship

from regional_app.concepts.tables.reading import LARGEST_FILE
from regional_app.concepts.tables.sent_files import WaitingFile
from regional_app.db import Base, belongs_to

if TYPE_CHECKING:
    from regional_app.work.plans.models.plan import Plan


class PlanFile(WaitingFile, Base):
    """Thrown away when it is written, or after a day. `of_table` says what it holds: goals or measures."""

    __table_args__: Any = (
        *belongs_to("plans", "plan_id"),
        sa.CheckConstraint("of_table in ('mal', 'atgarder')", name="of_table"),
        sa.CheckConstraint(f"length(content) <= {LARGEST_FILE}", name="size"),
    )

    plan_id: Mapped[UUID]
    of_table: Mapped[str]

    plan: Mapped["Plan"] = relationship(
        primaryjoin="Plan.id == foreign(PlanFile.plan_id)", viewonly=True, lazy="raise_on_sql"
    )

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.plan.is_draft
