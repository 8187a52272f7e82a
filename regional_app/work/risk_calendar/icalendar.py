"""The calendar as an iCalendar file (RFC 5545), for Outlook, Google and a telephone."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from regional_app.clock import instant
from regional_app.work.risk_calendar.models import RiskEvent

_LINE: Final = 75


def write(name: str, events: Iterable[RiskEvent]) -> bytes:
    """Whole days; what comes every year repeats itself."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samverkansrummet//Riskkalender//SV", "CALSCALE:GREGORIAN"]
    lines = [*head, f"X-WR-CALNAME:{_text(name)}"]
    for event in events:
        lines += _event(event)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def _event(event: RiskEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@riskkalender"
    yield f"DTSTAMP:{instant():%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(event.first_on)}"
    # The day after the last: RFC 5545 counts to the end.
    yield f"DTEND;VALUE=DATE:{_day(event.last_on + timedelta(days=1))}"
    if event.is_yearly:
        yield "RRULE:FREQ=YEARLY"
    yield f"SUMMARY:{_text(event.title)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if about := "\n\n".join(filter(None, (event.risks, event.planned, event.contact))):
        yield f"DESCRIPTION:{_text(about)}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> str:
    """No line longer than 75 bytes; the rest goes on after a line break and a space."""
    parts, size = [""], 0
    for sign in line:
        bytes_of_sign = len(sign.encode())
        if size + bytes_of_sign > _LINE:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += bytes_of_sign
    return "\r\n".join(parts)
