"""Published versions: a frozen copy of what a year says. It never changes; a later version stands beside it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from regional_app.concepts.frozen import Content, Frozen
from regional_app.db import TenantOwned, Told


class PublishedVersion(Told, Frozen, TenantOwned):
    """A version of a year, read by the region's kommuner. Number 1 is the first; each later one changes something."""

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805  (SQLAlchemy calls it on the class)
        return (sa.UniqueConstraint("tenant_id", "year", "number"),)

    year: Mapped[int]
    number: Mapped[int]
    data: Mapped[dict[str, Any]]
    sha256: Mapped[str]
    published_on: Mapped[date]
    is_decided: Mapped[bool] = mapped_column(server_default=sa.true())

    def publish(self, year: int, data: Content, on: date, *, before: "Sequence[PublishedVersion]") -> None:
        """Publicera: freeze what the year says, as the version after those `before`."""
        self.year, self.number, self.data, self.published_on = year, len(before) + 1, data, on
        self.freeze()

    @property
    def frozen_content(self) -> Content:
        """The data as it was published."""
        return self.data


Version = TypeVar("Version", bound=PublishedVersion)


def version_of(versions: Sequence[Version], number: int | None = None) -> Version | None:
    """The version with this number, or the latest of them; None when there is none. `versions` go by number."""
    return next((one for one in reversed(versions) if number in {None, one.number}), None)
