"""URL -> space, login -> person, both -> scope: the only door in.

A signed-out person is sent to log in; a signed-in person who is no member gets 404, the same for a space that
exists and one that does not.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from flask import Flask, abort, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from regional_app import tenancy
from regional_app.clock import today
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.signed_in import Place
from regional_app.policy import AREA_PEOPLE, Role
from regional_app.tenancy import Room, Scope


def init_app(app: Flask) -> None:
    """Enter the scope before every view; put the space back into every address."""
    app.url_value_preprocessor(_take_space)
    app.before_request(_enter)
    app.url_defaults(_put_space)


def places() -> list[Place]:
    """The spaces where the signed-in person has a membership today, the region first."""
    held: dict[UUID, Place] = {}
    for membership, space, kommuner in getattr(current_user, "memberships", ()):
        if membership.holds_on(today()):
            before = held.get(space.id)
            roles = (before.roles if before else frozenset()) | {membership.role}
            held[space.id] = Place(space, roles, before.member_id if before else membership.member_id, kommuner)
    return list(held.values())


@contextmanager
def reading_area() -> Iterator[Scope]:
    """From the region's own room: read what the area sees of its kommuner, then act in the room again."""
    here = tenancy.current()
    if here.room is None or not here.roles & AREA_PEOPLE or not here.kommuner:
        abort(404)
    with tenancy.acting_in(replace(here, audience="area", roles=here.roles & AREA_PEOPLE, area=here.room)) as area:
        yield area


def scope_of(place: Place) -> Scope:
    """The scope of acting in one's own place."""
    return Scope(
        audience="tenant",
        user_id=current_user.user.id,
        name=current_user.user.name,
        roles=place.roles,
        room=room(place.space),
        kommuner=place.kommuner,
        member_id=place.member_id,
    )


def room(space: Space) -> Room:
    """What a scope carries of a space."""
    return Room(
        id=space.id,
        kind="region" if space.kind == "region" else "kommun",
        slug=space.slug,
        name=space.name,
        region_id=space.region_id,
        local_names=space.local_names,
        accent=space.accent,
    )


def _take_space(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    g.space_slug = (values or {}).pop("space", None)
    g.region_slug = (values or {}).pop("region", None)


def _put_space(endpoint: str, values: dict[str, Any]) -> None:
    expects = partial(current_app.url_map.is_endpoint_expecting, endpoint)
    space, region = g.get("space_slug"), g.get("region_slug")
    # Between the region's own room and the area's pages over all its kommuner the same slug changes its name.
    if region and not space and expects("space"):
        space, region = region, None
    elif space and not region and not expects("space"):
        region = space
    for name, slug in (("space", space), ("region", region)):
        if slug and name not in values and expects(name):
            values[name] = slug


def _enter() -> ResponseReturnValue | None:
    if request.endpoint in (None, "static", "health.show"):
        return None
    person = current_user if current_user.is_authenticated else None
    if g.get("space_slug") is None and g.get("region_slug") is None:
        tenancy.enter(_scope_without_space(person))
        return None
    if person is None:
        return _ask_to_log_in()
    place = _place(g.region_slug or g.space_slug) or abort(404)
    if g.region_slug:
        tenancy.enter(_area_scope(place, g.space_slug))
    else:
        tenancy.enter(scope_of(place))
    return None


def _scope_without_space(person: Any) -> Scope:
    if person is None:
        return tenancy.NOBODY
    roles = frozenset({Role.OPERATOR}) if person.user.is_operator else frozenset[str]()
    return Scope(user_id=person.user.id, name=person.user.name, roles=roles)


def _place(slug: str) -> Place | None:
    return next((place for place in places() if place.space.slug == slug), None)


def _area_scope(place: Place, slug: str | None) -> Scope:
    """The area's read of one of its kommuner, or of all of them when no `slug` is named."""
    if place.space.kind != "region" or not place.roles & AREA_PEOPLE:
        abort(404)
    read = tuple(kommun for kommun in place.kommuner if slug in {None, kommun.slug})
    if not read:
        abort(404)
    return Scope(
        audience="area",
        user_id=current_user.user.id,
        name=current_user.user.name,
        roles=place.roles & AREA_PEOPLE,
        room=read[0] if slug else room(place.space),
        area=room(place.space),
        member_id=place.member_id,
        kommuner=read,
    )


def _ask_to_log_in() -> ResponseReturnValue:
    g.is_asked_to_log_in = True
    here = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("login.new", next=here))
