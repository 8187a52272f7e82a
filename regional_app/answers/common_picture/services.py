"""Compiling the common lägesbild, writing in it, publishing it."""

from datetime import date
from typing import Unpack

from regional_app import audit
from regional_app.answers.common_picture import queries
from regional_app.answers.common_picture.compiling import Data, as_data, compile_picture
from regional_app.answers.common_picture.models import CommonPicture, CommonTexts, PublishedCommonPicture
from regional_app.concepts.versions import version_of
from regional_app.db import db
from regional_app.errors import NothingChanged, NothingReported
from regional_app.tenancy import current, current_room
from regional_app.work.risk_calendar.queries import calendar


def live(year: int) -> Data:
    """The year as the kommuner's lägesbilder, the region's draft and the risk calendar say it now."""
    standings, region = queries.standings(year), current_room()
    draft = queries.draft(year)
    data = compile_picture(region.slug, year, current().kommuner, standings, draft.headings)
    return {**data, "texts": draft.texts, "risk_events": as_data(calendar(year))}


def published(year: int, number: int | None = None) -> PublishedCommonPicture | None:
    """The latest published version, or the one with this number; None when there is none."""
    return version_of(queries.versions(year), number)


def write(draft: CommonPicture, **texts: Unpack[CommonTexts]) -> None:
    """Keep the region's texts."""
    db.session.add(draft)
    draft.write(**texts)


def join(draft: CommonPicture, headings: dict[str, str], version: int) -> None:
    """Keep which categories lie under the same heading; the same ones saved again are no conflict."""
    if headings != draft.headings:
        db.session.add(draft)
        draft.join(headings, version)


def publish(year: int, on: date) -> PublishedCommonPicture:
    """Publicera: freeze what the year says now. Each later version changes something."""
    data, before = live(year), queries.versions(year)
    if not data["having"]:
        raise NothingReported
    if before and before[-1].data == data:
        raise NothingChanged
    version = PublishedCommonPicture(published_by=current().name)
    version.publish(year, data, on, before=before)
    db.session.add(version)
    audit.record("common_picture.published", version, year=year, number=version.number)
    return version
