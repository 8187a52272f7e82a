"""The page of a kommun's contribution, in its states: to write, to look over, submitted, not there."""

from flask import render_template

from regional_app.answers.reports import about, charts, figures, outside, queries
from regional_app.answers.reports.figures import FrozenYear
from regional_app.answers.reports.forms import Differences, contribution_form, saved
from regional_app.answers.reports.models import Contribution
from regional_app.answers.reports.presentation import parts_of_contribution
from regional_app.foundation.web.conflicts import VersionedForm, stale_fields
from regional_app.policy import P, can
from regional_app.tenancy import current


def contribution_page(year: int) -> str:
    """What the reader may see of the year."""
    contribution = queries.contribution(year)
    if contribution is not None and not contribution.is_draft:
        return submitted_page(contribution)
    if current().audience == "area" or not can(P.CONTRIBUTION_READ, contribution or Contribution(year=year)):
        return render_template("reports/contributions/absent.html", year=year)
    counted = figures.count(year)
    return open_page("write" if can(P.CONTRIBUTION_EDIT) else "preview", year, counted, contribution)


def submitted_page(contribution: Contribution) -> str:
    """The frozen contribution."""
    figures_told, parts = outside.of_contribution(contribution.figures, contribution.focus_areas)
    return render_template(
        "reports/contributions/submitted.html",
        year=contribution.year,
        contribution=contribution,
        abouts=about.of_contribution(figures_told),
        parts=parts_of_contribution(figures_told, parts),
        chart=charts.of_contribution(contribution.figures, contribution.focus_areas),
        focus_areas=contribution.focus_areas,
    )


def open_page(
    name: str,
    year: int,
    counted: FrozenYear,
    contribution: Contribution | None,
    *,
    form: VersionedForm | None = None,
    conflict: Differences = (),
) -> str:
    """A year that is not submitted: its figures as of now and the words that are saved or being typed."""
    kind = contribution_form(counted.focus_areas)
    if form is None:
        now = saved(contribution, kind)
        form = kind(obj=now)
        conflict = stale_fields(form, now)
    figures_told, parts = outside.of_contribution(counted.figures, list(counted.focus_areas))
    return render_template(
        f"reports/contributions/{name}.html",
        year=year,
        contribution=contribution or Contribution(year=year, summary="", assessments={}),
        abouts=about.of_contribution(figures_told),
        parts=parts_of_contribution(figures_told, parts),
        chart=charts.of_contribution(counted.figures, list(counted.focus_areas)) if name == "preview" else None,
        focus_areas=counted.focus_areas,
        has_plan=counted.has_plan,
        not_added=counted.not_added,
        form=form,
        conflict=conflict,
    )
