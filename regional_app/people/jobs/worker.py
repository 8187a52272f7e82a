"""The worker: takes jobs from the queue one by one, sleeps until woken, and takes up what another dropped."""

import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from flask import Flask
from procrastinate import App, BaseRetryStrategy, JobContext, PsycopgConnector, RetryDecision
from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Job, Status

from regional_app.clock import instant
from regional_app.foundation.databases.roles import plain_url
from regional_app.people.jobs.disposal import dispose_of_old_jobs
from regional_app.people.jobs.periodic import CHORES, Chore
from regional_app.people.jobs.progress import Interrupted
from regional_app.people.jobs.running import run

log = logging.getLogger(__name__)

MOST_TRIES: Final = 4
FIRST_PAUSE: Final = timedelta(seconds=10)  # six times longer each time: 10 seconds, one minute, six minutes

HEARTBEAT: Final = 10.0
# Whose heart has not beaten for so long has been killed or has lost the database.
LOST_AFTER: Final = 30.0
# A new job wakes the worker; asking is for what comes due by itself.
ASKS_EVERY: Final = 15.0
FINISHES_WITHIN: Final = 8.0


class Patience(BaseRetryStrategy):
    """When to try again: at once after an interruption, later and later after an error, at last never."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """The next try, or None to give up."""
        if isinstance(exception, JobAborted):
            return RetryDecision(retry_at=instant())
        if job.attempts + 1 >= MOST_TRIES:
            return None
        return RetryDecision(retry_at=instant() + FIRST_PAUSE * 6**job.attempts)


class Doorbell(PsycopgConnector):
    """Every notification means `look in the queue`, whatever it says: any role can send one (docs/security.md)."""

    async def listen_notify(self, on_notification: Any, channels: Iterable[str]) -> None:
        """Hear the bell; never read what is written on it."""

        async def ring(*, channel: str, payload: str) -> None:  # noqa: ARG001
            await on_notification(channel=channel, payload='{"type": "job_inserted", "job_id": 0}')

        await super().listen_notify(on_notification=ring, channels=channels)


def work(app: Flask, *, until_empty: bool = False) -> None:
    """Work until SIGTERM or SIGINT, or until nothing waits."""
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    queue_of(app).run_worker(
        concurrency=1,
        wait=not until_empty,
        delete_jobs="successful",
        fetch_job_polling_interval=ASKS_EVERY,
        abort_job_polling_interval=60.0,
        update_heartbeat_interval=HEARTBEAT,
        stalled_worker_timeout=LOST_AFTER,
        shutdown_graceful_timeout=FINISHES_WITHIN,
    )


def queue_of(app: Flask) -> App:
    """The queue: procrastinate's application with our tasks and the features' chores."""
    queue = App(
        connector=Doorbell(
            conninfo=plain_url(app.config["SETTINGS"].database_url_jobs),
            kwargs={"options": "-c search_path=jobs", "connect_timeout": 5, "application_name": "worker"},
            min_size=1,
            max_size=2,
        )
    )

    @queue.task(name="work", queue="people", pass_context=True, retry=Patience())
    def do(context: JobContext, *, ticket: str) -> None:
        with app.app_context():
            try:
                run(UUID(ticket), is_stopping=context.should_abort)
            except Interrupted:
                raise JobAborted from None

    @queue.periodic(cron="* * * * *")
    @queue.task(name="rescue", queue="house", queueing_lock="rescue", pass_context=True)
    async def rescue(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
        await take_up_dropped_jobs(context.app)

    @queue.periodic(cron="17 * * * *")
    @queue.task(name="dispose", queue="house", queueing_lock="dispose")
    def dispose(timestamp: int) -> None:  # noqa: ARG001
        with app.app_context():
            dispose_of_old_jobs()

    for chore in CHORES.values():
        _add(queue, chore, app)
    return queue


def _add(queue: App, chore: Chore, app: Flask) -> None:
    @queue.periodic(cron=chore.cron)
    @queue.task(name=chore.name, queue="house", queueing_lock=chore.name)
    def do(timestamp: int) -> None:  # noqa: ARG001
        with app.app_context():
            chore.run()


async def take_up_dropped_jobs(queue: App) -> None:
    """A job whose worker was killed is queued again, or given up when it has been so too often."""
    for job in await queue.job_manager.get_stalled_jobs(seconds_since_heartbeat=LOST_AFTER):
        if job.attempts + 1 >= MOST_TRIES:
            log.error("job %s has lost its worker %s times and is given up", job.task_kwargs, MOST_TRIES)
            await queue.job_manager.finish_job(job, Status.FAILED, delete_job=False)
        else:
            await queue.job_manager.retry_job(job, retry_at=instant())
