"""`/<region>/overenskommelser/…/paminnelse`: ask those who have not signed."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.desk.reminders import mail
from regional_app.desk.reminders import signing as waited
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P
from regional_app.work.agreements import queries as agreements
from regional_app.work.agreements.models import Agreement

bp = FeatureBlueprint("signature_reminders", "regional_app.desk.reminders", prefix="/overenskommelser")

REMINDER = "/<uuid:agreement_id>/paminnelse"


@bp.page(REMINDER, P.SIGNATURE_REMIND, load=agreements.agreement_with_parties)
def new(agreement: Agreement) -> ResponseReturnValue:
    """Who is waited for, and when they were last reminded."""
    return render_template(
        "reminders/signing.html",
        agreement=agreement,
        missing=waited.missing(agreement),
        mail_is_on=mail.is_on(),
    )


@bp.act(REMINDER, P.SIGNATURE_REMIND, load=agreements.agreement_with_parties)
def create(agreement: Agreement) -> ResponseReturnValue:
    """Remind them, by mail."""
    count = waited.remind_signers(agreement)
    if count:
        flash(
            ngettext(
                "Påminnelsen är beställd till %(num)s person.",
                "Påminnelsen är beställd till %(num)s personer.",
                count,
            )
        )
    else:
        flash(_("De har redan fått en påminnelse i dag."))
    return redirect(url_for(".new", agreement_id=agreement.id))
