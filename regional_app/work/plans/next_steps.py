"""What del 2 asks for next: a plan to write or decide, measures and goals to follow up."""

from collections.abc import Collection, Iterator
from datetime import date

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.clock import today
from regional_app.concepts.next_step import NextStep, Urgency
from regional_app.i18n import day
from regional_app.policy import P, can
from regional_app.work.agreements.grounds import Grounds
from regional_app.work.plans.models import Measure, RestsOn
from regional_app.work.plans.standing import Draft, Plans
from regional_app.work.plans.words import MISSING


def plan_steps(plans: Plans, grounds: Grounds, promises: int) -> Iterator[NextStep]:
    """The drafts to finish; otherwise a plan to begin when the year has none. `promises` are the year's given."""
    for draft in plans.drafts:
        yield _draft(draft, promises)
    if plans.of_this_year is None and not plans.drafts:
        yield NextStep(
            what=str(_("Börja på del 2")),
            why=grounds.why("implementation_plans", 5) or str(_("Ingen plan är fastställd för året.")),
            href=url_for("plans.new" if can(P.PLAN_EDIT) else "plans.index"),
            waits=True,
        )


def measure_steps(
    plans: Plans, grounds: Grounds, done_by: Collection[str], *, far_ahead: bool = False
) -> Iterator[NextStep]:
    """Measures that are late or near their last day, one by one; then those nobody has followed up this year.

    `far_ahead`: every measure with a last day, one by one.
    """
    mine = [one for one in plans.open_measures if one.record.done_by in done_by]
    dated = {one.record.id: _dated(one.record) for one in mine if one.record.due_on}
    presses = {Urgency.OVERDUE, Urgency.SOON}
    pressing = {key: step for key, step in dated.items() if far_ahead or step.urgency in presses}
    yield from pressing.values()
    left = [one for one in mine if one.is_left_this_year and one.record.id not in pressing]
    if plans.decided and left:
        what = ngettext(
            "Följ upp %(num)s åtgärd som inte är uppföljd i år",
            "Följ upp %(num)s åtgärder som inte är uppföljda i år",
            len(left),
        )
        only = _follow_up(left[0].record) if len(left) == 1 else None
        yield _before_new_year(str(what), grounds, only or url_for("plans.measures", plan_id=plans.decided.id))


def goal_steps(plans: Plans, grounds: Grounds, owners: Collection[str]) -> Iterator[NextStep]:
    """Goals of the year's plan that nobody has followed up this year."""
    plan = plans.of_this_year
    left = [one.record for one in plans.goals if one.record.owner in owners and one.is_left_this_year]
    if plan is None or not left:
        return
    what = ngettext(
        "Följ upp %(num)s mål som inte är uppföljt i år",
        "Följ upp %(num)s mål som inte är uppföljda i år",
        len(left),
    )
    href = url_for("plans.show", plan_id=plan.id)
    if len(left) == 1 and can(P.MEASURE_UPDATE):
        href = url_for("plans.new_goal_follow_up", plan_id=plan.id, goal_id=left[0].id)
    yield _before_new_year(str(what), grounds, href)


def _draft(draft: Draft, promises: int) -> NextStep:
    plan = draft.plan
    there = {
        "goals": draft.has_goals,
        "implementation_plans": draft.has_implementation_plans,
        "rests_on": plan.rests_on != RestsOn.UNSTATED,
        "promises": promises,
    }
    missing = [str(MISSING[part]).lower() for part, is_there in there.items() if not is_there]
    if missing:
        return NextStep(
            what=str(_("Skriv klart planen %(title)s", title=plan.title)),
            why=str(_("Det saknas: %(parts)s.", parts=", ".join(missing))),
            href=url_for("plans.show", plan_id=plan.id),
            waits=True,
        )
    decides = can(P.PLAN_DECIDE)
    return NextStep(
        what=str(_("Fastställ planen %(title)s", title=plan.title)),
        why=str(_("Utkastet är fullständigt.")),
        href=url_for(f"plans.{'new_decision' if decides else 'show'}", plan_id=plan.id),
        waits=decides,
    )


def _dated(measure: Measure) -> NextStep:
    said = _("Åtgärden skulle vara klar %(day)s.") if measure.is_late else _("Åtgärden ska vara klar %(day)s.")
    responsible = _("Ansvarig: %(who)s.", who=measure.responsible)
    return NextStep(
        what=str(_("Följ upp: %(measure)s", measure=measure.headline)),
        why=f"{said % {'day': day(measure.due_on)}} {responsible}",
        href=_follow_up(measure),
        due_on=measure.due_on,
    )


def _follow_up(measure: Measure) -> str:
    """The form, for those who may; others read the measure."""
    page = "new_measure_follow_up" if can(P.MEASURE_UPDATE) else "show_measure"
    return url_for(f"plans.{page}", plan_id=measure.plan_id, measure_id=measure.id)


def _before_new_year(what: str, grounds: Grounds, href: str) -> NextStep:
    why = grounds.why("follow_ups", 6) or str(_("Årsrapporten räknar det som är uppföljt under året."))
    return NextStep(what=what, why=why, href=href, due_on=date(today().year, 12, 31))
