"""The event of the risk calendar: written by one room, read by the whole region."""

from datetime import date
from enum import StrEnum
from typing import Any, Required, TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.concepts.sharing import Shared
from regional_app.db import Base, Versioned, searched


class RiskKind(StrEnum):
    """What sort of thing happens."""

    MARKET = "market"
    TOURISM = "tourism"
    EVENT = "event"
    SCHOOL = "school"
    OTHER = "other"


class RiskEventValues(TypedDict, total=False):
    """What is known of an event."""

    title: Required[str]
    kind: Required[str]
    place: str
    first_on: Required[date]
    last_on: Required[date]
    is_yearly: bool
    visitors: int | None
    risks: str
    planned: str
    contact: str


class RiskEvent(Shared, Versioned, Base):
    """Händelse i riskkalendern: when and where many people meet, what may go wrong and what is planned.

    Shared with the lokalpolisområde from the first day. `contact` is a role, never a person.
    """

    __table_args__: Any = (
        sa.CheckConstraint("kind in ('market', 'tourism', 'event', 'school', 'other')", name="kind"),
        sa.CheckConstraint("last_on between first_on and first_on + 365", name="days"),
        sa.CheckConstraint("visitors is null or visitors >= 0", name="visitors"),
    )

    title: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str] = mapped_column(server_default="")
    first_on: Mapped[date]
    last_on: Mapped[date]
    is_yearly: Mapped[bool] = mapped_column(server_default=sa.false())
    visitors: Mapped[int | None]
    risks: Mapped[str] = mapped_column(server_default="")
    planned: Mapped[str] = mapped_column(server_default="")
    contact: Mapped[str] = mapped_column(server_default="")
    search_vector: Mapped[str] = searched("title", "place", "risks", "planned", "contact")
