"""A figure is the number of its rows: what a year counts is gathered as records, and counted last."""

from typing import Any, NamedTuple

from regional_app.concepts.exactness import Quantity


class Counted(NamedTuple):
    """A record that a figure counts, once per row; `area` is its fokusområde (None: outside them).

    `follow_up`: the row is one follow-up of the record. `result`: what was measured, and its `unit`.
    """

    area: str | None
    record: Any
    follow_up: Any = None
    unit: str = ""
    result: Quantity | None = None


# By the figure's key.
Rows = dict[str, list[Counted]]
