"""What the house does by itself, again and again: registered by name beside its feature, done by some worker.

    @periodic("remind", cron="* * * * *")
    def remind() -> None: ...

It runs in an application context and in no room; what it does in a room it does as a person there.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Chore:
    """Something done at the times that `cron` names, in UTC; one at a time."""

    name: str
    cron: str
    run: Callable[[], object]


CHORES: dict[str, Chore] = {}


def periodic(name: str, *, cron: str) -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Register a chore."""

    def register(run: Callable[[], object]) -> Callable[[], object]:
        CHORES[name] = Chore(name, cron, run)
        return run

    return register
