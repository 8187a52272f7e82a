"""What reading a Word file gives, in the words of the one who wrote it: never a line number, never a key."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from regional_app.concepts.spot import Spot


@dataclass
class Findings:
    """Filled in while reading. `values` are as the files of tenants/<region>/agreements hold them."""

    values: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    guesses: list[str] = field(default_factory=list)
    unread: list[Spot] = field(default_factory=list)
    problems: list[Spot] = field(default_factory=list)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows found so far of parties, focus areas, goals or commitments."""
        return self.tables.setdefault(table, [])

    def as_toml(self) -> str:
        """The same as a file of the house: facts first, since in TOML what follows a table belongs to it."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield from _pairs(self.values)
        for name, rows in self.tables.items():
            for row in rows:
                yield f"[[{name}]]"
                yield from _pairs(row)


def _pairs(values: dict[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if value not in {None, ""}:
            yield f"{key} = {value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)}"
