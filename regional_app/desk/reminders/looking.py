"""Once a day, from seven in the morning: what is there to remind each person of? Then it is ordered, not sent."""

import logging
import time
from collections.abc import Iterator
from datetime import date
from typing import Any, Final
from uuid import UUID

from regional_app.clock import STOCKHOLM, now, today
from regional_app.concepts.next_step import Urgency
from regional_app.desk.reminders import queries, services
from regional_app.desk.reminders.kinds import Kind
from regional_app.desk.reminders.queries import Recipient
from regional_app.desk.reminders.voice import Asked, asked_of, lasting_id
from regional_app.people.accounts.session import identity_session

log = logging.getLogger(__name__)

FROM_HOUR: Final = 7
# The letter is Monday's; where no worker ran on Monday, Tuesday's.
LAST_WEEKDAY: Final = 1
# So that the jobs people wait for come in between.
MOST_SECONDS: Final = 20.0
_MOST: Final = 50


def look() -> int:
    """Look for those nobody has looked for today, a while; for how many."""
    day = today()
    if now().astimezone(STOCKHOLM).hour < FROM_HOUR:
        return 0
    ends, seen = time.monotonic() + MOST_SECONDS, 0
    for user_id in queries.not_looked_at(day, _MOST):
        if time.monotonic() > ends:
            break
        _look_for(user_id, day)
        seen += 1
    return seen


def week_of(day: date) -> str:
    """`2018-W50`: what makes a letter the week's only one."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _look_for(user_id: UUID, day: date) -> None:
    """One person's trouble is no reason to leave the others without."""
    try:
        person = queries.recipient(user_id)
        wanted = list(_wanted(person, day)) if person else []
    except Exception:
        log.exception("what to remind %s of could not be read", user_id)
        wanted = []
    with identity_session() as session:
        if services.take_the_day(session, user_id, day):
            services.order(session, user_id, wanted)


def _wanted(person: Recipient, day: date) -> Iterator[dict[str, Any]]:
    if day.weekday() <= LAST_WEEKDAY and person.choice.wants(Kind.DIGEST):
        yield {"kind": Kind.DIGEST, "key": week_of(day)}
    if not (person.choice.wants(Kind.PICTURE) or person.choice.wants(Kind.REPORT)):
        return
    for space_id in person.space_ids:
        asked = asked_of(person.user.id, space_id, person.choice.language)
        if asked:
            yield from _of_room(person, asked)


def _of_room(person: Recipient, asked: Asked) -> Iterator[dict[str, Any]]:
    for step in asked.steps:
        is_near = step.urgency in {Urgency.OVERDUE, Urgency.SOON}
        if step.reminds_of and step.due_on and is_near and person.choice.wants(step.reminds_of):
            step_id = lasting_id(asked.room, step)
            key = f"{step_id} {step.due_on.isoformat()}"
            yield {"kind": step.reminds_of, "key": key, "space_id": asked.room.id, "object_id": step_id}
