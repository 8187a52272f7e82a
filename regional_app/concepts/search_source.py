"""What the search looks in, and what is news. Each feature tells its own in its manifest (`Feature.search`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.policy import P


class SearchedFrom(StrEnum):
    """Where the reader stands: a kommun's room, the area in one kommun or in all of them, the region's own room."""

    KOMMUN = "kommun"
    AREA = "area"
    AREAS = "areas"
    REGION = "region"


# The records of a kommun: read in its own room, and by the area.
OF_A_KOMMUN = frozenset({SearchedFrom.KOMMUN, SearchedFrom.AREA, SearchedFrom.AREAS})


@dataclass(frozen=True)
class SearchGroup:
    """Records that are shown together: their `word` in an address, and what they are called.

    What every kommun does all the time is no `is_news_over_an_area`.
    """

    word: str
    name: LazyString
    is_news_over_an_area: bool = True


# Of plans and of promises.
FOLLOW_UPS: Final = SearchGroup("uppfoljningar", _l("Uppföljningar"), is_news_over_an_area=False)


@dataclass(frozen=True)
class SearchSource:
    """One kind of records: who may read them, what is shown of a hit, and the page it leads to.

    `permission` is that page's own, and `is_draft` what its rule asks of the record; so a hit is shown to those
    who may open it and to nobody else. `label` tells kinds of one group apart; `heading` puts the title into words
    (`Årsrapport %(title)s`); `also` are words that children of the record hold, as (words, reference to the
    record); `news` says what has happened when others are told of the record (`Told`).
    """

    group: SearchGroup
    permission: P
    record: Any
    title: Any
    endpoint: str
    values: Mapping[str, Any]
    texts: Sequence[Any] = ()
    joins: Sequence[tuple[Any, sa.ColumnElement[bool]]] = ()
    also: Sequence[tuple[Any, Any]] = ()
    label: LazyString | None = None
    is_draft: sa.ColumnElement[bool] = field(default_factory=sa.false)
    day: Any = None
    heading: LazyString | None = None
    news: LazyString | None = None
    searched_from: frozenset[SearchedFrom] = OF_A_KOMMUN
