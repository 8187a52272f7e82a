"""Submitting a year, and publishing the region's rollup of it."""

from dataclasses import dataclass
from datetime import date

from regional_app import audit
from regional_app.answers.reports import commitments, figures, queries
from regional_app.answers.reports.models import UNSAVED, AnnualReport, Contribution, Entries
from regional_app.answers.reports.rollup import Data, compile_rollup, focus_areas_of, says_the_same
from regional_app.clock import today
from regional_app.concepts.versions import version_of
from regional_app.db import db
from regional_app.errors import NothingChanged, NothingReported, NothingToReport, NotPublished, SomeoneWasFirst
from regional_app.people.rooms.queries import space
from regional_app.tenancy import current, current_room


@dataclass(frozen=True, eq=False)
class Rollup:
    """A rollup as pages and documents show it: the data, the focus areas' titles, and which version it is."""

    data: Data
    focus_areas: Entries
    region_name: str = ""
    number: int | None = None
    sha256: str | None = None
    published_on: date | None = None


def write_contribution(year: int, summary: str, assessments: dict[str, str]) -> Contribution:
    """Keep the words of the year as a draft."""
    contribution = queries.open_contribution(year) or Contribution(year=year)
    db.session.add(contribution)
    contribution.write(summary, assessments)
    return contribution


def submit_contribution(year: int, version: str) -> Contribution:
    """Lämna in: count the year, freeze it and let the region read it. `version` is the draft that was looked over."""
    draft = queries.open_contribution(year)
    if version != str(draft.version if draft else UNSAVED):
        raise SomeoneWasFirst
    contribution = draft or Contribution(year=year)
    counted = figures.count(year)
    if not (counted.figures or contribution.summary):
        raise NothingToReport
    db.session.add(contribution)
    contribution.submit(
        counted.figures,
        list(counted.focus_areas),
        commitments.of_year(year),
        on=today(),
        by=current().name,
        reader=current_room().area_id,
    )
    return contribution


def reopen_contribution(year: int, reason: str) -> Contribution:
    """Öppna igen: the kommun takes its report back; until it is submitted anew it counts as not reported."""
    contribution = queries.submitted_contribution(year, to_change=True)
    contribution.reopen(reason)
    return contribution


def live_rollup(year: int) -> Rollup:
    """The year as the kommuner have reported it until now; for the region's own room."""
    kommuner = queries.kommuner()
    region, reported = current_room(), queries.reported(kommuner, year)
    return Rollup(compile_rollup(region.slug, year, kommuner, reported), focus_areas_of(reported), region.name)


def published_rollup(year: int, number: int | None = None) -> Rollup:
    """The latest published version, or the one with this number; NotPublished when there is none."""
    version = version_of(queries.versions(year), number)
    if version is None:
        raise NotPublished
    return as_rollup(version)


def as_rollup(version: AnnualReport) -> Rollup:
    """A published version as pages and documents show it."""
    region = space(version.data["region"])
    name = region.name if region else ""
    return Rollup(version.data, version.focus_areas, name, version.number, version.sha256, version.published_on)


def publish(year: int) -> AnnualReport:
    """Publicera: freeze the rollup. The first is the report; each later one is a rättelse and changes something."""
    live, before = live_rollup(year), queries.versions(year)
    if not live.data["reporting"]:
        raise NothingReported
    if before and says_the_same(before[-1].data, live.data):
        raise NothingChanged
    report = AnnualReport(focus_areas=live.focus_areas)
    report.publish(year, live.data, today(), before=before)
    db.session.add(report)
    audit.record("annual_report.published", report, year=year, number=report.number)
    return report
