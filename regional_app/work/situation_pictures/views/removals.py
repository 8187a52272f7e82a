"""A draft that is not wanted is thrown away: ask first."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.situation_pictures import queries, services
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.models import SituationPicture


@bp.page("/<uuid:picture_id>/borttagning", P.PICTURE_EDIT, load=queries.picture)
def new_removal(picture: SituationPicture) -> ResponseReturnValue:
    """Ask before throwing a draft away."""
    picture.require_draft()
    return render_template("situation_pictures/remove.html", picture=picture)


@bp.act("/<uuid:picture_id>/borttagning", P.PICTURE_EDIT, load=queries.picture_to_change)
def create_removal(picture: SituationPicture) -> ResponseReturnValue:
    """Throw the draft away."""
    services.remove_picture(picture)
    flash(_("Utkastet till lägesbild är borttaget."))
    return redirect(url_for(".index"))
