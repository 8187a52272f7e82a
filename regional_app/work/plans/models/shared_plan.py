"""A decided plan that other kommuner of the region may begin from."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import Base, TenantOwned, belongs_to


class SharedPlan(TenantOwned, Base):
    """A sealed copy of a decided plan for the kommuner in `reader_ids`: its goals, genomförandeplaner and measures.

    No days, no follow-ups, no baselines and nobody's name leave the room. Taken back, the copy is gone.
    """

    __table_args__: Any = (*belongs_to("plans", "plan_id")[:1], sa.UniqueConstraint("tenant_id", "plan_id"))

    plan_id: Mapped[UUID]
    kommun: Mapped[str]
    title: Mapped[str]
    first_year: Mapped[int]
    last_year: Mapped[int]
    decided_on: Mapped[date]
    shared_on: Mapped[date]
    content: Mapped[dict[str, Any]]
    reader_ids: Mapped[list[UUID]] = mapped_column(ARRAY(sa.Uuid()), server_default=sa.text("'{}'"))
