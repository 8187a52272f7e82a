"""`/arsrapporter`: in a kommun its own contributions, in the region's room the rollups."""

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from regional_app.answers.reports import queries, services
from regional_app.answers.reports.addresses import YEAR
from regional_app.answers.reports.views.contribution_pages import contribution_page
from regional_app.answers.reports.views.rollup_pages import region_page
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P, can
from regional_app.tenancy import current, current_room

bp = FeatureBlueprint("annual_reports", "regional_app.answers.reports", prefix="/arsrapporter")


@bp.page("", P.CONTRIBUTION_READ, area=True, called=_l("Årsrapporter"))
def index() -> ResponseReturnValue:
    """The years."""
    if current_room().kind == "region":
        kommuner = queries.kommuner()
        counts, published = queries.reported_by_year(kommuner), queries.published_years()
        return render_template("reports/years_of_region.html", counts=counts, of=len(kommuner), published=published)
    contributions = {one.year: one for one in queries.contributions() if can(P.CONTRIBUTION_READ, one)}
    years = sorted(contributions, reverse=True) if current().audience == "area" else queries.years_of_kommun()
    published = {} if current().audience == "area" else queries.published_years()
    return render_template(
        "reports/years_of_kommun.html", years=years, contributions=contributions, published=published
    )


@bp.page(YEAR, P.CONTRIBUTION_READ, area=True, called=_l("Årsrapporten"))
def show(year: int) -> ResponseReturnValue:
    """A kommun's contribution, or the region's rollup as of now (`?version=1` shows a published one)."""
    if current_room().kind == "kommun":
        return contribution_page(year)
    number = request.args.get("version", type=int)
    rollup = services.published_rollup(year, number) if number else services.live_rollup(year)
    return region_page(rollup, queries.versions(year))
