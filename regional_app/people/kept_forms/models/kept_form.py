"""What a person had typed when the login ran out."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class KeptForm(IdentityBase):
    """A form sent after the login had run out, kept for the same person and offered back at the next login."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), index=True)
    path: Mapped[str]
    fields: Mapped[dict[str, Any]]
    kept_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
