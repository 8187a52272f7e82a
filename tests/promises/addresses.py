"""A given promise."""

from datetime import date

RECORDS = {"promise": lambda world: world.norrby.promise(given_on=date(2026, 1, 10))}
