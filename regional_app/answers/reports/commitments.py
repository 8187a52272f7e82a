"""Åtagandena and the reports: what reports show of them, and how they stood when a year was submitted."""

from datetime import date
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from regional_app.answers.commitments.facts import facts
from regional_app.answers.commitments.matrix import Ground, Row, matrices
from regional_app.answers.commitments.words import JUDGED, State
from regional_app.answers.reports.models import AnnualReport, Contribution, Entries
from regional_app.clock import today
from regional_app.concepts.evidence import Fact
from regional_app.db import db
from regional_app.tenancy import current_room
from regional_app.work.agreements.queries import agreements_to_judge

ANNUAL_REPORT: Final = "annual_report"


def known_facts() -> list[Fact]:
    """Everything that the readable rooms hold for commitments to be judged by."""
    found = sa.select(Contribution.tenant_id, Contribution.id, Contribution.year, Contribution.submitted_on)
    submitted = db.session.execute(found.where(Contribution.submitted_on.is_not(None)))
    return [*facts(), *(_reported(room, record, year, on) for room, record, year, on in submitted if on)]


def published() -> dict[int, date]:
    """The day each year's rollup was published first."""
    found = db.session.execute(
        sa.select(AnnualReport.year, AnnualReport.published_on).where(AnnualReport.number == 1)
    )
    return {one.year: one.published_on for one in found}


def of_year(year: int) -> Entries:
    """{code, text, state, police} for each commitment of the room's kommun and the police, as its records stand now.

    Asked when the year is submitted, so its yearly report is there. `police` is the state of the police's part in
    this kommun; null where they have none, or none of their own in each kommun: their report is the rollup.
    """
    room = current_room()
    known = [*facts(), _reported(room.id, room.id, year, today())]
    found = matrices(Ground(agreements_to_judge(), [room], known), year, police=True)
    entries = [_entry(row, room.id) for matrix in found for row in matrix.rows]
    return [entry for entry in entries if entry["police"] or entry["state"] != State.NOT_APPLICABLE]


def of_region(reported: dict[str, Entries]) -> list[dict[str, Any]]:
    """{code, text, by_kommun, police} for each commitment that some kommun reported on; `reported` goes by slug.

    `police` says in how many of the kommuner that know the police's part is there; absent where none knows.
    """
    texts = {entry["code"]: entry["text"] for entries in reported.values() for entry in entries}
    states = {slug: {entry["code"]: entry["state"] for entry in entries} for slug, entries in reported.items()}
    return [
        {
            "code": code,
            "text": text,
            "by_kommun": {slug: known.get(code) for slug, known in states.items()},
            **_of_police([entry for entries in reported.values() for entry in entries if entry["code"] == code]),
        }
        for code, text in texts.items()
    ]


def _entry(row: Row, room_id: UUID) -> dict[str, Any]:
    own = next((cell.state for cell in row.cells if cell.party.space_id == room_id), State.NOT_APPLICABLE)
    police = next((cell.state for cell in row.cells if cell.party.kind == "police"), State.NOT_APPLICABLE)
    is_told = police in JUDGED and row.commitment.evidence != ANNUAL_REPORT
    said = {"code": row.commitment.code, "text": row.commitment.text}
    return {**said, "state": str(own), "police": str(police) if is_told else None}


def _of_police(entries: Entries) -> dict[str, dict[str, int]]:
    told = [state for entry in entries if (state := entry.get("police"))]
    return {"police": {"met": told.count(State.MET), "of": len(told)}} if told else {}


def _reported(space_id: Any, record_id: Any, year: int, on: date) -> Fact:
    return Fact(ANNUAL_REPORT, space_id, record_id, date(year, 1, 1), None, on, 1, "")
