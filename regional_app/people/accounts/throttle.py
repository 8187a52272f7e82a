"""Slowing down guesses without locking anybody out (ASVS 6.3.1).

Failures are counted per account *and* where they come from, so a stranger's guesses never stop the person's own
login. A browser the person has used before has a bucket of its own, even behind a kommun's shared address.
"""

import secrets
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from flask import current_app, request
from itsdangerous import BadSignature, URLSafeSerializer
from limits import parse
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter

from regional_app.clock import instant
from regional_app.db import own_transaction
from regional_app.people.accounts.tokens import digest
from regional_app.tenancy import current

PER_BUCKET = parse("5 per 15 minutes")
PER_ADDRESS = parse("60 per 15 minutes")
PER_REPORTER = parse("10 per hour")
PER_FEED = parse("60 per hour")
PER_FEED_GUESSER = parse("30 per 15 minutes")
DEVICE_COOKIE = "device"


class PostgresStorage(Storage):
    """Counters kept in identity.attempts, shared by all processes."""

    STORAGE_SCHEME = None

    def __init__(self) -> None:
        super().__init__()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What a broken storage raises."""
        return sa.exc.SQLAlchemyError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count once more in the key's window, or begin a new window."""
        with own_transaction("identity") as session:
            return int(
                session.scalar(
                    _COUNT,
                    {
                        "key": key,
                        "amount": amount,
                        "at": instant(),
                        "end": instant() + timedelta(seconds=expiry),
                    },
                )
                or 0
            )

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

_limiter = FixedWindowRateLimiter(PostgresStorage())


def may_try(email: str) -> bool:
    """Another guess at this account may be made from here.

    It is counted before it is made, so that guesses made at the same time count too.
    """
    address = request.remote_addr or "?"
    if not _known_device(email) and not _limiter.test(PER_ADDRESS, "address", address):
        return False
    return _limiter.hit(PER_BUCKET, *_bucket(email))


def may_report() -> bool:
    """Another report may be sent from here: by the person who is signed in, else from the same address."""
    return _limiter.hit(PER_REPORTER, "report", str(current().user_id or request.remote_addr or "?"))


def may_fetch_feed(token: str) -> bool:
    """A calendar may be fetched again, by whoever has its link and has not guessed at others from here."""
    address = request.remote_addr or "?"
    return _limiter.test(PER_FEED_GUESSER, "feed-guess", address) and _limiter.hit(
        PER_FEED, "feed", digest(token).hex()
    )


def count_unknown_feed() -> None:
    """The calendar's link was unknown: it counts for the address it came from."""
    _limiter.hit(PER_FEED_GUESSER, "feed-guess", request.remote_addr or "?")


def count_failure(email: str) -> None:
    """The guess was wrong: it also counts for the address it came from."""
    if not _known_device(email):
        _limiter.hit(PER_ADDRESS, "address", request.remote_addr or "?")


def forget_failures(email: str) -> None:
    """The person got in; forget the slips of the same browser, and every window that has passed."""
    _limiter.clear(PER_BUCKET, *_bucket(email))
    _limiter.storage.reset()


def device_cookie(email: str, secret_key: str) -> str:
    """What a browser keeps to show that this person has logged in there before; each browser its own."""
    return _serializer(secret_key).dumps([email, secrets.token_hex(8)])


def _bucket(email: str) -> tuple[str, ...]:
    device = _known_device(email)
    return ("device", device, email) if device else ("pair", request.remote_addr or "?", email)


def _known_device(email: str) -> str | None:
    """The browser's own name for itself, when this person has logged in with it before."""
    try:
        known: Any = _serializer(current_app.config["SECRET_KEY"]).loads(request.cookies.get(DEVICE_COOKIE, ""))
    except BadSignature:
        return None
    return known[1] if isinstance(known, list) and known[0] == email else None


def _serializer(secret_key: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret_key, salt="device")
