"""The löften that matter today, in one question to the database, for the homes."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import joinedload

from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.policy import P, can
from regional_app.work.promises.models import CitizenPromise, PromiseResult, PromiseState


@dataclass(frozen=True)
class Promises:
    """Every promise the reader may see, the one that ends first first."""

    every: list[CitizenPromise]

    @property
    def of_this_year(self) -> list[CitizenPromise]:
        """Given for some day of this year."""
        return [one for one in self.every if one.is_given_for(Year.this())]

    @property
    def kept(self) -> int:
        """Of those, how many were kept, by what was said of this year last."""
        return sum(one.result_in(Year.this()) == PromiseResult.KEPT for one in self.of_this_year)

    @property
    def followed_up(self) -> int:
        """Of those, how many somebody has followed up this year."""
        return sum(bool(one.followed_up_in(Year.this())) for one in self.of_this_year)

    @property
    def drafts(self) -> list[CitizenPromise]:
        """Not given yet."""
        return [one for one in self.every if one.is_draft]

    @property
    def without_result(self) -> list[CitizenPromise]:
        """Ended, and nobody has said whether they were kept."""
        return [one for one in self.every if one.is_unresolved]

    @property
    def not_followed_up(self) -> list[CitizenPromise]:
        """Running, and nobody has followed them up this year."""
        running = [one for one in self.every if one.state == PromiseState.ONGOING]
        return [one for one in running if not one.followed_up_in(Year.this())]


def promises() -> Promises:
    """As the reader may see them."""
    found = db.session.scalars(
        sa.select(CitizenPromise)
        .options(joinedload(CitizenPromise.follow_ups))
        .order_by(CitizenPromise.to_on, CitizenPromise.text)
    )
    return Promises([one for one in found.unique() if can(P.PROMISE_READ, one)])
