"""Whether a kommun's records show that a commitment is met in a year; each kind of evidence has its own question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.answers.commitments.words import HALVES, LACKING
from regional_app.concepts.evidence import Evidence, Fact
from regional_app.concepts.year import Year
from regional_app.work.agreements.models import Agreement
from regional_app.work.situation_pictures.models import renewed_by

# What shows it, what is lacking in words, or None when nothing is there at all.
_Answer = Evidence | str | None


@dataclass(frozen=True)
class Asked:
    """The year that is asked about, under an agreement."""

    agreement: Agreement
    year: Year

    @property
    def role_from(self) -> date:
        """Who held a role some day of a year gone by held it then; this year it is who holds it today."""
        return self.year.as_of if self.year.goes_on else self.year.first

    @property
    def halves(self) -> list[date | None]:
        """The first day of each half-year, when something is asked of it: half of it has passed, and was bound."""
        begins, ends = self.agreement.valid_from, self.agreement.valid_to
        middles = {month: date(self.year.number, month + 3, 1) for month in (1, 7)}
        return [
            date(self.year.number, month, 1)
            if middle <= self.year.as_of and (not begins or begins <= middle) and (not ends or middle <= ends)
            else None
            for month, middle in middles.items()
        ]


def of_kommun(evidence: str, facts: Sequence[Fact], asked: Asked) -> Evidence | str:
    """The evidence in one kommun's records, or what is lacking in words."""
    here = sorted((one for one in facts if one.kind == evidence), key=lambda one: one.on)
    return _KINDS[evidence](here, asked) or str(LACKING[evidence])


def is_recorded(evidence: str) -> bool:
    """There are records to judge by; the others cannot be registered yet."""
    return evidence in _KINDS


def of_police(evidence: str, facts: Sequence[Fact], asked: Asked) -> Evidence | str:
    """The same for the police's part of a kommun's records."""
    return of_kommun(_POLICES_PART.get(evidence, evidence), facts, asked)


def _held(here: Sequence[Fact], asked: Asked) -> _Answer:
    held = [one for one in here if one.holds_between(asked.role_from, asked.year.as_of)]
    names = list(dict.fromkeys(one.words for one in held))
    return Evidence(", ".join(names), held[0].on, "members.index") if held else None


def _baseline(here: Sequence[Fact], asked: Asked) -> _Answer:
    """In force when the period began (not older than two years), or else the first that was decided within it."""
    last = asked.year.as_of
    begins, ends = asked.agreement.valid_from or last, asked.agreement.valid_to or last
    before = [one for one in here if one.on <= min(begins, last)][-1:]
    within = [one for one in here if begins < one.on <= min(ends, last)][:1]
    fresh = [one for one in before if renewed_by(one.on) >= begins]
    chosen = next(iter([*fresh, *within]), None)
    if chosen is None:
        return None
    return Evidence(
        str(_("Fastställd lägesbild")), chosen.on, "situation_pictures.show", {"picture_id": chosen.record_id}
    )


def _plan_of(here: Sequence[Fact], asked: Asked) -> Fact | None:
    """The plan of the year, when it holds anything."""
    plans = _of_year(here, asked)
    return plans[-1] if plans and plans[-1].count else None


def _goals(here: Sequence[Fact], asked: Asked) -> _Answer:
    """At least one in each fokusområde of the agreement; where it names none, at least one."""
    plan = _plan_of(here, asked)
    if plan is None:
        return None
    in_areas = plan.words.split()
    lacking = [area.title for area in asked.agreement.focus_areas if area.key not in in_areas]
    if lacking:
        return str(_("Mål saknas för %(areas)s.", areas=", ".join(lacking)))
    said = ngettext("%(num)s mål", "%(num)s mål", plan.count)
    return Evidence(str(said), plan.on, "plans.show", {"plan_id": plan.record_id})


def _implementation_plans(here: Sequence[Fact], asked: Asked) -> _Answer:
    plan = _plan_of(here, asked)
    if plan is None:
        return None
    said = ngettext("%(num)s genomförandeplan", "%(num)s genomförandeplaner", plan.count)
    return Evidence(str(said), plan.on, "plans.show", {"plan_id": plan.record_id})


def _follow_ups(here: Sequence[Fact], asked: Asked) -> _Answer:
    """Through the year: at least one in each half of it that is asked for."""
    made = _of_year(here, asked)
    if not made:
        return None
    told = {one.first for one in made}
    lacking = [str(HALVES[half]) for half, first in enumerate(asked.halves) if first and first not in told]
    if lacking:
        return str(_("Inget är uppföljt %(when)s.", when=_(" eller ").join(lacking)))
    said = ngettext("%(num)s uppföljning", "%(num)s uppföljningar", sum(one.count for one in made))
    return Evidence(str(said), made[-1].on, "plans.show", {"plan_id": made[-1].record_id})


def _annual_report(here: Sequence[Fact], asked: Asked) -> _Answer:
    submitted = _of_year(here, asked)
    if not submitted:
        return None
    return Evidence(
        str(_("Inlämnad årsrapport")), submitted[0].on, "annual_reports.show", {"year": asked.year.number}
    )


def _promises(here: Sequence[Fact], asked: Asked) -> _Answer:
    """Given, or looked over, in dialogue in the year."""
    given = _of_year(here, asked)
    if not given:
        return None
    number = len({one.record_id for one in given})
    said = ngettext("%(num)s löfte med dialog", "%(num)s löften med dialog", number)
    return Evidence(str(said), given[-1].on, "promises.show", {"promise_id": given[-1].record_id})


def _of_year(here: Sequence[Fact], asked: Asked) -> list[Fact]:
    return [one for one in here if one.first in asked.year]


_KINDS: Final[dict[str, Callable[[Sequence[Fact], Asked], _Answer]]] = {
    "coordinators": _held,
    "area_officers": _held,
    "baseline_picture": _baseline,
    "goals": _goals,
    "police_goals": _goals,
    "implementation_plans": _implementation_plans,
    "police_implementation_plans": _implementation_plans,
    "follow_ups": _follow_ups,
    "police_follow_ups": _follow_ups,
    "annual_report": _annual_report,
    "promise_revision": _promises,
    "police_promise_revision": _promises,
}
# Where the police have a part of their own in the kommun's records.
_POLICES_PART: Final = {kind.removeprefix("police_"): kind for kind in _KINDS if kind.startswith("police_")}
