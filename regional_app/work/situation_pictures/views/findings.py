"""The findings of a lägesbild: what the problems are, where and why."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P
from regional_app.work.situation_pictures import focus_areas, lists, queries, services, words
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.forms import FindingForm, PriorityForm
from regional_app.work.situation_pictures.models import Finding, SituationPicture

ONE = "/<uuid:picture_id>/problem/<uuid:finding_id>"


@bp.page("/problem", P.PICTURE_READ, area=True)
def findings_in_force() -> ResponseReturnValue:
    """The findings of the lägesbild that was decided last."""
    picture = queries.in_force()
    areas = focus_areas.titles_for(picture) if picture else {}
    rows = picture.findings if picture else []
    chosen = Selection(lists.findings_list(areas), rows, request.args, "situation_pictures.findings_in_force")
    return answer("situation_pictures/findings/index.html", chosen, picture=picture, keep={}, words=words)


@bp.page("/<uuid:picture_id>/problem/nytt", P.PICTURE_EDIT, load=queries.picture)
def new_finding(picture: SituationPicture) -> ResponseReturnValue:
    """A form for a finding."""
    picture.require_draft()
    return _new_page(picture, _new_form(picture))


@bp.act("/<uuid:picture_id>/problem", P.PICTURE_EDIT, load=queries.picture_to_change)
def create_finding(picture: SituationPicture) -> ResponseReturnValue:
    """Put a finding into the lägesbild."""
    picture.require_draft()
    form = _new_form(picture, request.form)
    if not form.validate():
        return _new_page(picture, form), 422
    finding = services.add_finding(picture, form.continued, **form.values())
    flash(_("Problemet ”%(title)s” är tillagt.", title=finding.title))
    return redirect(url_for(".show", picture_id=picture.id))


@bp.page(ONE, P.PICTURE_READ, load=queries.finding, area=True, called=_l("Problemet"))
def show_finding(finding: Finding) -> ResponseReturnValue:
    """Everything about one finding."""
    return render_template(
        "situation_pictures/findings/show.html",
        finding=finding,
        areas=focus_areas.titles_for(finding.picture),
        words=words,
    )


@bp.page(f"{ONE}/redigera", P.PICTURE_EDIT, load=queries.finding)
def edit_finding(finding: Finding) -> ResponseReturnValue:
    """A form with everything about a finding."""
    finding.picture.require_draft()
    form = FindingForm(obj=finding, focus_areas=focus_areas.titles_for(finding.picture))
    return _edit_page(finding, form, stale_fields(form, finding))


@bp.act(f"{ONE}/redigera", P.PICTURE_EDIT, load=queries.finding_to_change)
def update_finding(finding: Finding) -> ResponseReturnValue:
    """Save a finding; whoever saves second sees both texts."""
    finding.picture.require_draft()
    form = FindingForm(request.form, focus_areas=focus_areas.titles_for(finding.picture))
    if not form.validate():
        return _edit_page(finding, form), 422
    if differences := stale_fields(form, finding):
        return _edit_page(finding, form, differences), 409
    finding.edit(**form.values())
    flash(_("Problemet ”%(title)s” är sparat.", title=finding.title))
    return redirect(url_for(".show", picture_id=finding.situation_picture_id))


@bp.page(f"{ONE}/prioritet", P.PICTURE_EDIT, load=queries.finding)
def edit_priority(finding: Finding) -> ResponseReturnValue:
    """A small form for the priority alone."""
    finding.picture.require_draft()
    return _priority_page(finding, PriorityForm(obj=finding))


@bp.act(f"{ONE}/prioritet", P.PICTURE_EDIT, load=queries.finding_to_change)
def update_priority(finding: Finding) -> ResponseReturnValue:
    """Change the priority, from the small form or straight from the table."""
    finding.picture.require_draft()
    form = PriorityForm(request.form)
    if not form.validate():
        return _priority_page(finding, form), 422
    if differences := stale_fields(form, finding):
        return _priority_page(finding, form, differences), 409
    finding.prioritise(form.priority.data)
    flash(_("Prioriteten för ”%(title)s” är ändrad.", title=finding.title))
    kept = lists.findings_list({}).asked(request.args)
    return redirect(
        url_for(".show", picture_id=finding.situation_picture_id, _anchor=f"problem-{finding.id}", **kept)
    )


@bp.page(f"{ONE}/borttagning", P.PICTURE_EDIT, load=queries.finding)
def new_finding_removal(finding: Finding) -> ResponseReturnValue:
    """Ask before taking a finding away."""
    finding.picture.require_draft()
    return render_template("situation_pictures/findings/remove.html", finding=finding)


@bp.act(f"{ONE}/borttagning", P.PICTURE_EDIT, load=queries.finding_to_change)
def create_finding_removal(finding: Finding) -> ResponseReturnValue:
    """Take a finding out of the lägesbild."""
    services.remove_finding(finding)
    flash(_("Problemet ”%(title)s” är borttaget.", title=finding.title))
    return redirect(url_for(".show", picture_id=finding.situation_picture_id))


def _new_form(picture: SituationPicture, *args: Any) -> FindingForm:
    earlier = queries.problems_to_continue(picture)
    return FindingForm(*args, focus_areas=focus_areas.titles_for(picture), earlier=earlier)


def _new_page(picture: SituationPicture, form: BaseForm) -> str:
    return render_template(
        "situation_pictures/findings/new.html", form=form, picture=picture, categories=_categories()
    )


def _edit_page(finding: Finding, form: BaseForm, differences: object = ()) -> str:
    return render_template(
        "situation_pictures/findings/edit.html",
        form=form,
        finding=finding,
        differences=differences,
        categories=_categories(),
    )


def _priority_page(finding: Finding, form: BaseForm, differences: object = ()) -> str:
    return render_template(
        "situation_pictures/findings/priority.html", form=form, finding=finding, differences=differences
    )


def _categories() -> list[str]:
    """Words to choose from: the kommun's own and the usual ones, each once."""
    return sorted({str(word) for word in words.CATEGORIES} | set(queries.categories()), key=str.casefold)
