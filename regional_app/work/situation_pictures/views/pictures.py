"""A kommun's lägesbilder: list, begin, read, write."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P, can
from regional_app.work.situation_pictures import focus_areas, lists, queries, services, words
from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.forms import NewPictureForm, PictureForm
from regional_app.work.situation_pictures.models import SituationPicture


@bp.page("", P.PICTURE_READ, area=True, called=_l("Lägesbilder"))
def index() -> ResponseReturnValue:
    """Every lägesbild the reader may see, with its state."""
    readable = [one for one in queries.pictures() if can(P.PICTURE_READ, one)]
    chosen = Selection(lists.PICTURES, readable, request.args, "situation_pictures.index")
    return answer("situation_pictures/index.html", chosen, in_force=queries.in_force_by_line())


@bp.page("/ny", P.PICTURE_EDIT)
def new() -> ResponseReturnValue:
    """A form to begin a lägesbild."""
    return _new_page(NewPictureForm())


@bp.act("", P.PICTURE_EDIT)
def create() -> ResponseReturnValue:
    """Begin a lägesbild and go on to write it."""
    form = NewPictureForm(request.form)
    if not form.validate():
        return _new_page(form), 422
    picture = services.create_picture(form.title.data or "", form.period.data or "", form.kind.data)
    flash(_("Utkastet är skapat."))
    return redirect(url_for(".show", picture_id=picture.id))


@bp.page("/<uuid:picture_id>", P.PICTURE_READ, load=queries.picture, area=True, called=_l("Lägesbilden"))
def show(picture: SituationPicture) -> ResponseReturnValue:
    """The lägesbild: its state, its three parts and its findings."""
    areas = focus_areas.titles_for(picture)
    chosen = Selection(
        lists.findings_list(areas),
        picture.findings,
        request.args,
        "situation_pictures.show",
        anchor="problem",
        picture_id=picture.id,
    )
    return answer(
        "situation_pictures/show.html",
        chosen,
        picture=picture,
        in_force={picture.is_restricted: queries.in_force(like=picture)},
        versions=[one for one in queries.versions(picture) if can(P.PICTURE_READ, one)],
        keep=chosen.here(),
        words=words,
    )


@bp.page("/<uuid:picture_id>/redigera", P.PICTURE_EDIT, load=queries.picture)
def edit(picture: SituationPicture) -> ResponseReturnValue:
    """A form with title, period and the three parts."""
    picture.require_draft()
    form = PictureForm(obj=picture)
    return _edit_page(picture, form, stale_fields(form, picture))


@bp.act("/<uuid:picture_id>/redigera", P.PICTURE_EDIT, load=queries.picture_to_change)
def update(picture: SituationPicture) -> ResponseReturnValue:
    """Save the parts; whoever saves second sees both texts."""
    picture.require_draft()
    form = PictureForm(request.form)
    if not form.validate():
        return _edit_page(picture, form), 422
    if differences := stale_fields(form, picture):
        return _edit_page(picture, form, differences), 409
    picture.edit(**form.values())
    flash(_("Lägesbilden är sparad."))
    return redirect(url_for(".show", picture_id=picture.id))


def _new_page(form: BaseForm) -> str:
    return render_template("situation_pictures/new.html", form=form)


def _edit_page(picture: SituationPicture, form: BaseForm, differences: object = ()) -> str:
    return render_template(
        "situation_pictures/edit.html", form=form, picture=picture, differences=differences, words=words
    )
