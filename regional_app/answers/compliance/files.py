"""The law page as a file: one row for each paragraph and kommun, by codes for machines or in words for people."""

from collections.abc import Sequence
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance.page import Row
from regional_app.answers.compliance.words import STATES
from regional_app.concepts.tables import Table
from regional_app.concepts.tables.csv_writer import as_codes

COLUMNS: Final = ("section", "kommun", "state", "evidence", "day", "due", "link")
HEADINGS: Final = (_l("Paragraf"), _l("Kommun"), _l("Läge"), _l("Visas av"), _l("Dag"), _l("Senast"), _l("Adress"))


def by_codes(rows: Sequence[Row]) -> bytes:
    """For programs."""
    return as_codes(COLUMNS, _lines(rows, external=True))


def in_words(rows: Sequence[Row]) -> Table:
    """For people."""
    lines = [(section, name, str(STATES[state]), *rest) for section, name, state, *rest in _lines(rows)]
    return Table(_("Lagkrav"), HEADINGS, lines)


def _lines(rows: Sequence[Row], *, external: bool = False) -> list[tuple[Any, ...]]:
    return [
        (
            row.section,
            cell.room.name,
            cell.answer.state,
            cell.answer.evidence.said,
            cell.answer.evidence.on,
            cell.answer.due_on,
            cell.address(external=external),
        )
        for row in rows
        for cell in row.cells
    ]
