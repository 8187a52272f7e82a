"""What leadership signs and reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import url_for
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.desk.overview.kommun_state import KommunState
from regional_app.policy import P, can


@dataclass(frozen=True)
class Reading:
    """A document that stands as it is: its name, the day it was decided or given in, and where it is read."""

    name: str
    on: date | None
    href: str


def of_kommun(state: KommunState) -> list[Reading]:
    """The newest first."""
    found = [*_decided(state), *_reported(state)]
    return sorted(found, key=lambda one: one.on or date.min, reverse=True)


def of_area(reporting: int) -> list[Reading]:
    """The rollup, when there is something to read in it."""
    year = today().year
    if not reporting:
        return []
    if can(P.ROLLUP_PUBLISH):
        said = _("Läs och publicera sammanställningen %(year)s", year=str(year))
    else:
        said = _("Sammanställningen %(year)s", year=str(year))
    return [Reading(str(said), None, url_for("annual_reports.show", year=year))]


def _decided(state: KommunState) -> Iterator[Reading]:
    picture, plan = state.pictures.in_force, state.plans.decided
    if picture:
        yield Reading(picture.title, picture.decided_on, url_for("situation_pictures.show", picture_id=picture.id))
    if plan:
        yield Reading(plan.title, plan.decided_on, url_for("plans.show", plan_id=plan.id))


def _reported(state: KommunState) -> Iterator[Reading]:
    for year, on in state.reported.submitted.items():
        name = str(_("Kommunens årsrapport %(year)s", year=str(year)))
        yield Reading(name, on, url_for("annual_reports.show", year=year))
    for year, on in state.reported.published.items():
        name = str(_("Områdets sammanställning %(year)s", year=str(year)))
        yield Reading(name, on, url_for("published_rollups.show", year=year))
