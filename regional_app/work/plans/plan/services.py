"""Beginning a plan."""

from typing import Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans.models import Plan, PlanValues


def create_plan(**values: Unpack[PlanValues]) -> Plan:
    """Begin a plan, for years when its agreement held; they may be over."""
    plan = Plan(goals=[], implementation_plans=[], **values)
    plan.require_years()
    db.session.add(plan)
    audit.record("plan.created", plan)
    return plan
