"""Del 2 as PDF and Word: records in Swedish, whatever the language of the page they come from."""

from flask_babel import force_locale

from regional_app.clock import today
from regional_app.concepts.printing.download import Download, file_name
from regional_app.concepts.printing.record import WRITERS, Record
from regional_app.work.plans.models import Plan
from regional_app.work.plans.plan.documents.printed import body, summary


def make(plan: Plan, kind: str) -> Download:
    """The plan as it stands today, with its goals, measures and promises; needs the whole plan loaded."""
    with force_locale("sv"):
        said = Record(plan.title, summary(plan), body(plan), today())
    return Download(file_name("del-2", plan.first_year, kind=kind), WRITERS[kind](said))
