"""Everything the search looks in, told by the features themselves."""

from typing import Any

import sqlalchemy as sa

from regional_app.concepts.feature import features
from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import can
from regional_app.tenancy import current


class Draft:
    """Stands in for any draft when its page's rule is asked who may read one."""

    is_draft = True
    is_being_written = True


def sources() -> list[SearchSource]:
    """What each feature lets the search find."""
    return [source for feature in features() for source in feature.search]


def groups() -> dict[str, SearchGroup]:
    """The groups by their word in an address, in the order they are shown."""
    return {source.group.word: source.group for source in sources()}


def searched_from() -> SearchedFrom:
    """Where the reader stands."""
    scope = current()
    if scope.audience == "area":
        return SearchedFrom.AREA if scope.room and scope.room.kind == "kommun" else SearchedFrom.AREAS
    return SearchedFrom.REGION if scope.room and scope.room.kind == "region" else SearchedFrom.KOMMUN


def open_sources() -> list[SearchSource]:
    """Those with pages that the reader may open from here."""
    here = searched_from()
    return [one for one in sources() if here in one.searched_from and can(one.permission)]


def rows_of(number: int, source: SearchSource, *more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """The records of the source whose pages the reader may open, as columns that are the same for every source."""
    query = sa.select(
        sa.literal(number).label("source"),
        sa.literal(source.group.word).label("group"),
        source.record.tenant_id.label("space_id"),
        source.record.id.label("id"),
        source.title.label("title"),
        _values(source).label("values"),
        source.is_draft.label("is_draft"),
        (sa.null() if source.day is None else source.day).cast(sa.Date).label("day"),
        *more,
    ).select_from(source.record)
    for other, how in source.joins:
        query = query.join(other, how)
    return query if shows_drafts(source) else query.where(sa.not_(source.is_draft))


def shows_drafts(source: SearchSource) -> bool:
    """The reader may open the page of a draft; the page's own rule answers."""
    return can(source.permission, Draft())


def _values(source: SearchSource) -> sa.ColumnElement[Any]:
    pairs = [part for name, column in source.values.items() for part in (sa.literal(name), column)]
    return sa.func.jsonb_build_object(*pairs, type_=sa.JSON())
