"""Prioritise together: the places of each party, their mean beside, and the act that adopts it."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.situation_pictures import queries, ranking
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.forms import PartyForm, rank_field, ranks_form
from regional_app.work.situation_pictures.models import SituationPicture
from regional_app.work.situation_pictures.ranking import POLICE

ALL = "/<uuid:picture_id>/rangordning"
Ranker = tuple[SituationPicture, str]


def _police(picture_id: UUID) -> Ranker:
    return _ranker(queries.picture_to_change(picture_id), POLICE)


def _other(picture_id: UUID, party: str) -> Ranker:
    return _ranker(queries.picture_to_change(picture_id), party)


def _ranker(picture: SituationPicture, party: str) -> Ranker:
    return (picture, party) if party in ranking.parties(picture) or not picture.is_draft else abort(404)


@bp.page(ALL, P.PICTURE_READ, load=queries.ranked_picture, area=True)
def show_ranking(picture: SituationPicture) -> ResponseReturnValue:
    """The common order, how it is counted, and who has not said theirs."""
    return _ranking_page(picture, PartyForm())


@bp.page(f"{ALL}/polisen", P.PICTURE_SPEAK_POLICE, load=_police)
def edit_police_ranks(ranker: Ranker) -> ResponseReturnValue:
    """A number for each problem, for the police."""
    return _edit(*ranker)


@bp.act(f"{ALL}/polisen", P.PICTURE_SPEAK_POLICE, load=_police)
def update_police_ranks(ranker: Ranker) -> ResponseReturnValue:
    """Save the police's places."""
    return _update(*ranker)


@bp.page(f"{ALL}/<path:party>", P.PICTURE_SPEAK_KOMMUN, load=_other)
def edit_ranks(ranker: Ranker) -> ResponseReturnValue:
    """A number for each problem, for the kommun or another named party."""
    return _edit(*ranker)


@bp.act(f"{ALL}/<path:party>", P.PICTURE_SPEAK_KOMMUN, load=_other)
def update_ranks(ranker: Ranker) -> ResponseReturnValue:
    """Save the party's places."""
    return _update(*ranker)


@bp.act("/<uuid:picture_id>/parter", P.PICTURE_SPEAK_KOMMUN, load=queries.picture_to_change)
def create_party(picture: SituationPicture) -> ResponseReturnValue:
    """Name one more that ranks."""
    picture.require_draft()
    form = PartyForm(request.form)
    if not form.validate():
        return _ranking_page(picture, form), 422
    ranking.name_party(picture, form.party.data or "")
    flash(_("Parten är tillagd."))
    return redirect(url_for(".show_ranking", picture_id=picture.id))


@bp.act("/<uuid:picture_id>/parter/borttagning", P.PICTURE_SPEAK_KOMMUN, load=queries.picture_to_change)
def create_party_removal(picture: SituationPicture) -> ResponseReturnValue:
    """A named party ranks no more."""
    ranking.remove_party(picture, request.form.get("party", ""))
    flash(_("Parten är borttagen."))
    return redirect(url_for(".show_ranking", picture_id=picture.id))


@bp.act("/<uuid:picture_id>/prioritering", P.PICTURE_DECIDE, load=queries.picture_to_change)
def create_priorities(picture: SituationPicture) -> ResponseReturnValue:
    """The common order becomes the priorities of the problems."""
    ranking.adopt(picture)
    flash(_("Rangordningen är antagen. Problemen har nu den prioriteten."))
    return redirect(url_for(".show", picture_id=picture.id, _anchor="problem"))


def _edit(picture: SituationPicture, party: str) -> ResponseReturnValue:
    picture.require_draft()
    return _ranks_page(picture, party, ranks_form(picture.findings, party=party))


def _update(picture: SituationPicture, party: str) -> ResponseReturnValue:
    picture.require_draft()
    form = ranks_form(picture.findings, request.form)
    if not form.validate():
        return _ranks_page(picture, party, form), 422
    places = {one.id: form[rank_field(one)].data for one in picture.findings}
    ranking.rank(picture, party, places, current().name, today())
    flash(_("Rangordningen är sparad."))
    return redirect(url_for(".show_ranking", picture_id=picture.id))


def _ranks_page(picture: SituationPicture, party: str, form: BaseForm) -> str:
    return render_template("situation_pictures/ranks.html", picture=picture, party=party, form=form, ranking=ranking)


def _ranking_page(picture: SituationPicture, form: PartyForm) -> str:
    return render_template("situation_pictures/ranking.html", picture=picture, form=form, ranking=ranking)
