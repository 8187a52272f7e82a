"""The rollup as an Excel workbook: real numbers, a sheet per focus area, and how each figure is counted."""

from collections.abc import Iterator, Sequence
from datetime import date

from flask_babel import gettext as _

from regional_app.answers.reports import outside
from regional_app.answers.reports.assessments import assessments
from regional_app.answers.reports.numbers import Number
from regional_app.answers.reports.presentation import commitment_rows
from regional_app.answers.reports.rollup import Data, qualifier_of, qualifier_of_sum
from regional_app.answers.reports.services import Rollup
from regional_app.answers.reports.wording import coverage, missing, not_reported, title
from regional_app.concepts import exactness
from regional_app.concepts.exactness import Exactness
from regional_app.concepts.tables.excel_writer import as_workbook
from regional_app.concepts.tables.table import Absent, Qualified, Rows, Table, Value


def write(rollup: Rollup) -> bytes:
    """The workbook."""
    return as_workbook(title(rollup), list(_tables(rollup)), subject=coverage(rollup.data))


def _tables(rollup: Rollup) -> Iterator[Table]:
    data, parts = outside.of_rollup(rollup.data, rollup.focus_areas)
    yield _figures(data, _("Sammanställning"), _("Samtliga fokusområden"), None)
    for area in parts:
        yield _figures(data, area["title"], area["title"], area["key"])
    yield _kommuner(data)
    yield from _commitments(data)
    yield from _assessments(rollup)
    yield _formulas(data)


def _table(data: Data, names: tuple[str, str], headings: Sequence[str], rows: Rows, first: int = 1) -> Table:
    """`names` are the sheet's name and its heading; below stands how many have reported."""
    return Table(names[0], headings, rows, above=(names[1], coverage(data)), names=first)


def _figures(data: Data, name: str, heading: str, area: str | None) -> Table:
    """One row per figure, one column per kommun, then the sum and what it is a sum of."""
    names = [one["name"] for one in data["kommuner"]]
    last = [_("Summa"), _("Summa av antal kommuner"), _("Av totalt"), _("Enhet")]
    rows = [_figure(data, figure) for figure in data["figures"] if figure["focus_area"] == area]
    return _table(data, (name, heading), [_("Uppgift"), *names, *last], rows)


def _figure(data: Data, figure: Data) -> list[Value]:
    cells = [_value(figure, kommun) for kommun in data["kommuner"]]
    total = _number(figure["numerator"], qualifier_of_sum(figure))
    return [figure["label"], *cells, total, figure["reporting"], data["of"], figure["unit"]]


def _value(figure: Data, kommun: Data) -> Value:
    found = _number(figure["by_kommun"][kommun["slug"]], qualifier_of(figure, kommun["slug"]))
    return Absent(missing(kommun)) if found is None else found


def _number(value: Number | None, qualifier: Exactness) -> Value:
    if value is None or qualifier == Exactness.EXACT:
        return value
    return Qualified(value, exactness.name(qualifier))


def _kommuner(data: Data) -> Table:
    """Who has reported, and when."""
    rows = [
        (one["name"], _("rapporterat"), date.fromisoformat(one["submitted_on"]))
        if one["submitted_on"]
        else (one["name"], not_reported(), None)
        for one in data["kommuner"]
    ]
    names = (_("Kommuner"), _("Vilka som har rapporterat"))
    return _table(data, names, [_("Kommun"), _("Läge"), _("Inlämnad")], rows)


def _commitments(data: Data) -> Iterator[Table]:
    """How each kommun stood to each commitment; no sheet in a version from before they were kept."""
    found = commitment_rows(data)
    rows = [(row.code, row.text, *row.cells, *filter(None, [row.police])) for row in found]
    if rows:
        police = [_("Polisens del")] if found[0].police else []
        headings = [_("Nr"), _("Åtagande"), *(one["name"] for one in data["kommuner"]), *police]
        yield _table(data, (_("Åtaganden"), _("Åtaganden när kommunen lämnade in")), headings, rows, first=2)


def _assessments(rollup: Rollup) -> Iterator[Table]:
    """What the kommuner say of the year and of each focus area; no sheet when none has written."""
    titles = {None: _("Hela året"), **{area["key"]: area["title"] for area in rollup.focus_areas}}
    rows = [(one.name, titles.get(one.area, one.area or ""), one.text) for one in assessments(rollup.data)]
    if rows:
        headings = [_("Kommun"), _("Fokusområde"), _("Bedömning")]
        yield _table(rollup.data, (_("Bedömningar"), _("Kommunernas bedömningar")), headings, rows)


def _formulas(data: Data) -> Table:
    """Så räknas varje uppgift."""
    unique = {figure["key"]: figure for figure in data["figures"]}
    rows = [[figure[name] for name in ("label", "unit", "formula")] for figure in unique.values()]
    headings = [_("Uppgift"), _("Enhet"), _("Så räknas den")]
    return _table(data, (_("Så räknas"), _("Så räknas uppgifterna")), headings, rows)
