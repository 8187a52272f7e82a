"""The space's people, and what has happened, as lists."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _l

from regional_app.clock import STOCKHOLM
from regional_app.concepts.lists import Column, Filter, Listing
from regional_app.people.administration.words import event_names
from regional_app.policy import ROLE_NAMES, Role

MEMBERS = Listing(
    _l("Personer"),
    (
        Column("namn", _l("Namn"), lambda one: one.name),
        Column("titel", _l("Titel"), lambda one: one.title),
        Column("roll", _l("Roll"), lambda one: ROLE_NAMES[one.role], by=lambda one: list(Role).index(Role(one.role))),
        Column("epost", _l("E-postadress"), lambda one: one.email),
        Column("fran", _l("Från och med"), lambda one: one.from_on, shown=False, falling=True),
        Column("till", _l("Till och med"), lambda one: one.to_on, shown=False),
    ),
    (
        Filter(
            "roll",
            _l("Roll"),
            lambda rows: {role: ROLE_NAMES[role] for role in Role if role in {one.role for one in rows}},
            lambda one, role: one.role == role,
        ),
    ),
    words=lambda one: [one.name, one.title, one.email],
)


def events_list(names: Mapping[Any, str], subjects: Mapping[Any, str]) -> Listing:
    """The event log as a file: when by the clock in Sweden, who, what, and about whom."""
    words = event_names()
    return Listing(
        _l("Händelselogg"),
        (
            Column("dag", _l("Dag"), lambda one: one.at.astimezone(STOCKHOLM).date()),
            Column("klockslag", _l("Klockslag"), lambda one: f"{one.at.astimezone(STOCKHOLM):%H:%M:%S}"),
            Column("vem", _l("Vem"), lambda one: names.get(one.actor, "")),
            Column("vad", _l("Vad"), lambda one: words.get(one.action, one.action)),
            Column("vad_om", _l("Om"), lambda one: subjects.get(one.object_id, "")),
            Column("nummer", _l("Nummer i loggen"), lambda one: one.seq),
        ),
    )
