"""Days as an iCalendar file (RFC 5545), for Outlook, Google and a telephone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from icalendar import Calendar, Event

from regional_app.clock import instant


@dataclass(frozen=True)
class Entry:
    """Whole days, the last one included. `uid` stays the same when the days move; `url` is a page to read more on."""

    uid: str
    first_on: date
    last_on: date
    title: str
    place: str = ""
    about: str = ""
    url: str = ""
    is_yearly: bool = False


def as_calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """The entries in their order. Nobody is booked by them; what comes every year repeats itself."""
    calendar = Calendar()
    calendar.add("prodid", "-//Samverkansrummet//SV")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", instant())
    event.add("dtstart", entry.first_on)
    # The day after the last: RFC 5545 counts to the end.
    event.add("dtend", entry.last_on + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("transp", "TRANSPARENT")
    said = {"location": entry.place, "description": entry.about, "url": entry.url}
    for key, text in said.items():
        if text:
            event.add(key, text)
    if entry.is_yearly:
        event.add("rrule", {"freq": "yearly"})
    return event
