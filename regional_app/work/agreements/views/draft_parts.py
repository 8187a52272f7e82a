"""The parts of a draft: sections, focus areas, commitments, words and references, all in the same way."""

from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.conflicts import VersionedForm, stale_fields
from regional_app.policy import P, require
from regional_app.work.agreements import queries
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.drafting import PART_FORMS
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.parts import PARTS, WORDS
from regional_app.work.agreements.services import drafting

ALL = f"/<uuid:agreement_id>/{WORDS}"
ONE = f"{ALL}/<uuid:part_id>"


@bp.page(f"{ALL}/ny", P.AGREEMENT_DRAFT)
def new_part(agreement_id: UUID, word: str) -> ResponseReturnValue:
    """A form for a new part."""
    return _page(_draft(agreement_id), word, PART_FORMS[word]())


@bp.act(ALL, P.AGREEMENT_DRAFT)
def create_part(agreement_id: UUID, word: str) -> ResponseReturnValue:
    """Put it last; "Förhandsgranska" shows the text beside the form and saves nothing."""
    agreement, form = _draft(agreement_id, to_change=True), PART_FORMS[word](request.form)
    if "preview" in request.form:
        return _page(agreement, word, form, preview=True)
    if not form.validate():
        return _page(agreement, word, form), 422
    record = drafting.add_part(agreement, PARTS[word], form.values())
    flash(_("Tillagt."))
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor=f"{word}-{record.id}"))


@bp.page(f"{ONE}/redigera", P.AGREEMENT_DRAFT)
def edit_part(agreement_id: UUID, word: str, part_id: UUID) -> ResponseReturnValue:
    """A form for a part."""
    agreement = _draft(agreement_id)
    record = _among(agreement, word, part_id)
    return _page(agreement, word, PART_FORMS[word](obj=record), record=record)


@bp.act(f"{ONE}/redigera", P.AGREEMENT_DRAFT)
def update_part(agreement_id: UUID, word: str, part_id: UUID) -> ResponseReturnValue:
    """Save it; whoever saves second sees both texts."""
    agreement, form = _draft(agreement_id, to_change=True), PART_FORMS[word](request.form)
    record = _among(agreement, word, part_id)
    if "preview" in request.form:
        return _page(agreement, word, form, record=record, preview=True)
    if not form.validate():
        return _page(agreement, word, form, record=record), 422
    differences = stale_fields(form, record) if isinstance(form, VersionedForm) else []
    if differences:
        return _page(agreement, word, form, record=record, differences=differences), 409
    drafting.edit_part(agreement, record, form.values())
    flash(_("Sparat."))
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor=f"{word}-{record.id}"))


@bp.act(f"{ONE}/flytt", P.AGREEMENT_DRAFT)
def move_part(agreement_id: UUID, word: str, part_id: UUID) -> ResponseReturnValue:
    """One step up."""
    agreement = _draft(agreement_id, to_change=True)
    record = _among(agreement, word, part_id)
    drafting.move_part(agreement, PARTS[word], record)
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor=f"{word}-{record.id}"))


@bp.page(f"{ONE}/borttagning", P.AGREEMENT_DRAFT)
def new_part_removal(agreement_id: UUID, word: str, part_id: UUID) -> ResponseReturnValue:
    """Ask before a part is taken away."""
    agreement = _draft(agreement_id)
    record = _among(agreement, word, part_id)
    return render_template(
        "agreements/drafting/remove.html", agreement=agreement, word=word, part=record, name=PARTS[word].name(record)
    )


@bp.act(f"{ONE}/borttagning", P.AGREEMENT_DRAFT)
def create_part_removal(agreement_id: UUID, word: str, part_id: UUID) -> ResponseReturnValue:
    """Take it away."""
    agreement = _draft(agreement_id, to_change=True)
    drafting.remove_part(agreement, _among(agreement, word, part_id))
    flash(_("Borttaget."))
    return redirect(url_for(".show", agreement_id=agreement.id))


def _draft(agreement_id: UUID, *, to_change: bool = False) -> Agreement:
    """The region's own draft; Refused in a party's room, HandedOver when it lies to sign."""
    agreement = queries.agreement_to_change(agreement_id) if to_change else queries.whole_agreement(agreement_id)
    require(P.AGREEMENT_DRAFT, agreement)
    agreement.require_draft()
    return agreement


def _among(agreement: Agreement, word: str, part_id: UUID) -> Any:
    return next((one for one in getattr(agreement, PARTS[word].held_in) if one.id == part_id), None) or abort(404)


def _page(agreement: Agreement, word: str, form: Any, **values: Any) -> str:
    known = {"record": None, "differences": (), "preview": False}
    return render_template(
        "agreements/drafting/part.html", agreement=agreement, word=word, part=PARTS[word], form=form, **known | values
    )
