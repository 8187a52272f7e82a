"""Del 2 as PDF and Word: records in Swedish, whatever the language of the page they come from."""

from typing import Final

from flask_babel import force_locale

from regional_app.clock import today
from regional_app.concepts.printing import record
from regional_app.concepts.printing.record import CONTENT_TYPES, Record
from regional_app.work.plans.models import Plan
from regional_app.work.plans.plan.documents.printed import body, summary

__all__ = ["CONTENT_TYPES", "make"]

_WRITE: Final = {"pdf": record.write_pdf, "docx": record.write_word}


def make(plan: Plan, kind: str) -> bytes:
    """The plan as it stands today, with its goals, measures and promises; needs the whole plan loaded."""
    with force_locale("sv"):
        said = Record(plan.title, summary(plan), body(plan), today())
    return _WRITE[kind](said)
