"""The region's rollup: files as of now, and publishing."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.answers.reports import queries, services
from regional_app.answers.reports.addresses import KIND, YEAR
from regional_app.answers.reports.presentation import changed_rows
from regional_app.answers.reports.services import Rollup
from regional_app.answers.reports.views.rollup_pages import download, order
from regional_app.answers.reports.wording import coverage
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

bp = FeatureBlueprint("rollups", "regional_app.answers.reports", room="region", prefix="/arsrapporter")


@bp.page(f"{YEAR}.{KIND}", P.ROLLUP_READ)
def file(year: int, kind: str) -> ResponseReturnValue:
    """The rollup as a file: as of now, or a published version by `?version=1`."""
    return download(_asked_for(year), kind, "annual_reports.show")


@bp.act(f"{YEAR}/filer/{KIND}", P.ROLLUP_READ)
def create_file(year: int, kind: str) -> ResponseReturnValue:
    """Order the same file, when it takes long to make."""
    return order(_asked_for(year), kind)


@bp.page(f"{YEAR}/publicering", P.ROLLUP_PUBLISH)
def new_publication(year: int) -> ResponseReturnValue:
    """Ask before publishing: what it holds, and what it changes."""
    live, versions = services.live_rollup(year), queries.versions(year)
    changes = changed_rows(versions[-1].data, live.data, live.focus_areas) if versions else []
    return render_template(
        "reports/rollups/publish.html",
        year=year,
        data=live.data,
        coverage=coverage(live.data),
        number=len(versions) + 1,
        changes=changes,
    )


@bp.act(f"{YEAR}/publicering", P.ROLLUP_PUBLISH)
def publish(year: int) -> ResponseReturnValue:
    """Freeze the rollup; from now on the region's kommuner read it."""
    report = services.publish(year)
    flash(_("Version %(number)s är publicerad. Områdets kommuner kan läsa den nu.", number=report.number))
    return redirect(url_for("annual_reports.show", year=year, version=report.number))


def _asked_for(year: int) -> Rollup:
    number = request.args.get("version", type=int)
    return services.published_rollup(year, number) if number else services.live_rollup(year)
