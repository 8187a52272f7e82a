"""Tables out and in: one way to write them, one way to read what people send, one preview of what it would do."""

from collections.abc import Callable, Mapping
from typing import Final

from regional_app.concepts.printing.download import Download, file_name
from regional_app.concepts.tables.csv_writer import as_csv
from regional_app.concepts.tables.excel_writer import as_excel
from regional_app.concepts.tables.table import Table

__all__ = ["KINDS", "Table", "as_file"]

# The kinds of file that people may ask for, by ending.
KINDS: Final[Mapping[str, Callable[[Table], bytes]]] = {"csv": as_csv, "xlsx": as_excel}


def as_file(table: Table, *name: object, kind: str) -> Download:
    """The table as a file of this kind, called by the parts of its name."""
    return Download(file_name(*name, kind=kind), KINDS[kind](table))
