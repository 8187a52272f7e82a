"""A table as CSV: for people who open it in a Swedish Excel, or by codes for programs."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from regional_app.concepts.tables.formulas import guarded
from regional_app.concepts.tables.table import Absent, Qualified, Table, Value
from regional_app.i18n import number


def as_csv(table: Table) -> bytes:
    """Semicolons, decimal commas and a byte order mark: what a Swedish Excel opens with å, ä and ö in place."""
    rows = [[_for_people(value) for value in row] for row in (table.headings, *table.rows)]
    return _file(rows, ";").encode("utf-8-sig")


def as_codes(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Commas, decimal points and UTF-8; empty for what is not there."""
    return _file([list(columns), *([_for_programs(value) for value in row] for row in rows)], ",").encode()


def _file(rows: Iterable[Sequence[str]], delimiter: str) -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def _for_people(value: Value) -> str:
    if isinstance(value, Qualified):
        return f"{value.word} {_for_people(value.number)}"
    if isinstance(value, int | float | Decimal):
        return number(value, "sv").replace("\xa0", "").replace("\N{MINUS SIGN}", "-")
    return _for_programs(value)


def _for_programs(value: Value) -> str:
    if value is None or isinstance(value, Absent):
        return value.why if value else ""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float | Decimal) else guarded(str(value))
