"""The series as a file that is read back to the same values; for others, without small counts of persons."""

from collections.abc import Sequence
from decimal import Decimal

from regional_app.work.statistics import words
from regional_app.work.statistics.importing import sign_of
from regional_app.work.statistics.series import Series

HEADINGS = ("Kommun", "Indikator", "Kod", "Enhet")


def table(
    all_series: Sequence[Series], kommun: str, *, for_others: bool
) -> tuple[list[str], list[list[str | Decimal]]]:
    """Headings and rows in Brå's layout: a row for each series, a column for each year."""
    years = sorted({one.year for series in all_series for one in series.years})
    rows = [
        [
            kommun,
            series.indicator.name,
            series.indicator.source_code,
            series.indicator.unit,
            *_cells(series, years, for_others),
        ]
        for series in all_series
    ]
    return [*HEADINGS, *map(str, years)], rows


def _cells(series: Series, years: list[int], for_others: bool) -> list[str | Decimal]:
    cells: list[str | Decimal] = []
    for year in years:
        one = series.indicator.in_year(year)
        if one and for_others and one.is_small:
            cells.append(str(words.FEW))
        else:
            cells.append(sign_of(one.value, one.exactness) if one else sign_of(None))
    return cells
