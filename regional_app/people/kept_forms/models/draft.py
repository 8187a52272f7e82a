"""What a person is writing right now."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class Draft(IdentityBase):
    """Utkast: a form being written, kept for the same person until it is sent or thirty days old.

    `path` is where the form is sent, without language; `page` is where it is opened; `title` is the page's heading.
    """

    __table_args__: Any = (sa.UniqueConstraint("user_id", "path"), {"schema": "identity"})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"))
    path: Mapped[str]
    page: Mapped[str]
    title: Mapped[str]
    fields: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())

    def differs_from(self, form: Any) -> bool:
        """Restoring it would change something in the form."""
        return any(
            _bare(self.fields[field.name][0]) != _bare(field.data)
            for field in form
            if field.name != "version" and self.fields.get(field.name)
        )


def _bare(value: Any) -> str:
    return "" if value is None else str(value).strip()
