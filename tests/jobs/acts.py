"""What the acts on jobs refuse: an ended one is not cancelled, and one under way is not ordered again."""

from regional_app.answers.reports.file_job import ROLLUP_FILE
from regional_app.people.jobs import queries, running, services
from tests.acts import always, kept, refuses


def _job(*, cancelled=False):
    def make(rooms):
        with rooms.acting("norrby"):
            job_id = services.defer(ROLLUP_FILE, year=2026, number=None, kind="json")
        if cancelled:
            with rooms.acting("norrby"):
                services.cancel(queries.job(job_id))
        return job_id

    return make


UNDER_WAY, ENDED = kept(_job(), queries.job), kept(_job(cancelled=True), queries.job)

ACTS = [
    always(services.defer, "The same order while one is under way is that one."),
    refuses(services.cancel, on=[ENDED], unlike=UNDER_WAY, by=services.cancel),
    refuses(services.order_again, on=[UNDER_WAY], unlike=ENDED, by=services.order_again),
    refuses(services.remove, on=[UNDER_WAY], unlike=ENDED, by=services.remove),
    always(running.run, "The worker passes by a job that has ended, and a result that is kept."),
]
