"""The löften that matter today, in one question to the database, for the homes."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from regional_app.clock import today
from regional_app.db import db
from regional_app.policy import P, can
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp, PromiseResult, PromiseState


@dataclass(frozen=True)
class FollowedPromise:
    """A promise, and the day it was followed up last."""

    promise: CitizenPromise
    last_on: date | None


@dataclass(frozen=True)
class Promises:
    """Every promise the reader may see, the one that ends first first."""

    every: list[FollowedPromise]

    @property
    def of_this_year(self) -> list[CitizenPromise]:
        """Given for some day of this year."""
        year = today().year
        return [one.promise for one in self.every if not one.promise.is_draft and one.promise.covers(year)]

    @property
    def kept(self) -> int:
        """Of those, how many were kept by the result said last."""
        return sum(one.result == PromiseResult.KEPT for one in self.of_this_year)

    @property
    def judged(self) -> int:
        """Of those, how many have a result, kept or not."""
        return sum(one.result is not None for one in self.of_this_year)

    @property
    def drafts(self) -> list[CitizenPromise]:
        """Not given yet."""
        return [one.promise for one in self.every if one.promise.is_draft]

    @property
    def without_result(self) -> list[CitizenPromise]:
        """Ended, and nobody has said whether they were kept."""
        ended = [one.promise for one in self.every if one.promise.state == PromiseState.ENDED]
        return [one for one in ended if not one.result]

    @property
    def not_followed_up(self) -> list[CitizenPromise]:
        """Running, and nobody has followed them up this year."""
        first_day = date(today().year, 1, 1)
        return [
            one.promise
            for one in self.every
            if one.promise.state == PromiseState.ONGOING and (one.last_on is None or one.last_on < first_day)
        ]


def promises() -> Promises:
    """As the reader may see them."""
    last_on = (
        sa.select(sa.func.max(PromiseFollowUp.made_on))
        .where(PromiseFollowUp.promise_id == CitizenPromise.id)
        .correlate(CitizenPromise)
        .scalar_subquery()
    )
    found = db.session.execute(sa.select(CitizenPromise, last_on).order_by(CitizenPromise.to_on, CitizenPromise.text))
    return Promises([FollowedPromise(one, day) for one, day in found if can(P.PROMISE_READ, one)])
