"""The event log as it is read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import Base


class AuditEvent(Base):
    """A line of the event log (händelselogg). Written only by `audit.record` and `audit.note`."""

    __tablename__ = "events"
    __table_args__: Any = ({"schema": "audit"},)

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[UUID | None]
    action: Mapped[str]
    kind: Mapped[str]
    object_id: Mapped[UUID | None]
    details: Mapped[dict[str, Any]]
    request_id: Mapped[str]
    prev: Mapped[bytes]
    hash: Mapped[bytes]
