"""What is new, counted by group and a page of it: one question to the database, and one about the person's mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.concepts.search_source import SearchedFrom, SearchSource
from regional_app.db import db
from regional_app.desk.notices.models import NoticeMark
from regional_app.desk.search.sources import open_sources, rows_of, searched_from
from regional_app.foundation.web.pagination import PER_PAGE
from regional_app.people.accounts.session import identity_session
from regional_app.tenancy import current, current_room

# So far back is news to somebody who has never read any.
RECENT: Final = timedelta(days=30)


@dataclass(frozen=True)
class Item:
    """One thing that has happened."""

    source: SearchSource
    space_id: UUID
    title: str
    values: Mapping[str, Any]
    day: date | None


@dataclass(frozen=True)
class News:
    """A page of what is new, newest first; the totals are of all groups, and so is the latest moment."""

    items: list[Item]
    totals: Mapping[str, int]
    latest: datetime | None

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.totals.values())


def seen_at() -> datetime | None:
    """Until when the person has read what is new here; None when never."""
    with identity_session() as session:
        mark = session.get(NoticeMark, (current().user_id, current_room().id))
        return mark.seen_at if mark else None


def month_ago() -> datetime:
    """How far back the page goes for somebody who has read everything."""
    return instant() - RECENT


def count(since: datetime) -> int:
    """How much is new."""
    return db.session.scalar(sa.select(sa.func.count()).select_from(_told(since, _sources()))) or 0


def news(since: datetime, group: str | None = None, page: int = 1) -> News:
    """A page of what was told after `since`, of one group or of all."""
    sources = _sources()
    rows = _rows(_told(since, sources), group, page)
    items = [Item(sources[row.source], row.space_id, row.title, row.values, row.day) for row in rows if row.is_shown]
    return News(items, {row.group: row.total for row in rows}, max((row.told_at for row in rows), default=None))


def _sources() -> list[SearchSource]:
    over_an_area = searched_from() is SearchedFrom.AREAS
    return [one for one in open_sources() if one.news and (one.group.is_news_over_an_area or not over_an_area)]


def _told(since: datetime, sources: Sequence[SearchSource]) -> sa.CTE:
    """Told after `since`, and not by the reader."""
    return sa.union_all(
        *(
            rows_of(number, one, one.record.told_at.label("told_at")).where(
                one.record.told_at > since, one.record.told_by.is_distinct_from(current().user_id)
            )
            for number, one in enumerate(sources)
        )
    ).cte("told")


def _rows(told: sa.CTE, group: str | None, page: int) -> Sequence[Any]:
    newest_first = [told.c.told_at.desc(), told.c.id]
    placed = sa.select(
        told,
        sa.func.count().over(partition_by=told.c.group).label("total"),
        sa.func.row_number().over(partition_by=told.c.group, order_by=newest_first).label("place"),
        sa.func.count().over().label("total_of_all"),
        sa.func.row_number().over(order_by=newest_first).label("place_of_all"),
    ).subquery()
    of_group = (placed.c.place, placed.c.total)
    place, total = of_group if group else (placed.c.place_of_all, placed.c.total_of_all)
    before = sa.func.least(page - 1, (total - 1) // PER_PAGE) * PER_PAGE
    wanted = placed.c.group == group if group else sa.true()
    is_shown = sa.and_(wanted, place > before, place <= before + PER_PAGE)
    return db.session.execute(
        # Of a group that is not shown the latest row is read, for its total and its moment.
        sa.select(placed, is_shown.label("is_shown"))
        .where(sa.or_(is_shown, placed.c.place == 1))
        .order_by(placed.c.told_at.desc(), placed.c.id)
    ).all()
