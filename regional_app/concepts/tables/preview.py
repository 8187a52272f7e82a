"""What a file would do, row by row, before anything is written; and what was guessed and what was not read."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from regional_app.concepts.spot import Spot


class Fate(StrEnum):
    """What happens to a row, or to a cell of it. What is asked is not written before a person has answered."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ASKED = "asked"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """A cell as it stands with us, and as it would be."""

    heading: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Outcome:
    """A row by its number in the file and what it is called, and what happens to it.

    `record` is the one it speaks of, None for a new one; `why` says why it is refused, or asks; `guesses` are what
    was read so and might have been meant otherwise. `values` are what the record shall hold, `said` what the row says
    beside them, of where it belongs.
    """

    number: int
    called: str
    fate: Fate
    record: Any = None
    changes: Sequence[Change] = ()
    why: Sequence[str] = ()
    guesses: Sequence[str] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        """Something would be written."""
        return self.fate in {Fate.NEW, Fate.CHANGED}


@dataclass(frozen=True)
class Preview:
    """Every row's fate in the order of the file, the parts of it that nobody read, and what was guessed of it all."""

    outcomes: Sequence[Outcome]
    unread: Sequence[Spot] = ()
    guesses: Sequence[str] = ()

    @property
    def counts(self) -> dict[Fate, int]:
        """How many rows each fate has."""
        return {fate: sum(one.fate == fate for one in self.outcomes) for fate in Fate}

    @property
    def written(self) -> list[Outcome]:
        """The rows that would be written."""
        return [one for one in self.outcomes if one.writes]

    @property
    def seen(self) -> str:
        """A mark of exactly these fates: another file, or somebody's change meanwhile, makes another."""
        told = [
            [one.number, one.called, one.fate, str(one.record and one.record.id), [str(cell) for cell in one.changes]]
            for one in self.outcomes
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()
