"""Underlag: what the records show, said once for commitments, law and the wheel of the year; never ticked by hand."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from flask import url_for

from regional_app.tenancy import Room, current_room


@dataclass(frozen=True)
class Fact:
    """A record that may show something: from when to when it holds, the day it was decided, how much it holds.

    `kind` is the word by which commitments and paragraphs ask for it; a draft is no fact.
    """

    kind: str
    space_id: UUID
    record_id: UUID
    first: date
    last: date | None
    on: date
    count: int
    words: str

    def holds_between(self, first: date, last: date) -> bool:
        """Some day of it lies among these."""
        return self.first <= last and (self.last is None or self.last >= first)

    def holds_on(self, day: date) -> bool:
        """It holds on the day."""
        return self.holds_between(day, day)


@dataclass(frozen=True)
class Evidence:
    """What shows that something is done or met, in a few words; the day, and the page where it is read.

    `is_common`: the page is not the kommun's own, so everybody reads it in the room they are in.
    """

    said: str
    on: date | None = None
    endpoint: str | None = None
    values: dict[str, Any] = field(default_factory=dict, hash=False)
    is_common: bool = False

    def address(self, room: Room | None = None, *, external: bool = False) -> str | None:
        """The page's address in this room; from the region's room that of `room`, as the area reads it there."""
        if self.endpoint is None:
            return None
        here = current_room()
        where = {"space": here.slug}
        if room and here.kind == "region" and not self.is_common:
            where = {"region": here.slug, "space": room.slug}
        return url_for(self.endpoint, _external=external, **where, **self.values)


class StepState(StrEnum):
    """Done, under way, or nothing there yet."""

    DONE = "done"
    NOW = "now"
    MISSING = "missing"


@dataclass(frozen=True)
class CycleStep:
    """Where one of the five steps of the year's work stands, and what shows it."""

    state: StepState
    evidence: Evidence
