"""Evaluations of goals: which years there are, what the figures say of them, and what people say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

import sqlalchemy as sa

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.exactness import Exactness, Quantity
from regional_app.db import db
from regional_app.errors import DomainError
from regional_app.work.plans.models import Evaluation, EvaluationValues, Goal, GoalKind
from regional_app.work.plans.queries import plan_of_thread
from regional_app.work.statistics.chance import is_small, may_be_chance


@dataclass(frozen=True)
class Comparison:
    """Two counts that a reader compares, and whether so small a change may be chance (slumpvariation)."""

    before: int
    after: int

    @property
    def may_be_chance(self) -> bool:
        """The change is no larger than chance brings about now and then."""
        return may_be_chance(self.before, self.after)


def years_of(goal: Goal) -> list[int]:
    """The years of the plan that have begun, the latest first."""
    return list(range(min(goal.plan.last_year, today().year), goal.plan.first_year - 1, -1))


def evaluations_of(goal: Goal) -> Sequence[Evaluation]:
    """What has been said of the goal, the latest year first."""
    found = sa.select(Evaluation).where(Evaluation.goal_id == goal.thread_id)
    return db.session.scalars(found.order_by(Evaluation.year.desc())).all()


def evaluation_of(goal: Goal, year: int) -> Evaluation | None:
    """The evaluation of one year, held until the request ends."""
    found = sa.select(Evaluation).where(Evaluation.goal_id == goal.thread_id, Evaluation.year == year)
    return db.session.scalar(found.with_for_update())


def compared(goal: Goal, year: int) -> Comparison | None:
    """The counts that the year is compared with, when both are whole, exact and so few that chance plays a part.

    Before is the baseline, otherwise the year before. Shares and values with decimals are not counts.
    """
    after = _count(goal.result(year))
    before = _count(Quantity(goal.baseline_value) if goal.baseline_value is not None else None)
    if before is None:
        before = _count(goal.result(year - 1))
    if goal.kind == GoalKind.QUALITATIVE or goal.share_of or before is None or after is None:
        return None
    return Comparison(before, after) if before + after and is_small(before, after) else None


def evaluate(goal: Goal, *, made_by: str, **values: Unpack[EvaluationValues]) -> None:
    """Utvärdera målet för ett år of the plan that has begun, or say it anew; also when its agreement has ended."""
    goal.plan.require_in_use()
    if values["year"] not in years_of(goal):
        raise DomainError
    evaluation = evaluation_of(goal, values["year"])
    if evaluation is None:
        evaluation = Evaluation(plan_id=plan_of_thread(goal), goal_id=goal.thread_id)
        db.session.add(evaluation)
    evaluation.take(values)
    evaluation.made_by, evaluation.made_on = made_by, today()
    audit.record("goal.evaluated", goal, year=evaluation.year, outcome=evaluation.outcome)


def _count(result: Quantity | None) -> int | None:
    """A whole, exact number of something; else nothing that chance could be reckoned for."""
    if result is None or result.exactness != Exactness.EXACT or result.value % 1:
        return None
    return int(result.value)
