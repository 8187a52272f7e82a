"""`/<space>/nytt`: what is new to the person in this room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString
from flask_babel import gettext as _

from regional_app.desk.notices import queries, reading
from regional_app.desk.notices.queries import Item, News
from regional_app.desk.search.results import address_of, title_of
from regional_app.desk.search.sources import groups
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.pagination import PER_PAGE, Page
from regional_app.policy import P
from regional_app.tenancy import Room

bp = FeatureBlueprint("notices", "regional_app.desk.notices", prefix="/nytt")

# What has been read already, too.
EARLIER = "tidigare"
_LAST_PAGE = 1000


@dataclass(frozen=True)
class Line:
    """One line of the list."""

    title: str
    href: str
    what: LazyString | None
    kommun: str | None
    day: date | None


@bp.page("", P.NEWS_READ)
def show() -> ResponseReturnValue:
    """What is new, or with `?visa=tidigare` the last month; one kind of it with `?slag=`."""
    seen_at, earlier = queries.seen_at(), request.args.get("visa") == EARLIER
    since = queries.month_ago() if earlier or seen_at is None else seen_at
    known, word = groups(), request.args.get("slag", "")
    group = word if word in known else None
    number = min(max(1, request.args.get("sida", 1, type=int)), _LAST_PAGE)
    with reading.where_news_is() as kommuner:
        news = queries.news(since, group, number)
        lines = _lines(news.items, {one.id: one for one in kommuner})
    return render_template(
        "notices/show.html",
        news=news,
        lines=lines,
        groups=[(word, one.name, news.totals[word]) for word, one in known.items() if word in news.totals],
        chosen=group,
        earlier=earlier,
        seen_at=seen_at,
        page=_page(news, group, number),
    )


@bp.act("/lasning", P.NEWS_READ)
def create_reading() -> ResponseReturnValue:
    """Mark as read all that the page has told of; what has come since is still new."""
    try:
        until = datetime.fromisoformat(request.form.get("until", ""))
    except ValueError:
        abort(400)
    if until.tzinfo is None:
        abort(400)
    reading.mark_read(until)
    flash(_("Allt är markerat som läst."))
    return redirect(url_for(".show"))


def _lines(items: Sequence[Item], kommuner: Mapping[UUID, Room]) -> list[Line]:
    return [_line(one, kommuner.get(one.space_id)) for one in items]


def _line(item: Item, kommun: Room | None) -> Line:
    return Line(
        title=title_of(item.source, item.title),
        href=address_of(item.source, item.values, kommun),
        what=item.source.news,
        kommun=kommun.name if kommun else None,
        day=item.day,
    )


def _page(news: News, group: str | None, number: int) -> Page[Item]:
    total = news.totals.get(group, 0) if group else news.total
    return Page((), min(number, max(1, -(-total // PER_PAGE))), total)
