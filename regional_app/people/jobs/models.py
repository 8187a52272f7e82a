"""What a job leaves behind."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import Base, TenantOwned

LARGEST = 20 * 1024 * 1024


class JobResult(TenantOwned, Base):
    """A job is done, and perhaps a file came of it. The id is the job's: one job has one result."""

    __table_args__: Any = (
        sa.CheckConstraint(f"size <= {LARGEST} and size = coalesce(length(content), 0)", name="size"),
    )

    name: Mapped[str | None]
    content_type: Mapped[str | None]
    content: Mapped[bytes | None] = mapped_column(deferred=True)
    size: Mapped[int] = mapped_column(default=0, server_default=sa.text("0"))
    sha256: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
