"""Tasks of the tests, somebody who orders, and the worker's work done at once."""

from uuid import uuid4

import pytest
import sqlalchemy as sa

from regional_app import tenancy
from regional_app.db import own_transaction
from regional_app.people.jobs import running, services
from regional_app.people.jobs.tasks import TASKS
from regional_app.tenancy import Scope
from tests.jobs import tasks


@pytest.fixture(autouse=True)
def _tasks(monkeypatch):
    """The tests' tasks are registered for the length of a test."""
    for task in tasks.ALL:
        monkeypatch.setitem(TASKS, task.name, task)


@pytest.fixture
def order(app, people):
    """`order(norrby, "eva@norrby.example", "test.names")`: as that person would, kept."""

    def order(room, email, task, **args):
        scope = Scope(audience="tenant", room=room.scope.room, user_id=people.user(email).id)
        with app.app_context(), tenancy.acting_in(scope):
            return services.defer(task, **{"number": str(uuid4()), **args})

    return order


@pytest.fixture
def work(app):
    """Do every job that waits, as the worker does; return what went wrong."""

    def work():
        errors = []
        with app.app_context():
            with own_transaction("jobs") as session:
                waiting = session.scalars(sa.text("select id from jobs.tickets where outcome is null")).all()
            for ticket in waiting:
                try:
                    running.run(ticket, is_stopping=lambda: False)
                except Exception as error:  # noqa: BLE001
                    errors.append(error)
        return errors

    return work
