"""The scope of somebody who is not here: what the person's memberships give today, for work done later."""

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from regional_app.clock import today
from regional_app.people.accounts.models import User
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms import queries
from regional_app.people.rooms.models import Membership, Space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import AREA_PEOPLE
from regional_app.tenancy import Scope


def scope_of(user_id: UUID, space_id: UUID) -> Scope | None:
    """The person acting in the space; None when the account is closed or no membership holds today."""
    with identity_session() as session:
        user = session.get(User, user_id)
        found = session.execute(
            sa.select(Membership, Space)
            .join(Space, Space.id == Membership.space_id)
            .where(Membership.user_id == user_id, Membership.space_id == space_id)
            .order_by(Membership.from_on)
        ).all()
    held = [(membership, space) for membership, space in found if membership.holds_on(today())]
    if user is None or user.is_disabled or not held:
        return None
    return Scope(
        audience="tenant",
        user_id=user.id,
        name=user.name,
        roles=frozenset(membership.role for membership, _ in held),
        room=room(held[0][1]),
        member_id=held[0][0].member_id,
    )


def area_scope_of(user_id: UUID, region_id: UUID, kommun_id: UUID | None) -> Scope | None:
    """The person reading the region's kommuner, or one of them; None when that is no longer the person's."""
    own = scope_of(user_id, region_id)
    read = [one for one in queries.kommuner_of(region_id) if kommun_id in {None, one.id}]
    if own is None or not own.roles & AREA_PEOPLE or not read:
        return None
    return replace(
        own,
        audience="area",
        roles=own.roles & AREA_PEOPLE,
        room=room(read[0]) if kommun_id else own.room,
        area=own.room,
        kommuner=tuple(map(room, read)),
    )
