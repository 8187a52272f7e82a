"""The matrix as a file: one row for each commitment and party, by codes for machines or in words for people."""

import csv
import io
from collections.abc import Sequence
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.answers.commitments.matrix import Matrix
from regional_app.answers.commitments.words import STATES
from regional_app.concepts.lists.files import KINDS
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


def as_csv(matrices: Sequence[Matrix]) -> bytes:
    """Commas and codes, empty for what is not there: for programs."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(matrices, external=True))
    return file.getvalue().encode()


def in_words(matrices: Sequence[Matrix], kind: str) -> bytes:
    """For a spreadsheet: `kind` is csv or xlsx."""
    rows = [
        (year, code, party, str(WHO[who]), str(STATES[state]), *shown)
        for year, code, party, who, state, *shown in _rows(matrices)
    ]
    return KINDS[kind].write(str(_("Åtaganden")), [str(one) for one in HEADINGS], rows)


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
