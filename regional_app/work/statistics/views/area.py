"""`/<region>/oversikt/statistik`: the kommuner of the lokalpolisområde beside each other."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.forms import choices
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.statistics import area, words
from regional_app.work.statistics.forms import ComparisonForm
from regional_app.work.statistics.models import POPULATION
from regional_app.work.statistics.register import register

bp = FeatureBlueprint("area_statistics", "regional_app.work.statistics", prefix="/oversikt/statistik")


@bp.page("", P.AREA_OVERVIEW, area="all")
def show() -> ResponseReturnValue:
    """One indicator over all kommuner; which one stands in the address."""
    used = area.keys_in_use() - {POPULATION}
    offered = {key: one for key, one in register().items() if key in used}
    form = ComparisonForm(request.args)
    form.indikator.choices = choices({key: one.name for key, one in offered.items()})
    entry = offered.get(form.indikator.data or "") or next(iter(offered.values()), None)
    form.indikator.data = entry.key if entry else None
    compared = area.comparison(entry, current().kommuner) if entry else None
    return render_template("statistics/area.html", wanted=form, compared=compared, words=words)
