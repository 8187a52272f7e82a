"""Following up goals and measures of the plan in use."""

from typing import Unpack

from regional_app import audit
from regional_app.work.plans import queries
from regional_app.work.plans.follow_ups.evidence_files import EvidenceFile, keep_evidence
from regional_app.work.plans.models import FollowUp, FollowUpValues, Goal, Measure


def follow_up_goal(
    goal: Goal, *, made_by: str, file: EvidenceFile | None = None, **values: Unpack[FollowUpValues]
) -> FollowUp:
    """Följ upp ett mål; when a new agreement has taken over, only what happened before."""
    goal.plan.require_under_way(values["made_on"])
    return _follow_up(goal, made_by, file, values)


def follow_up_measure(
    measure: Measure, *, made_by: str, status: str, file: EvidenceFile | None = None, **values: Unpack[FollowUpValues]
) -> FollowUp:
    """Följ upp en åtgärd, and say how far it has come."""
    measure.plan.require_under_way(values["made_on"])
    if measure.status != status:
        measure.move_to(status, on=values["made_on"])
    return _follow_up(measure, made_by, file, values)


def _follow_up(subject: Goal | Measure, made_by: str, file: EvidenceFile | None, values: FollowUpValues) -> FollowUp:
    follow_up = FollowUp(plan_id=queries.plan_of_thread(subject), made_by=made_by, **values)
    follow_up.entered_today()
    if file:
        follow_up.document_id = keep_evidence(subject.headline, values["made_on"], file)
    subject.follow_ups.append(follow_up)
    audit.record("follow_up.made", follow_up, of=type(subject).__name__)
    return follow_up
