"""Underlaget: the rows that a figure of a kommun's year counts, each with where it is read."""

from dataclasses import dataclass
from typing import Any

from flask import abort, url_for
from flask_babel import gettext as _

from regional_app.answers.reports import catalogue, figures, outside, queries, sources
from regional_app.answers.reports.numbers import words
from regional_app.answers.reports.sources import KommunYear
from regional_app.concepts.counted import Counted
from regional_app.i18n import day
from regional_app.work.plans.models import Goal, Measure
from regional_app.work.promises.models import CitizenPromise


@dataclass(frozen=True)
class BehindRow:
    """One row: what it is called, what is said of it, and its page."""

    title: str
    said: str
    href: str


@dataclass(frozen=True)
class Behind:
    """A figure of a part of the year and its rows. `frozen`: what the submitted report says instead."""

    label: str
    formula: str
    part: str
    rows: list[BehindRow]
    frozen: str


def of(year: int, key: str, part: str | None) -> Behind:
    """As the records stand now; 404 when there is no such figure or part."""
    if not catalogue.has(key):
        abort(404)
    records, reported = _of_report(year, key)
    parts: dict[str | None, str] = {
        None: _("Hela kommunen"),
        **{area["key"]: area["title"] for area in records.focus_areas},
    }
    parts[sources.OUTSIDE] = _("Utanför fokusområdena")
    if part not in parts:
        abort(404)
    rows = figures.rows(records, key, part)
    value = reported.get((key, part))
    said = words(value) if value is not None and value != _now(key, rows) else ""
    return Behind(catalogue.label(key), catalogue.formula(key), parts[part], [_row(one) for one in rows], said)


def _of_report(year: int, key: str) -> tuple[KommunYear, dict[tuple[str, str | None], Any]]:
    """The year by the focus areas of its report, and the figures of a submitted one."""
    rows, report = sources.rows_for(key, year), queries.contribution(year)
    if report is None or report.is_draft:
        return KommunYear(sources.focus_areas_of(year), bool(rows), bool(rows), rows), {}
    entries, _areas = outside.of_contribution(report.figures, report.focus_areas)
    values = {(one["key"], one["focus_area"]): one["value"] for one in entries}
    return KommunYear(list(report.focus_areas), bool(rows), bool(rows), rows), values


def _now(key: str, rows: list[Counted]) -> Any:
    """What the rows come to."""
    return figures.added_up(rows) if key.startswith(catalogue.RESULT) else len(rows)


def _row(one: Counted) -> BehindRow:
    title, href = _page(one.record)
    if one.follow_up:
        return BehindRow(title, f"{day(one.follow_up.made_on)}: {one.follow_up.note}", href)
    return BehindRow(title, words(figures.added_up([one]), one.result.exactness) if one.result else "", href)


def _page(record: Any) -> tuple[str, str]:
    if isinstance(record, Goal):
        return record.headline, url_for("plans.show_goal", plan_id=record.plan_id, goal_id=record.id)
    if isinstance(record, Measure):
        return record.headline, url_for("plans.show_measure", plan_id=record.plan_id, measure_id=record.id)
    if isinstance(record, CitizenPromise):
        return record.headline, url_for("promises.show", promise_id=record.id)
    ids = {"picture_id": record.situation_picture_id, "finding_id": record.id}
    return record.title, url_for("situation_pictures.show_finding", **ids)
