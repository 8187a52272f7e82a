"""A decided plan with one of everything."""

from datetime import date

from regional_app.work.plans.models import Activity, PlanFile, SharedPlan

FILE = {"of_table": "mal", "name": "bra.csv", "content": b"Brottstyp;2025\nKlotter;4"}


def _activity(world):
    of = {"plan_id": world["plan"].id, "measure_id": world["measure"].id}
    return world.norrby.kept(Activity(text="Boka", position=1, **of))


def _shared(world):
    """Norrby's own copy, for itself alone."""
    plan = world["plan"]
    told = {"kommun": "Norrby", "title": plan.title, "first_year": plan.first_year, "last_year": plan.last_year}
    days = {"decided_on": plan.decided_on, "shared_on": plan.decided_on}
    content = {"goals": [], "implementation_plans": []}
    return world.norrby.kept(SharedPlan(plan_id=plan.id, content=content, **told, **days))


RECORDS = {
    "plan": lambda world: world.norrby.plan(decided_on=date(2026, 1, 20)),
    "goal": lambda world: world.norrby.goal(world["plan"]),
    "implementation_plan": lambda world: world.norrby.implementation_plan(world["plan"]),
    "measure": lambda world: world.norrby.measure(world["implementation_plan"]),
    "activity": _activity,
    "plan_file": lambda world: world.norrby.kept(PlanFile(plan_id=world["plan"].id, **FILE)),
    "shared_plan": _shared,
}
