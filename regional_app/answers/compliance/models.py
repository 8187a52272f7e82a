"""What shows that a duty is met, kept outside the service."""

from datetime import date
from typing import Any, Required, TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.answers.compliance.judging import Outside
from regional_app.db import Base, TenantOwned


class OutsideEvidenceValues(TypedDict, total=False):
    """What is said of it."""

    title: Required[str]
    shown_on: Required[date]
    link: str
    note: str


class OutsideEvidence(TenantOwned, Base):
    """Underlag utanför tjänsten: a decision, minutes or a page that shows how a duty of the law is met.

    `requirement` is the key of a row of the law page (`requirements.py`). It is added or taken away, never changed.
    """

    __table_args__: Any = (sa.Index(None, "tenant_id", "requirement"),)

    requirement: Mapped[str]
    title: Mapped[str]
    shown_on: Mapped[date]
    link: Mapped[str] = mapped_column(server_default="")
    note: Mapped[str] = mapped_column(server_default="")
    made_by: Mapped[str]
    area_visible: Mapped[bool] = mapped_column(sa.Computed("true", persisted=True))

    def as_outside(self) -> Outside:
        """The same for judging."""
        return Outside(self.requirement, self.tenant_id, self.title, self.shown_on, self.link)
