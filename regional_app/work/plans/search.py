"""What the search finds in del 2: plans, goals, genomförandeplaner, measures and follow-ups."""

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import FOLLOW_UPS, SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure, Plan

_PLANS = SearchGroup("planer", _l("Planer"))
_GOALS = SearchGroup("mal", _l("Mål"))
_IMPLEMENTATION_PLANS = SearchGroup("genomforandeplaner", _l("Genomförandeplaner"))
_MEASURES = SearchGroup("atgarder", _l("Åtgärder"))

_DRAFT = Plan.decided_on.is_(None)

SOURCES = (
    SearchSource(
        group=_PLANS,
        permission=P.PLAN_READ,
        record=Plan,
        title=Plan.title,
        texts=(Plan.registry_number,),
        endpoint="plans.show",
        values={"plan_id": Plan.id},
        is_draft=_DRAFT,
        day=Plan.decided_on,
        news=_l("Planen är fastställd"),
    ),
    SearchSource(
        group=_GOALS,
        permission=P.PLAN_READ,
        record=Goal,
        title=Goal.text,
        texts=(Goal.place, Goal.season, Goal.source),
        endpoint="plans.show_goal",
        values={"plan_id": Goal.plan_id, "goal_id": Goal.id},
        joins=((Plan, Plan.id == Goal.plan_id),),
        is_draft=_DRAFT,
    ),
    SearchSource(
        group=_IMPLEMENTATION_PLANS,
        permission=P.PLAN_READ,
        record=ImplementationPlan,
        title=ImplementationPlan.title,
        texts=(ImplementationPlan.responsible,),
        endpoint="plans.show",
        values={
            "plan_id": ImplementationPlan.plan_id,
            "_anchor": sa.func.concat("genomforandeplan-", ImplementationPlan.id),
        },
        joins=((Plan, Plan.id == ImplementationPlan.plan_id),),
        is_draft=_DRAFT,
    ),
    SearchSource(
        group=_MEASURES,
        permission=P.PLAN_READ,
        record=Measure,
        title=Measure.text,
        texts=(Measure.cause, Measure.responsible),
        endpoint="plans.show_measure",
        values={"plan_id": Measure.plan_id, "measure_id": Measure.id},
        joins=((Plan, Plan.id == Measure.plan_id),),
        is_draft=_DRAFT,
    ),
    SearchSource(
        group=FOLLOW_UPS,
        label=_l("Uppföljning av ett mål"),
        permission=P.PLAN_READ,
        record=FollowUp,
        title=Goal.text,
        texts=(FollowUp.note, FollowUp.made_by),
        endpoint="plans.show_goal",
        values={"plan_id": FollowUp.plan_id, "goal_id": FollowUp.goal_id},
        joins=((Plan, Plan.id == FollowUp.plan_id), (Goal, Goal.id == FollowUp.goal_id)),
        is_draft=_DRAFT,
        day=FollowUp.made_on,
        news=_l("Målet är uppföljt"),
    ),
    SearchSource(
        group=FOLLOW_UPS,
        label=_l("Uppföljning av en åtgärd"),
        permission=P.PLAN_READ,
        record=FollowUp,
        title=Measure.text,
        texts=(FollowUp.note, FollowUp.made_by),
        endpoint="plans.show_measure",
        values={"plan_id": FollowUp.plan_id, "measure_id": FollowUp.measure_id},
        joins=((Plan, Plan.id == FollowUp.plan_id), (Measure, Measure.id == FollowUp.measure_id)),
        is_draft=_DRAFT,
        day=FollowUp.made_on,
        news=_l("Åtgärden är uppföljd"),
    ),
)
