"""What the follow-ups say of a goal: its result, how it has changed, and whether it is reached."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from regional_app.clock import today
from regional_app.concepts.exactness import Quantity
from regional_app.concepts.year import Year
from regional_app.work.plans.models import periods
from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.goal_kinds import ChangeIn, Direction, GoalKind
from regional_app.work.plans.models.results import Outcome

if TYPE_CHECKING:
    from regional_app.work.plans.models.plan import Plan


class GoalProgress:
    """How far a goal has come, reckoned from what it wants and what was measured."""

    if TYPE_CHECKING:
        kind: Mapped[str]
        period: Mapped[str | None]
        direction: Mapped[str]
        change_in: Mapped[str]
        baseline_value: Mapped[Decimal | None]
        target_value: Mapped[Decimal | None]
        target_percent: Mapped[Decimal | None]
        follow_ups: Mapped[list[FollowUp]]
        plan: Mapped["Plan"]

    @property
    def lacks_baseline(self) -> bool:
        """A change is wanted against a value nobody has entered: no percentage can be said."""
        return self.kind == GoalKind.CHANGE and self.baseline_value is None

    @property
    def wants_more(self) -> bool:
        """A higher value is better."""
        if self.kind == GoalKind.CHANGE and self.target_percent is not None:
            return self.target_percent > 0
        if self.kind in {GoalKind.CEILING, GoalKind.AT_LEAST}:
            return self.kind == GoalKind.AT_LEAST
        return self.direction != Direction.DOWN

    @property
    def latest_year(self) -> int | None:
        """The year that it was followed up for last; None when it never was."""
        return self.about(self.follow_ups[-1]).year if self.follow_ups else None

    def about(self, follow_up: FollowUp) -> date:
        """The day that a follow-up is about."""
        return self.plan.about(follow_up.made_on) if self.plan else follow_up.made_on

    def made_in(self, year: int) -> list[FollowUp]:
        """The follow-ups of the year, the latest last."""
        return [one for one in self.follow_ups if self.about(one) in Year(year)]

    def result(self, year: int) -> Quantity | None:
        """The year's latest measured value and how exact it is, or the sum of a goal that counts per period.

        None when nothing was measured.
        """
        if self.period:
            return periods.added(self.made_in(year))
        measured = [one for one in self.made_in(year) if one.value is not None]
        last = measured[-1] if measured else None
        return last.quantity if last else None

    @property
    def wanted_value(self) -> Decimal | None:
        """The value to reach; None when none is set or, for a change, while the baseline is missing."""
        if self.kind != GoalKind.CHANGE or self.target_percent is None:
            return self.target_value
        if self.baseline_value is None:
            return None
        if self.change_in == ChangeIn.POINTS:
            return self.baseline_value + self.target_percent
        return self.baseline_value * (100 + self.target_percent) / 100 if self.baseline_value else None

    def change(self, value: Decimal) -> Decimal | None:
        """Against the baseline, in per cent or points; None without a baseline or when it is 0 (no division)."""
        if self.baseline_value is None:
            return None
        if self.change_in == ChangeIn.POINTS:
            return value - self.baseline_value
        return (value - self.baseline_value) * 100 / self.baseline_value if self.baseline_value else None

    def outcome(self, year: int) -> Outcome:
        """What the follow-ups of the year say."""
        if self.kind == GoalKind.QUALITATIVE:
            judged = [one.judgement for one in self.made_in(year) if one.judgement]
            return Outcome(judged[-1]) if judged else Outcome.NOT_MEASURED
        if self.lacks_baseline:
            return Outcome.BASELINE_MISSING
        result = self.result(year)
        if result is None:
            return Outcome.NOT_MEASURED
        if self.kind == GoalKind.YEARLY_BETTER:
            before = self._before(year)
            return self._compare(result, before) if before else Outcome.BASELINE_MISSING
        target = self.wanted_value
        if self.period and target is not None:
            return periods.outcome(self.sums(year), target, today())
        return Outcome.CANNOT_BE_JUDGED if target is None else self._compare(result, Quantity(target))

    def sums(self, year: int) -> list[tuple[date, Quantity | None]]:
        """Of each period of the year its last day and what was counted in it; nothing without a period."""
        told = [(self.about(one), one) for one in self.follow_ups]
        return periods.sums(told, year, self.period) if self.period else []

    def _before(self, year: int) -> Quantity | None:
        """What "better" is measured against: the latest earlier year's result, or the baseline."""
        years = sorted({day.year for day in map(self.about, self.follow_ups) if day.year < year}, reverse=True)
        measured = next((result for result in map(self.result, years) if result), None)
        if measured or self.baseline_value is None:
            return measured
        return Quantity(self.baseline_value)

    def _compare(self, result: Quantity, target: Quantity) -> Outcome:
        """Better each year means better than before, any other target is reached at the target."""
        reached = result.reaches(target, more=self.wants_more, beyond=self.kind == GoalKind.YEARLY_BETTER)
        if reached is None:
            return Outcome.CANNOT_BE_JUDGED
        return Outcome.ACHIEVED if reached else Outcome.NOT_ACHIEVED
