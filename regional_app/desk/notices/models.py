"""Until when a person has read what is new in a space."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class NoticeMark(IdentityBase):
    """What was told after `seen_at` is new to the person. One row per person and space."""

    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), primary_key=True)
    space_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.spaces.id"), primary_key=True)
    seen_at: Mapped[datetime]
