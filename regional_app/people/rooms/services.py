"""Inviting into a space, accepting, ending: acts that span a space's people and their accounts."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from regional_app import audit, tenancy
from regional_app.clock import instant
from regional_app.db import db, hold
from regional_app.errors import AlreadyMember, InvitationSpent, LastCoordinator, NoSuchRole
from regional_app.people.accounts.models import Credential, User
from regional_app.people.accounts.passwords import hash_password
from regional_app.people.accounts.session import identity_session
from regional_app.people.accounts.tokens import digest, new_token
from regional_app.people.rooms import queries
from regional_app.people.rooms.models import Invitation, Member, Membership, Space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import HOUSEKEEPERS, ROLES_OF
from regional_app.tenancy import NOBODY, Scope, current_room

INVITATION_LASTS = timedelta(days=7)


@dataclass(frozen=True)
class Invited:
    """An invitation that can be used, with the room and the account it would lead to."""

    id: UUID
    email: str
    member_id: UUID
    space: Space
    account: User | None


def invite(name: str, title: str, email: str, role: str, *, from_on: date, to_on: date | None = None) -> str:
    """Write a person into the present space and return the token of the link to send."""
    if role not in ROLES_OF[current_room().kind]:
        raise NoSuchRole
    if queries.same_membership(email, role):
        raise AlreadyMember
    member = Member(name=name, title=title, email=email, role=role, from_on=from_on, to_on=to_on)
    db.session.add(member)
    audit.record("member.invited", member, role=role)
    return _write_invitation(member)


def invite_again(member: Member) -> str:
    """A new link for a person who has not joined yet; the old one stops working."""
    member.require_awaited()
    audit.record("member.invited_again", member)
    return _write_invitation(member)


def describe_member(member: Member, name: str, title: str, to_on: date | None) -> None:
    """Change what the space shows of a person, and until when."""
    if to_on is not None and to_on != member.to_on:
        _require_another_housekeeper(member)
    member.describe(name, title, to_on)


def end_membership(member: Member) -> None:
    """The person leaves the space now."""
    _require_another_housekeeper(member)
    member.end()
    with identity_session() as session:
        _withdraw_links(session, member.id)


def invitation(token: str) -> Invited:
    """The invitation behind a link; InvitationSpent when it is unknown, used, withdrawn or too old."""
    with identity_session() as session:
        found = session.execute(
            sa.select(Invitation, Space, User)
            .join(Space, Space.id == Invitation.space_id)
            .outerjoin(User, User.email == Invitation.email)
            .where(Invitation.token_hash == digest(token))
        ).one_or_none()
    if found is None or not found[0].is_open:
        raise InvitationSpent
    spent, space, account = found
    return Invited(spent.id, spent.email, spent.member_id, space, account)


def invited_member(invited: Invited) -> Member:
    """What the inviting space wrote of the person; read as that space, which is left again at once."""
    tenancy.enter(_scope_in(invited.space, invited.account.id if invited.account else None))
    member = db.session.get(Member, invited.member_id)
    tenancy.enter(NOBODY)
    if member is None or member.has_ended:
        raise InvitationSpent
    return member


def accept(invited: Invited, member: Member, password: str | None) -> User:
    """Turn the invitation into a membership. `password` makes the account when there is none yet."""
    with identity_session() as session:
        taken = session.execute(
            sa.update(Invitation)
            .where(Invitation.id == invited.id, Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None))
            .values(accepted_at=instant())
        )
        if not taken.rowcount:  # type: ignore[attr-defined]
            raise InvitationSpent
        user = invited.account or _create_account(session, invited.email, member.name, password or "")
        _write_membership(session, user, invited, member)
    # From here on the new person is the one who acts, and the log says so.
    tenancy.enter(_scope_in(invited.space, user.id))
    queries.member(member.id).join(user.id)
    return user


def _require_another_housekeeper(member: Member) -> None:
    """Somebody must remain who can let others in, also when two end each other at the same moment."""
    hold("members", current_room().id)
    if member.role in HOUSEKEEPERS and member.has_joined and not queries.coordinators_besides(member):
        raise LastCoordinator


def _create_account(session: Session, email: str, name: str, password: str) -> User:
    user = User(email=email, name=name)
    session.add(user)
    session.flush()
    session.add(Credential(user_id=user.id, secret=hash_password(password), changed_at=instant()))
    return user


def _write_membership(session: Session, user: User, invited: Invited, member: Member) -> None:
    """Once: a link made anew after an acceptance that broke off halfway finds the membership already there."""
    there = sa.select(Membership).where(Membership.space_id == invited.space.id, Membership.member_id == member.id)
    if session.scalar(there) is None:
        session.add(
            Membership(
                user_id=user.id,
                space_id=invited.space.id,
                member_id=member.id,
                role=member.role,
                from_on=member.from_on,
                to_on=member.to_on,
            )
        )


def _write_invitation(member: Member) -> str:
    token = new_token()
    with identity_session() as session:
        _withdraw_links(session, member.id)
        session.add(
            Invitation(
                token_hash=digest(token),
                space_id=current_room().id,
                member_id=member.id,
                email=member.email,
                expires_at=instant() + INVITATION_LASTS,
            )
        )
    return token


def _withdraw_links(session: Session, member_id: UUID) -> None:
    session.execute(
        sa.update(Invitation)
        .where(
            Invitation.space_id == current_room().id,
            Invitation.member_id == member_id,
            Invitation.accepted_at.is_(None),
        )
        .values(revoked_at=instant())
    )


def _scope_in(space: Space, user_id: UUID | None) -> Scope:
    return Scope(audience="tenant", user_id=user_id, room=room(space))
