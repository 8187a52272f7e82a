"""One agreement after another: who took over from whom, and what lies between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from regional_app.db import db
from regional_app.work.agreements.models import Agreement, AgreementState

# Kommunfullmäktige is elected for four years from this day of the election year (kommunallagen 5 kap. 9 §).
MANDATES_BEGIN: Final = tuple(date(year, 10, 15) for year in range(2014, 2051, 4))
# From here on a period that ends is said in days.
SOON: Final = timedelta(days=90)
_BEGUN: Final = {AgreementState.IN_FORCE, AgreementState.EXPIRED}


@dataclass(frozen=True)
class Standing:
    """Where an agreement stands in its lineage today, and how it joins the one before.

    `gap` and `overlap` count days between two known legal periods; `missing_years` lie between two labels when
    the days are not known.
    """

    agreement: Agreement
    state: AgreementState
    predecessor: Agreement | None = None
    successor: Agreement | None = None
    gap: int = 0
    overlap: int = 0
    missing_years: tuple[int, ...] = ()

    @property
    def ends_soon(self) -> bool:
        """In force, with few days left."""
        days = self.agreement.days_left
        return self.state is AgreementState.IN_FORCE and days is not None and days <= SOON.days

    @property
    def can_be_renewed(self) -> bool:
        """It has held, and nothing follows it yet."""
        return self.state in _BEGUN and self.successor is None

    @property
    def takes_parties(self) -> bool:
        """Kommuner can join and leave: it is signed here, its time is not over, and no later one has taken over."""
        return self.agreement.is_bound and self.state is not AgreementState.SUPERSEDED

    @property
    def signed(self) -> int:
        """How many parties have signed."""
        return sum(party.has_signed for party in self.agreement.founders)

    @property
    def mandate_shift(self) -> date | None:
        """The day within the legal period when newly elected kommunfullmäktige take over."""
        first, last = self.agreement.valid_from, self.agreement.valid_to
        if first is None or last is None:
            return None
        return next((day for day in MANDATES_BEGIN if first < day <= last), None)


def begun_successor_of(agreement: Agreement) -> Agreement | None:
    """The signed agreement that has taken over from this one, once its own time has begun."""
    following = db.session.scalars(
        sa.select(Agreement)
        .where(Agreement.predecessor_key == agreement.key)
        .options(selectinload(Agreement.parties))
        .order_by(Agreement.label.desc(), Agreement.key)
    )
    begun = (one for one in following if one.state in _BEGUN)
    # Two regions may call theirs by the same key.
    return next((one for one in begun if one.tenant_id == agreement.tenant_id), None)


def lineages(found: Sequence[Agreement]) -> list[list[Standing]]:
    """Every chain of agreements, each with the latest first; chains with an agreement in force come first."""
    known = {(one.tenant_id, one.key): one for one in found}
    successors = {
        known[one.tenant_id, one.predecessor_key].id: one
        for one in sorted(found, key=lambda one: one.label)
        if one.predecessor_key and (one.tenant_id, one.predecessor_key) in known
    }
    chains = [_chain(one, known, successors) for one in found if one.id not in successors]
    return sorted(chains, key=lambda chain: all(one.state is not AgreementState.IN_FORCE for one in chain))


def standing(agreement: Agreement, found: Sequence[Agreement]) -> Standing:
    """Where one of the `found` stands."""
    everything = (one for chain in lineages(found) for one in chain)
    return next((one for one in everything if one.agreement.id == agreement.id), Standing(agreement, agreement.state))


def _chain(
    last: Agreement, known: dict[tuple[UUID, str], Agreement], successors: dict[UUID, Agreement]
) -> list[Standing]:
    chain: list[Standing] = []
    one: Agreement | None = last
    while one is not None:
        before = known.get((one.tenant_id, one.predecessor_key)) if one.predecessor_key else None
        chain.append(_standing(one, before, successors.get(one.id)))
        one = before
    return chain


def _standing(one: Agreement, before: Agreement | None, after: Agreement | None) -> Standing:
    standing = Standing(one, _state(one, after), before, after)
    if before is None:
        return standing
    if before.valid_to is None or one.valid_from is None:
        return replace(standing, missing_years=_missing_years(before, one))
    days = (one.valid_from - before.valid_to).days - 1
    return replace(standing, gap=max(0, days), overlap=max(0, -days))


def _state(one: Agreement, after: Agreement | None) -> AgreementState:
    """The agreement's own state, and what its successor makes of it."""
    if after is None:
        return one.state
    if one.state is AgreementState.DRAFT:
        return AgreementState.LABEL_ONLY
    if one.state in _BEGUN and after.state in _BEGUN:
        return AgreementState.SUPERSEDED
    return one.state


def _missing_years(before: Agreement, one: Agreement) -> tuple[int, ...]:
    if not (before.label_years and one.label_years):
        return ()
    return tuple(range(before.label_years[-1] + 1, one.label_years[0]))
