"""Del 2 as a start for another kommun: shared by an act as a sealed copy, begun from by another (decision 0014)."""

from decimal import Decimal
from typing import Any, Unpack, cast

from flask_babel import gettext as _

from regional_app import audit
from regional_app.clock import today
from regional_app.db import db
from regional_app.errors import DomainError
from regional_app.tenancy import current_room
from regional_app.work.plans import queries
from regional_app.work.plans.goals.services import add_goal
from regional_app.work.plans.measures.services import add_implementation_plan, add_measure
from regional_app.work.plans.models import Goal, GoalValues, MeasureValues, Plan, PlanValues, SharedPlan
from regional_app.work.plans.plan.services import create_plan

_GOAL = (
    *("focus_area_key", "owner", "kind", "text", "unit", "share_of", "period"),
    *("change_in", "direction", "season"),
)
_NUMBERS = ("target_value", "target_percent")
_MEASURE = ("text", "done_by", "cause")


def share(plan: Plan) -> SharedPlan:
    """Dela planen: the other kommuner of the lokalpolisområde may read the copy and begin from it."""
    plan.require_in_use()
    if queries.shared_copy_of(plan):
        raise DomainError
    room = current_room()
    shared = SharedPlan(
        plan_id=plan.id,
        kommun=room.name,
        title=plan.title,
        first_year=plan.first_year,
        last_year=plan.last_year,
        decided_on=plan.decided_on,
        shared_on=today(),
        content=_content(plan),
    )
    shared.share()
    db.session.add(shared)
    audit.record("plan.shared", plan)
    return shared


def take_back(plan: Plan) -> None:
    """Sluta dela: the copy is gone; what others have begun from it is theirs."""
    shared = queries.shared_copy_of(plan)
    if shared is not None:
        audit.record("plan.unshared", plan)
        db.session.delete(shared)


def begin_from(shared: SharedPlan, **values: Unpack[PlanValues]) -> Plan:
    """A draft of one's own with the goals, genomförandeplaner and measures of the copy; nobody is responsible yet."""
    plan = create_plan(**values)
    plan.copied_from = f"{shared.title} ({shared.kommun})"
    goals = [add_goal(plan, told["kind"], **_goal(told)) for told in shared.content["goals"]]
    db.session.flush()
    nobody = _("inte utsedd")
    for told in shared.content["implementation_plans"]:
        goal_id = None if told["goal"] is None else goals[told["goal"]].id
        one = add_implementation_plan(plan, title=told["title"], responsible=nobody, goal_id=goal_id)
        for measure in told["measures"]:
            add_measure(one, **_measure(measure, nobody))
    audit.record("plan.copied", plan, of=str(shared.id))
    return plan


def _content(plan: Plan) -> dict[str, Any]:
    places = {goal.id: place for place, goal in enumerate(plan.goals)}
    return {
        "goals": [_told(goal, _GOAL) | _numbers(goal) for goal in plan.goals],
        "implementation_plans": [
            {
                **_told(one, ("title",)),
                "goal": places.get(one.goal_id) if one.goal_id else None,
                "measures": [_told(measure, _MEASURE) for measure in one.measures],
            }
            for one in plan.implementation_plans
        ],
    }


def _told(record: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _numbers(goal: Goal) -> dict[str, str | None]:
    values = {name: getattr(goal, name) for name in _NUMBERS}
    return {name: None if value is None else str(value) for name, value in values.items()}


def _goal(told: dict[str, Any]) -> GoalValues:
    numbers = {name: None if told[name] is None else Decimal(told[name]) for name in _NUMBERS}
    return cast("GoalValues", {name: told[name] for name in _GOAL if name != "kind"} | numbers)


def _measure(told: dict[str, Any], responsible: str) -> MeasureValues:
    return cast("MeasureValues", {name: told[name] for name in _MEASURE} | {"responsible": responsible})
