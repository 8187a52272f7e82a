"""Promises as a list."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.concepts.year import Year
from regional_app.work.promises.models import CitizenPromise, PromiseResult, PromiseState
from regional_app.work.promises.words import RESULTS, STATES

LEFT = {"uppfolj": _l("utan uppföljning i år")}


def promises_list(areas: dict[str, str]) -> Listing:
    """The list, where `areas` are the titles of the fokusområden; the latest period first."""
    return Listing(
        _l("Löften"),
        (
            Column("lofte", _l("Löfte"), lambda one: one.text),
            Column("fran", _l("Från"), lambda one: one.from_on, falling=True),
            Column("till", _l("Till"), lambda one: one.to_on, falling=True),
            Column("lage", _l("Läge"), lambda one: STATES[one.state], by=_rank),
            Column("resultat", _l("Resultat"), lambda one: RESULTS.get(one.result, ""), by=_kept),
            Column("omrade", _l("Fokusområde"), lambda one: areas.get(one.focus_area_key, "")),
            Column("givet", _l("Givet"), lambda one: one.given_on, shown=False, falling=True),
            Column("uppfoljt", _l("Senast uppföljt"), _followed_up, shown=False, falling=True),
            Column("kommunen", _l("Det här gör kommunen"), lambda one: one.kommun_does, shown=False),
            Column("polisen", _l("Det här gör polisen"), lambda one: one.police_does, shown=False),
        ),
        (
            Filter("lage", _l("Läge"), STATES, lambda one, state: one.state == state),
            Filter("omrade", _l("Fokusområde"), areas, lambda one, area: one.focus_area_key == area),
            Filter("tid", _l("Uppföljning"), LEFT, _is_left),
        ),
        words=lambda one: [one.text, one.kommun_does, one.police_does, one.dialogue],
        views=(
            View(_l("Alla"), {}),
            View(_l("Pågår"), {"lage": PromiseState.ONGOING}),
            View(_l("Utan uppföljning i år"), {"tid": "uppfolj"}),
            View(_l("Utkast"), {"lage": PromiseState.DRAFT}),
        ),
        order="-fran",
    )


def _rank(one: CitizenPromise) -> int:
    return list(PromiseState).index(one.state)


def _kept(one: CitizenPromise) -> int | None:
    return list(PromiseResult).index(PromiseResult(one.result)) if one.result else None


def _followed_up(one: CitizenPromise) -> object:
    return one.follow_ups[-1].made_on if one.follow_ups else None


def _is_left(one: CitizenPromise, _wanted: str) -> bool:
    """Given for this year, and nobody has followed it up this year."""
    return one.is_given_for(Year.this()) and not one.followed_up_in(Year.this())
