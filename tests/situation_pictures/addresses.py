"""A decided lägesbild that has taken over from another, and a problem in it."""

from datetime import date


def _picture(world):
    before = world.norrby.picture(decided_on=date(2025, 1, 15))
    return world.norrby.picture(decided_on=date(2026, 1, 15), predecessor_id=before.id)


RECORDS = {"picture": _picture, "finding": lambda world: world.norrby.finding(world["picture"])}
