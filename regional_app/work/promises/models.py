"""The promise, its activities and its follow-ups."""

from datetime import date
from enum import StrEnum
from textwrap import shorten
from typing import Any, Required, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.afterwards import Entered
from regional_app.concepts.decided import Drafted
from regional_app.concepts.year import Year, about
from regional_app.db import Base, TenantOwned, Told, Versioned, belongs_to, searched
from regional_app.errors import EndsFirst, GivenAlready, NotComplete


class PromiseResult(StrEnum):
    """Whether a promise was kept."""

    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"


class PromiseState(StrEnum):
    """Where a promise stands today; derived from the clock and the giving, never typed."""

    DRAFT = "draft"
    COMING = "coming"
    ONGOING = "ongoing"
    ENDED = "ended"


class PromiseValues(TypedDict, total=False):
    """What is written in a promise."""

    text: Required[str]
    focus_area_key: str | None
    finding_id: UUID | None
    agreement_id: UUID | None
    from_on: Required[date]
    to_on: Required[date | None]
    dialogue: str
    kommun_does: str
    police_does: str


class CitizenPromise(Drafted, Told, Versioned, Base):
    """Medborgarlöfte: concrete activities by police and kommun for a period.

    It rests on the lägesbild and on dialogue with people. A given promise is frozen and seen by the area; after
    its last day the clock ends it, and without one it goes on (tills vidare). The last day alone can be changed, with
    a reason: `last_day_before` is what it was.
    """

    frozen_already = GivenAlready

    __table_args__: Any = (sa.CheckConstraint("to_on >= from_on", name="ends_after_start"),)

    text: Mapped[str]
    focus_area_key: Mapped[str | None]
    finding_id: Mapped[UUID | None]
    agreement_id: Mapped[UUID | None]
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    last_day_changed_on: Mapped[date | None]
    last_day_before: Mapped[date | None]
    last_day_reason: Mapped[str] = mapped_column(server_default="")
    dialogue: Mapped[str] = mapped_column(server_default="")
    kommun_does: Mapped[str] = mapped_column(server_default="")
    police_does: Mapped[str] = mapped_column(server_default="")
    given_on: Mapped[date | None]
    # Title and name, where the region has a rule of who signs.
    kommun_signed_by: Mapped[str | None]
    police_signed_by: Mapped[str | None]
    result: Mapped[str | None]
    area_visible: Mapped[bool] = mapped_column(sa.Computed("given_on is not null", persisted=True))
    search_vector: Mapped[str] = searched("text", "kommun_does", "police_does", "dialogue")

    follow_ups: Mapped[list["PromiseFollowUp"]] = relationship(
        primaryjoin="CitizenPromise.id == foreign(PromiseFollowUp.promise_id)",
        lazy="raise",
        order_by="(PromiseFollowUp.made_on, PromiseFollowUp.told_at)",
    )

    @property
    def is_draft(self) -> bool:
        """Not given yet, so the text can still be changed."""
        return self.given_on is None

    @property
    def has_ended(self) -> bool:
        """The last day has passed."""
        return self.to_on is not None and self.to_on < today()

    @property
    def is_unresolved(self) -> bool:
        """Its time is over, and nobody has said how its last year went."""
        if self.is_draft or self.to_on is None or not self.has_ended:
            return False
        return self.result_in(Year(self.to_on.year)) is None

    @property
    def state(self) -> PromiseState:
        """The state of today."""
        if self.is_draft:
            return PromiseState.DRAFT
        if self.has_ended:
            return PromiseState.ENDED
        return PromiseState.COMING if self.from_on > today() else PromiseState.ONGOING

    @property
    def headline(self) -> str:
        """The beginning of the text, for lists and headings."""
        return shorten(self.text, 90, placeholder=" …")

    def unwritten(self) -> list[str]:
        """The parts that are empty, as keys for the page; after the giving they stay so."""
        return [part for part in ("dialogue", "kommun_does", "police_does") if not getattr(self, part).strip()]

    def edit(self, **values: Unpack[PromiseValues]) -> None:
        """Write a draft anew."""
        self.require_draft()
        self.take(values)
        audit.record("promise.edited", self)

    def give(self, on: date, kommun_signed_by: str | None = None, police_signed_by: str | None = None) -> None:
        """Ge löftet: from now on its text is frozen, with those who signed it."""
        self.require_draft()
        self.given_on = on
        self.kommun_signed_by, self.police_signed_by = kommun_signed_by, police_signed_by
        audit.record("promise.given", self, on=on.isoformat())

    def change_last_day(self, to_on: date | None, reason: str) -> None:
        """Förläng eller avsluta, also when the time is over; None lets it go on. Its text stays frozen."""
        self.require_decided()
        if to_on is not None and to_on < self.from_on:
            raise EndsFirst
        if not reason.strip():
            raise NotComplete
        self.last_day_before, self.to_on = self.to_on, to_on
        self.last_day_changed_on, self.last_day_reason = today(), reason.strip()
        told = to_on.isoformat() if to_on else None
        before = self.last_day_before.isoformat() if self.last_day_before else None
        audit.record("promise.last_day_changed", self, before=before, after=told)

    def follow_up(
        self, made_on: date, note: str, result: str | None, made_by: str, dialogue: str = ""
    ) -> "PromiseFollowUp":
        """Följ upp löftet. The result said last, by the day of the follow-up, is the promise's.

        With the `dialogue` with people that it rests on, the promise was looked over (sett över) that day.
        """
        self.require_decided()
        follow_up = PromiseFollowUp(made_on=made_on, note=note, result=result, made_by=made_by, dialogue=dialogue)
        follow_up.entered_today()
        self.follow_ups.append(follow_up)
        said = sorted((one for one in self.follow_ups if one.result), key=lambda one: one.made_on)
        if said:
            self.result = said[-1].result
        audit.record("promise.followed_up", self)
        return follow_up

    def is_given_for(self, year: Year) -> bool:
        """Given, for some day of the year."""
        return not self.is_draft and year.meets(self.from_on, self.to_on)

    def followed_up_in(self, year: Year) -> list["PromiseFollowUp"]:
        """What was said of the year, the latest last; what is said when its time is over is about its last day."""
        said = [one for one in self.follow_ups if about(one.made_on, self.to_on) in year]
        return sorted(said, key=lambda one: one.made_on)

    def result_in(self, year: Year) -> PromiseResult | None:
        """Whether it was kept in the year: the result said last of that year; None while nobody has said."""
        said = [one.result for one in self.followed_up_in(year) if one.result]
        return PromiseResult(said[-1]) if said else None


class PromiseFollowUp(Entered, Told, TenantOwned, Base):
    """Uppföljning of a promise; with a result when it can be said whether it was kept.

    `dialogue` is what people said when it was looked over together with them; empty when it was not.
    """

    __table_args__: Any = belongs_to("citizen_promises", "promise_id")

    promise_id: Mapped[UUID]
    made_on: Mapped[date]
    note: Mapped[str]
    result: Mapped[str | None]
    made_by: Mapped[str]
    dialogue: Mapped[str] = mapped_column(default="", server_default="")
    search_vector: Mapped[str] = searched("note", "made_by", "dialogue")

    @property
    def about_year(self) -> Year:
        """The year of its day."""
        return Year(self.made_on.year)
