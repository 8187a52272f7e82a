"""What each source has told for a lägesbild."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.db import Base, Versioned, belongs_to, searched
from regional_app.work.situation_pictures.models.picture import SituationPicture


class SituationContribution(Versioned, Base):
    """Källans del: what the staff, the citizens, the partners or the police see, and who wrote it down."""

    __table_args__: Any = (
        *belongs_to("situation_pictures", "situation_picture_id"),
        sa.UniqueConstraint("tenant_id", "situation_picture_id", "source"),
        sa.CheckConstraint("source in ('staff', 'citizens', 'partners', 'police')", name="source"),
    )

    situation_picture_id: Mapped[UUID]
    source: Mapped[str]
    text: Mapped[str] = mapped_column(server_default="")
    written_by: Mapped[str]
    written_on: Mapped[date]
    search_vector: Mapped[str] = searched("text")

    picture: Mapped[SituationPicture] = relationship(
        primaryjoin="SituationPicture.id == foreign(SituationContribution.situation_picture_id)",
        back_populates="contributions",
        lazy="raise_on_sql",
    )

    def write(self, text: str, by: str, on: date) -> None:
        """Skriv källans del, in one's own name."""
        self.picture.require_draft()
        self.text, self.written_by, self.written_on = text, by, on
        audit.record("situation_contribution.written", self)
