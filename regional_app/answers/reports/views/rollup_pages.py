"""The pages and files of a rollup, the same for the region and for its kommuner."""

import itertools
from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from regional_app.answers.reports import about, charts, documents, outside
from regional_app.answers.reports.assessments import assessments
from regional_app.answers.reports.corrections import newly_reported
from regional_app.answers.reports.file_job import ROLLUP_FILE, takes_long
from regional_app.answers.reports.models import AnnualReport
from regional_app.answers.reports.presentation import changed_rows, commitment_rows, parts_of_rollup
from regional_app.answers.reports.rollup import Data, says_the_same
from regional_app.answers.reports.services import Rollup
from regional_app.answers.reports.wording import coverage, sum_label
from regional_app.people.jobs import services as jobs


def region_page(rollup: Rollup, versions: Sequence[AnnualReport]) -> str:
    """The region's room: live, or one of the published versions, with what the kommuner say of their year."""
    waiting = bool(rollup.data["reporting"]) and rollup.number is None
    changed = not versions or not says_the_same(versions[-1].data, rollup.data)
    return _page("reports/rollups/region.html", rollup, versions, can_publish=waiting and changed)


def kommun_page(rollup: Rollup, versions: Sequence[AnnualReport]) -> str:
    """A kommun's view of what is published."""
    return _page("reports/rollups/kommun.html", rollup, versions)


def corrections(versions: Sequence[AnnualReport]) -> list[dict[str, Any]]:
    """Each version after the first, latest first, with the cells it changed."""
    pairs = list(itertools.pairwise(versions))
    return [
        {
            "version": after,
            "newly": newly_reported(before.data, after.data),
            "changes": changed_rows(before.data, after.data, after.focus_areas),
        }
        for before, after in reversed(pairs)
    ]


def download(rollup: Rollup, kind: str, page: str) -> ResponseReturnValue:
    """The rollup as a file to keep; what takes long is ordered on its page."""
    if takes_long(rollup, kind):
        return redirect(url_for(page, year=rollup.data["year"], version=rollup.number, _anchor="filer"))
    return documents.download(rollup, kind).answer()


def order(rollup: Rollup, kind: str) -> ResponseReturnValue:
    """Have the file made, and go to where one sees how it goes."""
    job_id = jobs.defer(ROLLUP_FILE, year=rollup.data["year"], number=rollup.number, kind=kind)
    return redirect(url_for("jobs.show", job_id=job_id))


def _page(template: str, rollup: Rollup, versions: Sequence[AnnualReport], **values: Any) -> str:
    told, told_parts = outside.of_rollup(rollup.data, rollup.focus_areas)
    return render_template(
        template,
        rollup=rollup,
        data=rollup.data,
        year=rollup.data["year"],
        abouts=about.of_rollup(told),
        parts=parts_of_rollup(told, told_parts),
        charts=charts.of_rollup(rollup.data, rollup.focus_areas) if rollup.data["reporting"] else [],
        commitments=commitment_rows(rollup.data),
        assessments=assessments(rollup.data),
        coverage=coverage(rollup.data),
        sum_label=sum_label(rollup.data),
        reported_on=_reported_on(rollup.data),
        versions=versions,
        corrections=corrections(versions),
        kinds={kind: takes_long(rollup, kind) for kind in documents.KINDS},
        **values,
    )


def _reported_on(data: Data) -> dict[str, date]:
    return {one["slug"]: date.fromisoformat(one["submitted_on"]) for one in data["kommuner"] if one["submitted_on"]}
