"""Two workers at once, over real connections: a person is looked for once and gets one letter."""

import threading
import time
from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.desk.reminders import looking, mail, outbox, services
from regional_app.desk.reminders.kinds import Kind
from regional_app.desk.reminders.models import Reminder
from regional_app.people.accounts.models import User
from regional_app.people.accounts.session import identity_session
from regional_app.people.jobs.periodic import CHORES
from regional_app.people.jobs.worker import queue_of
from tests.cast import EMAILS

pytestmark = pytest.mark.committed


@pytest.fixture
def at_work(committed_app, monkeypatch):
    """Monday, and mail on."""
    from regional_app.config import MailSettings

    settings = MailSettings("127.0.0.1", 1, "none", None, None, "rummet@example.se", None)
    standing = replace(committed_app.config["SETTINGS"], mail=settings, fixed_today=date(2028, 1, 3))
    monkeypatch.setitem(committed_app.config, "SETTINGS", standing)
    return committed_app


def together(app, work):
    """The same work in four threads; each as a worker of its own."""

    def alone():
        with app.app_context():
            work()

    threads = [threading.Thread(target=alone) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


def ordered(app):
    with app.app_context(), identity_session() as session:
        return session.execute(
            sa.select(Reminder.kind, User.email, Reminder.outcome).join(User, User.id == Reminder.user_id)
        ).all()


def test_four_workers_order_one_letter_per_person(at_work):
    together(at_work, looking.look)

    digests = [email for kind, email, _ in ordered(at_work) if kind == Kind.DIGEST]
    assert sorted(digests) == sorted(set(digests))
    assert EMAILS["eva"] in digests


def test_four_workers_send_it_once(at_work, monkeypatch):
    sent = []

    def slowly(to, _letter, _reminder_id):
        time.sleep(0.3)
        sent.append(to)

    monkeypatch.setattr(mail, "send", slowly)
    with at_work.app_context():
        with identity_session() as session:
            ola = session.scalars(sa.select(User.id).where(User.email == EMAILS["ola"])).one()
        services.ask(ola, Kind.TRIAL, "once")
        services.ask(ola, Kind.TRIAL, "once")

    together(at_work, outbox.send_waiting)

    assert sent == [EMAILS["ola"]]
    assert ("trial", EMAILS["ola"], "sent") in ordered(at_work)


def test_the_worker_does_it_every_minute(at_work):
    chores = {task.task.name: task.cron for task in queue_of(at_work).periodic_registry.periodic_tasks.values()}

    assert chores["remind"] == "* * * * *"
    assert set(CHORES) <= set(chores)
