"""The parts of a draft: sections, focus areas, commitments, words and references, all in the same way."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.conflicts import VersionedForm, stale_fields
from regional_app.policy import P
from regional_app.work.agreements import subjects
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.drafting import PART_FORMS
from regional_app.work.agreements.parts import PARTS, WORDS
from regional_app.work.agreements.services import drafting
from regional_app.work.agreements.subjects import Place

ALL = f"/<uuid:agreement_id>/{WORDS}"
ONE = f"{ALL}/<uuid:part_id>"


@bp.page(f"{ALL}/ny", P.AGREEMENT_DRAFT, load=subjects.place)
def new_part(place: Place) -> ResponseReturnValue:
    """A form for a new part."""
    return _page(place, PART_FORMS[place.word]())


@bp.act(ALL, P.AGREEMENT_DRAFT, load=subjects.place_to_change)
def create_part(place: Place) -> ResponseReturnValue:
    """Put it last; "Förhandsgranska" shows the text beside the form and saves nothing."""
    form = PART_FORMS[place.word](request.form)
    if "preview" in request.form:
        return _page(place, form, preview=True)
    if not form.validate():
        return _page(place, form), 422
    record = drafting.add_part(place.agreement, PARTS[place.word], form.values())
    flash(_("Tillagt."))
    return _to_part(place, record)


@bp.page(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=subjects.placed)
def edit_part(place: Place) -> ResponseReturnValue:
    """A form for a part."""
    return _page(place, PART_FORMS[place.word](obj=place.part))


@bp.act(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=subjects.placed_to_change)
def update_part(place: Place) -> ResponseReturnValue:
    """Save it; whoever saves second sees both texts."""
    form = PART_FORMS[place.word](request.form)
    if "preview" in request.form:
        return _page(place, form, preview=True)
    if not form.validate():
        return _page(place, form), 422
    differences = stale_fields(form, place.part) if isinstance(form, VersionedForm) else []
    if differences:
        return _page(place, form, differences=differences), 409
    drafting.edit_part(place.agreement, place.part, form.values())
    flash(_("Sparat."))
    return _to_part(place, place.part)


@bp.act(f"{ONE}/flytt", P.AGREEMENT_DRAFT, load=subjects.placed_to_change)
def move_part(place: Place) -> ResponseReturnValue:
    """One step up."""
    drafting.move_part(place.agreement, PARTS[place.word], place.part)
    return _to_part(place, place.part)


@bp.page(f"{ONE}/borttagning", P.AGREEMENT_DRAFT, load=subjects.placed)
def new_part_removal(place: Place) -> ResponseReturnValue:
    """Ask before a part is taken away."""
    return render_template(
        "agreements/drafting/remove.html",
        agreement=place.agreement,
        word=place.word,
        part=place.part,
        name=PARTS[place.word].name(place.part),
    )


@bp.act(f"{ONE}/borttagning", P.AGREEMENT_DRAFT, load=subjects.placed_to_change)
def create_part_removal(place: Place) -> ResponseReturnValue:
    """Take it away."""
    drafting.remove_part(place.agreement, place.part)
    flash(_("Borttaget."))
    return redirect(url_for(".show", agreement_id=place.agreement.id))


def _to_part(place: Place, record: Any) -> ResponseReturnValue:
    return redirect(url_for(".show", agreement_id=place.agreement.id, _anchor=f"{place.word}-{record.id}"))


def _page(place: Place, form: Any, **values: Any) -> str:
    known = {"differences": (), "preview": False}
    return render_template(
        "agreements/drafting/part.html",
        agreement=place.agreement,
        word=place.word,
        part=PARTS[place.word],
        form=form,
        record=place.part,
        **known | values,
    )
