"""`python -m tests.bench.run`: the table of docs/bench.md, also as build/bench.json."""

import json
import os
import statistics
import time
from collections.abc import Callable
from typing import Any

import psycopg
from flask import Flask

from regional_app.answers.reports import figures
from regional_app.app import create_app
from regional_app.config import ROOT, Settings
from regional_app.foundation.databases.clone import clone
from regional_app.tenancy import acting_in
from tests import database
from tests.bench import compiling, world
from tests.bench.first_visit import first_visit
from tests.bench.floor import Recording, bare_app
from tests.factories import People, RoomFactory

ROUNDS = 40


def main() -> None:
    """Measure at 6 and at 290 kommuner and write the figures down."""
    server = database.start_server()
    try:
        database.build_template(server)
        rows = [row for kommuner in (6, 290) for row in _measure(server, kommuner)]
    finally:
        server.stop()
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(rows, indent=1, ensure_ascii=False))
    print(f"{'page':28} {'kommuner':4} {'ours ms':>8} {'floor':>8} {'ratio':>6} {'q':>4} {'bytes':>8}")
    for row in rows:
        floor, ratio = (f"{row[key]:.2f}" if row[key] else "" for key in ("floor_ms", "ratio"))
        print(
            f"{row['name']:28} {row['kommuner']:4} {row['ours_ms']:8.1f} {floor:>8} {ratio:>6}"
            f" {row['queries']:4} {row['bytes']:8}"
        )


def _measure(server: Any, kommuner: int) -> list[dict[str, Any]]:
    name = f"regional_bench_{kommuner}"
    clone(Settings.from_environment(), database.admin_url(server, "postgres"), database.TEMPLATE, name)
    with psycopg.connect(database.admin_url(server, name), autocommit=True) as connection:
        world.fill(connection, kommuner)
        plan = connection.execute(
            "select p.id from plans p join identity.spaces s on s.id = p.tenant_id where s.slug = 'bank-1'"
        ).fetchone()[0]  # type: ignore[index]
    os.environ.update(database.environment(server, name))
    app = create_app(Settings.from_environment())
    pages = {
        "list of measures": f"/bank-1/planer/{plan}/atgarder",
        "plan": f"/bank-1/planer/{plan}",
        "people": "/bank-1/medlemmar",
        "area overview": "/bank/oversikt",
        f"rollup {world.YEAR}": f"/bank/arsrapporter/{world.YEAR}",
    }
    _report(app, database.admin_url(server, name))
    token = People(app).log_in("eva@norrby.example")
    rows = [_row(app, server, name, token, page, url, kommuner) for page, url in pages.items()]
    rows.append(first_visit(app, kommuner))
    with app.test_request_context(), acting_in(RoomFactory(app, "bank").scope):
        return [*rows, compiling.database(kommuner), compiling.afresh(kommuner), *compiling.pdf(kommuner)]


def _report(app: Flask, server: str) -> None:
    """One kommun counts its year as the house does; the others report the same."""
    with app.app_context(), acting_in(RoomFactory(app, "bank-1").scope):
        counted = figures.count(world.YEAR)
    with psycopg.connect(server, autocommit=True) as connection:
        world.report(connection, counted.figures, list(counted.focus_areas))


def _row(app: Flask, server: Any, base: str, token: str, page: str, url: str, kommuner: int) -> dict[str, Any]:
    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"] = token
    client.get(url)
    recording = Recording(app, client, url)
    bare, connection = bare_app(app, recording, database.admin_url(server, base))
    assert len(bare.test_client().get("/").get_data()) > recording.bytes * 0.9, "the floor shows another page"
    ours, floor = _paired(lambda: client.get(url), lambda: bare.test_client().get("/"))
    connection.close()
    return {
        "name": page,
        "kommuner": kommuner,
        "ours_ms": round(ours, 2),
        "floor_ms": round(floor, 2),
        "ratio": round(ours / floor, 2),
        "queries": len(recording.questions),
        "bytes": recording.bytes,
    }


def _paired(ours: Callable[[], Any], floor: Callable[[], Any]) -> tuple[float, float]:
    """Medians in milliseconds, measured in turns so that the machine's mood strikes both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for kept, ask in zip(times, (ours, floor), strict=True):
            began = time.perf_counter()
            ask()
            kept.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    main()
