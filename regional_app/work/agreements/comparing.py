"""What an agreement says that the one before did not, part by part, in the words of both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any
from uuid import UUID

from flask import abort

from regional_app.concepts.differences import Change, paired
from regional_app.concepts.printing import prose
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, Commitment, FocusArea
from regional_app.work.agreements.words import EVIDENCE, WHO


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
        return _compare(_sections(self.before), _sections(self.after))

    @property
    def focus_areas(self) -> list[Change]:
        """The focus areas with their goals, by key."""
        return _compare(*(_by(one.focus_areas, "key", _focus_area) for one in (self.before, self.after)))

    @property
    def commitments(self) -> list[Change]:
        """The commitments by code."""
        return _compare(*(_by(one.commitments, "code", _commitment) for one in (self.before, self.after)))


def comparison(agreement_id: UUID) -> Comparison:
    """The agreement beside its predecessor; 404 when it builds upon none that the room may read."""
    found = queries.agreement_and_namesakes(agreement_id)
    after = next((one for one in found if one.id == agreement_id), None) or abort(404)
    known = {(one.tenant_id, one.key): one for one in found}
    return Comparison(known.get((after.tenant_id, after.predecessor_key or "")) or abort(404), after)


# What tells one part from another -> its heading and its text.
_Parts = dict[str, tuple[str, str]]


def _sections(agreement: Agreement) -> _Parts:
    parts = {_plain(one.heading): (one.heading, prose.plain(one.body)) for one in agreement.sections}
    return ({"": ("", prose.plain(agreement.purposes))} if agreement.purposes else {}) | parts


def _by(records: Sequence[Any], key: str, told: Callable[[Any], tuple[str, str]]) -> _Parts:
    return {_plain(getattr(one, key)): told(one) for one in records}


def _focus_area(area: FocusArea) -> tuple[str, str]:
    return area.title, "\n".join([area.overarching_goal, *(goal.text for goal in area.goals)])


def _commitment(one: Commitment) -> tuple[str, str]:
    return one.code, f"{one.text} ({WHO[one.who]}; {EVIDENCE[one.evidence]})"


def _compare(before: _Parts, after: _Parts) -> list[Change]:
    return [_change(was, now) for _, was, now in paired(before, after)]


def _change(before: tuple[str, str] | None, after: tuple[str, str] | None) -> Change:
    heading = (after or before or ("",))[0]
    # Another heading for the same part is a change too; it is shown above the text.
    told = "\n".join if before and after and before[0] != after[0] else itemgetter(1)
    was, now = (told(part) if part else None for part in (before, after))
    return Change(heading, was, now)


def _plain(heading: str) -> str:
    return " ".join(heading.casefold().split())
