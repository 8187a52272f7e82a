"""A kommun's year, made as records: what the report then counts."""

from datetime import date

from regional_app.work.agreements.models import FocusArea
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure, Plan

YEAR = 2025


def agree(region):
    """The region's agreement with two focus areas, for both kommuner."""
    agreement = region.agreement("avtal", "2024–2026", kommuner=("norrby", "soderby"))
    region.kept(
        FocusArea(
            agreement_id=agreement.id, position=2, key="trafik", title="Trafik", overarching_goal="Säkrare vägar."
        )
    )
    return agreement


def live_a_year(kommun, agreement, *, statuses=("done", "done", "ongoing"), count=43, qualifier="exact"):
    """A decided lägesbild, plan and promises with follow-ups in YEAR."""
    picture = kommun.picture(decided_on=date(YEAR - 1, 3, 1))
    kommun.finding(picture, focus_area_key="unga")
    kommun.finding(picture, focus_area_key="trafik")
    kommun.finding(picture, focus_area_key=None, title="Ensamhet")
    plan = kommun.kept(
        Plan(
            agreement_id=agreement.id,
            title="Del 2",
            first_year=YEAR - 1,
            last_year=YEAR + 1,
            decided_on=date(YEAR - 1, 4, 1),
            decided_by="kommunstyrelsen",
            registry_number="KS 2",
        )
    )
    goal = _goal(kommun, plan, 1, "unga", target_value=40)
    _goal(kommun, plan, 2, "trafik", target_value=2, unit="kontroller")
    implementation = kommun.kept(
        ImplementationPlan(plan_id=plan.id, goal_id=goal.id, position=1, title="Fält", responsible="fritid")
    )
    for position, status in enumerate(statuses, 1):
        kommun.kept(
            Measure(
                plan_id=plan.id,
                implementation_plan_id=implementation.id,
                position=position,
                text="Nattvandring",
                responsible="fritid",
                done_by="kommun",
                status=status,
            )
        )
    kommun.kept(
        FollowUp(
            plan_id=plan.id,
            goal_id=goal.id,
            made_on=date(YEAR, 11, 1),
            note="Räknat",
            value=count,
            qualifier=qualifier,
            made_by="Eva",
        )
    )
    kommun.promise(
        focus_area_key="unga",
        from_on=date(YEAR, 1, 1),
        to_on=date(YEAR, 12, 31),
        given_on=date(YEAR, 1, 10),
        dialogue="",
        result="kept",
    )
    return plan


def _goal(kommun, plan, position, area, **over):
    values = {"owner": "kommun", "kind": "at_least", "text": "Fler vuxna ute", "unit": "vandringar"} | over
    return kommun.kept(Goal(plan_id=plan.id, position=position, focus_area_key=area, **values))


def submit(client, kommun, **words):
    """The coordinator writes and submits the year."""
    client.post(f"/{kommun}/arsrapporter/{YEAR}", {"version": "0", "summary": "Ett bra år.", **words})
    client.post(f"/{kommun}/arsrapporter/{YEAR}/inlamning", {"version": "1"})
