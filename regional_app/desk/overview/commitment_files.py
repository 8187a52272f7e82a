"""The matrix as a file: one row for each commitment and party, by codes for machines or in words for people."""

from collections.abc import Sequence
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.answers.commitments.matrix import Matrix
from regional_app.answers.commitments.words import STATES
from regional_app.concepts.tables import Table
from regional_app.concepts.tables.csv_writer import as_codes
from regional_app.work.agreements.words import WHO

COLUMNS: Final = ("year", "code", "party", "who", "state", "evidence", "day", "link")
HEADINGS: Final = (
    _l("År"),
    _l("Nr"),
    _l("Part"),
    _l("Vem"),
    _l("Läge"),
    _l("Visas av"),
    _l("Dag"),
    _l("Adress"),
)


def by_codes(matrices: Sequence[Matrix]) -> bytes:
    """For programs."""
    return as_codes(COLUMNS, _rows(matrices, external=True))


def in_words(matrices: Sequence[Matrix]) -> Table:
    """For people."""
    rows = [
        (year, code, party, str(WHO[who]), str(STATES[state]), *shown)
        for year, code, party, who, state, *shown in _rows(matrices)
    ]
    return Table(_("Åtaganden"), HEADINGS, rows)


def _rows(matrices: Sequence[Matrix], *, external: bool = False) -> list[tuple[Any, ...]]:
    return [
        (
            str(matrix.year),
            row.commitment.code,
            cell.party.name,
            row.commitment.who,
            cell.state,
            cell.found.said,
            cell.found.on,
            cell.address(external=external),
        )
        for matrix in matrices
        for row in matrix.rows
        for cell in row.cells
    ]
