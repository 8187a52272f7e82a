"""`progress()`: a task says how far it has come, and hears whether it shall go on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import g, has_app_context
from flask_babel import force_locale

from regional_app.db import own_transaction

_SAY = sa.text(
    "update jobs.tickets set step = :step, steps = :of, words = :words"
    " where id = :id and outcome is null returning is_cancelling"
)


class Cancelled(Exception):
    """The person does not want it any more; what the task has written is undone."""


class Interrupted(Exception):
    """The worker is asked to stop; the job is done anew when it starts."""


@dataclass(frozen=True)
class UnderWay:
    """The job that this application context does."""

    id: UUID
    is_stopping: Callable[[], bool]


def progress(step: int, of: int, words: Any) -> None:
    """Step `step` of `of` begins. `words` is a lazy text without variables, shown in the reader's language.

    Outside a job nothing happens, so the same code also serves a page or a command.
    """
    job: UnderWay | None = g.get("job") if has_app_context() else None
    if job is None:
        return
    if job.is_stopping():
        raise Interrupted
    with force_locale("sv"):  # the source language: the text is its own key in the catalogues
        values = {"id": job.id, "step": step, "of": of, "words": str(words)}
    with own_transaction("jobs") as session:
        goes_on = session.execute(_SAY, values).scalar_one_or_none() is False
    if not goes_on:
        raise Cancelled
