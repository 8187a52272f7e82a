"""The decision that freezes a lägesbild, and the next one that continues it."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.decided import DecisionForm
from regional_app.policy import P
from regional_app.work.situation_pictures import queries, services, words
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.models import SituationPicture


@bp.page("/<uuid:picture_id>/faststallande", P.PICTURE_DECIDE, load=queries.picture)
def new_decision(picture: SituationPicture) -> ResponseReturnValue:
    """A form for the decision; says what is missing."""
    picture.require_draft()
    return _decision_page(picture, DecisionForm(on=today()))


@bp.act("/<uuid:picture_id>/faststallande", P.PICTURE_DECIDE, load=queries.picture_to_change)
def create_decision(picture: SituationPicture) -> ResponseReturnValue:
    """Freeze the lägesbild; refused while a part is missing."""
    picture.require_draft()
    form = DecisionForm(request.form)
    if picture.missing():
        return _decision_page(picture, form), 409
    if not form.validate():
        return _decision_page(picture, form), 422
    services.decide_picture(picture, **form.values())
    flash(_("Lägesbilden är fastställd."))
    return redirect(url_for(".show", picture_id=picture.id))


@bp.act("/<uuid:picture_id>/nasta", P.PICTURE_EDIT, load=queries.picture)
def create_next(picture: SituationPicture) -> ResponseReturnValue:
    """Utgå från den förra: begin the next lägesbild with this decided one as its ground."""
    following = services.continue_picture(picture, _("%(title)s, ny version", title=picture.title))
    flash(_("Utkastet är skapat med texter, problem och orsaker från den förra. Gå igenom dem och prioritera igen."))
    return redirect(url_for(".show", picture_id=following.id))


def _decision_page(picture: SituationPicture, form: DecisionForm) -> str:
    return render_template("situation_pictures/decide.html", form=form, picture=picture, words=words)
