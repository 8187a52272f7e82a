"""What a kommun reads of the region's rollup: the published version only."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from regional_app.answers.reports import queries, services
from regional_app.answers.reports.addresses import KIND, YEAR
from regional_app.answers.reports.views.rollup_pages import download, kommun_page, order
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

bp = FeatureBlueprint("published_rollups", "regional_app.answers.reports", room="kommun", prefix="/arsrapporter")


@bp.page(f"{YEAR}/sammanstallning", P.ROLLUP_READ)
def show(year: int) -> ResponseReturnValue:
    """The latest published version, or an earlier by `?version=1`."""
    versions = queries.versions(year)
    if not versions:
        return render_template("reports/rollups/absent.html", year=year)
    return kommun_page(services.published_rollup(year, request.args.get("version", type=int)), versions)


@bp.page(f"{YEAR}/sammanstallning.{KIND}", P.ROLLUP_READ)
def file(year: int, kind: str) -> ResponseReturnValue:
    """The published version as a file."""
    return download(services.published_rollup(year, request.args.get("version", type=int)), kind, ".show")


@bp.act(f"{YEAR}/sammanstallning/filer/{KIND}", P.ROLLUP_READ)
def create_file(year: int, kind: str) -> ResponseReturnValue:
    """Order the same file, when it takes long to make."""
    return order(services.published_rollup(year, request.args.get("version", type=int)), kind)
