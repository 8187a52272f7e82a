"""`/<space>/sok`: what is searched for stands in the address, so that a search can be kept and sent on."""

from collections.abc import Sequence

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from regional_app.concepts.search_source import SearchedFrom
from regional_app.desk.search import queries
from regional_app.desk.search.forms import SearchForm
from regional_app.desk.search.question import Question, question
from regional_app.desk.search.results import grouped
from regional_app.desk.search.sources import groups, searched_from
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.pagination import PER_PAGE, Page
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.queries import kommuner_of
from regional_app.policy import P
from regional_app.tenancy import current_room

bp = FeatureBlueprint("search", "regional_app.desk.search", prefix="/sok")

# In the region's room: its own records instead of those of its kommuner.
OWN_ROOM = "rummet"
_LAST_PAGE = 1000


@bp.page("", P.SEARCH_USE, area=True)
def show() -> ResponseReturnValue:
    """The hits of the room. Whoever searches from the region's room means its kommuner, unless told otherwise."""
    if searched_from() is SearchedFrom.REGION and request.args.get("i") != OWN_ROOM:
        return redirect(url_for(".kommuner", q=request.args.get("q"), visa=request.args.get("visa")))
    return _page()


@bp.page("/kommuner", P.SEARCH_USE, area="all")
def kommuner() -> ResponseReturnValue:
    """The hits of all kommuner of the area, with the kommun's name on each."""
    return _page(kommuner_of(current_room().id))


def _page(kommuner: Sequence[Space] = ()) -> ResponseReturnValue:
    form = SearchForm(request.args)
    valid = form.validate()
    asked = question(form.q.data or "") if valid else Question(())
    group, number = _wanted()
    found = queries.hits(asked, group, number) if asked else None
    total = found.totals.get(group, 0) if found and group else 0
    return render_template(
        "search/show.html",
        form=form,
        asked=asked,
        here=searched_from(),
        found=found,
        groups=grouped(found, asked, kommuner) if found else [],
        chosen=group,
        page=Page((), min(number, max(1, -(-total // PER_PAGE))), total),
    ), 200 if valid else 422


def _wanted() -> tuple[str | None, int]:
    """The group and its page that the address asks for."""
    number = request.args.get("sida", 1, type=int)
    word = request.args.get("visa", "")
    return word if word in groups() else None, min(max(1, number), _LAST_PAGE)
