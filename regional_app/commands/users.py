"""`flask users`: accounts from the command line, for the first ones and for help."""

import click
from flask import current_app, url_for
from flask.cli import AppGroup

from regional_app import tenancy
from regional_app.clock import today
from regional_app.people.accounts import queries, services
from regional_app.people.accounts.models import User
from regional_app.people.accounts.passwords import SHORTEST, is_fit
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms import queries as rooms
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.request_scope import room
from regional_app.people.rooms.services import invite as invite_member
from regional_app.policy import ROLES_OF
from regional_app.tenancy import Scope

users = AppGroup("users", help="Accounts: list, invite, close, open, make operator.")


@users.command("list")
def list_users() -> None:
    """Every account: address, name, state."""
    for user in queries.users():
        state = "closed" if user.is_disabled else "operator" if user.is_operator else ""
        click.echo(f"{user.email}\t{user.name}\t{state}")


@users.command()
@click.argument("email")
@click.option("--space", "slug", required=True, help="slug of the kommun or region")
@click.option("--role", required=True)
@click.option("--name", required=True)
@click.option("--title", default="")
def invite(email: str, slug: str, role: str, name: str, title: str) -> None:
    """Invite a person into a space and print the link."""
    space = _space(slug)
    if role not in ROLES_OF[space.kind]:
        raise click.ClickException(f"--role must be one of {', '.join(ROLES_OF[space.kind])}")
    with tenancy.acting_in(Scope(audience="tenant", room=room(space))):
        token = invite_member(name, title, email.strip().lower(), role, from_on=today())
    _print_link("invitations.show", token)


@users.command()
@click.argument("email")
def close(email: str) -> None:
    """Close an account and end every login of it."""
    services.close_account(_user(email))
    click.echo(f"{email} is closed")


@users.command("open")
@click.argument("email")
def open_(email: str) -> None:
    """Let a closed account in again."""
    services.open_account(_user(email))
    click.echo(f"{email} is open")


@users.command("password-link")
@click.argument("email")
def password_link(email: str) -> None:
    """Print a link with which somebody who has lost the password chooses a new one."""
    _print_link("accounts.new_password", services.write_password_link(_user(email)))


@users.command()
@click.argument("email")
@click.option("--name", required=True)
@click.password_option()
def operator(email: str, name: str, password: str) -> None:
    """Make an operator (driftansvarig): the first account of an installation."""
    email = email.strip().lower()
    if not is_fit(password, name, email):
        raise click.ClickException(f"the password needs {SHORTEST} characters or more, and not what others guess")
    with identity_session() as session:
        user = session.query(User).filter_by(email=email).one_or_none() or User(email=email, name=name)
        user.is_operator = True
        session.add(user)
    services.change_password(user, password)
    click.echo(f"{email} is an operator")


def _print_link(endpoint: str, token: str) -> None:
    settings = current_app.config["SETTINGS"]
    with current_app.test_request_context():
        click.echo(settings.public_url + url_for(endpoint, token=token))


def _space(slug: str) -> Space:
    space = rooms.space(slug)
    if space is None:
        raise click.ClickException(f"there is no space {slug!r}; see tenants/ and flask tenants sync")
    return space


def _user(email: str) -> User:
    user = queries.user_by_email(email.strip().lower())
    if user is None:
        raise click.ClickException(f"there is no account {email!r}")
    return user
