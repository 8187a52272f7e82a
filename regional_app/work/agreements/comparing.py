"""What an agreement says that the one before did not, part by part, in the words of both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort

from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, Commitment, FocusArea
from regional_app.work.agreements.services.negotiation import Piece, differences
from regional_app.work.agreements.words import EVIDENCE, WHO


@dataclass(frozen=True)
class Change:
    """One part by its heading; `how` is "same", "changed", "new" or "gone"."""

    heading: str
    how: str
    pieces: Sequence[Piece] = ()


@dataclass(frozen=True)
class Comparison:
    """An agreement beside the one it builds upon."""

    before: Agreement
    after: Agreement

    @property
    def is_being_written(self) -> bool:
        """One of them is a draft of the room, and is read only by those who may read it."""
        return self.before.is_being_written or self.after.is_being_written

    @property
    def sections(self) -> list[Change]:
        """The purposes and the sections by their headings."""
        return _paired(_sections(self.before), _sections(self.after))

    @property
    def focus_areas(self) -> list[Change]:
        """The focus areas with their goals, by key."""
        return _paired(*(_by(one.focus_areas, "key", _focus_area) for one in (self.before, self.after)))

    @property
    def commitments(self) -> list[Change]:
        """The commitments by code."""
        return _paired(*(_by(one.commitments, "code", _commitment) for one in (self.before, self.after)))


def comparison(agreement_id: UUID) -> Comparison:
    """The agreement beside its predecessor; 404 when it builds upon none that the room may read."""
    found = queries.agreement_and_namesakes(agreement_id)
    after = next((one for one in found if one.id == agreement_id), None) or abort(404)
    known = {(one.tenant_id, one.key): one for one in found}
    return Comparison(known.get((after.tenant_id, after.predecessor_key or "")) or abort(404), after)


# What tells one part from another -> its heading and its text.
_Parts = dict[str, tuple[str, str]]


def _sections(agreement: Agreement) -> _Parts:
    parts = {_plain(one.heading): (one.heading, one.body) for one in agreement.sections}
    return ({"": ("", agreement.purposes)} if agreement.purposes else {}) | parts


def _by(records: Sequence[Any], key: str, told: Callable[[Any], tuple[str, str]]) -> _Parts:
    return {_plain(getattr(one, key)): told(one) for one in records}


def _focus_area(area: FocusArea) -> tuple[str, str]:
    return area.title, "\n".join([area.overarching_goal, *(goal.text for goal in area.goals)])


def _commitment(one: Commitment) -> tuple[str, str]:
    return one.code, f"{one.text} ({WHO[one.who]}; {EVIDENCE[one.evidence]})"


def _paired(before: _Parts, after: _Parts) -> list[Change]:
    """In the order of the new text; what is gone comes last."""
    gone = [Change(before[key][0], "gone", _whole(before[key][1])) for key in before if key not in after]
    return [_change(before.get(key), *after[key]) for key in after] + gone


def _change(before: tuple[str, str] | None, heading: str, text: str) -> Change:
    if before is None:
        return Change(heading, "new", _whole(text))
    if before == (heading, text):
        return Change(heading, "same")
    # Another heading for the same part is a change too; it is shown above the text.
    old, new = (before[1], text) if before[0] == heading else (f"{before[0]}\n{before[1]}", f"{heading}\n{text}")
    return Change(heading, "changed", differences(old, new))


def _whole(text: str) -> list[Piece]:
    """A part that only one of them has is read as it is; its mark says what became of it."""
    return [("same", text)]


def _plain(heading: str) -> str:
    return " ".join(heading.casefold().split())
