"""Counted login attempts."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class Attempt(IdentityBase):
    """How often a key (who tries what, from where) was counted in its present window."""

    key: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    expires_at: Mapped[datetime]
