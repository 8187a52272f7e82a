"""A rollup's file as a job: what a page would keep somebody waiting for."""

from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.reports import documents, services
from regional_app.answers.reports.services import Rollup
from regional_app.concepts.printing.download import Download
from regional_app.people.jobs.progress import progress
from regional_app.people.jobs.tasks import Arguments, task
from regional_app.policy import P

ROLLUP_FILE: Final = "reports.rollup_file"

# Measured: the PDF of 10 kommuner takes 0.4 seconds, of 60 0.7, of 290 2.7; every other file 0.2 at the most.
MOST_AT_ONCE: Final = 10


def takes_long(rollup: Rollup, kind: str) -> bool:
    """The file is made by the worker, not while somebody waits for a page."""
    return kind == "pdf" and rollup.data["of"] > MOST_AT_ONCE


def _title(args: Arguments) -> LazyString:
    if args["number"]:
        return _l("Årsrapport %(year)s, version %(number)s, som PDF", year=str(args["year"]), number=args["number"])
    return _l("Årsrapport %(year)s som PDF", year=str(args["year"]))


@task(ROLLUP_FILE, P.ROLLUP_READ, title=_title)
def make_file(year: int, number: int | None, kind: str) -> Download:
    """The rollup of the year as of now, or published version `number`."""
    progress(1, 2, _l("Räknar samman kommunernas uppgifter"))
    rollup = services.published_rollup(year, number) if number else services.live_rollup(year)
    progress(2, 2, _l("Ritar diagram och sätter sidorna"))
    return documents.download(rollup, kind)
