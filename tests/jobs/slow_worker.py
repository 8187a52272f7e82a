"""A worker that also knows the tests' tasks: `python -m tests.jobs.slow_worker`."""

from regional_app.app import create_app
from regional_app.people.jobs import worker
from regional_app.people.jobs.tasks import TASKS
from tests.jobs import tasks

TASKS.update({task.name: task for task in tasks.ALL})
worker.FINISHES_WITHIN = 1.0
worker.work(create_app())
