"""The document as the archive registers it, and its file in a table of its own."""

from datetime import date
from enum import StrEnum
from typing import Any, Required, TypedDict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.concepts.sharing import Shared
from regional_app.db import Base, TenantOwned, Versioned, belongs_to, searched
from regional_app.tenancy import current_room

LARGEST = 20 * 1024 * 1024


class Direction(StrEnum):
    """How a document came to the room (OSL 5:1–2: received, sent or drawn up)."""

    RECEIVED = "received"
    SENT = "sent"
    DRAWN_UP = "drawn_up"


class DocumentValues(TypedDict, total=False):
    """What is known of a document."""

    title: Required[str]
    kind: Required[str]
    period: str
    dated_on: date | None
    registry_number: str
    direction: str
    party: str
    agreement_id: UUID | None


class Document(Shared, Versioned, Base):
    """Handling: what is known of it; its file is a `DocumentContent`, or lies elsewhere.

    `key` names a document that came from a file of the installation. `text` is what could be read out of a PDF.
    """

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "key"),
        sa.CheckConstraint("sha256 is null or (format is not null and size is not null)", name="a_file_is_described"),
    )

    key: Mapped[str | None]
    title: Mapped[str]
    kind: Mapped[str]
    period: Mapped[str] = mapped_column(server_default="")
    dated_on: Mapped[date | None]
    registry_number: Mapped[str] = mapped_column(server_default="")
    direction: Mapped[str] = mapped_column(server_default=Direction.DRAWN_UP)
    party: Mapped[str] = mapped_column(server_default="")
    agreement_id: Mapped[UUID | None]
    format: Mapped[str | None]
    size: Mapped[int | None]
    sha256: Mapped[str | None]
    text: Mapped[str | None] = mapped_column(deferred=True)
    has_text: Mapped[bool] = mapped_column(sa.Computed("coalesce(text, '') <> ''", persisted=True))
    area_visible: Mapped[bool] = mapped_column(server_default=sa.false())
    search_vector: Mapped[str] = searched("title", "kind", "period", "registry_number", "party", "text")

    @property
    def has_file(self) -> bool:
        """The file itself is kept here."""
        return self.sha256 is not None

    @property
    def is_own(self) -> bool:
        """Registered in the room one stands in, not shared by another."""
        return self.tenant_id == current_room().id

    @property
    def is_shared(self) -> bool:
        """Read outside its room: a kommun's by the area, the region's by its kommuner."""
        return self.area_visible or super().is_shared

    def share(self, *, wanted: bool = True) -> None:
        """Show it outside its room, or no longer. Nobody reads a document by default."""
        if current_room().kind == "kommun":
            self.area_visible = wanted
        else:
            super().share(wanted=wanted)


class DocumentContent(TenantOwned, Base):
    """The file of a document. Lists and searches never read it; who reads the document may fetch it."""

    __table_args__: Any = (
        # Without an index of its own: the key beside it is one.
        belongs_to("documents", "document_id")[0],
        sa.UniqueConstraint("tenant_id", "document_id"),
        sa.CheckConstraint(f"length(content) between 1 and {LARGEST}", name="size"),
        sa.CheckConstraint("sha256 = encode(sha256(content), 'hex')", name="sha256"),
    )

    document_id: Mapped[UUID]
    content: Mapped[bytes] = mapped_column(deferred=True)
    sha256: Mapped[str]
