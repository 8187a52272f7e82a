"""A file's rows by the headings of its columns: what stands where, before anybody asks whether it is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.concepts.spot import Spot
from regional_app.concepts.tables.books import read_book
from regional_app.concepts.tables.reading import Row, Unreadable, folded, headed
from regional_app.work.plans.exchange.columns import Column


@dataclass(frozen=True)
class FileRow:
    """A row of the file by its number there; `typed` goes by field."""

    number: int
    typed: Mapping[str, str]
    formulas: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """How the page names the row."""
        return self.typed.get("text", "") or "–"


def read_rows(content: bytes, columns: Sequence[Column]) -> tuple[list[FileRow], list[Spot]]:
    """The rows that hold something, and what was not read; Unreadable when it is no table with these headings."""
    known = {folded(name): column for column in columns for name in _names(column)}
    table = headed(read_book(content), lambda row: _places(row, known))
    if table is None:
        names = ", ".join(str(column.heading) for column in columns)
        raise Unreadable(_("Rubrikraden saknas. Den ska innehålla: %(names)s.", names=names))
    rows = [_row(row, table.meaning) for row in table.rows]
    return [row for row in rows if any(row.typed.values()) or row.formulas], list(table.unread(table.meaning))


def _places(row: Row, known: Mapping[str, Column]) -> dict[int, Column] | None:
    """Which column stands where; they may come in any order, and some be left out."""
    found = {place: known[name] for place, cell in enumerate(row.cells) if (name := folded(cell.typed)) in known}
    return found if len(found) > 1 else None


def _names(column: Column) -> list[str]:
    """A file is filled in with the headings of the language it was fetched in."""
    found = []
    for language in ("sv", "en"):
        with force_locale(language):
            found.append(str(column.heading))
    return found


def _row(row: Row, places: Mapping[int, Column]) -> FileRow:
    cells = [(column, row.cell(place)) for place, column in places.items()]
    formulas = tuple(str(column.heading) for column, cell in cells if cell.is_formula)
    return FileRow(row.number, {column.field: cell.typed for column, cell in cells}, formulas)
