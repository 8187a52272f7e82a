"""Reads of the homes that belong to no feature of their own."""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from regional_app.clock import today
from regional_app.db import db
from regional_app.people.rooms.models import Member
from regional_app.policy import Role


@dataclass(frozen=True)
class Contact:
    """Whom to talk to."""

    name: str
    email: str


def coordinators() -> dict[UUID, list[Contact]]:
    """The coordinators of today by kommun, of every kommun that the scope reads."""
    found = db.session.execute(
        sa.select(Member.tenant_id, Member.name, Member.email)
        .where(
            Member.role == Role.COORDINATOR,
            Member.from_on <= today(),
            sa.or_(Member.to_on.is_(None), Member.to_on >= today()),
        )
        .order_by(sa.func.lower(Member.name))
    )
    contacts: dict[UUID, list[Contact]] = {}
    for space_id, name, email in found:
        contacts.setdefault(space_id, []).append(Contact(name, email))
    return contacts
