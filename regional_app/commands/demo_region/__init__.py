"""The demo's region: a risk calendar, and the common lägesbild, one year's published and this year's begun."""

import tomllib
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from regional_app import tenancy
from regional_app.answers.common_picture import queries, services
from regional_app.people.accounts.queries import user_by_email
from regional_app.people.rooms.queries import kommuner_of, space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import Role
from regional_app.tenancy import Scope
from regional_app.work.risk_calendar import services as risk_calendar
from regional_app.work.risk_calendar.queries import risk_events

REGION = "sodra-lappland"
FILE = Path(__file__).parent / f"{REGION}.toml"


def load_demo_region(file: Path = FILE) -> list[str]:
    """Write both, unless the region has a calendar already; one line when they were written."""
    if space(REGION) is None:
        return []
    with _police():
        if risk_events() or queries.years():
            return []
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    for one in said["events"]:
        _add_event(**one)
    for one in said["pictures"]:
        _write_picture(**one)
    return [f"{REGION}: riskkalender och gemensam lägesbild för demon"]


def _add_event(room: str, **text: Any) -> None:
    with _police() if room == REGION else _coordinator(room):
        risk_calendar.add_event(**text)


def _write_picture(year: int, texts: dict[str, str], headings: dict[str, str], published_on: Any = None) -> None:
    with _police():
        draft = queries.draft(year)
        services.write(draft, **texts)
        services.join(draft, headings, draft.version)
    if published_on:
        with _police():
            services.publish(year, published_on)


def _police() -> AbstractContextManager[Scope]:
    return _acting(REGION, f"chef@{REGION}.example", Role.POLICE_CHIEF)


def _coordinator(slug: str) -> AbstractContextManager[Scope]:
    return _acting(slug, f"samordnare@{slug}.example", Role.COORDINATOR)


def _acting(slug: str, email: str, role: Role) -> AbstractContextManager[Scope]:
    here, person = space(slug), user_by_email(email)
    if here is None or person is None:
        raise LookupError(f"the demo has no {email} in {slug}")
    kommuner = tuple(map(room, kommuner_of(here.id))) if here.kind == "region" else ()
    return tenancy.acting_in(
        Scope(
            audience="tenant",
            room=room(here),
            user_id=person.id,
            name=person.name,
            roles=frozenset({role}),
            kommuner=kommuner,
        )
    )
