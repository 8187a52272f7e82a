"""One job from its ticket to its result: as the person who ordered it, with the rights held now."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid4

import sqlalchemy as sa
from flask import g
from flask_babel import LazyString, force_locale
from flask_babel import lazy_gettext as _l
from sqlalchemy.orm.exc import StaleDataError

from regional_app import audit, policy, tenancy
from regional_app.concepts.printing.download import Download
from regional_app.constraints import named, sentence
from regional_app.db import db, own_transaction
from regional_app.errors import DomainError, FileTooLarge
from regional_app.people.jobs import queries
from regional_app.people.jobs.models import LARGEST, JobResult
from regional_app.people.jobs.progress import Cancelled, Interrupted, UnderWay
from regional_app.people.jobs.tasks import TASKS
from regional_app.people.rooms.person_scope import area_scope_of, scope_of
from regional_app.tenancy import Scope

log = logging.getLogger(__name__)

# The database, a file system or another service was away, or somebody else was first: it may go well later.
MAY_PASS: Final = (sa.exc.OperationalError, sa.exc.InterfaceError, StaleDataError, OSError)
MISTAKE: Final = _l(
    "Ett fel hos oss gör att arbetet inte går att göra klart. Ingenting har ändrats. Att försöka igen hjälper först "
    "när felet är rättat: säg till den som är driftansvarig och nämn felets nummer. Du kan ta bort arbetet."
)

_OPEN: Final = sa.text(
    "select id, space_id, user_id, is_area, kommun_id, task, args from jobs.tickets"
    " where id = :id and outcome is null"
)
_END: Final = sa.text(
    "update jobs.tickets set outcome = :outcome, message = :message, ended_at = clock_timestamp()"
    " where id = :id and outcome is null"
)
_NOTE_ERROR: Final = sa.text("update jobs.tickets set error_id = :error_id where id = :id")


@dataclass(frozen=True)
class Ticket:
    """Who ordered what, and where."""

    id: UUID
    space_id: UUID
    user_id: UUID
    is_area: bool
    kommun_id: UUID | None
    task: str
    args: dict[str, Any]


def run(ticket_id: UUID, *, is_stopping: Callable[[], bool]) -> None:
    """Do the job unless it has ended. An error that may pass is raised: the worker tries again later.

    Any other is a mistake of ours, or a value that will be the same the next time: the job ends at once and says so.
    """
    ticket = _open_ticket(ticket_id)
    if ticket is None:
        return
    g.job = UnderWay(ticket.id, is_stopping)
    try:
        _do(ticket)
    except Cancelled:
        _end(ticket, "cancelled")
    except policy.Refused:
        audit.note("job.refused", space=ticket.space_id, actor=ticket.user_id, kind="Job", object_id=ticket.id)
        _end(ticket, "refused")
    except DomainError as no:
        with force_locale("sv"):
            _end(ticket, "failed", str(no.message))
    except Interrupted:
        raise
    except MAY_PASS as error:
        _note_error(ticket, error)
        raise
    except sa.exc.DBAPIError as broken:
        _note_error(ticket, broken)
        _give_up(ticket, sentence(broken))
    except Exception as mistake:  # noqa: BLE001
        _note_error(ticket, mistake)
        _give_up(ticket)
    else:
        _end(ticket, "done")


def _open_ticket(ticket_id: UUID) -> Ticket | None:
    with own_transaction("jobs") as session:
        row = session.execute(_OPEN, {"id": ticket_id}).one_or_none()
    return Ticket(*row) if row is not None else None


def _do(ticket: Ticket) -> None:
    """Done and kept in one transaction, so a job that was interrupted after that is not done again."""
    home = _allowed(ticket, scope_of(ticket.user_id, ticket.space_id))
    with tenancy.acting_in(home):
        if queries.result(ticket.id) is not None:
            return
        if not ticket.is_area:
            _keep(ticket, _made(ticket))
            return
    area = _allowed(ticket, area_scope_of(ticket.user_id, ticket.space_id, ticket.kommun_id))
    with tenancy.acting_in(area):
        file = _made(ticket)
    with tenancy.acting_in(home):
        _keep(ticket, file)


def _allowed(ticket: Ticket, scope: Scope | None) -> Scope:
    if scope is None:
        raise policy.Refused(TASKS[ticket.task].permission)
    return scope


def _made(ticket: Ticket) -> Download | None:
    task = TASKS[ticket.task]
    policy.require(task.permission)
    return task.run(**ticket.args)


def _keep(ticket: Ticket, file: Download | None) -> None:
    result = JobResult(id=ticket.id)
    if file is not None:
        if len(file.content) > LARGEST:
            raise FileTooLarge
        result.name, result.content_type, result.content = file.name, file.media_type, file.content
        result.size, result.sha256 = len(file.content), hashlib.sha256(file.content).hexdigest()
    db.session.add(result)
    audit.record("job.done", result, task=ticket.task)


def _end(ticket: Ticket, outcome: str, message: str = "") -> None:
    with own_transaction("jobs") as session:
        session.execute(_END, {"id": ticket.id, "outcome": outcome, "message": message})


def _give_up(ticket: Ticket, said: LazyString | None = None) -> None:
    with force_locale("sv"):
        _end(ticket, "failed", str(said or MISTAKE))


def _note_error(ticket: Ticket, error: Exception) -> None:
    """The same short id on the page and in the log, so that the one can be found from the other.

    The database's own words are not logged: they quote the row.
    """
    error_id = uuid4().hex[:8]
    if isinstance(error, sa.exc.DBAPIError):
        log.error("job %s (%s) failed, error %s: %s", ticket.id, ticket.task, error_id, named(error))
    else:
        log.error("job %s (%s) failed, error %s", ticket.id, ticket.task, error_id, exc_info=error)
    with own_transaction("jobs") as session:
        session.execute(_NOTE_ERROR, {"id": ticket.id, "error_id": error_id})
