"""The contribution a kommun submits, and the version the region publishes."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from regional_app import audit
from regional_app.concepts.afterwards import is_afterwards
from regional_app.concepts.decided import Drafted
from regional_app.concepts.versions import PublishedVersion
from regional_app.concepts.year import Year
from regional_app.db import Base, Told, Versioned, searched
from regional_app.errors import NotSubmitted, SubmittedAlready

# JSON lists as they lie in the database: a figure's cell, or a focus area's key and title.
Entries = list[dict[str, Any]]
# The version of a contribution that nobody has saved yet.
UNSAVED = "0"


class Contribution(Drafted, Told, Versioned, Base):
    """Bidrag till årsrapporten: a kommun's year. Submitting freezes its figures and lets the region read it.

    `figures` is a list of {key, focus_area, value, qualifier}, where focus_area null is the whole kommun;
    `focus_areas` keeps their titles of that day; `assessments` maps a focus area's key to words; `commitments` is
    a list of {code, text, state, police}.
    """

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "year"),
        sa.CheckConstraint("submitted_on is not null or reader_ids = '{}'", name="drafts_have_no_readers"),
    )

    frozen_already = SubmittedAlready
    still_draft = NotSubmitted

    year: Mapped[int]
    summary: Mapped[str] = mapped_column(server_default="")
    assessments: Mapped[dict[str, str]] = mapped_column(server_default=sa.text("'{}'::jsonb"))
    figures: Mapped[Entries] = mapped_column(JSONB, server_default=sa.text("'[]'::jsonb"))
    focus_areas: Mapped[Entries] = mapped_column(JSONB, server_default=sa.text("'[]'::jsonb"))
    commitments: Mapped[Entries] = mapped_column(JSONB, server_default=sa.text("'[]'::jsonb"))
    submitted_on: Mapped[date | None]
    submitted_by: Mapped[str | None]
    reader_ids: Mapped[list[UUID]] = mapped_column(ARRAY(sa.Uuid()), server_default=sa.text("'{}'"))
    area_visible: Mapped[bool] = mapped_column(sa.Computed("submitted_on is not null", persisted=True))
    search_vector: Mapped[str] = searched("(year)::text", "'årsrapport'::text", "summary", "search_json(assessments)")

    @property
    def is_draft(self) -> bool:
        """Not submitted."""
        return self.submitted_on is None

    @property
    def is_entered_afterwards(self) -> bool:
        """It was submitted when its year was over."""
        return is_afterwards(self.submitted_on, Year(self.year))

    def write(self, summary: str, assessments: dict[str, str]) -> None:
        """Skriv bedömningen: the words of the year, as a draft."""
        self.require_draft()
        self.summary, self.assessments = summary, assessments
        audit.record("contribution.written", self, year=self.year)

    def submit(
        self, figures: Entries, focus_areas: Entries, commitments: Entries, *, on: date, by: str, reader: UUID
    ) -> None:
        """Lämna in: freeze the figures and let the region read them."""
        self.require_draft()
        self.figures, self.focus_areas, self.commitments = figures, focus_areas, commitments
        self.submitted_on, self.submitted_by, self.reader_ids = on, by, [reader]
        audit.record("contribution.submitted", self, year=self.year)

    def reopen(self, reason: str) -> None:
        """Öppna igen: a draft again, so the region no longer reads it; what is published stays as it was."""
        self.require_decided()
        was_submitted_on = self.submitted_on
        self.figures, self.focus_areas, self.commitments = [], [], []
        self.submitted_on, self.submitted_by, self.reader_ids = None, None, []
        audit.record("contribution.reopened", self, year=self.year, reason=reason, submitted_on=str(was_submitted_on))


class AnnualReport(PublishedVersion, Base):
    """A published version of the region's rollup: number 1 is the report, every later number a rättelse."""

    focus_areas: Mapped[Entries] = mapped_column(JSONB, server_default=sa.text("'[]'::jsonb"))
    search_vector: Mapped[str] = searched("(year)::text", "'årsrapport sammanställning'::text")
