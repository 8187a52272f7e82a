"""`flask demo prepare`: everything the demo needs, in one go and idempotent.

The people are fictitious. Each kommun's leadership has the title that signed the real agreement (kommunchef,
koncernchef, 2:e vice ordförande i kommunstyrelsen), never the name.
"""

from datetime import date
from typing import NamedTuple

import click
import sqlalchemy as sa
from flask import current_app
from flask.cli import AppGroup
from flask_migrate import upgrade

from regional_app import tenancy
from regional_app.clock import instant
from regional_app.commands.database import admin_connection
from regional_app.commands.demo_region import load_demo_region
from regional_app.commands.demo_statistics import load_demo_statistics
from regional_app.commands.demo_year import load_demo_year
from regional_app.commands.demo_year.next_agreement import load_next_agreement
from regional_app.commands.tenants import bring_in, read_files
from regional_app.config import SettingMissing
from regional_app.db import db
from regional_app.foundation.databases import roles
from regional_app.people.accounts.models import Credential, User
from regional_app.people.accounts.passwords import hash_password
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Member, Membership, Space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import ROLE_NAMES, Role
from regional_app.tenancy import Scope

PASSWORD = "tjädern spelar i gryningen"
FROM = date(2016, 12, 8)
SURNAMES = {
    "dorotea": "Duva",
    "lycksele": "Lärka",
    "sorsele": "Svan",
    "storuman": "Stare",
    "vilhelmina": "Vråk",
    "asele": "Ärla",
}
LEADERSHIP = {"storuman": "koncernchef", "lycksele": "2:e vice ordförande i kommunstyrelsen"}

demo = AppGroup("demo", help="The demo's data. Refused in production.")


class DemoPerson(NamedTuple):
    """A fictitious person with roles in one or more spaces."""

    email: str
    name: str
    places: tuple[tuple[str, Role, str], ...]


OPERATOR = DemoPerson("drift@regionen.example", "Doris Drift", ())


def cast() -> list[DemoPerson]:
    """Everybody in the demo but the operator."""
    people = [person for slug in SURNAMES for person in _people_of(slug)]
    served = tuple((slug, Role.POLICE_OFFICER, "kommunpolis") for slug in SURNAMES)
    people += [
        DemoPerson(
            "polis@sodra-lappland.example",
            "Ronja Rast",
            (("sodra-lappland", Role.POLICE_OFFICER, "kommunpolis"), *served),
        ),
        DemoPerson(
            "chef@sodra-lappland.example",
            "Torsten Tjäder",
            (("sodra-lappland", Role.POLICE_CHIEF, "lokalpolisområdeschef"),),
        ),
        DemoPerson(
            "region@sodra-lappland.example",
            "Ragna Ripa",
            (("sodra-lappland", Role.REGION_ADMIN, "regionsamordnare"),),
        ),
        DemoPerson(
            "samordnare@lulea.example",
            "Lova Lom",
            (("lulea", Role.COORDINATOR, "brottsförebyggande samordnare"),),
        ),
        DemoPerson(
            "samordnare@alvsbyn.example",
            "Alve Alfågel",
            (("alvsbyn", Role.COORDINATOR, "folkhälsosamordnare"),),
        ),
    ]
    return people


def _people_of(slug: str) -> list[DemoPerson]:
    names = {
        "samordnare": (Role.COORDINATOR, "Siv", "brottsförebyggande samordnare"),
        "medverkande": (Role.CONTRIBUTOR, "Mats", "enhetschef, fritid"),
        "ledning": (Role.LEADERSHIP, "Lena", LEADERSHIP.get(slug, "kommunchef")),
        "handlaggare": (Role.CASE_WORKER, "Hanna", "socialsekreterare"),
        "beslutsfattare": (Role.CASE_DECIDER, "Bo", "enhetschef, individ- och familjeomsorg"),
    }
    return [
        DemoPerson(f"{who}@{slug}.example", f"{first} {SURNAMES[slug]}", ((slug, role, title),))
        for who, (role, first, title) in names.items()
    ]


@demo.command()
def prepare() -> None:
    """Roles, migrations, tenants, demo accounts and the demo's year; prints the accounts."""
    settings = current_app.config["SETTINGS"]
    if settings.mode == "production":
        raise SettingMissing("The demo's accounts are not for production; REGIONAL_MODE is production.")
    found = read_files()
    with admin_connection() as connection, connection.transaction():
        roles.write_roles(settings, connection)
    upgrade()
    for line in bring_in(found):
        click.echo(line)
    load_people(cast(), OPERATOR, PASSWORD)
    for line in (*load_demo_year(), *load_next_agreement(), *load_demo_statistics(), *load_demo_region()):
        click.echo(line)
    _print_accounts()


def load_people(people: list[DemoPerson], operator: DemoPerson, password: str) -> None:
    """Make the accounts that are missing, with their memberships."""
    with identity_session() as session:
        known = set(session.scalars(sa.select(User.email)))
        spaces = {space.slug: space for space in session.scalars(sa.select(Space))}
    if missing := {slug for person in people for slug, _, _ in person.places} - spaces.keys():
        raise SettingMissing(f"The demo's people work in rooms that no file describes: {', '.join(sorted(missing))}.")
    secret = hash_password(password)
    if operator.email not in known:
        with identity_session() as session:
            _add_account(session, operator.email, operator.name, secret).is_operator = True
    for person in people:
        if person.email not in known:
            _load_person(person, spaces, secret)


def _load_person(person: DemoPerson, spaces: dict[str, Space], secret: str) -> None:
    with identity_session() as session:
        user_id = _add_account(session, person.email, person.name, secret).id
    for slug, role, title in person.places:
        member = Member(name=person.name, title=title, email=person.email, role=role, from_on=FROM, user_id=user_id)
        with tenancy.acting_in(Scope(audience="tenant", room=room(spaces[slug]))):
            db.session.add(member)
            db.session.flush()
            member_id = member.id
        with identity_session() as session:
            session.add(
                Membership(user_id=user_id, space_id=spaces[slug].id, member_id=member_id, role=role, from_on=FROM)
            )


def _add_account(session: sa.orm.Session, email: str, name: str, secret: str) -> User:
    user = User(email=email, name=name)
    session.add(user)
    session.flush()
    session.add(Credential(user_id=user.id, secret=secret, changed_at=instant()))
    return user


def _print_accounts() -> None:
    click.echo("")
    click.echo(f"Demokonton, alla med lösenordet: {PASSWORD}")
    for person in cast():
        places = ", ".join(dict.fromkeys(slug for slug, _, _ in person.places))
        role = ROLE_NAMES[person.places[0][1]]
        click.echo(f"  {person.email:38} {role!s:32} {places}")
    click.echo(f"  {OPERATOR.email:38} driftansvarig")
