"""Beginning a plan."""

from typing import Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans.closing import agreement_named, require_running
from regional_app.work.plans.models import Plan, PlanValues


def create_plan(**values: Unpack[PlanValues]) -> Plan:
    """Begin a plan, under an agreement whose time is not over."""
    require_running(agreement_named(values["agreement_id"]))
    plan = Plan(goals=[], implementation_plans=[], **values)
    db.session.add(plan)
    audit.record("plan.created", plan)
    return plan
