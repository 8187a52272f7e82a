"""An event is taken out of the calendar: ask first."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.risk_calendar import queries, services
from regional_app.work.risk_calendar.blueprint import bp
from regional_app.work.risk_calendar.models import RiskEvent


@bp.page("/<uuid:risk_event_id>/borttagning", P.RISK_EVENT_EDIT, load=queries.risk_event)
def new_removal(event: RiskEvent) -> ResponseReturnValue:
    """Ask before taking it away."""
    return render_template("risk_calendar/remove.html", event=event)


@bp.act("/<uuid:risk_event_id>/borttagning", P.RISK_EVENT_EDIT, load=queries.risk_event_to_change)
def create_removal(event: RiskEvent) -> ResponseReturnValue:
    """Take it away."""
    services.remove_event(event)
    flash(_("Händelsen är borttagen."))
    return redirect(url_for(".index"))
