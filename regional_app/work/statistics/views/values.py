"""The years of an indicator, typed in a table."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.statistics import queries, services
from regional_app.work.statistics.blueprint import bp
from regional_app.work.statistics.forms import SeriesInFields, ValuesForm, values_form
from regional_app.work.statistics.models import Indicator


@bp.page("/<uuid:indicator_id>/varden", P.STATISTICS_EDIT, load=queries.indicator)
def edit_values(indicator: Indicator) -> ResponseReturnValue:
    """A row for every year."""
    kind = values_form(indicator)
    there = SeriesInFields(indicator, kind.years)
    form = kind(obj=there)
    return _page(indicator, form, stale_fields(form, there))


@bp.act("/<uuid:indicator_id>/varden", P.STATISTICS_EDIT, load=queries.indicator_to_change)
def update_values(indicator: Indicator) -> ResponseReturnValue:
    """Save the table; whoever saves second sees both."""
    form = values_form(indicator)(request.form)
    if not form.validate():
        return _page(indicator, form), 422
    if differences := stale_fields(form, SeriesInFields(indicator, form.years)):
        return _page(indicator, form, differences), 409
    changed = len(services.save_values(indicator, form.said()))
    flash(ngettext("%(num)s år är sparat.", "%(num)s år är sparade.", changed) if changed else _("Inget var ändrat."))
    return redirect(url_for(".show", indicator_id=indicator.id))


def _page(indicator: Indicator, form: ValuesForm, differences: object = ()) -> str:
    return render_template("statistics/values.html", form=form, indicator=indicator, differences=differences)
