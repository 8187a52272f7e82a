"""Sharing by an act (docs/decisions/0016): a row names its lokalpolisområde, and whoever belongs to it now reads it.

Nobody lists rooms. PostgreSQL compares `shared_with_id` with the area that the reader belongs to at that moment
(`protect(table, read="shared")`), so a kommun that joins reads at once what the others share, and one that leaves
reads it no more. An agreement is read by its parties in the same way: PostgreSQL follows the rows of `parties`.
"""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app import audit, tenancy
from regional_app.db import Base, db
from regional_app.tenancy import Room, Scope, current_room


class Shared:
    """A record that its room may share with its lokalpolisområde: the region's own room and all its kommuner."""

    shared_with_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("identity.spaces.id"), index=True)

    @property
    def is_shared(self) -> bool:
        """Read outside its room."""
        return self.shared_with_id is not None

    def share(self, *, wanted: bool = True) -> None:
        """Dela: whoever belongs to the room's lokalpolisområde reads it, now and later; or no longer."""
        self.shared_with_id = current_room().area_id if wanted else None


def follow_moves(rooms: Iterable[Room]) -> list[str]:
    """What a room that has moved shares with its lokalpolisområde, it shares with the new one; one line per room."""
    lines: list[str] = []
    for room in rooms:
        with tenancy.acting_in(Scope(audience="tenant", room=room)):
            left_behind = [one for kind in _kinds() for one in db.session.scalars(_shared_elsewhere(kind, room))]
            for one in left_behind:
                one.share()
            audit.record_each("sharing.moved", ((one, {"to": str(room.area_id)}) for one in left_behind))
        if left_behind:
            lines.append(f"{room.slug}: {len(left_behind)} delade uppgifter delas med det nya lokalpolisområdet")
    return lines


def _kinds() -> list[type[Shared]]:
    return [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Shared)]


def _shared_elsewhere(kind: type[Shared], room: Room) -> sa.Select[Shared]:
    """One's own alone: of others' rows, one reads those that are shared with one's own area."""
    return sa.select(kind).where(kind.shared_with_id != room.area_id)
