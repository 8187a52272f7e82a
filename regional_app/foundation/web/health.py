"""GET /halsa: is the service fit to answer? Database, migrations and worker, for people and for monitors."""

import json
from pathlib import Path

import sqlalchemy as sa
from flask import Flask, Response

from regional_app.config import ROOT
from regional_app.db import own_transaction

SILENT_AFTER = 120
_SILENCE = sa.text(
    "select extract(epoch from clock_timestamp() - max(last_heartbeat))::int from jobs.procrastinate_workers"
)


def init_app(app: Flask) -> None:
    """Register the one route that needs no person and no scope."""
    app.add_url_rule("/halsa", "health.show", show, methods=["GET"])


def show() -> Response:
    """200 when people can work, also without a worker; 503 and why when they cannot."""
    database = _database()
    migrations = _migrations() if database == "ok" else {"state": "unknown"}
    healthy = database == "ok" and migrations["state"] == "ok"
    body = {
        "status": "ok" if healthy else "unavailable",
        "database": database,
        "migrations": migrations,
        "worker": _worker() if healthy else {"state": "unknown"},
    }
    return Response(json.dumps(body), status=200 if healthy else 503, mimetype="application/json")


def _database() -> str:
    try:
        with own_transaction("identity") as session:
            session.execute(sa.text("select 1"))
    except sa.exc.DBAPIError:
        return "the database does not answer"
    return "ok"


def _migrations() -> dict[str, str]:
    head = (Path(ROOT) / "migrations" / "HEAD").read_text().strip()
    try:
        with own_transaction("identity") as session:
            current = session.scalar(sa.text("select version_num from alembic_version"))
    except sa.exc.DBAPIError:
        current = None
    if current == head:
        return {"state": "ok", "revision": head}
    return {"state": "behind", "revision": current or "none", "expected": head}


def _worker() -> dict[str, str]:
    """Silent for two minutes: pages work, but what takes longer than a page waits."""
    try:
        with own_transaction("jobs") as session:
            seconds = session.scalar(_SILENCE)
    except sa.exc.DBAPIError:
        return {"state": "the queue does not answer"}
    if seconds is None:
        return {"state": "not running"}
    return {"state": "ok" if seconds < SILENT_AFTER else "silent", "heard": f"{seconds} seconds ago"}
