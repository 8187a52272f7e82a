"""What a job can do: each task is registered by name beside its feature.

    ROLLUP_FILE = "reports.rollup_file"

    @task(ROLLUP_FILE, P.ROLLUP_READ, title=_file_title)
    def make_file(year: int, kind: str) -> Download: ...

The function runs in the worker, in the space and with the rights of the one who ordered, asked anew. Its arguments
are ids and years, never texts about people. What it writes is kept together with its result, or not at all; a job
that is interrupted is done again, and still once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import LazyString

from regional_app.concepts.printing.download import Download
from regional_app.policy import P

Arguments = Mapping[str, Any]


Run = Callable[..., Download | None]


@dataclass(frozen=True)
class Task:
    """Something a job can do: who may have it done, what it is called for people, and how it is done."""

    name: str
    permission: P
    title: Callable[[Arguments], LazyString]
    run: Run


TASKS: dict[str, Task] = {}


def task(name: str, permission: P, *, title: Callable[[Arguments], LazyString]) -> Callable[[Run], Run]:
    """Register a task; `title` says in words what was ordered."""

    def register(run: Run) -> Run:
        TASKS[name] = Task(name, permission, title, run)
        return run

    return register
