"""`/<region>/oversikt`: every kommun of the lokalpolisområde and where it stands in the year."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from regional_app.answers.reports import area, charts, queries
from regional_app.answers.reports.area import KommunYear
from regional_app.answers.reports.forms import YearFilter
from regional_app.clock import today
from regional_app.concepts.printing.download import Download, file_name
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

bp = FeatureBlueprint("area_overview", "regional_app.answers.reports", prefix="/oversikt")


@bp.page("", P.AREA_OVERVIEW, area="all")
def show() -> ResponseReturnValue:
    """The table; the year stands in the address."""
    year, form, rows = _read()
    reporting = sum(row.submitted_on is not None for row in rows)
    chart = charts.of_overview(rows)
    return render_template(
        "reports/overview.html", year=year, wanted=form, rows=rows, reporting=reporting, chart=chart
    )


@bp.page(".csv", P.AREA_OVERVIEW, area="all")
def file() -> ResponseReturnValue:
    """The same table as a file."""
    year, _form, rows = _read()
    return Download(file_name("oversikt", year, kind="csv"), area.by_codes(rows, year)).answer()


def _read() -> tuple[int, YearFilter, list[KommunYear]]:
    form = YearFilter(request.args)
    year = form.ar.data if form.ar.data and form.validate() else today().year
    form.ar.data = form.ar.data or year
    return year, form, area.overview(queries.kommuner(), year)
