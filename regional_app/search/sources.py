"""Everything the search looks in, told by the features themselves."""

from regional_app.agreements import search as agreements
from regional_app.identity import search as people
from regional_app.plans import search as plans
from regional_app.policy import can
from regional_app.promises import search as promises
from regional_app.reports import search as reports
from regional_app.situation_pictures import search as situation_pictures
from regional_app.tenancy import current
from regional_app.web.search_source import SearchedFrom, SearchSource

SOURCES: tuple[SearchSource, ...] = (
    *agreements.SOURCES,
    *situation_pictures.SOURCES,
    *plans.SOURCES,
    *promises.SOURCES,
    *reports.SOURCES,
    *people.SOURCES,
)


class Draft:
    """Stands in for any draft when its page's rule is asked who may read one."""

    is_draft = True


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


def shows_drafts(source: SearchSource) -> bool:
    """The reader may open the page of a draft; the page's own rule answers."""
    return can(source.permission, Draft())
