"""A party's answer: a signature here, a signature on paper, or a refusal with its reason."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.datastructures import CombinedMultiDict

from regional_app.clock import today
from regional_app.foundation.web.forms import BaseForm
from regional_app.people.accounts import proof
from regional_app.people.rooms import queries as people
from regional_app.people.rooms.models import Member
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.agreements import queries, services
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.signing import PaperForm, RefuseForm, SignForm
from regional_app.work.agreements.models import Agreement
from regional_app.work.documents.reading import format_read

SIGN, REFUSE, PAPER = (f"/<uuid:agreement_id>/{word}" for word in ("underskrift", "avbojande", "papper"))


@bp.page(SIGN, P.AGREEMENT_SIGN, load=queries.agreement_with_parties)
def new_signature(agreement: Agreement) -> ResponseReturnValue:
    """What is signed, by whom and as what; or why not yet."""
    return _page("sign", agreement, SignForm())


@bp.act(SIGN, P.AGREEMENT_SIGN, load=queries.agreement_with_parties)
def create_signature(agreement: Agreement) -> ResponseReturnValue:
    """Sign, after the password was given again."""
    form = SignForm(request.form)
    if not form.validate():
        return _page("sign", agreement, form), 422
    if mistake := _mistake(form.password.data):
        form.password.errors = [mistake]
        return _page("sign", agreement, form), 422
    services.sign(agreement, _member(), form.place.data or "")
    flash(_("Överenskommelsen är undertecknad."))
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor="underskrifter"))


@bp.page(REFUSE, P.AGREEMENT_SIGN, load=queries.agreement_with_parties)
def new_refusal(agreement: Agreement) -> ResponseReturnValue:
    """A form for the reason."""
    return _page("refuse", agreement, RefuseForm())


@bp.act(REFUSE, P.AGREEMENT_SIGN, load=queries.agreement_with_parties)
def create_refusal(agreement: Agreement) -> ResponseReturnValue:
    """Say no, with the reason, after the password was given again."""
    form = RefuseForm(request.form)
    if not form.validate():
        return _page("refuse", agreement, form), 422
    if mistake := _mistake(form.password.data):
        form.password.errors = [mistake]
        return _page("refuse", agreement, form), 422
    services.refuse(agreement, _member(), form.reason.data or "")
    flash(_("Svaret är lämnat. Alla parter ser det."))
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor="underskrifter"))


@bp.page(PAPER, P.AGREEMENT_DECIDE, load=queries.agreement_with_parties)
def new_paper_signature(agreement: Agreement) -> ResponseReturnValue:
    """A form for a signature that was given on paper."""
    return _page("paper", agreement, PaperForm(signed_on=today()))


@bp.act(PAPER, P.AGREEMENT_DECIDE, load=queries.agreement_with_parties, receives=6, reads=format_read)
def create_paper_signature(agreement: Agreement) -> ResponseReturnValue:
    """Register it with the scanned page."""
    form = PaperForm(CombinedMultiDict([request.files, request.form]))
    if not form.validate():
        return _page("paper", agreement, form), 422
    values = {name: value for name, value in form.data.items() if name != "scan"}
    services.register_paper(agreement, scan=form.scan.content, **values)
    flash(_("Underskriften är registrerad."))
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor="underskrifter"))


def _mistake(password: str | None) -> str | None:
    return proof.mistake(current_user.user.email, password or "")


def _member() -> Member:
    """The one who acts, as the room knows the person."""
    return people.member(current().member_id or abort(404))


def _page(name: str, agreement: Agreement, form: BaseForm) -> str:
    return render_template(
        f"agreements/signing/{name}.html",
        agreement=agreement,
        form=form,
        turn=services.turn(agreement),
        member=_member(),
        focus_areas=queries.focus_areas_of(agreement) if name == "sign" else (),
    )
