"""What del 2 asks for next: a plan to write or decide, measures and goals to follow up."""

from collections.abc import Collection, Iterator
from typing import Final

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep, Urgency
from regional_app.concepts.year import Year
from regional_app.i18n import day
from regional_app.policy import P, Role, can
from regional_app.tenancy import current
from regional_app.work.agreements.grounds import Grounds, grounds
from regional_app.work.plans.models import Measure, RestsOn
from regional_app.work.plans.standing import Draft, Plans, plans
from regional_app.work.plans.words import MISSING
from regional_app.work.promises.standing import promises

# Whose measures (done_by) and goals (owner) a role is reminded of; the coordinator keeps everybody's in mind.
_MEASURES: Final = {
    Role.COORDINATOR: {"kommun", "police", "both"},
    Role.POLICE_OFFICER: {"police", "both"},
    Role.CONTRIBUTOR: {"kommun", "both"},
}
_GOALS: Final = {
    Role.COORDINATOR: {"kommun", "police", "common"},
    Role.POLICE_OFFICER: {"police", "common"},
}


def of_kommun(known: Known) -> Iterator[NextStep]:
    """The plan for those who write it; measures and goals for those whose they are."""
    standing, agreed, roles = known.of(plans), known.of(grounds), current().roles
    if can(P.PLAN_EDIT):
        yield from _plan_steps(standing, agreed, len(known.of(promises).of_this_year))
    yield from _measure_steps(standing, agreed, _all_of(_MEASURES, roles), far_ahead=known.far_ahead)
    yield from _goal_steps(standing, agreed, _all_of(_GOALS, roles))


def _all_of(whose: dict[Role, set[str]], roles: frozenset[str]) -> set[str]:
    return {one for role, ones in whose.items() if role in roles for one in ones}


def _plan_steps(standing: Plans, agreed: Grounds, promises: int) -> Iterator[NextStep]:
    """The drafts to finish; otherwise a plan to begin when neither this year nor the next has one.

    `promises` are the year's given.
    """
    for draft in standing.drafts:
        yield _draft(draft, promises)
    if standing.of_this_year is None and standing.coming is None and not standing.drafts:
        yield NextStep(
            what=str(_("Börja på del 2")),
            why=agreed.why("implementation_plans", 5) or str(_("Ingen plan är fastställd för året.")),
            href=url_for("plans.new" if can(P.PLAN_EDIT) else "plans.index"),
            waits=True,
        )


def _measure_steps(
    standing: Plans, agreed: Grounds, done_by: Collection[str], *, far_ahead: bool = False
) -> Iterator[NextStep]:
    """Measures that are late or near their last day, one by one; then those nobody has followed up this year.

    `far_ahead`: every measure with a last day, one by one.
    """
    mine = [one for one in standing.open_measures if one.record.done_by in done_by]
    begun = [one for one in mine if one.record.has_begun]
    dated = {one.record.id: _dated(one.record) for one in (mine if far_ahead else begun) if one.record.due_on}
    presses = {Urgency.OVERDUE, Urgency.SOON}
    pressing = {key: step for key, step in dated.items() if far_ahead or step.urgency in presses}
    yield from pressing.values()
    year = standing.followed_year
    left = [one for one in begun if one.is_left_in(year) and one.record.id not in pressing]
    if standing.decided and left:
        what = ngettext(
            "Följ upp %(num)s åtgärd som inte är uppföljd %(year)s",
            "Följ upp %(num)s åtgärder som inte är uppföljda %(year)s",
            len(left),
            year=_called(year),
        )
        only = _follow_up(left[0].record) if len(left) == 1 else None
        yield _by_the_end_of(year, str(what), agreed, only or url_for("plans.measures", plan_id=standing.decided.id))


def _goal_steps(standing: Plans, agreed: Grounds, owners: Collection[str]) -> Iterator[NextStep]:
    """Goals of the plan that nobody has followed up this year, or in its last when its time is over."""
    plan, year = standing.decided, standing.followed_year
    left = [one.record for one in standing.goals if one.record.owner in owners and one.is_left_in(year)]
    if plan is None or not left:
        return
    what = ngettext(
        "Följ upp %(num)s mål som inte är uppföljt %(year)s",
        "Följ upp %(num)s mål som inte är uppföljda %(year)s",
        len(left),
        year=_called(year),
    )
    href = url_for("plans.show", plan_id=plan.id)
    if len(left) == 1 and can(P.MEASURE_UPDATE):
        href = url_for("plans.new_goal_follow_up", plan_id=plan.id, goal_id=left[0].id)
    yield _by_the_end_of(year, str(what), agreed, href)


def _called(year: Year) -> str:
    return str(_("i år") if year.goes_on else _("under %(year)s", year=str(year.number)))


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


def _by_the_end_of(year: Year, what: str, agreed: Grounds, href: str) -> NextStep:
    said = str(_("Årsrapporten räknar det som är uppföljt under året."))
    return NextStep(what=what, why=agreed.why("follow_ups", 6, of=year) or said, href=href, due_on=year.last)
