"""The rollup as PDF: tagged for reading aloud (PDF/UA-1) and made to last (PDF/A-2a).

What people have typed reaches typst as a JSON file and never as source. Only fonts inside the typst wheel are
used, so the same data gives the same bytes on every machine.
"""

import json
import shutil
import tempfile
from calendar import timegm
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

import typst
from flask_babel import gettext as _

from regional_app.answers.reports.assessments import assessments
from regional_app.answers.reports.charts import of_rollup
from regional_app.answers.reports.presentation import commitment_rows, said_cell, said_sum
from regional_app.answers.reports.rollup import Data
from regional_app.answers.reports.services import Rollup
from regional_app.answers.reports.wording import coverage, not_reported, sum_label, title
from regional_app.clock import today
from regional_app.foundation.charts.chart import Chart
from regional_app.i18n import day

TEMPLATE: Final = Path(__file__).with_name("rollup.typ")
STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]

# A compressed page may happen to end in a carriage return, which checkers of archives take for a line break that
# does not belong to it. A margin that is a hundredth of a millimetre wider compresses to something else.
_CONFUSING: Final = b"\r\nendstream"
_ATTEMPTS: Final = 8


def write(rollup: Rollup) -> bytes:
    """The PDF."""
    with tempfile.TemporaryDirectory(prefix="arsrapport-") as name:
        folder = Path(name)
        shutil.copy(TEMPLATE, folder / "rollup.typ")
        charts = [one for one in of_rollup(rollup.data, rollup.focus_areas) if one.draw]
        for number, one in enumerate(charts):
            (folder / f"chart-{number}.svg").write_text(one.on_paper() or "")
        (folder / "data.json").write_text(json.dumps(content(rollup, charts), ensure_ascii=False))
        made_on = rollup.published_on or today()
        for attempt in range(_ATTEMPTS):
            pdf = _compile(folder, made_on, attempt)
            if _CONFUSING not in pdf:
                break
    return pdf


def _compile(folder: Path, made_on: date, attempt: int) -> bytes:
    pdf: bytes = typst.compile(
        folder / "rollup.typ",
        root=folder,
        sys_inputs={"attempt": str(attempt)},
        pdf_standards=list(STANDARDS),
        timestamp=timegm(made_on.timetuple()),
        ignore_system_fonts=True,
    )
    return pdf


def content(rollup: Rollup, charts: Sequence[Chart]) -> dict[str, Any]:
    """What the template shows: every text and every number ready to print."""
    data = rollup.data
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
            *(_part(data, area["title"], area["key"]) for area in rollup.focus_areas),
        ],
        "commitments": [{"name": f"{one.code} {one.text}", "cells": one.cells} for one in commitment_rows(data)],
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
