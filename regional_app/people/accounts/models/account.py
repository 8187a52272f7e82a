"""An account: the person, the password and the places where the person is logged in."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.clock import instant
from regional_app.db import IdentityBase
from regional_app.errors import AccountClosed

# ASVS 7.1.1: documented limits. A forgotten browser closes after half an hour, a working day ends after ten.
IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=10)

# A browser's own name for itself is long and means little; two words are enough to know it again.
BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = ("iPhone", "iPad", "Android", "Windows", "Mac", "Linux")


class User(IdentityBase):
    """A person with an account. What a space shows of the person is the space's own `Member`."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    is_operator: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    created_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    disabled_at: Mapped[datetime | None]

    @property
    def is_disabled(self) -> bool:
        """The account is closed: every session of it is refused at once."""
        return self.disabled_at is not None

    def require_open(self) -> None:
        """Raise AccountClosed when the account is closed."""
        if self.is_disabled:
            raise AccountClosed


class Credential(IdentityBase):
    """A password, kept as argon2id. Other ways to prove who one is will be rows beside this one."""

    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), primary_key=True)
    secret: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())


class PasswordLink(IdentityBase):
    """A link, good for one use and one day, that lets a person who has lost the password choose a new one."""

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), index=True)
    expires_at: Mapped[datetime]


class LoginSession(IdentityBase):
    """A place where a person is logged in. The browser holds a random token, we hold its SHA-256."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), index=True)
    browser: Mapped[str]
    began_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    seen_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    revoked_at: Mapped[datetime | None]

    @property
    def is_open(self) -> bool:
        """Not revoked, used within the idle limit and begun within the absolute limit."""
        at = instant()
        return self.revoked_at is None and at - self.seen_at < IDLE and at - self.began_at < ABSOLUTE

    @property
    def browser_name(self) -> str:
        """`Firefox, Windows`, or nothing when the browser does not say."""
        browser = next((name for sign, name in BROWSERS.items() if sign in self.browser), "")
        system = next((name for name in SYSTEMS if name in self.browser), "")
        return ", ".join(filter(None, (browser, system)))
