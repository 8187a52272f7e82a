"""Compiling the common lägesbild, writing in it, publishing it."""

from regional_app import audit
from regional_app.agreements.canonical import fingerprint
from regional_app.clock import today
from regional_app.common_picture import queries
from regional_app.common_picture.compiling import Data, as_data, compile_picture
from regional_app.common_picture.models import CommonPicture, PublishedCommonPicture
from regional_app.db import db
from regional_app.errors import NothingChanged, NothingReported, NotPublished
from regional_app.risk_calendar.queries import calendar
from regional_app.tenancy import current, current_room


def live(year: int) -> Data:
    """The year as the kommuner's lägesbilder, the region's draft and the risk calendar say it now."""
    standings, region = queries.standings(year), current_room()
    draft = queries.draft(year)
    data = compile_picture(region.slug, year, current().kommuner, standings, draft.headings)
    return {**data, "texts": draft.texts, "risk_events": as_data(calendar(year))}


def published(year: int, number: int | None = None) -> PublishedCommonPicture:
    """The latest published version, or the one with this number; NotPublished when there is none."""
    for version in reversed(queries.versions(year)):
        if number in {None, version.number}:
            return version
    raise NotPublished


def write(draft: CommonPicture, texts: dict[str, str]) -> None:
    """Keep the region's texts."""
    db.session.add(draft)
    draft.write(texts)


def join(draft: CommonPicture, headings: dict[str, str]) -> None:
    """Keep which categories lie under the same heading."""
    db.session.add(draft)
    draft.join(headings)


def publish(year: int) -> PublishedCommonPicture:
    """Publicera: freeze what the year says now. Each later version changes something."""
    data, before = live(year), queries.versions(year)
    if not data["having"]:
        raise NothingReported
    if before and before[-1].data == data:
        raise NothingChanged
    version = PublishedCommonPicture(
        year=year,
        number=len(before) + 1,
        data=data,
        sha256=fingerprint(data),
        published_on=today(),
        published_by=current().name,
    )
    db.session.add(version)
    audit.record("common_picture.published", version, year=year, number=version.number)
    return version
