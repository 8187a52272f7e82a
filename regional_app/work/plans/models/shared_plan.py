"""A decided plan that other kommuner of the region may begin from."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from regional_app.concepts.sharing import Shared
from regional_app.db import Base, TenantOwned, belongs_to


class SharedPlan(Shared, TenantOwned, Base):
    """A sealed copy of a decided plan for the lokalpolisområde: its goals, genomförandeplaner and measures.

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
