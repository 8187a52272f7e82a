"""Each paragraph's question to the records: is it met, since when, until when, and where is it seen?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from flask_babel import gettext as _

from regional_app.concepts.evidence import Evidence, Fact
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.queries import signed_for
from regional_app.work.situation_pictures.models import WARN_BEFORE, renewed_by


class State(StrEnum):
    """Where a paragraph stands; derived from the records, never ticked."""

    MET = "met"
    SOON = "soon"
    OVERDUE = "overdue"
    MISSING = "missing"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Asked:
    """A kommun on a day: its facts, and the agreements it is a party to."""

    space_id: UUID
    facts: Sequence[Fact]
    agreements: Sequence[Agreement]
    day: date

    def of(self, kind: str) -> list[Fact]:
        """The facts of a kind that were there on the day, the latest last."""
        return sorted((one for one in self.facts if one.kind == kind and one.on <= self.day), key=lambda one: one.on)


@dataclass(frozen=True)
class Answer:
    """What the records say: the state, what shows it, and the day it is due."""

    state: State
    evidence: Evidence
    due_on: date | None = None


def clock(due_on: date | None, day: date) -> State:
    """Yellow for the last three months, red from the day after."""
    if due_on is None or due_on - day > WARN_BEFORE:
        return State.MET
    return State.OVERDUE if due_on < day else State.SOON


def picture(asked: Asked) -> Answer:
    """4 §: a decided lägesbild, not older than two years (6 §)."""
    decided = asked.of("situation_picture")
    if not decided:
        return _missing(_("Ingen lägesbild är fastställd."))
    last = decided[-1]
    due = renewed_by(last.on, last.words)
    page = ("situation_pictures.show", {"picture_id": last.record_id})
    return Answer(clock(due, asked.day), Evidence(str(_("Fastställd lägesbild")), last.on, *page), due)


def plan(asked: Asked) -> Answer:
    """5 §: a decided åtgärdsplan for the year that rests on a decided lägesbild."""
    decided = [one for one in asked.of("goals") if one.last and one.first.year <= asked.day.year <= one.last.year]
    if not decided:
        return _missing(_("Ingen plan är fastställd för året."))
    last = decided[-1]
    if not any(one.on <= last.on for one in asked.of("situation_picture")):
        return Answer(State.MISSING, _plan(_("Planen vilar inte på en fastställd lägesbild."), last, last.on))
    ends = date(last.last.year, 12, 31) if last.last else None
    return Answer(clock(ends, asked.day), _plan(_("Fastställd plan"), last, last.on), ends)


def followed_up(asked: Asked) -> Answer:
    """6 §: the work is followed up at least every second year."""
    plans, made = asked.of("goals"), asked.of("follow_ups")
    if not plans:
        return _missing(_("Det finns ingen fastställd plan att följa upp."))
    last = max(plans[-1].on, made[-1].on if made else plans[-1].on)
    due = renewed_by(last)
    if not made:
        return Answer(clock(due, asked.day), _plan(_("Planen är inte uppföljd än"), plans[-1]), due)
    return Answer(clock(due, asked.day), _plan(_("Senast uppföljd"), made[-1], made[-1].on), due)


def agreement(asked: Asked) -> Answer:
    """8 §: a signed agreement that holds today."""
    found = _binding(asked)
    if found is None:
        return _missing(_("Ingen undertecknad överenskommelse gäller."))
    state = clock(found.valid_to, asked.day)
    return Answer(state, _agreement(found.label, found, found.valid_from), found.valid_to)


def agreement_content(asked: Asked) -> Answer:
    """9 §: it says what it is for."""
    found = _binding(asked)
    if found is None:
        return _missing(_("Ingen undertecknad överenskommelse gäller."))
    if not (found.purposes or found.summary).strip():
        return Answer(State.MISSING, _agreement(_("Syftet saknas i överenskommelsen."), found))
    return Answer(State.MET, _agreement(_("Syfte och områden"), found, found.valid_from))


def coordinator(asked: Asked) -> Answer:
    """11 §: somebody coordinates the work."""
    held = [one for one in asked.of("coordinators") if one.last is None or one.last >= asked.day]
    if not held:
        return _missing(_("Ingen samordnare är utsedd."))
    names = ", ".join(dict.fromkeys(one.words for one in held))
    return Answer(State.MET, Evidence(names, held[0].on, "members.index"))


def not_yet(_asked: Asked) -> Answer:
    """There are no records to judge by."""
    return Answer(State.NOT_YET, Evidence(""))


# The paragraphs in their order -> how each is judged. The plans of 5 § were due a year after the law.
QUESTIONS: Final[dict[str, Callable[[Asked], Answer]]] = {
    "4 §": picture,
    "5 §": plan,
    "6 §": followed_up,
    "8 §": agreement,
    "9 §": agreement_content,
    "10 §": not_yet,
    "11 §": coordinator,
    "12 §": not_yet,
    "13 §": not_yet,
}


def _binding(asked: Asked) -> Agreement | None:
    mine = [one for one in asked.agreements if one.binds(asked.space_id, asked.day.year)]
    found = signed_for(asked.day.year, mine)
    return found if found and (found.valid_to is None or found.valid_to >= asked.day) else None


def _missing(said: str) -> Answer:
    return Answer(State.MISSING, Evidence(str(said)))


def _plan(said: str, fact: Fact, on: date | None = None) -> Evidence:
    return Evidence(str(said), on, "plans.show", {"plan_id": fact.record_id})


def _agreement(said: str, found: Agreement, on: date | None = None) -> Evidence:
    return Evidence(str(said), on, "agreements.show", {"agreement_id": found.id}, is_common=True)
