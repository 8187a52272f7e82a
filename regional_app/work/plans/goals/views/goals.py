"""The goals of a plan: one page per kind to write, one to read."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P, can
from regional_app.tenancy import current
from regional_app.work.plans import focus_areas, parts, queries, words, writing
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.follow_ups.evidence_files import evidence_of
from regional_app.work.plans.goals import evaluating, from_statistics, services
from regional_app.work.plans.goals.chart import chart_of
from regional_app.work.plans.goals.forms.baselines import propose_baseline
from regional_app.work.plans.goals.forms.goals import GoalForm
from regional_app.work.plans.goals.list import goals_list
from regional_app.work.plans.models import Goal, Plan
from regional_app.work.promises.queries import findings_to_rest_on
from regional_app.work.situation_pictures.queries import decided_finding

ONE = "/<uuid:plan_id>/mal/<uuid:goal_id>"


@bp.page("/<uuid:plan_id>/mal", P.PLAN_READ, load=queries.plan, area=True)
def goals(plan: Plan) -> ResponseReturnValue:
    """Every goal of the plan in one list."""
    areas = focus_areas.titles_for(plan, plan.goals)
    chosen = Selection(goals_list(areas), plan.goals, request.args, "plans.goals", plan_id=plan.id)
    following_up = (
        current().audience == "tenant"
        and not plan.is_draft
        and not plan.is_superseded
        and can(P.MEASURE_UPDATE, plan)
    )
    return answer(
        "plans/goals/index.html",
        chosen,
        plan=plan,
        words=words,
        following_up=following_up,
        **writing.openness(plan),
    )


@bp.page("/<uuid:plan_id>/mal/nytt", P.PLAN_EDIT, load=queries.plan)
def new_goal(plan: Plan) -> ResponseReturnValue:
    """First which kind of goal, then a form that asks only for what that kind needs."""
    if _kind() is None:
        plan.require_open()
        return render_template("plans/goals/kinds.html", plan=plan, words=words)
    return _new_page(plan, _form(plan, _kind() or ""))


@bp.act("/<uuid:plan_id>/mal", P.PLAN_EDIT, load=queries.plan_to_change)
def create_goal(plan: Plan) -> ResponseReturnValue:
    """Put a goal into the plan."""
    kind = _kind()
    if kind is None:
        return redirect(url_for(".new_goal", plan_id=plan.id))
    form = _form(plan, kind, None, request.form)
    if not form.validate():
        return _new_page(plan, form), 422
    if "preview" in request.form:
        return _new_page(plan, form, said_back=_said_back(form))
    goal = services.add_goal(plan, kind, **form.values())
    flash(" ".join(filter(None, (_("Målet är tillagt."), words.said_back(goal)))))
    return redirect(url_for(".show", plan_id=plan.id, _anchor="mal"))


@bp.page(ONE, P.PLAN_READ, load=parts.goal, area=True, called=_l("Målet"))
def show_goal(goal: Goal) -> ResponseReturnValue:
    """Everything about one goal, with its follow-ups."""
    return render_template(
        "plans/goals/show.html",
        goal=goal,
        plan=goal.plan,
        finding=decided_finding(goal.finding_id) if goal.finding_id else None,
        areas=focus_areas.titles_for(goal.plan, [goal]),
        chart=chart_of(goal),
        evaluations=evaluating.evaluations_of(goal),
        evidence=evidence_of(goal.follow_ups),
        words=words,
        **writing.openness(goal.plan),
    )


@bp.page(f"{ONE}/redigera", P.PLAN_EDIT, load=parts.goal)
def edit_goal(goal: Goal) -> ResponseReturnValue:
    """A form with everything about a goal."""
    form = _form(goal.plan, goal.kind, goal, obj=goal)
    propose_baseline(form, from_statistics.baseline(goal))
    return _edit_page(goal, form, stale_fields(form, goal))


@bp.act(f"{ONE}/redigera", P.PLAN_EDIT, load=parts.goal_to_change)
def update_goal(goal: Goal) -> ResponseReturnValue:
    """Save a goal; whoever saves second sees both texts."""
    form = _form(goal.plan, goal.kind, goal, request.form)
    if not form.validate():
        return _edit_page(goal, form), 422
    if "preview" in request.form:
        return _edit_page(goal, form, said_back=_said_back(form))
    if differences := stale_fields(form, goal):
        return _edit_page(goal, form, differences), 409
    goal.edit(**form.values())
    flash(_("Målet är sparat."))
    return redirect(url_for(".show_goal", plan_id=goal.plan_id, goal_id=goal.id))


@bp.page(f"{ONE}/borttagning", P.PLAN_EDIT, load=parts.goal)
def new_goal_removal(goal: Goal) -> ResponseReturnValue:
    """Ask before taking a goal away."""
    goal.plan.require_open()
    return render_template("plans/goals/remove.html", goal=goal)


@bp.act(f"{ONE}/borttagning", P.PLAN_EDIT, load=parts.goal_to_change)
def create_goal_removal(goal: Goal) -> ResponseReturnValue:
    """Take a goal out of the draft."""
    services.remove_goal(goal)
    flash(_("Målet är borttaget."))
    return redirect(url_for(".show", plan_id=goal.plan_id))


def _kind() -> str | None:
    """The kind the address asks for, when there is such a kind."""
    wanted = request.args.get("slag")
    return wanted if wanted in words.KINDS else None


def _form(plan: Plan, kind: str, goal: Goal | None = None, *args: Any, **values: Any) -> GoalForm:
    plan.require_open()
    return GoalForm(
        *args,
        kind=kind,
        focus_areas=focus_areas.titles_for(plan, parts.goals_of(plan)),
        findings=findings_to_rest_on(goal.finding_id if goal else None),
        **values,
    )


def _said_back(form: GoalForm) -> str:
    """What the goal comes to, before it is saved."""
    meant = Goal(kind=form.kind, follow_ups=[], **form.values())
    return words.said_back(meant) or words.target(meant)


def _new_page(plan: Plan, form: GoalForm, said_back: str = "") -> str:
    return render_template("plans/goals/new.html", form=form, plan=plan, words=words, said_back=said_back)


def _edit_page(goal: Goal, form: GoalForm, differences: object = (), said_back: str = "") -> str:
    return render_template(
        "plans/goals/edit.html", form=form, goal=goal, differences=differences, words=words, said_back=said_back
    )
