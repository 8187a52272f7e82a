"""Each duty's question to the records: is it shown, since when, until when, and where is it seen?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from flask_babel import gettext as _

from regional_app.concepts.evidence import Evidence, Fact
from regional_app.concepts.year import Year
from regional_app.people.guidance.laws import CRIME_PREVENTION
from regional_app.work.agreements.models import Agreement
from regional_app.work.situation_pictures.models import WARN_BEFORE, renewed_by


class State(StrEnum):
    """Where a duty stands; derived from the records, never ticked. Nothing shown here may be done elsewhere."""

    MET = "met"
    SOON = "soon"
    OVERDUE = "overdue"
    NOT_SHOWN = "not_shown"
    NOT_DUE = "not_due"
    ALLOWED = "allowed"


# What 5 § asks of a plan: what the kommun means to do.
_WHAT_IS_DONE: Final = frozenset({"implementation_plans", "measures"})


@dataclass(frozen=True)
class Outside:
    """Evidence that a kommun keeps outside the service: what it is, its day, and where it lies."""

    key: str
    space_id: UUID
    title: str
    on: date
    link: str


@dataclass(frozen=True)
class Asked:
    """A kommun on a day: its facts, the agreements it is a party to, and what it keeps elsewhere."""

    space_id: UUID
    facts: Sequence[Fact]
    agreements: Sequence[Agreement]
    day: date
    outside: Sequence[Outside] = ()

    def of(self, kind: str) -> list[Fact]:
        """The facts of a kind that were there on the day, the latest last."""
        return sorted((one for one in self.facts if one.kind == kind and one.on <= self.day), key=lambda one: one.on)

    def kept_outside(self, key: str) -> Outside | None:
        """The latest evidence of this duty that is kept elsewhere."""
        found = [one for one in self.outside if one.key == key and one.on <= self.day]
        return max(found, key=lambda one: one.on, default=None)


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
    """4 §: a lägesbild. How old it may be is no matter of this paragraph."""
    held = _held(asked)
    if held is None:
        return _not_shown(_("Ingen lägesbild är fastställd."))
    return Answer(State.MET, _picture(_("Fastställd lägesbild"), held))


def picture_renewed(asked: Asked) -> Answer:
    """6 §: the lägesbild is updated at least every second year, from its own day."""
    last = _held(asked)
    if last is None:
        return _not_shown(_("Det finns ingen fastställd lägesbild att uppdatera."))
    due = renewed_by(last.on, last.words)
    return Answer(clock(due, asked.day), _picture(_("Senast uppdaterad"), last), due)


def plan(asked: Asked) -> Answer:
    """5 §: a decided åtgärdsplan that rests on a lägesbild. The law sets no end to a plan."""
    decided = asked.of("plan")
    if not decided:
        return _not_shown(_("Ingen plan är fastställd."))
    last = decided[-1]
    if not any(one.on <= last.on for one in asked.of("situation_picture")):
        return Answer(State.NOT_SHOWN, _plan(_("Planen vilar inte på en fastställd lägesbild."), last, last.on))
    if _WHAT_IS_DONE & set(last.words.split()):
        return Answer(State.NOT_SHOWN, _plan(_("Planen säger inte vad kommunen tänker göra."), last, last.on))
    return Answer(State.MET, _plan(_("Fastställd plan"), last, last.on))


def plan_followed_up(asked: Asked) -> Answer:
    """6 §: the plan is followed up at least every second year, from the first decision and then from the last time.

    A new plan does not begin the clock anew. What follows up the whole plan is the year's submitted report; a note
    on one measure does not. Nothing was late before the law (1 July 2023). A plan that does not show 5 § cannot be
    followed up as 6 § asks.
    """
    plans = asked.of("plan")
    if not plans:
        return _not_shown(_("Det finns ingen fastställd plan att följa upp."))
    found = _last_follow_up(asked, plans)
    is_whole = plan(asked).state is State.MET or asked.kept_outside("5")
    if is_whole or found.state is State.OVERDUE:
        return found
    said = _("Planen visar inte det som 5 § ber om, så uppföljningen av den räknas inte.")
    return Answer(State.NOT_SHOWN, _plan(said, plans[-1]))


def _last_follow_up(asked: Asked, plans: Sequence[Fact]) -> Answer:
    # A report from before there was a plan follows up none.
    made = [one for one in asked.of("annual_report") if one.on >= plans[0].on]
    if made:
        due = renewed_by(made[-1].on)
        page = ("annual_reports.show", {"year": made[-1].first.year})
        return Answer(clock(due, asked.day), Evidence(str(_("Senast uppföljd")), made[-1].on, *page), due)
    due = renewed_by(max(plans[0].on, CRIME_PREVENTION.from_on))
    return Answer(clock(due, asked.day), _plan(_("Planen är inte uppföljd än"), plans[-1]), due)


def agreement(asked: Asked) -> Answer:
    """9 §: a signed, written agreement that says why and about what. Its own end is no deadline of the law."""
    found = _binding(asked)
    if not found:
        return _not_shown(_("Ingen undertecknad överenskommelse gäller."))
    whole = next((one for one in found if one.purposes.strip() and one.focus_areas), None)
    if whole:
        return Answer(State.MET, _agreement(whole.label, whole, whole.valid_from))
    has_purpose = bool(found[0].purposes.strip())
    lacks = _("Områdena saknas i överenskommelsen.") if has_purpose else _("Syftet saknas i överenskommelsen.")
    return Answer(State.NOT_SHOWN, _agreement(lacks, found[0]))


def coordinator(asked: Asked) -> Answer:
    """11 §: a function coordinates the work."""
    held = [one for one in asked.of("coordinators") if one.holds_on(asked.day)]
    if not held:
        return _not_shown(_("Ingen samordnare är utsedd här."))
    names = ", ".join(dict.fromkeys(one.words for one in held))
    return Answer(State.MET, Evidence(names, held[0].on, "members.index"))


def coordination(asked: Asked) -> Answer:
    """8 §: coordinated as 9 and 10 §§ describe, by the function of 11 §."""
    shown = {
        "9 §": agreement(asked).state is State.MET or asked.kept_outside("9"),
        "10 §": asked.kept_outside("10"),
        "11 §": coordinator(asked).state is State.MET or asked.kept_outside("11"),
    }
    lacking = [section for section, there in shown.items() if not there]
    if lacking:
        return _not_shown(_("Underlag för %(sections)s saknas.", sections=", ".join(lacking)))
    return Answer(State.MET, Evidence(str(_("Visas av 9, 10 och 11 §§."))))


def _binding(asked: Asked) -> list[Agreement]:
    """The signed agreements that bind the kommun on the day, the latest first."""
    return [
        one
        for one in asked.agreements
        if one.binds(asked.space_id, Year(asked.day.year)) and one.is_in_force(asked.day)
    ]


def _held(asked: Asked) -> Fact | None:
    """The lägesbild in force on the day."""
    return next((one for one in asked.of("situation_picture") if one.holds_on(asked.day)), None)


def _not_shown(said: str) -> Answer:
    return Answer(State.NOT_SHOWN, Evidence(str(said)))


def _picture(said: str, fact: Fact) -> Evidence:
    return Evidence(str(said), fact.on, "situation_pictures.show", {"picture_id": fact.record_id})


def _plan(said: str, fact: Fact, on: date | None = None) -> Evidence:
    return Evidence(str(said), on, "plans.show", {"plan_id": fact.record_id})


def _agreement(said: str, found: Agreement, on: date | None = None) -> Evidence:
    return Evidence(str(said), on, "agreements.show", {"agreement_id": found.id}, is_common=True)
