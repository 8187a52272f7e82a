"""The region hands a text over to the parties, or takes it back."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.agreements import queries, services
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.words import MISSING

ONE = "/<uuid:agreement_id>/overlamning"


@bp.page(ONE, P.AGREEMENT_DRAFT, load=queries.whole_agreement)
def new_hand_over(agreement: Agreement) -> ResponseReturnValue:
    """Ask before the text is frozen; says what is missing."""
    agreement.require_draft()
    comments, proposals = queries.open_of(agreement)
    return render_template(
        "agreements/signing/hand_over.html",
        agreement=agreement,
        comments=comments,
        proposals=proposals,
        missing=[MISSING[code] for code in agreement.missing()],
        rules=queries.signing_rules("agreement"),
    )


@bp.act(ONE, P.AGREEMENT_DRAFT, load=queries.agreement_to_change)
def create_hand_over(agreement: Agreement) -> ResponseReturnValue:
    """Freeze the text and let the parties sign."""
    services.hand_over(agreement, with_open="with_open" in request.form)
    flash(_("Texten är lämnad till parterna för underskrift."))
    return redirect(url_for(".show", agreement_id=agreement.id))


@bp.page("/<uuid:agreement_id>/atertagande", P.AGREEMENT_DRAFT, load=queries.whole_agreement)
def new_taking_back(agreement: Agreement) -> ResponseReturnValue:
    """Ask before the text is taken back."""
    return render_template("agreements/signing/take_back.html", agreement=agreement)


@bp.act("/<uuid:agreement_id>/atertagande", P.AGREEMENT_DRAFT, load=queries.agreement_to_change)
def create_taking_back(agreement: Agreement) -> ResponseReturnValue:
    """Let the text be written in again."""
    services.take_back(agreement)
    flash(_("Texten går att skriva i igen. Svaren hör till den förra texten och behöver ges på nytt."))
    return redirect(url_for(".show", agreement_id=agreement.id))
