"""Where the news of a room is read: a kommun's in its own records, a region's in those of its kommuner."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy.dialects.postgresql import insert

from regional_app.clock import instant
from regional_app.desk.notices import queries
from regional_app.desk.notices.models import NoticeMark
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.request_scope import reading_area
from regional_app.tenancy import Room, current, current_room


@contextmanager
def where_news_is() -> Iterator[Sequence[Room]]:
    """From the region's room, read as the area over all its kommuner, who are told; in a kommun there is no other."""
    room = current_room()
    if room.kind == "kommun":
        yield ()
        return
    with reading_area() as area:
        yield area.kommuner


def news_count() -> int:
    """How much is new to the person in this room; nothing is asked until a page asks."""
    since = queries.seen_at() or queries.month_ago()
    with where_news_is():
        return queries.count(since)


def mark_read(until: datetime) -> None:
    """Everything told until then is read. A mark only moves forward, and never past now.

    It is the person's own bookmark and no act upon the room, so the event log says nothing of it.
    """
    mark = insert(NoticeMark).values(
        user_id=current().user_id, space_id=current_room().id, seen_at=min(until, instant())
    )
    later = mark.on_conflict_do_update(
        index_elements=[NoticeMark.user_id, NoticeMark.space_id],
        set_={"seen_at": mark.excluded.seen_at},
        where=NoticeMark.seen_at < mark.excluded.seen_at,
    )
    with identity_session() as session:
        session.execute(later)
