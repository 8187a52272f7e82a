"""The rollup as PDF."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from flask_babel import gettext as _

from regional_app.answers.reports import outside
from regional_app.answers.reports.assessments import assessments
from regional_app.answers.reports.charts import of_rollup
from regional_app.answers.reports.presentation import commitment_rows, said_cell, said_sum
from regional_app.answers.reports.rollup import Data
from regional_app.answers.reports.services import Rollup
from regional_app.answers.reports.wording import coverage, not_reported, sum_label, title
from regional_app.clock import today
from regional_app.concepts.printing.typesetting import typeset
from regional_app.foundation.charts.chart import Chart
from regional_app.i18n import day

_TEMPLATE: Final = Path(__file__).with_name("rollup.typ")


def write(rollup: Rollup) -> bytes:
    """The PDF."""
    charts = [one for one in of_rollup(rollup.data, rollup.focus_areas) if one.draw]
    drawings = {f"chart-{number}.svg": one.on_paper() or "" for number, one in enumerate(charts)}
    return typeset(_TEMPLATE, content(rollup, charts), rollup.published_on or today(), drawings)


def content(rollup: Rollup, charts: Sequence[Chart]) -> dict[str, Any]:
    """What the template shows: every text and every number ready to print."""
    data, parts = outside.of_rollup(rollup.data, rollup.focus_areas)
    commitments = commitment_rows(data)
    police = [str(_("Polisens del"))] if any(one.police for one in commitments) else []
    return {
        "title": title(rollup),
        "name": str(_("Årsrapport %(year)s", year=str(data["year"]))),
        "region": rollup.region_name,
        "coverage": coverage(data),
        "version": _version(rollup),
        "sha256": rollup.sha256 or "",
        "kommuner": [_kommun(one) for one in data["kommuner"]],
        "sum_label": sum_label(data),
        "charts": [{"title": one.heading, "said": one.sentence, "alt": one.in_words()} for one in charts],
        "parts": [
            _part(data, _("Samtliga fokusområden"), None),
            *(_part(data, area["title"], area["key"]) for area in parts),
        ],
        "commitment_columns": [*(one["name"] for one in data["kommuner"]), *police],
        "commitments": [
            {"name": f"{one.code} {one.text}", "cells": [*one.cells, *filter(None, [one.police])]}
            for one in commitments
        ],
        "formulas": _formulas(data),
    }


def _version(rollup: Rollup) -> str:
    if rollup.number is None:
        return str(_("Ej publicerad. Så här ser det ut i dag."))
    if rollup.number == 1:
        return str(_("Version 1, publicerad %(day)s.", day=day(rollup.published_on)))
    return str(
        _("Rättelse: version %(number)s, publicerad %(day)s.", number=rollup.number, day=day(rollup.published_on))
    )


def _kommun(one: Data) -> dict[str, str]:
    on = one["submitted_on"]
    return {"name": one["name"], "status": day(date.fromisoformat(on)) if on else not_reported()}


def _formulas(data: Data) -> list[dict[str, str]]:
    """Each way of counting once, with the names of what is counted so."""
    labels: dict[str, dict[str, None]] = {}
    for figure in data["figures"]:
        labels.setdefault(figure["formula"], {})[figure["label"]] = None
    return [{"label": " · ".join(names), "formula": formula} for formula, names in labels.items()]


def _part(data: Data, heading: str, area: str | None) -> dict[str, Any]:
    figures = [figure for figure in data["figures"] if figure["focus_area"] == area]
    return {
        "title": heading,
        "rows": [_row(data, figure) for figure in figures],
        "assessments": [{"name": one.name, "text": one.text} for one in assessments(data) if one.area == area],
    }


def _row(data: Data, figure: Data) -> dict[str, Any]:
    return {
        "label": figure["label"],
        "cells": [said_cell(figure, kommun) for kommun in data["kommuner"]],
        "sum": said_sum(data, figure),
    }
