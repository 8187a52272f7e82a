"""A space (samverkansrum): what isolation is about."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class Space(IdentityBase):
    """Samverkansrum: a kommun's own room, or the room of a lokalpolisområde (kind `region`).

    Rows come from the files under tenants/ (`flask tenants sync`); the slug is the first part of its addresses.
    """

    __table_args__: Any = (
        sa.CheckConstraint("kind in ('kommun', 'region')", name="kind"),
        sa.CheckConstraint("(kind = 'kommun') = (region_id is not null)", name="kommun_has_region"),
        {"schema": "identity"},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    kind: Mapped[str]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    short_name: Mapped[str | None]
    local_names: Mapped[dict[str, str]] = mapped_column(default=dict, server_default=sa.text("'{}'::jsonb"))
    municipality_code: Mapped[str | None] = mapped_column(unique=True)
    registry_prefix: Mapped[str | None]
    accent: Mapped[str | None]
    police_region: Mapped[str | None]
    police_area: Mapped[str | None]
    region_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("identity.spaces.id"), index=True)


class EarlierRegion(IdentityBase):
    """A period during which a kommun belonged to another lokalpolisområde; published rollups stay there."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    space_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.spaces.id"), index=True)
    region_slug: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date]
