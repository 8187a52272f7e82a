"""What del 2 shows of the year's work: the plan is decided, the work is done, and it is followed up."""

from datetime import date

from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.evidence import CycleStep, Evidence, StepState
from regional_app.work.plans.models import MeasureStatus, Plan
from regional_app.work.plans.standing import Plans


def plan(plans: Plans) -> CycleStep:
    """Del 2: decided for this year, or already for the next; or a draft of it."""
    current = plans.of_this_year
    if current is not None:
        return CycleStep(StepState.DONE, _shown(_("Fastställd."), current, current.decided_on))
    if plans.coming is not None:
        said = _("Fastställd för %(year)s.", year=str(plans.coming.first_year))
        return CycleStep(StepState.DONE, _shown(said, plans.coming, plans.coming.decided_on))
    if plans.drafts:
        return CycleStep(StepState.NOW, _shown(_("Ett utkast är påbörjat."), plans.drafts[0].plan))
    return CycleStep(StepState.MISSING, _nothing(_("Ingen är fastställd för året.")))


def work(plans: Plans) -> CycleStep:
    """The measures: all done or cancelled, or some still open. The day is the last of what is still to come."""
    current = plans.of_this_year
    if current is None or not plans.measures:
        return CycleStep(StepState.MISSING, _nothing(_("Inga åtgärder är beslutade för året.")))
    done = sum(one.record.status == MeasureStatus.DONE for one in plans.measures)
    said = str(_("%(done)s av %(of)s åtgärder är klara.", done=done, of=len(plans.measures)))
    state = StepState.NOW if plans.open_measures else StepState.DONE
    return CycleStep(state, Evidence(said, None, "plans.measures", {"plan_id": current.id}))


def follow_ups(plans: Plans) -> CycleStep:
    """Goals and measures followed up this year: all, some or none; the day is that of the latest."""
    current, of = plans.of_this_year, len(plans.goals) + len(plans.measures)
    days = [one.last_on for one in plans.goals] + [one.last_on for one in plans.measures]
    made = [day for day in days if day is not None and day.year == today().year]
    if current is None or not made:
        return CycleStep(StepState.MISSING, _nothing(_("Inget är uppföljt i år.")))
    said = _("%(n)s av %(of)s mål och åtgärder är uppföljda i år.", n=len(made), of=of)
    return CycleStep(StepState.NOW, _shown(said, current, max(made)))


def _shown(said: str, plan: Plan, on: date | None = None) -> Evidence:
    return Evidence(str(said), on, "plans.show", {"plan_id": plan.id})


def _nothing(said: str) -> Evidence:
    return Evidence(str(said), None, "plans.index")
