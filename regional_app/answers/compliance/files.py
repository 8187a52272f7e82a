"""The law page as a file: one row for each paragraph and kommun, by codes for machines or in words for people."""

from collections.abc import Sequence
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance.page import Cell, Row
from regional_app.answers.compliance.words import BINDINGS, STATES
from regional_app.concepts.tables import Table
from regional_app.concepts.tables.csv_writer import as_codes

COLUMNS: Final = ("key", "section", "binding", "kommun", "state", "evidence", "day", "due", "link")
HEADINGS: Final = (
    *(_l("Paragraf"), _l("Hur bindande"), _l("Kommun"), _l("Status"), _l("Visas av"), _l("Dag"), _l("Senast")),
    _l("Adress"),
)


def by_codes(rows: Sequence[Row]) -> bytes:
    """For programs."""
    return as_codes(COLUMNS, _lines(rows))


def in_words(rows: Sequence[Row]) -> Table:
    """For people."""
    lines = [
        (row.requirement.name, str(BINDINGS[row.requirement.paragraph.binding]), cell.room.name, *_stands(cell))
        for row in rows
        for cell in row.cells
    ]
    return Table(_("Lagkrav"), HEADINGS, lines)


def _lines(rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    return [
        (one.key, one.section, one.paragraph.binding, cell.room.name, cell.answer.state, *_shown(cell, external=True))
        for row in rows
        for one in [row.requirement]
        for cell in row.cells
    ]


def _stands(cell: Cell) -> tuple[Any, ...]:
    return (str(STATES[cell.answer.state]), *_shown(cell, external=False))


def _shown(cell: Cell, *, external: bool) -> tuple[Any, ...]:
    found = cell.answer.evidence
    where = cell.address(external=external) or (cell.outside.link if cell.outside else None)
    return found.said, found.on, cell.answer.due_on, where
