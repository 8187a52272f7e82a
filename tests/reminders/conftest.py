"""A mail server that really receives, a Monday that stands still, and the worker's minute done at once."""

import email
import email.policy
import socket
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from aiosmtpd.controller import Controller

from regional_app.config import MailSettings
from regional_app.desk.reminders import mail, outbox
from regional_app.desk.reminders.models import Reminder, ReminderChoice
from regional_app.people.accounts.session import identity_session
from tests.cast import EMAILS

MONDAY = date(2018, 12, 10)


class Letterbox:
    """What has arrived, and how the server behaves."""

    def __init__(self):
        self.letters = []
        self.answer = "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802  (the library's name)
        if self.answer.startswith("250"):
            message = email.message_from_bytes(envelope.content, policy=email.policy.default)
            self.letters.append((envelope.rcpt_tos, message))
        return self.answer

    def to(self, who):
        """The letters to one of the cast."""
        return [message for recipients, message in self.letters if recipients == [EMAILS[who]]]


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def mailed(app, monkeypatch):
    """`mailed(port)`: from here on mail goes to that port of this machine."""

    def mailed(port):
        settings = MailSettings("127.0.0.1", port, "none", None, None, "rummet@example.se", None)
        monkeypatch.setitem(app.config, "SETTINGS", replace(app.config["SETTINGS"], mail=settings))
        mail.init_app(app)

    yield mailed
    app.config["MAIL_BACKEND"] = "dummy"
    mail.mailman.init_app(app)


@pytest.fixture
def letterbox(mailed):
    """A mail server on this machine."""
    box = Letterbox()
    controller = Controller(box, hostname="127.0.0.1", port=_free_port())
    controller.start()
    mailed(controller.port)
    yield box
    controller.stop()


@pytest.fixture
def dead_server(mailed):
    """A mail server that nobody answers for."""
    mailed(_free_port())


@pytest.fixture
def on_day(app, monkeypatch):
    """`on_day(date(…))`: from here on it is that day."""

    def stand_still(day=MONDAY):
        monkeypatch.setitem(app.config, "SETTINGS", replace(app.config["SETTINGS"], fixed_today=day))

    return stand_still


@pytest.fixture
def monday(on_day, exempelregionen):
    """Monday 10 December 2018, under an agreement that obliges to a yearly report."""
    on_day()
    return exempelregionen.agreement("avtal", "2017–2018", kommuner=("norrby", "soderby"))


@pytest.fixture
def late_measure(norrby, monday):
    """Norrby is late with a measure, and has a year to report."""
    plan = norrby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    return norrby.measure(norrby.implementation_plan(plan), text="Fältare ute", due_on=date(2018, 12, 3))


@pytest.fixture
def coming_measure(norrby, late_measure):
    """A measure of the same plan that ends months from now."""
    plan = SimpleNamespace(plan_id=late_measure.plan_id, id=late_measure.implementation_plan_id)
    text = "En mycket lång åtgärd: " + "fältare, föräldrar och förskolor, " * 5
    return norrby.measure(plan, text=text, due_on=date(2019, 8, 31), position=2)


@pytest.fixture
def a_minute_passes(app, connection):
    """The worker's minute."""

    def pass_():
        with app.app_context():
            outbox.remind()

    return pass_


@pytest.fixture
def chosen(app, people):
    """`chosen("eva", switched_off=["digest"])`: as the person has chosen."""

    def chosen(who, **values):
        user = people.user(EMAILS[who])
        with app.app_context(), identity_session() as session:
            session.merge(ReminderChoice(user_id=user.id, **values))

    return chosen


@pytest.fixture
def reminders(app, people):
    """`reminders("eva")`: what has been ordered for the person, by kind."""

    def reminders(who):
        user = people.user(EMAILS[who])
        with app.app_context(), identity_session() as session:
            found = session.scalars(sa.select(Reminder).where(Reminder.user_id == user.id)).all()
        return {one.kind: one for one in found}

    return reminders
