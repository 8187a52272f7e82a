"""Passwords, lost passwords, and closing an account."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from regional_app import audit
from regional_app.clock import instant
from regional_app.errors import LinkSpent, OwnAccount
from regional_app.people.accounts import sign_in
from regional_app.people.accounts.models import Credential, PasswordLink, User
from regional_app.people.accounts.passwords import hash_password
from regional_app.people.accounts.session import identity_session
from regional_app.people.accounts.tokens import digest, new_token

PASSWORD_LINK_LASTS = timedelta(days=1)


def change_password(user: User, password: str, keep_login: UUID | None = None) -> None:
    """Set a new password and log out everywhere else."""
    with identity_session() as session:
        session.merge(Credential(user_id=user.id, secret=hash_password(password), changed_at=instant()))
    sign_in.revoke(user.id, but=keep_login)
    audit.note("password.changed", actor=user.id)


def write_password_link(user: User) -> str:
    """A new password link for somebody who has lost the password; an older one stops working."""
    user.require_open()
    token = new_token()
    with identity_session() as session:
        session.execute(sa.delete(PasswordLink).where(PasswordLink.user_id == user.id))
        session.add(
            PasswordLink(token_hash=digest(token), user_id=user.id, expires_at=instant() + PASSWORD_LINK_LASTS)
        )
    audit.note("password.link_made", kind="User", object_id=user.id)
    return token


def owner_of_password_link(token: str) -> User:
    """Whose password link this is; LinkSpent when it is unknown, used or too old."""
    with identity_session() as session:
        owner = session.scalar(
            sa.select(User)
            .join(PasswordLink, PasswordLink.user_id == User.id)
            .where(
                PasswordLink.token_hash == digest(token),
                PasswordLink.expires_at > instant(),
                User.disabled_at.is_(None),
            )
        )
    if owner is None:
        raise LinkSpent
    return owner


def use_password_link(token: str, password: str) -> User:
    """Set the password with the link, once."""
    owner = owner_of_password_link(token)
    with identity_session() as session:
        used = session.execute(sa.delete(PasswordLink).where(PasswordLink.token_hash == digest(token)))
        if not used.rowcount:  # type: ignore[attr-defined]
            raise LinkSpent
    change_password(owner, password)
    return owner


def close_account(user: User, by: UUID | None = None) -> None:
    """Close the account: every login of it ends at once, memberships stay as history. Nobody closes their own."""
    user.require_open()
    if user.id == by:
        raise OwnAccount
    with identity_session() as session:
        session.execute(sa.update(User).where(User.id == user.id).values(disabled_at=instant()))
    sign_in.revoke(user.id)
    audit.note("account.closed", kind="User", object_id=user.id)


def open_account(user: User) -> None:
    """Let a closed account in again."""
    with identity_session() as session:
        session.execute(sa.update(User).where(User.id == user.id).values(disabled_at=None))
    audit.note("account.opened", kind="User", object_id=user.id)
