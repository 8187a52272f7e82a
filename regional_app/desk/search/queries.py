"""The records that hold the words, counted by group and some of each: one question to the database.

Whose records they are is settled below, by row level security.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import array

from regional_app.concepts.search_source import SearchSource
from regional_app.db import db
from regional_app.desk.search.question import Question, is_sought_inside, tsquery_of
from regional_app.desk.search.sources import open_sources, rows_of
from regional_app.foundation.web.pagination import PER_PAGE

# So many of each group are shown when no group is chosen.
OF_EACH = 5


@dataclass(frozen=True)
class Hit:
    """A record that holds the words."""

    source: SearchSource
    space_id: UUID
    title: str
    texts: list[str | None]
    values: dict[str, Any]
    is_draft: bool
    day: date | None


@dataclass(frozen=True)
class Hits:
    """How many were found in each group, and those to show."""

    totals: Mapping[str, int]
    shown: Mapping[str, list[Hit]]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.totals.values())


def hits(question: Question, group: str | None = None, page: int = 1) -> Hits:
    """The best of every group, or a page of one group; the totals are of all groups."""
    sources = dict(enumerate(open_sources()))
    found = sa.union_all(*(_found_in(number, one, question) for number, one in sources.items())).cte("found")
    placed = sa.select(
        found,
        sa.func.count().over(partition_by=found.c.group).label("total"),
        sa.func.row_number()
        .over(partition_by=found.c.group, order_by=[found.c.rank.desc(), found.c.title, found.c.id])
        .label("place"),
    ).subquery()
    is_shown = _is_shown(placed, group, page)
    rows = db.session.execute(
        # Of a group that is not shown one row is read, for its total.
        sa.select(placed, is_shown.label("is_shown"))
        .where(sa.or_(is_shown, placed.c.place == 1))
        .order_by(placed.c.place)
    ).all()
    shown: dict[str, list[Hit]] = {}
    for row in rows:
        if row.is_shown:
            shown.setdefault(row.group, []).append(_hit(sources[row.source], row))
    return Hits({row.group: row.total for row in rows}, shown)


def _found_in(number: int, source: SearchSource, question: Question) -> sa.Select[Any]:
    words = source.record.search_vector
    rank = sa.func.ts_rank(words, sa.func.to_tsquery("simple", question.tsquery())).label("rank")
    texts = array([*source.texts], type_=sa.Text()).label("texts")
    return rows_of(number, source, rank, texts).where(*(_told_by(source, stem) for stem in question.stems))


def _told_by(source: SearchSource, stem: str) -> sa.ColumnElement[bool]:
    """The record holds the stem, or a child of it does."""
    children = [source.record.id.in_(sa.select(of).where(_holds(words, stem))) for words, of in source.also]
    return sa.or_(_holds(source.record.search_vector, stem), *children)


def _holds(words: Any, stem: str) -> sa.ColumnElement[bool]:
    """A word begins with the stem or, when it is long enough, has it inside."""
    begins: sa.ColumnElement[bool] = words.bool_op("@@")(sa.func.to_tsquery("simple", tsquery_of(stem)))
    if not is_sought_inside(stem):
        return begins
    everything = sa.func.array_to_string(sa.func.tsvector_to_array(words), " ")
    return sa.or_(begins, everything.like(f"%{stem}%"))


def _is_shown(placed: Any, group: str | None, page: int) -> sa.ColumnElement[bool]:
    """The best of each group; of a chosen group the page, or its last one when there are fewer."""
    if group is None:
        return sa.cast(placed.c.place <= OF_EACH, sa.Boolean)
    before = sa.func.least(page - 1, (placed.c.total - 1) // PER_PAGE) * PER_PAGE
    return sa.and_(placed.c.group == group, placed.c.place > before, placed.c.place <= before + PER_PAGE)


def _hit(source: SearchSource, row: Any) -> Hit:
    return Hit(source, row.space_id, row.title, row.texts, row.values, row.is_draft, row.day)
