"""A lägesbild among its versions: what is new against the one before, and which one is the startpunkt."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.policy import P
from regional_app.work.situation_pictures import queries, services
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.changes import changes
from regional_app.work.situation_pictures.models import SituationPicture


@bp.page("/<uuid:picture_id>/andringar", P.PICTURE_READ, load=queries.picture, area=True)
def show_changes(picture: SituationPicture) -> ResponseReturnValue:
    """What the lägesbild says that the one before did not."""
    before = queries.predecessor(picture)
    return render_template(
        "situation_pictures/changes.html", picture=picture, before=before, changes=changes(before, picture)
    )


@bp.act("/<uuid:picture_id>/startpunkt", P.PICTURE_DECIDE, load=queries.picture_to_change)
def create_baseline(picture: SituationPicture) -> ResponseReturnValue:
    """Later years are compared with this one."""
    services.mark_baseline(picture, today())
    flash(_("Lägesbilden är kommunens startpunkt."))
    return redirect(url_for(".show", picture_id=picture.id))
