"""A person's due dates as iCalendar (RFC 5545): whole days, titles and addresses, nothing more."""

from uuid import UUID

from flask_babel import gettext as _
from icalendar import Calendar, Event

from regional_app.clock import instant
from regional_app.concepts.next_step import NextStep
from regional_app.desk.reminders.queries import Recipient
from regional_app.desk.reminders.voice import Asked, asked_of, host, lasting_id, speaking


def calendar_of(person: Recipient) -> bytes:
    """Every day that some room asks the person for; empty when no room is the person's any more."""
    language = person.choice.language
    found = [asked_of(person.user.id, space_id, language, far_ahead=True) for space_id in person.space_ids]
    with speaking(language):
        calendar = _empty(str(_("Samverkansrummet: att göra")))
    events: dict[UUID, Event] = {}
    for asked in filter(None, found):
        for step in asked.steps:
            if step.due_on is not None:
                events.setdefault(lasting_id(asked.room, step), _event(asked, step))
    for event in events.values():
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _empty(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Samverkansrummet//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    return calendar


def _event(asked: Asked, step: NextStep) -> Event:
    event = Event()
    event.add("uid", f"{lasting_id(asked.room, step)}@{host()}")
    event.add("dtstamp", instant())
    event.add("dtstart", step.due_on)
    event.add("summary", f"{asked.room.name}: {step.what}")
    event.add("url", step.href)
    event.add("transp", "TRANSPARENT")
    return event
