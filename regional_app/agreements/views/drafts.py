"""The region begins a draft and writes its facts."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.agreements import queries
from regional_app.agreements.blueprint import bp
from regional_app.agreements.forms.drafting import BeginForm, FactsForm, PartyForm
from regional_app.agreements.models import Agreement, Party
from regional_app.agreements.services import drafting
from regional_app.policy import P
from regional_app.tenancy import current, current_room
from regional_app.web.conflicts import stale_fields

ONE = "/<uuid:agreement_id>"


@bp.page("/ny", P.AGREEMENT_DRAFT)
def new_draft() -> ResponseReturnValue:
    """A form for a new agreement; `?efter=` names the one it builds upon."""
    require_region()
    form = _begin_form(predecessor=request.args.get("efter"))
    form.kommuner.data = [one.slug for one in current().kommuner]
    return render_template("agreements/drafting/begin.html", form=form)


@bp.act("", P.AGREEMENT_DRAFT)
def create_draft() -> ResponseReturnValue:
    """Begin the draft."""
    require_region()
    form = _begin_form(request.form)
    if not form.validate():
        return render_template("agreements/drafting/begin.html", form=form), 422
    agreement = drafting.begin(form, current().kommuner)
    flash(_("Utkastet är påbörjat. Parterna kan läsa det och lämna synpunkter."))
    return redirect(url_for(".show", agreement_id=agreement.id))


@bp.page(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=queries.whole_agreement)
def edit_facts(agreement: Agreement) -> ResponseReturnValue:
    """A form for title, period and purposes."""
    agreement.require_draft()
    return _facts_page(agreement, FactsForm(obj=agreement))


@bp.act(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=queries.agreement_to_change)
def update_facts(agreement: Agreement) -> ResponseReturnValue:
    """Save them; whoever saves second sees both texts."""
    form = FactsForm(request.form)
    if not form.validate():
        return _facts_page(agreement, form), 422
    if differences := stale_fields(form, agreement):
        return _facts_page(agreement, form, differences), 409
    drafting.edit_facts(agreement, form)
    flash(_("Överenskommelsen är sparad."))
    return redirect(url_for(".show", agreement_id=agreement.id))


@bp.page(f"{ONE}/parter/<uuid:party_id>/redigera", P.AGREEMENT_DRAFT)
def edit_party(agreement_id: UUID, party_id: UUID) -> ResponseReturnValue:
    """A form for a party's registry number."""
    party = _party(agreement_id, party_id)
    return _party_page(party, PartyForm(obj=party))


@bp.act(f"{ONE}/parter/<uuid:party_id>/redigera", P.AGREEMENT_DRAFT)
def update_party(agreement_id: UUID, party_id: UUID) -> ResponseReturnValue:
    """Save it."""
    party, form = _party(agreement_id, party_id), PartyForm(request.form)
    if not form.validate():
        return _party_page(party, form), 422
    drafting.edit_party(party, form.registry_number.data)
    flash(_("Diarienumret är sparat."))
    return redirect(url_for(".show", agreement_id=agreement_id, _anchor="underskrifter"))


def require_region() -> None:
    """404 in a kommun's room: agreements are begun in the region's."""
    if current_room().kind != "region":
        abort(404)


def _begin_form(*args: object, **values: object) -> BeginForm:
    return BeginForm(*args, kommuner=current().kommuner, earlier=queries.agreements(), **values)


def _party(agreement_id: UUID, party_id: UUID) -> Party:
    agreement = queries.whole_agreement(agreement_id)
    if agreement.tenant_id != current_room().id:
        abort(404)
    agreement.require_draft()
    return next((one for one in agreement.parties if one.id == party_id), None) or abort(404)


def _facts_page(agreement: Agreement, form: FactsForm, differences: object = ()) -> str:
    return render_template("agreements/drafting/facts.html", agreement=agreement, form=form, differences=differences)


def _party_page(party: Party, form: PartyForm) -> str:
    return render_template("agreements/drafting/party.html", party=party, form=form)
