"""Everything the search looks in, told by the features themselves."""

from typing import Any

import sqlalchemy as sa

from regional_app.answers.reports import search as reports
from regional_app.foundation.web.search_source import SearchedFrom, SearchSource
from regional_app.people.identity import search as people
from regional_app.policy import can
from regional_app.tenancy import current
from regional_app.work.agreements import search as agreements
from regional_app.work.documents import search as documents
from regional_app.work.plans import search as plans
from regional_app.work.promises import search as promises
from regional_app.work.situation_pictures import search as situation_pictures

SOURCES: tuple[SearchSource, ...] = (
    *agreements.SOURCES,
    *situation_pictures.SOURCES,
    *plans.SOURCES,
    *promises.SOURCES,
    *reports.SOURCES,
    *documents.SOURCES,
    *people.SOURCES,
)


class Draft:
    """Stands in for any draft when its page's rule is asked who may read one."""

    is_draft = True
    is_being_written = True


def searched_from() -> SearchedFrom:
    """Where the reader stands."""
    scope = current()
    if scope.audience == "area":
        return SearchedFrom.AREA if scope.room and scope.room.kind == "kommun" else SearchedFrom.AREAS
    return SearchedFrom.REGION if scope.room and scope.room.kind == "region" else SearchedFrom.KOMMUN


def open_sources() -> list[SearchSource]:
    """Those with pages that the reader may open from here."""
    here = searched_from()
    return [one for one in SOURCES if here in one.searched_from and can(one.permission)]


def rows_of(number: int, source: SearchSource, *more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """The records of the source whose pages the reader may open, as columns that are the same for every source."""
    query = sa.select(
        sa.literal(number).label("source"),
        sa.literal(source.group).label("group"),
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
