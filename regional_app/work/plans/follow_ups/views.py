"""How it went: the follow-ups of goals and measures of a decided plan."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import CombinedMultiDict

from regional_app.clock import today
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.documents.reading import read_for_the_archive
from regional_app.work.plans import parts, words
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.follow_ups import services
from regional_app.work.plans.follow_ups.forms import FollowUpForm, MeasureFollowUpForm, form_for
from regional_app.work.plans.goals import from_statistics
from regional_app.work.plans.models import Goal, Measure

GOAL = "/<uuid:plan_id>/mal/<uuid:goal_id>/uppfoljningar"
MEASURE = "/<uuid:plan_id>/atgarder/<uuid:measure_id>/uppfoljningar"


@bp.page(f"{GOAL}/ny", P.MEASURE_UPDATE, load=parts.goal)
def new_goal_follow_up(goal: Goal) -> ResponseReturnValue:
    """A form for a follow-up of a goal."""
    goal.plan.require_in_use()
    return _goal_page(goal, form_for(goal, **from_statistics.follow_up(goal, request.args.get("ar", type=int))))


@bp.act(GOAL, P.MEASURE_UPDATE, load=parts.goal, receives=21, reads=read_for_the_archive)
def create_goal_follow_up(goal: Goal) -> ResponseReturnValue:
    """Say what the goal's value is, or whether it is reached."""
    goal.plan.require_in_use()
    form = form_for(goal, _sent())
    if not form.validate():
        return _goal_page(goal, form), 422
    services.follow_up_goal(goal, made_by=current().name, file=form.evidence, **form.values())
    flash(_("Uppföljningen är sparad."))
    return redirect(url_for(".show_goal", plan_id=goal.plan_id, goal_id=goal.id))


@bp.page(f"{MEASURE}/ny", P.MEASURE_UPDATE, load=parts.measure)
def new_measure_follow_up(measure: Measure) -> ResponseReturnValue:
    """A form for a follow-up of a measure."""
    measure.plan.require_in_use()
    return _measure_page(measure, MeasureFollowUpForm(made_on=today(), status=measure.status))


@bp.act(MEASURE, P.MEASURE_UPDATE, load=parts.measure, receives=21, reads=read_for_the_archive)
def create_measure_follow_up(measure: Measure) -> ResponseReturnValue:
    """Say what has been done and how far it has come."""
    measure.plan.require_in_use()
    form = MeasureFollowUpForm(_sent())
    if not form.validate():
        return _measure_page(measure, form), 422
    services.follow_up_measure(
        measure, made_by=current().name, status=form.status.data, file=form.evidence, **form.values()
    )
    flash(_("Uppföljningen är sparad."))
    return redirect(url_for(".show_measure", plan_id=measure.plan_id, measure_id=measure.id))


def _sent() -> CombinedMultiDict[str, Any]:
    return CombinedMultiDict([request.files, request.form])


def _goal_page(goal: Goal, form: FollowUpForm) -> str:
    years = from_statistics.years(goal)
    return render_template("plans/follow_ups/goal.html", form=form, goal=goal, words=words, years=years)


def _measure_page(measure: Measure, form: FollowUpForm) -> str:
    return render_template("plans/follow_ups/measure.html", form=form, measure=measure)
