"""The order of goals, genomförandeplaner and measures in a draft: one step up or down at a time."""

from collections.abc import Sequence

from regional_app import audit
from regional_app.plans.models import Goal, ImplementationPlan, Measure

Placed = Goal | ImplementationPlan | Measure
EVENTS = {Goal: "goal.reordered", ImplementationPlan: "implementation_plan.reordered", Measure: "measure.reordered"}


def move(one: Placed, among: Sequence[Placed], *, up: bool) -> bool:
    """Let it change places with the one before or after; False when there is none."""
    order = sorted(among, key=lambda other: other.position)
    place = order.index(one)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(order):
        return False
    order[place], order[other] = order[other], order[place]
    for position, each in enumerate(order, start=1):
        each.position = position
    audit.record(EVENTS[type(one)], one, to=other + 1)
    return True
