"""Plans in every state that an act can meet, with what they hold: made by a name, loaded by another."""

from datetime import date

from regional_app.clock import today
from regional_app.work.plans import parts, queries
from regional_app.work.plans.exchange import files
from regional_app.work.plans.exchange.tables import GOALS_WORD
from regional_app.work.plans.models import Activity, PlanFile, SharedPlan

YEAR, DAY = today().year, date(today().year, 1, 1)
DECIDED_ON = {"decided_on": DAY}


def draft(rooms):
    return _filled(rooms, rooms.norrby.plan())


def decided(rooms):
    return _filled(rooms, rooms.norrby.plan(**DECIDED_ON))


def shared(rooms):
    made = decided(rooms)
    about = {"kommun": "Norrby", "title": "Del 2", "first_year": YEAR, "last_year": YEAR, "content": {}}
    rooms.norrby.kept(SharedPlan(plan_id=made["plan"], decided_on=DAY, shared_on=DAY, **about))
    return made


def taken_over(rooms):
    old = rooms.exempelregionen.agreement("gammal", f"{YEAR - 2}–{YEAR - 1}")
    rooms.exempelregionen.agreement("ny", f"{YEAR}–{YEAR + 1}", predecessor_key="gammal")
    return _filled(rooms, rooms.norrby.plan(agreement_id=old.id, **DECIDED_ON))


def superseded(rooms):
    return _filled(rooms, rooms.norrby.plan(superseded_on=DAY, **DECIDED_ON))


def revision(rooms):
    before = rooms.norrby.plan(**DECIDED_ON)
    return _filled(rooms, rooms.norrby.plan(predecessor_id=before.id, revision_reason="Nytt läge"))


def revised(rooms):
    made = decided(rooms)
    rooms.norrby.plan(predecessor_id=made["plan"], revision_reason="Nytt läge")
    return made


def with_baseline(rooms):
    return _filled(rooms, rooms.norrby.plan(**DECIDED_ON), baseline_value=6)


def _filled(rooms, plan, **about_goal):
    """Two goals, a measure with a step, and a file that waits, as their ids."""
    change = {"kind": "change", "baseline_year": YEAR - 1, "target_percent": -10, "target_value": None}
    goal = rooms.norrby.goal(plan, **change | about_goal)
    rooms.norrby.goal(plan, position=2)
    one = rooms.norrby.implementation_plan(plan)
    measure = rooms.norrby.measure(one)
    step = rooms.norrby.kept(Activity(plan_id=plan.id, measure_id=measure.id, position=1, text="Boka"))
    file = rooms.norrby.kept(PlanFile(plan_id=plan.id, of_table=GOALS_WORD, name="mal.csv", content=b""))
    return {
        "plan": plan.id,
        "goal": goal.id,
        "one": one.id,
        "measure": measure.id,
        "activity": step.id,
        "file": file.id,
    }


def load_plan(made):
    return queries.plan_to_change(made["plan"])


def load_goal(made):
    return parts.goal_to_change(plan_id=made["plan"], goal_id=made["goal"])


def load_implementation_plan(made):
    return parts.implementation_plan_to_change(plan_id=made["plan"], implementation_plan_id=made["one"])


def load_measure(made):
    return parts.measure_to_change(plan_id=made["plan"], measure_id=made["measure"])


def load_measure_anywhere(made):
    return queries.measure_anywhere(made["measure"])


def load_activity(made):
    return parts.activity_to_change(plan_id=made["plan"], measure_id=made["measure"], activity_id=made["activity"])


def load_file(made):
    return files.plan_file_to_write(made["plan"], made["file"])
