"""Putting goals into a draft, and taking them out of it."""

from typing import Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans.models import Goal, GoalValues, Plan
from regional_app.work.plans.ordering import after
from regional_app.work.plans.parts import carried_out_by


def add_goal(plan: Plan, kind: str, **values: Unpack[GoalValues]) -> Goal:
    """Put a goal of this kind into a draft, after the others."""
    plan.require_open()
    goal = Goal(kind=kind, position=after(plan.goals), follow_ups=[], **values)
    goal.require_a_start()
    plan.goals.append(goal)
    audit.record("goal.added", goal, kind=kind)
    return goal


def remove_goal(goal: Goal) -> None:
    """Take a goal out of a draft; its genomförandeplaner stay, without a goal."""
    goal.plan.require_open()
    for one in carried_out_by(goal):
        one.goal_id = None
    audit.record("goal.removed", goal)
    db.session.delete(goal)
