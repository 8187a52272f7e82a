"""A rollup that nobody has asked for since the last contribution: in the database, as a whole, and as a PDF."""

import statistics
import time
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from regional_app.answers.reports import documents, services
from tests.bench import world

ROUNDS = 5


def database(kommuner: int) -> dict[str, Any]:
    """What compiling asks of the database: from sending each question until its last row is here."""
    asked: list[float] = []
    began: list[float] = []

    def before(*_: Any) -> None:
        began.append(time.perf_counter())

    def after(*_: Any) -> None:
        asked.append(time.perf_counter() - began.pop())

    def total() -> None:
        asked.clear()
        _compile()

    sa.event.listen(sa.engine.Engine, "before_cursor_execute", before)
    sa.event.listen(sa.engine.Engine, "after_cursor_execute", after)
    try:
        times = []
        for _ in range(ROUNDS):
            total()
            times.append(sum(asked) * 1000)
    finally:
        sa.event.remove(sa.engine.Engine, "before_cursor_execute", before)
        sa.event.remove(sa.engine.Engine, "after_cursor_execute", after)
    return _row("rollup in the database", kommuner, statistics.median(times), queries=len(asked))


def afresh(kommuner: int) -> dict[str, Any]:
    """The whole compiling, with the database and our own Python."""
    return _row("rollup compiled afresh", kommuner, _median(_compile))


def pdf(kommuner: int) -> list[dict[str, Any]]:
    """The PDF of a rollup that is compiled: the first of a process, which reads fonts and templates, and the next."""
    rollup = _compile()
    began = time.perf_counter()
    size = len(documents.make(rollup, "pdf"))
    first = (time.perf_counter() - began) * 1000
    return [
        _row("rollup as PDF, the first", kommuner, first, size=size),
        _row("rollup as PDF", kommuner, _median(lambda: documents.make(rollup, "pdf")), size=size),
    ]


def _compile() -> services.Rollup:
    return services.live_rollup(world.YEAR)


def _median(act: Callable[[], Any]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def _row(name: str, kommuner: int, ours: float, queries: int = 0, size: int = 0) -> dict[str, Any]:
    counted = {"queries": queries, "bytes": size}
    return {"name": name, "kommuner": kommuner, "ours_ms": round(ours, 2), "floor_ms": None, "ratio": None, **counted}
