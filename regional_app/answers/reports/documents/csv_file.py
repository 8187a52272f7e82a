"""The rollup as CSV: one row per figure and kommun, empty for what is not known. Reads back to the same figures.

What the kommuner say in words stands in the other files: a cell of this table is a figure.
"""

import csv
import io
from typing import Any

from regional_app.answers.reports.rollup import Data, qualifier_of
from regional_app.answers.reports.services import Rollup
from regional_app.concepts.tables.csv_writer import as_codes
from regional_app.concepts.tables.formulas import freed
from regional_app.concepts.tables.table import Value

OF_ROLLUP = ("region", "year", "of")
OF_FIGURE = ("key", "label", "focus_area", "unit", "numerator", "denominator", "reporting", "formula")
OF_KOMMUN = ("kommun", "name", "status", "submitted_on")
COLUMNS = (*OF_ROLLUP, *OF_FIGURE, *OF_KOMMUN, "value", "qualifier")


def write(rollup: Rollup) -> bytes:
    """By codes, for programs."""
    data = rollup.data
    return as_codes(
        COLUMNS, [_row(data, figure, kommun) for figure in data["figures"] for kommun in data["kommuner"]]
    )


def read(file: bytes) -> Data:
    """The same data back, from a file that `write` made."""
    rows: list[dict[str, Any]] = [
        {name: _read(value) for name, value in row.items()}
        for row in csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline=""))
    ]
    kommuner = list({row["kommun"]: _kommun(row) for row in rows}.values())
    figures: dict[tuple[Any, Any], Data] = {}
    for row in rows:
        figure = figures.setdefault((row["key"], row["focus_area"]), _figure(row))
        _add_value(figure, row)
    return {
        "region": rows[0]["region"],
        "year": int(rows[0]["year"]),
        "reporting": sum(one["status"] == "reported" for one in kommuner),
        "of": int(rows[0]["of"]),
        "kommuner": kommuner,
        "figures": list(figures.values()),
    }


def _row(data: Data, figure: Data, kommun: Data) -> list[Value]:
    value = figure["by_kommun"][kommun["slug"]]
    return [
        *(data[name] for name in OF_ROLLUP),
        *(figure[name] for name in OF_FIGURE),
        *(kommun["slug"], kommun["name"], kommun["status"], kommun["submitted_on"]),
        value,
        None if value is None else qualifier_of(figure, kommun["slug"]),
    ]


def _figure(row: dict[str, Any]) -> Data:
    numbers = {name: _number(row[name]) for name in ("numerator", "denominator", "reporting")}
    return {**{name: row[name] for name in OF_FIGURE}, **numbers, "by_kommun": {}}


def _add_value(figure: Data, row: dict[str, Any]) -> None:
    figure["by_kommun"][row["kommun"]] = _number(row["value"])
    if row["qualifier"] not in {None, "exact"}:
        figure.setdefault("qualifiers", {})[row["kommun"]] = row["qualifier"]


def _kommun(row: dict[str, Any]) -> Data:
    return {
        "slug": row["kommun"],
        "name": row["name"],
        "status": row["status"],
        "submitted_on": row["submitted_on"],
    }


def _read(text: str | None) -> str | None:
    return freed(text) if text else None


def _number(text: str | None) -> int | float | None:
    if text is None:
        return None
    return float(text) if "." in text or "e" in text else int(text)
