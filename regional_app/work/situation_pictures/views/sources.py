"""What each source tells: the samordnare writes for three of them, the kommunpolis for the police."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.situation_pictures import queries, services, words
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.forms import ContributionForm
from regional_app.work.situation_pictures.models import SituationContribution, Source

POLICE = "/<uuid:picture_id>/kallor/polisen"
OTHER = f"/<uuid:picture_id>/kallor/<any({','.join(words.SOURCE_ADDRESSES)}):source>"


def _police(picture_id: UUID) -> SituationContribution:
    return queries.contribution(picture_id, Source.POLICE)


def _police_to_change(picture_id: UUID) -> SituationContribution:
    return queries.contribution_to_change(picture_id, Source.POLICE)


def _other(picture_id: UUID, source: str) -> SituationContribution:
    return queries.contribution(picture_id, words.SOURCE_ADDRESSES[source])


def _other_to_change(picture_id: UUID, source: str) -> SituationContribution:
    return queries.contribution_to_change(picture_id, words.SOURCE_ADDRESSES[source])


@bp.page(POLICE, P.PICTURE_SPEAK_POLICE, load=_police)
def edit_police_contribution(contribution: SituationContribution) -> ResponseReturnValue:
    """A form with the police's own part."""
    return _edit(contribution)


@bp.act(POLICE, P.PICTURE_SPEAK_POLICE, load=_police_to_change)
def update_police_contribution(contribution: SituationContribution) -> ResponseReturnValue:
    """Save the police's own part."""
    return _update(contribution)


@bp.page(OTHER, P.PICTURE_SPEAK_KOMMUN, load=_other)
def edit_contribution(contribution: SituationContribution) -> ResponseReturnValue:
    """A form with what staff, citizens or partners have told."""
    return _edit(contribution)


@bp.act(OTHER, P.PICTURE_SPEAK_KOMMUN, load=_other_to_change)
def update_contribution(contribution: SituationContribution) -> ResponseReturnValue:
    """Save what staff, citizens or partners have told."""
    return _update(contribution)


def _edit(contribution: SituationContribution) -> ResponseReturnValue:
    contribution.picture.require_draft()
    form = ContributionForm(obj=contribution)
    return _page(contribution, form, stale_fields(form, contribution))


def _update(contribution: SituationContribution) -> ResponseReturnValue:
    contribution.picture.require_draft()
    form = ContributionForm(request.form)
    if not form.validate():
        return _page(contribution, form), 422
    if differences := stale_fields(form, contribution):
        return _page(contribution, form, differences), 409
    services.write_contribution(contribution, form.text.data or "", current().name, today())
    flash(_("Källans del är sparad."))
    return redirect(url_for(".show", picture_id=contribution.situation_picture_id, _anchor="kallor"))


def _page(contribution: SituationContribution, form: ContributionForm, differences: object = ()) -> str:
    return render_template(
        "situation_pictures/source.html", part=contribution, form=form, differences=differences, words=words
    )
