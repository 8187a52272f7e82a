"""The region looks after the parties: numbers in a draft, joining and leaving once it is signed."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.tenancy import Room, current
from regional_app.work.agreements import queries, subjects
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.parties import JoinForm, LeaveForm, PartyForm
from regional_app.work.agreements.models import Agreement, Party
from regional_app.work.agreements.services import parties
from regional_app.work.agreements.subjects import Within

ALL = "/<uuid:agreement_id>/parter"
ONE = f"{ALL}/<uuid:party_id>"


@bp.page(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=subjects.party_to_change)
def edit_party(within: Within[Party]) -> ResponseReturnValue:
    """A form for a party's registry number."""
    agreement, party = within.agreement, within.part
    agreement.require_draft()
    return _page("party", agreement, PartyForm(obj=party), party=party)


@bp.act(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=subjects.party_to_change)
def update_party(within: Within[Party]) -> ResponseReturnValue:
    """Save it."""
    agreement, party = within.agreement, within.part
    form = PartyForm(request.form)
    if not form.validate():
        return _page("party", agreement, form, party=party), 422
    parties.edit_party(agreement, party, form.registry_number.data)
    flash(_("Diarienumret är sparat."))
    return _to_parties(agreement)


@bp.page(f"{ALL}/ny", P.AGREEMENT_DRAFT, load=queries.whole_agreement)
def new_party(agreement: Agreement) -> ResponseReturnValue:
    """A form for a kommun that joins what the others have signed."""
    parties.require_open(agreement)
    return _page("join", agreement, JoinForm(agreement=agreement, kommuner=_free(agreement)))


@bp.act(ALL, P.AGREEMENT_DRAFT, load=queries.agreement_to_change)
def create_party(agreement: Agreement) -> ResponseReturnValue:
    """Let it join; it signs in its own room."""
    free = _free(agreement)
    form = JoinForm(request.form, agreement=agreement, kommuner=free)
    if not form.validate():
        return _page("join", agreement, form), 422
    kommun = next(one for one in free if one.slug == form.kommun.data)
    parties.join(agreement, kommun, form.on.data, form.registry_number.data or "")
    flash(_("%(name)s är part. Kommunen undertecknar i sitt rum.", name=kommun.name))
    return _to_parties(agreement)


@bp.page(f"{ONE}/uttrade", P.AGREEMENT_DRAFT, load=subjects.party_to_change)
def new_leaving(within: Within[Party]) -> ResponseReturnValue:
    """A form for a kommun that leaves before the last day."""
    agreement, party = _leaver(within)
    return _page("leave", agreement, LeaveForm(agreement=agreement), party=party)


@bp.act(f"{ONE}/uttrade", P.AGREEMENT_DRAFT, load=subjects.party_to_change)
def create_leaving(within: Within[Party]) -> ResponseReturnValue:
    """Note that it leaves."""
    agreement, party = _leaver(within)
    form = LeaveForm(request.form, agreement=agreement)
    if not form.validate():
        return _page("leave", agreement, form, party=party), 422
    parties.leave(agreement, party, form.on.data, form.because.data or "")
    flash(_("Det är antecknat att %(name)s lämnar överenskommelsen.", name=party.name))
    return _to_parties(agreement)


@bp.act(f"{ONE}/kvar", P.AGREEMENT_DRAFT, load=subjects.party_to_change)
def remove_leaving(within: Within[Party]) -> ResponseReturnValue:
    """The kommun stays after all."""
    agreement, party = within.agreement, within.part
    parties.stay(agreement, party)
    flash(_("%(name)s är kvar som part.", name=party.name))
    return _to_parties(agreement)


def _leaver(within: Within[Party]) -> tuple[Agreement, Party]:
    agreement, party = within.agreement, within.part
    parties.require_open(agreement)
    party.require_present_in(agreement)
    return agreement, party


def _free(agreement: Agreement) -> list[Room]:
    """The kommuner of the region that are not parties and never were."""
    known = {one.space_id for one in agreement.parties}
    return [one for one in current().kommuner if one.id not in known]


def _page(name: str, agreement: Agreement, form: PartyForm | JoinForm | LeaveForm, party: Party | None = None) -> str:
    return render_template(f"agreements/parties/{name}.html", agreement=agreement, form=form, party=party)


def _to_parties(agreement: Agreement) -> ResponseReturnValue:
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor="underskrifter"))
