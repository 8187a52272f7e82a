"""Åtagandena and the reports: what reports show of them, and how they stood when a year was submitted."""

from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from regional_app.answers.commitments.facts import facts
from regional_app.answers.commitments.matrix import Ground, matrices
from regional_app.answers.commitments.words import State
from regional_app.answers.reports.models import AnnualReport, Contribution, Entries
from regional_app.clock import today
from regional_app.concepts.evidence import Fact
from regional_app.db import db
from regional_app.tenancy import current_room
from regional_app.work.agreements.queries import agreements_with_commitments

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
    """{code, text, state} for each commitment that binds the room's kommun in the year, as its records stand now.

    Asked when the year is submitted, so its yearly report is there.
    """
    room = current_room()
    known = [*facts(), _reported(room.id, room.id, year, today())]
    found = matrices(Ground(agreements_with_commitments(), [room], known), year, police=False)
    rows = [(row.commitment, row.cells[0].state) for matrix in found for row in matrix.rows if row.cells]
    return [
        {"code": commitment.code, "text": commitment.text, "state": str(state)}
        for commitment, state in rows
        if state is not State.NOT_APPLICABLE
    ]


def of_region(reported: dict[str, Entries]) -> list[dict[str, Any]]:
    """{code, text, by_kommun} for each commitment that some kommun reported on; `reported` goes by slug."""
    texts = {entry["code"]: entry["text"] for entries in reported.values() for entry in entries}
    states = {slug: {entry["code"]: entry["state"] for entry in entries} for slug, entries in reported.items()}
    return [
        {"code": code, "text": text, "by_kommun": {slug: known.get(code) for slug, known in states.items()}}
        for code, text in texts.items()
    ]


def _reported(space_id: Any, record_id: Any, year: int, on: date) -> Fact:
    return Fact(ANNUAL_REPORT, space_id, record_id, date(year, 1, 1), None, on, 1, "")
