"""A submitted contribution is opened again: ask first, with a reason."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.answers.reports import queries, services
from regional_app.answers.reports.addresses import YEAR
from regional_app.answers.reports.forms import ReopenForm
from regional_app.answers.reports.models import Contribution
from regional_app.answers.reports.views.contributions import bp
from regional_app.policy import P

HERE = f"{YEAR}/oppning"


@bp.page(HERE, P.CONTRIBUTION_EDIT)
def new_reopening(year: int) -> ResponseReturnValue:
    """Ask before opening; says what it means for the region."""
    return _page(queries.submitted_contribution(year), ReopenForm())


@bp.act(HERE, P.CONTRIBUTION_EDIT)
def create_reopening(year: int) -> ResponseReturnValue:
    """Open the year again and go on to write in it."""
    form = ReopenForm(request.form)
    if not form.validate():
        return _page(queries.submitted_contribution(year), form), 422
    services.reopen_contribution(year, form.reason.data or "")
    flash(_("Årsrapporten för %(year)s är öppen igen. Lämna in den när den är rättad.", year=str(year)))
    return redirect(url_for("annual_reports.show", year=year))


def _page(contribution: Contribution, form: ReopenForm) -> str:
    versions = queries.versions(contribution.year)
    return render_template(
        "reports/contributions/reopen.html",
        year=contribution.year,
        contribution=contribution,
        published=versions[-1] if versions else None,
        form=form,
    )
