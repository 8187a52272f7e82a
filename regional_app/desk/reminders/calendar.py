"""A person's due dates as a calendar: whole days, titles and addresses, nothing more."""

from collections.abc import Iterator
from uuid import UUID

from flask_babel import gettext as _

from regional_app.concepts.printing.calendar_file import Entry, as_calendar
from regional_app.desk.reminders.queries import Recipient
from regional_app.desk.reminders.voice import Asked, asked_of, host, lasting_id, speaking


def calendar_of(person: Recipient) -> bytes:
    """Every day that some room asks the person for; empty when no room is the person's any more."""
    language = person.choice.language
    found = [asked_of(person.user.id, space_id, language, far_ahead=True) for space_id in person.space_ids]
    with speaking(language):
        name = str(_("Samverkansrummet: att göra"))
    # Two rooms may ask for the same thing; the first says it.
    entries: dict[UUID, Entry] = {}
    for asked in filter(None, found):
        for lasting, entry in _entries(asked):
            entries.setdefault(lasting, entry)
    return as_calendar(name, entries.values())


def _entries(asked: Asked) -> Iterator[tuple[UUID, Entry]]:
    for step in asked.steps:
        if step.due_on is not None:
            lasting = lasting_id(asked.room, step)
            title = f"{asked.room.name}: {step.what}"
            yield lasting, Entry(f"{lasting}@{host()}", step.due_on, step.due_on, title, url=step.href)
