"""Reads about a space's people, and about the spaces."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from regional_app.clock import instant, today
from regional_app.db import db
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Invitation, Member, Space

# Asked often, so they are built once.
_MEMBERS = sa.select(Member).order_by(sa.func.lower(Member.name), Member.role)
_KOMMUNER = sa.select(Space).where(Space.region_id == sa.bindparam("region_id")).order_by(Space.name)


def member(member_id: UUID) -> Member:
    """One of the space's people, or 404."""
    return db.get_or_404(Member, member_id)


def members() -> Sequence[Member]:
    """The space's people of today and tomorrow, by name."""
    return db.session.scalars(
        sa.select(Member)
        .where(sa.or_(Member.to_on.is_(None), Member.to_on >= today()))
        .order_by(sa.func.lower(Member.name), Member.role)
    ).all()


def members_and_former() -> tuple[list[Member], list[Member]]:
    """The same people, and those whose last day has passed, latest first."""
    found = db.session.scalars(_MEMBERS).all()
    former = [one for one in found if one.to_on is not None and one.to_on < today()]
    here = [one for one in found if one.to_on is None or one.to_on >= today()]
    return here, sorted(former, key=lambda one: one.to_on or today(), reverse=True)


def coordinators_besides(one: Member) -> int:
    """How many others keep the same housekeeping role in the space today."""
    return (
        db.session.scalar(
            sa.select(sa.func.count())
            .select_from(Member)
            .where(
                Member.role == one.role,
                Member.id != one.id,
                Member.user_id.is_not(None),
                Member.from_on <= today(),
                sa.or_(Member.to_on.is_(None), Member.to_on >= today()),
            )
        )
        or 0
    )


def same_membership(email: str, role: str) -> Member | None:
    """A present member with the same address and role."""
    return db.session.scalar(
        sa.select(Member).where(
            sa.func.lower(Member.email) == email,
            Member.role == role,
            sa.or_(Member.to_on.is_(None), Member.to_on >= today()),
        )
    )


def open_invitations(space_id: UUID) -> dict[UUID, Invitation]:
    """The invitations that can still be used, by member."""
    with identity_session() as session:
        found = session.scalars(
            sa.select(Invitation).where(
                Invitation.space_id == space_id,
                Invitation.accepted_at.is_(None),
                Invitation.revoked_at.is_(None),
                Invitation.expires_at > instant(),
            )
        ).all()
    return {invitation.member_id: invitation for invitation in found}


def spaces() -> list[Space]:
    """All rooms of the installation: every region followed by its kommuner."""
    with identity_session() as session:
        found = list(session.scalars(sa.select(Space).order_by(Space.name)))
    regions = [space for space in found if space.kind == "region"]
    return [one for region in regions for one in (region, *(s for s in found if s.region_id == region.id))]


def kommuner_of(region_id: UUID | None) -> list[Space]:
    """The kommuner of a lokalpolisområde, by name."""
    with identity_session() as session:
        return list(session.scalars(_KOMMUNER, {"region_id": region_id}))


def space(slug: str) -> Space | None:
    """The room with this slug."""
    with identity_session() as session:
        return session.scalar(sa.select(Space).where(Space.slug == slug))
