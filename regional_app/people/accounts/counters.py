"""Counters kept in `identity.attempts`, shared by all processes."""

from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from limits.storage import Storage

from regional_app.clock import instant
from regional_app.db import own_transaction

FREE_TRIES: Final = 5
FIRST_WAIT: Final = 4  # seconds; twice as long each time
LONGEST_WAIT: Final = 60  # seconds
REMEMBERED: Final = timedelta(minutes=15)


class PostgresStorage(Storage):
    """Fixed windows for the package `limits`."""

    STORAGE_SCHEME = None

    def __init__(self) -> None:
        super().__init__()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What a broken storage raises."""
        return sa.exc.SQLAlchemyError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count once more in the key's window, or begin a new window."""
        end = instant() + timedelta(seconds=expiry)
        with own_transaction("identity") as session:
            return int(session.scalar(_COUNT, {"key": key, "amount": amount, "at": instant(), "end": end}) or 0)

    def get(self, key: str) -> int:
        """The count in the present window."""
        with own_transaction("identity") as session:
            return int(session.scalar(_PRESENT, {"key": key, "at": instant()}) or 0)

    def get_expiry(self, key: str) -> float:
        """When the present window ends, in seconds since 1970."""
        with own_transaction("identity") as session:
            end: datetime | None = session.scalar(_END, {"key": key})
            return (end or instant()).timestamp()

    def check(self) -> bool:
        """The storage is the database; /halsa answers for it."""
        return True

    def reset(self) -> int | None:
        """Forget windows that have passed."""
        with own_transaction("identity") as session:
            return session.execute(_FORGET, {"at": instant()}).rowcount  # type: ignore[attr-defined,no-any-return]

    def clear(self, key: str) -> None:
        """Forget one key."""
        with own_transaction("identity") as session:
            session.execute(_CLEAR, {"key": key})


def seconds_until_turn(key: str) -> int:
    """0, and the try is counted before it is made; or how long there is to wait, and nothing is counted.

    The first FREE_TRIES are free; after them the wait grows with each try, to LONGEST_WAIT at most.
    """
    values = {"key": key, "at": instant(), "end": instant() + REMEMBERED, "kept": REMEMBERED}
    with own_transaction("identity") as session:
        if session.scalar(_TAKE_TURN, values) is not None:
            return 0
        return max(1, int(session.scalar(_UNTIL_TURN, values) or 1))


_COUNT = sa.text(
    "insert into identity.attempts as a values (:key, :amount, :end) on conflict (key) do update set"
    " count = case when a.expires_at <= :at then excluded.count else a.count + excluded.count end,"
    " expires_at = case when a.expires_at <= :at then excluded.expires_at else a.expires_at end"
    " returning count"
)
_PRESENT = sa.text("select count from identity.attempts where key = :key and expires_at > :at")
_END = sa.text("select expires_at from identity.attempts where key = :key")
_CLEAR = sa.text("delete from identity.attempts where key = :key")
_FORGET = sa.text("delete from identity.attempts where expires_at <= :at")

# A bucket of tries is remembered from its latest one, so that moment and the wait after it follow from `expires_at`.
_NEXT = (
    "(a.expires_at - cast(:kept as interval) + interval '1 second' * case"
    f" when a.count < {FREE_TRIES} then 0"
    f" else least({FIRST_WAIT} * power(2, least(a.count - {FREE_TRIES}, 10)), {LONGEST_WAIT}) end)"
)
_TAKE_TURN = sa.text(
    "insert into identity.attempts as a values (:key, 1, :end) on conflict (key) do update set"
    " count = case when a.expires_at <= :at then 1 else a.count + 1 end, expires_at = excluded.expires_at"
    f" where a.expires_at <= :at or {_NEXT} <= :at returning count"
)
_UNTIL_TURN = sa.text(
    f"select ceil(extract(epoch from {_NEXT} - cast(:at as timestamptz))) from identity.attempts a where key = :key"
)
