"""Genomförandeplan."""

from typing import TYPE_CHECKING, Any, TypedDict, Unpack
from uuid import UUID

from sqlalchemy.orm import Mapped, relationship

from regional_app import audit
from regional_app.db import Base, Versioned, belongs_to, searched

if TYPE_CHECKING:
    from regional_app.work.plans.models.measure import Measure
    from regional_app.work.plans.models.plan import Plan


class ImplementationPlanValues(TypedDict, total=False):
    """What is written about a genomförandeplan."""

    title: str
    goal_id: UUID | None
    responsible: str


class ImplementationPlan(Versioned, Base):
    """Genomförandeplan: how a goal is carried out, with somebody responsible."""

    __table_args__: Any = (*belongs_to("plans", "plan_id"), *belongs_to("goals", "goal_id"))

    plan_id: Mapped[UUID]
    goal_id: Mapped[UUID | None]
    position: Mapped[int]
    title: Mapped[str]
    responsible: Mapped[str]
    search_vector: Mapped[str] = searched("title", "responsible")

    plan: Mapped["Plan"] = relationship(
        primaryjoin="Plan.id == foreign(ImplementationPlan.plan_id)",
        back_populates="implementation_plans",
        lazy="raise_on_sql",
    )
    measures: Mapped[list["Measure"]] = relationship(
        primaryjoin="ImplementationPlan.id == foreign(Measure.implementation_plan_id)",
        back_populates="implementation_plan",
        lazy="raise",
        order_by="Measure.position",
    )

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.plan.is_draft

    def edit(self, **values: Unpack[ImplementationPlanValues]) -> None:
        """Write it anew, in a draft."""
        self.plan.require_open()
        self.plan.require_goal(values.get("goal_id"))
        self.take(values)
        audit.record("implementation_plan.edited", self)
