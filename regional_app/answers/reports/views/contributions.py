"""A kommun's contribution: write, look it over, submit."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.answers.reports import figures, forms, queries, services
from regional_app.answers.reports.addresses import YEAR
from regional_app.answers.reports.views.contribution_pages import open_page
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P

bp = FeatureBlueprint("contributions", "regional_app.answers.reports", room="kommun", prefix="/arsrapporter")


@bp.act(YEAR, P.CONTRIBUTION_EDIT)
def save(year: int) -> ResponseReturnValue:
    """Keep the words as a draft; whoever saves second sees both texts."""
    contribution = queries.open_contribution(year)
    counted = figures.count(year)
    kind = forms.contribution_form(counted.focus_areas)
    form = kind(request.form)
    if conflict := stale_fields(form, forms.saved(contribution, kind)):
        return open_page("write", year, counted, contribution, form=form, conflict=conflict), 409
    if not form.validate():
        return open_page("write", year, counted, contribution, form=form), 422
    services.write_contribution(year, form.summary.data or "", forms.assessments(form))
    flash(_("Bedömningen är sparad som utkast."))
    return redirect(url_for(".preview" if "preview" in request.form else "annual_reports.show", year=year))


@bp.page(f"{YEAR}/forhandsgranskning", P.CONTRIBUTION_EDIT)
def preview(year: int) -> ResponseReturnValue:
    """The contribution as it would be submitted now."""
    contribution = queries.open_contribution(year)
    return open_page("preview", year, figures.count(year), contribution)


@bp.act(f"{YEAR}/inlamning", P.CONTRIBUTION_EDIT)
def submit(year: int) -> ResponseReturnValue:
    """Freeze the year and let the region read it."""
    services.submit_contribution(year, request.form.get("version", ""))
    flash(_("Årsrapporten för %(year)s är inlämnad. Lokalpolisområdet kan läsa den nu.", year=str(year)))
    return redirect(url_for("annual_reports.show", year=year))
