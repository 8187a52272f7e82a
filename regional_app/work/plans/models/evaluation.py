"""Utvärdering."""

from datetime import date
from typing import Any, TypedDict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from regional_app.db import Base, Versioned, belongs_to


class EvaluationValues(TypedDict):
    """What is said of a goal at the end of a year."""

    year: int
    outcome: str
    why: str


class Evaluation(Versioned, Base):
    """Utvärdering of a goal at the end of a year: how far it came, and why (6 §); the next plan rests on it.

    It stands beside what the figures say and never changes them. Like a follow-up it belongs to the goal's first
    version, so that it follows the goal through revisions.
    """

    __table_args__: Any = (
        *belongs_to("plans", "plan_id"),
        belongs_to("goals", "goal_id")[0],
        sa.UniqueConstraint("tenant_id", "goal_id", "year"),
        sa.CheckConstraint("outcome in ('achieved', 'partly', 'not_achieved', 'cannot_be_judged')", name="outcome"),
    )

    plan_id: Mapped[UUID]
    goal_id: Mapped[UUID]
    year: Mapped[int]
    outcome: Mapped[str]
    why: Mapped[str]
    made_by: Mapped[str]
    made_on: Mapped[date]
