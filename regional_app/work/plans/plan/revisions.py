"""Revising a decided del 2: a draft that begins as a copy, and takes the plan's place when it is decided."""

from typing import Any, Unpack

import sqlalchemy as sa

from regional_app import audit
from regional_app.concepts.decided import DecisionValues
from regional_app.db import db
from regional_app.errors import DomainError, RevisionUnderWay
from regional_app.work.plans import queries
from regional_app.work.plans.models import Activity, Around, Goal, ImplementationPlan, Measure, Plan, PlanFile

_PLAN = (
    "agreement_id",
    "title",
    "first_year",
    "last_year",
    "rests_on",
    "evaluation",
    "evaluation_year",
    "evaluated_plan_id",
)
_BASELINE = ("baseline_value", "baseline_source", "baseline_by", "baseline_on")
_GOAL = (
    *("position", "focus_area_key", "owner", "kind", "text", "unit", "share_of", "period", "finding_id"),
    *("baseline_year", *_BASELINE, "target_value", "target_percent", "change_in", "direction"),
    *("deadline_on", "season", "place", "source"),
)
_PROGRESS = ("status", "started_on", "ended_on")
_TIMES = ("starts_on", "starts_as", "due_on", "due_as")
_MEASURE = ("position", "text", "responsible", "done_by", *_TIMES, "cost", "cause", "finding_id")
_ACTIVITY = ("position", "text", "responsible", *_TIMES, "cost", "done_on")


def begin(plan: Plan, reason: str) -> Plan:
    """Revidera: a draft with all the plan holds, and why. One at a time."""
    require_free(plan)
    draft = Plan(predecessor_id=plan.id, revision_reason=reason, implementation_plans=[])
    _copy(_PLAN, plan, draft)
    copies = {goal.id: _goal(goal) for goal in plan.goals}
    draft.goals = list(copies.values())
    db.session.add(draft)
    db.session.flush()
    goals = {goal_id: copy.id for goal_id, copy in copies.items()}
    draft.implementation_plans = [_implementation_plan(one, draft, goals) for one in plan.implementation_plans]
    audit.record("plan.revision_begun", draft, of=str(plan.id))
    return draft


def require_free(plan: Plan) -> None:
    """Raise unless the plan is worked by and no revision of it is under way."""
    plan.require_under_way()
    if queries.successor_of(plan):
        raise RevisionUnderWay


def decide(plan: Plan, *, around: Around, reason: str = "", **decision: Unpack[DecisionValues]) -> None:
    """Fastställ del 2; a revision takes over what its predecessor has come to, and its place."""
    replaced = queries.plan_to_change(plan.predecessor_id) if plan.predecessor_id else None
    plan.decide(around=around, reason=reason, replaced=replaced, **decision)
    if replaced:
        _take_over(replaced, plan)


def abandon(draft: Plan) -> None:
    """Ta bort utkastet to a new version; the plan in force stands as it was."""
    draft.require_draft()
    if not draft.is_revision:
        raise DomainError
    audit.record("plan.revision_abandoned", draft, of=str(draft.predecessor_id))
    db.session.execute(sa.delete(PlanFile).where(PlanFile.plan_id == draft.id))
    for record in (*draft.measures, *draft.implementation_plans, *draft.goals, draft):
        db.session.delete(record)


def _goal(goal: Goal) -> Goal:
    copy = Goal(origin_id=goal.thread_id)
    _copy(_GOAL, goal, copy)
    return copy


def _implementation_plan(one: ImplementationPlan, draft: Plan, goals: dict[Any, Any]) -> ImplementationPlan:
    copy = ImplementationPlan(goal_id=goals.get(one.goal_id), measures=[])
    _copy(("position", "title", "responsible"), one, copy)
    for measure in one.measures:
        other = Measure(origin_id=measure.thread_id, plan=draft, activities=[])
        _copy((*_MEASURE, *_PROGRESS), measure, other)
        copy.measures.append(other)
    return copy


def _take_over(before: Plan, after: Plan) -> None:
    """While the draft was written the work went on: its progress, its steps and baselines found since."""
    goals = {one.thread_id: one for one in before.goals}
    for goal in after.goals:
        found = goals.get(goal.thread_id)
        if found and goal.baseline_value is None:
            _copy(_BASELINE, found, goal)
    measures = {one.thread_id: one for one in before.measures}
    for measure in after.measures:
        if earlier := measures.get(measure.thread_id):
            _copy(_PROGRESS, earlier, measure)
            measure.activities = [_activity(one, after) for one in earlier.activities]


def _activity(one: Activity, plan: Plan) -> Activity:
    copy = Activity(plan_id=plan.id)
    _copy(_ACTIVITY, one, copy)
    return copy


def _copy(names: tuple[str, ...], source: Any, target: Any) -> None:
    for name in names:
        setattr(target, name, getattr(source, name))
