"""The order of goals, genomförandeplaner and measures in a draft: one step up or down at a time."""

from collections.abc import Sequence

from regional_app import audit
from regional_app.work.plans import parts
from regional_app.work.plans.models import Activity, Goal, ImplementationPlan, Measure

Placed = Goal | ImplementationPlan | Measure


def after(there: Sequence[Placed | Activity]) -> int:
    """The place after all of these."""
    return max((one.position for one in there), default=0) + 1


def move(one: Placed, *, up: bool) -> bool:
    """Let it change places with the one before or after beside it, in a draft; False when there is none."""
    one.plan.require_open()
    order = parts.beside(one)
    place = order.index(one)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(order):
        return False
    order[place], order[other] = order[other], order[place]
    for position, each in enumerate(order, start=1):
        each.position = position
    _tell(one, other + 1)
    return True


def _tell(one: Placed, place: int) -> None:
    if isinstance(one, Goal):
        audit.record("goal.reordered", one, to=place)
    elif isinstance(one, ImplementationPlan):
        audit.record("implementation_plan.reordered", one, to=place)
    else:
        audit.record("measure.reordered", one, to=place)
