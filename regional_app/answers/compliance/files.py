"""The law page as a file: one row for each paragraph and kommun, by codes for machines or in words for people."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance.page import Cell, Row
from regional_app.answers.compliance.words import STATES
from regional_app.concepts.lists.files import KINDS

COLUMNS: Final = ("section", "kommun", "state", "evidence", "day", "due", "link")
HEADINGS: Final = (_l("Paragraf"), _l("Kommun"), _l("Läge"), _l("Visas av"), _l("Dag"), _l("Senast"), _l("Adress"))
Address = Callable[[Cell], str | None]


def as_csv(rows: Sequence[Row], address: Address) -> bytes:
    """Commas and codes, empty for what is not there: for programs."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_lines(rows, address))
    return file.getvalue().encode()


def in_words(rows: Sequence[Row], address: Address, kind: str) -> bytes:
    """For a spreadsheet: `kind` is csv or xlsx."""
    lines = [(section, name, str(STATES[state]), *rest) for section, name, state, *rest in _lines(rows, address)]
    return KINDS[kind].write(str(_("Lagkrav")), [str(one) for one in HEADINGS], lines)


def _lines(rows: Sequence[Row], address: Address) -> list[tuple[Any, ...]]:
    return [
        (
            row.section,
            cell.room.name,
            cell.answer.state,
            cell.answer.said,
            cell.answer.on,
            cell.answer.due_on,
            address(cell),
        )
        for row in rows
        for cell in row.cells
    ]
