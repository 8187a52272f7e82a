"""What threads are made of: the room's problems, plans and promises, with what hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from regional_app.answers.reports.queries import contributions
from regional_app.policy import P, can
from regional_app.work.plans import queries as plans
from regional_app.work.plans.models import Goal, ImplementationPlan, Measure, Plan
from regional_app.work.promises import queries as promises
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.situation_pictures import queries as pictures
from regional_app.work.situation_pictures.models import Finding, SituationPicture


@dataclass(frozen=True)
class Ground:
    """The records one may read, each once; a superseded plan is history and is left out."""

    pictures: Sequence[SituationPicture]
    plans: Sequence[Plan]
    promises: Sequence[CitizenPromise]
    reported: frozenset[int]
    in_force: SituationPicture | None

    @cached_property
    def findings(self) -> dict[UUID, Finding]:
        """Every problem by its id."""
        return {one.id: one for picture in self.pictures for one in picture.findings}

    @cached_property
    def problems(self) -> dict[UUID, Finding]:
        """Every problem once, by its identity: as the lägesbild in force tells of it, else as the latest does."""
        by_day = sorted(self.pictures, key=lambda one: (one.decided_on is not None, one.decided_on or date.min))
        # The one read last stays.
        return {one.thread_id: one for picture in [*by_day, self._held] if picture for one in picture.findings}

    @property
    def _held(self) -> SituationPicture | None:
        held = self.in_force
        return next((one for one in self.pictures if held and one.id == held.id), None)

    @cached_property
    def goals(self) -> list[Goal]:
        """The goals, plan by plan."""
        return [goal for plan in self.plans for goal in plan.goals]

    @cached_property
    def implementation_plans(self) -> list[ImplementationPlan]:
        """The genomförandeplaner, plan by plan."""
        return [one for plan in self.plans for one in plan.implementation_plans]

    @cached_property
    def measures(self) -> list[Measure]:
        """The measures, plan by plan."""
        return [measure for plan in self.plans for measure in plan.measures]


def ground() -> Ground:
    """Everything of the room that the reader may read."""
    return Ground(
        [one for one in pictures.pictures() if can(P.PICTURE_READ, one)],
        [one for one in plans.plans() if can(P.PLAN_READ, one) and not one.is_superseded],
        [one for one in promises.promises() if can(P.PROMISE_READ, one)],
        frozenset(one.year for one in contributions() if one.submitted_on),
        pictures.in_force_by_line().get(False),
    )
