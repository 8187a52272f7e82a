"""A file with goals or measures that has been read and shown, and is not yet written."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app.db import Base, TenantOwned, belongs_to

if TYPE_CHECKING:
    from regional_app.work.plans.models.plan import Plan

LARGEST_FILE = 1024 * 1024


class PlanFile(TenantOwned, Base):
    """Thrown away when it is written, or after a day. `of_table` says what it holds: goals or measures."""

    __table_args__: Any = (
        *belongs_to("plans", "plan_id"),
        sa.CheckConstraint("of_table in ('mal', 'atgarder')", name="of_table"),
        sa.CheckConstraint(f"length(content) <= {LARGEST_FILE}", name="size"),
    )

    plan_id: Mapped[UUID]
    of_table: Mapped[str]
    name: Mapped[str]
    content: Mapped[bytes] = mapped_column(deferred=True)
    made_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())

    plan: Mapped["Plan"] = relationship(
        primaryjoin="Plan.id == foreign(PlanFile.plan_id)", viewonly=True, lazy="raise_on_sql"
    )

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.plan.is_draft
