"""A party's own organ has decided that the text may be signed."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.decided import DecisionForm
from regional_app.policy import P
from regional_app.work.agreements import queries, services
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.models import Agreement

ONE = "/<uuid:agreement_id>/beslut"


@bp.page(ONE, P.AGREEMENT_DECIDE, load=queries.agreement_with_parties)
def new_decision(agreement: Agreement) -> ResponseReturnValue:
    """A form for the decision."""
    return _page(agreement, DecisionForm(on=today()))


@bp.act(ONE, P.AGREEMENT_DECIDE, load=queries.agreement_with_parties)
def create_decision(agreement: Agreement) -> ResponseReturnValue:
    """Write the decision down."""
    form = DecisionForm(request.form)
    if not form.validate():
        return _page(agreement, form), 422
    services.record_decision(agreement, **form.values())
    flash(_("Beslutet är antecknat."))
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor="underskrifter"))


def _page(agreement: Agreement, form: DecisionForm) -> str:
    return render_template("agreements/signing/decide.html", agreement=agreement, form=form)
