"""Hits as the page shows them: words, marks and an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from flask import url_for
from flask_babel import LazyString

from regional_app.concepts.search_source import SearchSource
from regional_app.desk.search.marking import Marked, marked_title, snippet
from regional_app.desk.search.queries import Hit, Hits
from regional_app.desk.search.question import Question
from regional_app.desk.search.sources import groups
from regional_app.people.rooms.models import Space
from regional_app.tenancy import Room, current


@dataclass(frozen=True)
class Result:
    """One line of the list. `kommun` is said where the search is over several."""

    title: Marked
    snippet: Marked | None
    label: LazyString | None
    kommun: str | None
    is_draft: bool
    day: date | None
    href: str


@dataclass(frozen=True)
class Group:
    """The results of one kind, and how many there are in all."""

    word: str
    name: LazyString
    total: int
    results: list[Result]


def grouped(found: Hits, question: Question, kommuner: Sequence[Space]) -> list[Group]:
    """Every group with something in it, in the order of the year's work."""
    by_id = {one.id: one for one in kommuner}
    return [
        Group(
            word, group.name, found.totals[word], [_result(one, question, by_id) for one in found.shown.get(word, [])]
        )
        for word, group in groups().items()
        if word in found.totals
    ]


def _result(hit: Hit, question: Question, kommuner: Mapping[UUID, Space]) -> Result:
    kommun = kommuner.get(hit.space_id)
    return Result(
        title=marked_title(title_of(hit.source, hit.title), question),
        snippet=snippet(hit.texts, question),
        label=hit.source.label,
        kommun=kommun.name if kommun else None,
        is_draft=hit.is_draft,
        day=hit.day,
        href=address_of(hit.source, hit.values, kommun),
    )


def title_of(source: SearchSource, title: str) -> str:
    """The record's title, in words where it is only a year."""
    return str(source.heading) % {"title": title} if source.heading else title


def address_of(source: SearchSource, values: Mapping[str, Any], kommun: Space | Room | None) -> str:
    """The record's page; over all kommuner of an area, the kommun's own page as the area reads it."""
    area = current().area
    if kommun and area:
        return url_for(source.endpoint, **values, region=area.slug, space=kommun.slug)
    return url_for(source.endpoint, **values)
