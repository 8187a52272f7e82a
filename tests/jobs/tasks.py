"""Tasks that exist in tests only."""

import time

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l

from regional_app.concepts.printing.download import Download
from regional_app.db import db
from regional_app.people.jobs.progress import progress
from regional_app.people.jobs.tasks import Task
from regional_app.people.rooms.models import Member
from regional_app.policy import P


def write_names(**_ids):
    """Reads the room and writes in it: so many rows are seen, so many people were named."""
    progress(1, 2, _l("Räknar samman kommunernas uppgifter"))
    names = sorted(db.session.scalars(db.select(Member.name)))
    progress(2, 2, _l("Ritar diagram och sätter sidorna"))
    return Download("namn.csv", "\n".join(names).encode())


def work_slowly(seconds=20, **_ids):
    """Five steps a second."""
    steps = seconds * 5
    for step in range(1, steps + 1):
        progress(step, steps, _l("Ritar diagram och sätter sidorna"))
        time.sleep(0.2)
    return write_names()


def fail(**_ids):
    """A mistake in the code."""
    raise ZeroDivisionError


def be_away(**_ids):
    """Another service does not answer."""
    raise ConnectionError


def break_a_rule(**_ids):
    """Something that the database will never keep."""
    db.session.execute(
        sa.text("insert into plan_files (plan_id, of_table, name, content) values (gen_random_uuid(), 'x', '', '')")
    )


NAMES = Task("test.names", P.MEMBERS_READ, lambda _args: _l("Personer"), write_names)
EDITORS = Task("test.editors", P.MEMBERS_EDIT, lambda _args: _l("Personer"), write_names)
OVERVIEW = Task("test.overview", P.AREA_OVERVIEW, lambda _args: _l("Översikt"), write_names)
SLOW = Task("test.slow", P.MEMBERS_READ, lambda _args: _l("Personer"), work_slowly)
BROKEN = Task("test.broken", P.MEMBERS_READ, lambda _args: _l("Personer"), fail)
AWAY = Task("test.away", P.MEMBERS_READ, lambda _args: _l("Personer"), be_away)
REFUSED = Task("test.refused", P.MEMBERS_READ, lambda _args: _l("Personer"), break_a_rule)
ALL = (NAMES, EDITORS, OVERVIEW, SLOW, BROKEN, AWAY, REFUSED)
