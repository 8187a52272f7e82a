"""Whether this year and the last are reported, in one question to the database, for the homes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from regional_app.answers.reports.models import AnnualReport, Contribution
from regional_app.clock import today
from regional_app.db import db
from regional_app.policy import P, can
from regional_app.tenancy import current


@dataclass(frozen=True)
class Reported:
    """The day each year was submitted, and the day the region's rollup of it was published first.

    `begun` are the years with a draft that the reader may see.
    """

    submitted: dict[int, date]
    published: dict[int, date]
    begun: set[int]

    def missed_of(self, planned: Collection[int]) -> int | None:
        """Last year, when it had a plan and nobody has reported it: missing until it is there."""
        before = today().year - 1
        return before if before in planned and before not in self.submitted else None


def reported() -> Reported:
    """This year and the one before. The area reads no published versions here: it makes them."""
    parts = [_of_kommun()] if current().audience == "area" else [_of_kommun(), _of_region()]
    submitted: dict[int, date] = {}
    published: dict[int, date] = {}
    begun: set[int] = set()
    for whose, year, on in db.session.execute(sa.union_all(*parts)):
        if on is not None:
            (submitted if whose == "kommun" else published)[year] = on
        elif can(P.CONTRIBUTION_READ, Contribution(year=year)):
            begun.add(year)
    return Reported(submitted, published, begun)


def _of_kommun() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(sa.literal("kommun").label("whose"), Contribution.year, Contribution.submitted_on).where(
        Contribution.year >= today().year - 1
    )


def _of_region() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(sa.literal("region").label("whose"), AnnualReport.year, AnnualReport.published_on).where(
        AnnualReport.year >= today().year - 1, AnnualReport.number == 1
    )
